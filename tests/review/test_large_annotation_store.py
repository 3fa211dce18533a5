"""A file of annotations that has grown large: what changes is kept beside it, and nobody can tell."""

from __future__ import annotations

import errno
import json
import multiprocessing
import threading
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nghiquyet.library import annotations as notes
from nghiquyet.library import files
from nghiquyet.library.annotations import AnnotationStore, documents_with_notes
from nghiquyet.library.notices import Notice
from nghiquyet.library.places import Places
from nghiquyet.library.store import sweep
from tests.library.helpers import Fault, Steps, at_steps, messages
from tests.review.killing import forks, kill_at_every_step
from tests.review.saying import note


@pytest.fixture(autouse=True)
def _soon_large(monkeypatch: pytest.MonkeyPatch) -> None:
    """Three notes are a large file here."""
    monkeypatch.setattr(notes, "SMALL", 1500)


@pytest.fixture
def store(places: Places, told: list[Notice]) -> AnnotationStore:
    """A store whose file is large already."""
    made = AnnotationStore(places, "doc", told.append)
    made.save(after=[note(each) for each in "abcd"])
    return made


def _since(places: Places) -> Path:
    return places.annotations_of("doc").with_name("doc.json.since")


def test_a_change_is_kept_beside_a_large_file(store: AnnotationStore, places: Places, told: list[Notice]) -> None:
    before = places.annotations_of("doc").read_bytes()
    stamp = store.stamp()
    saved = store.save(before=[note("b"), note("c")], after=[note("b", "Khác"), note("e")])
    assert places.annotations_of("doc").read_bytes() == before
    assert store.stamp() != stamp
    assert [(each.id, each.body == "Khác") for each in saved.annotations] == [
        ("a", False), ("b", True), ("d", False), ("e", False),
    ]  # fmt: skip
    for reader in (store, AnnotationStore(places, "doc", told.append)):
        assert reader.read() == saved.annotations
    assert documents_with_notes(places) == ["doc"]
    assert told == []


def test_both_files_become_one_in_time(store: AnnotationStore, places: Places) -> None:
    seen = set()
    for number in range(40):
        saved = store.save(after=[note(f"new-{number}")])
        assert saved.annotations == store.read()
        seen.add(_since(places).exists())
    assert seen == {True, False}
    assert [each.id for each in store.read()] == [*"abcd", *(f"new-{number}" for number in range(40))]
    assert all(path.stat().st_size < 3000 for path in places.annotations.glob("*.since*"))


_ids = st.sampled_from("abcdef")
_operations = st.lists(st.tuples(_ids, st.sampled_from(["put", "go", "stale"]), st.text(max_size=3)), max_size=30)


@settings(max_examples=40, deadline=None)
@given(_operations)
def test_two_files_hold_what_one_would(
    tmp_path_factory: pytest.TempPathFactory, operations: list[tuple[str, str, str]]
) -> None:
    """Whatever is put, taken away or changed by somebody who has not seen the latest."""
    stores = []
    for size in (10**9, 700):
        folder = tmp_path_factory.mktemp("home")
        stores.append((size, AnnotationStore(Places(folder, folder, folder), "doc", lambda told: None)))
    for id, kind, body in operations:
        states = []
        for size, store in stores:
            notes.SMALL = size
            there = {each.id: each for each in store.read()}
            before = [note(id, "nobody wrote this")] if kind == "stale" else [there[id]] if id in there else []
            states.append(store.save(before, [] if kind == "go" else [note(id, body)]))
            assert states[-1].annotations == store.read()
        assert states[0].annotations == states[1].annotations
        assert states[0].after == states[1].after


def test_of_two_who_change_one_note_both_are_kept(store: AnnotationStore, places: Places, told: list[Notice]) -> None:
    other = AnnotationStore(places, "doc", told.append)
    assert other.read() == store.read()
    store.save(before=[note("a")], after=[note("a", "Lan viết")])
    other.save(before=[note("a")], after=[note("a", "Minh viết")])
    assert [each.body for each in store.read() if "viết" in each.body] == ["Lan viết", "Minh viết"]
    assert len(told) == 1


def test_records_of_a_later_version_are_carried_along(store: AnnotationStore, places: Places) -> None:
    store.save(after=[note("e")])
    for path, id in ((places.annotations_of("doc"), "y"), (_since(places), "z")):
        whole = json.loads(path.read_text())
        whole["annotations"]["77"] = {"id": id, "motivation": "linking"}
        path.write_text(json.dumps(whole))
    for number in range(9):
        store.save(after=[note(f"new-{number}")])
    records = json.loads(places.annotations_of("doc").read_text())["annotations"].values()
    assert {"y", "z", "new-2"} <= {record["id"] for record in records}


