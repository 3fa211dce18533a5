"""Where the preface ends, where closing text and annexes begin, what headings without numbers are."""

from __future__ import annotations

import pytest

from tests.reading.support import outline, read

BODY = "I. MỤC TIÊU\nPhấn đấu hoàn thành.\nII. THỰC HIỆN\nPhân công như sau:\n- Ban Tuyên giáo học tập.\n"


def top(text: str) -> list[str]:
    return [node.eid for node in read(text).nodes if node.parent is None]


def test_one_paragraph_behind_the_last_list_closes_the_text() -> None:
    assert top(BODY + "Văn phòng theo dõi, đôn đốc.\n")[-1] == "conclusions"


def test_of_several_paragraphs_behind_a_list_the_words_must_say_so() -> None:
    plain = "Văn phòng theo dõi, đôn đốc.\nĐịnh kỳ báo cáo kết quả.\n"
    assert top(BODY + plain) == ["sec_I", "sec_II"]
    assert outline(read(BODY + plain + "Đại hội kêu gọi toàn thể đảng viên đoàn kết.\n"))[-3:] == [
        "  p_2", "  p_3", "conclusions",
    ]  # fmt: skip


def test_a_list_that_goes_on_is_no_closing_text() -> None:
    text = BODY + "Văn phòng theo dõi.\nĐịnh kỳ báo cáo:\n- Tháng 6.\n- Tháng 12.\n"
    assert outline(read(text))[-4:] == ["  p_2", "  p_3", "  indent_2", "  indent_3"]


@pytest.mark.parametrize(
    "line", ["T/M ĐOÀN CHỦ TỊCH", "TM. BAN THƯỜNG VỤ", "KT. CHỦ TỊCH", "BÍ THƯ", "PHÓ CHỦ TỊCH", "Nơi nhận:"]
)
def test_signatures(line: str) -> None:
    assert top(f"I. VIỆC\nTốt.\n{line}\nNguyễn Văn An\n") == ["sec_I", "conclusions"]


@pytest.mark.parametrize(
    "line", ["BÍ THƯ chi bộ chịu trách nhiệm.", "KT. việc khác.", "CHỦ TỊCH xã báo cáo.", "Nơi nhận hồ sơ là xã."]
)
def test_words_of_signatures_in_a_sentence(line: str) -> None:
    assert top(f"I. VIỆC\nTốt.\n{line}\nLàm khá.\n") == ["sec_I"]


def test_an_annex_stands_beside_the_text_and_behind_its_signature() -> None:
    document = read(
        "I. VIỆC\nTốt.\nT/M BAN THƯỜNG VỤ\nNguyễn Văn An\nPHỤ LỤC\nCÁC CHỈ TIÊU\nI. KINH TẾ\n1. Tăng 8%.\nII. XÃ HỘI\n"
    )
    assert outline(document) == [
        "sec_I", "  p_1", "conclusions", "  p_1", "  p_2",
        "hcontainer_1", "  p_1", "  sec_I", "    para_1", "  sec_II",
    ]  # fmt: skip
    assert [node.label for node in document.nodes if node.kind in ("section", "paragraph")] == [
        "I", "N1.I", "N1.I.1", "N1.II",
    ]  # fmt: skip
    assert not [finding for finding in document.findings if finding.rule.startswith("numbering")]


def test_two_documents_in_a_file() -> None:
    one = "NGHỊ QUYẾT\nLần thứ nhất\nI. VIỆC\nTốt.\nT/M ĐOÀN CHỦ TỊCH\nLê Văn Một\n"
    assert top(one + one) == ["preface", "sec_I", "conclusions", "hcontainer_1"]
    assert not read(one + one).findings


def test_a_title_inside_the_text_begins_no_document() -> None:
    assert top("I. VIỆC\nTốt.\nBÁO CÁO\nTốt.\nII. KHÁC\nTốt.\n") == ["sec_I", "sec_II"]


def test_headings_in_capitals_alone() -> None:
    document = read(
        "NGHỊ QUYẾT\nKẾT QUẢ ĐẠT ĐƯỢC\nKinh tế tăng 8%.\nXã hội ổn định.\nHẠN CHẾ, YẾU KÉM\nCòn chậm.\n"
        "T/M CHI ỦY\nLê An\n"
    )
    assert outline(document) == [
        "preface", "  p_1", "hcontainer_1", "  p_1", "  p_2", "hcontainer_2", "  p_1", "conclusions", "  p_1", "  p_2",
    ]  # fmt: skip
    assert [node.role for node in document.nodes if node.kind == "group"] == ["results", "shortcomings"]


def test_one_line_in_capitals_makes_no_headings() -> None:
    assert outline(read("KẾT QUẢ ĐẠT ĐƯỢC\nKinh tế tăng 8%.\nXã hội ổn định.\n")) == ["p_1", "p_2", "p_3"]


