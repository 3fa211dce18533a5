"""A program of two inputs, run in a pseudo-terminal: shows what they hold, and what their listeners were told last.

Arguments: ``stock`` for Textual's own inputs, ``ours`` for ours, ``dialog`` for an input in a dialog opened by ``/``;
then ``line`` or ``area``, the input to begin with.
"""

from __future__ import annotations

import sys

from textual import events
from textual.app import App, ComposeResult
from textual.screen import ModalScreen
from textual.widgets import Input as StockInput
from textual.widgets import Static
from textual.widgets import TextArea as StockTextArea

from nghiquyet.tui.inputs import Input, KeysInOrder
from nghiquyet.tui.inputs.area import TextArea


class Inputs(App[None]):
    """One line, several lines, and below them what was heard."""

    CSS = "Static { height: auto; }  TextArea { height: 8; }"
    kinds: tuple[type[StockInput], type[StockTextArea]] = (Input, TextArea)

    def compose(self) -> ComposeResult:
        yield self.kinds[0](id="line")
        yield self.kinds[1](id="area")
        yield Static("", id="heard", markup=False)
        yield Static("", id="sent", markup=False)
        yield Static("ready", id="ready")

    def on_input_changed(self, event: StockInput.Changed) -> None:
        self.query_one("#heard", Static).update(f"line<{event.value}>")

    def on_text_area_changed(self, event: StockTextArea.Changed) -> None:
        self.query_one("#heard", Static).update(f"area<{'|'.join(event.text_area.text.split(chr(10)))}>")

    def on_input_submitted(self, event: StockInput.Submitted) -> None:
        self.query_one("#sent", Static).update(f"sent<{event.value}>")


class StockInputs(Inputs):
    """The same with Textual's own."""

    kinds = (StockInput, StockTextArea)


class Ask(ModalScreen[str]):
    """A dialog: Enter gives its text, Escape closes it."""

    AUTO_FOCUS = "Input"
    BINDINGS = [("escape", "dismiss('')", "")]  # noqa: RUF012  (as Textual has it)

    def compose(self) -> ComposeResult:
        yield Input()

    def on_input_submitted(self, event: StockInput.Submitted) -> None:
        self.dismiss(event.value)


class Dialog(KeysInOrder[None]):
    """``/`` opens the dialog; below stand its last answer and the last key that the view itself got, each counted."""

    BINDINGS = [("slash", "ask", "")]  # noqa: RUF012  (as Textual has it)

    answers = 0
    keys = 0

    def compose(self) -> ComposeResult:
        yield Static("", id="answers", markup=False)
        yield Static("", id="keys", markup=False)
        yield Static("ready")

    def action_ask(self) -> None:
        self.push_screen(Ask(), self.answered)

    def answered(self, answer: str | None) -> None:
        self.answers += 1
        self.query_one("#answers", Static).update(f"{self.answers}<{answer}>")

    def on_key(self, event: events.Key) -> None:
        if event.key.isalpha() and len(event.key) == 1:
            self.keys += 1
            self.query_one("#keys", Static).update(f"{self.keys}({event.key})")


KINDS: dict[str, type[App[None]]] = {"ours": Inputs, "stock": StockInputs, "dialog": Dialog}

if __name__ == "__main__":
    kind = KINDS[sys.argv[1]]
    kind.AUTO_FOCUS = f"#{sys.argv[2]}"
    kind().run()
