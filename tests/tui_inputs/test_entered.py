"""Text on its way into an input."""

from __future__ import annotations

import doctest
import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nghiquyet.plain import visible
from nghiquyet.tui.inputs import entered
from nghiquyet.tui.inputs.entered import PLACEHOLDERS, composed, pasted_line, pasted_lines, typed_text

HOSTILE = "\x1b]52;c;aGk=\x07[red]\u202eđảo\u202c\x00\ud800"


@pytest.mark.parametrize("character", [*"aạđ%[ ", "\u0323", *PLACEHOLDERS])
def test_letters_marks_and_what_input_methods_send_count_as_typed(character: str) -> None:
    assert typed_text("whatever", character) == character


@pytest.mark.parametrize(
    ("key", "character"),
    [
        ("alt+j", "j"),
        ("ctrl+x", "x"),
        ("enter", "\r"),
        ("tab", "\t"),
        ("escape", "\x1b"),
        ("up", None),
        ("x", "\u202e"),
        ("x", "\ufe0f"),
        ("x", "\u3164"),
    ],
)
def test_commands_and_controls_type_nothing(key: str, character: str | None) -> None:
    assert typed_text(key, character) is None


def test_shift_is_no_command() -> None:
    assert typed_text("shift+a", "A") == "A"
    assert typed_text("plus", "+") == "+"


def put(before: str, typed: str) -> str:
    """What stands before the cursor afterwards."""
    back, text = composed(before, typed)
    return before[: len(before) - back] + text


@given(st.text(alphabet="aăâeêoôơuưyđhngĂẠ \u0300\u0301\u0303\u0309\u0323\u0302\u0306\u031b", max_size=12))
@settings(deadline=None)
def test_typing_letter_by_letter_gives_nfc(text: str) -> None:
    line = ""
    for character in text:
        line = put(line, character)
    assert line == unicodedata.normalize("NFC", text)


def test_a_mark_without_a_letter_stays() -> None:
    assert put("", "\u0323") == "\u0323"


@given(st.text(max_size=60) | st.text("ae \u200b\u0301\u0323\r\n\t\x1b", max_size=30))
@settings(deadline=None)
def test_pasted_text_has_nothing_unseen(text: str) -> None:
    line, lines = pasted_line(text), pasted_lines(text)
    assert line == visible(line)
    assert lines == visible(lines, keep="\n\t")
    assert "\n" not in line
    assert line == unicodedata.normalize("NFC", line)


def test_a_query_drops_what_is_unseen_and_a_note_shows_it() -> None:
    assert pasted_line(HOSTILE) == "]52;c;aGk=[red]đảo"
    assert pasted_lines(HOSTILE) == "␛]52;c;aGk=␇[red]‹U+202E›đảo‹U+202C›␀‹U+D800›"


def test_lines_are_joined_in_a_query_and_kept_in_a_note() -> None:
    text = unicodedata.normalize("NFD", "Lê Văn\r\nThinh\rcột\tba")
    assert pasted_line(text) == "Lê Văn Thinh cột ba"
    assert pasted_lines(text) == "Lê Văn\nThinh\ncột\tba"


def test_its_examples_hold() -> None:
    assert doctest.testmod(entered) == (0, 3)
