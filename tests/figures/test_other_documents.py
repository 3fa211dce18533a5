"""Targets as other documents of the genre list them, and lists that are no targets."""

from __future__ import annotations

import pytest

from nghiquyet.document import Document
from tests.figures.support import read, section


def said(document: Document) -> list[tuple[str, str, list[str]]]:
    """Number, theme and phrases of each target."""
    return [(each.number, each.theme or "", [it.phrase for it in each.indicators]) for each in document.targets]


def test_numbered_points_under_groups() -> None:
    document = section(
        "Các chỉ tiêu chủ yếu",
        "* Về kinh tế:",
        "(1) Thu ngân sách trên địa bàn tăng từ 10% trở lên.",
        "(2) Thu nhập bình quân đầu người đạt 80 triệu đồng/người/năm.",
        "* Về xây dựng Đảng:",
        "(3) Hằng năm kết nạp từ 150 đảng viên trở lên; không quá 2% đảng viên bị kỷ luật.",
    )
    assert said(document) == [
        ("1", "Kinh tế", ["Thu ngân sách trên địa bàn tăng từ 10% trở lên"]),
        ("2", "Kinh tế", ["Thu nhập bình quân đầu người đạt 80 triệu đồng/người/năm"]),
        ("3", "Xây dựng Đảng", ["kết nạp từ 150 đảng viên trở lên", "không quá 2% đảng viên bị kỷ luật"]),
    ]
    assert [node.label for node in document.nodes if node.role == "target"] == ["CT1", "CT2", "CT3"]
    units = [(each.unit, each.period) for target in document.targets for each in target.indicators]
    assert units == [("%", None), ("triệu đồng/người", "/năm"), ("đảng viên", "hằng năm"), ("%", "hằng năm")]


def test_dashes_and_pluses() -> None:
    document = section(
        "Chỉ tiêu đến năm 2025",
        "- Các chỉ tiêu về xã hội:",
        "+ Tuổi thọ trung bình khoảng 74,5 tuổi, trong đó thời gian sống khoẻ đạt tối thiểu 67 năm.",
        "+ Có 10 bác sĩ và 30 giường bệnh trên 1 vạn dân.",
        "+ Tỷ lệ thất nghiệp dưới 4%.",
    )
    assert said(document) == [
        ("1", "Xã hội", ["Tuổi thọ trung bình khoảng 74,5 tuổi", "trong đó thời gian sống khoẻ đạt tối thiểu 67 năm"]),
        ("2", "Xã hội", ["Có 10 bác sĩ", "30 giường bệnh trên 1 vạn dân"]),
        ("3", "Xã hội", ["Tỷ lệ thất nghiệp dưới 4%"]),
    ]
    assert {each.deadline for target in document.targets for each in target.indicators} == {"đến năm 2025"}


def test_letters_with_several_to_an_item() -> None:
    document = section(
        "Chỉ tiêu phấn đấu",
        "a) Tốc độ tăng trưởng 9 - 10%/năm; cơ cấu kinh tế: công nghiệp 45%, dịch vụ 40%, nông nghiệp 15%.",
        "b) Giảm tỷ lệ hộ nghèo từ 5,4% năm 2020 xuống còn 2% vào năm 2025; tối đa 3 trường chưa đạt chuẩn.",
    )
    first, second = document.targets
    assert [document.outline.node(each.eid).label for each in document.targets] == ["II.1.a", "II.1.b"]
    assert [(each.low, each.high) for each in first.indicators] == [(9, 10), (45, 45), (40, 40), (15, 15)]
    assert [(each.comparator, each.low, each.high, each.deadline) for each in second.indicators] == [
        ("exactly", 2, 2, "vào năm 2025"),
        ("at_most", None, 3, None),
    ]


def test_numbered_paragraphs_under_sections() -> None:
    document = read(
        "B. CÁC CHỈ TIÊU CHỦ YẾU\n"
        "I. Về kinh tế (2 chỉ tiêu)\n"
        "1. Tốc độ tăng giá trị sản xuất bình quân hàng năm (giá năm 2010) đạt 16%, trong đó: công nghiệp tăng 6%.\n"
        "2. Thu nhập bình quân đầu người/năm đến năm 2025: 60 triệu đồng.\n"
        "II. Về văn hóa - xã hội (2 chỉ tiêu)\n"
        "3. Tỷ lệ trẻ em dưới 5 tuổi suy dinh dưỡng giảm còn dưới 10%.\n"
        "4. Giữ vững an ninh chính trị.\n"
        "C. CÁC CHƯƠNG TRÌNH TRỌNG TÂM\n"
        "1. Chương trình xây dựng 10 xã nông thôn mới.\n"
    )
    assert [(each.number, each.theme) for each in document.targets] == [
        ("1", "Kinh tế"),
        ("2", "Kinh tế"),
        ("3", "Văn hóa - xã hội"),
        ("4", "Văn hóa - xã hội"),
    ]
    indicators = [each for target in document.targets for each in target.indicators]
    assert [(each.comparator, each.low, each.high, each.deadline) for each in indicators] == [
        ("exactly", 16, 16, None),
        ("exactly", 6, 6, None),
        ("exactly", 60, 60, "đến năm 2025"),
        ("less_than", None, 10, None),
        ("none", None, None, None),
    ]


