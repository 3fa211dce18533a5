"""Panes beside each other or as drawers, at each of the three layouts."""

from __future__ import annotations

import pytest
from textual.app import App, ComposeResult
from textual.widget import Widget

from nghiquyet.tui.panes import LEAST, STEP, WIDTHS, Panes, layout_for
from nghiquyet.tui.view import View


class Pane(Widget, can_focus=True):
    """A pane that takes the focus."""


class ThreeViews(View):
    """A view of three panes."""

    def compose(self) -> ComposeResult:
        yield Panes(Pane(id="main"), list=Pane(id="list"), card=Pane(id="card"))


class PanesApp(App[None]):
    """Three panes in a view, with what it remembers."""

    def __init__(self, memory: dict[str, object] | None = None) -> None:
        super().__init__()
        self.view = ThreeViews()
        self.view.memory = memory or {}

    def compose(self) -> ComposeResult:
        yield self.view

    def shown(self) -> dict[str, int]:
        """Widths of what can be seen."""
        return {
            name: pane.size.width for name in ("list", "main", "card") if (pane := self.query_one(f"#{name}")).display
        }


@pytest.mark.parametrize(("columns", "layout"), [(80, "narrow"), (99, "narrow"), (100, "medium"), (140, "wide")])
def test_layouts(columns: int, layout: str) -> None:
    assert layout_for(columns) == layout


@pytest.mark.parametrize(
    ("columns", "panes"), [(80, {"main"}), (100, {"list", "main"}), (140, {"list", "main", "card"})]
)
async def test_what_stands_beside_the_main_pane(columns: int, panes: set[str]) -> None:
    app = PanesApp()
    async with app.run_test(size=(columns, 24)):
        assert set(app.shown()) == panes
        frames = sum(1 for name in panes if name != "main")
        assert sum(app.shown().values()) == columns - frames


async def test_the_outline_is_a_drawer_at_80_columns() -> None:
    app = PanesApp()
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("tab", "o")
        assert set(app.shown()) == {"list", "main"}
        assert app.shown()["main"] == 80, "a drawer lies over the main pane"
        assert app.focused is app.query_one("#list")
        await pilot.press("escape")
        assert set(app.shown()) == {"main"}
        assert app.focused is app.query_one("#main")


async def test_the_card_as_a_drawer_leaves_the_focus() -> None:
    app = PanesApp()
    async with app.run_test(size=(100, 24)) as pilot:
        app.query_one("#main").focus()
        await pilot.press("c")
        assert set(app.shown()) == {"list", "main", "card"}
        assert app.focused is app.query_one("#main")
        await pilot.press("c")
        assert set(app.shown()) == {"list", "main"}
        assert app.view.remember()["hidden"] == [], "a drawer is no change worth remembering"


async def test_a_pane_closed_by_hand_is_remembered() -> None:
    app = PanesApp()
    async with app.run_test(size=(140, 24)) as pilot:
        app.query_one("#list").focus()
        await pilot.press("o")
        assert set(app.shown()) == {"main", "card"}
        assert app.focused is app.query_one("#main"), "the focus does not stay in a pane that is closed"
        memory = app.view.remember()
    again = PanesApp(memory)
    async with again.run_test(size=(140, 24)) as pilot:
        assert set(again.shown()) == {"main", "card"}


@pytest.mark.parametrize(
    "memory",
    [{"widths": None, "hidden": 1}, {"widths": {"card": "wide", "main": 3}, "hidden": ["main", {}]}, {"hidden": {}}],
)
async def test_a_memory_that_makes_no_sense_is_left_out(memory: dict[str, object]) -> None:
    app = PanesApp(memory)
    async with app.run_test(size=(140, 24)):
        assert set(app.shown()) == {"list", "main", "card"}
        assert app.view.remember() == {"widths": {}, "hidden": []}


async def test_widths_by_key() -> None:
    app = PanesApp()
    async with app.run_test(size=(140, 24)) as pilot:
        app.query_one("#list").focus()
        await pilot.press(">", ">")
        assert app.view.remember()["widths"] == {"list": WIDTHS["list"] + 2 * STEP}
        assert app.query_one("#list").outer_size.width == WIDTHS["list"] + 2 * STEP
        app.query_one("#main").focus()
        await pilot.press("ctrl+right")
        widths = app.view.remember()["widths"]
        assert widths == {"list": WIDTHS["list"] + STEP}, "a wider main pane makes the list narrower"
    again = PanesApp({"widths": widths})
    async with again.run_test(size=(140, 24)):
        assert again.query_one("#list").outer_size.width == WIDTHS["list"] + STEP


@pytest.mark.parametrize("key", ["<", ">"])
async def test_no_pane_is_pushed_below_its_least(key: str) -> None:
    app = PanesApp()
    async with app.run_test(size=(140, 24)) as pilot:
        for name in ("list", "card"):
            app.query_one(f"#{name}").focus()
            await pilot.press(*[key] * 12)
        for name, width in LEAST.items():
            assert app.query_one(f"#{name}").outer_size.width >= width


async def test_resize_with_a_drawer_open() -> None:
    app = PanesApp()
    async with app.run_test(size=(80, 24)) as pilot:
        app.query_one("#main").focus()
        await pilot.press("o")
        await pilot.resize_terminal(140, 40)
        assert set(app.shown()) == {"list", "main", "card"}
        assert app.query_one(Panes).drawer is None
        await pilot.resize_terminal(80, 24)
        assert set(app.shown()) == {"main"}
        assert app.focused is app.query_one("#main")
