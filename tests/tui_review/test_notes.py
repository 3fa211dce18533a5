"""The editor of a note: saved means on the disk, and nothing typed is lost."""

from __future__ import annotations

from dataclasses import replace

import pytest

from nghiquyet.document import Ref
from nghiquyet.library.drafts import Draft, Drafts, new_id
from nghiquyet.tui.inputs.area import TextArea
from nghiquyet.tui.review.ask import Ask
from nghiquyet.tui.review.editor import NoteEditor
from tests.tui_review.conftest import Room
from tests.tui_review.stage import P1, TARGET_17, areas, bottom, editor, here, said, typed, window
from tests.tui_shell.screens import text


def drafts(room: Room) -> list[Draft]:
    return Drafts(room.workspace.places, room.workspace.document.id, lambda notice: None).read()


def draft(room: Room, note: str, eid: str = TARGET_17, *, span: tuple[int, int] | None = None) -> Draft:
    document = room.workspace.document
    ref = Ref(document.id, "node", eid)
    written = "2026-11-24T10:12:00+00:00"
    made = Draft(ref, span, document.source.sha256, note, "", flagged=False, written=written, id=new_id())
    Drafts(room.workspace.places, document.id, lambda notice: None).put(made)
    return made


@pytest.mark.parametrize("key", ["e", "f6"])
async def test_a_note_is_written_saved_and_changed(room: Room, key: str) -> None:
    app = room.browser(at="CT17")
    async with app.run_test(size=(100, 30), notifications=True) as pilot:
        await pilot.press(key)
        assert "Ghi chú: CT17" in text(app)
        assert "“(17). Kiểm tra 100% cơ sở" in text(app)
        await typed(pilot, "Số 98% lấy từ đâu?")
        await pilot.press("ctrl+s")
        assert room.saved() == [("commenting", TARGET_17, "Số 98% lấy từ đâu?")]
        assert "đã lưu" in said(app)
        assert not isinstance(app.screen, NoteEditor)
        await pilot.press(key)
        assert areas(app) == ("Số 98% lấy từ đâu?", "")
        await typed(pilot, " Hỏi lại.")
        await pilot.press("ctrl+s", "ctrl+z")
        assert room.saved() == [("commenting", TARGET_17, "Số 98% lấy từ đâu?")]
        await pilot.press("alt+z")
        assert room.saved() == [("commenting", TARGET_17, "Số 98% lấy từ đâu? Hỏi lại.")]
        assert drafts(room) == []


async def test_what_was_saved_is_read_in_the_window_though_something_else_was_said_just_before(room: Room) -> None:
    app = room.browser(at="CT17")
    async with app.run_test(size=(100, 30), notifications=True) as pilot:
        await pilot.press("space")
        await pilot.pause()
        assert "Đã rà soát: CT17 (đã lưu)" in text(app)
        await pilot.press("e", "a", "ctrl+s")
        await pilot.pause()
        assert "Đã ghi chú: CT18 (đã lưu)" in text(app)
        assert "Đã rà soát: CT17 (đã lưu)" not in text(app)


async def test_a_wording_is_proposed_and_the_flag_set_in_the_same_place(room: Room) -> None:
    app = room.browser(at="CT17")
    async with app.run_test(size=(100, 30), notifications=True) as pilot:
        await pilot.press("e", "a", "tab", "b", "enter", "c", "f7")
        assert "⚑ Đã gắn cờ" in text(app)
        await pilot.press("ctrl+s")
        expected = [("commenting", TARGET_17, "a"), ("editing", TARGET_17, "b\nc"), ("questioning", TARGET_17, "")]
        assert room.saved() == expected
        await pilot.press("e")
        assert areas(app) == ("a", "b\nc")
        await pilot.press("f7", "ctrl+u", "ctrl+s")
        assert room.saved() == [("editing", TARGET_17, "b\nc")], "an empty note is taken away, and the flag"
        await pilot.press("ctrl+z")
        assert sorted(room.saved()) == sorted(expected), "one undo takes all of it back"


async def test_escape_asks_only_if_something_would_be_lost(room: Room) -> None:
    app = room.browser(at="CT17")
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.press("e", "escape")
        assert not isinstance(app.screen, NoteEditor)
        await pilot.press("e", "a", "backspace", "escape")
        assert not isinstance(app.screen, NoteEditor)
        await pilot.press("e", "a", "escape")
        assert isinstance(app.screen, Ask)
        await pilot.press("escape")
        assert areas(app) == ("a", "")
        await pilot.press("b", "escape", "enter")
        assert areas(app) == ("ab", ""), "the first answer goes on"
        await pilot.press("escape", "down", "enter")
        await pilot.pause()
        assert room.saved() == [("commenting", TARGET_17, "ab")]
        assert not isinstance(app.screen, NoteEditor | Ask)


