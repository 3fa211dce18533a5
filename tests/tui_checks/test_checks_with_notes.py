"""The view of checks beside notes: what is copied of a finding, and notes that have lost their place as findings."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

from textual.pilot import Pilot

from nghiquyet.document import Ref
from nghiquyet.document.annotations import Quote
from nghiquyet.review import Reviewer, actions
from nghiquyet.tui.app import NghiQuyet
from nghiquyet.tui.checks import ChecksView
from nghiquyet.tui.lists.card import ListCard
from tests.tui_review.conftest import Room, room
from tests.tui_shell.conftest import Browse
from tests.tui_shell.screens import lines, text, typed, window

__all__ = ["room"]

LOST = "Những chữ không còn ở đâu cả trong văn bản này"


def stray(room: Room) -> None:
    """Save a note about words that are nowhere in the text."""
    document = room.workspace.document
    target = actions.place_of(document, Ref(document.id, "node", "preface__p_1"))
    assert target is not None
    lost = replace(target, eid="part_9", quote=Quote(LOST), sha256="0" * 64)
    change = actions.write("commenting", "Ở đâu?", Reviewer("Minh", datetime(2026, 11, 24, tzinfo=UTC)), target=lost)
    assert change is not None
    room.store.save(after=change.after)


async def ready(app: NghiQuyet, pilot: Pilot[int]) -> ChecksView:
    """The view, opened, the rules run."""
    await pilot.press("5")
    await pilot.pause()
    view = window(app).query_one(ChecksView)
    await view.workers.wait_for_complete()
    await pilot.pause()
    return view


async def test_a_finding_is_copied_with_its_sentence_and_its_place(browse: Browse) -> None:
    app = browse()
    async with app.run_test(size=(100, 30)) as pilot:
        await ready(app, pilot)
        await typed(pilot, "khai khác")
        await pilot.press("ctrl+y")
        await app.workers.wait_for_complete()
        sentence, words, place = app.clipboard.split("\n")
        assert "khai thác" in sentence
        assert words == "khai khác"
        assert place == "(NQ ĐH Đảng bộ Q. Bình Tân lần XII, P1.A.I.1, đoạn 2, tr. 2, dòng 104)"


async def test_where_nothing_is_found_nothing_is_copied_and_the_card_says_so(browse: Browse) -> None:
    app = browse()
    async with app.run_test(size=(140, 40)) as pilot:
        view = await ready(app, pilot)
        await typed(pilot, "zzzz")
        assert view.clip() is None
        card = view.query_one(ListCard).region
        said = [line[card.x :].strip(" │") for line in lines(app)[card.y : card.bottom]]
        assert len([line for line in said if line]) == 1, "one sentence, and nothing of the finding before"


async def test_a_note_that_has_lost_its_place_is_a_finding_until_it_has_one(room: Room) -> None:
    app = room.browser()
    async with app.run_test(size=(140, 40)) as pilot:
        view = await ready(app, pilot)
        before = len(view.pane.all)
        stray(room)
        await window(app).look_again()
        await pilot.pause()
        assert len(view.pane.all) == before + 1
        await typed(pilot, "khong con o dau")
        assert LOST[:20] in text(app)
        room.store.save(before=room.annotations())
        await window(app).look_again()
        await pilot.pause()
        assert len(view.pane.all) == before
