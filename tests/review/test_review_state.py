"""What is reviewed, flagged and noted, and every action with its way back, on the real text."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nghiquyet.document import Annotation, Ref
from nghiquyet.document.annotations import locate
from nghiquyet.review import Change, Progress, Review, Reviewer, UndoStack
from nghiquyet.review.actions import (
    mark,
    place_of,
    reattach,
    set_tags,
    take_away,
    together,
    toggle_flag,
    unit_of,
    unmark,
    write,
)
from tests.review.editions import annotation, original, read, source

BY = Reviewer("Lan", datetime(2026, 3, 1, 1, 0, tzinfo=UTC))
OTHER = Reviewer("Minh", datetime(2026, 3, 2, 1, 0, tzinfo=UTC))
UNITS = [node.eid for node in original().nodes if node.verbatim.strip()]
TARGET = "part_2__sec_I__para_2__point_17"


def ref(eid: str) -> Ref:
    return Ref("document", "node", eid)


def applied(review: Review, change: Change | None) -> Review:
    """The review after a change, as the store would leave it if nobody else writes."""
    if change is None:
        return review
    kept = [each for each in review.annotations if each not in change.before]
    return review.with_annotations([*kept, *change.after])


def reviewed(eids: list[str]) -> Review:
    marks = [annotation(locate(original(), original().outline.node(eid)), eid, motivation="assessing") for eid in eids]
    return Review(original(), marks)


def test_every_node_with_text_of_its_own_is_a_unit_headings_too() -> None:
    review = Review(original())
    assert list(review.units) == UNITS
    assert "preface" not in review.units, "it has only children"
    assert review.progress() == Progress(0, len(UNITS))
    assert review.progress().total == 272
    assert "part_1__dvs_A__sec_I__para_1" in review.units


@given(st.lists(st.sampled_from(UNITS), unique=True, max_size=40))
def test_progress_is_counted_of_the_whole_and_of_every_part(eids: list[str]) -> None:
    review = reviewed(eids)
    assert review.progress() == Progress(len(eids), 272)
    outline = original().outline
    for part in outline.children(None):
        inside = {part.eid, *(node.eid for _depth, node in outline.walk(part.eid))} & set(UNITS)
        assert review.progress_under(part.eid) == Progress(len(inside & set(eids)), len(inside))
    for eid in eids:
        assert review.is_reviewed(eid)
        assert review.progress_under(eid).done >= 1
    assert list(review.unreviewed) == [eid for eid in UNITS if eid not in eids]


@given(st.sets(st.sampled_from(UNITS), max_size=268), st.sampled_from([None, *UNITS]))
def test_the_next_unreviewed_unit_comes_after_and_then_from_the_beginning(eids: set[str], start: str | None) -> None:
    review = reviewed(sorted(eids))
    after = UNITS.index(start) + 1 if start else 0
    expected = next(eid for eid in [*UNITS[after:], *UNITS[:after]] if eid not in eids)
    assert review.next_unreviewed(start) == expected


def test_when_all_is_reviewed_there_is_no_next() -> None:
    review = reviewed(UNITS)
    assert review.next_unreviewed() is None
    assert review.next_unreviewed(TARGET) is None
    assert review.progress() == Progress(272, 272)


def test_a_mark_on_a_part_of_a_unit_or_on_a_person_in_it_does_not_make_it_reviewed() -> None:
    node = original().outline.node(TARGET)
    stretch = annotation(locate(original(), node, start=0, end=10), motivation="assessing")
    person = place_of(original(), Ref("document", "person", original().persons[0].id))
    assert person is not None
    review = Review(original(), [stretch, annotation(person, "b", motivation="assessing")])
    assert review.progress().done == 0
    assert review.is_done(Ref("document", "person", original().persons[0].id))


def test_signs_are_those_of_the_unit_itself_and_of_what_stands_in_it() -> None:
    target = place_of(original(), Ref("document", "person", original().persons[0].id))
    assert target is not None
    assert target.eid is not None
    flag = annotation(target, "a", motivation="questioning")
    review = Review(original(), [flag, annotation(locate(original(), original().outline.node(TARGET)), "b", "Xem")])
    assert review.is_flagged(target.eid)
    assert review.has_note(TARGET)
    assert not review.is_flagged(TARGET)
    assert not review.has_note("part_2__sec_I__para_2"), "a heading does not take over what is said below it"
    assert [each.annotation.id for each in review.of_unit(target.eid)] == ["a"]
    assert review.of(ref(target.eid)) == ()
    assert set(review.annotated) == {target.eid, TARGET}


@pytest.mark.parametrize(
    "about",
    [
        ref(TARGET),
        Ref("document", "person", "le-thanh-liem"),
        Ref("document", "post", "bt-qu"),
        Ref("document", "organization", "bch"),
        Ref("document", "reference", "nghi-quyet-21-nq-qu"),
        Ref("document", "result", "result_1"),
        Ref("document", "finding", f"spelling-0123@{TARGET}"),
    ],
)
def test_anything_that_stands_in_the_text_can_be_marked_flagged_and_noted(about: Ref) -> None:
    review = Review(original())
    done = applied(review, mark(review, about, BY))
    assert done.is_done(about)
    assert mark(done, about, BY) is None, "it is marked already"
    flagged = applied(done, toggle_flag(done, about, BY))
    assert [each.annotation.motivation for each in flagged.of(about)] == ["assessing", "questioning"]
    assert applied(flagged, toggle_flag(flagged, about, OTHER)).of(about) == done.of(about)
    assert applied(flagged, unmark(flagged, about)).is_done(about) is False
    node = unit_of(original(), about)
    assert node is not None
    assert flagged.is_flagged(node.eid)


@pytest.mark.parametrize("kind", ["node", "person", "organization", "post", "reference", "result", "finding", "note"])
def test_what_is_not_in_the_text_cannot_be_annotated(kind: str) -> None:
    nothing = Ref("document", kind, "khong-co")  # type: ignore[arg-type]  # a kind out of a parameter
    review = Review(original())
    assert unit_of(original(), nothing) is None
    assert place_of(original(), nothing) is None
    assert mark(review, nothing, BY) is None
    assert unmark(review, nothing) is None
    assert toggle_flag(review, nothing, BY) is None
    assert set_tags(review, nothing, ["một"], BY) is None
    there = annotation(locate(original(), original().outline.node(TARGET)))
    assert reattach(review, there, nothing, BY) is None


def test_a_note_is_written_changed_and_taken_away() -> None:
    target = locate(original(), original().outline.node(TARGET))
    made = write("commenting", "  Xem lại\n", BY, target=target)
    assert made is not None
    (one,) = made.after
    assert (one.body, one.creator, one.created == one.modified) == ("Xem lại", "Lan", True)
    assert datetime.fromisoformat(one.created) == BY.now
    changed = write("commenting", "Khác", OTHER, target=target, before=one)
    assert changed == Change((one,), (replace(one, body="Khác", modified=OTHER.moment),), "Note changed")
    assert write("commenting", "Xem lại ", BY, target=target, before=one) is None
    assert write("commenting", " ", BY, target=target, before=one) == Change((one,), (), "Note removed")
    assert write("commenting", " ", BY, target=target) is None
    assert together([None, made, None], "x") == Change((), (one,), "x")
    assert together([None], "x") is None
    assert take_away([one]).inverse.after == (one,)


def test_tags_are_a_set() -> None:
    review = Review(original())
    tagged = applied(review, set_tags(review, ref(TARGET), ["số liệu", " gấp ", "gấp", ""], BY))
    assert [each.annotation.body for each in tagged.of(ref(TARGET))] == ["số liệu", "gấp"]
    assert set_tags(tagged, ref(TARGET), ["gấp", "số liệu"], BY) is None
    less = applied(tagged, set_tags(tagged, ref(TARGET), ["gấp", "mới"], BY))
    assert [each.annotation.body for each in less.of(ref(TARGET))] == ["gấp", "mới"]


def test_a_note_without_a_place_gets_one_by_hand_and_keeps_its_words() -> None:
    node = original().outline.node(TARGET)
    short = read(source()[:200])
    review = Review(short, [annotation(locate(original(), node), body="Xem")])
    (orphan,) = review.orphans
    again = applied(review, reattach(review, orphan, ref(short.nodes[2].eid), BY))
    assert again.orphans == ()
    (found,) = again.anchored
    assert (found.outcome, found.eid, found.annotation.body) == ("kept", short.nodes[2].eid, "Xem")
    assert (found.annotation.id, found.annotation.created) == (orphan.id, orphan.created)


_actions: dict[str, Callable[[Review, Ref], Change | None]] = {
    "mark": lambda review, about: mark(review, about, BY),
    "unmark": unmark,
    "flag": lambda review, about: toggle_flag(review, about, BY),
    "tags": lambda review, about: set_tags(review, about, ["một", "hai"], BY),
    "other tags": lambda review, about: set_tags(review, about, ["hai", "ba"], OTHER),
}


@settings(max_examples=50)
@given(st.lists(st.tuples(st.sampled_from(sorted(_actions)), st.sampled_from(UNITS[:4])), max_size=12))
def test_undo_takes_back_everything_and_redo_does_it_again(steps: list[tuple[str, str]]) -> None:
    review, stack = Review(original()), UndoStack()
    states: list[frozenset[Annotation]] = [frozenset()]
    for name, eid in steps:
        if change := _actions[name](review, ref(eid)):
            review = applied(review, change)
            stack.did(change)
            states.append(frozenset(review.annotations))
    for state in states[-2::-1]:
        undo = stack.to_undo()
        assert undo is not None
        review = applied(review, undo)
        stack.undid()
        assert frozenset(review.annotations) == state
    assert stack.to_undo() is None
    for state in states[1:]:
        redo = stack.to_redo()
        assert redo is not None
        review = applied(review, redo)
        stack.redid()
        assert frozenset(review.annotations) == state
    assert stack.to_redo() is None
