"""What a card says of notes that were written elsewhere, and what a thing is called that is there no longer."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from nghiquyet.document import Ref
from nghiquyet.document.annotations import Anchored, Annotation
from nghiquyet.review import Reviewer, actions
from nghiquyet.tui.review.facts import said_facts, when
from nghiquyet.tui.review.names import thing_name
from nghiquyet.tui.signs import UNICODE
from tests.tui_review.conftest import Room
from tests.tui_review.stage import TARGET_17, queue, window
from tests.tui_shell.screens import text

BY = Reviewer("Minh", datetime(2026, 11, 24, tzinfo=UTC))


def note(room: Room, body: str = "Câu này cũ rồi") -> Annotation:
    """A note about target 17."""
    document = room.workspace.document
    target = actions.place_of(document, Ref(document.id, "node", TARGET_17))
    assert target is not None
    change = actions.write("commenting", body, BY, target=target)
    assert change is not None
    return change.after[0]


def told(each: Anchored) -> list[str]:
    """The paragraphs about a note."""
    return ["".join(words for words, _look in fact.parts) for fact in said_facts([each], UNICODE)]


def test_that_the_text_has_changed_and_that_there_are_two_is_said(room: Room) -> None:
    annotation = replace(note(room), other_of="another")
    plain = told(Anchored(note(room), "kept", annotation.target.ref, TARGET_17, 1010))
    doubtful = told(Anchored(annotation, "changed", annotation.target.ref, TARGET_17, 1010))
    assert plain[1:] == ["Câu này cũ rồi"]
    name, changed, body, beside = doubtful
    assert (name, body) == (plain[0], plain[1])
    assert "đổi" in changed
    assert "cả hai" in beside


@pytest.mark.parametrize(
    "moment", ["", "hôm qua", "0001-01-01T00:00:00+14:00", "9999-12-31T23:59:59-14:00", "2026-13-01T00:00:00"]
)
def test_what_is_no_moment_is_shown_as_it_was_written(moment: str) -> None:
    assert when(moment) == moment
    assert when("2026-11-24T10:15:00") == "24/11/2026 10:15"


async def test_a_note_of_any_moment_can_be_looked_at(room: Room) -> None:
    room.store.save(after=[replace(note(room), created="x", modified="0001-01-01T00:00:00+14:00")])
    app = room.browser(at="CT17")
    async with app.run_test(size=(140, 40)) as pilot:
        await pilot.pause()
        assert "0001-01-01" in text(app)
        await queue(app, pilot)
        await pilot.press("m", "m")
        assert "Câu này cũ rồi" in text(app)
        assert window(app).is_current


def test_what_is_there_no_longer_still_has_a_name(room: Room) -> None:
    document = room.workspace.document
    assert thing_name(document, Ref(document.id, "finding", "spelling@part_1__dvs_A")) == "phát hiện ở P1.A"
    assert thing_name(document, Ref(document.id, "finding", "spelling@part_9")) == "phát hiện"
    assert thing_name(document, Ref(document.id, "person", "no-such\x1b")) == "no-such␛"
