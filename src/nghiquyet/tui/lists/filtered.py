"""Rows with a filter above them: what every list does about its input, whatever it lists."""

from __future__ import annotations

from abc import abstractmethod

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.widgets import Static

from nghiquyet.commands import Keymap
from nghiquyet.messages import gettext as _
from nghiquyet.tui.inputs import Input
from nghiquyet.tui.rows import RowList


class Filtered(Vertical):
    """An input, and the rows that fit it. Those who derive from it compose both, and say what follows."""

    DEFAULT_CSS = """
    Filtered > Horizontal { height: 1; }
    Filtered > Horizontal > Static { width: auto; padding: 0 1; color: $text-muted; }
    Filtered > Horizontal > Input { width: 1fr; }
    Filtered > RowList { overflow-y: scroll; }
    """

    def __init__(self) -> None:
        super().__init__()
        self.query_words = ""
        """What is typed."""

    @abstractmethod
    def placeholder(self, key: str) -> str:
        """What stands in the empty input; ``key`` leads there."""

    @abstractmethod
    def change(self) -> None:
        """Something else is to be listed."""

    @abstractmethod
    def open(self) -> None:
        """The person opens the row under the cursor."""

    def compose_filter(self) -> ComposeResult:
        """The line with the input."""
        keymap: Keymap = getattr(self.app, "keymap", Keymap())
        with Horizontal():
            yield Static(_("Filter"), markup=False)
            yield Input(placeholder=self.placeholder(keymap.shown("list.filter")), compact=True)

    @property
    def rows(self) -> RowList:
        """The list."""
        return self.query_one(RowList)

    @property
    def filter(self) -> Input:
        """The input above it."""
        return self.query_one(Input)

    def unwind(self) -> bool:
        """Go back by one layer: out of the input, then without what is typed."""
        if self.filter.has_focus:
            self.rows.focus()
        elif self.filter.value:
            self.filter.value = ""
            self.ask("")
        else:
            return False
        return True

    def ask(self, query: str) -> None:
        """Keep what fits; nothing is done where that has been asked already."""
        if query != self.query_words:
            self.query_words = query
            self.change()

    @on(Input.Changed)
    def _typed(self, message: Input.Changed) -> None:
        message.stop()
        self.ask(message.value)

    @on(Input.Submitted)
    def _submitted(self, message: Input.Submitted) -> None:
        """Enter opens; it may come in one read with the letters, which have not been looked up then."""
        message.stop()
        self.ask(message.value)
        self.open()
