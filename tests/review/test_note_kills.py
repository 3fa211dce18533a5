"""The command line and the browser, killed at named steps of a write: what was said to be saved is on the disk."""

from __future__ import annotations

import asyncio
import os
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from nghiquyet.cli.program import run
from nghiquyet.commands import Keymap
from nghiquyet.library.annotations import AnnotationStore
from nghiquyet.library.config import Config
from nghiquyet.library.files import STEPS
from nghiquyet.library.notices import Notice
from nghiquyet.library.places import Places
from nghiquyet.tui.app import NghiQuyet
from nghiquyet.workspace import Workspace
from tests.library.helpers import after, kill_in_child
from tests.tui_review.stage import reviewed

pytestmark = [
    pytest.mark.skipif(not hasattr(os, "fork"), reason="the platform has no fork"),
    # The copy of this process has one thread, and ends by os._exit or by SIGKILL.
    pytest.mark.filterwarnings("ignore:This process .* is multi-threaded:DeprecationWarning"),
]

_STEPS = ("locked", "read", *(f"main:{step}" for step in STEPS), *(f"copy:{step}" for step in STEPS))
"""The steps of one change, in order."""


@pytest.fixture
def workspace(home: Path) -> Workspace:
    """The real text, read and stored."""
    return Workspace.open(places=Places(home, home, home))


def _store(workspace: Workspace, told: list[Notice]) -> AnnotationStore:
    return AnnotationStore(workspace.places, workspace.document.id, told.append)


class _Stdout:
    """Acknowledges each line that is printed, when it is printed."""

    def __init__(self, acknowledge: Callable[[str], None]) -> None:
        self._acknowledge = acknowledge

    def write(self, text: str) -> None:
        if text.startswith("đã lưu "):
            self._acknowledge(text.split()[-1])

    def flush(self) -> None:
        """Nothing is kept back."""

    def isatty(self) -> bool:
        return False


@pytest.mark.parametrize("step", [*_STEPS, "never"])
def test_a_command_killed_at_a_step_has_not_said_that_it_saved(
    workspace: Workspace, told: list[Notice], step: str
) -> None:
    def work(acknowledge: Callable[[str], None]) -> None:
        sys.stdout = _Stdout(acknowledge)
        for number in (17, 18):
            run(["note", "add", f"CT{number}", "--text", "x"], "nghiquyet")

    met: list[str] = []

    def second(reached: str) -> bool:
        met.append(reached)
        return reached == step and met.count(step) == 2

    said, killed = kill_in_child(work, second)
    there = [each.id for each in _store(workspace, told).read()]
    assert killed == (step != "never")
    assert said == there[: len(said)]
    assert len(said) == (1 if killed else 2)
    in_place = not killed or _STEPS.index(step) >= _STEPS.index("main:replaced")
    assert len(there) == (2 if in_place else 1)
    assert told == []


@pytest.mark.parametrize("steps", range(0, 36, 3))
def test_a_browser_killed_at_a_step_has_no_more_in_its_header_than_is_on_the_disk(
    workspace: Workspace, told: list[Notice], steps: int
) -> None:
    async def browse(acknowledge: Callable[[str], None]) -> None:
        app = NghiQuyet(workspace, Config(creator="Lan"), Keymap(), None, [])
        async with app.run_test(size=(80, 24)) as pilot:
            for _unit in range(3):
                await pilot.press("space")
                await pilot.pause()
                acknowledge(str(reviewed(app)))
        os._exit(0)

    said, killed = kill_in_child(lambda acknowledge: asyncio.run(browse(acknowledge)), after(steps))
    there = _store(workspace, told).read()
    assert len(there) >= max(map(int, said), default=0)
    assert len(there) <= len(said) + 1
    assert killed
    assert told == []
