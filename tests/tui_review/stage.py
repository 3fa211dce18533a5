"""Looking at what is reviewed, in a window with nobody at the keyboard."""

from __future__ import annotations

from textual.pilot import Pilot
from textual.widgets import Static

from nghiquyet.tui.app import NghiQuyet
from nghiquyet.tui.inputs.area import TextArea
from nghiquyet.tui.review.editor import NoteEditor
from nghiquyet.tui.review.view import ReviewView
from tests.tui_shell.screens import text
from tests.tui_shell.screens import window as window

P1 = "preface__p_1"
P2 = "preface__p_2"
TARGET_17 = "part_2__sec_I__para_2__point_17"
TARGET_18 = "part_2__sec_I__para_2__point_18"


def here(app: NghiQuyet) -> str | None:
    """The id of the thing one is on."""
    current = window(app).view.current
    return current.id if current else None


def reviewed(app: NghiQuyet) -> int:
    """How much the header says is reviewed."""
    return int(text(app).partition("đã rà soát ")[2].partition("/")[0])


def said(app: NghiQuyet) -> str:
    """What the toasts say, in one line."""
    return " ".join(" ".join(each.message for each in app._notifications).split())


def editor(app: NghiQuyet) -> NoteEditor:
    """The editor, which is open."""
    found = [screen for screen in app.screen_stack if isinstance(screen, NoteEditor)]
    assert found, "no editor is open"
    return found[0]


def areas(app: NghiQuyet) -> tuple[str, str]:
    """What stands in the editor: the note, and the wording that is proposed."""
    note, wording = (area.text for area in editor(app).query(TextArea))
    return note, wording


def bottom(app: NghiQuyet) -> str:
    """What the editor says at its bottom."""
    return str(editor(app).query_one(".note--told", Static).render())


def view(app: NghiQuyet) -> ReviewView:
    """The view of review."""
    return window(app).query_one(ReviewView)


def listed(app: NghiQuyet) -> list[str]:
    """The ids of what the queue lists."""
    return [ref.id for ref in view(app).listed()]


async def queue(app: NghiQuyet, pilot: Pilot[int]) -> ReviewView:
    """The view of review, opened, the rules run."""
    await pilot.press("4")
    await pilot.pause()
    await app.workers.wait_for_complete()
    await pilot.pause()
    return view(app)


async def typed(pilot: Pilot[int], words: str) -> None:
    """Type, letter by letter."""
    await pilot.press(*("space" if letter == " " else letter for letter in words))
    await pilot.pause()
