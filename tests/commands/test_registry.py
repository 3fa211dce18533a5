"""The registry holds every key that interface.md §6 fixes, and no key means two things."""

from __future__ import annotations

import subprocess
import sys
from collections import Counter

import pytest

from nghiquyet.commands import COMMANDS, VIEWS, Keymap, View, command, display_key, grouped, in_footer, in_view, table

FIXED = {
    "search": {"/", "f3", "ctrl+f"},
    "goto": {"g", "f4", "ctrl+g"},
    "help": {"?", "f1"},
    "palette": {"ctrl+p"},
    "view.next": {"f2"},
    "view.previous": {"shift+f2"},
    "back": {"ctrl+o", "alt+left"},
    "forward": {"ctrl+n", "alt+right"},
    "review.mark": {"space", "f5"},
    "review.flag": {"f", "f7"},
    "review.note": {"e", "f6"},
    "review.next": {"u", "f8"},
    "verbatim": {"v", "f9"},
    "copy": {"y", "ctrl+y"},
    "quit": {"q", "ctrl+q"},
    "escape": {"escape"},
    "open": {"enter"},
    "move.last": {"end", "G"},
    "move.down": {"down", "j"},
    "move.up": {"up", "k"},
    "move.left": {"left", "h"},
    "move.right": {"right", "l"},
    **{f"view.{view}": {f"{number}", f"alt+{number}"} for number, view in enumerate(VIEWS, 1)},
}


@pytest.mark.parametrize(("id", "keys"), FIXED.items())
def test_fixed_keys_are_there(id: str, keys: set[str]) -> None:
    assert set(command(id).keys) == keys


def test_no_key_is_used_twice() -> None:
    counts = Counter(key for entry in COMMANDS for key in entry.keys)
    assert [key for key, count in counts.items() if count > 1] == []


def test_ids_are_unique() -> None:
    assert len({entry.id for entry in COMMANDS}) == len(COMMANDS)


def test_every_letter_and_digit_has_a_twin_that_no_input_method_holds_back() -> None:
    for entry in COMMANDS:
        if any(len(key) == 1 and key.isalnum() for key in entry.keys):
            assert any(len(key) > 1 for key in entry.keys), entry.id


@pytest.mark.parametrize("view", VIEWS)
@pytest.mark.parametrize("among_hits", [False, True])
def test_footers_have_at_most_five_keys_with_search_among_them(view: View, among_hits: bool) -> None:
    shown = in_footer(view, among_hits=among_hits)
    assert 1 <= len(shown) <= 5
    assert "search" in {entry.id for entry in shown}
    assert all(entry.short and view in entry.views for entry in shown)


def test_commands_of_the_text_apply_there_only() -> None:
    assert "verbatim" in {entry.id for entry in in_view("reading")}
    assert "verbatim" not in {entry.id for entry in in_view("people")}


def test_groups_keep_every_command() -> None:
    assert sum(len(entries) for _, entries in grouped()) == len(COMMANDS)


def test_the_table_lists_all_commands_with_their_keys() -> None:
    rows = {entry.id: keys for entry, keys in table(Keymap())}
    assert len(rows) == len(COMMANDS)
    assert rows["search"] == "/ · F3 · Ctrl+F"


@pytest.mark.parametrize(
    ("key", "people", "plain"),
    [
        ("ctrl+f", "Ctrl+F", "Ctrl+F"),
        ("alt+left", "Alt+←", "Alt+Left"),
        ("up", "↑", "Up"),
        ("G", "G", "G"),
        ("g", "g", "g"),
        ("+", "+", "+"),
        ("ctrl++", "Ctrl++", "Ctrl++"),
        ("comma", ",", ","),
        ("pageup", "PgUp", "PgUp"),
        ("shift+f2", "Shift+F2", "Shift+F2"),
    ],
)
def test_keys_are_written_for_people(key: str, people: str, plain: str) -> None:
    assert display_key(key) == people
    assert display_key(key, ascii=True) == plain


def test_the_registry_knows_no_framework() -> None:
    code = "import nghiquyet.commands, sys; print([m for m in ('textual', 'click', 'rich') if m in sys.modules])"
    result = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert result.stdout.strip() == "[]"
