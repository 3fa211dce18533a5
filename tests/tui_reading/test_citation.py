"""Citations of the real text, and what is copied with them."""

from __future__ import annotations

from dataclasses import replace

import pytest

from nghiquyet.exporting.citation import citation, lines_of, ordinal, quotation, quote, source_text
from nghiquyet.messages import use_language
from tests.reading.support import read, resolution

TITLE = "NQ ĐH Đảng bộ Q. Bình Tân lần XII"


def cited(eid: str) -> str:
    use_language("en")
    return citation(resolution(), resolution().outline.node(eid))


@pytest.mark.parametrize(
    ("eid", "place"),
    [
        ("part_2__sec_I__para_2__point_17", "P2.I.2, target (17), p. 14, lines 1010–1018"),
        ("part_2__hcontainer_1", "P2, group 1, p. 20, line"),
        ("part_2__hcontainer_1__point_4", "P2, programme (4), p. 20, lines 1484–1486"),
        ("part_2__sec_II__para_3", "P2.II.3, p. "),
        ("part_1__dvs_A__sec_I__para_1__p_2", "P1.A.I.1, paragraph 2, p. 2"),
        ("part_3__para_1__item_7", "P3.1, roster line 7, p. 21, line "),
        ("preface__p_1", "opening text, paragraph 1, p. 1, lines 1–27"),
        ("preface", "opening text, p. 1, lines 1–45"),
        ("conclusions", "closing text, p. "),
    ],
)
def test_the_place_of_a_unit(eid: str, place: str) -> None:
    expected = f"{TITLE}, {place}"
    assert cited(eid)[: len(expected)] == expected


def test_a_section_is_cited_by_the_lines_of_its_heading() -> None:
    assert cited("part_2__sec_IV").endswith("P2.IV, p. 18, lines 1320–1324")


def test_a_unit_over_a_page_break_has_two_pages() -> None:
    assert cited("part_1__dvs_A__sec_I__para_2__p_1").endswith("P1.A.I.2, paragraph 1, p. 2–3, lines 132–141")


def test_a_target_is_copied_with_all_that_stands_in_it() -> None:
    node = resolution().outline.node("part_2__sec_I__para_2__point_1")
    text = source_text(resolution(), node)
    assert text.startswith("(1). Tốc độ")
    assert text.count("\n+ ") == 3
    assert lines_of(resolution(), node).first == node.lines.first


def test_the_source_is_copied_not_the_reading_text() -> None:
    copied = quotation(resolution(), resolution().outline.node("part_3__para_3"))
    assert copied.startswith("3. Danh sá h Bí thư")
    assert copied.splitlines()[-1].startswith(f"({TITLE}, P3.3, ")


def test_a_part_of_the_text_is_cited_by_its_lines() -> None:
    use_language("en")
    assert quote(resolution(), "xử lý 98%", 1012, 1012) == (
        f"xử lý 98%\n({TITLE}, P2.I.2, target (17), p. 14, line 1012)"
    )


def test_without_a_short_title_the_title_and_without_it_the_file_is_named() -> None:
    use_language("en")
    document = read("I. MỘT\n\nMột đoạn văn.\n\nII. HAI\n\nMột đoạn văn khác.\n")
    node = document.outline.node("sec_II")
    assert citation(document, node) == "test, II, p. 1, line 5"
    assert citation(replace(document, title="Nghị quyết"), node) == "Nghị quyết, II, p. 1, line 5"


def test_hostile_text_is_copied_as_signs() -> None:
    document = read("Một đoạn văn dài và lành. " * 9 + "\x1b]52;c;YQ==\x07 [red]hết.\n")
    copied = quotation(document, document.nodes[-1])
    assert "\x1b" not in copied
    assert "␛]52;c;YQ==␇ [red]hết." in copied


def test_ordinals_count_a_kind_within_what_it_stands_in() -> None:
    outline = resolution().outline
    assert ordinal(resolution(), outline.node("preface__p_2")) == 2
    assert ordinal(resolution(), outline.node("part_2__hcontainer_1")) == 1
