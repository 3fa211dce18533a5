"""Page numbers and running heads, and lines that only look like them; each threshold on both sides."""

from __future__ import annotations

import pytest

from nghiquyet.document import Document
from nghiquyet.reading.source import read_source
from tests.reading.support import read

SENTENCE = "và tiếp tục thực hiện nhiệm vụ"


def prose(lines: int, start: int = 0) -> list[str]:
    """Lines of one sentence that goes on and on, no two alike."""
    return [f"{SENTENCE} {'abcdefghiklmnopq'[(start + n) % 16]}{'uvxy'[(start + n) // 16 % 4]}" for n in range(lines)]


def furniture(document: Document) -> list[str]:
    return [r.sic.strip() for node in document.nodes for r in node.repairs if r.rule == "furniture"]


def numbered(numbers: list[int], apart: int, tail: int = 2, first: int | None = None) -> Document:
    """Numbers with so many lines between them."""
    out = ["I. VIỆC", *prose(apart if first is None else first)]
    for place, number in enumerate(numbers):
        out += [str(number), *prose(tail if number == numbers[-1] else apart, 20 * place + 20)]
    return read("\n".join(out))


def lone(document: Document) -> list[str]:
    return [finding.verbatim for finding in document.findings if finding.rule == "unplaced"]


@pytest.mark.parametrize(("apart", "found"), [(8, ["2", "3", "4"]), (7, [])])
def test_page_numbers_stand_a_good_way_apart(apart: int, found: list[str]) -> None:
    document = numbered([2, 3, 4], apart)
    assert furniture(document) == found
    assert lone(document) == ([] if found else ["2", "3", "4"])


@pytest.mark.parametrize(("numbers", "found"), [([5, 6, 7], ["5", "6", "7"]), ([5, 6], []), ([2, 3], ["2", "3"])])
def test_three_numbers_make_pages_or_the_first_two(numbers: list[int], found: list[str]) -> None:
    assert furniture(numbered(numbers, 20)) == found


@pytest.mark.parametrize(("apart", "found"), [(14, ["2", "3"]), (13, [])])
def test_the_first_two_stand_a_page_apart(apart: int, found: list[str]) -> None:
    assert furniture(numbered([2, 3], apart)) == found


@pytest.mark.parametrize(("numbers", "found"), [([2, 3, 5, 6], 4), ([2, 3, 6, 7], 4), ([2, 3, 7, 8], 0)])
def test_pages_may_lose_their_number(numbers: list[int], found: int) -> None:
    """Two numbers in a row may be missing; then there must be room for their pages."""
    document = numbered(numbers, 60)
    assert len(furniture(document)) == (found or 2)


@pytest.mark.parametrize(("first", "found"), [(15, ["2"]), (13, [])])
def test_a_lone_two_a_page_below_the_top(first: int, found: list[str]) -> None:
    """The first page has no number printed: of two pages one number is all there is."""
    document = numbered([2], 0, tail=4, first=first)
    assert furniture(document) == found
    assert lone(document) == ([] if found else ["2"])


@pytest.mark.parametrize("before", ["khí CO", "diện tích 100 m", "phân tử H"])
def test_a_lone_two_behind_a_sign_is_part_of_it(before: str) -> None:
    document = read("\n".join(["I. VIỆC", *prose(20), before, "2", *prose(4)]))
    assert furniture(document) == []


def test_numbers_below_two_short_pages() -> None:
    document = read("\n".join(["I. VIỆC", *prose(18), "1", *prose(5, 20), "2"]))
    assert furniture(document) == ["1", "2"]
    assert [document.page_of(line) for line in (1, 20, 21, 26)] == [1, 1, 2, 2]


@pytest.mark.parametrize("form", ["- {} -", "Trang {}/3", "trang {}", "— {} —"])
def test_numbers_that_say_what_they_are(form: str) -> None:
    """One is enough."""
    document = read("\n".join(["I. VIỆC", *prose(6), form.format(2), *prose(6, 20)]))
    assert furniture(document) == [form.format(2)]


@pytest.mark.parametrize(("number", "found"), [("2", ["2"]), ("7", [])])
def test_one_number_at_the_edge_of_a_page_is_that_of_the_page(number: str, found: list[str]) -> None:
    text = "\n".join(["I. VIỆC", *prose(5), f"\f{number}", *prose(5, 20), "\f" + prose(1, 40)[0], *prose(3, 50)])
    document = read(text)
    assert furniture(document) == found
    assert lone(document) == ([] if found else ["7"])


