"""Pictures of the search as text: three sizes, monochrome, both languages.

Look at the difference before you take a new one: ``pytest tests/tui_search/test_search_looks.py --snapshot-update``.
"""

from __future__ import annotations

import pytest
from syrupy.assertion import SnapshotAssertion

from nghiquyet.library.state import State
from nghiquyet.messages import Language, use_language
from nghiquyet.tui.themes import OURS
from tests.tui_search.searching import search, settle
from tests.tui_shell.conftest import Browse
from tests.tui_shell.screens import styled, text

SIZES = [(80, 24), (100, 30), (140, 40)]
LOOKS = [*(theme.name for theme in OURS), "monochrome"]


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
async def test_hits_and_card(browse: Browse, size: tuple[int, int], snapshot: SnapshotAssertion) -> None:
    app = browse()
    async with app.run_test(size=size) as pilot:
        await search(pilot, "nghia trang")
        await pilot.press("down")
        await settle(pilot)
        assert text(app) == snapshot


@pytest.mark.parametrize("look", LOOKS)
async def test_marks_and_cursor(
    browse: Browse, look: str, monkeypatch: pytest.MonkeyPatch, snapshot: SnapshotAssertion
) -> None:
    if look == "monochrome":
        monkeypatch.setenv("NO_COLOR", "1")
    app = browse(theme=None if look == "monochrome" else look)
    async with app.run_test(size=(80, 12)) as pilot:
        await search(pilot, "nghia trang")
        assert styled(app) == snapshot


@pytest.mark.parametrize("language", ["vi", "en"])
async def test_states(browse: Browse, language: Language, snapshot: SnapshotAssertion) -> None:
    use_language(language)
    app = browse(state=State(searches=("nước sạch", "lê văn thinh")))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("/")
        await settle(pilot)
        assert text(app) == snapshot(name="nothing typed")
        await search(pilot, "lee vawn thinhj")
        assert text(app) == snapshot(name="telex")
        await search(pilot, "nghia trang mặt trời")
        assert text(app) == snapshot(name="nothing found")
        await search(pilot, "nước thải")
        await pilot.press("enter")
        await settle(pilot)
        assert text(app) == snapshot(name="walking")


async def test_signs_of_ascii_only(browse: Browse, snapshot: SnapshotAssertion) -> None:
    app = browse(ascii=True)
    async with app.run_test(size=(100, 24)) as pilot:
        await search(pilot, "bch")
        assert text(app) == snapshot
