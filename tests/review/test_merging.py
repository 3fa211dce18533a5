"""Files of two reviewers brought together: nothing is lost, and neither order nor repetition matters."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nghiquyet.document import Annotation
from nghiquyet.document.annotations import beside
from nghiquyet.library.annotations import AnnotationStore
from nghiquyet.library.places import Places
from nghiquyet.review.merging import Merge, merge
from tests.review.saying import note

_bodies = st.sampled_from(["", "Xem lại", "Đề nghị bỏ", "Sửa 98% thành 89%"])
_notes = st.builds(note, st.sampled_from("abcdef"), _bodies)


def _sets(most: int = 6) -> st.SearchStrategy[list[Annotation]]:
    """What one person has: of each id one."""
    return st.lists(_notes, max_size=most, unique_by=lambda each: each.id)


def _after(ours: list[Annotation], theirs: list[Annotation]) -> list[Annotation]:
    return [*ours, *merge(ours, theirs).to_save]


def _said(notes: list[Annotation]) -> set[tuple[str, str]]:
    """What is said, whatever ids it has: about which note, and the words."""
    return {(each.other_of or each.id, each.body) for each in notes}


@given(_sets(), _sets())
def test_all_that_either_has_said_is_there_and_nothing_else(ours: list[Annotation], theirs: list[Annotation]) -> None:
    both = _after(ours, theirs)
    assert both[: len(ours)] == ours
    assert _said(both) == _said(ours) | _said(theirs)
    assert len({each.id for each in both}) == len(both)


@given(_sets(), _sets())
def test_a_second_merge_changes_nothing(ours: list[Annotation], theirs: list[Annotation]) -> None:
    both = _after(ours, theirs)
    again = merge(both, theirs)
    assert (again.new, again.conflicts, again.same) == ((), (), len(theirs))


@given(_sets(), _sets())
def test_when_both_have_merged_they_have_the_same(ours: list[Annotation], theirs: list[Annotation]) -> None:
    """Files go to and fro: after one exchange both have said the same, and a further one brings nothing."""
    here, there = _after(ours, theirs), _after(theirs, ours)
    assert _said(here) == _said(there)
    assert merge(here, there).to_save == merge(there, here).to_save == ()


@given(_sets(), _sets(), _sets())
def test_the_order_in_which_files_come_in_does_not_matter(
    ours: list[Annotation], second: list[Annotation], third: list[Annotation]
) -> None:
    one = _after(_after(ours, second), third)
    other = _after(_after(ours, third), second)
    assert _said(one) == _said(other)
    assert merge(one, other).to_save == ()


def test_what_came_in_is_counted_and_conflicts_are_named() -> None:
    ours = [note("a"), note("b")]
    theirs = [note("a"), note("b", "Khác"), note("c")]
    merged = merge(ours, theirs)
    assert merged == Merge((note("c"),), ((note("b"), beside(note("b", "Khác"))),), 1)
    (conflict,) = merged.conflicts
    assert (conflict[1].other_of, conflict[1].body) == ("b", "Khác")
    assert conflict[1].id not in ("a", "b", "c")


def test_two_words_for_one_id_within_one_file_are_both_kept() -> None:
    assert _said([*merge([], [note("a"), note("a", "Khác")]).to_save]) == {("a", "Xem lại"), ("a", "Khác")}


@given(_notes, _notes)
def test_the_id_of_the_other_follows_from_its_words(one: Annotation, other: Annotation) -> None:
    assert (beside(one) == beside(other)) == (one == other)
    assert beside(one).id != one.id


def test_a_change_of_anything_is_a_conflict() -> None:
    for changed in (
        replace(note("a"), creator="Lan"),
        replace(note("a"), modified="2026-04-01T08:00:00+07:00"),
        replace(note("a"), motivation="questioning"),
        replace(note("a"), target=replace(note("a").target, line=99)),
    ):
        assert len(merge([note("a")], [changed]).conflicts) == 1


@pytest.mark.parametrize("changes", [("Lan viết", "Minh viết"), ("Lan viết", "Lan viết")])
def test_two_machines_exchange_files_until_both_have_everything(places: dict[str, Places], changes: list[str]) -> None:
    """Each has its own folder; what goes between them are the notes, as ``note export jsonld`` writes them."""
    stores = {name: AnnotationStore(each, "doc", lambda told: None) for name, each in places.items()}
    for name, change in zip(stores, changes, strict=True):
        stores[name].save(after=[note("a"), note(f"of-{name}")])
        stores[name].save(before=[note("a")], after=[note("a", change)])
    for _round in range(2):
        for name, other in (("lan", "minh"), ("minh", "lan")):
            merged = merge(stores[name].read(), stores[other].read())
            stores[name].save(after=merged.to_save)
    ours, theirs = (list(store.read()) for store in stores.values())
    assert (
        _said(ours)
        == _said(theirs)
        == {("a", changes[0]), ("a", changes[1])}
        | {
            ("of-lan", "Xem lại"),
            ("of-minh", "Xem lại"),
        }
    )
    assert len(ours) == len(theirs) == 2 + len(set(changes))


@pytest.fixture
def places(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Places]:
    folders = {name: tmp_path_factory.mktemp(name) for name in ("lan", "minh")}
    return {name: Places(folder, folder, folder) for name, folder in folders.items()}
