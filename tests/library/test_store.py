"""A store never stops the program, and never loses what it has said is saved."""

from __future__ import annotations

import errno
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from nghiquyet.library import files, lock
from nghiquyet.library.files import STEPS
from nghiquyet.library.lock import NotSaved, held
from nghiquyet.library.notices import Notice
from nghiquyet.library.store import Store, sweep
from tests.library.helpers import Fault, Steps, at_steps, messages


@pytest.fixture
def store(tmp_path: Path, told: list[Notice]) -> Store:
    """A store with a copy, not yet written."""
    return Store(tmp_path / "notes" / "a.json", "notes", told.append)


def add(store: Store, text: str) -> None:
    """Save one note."""
    with store.change() as database:
        database.table("notes").insert({"text": text})


def texts(store: Store) -> list[str]:
    """What the store holds."""
    return [note["text"] for note in store.read().table("notes")]


def test_a_store_begins_empty_and_reading_writes_nothing(store: Store, tmp_path: Path, told: list[Notice]) -> None:
    assert texts(store) == []
    assert list(tmp_path.iterdir()) == []
    assert told == []


def test_what_was_changed_is_there(store: Store, told: list[Notice]) -> None:
    add(store, "một")
    add(store, "hai")
    assert texts(store) == ["một", "hai"]
    assert told == []


def test_a_change_that_raises_changes_nothing(store: Store) -> None:
    add(store, "một")
    before = store.path.read_bytes()

    def fail() -> None:
        with store.change() as database:
            database.table("notes").insert({"text": "hai"})
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        fail()
    assert store.path.read_bytes() == before


def test_the_callers_own_errors_are_not_ours(store: Store) -> None:
    with pytest.raises(FileNotFoundError), store.change():
        raise FileNotFoundError


def test_looking_is_not_changing(store: Store) -> None:
    add(store, "một")
    store.read().table("notes").truncate()
    assert texts(store) == ["một"]


def test_a_change_without_a_change_writes_nothing(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    steps = Steps()
    at_steps(monkeypatch, steps)
    with store.change() as database:
        assert database.table("notes").all() == []
    assert steps.seen == ["locked", "read"]


def _ours(kind: str, version: int) -> str:
    return f'{{"_store": {{"1": {{"program": "nghiquyet", "kind": "{kind}", "version": {version}}}}}, "notes": {{}}}}'


def _content(text: str) -> Callable[[Path], object]:
    return lambda path: path.write_text(text)


def _folder(path: Path) -> None:
    path.mkdir()
    (path / "kept").write_text("precious")


_BAD = {
    "corrupt": (_content('{"_store": {"1": {"program": "nghi'), "it is damaged", "corrupt"),
    "empty": (_content(""), "it is empty", "empty"),
    "foreign": (_content('{"_default": {}}'), "it was not written by this program", "foreign"),
    "other": (_content(_ours("state", 1)), "it belongs to something else", "foreign"),
    "newer": (_content(_ours("notes", 2)), "it was written by a newer version of this program", "newer"),
    "folder": (_folder, "it is not a file", "folder"),
}


@pytest.mark.parametrize("reading", [True, False], ids=["read", "change"])
@pytest.mark.parametrize("bad", _BAD)
def test_a_bad_file_is_kept_aside_and_the_last_good_copy_used(
    store: Store, told: list[Notice], bad: str, reading: bool
) -> None:
    make, sentence, why = _BAD[bad]
    add(store, "một")
    add(store, "hai")
    store.path.unlink()
    make(store.path)
    was = _everything(store.path)
    if reading:
        assert texts(store) == ["một", "hai"]
    add(store, "ba")
    aside = store.path.with_name(f"a.json.{why}-1")
    assert _everything(aside) == was
    assert len(told) == 1
    for part in (str(store.path), sentence, aside.name, "The last good copy is used."):
        assert part in messages(told)
    assert texts(store) == ["một", "hai", "ba"]
    assert len(told) == 1


def _everything(path: Path) -> list[bytes]:
    return [child.read_bytes() for child in path.iterdir()] if path.is_dir() else [path.read_bytes()]


def test_a_file_that_is_gone_comes_back_from_its_copy(store: Store, told: list[Notice]) -> None:
    add(store, "một")
    store.path.unlink()
    assert texts(store) == ["một"]
    assert store.path.exists()
    assert "it is missing. The last good copy is used." in messages(told)


def test_with_file_and_copy_bad_both_are_kept_and_the_store_begins_anew(store: Store, told: list[Notice]) -> None:
    add(store, "một")
    copy = store.path.with_name("a.json.bak")
    store.path.write_text("{")
    copy.write_text("[")
    assert texts(store) == []
    assert "it starts empty" in messages(told)
    add(store, "hai")
    assert store.path.with_name("a.json.corrupt-1").read_text() == "{"
    assert store.path.with_name("a.json.bak.bad-1").read_text() == "["
    assert texts(store) == ["hai"]


def test_a_store_without_copies_is_made_again(tmp_path: Path, told: list[Notice]) -> None:
    store = Store(tmp_path / "a.json", "notes", told.append, backup=False)
    add(store, "một")
    assert not (tmp_path / "a.json.bak").exists()
    store.path.write_text("{")
    assert texts(store) == []
    assert "It is being rebuilt." in messages(told)
    assert (tmp_path / "a.json.corrupt-1").read_text() == "{"


@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EROFS, errno.EACCES, errno.EDQUOT, errno.EIO])
def test_what_cannot_be_written_is_a_sentence_and_nothing_is_lost(
    store: Store, monkeypatch: pytest.MonkeyPatch, number: int
) -> None:
    add(store, "một")
    fault = Fault("main:opened", number)
    at_steps(monkeypatch, fault)
    with pytest.raises(NotSaved) as refusal:
        add(store, "hai")
    assert fault.met == 1
    assert str(store.path) in str(refusal.value)
    assert os.strerror(number) not in str(refusal.value), "the sentence is not the system's"
    assert texts(store) == ["một"]


