"""Printed lines → blocks: headings, list items and paragraphs, each with all of its lines.

    982   "tỷ lệ gia đình hạnh phúc thực hiện theo Kế hoạch của Thành phố."
    984   "(11). Tỷ lệ người dân tham gia tập luyện … ít nhất từ 30%"       → a block begins: a marker, a finished line
    986   "đến 35%."                                                       → goes on

A marker alone makes no block: a wrapped line may begin with a number by chance. What comes before decides.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from nghiquyet.document import Kind
from nghiquyet.reading.layout import Layout, Line
from nghiquyet.reading.markers import Marker, read_marker

_CLEARLY_SHORT = 0.8
"""A line below this share of the measure ended on purpose even if no sign closes it."""

HEADING_KINDS: frozenset[Kind] = frozenset(
    ["part", "chapter", "division", "section", "article", "paragraph", "subparagraph"]
)
"""Units that contain running text, by their nature; points and indents are items of lists."""


@dataclass(slots=True)
class Block:
    """A heading, a list item or a paragraph."""

    marker: Marker | None
    lines: list[Line] = field(default_factory=list)
    """All of them, page furniture within or after it included."""

    @property
    def text_lines(self) -> list[Line]:
        """Its lines without page furniture."""
        return [line for line in self.lines if not line.furniture]

    @property
    def closing(self) -> str:
        """The last character of its text."""
        return self.text_lines[-1].text[-1]


def is_capitals(text: str) -> bool:
    """Whether a text is set in capitals: at least two letters, nine of ten of them capitals."""
    letters = [char for char in text if char.isalpha()]
    return len(letters) >= 2 and sum(char.isupper() for char in letters) >= 0.9 * len(letters)


def read_blocks(layout: Layout) -> list[Block]:
    """All blocks in order; every line is in exactly one of them."""
    blocks: list[Block] = []
    waiting: list[Line] = []
    previous: int | None = None
    for index, line in enumerate(layout.lines):
        if line.furniture:
            (blocks[-1].lines if blocks else waiting).append(line)
            continue
        marker = read_marker(line.text)
        if previous is None or _begins(layout, blocks[-1], previous, index, marker):
            blocks.append(Block(marker, [*waiting, line]))
            waiting = []
        else:
            blocks[-1].lines.append(line)
        previous = index
    if waiting:
        blocks.append(Block(None, waiting))
    return blocks


def _begins(layout: Layout, block: Block, previous: int, index: int, marker: Marker | None) -> bool:
    """Whether a line begins a block, the line before it and the block so far known."""
    before, line = layout.lines[previous], layout.lines[index]
    if before.cut:
        return False
    if _wants_title(block):
        return marker is not None and marker.num is not None
    on_purpose = _ended_on_purpose(layout, previous, index, marker)
    capitals = _heading_in_capitals(block)
    if capitals is not None:
        return _ends_capitals(block, before, line, marker)
    if marker is not None and _is_head(layout, block, before, index, marker, on_purpose):
        return True
    if line.gap and layout.gaps_mark:
        return before.finished or not line.starts_lower
    return _is_paragraph(layout, block, before, line, on_purpose)


def _wants_title(block: Block) -> bool:
    """A numbered heading so far without a title: ``PHẦN THỨ HAI`` on a line of its own."""
    marker, lines = block.marker, block.text_lines
    return (
        marker is not None
        and marker.num is not None
        and marker.style.kind in HEADING_KINDS
        and len(lines) == 1
        and lines[0].text == marker.printed
    )


def _heading_in_capitals(block: Block) -> bool | None:
    """True for a numbered heading set in capitals, None for anything else."""
    if block.marker is None or block.marker.style.kind not in HEADING_KINDS:
        return None
    text = " ".join(line.text for line in block.text_lines)
    return True if is_capitals(text[len(block.marker.printed) :]) else None


def _ends_capitals(block: Block, before: Line, line: Line, marker: Marker | None) -> bool:
    """A heading in capitals goes on over capitals, and over figures while it is unfinished; a new number ends it."""
    if marker is not None and marker.num is not None:
        return True
    if is_capitals(line.text):
        return False
    return before.finished or line.starts_upper or marker is not None


def _ended_on_purpose(layout: Layout, previous: int, index: int, marker: Marker | None) -> bool:
    """Whether the first word of a line, a dash and its word taken together, would have fitted on the line before."""
    if layout.measure is None:
        return True
    needed = layout.first_words[index]
    if marker is not None and marker.num is None:
        needed += layout.first_words[index]
    return layout.lines[previous].width + needed < layout.measure


def _is_head(layout: Layout, block: Block, before: Line, index: int, marker: Marker, on_purpose: bool) -> bool:
    """Whether a line with a marker begins a unit here."""
    line = layout.lines[index]
    rest = line.text[len(marker.printed) :].lstrip("“\"‘'([ ")
    capital = rest[:1].isupper() or not rest
    if before.finished:
        return True
    if marker.num is None:
        short = layout.measure is None or before.width < _CLEARLY_SHORT * layout.measure
        return (on_purpose and (capital or short)) or (capital and _goes_on_as_list(layout, index, marker))
    if is_capitals(rest) and (on_purpose or marker.style.keyword or marker.style.kind != "paragraph"):
        return True
    if on_purpose and capital:
        return True
    same_list = block.marker is not None and block.marker.style is marker.style
    return same_list and block.marker is not None and marker.value == block.marker.value + 1 and capital


def _goes_on_as_list(layout: Layout, index: int, marker: Marker) -> bool:
    """Whether the line after begins with the same bullet: then this one is no dash inside a sentence."""
    after = next((line for line in layout.lines[index + 1 : index + 3] if not line.furniture), None)
    following = read_marker(after.text) if after is not None else None
    return following is not None and following.printed == marker.printed


def _is_paragraph(layout: Layout, block: Block, before: Line, line: Line, on_purpose: bool) -> bool:
    """Whether a line without a marker of its own begins a paragraph."""
    if line.indented:
        return before.finished or (line.starts_upper and on_purpose)
    if layout.measure is None:
        return before.finished or not line.starts_lower
    if layout.indents_mark and (block.marker is None or block.marker.style.kind not in HEADING_KINDS):
        return False
    if not line.starts_upper:
        return False
    if before.finished:
        return on_purpose or (layout.indent is not None and line.width <= layout.measure - layout.indent)
    numbered = block.marker is not None and block.marker.num is not None
    if numbered and block.marker is not None and block.marker.style.kind in HEADING_KINDS:
        return on_purpose
    clearly_short = before.width < _CLEARLY_SHORT * layout.measure
    return on_purpose and clearly_short and not re.search(r"[,–-]$", before.text)
