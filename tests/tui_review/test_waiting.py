"""Another program writes just now: what was done waits for it, what cannot wait is refused, and nothing is lost."""

from __future__ import annotations

from nghiquyet.library.lock import held
from nghiquyet.library.notices import Notice
from tests.tui_review.conftest import Room
from tests.tui_review.stage import TARGET_17, TARGET_18, areas, bottom, reviewed, said, typed, window

FLAGGED = ("questioning", TARGET_17, "")
REFUSED = "Thao tác trước chưa lưu xong vì chương trình khác đang ghi."


async def test_a_change_waits_and_the_next_one_is_refused(room: Room) -> None:
    told: list[Notice] = []
    app = room.browser(at="CT17")
    async with app.run_test(size=(100, 30), notifications=True) as pilot:
        with held(room.workspace.places.annotations, told.append):
            await pilot.press("f")
            assert room.saved() == []
            assert "Đã gắn cờ" not in said(app)
            await pilot.press("down", "space")
            assert REFUSED in said(app)
            assert reviewed(app) == 0
        await app.workers.wait_for_complete()
        await pilot.pause()
        assert room.saved() == [FLAGGED]
        assert "Đã gắn cờ: CT17 (đã lưu)" in said(app)
        await pilot.press("space")
        assert room.saved() == [FLAGGED, ("assessing", TARGET_18, "")]
    assert told == []


async def test_a_note_stays_in_the_editor_until_it_can_be_saved(room: Room) -> None:
    app = room.browser(at="CT17")
    async with app.run_test(size=(100, 30), notifications=True) as pilot:
        await pilot.press("e")
        await typed(pilot, "mot hai")
        with held(room.workspace.places.annotations, lambda _notice: None):
            await pilot.press("ctrl+s")
            await typed(pilot, " ba")
            await pilot.press("ctrl+s")
            assert "Chương trình khác đang ghi; xong sẽ lưu ngay." in bottom(app)
            assert areas(app)[0] == "mot hai ba"
            assert room.saved() == []
        await app.workers.wait_for_complete()
        await pilot.pause()
        assert room.saved() == [("commenting", TARGET_17, "mot hai")]
        assert areas(app)[0] == "mot hai ba"
        assert "Đã lưu; những gì gõ sau đó thì chưa." in bottom(app)
        await pilot.press("ctrl+s")
        assert room.saved() == [("commenting", TARGET_17, "mot hai ba")]


async def test_leaving_loses_no_change_that_waits(room: Room) -> None:
    app = room.browser(at="CT17")
    with held(room.workspace.places.annotations, lambda _notice: None):
        async with app.run_test(size=(100, 30)) as pilot:
            await pilot.press("f")
            writer = window(app).desk._writer
            await pilot.press("q")
        assert room.saved() == []
    assert writer is not None
    writer.shutdown()  # as at the end of the process
    assert room.saved() == [FLAGGED]
