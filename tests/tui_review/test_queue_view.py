"""View 4: what is left to do, on the real text."""

from __future__ import annotations

from dataclasses import replace

import pytest

from nghiquyet.checking import check
from nghiquyet.document import Quote, Ref
from nghiquyet.review import Review, actions
from nghiquyet.review.queue import Queue
from nghiquyet.tui.inputs import Input
from nghiquyet.tui.reading.text import TextPane
from nghiquyet.tui.review.attaching import AttachTo
from tests.tui_review.conftest import Room
from tests.tui_review.stage import (
    P1,
    P2,
    TARGET_17,
    TARGET_18,
    here,
    listed,
    queue,
    reviewed,
    said,
    typed,
    view,
    window,
)
from tests.tui_shell.screens import lines, text


def stray(room: Room, body: str = "Câu này ở đâu?") -> str:
    """A note about words that are nowhere in the text; its id."""
    document = room.workspace.document
    review = Review(document)
    target = actions.place_of(document, Ref(document.id, "node", TARGET_17))
    assert target is not None
    lost = replace(target, eid="part_9", quote=Quote("Những chữ không còn ở đâu cả trong văn bản này"), sha256="0" * 64)
    change = actions.write("commenting", body, _by(), target=lost)
    assert change is not None
    room.store.save(after=change.after)
    assert review.orphans == ()
    return change.after[0].id


def _by() -> actions.Reviewer:
    from datetime import UTC, datetime

    return actions.Reviewer("Minh", datetime(2026, 11, 24, tzinfo=UTC))


async def test_it_lists_what_is_not_reviewed_and_space_works_it_off(room: Room) -> None:
    app = room.browser()
    async with app.run_test(size=(140, 40), notifications=True) as pilot:
        await queue(app, pilot)
        assert len(listed(app)) == 272
        assert here(app) == P1
        assert "272 mục · Toàn văn · đã rà soát 0/272" in text(app)
        await pilot.press("space", "space")
        assert listed(app)[0] == here(app) == "part_1"
        assert len(listed(app)) == 270
        assert reviewed(app) == 2
        await pilot.press("ctrl+z")
        assert here(app) == P2
        assert len(listed(app)) == 271


async def test_enter_goes_to_the_place_and_back_comes_back(room: Room) -> None:
    app = room.browser()
    async with app.run_test(size=(100, 30)) as pilot:
        await queue(app, pilot)
        await pilot.press("down", "enter")
        await pilot.pause()
        assert window(app).shown == "reading"
        assert here(app) == P2
        assert isinstance(app.focused, TextPane)
        await pilot.press("ctrl+o")
        assert window(app).shown == "review"
        assert here(app) == P2


async def test_flagged_and_noted_have_lists_of_their_own(room: Room) -> None:
    app = room.browser()
    async with app.run_test(size=(140, 40)) as pilot:
        await pilot.press("f", "end", "e", "a", "ctrl+s", "u")
        people = await queue(app, pilot)
        last = people.pane.ref_at(len(people.pane) - 1).id
        await pilot.press("m")
        assert listed(app) == [P1]
        assert "Đã gắn cờ" in text(app)
        await pilot.press("m")
        assert listed(app) == [last]
        await pilot.press("m")
        document = room.workspace.document
        found = {finding.eid for finding in check(document) if finding.eid}
        assert found <= set(listed(app))
        assert TARGET_17 in listed(app), "m³ is cut there"
        await pilot.press("m")
        assert listed(app) == []
        assert "Không có ghi chú nào mất chỗ" in text(app)
        await pilot.press("m")
        assert len(listed(app)) == 272


async def test_where_there_is_nothing_it_says_so_and_keys_do_nothing(room: Room) -> None:
    app = room.browser()
    async with app.run_test(size=(100, 30), notifications=True) as pilot:
        await queue(app, pilot)
        await pilot.press("m")
        assert "Chưa gắn cờ chỗ nào; f gắn cờ" in text(app)
        await pilot.press("space", "f", "enter", "t", "e")
        assert room.saved() == []
        assert "không có gì để rà soát" in said(app)


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("nuoc thai", {TARGET_17}),
        ("nuwowcs thair", {TARGET_17}),
        ("CT18", {TARGET_18}),
        ("kiem tra 98%", {TARGET_17}),
        ("gắn cờ", {TARGET_17}),
        ("#so lieu", {TARGET_18}),
        ("co ghi chu so lieu", {TARGET_18}),
    ],
)
async def test_it_is_filtered_by_words_state_and_tags_as_one_types(room: Room, query: str, expected: set[str]) -> None:
    app = room.browser(at="CT17")
    async with app.run_test(size=(140, 40)) as pilot:
        await pilot.press("f", "down", "t")
        await typed(pilot, "số liệu")
        await pilot.press("enter")
        await queue(app, pilot)
        await pilot.press("i")
        await typed(pilot, query)
        assert expected <= set(listed(app))
        assert len(listed(app)) < 12
        await pilot.press("escape", "escape")
        assert len(listed(app)) == 272


