"""What the browser remembers is a convenience: rubbish in the file is not remembered, and stops nothing."""

from __future__ import annotations

from dataclasses import replace
from time import monotonic
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from nghiquyet.library.files import write_atomically
from nghiquyet.library.lock import PATIENCE, Busy, NotSaved, held
from nghiquyet.library.notices import Notice
from nghiquyet.library.places import Places
from nghiquyet.library.state import DocumentState, State, load_state, save_state
from nghiquyet.library.storage import encode
from tests.library.helpers import Fault, at_steps, messages

_STATE = State(
    document="a",
    theme="nord",
    widths={"outline": 40},
    hidden=frozenset({"card"}),
    searches=("nước sạch", "ct 17"),
    documents={"a": DocumentState("part_2", 1010, ("part_1", "part_2"))},
)


def test_at_first_nothing_is_remembered(places: Places, told: list[Notice]) -> None:
    assert load_state(places, told.append) == State()
    assert not places.state.exists()
    assert told == []


def test_what_is_saved_is_remembered(places: Places, told: list[Notice]) -> None:
    save_state(places, _STATE, told.append)
    assert load_state(places, told.append) == _STATE
    assert told == []


def test_two_browsers_remember_their_own_documents(places: Places, told: list[Notice]) -> None:
    first, second = load_state(places, told.append), load_state(places, told.append)
    save_state(places, first.left("a", DocumentState("part_1")), told.append)
    save_state(places, second.left("b", DocumentState("part_3")), told.append)
    state = load_state(places, told.append)
    assert state.document == "b"
    assert state.documents == {"a": DocumentState("part_1"), "b": DocumentState("part_3")}


def test_of_two_browsers_each_keeps_only_what_it_changed(places: Places, told: list[Notice]) -> None:
    save_state(places, _STATE, told.append)
    first, second = load_state(places, told.append), load_state(places, told.append)
    save_state(places, replace(first, theme="dracula", lang="en"), told.append, since=first)
    save_state(places, replace(second, widths={"card": 50}).left("a", _STATE.documents["a"]), told.append, since=second)
    state = load_state(places, told.append)
    assert (state.theme, state.lang, state.widths) == ("dracula", "en", {"card": 50})
    save_state(places, first.left("a", DocumentState("part_3")), told.append, since=first)
    save_state(places, second, told.append, since=second)
    assert load_state(places, told.append).documents == {"a": DocumentState("part_3")}


def test_nobody_waits_long_for_a_lock_for_the_sake_of_a_place(places: Places, told: list[Notice]) -> None:
    save_state(places, _STATE, told.append)
    begin = monotonic()
    with held(places.state, told.append), pytest.raises(Busy):
        save_state(places, State(), told.append)
    assert monotonic() - begin < PATIENCE
    assert told == []
    assert load_state(places, told.append) == _STATE


def test_searches_are_remembered_once_the_latest_first() -> None:
    state = State().searched("a").searched("b").searched("a")
    assert state.searches == ("a", "b")
    for number in range(100):
        state = state.searched(str(number))
    assert len(state.searches) == 50
    assert state.searches[0] == "99"


def test_only_the_latest_documents_are_remembered(places: Places, told: list[Notice]) -> None:
    state = State()
    for number in range(250):
        state = state.left(f"d{number}", DocumentState(line=1))
    state = state.left("d100", DocumentState(line=2))
    save_state(places, state, told.append)
    documents = load_state(places, told.append).documents
    assert len(documents) == 200
    assert list(documents)[-2:] == ["d249", "d100"]


_rubbish = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=6,
)


@settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.dictionaries(
        st.sampled_from(["document", "theme", "widths", "hidden", "searches", "documents", "x"]),
        _rubbish | st.lists(st.tuples(st.text(), _rubbish)),
    )
)
def test_rubbish_counts_as_not_remembered(places: Places, told: list[Notice], record: dict[str, Any]) -> None:
    places.state.mkdir(exist_ok=True)
    write_atomically(places.state_file, encode({"state": {"1": record}}, "state", 1), "test")
    state = load_state(places, told.append)
    assert state.document is None or state.document == record["document"]
    save_state(places, state, told.append)
    assert load_state(places, told.append) == state


def test_a_broken_file_is_told_and_the_last_good_copy_used(places: Places, told: list[Notice]) -> None:
    save_state(places, _STATE, told.append)
    places.state_file.write_text("{{{")
    assert load_state(places, told.append) == _STATE
    assert "state.json.corrupt-1" in messages(told)


def test_what_cannot_be_remembered_is_a_sentence(
    places: Places, told: list[Notice], monkeypatch: pytest.MonkeyPatch
) -> None:
    at_steps(monkeypatch, Fault("main:written"))
    with pytest.raises(NotSaved, match=r"state\.json was not saved: the disk is full"):
        save_state(places, _STATE, told.append)