def test_stars_between_parts_are_no_headings() -> None:
    assert outline(read("* * *\nI. VIỆC\nTốt.\n***\nII. VIỆC\nTốt.\n")) == [
        "preface", "  p_1", "sec_I", "  p_1", "  p_2", "sec_II", "  p_1",
    ]  # fmt: skip


def test_a_group_that_is_a_whole_sentence_has_nothing_below_it() -> None:
    text = "I. GIẢI PHÁP\n* Về kinh tế: phát triển công nghiệp{}\nVăn bản tiếp theo.\nII. KHÁC\nTốt.\n"
    assert outline(read(text.format(".")))[:3] == ["sec_I", "  hcontainer_1", "  p_1"]
    assert outline(read(text.format(":")))[:3] == ["sec_I", "  hcontainer_1", "    p_1"]


def test_a_table_of_contents_is_running_text() -> None:
    document = read(
        "MỤC LỤC\nPhần 1. Kết quả ........ 3\nPhần 2. Nhiệm vụ và giải pháp của\nĐảng bộ huyện …… 7\n"
        "I. Kinh tế . . . . 8\n"
        "PHẦN 1. KẾT QUẢ\nTốt.\nPHẦN 2. NHIỆM VỤ\nLàm.\n"
    )
    assert outline(document) == [
        "preface", "  p_1", "  p_2", "  p_3", "  p_4", "part_1", "  p_1", "part_2", "  p_1",
    ]  # fmt: skip
    assert not document.findings


def test_three_dots_lead_to_no_page() -> None:
    assert outline(read("PHẦN 1. Kết quả ... 3\nTốt.\n")) == ["part_1", "  p_1"]


@pytest.mark.parametrize(("rule", "last"), [("________", "  p_3"), ("____", "  point_1")])
def test_notes_below_a_rule_are_no_units(rule: str, last: str) -> None:
    assert outline(read(f"I. KINH TẾ\nThu 320 tỷ đồng(1).\n{rule}\n(1) Trong đó thuế 200 tỷ đồng\n"))[-1] == last


def test_notes_end_with_their_page() -> None:
    text = "I. KINH TẾ\nThu 320 tỷ đồng(1).\n________\n(1) Trong đó thuế.\n\f(1) Việc một;\n(2) Việc hai.\nII. KHÁC\n"
    assert outline(read(text))[:6] == ["sec_I", "  p_1", "  p_2", "  p_3", "  point_1", "  point_2"]


@pytest.mark.parametrize("above", ["Danh sách Ban Chấp hành gồm các đồng chí:\n", ""])
def test_rosters_without_a_heading(above: str) -> None:
    document = read(above + "- Đồng chí Lê Văn Bảy\n- Đồng chí Trần Thị Hoa\n- Đồng chí Nguyễn Văn An\n")
    assert [node.kind for node in document.nodes][-3:] == ["item"] * 3
    assert [person.name for person in document.persons] == ["Lê Văn Bảy", "Trần Thị Hoa", "Nguyễn Văn An"]


def test_names_below_a_title_over_several_lines() -> None:
    document = read("DANH SÁCH\nỦY VIÊN BAN CHẤP HÀNH\n(Khóa XV)\n01. Phạm Sáu\n02. Trần Thị Hoa\n")
    assert [node.kind for node in document.nodes if node.num] == ["item", "item"]


@pytest.mark.parametrize(("people", "kind"), [(3, "item"), (2, "indent")])
def test_most_lines_of_a_roster_name_people(people: int, kind: str) -> None:
    lines = ["- Đồng chí Lê Văn Bảy"] * people + ["- Việc làm chung"] * (5 - people)
    document = read("I. NHÂN SỰ\n" + "\n".join(reversed(lines)) + "\nII. KHÁC\nTốt.\n")
    assert document.nodes[5].kind == kind


def test_a_part_without_a_number_stands_beside_the_others() -> None:
    document = read("PHẦN I\nKẾT QUẢ\n1. Kinh tế\nTốt.\nPHẦN KẾT LUẬN\nHết.\n")
    assert outline(document) == ["part_I", "  para_1", "    p_1", "hcontainer_1", "  p_1"]


def test_an_inserted_article_is_no_gap() -> None:
    document = read("Điều 1. Một\nVăn.\nĐiều 1a. Bổ sung\nVăn.\nĐiều 2. Hai\nVăn.\n")
    assert [node.label for node in document.nodes if node.num] == ["Điều 1", "Điều 1a", "Điều 2"]
    assert not document.findings


def test_headings_in_capitals_of_an_annex_are_none_of_the_text_before_it() -> None:
    text = "MỘT VIỆC LỚN\nTốt.\nPHỤ LỤC\nHAI VIỆC LỚN\nTốt.\nBA VIỆC LỚN\nTốt.\n"
    assert [node.eid for node in read(text).nodes if node.parent is None] == [f"hcontainer_{n}" for n in (1, 2, 3)]
