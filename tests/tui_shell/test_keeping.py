"""What is kept while the browser is open, so that no more than the last seconds are lost with the terminal."""

from __future__ import annotations

import asyncio

import pytest
from textual.events import MouseScrollUp

import nghiquyet.tui.keeping
from nghiquyet.library.state import State
from nghiquyet.tui.reading import ReadingView
from tests.tui_shell.conftest import Browse

TARGET_18 = "part_2__sec_I__para_2__point_18"


@pytest.fixture(autouse=True)
def _short_rest(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(nghiquyet.tui.keeping, "REST", 0.2)


async def test_the_place_is_kept_once_it_rests_and_only_then(browse: Browse) -> None:
    app = browse(at="CT17")
    kept: list[State] = []
    app.keep = kept.append
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.pause(0.5)
        assert kept == [], "nothing was changed"
        await pilot.press("down", "up", "down")
        assert kept == []
        await pilot.pause(0.5)
        assert [state.documents["binh-tan-2020"].eid for state in kept] == [TARGET_18]
        await pilot.pause(0.5)
        assert len(kept) == 1, "nothing was changed since"
        await pilot.press("f12")
        await pilot.pause(0.5)
        assert [state.theme for state in kept[1:]] == ["nghiquyet-light"]


async def test_a_place_that_was_only_scrolled_to_is_kept_too(browse: Browse) -> None:
    app = browse(at="CT17")
    kept: list[State] = []
    app.keep = kept.append
    async with app.run_test(size=(100, 60)) as pilot:
        await pilot.pause()
        window = app.screen_stack[0]
        view = window.query_one(ReadingView)
        before = view.current, view.text.top_line
        x, y = view.text.region.x + 9, view.text.region.y + 9
        app.post_message(MouseScrollUp(None, x, y, 0, 0, 0, shift=False, meta=False, ctrl=False))
        await pilot.pause(0.5)
        assert (view.current, view.text.top_line) != before
        assert view.current == before[0]
        assert [state.documents["binh-tan-2020"].line for state in kept] == [view.text.top_line]


async def test_a_language_is_kept_and_a_theme_only_if_it_was_chosen(browse: Browse) -> None:
    app = browse(theme="nord", state=State(theme="dracula"))
    async with app.run_test(size=(100, 30)) as pilot:
        assert app.theme == "nord"
        await app.run_action("language")
        await pilot.pause()
        await pilot.press("q")
    assert (app.state.lang, app.state.theme) == ("en", "dracula")


async def test_a_lock_that_is_held_keeps_nobody_waiting(browse: Browse) -> None:
    app = browse(at="CT17")
    free = asyncio.Event()
    loop = asyncio.get_running_loop()
    app.keep = lambda _state: asyncio.run_coroutine_threadsafe(free.wait(), loop).result()
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.press("down")
        await pilot.pause(0.5)
        await pilot.press("2")
        assert app.screen.query_one("PeopleView").visible
        free.set()
        await pilot.pause()
