"""Documents in which nothing is odd: careful prose under the headings of four kinds of text, with lists and rosters.

A text layer breaks lines at a width and puts an empty line behind each; other files have one paragraph a line.
"""

from __future__ import annotations

import textwrap
from collections.abc import Iterator
from pathlib import Path
from random import Random

PROSE = Path(__file__).with_name("clean_prose.txt")

_FAMILIES = "Nguyễn Lê Trần Phạm Huỳnh Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý Phan Trịnh Hoàng Vũ Tạ Đoàn Cao".split()
_MIDDLES = "Văn;Thị;Thanh;Ngọc Minh;Quốc;Hữu;Thị Kim;Thu;Anh;Đức;Xuân;Thị Hồng".split(";")
_GIVEN = "An Bình Cường Dung Giang Hải Hạnh Hùng Khánh Lan Minh Nga Oanh Phúc Quang Sơn Thành Uyên Vân Yến".split()
_HEADINGS = (
    "Kết quả đạt được;Hạn chế, yếu kém;Nguyên nhân;Bài học kinh nghiệm;Mục tiêu tổng quát;Phát triển kinh tế;"
    "Văn hóa - xã hội;Quốc phòng, an ninh;Xây dựng Đảng và hệ thống chính trị;Tổ chức thực hiện"
).split(";")
_TASKS = (
    "Rà soát, bổ sung quy hoạch sử dụng đất đến năm 2030;Xây dựng 12 km đường trục chính và 02 cầu qua sông Vàm Cỏ;"
    "Nâng tỷ lệ hộ dân dùng nước sạch lên 98%;Hoàn thành Trung tâm phục vụ hành chính công cấp huyện;"
    "Đào tạo nghề cho 5.000 lao động nông thôn;Trồng 1.500 ha rừng phòng hộ ven biển;"
    "Giảm số vụ tai nạn giao thông từ 5% đến 10% mỗi năm;Thành lập ít nhất 20 hợp tác xã kiểu mới"
).split(";")
_ROMAN = "I II III IV V".split()


def paragraphs() -> list[str]:
    """The lines of prose."""
    return [line for line in PROSE.read_text(encoding="utf-8").splitlines() if line and not line.startswith("#")]


def documents(seeds: range) -> Iterator[str]:
    """One text for each seed, wrapped in every other one."""
    for seed in seeds:
        lines = list((_resolution, _decision, _report, _plan)[seed % 4](Random(seed)))
        if seed // 4 % 2:
            lines = [part for line in lines for row in textwrap.wrap(line, 84) for part in (f"{row} ", "")]
        yield "\n".join(lines) + "\n"


def _some(chance: Random, least: int, most: int) -> list[str]:
    return chance.sample(paragraphs(), chance.randint(least, most))


def _names(chance: Random, count: int) -> list[str]:
    given = sorted(chance.choices(_GIVEN, k=count), key=_GIVEN.index)
    families = [_FAMILIES[index % len(_FAMILIES)] for index in range(count)]
    return [f"{family} {chance.choice(_MIDDLES)} {name}" for family, name in zip(families, given, strict=True)]


def _resolution(chance: Random) -> Iterator[str]:
    yield from _some(chance, 2, 4)
    for part, title in ((1, "KẾT QUẢ THỰC HIỆN NGHỊ QUYẾT"), (2, "MỤC TIÊU, NHIỆM VỤ VÀ GIẢI PHÁP")):
        yield f"PHẦN {part}. {title}"
        for roman in _ROMAN[: chance.randint(2, 5)]:
            yield f"{roman}. {chance.choice(_HEADINGS).upper()}"
            for number in (1, 2, 3):
                yield f"{number}. {_HEADINGS[(number + part) % len(_HEADINGS)]}"
                yield from _some(chance, 2, 6)
    yield "PHẦN 3. KẾT QUẢ BẦU CỬ"
    count = chance.randint(7, 16)
    yield f"1. Danh sách Ủy viên Ban Chấp hành Đảng bộ huyện khóa XIII, nhiệm kỳ 2020 - 2025, gồm {count} đồng chí"
    yield from (f"- Đồng chí {name}" for name in _names(chance, count))


def _decision(chance: Random) -> Iterator[str]:
    yield "QUYẾT ĐỊNH"
    yield "Về việc ban hành Quy chế làm việc của Ban Chỉ đạo phòng, chống thiên tai"
    yield from _some(chance, 2, 5)
    for number in range(1, chance.randint(6, 12)):
        yield f"Điều {number}. {chance.choice(_HEADINGS)}"
        for clause, text in enumerate(_some(chance, 2, 4), start=1):
            yield f"{clause}. {text}"
        for letter, task in zip("abcd", chance.sample(_TASKS, 4), strict=True):
            yield f"{letter}) {task}" + ("." if letter == "d" else ";")


def _report(chance: Random) -> Iterator[str]:
    yield "BÁO CÁO"
    for roman in _ROMAN:
        yield f"{roman}- {chance.choice(_HEADINGS).upper()}"
        for number in (1, 2):
            yield f"{number}- {_HEADINGS[number]}"
            yield from (f"- {text}" for text in _some(chance, 3, 7))


def _plan(chance: Random) -> Iterator[str]:
    yield from _some(chance, 2, 3)
    for roman in _ROMAN[:3]:
        yield f"{roman}. {chance.choice(_HEADINGS).upper()}"
        yield from _some(chance, 2, 5)
        for number, task in enumerate(chance.sample(_TASKS, 6), start=1):
            yield f"({number}). {task}."
