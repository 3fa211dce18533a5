"""Marks, flags, tags, undo: the keys of interface.md §6, in any view, and what they leave on the disk."""

from __future__ import annotations

import pytest
from textual.strip import Strip

from nghiquyet.document import Ref
from nghiquyet.tui.people import PeopleView
from nghiquyet.tui.reading.card import Card
from nghiquyet.tui.reading.outline import OutlineTree
from nghiquyet.tui.reading.text import TextPane
from tests.tui_review.conftest import Room
from tests.tui_review.stage import P1, P2, TARGET_17, TARGET_18, here, reviewed, said, typed, window
from tests.tui_shell.screens import lines, text


@pytest.mark.parametrize("key", ["space", "f5"])
async def test_reviewed_and_on_to_the_next(room: Room, key: str) -> None:
    app = room.browser()
    async with app.run_test(size=(100, 30), notifications=True) as pilot:
        await pilot.press(key)
        assert room.saved() == [("assessing", P1, "")]
        assert here(app) == P2
        assert reviewed(app) == 1
        assert "đã lưu" in said(app)
        await pilot.press(key, key)
        assert [eid for _motivation, eid, _body in room.saved()] == [P1, P2, "part_1"]
        assert reviewed(app) == 3


async def test_on_a_reviewed_unit_it_only_moves_on(room: Room) -> None:
    app = room.browser()
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.press("space", "space", "home", "space")
        assert len(room.saved()) == 2, "nothing is marked twice, nothing taken back"
        assert here(app) == "part_1"


async def test_u_goes_to_the_next_unreviewed_and_marks_nothing(room: Room) -> None:
    app = room.browser()
    async with app.run_test(size=(100, 30)) as pilot:
        for key in ("u", "f8"):
            await pilot.press("home", "space", "home", key)
            assert here(app) == P2
        assert [eid for _motivation, eid, _body in room.saved()] == [P1]


async def test_every_unit_can_be_reviewed_by_one_key(room: Room) -> None:
    app = room.browser()
    async with app.run_test(size=(80, 24), notifications=True) as pilot:
        await pilot.press(*["space"] * 272)
        await pilot.pause()
        assert reviewed(app) == 272
        assert len({eid for _motivation, eid, _body in room.saved()}) == 272
        assert "không còn gì phải rà soát" in said(app)
        await pilot.press("space")
        assert len(room.saved()) == 272


@pytest.mark.parametrize("key", ["f", "f7"])
async def test_a_flag_is_set_and_taken_away(room: Room, key: str) -> None:
    app = room.browser(at="CT17")
    async with app.run_test(size=(140, 40), notifications=True) as pilot:
        await pilot.press(key)
        assert room.saved() == [("questioning", TARGET_17, "")]
        assert "Đã gắn cờ: CT17 (đã lưu)" in said(app)
        assert here(app) == TARGET_17
        assert any("⚑ Đã gắn cờ · Lan" in line for line in lines(app)), "the card says who"
        await pilot.press(key)
        assert room.saved() == []
        assert "Đã bỏ cờ" in said(app)


async def test_undo_takes_back_and_redo_does_again(room: Room) -> None:
    app = room.browser(at="CT17")
    async with app.run_test(size=(100, 30), notifications=True) as pilot:
        await pilot.press("space", "f")
        assert [motivation for motivation, _eid, _body in room.saved()] == ["assessing", "questioning"]
        before = room.annotations()
        await pilot.press("ctrl+z")
        assert here(app) == TARGET_18
        await pilot.press("ctrl+z")
        assert room.saved() == []
        assert here(app) == TARGET_17, "one is back where the mark was"
        assert reviewed(app) == 0
        await pilot.press("ctrl+z")
        assert "Không có gì để hoàn tác" in said(app)
        await pilot.press("alt+z")
        assert "Đã làm lại: Đã rà soát, CT17 (đã lưu)" in said(app)
        await pilot.press("ctrl+shift+z")
        assert room.annotations() == before
        await pilot.press("alt+z")
        assert "Không có gì để làm lại" in said(app)


async def test_tags_are_given_and_taken_away(room: Room) -> None:
    app = room.browser(at="CT17")
    async with app.run_test(size=(100, 30), notifications=True) as pilot:
        await pilot.press("t")
        await typed(pilot, "số liệu, #hỏi lại")
        await pilot.press("enter")
        assert room.saved() == [("tagging", TARGET_17, "số liệu"), ("tagging", TARGET_17, "hỏi lại")]
        await pilot.press("alt+t", "ctrl+u")
        assert "Đang dùng: số liệu, hỏi lại" in text(app)
        await typed(pilot, "hỏi lại")
        await pilot.press("enter")
        assert room.saved() == [("tagging", TARGET_17, "hỏi lại")]
        await pilot.press("t", "escape")
        assert room.saved() == [("tagging", TARGET_17, "hỏi lại")]


