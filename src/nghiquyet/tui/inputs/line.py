"""An input of one line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.geometry import Size
from textual.reactive import Reactive, reactive
from textual.widgets import Input as StockInput

from nghiquyet.tui.inputs.entered import composed, pasted_line
from nghiquyet.tui.inputs.inline import InlineKeys

if TYPE_CHECKING:
    from textual import events


class Input(InlineKeys, StockInput):
    """Textual's Input, proof against the bursts of input methods; no blink, pasted lines joined into one."""

    cursor_blink = reactive(False, init=False)

    virtual_size: Reactive[Size] = Reactive(Size(0, 0), repaint=False)
    """Size of the content in cells. Textual's own lays out the whole screen whenever it changes: at every key."""

    def type_text(self, text: str) -> None:
        """Put typed text at the cursor, in place of the selection, composed with the letter before it."""
        start, end = sorted(self.selection)
        back, text = composed(self.value[:start], text)
        self.replace(text, start - back, end)

    def action_paste(self) -> None:
        """Paste what was copied in this program."""
        self._paste(self.app.clipboard)

    def _on_paste(self, event: events.Paste) -> None:
        """Paste what the terminal sends."""
        event.stop()
        event.prevent_default()
        self._paste(event.text)

    def _paste(self, text: str) -> None:
        if line := pasted_line(text):
            self.type_text(line)

    def _on_input_changed(self, event: StockInput.Changed) -> None:
        """Keep a value to ourselves that is no longer ours when its turn comes."""
        if event.value != self.value:
            event.stop()