def test_a_number_below_a_running_head() -> None:
    pages = ["\n".join([f"\fĐẢNG BỘ HUYỆN {side}", str(side), *prose(5, 20 * side)]) for side in (2, 3, 4)]
    document = read("\n".join(["I. VIỆC", *prose(5), *pages]))
    assert furniture(document) == [each for side in (2, 3, 4) for each in (f"ĐẢNG BỘ HUYỆN {side}", str(side))]


def test_numbers_below_pages_that_do_not_begin_with_one() -> None:
    document = read("\n".join(["I. VIỆC", *prose(9), "4", *prose(9, 20), "5", *prose(9, 40), "6"]))
    assert [document.page_of(line) for line in (10, 11, 12, 31)] == [1, 1, 2, 3]


@pytest.mark.parametrize(("pages", "found"), [(2, 2), (3, 3)])
def test_heads_of_two_pages_and_of_more(pages: int, found: int) -> None:
    """Of two pages the very first lines are enough."""
    text = "\f".join("\n".join(["ĐẢNG BỘ HUYỆN AN PHÚ", *prose(6, 20 * page)]) + "\n" for page in range(pages))
    assert furniture(read(text)) == ["ĐẢNG BỘ HUYỆN AN PHÚ"] * found


@pytest.mark.parametrize(
    ("head", "found"),
    [("ĐẢNG BỘ HUYỆN AN PHÚ", 2), ("Lần thứ hai", 0), ("- Đảng bộ huyện An Phú", 0)],
    ids=["plain", "short", "item"],
)
def test_heads_of_three_pages_the_first_of_which_has_none(head: str, found: int) -> None:
    pages = ["I. VIỆC", *prose(8)], [head, "2", *prose(8, 20)], [head, "3", *prose(8, 40)]
    document = read("\f".join("\n".join(page) + "\n" for page in pages))
    assert furniture(document).count(head) == found


def test_what_stands_on_both_later_pages_and_elsewhere_stays() -> None:
    line = "Đảng bộ huyện An Phú"
    pages = ["I. VIỆC", *prose(4), line, *prose(4)], [line, *prose(8, 20)], [line, *prose(8, 40)]
    assert furniture(read("\f".join("\n".join(page) + "\n" for page in pages))) == []


def test_lines_that_recur_elsewhere_on_two_pages_stay() -> None:
    first = ["I. VIỆC", "Làm tốt việc được giao.", *prose(6)]
    second = ["II. VIỆC KHÁC", "Làm tốt việc được giao.", *prose(6, 20)]
    assert furniture(read("\n".join(first) + "\n\f" + "\n".join(second))) == []


@pytest.mark.parametrize(("inside", "of", "found"), [(1, 4, 4), (1, 5, 0), (0, 4, 0)])
def test_heads_without_any_sign_of_pages(inside: int, of: int, found: int) -> None:
    """A line that recurs is a head if one in four of them cuts a sentence."""
    head = "Nghị quyết Đại hội Đảng bộ huyện"
    out = ["I. VIỆC"]
    for place in range(of):
        out += prose(3, 10 * place) if place < inside else [*prose(2, 10 * place), f"và làm tốt lần {'abcdef'[place]}."]
        out += [head, *prose(2, 10 * place + 5)]
    assert len(furniture(read("\n".join(out)))) == found


@pytest.mark.parametrize("rule", ["-----", "- - -", "–––", "===="])
def test_a_rule_is_no_text(rule: str) -> None:
    document = read(f"NGHỊ QUYẾT\nĐại hội Đảng bộ huyện An Phú\n{rule}\nPHẦN THỨ NHẤT\n{rule}\nVIỆC ĐÃ LÀM\nTốt.\n")
    assert furniture(document) == [rule, rule]
    assert document.title == "NGHỊ QUYẾT Đại hội Đảng bộ huyện An Phú"
    assert document.outline.node("part_1").text == "VIỆC ĐÃ LÀM"


@pytest.mark.parametrize("text", ["--", "- Hai", "-----\n", "* * *", "…………", "1-----"])
def test_what_is_no_rule_or_all_there_is_stays_readable(text: str) -> None:
    document = read(f"{text}\n")
    assert document.nodes[0].lines.first == 1


