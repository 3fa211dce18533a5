"""The columns of the table of people, one a body, and what its cells say.

    ★ Phó Bí thư    ● Ủy viên    ○ Đại biểu dự khuyết    ” Thành ủy viên

A cell has a sign and a word. Where a column is narrow, initials stand for the word, as people write them: ``★ PBT``.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final, NamedTuple

from rich.cells import cell_len

from nghiquyet.document.people import Membership, Organization
from nghiquyet.document.roll import Roll
from nghiquyet.messages import gettext as _
from nghiquyet.plain import visible
from nghiquyet.tui.signs import Signs
from nghiquyet.vietnamese.folding import fold_tones
from nghiquyet.vietnamese.tokens import words

NAMED: Final = ""
"""Id of the last column: those whom the text only names, whatever their bodies."""

_FRAME: Final = 3
"""Cells of a head around its short name: two brackets and the sign of a condition."""


@dataclass(frozen=True, slots=True)
class Column:
    """A body, or all those named in passing."""

    id: str
    """Id of the body, or ``NAMED``."""
    short: str
    """Its short name, which no other column has: ``BCH``."""
    name: str
    """Its name."""
    label: str
    """What it is called in a sentence: ``Ban Thường vụ``, if no other column is."""

    def has(self, membership: Membership) -> bool:
        """Whether a membership stands in it."""
        if self.id == NAMED:
            return membership.mentioned
        return membership.organization_id == self.id and not membership.mentioned


class Cell(NamedTuple):
    """What a cell says."""

    sign: str
    words: str
    short: str
    post: bool
    """Whether somebody holds a post there."""


class Shown(NamedTuple):
    """A column as it is shown."""

    at: int
    """Which one it is."""
    width: int
    full: bool
    """Whether it has words; otherwise initials."""


@lru_cache(1024)
def abbreviate(name: str) -> str:
    """The initials by which a body or a post goes, in capitals without tones.

    >>> abbreviate("Ủy ban Kiểm tra"), abbreviate("Đoàn đại biểu")
    ('UBKT', 'ĐĐB')
    """
    parts = (word if word.isdigit() else fold_tones(word[0]).upper() for word, _start, _end in words(name))
    return "".join(parts)


def columns(roll: Roll) -> tuple[Column, ...]:
    """The bodies to which the document elects somebody, in its order; then those named in passing, if any."""
    memberships = roll.document.memberships
    elected = {membership.organization_id for membership in memberships if not membership.mentioned}
    bodies = [body for body in roll.document.organizations if body.id in elected]
    kinds = Counter(body.classification for body in bodies)
    labels = [(kinds[body.classification] == 1 and body.classification) or body.name for body in bodies]
    found = [
        Column(body.id, short, visible(body.name), visible(label))
        for body, short, label in zip(bodies, _short_names(bodies), labels, strict=True)
    ]
    if any(membership.mentioned for membership in memberships):
        found.append(
            Column(NAMED, _("mentioned"), _("Mentioned in passing, not elected"), _("those mentioned in passing"))
        )
    return tuple(found)


def _short_names(bodies: Sequence[Organization]) -> list[str]:
    """A short name each: the initials of what kind of body it is; of two alike also which one, or a number."""
    short = [abbreviate(body.classification or body.name) for body in bodies]
    for more in ([body.ordinal or "" for body in bodies], [str(nth) for nth in range(1, len(bodies) + 1)]):
        counts = Counter(short)
        short = [
            f"{name} {extra}" if counts[name] > 1 and extra else name for name, extra in zip(short, more, strict=True)
        ]
    return [visible(name) for name in short]


def sign_of(membership: Membership, signs: Signs) -> str:
    """The sign of what somebody is in a body."""
    if membership.mentioned:
        return signs.named
    if membership.status is not None:
        return signs.alternate if membership.status == "alternate" else signs.member
    return signs.post if membership.post_id is not None else signs.member


def cell(roll: Roll, memberships: Sequence[Membership], signs: Signs) -> Cell | None:
    """What somebody is in one column: the posts, if there are any, otherwise the words of the list."""
    told = [each for each in memberships if each.post_id is not None and not each.mentioned] or memberships
    if not told:
        return None
    roles = list(dict.fromkeys(role_of(roll, each) for each in told))
    short = _("mentioned") if told[0].mentioned else ", ".join(map(abbreviate, roles))
    post = told[0].post_id is not None and told[0].status is None and not told[0].mentioned
    return Cell(sign_of(told[0], signs), visible(", ".join(roles)), visible(short), post)


def role_of(roll: Roll, membership: Membership) -> str:
    """What somebody is, without the body: ``Phó Bí thư``; of somebody named in passing in the words of the text."""
    if membership.post_id is None or membership.mentioned:
        return membership.role
    return roll.post(membership.post_id).role


class Widths:
    """How wide the columns are: the same whoever is shown, so that nothing moves while one types."""

    def __init__(self, found: Sequence[Column], told: Callable[[Column], Iterable[Cell]]) -> None:
        self._columns = found
        self._short: list[int] = []
        self._full: list[int] = []
        for column in found:
            cells = list(told(column))
            least = max(cell_len(column.short) + _FRAME, *(2 + cell_len(each.short) for each in cells))
            self._short.append(least)
            self._full.append(max(least, *(2 + cell_len(each.words) for each in cells)))

    def fit(self, room: int, chosen: int) -> list[Shown]:
        """The columns that have room, the chosen one among them: words where there is room for them, from the left.

        A blank follows each column. The one of those named in passing takes what is left: it is cut, if need be.
        """
        first = 0
        while first < chosen and chosen not in self._within(first, room):
            first += 1
        shown = self._within(first, room)
        left = room - sum(self._short[at] + 1 for at in shown)
        result = []
        for at in shown:
            more, cut = self._full[at] - self._short[at], self._columns[at].id == NAMED
            more = max(0, min(more, left)) if cut else more * (more <= left)
            width = self._short[at] + more
            left -= more
            result.append(Shown(at, width, width >= self._full[at] or (cut and more > 0)))
        return result

    def _within(self, first: int, room: int) -> list[int]:
        """The columns from ``first`` on that have room with initials; at least one."""
        shown: list[int] = []
        for at in range(first, len(self._columns)):
            room -= self._short[at] + 1
            if room < 0 and shown:
                break
            shown.append(at)
        return shown
