"""An input of several lines."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.reactive import reactive
from textual.widgets import TextArea as StockTextArea

from nghiquyet.tui.inputs.entered import composed, pasted_lines
from nghiquyet.tui.inputs.inline import InlineKeys

if TYPE_CHECKING:
    from textual import events
    from textual.binding import BindingType


class TextArea(InlineKeys, StockTextArea):
    """Textual's TextArea, proof against the bursts of input methods; no blink, F5 to F7 and Ctrl+Y left to the browser.

    Redo is Ctrl+Shift+Z, or Alt+Z where the terminal does not send that.
    """

    BINDINGS: ClassVar[list[BindingType]] = [("ctrl+shift+z,alt+z", "redo", "")]

    cursor_blink = reactive(False, init=False)

    def type_text(self, text: str) -> None:
        """Put typed text at the cursor, in place of the selection, composed with the letter before it."""
        start, end = sorted(self.selection)
        row, column = start
        back, text = composed(self.document[row][:column], text)
        self._replace_via_keyboard(text, (row, column - back), end)

    def action_paste(self) -> None:
        """Paste what was copied in this program."""
        self._paste(self.app.clipboard)

    async def _on_paste(self, event: events.Paste) -> None:
        """Paste what the terminal sends."""
        event.stop()
        event.prevent_default()
        self._paste(event.text)

    def _paste(self, text: str) -> None:
        if lines := pasted_lines(text):
            self.type_text(lines)
