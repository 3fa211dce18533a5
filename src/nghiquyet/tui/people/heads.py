"""The heads of the table: one row above the list of people."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from rich.cells import cell_len
from rich.segment import Segment
from textual.events import Click
from textual.message import Message
from textual.strip import Strip
from textual.widget import Widget

from nghiquyet.messages import gettext as _
from nghiquyet.tui.fit import elide
from nghiquyet.tui.people.columns import Column
from nghiquyet.tui.people.filtering import Wanted
from nghiquyet.tui.people.rows import Table
from nghiquyet.tui.signs import signs


class Heads(Widget):
    """Names of the columns, the chosen one in brackets, a condition as a sign before its name: ``+BTV``, ``-ĐĐB``."""

    DEFAULT_CSS = """
    Heads { height: 1; width: 1fr; color: $text-muted; text-style: bold; }
    Heads > .heads--chosen { color: $text; text-style: bold reverse; }
    """

    COMPONENT_CLASSES: ClassVar[set[str]] = {"heads--chosen"}

    ALLOW_SELECT = False

    @dataclass
    class Clicked(Message):
        """The head of a column was clicked."""

        column: int

    def __init__(self, columns: Sequence[Column]) -> None:
        super().__init__()
        self._columns = columns
        self._table: Table | None = None
        self._chosen = 0
        self._wanted = Wanted()
        self._indent = 1

    def tell(self, table: Table, chosen: int, wanted: Wanted, signed: int) -> None:
        """Show these columns; ``signed``: cells of the signs in front of the rows."""
        self._table, self._chosen, self._wanted, self._indent = table, chosen, wanted, 1 + signed
        self.refresh()

    def render_line(self, y: int) -> Strip:
        """The row, laid out like those below it."""
        width, style = self.size.width, self.rich_style
        if self._table is None:
            return Strip.blank(width, style)
        ellipsis = signs(self).ellipsis
        name = elide(_("Name"), self._table.name_width, ellipsis)
        segments = [Segment(f"{' ' * self._indent}{name}{' ' * (self._table.name_width - cell_len(name))} ", style)]
        for shown in self._table.shown:
            head = self._head(shown.at)
            chosen = shown.at == self._chosen
            segments.append(Segment(head, self.get_component_rich_style("heads--chosen") if chosen else style))
            segments.append(Segment(" " * (shown.width + 1 - cell_len(head)), style))
        # The list below has a scroll bar of one cell, and a blank at its right edge.
        right = f"{self._table.count_head}  "
        used = sum(cell_len(segment.text) for segment in segments)
        segments.append(Segment(right.rjust(max(0, width - used)), style))
        return Strip(segments).adjust_cell_length(width, style)

    def _head(self, at: int) -> str:
        column = self._columns[at]
        sign = "+" if column.id in self._wanted.within else "-" if column.id in self._wanted.without else " "
        return f"[{sign}{column.short}]" if at == self._chosen else f" {sign}{column.short} "

    def on_click(self, event: Click) -> None:
        """Choose the column."""
        if self._table is None:
            return
        start = self._indent + self._table.name_width + 1
        for shown in self._table.shown:
            if start <= event.x < start + shown.width:
                self.post_message(self.Clicked(shown.at))
            start += shown.width + 1
