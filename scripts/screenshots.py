"""Make the pictures in screenshots/ from the real program, run in a pseudo-terminal.

    python scripts/screenshots.py            make all of them
    python scripts/screenshots.py reading    make those whose name begins so
    python scripts/screenshots.py --check    make none; say which are missing, out of date or superfluous, and exit 1

The same program paints the same screens, so a picture is out of date exactly if its bytes would be others; one that
seems to be is taken once more, with more patience, for a busy machine may not have painted all of it.
Needs what the pseudo-terminal tests need: Linux or another system with ptys. Elsewhere nothing is made or compared.
"""

from __future__ import annotations

import argparse
import io
import sys
import tempfile
from collections.abc import Iterator
from itertools import groupby
from pathlib import Path
from typing import Any, Final, NamedTuple

from rich.color import Color
from rich.console import Console
from rich.style import Style
from rich.terminal_theme import TerminalTheme
from rich.text import Text

ROOT: Final = Path(__file__).resolve().parents[1]
FOLDER: Final = ROOT / "screenshots"
sys.path.insert(0, str(ROOT))
if sys.platform == "win32":
    print("There are no pseudo-terminals here: no picture is made or compared.")
    sys.exit()

from tests.pty.program import browser, shows  # noqa: E402  # found once the path is set
from tests.pty.tui_probe import Probe  # noqa: E402  # found once the path is set

THEMES: Final[dict[str, tuple[list[str], dict[str, str]]]] = {
    "dark": (["--theme", "nghiquyet-dark"], {}),
    "light": (["--theme", "nghiquyet-light"], {}),
    "mono": (["--theme", "nghiquyet-dark"], {"NO_COLOR": "1"}),
}
"""Arguments and environment of each."""

FORMAT: Final = """\
<svg class="rich-terminal" viewBox="0 0 {width} {height}" xmlns="http://www.w3.org/2000/svg">
<style>
.{unique_id}-matrix {{ font-family: Menlo, Consolas, "Noto Sans Mono", "DejaVu Sans Mono", monospace;
font-size: {char_height}px; line-height: {line_height}px; }}
.{unique_id}-title {{ font-family: sans-serif; font-size: 18px; font-weight: bold; }}
{styles}
</style>
<defs>
<clipPath id="{unique_id}-clip-terminal">
<rect x="0" y="0" width="{terminal_width}" height="{terminal_height}"/>
</clipPath>
{lines}
</defs>
{chrome}
<g transform="translate({terminal_x}, {terminal_y})" clip-path="url(#{unique_id}-clip-terminal)">
{backgrounds}
<g class="{unique_id}-matrix">
{matrix}
</g>
</g>
</svg>
"""
"""Rich's frame without its fonts: a picture fetches nothing from elsewhere."""

_QUIET: Final = 250
"""Milliseconds without a change after which a screen is painted."""

FRAME: Final = TerminalTheme((24, 24, 24), (220, 220, 220), [(0, 0, 0)] * 8, [(255, 255, 255)] * 8)


class Scene(NamedTuple):
    """One thing to see, and the keys that lead to it from the start."""

    name: str
    keys: tuple[str, ...]
    mark: str
    """What is on the screen once it is there."""
    sizes: tuple[tuple[int, int], ...] = ((100, 30),)
    themes: tuple[str, ...] = ("dark",)
    language: str = "vi"


TARGET: Final = ("g", "17", "enter")
ALL_SIZES: Final = ((80, 24), (100, 30), (140, 40))

SCENES: Final = (
    Scene("reading", TARGET, "(17). Kiểm tra 100%", ALL_SIZES, ("dark", "light", "mono")),
    Scene("verbatim", (*TARGET, "v"), "(17). Kiểm tra 100%", ((140, 40),)),
    Scene("outline", (*TARGET, "o"), "(32) Kiểm tra", ((80, 24),)),
    Scene("goto", ("g", "ct 17"), "trang 14"),
    Scene("goto-unknown", ("g", "ct 33"), "CT32"),
    Scene("help", ("?",), "Ctrl+F", ((80, 24), (100, 30))),
    Scene("palette", ("ctrl+p", "xem"), "View: targets", themes=("light",)),
    Scene("checks", ("5",), "[5 Kiểm tra]"),
    Scene("review", ("4",), "đã rà soát 0/272", ((80, 24), (140, 40))),
    Scene("note", (*TARGET, "e"), "Ctrl+S"),
    Scene("documents", ("d",), "binh-tan-2020"),
    Scene("people", ("2",), "Lê Văn Bảy", ((80, 24), (140, 40))),
    Scene("targets", ("3",), "115.000", ((80, 24), (140, 40))),
    Scene("search", ("/", "lee vawn thinhj"), "Lê Văn Thinh", ((80, 24), (140, 40))),
    Scene("english", TARGET, "(17). Kiểm tra 100%", ((140, 40),), language="en"),
)


