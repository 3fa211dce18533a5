"""What is painted, as text and as styled segments."""

from __future__ import annotations

from typing import Any

from rich.segment import Segment
from textual.app import App


def painted(app: App[Any]) -> list[list[Segment]]:
    """The segments of every line of the window."""
    return [list(strip) for strip in app.screen._compositor.render_strips()]


def lines(app: App[Any]) -> list[str]:
    """Every line of the window, blanks at its end left out."""
    return ["".join(segment.text for segment in line).rstrip() for line in painted(app)]


def text(app: App[Any]) -> str:
    """The whole window."""
    return "\n".join(lines(app))
