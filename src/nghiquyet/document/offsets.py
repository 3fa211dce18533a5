"""Where a character of a unit's verbatim text stands in the source."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from nghiquyet.document.node import Node, Segment


def line_at(segments: Sequence[Segment], offset: int) -> int:
    """1-based source line of the character at ``offset`` of a verbatim text; of what is before it, the first line."""
    return segments[max(0, bisect_right(segments, offset, key=lambda segment: segment.offset) - 1)].line


def column_at(node: Node, lines: Sequence[str], offset: int) -> tuple[int, int]:
    """1-based source line and 0-based column of the character at ``offset`` of the node's verbatim text.

    The node must have segments. Verbatim text is made of stripped lines; a column counts the indent of its line again.
    """
    offsets = [segment.offset for segment in node.segments]
    segment = node.segments[max(0, bisect_right(offsets, offset) - 1)]
    line = lines[segment.line - 1]
    return segment.line, len(line) - len(line.lstrip()) + offset - segment.offset
