"""SIGKILL at every named step of a write: what was acknowledged is there, and every store opens."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from nghiquyet.library import files
from nghiquyet.library.documents import Library
from nghiquyet.library.files import STEPS
from nghiquyet.library.notices import Notice
from nghiquyet.library.places import Places
from nghiquyet.library.store import Store, sweep
from tests.library.helpers import after, kill_in_child

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="the platform has no fork")

_CHANGE = ("locked", "read", *(f"main:{step}" for step in STEPS), *(f"copy:{step}" for step in STEPS))
"""The steps of one change, in order."""


def _store(path: Path, told: list[Notice]) -> Store:
    return Store(path / "notes.json", "notes", told.append)


def _texts(store: Store) -> list[str]:
    return [note["text"] for note in store.read().table("notes")]


def _writing(path: Path, prefix: str, most: int) -> Callable[[Callable[[str], None]], None]:
    """Work that saves notes one by one and acknowledges each when it is saved."""

    def work(acknowledge: Callable[[str], None]) -> None:
        store = _store(path, [])
        for number in range(most):
            with store.change() as database:
                database.table("notes").insert({"text": f"{prefix}-{number}"})
            acknowledge(f"{prefix}-{number}")

    return work


@pytest.mark.parametrize("step", _CHANGE)
def test_killed_at_a_step_the_note_is_there_or_was_never_said_to_be(
    tmp_path: Path, told: list[Notice], step: str
) -> None:
    store = _store(tmp_path, told)
    with store.change() as database:
        database.table("notes").insert({"text": "before"})
    acknowledged, killed = kill_in_child(_writing(tmp_path, "new", 1), lambda reached: reached == step)
    assert killed
    assert acknowledged == []
    sweep(tmp_path, told.append)
    in_place = _CHANGE.index(step) >= _CHANGE.index("main:replaced")
    assert _texts(store) == (["before", "new-0"] if in_place else ["before"])
    assert told == []
    assert files.strays(tmp_path) == []


def test_two_hundred_kills_lose_nothing_that_was_acknowledged(tmp_path: Path, told: list[Notice]) -> None:
    """One store, killed at the 1st, 2nd, … 37th step that a process reaches, over and over."""
    store = _store(tmp_path, told)
    expected: list[str] = []
    kills = 0
    for turn in range(216):
        acknowledged, killed = kill_in_child(_writing(tmp_path, str(turn), 4), after(turn % 37))
        kills += killed
        expected += acknowledged
        there = _texts(store)
        assert [text for text in there if text in set(expected)] == expected
        # Beyond that at most the one note that was saved and could no longer be acknowledged.
        assert len(there) - len(expected) <= kills
        assert told == []
    assert kills >= 200
    assert len(expected) > 200
    sweep(tmp_path, told.append)
    assert files.strays(tmp_path) == []


@pytest.mark.parametrize("replacing", [False, True], ids=["new", "replaced"])
def test_an_import_killed_at_any_step_leaves_a_library_that_opens(
    tmp_path: Path, told: list[Notice], other_text: Path, replacing: bool
) -> None:
    other = tmp_path / "other" / other_text.name
    other.parent.mkdir()
    other.write_bytes(other_text.read_bytes()[:2000].rpartition(b"\n")[0])
    for reached in range(100):
        home = tmp_path / str(reached)
        places = Places(home, home, home)
        library = Library(places, told.append)
        if replacing:
            library.import_file(other)

        def work(acknowledge: Callable[[str], None], places: Places = places) -> None:
            Library(places, lambda notice: os._exit(3)).import_file(other_text, replace=True)
            acknowledge("imported")

        acknowledged, killed = kill_in_child(work, after(reached))
        entries = library.entries()
        assert len(entries) == 1 or (killed and not replacing)
        for entry in entries:
            assert library.open_document(entry.id).source.sha256 == entry.sha256
            assert places.source(entry.id, entry.sha256).exists()
        assert told == []
        if not killed:
            break
        assert acknowledged == []
        again = library.import_file(other_text, replace=True)
        assert [entry.sha256 for entry in library.entries()] == [again.entry.sha256]
    # The copy of the text, the document, the catalogue and its copy.
    assert reached >= len(STEPS) * 4
