"""Runs of the reading text, and the marks at what was repaired."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nghiquyet.document import Document, Node, Repair, Span
from nghiquyet.document.offsets import stretches
from nghiquyet.exporting.reading_text import marked
from nghiquyet.reading import read_document

TEXT = Path(__file__).parents[2] / "data" / "000_b2152cc8e89e83fc.txt"


@pytest.fixture(scope="module")
def document() -> Document:
    return read_document(TEXT.read_bytes(), name=TEXT.name, id="binh-tan-2020")


def node(verbatim: str, text: str, *repairs: tuple[int, str, str], marker: str | None = None) -> Node:
    mended = tuple(Repair(offset, sic, corr, 1, "r", "high", "rule", "why") for offset, sic, corr in repairs)
    return Node("p_1", "p", None, None, marker, None, None, Span(1, 1), None, 1, verbatim, text, (), mended)


def test_the_runs_of_every_unit_are_its_reading_text(document: Document) -> None:
    for unit in document.nodes:
        pieces = stretches(unit)
        assert "".join(run.text for run in pieces) == unit.text
        assert [run.repair for run in pieces if run.repair] == list(unit.repairs)


def test_marks_stand_behind_the_word_and_before_the_blank(document: Document) -> None:
    unit = next(unit for unit in document.nodes if "hiệnchương" in unit.verbatim)
    assert "hiện~ chương" in marked(unit)
    assert marked(node("đề ra;cơ cấu", "đề ra; cơ cấu", (5, ";", "; "))) == "đề ra;~ cơ cấu"
    assert marked(node("hiệnchương", "hiện chương", (4, "", " "))) == "hiện~ chương"


def test_the_marker_is_no_part_of_the_runs() -> None:
    unit = node("3. Danh sá h", "Danh sách", (8, "sá h", "sách"), marker="3.")
    assert [run.text for run in stretches(unit)] == ["Danh ", "sách"]
    assert marked(unit) == "Danh sách~"


def test_what_was_only_taken_away_leaves_a_mark() -> None:
    assert marked(node("một 12 hai", "một hai", (4, "12 ", ""))) == "một ~hai"


def test_signs_are_put_in_as_they_are_and_the_text_as_asked() -> None:
    unit = node("a*b", "a*c", (2, "b", "c"))
    assert marked(unit, lambda repair: f"[{repair.sic}]", str.upper) == "A*C[b]"


def test_a_text_that_repairs_do_not_explain_is_given_unmarked() -> None:
    assert marked(node("abc", "xyz", (0, "a", "b"))) == "xyz"


@given(
    st.lists(st.tuples(st.text("ab ", max_size=4), st.text("cd", max_size=3), st.text("ef ", max_size=3)), max_size=5)
)
def test_any_repairs_are_found_again_in_the_runs(parts: list[tuple[str, str, str]]) -> None:
    verbatim, text, repairs = "", "", []
    for kept, sic, corr in parts:
        repairs.append((len(verbatim) + len(kept), sic, corr))
        verbatim, text = verbatim + kept + sic, text + kept + corr
    unit = node(verbatim, text, *repairs)
    assert "".join(run.text for run in stretches(unit)) == text
    assert len([run for run in stretches(unit) if run.repair]) == len(repairs)
