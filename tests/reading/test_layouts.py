"""The same text set otherwise gives the same units."""

from __future__ import annotations

import pytest

from nghiquyet.document import Document
from nghiquyet.reading import read_document
from tests.reading.layouts import KEEP_PAGES, SAME_STRUCTURE, paged, wrapped
from tests.reading.support import TEXT


@pytest.fixture(scope="module")
def original() -> Document:
    """The resolution as it is, without editorial data: that speaks of the lines of one file."""
    return read_document(TEXT.read_bytes(), name="original", id="original")


def shape(document: Document) -> list[tuple[str, str, str]]:
    """What must not change. A raised 3 that was never on its own line is a plain one, as in the source."""
    return [(node.eid, node.kind, node.text.replace("³", "3")) for node in document.nodes]


@pytest.mark.parametrize("name", SAME_STRUCTURE)
def test_same_units(original: Document, name: str) -> None:
    again = read_document(SAME_STRUCTURE[name](original), name=name, id="again")
    assert shape(again) == shape(original)


@pytest.mark.parametrize("name", KEEP_PAGES)
def test_same_pages(original: Document, name: str) -> None:
    again = read_document(SAME_STRUCTURE[name](original), name=name, id="again")
    assert [node.page for node in again.nodes] == [node.page for node in original.nodes]


@pytest.mark.parametrize("columns", [70, 80, 95])
def test_characters_and_nothing_else_lose_few_paragraphs(original: Document, columns: int) -> None:
    """Where a paragraph fills its last line by chance, nothing tells its end: a few of 89 may run together."""
    again = read_document(wrapped(original, columns, "\n", "\n"), name="wrapped", id="again")
    marked = [(node.kind, node.num) for node in original.nodes if node.marker]
    assert [(node.kind, node.num) for node in again.nodes if node.marker] == marked
    assert 0 <= len(original.nodes) - len(again.nodes) <= 4


def test_page_furniture_is_kept_in_the_verbatim_text_and_left_out_of_the_reading_text(original: Document) -> None:
    document = read_document(paged(original, number="bottom"), name="paged", id="paged")
    repairs = [repair for node in document.nodes for repair in node.repairs if repair.rule == "furniture"]
    assert [repair.sic.strip() for repair in repairs] == [str(page) for page in range(1, 25)]
    assert {repair.corr for repair in repairs} == {""}


def test_a_lone_figure_is_no_page_number(original: Document) -> None:
    """Line 1015 is the raised 3 of "10m³"."""
    target = original.outline.node("part_2__sec_I__para_2__point_17")
    assert "10m3/ngày, đêm trở lên" in target.verbatim
    assert "10m³/ngày, đêm trở lên" in target.text
