"""Places in the verbatim text, in the reading text, in the source: there and back again."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nghiquyet.document import Document, Node, Repair, Segment, Span
from nghiquyet.document.offsets import Alignment, column_at, line_at, mended, page_at, stretches, unmended
from nghiquyet.reading import read_document

TEXT = Path(__file__).parents[2] / "data" / "000_b2152cc8e89e83fc.txt"


@pytest.fixture(scope="module")
def document() -> Document:
    return read_document(TEXT.read_bytes(), name=TEXT.name, id="binh-tan-2020")


def unit(verbatim: str, *repairs: tuple[int, str, str], marker: str = "", segments: tuple[Segment, ...] = ()) -> Node:
    """A unit as the reader makes it: its reading text is the mended one without the marker and the blanks around."""
    made = tuple(Repair(offset, sic, corr, 1, "r", "high", "rule", "why") for offset, sic, corr in repairs)
    text = mended(verbatim, made)[len(marker) :].strip()
    return Node(
        "p_1", "p", None, None, marker or None, None, None, Span(1, 1), None, 1, verbatim, text,
        segments or (Segment(1, 0),), made,
    )  # fmt: skip


@st.composite
def units(draw: st.DrawFn) -> Node:
    """A marker, and then kept, damaged and lost pieces in any order, over any source lines."""
    marker = draw(st.sampled_from(["", "3.", "(17)."]))
    verbatim, repairs = marker + draw(st.sampled_from(["", " "])), []
    for kept, sic, corr in draw(
        st.lists(
            st.tuples(st.text("ab ", max_size=5), st.text("cd ", max_size=3), st.text("ef ", max_size=3)), max_size=5
        )
    ):
        verbatim += kept
        if sic != corr:
            repairs.append((len(verbatim), sic, corr))
        verbatim += sic
    verbatim += draw(st.text("gh ", max_size=4))
    starts = sorted(draw(st.sets(st.integers(1, max(1, len(verbatim) - 1)), max_size=3)))
    lines = (Segment(7, 0), *(Segment(9 + number, at) for number, at in enumerate(starts)))
    return unit(verbatim, *repairs, marker=marker, segments=lines)


def check(node: Node) -> None:
    parts = stretches(node)
    assert "".join(part.text for part in parts) == node.text
    assert [part.at for part in parts] == sorted(part.at for part in parts)
    for before, after in pairwise(parts):
        assert before.at + len(before.text) == after.at, "no gap in the reading text"
        assert not node.verbatim[before.verbatim + before.length : after.verbatim].strip(), "nor in the verbatim one"
    for part in parts:
        printed = node.verbatim[part.verbatim : part.verbatim + part.length]
        assert printed == (part.text if part.repair is None else part.repair.sic)
    assert unmended(mended(node.verbatim, node.repairs), node.repairs) == node.verbatim
    alignment = Alignment(node)
    for part in parts:
        for into in range(len(part.text)):
            first, behind = alignment.verbatim(part.at + into, part.at + into + 1)
            if part.repair is None:
                assert (first, behind) == (part.verbatim + into, part.verbatim + into + 1), "there and back"
            else:
                assert (first, behind) == (part.verbatim, part.verbatim + part.length), "all of a mended spot"
            assert alignment.line(part.at + into) == line_at(node.segments, first)


@given(units())
def test_any_unit_is_aligned_character_by_character(node: Node) -> None:
    check(node)


def test_every_unit_of_the_text_is_aligned_with_all_its_repairs(document: Document) -> None:
    for node in document.nodes:
        if node.segments:
            check(node)
            assert tuple(part.repair for part in stretches(node) if part.repair) == node.repairs


@given(units(), st.data())
def test_a_longer_range_takes_no_less(node: Node, data: st.DataObject) -> None:
    points = st.integers(0, len(node.text))
    a, b, c, d = sorted(data.draw(st.tuples(points, points, points, points)))
    outer, inner = Alignment(node).verbatim(a, d), Alignment(node).verbatim(b, c)
    if b < c:
        assert outer[0] <= inner[0] <= inner[1] <= outer[1] <= len(node.verbatim)


def test_what_was_taken_away_is_on_neither_side() -> None:
    node = unit("một 12 hai", (4, "12 ", ""))
    assert node.text == "một hai"
    assert Alignment(node).verbatim(0, 4) == (0, 4)
    assert Alignment(node).verbatim(4, 7) == (7, 10)


def test_a_text_that_the_repairs_do_not_explain_stands_for_all_of_it() -> None:
    node = Node("p_1", "p", None, None, None, None, None, Span(1, 1), None, 1, "abc", "wxyz", (Segment(4, 0),), ())
    assert Alignment(node).verbatim(1, 3) == (0, 3)
    assert Alignment(node).line(3) == 4


def test_lines_of_a_text_over_several() -> None:
    node = unit("một hai ba", segments=(Segment(5, 0), Segment(7, 4), Segment(8, 8)))
    assert Alignment(node).lines(0, 7) == (5, 7)
    assert Alignment(node).line(8) == 8
    assert [line_at(node.segments, at) for at in (-1, 0, 3, 4, 99)] == [5, 5, 5, 7, 8]
    assert column_at(node, ["", "", "", "", "  một", "", " hai", "ba"], 5) == (7, 2)


def test_a_unit_without_text_has_no_place() -> None:
    assert Alignment(unit("")).verbatim(0, 0) == (0, 0)


def test_pages_of_lines() -> None:
    assert [page_at((1, 46, 91), line) for line in (1, 45, 46, 90, 91, 9999)] == [1, 1, 2, 2, 3, 3]
