"""Pieces of a painted row: where they are cut, and which character of the text each cell stands for."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from itertools import islice, pairwise
from operator import attrgetter
from typing import Final, NamedTuple

from rich.style import Style

from nghiquyet.tui.reading.weave import Look, Woven

# Textual's selection speaks of characters at (x, y) and adds the index of a character within its segment to the x of
# the segment. Ours is (character of the block's text, block), so that a selection survives another width. The x of a
# segment holds its first character times _STEP, and _ZERO: a cell left of it, in the gutter, is its beginning too.
_STEP: Final = 1 << 20
_ZERO: Final = 1 << 14


def selectable(start: int) -> int:
    """The x of the character ``start``."""
    return start * _STEP + _ZERO


def character(x: int) -> int:
    """The character that an x stands for."""
    start, within = divmod(x, _STEP)
    return start + max(0, within - _ZERO)


class Part(NamedTuple):
    """A piece of a painted row."""

    text: str
    style: Style
    x: int
    """Where its first character stands, for the selection."""


def pieces(
    woven: Woven, start: int, end: int, spans: Iterable[tuple[int, int, Style]]
) -> Iterable[tuple[int, int, Look, Style | None]]:
    """``woven.text[start:end]`` cut into pieces of one look and one style over it; of several spans the last holds."""
    spans = [span for span in spans if span[0] < end and span[1] > start]
    begin = max(0, bisect_right(woven.pieces, start, key=attrgetter("at")) - 1)
    for piece in islice(woven.pieces, begin, None):
        if piece.at >= end:
            break
        first, last = max(start, piece.at), min(end, piece.at + piece.length)
        if first >= last:
            continue
        cuts = sorted({first, last, *(cut for span in spans for cut in span[:2] if first < cut < last)})
        for left, right in pairwise(cuts):
            over = next((style for first, stop, style in reversed(spans) if first <= left < stop), None)
            yield left, right, piece.look, over
