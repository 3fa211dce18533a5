"""The reading pane: the whole document, one cursor, the unit one is on."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from textual.events import Click
from textual.reactive import var

from nghiquyet.document import Document, Ref
from nghiquyet.messages import gettext as _
from nghiquyet.tui.bindings import bindings
from nghiquyet.tui.messages import Chosen, Visit
from nghiquyet.tui.reading.flow import MOST_COLUMNS, Flow, Row
from nghiquyet.tui.reading.gaps import gap_words
from nghiquyet.tui.reading.sheet import Sheet
from nghiquyet.tui.signs import signs, state_signs

if TYPE_CHECKING:
    from nghiquyet.review import Review

_STEP: Final = 3
"""Rows by which a unit moves that is taller than the window."""

_NUMBERS: Final = 4
"""Digits that the gutter has room for, at least."""


@dataclass(frozen=True, slots=True)
class _Eye:
    """Where the eye is: it stays there when the width or the mode changes."""

    index: int
    line: int
    offset: int
    """Characters into the source line."""
    y: int
    """Row of the window."""


class TextPane(Sheet):
    """A document to read. Posts ``Chosen`` when the cursor is moved, ``Visit`` on Enter."""

    BINDINGS = bindings(
        "move.up", "move.down", "move.page_up", "move.page_down", "move.first", "move.last", "open"
    )  # fmt: skip

    current: var[Ref | None] = var(None)
    """The unit one is on."""

    review: var[Review | None] = var(None)
    """What is reviewed, flagged and noted."""

    verbatim: var[bool] = var(False, init=False)
    """Whether each source line has a row of its own, as printed."""

    def __init__(self, document: Document, *, first_line: int = 0, id: str | None = None) -> None:
        """``first_line`` is the source line to begin with at the top of the window; 0 for none in particular."""
        super().__init__(id=id)
        self._first_line = first_line
        self._document = document
        self._flow: Flow | None = None
        self._cursor = 0
        self._marks: Mapping[str, Sequence[tuple[int, int]]] = {}
        self._digits = max(_NUMBERS, len(str(len(document.lines))))
        self._eye: _Eye | None = None
        self._placing = False

    # What is shown.

    @property
    def marks(self) -> Mapping[str, Sequence[tuple[int, int]]]:
        """Ranges of the reading text to be marked, by eId (what a search has found)."""
        return self._marks

    @marks.setter
    def marks(self, marks: Mapping[str, Sequence[tuple[int, int]]]) -> None:
        self._marks = marks
        self._strips.clear()
        self.refresh()

    def marked(self, index: int) -> Sequence[tuple[int, int]]:
        """Ranges of the block's text that are marked."""
        ranges = self._marks.get(self._document.nodes[index].eid)
        return self._flow.marks(index, ranges) if ranges and self._flow else ()

    def chosen(self, index: int, at: int) -> bool:
        """Whether a row belongs to the unit one is on."""
        return index == self._cursor and self._flow is not None and at >= self._flow.block(index).lead

    def left_of(self, index: int, row: Row, *, chosen: bool) -> str:
        """The cursor, the number of the source line that begins in the row, and at the unit's first row its state."""
        number = row.number if row.kind == "text" and row.number is not None else ""
        state = ""
        if self.review is not None and row.kind == "text" and not row.start:
            state = state_signs(self.review, self._document.nodes[index].eid, signs(self))
        return f"{signs(self).cursor if chosen else ' '}{number:>{self._digits}}{state:3}"

    def words(self, row: Row, width: int) -> str:
        """The ruler of a page, or what the numbering skips."""
        used = signs(self)
        if row.kind == "page":
            page = _("page {page}").format(page=row.number)
            title = f"{used.rule * 2} {page} "
            return title + used.rule * (min(width, MOST_COLUMNS) - len(title))
        return f"{used.gap} {gap_words(row.label)}" if row.kind == "gap" else ""

    def relay(self) -> None:
        """Lay out anew for the width and the mode; the eye stays where it is."""
        width = self._columns - self._digits - 5
        eye = self._eye or self._look()
        if self._flow is None:
            self._flow = Flow(self._document, width, verbatim=self.verbatim)
        else:
            self._flow.lay_out(width, verbatim=self.verbatim)
        self._placing = True
        try:
            self.show(self._flow)
            self._cursor = self._with_text(self._cursor, 1) or self._cursor
            if eye is None:
                self._begin()
            else:
                row = self._flow.block(eye.index).row_of(eye.line, eye.offset)
                self.scroll_to_block(eye.index, row, above=min(eye.y, max(0, self._window - 1)))
        finally:
            self._placing = False
        self._eye = eye

    def _begin(self) -> None:
        """Begin where one left off, if the unit one is on can be seen there, otherwise at the unit."""
        node = self._document.outline.at_line(self._first_line) if self._first_line else None
        if node is not None and self._flow is not None:
            index = self._document.outline.position(node.eid)
            self.scroll_to_block(index, self._flow.block(index).row_of(self._first_line))
            rows = range(self.first_row(self._cursor), self.first_row(self._cursor) + self.rows_of(self._cursor))
            if rows.stop > self.scroll_offset.y and rows.start < self.scroll_offset.y + self._window:
                return
        self.scroll_to_block(self._cursor)

    def _look(self) -> _Eye | None:
        """Where the eye is: at the beginning of the unit one is on, or, if that is above the window, at the top."""
        if self._flow is None or not self._heights.total:
            return None
        top = self.scroll_offset.y
        index, at = self._cursor, self._flow.block(self._cursor).lead
        y = self.first_row(index) + at - top
        if y < 0:
            index, at = self._heights.find(top)
            y = 0
        return _Eye(index, *self._flow.block(index).place(at), y)

    def watch_review(self, old: Review | None, new: Review | None) -> None:
        """Other signs beside the same text: only units whose signs are others now are painted anew."""
        if old is new:
            return
        used, painted = signs(self), list(self._strips.keys())
        changed = set()
        for index in {index for index, _at, _chosen in painted}:
            eid = self._document.nodes[index].eid
            before, now = (state_signs(each, eid, used) if each else "" for each in (old, new))
            if before != now:
                changed.add(index)
        for key in painted:
            if key[0] in changed:
                self._strips.discard(key)
        for index in changed:
            self.refresh_block(index)

    def watch_verbatim(self) -> None:
        """The other mode."""
        self.screen.clear_selection()
        if self._flow is not None:
            self.relay()

    # The cursor.

    @property
    def unit(self) -> Ref:
        """The unit under the cursor."""
        return self._ref(self._cursor)

    def watch_current(self, old: Ref | None, new: Ref | None) -> None:
        """Another unit was chosen elsewhere: go to it."""
        if old == new or new is None or new.kind != "node" or new.id not in self._document.outline:
            return
        index = self._with_text(self._document.outline.position(new.id), 1)
        if index is not None and index != self._cursor:
            self._put(index)
            self._bring(index)

    def reveal(self, line: int) -> None:
        """Bring a source line of the unit one is on into view."""
        if self._flow is None:
            return
        row = self._flow.block(self._cursor).row_of(line)
        y = self.first_row(self._cursor) + row - self.scroll_offset.y
        if not 0 <= y < self._window:
            self.scroll_to_block(self._cursor, row, above=self._window // 3)

    def selected(self) -> tuple[str, int, int] | None:
        """The source text that is selected with the mouse, and its first and last source line."""
        selection = self.text_selection
        got = self.get_selection(selection) if selection is not None else None
        if selection is None or got is None or not got[0]:
            return None
        return got[0], *self.selected_lines(selection)

    def stretches(self) -> list[tuple[Ref, int, int]]:
        """What is selected with the mouse: of each unit the characters of its verbatim text."""
        found: list[tuple[Ref, int, int]] = []
        if self.text_selection is None or self._flow is None:
            return found
        for index, woven, start, end in self._in(self.text_selection):
            if start < end and woven.text[start:end].strip():
                first, last = (self._flow.in_verbatim(index, at) for at in (start, end - 1))
                found.append((self._ref(index), first, last + 1))
        return found

    @property
    def top_line(self) -> int | None:
        """The source line at the top of the window."""
        if self._flow is None or not self._heights.total:
            return None
        index, at = self._heights.find(self.scroll_offset.y)
        return self._flow.block(index).place(at)[0]

    def _ref(self, index: int) -> Ref:
        return Ref(self._document.id, "node", self._document.nodes[index].eid)

    def _with_text(self, index: int, step: int) -> int | None:
        """The unit at ``index`` or the next one in that direction that has rows of its own."""
        while 0 <= index < len(self._document.nodes):
            if self._flow is None or self.rows_of(index):
                return index
            index += step
        return None

    def _put(self, index: int) -> None:
        """Move the cursor, and paint both places anew."""
        before, self._cursor = self._cursor, index
        self._eye = None
        if self._flow is not None:
            self.refresh_block(before)
            self.refresh_block(index)

    def _choose(self, index: int) -> None:
        """The person moved the cursor to a unit."""
        if index == self._cursor:
            return
        self._put(index)
        self.current = self._ref(index)
        self.post_message(Chosen(self, self.current))

    def _bring(self, index: int) -> None:
        """Bring a unit into view that was chosen elsewhere: into the upper half of the window."""
        if self._flow is None:
            return
        y = self.first_row(index) + self._flow.block(index).lead - self.scroll_offset.y
        if not 0 <= y <= self._window // 2:
            self.scroll_to_block(index)

    def _bring_near(self, index: int) -> None:
        """Bring a unit into view that is next to the one before: as little as is needed to see all of it."""
        first, rows, top = self.first_row(index), self.rows_of(index), self.scroll_offset.y
        if first < top or rows > self._window:
            self.scroll_to_block(index)
        elif first + rows > top + self._window:
            self.scroll_to_block(index, rows, above=self._window)

    def scrolled(self) -> None:
        """The cursor stays in the window: it is the place one is at. A pane that is hidden has no window."""
        if self._placing or self._flow is None or not self._window:
            return
        self._eye = None
        top = self.scroll_offset.y
        first = self.first_row(self._cursor)
        if first + self.rows_of(self._cursor) <= top:
            self._choose(self._at_row(top, 1))
        elif first + self._flow.block(self._cursor).lead >= top + self._window:
            self._choose(self._at_row(top + self._window - 1, -1))

    def _at_row(self, row: int, step: int) -> int:
        """The unit at a row of the sheet, or the next one in that direction, if only what stands above it is there."""
        index, at = self._heights.find(row)
        if step < 0 and self._flow is not None and at < self._flow.block(index).lead:
            return self._with_text(index - 1, -1) or index
        return index

    # Keys and mouse.

    def action_move_down(self) -> None:
        """To the next unit; within one that goes on below the window, further down."""
        below = self.first_row(self._cursor) + self.rows_of(self._cursor) - self.scroll_offset.y - self._window
        if below > 0:
            self.scroll_relative(y=min(below, _STEP), animate=False)
        elif (index := self._with_text(self._cursor + 1, 1)) is not None:
            self._choose(index)
            self._bring_near(index)

    def action_move_up(self) -> None:
        """To the unit before; within one that begins above the window, further up."""
        above = self.scroll_offset.y - self.first_row(self._cursor)
        if above > 0:
            self.scroll_relative(y=-min(above, _STEP), animate=False)
        elif (index := self._with_text(self._cursor - 1, -1)) is not None:
            self._choose(index)
            self._bring_near(index)

    def action_move_page_down(self) -> None:
        """One window down."""
        self._page(self._window - 2)

    def action_move_page_up(self) -> None:
        """One window up."""
        self._page(2 - self._window)

    def _page(self, rows: int) -> None:
        """Scroll; the cursor goes to the first unit that begins in the window, at either end to the outermost one."""
        if not self._heights.total:
            return
        if self.scroll_offset.y == (self.max_scroll_y if rows > 0 else 0):
            self.action_move_last() if rows > 0 else self.action_move_first()
            return
        self.scroll_relative(y=rows, animate=False)
        top = self.scroll_offset.y
        index, at = self._heights.find(top)
        after = self._with_text(index + 1, 1)
        if at and after is not None and self.first_row(after) < top + self._window:
            index = after
        self._choose(index)

    def action_move_first(self) -> None:
        """To the first unit."""
        self._to_end(0, 1)

    def action_move_last(self) -> None:
        """To the last unit."""
        self._to_end(len(self._document.nodes) - 1, -1)

    def _to_end(self, index: int, step: int) -> None:
        found = self._with_text(index, step)
        if found is not None:
            self._choose(found)
            self._bring_near(found)

    def action_open(self) -> None:
        """Go to the unit: it is kept in the history."""
        self.post_message(Visit(self.unit))

    def on_click(self, event: Click) -> None:
        """To the unit that was clicked, unless text was selected with the mouse."""
        if self.text_selection is None and self._heights.total:
            index, _at = self._heights.find(self.scroll_offset.y + event.y)
            self._choose(index)

    def text_select_all(self) -> None:
        """Two clicks select the unit."""
        self.select_block(self._cursor)
