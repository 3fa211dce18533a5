"""The breadcrumb says what it leaves out, and only that."""

from __future__ import annotations

import pytest

from nghiquyet.tui.reading.titles import fold
from nghiquyet.tui.signs import UNICODE

TWO = ["Phần 2 MỤC TIÊU, PHƯƠNG HƯỚNG", "(17)"]
THREE = ["Phần 2 MỤC TIÊU", "I BỐI CẢNH VÀ MỤC TIÊU", "2 Các chỉ tiêu"]


@pytest.mark.parametrize(
    ("steps", "room", "shown"),
    [
        (TWO, 60, "Phần 2 MỤC TIÊU, PHƯƠNG HƯỚNG › (17)"),
        (TWO, 24, "Phần 2 MỤC TIÊU,… › (17)"),
        (TWO, 10, "(17)"),
        (THREE, 60, "Phần 2 MỤC TIÊU › I BỐI CẢNH VÀ MỤC TIÊU › 2 Các chỉ tiêu"),
        (THREE, 50, "… › I BỐI CẢNH VÀ MỤC TIÊU › 2 Các chỉ tiêu"),
        (THREE, 32, "… › I BỐI CẢNH… › 2 Các chỉ tiêu"),
    ],
)
def test_fold(steps: list[str], room: int, shown: str) -> None:
    folded = fold(steps, room, UNICODE)
    assert len(folded) <= room
    assert folded == shown