async def test_what_is_not_saved_can_be_kept_or_thrown_away(room: Room) -> None:
    app = room.browser(at="CT17")
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.press("e", "a", "escape", "down", "down", "enter")
        assert [each.note for each in drafts(room)] == ["a"]
        await pilot.press("e")
        assert areas(app) == ("a", "")
        assert "Lấy lại bản nháp" in text(app)
        await pilot.press("escape")
        assert [each.note for each in drafts(room)] == ["a"], "looking at a draft loses nothing"
        await pilot.press("e", "b", "escape", "end", "enter")
        assert drafts(room) == []
        assert room.saved() == []
        await pilot.press("e")
        assert areas(app) == ("", "")


async def test_what_cannot_be_saved_stays_in_the_editor(room: Room) -> None:
    app = room.browser(at="CT17")
    folder = room.workspace.places.annotations
    folder.parent.mkdir(parents=True, exist_ok=True)
    folder.write_text("a file stands where the folder should be")
    async with app.run_test(size=(100, 30), notifications=True) as pilot:
        await pilot.press("e", "a", "ctrl+s")
        assert areas(app) == ("a", "")
        assert bottom(app).startswith("! ")
        assert str(folder) in bottom(app)
        assert "(đã lưu)" not in said(app)
        assert [each.note for each in drafts(room)] == ["a"], "kept as a draft meanwhile"
        folder.unlink()
        await pilot.press("b", "ctrl+s")
        assert room.saved() == [("commenting", TARGET_17, "ab")]
        assert drafts(room) == []


async def test_leaving_keeps_a_draft_that_is_offered_and_taken_up(room: Room) -> None:
    app = room.browser(at="CT17")
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.press("e")
        await typed(pilot, "dở dang")
        await pilot.press("ctrl+q")
    assert [(each.ref.id, each.note) for each in drafts(room)] == [(TARGET_17, "dở dang")]
    again = room.browser()
    async with again.run_test(size=(100, 30), notifications=True) as pilot:
        assert "CT17" in said(again)
        assert "Ctrl+D" in said(again)
        await pilot.press("ctrl+d")
        await pilot.pause()
        assert here(again) == TARGET_17
        assert areas(again) == ("dở dang", "")
        await pilot.press("ctrl+s")
        assert room.saved() == [("commenting", TARGET_17, "dở dang")]
        assert drafts(room) == []
        await pilot.press("ctrl+d")
        assert "Không có bản nháp" in said(again)


async def test_ctrl_c_keeps_a_draft_and_says_what_to_do(room: Room) -> None:
    app = room.browser(at="CT17")
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.press("e", "a", "ctrl+c")
        assert areas(app) == ("a", "")
        assert "Ctrl+S" in text(app)
        assert "Ctrl+Q" in text(app)
        assert [each.note for each in drafts(room)] == ["a"]


async def test_who_cannot_keep_a_draft_does_not_leave(room: Room) -> None:
    app = room.browser(at="CT17")
    places = room.workspace.places
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.press("e", "a")
        places.drafts.parent.mkdir(parents=True, exist_ok=True)
        places.drafts.write_text("a file stands where the folder should be")
        await pilot.press("ctrl+q")
        assert areas(app) == ("a", "")
        assert bottom(app).startswith("! ")
        assert str(places.drafts) in bottom(app)
        places.drafts.unlink()
        await pilot.press("ctrl+q")
        await pilot.pause()
    assert app.return_code == 0
    assert [each.note for each in drafts(room)] == ["a"]


