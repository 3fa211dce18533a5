"""Heights of blocks: found fast, and the same as by counting."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nghiquyet.tui.reading.heights import Heights

SIZES = st.lists(st.integers(0, 3), min_size=1, max_size=900)


@given(SIZES, st.data())
def test_each_row_is_found_in_its_block(sizes: list[int], data: st.DataObject) -> None:
    heights = Heights(sizes)
    for _ in range(data.draw(st.integers(0, 3))):
        block = data.draw(st.integers(0, len(sizes) - 1))
        size = data.draw(st.integers(0, 5))
        assert heights.change(block, size) == size - sizes[block]
        sizes[block] = size
    rows = [(block, at) for block, size in enumerate(sizes) for at in range(size)]
    assert heights.total == len(rows)
    for row in {0, len(rows) // 2, len(rows) - 1} if rows else set():
        assert heights.find(row) == rows[row]
    tops = [sum(sizes[:block]) for block in range(len(sizes))]
    assert [heights.top(block) for block in range(len(sizes))] == tops


def test_a_row_outside_is_the_nearest_one() -> None:
    heights = Heights([0, 2, 0, 1, 0])
    assert heights.find(-5) == (1, 0)
    assert heights.find(99) == (3, 0)


def test_without_rows_nothing_is_found() -> None:
    with pytest.raises(IndexError):
        Heights([0, 0]).find(0)
