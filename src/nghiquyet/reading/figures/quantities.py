"""The figures of official prose, each with what binds it; figures that only name or qualify something are left out.

"tỷ lệ hồ sơ giải quyết đúng hạn trên 98%"             → more than 98 %
"xây dựng mới 700 đến 1.000 phòng học"                 → 700–1000 phòng học
"hoàn thành 32/22 tuyến đường"                         → 32 of 22 tuyến đường
"Nghị quyết số 21-NQ/QU ngày 12/12/2018, giai đoạn 2"  → nothing
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from nghiquyet.document.figures import Comparator
from nghiquyet.reading.figures.units import read_unit
from nghiquyet.vietnamese.numerals import parse_number
from nghiquyet.vietnamese.tokens import Figure, figures


class Quantity(NamedTuple):
    """A figure, or a range, and what binds it; of a single figure ``low`` and ``high`` are the same."""

    low: int | float
    high: int | float
    of: int | float | None
    """The whole of a ratio."""
    comparator: Comparator
    unit: str | None
    yearly: bool
    """One of each year: ``/năm``."""
    start: int
    """Offset of the figure itself."""
    end: int
    """Offset behind its unit, and behind ``trở lên``."""


_WINDOW = 48
"""Characters before a figure that may bind it."""

_LINK = r"\s*(?:(?:là|đạt|có|cũng|khoảng|mức|từ|ở|phải)\s+)*$"
_BINDING_WORDS: tuple[tuple[Comparator, str], ...] = (
    ("at_least", r"(?:ít nhất|tối thiểu|không (?:dưới|thấp hơn|ít hơn|nhỏ hơn)|chí ít|≥)"),
    ("at_most", r"(?:tối đa|nhiều nhất|không (?:quá|trên|hơn|lớn hơn|cao hơn|vượt(?: quá)?)|≤)"),
    ("less_than", r"(?:\b(?:dưới|nhỏ hơn|ít hơn|thấp hơn|chưa (?:đến|tới|đầy))|<)"),
    ("more_than", r"(?:\b(?:trên|lớn hơn|nhiều hơn|(?<!cao )hơn|quá)|>)"),
)
_BINDING = tuple((comparator, re.compile(words + _LINK, re.IGNORECASE)) for comparator, words in _BINDING_WORDS)
"""What stands right before a figure and binds it; the first that fits has it."""

_FROM = re.compile(r"\btừ\s+$", re.IGNORECASE)
_UPWARDS = re.compile(r"\s*(?:\([^()]*\)\s*)?trở\s+(lên|xuống)(?![^\W_])", re.IGNORECASE)
_UPWARDS_LATER = re.compile(
    r"(?:\s+(?!nhiệm vụ|loại|mức|khá|tốt|trung bình|hạng|độ)[^\W\d_]+){1,5}?\s+trở\s+(lên|xuống)(?![^\W_])",
    re.IGNORECASE,
)
"""``từ 80% số xã trở lên``; but of ``hoàn thành tốt nhiệm vụ trở lên`` a grade is meant."""
_TOWARDS = re.compile(r"[^,;.()]{0,40}?(?<!trở )\b(?:lên|xuống|còn)\b[^,;.()\d]{0,15}\d", re.IGNORECASE)
"""``từ 50% năm 2020 lên 70%``: the first figure is where it began."""

_YEAR = re.compile(r"(?:19|20)\d\d")
_RATIO = re.compile(r"\s?/\s?(\d[\d.,]*\d|\d)(\s*%)?(?!\s?[/.,-]?\d)")
_SCALES = frozenset([200, 500, 1000, 2000, 5000, 10000, 25000, 50000])

_NAMED = re.compile(
    r"(?:^|(?<=[\s(“/]))(?:(?<!tổng )(?<!trong )(?<!những )số|điều|khoản|mục|chương|phần|phụ lục|bảng|biểu|trang|dòng"
    r"|ngày|tháng|quý|thế kỷ|khóa|khoá|lần thứ|kỳ họp|thứ|giai đoạn|nhiệm kỳ|quận|phường|khu phố|khu|ấp|tổ|lô|hẻm|đường"
    r"|quốc lộ|tỉnh lộ|hương lộ|vành đai|trung ương|tw|nghị quyết|chỉ thị|quy định|quyết định|kết luận|thông báo"
    r"|hướng dẫn|luật|đề án|kế hoạch|chương trình|nghị định|thông tư|mức độ|cấp độ|hạng|loại|nhóm|khối|bậc|lớp|covid)"
    r"\s*:?\s*(?:số\s+)?(?:\d+\s*(?:,|và|-|đến)\s*)*$",
    re.IGNORECASE,
)
"""Words before a number that is a name: ``giai đoạn 2``, ``Quận 8``, ``mức độ 3, 4``."""
_SIGN = re.compile(r"\s?[-/]\s?[A-ZĐ]|(?!(?:MW|GW|USD|VNĐ|KVA|DN)\b)[A-ZĐ]|\s+tháng\s+\d")
"""What makes a number a sign, a road or a day: ``1374-QĐ/TU``, ``1A``, ``20 tháng 8``."""
_SPAN = re.compile(r"\s*(?:năm|tháng|tuần|ngày|giờ|phút)(?![^\W_])(?!\s*/)", re.IGNORECASE)
_SPAN_MEASURED = re.compile(
    r"(?:thời hạn|sớm hơn|đạt|tối thiểu|ít nhất|không dưới|không quá|trên|dưới|còn|thêm)\s*$", re.IGNORECASE
)
_AGE = re.compile(r"\s*tuổi(?![^\W_])", re.IGNORECASE)
_GRADE = re.compile(r"\s*sao(?![^\W_])", re.IGNORECASE)
_PER_UNIT = re.compile(r"\s*(?:ha|héc\s*ta|đơn vị|m²|m2|km²|km2|vạn dân|người|hộ|lao động)(?![^\W_])", re.IGNORECASE)
"""Behind ``trên 1``: what a figure further on is a rate of."""
_ACROSS = re.compile(r"\b(trên|cả)\s+$", re.IGNORECASE)
_SIDES = re.compile(r"\s+(?:mặt|tiêu chí|lĩnh vực|nội dung|phương diện|khía cạnh)(?![^\W_])", re.IGNORECASE)


OWN_NUMBER = re.compile(r"\s*Chỉ\s+tiêu\s+(?:số\s+|thứ\s+)?(\d{1,3})\s*[:.–-]\s+(?=[^\W_])", re.IGNORECASE)
"""The number of a target before what it says: ``Chỉ tiêu 3: Kết nạp …``."""


def find_quantities(text: str) -> Iterator[Quantity]:
    """The figures of a text that measure or count something, in order, never overlapping."""
    own = OWN_NUMBER.match(text)
    end = own.end() if own else 0
    for figure in figures(text):
        if figure.start < end:
            continue
        ratio = _ratio(text, figure)
        before = text[max(0, figure.start - _WINDOW) : figure.start]
        if not _measures(text, figure, ratio, before):
            continue
        quantity = _quantity(text, figure, ratio, before)
        end = quantity.end
        yield quantity


def _ratio(text: str, figure: Figure) -> re.Match[str] | None:
    """The whole behind a part: ``/22``."""
    found = _RATIO.match(text, figure.end) if figure.low == figure.high else None
    return found if found and parse_number(found[1]) is not None else None


def _quantity(text: str, figure: Figure, ratio: re.Match[str] | None, before: str) -> Quantity:
    percent = figure.percent or bool(ratio and ratio[2])
    unit = read_unit(text, ratio.end() if ratio else figure.end, percent=percent)
    begins_with_from = _FROM.search(before) is not None
    upwards = _UPWARDS.match(text, unit.end) or (_UPWARDS_LATER.match(text, unit.end) if begins_with_from else None)
    comparator = _comparator(figure, before, upwards, begins_with_from)
    of = parse_number(ratio[1]) if ratio else None
    end = upwards.end() if upwards else unit.end
    return Quantity(figure.low, figure.high, of, comparator, unit.name, unit.yearly, figure.start, end)


def _comparator(figure: Figure, before: str, upwards: re.Match[str] | None, begins_with_from: bool) -> Comparator:
    if upwards:
        return "at_least" if upwards[1].casefold() == "lên" else "at_most"
    for comparator, pattern in _BINDING:
        if pattern.search(before):
            return comparator
    if figure.low != figure.high:
        return "range"
    return "at_least" if begins_with_from else "exactly"


def _measures(text: str, figure: Figure, ratio: re.Match[str] | None, before: str) -> bool:
    """Whether a figure measures or counts something, and does not name, date, scale or qualify it."""
    start, end = figure.start, figure.end
    if before.endswith(("/", "-")) or (_FROM.search(before) and _begins_a_change(text, end)):
        return False
    if figure.percent:
        return True
    if _YEAR.fullmatch(text[start : start + 4]) and not text[start + 4 : start + 5].isdigit():
        return _is_grouped(text, start)
    if _SIGN.match(text, end) or (before.endswith("(") and text.startswith(")", end)) or _NAMED.search(before):
        return False
    if figure.low == 1 and ratio and parse_number(ratio[1]) in _SCALES:
        return False
    if ratio is None and re.match(r"/\d", text[end : end + 2]):
        return False
    return not _qualifies(text, figure, before)


def _is_grouped(text: str, start: int) -> bool:
    """``2020.000``: no year, for the figure goes on."""
    return re.match(r"\d{4}[.,]\d", text[start : start + 6]) is not None


def _begins_a_change(text: str, end: int) -> bool:
    return _TOWARDS.match(text, end) is not None and not _UPWARDS.match(text, end)


def _qualifies(text: str, figure: Figure, before: str) -> bool:
    """Whether a figure is an age, a grade, a stretch of time, a number of sides, or what another one is a rate of."""
    end = figure.end
    if _AGE.match(text, end):
        return "tuổi thọ" not in before.casefold()
    if _GRADE.match(text, end):
        return True
    if _SPAN.match(text, end):
        return not _SPAN_MEASURED.search(before)
    across = _ACROSS.search(before)
    if across is None:
        return False
    per_unit = figure.low == 1 and _PER_UNIT.match(text, end) is not None
    return per_unit or across[1].casefold() == "cả" or _SIDES.match(text, end) is not None