async def test_a_draft_is_kept_soon_after_typing(room: Room, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("nghiquyet.tui.review.editor.REST", 0.01)
    app = room.browser(at="CT17")
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.press("e", "a")
        while not drafts(room):
            await pilot.pause(0.01)
        assert drafts(room)[0].note == "a"
        await pilot.press("backspace")
        while drafts(room):
            await pilot.pause(0.01)
        assert isinstance(app.screen, NoteEditor), "what is as it was needs no draft"


async def test_a_draft_of_another_edition_opens_at_its_unit(room: Room) -> None:
    made = draft(room, "cũ", span=(5, 9))
    Drafts(room.workspace.places, made.ref.document, lambda notice: None).put(replace(made, sha256="0" * 64))
    app = room.browser()
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.press("ctrl+d")
        await pilot.pause()
        assert areas(app) == ("cũ", "")
        await pilot.press("ctrl+s")
        assert not room.annotations()[0].target.stretch


async def test_a_bad_draft_stops_nobody(room: Room) -> None:
    folder = room.workspace.places.drafts
    folder.mkdir(parents=True)
    (folder / f"{room.workspace.document.id}-{'0' * 32}.json").write_text("{broken")
    draft(room, "tốt")
    app = room.browser()
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.press("ctrl+d")
        await pilot.pause()
        assert areas(app) == ("tốt", "")


async def test_hostile_text_of_a_note_is_shown_and_not_obeyed(room: Room) -> None:
    draft(room, "[red]x[/red] \x1b[31m \u202e")
    app = room.browser()
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.press("ctrl+d")
        await pilot.pause()
        note, _wording = areas(app)
        assert note.startswith("[red]x[/red] ")
        assert "\x1b" not in note
        assert "\u202e" not in note


async def test_each_has_notes_of_their_own(room: Room) -> None:
    for creator in ("Lan", "Minh"):
        app = room.browser(at="CT17", creator=creator)
        async with app.run_test(size=(140, 40)) as pilot:
            await pilot.press("e")
            assert areas(app) == ("", "")
            await typed(pilot, creator.lower())
            await pilot.press("ctrl+s")
    assert [(each.creator, each.body) for each in room.annotations()] == [("Lan", "lan"), ("Minh", "minh")]
    last = room.browser(at="CT17")
    async with last.run_test(size=(140, 40)):
        assert "✎ Ghi chú · Lan" in text(last)
        assert "✎ Ghi chú · Minh" in text(last)


async def test_what_another_window_saved_meanwhile_is_kept_beside(room: Room) -> None:
    first, second = room.browser(at="CT17"), room.browser(at="CT17")
    async with first.run_test(size=(100, 30), notifications=True) as pilot:
        await pilot.press("e")
        await typed(pilot, "mot")
        async with second.run_test(size=(100, 30)) as other:
            await other.press("e")
            await typed(other, "hai")
            await other.press("ctrl+s")
        await window(first).look_again()
        await pilot.press("ctrl+s")
        assert "Đã ghi thêm bên cạnh ghi chú đã có: CT17 (đã lưu)" in said(first)
        assert [body for _motivation, _eid, body in room.saved()] == ["hai", "mot"]
        # What one has seen is changed in its place.
        await pilot.press("e")
        assert areas(first) == ("mot", "")
        await typed(pilot, "!")
        await pilot.press("ctrl+s")
        assert [body for _motivation, _eid, body in room.saved()] == ["hai", "mot!"]


async def test_a_draft_does_not_take_the_place_of_what_was_saved_after_it_was_begun(room: Room) -> None:
    first, second = room.browser(at="CT17"), room.browser(at="CT17")
    async with first.run_test(size=(100, 30)) as pilot:
        await pilot.press("e")
        await typed(pilot, "nhap")
        await pilot.press("ctrl+q")
    assert drafts(room)[0].was == ("", "", False)
    async with second.run_test(size=(100, 30)) as pilot:
        room.workspace.places.drafts.rename(room.workspace.places.drafts.with_name("away"))
        await pilot.press("e")
        await typed(pilot, "xong")
        await pilot.press("ctrl+s")
        room.workspace.places.drafts.with_name("away").rename(room.workspace.places.drafts)
        await pilot.press("ctrl+d")
        await pilot.pause()
        assert areas(second) == ("nhap", "")
        await pilot.press("ctrl+s")
        assert [body for _motivation, _eid, body in room.saved()] == ["xong", "nhap"]
    assert drafts(room) == []


async def test_a_wording_alone_leaves_the_note_of_another_window_alone(room: Room) -> None:
    first, second = room.browser(at="CT17"), room.browser(at="CT17")
    async with first.run_test(size=(100, 30)) as pilot:
        await pilot.press("e", "a", "ctrl+s", "e")
        async with second.run_test(size=(100, 30)) as other:
            await other.press("e", "b", "f7", "ctrl+s")
        await window(first).look_again()
        await pilot.press("tab", "x", "ctrl+s")
        said = [(motivation, body) for motivation, _eid, body in room.saved()]
        assert said == [("commenting", "ab"), ("questioning", ""), ("editing", "x")]


async def test_the_editor_leaves_the_keys_of_the_browser_alone(room: Room) -> None:
    """F6 and F7 would select in Textual's own, Ctrl+Y would do again."""
    app = room.browser(at="CT17")
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("e", "a", "b", "f6", "f5", "ctrl+y", "ctrl+f", "q", "space", "u")
        assert areas(app) == ("abq u", "")
        assert not any(area.selected_text for area in editor(app).query(TextArea))
        await pilot.press("ctrl+z", "ctrl+z", "alt+z")
        assert isinstance(app.screen, NoteEditor)


async def test_a_unit_that_only_holds_others_is_noted_at_its_first(room: Room) -> None:
    app = room.browser()
    async with app.run_test(size=(100, 30)) as pilot:
        assert window(app).view.current == Ref(room.workspace.document.id, "node", "preface")
        await pilot.press("e", "a", "ctrl+s")
        assert room.saved() == [("commenting", P1, "a")]
