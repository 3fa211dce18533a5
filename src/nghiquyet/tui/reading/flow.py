"""A document as rows to be shown: each unit is a block of rows, laid out when it is asked for.

Reading text is flowed to the width; ``(17).`` and the like stand out, the number of a source line stands at the row in
which it begins, a page break ends a row and draws a ruler. Verbatim, each source line has a row of its own.

A block's rows, above its text: an empty row (before headings and paragraphs), the ruler of a page that begins with
the block, the gap in the numbering that precedes it.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import islice, pairwise
from typing import Final, Literal

from nghiquyet.document import Document, Finding, Node
from nghiquyet.document.offsets import Alignment
from nghiquyet.tui.reading.gaps import RULE, gaps
from nghiquyet.tui.reading.weave import Look, Woven, weave, weave_lines
from nghiquyet.tui.reading.wrap import cells, wrap

MOST_COLUMNS: Final = 100
"""Cells of text in a row, at most: longer rows are hard to read."""

_KEPT: Final = 512
"""Blocks kept laid out: a dozen windows. More would cost more in garbage collection than they save."""

_CLOSE: Final = frozenset({"item", "indent"})
"""Kinds of which one follows the other without an empty row."""

_INDENT: Final = {"item": 2, "indent": 2}
"""Cells by which a kind is moved to the right."""

_HANGING: Final = 8
"""A marker up to so many cells wide stands out to the left of the rows below it."""


@dataclass(frozen=True, slots=True)
class Row:
    """One row of a block."""

    kind: Literal["text", "blank", "page", "gap"]
    start: int = 0
    """First character shown, an index into the block's text; of a row without text, of the next one with it."""
    end: int = 0
    """Text: where it ends; the space it was broken at belongs to no row."""
    indent: int = 0
    """Text: empty cells before it."""
    number: int | None = None
    """Text: the first source line that begins in it. Page: its number."""
    label: str = ""
    """Gap: what is missing. Text: the label of the unit, after its heading."""


@dataclass(frozen=True, slots=True)
class Block:
    """One unit, laid out."""

    woven: Woven
    rows: tuple[Row, ...]
    lead: int
    """How many rows stand above the unit itself."""

    def place(self, row: int) -> tuple[int, int]:
        """What the eye is on at a row, whatever the width: a source line, and how many characters into it."""
        shown = next((below.start for below in self.rows[row:] if below.kind == "text"), len(self.woven.text))
        line = self.woven.line_at(shown) or 0
        begin = max((offset for offset, _ in self.woven.lines if offset <= shown), default=0)
        return line, shown - begin

    def row_of(self, line: int, offset: int = 0) -> int:
        """The row that shows a source line, ``offset`` characters into it; for an empty line, of the line above it."""
        begin = max((shown for shown, number in self.woven.lines if number <= line), default=0)
        return max(
            (at for at, row in enumerate(self.rows) if row.kind == "text" and row.start <= begin + offset),
            default=self.lead,
        )


