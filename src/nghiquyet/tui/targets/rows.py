"""The rows as they are painted: columns for a width, the sorted one set apart."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import islice
from typing import Final

from rich.cells import cell_len

from nghiquyet.messages import gettext as _
from nghiquyet.plain import visible
from nghiquyet.tui.fit import elide
from nghiquyet.tui.rows import Row
from nghiquyet.tui.signs import Signs
from nghiquyet.tui.targets.entries import Entry, Head

_EDGES: Final = 3
"""Cells that a row takes besides its parts."""

_MOST: Final = 18
"""Cells of a column that has no share, at most."""

MEASURED: Final = 300
"""Rows by which the widths of columns go; what is longer further down is cut with a sign, and the card has it all."""


def needs(heads: Sequence[Head], entries: Iterable[Entry]) -> list[int]:
    """The cells that each column would take: of the first ``MEASURED`` rows, so that the others need not be made."""
    measured = list(islice(entries, MEASURED))
    return [
        max([cell_len(_(head.name)), *(cell_len(visible(entry.cells[at])) for entry in measured)])
        for at, head in enumerate(heads)
    ]


def widths(heads: Sequence[Head], needs: Sequence[int], width: int) -> list[int]:
    """The cells of each column, a blank after each: the same whatever is filtered, if the needs are of all the rows.

    Where there is no room for the least, columns on the right give way; the card has all they say.
    """
    room = width - _EDGES - len(heads)
    result = [min(need, head.least) for head, need in zip(heads, needs, strict=True)]
    while room < sum(result) and max(result) > 1:
        result[max(range(len(result)), key=lambda at: (result[at], at))] -= 1
    for at, head in enumerate(heads):
        if not head.share:
            more = max(0, min(needs[at], _MOST) - result[at])
            result[at] += max(0, min(more, room - sum(result)))
    left, shares = room - sum(result), sum(head.share for head in heads)
    for at, head in enumerate(heads):
        if head.share and left > 0:
            result[at] += left * head.share // shares
    return result


def head_words(heads: Sequence[Head], cells: Sequence[int], signs: Signs) -> str:
    """The names of the columns, laid out like the rows below."""
    return "".join(_pad(_(head.name), width, signs) for head, width in zip(heads, cells, strict=True))


def row(entry: Entry, cells: Sequence[int], chosen: int, signs: Signs) -> Row:
    """A row; ``chosen``: the column by which it is sorted."""
    return Row(
        tuple(
            (_pad(visible(text), width, signs), "strong" if at == chosen else "plain")
            for at, (text, width) in enumerate(zip(entry.cells, cells, strict=True))
        )
    )


def _pad(text: str, width: int, signs: Signs) -> str:
    text = elide(text, width, signs.ellipsis)
    return text + " " * (width - cell_len(text) + 1)
