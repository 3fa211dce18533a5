"""A roster of many hundreds of people: what is opened costs what the window shows."""

from __future__ import annotations

from dataclasses import replace
from itertools import product

import pytest
from textual.pilot import Pilot

from nghiquyet.commands import Keymap
from nghiquyet.document.roll import Roll
from nghiquyet.library.config import Config
from nghiquyet.reading import read_document
from nghiquyet.tui.app import NghiQuyet
from nghiquyet.tui.people import pane as panes
from nghiquyet.tui.people.lines import Line
from nghiquyet.tui.people.pane import PeoplePane
from nghiquyet.tui.people.rows import Table, list_row
from nghiquyet.tui.rows import Row
from nghiquyet.tui.signs import Signs
from nghiquyet.workspace import Workspace

FAMILIES = "Nguyễn Lê Trần Phạm Huỳnh Võ Đặng Bùi Đỗ Hồ".split()
GIVEN = "Bình Cường Dung Hải Hạnh Hùng Khánh Lan Minh Phúc Quang Sơn".split()
HEAD = "PHẦN 1. NHÂN SỰ\n\nD. DANH SÁCH ỦY VIÊN BAN CHẤP HÀNH ĐẢNG BỘ QUẬN, GỒM 600 ĐỒNG CHÍ\n\n"


async def test_rows_are_made_when_they_are_painted(workspace: Workspace, monkeypatch: pytest.MonkeyPatch) -> None:
    names = [" ".join(name) for name in product(FAMILIES, ["Văn", "Thị", "Ngọc", "Minh", "Anh"], GIVEN)]
    source = HEAD + "".join(f"- Đồng chí {name}\n\n" for name in names)
    document = read_document(source.encode(), name="many.txt", id="many")
    assert len(document.persons) == len(names) == 600
    made: list[Line] = []
    table_row = Table.row

    def counted(table: Table, line: Line) -> Row:
        made.append(line)
        return table_row(table, line)

    def counted_in_lists(roll: Roll, line: Line, used: Signs, *, by_post: bool) -> Row:
        made.append(line)
        return list_row(roll, line, used, by_post=by_post)

    monkeypatch.setattr(Table, "row", counted)
    monkeypatch.setattr(panes, "list_row", counted_in_lists)

    async def painted(pilot: Pilot[int], key: str) -> int:
        made.clear()
        await pilot.press(key)
        await pilot.app.workers.wait_for_complete()
        await pilot.pause()
        return len({id(line) for line in made})

    app = NghiQuyet(replace(workspace, document=document), Config(), Keymap())
    async with app.run_test(size=(100, 30)) as pilot:
        assert 20 < await painted(pilot, "2") < 30
        assert len(app.screen.query_one(PeoplePane).items) == len(names)
        assert await painted(pilot, "end") < 30
        assert await painted(pilot, "m") < 30
        assert await painted(pilot, "m") < 30
