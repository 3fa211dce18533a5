"""What the five views have in common."""

from __future__ import annotations

from typing import ClassVar

from textual.reactive import var
from textual.widget import Widget

from nghiquyet import commands
from nghiquyet.document import Ref


class View(Widget):
    """One of the five views; made when it is first shown, then kept.

    Its widgets post ``Chosen`` and ``Visit`` (:mod:`nghiquyet.tui.messages`). It is composed of one
    :class:`~nghiquyet.tui.panes.Panes`: a list, the main pane and a card, any of which may be missing.
    """

    DEFAULT_CSS = """
    View { height: 1fr; width: 1fr; }
    """

    view_id: ClassVar[commands.View]
    """Which one it is."""

    current: var[Ref | None] = var(None)
    """The thing one is on, bound to the screen's; the view moves its cursors there without a message."""

    def shows(self, ref: Ref) -> bool:
        """Whether this view has a place for ``ref``; the screen goes to the reading view otherwise."""
        return True

    def reveal(self, line: int) -> None:
        """Bring a 1-based source line of ``current`` into view, where it is not its first."""

    def clip(self) -> str | None:
        """What "copy with citation" copies: text and citation of ``current``; None where there is nothing to copy."""
        return None

    def take_focus(self) -> None:
        """Put the focus where the person works: the main pane, or the first thing that takes it."""
        panes = self.query("Panes > .pane-main")
        if panes and panes.first().focusable:
            panes.first().focus()
        else:
            self.screen.focus_next(f"#{self.id} *" if self.id else "*")
