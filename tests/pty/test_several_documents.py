"""Several documents from outside: the list, the search over all of them, the way back, and where one was."""

from __future__ import annotations

from pathlib import Path

from nghiquyet.library.documents import Library
from nghiquyet.library.places import find_places
from tests.pty.program import OPENING, browser, shows

RICE = "PHẦN 1. MỞ ĐẦU\n\nHợp tác xã Bình Minh thu 5.000 tấn lúa.\n"


def add(folder: Path) -> None:
    """Bring a text into the library of the test."""
    path = folder / "lua.txt"
    path.write_text(RICE, encoding="utf-8")
    Library(find_places(), lambda _notice: None).import_file(path)


def test_found_in_all_documents_opened_left_and_remembered(tmp_path: Path) -> None:
    add(tmp_path)
    with browser("open", "binh-tan-2020", kitty=False) as probe:
        # Typed before the indexes of all documents are there; Enter once they are.
        probe.send("/", "hop tac xa", "f10")
        probe.wait_for(shows("Tìm trong mọi văn bản", "lua.txt", "1/1"), 30)
        probe.send("enter")
        probe.wait_for(shows("5.000 tấn lúa", "hop tac xa 1/1"), 10)
        probe.send("ctrl+o")
        probe.wait_for(OPENING, 10)
        probe.send("d", "xyz", "enter")  # nothing is called so, and nothing happens
        probe.wait_for("Không có văn bản nào", 10)
        probe.send("ctrl+u", "lua", "enter")
        probe.wait_for("5.000 tấn lúa", 10)
        probe.send("ctrl+q")
        assert probe.wait_exit() == 0
    with browser() as again:
        again.wait_for("5.000 tấn lúa", 10)
        again.send("ctrl+q")
        assert again.wait_exit() == 0
        assert again.leftovers() == []


def test_quitting_does_not_wait_for_the_library(tmp_path: Path) -> None:
    add(tmp_path)
    with browser("open", "binh-tan-2020") as probe:
        probe.send("f10", "esc", "ctrl+q")
        assert probe.wait_exit() == 0
        assert probe.leftovers() == []
