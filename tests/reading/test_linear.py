"""Reading takes time in proportion to the text, whatever its shape.

Counted are the function calls, not the seconds: they are the same on every machine, busy or not.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from types import FrameType

import pytest

from nghiquyet.reading import read_document
from tests.reading.support import TEXT

SHAPES: dict[str, tuple[Callable[[int], str], int]] = {
    "lines of one character": (lambda n: "\n".join("aăb1-+.*IV"[i % 10] for i in range(n)), 800),
    "lines of one figure": (lambda n: "\n".join(str(i % 10) for i in range(n)), 800),
    "numbers that count on": (lambda n: "\n".join(map(str, range(n))), 800),
    "deep numbering": (
        lambda n: "\n".join(
            ("PHẦN 1. A|Chương I|Mục 1. B|A. C|I. D|Điều 1. E|1. F|1.1. G|1.1.1. H|1.1.1.1. K|(1) L|(i) M|a) N|- O|+ P"
             "|• Q|* R").split("|")[i % 17] for i in range(n)
        ),
        510,
    ),
    "the same number": (lambda n: "I. A\n" + "1. Việc\n" * n, 500),
    "lists anew in each group": (lambda n: "I. A\n" + "* Nhóm\n(1) Việc\n" * n, 400),
    "a number at each page's edge": (lambda n: "\n".join(f"\f{7919 * i % 9973}\nchữ thường" for i in range(n)), 500),
    "the same head on each page": (lambda n: "\n".join(f"\fĐẢNG BỘ HUYỆN\nchữ {i}" for i in range(n)), 500),
    "as many congresses": (
        lambda n: "I. A\n" + "\n".join(f"Nghị quyết Đại hội Đảng bộ xã {_word(i)} lần thứ XI" for i in range(n)), 300,
    ),
    "one paragraph that cites": (lambda n: "Theo\n" + "nghị quyết số 19-NQ/TW của cấp trên và\n" * n, 300),
    "documents without end": (lambda n: "I. A\nTốt.\nT/M CHI ỦY\nLê An\nPHỤ LỤC\n" * n, 150),
}  # fmt: skip
"""Texts that grow with a number, and the number to begin with."""


def _word(number: int) -> str:
    return "".join(chr(97 + number // 26**place % 26) for place in range(3))


def calls(data: bytes) -> int:
    """How many calls reading a text takes, those of built-in functions included."""
    count = 0

    def tick(frame: FrameType, event: str, argument: object) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    sys.setprofile(tick)
    try:
        read_document(data, name="x", id="x")
    finally:
        sys.setprofile(None)
    return count


@pytest.mark.parametrize("shape", SHAPES)
def test_three_times_the_text_takes_three_times_the_calls(shape: str) -> None:
    text, size = SHAPES[shape]
    read_document(text(size).encode(), name="x", id="x")  # Fills the caches.
    assert calls(text(3 * size).encode()) < 3.4 * calls(text(size).encode())


@pytest.mark.parametrize(
    "text",
    [
        "x" * 100_000, "đ" * 100_000, "I. " + "thực hiện nghị quyết; " * 4_500, "Phần 1. A " + "." * 100_000 + " x",
        "Luật" + " " * 100_000 + "x", "1\n" * 30_000, "_" * 100_000, "(" * 100_000, "x;ya" * 25_000,
        "1.1" * 33_000, "M" * 100_000 + "\nm", "- " * 50_000,
    ],
    ids=lambda text: repr(text[:12]),
)  # fmt: skip
def test_a_hundred_thousand_characters(text: str) -> None:
    """Half a second on a quiet machine at most; what costs quadratic time inside one call takes minutes."""
    begin = time.process_time()
    read_document(text.encode(), name="x", id="x")
    assert time.process_time() - begin < 10


def test_the_resolution_many_times() -> None:
    """Twelve times against twice, with room for a busy machine; a hundred times are measured in ``benchmarks``."""
    once = TEXT.read_bytes()
    read_document(once, name="x", id="x")
    begin = time.process_time()
    read_document(once * 2, name="x", id="x")
    twice = time.process_time() - begin
    begin = time.process_time()
    read_document(once * 12, name="x", id="x")
    assert time.process_time() - begin < 15 * max(twice, 0.2)
