"""What the list of documents says of each, and which of them fit what is typed. No widgets."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from nghiquyet.messages import gettext as _
from nghiquyet.messages import ngettext
from nghiquyet.plain import visible
from nghiquyet.tui.rows import Row
from nghiquyet.vietnamese.folding import fold_marks, nfc
from nghiquyet.vietnamese.keying import decode

if TYPE_CHECKING:
    from nghiquyet.library.catalogue import Entry
    from nghiquyet.tui.signs import Signs


def row_of(entry: Entry, used: Signs, *, shown: bool) -> Row:
    """A document: its title and id, its pages, and when it was brought in; ``shown``: it is the one that is open."""
    middle = f" {used.middle} "
    known = [ngettext("{n} page", "{n} pages", entry.pages).format(n=entry.pages)]
    known.append(entry.imported[:10] if entry.imported else _("bundled"))
    if shown:
        known.insert(0, _("open"))
    title = visible(entry.title or entry.name)
    return Row(((title, "strong" if shown else "plain"),), middle.join((visible(entry.id), *known)))


def fitting(entries: Iterable[Entry], typed: str) -> list[Entry]:
    """The documents whose title, id, file name or date holds every word, with or without marks, in Telex or VNI."""
    words = [[fold_marks(word), *map(fold_marks, decode(word))] for word in nfc(typed).casefold().split()]
    return [entry for entry in entries if all(any(each in _text(entry) for each in word) for word in words)]


def _text(entry: Entry) -> str:
    return fold_marks(" ".join(filter(None, (entry.title, entry.id, entry.name, (entry.imported or "")[:10]))))
