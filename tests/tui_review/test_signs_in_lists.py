"""The signs of what people have said, in front of the rows of every list."""

from __future__ import annotations

import pytest
from rich.cells import cell_len

from nghiquyet.tui.app import NghiQuyet
from nghiquyet.tui.lists.view import ListView
from tests.tui_review.conftest import Room
from tests.tui_review.stage import window
from tests.tui_shell.screens import text


def rows(app: NghiQuyet) -> list[str]:
    """The rows of the list that is shown, as they are painted, without the cursor."""
    view = window(app).view
    assert isinstance(view, ListView)
    found = view.pane.rows
    return [found.render_line(y).text[1:] for y in range(min(found.size.height, len(found.rows)))]


@pytest.mark.parametrize("width", [80, 140])
async def test_a_list_without_remarks_has_no_room_for_signs(room: Room, width: int) -> None:
    app = room.browser()
    async with app.run_test(size=(width, 24)) as pilot:
        await pilot.press("2")
        await pilot.pause()
        assert rows(app)[0].startswith("Lê Văn Bảy ")
        await pilot.press("space")
        await pilot.pause()
        assert rows(app)[0].startswith("✓ Lê Văn Bảy ")
        assert rows(app)[1].startswith("  Tăng Kim Bích ")
        await pilot.press("ctrl+z")
        await pilot.pause()
        assert rows(app)[0].startswith("Lê Văn Bảy "), "what was taken back takes its room back"


async def test_heads_stand_above_their_columns(room: Room) -> None:
    app = room.browser()
    async with app.run_test(size=(80, 24)) as pilot:
        for key, head, cell in (("2", "[ BCH]", "● Ủy viên"), ("3", "Nội dung", "Tốc độ")):
            await pilot.press(key, "space", "up", "f")
            await pilot.pause()
            assert rows(app)[0].startswith("✓⚑ ")
            lines = text(app).splitlines()
            heads = next(line for line in lines if head in line)
            first = next(line for line in lines if "✓⚑ " in line and cell in line)
            assert cell_len(heads.partition(head)[0]) == cell_len(first.partition(cell)[0])
            assert all(cell_len(row) <= 79 for row in rows(app))


async def test_every_list_shows_signs_and_survives_a_restart(room: Room) -> None:
    app = room.browser()
    async with app.run_test(size=(140, 40)) as pilot:
        await pilot.press("3")
        for _list in range(4):
            await pilot.press("f", "m")
        await pilot.press("2", "m", "space", "m", "space")
    app = room.browser()
    async with app.run_test(size=(140, 40)) as pilot:
        await pilot.press("3")
        for _list in range(4):
            await pilot.pause()
            assert rows(app)[0].startswith("⚑ "), text(app)
            await pilot.press("m")
        await pilot.press("2", "m")
        for _list in range(2):
            await pilot.pause()
            assert any(row.startswith("✓ ") for row in rows(app)), text(app)
            await pilot.press("m")


async def test_signs_in_ascii(room: Room) -> None:
    app = room.browser(ascii=True)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("3", "space", "up", "f")
        await pilot.pause()
        assert rows(app)[0].startswith("x! 1 ")


async def test_a_known_finding_has_its_sign(room: Room) -> None:
    app = room.browser()
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("5")
        await pilot.pause()
        await app.workers.wait_for_complete()
        await pilot.press("space", "m")
        await pilot.pause()
        (row,) = rows(app)
        assert row.startswith("✓ ")
