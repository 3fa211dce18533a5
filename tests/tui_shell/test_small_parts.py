"""Fitting text, history, rows, what is remembered: the parts that need no window."""

from __future__ import annotations

from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len
from textual.app import App, ComposeResult

from nghiquyet.document import Ref
from nghiquyet.library.state import DocumentState, State
from nghiquyet.tui.fit import elide, shorten, spread
from nghiquyet.tui.history import LIMIT, History
from nghiquyet.tui.remembering import memory_of, place_in, state_with
from nghiquyet.tui.rows import PartStyle, Row, RowList
from nghiquyet.workspace import Workspace
from tests.tui_shell.screens import lines

PLACES = [Ref("d", "node", f"p_{number}") for number in range(LIMIT * 2)]


@given(st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs", "Mn", "Me", "Cf"])), st.integers(0, 40))
def test_elided_text_fits_and_is_never_cut_without_a_sign(text: str, width: int) -> None:
    fitted = elide(text, width)
    assert cell_len(fitted) <= width
    if cell_len(text) <= width:
        assert fitted == text
    elif width:
        assert fitted.endswith("…")
        assert text.startswith(fitted[:-1])


def test_elided_to_wide_characters() -> None:
    assert elide("漢字", 3) == "漢…"
    assert elide("漢字", 2) == "…"
    assert elide("漢字", 1) == "…"
    assert elide("漢字", 0) == ""


@pytest.mark.parametrize(
    ("width", "shown"),
    [
        (20, "L12 · đúng dấu · tên"),
        (19, "L12 · đúng dấu…"),
        (15, "L12 · đúng dấu…"),
        (14, "L12…"),
        (4, "L12…"),
        (3, "L1…"),
    ],
)
def test_of_facts_the_last_are_left_out_whole(width: int, shown: str) -> None:
    assert shorten("L12 · đúng dấu · tên", " · ", width) == shown


@given(st.text("abc đ", max_size=30), st.text("xyz", max_size=10), st.integers(1, 50))
def test_spread_fills_the_width(left: str, right: str, width: int) -> None:
    line = spread(left, right, width)
    assert cell_len(line) <= width
    if width >= len(right) + 2:
        assert line.endswith(right)
        assert cell_len(line) == width


def test_history_goes_back_to_where_one_was() -> None:
    history: History[Ref] = History()
    a, b, c, d = PLACES[:4]
    assert history.back(a) is None
    history.go(a, b)
    history.go(c, d)  # the cursor had moved from b to c
    assert history.back(d) == c
    assert history.back(c) == a
    assert history.back(a) is None
    assert history.forward(a) == c
    assert history.forward(c) == d
    assert history.forward(d) is None


def test_a_new_way_forgets_what_lay_ahead() -> None:
    history: History[Ref] = History()
    a, b, c = PLACES[:3]
    history.go(a, b)
    assert history.back(b) == a
    history.go(a, c)
    assert history.forward(c) is None
    assert history.back(c) == a


def test_going_where_one_is_adds_nothing() -> None:
    history: History[Ref] = History()
    a, b = PLACES[:2]
    history.go(a, b)
    history.go(b, b)
    assert history.back(b) == a


def test_history_is_bounded() -> None:
    history: History[Ref] = History()
    for here, there in pairwise(PLACES):
        history.go(here, there)
    at, steps = PLACES[-1], 0
    while (before := history.back(at)) is not None:
        at, steps = before, steps + 1
    assert steps == LIMIT - 1


def test_views_are_given_what_they_remembered(workspace: Workspace) -> None:
    document = workspace.document
    here = Ref(document.id, "node", "part_2")
    memories: list[dict[str, Any]] = [
        {"widths": {"list": 30}, "hidden": ["card"]},
        {"widths": {"list": 44}, "opened": ["part_1"], "line": 12},
    ]
    state = state_with(State(theme="old"), document, here, memories)
    assert state.theme == "old", "a theme is chosen, not found"
    assert state.document == document.id
    assert state.documents[document.id] == DocumentState("part_2", 12, ("part_1",))
    assert place_in(state, document) == here
    assert memory_of(state, document) == {"widths": {"list": 44}, "hidden": ["card"], "opened": ["part_1"], "line": 12}


def test_a_place_that_the_document_has_no_longer_is_no_place(workspace: Workspace) -> None:
    state = State(documents={workspace.document.id: DocumentState("part_99")})
    assert place_in(state, workspace.document) is None
    assert place_in(State(), workspace.document) is None
    assert memory_of(State(), workspace.document) == {"widths": {}, "hidden": []}


class Rows(App[None]):
    """A list of rows, and what it says."""

    def __init__(self, count: int, row: Row | None = None) -> None:
        super().__init__()
        tail = "with a long tail " * 9
        self.rows = [row or Row(((f"row {at} ", "plain"), (tail, "muted")), "9") for at in range(count)]
        self.said: list[tuple[str, int]] = []

    def compose(self) -> ComposeResult:
        yield RowList(self.rows)

    def on_row_list_moved(self, message: RowList.Moved) -> None:
        self.said.append(("moved", message.index))

    def on_row_list_opened(self, message: RowList.Opened) -> None:
        self.said.append(("opened", message.index))


async def test_rows_move_and_open_by_key() -> None:
    app = Rows(100)
    async with app.run_test(size=(40, 11)) as pilot:
        await pilot.press("j", "down", "k", "pagedown", "enter", "G", "end", "home", "up")
    assert app.said == [
        ("moved", 1),
        ("moved", 2),
        ("moved", 1),
        ("moved", 11),
        ("opened", 11),
        ("moved", 99),
        ("moved", 0),
    ]


async def test_rows_say_nothing_when_they_are_set() -> None:
    app = Rows(100)
    async with app.run_test(size=(40, 11)) as pilot:
        rows = app.query_one(RowList)
        rows.cursor = 50
        await pilot.pause()
        assert any(line.startswith("▌row 50") for line in lines(app))
        rows.cursor = 500
        assert rows.cursor == 99
        rows.show_rows(app.rows[:3], 2)
        await pilot.pause()
        assert rows.cursor == 2
        assert [line[:6] for line in lines(app)[:4]] == [" row 0", " row 1", "▌row 2", ""]
    assert app.said == []


async def test_an_empty_list_does_nothing() -> None:
    app = Rows(0)
    async with app.run_test(size=(40, 11)) as pilot:
        await pilot.press("down", "enter", "G", "pageup")
    assert app.said == []


@pytest.mark.parametrize(
    ("width", "line"),
    [
        (60, "▌P2.IV, Đoạn văn 3  Nắm chắc     4 số liệu · 1 chỗ phục hồi"),
        (46, "▌P2.IV, Đoạn văn…  4 số liệu · 1 chỗ phục hồi"),
        (30, "▌P2.IV, Đoạn văn…  4 số liệu…"),
    ],
)
async def test_a_row_that_is_cut_ends_there_and_its_facts_are_left_out_whole(width: int, line: str) -> None:
    parts: tuple[tuple[str, PartStyle], ...] = (("P2.IV, Đoạn văn 3  ", "strong"), ("Nắm chắc", "plain"))
    app = Rows(1, Row(parts, "4 số liệu · 1 chỗ phục hồi"))
    async with app.run_test(size=(width, 3)):
        assert lines(app)[0] == line


async def test_rows_are_cut_with_a_sign_and_keep_their_right_edge() -> None:
    app = Rows(3)
    async with app.run_test(size=(40, 11)):
        assert all("…" in line and line.endswith("9") for line in lines(app)[:3])
        assert {len(line) for line in lines(app)[:3]} == {39}


async def test_clicks_on_rows() -> None:
    app = Rows(100)
    async with app.run_test(size=(40, 11)) as pilot:
        await pilot.click(RowList, offset=(5, 4))
        await pilot.click(RowList, offset=(5, 6), times=2)
    assert app.said == [("moved", 4), ("moved", 6), ("opened", 6)]
