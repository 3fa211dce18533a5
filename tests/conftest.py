"""What every test shares: a home of its own, the language of the house, nothing of the machine it runs on."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
import pytest_textual_snapshot
from hypothesis import settings

from nghiquyet.library.notices import Notice
from nghiquyet.library.places import Places
from nghiquyet.messages import use_language

settings.register_profile("here", deadline=None)
settings.register_profile("ci", deadline=None, derandomize=True, database=None, print_blob=True)
settings.load_profile("ci" if os.environ.get("CI") else "here")

# The plugin names its files for syrupy 4; later ones read this attribute, and would call pictures `.raw`.
pytest_textual_snapshot.SVGImageExtension.file_extension = "svg"

MACHINE = ("COLORFGBG", "COLORTERM", "FORCE_COLOR", "LANG", "LANGUAGE", "LC_ALL", "NO_COLOR", "PAGER", "TERM_PROGRAM")
"""Variables by which one machine would show other results than the next."""


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """The folder to which the program under test writes, and nowhere else; it does not exist yet."""
    for name in MACHINE:
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.setenv("NGHIQUYET_HOME", str(tmp_path / "home"))
    yield tmp_path / "home"
    use_language("vi")


@pytest.fixture
def places(tmp_path: Path) -> Places:
    """An empty home."""
    home = tmp_path / "home"
    return Places(home, home, home)


@pytest.fixture
def told() -> list[Notice]:
    """What the library has told."""
    return []
