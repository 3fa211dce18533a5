"""The views of later versions: empty, and honest about it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from textual.content import Content
from textual.widget import Widget

from nghiquyet import commands
from nghiquyet.commands import VIEW_NAMES, Keymap
from nghiquyet.document import Ref
from nghiquyet.messages import N_
from nghiquyet.messages import gettext as _
from nghiquyet.tui.view import View

if TYPE_CHECKING:
    from textual.app import RenderResult

_PROMISES: Final[dict[commands.View, tuple[str, str]]] = {
    "review": (
        N_("What is reviewed, flagged or has a note will stand here in a later version."),
        N_("For now {reading} opens the text, and {checks} what is odd about its text."),
    ),
}


class LaterView(View):
    """Says that the view comes later, and what can be done now."""

    DEFAULT_CSS = """
    LaterView { padding: 2 4; content-align: center middle; text-align: center; }
    """

    def __init__(self, view: commands.View) -> None:
        super().__init__()
        self._view = view

    def shows(self, ref: Ref) -> bool:
        """It shows nothing."""
        return False

    def render(self) -> RenderResult:
        """The two sentences."""
        keymap: Keymap = getattr(self.app, "keymap", Keymap())
        promise, meanwhile = _PROMISES[self._view]
        ids = {"reading": "view.reading", "checks": "view.checks"}
        keys = {name: keymap.shown(id) for name, id in ids.items()}
        return Content("\n\n").join(
            [
                Content.styled(_(VIEW_NAMES[self._view]), "bold"),
                Content(_(promise)),
                Content.styled(_(meanwhile).format(**keys), "$text-muted"),
            ]
        )


class LaterActions(Widget):
    """Commands of later versions, mixed into the screen: each says so, and what can be done instead."""

    def _later(self) -> None:
        self.notify(_("Review marks, flags and notes come in a later version."))

    def action_review_mark(self) -> None:
        """Review comes later."""
        self._later()

    def action_review_flag(self) -> None:
        """Review comes later."""
        self._later()

    def action_review_note(self) -> None:
        """Review comes later."""
        self._later()

    def action_review_next(self) -> None:
        """Review comes later."""
        self._later()

    def action_review_undo(self) -> None:
        """Review comes later."""
        self._later()
