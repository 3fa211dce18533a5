"""Keys applied one after the other, in the widget that has the focus."""

from __future__ import annotations

from abc import abstractmethod
from typing import TYPE_CHECKING, Final

from nghiquyet.tui.inputs.entered import typed_text

if TYPE_CHECKING:
    from textual import events
    from textual.widget import Widget

    _Base = Widget
else:
    _Base = object  # Textual takes the style sheet of the first base that is a widget, and that must be its own input

OURS: Final = frozenset({*(f"f{number}" for number in range(1, 13)), *(f"ctrl+{letter}" for letter in "fgnopqsy")})
"""Keys of the browser that no input may take for itself."""


class InlineKeys(_Base):
    """Mixed into our inputs: every key that edits is carried out before the next one is looked at.

    Textual 8.2 inserts letters when an input gets the key, but runs the bindings (backspace, arrows, Enter) only after
    the key has wandered up to the application. By then the letters that followed are in, and ``ha``, backspace,
    ``ạnh`` in one read ends as "hanh" (Textualize/textual, issue 6605). Here the bindings of the widget run at once.
    """

    def __init_subclass__(cls, inherit_css: bool = True, inherit_bindings: bool = True) -> None:
        """Drop what the input binds to keys of ours."""
        super().__init_subclass__(inherit_css=inherit_css, inherit_bindings=inherit_bindings)
        if cls._merged_bindings is not None:
            for key in OURS:
                cls._merged_bindings.key_to_bindings.pop(key, None)

    def keeps(self, event: events.Key) -> bool:
        """Whether a key changes nothing but the text of this input, so that the next need not wait for it."""
        return event.key == "backspace" or typed_text(event.key, event.character) is not None

    @abstractmethod
    def type_text(self, text: str) -> None:
        """Put typed text at the cursor, in place of the selection."""

    async def _on_key(self, event: events.Key) -> None:
        """Carry out what the key does here; a key that does nothing here goes on to whoever is above."""
        text = typed_text(event.key, event.character)
        if text is not None:
            self.type_text(text)
        elif not await self._run_binding(event.key):
            if event.is_printable:
                event.prevent_default()  # Textual would insert the letter of alt+j
            return
        event.stop()
        event.prevent_default()

    async def _run_binding(self, key: str) -> bool:
        """Run what the widget itself binds to a key; False if that is nothing, or declined."""
        for binding in self._bindings.key_to_bindings.get(key, ()):
            if await self.app.run_action(binding.action, self):
                return True
        return False
