"""Colours: contrast AA on painted screens, no colour outside the theme file, monochrome that can be read."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from textual.color import Color

import nghiquyet.tui
from nghiquyet.tui.themes import OURS
from tests.tui_shell.conftest import Browse
from tests.tui_shell.contrast import contrast, luminance, unreadable
from tests.tui_shell.screens import lines, text

PASSING = {
    "empty palette": ["ctrl+p", "x"],
    "filter of people": ["2", "i"],
    "filter of targets": ["3", "i"],
    "toast": ["ctrl+c"],
    "selection": ["ctrl+p", "a", "b", "shift+home"],
}
"""Besides all that ``tests/tui_looks`` looks at."""


def test_the_formula() -> None:
    black, white = Color(0, 0, 0), Color(255, 255, 255)
    assert contrast(black, white) == pytest.approx(21)
    assert contrast(Color.parse("#767676"), white) == pytest.approx(4.54, abs=0.01)


@pytest.mark.parametrize("theme", [theme.name for theme in OURS])
@pytest.mark.parametrize("keys", PASSING.values(), ids=PASSING)
async def test_contrast_of_everything_that_is_painted(browse: Browse, theme: str, keys: list[str]) -> None:
    app = browse(theme=theme, at="CT17")
    async with app.run_test(size=(140, 40), notifications=True) as pilot:
        await pilot.press(*keys)
        await pilot.pause()
        assert len(text(app)) > 300, "there is something to be seen"
        assert unreadable(app) == []


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
