"""The browser on the real text or another, with notes of the test's own."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import replace
from datetime import datetime, tzinfo
from pathlib import Path
from typing import Any
from unicodedata import east_asian_width

import pytest

from nghiquyet.commands import Keymap
from nghiquyet.document.addresses import resolve
from nghiquyet.library.config import Config
from nghiquyet.library.places import Places
from nghiquyet.messages import use_language
from nghiquyet.tui.app import NghiQuyet
from nghiquyet.workspace import Workspace
from tests.tui_looks.scenes import MONOCHROME, Window, go, picture
from tests.tui_shell.conftest import _no_clipboard_commands, workspace
from tests.tui_shell.contrast import unreadable
from tests.tui_shell.screens import text

__all__ = ["Look", "_no_clipboard_commands", "look", "workspace"]

Look = Callable[..., Awaitable[str]]


class Then(datetime):
    """A clock that stands still, at the same hour wherever the tests run."""

    @classmethod
    def now(cls, tz: tzinfo | None = None) -> Then:
        return cls(2026, 1, 31, 8, 30, tzinfo=tz)


@pytest.fixture
def look(workspace: Workspace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Look:
    """Gives a function that goes a way and gives the picture at its end.

    It begins at target 17 of the real text, unless another workspace is ``opened``; ``notices`` are said then.
    """
    monkeypatch.setattr("nghiquyet.tui.review.desk.datetime", Then)
    home = tmp_path / "home"

    async def seen(
        way: str, window: Window, *, opened: Workspace | None = None, notices: Sequence[str] = (), **config: Any
    ) -> str:
        use_language(window.language)
        if window.look == MONOCHROME:
            monkeypatch.setenv("NO_COLOR", "1")
        else:
            config["theme"] = window.look
        place = None
        if opened is None:
            opened = replace(workspace, places=Places(home, home, home))
            place = resolve(opened.document, "CT17")
        app = NghiQuyet(opened, Config(creator="Lan", **config), Keymap(), place, notices)
        async with app.run_test(size=window.size, notifications=True) as pilot:
            await go(pilot, way)
            assert app.no_color or unreadable(app) == []
            assert not {sign for sign in text(app) if east_asian_width(sign) in "WF"}, "wide signs"
            return picture(app)

    return seen
