"""Several documents in one browser: chosen from a list, searched together, with one way back."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from textual.pilot import Pilot

from nghiquyet.indexing import Progress
from nghiquyet.library.documents import Library
from nghiquyet.library.places import Places
from nghiquyet.tui.app import NghiQuyet
from nghiquyet.tui.documents.box import DocumentBox
from nghiquyet.tui.inputs import Input
from nghiquyet.tui.search.box import SearchBox
from tests.tui_review.stage import reviewed, said
from tests.tui_search.searching import box, marks, search, settle, window
from tests.tui_shell.screens import lines, text

OpenLibrary = Callable[[str], NghiQuyet]
RESOLUTION = "binh-tan-2020"


def shown(app: NghiQuyet) -> str:
    """The document that is open."""
    return window(app).document.id


async def everywhere(pilot: Pilot[Any], query: str) -> None:
    """Open the search, turn it to all documents, and type."""
    await pilot.press("/", "alt+l")
    await settle(pilot)
    await search(pilot, query)


@pytest.mark.parametrize("key", ["d", "alt+d"])
async def test_the_list_says_what_there_is_and_opens_where_one_was(open_library: OpenLibrary, key: str) -> None:
    app = open_library(RESOLUTION)
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.press("g", *"CT17", "enter", key)
        await settle(pilot)
        listed = text(app)
        for words in ("Nghị quyết Đại hội Đảng bộ Quận Bình Tân", "binh-tan-2020", "lua", "muoi", "trang", "đang mở"):
            assert words in listed
        await pilot.press(*"lua", "enter")
        await settle(pilot)
        assert shown(app) == "lua"
        assert "5.000 tấn lúa" in text(app)
        assert "đã rà soát 0/" in lines(app)[0]
        await pilot.press("end")
        await settle(pilot)
        left = window(app).current
        await pilot.press(key, *"binh tan", "enter")
        await settle(pilot)
        current = window(app).current
        assert (shown(app), current and current.id) == (RESOLUTION, "part_2__sec_I__para_2__point_17")
        await pilot.press(key, *"lua", "enter")
        await settle(pilot)
        assert window(app).current == left


@pytest.mark.parametrize("typed", ["hop tac xa", "hợp tác", "howpj tasc", "LUA"])
async def test_the_list_is_narrowed_as_one_types(open_library: OpenLibrary, typed: str) -> None:
    app = open_library(RESOLUTION)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("d")
        await settle(pilot)
        app.screen.query_one(Input).value = typed
        await settle(pilot)
        assert "lua" in text(app)
        assert "muoi" not in text(app)
        await pilot.press("enter")
        await settle(pilot)
        assert shown(app) == "lua"


async def test_nothing_of_that_name_and_escape_leave_all_as_it_was(open_library: OpenLibrary) -> None:
    app = open_library("lua")
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        before = lines(app)
        await pilot.press("d", *"xyzzy", "enter")
        await settle(pilot)
        assert isinstance(app.screen, DocumentBox)
        assert "Không có văn bản nào" in text(app)
        await pilot.press("escape")
        await settle(pilot)
        assert lines(app) == before
        await pilot.press("d", "enter")
        await settle(pilot)
        assert shown(app) == "lua", "the one that is open"


async def test_back_and_forward_lead_through_documents(open_library: OpenLibrary) -> None:
    app = open_library(RESOLUTION)
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.press("g", *"CT17", "enter", "d", *"muoi", "enter")
        await settle(pilot)
        await pilot.press("d", *"lua", "enter")
        await settle(pilot)
        seen = []
        for key in ("ctrl+o", "ctrl+o", "ctrl+n", "ctrl+n"):
            await pilot.press(key)
            await settle(pilot)
            seen.append(shown(app))
        assert seen == ["muoi", RESOLUTION, "muoi", "lua"]


async def test_what_was_done_is_taken_back_where_it_was_done(open_library: OpenLibrary) -> None:
    app = open_library(RESOLUTION)
    async with app.run_test(size=(100, 30), notifications=True) as pilot:
        await pilot.press("space")
        await pilot.pause()
        assert reviewed(app) == 1
        await pilot.press("d", *"muoi", "enter")
        await settle(pilot)
        await pilot.press("ctrl+z")
        await pilot.pause()
        assert "Không có gì để hoàn tác" in said(app), "another document has done nothing yet"
        await pilot.press("ctrl+o")
        await settle(pilot)
        assert (shown(app), reviewed(app)) == (RESOLUTION, 1)
        await pilot.press("ctrl+z")
        await pilot.pause()
        assert reviewed(app) == 0


async def test_hits_of_all_documents_say_which_and_lead_there_and_back(open_library: OpenLibrary) -> None:
    app = open_library(RESOLUTION)
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.press("g", *"CT17", "enter")
        await everywhere(pilot, "tan muoi")
        assert "Tìm trong mọi văn bản" in lines(app)[0]
        hits = box(app).found.hits
        assert [hit.ref.document for hit in hits] == ["muoi"]
        assert "muoi.txt" in text(app)
        assert "Diêm dân" in text(app).partition("muoi.txt")[2], "on the card"
        await pilot.press("enter")
        await settle(pilot)
        assert shown(app) == "muoi"
        assert [each for row in marks_of_document(app).values() for each in row] == ["tấn", "muối"]
        assert lines(app)[1].endswith("tan muoi 1/1")
        await pilot.press("ctrl+o")
        await settle(pilot)
        current = window(app).current
        assert (shown(app), current and current.id) == (RESOLUTION, "part_2__sec_I__para_2__point_17")


def marks_of_document(app: NghiQuyet) -> dict[str, list[str]]:
    """What is marked in the text of the document that is open."""
    app.workspace = type(app.workspace)(
        app.workspace.places, app.workspace.library, window(app).document, app.workspace.state, app.workspace.told
    )
    return marks(app)


async def test_the_key_in_the_box_turns_from_one_document_to_all_and_back(open_library: OpenLibrary) -> None:
    app = open_library("lua")
    async with app.run_test(size=(100, 30)) as pilot:
        await search(pilot, "tan")
        here = {hit.ref.document for hit in box(app).found.hits}
        await pilot.press("f10")
        await settle(pilot)
        everywhere_ = {hit.ref.document for hit in box(app).found.hits}
        assert (here, everywhere_) == ({"lua"}, {"lua", "muoi", RESOLUTION})
        assert app.screen.query_one(Input).value == "tan", "nothing of what was typed is lost"
        await pilot.press("alt+l")
        await settle(pilot)
        assert {hit.ref.document for hit in box(app).found.hits} == {"lua"}
        assert "Tìm trong văn bản này" in lines(app)[0]


async def test_the_same_command_in_the_window_opens_the_box_on_all_of_them(open_library: OpenLibrary) -> None:
    app = open_library("lua")
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.press("alt+l")
        await settle(pilot)
        assert isinstance(app.screen, SearchBox)
        await search(pilot, "le van thinh")
        assert box(app).found.hits[0].ref.document == RESOLUTION
        await pilot.press("enter")
        await settle(pilot)
        assert shown(app) == RESOLUTION
        await pilot.press("n")
        await settle(pilot)
        await pilot.press("ctrl+o")
        await settle(pilot)
        assert shown(app) == "lua"


async def test_walking_goes_from_document_to_document(open_library: OpenLibrary) -> None:
    app = open_library("lua")
    async with app.run_test(size=(100, 30)) as pilot:
        await everywhere(pilot, "PHẦN 1")
        expected = [hit.ref.document for hit in box(app).found.hits]
        assert len(set(expected)) > 1
        await pilot.press("enter")
        await settle(pilot)
        seen = [shown(app)]
        for _ in expected[1:]:
            await pilot.press("n")
            await settle(pilot)
            seen.append(shown(app))
        assert seen == expected


async def test_addresses_are_those_of_the_document_that_is_open(open_library: OpenLibrary) -> None:
    app = open_library(RESOLUTION)
    async with app.run_test(size=(100, 30)) as pilot:
        await everywhere(pilot, "ct 17")
        assert [hit.label for hit in box(app).found.hits] == ["CT17"]


async def test_a_file_that_is_not_of_the_library_can_be_left_and_come_back_to(
    open_library: OpenLibrary, tmp_path: Path
) -> None:
    path = tmp_path / "khac.txt"
    path.write_text("PHẦN 1. MỞ ĐẦU\n\nMột văn bản chưa nhập.\n", encoding="utf-8")
    app = open_library(str(path))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("d", *"lua", "enter")
        await settle(pilot)
        assert shown(app) == "lua"
        await pilot.press("ctrl+o")
        await settle(pilot)
        assert "chưa nhập" in text(app)


async def test_a_document_that_is_gone_is_no_end(open_library: OpenLibrary, library: Places) -> None:
    app = open_library(RESOLUTION)
    async with app.run_test(size=(80, 24), notifications=True) as pilot:
        await pilot.press("d")
        await settle(pilot)
        library.document("lua").unlink()
        for source in library.sources.glob("lua-*"):
            source.unlink()
        await pilot.press(*"lua", "enter")
        await settle(pilot)
        assert shown(app) == RESOLUTION
        assert "“lua”" in text(app)


async def test_notes_are_found_as_soon_as_they_are_saved_in_each_document(open_library: OpenLibrary) -> None:
    app = open_library(RESOLUTION)
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.press("g", *"CT17", "enter", "e")
        await settle(pilot)
        await pilot.press(*"karaoke bitcoin", "ctrl+s")
        await settle(pilot)
        await search(pilot, "karaoke")
        (hit,) = box(app).found.hits
        assert (hit.kind, hit.eid, hit.snippet) == ("note", "part_2__sec_I__para_2__point_17", "karaoke bitcoin")
        assert "CT17" in text(app)
        await pilot.press("escape", "g", *"CT1", "enter")
        await search(pilot, "karaoke")
        await pilot.press("enter")
        await settle(pilot)
        current = window(app).current
        assert current is not None
        assert current.id == "part_2__sec_I__para_2__point_17"
        await pilot.press("d", *"lua", "enter")
        await settle(pilot)
        await search(pilot, "karaoke")
        assert not box(app).found.hits
        await pilot.press("alt+l")
        await settle(pilot)
        assert [each.kind for each in box(app).found.hits] == ["note"]
        await pilot.press("enter")
        await settle(pilot)
        assert shown(app) == RESOLUTION


async def test_while_the_library_is_made_ready_this_document_is_searched_and_it_is_said(
    open_library: OpenLibrary, monkeypatch: pytest.MonkeyPatch
) -> None:
    app = open_library("lua")
    go = asyncio.Event()

    async def slowly(_places: Places, progress: Progress) -> bool:
        progress(1, 3)
        await go.wait()
        return False  # as where no process can be started: then it is done here

    monkeypatch.setattr("nghiquyet.tui.search.box.join_apart", slowly)
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.press("/", *"tan", "alt+l")
        await pilot.pause(0.2)
        assert "1/3" in lines(app)[2]
        assert {hit.ref.document for hit in box(app).found.hits} == {"lua"}
        go.set()
        await settle(pilot)
        assert {hit.ref.document for hit in box(app).found.hits} == {"lua", "muoi", RESOLUTION}
        assert "kết quả" in lines(app)[2]


async def test_what_another_program_imports_meanwhile_is_searched_the_next_time(
    open_library: OpenLibrary, library: Places, tmp_path: Path
) -> None:
    app = open_library("lua")
    async with app.run_test(size=(100, 30)) as pilot:
        await everywhere(pilot, "karaoke")
        assert not box(app).found.hits
        await pilot.press("escape")
        path = tmp_path / "bien.txt"
        path.write_text("PHẦN 1. MỞ ĐẦU\n\nQuản lý karaoke ven bờ.\n", encoding="utf-8")
        Library(library, lambda _notice: None).import_file(path)
        await everywhere(pilot, "karaoke")
        assert [hit.ref.document for hit in box(app).found.hits] == ["bien"]
