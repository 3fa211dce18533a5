"""A text that is read for the first time is on the screen before it is stored, and stored without anybody waiting."""

from __future__ import annotations

from dataclasses import replace

import pytest

from nghiquyet.commands import Keymap
from nghiquyet.library.config import Config
from nghiquyet.library.notices import notice
from nghiquyet.library.places import Places
from nghiquyet.tui.app import NghiQuyet
from nghiquyet.workspace import Workspace


async def test_it_is_stored_while_one_reads(places: Places) -> None:
    workspace = Workspace.open(places=places, later=True)
    assert not places.data.exists()
    async with NghiQuyet(workspace, Config(), Keymap()).run_test(size=(100, 30)) as pilot:
        await pilot.pause()
        await pilot.app.workers.wait_for_complete()
        assert places.document(workspace.document.id).exists()


async def test_what_there_is_to_say_about_it_is_said(workspace: Workspace, monkeypatch: pytest.MonkeyPatch) -> None:
    opened = replace(workspace, told=[])
    monkeypatch.setattr(opened.library, "settle", lambda: opened.told.append(notice("“{id}” is not kept", id="x")))
    app = NghiQuyet(opened, Config(), Keymap())
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.pause()
        await pilot.app.workers.wait_for_complete()
        assert "“x” is not kept" in [toast.message for toast in app._notifications]
