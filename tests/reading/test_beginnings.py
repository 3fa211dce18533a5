"""Where a paragraph, a title, a quotation or a heading without a sign begins in texts of other places."""

from __future__ import annotations

import textwrap

import pytest

from nghiquyet.document import Document
from tests.reading.support import outline, read

NAME = "Đại hội đại biểu Đảng bộ huyện lần thứ XIX họp trong hai ngày, với 215 đại biểu tham dự, quyết định như sau:"
BODY = (
    "Trong nhiệm kỳ, cấp ủy các cấp đã lãnh đạo hoàn thành phần lớn chỉ tiêu, đời sống của người dân được nâng lên rõ"
    " rệt, an ninh chính trị được giữ vững, bộ mặt nông thôn có nhiều đổi thay."
)


def filled(*units: str, columns: int = 78) -> Document:
    """Each unit filled up to a number of characters."""
    return read("\n".join(textwrap.fill(unit, columns, break_on_hyphens=False) for unit in units) + "\n")


def texts(document: Document) -> list[str]:
    return [node.text for node in document.nodes if node.text]


@pytest.mark.parametrize("start", ["KẾT QUẢ ĐẠT ĐƯỢC", "MỘT SỐ KẾT QUẢ"])
def test_roman_numbers_without_a_sign(start: str) -> None:
    document = read(f"I {start}\nTốt.\n1. Một\nKhá.\n2. Hai\nKhá.\nII HẠN CHẾ, YẾU KÉM\nCòn chậm.\n")
    assert outline(document) == [
        "sec_I", "  p_1", "  para_1", "    p_1", "  para_2", "    p_1", "sec_II", "  p_1",
    ]  # fmt: skip
    assert (document.nodes[0].text, document.nodes[0].marker) == (start, "I")
    assert not document.findings


@pytest.mark.parametrize(
    "text",
    [
        "I. KẾT QUẢ ĐẠI HỘI ĐẢNG BỘ HUYỆN LẦN THỨ\nXII NHIỆM KỲ 2015 - 2020\nTốt.\nII. HẠN CHẾ\nChậm.\n",
        "I. THỰC HIỆN NGHỊ QUYẾT HỘI NGHỊ TRUNG ƯƠNG 4 KHÓA\nXI TRÊN ĐỊA BÀN\nTốt.\nII. HẠN CHẾ\nChậm.\n",
        "NGHỊ QUYẾT\nĐẠI HỘI ĐẢNG BỘ PHƯỜNG LẦN THỨ\nI NHIỆM KỲ 2020 - 2025\nI. VIỆC\nTốt.\nII. VIỆC\nTốt.\n",
        "I. VIỆC\nTốt.\nII. VIỆC\nV TRONG BẢNG\nTốt.\n",
    ],
)
def test_roman_numbers_in_titles_are_none_of_the_numbering(text: str) -> None:
    document = read(text)
    assert [node.num for node in document.nodes if node.num] == ["I", "II"]


def test_a_term_broken_in_a_title() -> None:
    document = read("PHẦN THỨ HAI\nMỤC TIÊU, GIẢI PHÁP NHIỆM KỲ 2020\n- 2025\nI. MỤC TIÊU\n- 9% mỗi năm.\n")
    assert outline(document) == ["part_2", "  sec_I", "    indent_1"]


def test_numbers_in_quotations_of_another_text_are_no_numbers_of_this() -> None:
    document = filled(
        "Điều 1. Sửa đổi Quy định kèm theo Nghị quyết số 04/2018/NQ-HĐND",
        "1. Khoản 2 Điều 5 được sửa đổi như sau:",
        "“2. Hỗ trợ tối đa 50% chi phí, không quá 500 triệu đồng.”",
        "2. Điều 8 được sửa đổi như sau:",
        "“Điều 8. Nguồn kinh phí",
        "1. Ngân sách tỉnh bảo đảm “phần lớn” kinh phí thực hiện.",
        "2. Ngân sách huyện bảo đảm 30% kinh phí thực hiện.”",
        "3. Bãi bỏ Điều 9.",
        "Điều 2. Tổ chức thực hiện",
    )
    assert outline(document) == [
        "art_1", "  para_1", "    p_1", "  para_2", "    p_1", "    p_2", "    p_3", "  para_3", "art_2",
    ]  # fmt: skip
    assert not [each for each in document.findings if each.rule.startswith("numbering")]


@pytest.mark.parametrize("end", ["", "”"])
def test_straight_marks_and_a_quotation_that_does_not_end(end: str) -> None:
    lines = ["1. Sửa như sau: {}2. Hỗ trợ", "3. Khác.{}", "2. Bãi bỏ Điều 9."]
    text = "Điều 1. Sửa\n" + "\n".join(lines) + "\nĐiều 2. Thi hành\n"
    straight = read(text.format('"', '"'))
    assert outline(straight) == ["art_1", "  para_1", "    p_1", "  para_2", "art_2"]
    curly = [node.num for node in read(text.format("“", end)).nodes if node.num]
    assert curly == (["1", "1", "2", "2"] if end else ["1", "1", "3", "2"])


