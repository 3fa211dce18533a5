"""Notes out of the browser and in again: files of one's own, and those of a colleague."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from textual.pilot import Pilot
from textual.widgets import Static

from nghiquyet.tui.app import NghiQuyet
from nghiquyet.tui.inputs import Input
from nghiquyet.tui.review.files import FileDialog
from tests.tui_review.conftest import Room
from tests.tui_review.stage import TARGET_17, reviewed, said, typed, window
from tests.tui_shell.screens import text


async def note(pilot: Pilot[int], words: str) -> None:
    await pilot.press("e")
    await typed(pilot, words)
    await pilot.press("ctrl+s")


async def name(app: NghiQuyet, pilot: Pilot[int], command: str, path: Path) -> None:
    """Give the dialog of a command the name of a file."""
    await window(app).action_run_command(command)
    await pilot.pause()
    app.screen.query_one(Input).value = str(path)
    await pilot.press("enter")
    await pilot.pause()


@pytest.mark.parametrize(
    ("ending", "words"), [(".md", "| 1 |"), (".csv", "STT,"), (".txt", "Chỗ này"), (".jsonld", "AnnotationCollection")]
)
async def test_notes_are_exported(room: Room, tmp_path: Path, ending: str, words: str) -> None:
    app = room.browser(at="CT17")
    path = tmp_path / f"phiếu{ending}"
    async with app.run_test(size=(100, 30), notifications=True) as pilot:
        await note(pilot, "Chỗ này")
        await name(app, pilot, "review.export", path)
        assert "phiếu" in said(app)
    written = path.read_text(encoding="utf-8")
    assert words in written
    assert "Chỗ này" in written


async def test_a_file_is_written_over_only_when_asked_twice(room: Room, tmp_path: Path) -> None:
    app = room.browser(at="CT17")
    path = tmp_path / "x.md"
    path.write_text("mine")
    async with app.run_test(size=(100, 30)) as pilot:
        await name(app, pilot, "review.export", path)
        assert path.read_text() == "mine"
        assert "Enter lần nữa" in str(app.screen.query_one(Static).render())
        await pilot.press("enter")
        await pilot.pause()
        assert path.read_text() != "mine"
        assert not isinstance(app.screen, FileDialog)


@pytest.mark.parametrize(("file", "sentence"), [("x.doc", "kết thúc bằng"), ("no/such/folder/x.md", "Chưa ghi được")])
async def test_what_cannot_be_written_is_said(room: Room, tmp_path: Path, file: str, sentence: str) -> None:
    app = room.browser()
    async with app.run_test(size=(140, 30)) as pilot:
        await name(app, pilot, "review.export", tmp_path / file)
        assert isinstance(app.screen, FileDialog)
        assert sentence in str(app.screen.query_one(Static).render())
        await pilot.press("escape")
    assert list(tmp_path.glob("**/*.md")) == []


LONG = "x" * 300

unix = pytest.mark.skipif(os.name == "nt", reason="no devices there, and a folder one works in cannot be taken away")


@pytest.mark.parametrize(
    ("command", "file", "sentence"),
    [
        ("review.export", f"{LONG}.md", "tên quá dài"),
        ("review.backup", f"{LONG}.jsonld", "tên quá dài"),
        ("review.merge", LONG, "tên quá dài"),
        ("review.export", "~nobody.of.that.name/x.md", "không có tệp hoặc thư mục này"),
        ("review.merge", "~nobody.of.that.name/x.jsonld", "không có tệp hoặc thư mục này"),
        pytest.param("review.merge", "/dev/zero", "là thư mục", marks=unix),
    ],
)
async def test_a_name_that_cannot_be_is_a_sentence(room: Room, command: str, file: str, sentence: str) -> None:
    app = room.browser()
    async with app.run_test(size=(140, 30)) as pilot:
        await name(app, pilot, command, Path(file))
        assert isinstance(app.screen, FileDialog)
        assert sentence in str(app.screen.query_one(Static).render())


@unix
async def test_where_the_folder_one_works_in_is_gone_a_name_without_it_is_proposed(
    room: Room, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    gone = tmp_path / "gone"
    gone.mkdir()
    monkeypatch.chdir(gone)
    gone.rmdir()
    app = room.browser()
    async with app.run_test(size=(140, 30)) as pilot:
        await window(app).action_run_command("review.backup")
        await pilot.pause()
        proposed = Path(app.screen.query_one(Input).value)
        assert proposed.parent == Path()
        await pilot.press("enter")
        await pilot.pause()
        assert "Chưa ghi được" in str(app.screen.query_one(Static).render())


async def test_a_proposal_stands_there_and_names_the_document(room: Room) -> None:
    app = room.browser()
    async with app.run_test(size=(100, 30)) as pilot:
        await window(app).action_run_command("review.export")
        await pilot.pause()
        proposed = Path(app.screen.query_one(Input).value)
        assert proposed.is_absolute()
        assert room.workspace.document.id in proposed.name
        assert proposed.suffix == ".md"


async def test_a_colleagues_notes_come_in_and_ours_stay(room: Room, tmp_path: Path) -> None:
    path = tmp_path / "minh.jsonld"
    colleague = room.browser(at="CT17", creator="Minh")
    async with colleague.run_test(size=(100, 30)) as pilot:
        await note(pilot, "của Minh")
        await pilot.press("space")
        await name(colleague, pilot, "review.export", path)
    room.workspace.places.annotations_of(room.workspace.document.id).unlink()
    room.workspace.places.annotations_of(room.workspace.document.id).with_suffix(".json.bak").unlink()
    app = room.browser(at="CT17")
    async with app.run_test(size=(140, 40), notifications=True) as pilot:
        await note(pilot, "của Lan")
        await name(app, pilot, "review.merge", path)
        assert "2 mới" in said(app)
        assert reviewed(app) == 1
        assert [(each.creator, each.body) for each in room.annotations()] == [
            ("Lan", "của Lan"), ("Minh", "của Minh"), ("Minh", ""),
        ]  # fmt: skip
        await name(app, pilot, "review.merge", path)
        assert len(room.annotations()) == 3, "twice brings nothing new"
        await pilot.press("ctrl+z")
        assert [each.creator for each in room.annotations()] == ["Lan"], "a merge can be taken back"


@pytest.mark.parametrize("content", [b"no json", b"{}", b"\xff\xfe", None])
async def test_a_file_without_notes_is_refused_with_a_sentence(
    room: Room, tmp_path: Path, content: bytes | None
) -> None:
    path = tmp_path / "x.jsonld"
    if content is not None:
        path.write_bytes(content)
    app = room.browser()
    async with app.run_test(size=(140, 30)) as pilot:
        await name(app, pilot, "review.merge", path)
        assert isinstance(app.screen, FileDialog)
        assert "x.jsonld" in "".join(text(app).split())
        assert room.saved() == []


async def test_a_backup_holds_everything_and_can_be_merged(room: Room, tmp_path: Path) -> None:
    path = tmp_path / "backup.jsonld"
    app = room.browser(at="CT17")
    async with app.run_test(size=(100, 30)) as pilot:
        await note(pilot, "a")
        await pilot.press("f")
        before = room.annotations()
        await name(app, pilot, "review.backup", path)
        await pilot.press("ctrl+z", "ctrl+z")
        assert room.saved() == []
        await name(app, pilot, "review.merge", path)
        assert room.annotations() == before
        assert before[0].target.eid == TARGET_17


async def test_conflicts_are_listed_one_by_one_the_first_of_many(room: Room, tmp_path: Path) -> None:
    path = tmp_path / "minh.jsonld"
    app = room.browser(at="CT17")
    async with app.run_test(size=(140, 40), notifications=True) as pilot:
        for _unit in range(7):
            await note(pilot, "của Lan")
            await pilot.press("down")
        await name(app, pilot, "review.export", path)
        path.write_text(path.read_text().replace("của Lan", f"của\\u001b Minh [red]{'dài ' * 90}"))
        await name(app, pilot, "review.merge", path)
        told = [each.message for each in app._notifications][-1]
        lines = told.split("\n")
        assert "7 mâu thuẫn" in lines[0]
        assert len(lines) == 1 + 5 + 1
        assert all("“của Lan” (Lan)" in line and "của␛ Minh [red]" in line for line in lines[1:6])
        assert max(map(len, lines)) <= 160
        assert len([each for each in room.annotations() if each.other_of]) == 7
