"""Any text at all, through reading, rules, search, exports, cards, rows: as ``benchmarks/fuzz.py`` does for long."""

from __future__ import annotations

from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from benchmarks.fuzz import EVIL, GENRE, faults, hostile_text
from nghiquyet.reading import read_document
from nghiquyet.search.index import Index

PIECES = st.sampled_from((*EVIL, *GENRE, "\x00")) | st.text(max_size=12)
TEXTS = st.lists(PIECES, min_size=1, max_size=40).map("".join)


@settings(max_examples=40)
@given(TEXTS)
def test_no_text_makes_anything_raise_hang_or_let_a_control_through(text: str) -> None:
    assert list(faults(text)) == []


@pytest.mark.parametrize("seed", range(8))
def test_neither_does_a_giant(seed: int) -> None:
    chance = Random(seed)
    text = hostile_text(chance)
    assert list(faults(f"PHẦN 1. {text}{chance.choice((*EVIL, *GENRE)) * 1500}\n{'9' * 6000} {'(' * 3000}")) == []


@pytest.mark.parametrize(
    "line", ["các " * 20_000, "a\u0301" * 50_000, "1." * 20_000, "“(" * 4_000, "-" * 100_000, "0," * 30_000]
)
def test_a_line_of_a_hundred_thousand_characters(line: str) -> None:
    assert list(faults(line)) == []


@pytest.mark.parametrize("room", ["checks.rows", "targets.rows", "reading.weave"])
def test_what_is_let_through_is_seen(monkeypatch: pytest.MonkeyPatch, room: str) -> None:
    """The proof can fail: without the signs for controls each kind of output is reported."""
    monkeypatch.setattr(f"nghiquyet.tui.{room}.visible", lambda text: text)
    text = "Các chỉ tiêu chủ yếu\n(1). Tăng 14%\x1b[31m mỗi năm,\x9b phấn đấu đạt thách thức\x1b thách thức\x1b.\n"
    assert list(faults(f"PHẦN 1. MỤC TIÊU\n1. {text}(2). Giảm\x1b 5%.\n\x1b[2J của của\x1b.\n"))


def test_a_heading_of_nothing_but_its_number_is_found_and_shown() -> None:
    document = read_document(b"A.\nI. M\xe1\xbb\x99t\n1. Hai\n", name="x", id="x")
    assert document.nodes[0].text == ""
    assert [hit.eid for hit in Index.build(document, {}).search("L1")] == [document.nodes[0].eid]