async def test_people_are_reviewed_in_their_list(room: Room) -> None:
    app = room.browser()
    async with app.run_test(size=(140, 40), notifications=True) as pilot:
        await pilot.press("2")
        await pilot.pause()
        people = window(app).query_one(PeopleView)
        first, second = people.listed()[:2]
        assert here(app) == first.id
        await pilot.press("space")
        assert [each.target.ref for each in room.annotations()] == [first]
        assert here(app) == second.id
        await pilot.press("home", "space")
        assert len(room.annotations()) == 1
        assert here(app) == second.id
        assert reviewed(app) == 0, "a mark on a person says nothing about the unit in which they are named"
        await pilot.press("f")
        assert room.annotations()[1].target.ref == second
        assert "⚑ Đã gắn cờ" in text(app)


async def test_targets_results_and_documents_are_reviewed_in_their_lists(room: Room) -> None:
    app = room.browser()
    async with app.run_test(size=(140, 40)) as pilot:
        await pilot.press("3", "space")
        assert here(app) == "part_2__sec_I__para_2__point_2"
        assert reviewed(app) == 1, "a target is a unit"
        for _list in range(3):
            await pilot.press("m", "f")
        kinds = [each.target.ref.kind for each in room.annotations()]
        assert kinds == ["node", "node", "result", "reference"]


async def test_a_stretch_of_text_is_flagged_for_itself(room: Room) -> None:
    app = room.browser(at="CT17")
    async with app.run_test(size=(140, 40)) as pilot:
        pane = app.screen.query_one(TextPane)
        y = next(y for y in range(pane.size.height) if "(17). Kiểm tra" in pane.render_line(y).text)
        x = pane.render_line(y).text.index("Kiểm tra 100%")
        await pilot.mouse_down(TextPane, offset=(x, y))
        await pilot.hover(TextPane, offset=(x + 12, y))
        await pilot.mouse_up(TextPane, offset=(x + 12, y))
        await pilot.press("f")
        (flag,) = room.annotations()
        assert flag.target.stretch
        assert flag.target.quote.exact == "Kiểm tra 100%"
        assert flag.target.line == 1010
        assert flag.target.eid == TARGET_17
        await pilot.press("escape", "f")
        assert [each.target.stretch for each in room.annotations()] == [True, False], "the unit has a flag of its own"


@pytest.mark.parametrize("key", ["f", "e"])
async def test_a_stretch_over_several_units_is_one_remark_about_all_of_it(room: Room, key: str) -> None:
    app = room.browser(at="CT17")
    async with app.run_test(size=(140, 40), notifications=True) as pilot:
        pane = app.screen.query_one(TextPane)

        def spot(words: str) -> tuple[int, int]:
            y = next(y for y in range(pane.size.height) if words in pane.render_line(y).text)
            return pane.render_line(y).text.index(words), y

        first, last = spot("Kiểm tra 100%"), spot("Đến cuối năm")
        await pilot.mouse_down(TextPane, offset=first)
        await pilot.hover(TextPane, offset=(last[0] + 11, last[1]))
        await pilot.mouse_up(TextPane, offset=(last[0] + 11, last[1]))
        await pilot.press(key)
        if key == "e":
            await pilot.press("a", "escape", "down", "down", "enter")  # closed, a draft is kept
            await pilot.press("escape")
            await app.run_action("screen.review_draft")
            await pilot.pause()
            await pilot.press("ctrl+s")
        await pilot.pause()
        (said,) = room.annotations()
        exact = said.target.quote.exact
        assert exact.startswith("Kiểm tra 100%")
        assert "(18). Xây dựng" in exact
        assert exact.endswith("(19). Đến cuối năm")
        assert (said.target.eid, said.target.line, said.target.stretch) == (TARGET_17, 1010, True)
        (found,) = window(app).review.anchored  # type: ignore[union-attr]  # there is a review by now
        assert found.outcome == "kept"


@pytest.mark.parametrize("verbatim", [False, True])
async def test_a_selected_stretch_is_found_in_either_mode(room: Room, verbatim: bool) -> None:
    """Line 5 of the source; nothing of it is repaired, but other lines of the same unit are."""
    app = room.browser()
    async with app.run_test(size=(100, 40)) as pilot:
        if verbatim:
            await pilot.press("v")
            await pilot.pause()
        pane = app.screen.query_one(TextPane)
        y = next(y for y in range(pane.size.height) if "Lê Thanh Liêm" in pane.render_line(y).text)
        x = pane.render_line(y).text.index("Lê Thanh Liêm")
        await pilot.mouse_down(TextPane, offset=(x, y))
        await pilot.hover(TextPane, offset=(x + 12, y))
        await pilot.mouse_up(TextPane, offset=(x + 12, y))
        await pilot.press("f7")
        (flag,) = room.annotations()
        assert flag.target.quote.exact == "Lê Thanh Liêm"
        assert (flag.target.eid, flag.target.line) == (P1, 5)
        source = "\n".join(room.workspace.document.lines)
        position = flag.target.position
        assert source[position.start : position.end] == "Lê Thanh Liêm"


