"""A scrolling pane of blocks on Textual's line API: laid out where one looks, painted from kept strips, selectable.

Only blocks in and near the window are laid out; the others have an estimated height. When a height above the window
turns out different, the scroll position moves along, so that nothing jumps.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import ClassVar, Final, Protocol

from rich.segment import Segment
from rich.style import Style
from textual.cache import LRUCache
from textual.events import Resize
from textual.geometry import Offset, Region, Size
from textual.selection import Selection
from textual.strip import Strip

from nghiquyet.tui.fit import elide
from nghiquyet.tui.reading.flow import Block, Row
from nghiquyet.tui.reading.heights import Heights
from nghiquyet.tui.reading.parts import Part, character, pieces, selectable
from nghiquyet.tui.reading.steady import Steady
from nghiquyet.tui.reading.weave import Look, Woven
from nghiquyet.tui.reading.wrap import cells

_STRIPS: Final = 512
"""Painted rows that are kept: a dozen windows. More would cost more in garbage collection than they save."""


class Blocks(Protocol):
    """What a sheet shows."""

    def __len__(self) -> int:
        """How many blocks there are."""

    def estimate(self, index: int) -> int:
        """About how many rows a block has; 0 only if it has none."""

    def block(self, index: int) -> Block:
        """A block, laid out."""


class Sheet(Steady, can_focus=True, inherit_bindings=False):
    """Shows :class:`Blocks`. Those who derive from it lay them out for the width and add gutter and cursor."""

    DEFAULT_CSS = """
    Sheet {
        & > .sheet--heading { text-style: bold; color: $text; }
        & > .sheet--marker { text-style: bold; color: $accent; }
        & > .sheet--repair { color: $success; text-style: bold; }
        & > .sheet--wording { color: $warning; text-style: bold; }
        & > .sheet--doubt { color: $error; text-style: bold; }
        & > .sheet--dim { color: $text-muted; }
        & > .sheet--title { text-style: bold; color: $primary; }
        & > .sheet--name { color: $text-muted; }
        & > .sheet--cursor { background: $primary 6%; }
        &:focus > .sheet--cursor { background: $primary 14%; }
        & > .sheet--mark { background: $warning; color: $background; text-style: bold underline; }
    }
    """

    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "sheet--heading", "sheet--marker", "sheet--repair", "sheet--wording", "sheet--doubt", "sheet--dim",
        "sheet--title", "sheet--name", "sheet--cursor", "sheet--mark",
    }  # fmt: skip

    ALLOW_SELECT = True

    def __init__(self, *, id: str | None = None, classes: str | None = None) -> None:
        super().__init__(id=id, classes=classes)
        self._blocks: Blocks | None = None
        self._heights = Heights(())
        self._exact = bytearray()
        self._strips: LRUCache[tuple[int, int, bool], Strip] = LRUCache(_STRIPS)
        self._styles: dict[tuple[Look, bool], Style] = {}
        self._selection: Selection | None = None
        self._settling = False
        self._columns = 0
        """Cells in a row of the window; asking Textual for it at every row would take a tenth of the painting."""
        self._window = 0
        """Rows in the window."""

    # What those who derive from it say.

    def left_of(self, index: int, row: Row, *, chosen: bool) -> str:
        """What stands to the left of the text of a row."""
        return ""

    def chosen(self, index: int, at: int) -> bool:
        """Whether a row of a block is under the cursor."""
        return False

    def marked(self, index: int) -> Sequence[tuple[int, int]]:
        """Ranges of the block's text that are marked."""
        return ()

    def words(self, row: Row, width: int) -> str:
        """What a row without text of the document shows."""
        return ""

    def relay(self) -> None:
        """The width has changed: lay the blocks out anew, and call :meth:`show`."""

    # Blocks and their heights.

    def show(self, blocks: Blocks, anchor: tuple[int, int] = (0, 0)) -> None:
        """Show these blocks; the row ``anchor[1]`` of the block ``anchor[0]`` first."""
        self._blocks = blocks
        self._heights = Heights(blocks.estimate(index) for index in range(len(blocks)))
        self._exact = bytearray(len(blocks))
        self._strips.clear()
        self.scroll_to_block(*anchor)
        self.refresh()

    def scroll_to_block(self, index: int, at: int = 0, above: int = 0) -> None:
        """Bring the row ``at`` of a block to the top of the window, or ``above`` rows below it."""
        if self._heights.total:
            self._measure_about(index)
        self._fit()
        if not self._heights.total:
            return
        self.scroll_to(y=self._heights.top(index) + at - above, animate=False, force=True)

    def first_row(self, index: int) -> int:
        """The first row of a block, counted from the top of the sheet."""
        return self._heights.top(index)

    def rows_of(self, index: int) -> int:
        """How many rows a block has, laid out if it was not."""
        self._measure(index)
        return self._heights[index]

    def _measure(self, index: int) -> int:
        """Lay a block out, if it was not; how many rows more it has than was thought."""
        if self._exact[index] or self._blocks is None:
            return 0
        self._exact[index] = True
        return self._heights.change(index, len(self._blocks.block(index).rows))

    def _measure_about(self, index: int) -> int:
        """Lay out a window's worth of blocks before and after one; how many rows more there are before it."""
        room, more = self._window, 0
        before = index - 1
        while before >= 0 and room > 0:
            more += self._measure(before)
            room -= self._heights[before]
            before -= 1
        room, after = 2 * self._window, index
        while after < len(self._heights) and room > 0:
            self._measure(after)
            room -= self._heights[after]
            after += 1
        return more

    def _fit(self) -> None:
        """Take up how many rows there are."""
        self.virtual_size = Size(self._columns, self._heights.total)

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        """Lay out what comes into view, and what is next to it, and keep the top row where it is."""
        super().watch_scroll_y(old_value, new_value)
        if self._settling or not self._heights.total:
            return
        self._settling = True
        try:
            index, at = self._heights.find(round(new_value))
            more = self._measure_about(index)
            self._fit()
            at = min(at, max(0, self._heights[index] - 1))
            top = self._heights.top(index) + at
            if more or top != round(new_value):
                self.scroll_target_y = self.scroll_y = top
        finally:
            self._settling = False
        self.scrolled()

    def scrolled(self) -> None:
        """The window shows other rows now."""

    def on_resize(self, event: Resize) -> None:
        """Another width is another layout."""
        self._take_size()

    def _take_size(self) -> None:
        """Lay out for the size as it is now, if it is another one."""
        size = self.scrollable_content_region.size
        if size != (self._columns, self._window):
            self._columns, self._window = size
            self.relay()

    # Painting.

    def notify_style_update(self) -> None:
        """Another theme: paint everything anew."""
        super().notify_style_update()
        self._styles_changed()

    def _styles_changed(self) -> None:
        self._strips.clear()
        self._styles.clear()

    def refresh_block(self, index: int) -> None:
        """Paint a block anew."""
        if self._heights.total:
            self.refresh_lines(self._heights.top(index), max(1, self._heights[index]))

    def render_lines(self, crop: Region) -> list[Strip]:
        """Rows of the window, the kept ones as they are.

        Textual's own way makes three new strips for each row that has moved and forgets what it knew of the old ones;
        rows that only move up or down need none of that. A sheet therefore has no border and no padding of its own.
        """
        if self._blocks is None:
            # The first frame is painted before anybody has been told a size; it is to show the text all the same.
            self._take_size()
        filters, background = self.get_line_filters(), self.background_colors[1]
        blank = Strip.blank(self._columns, self._style("text", chosen=False))
        strips = []
        for index, at in self._rows_from(self.scroll_offset.y + crop.y, crop.height):
            strip = blank if index < 0 else self._strip(index, at)
            for line_filter in filters:
                strip = strip.apply_filter(line_filter, background)
            strips.append(strip)
        if crop.column_span != (0, self._columns):
            strips = [strip.crop(*crop.column_span) for strip in strips]
        return strips

    def render_line(self, y: int) -> Strip:
        """One row of the window with the places of its characters: what Textual asks for where the mouse points at."""
        ((index, at),) = self._rows_from(self.scroll_offset.y + y, 1)
        if index < 0:
            return Strip.blank(self._columns, self._style("text", chosen=False))
        parts = self._parts(index, at, self.chosen(index, at), ())
        return Strip(Segment(part.text, part.style + Style.from_meta({"offset": (part.x, index)})) for part in parts)

    def _rows_from(self, row: int, count: int) -> Iterator[tuple[int, int]]:
        """Block and row within it of so many rows of the sheet; a block of -1 below the end."""
        index, at = self._heights.find(row) if row < self._heights.total else (len(self._heights), 0)
        while count > 0:
            if index >= len(self._heights):
                yield -1, 0
            elif at >= self._heights[index]:
                index, at = index + 1, 0
                continue
            else:
                yield index, at
            at += 1
            count -= 1

    def _strip(self, index: int, at: int) -> Strip:
        """The strip of a row, kept or painted now."""
        chosen = self.chosen(index, at)
        selected = self._selected(index) if self._selection is not None else None
        strip = None if selected else self._strips.get((index, at, chosen))
        if strip is None:
            parts = self._parts(index, at, chosen, [selected] if selected else ())
            width = sum(cells(part.text) for part in parts)
            strip = Strip([Segment(part.text, part.style) for part in parts], width).crop(0, self._columns)
            if not selected:
                self._strips[index, at, chosen] = strip
        return strip

    def _selected(self, index: int) -> tuple[int, int] | None:
        """The range of a block that is selected with the mouse."""
        span = self._selection.get_span(index) if self._selection is not None else None
        if span is None or self._blocks is None:
            return None
        start, end = span
        return character(start), len(self._blocks.block(index).woven.text) if end == -1 else character(end)

    def _parts(self, index: int, at: int, chosen: bool, selected: Sequence[tuple[int, int]]) -> list[Part]:
        """A row of a block, piece by piece, at least as wide as the window."""
        assert self._blocks is not None
        block = self._blocks.block(index)
        row = block.rows[min(at, len(block.rows) - 1)]
        dim = self._style("dim", chosen)
        left = self.left_of(index, row, chosen=chosen) + " " * row.indent
        edge = self._style("title", chosen) if chosen else dim
        parts = [Part(left, edge, selectable(row.start) - len(left))] if left else []
        used = len(left)
        words = row.label and f"  {row.label}"
        if row.kind == "text":
            spans = [(*span, self._mark_style) for span in self.marked(index)]
            spans += [(*span, self._selection_style) for span in selected]
            for start, end, look, over in pieces(block.woven, row.start, row.end, spans):
                style = self._style(look, chosen)
                text = block.woven.text[start:end]
                parts.append(Part(text, style + over if over else style, selectable(start)))
                used += cells(text)
        else:
            words = self.words(row, self._columns - used)
        rest = elide(words, self._columns - used)
        rest += " " * (self._columns - used - cells(rest))
        if rest:
            # To the right of a row is its end; in a row of its own a ruler is the beginning of what follows.
            end = row.end if row.kind == "text" else row.start
            parts.append(Part(rest, dim, selectable(end) - len(rest)))
        return parts

    def _style(self, look: Look, chosen: bool) -> Style:
        """The style of a look, on a row under the cursor or not."""
        style = self._styles.get((look, chosen))
        if style is None:
            style = self.rich_style if look == "text" else self.get_component_rich_style(f"sheet--{look}")
            if chosen:
                style += Style(bgcolor=self.get_component_rich_style("sheet--cursor").bgcolor)
            self._styles[look, chosen] = style
        return style

    @property
    def _mark_style(self) -> Style:
        return self.get_component_rich_style("sheet--mark")

    @property
    def _selection_style(self) -> Style:
        return self.screen.get_component_rich_style("screen--selection")

    # Selecting with the mouse.

    @property
    def select_container(self) -> Steady:
        """A selection stays within the sheet."""
        return self

    def get_selection(self, selection: Selection) -> tuple[str, str] | None:
        """What is selected, as it stands in the source: copying copies the source."""
        parts = [
            woven.source[woven.source_at(start) : woven.source_at(end)] for _, woven, start, end in self._in(selection)
        ]
        return "\n".join(parts), "\n"

    def selected_lines(self, selection: Selection) -> tuple[int, int]:
        """First and last source line of what is selected; 0 where nothing is."""
        numbers = [
            number
            for _, woven, start, end in self._in(selection)
            for number in (woven.line_at(start), woven.line_at(max(start, end - 1)))
            if number is not None
        ]
        return min(numbers, default=0), max(numbers, default=0)

    def _in(self, selection: Selection) -> Iterator[tuple[int, Woven, int, int]]:
        """Each block in a selection, its text, and where the selection begins and ends in it."""
        if self._blocks is None:
            return
        first = 0 if selection.start is None else selection.start.y
        last = len(self._blocks) - 1 if selection.end is None else selection.end.y
        for index in range(first, last + 1):
            span = selection.get_span(index)
            woven = self._blocks.block(index).woven
            if span is not None and woven.text:
                yield index, woven, character(span[0]), len(woven.text) if span[1] == -1 else character(span[1])

    def selection_updated(self, selection: Selection | None) -> None:
        """Paint the selection."""
        self._selection = selection
        self.refresh()

    def select_block(self, index: int) -> None:
        """Select a whole block."""
        if self._blocks is not None:
            end = len(self._blocks.block(index).woven.text)
            span = Selection(Offset(selectable(0), index), Offset(selectable(end), index))
            self.screen.selections = {self: span}
