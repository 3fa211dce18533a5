"""Where a form of a unit's text stands: its characters in the reading text, its lines in the source.

verbatim  "3. Danh sá h Bí thư"     (marker "3.")
as printed   "Danh sá h Bí thư"     offset 10, the B of Bí
reading      "Danh sách Bí thư"     offset 10 as well; the line is that of the segment of the verbatim text
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from nghiquyet.document.model import Node
from nghiquyet.document.offsets import line_at, stretches

_AROUND: Final = 60
"""Characters before and behind a repair that are searched as printed: about a dozen words each."""


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


def source_forms(node: Node) -> Iterator[tuple[str, Places]]:
    """The text as printed around each of its repairs, without the marker, with its places.

    All of it would double the index for a few damaged words.
    """
    pieces = _pieces(node)
    begin = len(node.marker or "")
    for first, last in _around_repairs(node):
        start = max(begin, node.verbatim.rfind(" ", 0, max(0, first - _AROUND)) + 1)
        end = node.verbatim.find(" ", last + _AROUND)
        start += len(node.verbatim[start:]) - len(node.verbatim[start:].lstrip())
        text = node.verbatim[start : end if end >= 0 else None]
        verbatim, shown = next(piece for piece in reversed(pieces) if piece[0] <= start)
        inside = [(at - start, place) for at, place in pieces if at > start]
        line = line_at(node.segments, start)
        lines = [(segment.offset - start, segment.line) for segment in node.segments if segment.offset > start]
        yield text, Places(node.eid, node.text, ((0, shown + start - verbatim), *inside), ((0, line), *lines))


def _around_repairs(node: Node) -> list[tuple[int, int]]:
    """From the first repair to the last of each group of them that stand near each other."""
    groups: list[tuple[int, int]] = []
    for repair in node.repairs:
        end = repair.offset + len(repair.sic)
        if groups and repair.offset - groups[-1][1] < 2 * _AROUND:
            groups[-1] = (groups[-1][0], end)
        else:
            groups.append((repair.offset, end))
    return groups


def _pieces(node: Node) -> list[tuple[int, int]]:
    """Offsets in the verbatim text at which stretches begin and the last one ends, and the same in the reading text."""
    parts = stretches(node)
    pieces = [(part.verbatim, part.at) for part in parts]
    before = pieces[0] if pieces else (0, 0)
    behind = [(parts[-1].verbatim + parts[-1].length, len(node.text))] if parts else []
    # What is before the reading text, its marker, has places before it.
    return [(0, before[1] - before[0]), *pieces, *behind]
