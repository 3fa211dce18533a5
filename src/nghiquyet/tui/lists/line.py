"""One line of words above a list."""

from __future__ import annotations

from textual.content import Content
from textual.reactive import reactive
from textual.widget import Widget

from nghiquyet.tui.fit import elide
from nghiquyet.tui.signs import signs


class OneLine(Widget):
    """One line of words, cut with a sign where there is no room."""

    DEFAULT_CSS = """
    OneLine { height: 1; width: 1fr; padding: 0 1; color: $text-muted; }
    """

    words: reactive[str] = reactive("")
    """What it says; safe to show."""

    def render(self) -> Content:
        """The words, as far as there is room."""
        return Content(elide(self.words, self.content_size.width, signs(self).ellipsis))