def test_headings_that_recur_at_the_edges_of_pages_stay() -> None:
    pages = ["\n".join([*prose(4, 20 * page), "Tốt.", f"{page}. Quốc phòng, an ninh"]) for page in (1, 2, 3)]
    document = read("I. VIỆC\n" + "\n\f".join(pages) + "\nTốt.\n")
    assert furniture(document) == []
    assert [node.num for node in document.nodes if node.kind == "paragraph"] == ["1", "2", "3"]


def test_a_page_number_below_a_heading_in_capitals() -> None:
    document = read("\n".join(["PHẦN THỨ HAI", "VIỆC", *prose(20), "Tốt.", "PHẦN THỨ BA", "2", "VIỆC KHÁC", "Tốt."]))
    assert furniture(document) == ["2"]
    assert document.outline.node("part_3").text == "VIỆC KHÁC"


@pytest.mark.parametrize("tail", ["của địa phương và của toàn thành phố.", "của toàn tỉnh", "Của toàn thành phố;"])
def test_the_same_end_of_several_items_is_no_head(tail: str) -> None:
    items = [
        line
        for each in "abcd"
        for line in (f"{each}) Nâng cao {each * 3} trong giai đoạn mới", tail, f"và sau {each * 2}")
    ]
    assert furniture(read("\n".join(["I. VIỆC", *items]))) == []


def test_heads_that_carry_the_page_number() -> None:
    heads = [f"{page}   Nghị quyết Đại hội Đảng bộ huyện" for page in (2, 3, 4)]
    body = [line for place, head in enumerate(heads) for line in (head, *prose(10, 20 * place + 20))]
    document = read("\n".join(["I. VIỆC", *prose(10), *body]))
    assert furniture(document) == heads
    assert document.source.pages == 4


def test_lines_that_count_on_close_together_are_a_table() -> None:
    rows = [line for year in (2, 3, 4) for line in (f"Số xã đạt chuẩn năm thứ {year}", *prose(3, year))]
    assert furniture(read("\n".join(["I. VIỆC", *rows]))) == []


def test_a_head_alone_above_the_first_heading_is_no_preface() -> None:
    document = read("ĐẢNG BỘ HUYỆN\n" + "\n".join(f"{n}. VIỆC\nLàm tốt.\n\fĐẢNG BỘ HUYỆN" for n in ("I", "II", "III")))
    assert "preface" not in document.outline
    assert document.nodes[0].text == ""


def test_page_numbers_are_parted_from_the_sign_they_cut() -> None:
    document = read("\n".join(["I. VIỆC", *prose(15), "theo Quy định số 1374-", "2", *prose(4, 20)]))
    assert any("số 1374- 2 và" in node.verbatim for node in document.nodes)


def test_a_form_feed_at_the_end_begins_no_page() -> None:
    assert read("I. VIỆC\nTốt.\n\f").source.pages == 1
    assert read_source("I. VIỆC\nTốt.\n\f".encode(), "x").feeds == ()
    assert read("I. VIỆC\n\fTốt.\n").source.pages == 2


def test_a_number_below_the_head_of_the_second_page() -> None:
    document = read("\n".join(["ĐẢNG BỘ HUYỆN", "I. VIỆC", *prose(9), "\fĐẢNG BỘ HUYỆN", "2", *prose(4, 20)]))
    assert furniture(document) == ["ĐẢNG BỘ HUYỆN", "ĐẢNG BỘ HUYỆN", "2"]


PAGE = "I. KẾT QUẢ\n" + "Kinh tế phát triển ổn định.\n" * 9


@pytest.mark.parametrize(("first", "furniture"), [("1", True), ("12", True), ("- 3 -", True), ("2020", False)])
def test_a_number_on_the_first_line_of_all_is_that_of_a_page(first: str, furniture: bool) -> None:
    document = read(f"{first}\nĐẢNG BỘ HUYỆN\n{PAGE}")
    assert any(each.rule == "furniture" for each in document.findings) is furniture
    assert "".join(node.text for node in document.nodes if node.eid.startswith("preface")) == (
        "ĐẢNG BỘ HUYỆN" if furniture else f"{first} ĐẢNG BỘ HUYỆN".replace(" ", "", 1)
    )


def test_a_number_on_the_first_line_with_others_below_it_is_none() -> None:
    assert not [each for each in read(f"1\nĐẢNG BỘ HUYỆN\n{PAGE}7\n").findings if each.rule == "furniture"]
