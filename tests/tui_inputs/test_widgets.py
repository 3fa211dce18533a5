"""The two inputs from the inside: keys left to the browser, pasted text, listeners, no blink."""

from __future__ import annotations

import pytest
from textual import events
from textual.app import App, ComposeResult
from textual.binding import Binding
from textual.widgets import Input as StockInput

from nghiquyet.tui.inputs import Input
from nghiquyet.tui.inputs.area import TextArea
from nghiquyet.tui.inputs.inline import OURS

KEYS = sorted(OURS - {"ctrl+p", "ctrl+q"})
"""Without the two that Textual gives priority."""


class Form(App[None]):
    """Both inputs, and a note of what reaches those above them."""

    BINDINGS = [Binding(key, f"note('{key}')") for key in (*KEYS, "alt+j")]  # noqa: RUF012  (as Textual has it)

    def __init__(self) -> None:
        super().__init__()
        self.noted: list[str] = []
        self.heard: list[str] = []

    def compose(self) -> ComposeResult:
        yield Input()
        yield TextArea()

    def action_note(self, key: str) -> None:
        self.noted.append(key)

    def on_input_changed(self, event: StockInput.Changed) -> None:
        self.heard.append(event.value)


def content(widget: Input | TextArea) -> str:
    """What an input holds."""
    return widget.value if isinstance(widget, Input) else widget.text


@pytest.mark.parametrize("kind", [Input, TextArea])
async def test_keys_of_the_browser_pass_through(kind: type[Input | TextArea]) -> None:
    async with Form().run_test() as pilot:
        app = pilot.app
        assert isinstance(app, Form)
        widget = app.query_one(kind)
        widget.focus()
        await pilot.press("x", *KEYS)
        app.post_message(events.Key("alt+j", "j"))
        await pilot.pause()
        assert app.noted == [*KEYS, "alt+j"]
        assert content(widget) == "x"
        assert widget.cursor_blink is False


@pytest.mark.parametrize("kind", [Input, TextArea])
async def test_pasted_text_is_clean_and_replaces_the_selection(kind: type[Input | TextArea]) -> None:
    async with Form().run_test() as pilot:
        widget = pilot.app.query_one(kind)
        widget.focus()
        await pilot.press("a", "b", "shift+left")
        pilot.app.post_message(events.Paste("Nguye\u0302\u0303n\x1b[31m"))
        await pilot.pause()
        assert content(widget) == ("aNguyễn[31m" if kind is Input else "aNguyễn␛[31m")


@pytest.mark.parametrize("kind", [Input, TextArea])
async def test_what_was_copied_here_is_pasted_by_ctrl_v(kind: type[Input | TextArea]) -> None:
    async with Form().run_test() as pilot:
        widget = pilot.app.query_one(kind)
        widget.focus()
        await pilot.press("đ", "ạ", "shift+home", "ctrl+c", "end", "ctrl+v")
        assert content(widget) == "đạđạ"
        pilot.app.copy_to_clipboard("")
        await pilot.press("ctrl+v")
        assert content(widget) == "đạđạ"


async def test_redo_has_a_key_of_its_own() -> None:
    async with Form().run_test() as pilot:
        area = pilot.app.query_one(TextArea)
        area.focus()
        await pilot.press("a", "ctrl+z")
        assert area.text == ""
        await pilot.press("alt+z")
        assert area.text == "a"


async def test_listeners_hear_no_value_that_is_gone() -> None:
    """Keys that wait together are applied together, and the values in between are nobody's."""
    async with Form().run_test() as pilot:
        app = pilot.app
        assert isinstance(app, Form)
        widget = app.query_one(Input)
        widget.focus()
        await pilot.pause()
        for letter in "hạnh":
            widget.post_message(events.Key(letter, letter))
        await pilot.pause()
        assert app.heard == ["hạnh"]


async def test_a_read_only_area_takes_nothing() -> None:
    async with Form().run_test() as pilot:
        area = pilot.app.query_one(TextArea)
        area.text = "giữ"
        area.read_only = True
        area.focus()
        await pilot.press("x", "backspace", "enter")
        pilot.app.post_message(events.Paste("y"))
        await pilot.pause()
        assert area.text == "giữ"


async def test_length_and_pattern_still_hold() -> None:
    async with Form().run_test() as pilot:
        widget = pilot.app.query_one(Input)
        widget.restrict, widget.max_length = r"\d*", 3
        widget.focus()
        await pilot.press(*"1a2345")
        assert widget.value == "123"


class Two(App[None]):
    """Textual's input and ours, narrow."""

    def compose(self) -> ComposeResult:
        yield StockInput(compact=True)
        yield Input(compact=True)


async def test_a_long_value_scrolls_as_in_the_stock_input_though_nothing_is_laid_out_for_it() -> None:
    async with Two().run_test(size=(20, 5)) as pilot:
        seen = []
        for widget in pilot.app.query(StockInput):
            widget.focus()
            row = []
            for key in [*("abcdefghij" * 3), "home", "right", "end", "backspace", *["left"] * 25, "delete"]:
                await pilot.press(key)
                row.append((widget.scroll_offset.x, widget.render_line(0).text))
            seen.append(row)
        assert seen[0] == seen[1]
        assert max(offset for offset, _ in seen[1]) > 0
