"""Typing into the search box of a running browser, and looking at what it shows."""

from __future__ import annotations

from typing import Any

from rich.style import Style
from textual.pilot import Pilot

from nghiquyet.search.hits import Hit
from nghiquyet.tui.app import NghiQuyet
from nghiquyet.tui.inputs import Input
from nghiquyet.tui.reading.text import TextPane
from nghiquyet.tui.search.box import SearchBox, Status
from nghiquyet.tui.search.lines import Place
from tests.tui_shell.screens import painted
from tests.tui_shell.screens import window as window


def box(app: NghiQuyet) -> SearchBox:
    """The search box that is open."""
    assert isinstance(app.screen, SearchBox)
    return app.screen


async def settle(pilot: Pilot[Any]) -> None:
    """Until everything that was typed has been looked for and shown."""
    await pilot.pause()
    await pilot.app.workers.wait_for_complete()
    await pilot.pause()


async def search(pilot: Pilot[Any], query: str) -> None:
    """Open the box, unless it is open, and type a query into it."""
    app = pilot.app
    assert isinstance(app, NghiQuyet)
    if not isinstance(app.screen, SearchBox):
        await pilot.press("/")
        await settle(pilot)
    field = box(app).query_one(Input)
    field.value = ""
    for letter in query:
        field.insert_text_at_cursor(letter)
    await settle(pilot)
    for _ in range(100):  # on a busy machine what was typed may not have been heard of yet
        if box(app).found.query == query:
            break
        await settle(pilot)


def hit(app: NghiQuyet) -> Hit | None:
    """The hit under the cursor of the list."""
    item = box(app).results.item
    found = box(app).found
    return (found.hits or found.nearest)[item.at] if isinstance(item, Place) else None


def status(app: NghiQuyet) -> tuple[str, str]:
    """What stands above the list, left and right."""
    return box(app).query_one(Status).said


def underlined(app: NghiQuyet) -> list[str]:
    """Every piece of the window that is bold and underlined: what is marked, whatever the colours."""
    return [
        segment.text
        for line in painted(app)
        for segment in line
        if isinstance(segment.style, Style) and segment.style.underline and segment.style.bold
    ]


def marks(app: NghiQuyet) -> dict[str, list[str]]:
    """What is marked in the text, by eId."""
    pane = window(app).query_one(TextPane)
    outline = app.workspace.document.outline
    return {eid: [outline.node(eid).text[slice(*each)] for each in ranges] for eid, ranges in pane.marks.items()}
