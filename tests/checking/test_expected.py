"""What is surely odd about the resolution, against a list that was written by hand."""

from __future__ import annotations

from pathlib import Path
from time import process_time

import pytest

from nghiquyet.checking import check
from nghiquyet.document import Document
from nghiquyet.library.editorial import load_editorial
from nghiquyet.reading import read_document

DATA = Path(__file__).parents[2] / "data"
EXPECTED = Path(__file__).with_name("expected.tsv")
LAYOUT = {"spaces"}
"""Rules about what the layout of the page left behind."""


@pytest.fixture(scope="module")
def document() -> Document:
    text = DATA / "000_b2152cc8e89e83fc.txt"
    editorial = load_editorial(DATA / "binh-tan-2020.toml").editorial
    return read_document(text.read_bytes(), name=text.name, id="binh-tan-2020", editorial=editorial)


def expected() -> set[tuple[int, str, str, str]]:
    rows = [line.split("\t") for line in EXPECTED.read_text(encoding="utf-8").splitlines() if line[0] != "#"]
    return {(int(line), oddity, rule, verbatim) for line, oddity, rule, verbatim in rows}


def test_the_list_is_one_of_places_in_the_text(document: Document) -> None:
    for line, _, _, verbatim in expected():
        around = " ".join(document.lines[line - 1 : line + 4]).split()
        words = verbatim.split()
        assert " ".join(words) in " ".join(around), (line, verbatim)


def test_all_that_is_surely_odd_is_found_and_nothing_else(document: Document) -> None:
    found = {
        (each.line, each.oddity, each.rule, each.verbatim)
        for each in check(document)
        if each.certainty == "high" and each.rule not in LAYOUT
    }
    assert sorted(found - expected()) == []
    assert sorted(expected() - found) == []


def test_what_is_less_sure_is_found_too(document: Document) -> None:
    found = {(each.line, each.rule) for each in check(document) if each.certainty != "high"}
    assert found >= {
        (35, "past-congress"), (90, "missing-word"), (116, "capital"), (412, "two-forms"), (434, "citation"),
        (617, "citation"), (789, "name-case"), (890, "heading-style"), (984, "bound-and-range"), (1277, "year-range"),
        (1352, "capital"), (1383, "citation"), (1437, "repeated-run"), (1657, "name-case"), (1689, "names-alike"),
    }  # fmt: skip


def test_a_remark_of_an_editor_that_a_rule_makes_too_is_made_once(document: Document) -> None:
    for line in (72, 104, 765, 1241):
        assert [each.rule for each in check(document) if each.line == line and each.rule == "note"] == []


def test_every_finding_stands_on_its_line_and_in_its_unit(document: Document) -> None:
    for finding in check(document):
        if finding.eid is not None:
            node = document.outline.node(finding.eid)
            assert any(each.line == finding.line for each in node.segments), finding
        first = finding.verbatim.split()[0]
        assert first in " ".join(document.lines[finding.line - 1 : finding.line + 2])


def test_checking_takes_a_time_that_is_linear() -> None:
    """A ratio of the same work on a text and on eight of it; a quadratic rule would make it sixty."""
    text = "\n".join(line for line in (DATA / "000_b2152cc8e89e83fc.txt").read_text("utf-8").splitlines()[:900])
    times = []
    for copies in (1, 8):
        document = read_document((text * copies).encode(), name="x.txt", id="x")
        start = process_time()
        check(document)
        times.append(process_time() - start)
    assert times[1] < 32 * times[0]
