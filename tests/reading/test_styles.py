"""Numbering styles of other documents of the genre, their order, and lines that only look like numbers."""

from __future__ import annotations

import textwrap

import pytest

from nghiquyet.reading.markers import read_marker
from tests.reading.support import outline, read


@pytest.mark.parametrize(
    ("line", "style", "printed", "num", "value"),
    [
        ("PHẦN 1. VỀ KẾT QUẢ", "part", "PHẦN 1.", "1", 1),
        ("PHẦN 3: KẾT QUẢ BẦU", "part", "PHẦN 3:", "3", 3),
        ("PHẦN THỨ HAI", "part", "PHẦN THỨ HAI", "THỨ HAI", 2),
        ("Phần thứ nhất", "part", "Phần thứ nhất", "thứ nhất", 1),
        ("Phần I: Tình hình", "part", "Phần I:", "I", 1),
        ("Chương I", "chapter", "Chương I", "I", 1),
        ("PHẦN C. NHIỆM VỤ", "part", "PHẦN C.", "C", 3),
        ("PHẦN D: KẾT LUẬN", "part", "PHẦN D:", "D", 4),
        ("Mục 1", "muc", "Mục 1", "1", 1),
        ("Điều 1. Phạm vi", "article", "Điều 1.", "1", 1),
        ("Điều 12: Hiệu lực", "article", "Điều 12:", "12", 12),
        ("A. PHÁT TRIỂN", "A", "A.", "A", 1),
        ("A- Kết quả", "A", "A-", "A", 1),
        ("I. BỐI CẢNH", "I", "I.", "I", 1),
        ("I-Tán thành", "I", "I-", "I", 1),
        ("XIV – Tổ chức", "I", "XIV –", "XIV", 14),
        ("1. Kết quả", "1.", "1.", "1", 1),
        ("1- Nông nghiệp", "1.", "1-", "1", 1),
        ("1.1. Trồng trọt", "1.1", "1.1.", "1.1", 1),
        ("2.1- Giáo dục", "1.1", "2.1-", "2.1", 1),
        ("1.2 Thu ngân sách", "1.1", "1.2", "1.2", 2),
        ("(17). Kiểm tra", "(1)", "(17).", "17", 17),
        ("(4) xây dựng", "(1)", "(4)", "4", 4),
        ("a) Cá nhân", "a)", "a)", "a", 1),
        ("đ) Hợp tác xã", "a)", "đ)", "đ", 5),
        ("I/ Tình hình", "I", "I/", "I", 1),
        ("A/ KẾT QUẢ", "A", "A/", "A", 1),
        ("Điều 7", "article", "Điều 7", "7", 7),
        ("Thứ hai là chăm lo", "first", "Thứ hai là", "Thứ hai", 2),
        ("Thứ nhất, phát huy", "first", "Thứ nhất,", "Thứ nhất", 1),
        ("Hai là, chăm lo", "first", "Hai là,", "Hai", 2),
        ("I.- TÌNH HÌNH", "I", "I.-", "I", 1),
        ("I/- Tình hình", "I", "I/-", "I", 1),
        ("2.- Xã hội", "1.", "2.-", "2", 2),
        ("Điều 3.- Tên", "article", "Điều 3.-", "3", 3),
        ("Điều 1a. Bổ sung", "article", "Điều 1a.", "1a", 1),
        ("b.- Hai", "a)", "b.-", "b", 2),
        ("(ii) Nhân lực", "(i)", "(ii)", "ii", 2),
        ("iv) Nhân lực", "i)", "iv)", "iv", 4),
        ("MỤC II. CỤ THỂ", "muc", "MỤC II.", "II", 2),
        ("Ba là: Chăm lo", "first", "Ba là:", "Ba", 3),
        ("** Về môi trường", "*", "**", None, 0),
        ("– Giáo dục", "-", "–", None, 0),
        ("• Lúa", "•", "•", None, 0),
        ("* Về kinh tế", "*", "*", None, 0),
        ("- Đồng chí Lê Văn Bảy", "-", "-", None, 0),
        ("+ Đến năm 2025", "+", "+", None, 0),
    ],
)
def test_markers(line: str, style: str, printed: str, num: str | None, value: int) -> None:
    marker = read_marker(line)
    assert marker is not None
    assert (marker.style.name, marker.printed, marker.num, marker.value) == (style, printed, num, value)