def test_prose() -> None:
    document = section(
        "Chỉ tiêu",
        "Tổng giá trị sản xuất tăng 12%/năm. Thu nhập bình quân đầu người đạt 65 triệu đồng.",
        "Đến cuối nhiệm kỳ, 100% trạm y tế xã đạt chuẩn.",
        "Toàn Đảng bộ quyết tâm phấn đấu.",
    )
    assert said(document) == [
        ("1", "", ["Tổng giá trị sản xuất tăng 12%/năm", "Thu nhập bình quân đầu người đạt 65 triệu đồng"]),
        ("2", "", ["100% trạm y tế xã đạt chuẩn"]),
    ]
    assert document.targets[1].indicators[0].deadline == "đến cuối nhiệm kỳ"


@pytest.mark.parametrize(
    "heading",
    [
        "Nhiệm vụ trọng tâm",
        "Các khâu đột phá",
        "Nguyên nhân",
        "Các công trình, dự án trọng điểm",
        "Kết quả thực hiện các chỉ tiêu",
    ],
)
def test_other_lists_are_no_targets(heading: str) -> None:
    document = section(heading, "(1) Giảm 30% thủ tục hành chính.", "(2) Xây dựng 10 trường học.", "(3) Mở 2 đường.")
    assert document.targets == ()


def test_lists_of_other_things_below_targets_are_no_targets() -> None:
    document = section(
        "Các chỉ tiêu chủ yếu",
        "* Về kinh tế:",
        "(1) Thu ngân sách tăng 7%.",
        "* Ba khâu đột phá:",
        "(1) Cải cách hành chính, giảm 30% thủ tục.",
        "(2) Phát triển nguồn nhân lực.",
    )
    assert [each.text for each in document.targets] == ["Thu ngân sách tăng 7%."]


def test_of_a_list_of_tasks_only_what_names_figures_may_be_a_target() -> None:
    tasks = ("(1) Nâng cao chất lượng cán bộ.", "(2) Tăng cường kiểm tra.", "(3) Đổi mới công tác dân vận.")
    assert section("Một số chỉ tiêu và nhiệm vụ", *tasks, "(4) Kết nạp 10 đảng viên.").targets == ()
    assert [each.number for each in section("Một số chỉ tiêu", *tasks, "(4) Kết nạp 10 đảng viên.").targets] == ["4"]


def test_a_document_without_targets() -> None:
    document = read("I. KINH TẾ\nTăng trưởng đạt 10%.\n")
    assert (document.targets, document.results, document.programmes) == ((), (), ())


@pytest.mark.parametrize(
    ("heading", "deadline"),
    [
        ("II. MỤC TIÊU, CHỈ TIÊU ĐẾN NĂM 2025", "đến năm 2025"),
        ("II. CÁC CHỈ TIÊU NHIỆM KỲ 2020 - 2025", None),
        ("II. Mục tiêu cụ thể đến năm 2025", "đến năm 2025"),
    ],
)
def test_a_heading_says_by_when_all_below_it_is_meant(heading: str, deadline: str | None) -> None:
    document = read(f"I. KẾT QUẢ\nTốt.\n{heading}\n- Thu 500 tỷ đồng.\n- Kết nạp 300 đảng viên.\nIII. VIỆC\nLàm.\n")
    assert [each.deadline for target in document.targets for each in target.indicators] == [deadline] * 2


def test_a_theme_has_no_year() -> None:
    document = section("Các chỉ tiêu", "* Chỉ tiêu kinh tế đến năm 2025", "- Thu 500 tỷ đồng.", "- Tăng 9%.")
    assert {each.theme for each in document.targets} == {"Kinh tế"}


def test_what_leads_on_to_a_list_is_no_part_of_a_phrase() -> None:
    document = section("Các chỉ tiêu", "- Thu ngân sách 612,5 tỷ đồng, trong đó:", "+ Thuế 210 tỷ đồng;", "- Chi 5 tỷ.")
    assert document.targets[0].indicators[0].phrase == "Thu ngân sách 612,5 tỷ đồng"


def test_the_stretch_of_a_standard_is_no_period() -> None:
    document = section(
        "Các chỉ tiêu", "- Tỷ lệ hộ nghèo dưới 1% theo chuẩn nghèo giai đoạn 2022 - 2025.", "- Thu 5 tỷ."
    )
    assert document.targets[0].indicators[0].period is None
