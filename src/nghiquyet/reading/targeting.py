"""Which units are targets: by the heading above them, and by what they say.

"2. Các chỉ tiêu phát triển chủ yếu …", "(1). … 15%/năm", "(24). Xây dựng lực lượng tự vệ …"   → all are targets
"2.1. Về kinh tế", "- Thu ngân sách tăng 7%"                  below such a heading            → the second is
"* Ba khâu đột phá", "(1) Cải cách hành chính …"              below such a heading            → none is
"Phấn đấu đến năm 2025 đạt các chỉ tiêu sau:", "- …"          below a heading of aims          → those behind it are

A list of which most items name figures is a list of targets, those in words included; of any other list only the items
that name figures are. Where there is no list, the paragraphs that name figures are.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from nghiquyet.reading.figures.partings import MEASURED
from nghiquyet.reading.figures.quantities import find_quantities
from nghiquyet.reading.tree import Unit, walk

_LISTED = frozenset(["point", "indent", "paragraph", "subparagraph"])
_OTHER = re.compile(
    r"\b(?:đột phá|nhiệm vụ|giải pháp|công trình|dự án|đề án|chương trình|nguyên nhân|phương châm|quan điểm|bài học"
    r"|định hướng|tổng quát|khâu)\b",
    re.IGNORECASE,
)
"""Headings of lists that are no targets, wherever they stand."""
_TOPIC = re.compile(
    r"(?:(?:các|một số|nhóm|những)\s+)*(?:chỉ tiêu|mục tiêu|về|lĩnh vực|trên lĩnh vực)\b", re.IGNORECASE
)
_MIXED = re.compile(
    r"(?!.*\b(?:kết quả|nguyên nhân|thực hiện)\b).*\bchỉ tiêu\b|(?:các )?mục tiêu (?:cụ thể|chủ yếu)\b", re.IGNORECASE
)
"""Headings of lists in which targets stand among other things; only a list nearly all of figures is one of targets."""
_LEAD = re.compile(
    r"(?!.*\b(?:đã|kết quả|đạt được|hoàn thành|vượt|nguyên nhân|nhiệm kỳ qua)\b).*\bchỉ tiêu\b.*:\s*$",
    re.IGNORECASE | re.DOTALL,
)
"""A sentence with which a list of targets begins."""
_LONGEST_LEAD = 300
_ELSE = re.compile(rf"(?!.*\bchỉ tiêu\b).*{_OTHER.pattern}.*:\s*$", re.IGNORECASE | re.DOTALL)
"""A sentence with which a list of something else begins: ``Các nhiệm vụ chủ yếu:``."""
_AIMS = re.compile(
    r"(?!.*\b(?:kết quả|đánh giá|tình hình|kiểm điểm)\b).*\b(?:mục tiêu|phương hướng|chỉ tiêu)\b", re.IGNORECASE
)
_MOST, _NEARLY_ALL = 0.5, 0.8


def assign_targets(units: list[Unit], texts: Mapping[Unit, str]) -> None:
    """Give the role of a target to every unit that is one; headings have their roles already."""
    for heading in walk(units):
        if heading.role == "targets":
            _assign(heading, texts)
        elif heading.children and heading.role in (None, "tasks", "objectives") and _MIXED.match(texts[heading]):
            items = list(_items(heading, texts))
            measured = [item for item in items if _has_figures(item, texts)]
            if measured and len(measured) >= _NEARLY_ALL * len(items):
                _mark(measured)
        elif heading.children and (heading.role == "objectives" or _AIMS.match(texts[heading])):
            _mark_most(list(_led(heading, texts)), texts)


def _assign(heading: Unit, texts: Mapping[Unit, str]) -> None:
    items = list(_items(heading, texts))
    if items:
        _mark_most(items, texts)
    else:
        _mark([unit for unit in _paragraphs(heading, texts) if _has_figures(unit, texts)])


def _mark_most(items: list[Unit], texts: Mapping[Unit, str]) -> None:
    """Mark a list of targets; one that is mostly of other things only where it names figures."""
    measured = [item for item in items if _has_figures(item, texts)]
    _mark(items if len(measured) >= _MOST * len(items) else measured)


def _led(heading: Unit, texts: Mapping[Unit, str]) -> Iterator[Unit]:
    """The items of the lists that sentences below a heading begin as targets."""
    led = False
    for unit in heading.children:
        if unit.kind not in _LISTED:
            led = unit.kind == "p" and _LEAD.match(texts[unit][-_LONGEST_LEAD:]) is not None
        elif led and unit.role is None:
            yield unit
            led = not _ends_the_list(unit, texts)


def _ends_the_list(unit: Unit, texts: Mapping[Unit, str]) -> bool:
    """Whether a sentence that begins another list is a unit, or stands last in it."""
    last = unit.children[-1] if unit.children else unit
    return last.kind == "p" and _ELSE.match(texts[last][-_LONGEST_LEAD:]) is not None


def _mark(units: list[Unit]) -> None:
    for unit in units:
        unit.role = "target"


def _items(heading: Unit, texts: Mapping[Unit, str]) -> Iterator[Unit]:
    """The items of the lists below a heading, those below its own headings included; an item keeps what is in it."""
    for unit in heading.children:
        if _ends_the_list(unit, texts) and unit.kind not in _LISTED:
            return
        if unit.role is not None:
            continue
        if unit.kind in _LISTED and not _is_topic(unit, texts):
            yield unit
            if _ends_the_list(unit, texts):
                return
        elif unit.children and not _OTHER.search(texts[unit]):
            yield from _items(unit, texts)


def _is_topic(unit: Unit, texts: Mapping[Unit, str]) -> bool:
    """Whether an item only says what the items below it are about."""
    text = texts[unit]
    if not unit.children or next(find_quantities(text), None) is not None:
        return False
    return _TOPIC.match(text) is not None or _OTHER.search(text) is not None or MEASURED.match(text) is None


def _paragraphs(heading: Unit, texts: Mapping[Unit, str]) -> Iterator[Unit]:
    """The running text below a heading that has no list."""
    for unit in heading.children:
        if unit.kind == "p":
            yield unit
        elif unit.kind == "group" and not _OTHER.search(texts[unit]):
            yield from _paragraphs(unit, texts)


def _has_figures(unit: Unit, texts: Mapping[Unit, str]) -> bool:
    """Whether a unit names figures; not so a cell or row of a table, which does not say what they are of."""
    if unit.block is not None and unit.block.in_table:
        return False
    return any(next(find_quantities(texts[each]), None) is not None for each in walk([unit]))