async def test_signs_and_progress_stand_in_outline_text_and_header(room: Room) -> None:
    app = room.browser()
    async with app.run_test(size=(140, 40)) as pilot:
        await pilot.press("space", "f", "space", "home")
        pane, outline = app.screen.query_one(TextPane), app.screen.query_one(OutlineTree)
        rows = [pane.render_line(y).text for y in range(pane.size.height)]
        assert any(row.startswith("▌   1✓  Đại hội Đại biểu") for row in rows)
        assert any(row.startswith("   29✓⚑ Đại hội có nhiệm vụ") for row in rows)
        assert "2/2" in outline.render_line(0).text
        assert "đã rà soát 2/272" in lines(app)[0]


async def test_signs_have_ascii_twins(room: Room) -> None:
    app = room.browser(ascii=True)
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.press("space", "f", "space", "home")
        assert any("29x! " in line for line in lines(app))


async def test_the_language_changes_and_the_marks_stay(room: Room) -> None:
    app = room.browser()
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.press("space", "home")
        await window(app).action_run_command("language")
        await pilot.pause()
        assert "reviewed 1/272" in lines(app)[0]
        assert any("1✓" in line for line in lines(app))


async def test_what_another_program_writes_is_taken_up_and_never_overwritten(room: Room) -> None:
    app, other = room.browser(), room.browser(creator="Minh")
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.press("space")
        async with other.run_test(size=(100, 30)) as second:
            assert reviewed(other) == 1
            await second.press("end", "space", "end", "f")
        await window(app).look_again()
        await pilot.pause()
        assert reviewed(app) == 2
        await pilot.press("f")
        assert sorted((each.motivation, each.creator) for each in room.annotations()) == [
            ("assessing", "Lan"), ("assessing", "Minh"), ("questioning", "Lan"), ("questioning", "Minh"),
        ]  # fmt: skip


async def test_looking_again_paints_nothing_where_nothing_is_new(room: Room) -> None:
    app = room.browser()
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.press("space")
        review = window(app).review
        await window(app).look_again()
        await window(app).look_again()
        assert window(app).review is review


async def test_what_cannot_be_saved_is_said_and_not_shown_as_done(room: Room) -> None:
    app = room.browser()
    folder = room.workspace.places.annotations
    folder.parent.mkdir(parents=True, exist_ok=True)
    folder.write_text("a file stands where the folder should be")
    async with app.run_test(size=(100, 30), notifications=True) as pilot:
        await pilot.press("space")
        assert reviewed(app) == 0
        assert here(app) in ("preface", P1)
        assert "(đã lưu)" not in said(app)
        assert str(folder) in said(app)
        folder.unlink()
        await pilot.press("space")
        assert reviewed(app) == 1


async def test_a_mark_paints_only_the_rows_of_the_outline_that_read_differently(
    room: Room, monkeypatch: pytest.MonkeyPatch
) -> None:
    painted: set[int] = set()
    paint = OutlineTree.render_line

    def noted(self: OutlineTree, y: int) -> Strip:
        painted.add(y)
        return paint(self, y)

    app = room.browser()
    async with app.run_test(size=(140, 40)) as pilot:
        await pilot.press("space")
        await pilot.pause()
        monkeypatch.setattr(OutlineTree, "render_line", noted)
        await pilot.press("space")
        await pilot.pause()
        assert "2/2" in paint(app.screen.query_one(OutlineTree), 0).text
        assert painted == {0, 1}, "the progress of the first row, and the cursor, which goes on to the second"


async def test_a_note_on_a_finding_quotes_what_is_odd_and_is_found_again(room: Room) -> None:
    app = room.browser()
    async with app.run_test(size=(100, 30), notifications=True) as pilot:
        await pilot.press("5")
        await pilot.pause()
        await app.workers.wait_for_complete()
        await pilot.press("i", *"ra;", "escape", "f", "e", "a", "ctrl+s")
        await pilot.pause()
        assert [each.target.quote.exact for each in room.annotations()] == ["ra;cơ", "ra;cơ"]
        await pilot.press("e", "b", "ctrl+s", "f")
        await pilot.pause()
        assert [(each.motivation, each.body) for each in room.annotations()] == [("commenting", "ab")]


async def test_the_card_of_a_section_says_how_far_one_is(room: Room) -> None:
    app = room.browser(at="P1")
    async with app.run_test(size=(140, 40)) as pilot:
        await pilot.pause()
        card = app.screen.query_one(Card)
        assert "đã rà soát" not in shown(card)
        await pilot.press("space", "space")
        await window(app).go(Ref(room.workspace.document.id, "node", "part_1"))
        await pilot.pause()
        assert "đã rà soát 2/97" in shown(card)


def shown(card: Card) -> str:
    """What a card says."""
    return "\n".join(card.render_line(y).text for y in range(card.size.height))
