"""The rules, on the real text and on texts made to break them."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nghiquyet.checking import check, rule_names, rule_title
from nghiquyet.document import Document, Finding, Span
from nghiquyet.reading import read_document

TEXT = Path(__file__).parents[2] / "data" / "000_b2152cc8e89e83fc.txt"


@pytest.fixture(scope="module")
def document() -> Document:
    return read_document(TEXT.read_bytes(), name=TEXT.name, id="binh-tan-2020")


def of_rule(document: Document, rule: str) -> list[Finding]:
    return [finding for finding in check(document) if finding.rule == rule]


def reading(text: str) -> Document:
    return read_document(text.encode(), name="text.txt", id="text")


def test_findings_come_in_the_order_of_the_lines(document: Document) -> None:
    lines = [finding.line for finding in check(document)]
    assert lines == sorted(lines)
    assert len(lines) > 40


def test_what_the_reader_noticed_is_passed_on(document: Document) -> None:
    assert set(document.findings) <= set(check(document))
    assert [(f.line, f.verbatim) for f in of_rule(document, "numbering-gap")] == [(1320, "IV.")]


def test_every_line_of_the_real_text_has_one_owner(document: Document) -> None:
    assert of_rule(document, "line-ownership") == []
    assert of_rule(document, "text-kept") == []


def test_a_unit_taken_away_leaves_its_lines_without_an_owner(document: Document) -> None:
    target = next(node for node in document.nodes if node.label == "CT17")
    broken = replace(document, nodes=tuple(node for node in document.nodes if node is not target))
    lines = [number for number in range(1010, 1019) if document.lines[number - 1].strip()]
    found = of_rule(broken, "line-ownership")
    assert [finding.line for finding in found] == lines
    assert found[0].verbatim == document.lines[1009].strip()


def test_a_line_that_two_units_hold_is_found(document: Document) -> None:
    target = next(node for node in document.nodes if node.label == "CT17")
    longer = replace(target, lines=Span(target.lines.first, target.lines.last + 2))
    broken = replace(document, nodes=tuple(longer if node is target else node for node in document.nodes))
    assert [(f.line, dict(f.values)["count"]) for f in of_rule(broken, "line-ownership")] == [(1020, "2")]


def test_a_text_that_lost_a_letter_is_found(document: Document) -> None:
    target = next(node for node in document.nodes if node.label == "CT17")
    shorter = replace(target, verbatim=target.verbatim.replace("Kiểm", "Kiể"))
    broken = replace(document, nodes=tuple(shorter if node is target else node for node in document.nodes))
    assert [(f.line, f.eid) for f in of_rule(broken, "text-kept")] == [(1010, target.eid)]


def test_words_printed_twice_are_a_note_on_the_wording(document: Document) -> None:
    found, _ = of_rule(document, "repeated-words")
    assert (found.oddity, found.verbatim, found.suggested) == ("S", "thách thức thách thức", "thách thức")
    assert "thách" in document.lines[found.line - 1]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Các cấp ủy của của Quận phải làm tốt.", ["của của"]),
        ("Các Các cấp ủy phải làm tốt.", ["Các Các"]),
        ("xử lý hành vi vi phạm, hệ thống thông tin", []),
        ("đời sống dần dần khá lên", []),
        ("bước một, bước một", []),
        ("năm 2020 2020", []),
    ],
)
def test_what_counts_as_printed_twice(text: str, found: list[str]) -> None:
    assert [finding.verbatim for finding in of_rule(reading(text), "repeated-words")] == found


def test_the_line_of_a_repeat_is_the_one_where_it_begins() -> None:
    (found,) = of_rule(
        reading("Trước hết phải thấy rằng\nnhững khó khăn thách thức thách thức\nmới đang đến.\n"), "repeated-words"
    )
    assert found.line == 2


LINES = [
    "PHẦN 1. A",
    "I. Mục",
    "1. Kết quả",
    "a) điểm",
    "- gạch",
    "* Về",
    "(1). x",
    "của của",
    "12",
    " x y",
    "",
    "Điều 1.",
]


@given(st.lists(st.sampled_from(LINES), min_size=1).filter(any))
def test_whatever_is_read_is_placed_and_its_findings_have_known_rules(lines: list[str]) -> None:
    findings = check(reading("\n".join(lines)))
    assert {finding.rule for finding in findings} <= set(rule_names())
    assert not {"line-ownership", "text-kept"} & {finding.rule for finding in findings}


def test_a_line_of_a_hundred_thousand_words_takes_no_time_to_speak_of() -> None:
    assert len(of_rule(reading("các " * 50_000), "repeated-words")) == 25_000


def test_every_rule_is_in_the_manual_and_has_a_name_for_people() -> None:
    manual = (TEXT.parents[1] / "docs" / "kiem-tra.md").read_text(encoding="utf-8")
    listed = {line.split("`")[1] for line in manual.splitlines() if line.startswith("| `") and "--rule" not in line}
    assert listed == {*rule_names(), "annotation-orphaned"}
    assert all(rule_title(name) != name for name in listed)
