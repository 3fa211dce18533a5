"""What is painted, as text and as styled segments; and typing into a list."""

from __future__ import annotations

from typing import Any

from rich.segment import Segment
from textual.app import App
from textual.pilot import Pilot

from nghiquyet.tui.app import NghiQuyet
from nghiquyet.tui.main import MainScreen


def window(app: NghiQuyet) -> MainScreen:
    """The window, whatever lies above it."""
    screen = app.screen_stack[0]
    assert isinstance(screen, MainScreen)
    return screen


async def typed(pilot: Pilot[int], words: str) -> None:
    """Type into the filter of a list, in place of what stood there."""
    await pilot.press("insert", "ctrl+u", *("space" if letter == " " else letter for letter in words))
    await pilot.pause()


def painted(app: App[Any]) -> list[list[Segment]]:
    """The segments of every line of the window."""
    return [list(strip) for strip in app.screen._compositor.render_strips()]


def lines(app: App[Any]) -> list[str]:
    """Every line of the window, blanks at its end left out."""
    return ["".join(segment.text for segment in line).rstrip() for line in painted(app)]


def text(app: App[Any]) -> str:
    """The whole window."""
    return "\n".join(lines(app))
