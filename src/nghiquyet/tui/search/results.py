"""The list of hits: laid out and painted only where one looks, with a cursor that the input moves."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from textual.events import Click
from textual.message import Message

from nghiquyet.document import Document
from nghiquyet.search.hits import Hit
from nghiquyet.tui.reading.flow import Row
from nghiquyet.tui.reading.sheet import Sheet
from nghiquyet.tui.search.lines import ROWS, Item, Lines, Place, Words
from nghiquyet.tui.signs import signs

_NONE: Mapping[str, str] = MappingProxyType({})

_GUTTER = 2
"""Cells for the sign of the cursor."""


class Results(Sheet, can_focus=False):
    """Items with a cursor that stands on hits and on searches of before, never on sentences."""

    DEFAULT_CSS = """
    Results { width: 1fr; height: 1fr; }
    Results > .sheet--cursor { background: $primary 14%; }
    """

    ALLOW_SELECT = False

    @dataclass
    class Moved(Message):
        """The person moved the cursor to another item."""

    @dataclass
    class Opened(Message):
        """The person clicked twice on the item of the cursor."""

    def __init__(self, document: Document, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._document = document
        self._items: Sequence[Item] = ()
        self._hits: Sequence[Hit] = ()
        self._titles = _NONE
        self._lines: Lines | None = None
        self._cursor = -1

    @property
    def item(self) -> Item | None:
        """The item of the cursor."""
        return self._items[self._cursor] if self._cursor >= 0 else None

    @property
    def items(self) -> Sequence[Item]:
        """All of them."""
        return self._items

    def show_items(
        self, items: Sequence[Item], hits: Sequence[Hit] = (), at: int = 0, titles: Mapping[str, str] = _NONE
    ) -> None:
        """Show other items, with the cursor on the hit ``at``, if there is any; ``titles``: of other documents."""
        self._items = items
        self._titles = titles
        self._hits = hits
        self._cursor = next((index for index, item in enumerate(items) if item == Place(at)), -1)
        if self._columns:
            self.relay()

    def relay(self) -> None:
        """Lay out for the width."""
        width = self._columns - _GUTTER
        self._lines = Lines(self._items, self._hits, self._document, width, signs(self), self._titles)
        self.show(self._lines)
        if self._cursor >= 0:
            self._bring()

    def move(self, by: int) -> bool:
        """Move the cursor by so many items, as far as there are any; whether it moved."""
        step = 1 if by > 0 else -1
        to, left = self._cursor, abs(by)
        for index in range(self._cursor + step, len(self._items) if by > 0 else -1, step):
            if not isinstance(self._items[index], Words):
                to, left = index, left - 1
                if not left:
                    break
        return self._put(to)

    def page(self, pages: int) -> bool:
        """Move the cursor by so many windows."""
        return self.move(pages * max(1, self._window // ROWS - 1))

    def _put(self, index: int) -> bool:
        if index == self._cursor:
            return False
        before, self._cursor = self._cursor, index
        if before >= 0:
            self.refresh_block(before)
        self.refresh_block(index)
        self._bring()
        self.post_message(self.Moved())
        return True

    def _bring(self) -> None:
        """Bring the item of the cursor into view, the first one with what stands above it."""
        if not self._window:
            return
        index, rows, top = self._cursor, self.rows_of(self._cursor), self.scroll_offset.y
        above = index
        while above and isinstance(self._items[above - 1], Words):
            above -= 1
        first = self.first_row(above)
        if self.first_row(index) + rows - first > self._window:
            first = self.first_row(index)
        if first < top:
            self.scroll_to_block(above if first == self.first_row(above) else index)
        elif self.first_row(index) + rows > top + self._window:
            self.scroll_to_block(index, rows, above=self._window)

    def _measure(self, index: int) -> int:
        """A hit always has its two rows: it is laid out when it is painted, not to be measured."""
        return 0 if isinstance(self._items[index], Place) else super()._measure(index)

    # What the sheet asks.

    def chosen(self, index: int, at: int) -> bool:
        """Whether a row belongs to the item of the cursor."""
        return index == self._cursor

    def left_of(self, index: int, row: Row, *, chosen: bool) -> str:
        """The sign of the cursor."""
        return f"{signs(self).cursor if chosen else ' '} " if row.kind == "text" else ""

    def marked(self, index: int) -> Sequence[tuple[int, int]]:
        """What was matched."""
        return self._lines.marks(index) if self._lines is not None else ()

    def on_click(self, event: Click) -> None:
        """A click moves the cursor there, two open the item."""
        row = self.scroll_offset.y + event.y
        if not 0 <= row < self._heights.total:
            return
        index, _at = self._heights.find(row)
        if not isinstance(self._items[index], Words):
            self._put(index)
            if event.chain == 2:
                self.post_message(self.Opened())
