"""What the library tells the person at the screen: a sentence, kept apart from the language it is said in."""

from __future__ import annotations

import errno
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from nghiquyet.messages import N_, gettext
from nghiquyet.plain import visible

_ALIKE: Final = 0.5
"""How much of two words must be the same for one to be what was meant by the other (``difflib``'s ratio)."""


@dataclass(frozen=True, slots=True)
class Notice:
    """Something a person should know although the program goes on."""

    template: str
    """Message id of the sentence, with ``{name}`` fields."""
    values: tuple[tuple[str, str | Notice], ...] = ()
    """The fields of ``template``; one that is a notice itself is a phrase, in the language of the interface."""

    @property
    def message(self) -> str:
        """The sentence, in the language of the interface, on one line and with nothing in it that acts."""
        fields = {name: value.message if isinstance(value, Notice) else visible(value) for name, value in self.values}
        return gettext(self.template).format(**fields)


def notice(template: str, **values: object) -> Notice:
    """A notice with its fields given by name."""
    fields = ((name, value if isinstance(value, Notice) else str(value)) for name, value in values.items())
    return Notice(template, tuple(fields))


Notify = Callable[[Notice], None]
"""Where notices go, for example the ``append`` of a list."""


class LibraryError(Exception):
    """Something that was asked for cannot be done, and nothing was changed. ``str()`` is a sentence for people."""

    def __init__(self, template: str, **values: object) -> None:
        super().__init__(template)
        self.notice = notice(template, **values)

    def __str__(self) -> str:
        return self.notice.message


_REASONS: Final = {
    errno.ENOSPC: N_("the disk is full"),
    errno.EDQUOT: N_("the disk quota is used up"),
    errno.EROFS: N_("the disk is read-only"),
    errno.EACCES: N_("permission is denied"),
    errno.EPERM: N_("permission is denied"),
    errno.ENOENT: N_("no such file or folder"),
    errno.EEXIST: N_("there is a file where a folder should be"),
    errno.ENOTDIR: N_("there is a file where a folder should be"),
    errno.EISDIR: N_("it is a folder"),
    errno.ENAMETOOLONG: N_("the name is too long"),
    errno.EINVAL: N_("the name is not valid"),
    errno.EIO: N_("the disk reports an error"),
    errno.EFBIG: N_("the file is too large for this disk"),
    errno.ELOOP: N_("the link leads back to itself"),
}


def reason(error: OSError) -> Notice:
    """Why the system refused, as a phrase; in the system's own words where it is nothing we know."""
    known = _REASONS.get(error.errno or 0)
    return Notice(known) if known else notice("{words}", words=error.strerror or type(error).__name__)


def nearest(text: str, known: Iterable[str], most: int = 1) -> tuple[str, ...]:
    """Those of ``known`` that look like ``text``, the nearest first, marks and case apart; none if none does.

    >>> nearest("lagn", ["lang", "theme"]), nearest("zzz", ["lang", "theme"])
    (('lang',), ())
    """
    from difflib import get_close_matches

    from nghiquyet.vietnamese.folding import fold_marks

    folded: dict[str, str] = {}
    for each in known:
        folded.setdefault(fold_marks(each), each)
    return tuple(folded[each] for each in get_close_matches(fold_marks(text), folded, most, _ALIKE))


def instead(text: str, known: Sequence[str], shown: Callable[[str], str] = str) -> Notice:
    """What may have been meant by ``text``, as a phrase: the nearest one or, if nothing is near, all there are."""
    if near := nearest(text, known):
        return notice(N_("the nearest is {nearest}"), nearest=shown(near[0]))
    return notice(N_("choose from {words}"), words=", ".join(map(shown, known)))
