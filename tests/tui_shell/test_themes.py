"""Colours: contrast AA on painted screens, no colour outside the theme file, monochrome that can be read."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from rich.color import Color as RichColor
from rich.segment import Segment
from textual.color import Color

import nghiquyet.tui
from nghiquyet.tui.themes import OURS
from tests.tui_shell.conftest import Browse
from tests.tui_shell.screens import lines, painted

LEAST = 4.5
"""WCAG 2.2, success criterion 1.4.3 (AA), text of usual size."""

SCREENS = {
    "text": [],
    "outline": ["shift+tab"],
    "verbatim": ["v"],
    "checks": ["5", "down"],
    "later": ["3"],
    "help": ["?"],
    "palette": ["ctrl+p", "x"],
    "empty palette": ["ctrl+p"],
    "empty go to": ["g"],
    "search": ["/"],
    "filter of people": ["2", "i"],
    "filter of targets": ["3", "i"],
    "go to": ["g", "1", "7"],
    "go to nowhere": ["g", "9", "9", "9"],
    "toast": ["ctrl+c"],
    "selection": ["ctrl+p", "a", "b", "shift+home"],
}


def luminance(color: Color) -> float:
    """Relative luminance as WCAG defines it."""
    channels = [part / 255 for part in color.rgb]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: Color, other: Color) -> float:
    """Contrast ratio as WCAG defines it, 1 to 21."""
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def test_the_formula() -> None:
    black, white = Color(0, 0, 0), Color(255, 255, 255)
    assert contrast(black, white) == pytest.approx(21)
    assert contrast(Color.parse("#767676"), white) == pytest.approx(4.54, abs=0.01)


def of(color: RichColor) -> Color:
    return Color.from_rich_color(color)


def poor(segment: Segment) -> str | None:
    """What is wrong with the contrast of a piece of text, if anything."""
    style = segment.style
    if style is None or not any(char.isalnum() for char in segment.text):
        return None
    assert style.color, segment
    assert style.bgcolor, segment
    ratio = contrast(of(style.color), of(style.bgcolor))
    if style.dim:
        return f"{segment.text!r} is dim: contrast depends on the terminal"
    return f"{segment.text!r}: {ratio:.2f}, {of(style.color).hex} on {of(style.bgcolor).hex}" if ratio < LEAST else None


@pytest.mark.parametrize("theme", [theme.name for theme in OURS])
@pytest.mark.parametrize("keys", SCREENS.values(), ids=SCREENS)
async def test_contrast_of_everything_that_is_painted(browse: Browse, theme: str, keys: list[str]) -> None:
    app = browse(theme=theme, at="CT17")
    async with app.run_test(size=(140, 40), notifications=True) as pilot:
        await pilot.press(*keys)
        await pilot.pause()
        segments = [segment for line in painted(app) for segment in line]
    assert sum(len(segment.text.strip()) for segment in segments) > 300, "there is something to be seen"
    assert [wrong for segment in segments if (wrong := poor(segment))] == []


async def test_monochrome_loses_no_sign(browse: Browse, monkeypatch: pytest.MonkeyPatch) -> None:
    app = browse(at="CT17")
    async with app.run_test(size=(140, 40)):
        coloured = lines(app)
    monkeypatch.setenv("NO_COLOR", "1")
    app = browse(at="CT17")
    async with app.run_test(size=(140, 40)):
        assert app.no_color
        assert lines(app) == coloured
        assert "[1 Văn kiện]" in coloured[1], "the tab that is shown has brackets"
        assert sum("▌" in line for line in coloured) > 1, "so has the cursor its sign, in the outline and in the text"


def test_no_colour_is_written_outside_the_theme_file() -> None:
    root = Path(nghiquyet.tui.__file__).parent
    files = [path for path in root.rglob("*") if path.suffix in {".py", ".tcss"} and path.name != "themes.py"]
    assert len(files) > 10
    figure = re.compile(r"#(?:[0-9a-fA-F]{6}|[0-9a-fA-F]{3})\b|\brgba?\(|\bhsla?\(")
    assert [
        (path.name, figure.findall(path.read_text("utf-8"))) for path in files if figure.search(path.read_text("utf-8"))
    ] == []


@pytest.mark.parametrize("theme", OURS, ids=lambda theme: theme.name)
def test_our_themes_name_every_colour_we_use(theme: object) -> None:
    from textual.theme import Theme

    assert isinstance(theme, Theme)
    assert theme.dark == (luminance(Color.parse(theme.background or "")) < 0.2)
