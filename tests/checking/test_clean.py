"""False alarms: what the rules say, with certainty, of documents in which nothing is odd."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

from nghiquyet.checking import check
from nghiquyet.reading import read_document
from tests.checking import held_out
from tests.checking.clean_documents import documents, paragraphs

MOST_IN_A_THOUSAND = 2
"""Findings of high certainty for each thousand lines that acceptance allows."""


def test_of_clean_documents_nothing_is_said_with_certainty() -> None:
    lines, alarms = 0, Counter[tuple[str, str]]()
    for text in documents(range(16)):
        document = read_document(text.encode(), name="clean.txt", id="clean")
        lines += sum(bool(line.strip()) for line in document.lines)
        alarms.update((each.rule, each.verbatim) for each in check(document) if each.certainty == "high")
    assert lines > 1_500
    assert 1_000 * alarms.total() <= MOST_IN_A_THOUSAND * lines, alarms


def test_of_acts_and_reports_of_other_bodies_nothing_is_said_with_certainty() -> None:
    """Laws, decrees, reports, rosters with foreign names, units, tables and lists that no number announces."""
    texts = (Path(__file__).parent / "clean_acts.txt").read_text(encoding="utf-8").split("\f")
    read = [read_document(text.strip().encode(), name="clean.txt", id="clean") for text in texts]
    assert sum(bool(line.strip()) for document in read for line in document.lines) > 200
    found = [each for document in read for each in check(document) if each.certainty == "high"]
    assert [(each.rule, each.verbatim) for each in found] == []


def test_little_is_said_without_certainty_either() -> None:
    text = "\n".join(paragraphs())
    found = check(read_document(text.encode(), name="clean.txt", id="clean"))
    assert len(found) <= 2, [(each.rule, each.verbatim) for each in found]


def test_of_documents_kept_apart_nothing_is_said_with_certainty() -> None:
    lines, alarms = 0, Counter[tuple[str, str]]()
    for text in held_out.documents(range(8)):
        document = read_document(text.encode(), name="clean.txt", id="clean")
        lines += sum(bool(line.strip()) for line in document.lines)
        alarms.update((each.rule, each.verbatim) for each in check(document) if each.certainty == "high")
    assert lines > 4_000
    assert 1_000 * alarms.total() <= MOST_IN_A_THOUSAND * lines, alarms