@pytest.mark.parametrize(
    "line",
    [
        "1.759,7 tỷ đồng", "1/2000, quy hoạch", "12/12/2018 về lãnh đạo", "2020 - 2025 (xếp theo", "14% đến 15%/năm",
        "10m³/ngày", "32/22 tuyến đường", "250 phòng học/10.000 dân", "95%.", "Điều 5 của Luật", "Phần lớn đảng viên",
        "Thứ trưởng Bộ", "Hai công trình đòn bẩy", "Năm 2020 là năm", "XI xác định.Tốc độ", "(giai đoạn 2),…",
        "1,4 trẻ em", "-2025", "*", "* * *", "***", "(iiii) Sai", "1 - 2 trạm ép rác", "Chương trình giảm ô nhiễm",
        "T/M ĐOÀN CHỦ TỊCH", "Đ/C Nguyễn Văn A", "Một số cấp ủy",
    ],
)  # fmt: skip
def test_lines_that_are_no_heads(line: str) -> None:
    assert read_marker(line) is None


def test_levels_are_found_from_the_document() -> None:
    """I contains A here, because the letters begin anew under each Roman number."""
    document = read(
        "I. KINH TẾ\nA. Nông nghiệp\nTốt.\nB. Công nghiệp\nTốt.\nII. XÃ HỘI\nA. Giáo dục\nTốt.\nB. Y tế\nTốt.\n"
    )
    assert outline(document) == [
        "sec_I", "  dvs_A", "    p_1", "  dvs_B", "    p_1",
        "sec_II", "  dvs_A", "    p_1", "  dvs_B", "    p_1",
    ]  # fmt: skip


def test_titles_below_their_number() -> None:
    document = read(
        "ĐẢNG BỘ HUYỆN\nPHẦN THỨ NHẤT\nKẾT QUẢ THỰC HIỆN NGHỊ QUYẾT\nNHIỆM KỲ 2015 - 2020\nA- KẾT QUẢ\nI- Kinh tế\n"
        "1- Nông nghiệp\nTăng khá.\nPHẦN THỨ HAI\nMỤC TIÊU\nA- MỤC TIÊU CHUNG\nPhát triển.\n"
    )
    assert [(node.eid, node.label, node.text) for node in document.nodes if node.kind == "part"] == [
        ("part_1", "P1", "KẾT QUẢ THỰC HIỆN NGHỊ QUYẾT NHIỆM KỲ 2015 - 2020"),
        ("part_2", "P2", "MỤC TIÊU"),
    ]
    assert "part_2__dvs_A" in document.outline


def test_chapters_articles_and_letters_with_d_bar() -> None:
    document = read(
        "QUỐC HỘI\nChương I\nQUY ĐỊNH CHUNG\nĐiều 1. Phạm vi\nQuy định này áp dụng.\nĐiều 2: Đối tượng\n1. Cơ quan.\n"
        "2. Tổ chức:\na) Trong nước;\nb) Nước ngoài;\nc) Kinh tế;\nd) Khác;\nđ) Hợp tác xã.\nChương II\nTỔ CHỨC\n"
        "Điều 3. Hội đồng\nGồm 05 người.\n"
    )
    assert outline(document) == [
        "preface", "  p_1",
        "chp_I", "  art_1", "    p_1", "  art_2", "    para_1", "    para_2", "      point_a", "      point_b",
        "      point_c", "      point_d", "      point_đ",
        "chp_II", "  art_3", "    p_1",
    ]  # fmt: skip
    assert not [finding for finding in document.findings if finding.rule.startswith("numbering")]


def test_subparagraphs_stand_in_their_paragraph() -> None:
    document = read(
        "I. KINH TẾ\n1. Nông nghiệp\n1.1. Trồng trọt\nTốt.\n1.2 Chăn nuôi\nTốt.\n2. Công nghiệp\n2.1- Dệt\nTốt.\n"
    )
    assert [(node.eid, node.label) for node in document.nodes if node.kind == "subparagraph"] == [
        ("sec_I__para_1__subpara_1-1", "I.1.1"),
        ("sec_I__para_1__subpara_1-2", "I.1.2"),
        ("sec_I__para_2__subpara_2-1", "I.2.1"),
    ]


def test_a_title_may_be_a_whole_sentence() -> None:
    document = read(
        "I- Tán thành những nội dung về đánh giá kết quả.\n1. Về kết quả, Đại hội khẳng định:\nKinh tế phát triển.\n"
    )
    assert outline(document) == ["sec_I", "  para_1", "    p_1"]


