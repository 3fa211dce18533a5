"""Figures set against each other: silence where they agree, a finding of class S where they do not."""

from __future__ import annotations

import pytest

from nghiquyet.checking import check
from nghiquyet.document import Finding
from nghiquyet.messages import use_language
from tests.figures.support import read, resolution, section

RULES = {"ratio", "percent-of-target", "yearly-average", "share", "shares-sum"}


def past(*sentences: str) -> list[Finding]:
    """The findings about figures in a report on five years."""
    document = read("PHẦN 1. KẾT QUẢ THỰC HIỆN NGHỊ QUYẾT, NHIỆM KỲ 2015 - 2020\n" + " ".join(sentences) + "\n")
    return [each for each in check(document) if each.rule in RULES]


def test_in_the_resolution_only_the_161_percent_do_not_fit() -> None:
    found = [each for each in check(resolution()) if each.rule in RULES]
    assert [(each.rule, each.oddity, each.line, each.verbatim, each.suggested) for each in found] == [
        ("percent-of-target", "S", 276, "161%", None)
    ]
    use_language("en")
    assert found[0].message == (
        "161% of the target matches no other figure here: 57.364 against 50.000 (10.000 × 5) is 114,73%."
    )


AGREEING = (
    "Hoàn thành 32/22 tuyến đường đạt 145,5% chỉ tiêu Nghị quyết.",
    "Đưa vào sử dụng 640/370 tuyến hẻm với kinh phí 349,58 tỷ đồng vượt 72,97% chỉ tiêu Nghị quyết.",
    "Giai đoạn 1 đã bốc 13.558/15.539 mộ (tỷ lệ 87,3%).",
    "Giai đoạn 1 đã bốc 13.558/15.539 mộ (tỷ lệ 87,2%).",
    "Tổng vốn đầu tư đạt 95.261 tỷ đồng, bình quân đạt 19.052 tỷ đồng/năm.",
    "Tổng vốn đầu tư đạt 95.261 tỷ đồng (trong đó vốn ngân sách 5.181 tỷ đồng, chiếm 5,44% tổng vốn đầu tư).",
    "Dịch vụ chiếm tỷ trọng 53,16%, công nghiệp chiếm tỷ trọng 46,74%, nông nghiệp chiếm tỷ trọng 0,1%.",
    "Dịch vụ chiếm tỷ trọng 33,3%, công nghiệp chiếm tỷ trọng 33,3%, nông nghiệp chiếm tỷ trọng 33,3%.",
    "Dịch vụ chiếm tỷ trọng 30%, công nghiệp chiếm tỷ trọng 20%, thương mại chiếm tỷ trọng 10%.",
    "Giải quyết việc làm mới cho 55.000 người, đạt tỷ lệ 110% so với chỉ tiêu; hằng năm tạo 10.000 việc làm mới.",
    "Trồng 500 cây xanh, đạt 120% kế hoạch, kinh phí 3 tỷ đồng.",
)


@pytest.mark.parametrize("sentence", AGREEING)
def test_figures_that_agree_are_passed_over(sentence: str) -> None:
    assert past(sentence) == []


@pytest.mark.parametrize(
    ("sentence", "rule", "verbatim"),
    [
        ("Hoàn thành 32/22 tuyến đường đạt 144,5% chỉ tiêu Nghị quyết.", "ratio", "144,5%"),
        ("Đưa vào sử dụng 640/370 tuyến hẻm, kinh phí 3 tỷ đồng, vượt 172,97% chỉ tiêu.", "ratio", "172,97%"),
        ("Giai đoạn 1 đã bốc 13.558/15.539 mộ (tỷ lệ 78,3%).", "ratio", "78,3%"),
        ("Tổng vốn đầu tư đạt 95.261 tỷ đồng, bình quân đạt 19.502 tỷ đồng/năm.", "yearly-average", "19.502"),
        (
            "Tổng vốn đầu tư đạt 95.261 tỷ đồng (trong đó vốn ngân sách 5.181 tỷ đồng, chiếm 4,54% tổng vốn đầu tư).",
            "share",
            "4,54%",
        ),
        (
            "Dịch vụ chiếm tỷ trọng 53,16%, công nghiệp chiếm tỷ trọng 47,74%, nông nghiệp chiếm tỷ trọng 0,1%.",
            "shares-sum",
            "53,16%",
        ),
        (
            "Tạo việc làm mới cho 55.000 người, đạt tỷ lệ 120% so với chỉ tiêu; hằng năm tạo 10.000 việc làm mới.",
            "percent-of-target",
            "120%",
        ),
    ],
)
def test_figures_that_disagree_are_told_and_not_corrected(sentence: str, rule: str, verbatim: str) -> None:
    (found,) = past(sentence)
    assert (found.rule, found.oddity, found.verbatim, found.suggested) == (rule, "S", verbatim, None)
    assert found.eid is not None
    assert verbatim in found.message


@pytest.mark.parametrize(("yearly", "agrees"), [("23.000", True), ("22.000", False)])
def test_a_total_over_stated_years_among_the_targets(yearly: str, agrees: bool) -> None:
    document = section("Chỉ tiêu", f"(1) Tổng vốn đầu tư 5 năm đạt 115.000 tỷ đồng (bình quân {yearly} tỷ đồng/năm).")
    assert (not [each for each in check(document) if each.rule == "yearly-average"]) is agrees


@pytest.mark.parametrize(("high", "agrees"), [("11.000", True), ("12.000", False)])
def test_both_ends_of_a_range_over_the_term_of_the_heading(high: str, agrees: bool) -> None:
    line = f"(1) Tạo 50.000 đến 55.000 việc làm mới (hằng năm tạo 10.000 - {high} việc làm mới)."
    document = section("Chỉ tiêu nhiệm kỳ 2020 - 2025", line)
    assert (not [each for each in check(document) if each.rule == "yearly-average"]) is agrees