@pytest.mark.parametrize("step", [f"main:{step}" for step in STEPS])
def test_a_full_disk_at_any_step_leaves_a_store_that_opens(
    store: Store, told: list[Notice], monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    add(store, "một")
    at_steps(monkeypatch, Fault(step))
    with pytest.raises(NotSaved, match="the disk is full"):
        add(store, "hai")
    assert texts(store)[:1] == ["một"]
    assert told == []
    assert files.strays(store.path.parent) == []


def test_a_copy_that_cannot_be_written_is_told_and_the_note_is_saved(
    store: Store, told: list[Notice], monkeypatch: pytest.MonkeyPatch
) -> None:
    add(store, "một")
    at_steps(monkeypatch, Fault("copy:written"))
    add(store, "hai")
    assert texts(store) == ["một", "hai"]
    assert "was saved, but its backup copy was not: the disk is full." in messages(told)


def test_a_bad_file_that_cannot_be_moved_stays_and_the_copy_is_used_from_memory(
    store: Store, told: list[Notice], monkeypatch: pytest.MonkeyPatch
) -> None:
    add(store, "một")
    store.path.write_text("{")

    def refuse(_path: Path, _why: str) -> Path:
        raise OSError(errno.EROFS, "Read-only file system")

    monkeypatch.setattr(files, "set_aside", refuse)
    assert texts(store) == ["một"]
    assert "It is left as it is (the disk is read-only)" in messages(told)
    with pytest.raises(NotSaved):
        add(store, "hai")
    assert store.path.read_text() == "{"


def test_a_file_that_cannot_be_read_is_not_taken_for_a_bad_one(
    store: Store, told: list[Notice], monkeypatch: pytest.MonkeyPatch
) -> None:
    add(store, "một")
    real = files.read_regular

    def refuse(path: Path) -> bytes:
        if path == store.path:
            raise PermissionError(errno.EACCES, "Permission denied")
        return real(path)

    monkeypatch.setattr(files, "read_regular", refuse)
    assert texts(store) == ["một"]
    assert "cannot be read: permission is denied" in messages(told)
    with pytest.raises(NotSaved, match="permission is denied"):
        add(store, "hai")
    monkeypatch.undo()
    assert texts(store) == ["một"]


def test_without_a_home_there_is_nothing_to_read_and_a_sentence_for_writing(
    told: list[Notice], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    store = Store(Path("~/.local/a.json"), "notes", told.append)
    assert texts(store) == []
    with pytest.raises(NotSaved, match="no home folder"):
        add(store, "một")
    assert list(tmp_path.iterdir()) == []


_WRITER = """
import sys
from pathlib import Path
from nghiquyet.library.store import Store
store = Store(Path(sys.argv[1]), "notes", lambda notice: sys.exit(notice.message))
print("ready", flush=True)
sys.stdin.readline()
for number in range(40):
    with store.change() as database:
        database.table("notes").insert({"text": f"{sys.argv[2]}{number}"})
"""


def test_two_programs_that_write_at_once_lose_nothing(store: Store) -> None:
    command = [sys.executable, "-c", _WRITER, str(store.path)]
    writers = [
        subprocess.Popen([*command, name], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) for name in "ab"
    ]
    for writer in writers:
        assert writer.stdout is not None
        assert writer.stdout.readline() == "ready\n"
    for writer in writers:
        writer.communicate("go\n")
        assert writer.returncode == 0
    assert sorted(texts(store)) == sorted(f"{name}{number}" for name in "ab" for number in range(40))


def test_what_a_killed_program_left_behind_is_cleared(store: Store, told: list[Notice]) -> None:
    add(store, "một")
    stray = store.path.with_name(".a.json.0123abcd.tmp")
    stray.write_text("half")
    sweep(store.path.parent, told.append)
    assert not stray.exists()
    assert texts(store) == ["một"]
    assert told == []


def test_what_another_program_is_writing_is_left_alone(
    store: Store, told: list[Notice], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(lock, "PATIENCE", 0.0)
    monkeypatch.setattr(lock, "LIMIT", 0.0)
    add(store, "một")
    being_written = store.path.with_name(".a.json.0123abcd.tmp")
    being_written.write_text("half")
    with held(store.path.parent, told.append):
        sweep(store.path.parent, told.append)
        assert being_written.exists()
    assert told == []
