"""The go-to dialog on the real text: shows where it leads while one types, and goes nowhere else."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest
from rich.cells import cell_len
from textual.app import App
from textual.widgets import Static

from nghiquyet.document import Document
from nghiquyet.document.addresses import Place
from nghiquyet.messages import use_language
from nghiquyet.reading import read_document
from nghiquyet.tui.goto import GoTo
from nghiquyet.tui.inputs import Input

TEXT = Path(__file__).parents[2] / "data" / "000_b2152cc8e89e83fc.txt"


@cache
def resolution() -> Document:
    return read_document(TEXT.read_bytes(), name=TEXT.name, id="binh-tan-2020")


class Browser(App[None]):
    """Opens the dialog at once and keeps its answers."""

    AUTO_FOCUS = "Input"

    def __init__(self, document: Document | None = None) -> None:
        super().__init__()
        self.answers: list[Place | None] = []
        self.document = document or resolution()

    def on_mount(self) -> None:
        self.push_screen(GoTo(self.document), self.answers.append)

    def shown(self) -> str:
        return str(self.screen.query_one("#goto-place", Static).content)

    def type(self, text: str) -> None:
        self.screen.query_one(Input).value = text


@pytest.fixture(autouse=True)
def _english() -> None:
    use_language("en")


@pytest.mark.parametrize(
    ("typed", "eid", "says"),
    [
        ("17", "part_2__sec_I__para_2__point_17", "page 14 · lines 1010–1018"),
        ("ct 17", "part_2__sec_I__para_2__point_17", "CT17 Kiểm tra 100% cơ sở"),
        ("P2.ii.3", "part_2__sec_II__para_3", "P2.II.3 "),
        ("L672", "part_1__dvs_B__sec_VI__para_1__p_3", "to line 672 · page "),
        ("tr 14", "part_2__sec_I__para_2__point_8", "to line 972 · page 14"),
        ("part_2__sec_I", "part_2__sec_I", "P2.I "),
        ("L50", "part_1", "line 50 is blank; goes to the unit before it · page 1"),
    ],
)
async def test_an_address_is_shown_and_gone_to(typed: str, eid: str, says: str) -> None:
    app = Browser()
    async with app.run_test(size=(80, 24)) as pilot:
        app.type(typed)
        await pilot.pause()
        assert says in app.shown()
        assert app.answers == []
        await pilot.press("enter")
        await pilot.pause()
        assert [answer and answer.node.eid for answer in app.answers] == [eid]


async def test_the_breadcrumb_names_what_the_unit_stands_in() -> None:
    app = Browser()
    async with app.run_test(size=(80, 24)) as pilot:
        app.type("p1.a.i.1")
        await pilot.pause()
        title, trail, extent = app.shown().splitlines()
        assert title.startswith("P1.A.I.1 ")
        assert "I PHÁT TRIỂN KINH TẾ › 1 " in trail
        assert cell_len(trail) <= 74
        assert extent.startswith("page ")


async def test_a_wrong_one_says_what_is_nearest_and_stays() -> None:
    app = Browser()
    async with app.run_test(size=(80, 24)) as pilot:
        app.type("ct 33")
        await pilot.press("enter")
        await pilot.pause()
        assert app.shown() == "“ct 33” is not a label, target, line or page of this document. Nearest: CT32."
        assert app.answers == []
        assert app.screen.query_one("#goto-place").has_class("-wrong")
        app.type("ct 3")
        await pilot.pause()
        assert not app.screen.query_one("#goto-place").has_class("-wrong")


async def test_escape_goes_nowhere_and_an_empty_line_neither() -> None:
    app = Browser()
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("space", "enter")
        assert app.answers == []
        assert isinstance(app.screen, GoTo)
        await pilot.press("1", "escape")
        await pilot.pause()
        assert app.answers == [None]


async def test_enter_in_one_read_with_the_address_looks_it_up_first() -> None:
    app = Browser()
    async with app.run_test(size=(80, 24)) as pilot:
        widget = app.screen.query_one(Input)
        with widget.prevent(Input.Changed):
            widget.value = "ct 5"
        await pilot.press("enter")
        await pilot.pause()
        assert [answer and answer.node.label for answer in app.answers] == ["CT5"]


async def test_a_hostile_document_and_query_are_shown_as_signs() -> None:
    source = TEXT.read_text("utf-8").replace("I. PHÁT TRIỂN KINH TẾ", "I. PHÁT [red]TRIỂN\u202e KINH [/]TẾ", 1)
    app = Browser(read_document(source.encode(), name="x.txt", id="x"))
    async with app.run_test(size=(80, 24)) as pilot:
        app.type("p1.a.i")
        await pilot.pause()
        assert "P1.A.I PHÁT [red]TRIỂN‹U+202E› KINH [/]TẾ" in app.shown()
        app.type("[bold]\x1b")
        await pilot.pause()
        assert "“[bold]␛”" in app.shown()


async def test_it_follows_the_width_of_the_window() -> None:
    app = Browser()
    async with app.run_test(size=(80, 24)) as pilot:
        app.type("17")
        await pilot.resize_terminal(40, 12)
        await pilot.pause()
        assert all(cell_len(line) <= 36 for line in app.shown().splitlines())
        assert "lines 1010–1018" in app.shown()
