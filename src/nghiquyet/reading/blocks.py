"""Printed lines → blocks: headings, list items and paragraphs, each with all of its lines.

    982   "tỷ lệ gia đình hạnh phúc thực hiện theo Kế hoạch của Thành phố."
    984   "(11). Tỷ lệ người dân tham gia tập luyện … ít nhất từ 30%"       → a block begins: a marker, a finished line
    986   "đến 35%."                                                       → goes on

A marker alone makes no block: a wrapped line may begin with a number by chance. What comes before decides.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from nghiquyet.document import Kind
from nghiquyet.reading.layout import Layout
from nghiquyet.reading.lines import Line
from nghiquyet.reading.markers import Marker, read_marker
from nghiquyet.reading.openings import goes_on, opens, stands_apart

_SHORT = 0.93
"""A line of a printed title wider than this share of the measure may have been broken off."""
_BEFORE_SMALL = ".:!?…"
"""What a paragraph that begins with a small letter follows; behind anything else a sentence goes on."""
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
    text_lines: list[Line] = field(default_factory=list)
    """Its lines without page furniture."""
    _shouted: bool = False
    """Whether all its lines are set in capitals."""
    _letters: int = 0
    _capitals: int = 0

    def add(self, line: Line) -> None:
        """Take in the next line."""
        self.lines.append(line)
        if line.furniture:
            return
        text = line.text[len(self.marker.printed) :] if self.marker and not self.text_lines else line.text
        self._shouted = (
            is_capitals(line.text) if not self.text_lines else self._shouted and line.text.upper() == line.text
        )
        self.text_lines.append(line)
        if self.is_heading:
            letters, capitals = _count_letters(text)
            self._letters += letters
            self._capitals += capitals

    @property
    def is_heading(self) -> bool:
        """Whether it is numbered as headings are."""
        return self.marker is not None and self.marker.style.kind in HEADING_KINDS

    @property
    def in_capitals(self) -> bool:
        """Whether it is a heading set in capitals, so far."""
        return self.is_heading and _are_capitals(self._letters, self._capitals)

    @property
    def is_title(self) -> bool:
        """Whether it has no number and is set in capitals, so far: a title, a signature."""
        return self.marker is None and self._shouted

    @property
    def in_table(self) -> bool:
        """Whether it is a cell or a row of a table."""
        return bool(self.text_lines) and self.text_lines[0].cell

    @property
    def wants_title(self) -> bool:
        """Whether it is a numbered heading so far without a title: ``PHẦN THỨ HAI`` on a line of its own."""
        return (
            self.marker is not None
            and self.is_heading
            and len(self.text_lines) == 1
            and self.text_lines[0].text == self.marker.printed
        )

    @property
    def closing(self) -> str:
        """The last character of its text; nothing for page furniture alone."""
        return self.text_lines[-1].text[-1] if self.text_lines else ""


def is_capitals(text: str) -> bool:
    """Whether a text is set in capitals: at least two letters, nine of ten of them capitals."""
    return _are_capitals(*_count_letters(text))


def _count_letters(text: str) -> tuple[int, int]:
    letters = list(filter(str.isalpha, text))
    return len(letters), sum(map(str.isupper, letters))


def _are_capitals(letters: int, capitals: int) -> bool:
    return letters >= 2 and capitals >= 0.9 * letters


def read_blocks(layout: Layout) -> list[Block]:
    """All blocks in order; every line is in exactly one of them."""
    blocks: list[Block] = []
    previous: int | None = None
    for index, line in enumerate(layout.lines):
        if line.furniture:
            if not blocks:
                blocks.append(Block(None))
            blocks[-1].add(line)
            continue
        marker = None if line.in_contents else read_marker(line.text)
        if previous is None:
            # A running head before the first words goes with them, unless they begin with a number.
            if not blocks or marker is not None:
                blocks.append(Block(marker))
        elif _begins(layout, blocks[-1], previous, index, marker):
            blocks.append(Block(marker))
        blocks[-1].add(line)
        previous = index
    for block in blocks:
        # The lines before the dots of a long title look like a heading.
        if block.marker is not None and block.text_lines[-1].in_contents:
            block.marker = None
    return blocks


def _begins(layout: Layout, block: Block, previous: int, index: int, marker: Marker | None) -> bool:
    """Whether a line begins a block, the line before it and the block so far known."""
    before, line = layout.lines[previous], layout.lines[index]
    if goes_on(before, line, marker):
        return False
    if before.in_contents:
        return True
    if line.in_contents and block.is_heading and not before.finished and read_marker(line.text) is None:
        return False
    if block.wants_title:
        return marker is not None and marker.num is not None
    on_purpose = _ended_on_purpose(layout, block, previous, index, marker)
    if stands_apart(before, line):
        return True
    if block.in_capitals:
        return _ends_capitals(block, before, line, marker, on_purpose)
    if block.is_title and line.starts_upper and not is_capitals(line.text):
        return True
    if marker is not None and _is_head(layout, block, before, index, marker, on_purpose):
        return True
    if line.gap and layout.gaps_mark:
        return before.finished or not line.starts_lower
    if layout.gaps_part and not before.finished and not is_capitals(line.text):
        return False
    return _is_paragraph(layout, block, before, line, on_purpose)


def _ends_capitals(block: Block, before: Line, line: Line, marker: Marker | None, on_purpose: bool) -> bool:
    """A heading in capitals goes on over capitals, and over figures while it is unfinished; a new number ends it."""
    if marker is not None and marker.num is not None and (on_purpose or not marker.style.bare):
        return True
    if is_capitals(line.text):
        return False
    figures = not any(map(str.isalpha, line.text))
    return before.finished or marker is not None or not (line.starts_lower or figures)


def _ended_on_purpose(layout: Layout, block: Block, previous: int, index: int, marker: Marker | None) -> bool:
    """Whether the first word of a line, a dash and its word taken together, would have fitted on the line before."""
    if layout.measure is None:
        return True
    needed = layout.first_words[index]
    if marker is not None and marker.num is None:
        needed += layout.first_words[index]
    return _room_taken(layout, block, layout.lines[previous]) + needed < layout.measure


def _room_taken(layout: Layout, block: Block, before: Line) -> int:
    """How far to the right a line reached: the first one of a long heading stood in, as its letters do not show."""
    assert layout.measure is not None
    first = block.is_heading and len(block.text_lines) == 1 and not before.finished
    return before.width + (layout.first_indent if first and before.width > _CLEARLY_SHORT * layout.measure else 0)


def _is_head(layout: Layout, block: Block, before: Line, index: int, marker: Marker, on_purpose: bool) -> bool:
    """Whether a line with a marker begins a unit here."""
    line = layout.lines[index]
    rest = line.text[len(marker.printed) :].lstrip("“\"‘'([ ")
    capital = rest[:1].isupper() or not rest
    if before.finished or (line.indented and capital and marker.num is not None):
        return True
    after = _line_after(layout, index) if marker.style.keyword and not rest else None
    if after is not None and after.starts_upper:
        return True  # its title
    if marker.num is None:
        short = layout.measure is None or before.width < _CLEARLY_SHORT * layout.measure
        return (on_purpose and (capital or short)) or (capital and _goes_on_as_list(layout, index, marker))
    if is_capitals(rest) and (on_purpose or marker.style.keyword or marker.style.kind != "paragraph"):
        return True
    if on_purpose and capital:
        return True
    same_list = block.marker is not None and block.marker.style is marker.style
    return same_list and block.marker is not None and marker.value == block.marker.value + 1 and capital


def _line_after(layout: Layout, index: int) -> Line | None:
    """The next line of text, page furniture left out."""
    return next((line for line in layout.lines[index + 1 : index + 3] if not line.furniture), None)


def _goes_on_as_list(layout: Layout, index: int, marker: Marker) -> bool:
    """Whether the line after begins with the same bullet: then this one is no dash inside a sentence."""
    after = _line_after(layout, index)
    following = read_marker(after.text) if after is not None else None
    return following is not None and following.printed == marker.printed


def _stands_alone(line: Line, measure: int) -> bool:
    """Whether a line is one of those in capitals that stand alone in the middle: ``QUYẾT NGHỊ:``."""
    return " " in line.text and line.width < _CLEARLY_SHORT * measure and is_capitals(line.text)


def _is_paragraph(layout: Layout, block: Block, before: Line, line: Line, on_purpose: bool) -> bool:
    """Whether a line without a marker of its own begins a paragraph."""
    if layout.measure is None:
        return before.text[-1] in _BEFORE_SMALL if line.starts_lower else before.finished or line.starts_upper
    if not block.is_heading and _stands_alone(line, layout.measure):
        return True
    if line.indented:
        return before.finished or (line.starts_upper and on_purpose)
    if not line.starts_upper:
        return False
    if opens(before, line):
        return True
    if (layout.indents_mark and not block.is_heading) or before.text[-1] in ",–-":
        return False
    if before.finished:
        introduced = block.is_heading and before.text.endswith(":")
        narrow = layout.indent is not None and line.width <= layout.measure - layout.indent
        return on_purpose or introduced or narrow
    if block.is_heading:
        # A printed line may fall a little short of the measure; a count of characters is exact.
        return on_purpose and (layout.indent is None or _room_taken(layout, block, before) < _SHORT * layout.measure)
    return on_purpose and before.width < _CLEARLY_SHORT * layout.measure
