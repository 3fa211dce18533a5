"""The reading view: outline, text and card of one document."""

from nghiquyet.tui.reading.view import ReadingView

__all__ = ["ReadingView"]
