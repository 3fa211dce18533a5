"""A text with many hundreds of targets: what is opened costs what the window shows, and coming back costs nothing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import pytest

from benchmarks.synthetic import text
from nghiquyet.commands import Keymap
from nghiquyet.document import Document, Ref
from nghiquyet.library.config import Config
from nghiquyet.reading import read_document
from nghiquyet.tui.app import NghiQuyet
from nghiquyet.tui.targets import pane as panes
from nghiquyet.tui.targets.entries import MODES, Entries, Entry, Mode
from nghiquyet.tui.targets.filtering import Filter
from nghiquyet.tui.targets.pane import TargetsPane
from nghiquyet.tui.targets.rows import MEASURED, row
from nghiquyet.workspace import Workspace

WINDOW = 40


@pytest.fixture(scope="module")
def long() -> Document:
    """Some hundred targets."""
    return read_document(text(2000), name="long.txt", id="long")


class Counted:
    """Counts what is made."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.entries: list[int] = []
        self.rows: list[Entry] = []
        self.filters: list[Sequence[Entry]] = []
        make = Entries._make

        def made_entry(entries: Entries, at: int) -> Entry:
            self.entries.append(at)
            return make(entries, at)

        def made_row(entry: Entry, *rest: Any) -> Any:
            self.rows.append(entry)
            return row(entry, *rest)

        def made_filter(entries: Sequence[Entry]) -> Filter:
            self.filters.append(entries)
            return Filter(entries)

        monkeypatch.setattr(Entries, "_make", made_entry)
        monkeypatch.setattr(panes, "row", made_row)
        monkeypatch.setattr(panes, "Filter", made_filter)


async def test_rows_are_made_when_they_are_painted(
    workspace: Workspace, long: Document, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert len(long.targets) > 2 * MEASURED
    counted = Counted(monkeypatch)
    app = NghiQuyet(replace(workspace, document=long), Config(), Keymap())
    async with app.run_test(size=(140, WINDOW)) as pilot:
        await pilot.press("3")
        await pilot.pause()
        pane = app.screen.query_one(TargetsPane)
        assert len(pane.items) == len(long.targets)
        assert sorted(counted.entries) == list(range(MEASURED))
        assert {entry.ref for entry in counted.rows} == set(pane.refs()[: pane.rows.size.height])
        assert counted.filters == []

        await pilot.press("1", "down", "3")
        await pilot.pause()
        assert len(counted.entries) == MEASURED
        assert len({entry.ref for entry in counted.rows}) == pane.rows.size.height

        await pilot.press("end")
        await pilot.pause()
        assert pane.item == pane.items[-1]
        assert MEASURED < len(counted.entries) <= MEASURED + WINDOW


@pytest.mark.parametrize("mode", MODES)
def test_the_row_of_a_thing_is_looked_up(mode: Mode, long: Document) -> None:
    rows = Entries(long, mode)
    assert [rows.row_of(ref) for ref in rows.refs] == list(range(len(rows)))
    assert [entry.ref for entry in rows] == list(rows.refs) == [entry.ref for entry in rows[:]]
    if rows:
        assert rows.row_of(replace(rows.refs[0], document="other")) == rows.row_of(Ref(long.id, "person", "x")) == -1
        assert rows[-1].ref == rows.refs[-1]
    with pytest.raises(IndexError):
        rows[len(rows)]