@pytest.mark.parametrize("data", [b"", b"{", b"\0" * 90])
def test_of_a_bad_second_file_the_last_good_copy_is_used(
    store: AnnotationStore, places: Places, told: list[Notice], data: bytes
) -> None:
    store.save(after=[note("e")])
    _since(places).write_bytes(data)
    assert [each.id for each in store.read()] == [*"abcde"]
    assert len(told) == 1
    store.save(after=[note("f")])
    assert [each.id for each in store.read()] == [*"abcdef"]


@pytest.mark.parametrize(("number", "why"), [(errno.ENOSPC, "ổ đĩa đã đầy"), (errno.EROFS, "ổ đĩa chỉ cho đọc")])
def test_where_both_cannot_become_one_the_change_is_saved_all_the_same(
    store: AnnotationStore, places: Places, told: list[Notice], monkeypatch: pytest.MonkeyPatch, number: int, why: str
) -> None:
    many = [note(f"new-{each}") for each in range(9)]
    steps = Steps()
    with monkeypatch.context() as context:
        at_steps(context, steps)
        store.save(after=many)
    assert steps.seen.count("main:replaced") == 2, "the second file, and then the first"
    assert not _since(places).exists()

    class Second(Fault):
        """Fails at the second write only."""

        def __call__(self, step: str) -> None:
            if step == self.step and self.met == 0:
                self.met = 1
            elif step == self.step:
                super().__call__(step)

    with monkeypatch.context() as context:
        at_steps(context, Second("main:written", number))
        store.save(after=[replace(each, id=f"x{each.id}") for each in many])
    assert len(store.read()) == 4 + 18
    assert why in messages(told)
    told.clear()
    store.save(after=[note("last")])
    assert not _since(places).exists()
    assert len(store.read()) == 4 + 18 + 1
    assert told == []
    assert files.strays(places.annotations) == []


def test_who_comes_back_stands_at_the_end(store: AnnotationStore, places: Places) -> None:
    store.save(before=[note("b")])
    assert [each.id for each in store.save(after=[note("b")]).annotations] == ["a", "c", "d", "b"]
    assert [each.id for each in store.read()] == ["a", "c", "d", "b"]
    while _since(places).exists():
        store.save(after=[note(f"e{len(store.read())}")])
    assert [each.id for each in store.read()][:4] == ["a", "c", "d", "b"]


@forks
def test_a_hundred_kills_lose_no_note_that_was_said_to_be_saved(
    store: AnnotationStore, places: Places, told: list[Notice]
) -> None:
    kills, _notes = kill_at_every_step(store, places, turns=122, steps=61, most=5)
    assert told == []
    assert kills > 100
    sweep(places.annotations, told.append)
    assert files.strays(places.annotations) == []


def _put_change_and_remove(places: Places, who: int) -> None:
    """Says nothing if every note was there right after it was saved, and none that was removed."""
    store = AnnotationStore(places, "doc", lambda told: None)
    for number in range(20):
        new = note(f"{who}-{number}", "new")
        changed = replace(new, body="changed")
        store.save(after=[new])
        store.save(before=[new], after=[changed])
        assert changed in store.read()
        if number % 2:
            store.save(before=[changed])
            assert changed.id not in {each.id for each in store.read()}


@forks
def test_four_who_write_at_once_lose_nothing(store: AnnotationStore, places: Places) -> None:
    process = multiprocessing.get_context("fork").Process
    writers = [process(target=_put_change_and_remove, args=(places, who)) for who in range(4)]
    for each in writers:
        each.start()
    for each in writers:
        each.join()
    assert [each.exitcode for each in writers] == [0, 0, 0, 0]
    there = {each.id: each.body for each in store.read() if each.id not in "abcd"}
    assert there == {f"{who}-{number}": "changed" for who in range(4) for number in range(0, 20, 2)}


def test_who_reads_while_both_become_one_misses_nothing(store: AnnotationStore, places: Places) -> None:
    acknowledged: list[str] = [*"abcd"]
    wrong: list[set[str]] = []
    done = threading.Event()

    def look() -> None:
        reader = AnnotationStore(places, "doc", lambda told: None)
        while not done.is_set():
            said = set(acknowledged)
            if missing := said - {each.id for each in reader.read()}:
                wrong.append(missing)

    looking = threading.Thread(target=look)
    looking.start()
    try:
        for number in range(60):
            store.save(after=[note(f"new-{number}")])
            acknowledged.append(f"new-{number}")
    finally:
        done.set()
        looking.join()
    assert wrong == []
