"""Words and figures of a text, with offsets that point at them."""

from __future__ import annotations

import re
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nghiquyet.vietnamese.tokens import figures, words

TEXT = (Path(__file__).parents[2] / "data" / "000_b2152cc8e89e83fc.txt").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("le6 va8n thi5nh", "le6 va8n thi5nh"),
        ("115.000 lao động, 1.759,7 tỷ; 0,05%", "115.000 lao động 1.759,7 tỷ 0,05"),
        ("14-15% 1374-QĐ/TU 05-CT/TW", "14 15 1374 QĐ TU 05 CT TW"),
        ("10ha 1.000m2 m³ p2.ii.3", "10 ha 1.000 m2 m³ p2 ii 3"),
        ("1.1. 13.5.2020 1,2,3 4.0", "1 1 13 5 2020 1 2 3 4 0"),
        ("n.t.k.huong KT-XH a_b [red]", "n t k huong KT XH a b red"),
        ("34/2019/QH14 (17).", "34 2019 QH14 17"),
        ("?!?! \u200b\u202e", ""),
    ],
)
def test_words(text: str, expected: str) -> None:
    assert [word for word, _, _ in words(text)] == expected.split()


@given(st.one_of(st.text(max_size=80), st.text("01.,9 a-%/đ", max_size=40)))
@settings(deadline=None)
def test_words_stand_where_they_say_and_leave_out_no_letter_or_digit(text: str) -> None:
    found = words(text)
    assert all(text[start:end] == word for word, start, end in found)
    assert all(before[2] <= after[1] for before, after in pairwise(found))
    assert re.sub(r"[\W_]", "", text) == re.sub(r"\W", "", "".join(word for word, _, _ in found))


def test_the_numbers_of_the_real_text_stay_whole() -> None:
    numbers = {word for word, _, _ in words(TEXT) if word[0].isdigit()}
    assert {"115.000", "1.759,7", "0,05", "95.261", "06", "1374", "208", "349,58"} <= numbers
    assert all(re.fullmatch(r"\d+|\d{1,3}(\.\d{3})*(,\d+)?|\d+,\d+", number) for number in numbers)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("14-15%", [(14, 15, True)]),
        ("từ 14% đến 15%/năm", [(14, 15, True)]),
        ("14 den 15%", [(14, 15, True)]),
        ("230 - \n\n250 phòng", [(230, 250, False)]),
        ("700 đến 1.000 phòng học", [(700, 1000, False)]),
        ("0,4 – 0,6%", [(0.4, 0.6, True)]),
        ("đến năm 2030, 32 chỉ tiêu", [(2030, 2030, False), (32, 32, False)]),
        ("87,3 %", [(87.3, 87.3, True)]),
        ("Quy định số 1374-QĐ/TU", [(1374, 1374, False)]),
        ("m2 p2 Covid", []),
        ("", []),
    ],
)
def test_figures(text: str, expected: list[tuple[float, float, bool]]) -> None:
    assert [(figure.low, figure.high, figure.percent) for figure in figures(text)] == expected


def test_ranges_of_the_real_text_are_read_across_line_ends() -> None:
    ranges = {(figure.low, figure.high) for figure in figures(TEXT) if figure.low != figure.high}
    assert {(14, 15), (230, 250), (30, 35), (90, 95), (700, 1000), (50_000, 55_000), (0.4, 0.6)} <= ranges


@given(st.text("0123456789.,-–% đến\n", max_size=60))
@settings(deadline=None)
def test_figures_stand_in_order_and_in_the_text(text: str) -> None:
    found = list(figures(text))
    assert all(text[figure.start].isdigit() and figure.start < figure.end <= len(text) for figure in found)
    assert all(before.end <= after.start for before, after in pairwise(found))
