"""Keys in order, where the race can be arranged from inside."""

from __future__ import annotations

import asyncio
import logging

import pytest
from textual import events
from textual.app import ComposeResult
from textual.message import Message
from textual.screen import ModalScreen
from textual.widget import Widget

from nghiquyet.tui.inputs import Input, KeysInOrder
from nghiquyet.tui.inputs.order import PATIENCE


class Pane(Widget, can_focus=True):
    """Writes down its keys; ``w`` asks the screen for the other pane by a message, as our widgets do."""

    BINDINGS = [("w", "other", ""), ("s", "slow", "")]  # noqa: RUF012  (as Textual has it)

    def on_key(self, event: events.Key) -> None:
        if event.key not in "wsd":
            self.app.query_one(Log).lines.append(f"{self.id}:{event.key}")

    def action_other(self) -> None:
        self.post_message(Other(self))

    async def action_slow(self) -> None:
        await asyncio.sleep(PATIENCE + 0.1)
        self.app.query_one(Log).lines.append("slow")


class Other(Message):
    """Give the focus to the other pane."""

    def __init__(self, pane: Pane) -> None:
        super().__init__()
        self.pane = pane


class Log(Widget):
    """What happened, in order."""

    def __init__(self) -> None:
        super().__init__()
        self.lines: list[str] = []


class Box(ModalScreen[None]):
    """A dialog that Escape closes."""

    BINDINGS = [("escape", "dismiss", "")]  # noqa: RUF012  (as Textual has it)

    def compose(self) -> ComposeResult:
        yield Input()


class Two(KeysInOrder[None]):
    """Two panes."""

    BINDINGS = [("d", "dialog", ""), ("x", "exit", "")]  # noqa: RUF012  (as Textual has it)

    def compose(self) -> ComposeResult:
        yield Pane(id="a")
        yield Pane(id="b")
        yield Log()

    def on_other(self, message: Other) -> None:
        self.query_one("#b" if message.pane.id == "a" else "#a").focus()

    def action_dialog(self) -> None:
        self.push_screen(Box())

    def action_exit(self) -> None:
        self.exit()

    async def read(self, keys: str) -> list[str]:
        """Hand in keys as one read of the terminal does, and wait until the last (``.``) was written down."""
        log = self.screen_stack[0].query_one(Log).lines
        for key in (*keys, "."):
            self.post_message(events.Key("escape", None) if key == "^" else events.Key(key, key))
        async with asyncio.timeout(5):
            while not any(line.endswith(":.") for line in log):
                await asyncio.sleep(0.005)
        return log


async def test_a_key_that_moves_the_focus_moves_it_before_the_next() -> None:
    async with Two().run_test() as pilot:
        assert isinstance(pilot.app, Two)
        assert await pilot.app.read("1w2w3ww4") == ["a:1", "b:2", "a:3", "a:4", "a:."]


async def test_a_dialog_gets_what_is_typed_for_it_and_no_more() -> None:
    async with Two().run_test() as pilot:
        assert isinstance(pilot.app, Two)
        assert await pilot.app.read("1dmất^2dd^3") == ["a:1", "a:2", "a:3", "a:."]


async def test_a_key_that_takes_long_is_waited_for_but_not_for_ever() -> None:
    """The action runs in the application's own loop, so that nothing overtakes it anyway; then all goes on."""
    async with Two().run_test() as pilot:
        assert isinstance(pilot.app, Two)
        assert await pilot.app.read("s12") == ["slow", "a:1", "a:2", "a:."]


async def test_keys_of_an_input_need_no_waiting() -> None:
    async with Two().run_test() as pilot:
        await pilot.press("d")
        widget = pilot.app.screen.query_one(Input)
        for key in "hạnh":
            pilot.app.post_message(events.Key(key, key))
        pilot.app.post_message(events.Paste(" phúc"))
        await pilot.pause()
        assert widget.value == "hạnh phúc"


async def test_leaving_by_a_key_is_quiet(caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.ERROR):
        async with Two().run_test() as pilot:
            pilot.app.post_message(events.Key("1", "1"))
            pilot.app.post_message(events.Key("x", "x"))
            pilot.app.post_message(events.Key("2", "2"))
            await pilot.pause()
        await asyncio.sleep(PATIENCE + 0.1)
    assert caplog.records == []