def test_targets_counted_on_through_groups() -> None:
    document = read(
        "1. Các chỉ tiêu chủ yếu\n* Về kinh tế:\n(1) Tăng trưởng 7%.\n(2) Thu ngân sách 8%.\n* Về xã hội:\n"
        "(3) Hộ nghèo dưới 2%.\n"
    )
    targets = [(node.label, node.eid.split("__")[-2]) for node in document.nodes if node.role == "target"]
    assert targets == [("CT1", "hcontainer_1"), ("CT2", "hcontainer_1"), ("CT3", "hcontainer_2")]
    assert not document.findings


def test_a_number_printed_twice_keeps_both() -> None:
    document = read("I. KINH TẾ\n1. Một việc\nTốt.\n2. Hai việc\nTốt.\n2. Ba việc\nTốt.\n")
    assert [node.eid for node in document.nodes if node.kind == "paragraph"] == [
        "sec_I__para_1", "sec_I__para_2", "sec_I__para_2-2",
    ]  # fmt: skip
    assert [finding.rule for finding in document.findings] == ["numbering-repeat"]


SENTENCE = (
    "Thực hiện nghị quyết của các cấp, toàn Đảng bộ đã nỗ lực phấn đấu hoàn thành nhiệm vụ được giao trong cả nhiệm kỳ,"
    " trong đó có các nội dung nêu tại {} Các nội dung này được trình bày trong báo cáo của Ban Chấp hành và đã được"
    " các đại biểu thảo luận, góp ý kỹ lưỡng trước khi thông qua tại phiên họp toàn thể của đại hội"
)


def _breaking_before(number: str) -> str:
    """A paragraph filled to such a number of characters that one line begins with the number."""
    for columns in range(60, 110):
        text = textwrap.fill(SENTENCE.format(f"khoản {number}"), columns, break_on_hyphens=False)
        if f"\n{number} " in text:
            return text
    raise AssertionError(number)


@pytest.mark.parametrize("number", ["2.", "II.", "2-", "B.", "(2)", "1.2.", "a)", "-", "+", "2)", "Điều 2."])
def test_a_wrapped_line_that_begins_with_a_number_is_no_heading(number: str) -> None:
    body = _breaking_before(number)
    document = read(f"I. PHÁT TRIỂN KINH TẾ\n1. Kết quả\n{body}.\n2. Hạn chế\n{body}.\nII. XÃ HỘI\n{body}.\n")
    assert outline(document) == ["sec_I", "  para_1", "    p_1", "  para_2", "    p_1", "sec_II", "  p_1"]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("theo khoản 2 Điều 5 và", "Điều 6. Việc bồi thường đúng quy định."),
        ("theo quy định tại khoản", "3. Nhìn chung tốt."),
        ("theo quy định của", "Chương II. Kết quả tốt."),
    ],
)
def test_a_number_that_the_line_before_leads_on_to_is_no_heading(before: str, after: str) -> None:
    document = read(f"I. VIỆC\n1. Kết quả\nThực hiện {before}\n{after}\n2. Hạn chế\nChậm.\n")
    assert outline(document) == ["sec_I", "  para_1", "    p_1", "  para_2", "    p_1"]


def test_a_number_behind_a_citation_or_the_last_but_one_item_counts() -> None:
    document = read("Điều 1. Gồm:\na) Một, theo khoản 2 Điều 3\nb) Hai; và\nc) Ba, theo Điều 3\nĐiều 2. Kinh phí\n")
    assert outline(document) == ["art_1", "  point_a", "  point_b", "  point_c", "art_2"]
    document = read("I- ƯU ĐIỂM\n1- Tài khoản\n2- Khuyết điểm\n3- Chuyên mục\n")
    assert outline(document) == ["sec_I", "  para_1", "  para_2", "  para_3"]


def test_a_figure_at_the_beginning_of_a_paragraph_is_no_number() -> None:
    document = read("I. KINH TẾ\n1. Kết quả\nTốt.\n45. Đây là một con số.\n2. Hạn chế\nChậm.\n")
    assert "sec_I__para_45" not in document.outline
    assert [finding.rule for finding in document.findings] == ["unplaced"]


def test_running_text_after_a_list_leaves_it() -> None:
    document = read("I. VIỆC\nGồm:\n(1) Một;\n(2) Hai.\nNhư vậy là đủ.\nII. VIỆC KHÁC\nKhông có.\n")
    assert outline(document) == ["sec_I", "  p_1", "  point_1", "  point_2", "  p_2", "sec_II", "  p_1"]


