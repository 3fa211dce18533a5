"""The dialog that gives a stray note a place."""

from __future__ import annotations

from textual.containers import Vertical

from nghiquyet.messages import gettext as _
from nghiquyet.tui.goto import GoTo


class AttachTo(GoTo):
    """Asks for an address, as "go to" does; gives the place."""

    def on_mount(self) -> None:
        """Say what it is for."""
        frame = self.query_one(Vertical)
        frame.border_title = _("Attach the note to")
        frame.border_subtitle = _("Enter: attach it there   Esc: close")
