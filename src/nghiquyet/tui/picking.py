"""A dialog with a list: what is typed narrows it, Enter gives the one under the cursor."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Sequence
from typing import ClassVar, Generic, NamedTuple, TypeVar

from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.widgets import Static

from nghiquyet.tui.bindings import bindings
from nghiquyet.tui.dialog import Dialog
from nghiquyet.tui.inputs import Input
from nghiquyet.tui.rows import Row, RowList

_Entry = TypeVar("_Entry")


class Wording(NamedTuple):
    """What such a dialog says, in the language in use."""

    title: str
    keys: str
    """What the keys do, in the frame."""
    hint: str
    """What to type."""
    nothing: str
    """Instead of a list without entries."""


class Picker(Dialog[str], Generic[_Entry]):
    """Gives a text that stands for the entry that was chosen; Escape gives None."""

    AUTO_FOCUS = "Input"

    DEFAULT_CSS = """
    Picker > Vertical { height: 80%; max-height: 30; }
    Picker Input { margin-bottom: 1; }
    Picker > Vertical > Static { display: none; padding: 0 1; color: $text-muted; }
    Picker.-nothing > Vertical > Static { display: block; }
    """

    LEFT: ClassVar[float] = 1 / 3
    """The part of a row that the left side keeps where the right one would leave it less."""

    BINDINGS = bindings("move.up", "move.down", "move.page_up", "move.page_down")

    def __init__(self, entries: Sequence[_Entry], cursor: int = 0) -> None:
        """``cursor``: the entry to begin on."""
        super().__init__()
        self._entries = entries
        self._found = entries
        self._begin = cursor

    @abstractmethod
    def wording(self) -> Wording:
        """What it says."""

    @abstractmethod
    def fitting(self, typed: str) -> Sequence[_Entry]:
        """The entries that fit what is typed, best first."""

    @abstractmethod
    def row(self, entry: _Entry) -> Row:
        """How an entry is shown."""

    @abstractmethod
    def result(self, entry: _Entry) -> str:
        """What choosing an entry gives."""

    def compose(self) -> ComposeResult:
        """The input above the list."""
        said = self.wording()
        with Vertical() as frame:
            frame.border_title = said.title
            frame.border_subtitle = said.keys
            yield Input(placeholder=said.hint, compact=True)
            yield Static(said.nothing, markup=False)
            shown = RowList(self._rows(), left=self.LEFT)
            shown.can_focus = False
            yield shown

    def on_mount(self) -> None:
        """Begin where one is."""
        self.rows.cursor = self._begin

    @property
    def rows(self) -> RowList:
        """The list."""
        return self.query_one(RowList)

    def _rows(self) -> Sequence[Row]:
        return [self.row(entry) for entry in self._found]

    @on(Input.Changed)
    def _changed(self, event: Input.Changed) -> None:
        """Show what fits, on every keystroke."""
        event.stop()
        self._narrow(event.value)

    def _narrow(self, typed: str) -> None:
        found = self.fitting(typed)
        if found != self._found:
            self._found = found
            self.set_class(not found, "-nothing")
            self.rows.show_rows(self._rows())

    @on(Input.Submitted)
    def _submitted(self, event: Input.Submitted) -> None:
        event.stop()
        # Enter may come in one read with the letters: then they have not been looked at yet.
        self._narrow(event.value)
        self._choose(self.rows.cursor)

    @on(RowList.Opened)
    def _opened(self, message: RowList.Opened) -> None:
        message.stop()
        self._choose(message.index)

    @on(RowList.Moved)
    def _moved(self, message: RowList.Moved) -> None:
        message.stop()

    def _choose(self, index: int) -> None:
        if self._found:
            self.dismiss(self.result(self._found[index]))

    def action_move_up(self) -> None:
        """One row up."""
        self.rows.action_move_up()

    def action_move_down(self) -> None:
        """One row down."""
        self.rows.action_move_down()

    def action_move_page_up(self) -> None:
        """One window up."""
        self.rows.action_move_page_up()

    def action_move_page_down(self) -> None:
        """One window down."""
        self.rows.action_move_page_down()
