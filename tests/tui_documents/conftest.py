"""The browser on a library of three documents, as the tests of the window make it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from nghiquyet.commands import Keymap
from nghiquyet.library.config import Config
from nghiquyet.library.documents import Library
from nghiquyet.library.places import Places
from nghiquyet.tui.app import NghiQuyet
from nghiquyet.workspace import Workspace
from tests.tui_shell.conftest import _no_clipboard_commands

__all__ = ["_no_clipboard_commands", "library", "open_library"]

TEXTS = {
    "lua": "NGHỊ QUYẾT HỢP TÁC XÃ\n\nPHẦN 1. KẾT QUẢ\n\nHợp tác xã Bình Minh thu 5.000 tấn lúa.\n\nPHẦN 2. MỤC TIÊU\n\n"
    "Trồng thêm 20 ha lúa thơm.\n",
    "muoi": "PHẦN 1. MỞ ĐẦU\n\nDiêm dân Sa Huỳnh [red]thu\x1b[31m 800 tấn muối.\n",
}


@pytest.fixture
def library(tmp_path: Path) -> Places:
    """The places of a library with the bundled resolution and two others."""
    places = Places(tmp_path / "home", tmp_path / "home", tmp_path / "home")
    for name, text in TEXTS.items():
        path = tmp_path / f"{name}.txt"
        path.write_text(text, encoding="utf-8")
        Library(places, lambda _notice: None).import_file(path)
    return places


@pytest.fixture
def open_library(library: Places) -> Callable[[str], NghiQuyet]:
    """Makes a browser on a document of it: an id, or the path of a file."""
    return lambda doc: NghiQuyet(Workspace.open(doc, places=library), Config(), Keymap())
