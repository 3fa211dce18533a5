"""The ``keys`` table of the config file: what it changes, and what it says when it cannot."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nghiquyet.commands import COMMANDS, command, read_keymap


def test_without_a_table_the_registry_holds() -> None:
    keymap, problems = read_keymap({})
    assert problems == []
    assert all(keymap.keys(entry.id) == entry.keys for entry in COMMANDS)


def test_one_key_or_several() -> None:
    keymap, problems = read_keymap({"quit": "ctrl+x", "search": ["/", "Ctrl + B"]})
    assert problems == []
    assert keymap.keys("quit") == ("ctrl+x",)
    assert keymap.keys("search") == ("/", "ctrl+b")


def test_an_empty_list_takes_the_keys_away() -> None:
    keymap, problems = read_keymap({"theme": []})
    assert problems == []
    assert keymap.keys("theme") == ()
    assert keymap.shown("theme") == ""


@pytest.mark.parametrize(
    "table",
    [{"quit": []}, {"goto": ["ctrl+g", "x"], "quit": ["x"]}, {"goto": ["q", "ctrl+q"]}, {"theme": ["q", "ctrl+q"]}],
)
def test_there_is_always_a_key_to_leave_by(table: dict[str, object]) -> None:
    keymap, _problems = read_keymap(table)
    assert "ctrl+q" in keymap.keys("quit")
    assert [id for id in ("goto", "theme", "help") if "ctrl+q" in keymap.keys(id)] == []


def test_a_key_taken_from_a_default_leaves_the_other_keys() -> None:
    keymap, problems = read_keymap({"goto": ["/", "f4"]})
    assert [problem.key for problem in problems] == ["keys.goto"]
    assert keymap.keys("goto") == ("/", "f4")
    assert keymap.keys("search") == ("f3", "ctrl+f")


@pytest.mark.parametrize(("taken", "other", "kept"), [("q", "quit", "Ctrl+Q"), ("f12", "theme", "")])
def test_a_default_key_that_is_taken_is_told(taken: str, other: str, kept: str) -> None:
    keymap, problems = read_keymap({"goto": taken})
    assert [problem.key for problem in problems] == ["keys.goto"]
    assert taken in problems[0].message
    assert other in problems[0].message
    assert kept in problems[0].message
    assert keymap.shown(other) == kept


def test_a_default_key_that_is_given_up_is_not_told() -> None:
    keymap, problems = read_keymap({"goto": "q", "quit": "x"})
    assert problems == []
    assert (keymap.keys("goto"), keymap.keys("quit")) == (("q",), ("x",))


@pytest.mark.parametrize("table", [{"help": []}, {"goto": ["g", "?", "f1"]}, {"goto": "x", "help": "x"}])
def test_there_is_always_a_key_for_help(table: dict[str, object]) -> None:
    keymap, _problems = read_keymap(table)
    assert "f1" in keymap.keys("help")


def test_a_key_given_twice_stays_with_the_first_and_says_so() -> None:
    keymap, problems = read_keymap({"goto": "x", "quit": ["x", "ctrl+q"]})
    assert keymap.keys("goto") == ("x",)
    assert keymap.keys("quit") == ("ctrl+q",)
    assert [problem.key for problem in problems] == ["keys.quit"]
    assert "goto" in problems[0].message


@pytest.mark.parametrize(("written", "nearest"), [("serch", "search"), ("view.peple", "view.people"), ("qit", "quit")])
def test_an_unknown_command_names_the_nearest(written: str, nearest: str) -> None:
    keymap, problems = read_keymap({written: "x"})
    assert [problem.key for problem in problems] == [f"keys.{written}"]
    assert nearest in problems[0].message
    assert keymap.keys(nearest) == command(nearest).keys


@pytest.mark.parametrize("value", ["ctrl+", "hyper+x", "f99", "abc", "", 7, ["f3", None], {"a": 1}])
def test_what_is_no_key_is_said_and_changes_nothing(value: object) -> None:
    keymap, problems = read_keymap({"quit": value})
    assert [problem.key for problem in problems] == ["keys.quit"]
    assert keymap.keys("quit") == command("quit").keys


@settings(deadline=None)
@given(
    st.dictionaries(
        st.sampled_from([entry.id for entry in COMMANDS]) | st.text(max_size=5),
        st.text(max_size=8) | st.lists(st.sampled_from(["a", "f3", "ctrl+o", "/", "1", "x"]), max_size=3) | st.none(),
        max_size=6,
    )
)
def test_whatever_the_table_says_no_key_means_two_things(table: dict[str, object]) -> None:
    keymap, _problems = read_keymap(table)
    keys = [key for entry in COMMANDS for key in keymap.keys(entry.id)]
    assert len(keys) == len(set(keys))


def test_a_former_id_still_works() -> None:
    keymap, problems = read_keymap({"people.mode": "x"})
    assert keymap.keys("list.mode") == ("x",)
    assert problems == []
