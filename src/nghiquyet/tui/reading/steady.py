"""Scrolling whose content may grow and shrink without the whole screen being laid out anew."""

from __future__ import annotations

from textual.geometry import Size
from textual.reactive import Reactive
from textual.scroll_view import ScrollView


class Steady(ScrollView):
    """A scroll view whose scroll bar always stands, so that another height of the content concerns nobody else.

    With a stock ``ScrollView`` every change of ``virtual_size`` lays out the whole screen, which costs more than
    everything else a key does.
    """

    DEFAULT_CSS = """
    Steady { overflow-x: hidden; overflow-y: scroll; scrollbar-size-vertical: 1; }
    """

    virtual_size: Reactive[Size] = Reactive(Size(0, 0), repaint=False)
    """Size of the content in cells."""

    def watch_virtual_size(self, size: Size) -> None:
        """Tell the scroll bar, and stay within the content."""
        self.vertical_scrollbar.window_virtual_size = size.height
        self.scroll_y = self.validate_scroll_y(self.scroll_y)
        self.scroll_target_y = self.scroll_y