@pytest.mark.parametrize("columns", [60, 66, 72, 78, 84, 90, 96])
def test_what_stands_below_a_title_in_capitals(columns: int) -> None:
    document = filled("NGHỊ QUYẾT", "ĐẠI HỘI ĐẢNG BỘ HUYỆN LẦN THỨ XIX", NAME, "I. KẾT QUẢ", BODY, columns=columns)
    assert texts(document)[-4:] == ["ĐẠI HỘI ĐẢNG BỘ HUYỆN LẦN THỨ XIX", NAME, "KẾT QUẢ", BODY]


@pytest.mark.parametrize("columns", range(66, 96, 3))
@pytest.mark.parametrize(
    ("title", "below"),
    [
        ("Nghị quyết Đại hội đại biểu Đảng bộ huyện, nhiệm kỳ 2020 - 2025", NAME),
        ("Báo cáo của Ban Chấp hành trình Đại hội đại biểu lần thứ XIX", NAME),
        ("Về tăng cường sự lãnh đạo của các cấp ủy đối với công tác", "Thời gian qua, công tác này có chuyển biến."),
        ("Kết luận của Chủ tịch tại buổi làm việc với xã", "Ngày 14 tháng 4 năm 2023, Chủ tịch đã làm việc với xã."),
        ("Kết luận về sơ kết hai năm thực hiện", "Sau khi nghe báo cáo, Ban Thường vụ kết luận như sau:"),
    ],
)
def test_sentences_that_begin_below_a_title_without_a_sign(title: str, below: str, columns: int) -> None:
    document = filled("ĐẢNG BỘ HUYỆN LŨNG VÂN", title, below, "I. KẾT QUẢ", BODY, BODY, columns=columns)
    assert texts(document)[:3] == ["ĐẢNG BỘ HUYỆN LŨNG VÂN", title, below]


def test_numbers_and_days_at_the_head_of_a_document() -> None:
    head = ["HUYỆN ỦY YÊN THẾ", "*", "Số 21-CT/HU", "Yên Thế, ngày 02 tháng 6 năm 2022", "CHỈ THỊ"]
    document = filled(*head, BODY, BODY, "1. Việc", BODY, "2. Việc khác", BODY)
    assert texts(document)[:5] == head


@pytest.mark.parametrize("indent", ["\t", "     "])
def test_first_lines_that_stand_in_where_most_lines_are_first_ones(indent: str) -> None:
    units = ["a) Công nghiệp", BODY, "Tuy vậy, còn chậm.", "b) Xây dựng", "Đã xong 5 việc.", BODY, "Không có gì thêm."]
    lines = [textwrap.wrap(unit, 70, initial_indent=indent) for unit in units]
    document = read("I. KINH TẾ\n" + "\n".join(line for part in lines for line in part) + "\nII. KHÁC\n")
    assert texts(document) == ["KINH TẾ", *(unit.removeprefix("a) ").removeprefix("b) ") for unit in units), "KHÁC"]


def test_a_signature_and_the_name_below_it_are_two() -> None:
    document = filled("I. VIỆC", BODY, BODY, BODY, "T.M BAN THƯỜNG VỤ", "PHÓ BÍ THƯ", "Nguyễn Thị Anh Thi")
    assert outline(document)[-4:] == ["conclusions", "  p_1", "  p_2", "  p_3"]


@pytest.mark.parametrize("line", ["KT. CHÁNH VĂN PHÒNG", "PHÓ CHÁNH VĂN PHÒNG", "T.M ĐOÀN CHỦ TỊCH", "HIỆU TRƯỞNG"])
def test_more_signatures(line: str) -> None:
    assert [node.eid for node in read(f"I. VIỆC\nTốt.\n{line}\nĐặng Thị Lan\n").nodes if node.parent is None] == [
        "sec_I", "conclusions",
    ]  # fmt: skip


def test_a_report_ends_with_what_it_says_of_itself() -> None:
    document = read("I. VIỆC\n1. Một.\n2. Hai.\nTrên đây là báo cáo của Ủy ban.\nTM. ỦY BAN\nCHỦ TỊCH\nLê An\n")
    assert outline(document)[-5:] == ["conclusions", "  p_1", "  p_2", "  p_3", "  p_4"]


def test_letters_with_commas() -> None:
    document = read("Điều 1: Các chỉ tiêu:\na, Thu tăng 10%.\nb, 98% gia đình văn hóa.\nc, Không còn hộ nghèo.\n")
    assert outline(document) == ["art_1", "  point_a", "  point_b", "  point_c"]


