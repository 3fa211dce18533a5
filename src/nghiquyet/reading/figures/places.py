"""The source lines of a stretch of reading text.

Node of lines 114–120, reading text "Tổng vốn … 95.261 tỷ đồng, bình quân …"
→ the phrase "bình quân đạt 19.052 tỷ đồng/năm" stands on lines 114–116
"""

from __future__ import annotations

from bisect import bisect_right

from nghiquyet.document import Node
from nghiquyet.reading.repairs import apply


class Places:
    """Tells the source lines of places in the reading text of one node."""

    def __init__(self, node: Node) -> None:
        # The marker stands in the verbatim text only; the two texts end together.
        marker = len(apply(node.verbatim, node.repairs).rstrip()) - len(node.text)
        self._lines = [segment.line for segment in node.segments]
        self._starts: list[int] = []
        shift, waiting = -marker, iter(node.repairs)
        repair = next(waiting, None)
        for segment in node.segments:
            while repair is not None and repair.offset < segment.offset:
                shift += len(repair.corr) - len(repair.sic)
                repair = next(waiting, None)
            self._starts.append(segment.offset + shift)

    def lines(self, start: int, end: int) -> tuple[int, int]:
        """First and last source line of a stretch of text that is not empty."""
        return self._line(start), self._line(end - 1)

    def _line(self, offset: int) -> int:
        return self._lines[max(0, bisect_right(self._starts, offset) - 1)]
