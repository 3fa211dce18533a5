"""The dialog that lists the documents of the library and gives the one that is chosen."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from textual import on
from textual.containers import Vertical

from nghiquyet.messages import gettext as _
from nghiquyet.tui.bindings import bindings
from nghiquyet.tui.dialog import Dialog
from nghiquyet.tui.documents.rows import fitting, row_of
from nghiquyet.tui.inputs import Input
from nghiquyet.tui.rows import Row, RowList
from nghiquyet.tui.signs import signs

if TYPE_CHECKING:
    from textual.app import ComposeResult

    from nghiquyet.library.catalogue import Entry


class DocumentBox(Dialog[str]):
    """Gives the id of a document; Escape gives None. What is typed narrows the list."""

    AUTO_FOCUS = "Input"

    DEFAULT_CSS = """
    DocumentBox > Vertical { height: 80%; max-height: 30; max-width: 120; }
    DocumentBox Input { margin-bottom: 1; }
    """

    BINDINGS = bindings("move.up", "move.down", "move.page_up", "move.page_down")

    def __init__(self, entries: Sequence[Entry], shown: str) -> None:
        """``shown``: the id of the document that is open."""
        super().__init__()
        self._entries = entries
        self._found: Sequence[Entry] = entries
        self._shown = shown

    def compose(self) -> ComposeResult:
        """The input above the list."""
        with Vertical() as frame:
            frame.border_title = _("Documents of the library")
            frame.border_subtitle = _("Enter: open   Esc: close")
            yield Input(placeholder=_("Title or id, with or without marks"), compact=True)
            rows = RowList(self._rows())
            rows.can_focus = False
            yield rows

    def on_mount(self) -> None:
        """Begin on the document that is open."""
        at = next((at for at, entry in enumerate(self._entries) if entry.id == self._shown), 0)
        self.query_one(RowList).cursor = at

    def _rows(self) -> list[Row]:
        used = signs(self)
        rows = [row_of(entry, used, shown=entry.id == self._shown) for entry in self._found]
        return rows or [Row(((_("No document of the library is called so."), "muted"),))]

    @on(Input.Changed)
    def _changed(self, event: Input.Changed) -> None:
        """Show what fits, on every keystroke."""
        event.stop()
        self._filter(event.value)

    def _filter(self, typed: str) -> None:
        found = fitting(self._entries, typed)
        if found != self._found:
            self._found = found
            self.query_one(RowList).show_rows(self._rows())

    @on(Input.Submitted)
    def _submitted(self, event: Input.Submitted) -> None:
        event.stop()
        # Enter may come in one read with the letters: then they have not been looked at yet.
        self._filter(event.value)
        self._choose(self.query_one(RowList).cursor)

    @on(RowList.Opened)
    def _opened(self, message: RowList.Opened) -> None:
        message.stop()
        self._choose(message.index)

    @on(RowList.Moved)
    def _moved(self, message: RowList.Moved) -> None:
        message.stop()

    def _choose(self, index: int) -> None:
        if self._found:
            self.dismiss(self._found[index].id)

    def action_move_up(self) -> None:
        """One row up."""
        self.query_one(RowList).action_move_up()

    def action_move_down(self) -> None:
        """One row down."""
        self.query_one(RowList).action_move_down()

    def action_move_page_up(self) -> None:
        """One window up."""
        self.query_one(RowList).action_move_page_up()

    def action_move_page_down(self) -> None:
        """One window down."""
        self.query_one(RowList).action_move_page_down()
