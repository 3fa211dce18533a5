"""A list of one-line rows on the line API: thousands of them cost what the window shows."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import ClassVar, Literal, overload

from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style
from textual.events import Click
from textual.geometry import Region, Size
from textual.message import Message
from textual.reactive import reactive
from textual.scroll_view import ScrollView
from textual.strip import Strip

from nghiquyet.tui.bindings import bindings
from nghiquyet.tui.fit import elide, shorten
from nghiquyet.tui.signs import signs

PartStyle = Literal["plain", "strong", "muted", "warning"]
"""How a part of a row is set."""


@dataclass(frozen=True, slots=True)
class Row:
    """One row: parts from the left, and a word at the right edge. The texts are already safe to show."""

    parts: tuple[tuple[str, PartStyle], ...]
    right: str = ""


class Rows(Sequence[Row]):
    """So many rows, each made when it is asked for."""

    def __init__(self, count: int, make: Callable[[int], Row]) -> None:
        self._count = count
        self._make = make

    def __len__(self) -> int:
        return self._count

    @overload
    def __getitem__(self, index: int) -> Row: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[Row]: ...
    def __getitem__(self, index: int | slice) -> Row | Sequence[Row]:
        at = range(self._count)[index]  # raises, or counts from the end, as sequences do
        return self._make(at) if isinstance(at, int) else [self._make(each) for each in at]


class RowList(ScrollView, can_focus=True):
    """Rows with a cursor. It says where the cursor was moved to by the person, and which row was opened."""

    DEFAULT_CSS = """
    RowList { height: 1fr; scrollbar-size: 1 1; overflow-x: hidden; }
    RowList > .rows--strong { text-style: bold; }
    RowList > .rows--muted { color: $text-muted; }
    RowList > .rows--warning { color: $text-warning; }
    RowList > .rows--cursor { background: $block-cursor-blurred-background; color: $text; text-style: bold; }
    RowList:focus > .rows--cursor { background: $block-cursor-background; color: $block-cursor-foreground; }
    """

    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "rows--plain",
        "rows--strong",
        "rows--muted",
        "rows--warning",
        "rows--cursor",
    }

    BINDINGS = bindings(
        "move.up", "move.down", "move.page_up", "move.page_down", "move.first", "move.last", "open",
    )  # fmt: skip

    cursor: reactive[int] = reactive(0, repaint=False)
    """Index of the row one is on; 0 in an empty list."""

    @dataclass
    class Moved(Message):
        """The person moved the cursor to a row."""

        rows: RowList
        index: int

        @property
        def control(self) -> RowList:
            """The list it happened in."""
            return self.rows

    @dataclass
    class Opened(Message):
        """The person pressed Enter on a row, or clicked on it twice."""

        rows: RowList
        index: int

        @property
        def control(self) -> RowList:
            """The list it happened in."""
            return self.rows

    def __init__(self, rows: Sequence[Row] = (), *, id: str | None = None, left: float = 1 / 3) -> None:
        """``left``: the part of a row that the left side keeps where the right one would leave it less."""
        super().__init__(id=id)
        self._rows: Sequence[Row] = rows
        self._left = left
        self.virtual_size = Size(0, len(rows))

    @property
    def rows(self) -> Sequence[Row]:
        """What it shows."""
        return self._rows

    def show_rows(self, rows: Sequence[Row], cursor: int = 0) -> None:
        """Show other rows, with the cursor on one of them."""
        self._rows = rows
        self.virtual_size = Size(0, len(rows))
        self.cursor = cursor
        self.refresh()

    def change_rows(self, rows: Sequence[Row]) -> None:
        """Show rows about the same things: only those that read differently now are painted anew."""
        before, self._rows = self._rows, rows
        first = round(self.scroll_y)
        for index in range(first, min(first + self.size.height, len(rows))):
            if before[index] != rows[index]:
                self.refresh_line(index)

    def move(self, by: int) -> None:
        """Move the cursor as a person does, by so many rows, as far as there are any."""
        if self._rows:
            to = max(0, min(len(self._rows) - 1, self.cursor + by))
            if to != self.cursor:
                self.cursor = to
                self.post_message(self.Moved(self, to))

    def validate_cursor(self, cursor: int) -> int:
        """Keep it on a row."""
        return max(0, min(len(self._rows) - 1, cursor))

    def watch_cursor(self, before: int, cursor: int) -> None:
        """Paint the two rows concerned, and keep the cursor in view."""
        self.refresh_line(before)
        self.refresh_line(cursor)
        self.scroll_to_region(Region(0, cursor, 1, 1), animate=False, force=True, x_axis=False)

    def render_line(self, y: int) -> Strip:
        """One line of the window."""
        width = self.scrollable_content_region.width
        index = round(self.scroll_y) + y
        if not 0 <= index < len(self._rows):
            return Strip.blank(width, self.rich_style)
        row, on_cursor = self._rows[index], index == self.cursor
        mark = signs(self)
        # The right side gives way where the left would be left with next to nothing.
        left = min(sum(cell_len(text) for text, _style in row.parts), int(width * self._left))
        right = shorten(row.right, f" {mark.middle} ", width - left - 3, mark.ellipsis)
        room = width - cell_len(right) - 3
        segments = [Segment(mark.cursor if on_cursor else " ", self._style("plain", on_cursor))]
        for text, style in row.parts:
            shown = elide(text, room, mark.ellipsis)
            segments.append(Segment(shown, self._style(style, on_cursor)))
            room -= cell_len(shown)
            if shown != text:
                break
        segments.append(Segment(" " * (room + 1) + right + " ", self._style("muted", on_cursor)))
        return Strip(segments, width).adjust_cell_length(width, self._style("plain", on_cursor))

    def _style(self, style: PartStyle, on_cursor: bool) -> Style:
        name = f"rows--{'cursor' if on_cursor else style}"
        return self.get_component_rich_style(name)

    def action_move_up(self) -> None:
        """One row up."""
        self.move(-1)

    def action_move_down(self) -> None:
        """One row down."""
        self.move(1)

    def action_move_page_up(self) -> None:
        """One window up."""
        self.move(-max(1, self.size.height - 1))

    def action_move_page_down(self) -> None:
        """One window down."""
        self.move(max(1, self.size.height - 1))

    def action_move_first(self) -> None:
        """To the first row."""
        self.move(-len(self._rows))

    def action_move_last(self) -> None:
        """To the last row."""
        self.move(len(self._rows))

    def action_open(self) -> None:
        """Open the row of the cursor."""
        if self._rows:
            self.post_message(self.Opened(self, self.cursor))

    def on_click(self, event: Click) -> None:
        """A click moves the cursor there, two open the row."""
        index = round(self.scroll_y) + event.y
        if 0 <= index < len(self._rows):
            self.move(index - self.cursor)
            if event.chain == 2:
                self.action_open()
