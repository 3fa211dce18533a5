"""What the resolution reports of the past term, against a table that was read from the text by eye."""

from __future__ import annotations

import pytest

from nghiquyet.document.figures import Result
from nghiquyet.exporting.figures import result_words
from tests.figures.support import number, read, resolution, table

REACHED = {"yes": True, "no": False, "": None}


def test_there_are_62_results() -> None:
    assert len(resolution().results) == len(table("results")) == 62
    assert len({result.id for result in resolution().results}) == 62


@pytest.mark.parametrize("place", range(62))
def test_every_result(place: int) -> None:
    expected, result = table("results")[place], resolution().results[place]
    assert result.lines[0] <= int(expected["line"]) <= result.lines[1]
    assert expected["says"] in result.phrase
    assert (result.value, result.of) == (number(expected["value"]), number(expected["of"]))
    assert result.unit == (expected["unit"] or None)
    assert result.change == (expected["change"] or None)
    assert result.against == (expected["against"] or None)
    assert result.target == number(expected["target"])
    assert result.reached is REACHED[expected["reached"]]


def test_a_phrase_stands_where_it_says() -> None:
    document = resolution()
    for each in document.results:
        assert document.outline.node(each.eid).text[slice(*each.span)] == each.phrase
        lines = [line.strip() for line in document.lines[each.lines[0] - 1 : each.lines[1]]]
        assert each.phrase.split()[0] in lines[0]
        assert each.phrase.split()[-1] in lines[-1]


def test_what_a_phrase_leaves_out_is_told() -> None:
    def result(words: str) -> Result:
        return next(each for each in resolution().results if words in each.phrase)

    assert result("bình quân đạt 19.052").about == "Tổng vốn đầu tư toàn xã hội đạt 95.261 tỷ đồng"
    assert result("chiếm 5,44%").about == "trong đó vốn ngân sách 5.181 tỷ đồng"
    assert (result("52,3%").about or "").startswith("giai đoạn 2")
    assert result("640/370").about is None


def test_what_is_said_of_several_things_together_is_said_of_all_of_them() -> None:
    cost = next(each for each in resolution().results if "1.759,7" in each.phrase)
    assert cost.about == "đưa vào sử dụng 07 tuyến đường và 01 cầu"
    document = read(
        "PHẦN 1. KẾT QUẢ THỰC HIỆN NGHỊ QUYẾT\n"
        "Đã xây 45 km đường, 12 cầu và 3 cống với tổng kinh phí 350 tỷ đồng. Tăng trưởng đạt 9%, 12 cầu chiếm 5% vốn.\n"
    )
    about = {each.phrase: each.about for each in document.results}
    assert about["với tổng kinh phí 350 tỷ đồng"] == "Đã xây 45 km đường, 12 cầu và 3 cống"
    assert about["chiếm 5% vốn"] == "12 cầu"


def test_nothing_is_reported_of_causes_lessons_and_what_is_to_come() -> None:
    document = resolution()
    assert all(each.eid.startswith(("part_1__dvs_A", "part_1__dvs_B", "part_1__p")) for each in document.results)


def test_results_of_other_documents() -> None:
    document = read(
        "PHẦN 1. KẾT QUẢ THỰC HIỆN\n"
        "I. KẾT QUẢ THỰC HIỆN CÁC CHỈ TIÊU\n"
        "(1) Thu ngân sách đạt 120 tỷ đồng, đạt 120% kế hoạch; chi ngân sách đạt 80% dự toán.\n"
        "(2) Tỷ lệ hộ nghèo giảm từ 7,5% xuống 3,2%.\n"
        "(3) Kết nạp 8.793/6.500 đảng viên; tỷ lệ xã đạt chuẩn 83,2%/50% tổng số xã.\n"
        "PHẦN 2. PHƯƠNG HƯỚNG\n"
        "I. MỤC TIÊU\n"
        "Phấn đấu đạt 90% hộ dân.\n"
    )
    said = [(each.value, each.of, each.unit, each.reached) for each in document.results]
    assert said == [
        (120, None, "tỷ đồng", None),
        (120, None, "%", True),
        (80, None, "%", False),
        (3.2, None, "%", None),
        (8793, 6500, "đảng viên", None),
        (83.2, 50, "%", None),
    ]


def test_a_figure_that_says_how_early_a_target_was_reached_is_said_so() -> None:
    (early,) = (each for each in resolution().results if each.unit == "năm")
    assert result_words(early) == "đạt chỉ tiêu, sớm 1 năm"


def test_what_had_been_aimed_at_is_no_result_of_its_own() -> None:
    document = read(
        "I. KẾT QUẢ\n"
        "Tốc độ tăng trưởng đạt 11,5%/năm (chỉ tiêu 12%). Có 15/16 chỉ tiêu đạt và vượt kế hoạch.\n"
        "Thu ngân sách đạt 500 tỷ đồng (kế hoạch 450 - 480 tỷ đồng), tỷ lệ giải ngân cao (đạt 97%).\n"
        "II. HẠN CHẾ\n"
        "Tỷ lệ đô thị hóa chỉ đạt 32%, chưa đạt chỉ tiêu đề ra (35%).\n"
    )
    assert [(each.value, each.of, each.target) for each in document.results] == [
        (11.5, None, 12),
        (15, 16, None),
        (500, None, None),
        (97, None, None),
        (32, None, 35),
    ]
