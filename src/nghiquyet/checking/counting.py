"""What the text counts, counted again; figures whose unit or bound does not fit.

"6 công trình, chương trình phát triển quận sau đây:" and a list of five         → stated-count
"cả ba mặt (số vụ, số người chết)"                                               → stated-count
"tăng 5% - 10, giảm", "giảm 5 - 10%" beside "90% - 95%"                          → unit-on-one-side
"ít nhất từ 30% đến 35%"                                                         → bound-and-range
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from itertools import islice
from typing import Final

from nghiquyet.checking.passages import Passage, passages
from nghiquyet.document import Document, Finding, Node
from nghiquyet.messages import N_

_NUMERALS: Final = {word: value for value, word in enumerate("hai ba bốn năm sáu bảy tám chín mười".split(), start=2)}
_COUNTED: Final = (
    "bài học|biện pháp|bước|chỉ tiêu|chính sách|chương trình|công trình|công việc|đề án|đề xuất|điểm|điều kiện|"
    "đơn vị|đột phá|dự án|giai đoạn|giải pháp|hành vi|hạng mục|hình thức|khâu|kiến nghị|lĩnh vực|loại|mặt|mục tiêu|"
    "nguyên nhân|nguyên tắc|nhiệm vụ|nhóm|nội dung|phần|phong trào|phương án|quan điểm|tiêu chí|tiêu chuẩn|"
    "trường hợp|vấn đề|yêu cầu"
)
"""What a text counts before it lists it: not years, days, people or money, which stand there for other reasons."""
_ANNOUNCED: Final = re.compile(
    r"(?<!từ )(?<!đến )(?<!điều )(?<!khoản )(?<!điểm )(?<!mục )\b(\d{1,3}|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười) "
    rf"((?:{_COUNTED})\b(?:(?!\b(?:một|mỗi|các|những|phải|trong đó)\b)[^\d:;.()]){{0,60}}?) ?"
    r"(?:sau đây|như sau|sau)\s*:$",
    re.IGNORECASE,
)
_INLINE: Final = re.compile(
    r"\b(?:cả|có|theo|trên|gồm) (\d{1,2}|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười) "
    r"((?:[^\W\d_]+ ){1,3}?)\(([^()\d]{8,200})\)",
    re.IGNORECASE,
)
_FIGURE: Final = r"\d(?:[\d.,]{0,20}\d)?"
_ONE_SIDE: Final = re.compile(rf"(?<![\d.,]){_FIGURE} ?% ?(?:-|–|đến) ?({_FIGURE})(?!\d|[.,]\d| ?%|/|-)(?=[ ,;.)]|$)")
_WORD_BEHIND: Final = re.compile(r" [^\W\d_]")
_PERCENT_RANGE: Final = re.compile(rf"(?<![\d.,/-])({_FIGURE})( ?%)?( ?[-–] ?{_FIGURE} ?%)")
_BOUND: Final = re.compile(
    rf"\b(ít nhất|tối thiểu|không dưới|tối đa|không quá)(?: đạt)?(?: từ)? {_FIGURE} ?%? ?(?:-|–|đến) ?{_FIGURE}%?",
    re.IGNORECASE,
)
_ABOUT_EXACT: Final = re.compile(r"\b(hơn|trên|khoảng|gần) \d[\d.]{0,20},\d\d ?%", re.IGNORECASE)
_FROM_DASH: Final = re.compile(rf"\btừ {_FIGURE} ?%? ?[-–] ?{_FIGURE}(?: ?%)?", re.IGNORECASE)
_ANNOUNCEMENT: Final = 120
"""Characters at the end of a unit in which it may announce a list."""
_LONGEST_LIST: Final = 1_000
_YEAR: Final = re.compile(r"(?:19|20)\d\d")


def stated_lists(document: Document) -> Iterator[Finding]:
    """``6 công trình, chương trình … sau đây:`` and the numbered list behind it, which has more or fewer.

    ``Điều 5 được sửa đổi như sau:`` and ``trong thời hạn 30 ngày phải thực hiện các việc sau đây:`` count no list.
    """
    outline = document.outline
    places: dict[str, int] | None = None
    for passage in passages(document):
        found = _ANNOUNCED.search(passage.text[-_ANNOUNCEMENT:])
        if found is None:
            continue
        if places is None:
            parents = dict.fromkeys(node.parent for node in document.nodes)
            places = {node.eid: at for parent in parents for at, node in enumerate(outline.children(parent))}
        rows = _listed_behind(document, passage.node, places)
        stated = _value(found[1])
        if len(rows) < 2 or not stated or stated == len(rows) or any(not outline.is_leaf(row.eid) for row in rows):
            continue
        behind = max(0, len(passage.text) - _ANNOUNCEMENT)
        template = N_("The text states {stated}; {counted} are listed.")
        yield passage.finding(
            "stated-count", "S", behind + found.start(), behind + found.end(2), None, "high", template,
            stated=str(stated), counted=str(len(rows)),
        )  # fmt: skip


def _value(numeral: str) -> int:
    """The value of a small number in figures or words."""
    return int(numeral) if numeral.isdecimal() else _NUMERALS.get(numeral.lower(), 0)


def _listed_behind(document: Document, node: Node, places: Mapping[str, int]) -> list[Node]:
    """The numbered units, all of one kind, that follow a line that announces them.

    ``places``: which of its siblings each unit is. No list is longer than a number of three digits can state.
    """
    behind = document.outline.position(node.eid) + 1
    if behind >= len(document.nodes):
        return []
    first = document.nodes[behind]
    listed: list[Node] = []
    start = places[first.eid]
    for row in islice(document.outline.children(first.parent), start, start + _LONGEST_LIST):
        if row.num is None or row.kind != first.kind:
            break
        listed.append(row)
    return listed


def stated_in_brackets(document: Document) -> Iterator[Finding]:
    """``cả ba mặt (số vụ, số người chết, số người bị thương)``: a number and the names in the brackets behind it."""
    for passage in passages(document):
        for found in _INLINE.finditer(passage.text):
            stated = _value(found[1])
            names = re.split(r", (?:và )?| và |; ", found[3])
            if stated and len(names) > 1 and len(names) != stated and "…" not in found[3] and "..." not in found[3]:
                template = N_("The text states {stated}; {counted} are listed.")
                yield passage.finding(
                    "stated-count", "S", found.start(), found.end(), None, "medium", template,
                    stated=str(stated), counted=str(len(names)),
                )  # fmt: skip


def units_on_one_side(document: Document) -> Iterator[Finding]:
    """``tăng 5% - 10 mỗi năm``: the first figure of a range has its unit and the last has not.

    One unit behind both serves both (``giảm 5 - 10%``), which is only noted in a text that has two elsewhere
    (``90% - 95%``); years and new matters (``đạt 5% đến 2025``, ``30% - 12 vụ``) are told apart by what follows.
    """
    once: list[tuple[Passage, re.Match[str]]] = []
    twice = 0
    for passage in passages(document):
        for found in _ONE_SIDE.finditer(passage.text):
            if _YEAR.fullmatch(found[1].rstrip(".,")) or _WORD_BEHIND.match(passage.text, found.end()):
                continue
            template = N_("Only one end of the range has the sign “%”.")
            yield passage.finding("unit-on-one-side", "S", found.start(), found.end(), None, "medium", template)
        for found in _PERCENT_RANGE.finditer(passage.text):
            twice += bool(found[2])
            if not found[2]:
                once.append((passage, found))
    if len(once) * 2 <= twice:
        template = N_("Elsewhere the text has the sign “%” at both ends of a range.")
        for passage, found in once:
            other = f"{found[1]}%{found[3]}"
            yield passage.finding("unit-on-one-side", "S", found.start(), found.end(), other, "low", template)


def bounds_of_ranges(document: Document) -> Iterator[Finding]:
    """``ít nhất từ 30% đến 35%``: a least that is a range; ``trên 96,69%``: a rough word before an exact figure."""
    for passage in passages(document):
        for found in _BOUND.finditer(passage.text):
            template = N_("“{bound}” goes with a single figure; here a range follows.")
            yield passage.finding(
                "bound-and-range", "S", found.start(), found.end(), None, "medium", template, bound=found[1].lower()
            )
        for found in _ABOUT_EXACT.finditer(passage.text):
            template = N_("“{bound}” stands before a figure given to two decimal places.")
            yield passage.finding(
                "bound-and-range", "S", found.start(), found.end(), None, "low", template, bound=found[1].lower()
            )
        for found in _FROM_DASH.finditer(passage.text):
            template = N_("“từ” should be followed by “đến”; the text has a dash.")
            yield passage.finding("range-form", "S", found.start(), found.end(), None, "low", template)


def stated_targets(document: Document) -> Iterator[Finding]:
    """``32 chỉ tiêu phát triển chủ yếu nhiệm kỳ 2020 - 2025`` and the targets of that term, counted."""
    if not document.targets or document.term.start is None:
        return
    pattern = re.compile(rf"\b(\d+) chỉ tiêu [^.;\d]{{0,60}}{re.escape(document.term.start[:4])}")
    for passage in passages(document):
        for found in pattern.finditer(passage.text):
            if int(found[1][:6]) != len(document.targets):
                yield _of_targets(document, passage, found)


def _of_targets(document: Document, passage: Passage, found: re.Match[str]) -> Finding:
    template = N_("The text states {stated}; {counted} are listed.")
    return passage.finding(
        "stated-count", "S", found.start(), found.end(), None, "high", template,
        stated=found[1], counted=str(len(document.targets)),
    )  # fmt: skip
