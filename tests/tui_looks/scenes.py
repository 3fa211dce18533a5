"""What is looked at: ways into the program, and the windows in which they are gone.

A screen is seen once in every size, once in each of our themes and in monochrome, and in both languages; a state in
which a screen may be is seen in one window, which are taken in turn. All pairs of size, look and language occur.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from typing import Any, Final, NamedTuple

from textual.app import App
from textual.pilot import Pilot

from nghiquyet.messages import Language
from nghiquyet.tui.themes import OURS
from tests.tui_shell.screens import painted, text

SIZES: Final = ((80, 24), (100, 30), (140, 40))
MONOCHROME: Final = "monochrome"
LOOKS: Final = (*(theme.name for theme in OURS), MONOCHROME)
LANGUAGES: Final[tuple[Language, ...]] = ("vi", "en")


class Window(NamedTuple):
    """In what a scene is seen."""

    size: tuple[int, int]
    look: str
    language: Language

    def __str__(self) -> str:
        return f"{self.size[0]}x{self.size[1]}-{self.look.removeprefix('nghiquyet-')}-{self.language}"


def windows(number: int) -> list[Window]:
    """Three windows: every size, every look, both languages. Of six in a row all are different."""
    return [
        Window(size, LOOKS[(number + at) % len(LOOKS)], LANGUAGES[(number // len(LOOKS) + at) % len(LANGUAGES)])
        for at, size in enumerate(SIZES)
    ]


def everywhere(screens: Mapping[str, str]) -> list[tuple[str, Window]]:
    """Every screen of a table, each in its three windows."""
    return [(name, window) for number, name in enumerate(screens) for window in windows(number)]


def in_turn(states: Mapping[str, str]) -> list[tuple[str, Window]]:
    """Every state of a table, each in one window."""
    return [(name, windows(number // len(SIZES))[number % len(SIZES)]) for number, name in enumerate(states)]


def name_of(value: object) -> str:
    """The name of a parameter in the name of a test."""
    return str(value).replace(" ", "_")


def keys(way: str) -> list[str]:
    """The keys of a way: keys with blanks between them, and what is typed letter by letter in quotes.

    >>> keys("g 'ct 17' enter")
    ['g', 'c', 't', 'space', '1', '7', 'enter']
    """
    pressed: list[str] = []
    for typed, key in re.findall(r"'([^']*)'|(\S+)", way):
        pressed += [key] if key else ["space" if letter == " " else letter for letter in typed]
    return pressed


async def go(pilot: Pilot[Any], way: str) -> None:
    """Go that way, and wait until nothing changes any more."""
    app = pilot.app
    for key in keys(way):
        await pilot.press(key)
        if key in ("/", "enter", "escape", "alt+l"):  # what comes next needs what these have opened or closed
            await app.workers.wait_for_complete()
            await pilot.pause()
    before = ""
    while before != (before := text(app)):
        await app.workers.wait_for_complete()
        await pilot.pause(0.05)


def picture(app: App[Any]) -> str:
    """The whole window, and under each line that has any a letter for the style of each cell; then what letters mean.

    The style that most cells have is a blank. Blanks at the end of lines are left out.
    """
    counts: Counter[str] = Counter()
    grid: list[tuple[str, list[str]]] = []
    for line in painted(app):
        cells = [str(segment.style or "") for segment in line for _ in segment.text]
        counts.update(cells)
        grid.append(("".join(segment.text for segment in line), cells))
    usual = counts.most_common(1)[0][0]
    letters = {style: letter(at) for at, style in enumerate([usual, *sorted(counts.keys() - {usual})])}
    rows = []
    for words, cells in grid:
        styles = "".join(letters[style] for style in cells).rstrip()
        rows += [f"|{words.rstrip()}", *([f":{styles}"] if styles else [])]
    return "\n".join([*rows, *(f"{letter!r} {style}" for style, letter in letters.items())])


def letter(at: int) -> str:
    """A blank for the first style, then the letters of the alphabet."""
    return " " if at == 0 else chr(ord("a") + at - 1) if at <= 26 else chr(ord("A") + at - 27)
