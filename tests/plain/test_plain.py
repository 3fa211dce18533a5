"""Text that nothing interprets."""

from __future__ import annotations

import csv
import io
import json
import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nghiquyet.plain import csv_cell, json_line, json_text, visible

SOURCE = Path(__file__).parents[2] / "data" / "000_b2152cc8e89e83fc.txt"
ANY_TEXT = st.text(st.characters(codec=None, exclude_categories=()))
"""Every code point, lone surrogates included."""


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("\x1b]52;c;AAAA\x07", "␛]52;c;AAAA␇"),
        ("\x1b[2J", "␛[2J"),
        ("\x9b31m", "‹U+009B›31m"),
        ("\x00\x7f", "␀␡"),
        ("a\u202eb\u2066c", "a‹U+202E›b‹U+2066›c"),
        ("qu\u200bận\ufeff", "qu‹U+200B›ận‹U+FEFF›"),
        ("a\x85b\u2028c\u2029d", "a‹U+0085›b‹U+2028›c‹U+2029›d"),
        ("\ud800x", "‹U+D800›x"),
        ("a\tb\r\nc", "a␉b␍␊c"),
        ("\U000e0041", "‹U+E0041›"),
        ("[red]Đỏ[/] [link=x]y[/link]", "[red]Đỏ[/] [link=x]y[/link]"),
    ],
)
def test_what_would_act_is_shown(text: str, shown: str) -> None:
    assert visible(text) == shown


def test_tabs_and_line_feeds_stay_only_when_asked_for() -> None:
    assert visible("a\tb\nc\x1b", keep="\t\n") == "a\tb\nc␛"


def test_the_real_text_and_its_decomposed_form_are_shown_as_they_are() -> None:
    text = SOURCE.read_text("utf-8")
    for form in (text, unicodedata.normalize("NFD", text)):
        assert visible(form, keep="\n") == form


@given(ANY_TEXT)
def test_nothing_unseen_is_left(text: str) -> None:
    shown = visible(text)
    assert not [c for c in shown if unicodedata.category(c) in {"Cc", "Cs", "Zl", "Zp"}]
    assert not [c for c in shown if unicodedata.bidirectional(c) in {"LRE", "RLE", "LRO", "RLO", "PDF", "BN"}]
    assert len(shown.splitlines()) <= 1
    assert visible(shown) == shown
    shown.encode("utf-8")


@pytest.mark.parametrize("text", ["=1+1", "+84", "-2", "@SUM(A1)", "\t=1", "\r=1", " =1", "\n=1", "＝1", "＠a"])
def test_no_cell_is_a_formula(text: str) -> None:
    assert csv_cell(text).startswith("'")


def test_roster_lines_are_text_in_a_spreadsheet() -> None:
    lines = [line.strip() for line in SOURCE.read_text("utf-8").splitlines() if "Đồng chí" in line]
    marked = [line for line in lines if line[0] in "-+"]
    assert len(marked) > 70
    assert [csv_cell(line) for line in marked] == [f"'{line}" for line in marked]


def test_an_ordinary_cell_is_left_alone() -> None:
    assert csv_cell("Huỳnh Khắc Điệp - Bí thư") == "Huỳnh Khắc Điệp - Bí thư"
    assert csv_cell("") == ""


@given(ANY_TEXT)
def test_a_cell_survives_a_csv_file(text: str) -> None:
    file = io.StringIO(newline="")
    csv.writer(file).writerow([csv_cell(text), "next"])
    assert next(csv.reader(io.StringIO(file.getvalue(), newline=""))) == [csv_cell(text), "next"]
    assert csv_cell(text)[:1] not in {"=", "+", "-", "@", "\t", "\r"}


def test_json_keeps_vietnamese_and_escapes_the_unseen() -> None:
    assert json_line({"tên": "Đỗ\u202e\x7f\u2028\U000e0041"}) == '{"tên": "Đỗ\\u202e\\u007f\\u2028\\udb40\\udc41"}'


@given(
    st.recursive(
        ANY_TEXT | st.none() | st.booleans() | st.integers(), lambda v: st.lists(v) | st.dictionaries(ANY_TEXT, v)
    )
)
def test_json_comes_back_and_is_one_line(value: object) -> None:
    line = json_line(value)
    kept = json.loads(json.dumps(value))  # two surrogates side by side are one character to every reader of JSON
    assert json.loads(line) == kept
    assert len(line.splitlines()) == 1
    assert visible(line) == line
    assert json.loads(json_text(value)) == kept
    assert visible(json_text(value), keep="\n") == json_text(value)


def test_json_has_no_word_for_what_is_no_number() -> None:
    with pytest.raises(ValueError, match="not JSON compliant"):
        json_line(float("nan"))
