"""The rows as they are painted: the table of people for a width, and the two lists."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from rich.cells import cell_len

from nghiquyet.document.roll import Roll
from nghiquyet.exporting.people import since_words
from nghiquyet.messages import gettext as _
from nghiquyet.plain import visible
from nghiquyet.tui.fit import elide
from nghiquyet.tui.people.columns import Cell, Column, Shown, Widths, cell, role_of, sign_of
from nghiquyet.tui.people.facts import DOUBT, count_words, people_words
from nghiquyet.tui.people.lines import Line
from nghiquyet.tui.rows import PartStyle, Row
from nghiquyet.tui.signs import Signs

_NAME: Final = (12, 28)
"""Least and greatest width of the column of names, in cells."""

_EDGES: Final = 3
"""Cells that a row takes besides its parts: the cursor, and a blank on either side of what stands on the right."""


class Table:
    """People by bodies, laid out for a width."""

    def __init__(self, roll: Roll, columns: Sequence[Column], signs: Signs) -> None:
        self._roll = roll
        self._columns = columns
        self._signs = signs
        self._widths = Widths(columns, self._all_cells)
        self._longest = max((cell_len(visible(person.name)) for person in roll.document.persons), default=0)
        most = max((len(roll.of_person(person.id)) for person in roll.document.persons), default=0)
        self.count_width = max(cell_len(self.count_head), len(str(most)))
        """Cells of the number of posts, at the right edge."""
        self.name_width = 0
        """Cells of the column of names."""
        self.shown: list[Shown] = []
        """The columns that have room."""

    @property
    def count_head(self) -> str:
        """The head of the number of posts."""
        return _("Posts")

    def lay_out(self, width: int, chosen: int) -> None:
        """Take a width; the column that is chosen is to be seen."""
        room = width - _EDGES - self.count_width
        self.name_width = min(self._longest, max(_NAME[0], min(_NAME[1], room // 3)))
        self.shown = self._widths.fit(room - self.name_width - 1, chosen) if self._columns else []

    def row(self, line: Line) -> Row:
        """The row of a person."""
        parts: list[tuple[str, PartStyle]] = [(self._pad(_name(self._roll, line), self.name_width) + " ", "plain")]
        for shown in self.shown:
            text, style = self._cell(line, shown)
            parts.append((self._pad(text, shown.width) + " ", style))
        return Row(tuple(parts), f"{len(line.memberships):>{self.count_width}}")

    def _cell(self, line: Line, shown: Shown) -> tuple[str, PartStyle]:
        column = self._columns[shown.at]
        told = cell(self._roll, [each for each in line.memberships if column.has(each)], self._signs)
        if told is None:
            return "", "plain"
        style: PartStyle = "strong" if told.post else "plain"
        return f"{told.sign} {told.words if shown.full else told.short}", style

    def _all_cells(self, column: Column) -> Iterator[Cell]:
        for person in self._roll.document.persons:
            held = [each for each in self._roll.of_person(person.id) if column.has(each)]
            told = cell(self._roll, held, self._signs)
            if told is not None:
                yield told

    def _pad(self, text: str, width: int) -> str:
        text = elide(text, width, self._signs.ellipsis)
        return text + " " * (width - cell_len(text))


def list_row(roll: Roll, line: Line, signs: Signs, *, by_post: bool) -> Row:
    """A row of one of the two lists, by post or by body."""
    if line.is_head:
        return _head(roll, line, signs)
    return _holder(roll, line, signs) if by_post else _member(roll, line, signs)


def _head(roll: Roll, line: Line, signs: Signs) -> Row:
    """A body, a list or a post, and on the right how many there are."""
    if line.kind == "roster":
        node = roll.document.outline.node(line.rosters[0].eid)
        label = f"{node.label} " if node.label else ""
        words = visible(f"  {label}{line.name.rstrip(' :')}")
        return Row(((words, "muted"),), count_words(line.rosters[0], signs))
    return Row(((visible(line.name), "strong"),), _numbers(line, signs))


def _numbers(line: Line, signs: Signs) -> str:
    """On the right of a head: the numbers of its list, or how many people there are."""
    if line.rosters:
        return count_words(line.rosters[0], signs)
    if line.memberships and all(each.mentioned for each in line.memberships):
        return signs.named + " " + _("mentioned")
    if line.kind == "body":
        return "" if line.memberships else _("nobody named")
    return people_words(len({each.person_id for each in line.memberships}))


def _member(roll: Roll, line: Line, signs: Signs) -> Row:
    """A person in a body: number in the list, name, what he is there, line."""
    membership = line.memberships[0]
    number = f"{membership.position}." if membership.position else ""
    return _person_row(roll, line, f"{number:>6} ", f"{sign_of(membership, signs)} {role_of(roll, membership)}")


def _holder(roll: Roll, line: Line, signs: Signs) -> Row:
    """A person in a post: name, of which term, line."""
    membership = line.memberships[0]
    return _person_row(roll, line, "  ", f"{sign_of(membership, signs)} {since_words(roll, membership)}")


def _person_row(roll: Roll, line: Line, before: str, words: str) -> Row:
    name = _name(roll, line)
    name += " " * (_NAME[1] - cell_len(name))
    return Row(
        ((before, "muted"), (f"{name} ", "plain"), (visible(words), "muted")), f"L{line.memberships[0].source_line}"
    )


def _name(roll: Roll, line: Line) -> str:
    """The name; with a question mark where somebody else may be the same person."""
    name = visible(line.name)
    return f"{name} {DOUBT}" if roll.person(line.ref.id).maybe_same_as else name
