"""Numbers: Roman, in words, as list letters, in figures."""

from __future__ import annotations

import re
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nghiquyet.vietnamese.numerals import (
    LATIN_LETTERS,
    LIST_LETTERS,
    letter_follows,
    letter_value,
    ordinal_value,
    parse_number,
    roman,
    roman_value,
)

TEXT = (Path(__file__).parents[2] / "data" / "000_b2152cc8e89e83fc.txt").read_text(encoding="utf-8")


@given(st.integers(1, 3999))
@settings(deadline=None)
def test_roman_numbers_come_back(value: int) -> None:
    assert roman_value(roman(value)) == roman_value(roman(value).lower()) == value


@pytest.mark.parametrize("text", ["", "IIII", "VX", "IC", "IM", "XIIX", "MMMM", "A", "ı", "Ⅳ", "X I", "M" * 10_000])
def test_what_is_no_roman_number(text: str) -> None:
    assert roman_value(text) is None


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("nhất", 1), ("Thứ nhất", 1), ("THỨ HAI", 2), ("ba", 3), ("tư", 4), ("Thứ tư", 4), ("bốn", 4), ("năm", 5),
        ("Thứ năm", 5), ("sáu", 6), ("bảy", 7), ("bẩy", 7), ("tám", 8), ("chín", 9), ("mười", 10), ("mười một", 11),
        ("mười hai", 12), ("mười  lăm", 15), ("hai mươi", 20), ("hai mươi mốt", 21), ("hai mươi tư", 24),
        ("chín mươi chín", 99), ("một", 1), ("thứ", None), ("thứ bét", None), ("đầu", None), ("", None), ("12", None),
        ("nhat", None), ("một mươi", None),
    ],
)  # fmt: skip
def test_numbers_in_words(text: str, value: int | None) -> None:
    assert ordinal_value(text) == value


def test_the_five_lessons_of_the_real_text_count_from_one_to_five() -> None:
    words = re.findall(r"^ ?Thứ (\w+),", TEXT, re.MULTILINE)
    assert [ordinal_value(word) for word in words] == [1, 2, 3, 4, 5]


def test_list_letters() -> None:
    assert [letter_value(letter) for letter in LIST_LETTERS] == list(range(1, 24))
    assert letter_value("Đ") == 5
    assert [letter_value(letter, LATIN_LETTERS) for letter in "eEz"] == [5, 5, 26]
    assert [letter_value(letter) for letter in ("f", "j", "w", "z", "ă", "1", "", "ab")] == [None] * 8


@pytest.mark.parametrize("order", [LIST_LETTERS, LATIN_LETTERS, LIST_LETTERS.replace("đ", "")])
def test_in_every_custom_each_letter_follows_the_one_before(order: str) -> None:
    assert all(letter_follows(before, letter) for before, letter in pairwise(order))
    assert not any(letter_follows(letter, before) for before, letter in pairwise(order))


@pytest.mark.parametrize("pair", ["ac", "dg", "đg", "aa", "a1", "hk"])
def test_a_gap_in_the_letters_is_seen(pair: str) -> None:
    assert not letter_follows(*pair)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("115.000", 115_000), ("1,4", 1.4), ("0,05", 0.05), ("06", 6), ("1.759,7", 1759.7), ("95.261", 95_261),
        ("2020", 2020), ("12.846.333", 12_846_333), ("100", 100), ("5,0", 5.0), ("0", 0),
    ],
)  # fmt: skip
def test_figures(text: str, value: float) -> None:
    assert parse_number(text) == value
    assert type(parse_number(text)) is type(value)


@pytest.mark.parametrize(
    "text", ["", ".", ",", "1.", "1,", ",5", "1.1", "0.05", "1.5", "0.123", "1234.567", "1.23.456", "1,2,3", "1 000",
             "-5", "5%", "٣", "²", "1_000", "1e5", "9" * 5000],
)  # fmt: skip
def test_what_is_no_figure(text: str) -> None:
    assert parse_number(text) is None


@given(st.integers(0, 10**12), st.integers(0, 999))
@settings(deadline=None)
def test_a_number_written_the_vietnamese_way_comes_back(whole: int, thousandths: int) -> None:
    grouped = f"{whole:,}".replace(",", ".")
    assert parse_number(grouped) == parse_number(str(whole)) == whole
    assert parse_number(f"{grouped},{thousandths:03}") == float(f"{whole}.{thousandths:03}")
