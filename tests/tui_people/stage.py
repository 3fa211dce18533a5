"""Looking at the view of people, in a window with nobody at the keyboard."""

from __future__ import annotations

import re

from textual.pilot import Pilot

from nghiquyet.document import Document
from nghiquyet.tui.app import NghiQuyet
from nghiquyet.tui.lists.card import ListCard
from nghiquyet.tui.lists.line import OneLine
from nghiquyet.tui.people import PeopleView
from tests.tui_shell.screens import lines
from tests.tui_shell.screens import typed as typed
from tests.tui_shell.screens import window as window


def view(app: NghiQuyet) -> PeopleView:
    """The view."""
    return window(app).query_one(PeopleView)


async def ready(app: NghiQuyet, pilot: Pilot[int]) -> PeopleView:
    """The view, opened, its index made."""
    await pilot.press("2")
    await pilot.pause()
    await app.workers.wait_for_complete()
    await pilot.pause()
    return view(app)


def names(people: PeopleView) -> list[str]:
    """Whom the rows tell of, from the top; heads are left out."""
    return [line.name for line in people.pane.items if not line.is_head]


def told(people: PeopleView) -> str:
    """What is said of those who are kept."""
    return people.query_one(OneLine).words


def card(people: PeopleView) -> str:
    """All that the card says, in one line."""
    sheet = people.query_one(ListCard)
    facts = sheet._facts()
    words = " ".join("".join(text for text, _look in fact.parts) for fact in facts)
    return " ".join(words.split())


def row(app: NghiQuyet, start: str) -> str:
    """The row of the window that begins like that, blanks joined; empty if there is none."""
    found = (" ".join(line.replace("▌", " ").split()) for line in lines(app))
    return next((line for line in found if re.match(start, line)), "")


def chosen(people: PeopleView) -> str | None:
    """What the row under the cursor is called."""
    return people.pane.item.name if people.pane.item else None


def mode(people: PeopleView) -> str:
    """Which of the three lists is shown."""
    return people.pane.mode


def printed(document: Document, number: int) -> list[str]:
    """The names of one of the lists of part 3, as they stand there."""
    prefix = f"part_3__para_{number}__"
    persons = {person.id: person.name for person in document.persons}
    return [persons[each.person_id] for each in document.memberships if each.eid.startswith(prefix)]