def test_running_text_inside_a_list_stays_in_its_item() -> None:
    document = read("I. VIỆC\n(1) Một việc lớn.\nViệc này khó.\n(2) Hai.\nII. VIỆC KHÁC\nKhông có.\n")
    assert outline(document) == ["sec_I", "  point_1", "    p_1", "  point_2", "sec_II", "  p_1"]


def test_closing_text_is_the_documents_own() -> None:
    document = read("I. VIỆC\nLàm tốt.\nĐại hội kêu gọi toàn thể đảng viên đoàn kết.\nT/M ĐOÀN CHỦ TỊCH\n")
    assert outline(document) == ["sec_I", "  p_1", "conclusions", "  p_1", "  p_2"]


def test_what_leads_on_to_more_of_a_list_is_no_closing_text() -> None:
    document = read(
        "I. VIỆC\n(1). Một việc.\nTrong đó:\n+ Một phần;\n+ Phần khác.\nĐại hội kêu gọi mọi người đoàn kết.\n"
    )
    assert outline(document) == ["sec_I", "  point_1", "    p_1", "    indent_1", "    indent_2", "conclusions"]


def test_what_a_title_announces_is_no_closing_text() -> None:
    document = read(
        "Điều 1. Phạm vi\nMột.\nĐiều 2. Hiệu lực\nNghị quyết này có hiệu lực từ ngày ký.\nNơi nhận:\n- Lưu VT.\n"
    )
    assert outline(document) == ["art_1", "  p_1", "art_2", "  p_1", "conclusions", "  p_1", "  indent_1"]


def test_a_text_without_headings_is_running_text() -> None:
    assert outline(read("Một đoạn văn.\nĐoạn thứ hai.\n")) == ["p_1", "p_2"]


def test_numbered_rosters() -> None:
    document = read(
        "IV- Kết quả bầu cử\n1. Đồng chí Nguyễn Văn Danh - Bí thư.\n2. Đồng chí Võ Văn Bình - Phó Bí thư.\n"
    )
    assert [(node.eid, node.kind, node.marker) for node in document.nodes] == [
        ("sec_IV", "section", "IV-"),
        ("sec_IV__item_1", "item", "1."),
        ("sec_IV__item_2", "item", "2."),
    ]
    assert document.nodes[0].role == "roster"


def test_a_line_in_capitals_between_headings_is_a_heading_without_a_number() -> None:
    document = read(
        "I. TỔ CHỨC\nLàm tốt.\nDANH SÁCH BAN CHẤP HÀNH\n- Đồng chí Lê Văn Bảy\n- Đồng chí Trần Hùng\nII. KHÁC\nTốt.\n"
    )
    assert outline(document) == [
        "sec_I", "  p_1", "  hcontainer_1", "    item_1", "    item_2",
        "sec_II", "  p_1",
    ]  # fmt: skip


def test_deeper_numbers_stand_in_each_other() -> None:
    document = read(
        "1. Nông nghiệp\n1.1. Trồng trọt\n1.1.1. Cây lúa\nTốt.\n1.1.2. Cây màu\nTốt.\n1.2. Chăn nuôi\nTốt.\n"
    )
    assert [(node.eid, node.label) for node in document.nodes if node.kind == "subparagraph"] == [
        ("para_1__subpara_1-1", "1.1"),
        ("para_1__subpara_1-1__subpara_1-1-1", "1.1.1"),
        ("para_1__subpara_1-1__subpara_1-1-2", "1.1.2"),
        ("para_1__subpara_1-2", "1.2"),
    ]
    assert not document.findings


@pytest.mark.parametrize("letters", ["abcdđeg", "abcdefg", "abcdeg"])
def test_lists_with_and_without_seldom_letters_have_no_gaps(letters: str) -> None:
    document = read("I. VIỆC\nGồm:\n" + "".join(f"{letter}) Một việc;\n" for letter in letters))
    assert [node.num for node in document.nodes if node.kind == "point"] == list(letters)
    assert not document.findings


def test_missing_letters_are_named() -> None:
    document = read("I. VIỆC\nGồm:\na) Một;\nb) Hai;\nđ) Ba.\n")
    assert [dict(finding.values)["missing"] for finding in document.findings] == ["c, d"]


def test_an_item_that_is_a_title_has_the_text_below_it() -> None:
    document = read("I. VIỆC\na) Về nông nghiệp\nTốt lên.\nb) Về công nghiệp\nCũng thế.\n")
    assert outline(document) == ["sec_I", "  point_a", "    p_1", "  point_b", "    p_1"]
