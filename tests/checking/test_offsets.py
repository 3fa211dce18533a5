"""Line and offset of each finding lead to its words in the source."""

from __future__ import annotations

from pathlib import Path

import pytest

from nghiquyet.checking import check
from nghiquyet.document import Document, Finding, serial
from nghiquyet.reading import read_document

TEXT = Path(__file__).parents[2] / "data" / "000_b2152cc8e89e83fc.txt"


@pytest.fixture(scope="module")
def document() -> Document:
    return read_document(TEXT.read_bytes(), name=TEXT.name, id="binh-tan-2020")


def _stands(document: Document, finding: Finding) -> bool:
    """Whether the words begin at their place, or go on there with their end; a line cuts them where it ends."""
    assert finding.offset is not None
    here = document.lines[finding.line - 1][finding.offset :].strip()
    words = finding.verbatim
    return any(here.startswith(words[at:]) or words[at:].startswith(here) for at in range(len(words)) if here)


def test_every_finding_of_the_resolution_stands_at_its_offset(document: Document) -> None:
    findings = check(document)
    assert len(findings) > 100
    assert [finding for finding in findings if finding.offset is None or not _stands(document, finding)] == []


def test_the_offset_counts_the_indent_of_the_line(document: Document) -> None:
    places = {(each.line, each.verbatim): each.offset for each in check(document)}
    assert places[82, "ra;cơ"] == document.lines[81].index("ra;cơ")
    assert places[897, "thách thức thách thức"] == document.lines[896].index("thách thức thách") == 14
    assert places[672, "ở    sở"] == document.lines[671].index("ở    sở")


def test_the_same_words_twice_on_a_line_have_two_offsets() -> None:
    text = "Điều 1. Quy định chung về các khoản thu của của ngân sách và phần chi của của năm sau.\n"
    document = read_document(text.encode(), name="a.txt", id="a")
    twice = [each for each in check(document) if each.rule == "repeated-words"]
    assert [each.offset for each in twice] == [text.index("của của"), text.rindex("của của")]


def test_damage_repaired_twice_on_a_line_has_two_offsets() -> None:
    text = "Nâng cao hiệu quả;tăng cường kỷ luật, nâng cao hiệu quả;tăng cường kỷ cương trong toàn Đảng bộ.\n"
    document = read_document(text.encode(), name="a.txt", id="a")
    twice = [each.offset for each in document.findings if each.rule == "space-after-sign"]
    assert twice == [text.index("quả;tăng"), text.rindex("quả;tăng")]
    assert serial.from_json(serial.to_json(document)) == document


def test_a_remark_about_the_file_has_no_offset() -> None:
    document = read_document("Điê\u0300u 1. Pha\u0323m vi\n".encode(), name="a.txt", id="a")
    assert [each.offset for each in document.findings if each.rule == "decomposed"] == [None]
