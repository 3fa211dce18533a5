"""The browser on the real text, without a terminal."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from nghiquyet.commands import Keymap, read_keymap
from nghiquyet.document.addresses import resolve
from nghiquyet.library.config import Config
from nghiquyet.library.places import Places
from nghiquyet.library.state import State
from nghiquyet.tui.app import NghiQuyet
from nghiquyet.workspace import Workspace

Browse = Callable[..., NghiQuyet]


@pytest.fixture(scope="session")
def workspace(tmp_path_factory: pytest.TempPathFactory) -> Workspace:
    """The bundled resolution, opened once: it is never changed."""
    home = tmp_path_factory.mktemp("home")
    return Workspace.open(places=Places(home, home, home))


@pytest.fixture
def browse(workspace: Workspace) -> Browse:
    """Makes a browser: ``browse(at="CT17", keys={"quit": "x"}, notices=["…"], state=State(…), ascii=True)``."""

    def make(
        *, at: str | None = None, keys: dict[str, object] | None = None, notices: list[str] | None = None,
        state: State | None = None, **config: Any,
    ) -> NghiQuyet:  # fmt: skip
        keymap, problems = read_keymap(keys) if keys else (Keymap(), [])
        assert problems == []
        place = resolve(workspace.document, at) if at else None
        opened = replace(workspace, state=state or State())
        return NghiQuyet(opened, Config(**config), keymap, place, notices or [])

    return make


@pytest.fixture(autouse=True)
def _no_clipboard_commands(monkeypatch: pytest.MonkeyPatch) -> None:
    """Tests leave the clipboard of the machine alone."""
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "TMUX", "WSL_DISTRO_NAME"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("SSH_CONNECTION", "a b c d")
