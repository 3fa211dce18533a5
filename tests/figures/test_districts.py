"""Small resolutions of other districts, made up for this: every indicator of theirs, checked by eye.

``districts/<name>.txt`` is a text, ``<name>.tsv`` what must be read of it: nothing less, and nothing of its tasks,
breakthroughs, causes, programmes and projects.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.figures.support import number, read, table

TEXTS = sorted(Path(__file__).with_name("districts").glob("*.txt"))


def test_there_are_enough() -> None:
    assert len(TEXTS) >= 28


@pytest.mark.parametrize("path", TEXTS, ids=lambda path: path.stem)
def test_every_indicator_is_read(path: Path) -> None:
    document = read(path.read_text(encoding="utf-8"))
    found = [
        (target.number, each.phrase, each.comparator, each.low, each.high, each.unit, each.period, each.deadline)
        for target in document.targets
        for each in target.indicators
    ]
    expected = [
        (
            row["target"],
            row["phrase"],
            row["comparator"],
            number(row["low"]),
            number(row["high"]),
            row["unit"] or None,
            row["period"] or None,
            row["deadline"] or None,
        )
        for row in table(f"districts/{path.stem}")
    ]
    assert found == expected


@pytest.mark.parametrize(
    ("text", "about"),
    [
        ("Tỷ lệ đô thị hóa đạt 40% vào năm 2025 và 50% vào năm 2030.", [None, "Tỷ lệ đô thị hóa đạt 40% vào năm 2025"]),
        ("Tỷ lệ tham gia bảo hiểm đến năm 2025: trên 90%; năm 2030: 95%.", [None, "Tỷ lệ tham gia bảo hiểm"]),
        ("Xóa 100% điểm ngập; phấn đấu giảm 50% số điểm ùn tắc.", [None, None]),
        ("Mật độ đường đạt 2,5 km/km²; bình quân 20 m² sàn nhà ở/người.", [None, None]),
        ("Thu ngân sách đạt 5.000 tỷ đồng, tăng bình quân 12%/năm.", [None, "Thu ngân sách đạt 5.000 tỷ đồng"]),
        ("Sản lượng lúa đạt 300 tấn, đạt 6 tấn/ha.", [None, "Sản lượng lúa đạt 300 tấn"]),
        ("GRDP đạt 90 triệu đồng, gấp 1,6 lần năm 2020.", [None, "GRDP đạt 90 triệu đồng"]),
        ("Vốn đầu tư đạt 100 tỷ đồng; bình quân 20 tỷ đồng/năm.", [None, "Vốn đầu tư đạt 100 tỷ đồng"]),
    ],
)
def test_words_that_go_on_are_told_from_new_ones(text: str, about: list[str | None]) -> None:
    (target,) = read(f"II. CÁC CHỈ TIÊU\n1. {text}\nIII. NHIỆM VỤ\nLàm đường.\n").targets
    said = [each.about for each in target.indicators]
    assert [(a or "")[: len(b or "")] for a, b in zip(said, about, strict=True)] == [each or "" for each in about]
    assert [a is None for a in said] == [b is None for b in about]


@pytest.mark.parametrize(
    ("head", "numbers"),
    [
        ("II. CÁC CHỈ TIÊU CHỦ YẾU", ["1", "2"]),
        ("II. MỤC TIÊU, NHIỆM VỤ\nĐại hội thống nhất các chỉ tiêu sau:", ["1", "2"]),
    ],
)
@pytest.mark.parametrize("other", ["Các nhiệm vụ chủ yếu:", "Các giải pháp như sau:", "Ba khâu đột phá:"])
def test_a_sentence_that_begins_another_list_ends_the_targets(head: str, numbers: list[str], other: str) -> None:
    document = read(
        f"{head}\n1. Thu 500 tỷ đồng.\n2. Kết nạp 300 đảng viên.\n{other}\n1. Làm 5 km đường.\n2. Xây 3 cầu.\n"
    )
    assert [target.number for target in document.targets] == numbers


def test_the_printed_number_of_a_target_is_no_figure_of_it() -> None:
    document = read(
        "II. CÁC CHỈ TIÊU\nChỉ tiêu 4. Thu 500 tỷ đồng.\nChỉ tiêu 5: Tăng 9%/năm.\nIII. NHIỆM VỤ\nLàm đường.\n"
    )
    assert [(each.number, [i.low for i in each.indicators]) for each in document.targets] == [("4", [500]), ("5", [9])]


@pytest.mark.parametrize(
    "text",
    [
        "I. KẾT QUẢ\nTrong nhiệm kỳ đã đạt được các chỉ tiêu sau:\n- Thu 500 tỷ đồng.\n- Kết nạp 300 đảng viên.\n",
        "I. MỤC TIÊU\nCác giải pháp như sau:\n- Xây dựng 5 trường.\n- Mở 3 đường.\n",
        "I. NGUYÊN NHÂN\nCác chỉ tiêu không đạt do:\n- Giá tăng 30%.\n- Dịch kéo dài 2 năm.\n",
    ],
)
def test_sentences_that_begin_other_lists_make_no_targets(text: str) -> None:
    assert read(text).targets == ()
