"""``export markdown``: the whole text, its structure, its repairs; nothing that Markdown or a terminal would obey."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nghiquyet.document import Document
from nghiquyet.exporting.markdown import document_markdown
from nghiquyet.messages import use_language
from nghiquyet.reading import read_document

TEXT = Path(__file__).parents[2] / "data" / "000_b2152cc8e89e83fc.txt"
ANCHOR = re.compile(r'<a id="L(\d+)"></a>')


def read() -> Document:
    return read_document(TEXT.read_bytes(), name=TEXT.name, id="binh-tan-2020")


@pytest.fixture(scope="module")
def document() -> Document:
    return read()


def plain(line: str) -> str:
    """A line of the export as a reader of Markdown would show it."""
    line = re.sub(r"\\~\[\^\d+\]", "", ANCHOR.sub("", line))
    return re.sub(r"\\([!-/:-@\[-`{-~])", r"\1", re.sub(r"^ *(?:#+|-) ", "", line)).strip()


def test_the_whole_reading_text_is_there_in_order(document: Document) -> None:
    blocks = [plain(line) for line in document_markdown(document) if ANCHOR.search(line)]
    texts = [unit.text for unit in document.nodes if unit.verbatim]
    assert len(blocks) == len(texts)
    assert all(block.endswith(text) for block, text in zip(blocks, texts, strict=True))


def test_anchors_lead_to_the_source_lines(document: Document) -> None:
    line = next(line for line in document_markdown(document) if "Kiểm tra 100% cơ sở" in line)
    assert '<a id="L1010"></a>(17). ' in line


def test_headings_go_down_with_the_outline(document: Document) -> None:
    lines = list(document_markdown(document))
    assert sum(line.startswith("# ") for line in lines) == 1
    assert sum(line.startswith("## ") for line in lines) == 4, "three parts, and the table of the targets"
    assert any(re.match(r"#{4} <a[^>]*></a>I\. PHÁT TRIỂN KINH TẾ", line) for line in lines)


def test_targets_and_rosters_are_lists(document: Document) -> None:
    lines = list(document_markdown(document))
    assert sum(bool(re.match(r"- <a[^>]*></a>\(\d+\)\. ", line)) for line in lines) == 32
    assert sum(bool(re.match(r"- <a[^>]*></a>Đồng chí ", line)) for line in lines) == 80
    assert sum(line.startswith("  - ") for line in lines) == 3, "the indents of the first target"


def test_the_targets_are_a_table_too(document: Document) -> None:
    use_language("en")
    rows = [line for line in document_markdown(document) if line.startswith("| [")]
    assert len(rows) == 32
    assert all(len(re.findall(r"(?<!\\)\|", row)) == 8 for row in rows)
    assert rows[21].startswith("| [22](#L1034) | Tỷ lệ người dân hài lòng")
    assert "| ≥ 95%<br>\\> 98% | not stated |" in rows[21]


def test_every_repair_has_its_footnote(document: Document) -> None:
    text = "\n".join(document_markdown(document))
    repairs = sum(len(unit.repairs) for unit in document.nodes)
    assert repairs > 30
    assert len(re.findall(r"\\~\[\^\d+\](?!:)", text)) == repairs
    assert [int(number) for number in re.findall(r"^\[\^(\d+)\]: ", text, re.MULTILINE)] == list(range(1, repairs + 1))
    assert "hiệnchương" in text


def test_absent_facts_are_said_to_be_absent(document: Document) -> None:
    use_language("en")
    extract, whole = (list(document_markdown(replace(document, extract=extract))) for extract in (True, False))
    assert "- Number: not in this extract" in extract
    assert "- Number: not stated in the text" in whole


HOSTILE = "# [red]x[/] <script>`*_~ |1. \x1b[31m \u202e ![i](http://e/x) &lt; \\"


def test_hostile_text_is_shown_and_never_obeyed(document: Document) -> None:
    unit = replace(document.nodes[0], kind="p", parent=None, verbatim=HOSTILE, text=HOSTILE, marker=None, repairs=())
    lines = list(document_markdown(replace(document, nodes=(unit,), title="# t\n# u\x1b")))
    assert not any("\x1b" in line or "\u202e" in line or "\n" in line for line in lines)
    block = next(line for line in lines if ANCHOR.search(line))
    assert re.search(r"(?<!\\)[<\[`*_~|&]", ANCHOR.sub("", block)) is None
    assert lines[0].startswith("# \\# t␊")


@given(st.text(min_size=1))
def test_no_line_begins_with_a_character_of_the_document(text: str) -> None:
    document = read_document(b"mot dong\n", name="x", id="x")
    unit = replace(document.nodes[-1], kind="p", parent=None, verbatim=text, text=text, marker=None, repairs=())
    body = list(document_markdown(replace(document, nodes=(unit,))))
    assert body[-1].startswith('<a id="L')
    assert "\n" not in body[-1]