def main() -> int:
    """Make the pictures, or compare them."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("names", nargs="*", help="beginnings of the names of pictures; all if none is given")
    parser.add_argument("--check", action="store_true", help="only say which are out of date")
    options = parser.parse_args()
    names = tuple(options.names) or ("",)
    if options.check:
        return compare(names)
    FOLDER.mkdir(exist_ok=True)
    for name, picture in take(names):
        (FOLDER / name).write_text(picture, "utf-8", newline="\n")
        print(f"{FOLDER.name}/{name}")
    return 0


def compare(names: tuple[str, ...]) -> int:
    """Say which pictures whose names begin so are not as they would be made now; 1 if there is any."""
    kept = {path.name: path.read_text("utf-8") for path in FOLDER.glob("*.svg") if path.name.startswith(names)}
    made = dict(take(names))
    differ = tuple(name for name in made if name in kept and kept[name] != made[name])
    if differ:
        made.update(take(differ, patience=8))
    wrong = [f"{name} is out of date" for name in differ if kept[name] != made[name]]
    wrong += [f"{name} is missing" for name in made if name not in kept]
    wrong += [f"{name} is of no scene" for name in kept if name not in made]
    for line in wrong:
        print(f"{FOLDER.name}/{line}; make screenshots")
    return 1 if wrong else 0


def take(wanted: tuple[str, ...], patience: int = 1) -> Iterator[tuple[str, str]]:
    """The name and the SVG of each picture whose name begins with one of these; ``patience``: times the usual wait."""
    for scene in SCENES:
        for cols, rows in scene.sizes:
            for theme in scene.themes:
                name = f"{scene.name}-{cols}x{rows}-{theme}"
                if f"{name}.svg".startswith(wanted):
                    yield f"{name}.svg", picture(name, scene, cols, rows, theme, patience)


def picture(name: str, scene: Scene, cols: int, rows: int, theme: str, patience: int) -> str:
    """Run the program to a scene and draw its screen."""
    arguments, environment = THEMES[theme]
    with tempfile.TemporaryDirectory() as home:
        environment = {**environment, "NGHIQUYET_HOME": home}
        command = ["open", *arguments, "--lang", scene.language]
        with browser(*command, cols=cols, rows=rows, env=environment, painted=shows("1 ", "/ ")) as probe:
            probe.send(*scene.keys)
            probe.wait_for(scene.mark)
            probe.wait_stable(_QUIET * patience)
            return draw(name, probe)


def draw(name: str, probe: Probe) -> str:
    """The screen of a terminal as SVG."""
    console = Console(
        record=True, width=probe.cols, file=io.StringIO(), force_terminal=True, color_system="truecolor",
        legacy_windows=False, _environ={},
    )  # fmt: skip
    for y in range(probe.rows):
        row = Text(no_wrap=True, overflow="ignore")
        cells = [probe.style_at(x, y) for x in range(probe.cols)]
        for style, run in groupby(cells, key=style_of):
            row.append("".join(cell.data for cell in run), style)
        console.print(row)
    return console.export_svg(title="nghiquyet", theme=FRAME, code_format=FORMAT, unique_id=name)


def style_of(cell: Any) -> Style:
    """The style of a cell of the terminal."""
    return Style(
        color=colour(cell.fg), bgcolor=colour(cell.bg), bold=cell.bold, italic=cell.italics,
        underline=cell.underscore, reverse=cell.reverse, strike=cell.strikethrough,
    )  # fmt: skip


def colour(name: str) -> Color | None:
    """A colour of pyte's: six digits, one of the eight names, or ``default``."""
    if name == "default":
        return None
    return Color.parse(f"#{name}" if len(name) == 6 and name != "yellow" else name.replace("brown", "yellow"))


if __name__ == "__main__":
    sys.exit(main())
