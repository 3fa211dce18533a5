"""What our dialogs have in common: a frame over the screen, Escape closes it."""

from __future__ import annotations

from typing import ClassVar, TypeVar

from textual.binding import BindingType
from textual.events import Resize
from textual.screen import ModalScreen

from nghiquyet.tui.bindings import bindings
from nghiquyet.tui.room import ask_for_room
from nghiquyet.tui.standing import Standing

Result = TypeVar("Result")


class Dialog(Standing, ModalScreen[Result | None], inherit_bindings=False):
    """A dialog that gives a result, or None when it is closed without one. Its one child is the frame."""

    DEFAULT_CSS = """
    Dialog { align: center top; layers: base above; }
    Dialog > Vertical, Dialog > VerticalScroll {
        margin-top: 2; width: 90%; max-width: 90; background: $surface; border: round $border; padding: 0 1;
    }
    """

    # A dialog hides the bindings of the app below it: what must work everywhere is bound here again.
    BINDINGS: ClassVar[list[BindingType]] = [
        *bindings("escape", "move.next_pane", "move.previous_pane"),
        *bindings("interrupt", "quit", interrupt="app.interrupt", quit="app.quit"),
    ]

    def on_resize(self, event: Resize) -> None:
        """Ask for more room where nothing could be read."""
        ask_for_room(self, event)

    def action_escape(self) -> None:
        """Close it without a result."""
        self.dismiss(None)

    def action_move_next_pane(self) -> None:
        """To the next thing that takes the focus."""
        self.focus_next()

    def action_move_previous_pane(self) -> None:
        """To the one before."""
        self.focus_previous()
