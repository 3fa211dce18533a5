"""Where a form of a unit's text stands: its characters in the reading text, its lines in the source.

verbatim  "3. Danh sá h Bí thư"     (marker "3.")
as printed   "Danh sá h Bí thư"     offset 10, the B of Bí
reading      "Danh sách Bí thư"     offset 10 as well; the line is that of the segment of the verbatim text
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass

from nghiquyet.document.model import Node


@dataclass(frozen=True, slots=True)
class Places:
    """Places of the characters of one form of a unit's text."""

    eid: str
    text: str
    """The unit's reading text."""
    pieces: tuple[tuple[int, int], ...]
    """Offset in the form from which a piece goes on to the next, and its offset in the reading text."""
    lines: tuple[tuple[int, int], ...]
    """Offset in the form at which a source line begins, and its number."""

    def shown(self, offset: int) -> int:
        """The offset in the reading text of one in the form; what was repaired away ends with the next piece."""
        at = max(0, bisect_right(self.pieces, (offset, len(self.text))) - 1)
        start, shown = self.pieces[at]
        following = self.pieces[at + 1][1] if at + 1 < len(self.pieces) else len(self.text)
        return max(0, min(shown + offset - start, following))

    def line(self, offset: int) -> int:
        """The source line of an offset in the form."""
        return self.lines[max(0, bisect_right(self.lines, offset, key=lambda line: line[0]) - 1)][1]


def reading_places(node: Node) -> Places:
    """Places of the reading text itself."""
    pieces = _pieces(node)
    lines = []
    for segment in node.segments:
        verbatim, shown = next(piece for piece in reversed(pieces) if piece[0] <= segment.offset)
        lines.append((shown + segment.offset - verbatim, segment.line))
    return Places(node.eid, node.text, ((0, 0),), tuple(lines))


def source_form(node: Node) -> tuple[str, Places]:
    """The text as printed, without the marker, and its places."""
    text = node.verbatim[len(node.marker or "") :].lstrip()
    cut = len(node.verbatim) - len(text)
    pieces = tuple((verbatim - cut, shown) for verbatim, shown in _pieces(node))
    return text, Places(
        node.eid, node.text, pieces, tuple((segment.offset - cut, segment.line) for segment in node.segments)
    )


def _pieces(node: Node) -> list[tuple[int, int]]:
    """Offsets in the verbatim text at which repairs begin and end, and the same in the reading text."""
    pieces = [(0, 0)]
    grown = 0
    for repair in node.repairs:
        pieces.append((repair.offset, repair.offset + grown))
        grown += len(repair.corr) - len(repair.sic)
        end = repair.offset + len(repair.sic)
        pieces.append((end, end + grown))
    before = len(node.verbatim) + grown - len(node.text)
    return [(verbatim, shown - before) for verbatim, shown in pieces]
