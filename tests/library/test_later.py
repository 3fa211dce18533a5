"""A document that is shown before it is stored: it is stored soon, once, and nothing of another program is lost."""

from __future__ import annotations

from pathlib import Path

import pytest

import nghiquyet.reading
from nghiquyet.library import lock
from nghiquyet.library.documents import Library
from nghiquyet.library.lock import held
from nghiquyet.library.notices import Notice
from nghiquyet.library.places import Places
from nghiquyet.workspace import Workspace
from tests.library.helpers import Fault, at_steps, messages

_ID = "binh-tan-2020"


def test_what_was_read_is_given_first_and_stored_when_things_settle(places: Places, library: Library) -> None:
    opened = Workspace.open(places=places, later=True)
    assert len(opened.document.nodes) > 200
    assert not places.data.exists()
    assert opened.settle() == ()
    assert places.document(_ID).exists()
    assert [entry.id for entry in library.entries()] == [_ID]
    assert library.open_document(_ID) == opened.document


def test_it_is_stored_once_and_what_comes_after_is_stored_at_once(places: Places) -> None:
    opened = Workspace.open(places=places, later=True)
    opened.settle()
    places.document(_ID).unlink()
    opened.settle()
    assert not places.document(_ID).exists()
    opened.library.open_document(_ID)
    assert places.document(_ID).exists()


def test_what_is_stored_already_is_not_written_again(places: Places) -> None:
    Workspace.open(places=places)
    before = places.document(_ID).stat()
    Workspace.open(places=places, later=True).settle()
    assert places.document(_ID).stat() == before


def test_an_import_is_on_the_disk_when_it_returns(places: Places, told: list[Notice], other_text: Path) -> None:
    imported = Library(places, told.append, later=True).import_file(other_text)
    assert places.document(imported.entry.id).exists()


def test_where_it_cannot_be_stored_a_person_is_told(places: Places, monkeypatch: pytest.MonkeyPatch) -> None:
    opened = Workspace.open(places=places, later=True)
    at_steps(monkeypatch, Fault("main:written"))
    said = messages(list(opened.settle()))
    assert "the disk is full" in said
    assert "kept in memory for now" in said
    assert list(opened.notices) == opened.told


def test_who_settles_does_not_wait_for_a_writer(
    places: Places, told: list[Notice], monkeypatch: pytest.MonkeyPatch
) -> None:
    opened = Workspace.open(places=places, later=True)
    monkeypatch.setattr(lock, "LIMIT", 0.0)
    with held(places.library, told.append):
        assert opened.settle() == ()
    assert not places.document(_ID).exists()


def test_a_text_that_another_program_has_put_there_stays(
    places: Places, library: Library, other_text: Path, real_text: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    identifier = library.import_file(other_text).entry.id
    monkeypatch.setattr(nghiquyet.reading, "READER_VERSION", 999)
    opened = Workspace.open(identifier, places=places, later=True)
    other_text.write_bytes(real_text[:3000].rpartition(b"\n")[0])
    theirs = library.import_file(other_text, replace=True).entry
    assert "replaced by another program" in messages(list(opened.settle()))
    assert library.entries() == [theirs]