async def test_filters_combine_list_section_and_words(room: Room) -> None:
    app = room.browser()
    async with app.run_test(size=(140, 40)) as pilot:
        review = await queue(app, pilot)
        part_3 = room.workspace.document.outline.node("part_3")
        review.pane.within(part_3)
        await pilot.pause()
        assert set(listed(app)) == {eid for eid in Review(room.workspace.document).units if eid.startswith("part_3")}
        await pilot.press("insert")
        await typed(pilot, "thinh")
        assert listed(app)
        assert all(eid.startswith("part_3") for eid in listed(app))
        await pilot.press("enter")
        await pilot.pause()
        assert window(app).shown == "reading"


async def test_sections_show_progress_and_choose(room: Room) -> None:
    app = room.browser()
    async with app.run_test(size=(140, 40)) as pilot:
        await pilot.press("space")
        await queue(app, pilot)
        await pilot.press("shift+tab", "shift+tab")
        left = [" ".join(line[:36].split()) for line in lines(app)]
        assert any(row.startswith("▌Toàn văn 1/272") for row in left)
        assert any(row.startswith("Lời mở đầu 1/2") for row in left)
        assert any(row.startswith("Phần 1") and "0/97" in row for row in left)
        await pilot.press("down")
        assert listed(app) == [P2]
        assert here(app) == P2
        await pilot.press("enter", "space")
        assert "Trong “Lời mở đầu”: Mọi đơn vị đều đã rà soát" in text(app)
        assert isinstance(app.focused, Input) is False


async def test_whoever_asks_for_the_riskiest_begins_with_it(room: Room) -> None:
    app = room.browser()
    async with app.run_test(size=(140, 40)) as pilot:
        await queue(app, pilot)
        await pilot.press("down", "down", "down", "s")
        await pilot.pause()
        riskiest = listed(app)[0]
        assert here(app) == riskiest
        await pilot.press("s")
        await pilot.pause()
        assert here(app) == riskiest, "back in the order of the text one stays on it"
        await pilot.press("down", "down", "s", "down", "s")
        await pilot.pause()
        assert here(app) != riskiest


async def test_the_riskiest_first_and_why(room: Room) -> None:
    app = room.browser()
    async with app.run_test(size=(140, 40)) as pilot:
        await queue(app, pilot)
        await pilot.press("s")
        assert here(app) == P1
        assert listed(app)[0] == P1
        assert "dễ sai trước" in text(app)
        assert "17 số liệu · 2 tên" in text(app)
        queue_ = Queue(room.workspace.document, check(room.workspace.document))
        totals = [queue_.risk(eid).total for eid in listed(app)]
        assert totals == sorted(totals, reverse=True)
        await pilot.press("s")
        assert listed(app)[:2] == [P1, P2]


async def test_a_stray_note_is_listed_with_its_quote_and_attached_by_hand(room: Room) -> None:
    stray(room)
    app = room.browser()
    async with app.run_test(size=(140, 40), notifications=True) as pilot:
        await queue(app, pilot)
        await pilot.press("m", "m", "m", "m")
        assert "Câu này ở đâu?  “Những chữ không còn ở đâu cả" in text(app)
        assert "của một bản khác" in text(app), "the card says where it stood"
        await pilot.press("enter")
        assert "a để gắn chỗ" in said(app)
        await pilot.press("a")
        assert isinstance(app.screen, AttachTo)
        await typed(pilot, "ct18")
        await pilot.press("enter")
        await pilot.pause()
        (note,) = room.annotations()
        assert (note.target.eid, note.body, note.creator) == (TARGET_18, "Câu này ở đâu?", "Minh")
        assert listed(app) == []
        await pilot.press("ctrl+z")
        assert len(listed(app)) == 1


async def test_a_note_about_a_person_stands_at_the_unit_that_names_them(room: Room) -> None:
    app = room.browser()
    async with app.run_test(size=(140, 40)) as pilot:
        await pilot.press("2", "e", "a", "ctrl+s")
        await queue(app, pilot)
        await pilot.press("m", "m")
        assert len(listed(app)) == 1
        assert "✎ Ghi chú · Lan" in text(app)


async def test_what_is_taken_up_from_elsewhere_moves_no_cursor(room: Room) -> None:
    app = room.browser()
    async with app.run_test(size=(140, 40)) as pilot:
        await queue(app, pilot)
        await pilot.press("down", "down", "down")
        before = here(app)
        stray(room)
        document = room.workspace.document
        change = actions.mark(Review(document), Ref(document.id, "node", P1), _by())
        assert change is not None
        room.store.save(after=change.after)
        await window(app).look_again()
        await pilot.pause()
        assert here(app) == before
        assert P1 not in listed(app)


async def test_at_80_columns_the_sections_are_a_drawer(room: Room) -> None:
    app = room.browser()
    async with app.run_test(size=(80, 24)) as pilot:
        await queue(app, pilot)
        assert all(len(line) <= 80 for line in lines(app))
        await pilot.press("o", "down", "down")
        assert "Tiến độ" in text(app)
        assert view(app).pane.section is not None
        await pilot.press("enter")
        assert "Tiến độ" not in text(app)
