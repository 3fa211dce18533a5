"""The browser on the real text, with notes of the test's own."""

from __future__ import annotations

import sys
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import pytest

from nghiquyet.commands import Keymap
from nghiquyet.document import Annotation
from nghiquyet.document.addresses import resolve
from nghiquyet.library.annotations import AnnotationStore
from nghiquyet.library.config import Config
from nghiquyet.library.places import Places
from nghiquyet.tui.app import NghiQuyet
from nghiquyet.workspace import Workspace
from tests.tui_shell.conftest import _no_clipboard_commands, workspace

__all__ = ["_no_clipboard_commands", "workspace"]

collect_ignore_glob = ["test_*_outside.py"] if sys.platform == "win32" else []
"""Windows has no pseudo-terminals that these tests could drive."""


@dataclass
class Room:
    """A folder of notes, and browsers that write into it."""

    workspace: Workspace
    told: list[str]

    def browser(self, *, at: str | None = None, creator: str = "Lan", **config: Any) -> NghiQuyet:
        """A browser; ``at``: where it begins."""
        place = resolve(self.workspace.document, at) if at else None
        return NghiQuyet(self.workspace, Config(creator=creator, **config), Keymap(), place, [])

    @property
    def store(self) -> AnnotationStore:
        """The notes on the disk."""
        tell = self.told.append
        return AnnotationStore(self.workspace.places, self.workspace.document.id, lambda notice: tell(notice.message))

    def saved(self) -> list[tuple[str, str | None, str]]:
        """What is on the disk: motivation, unit, body."""
        return [(each.motivation, each.target.eid, each.body) for each in self.store.read()]

    def annotations(self) -> tuple[Annotation, ...]:
        """All of it."""
        return self.store.read()


@pytest.fixture
def room(workspace: Workspace, tmp_path: Path) -> Room:
    """A room without any notes in it."""
    home = tmp_path / "notes"
    return Room(replace(workspace, places=Places(home, home, home)), [])
