"""Rows of text: nothing lost, nothing too wide."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from nghiquyet.tui.reading.wrap import cells, narrow, wrap

LETTERS = st.text(st.sampled_from("aếđ  . —漢字ｗ́"), max_size=60)


def cut(text: str, width: int, **room: int) -> list[str]:
    return [text[start:end] for start, end in wrap(text, width, **room)]


def test_breaks_at_spaces() -> None:
    assert cut("Tổng thu ngân sách nhà nước đạt 15.329 tỷ đồng", 20) == [
        "Tổng thu ngân sách",
        "nhà nước đạt 15.329",
        "tỷ đồng",
    ]


def test_the_first_row_may_have_less_room() -> None:
    assert cut("một hai ba bốn", 9, first=4) == ["một", "hai ba", "bốn"]


def test_a_word_that_fills_a_row_exactly_stays_whole() -> None:
    assert cut("abcd efgh", 4) == ["abcd", "efgh"]


def test_a_word_too_long_is_cut() -> None:
    assert cut("xxxxxxxxx yy", 4) == ["xxxx", "xxxx", "x yy"]


def test_a_space_that_would_lead_a_row_is_in_none() -> None:
    assert cut("một  hai", 4) == ["một", "hai"]


def test_leading_spaces_stay_as_printed() -> None:
    assert cut(" (25). Hằng năm", 10) == [" (25).", "Hằng năm"]


def test_wide_characters_take_two_cells() -> None:
    assert cut("漢字漢字", 5) == ["漢字", "漢字"]


@pytest.mark.parametrize("width", [0, 1])
def test_a_row_holds_a_character_whatever_the_width(width: int) -> None:
    assert cut("漢 a", width) == ["漢", "a"]


def test_nothing_has_no_rows() -> None:
    assert wrap("", 10) == []


def test_the_resolution_is_narrow() -> None:
    assert narrow("Đại hội Đảng bộ “Quận” – 14% … ≥".replace("≥", ""))
    assert not narrow("漢")
    assert not narrow("e\u0301")


@given(LETTERS, st.integers(2, 20))
def test_rows_hold_every_character_but_spaces_and_fit(text: str, width: int) -> None:
    rows = wrap(text, width)
    assert "".join(text[start:end] for start, end in rows).replace(" ", "") == text.replace(" ", "")
    assert all(start < end for start, end in rows)
    assert all(left[1] <= right[0] for left, right in pairwise(rows))
    assert all(cell_len(text[start:end].rstrip()) <= width for start, end in rows)


@given(LETTERS)
def test_cells_are_those_of_the_terminal(text: str) -> None:
    assert cells(text) == cell_len(text)
