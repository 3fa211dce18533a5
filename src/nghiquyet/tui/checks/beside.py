"""Two texts side by side in a card, row by row.

>>> [fact.parts for fact in beside([("ra;cơ", "text")], [("ra; cơ", "text")], 19, "│")]
[(('ra;cơ', 'text'), ('    │ ', 'dim'), ('ra; cơ', 'text'))]
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import zip_longest
from typing import Final

from nghiquyet.tui.reading.facts import Fact
from nghiquyet.tui.reading.weave import Look, weave_parts
from nghiquyet.tui.reading.wrap import cells, wrap

Parts = Iterable[tuple[str, Look]]

LEAST: Final = 44
"""Cells from which two texts of a sentence or so are better read beside each other: four words or five in a row."""


def beside(left: Parts, right: Parts, width: int, bar: str) -> Iterator[Fact]:
    """One paragraph for each row of ``width`` cells: the texts in halves of it, a bar between them."""
    half = (width - 3) // 2
    for one, other in zip_longest(_rows(left, half), _rows(right, half), fillvalue=()):
        room = half - sum(cells(text) for text, _ in one)
        yield Fact((*one, (f"{' ' * room} {bar} ", "dim"), *other))


def _rows(parts: Parts, width: int) -> Iterator[tuple[tuple[str, Look], ...]]:
    """A text wrapped to a width, each row in pieces of one look."""
    woven = weave_parts(parts)
    for start, end in wrap(woven.text, width):
        cut = ((woven.text[max(start, each.at) : min(end, each.at + each.length)], each.look) for each in woven.pieces)
        yield tuple((text, look) for text, look in cut if text)