def test_articles_count_on_through_chapters_and_sections() -> None:
    document = read(
        "Chương I\nMỘT\nĐiều 1. A\nTốt.\nĐiều 2. B\nTốt.\nChương II\nHAI\nMục 1\nMỘT\nĐiều 3. C\nTốt.\nĐiều 4. D\n"
        "Tốt.\nMục 2\nHAI\nĐiều 7. E\nTốt.\n"
    )
    assert [node.eid for node in document.nodes if node.kind == "article"] == [
        "chp_I__art_1", "chp_I__art_2", "chp_II__sec_1__art_3", "chp_II__sec_1__art_4", "chp_II__sec_2__art_7",
    ]  # fmt: skip
    assert [dict(each.values) for each in document.findings] == [{"before": "4", "after": "7", "missing": "5, 6"}]


def test_a_chapter_alone_on_its_line_below_an_unfinished_one() -> None:
    document = filled(
        "QUY CHẾ", "(Ban hành kèm theo Quyết định số 2456/QĐ-UBND ngày 05 tháng 7 năm 2022 của Ủy ban)", "Chương I",
        "QUY ĐỊNH CHUNG", "Điều 1. Phạm vi", BODY, BODY, columns=84,
    )  # fmt: skip
    assert outline(document)[:4] == ["preface", "  p_1", "  p_2", "chp_I"]


def test_headings_in_capitals_below_the_title_of_a_notice() -> None:
    document = read(
        "VĂN PHÒNG ỦY BAN\nSố: 77/TB-VP\nTHÔNG BÁO\nKết luận tại buổi làm việc\nĐÁNH GIÁ CHUNG\nTốt.\nNHIỆM VỤ TỚI\n"
        "Làm tiếp.\nKT. CHÁNH VĂN PHÒNG\nLê An\n"
    )
    assert [node.text for node in document.nodes if node.kind == "group"] == ["ĐÁNH GIÁ CHUNG", "NHIỆM VỤ TỚI"]


@pytest.mark.parametrize("columns", range(58, 100, 2))
def test_posts_and_references_that_a_line_end_breaks(columns: int) -> None:
    units = [
        "1. Đồng chí Lê Tự Gia Thạnh, Phó Bí thư Quận ủy, Chủ tịch Ủy ban nhân dân quận, Phó Trưởng ban;",
        "2. Đồng chí Nguyễn Thị Thúy Mai, Trưởng Ban Tuyên giáo Quận ủy, Phó Trưởng ban Thường trực;",
    ]
    document = filled("I. BAN CHỈ ĐẠO", *units, "II. VIỆC", BODY, BODY, columns=columns)
    assert texts(document)[1:3] == [unit[3:] for unit in units]


@pytest.mark.parametrize("columns", range(60, 100, 4))
def test_targets_with_a_number_of_their_own_are_paragraphs(columns: int) -> None:
    said = [
        "Chỉ tiêu 1: Hằng năm, 100% đảng viên được học tập, quán triệt nghị quyết.",
        "Chỉ tiêu 2: Tỷ lệ học sinh khá, giỏi đạt từ 75% trở lên, trong đó có 30% đạt mức độ 2.",
        "Chỉ tiêu số 3: Kết nạp từ 3 đến 5 đảng viên mới.",
    ]
    document = filled("I. CÁC CHỈ TIÊU", *said, "II. VIỆC", BODY, BODY, columns=columns)
    assert texts(document)[1:4] == said


def test_a_numbered_line_that_stands_in_begins_behind_a_full_line() -> None:
    lines = [line for _ in range(3) for line in textwrap.wrap(BODY, 70, initial_indent="\t")]
    item = "\t- Đồng chí Nguyễn Thị Bé Mười - Phó Bí thư Thường trực Huyện ủy Mỏ"
    document = read("\n".join(["I. VIỆC", *lines, item, "\t3. Đoàn đại biểu dự Đại hội", *lines, ""]))
    assert "sec_I__para_3" in document.outline


def test_a_resolution_says_when_it_was_passed() -> None:
    document = read(
        "Điều 1. Việc\n1. Một.\n2. Hai.\nNghị quyết được Hội đồng nhân dân khóa IX thông qua ngày 17/12/2021.\n"
        "CHỦ TỊCH\nDương Thị Thu Hằng\n"
    )
    assert outline(document)[-4:] == ["conclusions", "  p_1", "  p_2", "  p_3"]


def test_parts_with_letters_miss_none() -> None:
    document = read("".join(f"PHẦN {letter}. VIỆC\nTốt.\n" for letter in "ABCD"))
    assert [node.eid for node in document.nodes if node.kind == "part"] == ["part_A", "part_B", "part_C", "part_D"]
    assert not document.findings
    (gap,) = read("PHẦN A. VIỆC\nTốt.\nPHẦN D. VIỆC\nTốt.\n").findings
    assert dict(gap.values)["missing"] == "B, C"
