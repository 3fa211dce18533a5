"""What a card says."""

from __future__ import annotations

from dataclasses import replace

import pytest

from nghiquyet.document import Finding
from nghiquyet.messages import use_language
from nghiquyet.tui.reading.facts import facts
from tests.reading.support import resolution

TARGET = "part_2__sec_I__para_2__point_17"


@pytest.fixture(autouse=True)
def _english() -> None:
    use_language("en")


def said(eid: str) -> list[str]:
    """The paragraphs of a card."""
    return ["".join(text for text, _ in fact.parts) for fact in facts(resolution(), resolution().outline.node(eid))]


def test_a_target() -> None:
    card = said(TARGET)
    assert card[:3] == ["Target (17) · CT17", "p. 14 · lines 1010–1018", TARGET]
    assert card[3].startswith("Within Part 2 MỤC TIÊU")
    assert any(line.startswith("Before (16) Tiếp tục duy trì") for line in card)
    assert any(line.startswith("After (18) Xây dựng") for line in card)


def test_the_two_texts_stand_beside_each_other_where_they_differ() -> None:
    card = said(TARGET)
    reading, verbatim = card[card.index("Reading text") + 1], card[card.index("Verbatim") + 1]
    assert "10m³/ngày" in reading
    assert "10m³/ngày" not in verbatim
    (repair,) = [line for line in card if line.startswith("~ ")]
    assert "→ “³”" in repair
    assert "line 1015" in repair
    assert "certain" in repair
    assert "found by rule" in repair


def test_a_repair_of_an_editor_says_so() -> None:
    (repair,) = [line for line in said("part_3__para_3") if line.startswith("~ ")]
    assert "“Danh sá h” → “Danh sách”" in repair
    assert "recorded by an editor" in repair


def test_where_nothing_differs_the_text_is_not_repeated() -> None:
    assert "Verbatim" not in said("part_2__sec_I__para_2__point_18")


def test_what_a_unit_contains_is_counted_by_kind() -> None:
    (contains,) = [line for line in said("part_2__sec_I__para_2") if line.startswith("Contains ")]
    assert "32 target" in contains
    assert "3 indent" in contains


@pytest.mark.parametrize(("eid", "row"), [("part_2__sec_II", -2), ("part_2__sec_IV", 0)])
def test_the_gap_is_named_beside_its_neighbours(eid: str, row: int) -> None:
    assert "III is not in the text" in said(eid)


def test_findings_on_the_unit_are_listed_with_their_sign() -> None:
    document = resolution()
    odd = Finding("repeated", "S", 1012, "xử lý", None, "high", "Two words twice.", (), TARGET)
    document = replace(document, findings=(*document.findings, odd))
    card = ["".join(text for text, _ in fact.parts) for fact in facts(document, document.outline.node(TARGET))]
    assert card[-1] == "! Two words twice. (line 1012)"
    assert not [line for line in card if line.startswith("~ ") and "(line" in line]


def test_running_text_is_named_by_its_number() -> None:
    assert said("part_1__dvs_A__sec_I__para_1__p_2")[0].endswith(" 2")
    assert said("part_2")[0] == "Part 2 · P2"
