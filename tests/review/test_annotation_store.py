"""The file of annotations: what was said to be saved is there, whoever else writes, whatever happens on the way."""

from __future__ import annotations

import errno
import getpass
import json
import shutil
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nghiquyet.document import Annotation
from nghiquyet.library import files
from nghiquyet.library.annotations import AnnotationStore, creator_of, documents_with_notes
from nghiquyet.library.files import STEPS
from nghiquyet.library.lock import NotSaved
from nghiquyet.library.notices import Notice
from nghiquyet.library.places import Places
from nghiquyet.library.records import from_record, to_record
from nghiquyet.library.store import sweep
from tests.library.helpers import Fault, after, at_steps, kill_in_child, messages
from tests.review.killing import forks, kill_at_every_step, writing
from tests.review.saying import note, said

_STEPS = ("locked", "read", *(f"main:{step}" for step in STEPS), *(f"copy:{step}" for step in STEPS))


@pytest.fixture
def store(places: Places, told: list[Notice]) -> AnnotationStore:
    return AnnotationStore(places, "doc", told.append)


@given(said)
def test_a_record_holds_everything(annotation: Annotation) -> None:
    record = json.loads(json.dumps(to_record(annotation)))
    assert from_record(record) == annotation


@given(said, st.data())
def test_a_record_that_is_none_is_none(annotation: Annotation, data: st.DataObject) -> None:
    record = to_record(annotation)
    key = data.draw(st.sampled_from(sorted(record.keys() - {"body"})))
    broken: object = data.draw(st.sampled_from([7.5, [], {}, "x" if key == "target" else 1]))
    assert from_record({**record, key: broken}) is None
    assert from_record({name: value for name, value in record.items() if name != key}) is None


def test_what_is_saved_is_on_the_disk(store: AnnotationStore, places: Places, told: list[Notice]) -> None:
    assert store.read() == ()
    assert store.stamp() is None
    saved = store.save(after=[note("a"), note("b")])
    assert saved.annotations == saved.after == (note("a"), note("b"))
    assert AnnotationStore(places, "doc", told.append).read() == (note("a"), note("b"))
    assert told == []
    assert documents_with_notes(places) == ["doc"]


def test_saving_changes_the_stamp(store: AnnotationStore) -> None:
    store.save(after=[note("a")])
    before = store.stamp()
    assert store.stamp() == before
    store.save(after=[note("b")])
    assert store.stamp() != before


def test_a_change_and_its_inverse_leave_what_was_there(store: AnnotationStore) -> None:
    store.save(after=[note("a"), note("b")])
    store.save(before=[note("a")], after=[note("a", "Khác")])
    assert store.read() == (note("a", "Khác"), note("b"))
    store.save(before=[note("a", "Khác")], after=[note("a")])
    assert store.read() == (note("a"), note("b"))
    store.save(before=[note("a")])
    assert store.read() == (note("b"),)


def test_of_two_who_change_one_note_both_are_kept(store: AnnotationStore, told: list[Notice]) -> None:
    store.save(after=[note("a")])
    store.save(before=[note("a")], after=[note("a", "Lan viết")])
    saved = store.save(before=[note("a")], after=[note("a", "Minh viết")])
    (ours,) = saved.after
    assert [(each.id == "a", each.body) for each in saved.annotations] == [(True, "Lan viết"), (False, "Minh viết")]
    assert (ours.id != "a", ours.other_of, ours.body) == (True, "a", "Minh viết")
    assert len(told) == 1


def test_a_note_that_somebody_has_changed_is_not_taken_away(store: AnnotationStore) -> None:
    store.save(after=[note("a", "Lan viết")])
    store.save(before=[note("a")])
    assert store.read() == (note("a", "Lan viết"),)


def test_records_of_a_later_version_are_carried_along(store: AnnotationStore, places: Places) -> None:
    store.save(after=[note("a")])
    path = places.annotations_of("doc")
    whole = json.loads(path.read_text())
    whole["annotations"]["7"] = {"id": "z", "motivation": "linking", "to": "somewhere"}
    whole["annotations"]["1"]["colour"] = "red"
    path.write_text(json.dumps(whole))
    store.save(after=[note("b")])
    records = list(json.loads(path.read_text())["annotations"].values())
    assert [record["id"] for record in records] == ["a", "z", "b"]
    assert records[1] == {"id": "z", "motivation": "linking", "to": "somewhere"}
    assert records[0]["colour"] == "red"
    assert [each.id for each in store.read()] == ["a", "b"]


# What may be wrong with the file.


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"", "empty"),
        (b"{", "corrupt"),
        (b"\0" * 500, "corrupt"),
        (b"[]", "foreign"),
        (b'{"_store":{"1":{"program":"nghiquyet","kind":"state","version":1}}}', "foreign"),
        (b'{"_store":{"1":{"program":"nghiquyet","kind":"annotations","version":99}}}', "newer"),
    ],
)
def test_a_bad_file_is_kept_aside_and_the_last_good_copy_used(
    store: AnnotationStore, places: Places, told: list[Notice], data: bytes, why: str
) -> None:
    store.save(after=[note("a"), note("b")])
    path = places.annotations_of("doc")
    path.write_bytes(data)
    assert store.read() == (note("a"), note("b"))
    assert path.with_name(f"doc.json.{why}-1").read_bytes() == data
    assert len(told) == 1
    store.save(after=[note("c")])
    assert [each.id for each in store.read()] == ["a", "b", "c"]
    assert len(told) == 1


