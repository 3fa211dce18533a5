"""An answer never waits for a writer: what cannot be stored at once is stored another time."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from nghiquyet.library import lock
from nghiquyet.library.documents import Library
from nghiquyet.library.lock import Busy, held
from nghiquyet.library.notices import Notice
from nghiquyet.library.places import Places
from nghiquyet.library.state import load_state
from nghiquyet.workspace import Workspace
from tests.library.helpers import messages

_ID = "binh-tan-2020"


@pytest.fixture
def _held(places: Places, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Somebody is writing in every folder; who waits is told so, and given up on."""
    monkeypatch.setattr(lock, "PATIENCE", 0.0)
    monkeypatch.setattr(lock, "LIMIT", 0.0)
    nobody: list[Notice] = []
    with held(places.library, nobody.append), held(places.state, nobody.append):
        yield


@pytest.mark.usefixtures("_held")
def test_a_first_start_answers_at_once_and_stores_nothing(places: Places) -> None:
    opened = Workspace.open(places=places)
    assert len(opened.document.nodes) > 200
    assert opened.notices == ()
    assert not places.document(_ID).exists()


@pytest.mark.parametrize(
    "damage", [b"{", b'{"_store":{"1":{"program":"nghiquyet","kind":"document","version":1}},"x":{"1":{}}}']
)
def test_a_damaged_document_is_answered_at_once(
    places: Places, library: Library, told: list[Notice], damage: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    library.open_document(_ID)
    places.document(_ID).write_bytes(damage)
    monkeypatch.setattr(lock, "PATIENCE", 0.0)
    monkeypatch.setattr(lock, "LIMIT", 0.0)
    with held(places.library, told.append):
        assert library.open_document(_ID).id == _ID
    assert len(told) == 1
    assert "Waiting" not in messages(told)
    assert places.document(_ID).read_bytes() == damage


def test_a_damaged_state_is_passed_over_at_once(
    places: Places, told: list[Notice], monkeypatch: pytest.MonkeyPatch
) -> None:
    places.state.mkdir(parents=True)
    places.state_file.write_bytes(b"{")
    monkeypatch.setattr(lock, "PATIENCE", 0.0)
    monkeypatch.setattr(lock, "LIMIT", 0.0)
    with held(places.state, told.append):
        assert load_state(places, told.append).document is None
    assert len(told) == 1
    assert "Waiting" not in messages(told)


def test_the_list_is_given_at_once(
    places: Places, library: Library, told: list[Notice], monkeypatch: pytest.MonkeyPatch
) -> None:
    library.open_document(_ID)
    places.catalogue.unlink()
    monkeypatch.setattr(lock, "PATIENCE", 0.0)
    monkeypatch.setattr(lock, "LIMIT", 0.0)
    with held(places.library, told.append):
        assert [entry.id for entry in library.entries()] == [_ID]
    assert "Waiting" not in messages(told)


@pytest.mark.usefixtures("_held")
def test_who_writes_waits_and_says_for_whom(
    places: Places, library: Library, told: list[Notice], real_text: bytes
) -> None:
    other = places.data / "other.txt"
    other.write_bytes(real_text[:2000])
    with pytest.raises(Busy):
        library.import_file(other)
    assert "Waiting" in messages(told)
