"""What a document says of itself, and what it does not say and so is None."""

from __future__ import annotations

import pytest

from nghiquyet.document import Document
from tests.reading.support import read

BODY = "I. VIỆC\nTốt.\nII. VIỆC\nTốt.\n"


def headed(*lines: str, closing: str = "") -> Document:
    return read("\n".join(lines) + "\n" + BODY + closing)


@pytest.mark.parametrize(
    ("lines", "title"),
    [
        (["NGHỊ QUYẾT", "Về phát triển kinh tế năm 2023"], "NGHỊ QUYẾT Về phát triển kinh tế năm 2023"),
        (["NGHỊ ĐỊNH", "Về việc thành lập Quỹ"], "NGHỊ ĐỊNH Về việc thành lập Quỹ"),
        (["QUYẾT ĐỊNH", "Về việc ban hành Quy chế", "QUYẾT ĐỊNH:"], "QUYẾT ĐỊNH Về việc ban hành Quy chế"),
        (["KẾ HOẠCH", "thực hiện Chỉ thị số 13-CT/TU"], "KẾ HOẠCH thực hiện Chỉ thị số 13-CT/TU"),
        (["CHƯƠNG TRÌNH HÀNH ĐỘNG", "Của Huyện ủy"], "CHƯƠNG TRÌNH HÀNH ĐỘNG Của Huyện ủy"),
        (["HUYỆN ỦY YÊN THẾ", "Đại hội đã họp."], None),
        (["QUYẾT ĐỊNH:", "Một việc"], None),
        (["CHƯƠNG TRÌNHX"], None),
    ],
)
def test_titles(lines: list[str], title: str | None) -> None:
    assert headed(*lines).title == title


@pytest.mark.parametrize(
    ("line", "number"),
    [
        ("Số: 11/2021/NQ-HĐND", "11/2021/NQ-HĐND"), ("Số 05-NQ/TU", "05-NQ/TU"), ("Số: 2456 /QĐ-UBND", "2456/QĐ-UBND"),
        ("Số:      /QĐ-UBND", None), ("Số 5 Nguyễn Trãi", None),
    ],
)  # fmt: skip
def test_numbers(line: str, number: str | None) -> None:
    assert headed("HUYỆN ỦY", line, "NGHỊ QUYẾT").number == number


@pytest.mark.parametrize(
    ("line", "ordinal", "term"),
    [
        ("Đại hội Đảng bộ huyện lần thứ XIX, nhiệm kỳ 2020 - 2025 họp.", "XIX", ("2020", "2025")),
        ("ĐẠI HỘI ĐẢNG BỘ HUYỆN, NHIỆM KỲ 2020 - 2025", None, ("2020", "2025")),
        ("thực hiện Nghị quyết Đại hội đại biểu toàn quốc lần thứ XIII của Đảng", None, (None, None)),
        ("Kết quả thực hiện Nghị quyết nhiệm kỳ 2015 - 2020", None, (None, None)),
        ("trình Đại hội đại biểu lần thứ XIX", "XIX", (None, None)),
    ],
)
def test_the_congress_is_the_one_that_speaks(line: str, ordinal: str | None, term: tuple[str | None, ...]) -> None:
    document = headed("NGHỊ QUYẾT", line)
    assert (document.ordinal, (document.term.start, document.term.end)) == (ordinal, term)


@pytest.mark.parametrize(
    ("words", "held"),
    [
        ("họp từ ngày 30 tháng 7 đến ngày 01 tháng 8 năm 2020", ("2020-07-30", "2020-08-01")),
        ("họp trong 02 ngày 28 và 29 tháng 5 năm 2020", ("2020-05-28", "2020-05-29")),
        ("được tổ chức trong các ngày 10, 11 tháng 7 năm 2020", ("2020-07-10", "2020-07-11")),
        ("diễn ra trong 03 ngày, từ ngày 20 đến ngày 22 tháng 7 năm 2020", ("2020-07-20", "2020-07-22")),
        ("họp trong 02 ngày", (None, None)),
        ("họp từ ngày 30 đến ngày 31 tháng 6 năm 2020", ("2020-06-30", None)),
    ],
)
def test_days(words: str, held: tuple[str | None, ...]) -> None:
    document = headed("NGHỊ QUYẾT", f"Đại hội Đảng bộ huyện {words}.")
    assert (document.held.start, document.held.end) == held


@pytest.mark.parametrize(
    ("closing", "signed"),
    [
        ("T/M ĐOÀN CHỦ TỊCH\nVõ Thị Ánh Xuân\n", "Võ Thị Ánh Xuân"),
        ("Nơi nhận:\n- Như trên;\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\n(Đã ký)\nTrần Văn Hào\n", "Trần Văn Hào"),
        ("BÍ THƯ\nLê An\nPHÓ BÍ THƯ\nTrần Bình\n", None),
        ("T/M ĐOÀN CHỦ TỊCH\n", None),
        ("Đại hội kêu gọi toàn Đảng bộ đoàn kết.\n", None),
    ],
)
def test_who_signed(closing: str, signed: str | None) -> None:
    assert headed("NGHỊ QUYẾT", closing=closing).signed_by == signed
