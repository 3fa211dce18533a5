"""What widgets say to the screen. Nothing else passes upwards."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from textual.message import Message

from nghiquyet.document import Ref

if TYPE_CHECKING:
    from textual.dom import DOMNode


class HasCurrent(Protocol):
    """A widget with a cursor of its own."""

    current: Ref | None

    @property
    def ancestors_with_self(self) -> list[DOMNode]:
        """Textual's: itself, and all it stands in."""


@dataclass
class Chosen(Message):
    """The cursor of ``widget`` was moved to ``ref`` by the person; ``widget.current`` is already ``ref``."""

    widget: HasCurrent
    ref: Ref

    @property
    def outdated(self) -> bool:
        """Whether the widget's cursor has moved on since."""
        return self.widget.current != self.ref

    def can_replace(self, message: Message) -> bool:
        """A newer one of the same widget makes this one idle."""
        return isinstance(message, Chosen) and message.widget is self.widget


@dataclass
class Visit(Message):
    """Go to the place of ``ref`` in the text and remember in the history that one was there."""

    ref: Ref
    line: int | None = None
    """The 1-based source line to bring into view, where it is not the first line of ``ref``."""
    card: bool = False
    """Whether its card is to be opened there, should it be closed."""