class Flow:
    """The blocks of a document for one width and one mode. Block n is that of ``document.nodes[n]``."""

    def __init__(self, document: Document, width: int = MOST_COLUMNS, *, verbatim: bool = False) -> None:
        self.document = document
        self._findings = _by_unit(document)
        self._gaps = gaps(document)
        self._first_lines = _first_lines(document)
        self._first_unit = next((at for at, line in enumerate(self._first_lines) if line is not None), 0)
        self._blocks: dict[int, Block] = {}
        self.lay_out(width, verbatim=verbatim)

    def lay_out(self, width: int, *, verbatim: bool) -> None:
        """Take another width, or the other mode."""
        self.width = max(1, width if verbatim else min(width, MOST_COLUMNS))
        """Cells of text in a row, at most."""
        self.verbatim = verbatim
        self._blocks.clear()

    def __len__(self) -> int:
        return len(self.document.nodes)

    def estimate(self, index: int) -> int:
        """About how many rows a block has: exact for none and nearly right for one, without laying it out."""
        node = self.document.nodes[index]
        if not node.verbatim:
            return 0
        if self.verbatim:
            return len(node.segments)
        return 1 + len(node.verbatim) // max(1, self.width - 3) + (node.kind not in _CLOSE)

    def block(self, index: int) -> Block:
        """The block of a unit, laid out now or before."""
        block = self._blocks.pop(index, None) or (self._printed(index) if self.verbatim else self._flowed(index))
        self._blocks[index] = block
        if len(self._blocks) > _KEPT:
            del self._blocks[next(iter(self._blocks))]
        return block

    def marks(self, index: int, ranges: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
        """Ranges of a unit's reading text as ranges of what its block shows."""
        node, woven = self.document.nodes[index], self.block(index).woven
        found = []
        alignment = Alignment(node)
        for start, end in ranges:
            spots = [alignment.verbatim(start, end)]
            if self.verbatim:
                spots = [_printed_spot(node, woven, self.document, *spot) for spot in spots]
            found += [(woven.shown_at(first), woven.shown_at(last - 1) + 1) for first, last in spots if last > first]
        return found

    def in_verbatim(self, index: int, shown: int) -> int:
        """Which character of a unit's verbatim text a character of what its block shows is; the nearest one."""
        node, woven = self.document.nodes[index], self.block(index).woven
        source = woven.source_at(shown)
        if self.verbatim:
            line = woven.line_at(shown) or node.lines.first
            begin = next(woven.source_at(at) for at, number in woven.lines if number == line)
            printed = self.document.lines[line - 1]
            column = max(0, source - begin - (len(printed) - len(printed.lstrip())))
            before = [one for one in node.segments if one.line <= line] or node.segments[:1]
            within = column if before[-1].line == line else len(node.verbatim)
            ends = (one.offset for one in node.segments if one.offset > before[-1].offset)
            source = min(before[-1].offset + within, next(ends, len(node.verbatim)) - 1)
        return max(0, min(source, len(node.verbatim) - 1))

    def _flowed(self, index: int) -> Block:
        """The reading text, flowed."""
        node = self.document.nodes[index]
        leaf = self.document.outline.is_leaf(node.eid)
        woven = weave(node, self._findings.get(node.eid, ()), body="text" if leaf else "heading")
        if not woven.text:
            return Block(woven, (), 0)
        lead = self._above(index, node)
        indent = _INDENT.get(node.kind, 0)
        hanging = _hanging(node, woven) if leaf else 0
        rows: list[Row] = []
        cuts = [(shown, line) for shown, line in woven.lines if shown and self._starts_page(line)]
        ends = [*(shown for shown, _ in cuts), len(woven.text)]
        start = 0
        for nth, end in enumerate(ends):
            if nth:
                rows.append(Row("page", start, start, number=self.document.page_of(cuts[nth - 1][1])))
            room = self.width - indent
            inner = hanging if start else 0
            spans = wrap(woven.text, room - hanging, first=room - inner, start=start, end=end)
            rows += self._rows(woven, spans, indent, hanging)
            start = end
        if not leaf and node.label:
            rows = _labelled(rows, woven, node.label, self.width)
        return Block(woven, (*lead, *rows), len(lead))

    def _rows(self, woven: Woven, spans: Sequence[tuple[int, int]], indent: int, hanging: int) -> list[Row]:
        """Text rows of spans of a text: each with the number of the first source line that begins in it."""
        starts = [shown for shown, _ in woven.lines]
        rows = []
        for (start, end), following in zip(spans, [*(start for start, _ in spans[1:]), None], strict=True):
            at = bisect_left(starts, start)
            limit = end if following is None else following
            number = woven.lines[at][1] if at < len(starts) and starts[at] < limit else None
            rows.append(Row("text", start, end, indent + (hanging if start else 0), number))
        return rows

    def _above(self, index: int, node: Node) -> list[Row]:
        """What stands above the text of a unit."""
        rows = []
        previous = self.document.nodes[index - 1] if index > self._first_unit else None
        if previous and not self.verbatim and not (node.kind in _CLOSE and previous.kind in _CLOSE):
            rows.append(Row("blank"))
        line = self._first_lines[index]
        if line is not None and line > 1 and self._starts_page(line):
            rows.append(Row("page", number=self.document.page_of(line)))
        if gap := self._gaps.get(node.eid):
            rows.append(Row("gap", label=gap))
        return rows

    def _starts_page(self, line: int) -> bool:
        """Whether the line is the first one with text on its page."""
        lines = self.document.lines
        page = self.document.page_of(line)
        above = line - 1
        while above > 0 and not lines[above - 1].strip():
            above -= 1
        return page > 1 and (above < 1 or self.document.page_of(above) < page)

    def _printed(self, index: int) -> Block:
        """The source lines of a unit, each from a row of its own."""
        document = self.document
        lines = self._lines_of(index)
        if not lines:
            return Block(weave_lines(()), (), 0)
        heading: Look = "text" if document.outline.is_leaf(document.nodes[index].eid) else "heading"
        woven = weave_lines([(line, document.lines[line - 1]) for line in lines], heading)
        lead = self._above(index, document.nodes[index])
        rows: list[Row] = []
        limits = [*(shown for shown, _ in woven.lines), len(woven.text)]
        for (start, end), (_, line) in zip(pairwise(limits), woven.lines, strict=True):
            if rows and self._starts_page(line):
                rows.append(Row("page", start, start, number=document.page_of(line)))
            number: int | None = line
            for first, last in wrap(woven.text, self.width, start=start, end=end):
                rows.append(Row("text", first, last, 0, number))
                number = None
        return Block(woven, (*lead, *rows), len(lead))

    def _lines_of(self, index: int) -> list[int]:
        """The source lines that are shown with a unit: from its first one to the next unit's; none is left out."""
        first = self._first_lines[index]
        if first is None:
            return []
        if index == self._first_unit:
            first = 1
        later = (line for line in islice(self._first_lines, index + 1, None) if line is not None)
        end = next(later, len(self.document.lines) + 1)
        return [line for line in range(first, end) if self.document.lines[line - 1].strip()]


def _first_lines(document: Document) -> list[int | None]:
    """The line with which each unit's own text begins; None for a unit without, or one out of order."""
    lines: list[int | None] = []
    last = 0
    for node in document.nodes:
        line = node.segments[0].line if node.segments else 0
        lines.append(line if line > last else None)
        last = max(last, line)
    return lines


def _by_unit(document: Document) -> Mapping[str, list[Finding]]:
    """The findings that leave a sign in the text, by eId."""
    found: dict[str, list[Finding]] = {}
    for finding in document.findings:
        if finding.rule == RULE or finding.oddity == "E":
            continue
        node = document.outline.node(finding.eid) if finding.eid else document.outline.at_line(finding.line)
        if node is not None:
            found.setdefault(node.eid, []).append(finding)
    return found


def _hanging(node: Node, woven: Woven) -> int:
    """By how much the rows below the first one are moved to the right: the width of a short marker."""
    if node.kind == "p" or not node.marker or not woven.text.startswith(node.marker):
        return 0
    width = cells(node.marker) + 1
    return width if width <= _HANGING else 0


def _labelled(rows: list[Row], woven: Woven, label: str, width: int) -> list[Row]:
    """The label at the end of a heading, where it fits: two headings recur ten times, each under its own label."""
    last = rows[-1]
    if last.indent + cells(woven.text[last.start : last.end]) + 3 + cells(label) <= width:
        return [*rows[:-1], replace(last, label=label)]
    return rows


def _printed_spot(node: Node, woven: Woven, document: Document, start: int, end: int) -> tuple[int, int]:
    """A range of a unit's verbatim text as a range of its source lines put together."""
    return _printed_at(node, woven, document, start), _printed_at(node, woven, document, end - 1) + 1


def _printed_at(node: Node, woven: Woven, document: Document, offset: int) -> int:
    """A character of a unit's verbatim text among its source lines put together."""
    segment = max((one for one in node.segments if one.offset <= offset), key=lambda one: one.offset)
    line = document.lines[segment.line - 1]
    blanks = len(line) - len(line.lstrip())
    begin = next(woven.source_at(shown) for shown, number in woven.lines if number == segment.line)
    return min(begin + blanks + offset - segment.offset, begin + len(line))
