"""Where a character stands: in the verbatim text of its unit, in the reading text, in the source, on a page.

verbatim  "3. Danh sá h Bí thư"      (marker "3.")
mended    "3. Danh sách Bí thư"      every repair made
reading   "Danh sách Bí thư"         without the marker and the blanks at its ends
stretches "Danh " · "sách" (repair of "sá h") · " Bí thư"
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from nghiquyet.document.node import Node, Repair, Segment


def page_at(starts: Sequence[int], line: int) -> int:
    """1-based page of a 1-based source line; ``starts``: the first line of each page."""
    return max(1, bisect_right(starts, line))


def line_at(segments: Sequence[Segment], offset: int) -> int:
    """1-based source line of the character at ``offset`` of a verbatim text; of what is before it, the first line."""
    return segments[max(0, bisect_right(segments, offset, key=lambda segment: segment.offset) - 1)].line


def column_at(node: Node, lines: Sequence[str], offset: int) -> tuple[int, int]:
    """1-based source line and 0-based column of the character at ``offset`` of the node's verbatim text.

    The node must have segments. Verbatim text is made of stripped lines; a column counts the indent of its line again.
    """
    segment = node.segments[max(0, bisect_right(node.segments, offset, key=lambda each: each.offset) - 1)]
    line = lines[segment.line - 1]
    return segment.line, len(line) - len(line.lstrip()) + offset - segment.offset


def mended(verbatim: str, repairs: Sequence[Repair]) -> str:
    """The text with its repairs made, which are in order and do not overlap."""
    parts, at = [], 0
    for repair in repairs:
        parts += [verbatim[at : repair.offset], repair.corr]
        at = repair.offset + len(repair.sic)
    return "".join([*parts, verbatim[at:]])


def unmended(text: str, repairs: Sequence[Repair]) -> str:
    """The verbatim text of a mended one: ``unmended(mended(text, repairs), repairs) == text``."""
    parts, at, shift = [], 0, 0
    for repair in repairs:
        begin = repair.offset + shift
        parts += [text[at:begin], repair.sic]
        at = begin + len(repair.corr)
        shift += len(repair.corr) - len(repair.sic)
    return "".join([*parts, text[at:]])


class Stretch(NamedTuple):
    """A piece of reading text and what it is in the verbatim text: the same character by character, or a repair."""

    text: str
    """The piece; empty where a repair only took something away."""
    at: int
    """Where it begins in the reading text."""
    verbatim: int
    """Where it begins in the verbatim text."""
    length: int
    """How many characters of the verbatim text it stands for."""
    repair: Repair | None
    """The repair that gave it; None for what stands in the source as it is."""


def stretches(node: Node) -> tuple[Stretch, ...]:
    """The reading text of a unit in order: joined, their texts are ``node.text``, and every repair of it is there.

    A reading text that the repairs do not explain is one stretch, which stands for all of the verbatim text.
    """
    whole = mended(node.verbatim, node.repairs)
    marker = len(node.marker) if node.marker and node.verbatim.startswith(node.marker) else 0
    first = whole.find(node.text, marker)
    if first < 0:
        return (Stretch(node.text, 0, 0, len(node.verbatim), None),)
    return tuple(_stretches(node, first))


def _stretches(node: Node, first: int) -> Iterator[Stretch]:
    """The stretches of a reading text that begins at ``first`` in the mended one."""
    done, shown, last = 0, 0, first + len(node.text)
    for repair in (*node.repairs, None):
        upto = repair.offset if repair else len(node.verbatim)
        start, end = max(shown, first), min(shown + upto - done, last)
        if start < end:
            begin = done + start - shown
            yield Stretch(node.verbatim[begin : begin + end - start], start - first, begin, end - start, None)
        shown += upto - done
        if repair is None:
            return
        behind = shown + len(repair.corr)
        if behind >= first:
            text = repair.corr[max(0, first - shown) : max(0, last - shown)]
            at = min(max(shown, first), last) - first
            yield Stretch(text, at, repair.offset, len(repair.sic), repair)
        shown, done = behind, repair.offset + len(repair.sic)


class Alignment:
    """The reading text of one unit beside its verbatim text and its source lines."""

    def __init__(self, node: Node) -> None:
        self._segments = node.segments
        self._stretches = stretches(node)
        self._starts = [stretch.at for stretch in self._stretches]
        self._ends = [stretch.at + len(stretch.text) for stretch in self._stretches]

    def verbatim(self, start: int, end: int) -> tuple[int, int]:
        """The range of the verbatim text that a range of the reading text is of; of a mended spot it takes all."""
        if not self._stretches:
            return 0, 0
        first = self._stretches[max(0, bisect_right(self._starts, start) - 1)]
        last = self._stretches[min(bisect_left(self._ends, end), len(self._stretches) - 1)]
        return _into(first, start), max(_into(first, start), _into(last, end, whole=True))

    def lines(self, start: int, end: int) -> tuple[int, int]:
        """First and last source line of a range of the reading text that is not empty; the unit must have segments."""
        first, behind = self.verbatim(start, end)
        return line_at(self._segments, first), line_at(self._segments, max(first, behind - 1))

    def line(self, at: int) -> int:
        """The source line of a character of the reading text."""
        return self.lines(at, at + 1)[0]


def _into(stretch: Stretch, at: int, *, whole: bool = False) -> int:
    """The offset in the verbatim text of one in the reading text; within a mended spot its begin, or its ``whole``."""
    into = at - stretch.at
    if stretch.repair is None and len(stretch.text) == stretch.length:
        return stretch.verbatim + max(0, min(into, stretch.length))
    behind = into > 0 if whole else into >= len(stretch.text) > 0
    return stretch.verbatim + (stretch.length if behind else 0)