def test_an_older_file_is_read_and_kept_when_it_is_changed(
    store: AnnotationStore, places: Places, told: list[Notice]
) -> None:
    """Version 1 knew no ``alike``, ``stretch`` and ``other_of``."""
    record = to_record(note("a"))
    for name in ("alike", "stretch"):
        del record["target"][name]
    del record["other_of"]
    header = {"1": {"program": "nghiquyet", "kind": "annotations", "version": 1}}
    former = json.dumps({"_store": header, "annotations": {"1": record, "2": {"id": "x", "target": 5}}}).encode()
    path = places.annotations_of("doc")
    path.parent.mkdir(parents=True)
    path.write_bytes(former)
    assert store.read() == (note("a"),)
    assert path.read_bytes() == former, "who only looks changes nothing"
    store.save(after=[note("b")])
    assert store.read() == (note("a"), note("b"))
    assert json.loads(path.read_bytes())["_store"]["1"]["version"] == 2
    assert path.with_name("doc.json.version-1-1").read_bytes() == former
    assert "doc.json.version-1-1" in messages(told)
    store.save(after=[note("c")])
    assert len(told) == 1
    assert sorted(each.name for each in path.parent.glob("doc.json.*")) == ["doc.json.bak", "doc.json.version-1-1"]


# What may happen while it is written.


@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EROFS, errno.EDQUOT, errno.EIO])
@pytest.mark.parametrize("step", ["locked", "read", "main:opened", "main:written", "main:synced"])
def test_a_disk_that_is_full_or_read_only_changes_nothing(
    store: AnnotationStore, places: Places, monkeypatch: pytest.MonkeyPatch, step: str, number: int
) -> None:
    store.save(after=[note("a")])
    before = places.annotations_of("doc").read_bytes()
    with monkeypatch.context() as context:
        at_steps(context, Fault(step, number))
        with pytest.raises((NotSaved, OSError)) as refused:
            store.save(before=[note("a")], after=[note("a", "Khác"), note("b")])
    if step != "locked":
        assert isinstance(refused.value, NotSaved)
    assert places.annotations_of("doc").read_bytes() == before
    assert store.read() == (note("a"),)
    assert files.strays(places.annotations) == []


def test_a_copy_that_cannot_be_written_is_told_and_the_note_is_saved(
    store: AnnotationStore, told: list[Notice], monkeypatch: pytest.MonkeyPatch
) -> None:
    at_steps(monkeypatch, Fault("copy:written"))
    store.save(after=[note("a")])
    assert store.read() == (note("a"),)
    assert len(told) == 1


def test_a_file_where_the_folder_should_be_is_a_sentence(store: AnnotationStore, places: Places) -> None:
    places.data.mkdir()
    places.annotations.write_bytes(b"")
    with pytest.raises(NotSaved, match="annotations"):
        store.save(after=[note("a")])
    assert store.read() == ()


def test_without_a_home_there_is_a_sentence(told: list[Notice]) -> None:
    nowhere = Places(Path("~/x"), Path("~/x"), Path("~/x"))
    store = AnnotationStore(nowhere, "doc", told.append)
    with pytest.raises(NotSaved, match="NGHIQUYET_HOME"):
        store.save(after=[note("a")])
    assert store.read() == ()
    assert store.stamp() is None
    assert documents_with_notes(nowhere) == []


@forks
@pytest.mark.parametrize("step", _STEPS)
def test_killed_at_a_step_the_note_is_there_or_was_never_said_to_be(
    store: AnnotationStore, places: Places, told: list[Notice], step: str
) -> None:
    store.save(after=[note("a")])
    acknowledged, killed = kill_in_child(writing(places, "new", 1), lambda reached: reached == step)
    assert killed
    assert acknowledged == []
    sweep(places.annotations, told.append)
    in_place = _STEPS.index(step) >= _STEPS.index("main:replaced")
    assert [each.id for each in store.read()] == (["a", "new-0"] if in_place else ["a"])
    assert told == []
    assert files.strays(places.annotations) == []


@forks
def test_two_hundred_kills_lose_no_note_that_was_said_to_be_saved(
    store: AnnotationStore, places: Places, told: list[Notice]
) -> None:
    kills, notes = kill_at_every_step(store, places, turns=212, steps=53, most=3)
    assert told == []
    assert kills >= 200
    assert notes > 200
    sweep(places.annotations, told.append)
    assert files.strays(places.annotations) == []


@forks
def test_killed_while_an_older_file_is_changed_nothing_is_lost(
    places: Places, told: list[Notice], tmp_path: Path
) -> None:
    header = {"1": {"program": "nghiquyet", "kind": "annotations", "version": 1}}
    former = json.dumps({"_store": header, "annotations": {"1": to_record(note("a"))}})
    for reached in range(40):
        shutil.rmtree(places.annotations, ignore_errors=True)
        places.annotations.mkdir(parents=True)
        places.annotations_of("doc").write_text(former)
        _acknowledged, killed = kill_in_child(writing(places, "new", 1), after(reached))
        assert AnnotationStore(places, "doc", told.append).read()[0] == note("a")
        if not killed:
            break
    assert reached > len(_STEPS) + len(STEPS)
    assert told == []


def test_who_signs_is_in_the_settings_or_the_account(monkeypatch: pytest.MonkeyPatch) -> None:
    assert creator_of("Trần Thị Lan") == "Trần Thị Lan"
    monkeypatch.setattr(getpass, "getuser", lambda: "lan")
    assert creator_of(None) == creator_of("") == "lan"

    def nobody() -> str:
        raise OSError(errno.ENOENT, "no account")

    monkeypatch.setattr(getpass, "getuser", nobody)
    assert creator_of(None)
