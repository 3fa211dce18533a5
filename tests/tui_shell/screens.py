"""What is painted, as text and as styled segments."""

from __future__ import annotations

import string
from collections import Counter
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


def styled(app: App[Any]) -> str:
    """The whole window with its styles: under each line a letter for the style of each cell, and what letters mean.

    The style that most cells have is a blank.
    """
    counts: Counter[str] = Counter()
    grid: list[tuple[str, list[str]]] = []
    for line in painted(app):
        cells = [str(segment.style or "") for segment in line for _ in segment.text]
        counts.update(cells)
        grid.append(("".join(segment.text for segment in line), cells))
    usual = counts.most_common(1)[0][0]
    letters = dict(zip([usual, *sorted(counts.keys() - {usual})], " " + string.ascii_letters, strict=False))
    rows = []
    for text, cells in grid:
        rows += [f"|{text}|", f":{''.join(letters.get(style, '?') for style in cells)}:"]
    return "\n".join([*rows, *(f"{letter!r} {style}" for style, letter in letters.items())])
