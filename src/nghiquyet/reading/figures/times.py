"""By when, and over what time: deadlines and periods, in the words of the text.

"Đến cuối năm 2025, tỷ lệ …"            deadline "đến cuối năm 2025"
"Hằng năm kết nạp ít nhất 300 …"        deadline and period "hằng năm"
"tăng bình quân 14% đến 15%/năm"        period "bình quân/năm"
"Tổng vốn đầu tư toàn xã hội 5 năm"     period "5 năm"
"tăng 5% so với năm 2020"               neither
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

_ANCHOR = re.compile(r"(?:(?:[nN]ăm|NĂM)\s+)?\b20\d\d(?!\d|\s*[-–]\s*20\d\d)|[nN]hiệm\s+kỳ\b")
"""A year, or the term: what a deadline ends with. What stands before it is looked at where one was found."""
_UNTIL = re.compile(
    r"\b(?:(?:đến|tới|trước|vào|trong|hết)\s+)?(?:(?:cuối|hết|đầu|giữa)\s+)?"
    r"(?:(?:ngày\s+)?\d{1,2}(?:/|\s+tháng\s+)\d{1,2}(?:/|\s+)|(?:tháng\s+)?\d{1,2}(?:/|\s+)|quý\s+\w+(?:/|\s+))?$",
    re.IGNORECASE,
)
_UNTIL_YEAR = re.compile(r"(?:đến|tới|trước|hết|cuối)\b", re.IGNORECASE)
_UNTIL_TERM = re.compile(r"(?:(?:đến|vào)\s+)?(?:cuối|hết)\s+$", re.IGNORECASE)
_NO_DEADLINE = re.compile(
    r"(?:\b(?:so với|so|từ|giá so sánh|giá|của|giai đoạn|nhiệm kỳ|chuẩn|kể từ|bằng|cùng kỳ|lần|hơn|tầm nhìn|như"
    r"|bầu cử|khóa)|20\d\d\s*[-–])\s*$",
    re.IGNORECASE,
)
"""What makes a year something else than the time by which."""
_BEFORE = 36
"""Characters before a year that are looked at."""
_YEARLY = re.compile(r"(?<!bình quân )(?<!trung bình )\b(?:[hH][ằà]ng|[mM]ỗi)\s+năm\b(?!\s+(?:trước|sau))")

_AVERAGE = re.compile(r"(?<!thu nhập )\b(?:bình quân|trung bình)(?! đầu người)\b", re.IGNORECASE)
_AVERAGE_PERIOD = re.compile(
    r"\b(?:bình quân|trung bình)(?:\s+(?:hằng|hàng|mỗi|một)\s+năm|\s*/\s*năm|\s+(?:trong\s+)?\d{1,2}\s+năm)\b",
    re.IGNORECASE,
)
_STRETCH = re.compile(
    r"(?<!chuẩn )(?<!chuẩn nghèo )(?<!chuẩn của )(?<!tiêu chí )(?<!so với )"
    r"\b(?:giai đoạn|thời kỳ)\s+20\d\d\s*[-–]\s*20\d\d"
    r"|\b(?:trong\s+|cả\s+|toàn\s+)nhiệm\s+kỳ"
    r"|(?<!thời hạn )(?<!trước )(?<!hơn )\b\d{1,2}\s+năm(?!\s*20\d\d)\b",
    re.IGNORECASE,
)
_SOMEWHERE_YEARLY = re.compile(r"/\s*năm\b", re.IGNORECASE)


class Time(NamedTuple):
    """A time in the text."""

    words: str
    """As the text has it, its first letter small."""
    yearly: bool
    """Each year, which is a period as well."""
    start: int
    end: int


def find_times(text: str) -> Iterator[Time]:
    """The times by which or at which something is to be reached, in order."""
    found = [time for anchor in _ANCHOR.finditer(text) if (time := _deadline(text, anchor))]
    found += [Time(_small(match[0]), True, *match.span()) for match in _YEARLY.finditer(text)]
    return iter(sorted(found, key=lambda time: time.start))


def _deadline(text: str, anchor: re.Match[str]) -> Time | None:
    """The deadline that ends with a year or with the term; None where the year is no deadline."""
    before = text[max(0, anchor.start() - _BEFORE) : anchor.start()]
    until = (_UNTIL if anchor[0][-1].isdigit() else _UNTIL_TERM).search(before)
    words = until[0] if until else ""
    if _NO_DEADLINE.search(before[: len(before) - len(words)]):
        return None
    if not (anchor[0].casefold().startswith("năm") or _UNTIL_YEAR.match(words)):
        return None
    return Time(_small(words + anchor[0]), False, anchor.start() - len(words), anchor.end())


def find_period(text: str, *, yearly: bool) -> str | None:
    """The time over which a figure is meant, from the words around it.

    ``yearly``: the unit of the figure ends in ``/năm``.
    """
    average = _AVERAGE_PERIOD.search(text)
    if average and not (yearly and any(map(str.isdigit, average[0]))):  # a yearly figure over five years
        words = _small(average[0])
        return re.sub(r"\s*/\s*", "/", words)
    if yearly:
        return "bình quân/năm" if _AVERAGE.search(text) else "/năm"
    stretch = _STRETCH.search(text)
    if stretch:
        return _small(stretch[0])
    return "/năm" if _SOMEWHERE_YEARLY.search(text) else None


def _small(words: str) -> str:
    """The words with single spaces and without the capitals of a sentence or a title."""
    joined = " ".join(words.split())
    if joined.isupper():
        return joined.lower()
    return joined[:1].lower() + joined[1:]
