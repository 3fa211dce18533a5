"""A screen whose mouse finds only what still stands there."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from textual.geometry import Offset
    from textual.screen import Screen
    from textual.widget import Widget

    _Base = Screen[Any]
else:
    _Base = object  # Textual takes the style sheet of the first base that is a widget, and that must be its own screen


class Standing(_Base):
    """Mixed into our screens.

    A widget that is taken away, such as a toast whose time is up, is painted until the next layout. Textual 8.2 begins
    to select text in it where it is clicked just then, and looks for its parent, which it has no longer.
    """

    def get_widget_and_offset_at(self, x: int, y: int) -> tuple[Widget | None, Offset | None]:
        """The widget at a place of the window and the place in its text; None for both if it has been taken away."""
        widget, offset = super().get_widget_and_offset_at(x, y)
        return (widget, offset) if widget is not None and widget.is_attached else (None, None)
