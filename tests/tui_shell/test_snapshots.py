"""Pictures of the window as text: three sizes, both themes, monochrome, both languages.

Look at the difference before you take a new one: ``pytest tests/tui_shell/test_snapshots.py --snapshot-update``.
"""

from __future__ import annotations

import pytest
from syrupy.assertion import SnapshotAssertion

from nghiquyet.messages import Language, use_language
from nghiquyet.tui.themes import OURS
from tests.tui_shell.conftest import Browse
from tests.tui_shell.screens import styled, text

SIZES = [(80, 24), (100, 30), (140, 40)]
LOOKS = [*(theme.name for theme in OURS), "monochrome"]

SCREENS = {
    "outline": ["o"],
    "card": ["c"],
    "verbatim": ["v"],
    "people": ["2"],
    "targets": ["3"],
    "review": ["4"],
    "checks": ["5", "down"],
    "go to": ["g", "1", "7"],
    "help": ["?"],
    "palette": ["ctrl+p"],
    "search": ["/", "n", "u", "o", "c"],
    "note editor": ["e"],
    "documents": ["d"],
    "how to quit": ["ctrl+c"],
}


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
@pytest.mark.parametrize("look", LOOKS)
async def test_looks(
    browse: Browse, look: str, size: tuple[int, int], monkeypatch: pytest.MonkeyPatch, snapshot: SnapshotAssertion
) -> None:
    if look == "monochrome":
        monkeypatch.setenv("NO_COLOR", "1")
    app = browse(at="CT17", theme=None if look == "monochrome" else look)
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        assert styled(app) == snapshot


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
async def test_english(browse: Browse, size: tuple[int, int], snapshot: SnapshotAssertion) -> None:
    use_language("en")
    app = browse(at="CT17")
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        assert text(app) == snapshot


@pytest.mark.parametrize("keys", SCREENS.values(), ids=SCREENS)
@pytest.mark.parametrize("language", ["vi", "en"])
async def test_screens_at_80_columns(
    browse: Browse, language: Language, keys: list[str], snapshot: SnapshotAssertion
) -> None:
    use_language(language)
    app = browse(at="CT17")
    async with app.run_test(size=(80, 24), notifications=True) as pilot:
        await pilot.press(*keys)
        await app.workers.wait_for_complete()
        await pilot.pause(0.1)
        assert text(app) == snapshot


LARGER = [
    (name, size, LOOKS[(nth + at) % len(LOOKS)], ("vi", "en")[(nth + at // 2) % 2])
    for nth, name in enumerate(SCREENS)
    for at, size in enumerate(SIZES[1:])
]
"""Each screen at both larger sizes; themes, monochrome and languages in turn, so that all pairs of them occur."""


@pytest.mark.parametrize(("name", "size", "look", "language"), LARGER, ids=lambda value: str(value).replace(" ", ""))
async def test_screens_at_larger_sizes(
    browse: Browse,
    name: str,
    size: tuple[int, int],
    look: str,
    language: Language,
    monkeypatch: pytest.MonkeyPatch,
    snapshot: SnapshotAssertion,
) -> None:
    use_language(language)
    if look == "monochrome":
        monkeypatch.setenv("NO_COLOR", "1")
    app = browse(at="CT17", theme=None if look == "monochrome" else look)
    async with app.run_test(size=size, notifications=True) as pilot:
        await pilot.press(*SCREENS[name])
        await app.workers.wait_for_complete()
        await pilot.pause(0.1)
        assert styled(app) == snapshot
