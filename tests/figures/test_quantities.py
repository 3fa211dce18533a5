"""Figures of official prose: what binds them, what they count, and which of them measure nothing."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nghiquyet.reading.figures.pieces import read_pieces
from nghiquyet.reading.figures.quantities import find_quantities
from nghiquyet.reading.figures.times import find_times
from nghiquyet.vietnamese.numerals import number_text, parse_number


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("đạt trên 98%", ("more_than", 98, 98, "%")),
        ("hơn 8.638 đảng viên", ("more_than", 8638, 8638, "đảng viên")),
        ("dưới 0,05% trong tổng", ("less_than", 0.05, 0.05, "%")),
        ("không dưới 20%", ("at_least", 20, 20, "%")),
        ("ít nhất từ 30% đến 35%", ("at_least", 30, 35, "%")),
        ("tối thiểu 67 năm", ("at_least", 67, 67, "năm")),
        ("đạt từ 98% trở lên", ("at_least", 98, 98, "%")),
        ("từ 80% số xã trở lên", ("at_least", 80, 80, "%")),
        ("từ 85% tổ chức đảng", ("at_least", 85, 85, "%")),
        ("không quá 2% đảng viên", ("at_most", 2, 2, "%")),
        ("còn 5 hộ trở xuống", ("at_most", 5, 5, "hộ")),
        ("≥ 95%", ("at_least", 95, 95, "%")),
        ("60% - 65%", ("range", 60, 65, "%")),
        ("5 - 10% tai nạn", ("range", 5, 10, "%")),
        ("14% đến 15%/năm", ("range", 14, 15, "%")),
        ("từ 0,4 - 0,6 vụ/1.000 người", ("range", 0.4, 0.6, "vụ/1.000 người")),
        ("230 - 250 phòng học/10.000 dân", ("range", 230, 250, "phòng học/10.000 dân")),
        ("90% tổ chức đảng hoàn thành tốt nhiệm vụ trở lên", ("exactly", 90, 90, "%")),
        ("115.000 tỷ đồng", ("exactly", 115000, 115000, "tỷ đồng")),
        ("1,2 triệu lượt khách", ("exactly", 1.2, 1.2, "triệu lượt khách")),
        ("nước thải 10m³/ngày, đêm", ("exactly", 10, 10, "m³/ngày, đêm")),
        ("06 tuyến đường", ("exactly", 6, 6, "tuyến đường")),
        ("12 vườn ươm cây", ("exactly", 12, 12, "vườn ươm")),
    ],
)
def test_a_figure_and_what_binds_it(text: str, expected: tuple[object, ...]) -> None:
    found = list(find_quantities(text))
    assert [(each.comparator, each.low, each.high, each.unit) for each in found] == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "Nghị quyết số 21-NQ/QU ngày 12/12/2018",
        "Quy định 1374 của Ban Thường vụ",
        "Nghị quyết Trung ương 4 khóa XII",
        "quy hoạch phân khu tỷ lệ 1/2000",
        "nhiệm kỳ 2020 - 2025, tầm nhìn đến năm 2030",
        "giai đoạn 2 (khu 16ha)",
        "Quận 8, Quận 6, Quận 12",
        "dịch vụ công mức độ 3, 4",
        "ngày 20 tháng 8",
        "cách mạng công nghiệp 4.0",
        "kết nối với Quốc lộ 1A",
        "đại dịch Covid-19 hậu Covid -19",
        "độ tuổi đi học (từ 03 đến 18 tuổi)",
        "giảm trên cả 3 mặt; giảm trên 03 tiêu chí",
        "trong 5 năm qua",
        "(1) phòng; (2) chống",
    ],
)
def test_figures_that_measure_nothing(text: str) -> None:
    assert list(find_quantities(text)) == []


@pytest.mark.parametrize(
    ("text", "part", "whole"),
    [("đã bốc 13.558/15.539 mộ", 13558, 15539), ("27/20 tuyến đường", 27, 20), ("83,2%/50% tổng số xã", 83.2, 50)],
)
def test_ratios(text: str, part: float, whole: float) -> None:
    assert [(each.low, each.of) for each in find_quantities(text)] == [(part, whole)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Đến cuối năm 2025, tỷ lệ", ["đến cuối năm 2025"]),
        ("đạt 70% vào năm 2025", ["vào năm 2025"]),
        ("trước ngày 30 tháng 6 năm 2025", ["trước ngày 30 tháng 6 năm 2025"]),
        ("đến hết nhiệm kỳ", ["đến hết nhiệm kỳ"]),
        ("Hằng năm, hoàn thành", ["hằng năm"]),
        ("tăng 5% so với năm 2020", []),
        ("giai đoạn 2020 - 2025", []),
        ("giá so sánh năm 2010", []),
        ("năm 2030 gấp 1,8 - 2 lần năm 2025", ["năm 2030"]),
        ("tăng bình quân hằng năm", []),
        ("năm sau cao hơn năm trước", []),
    ],
)
def test_deadlines_are_those_of_the_text(text: str, expected: list[str]) -> None:
    assert [each.words for each in find_times(text)] == expected


@pytest.mark.parametrize(
    ("text", "measured"),
    [
        ("100% doanh nghiệp có từ 500 lao động trở lên có tổ chức Đảng", [100]),
        ("100% cơ sở sản xuất, dịch vụ có nước thải từ 10m³/ngày trở lên có hệ thống xử lý", [100]),
        ("Tỷ lệ doanh nghiệp có từ 50 lao động trở lên có tổ chức đảng đạt 80%", [80]),
        ("100% chi bộ sinh hoạt chuyên đề ít nhất 1 lần/quý", [100]),
        ("Đạt 95% và ít nhất 2 lần kiểm tra", [95, 2]),
        ("Kết nạp từ 150 đảng viên trở lên, tỷ lệ đảng viên nữ đạt 40%", [150, 40]),
    ],
)
def test_thresholds_are_no_measures(text: str, measured: list[int]) -> None:
    assert [piece.quantity.low for piece in read_pieces(text) if piece.quantity] == measured


NUMBERS = st.one_of(
    st.integers(0, 10**12),
    st.integers(1, 10**9).map(lambda value: value / 100),
    st.integers(1, 999).map(lambda n: n / 1000),
)


@given(NUMBERS)
def test_a_number_is_written_as_it_is_read(value: float) -> None:
    assert parse_number(number_text(value)) == value


@given(st.integers(2_200, 10**9), st.sampled_from(["tỷ đồng", "%", "phòng học", "ha", "đảng viên"]))
def test_a_figure_keeps_its_value_in_a_sentence(value: int, unit: str) -> None:
    text = f"Đến năm 2025, phấn đấu đạt ít nhất {number_text(value)} {unit} trên địa bàn."
    (found,) = find_quantities(text)
    assert (found.low, found.comparator, found.unit) == (value, "at_least", unit)


@given(st.integers(0, 500), st.integers(1, 500))
def test_a_range_keeps_both_ends(low: int, more: int) -> None:
    high = low + more
    for text in (f"đạt {low} - {high}%", f"đạt từ {low}% đến {high}%", f"đạt {low}% – {high}%"):
        (found,) = find_quantities(text)
        assert (found.low, found.high, found.comparator) == (low, high, "range")


WORDS = """
đạt trên dưới từ đến 5% 115.000 1,4 32/22 ( ) ; , . và tỷ lệ năm 2025 hằng ít nhất trở lên “ ” - % / (1) chỉ tiêu
đồng TP. 100%
""".split()
PROSE = st.lists(st.sampled_from([*WORDS, "\n", "  "]), max_size=60).map(" ".join)


@given(st.one_of(PROSE, st.text()))
def test_pieces_of_any_text_stand_in_it_and_in_order(text: str) -> None:
    for near in (False, True):
        pieces = list(read_pieces(text, near=near))
        assert all(0 <= piece.start < piece.end <= len(text) for piece in pieces)
        figures = [piece.quantity.start for piece in pieces if piece.quantity]
        assert len(figures) == len(set(figures))
        for piece in pieces:
            assert piece.quantity is None or piece.start <= piece.quantity.start < piece.end
            assert text[piece.start : piece.end].strip() == text[piece.start : piece.end]


@pytest.mark.parametrize(
    "part",
    [
        "đạt 5% ", "(", "((5) ", "5 (5 ", "...", "năm 2025 ", "từ 5 ", "đạt, ", "không đạt ", "trở lên ", "5%, và ",
        "1/", "hằng năm ", "; ", "tỷ lệ ", "12.", "“", "kết quả ",
    ],
)  # fmt: skip
def test_hostile_repetition_takes_linear_time(part: str) -> None:
    def took(times: int) -> float:
        text, start = part * times, time.process_time()
        for _ in read_pieces(text, near=True):
            pass
        return time.process_time() - start

    # Sixteen times the text: quadratic work would take 256 times as long.
    assert took(16_000) < 64 * took(1_000) + 0.3
