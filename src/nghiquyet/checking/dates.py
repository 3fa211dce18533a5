"""Dates that cannot be, that contradict each other, or that do not fit the congress.

"ngày 31 tháng 4 năm 2020"                                              → date: April has 30 days
"từ ngày 22/8/2020 đến ngày 20/8/2020"                                  → date: ends before it begins
"số 05-ĐA/TU ngày 19/6/2020" and "số 05-ĐA/TU ngày 20/6/2020"           → date-of-document
"dự thảo văn kiện Đại hội … lần thứ XI" in a text of the congress XII   → past-congress
"""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterator
from datetime import date
from typing import Final

from nghiquyet.checking.passages import Passage, passages
from nghiquyet.document import Document, Finding
from nghiquyet.messages import N_
from nghiquyet.vietnamese.numerals import roman

_DATE: Final = re.compile(
    r"(?<![\d/.,])(\d{1,2})(?:/(\d{1,2})/|-(\d{1,2})-| tháng (\d{1,2}) năm )((?:19|20)\d\d)(?![\d/])"
)
_DAY_OF_MONTH: Final = re.compile(r"\bngày (\d{1,2})(?: tháng (\d{1,2})(?! năm (?:19|20)\d\d)\b|/(\d{1,2})(?![\d/]))")
_MONTH: Final = re.compile(r"\btháng (\d{1,2})(?:/| năm )(?:19|20)\d\d(?!\d)")
_DAY_BEFORE: Final = re.compile(r"ngày \d{1,2} $")
_LEAP_YEAR: Final = 2020
_SPAN: Final = re.compile(r"\btừ (?:ngày )?$")
_SIGN: Final = re.compile(r"(\d+(?:/\d{4})?[-/][A-ZĐƯ][\wĐ]*(?:[-/][\wĐ]+)*),? ngày $")
_DRAFT: Final = re.compile(
    r"dự thảo[^.;]{0,60}?Đảng bộ (?:Quận|Huyện|Tỉnh|Thành phố|Phường|Xã)[^.,;]{0,30}? lần thứ ([IVXLC]+)\b"
)
_LEVEL: Final = re.compile(r"Đảng bộ (Quận|Huyện|Tỉnh|Thành phố|Phường|Xã)", re.IGNORECASE)


def impossible_dates(document: Document) -> Iterator[Finding]:
    """``ngày 31/4/2020``, ``ngày 31/6``, ``tháng 13/2020``: what no calendar has; spans that run backwards."""
    for passage in passages(document):
        before: tuple[date, re.Match[str]] | None = None
        for found in _DATE.finditer(passage.text):
            day = _day(found)
            if day is None:
                template = N_("This date does not exist.")
                yield passage.finding("date", "S", found.start(), found.end(), None, "high", template)
            elif before is not None and _is_span(passage.text, before[1], found) and day < before[0]:
                template = N_("The period ends before it begins.")
                yield passage.finding("date", "S", before[1].start(), found.end(), None, "high", template)
            before = (day, found) if day else None
        for found in (*_DAY_OF_MONTH.finditer(passage.text), *_MONTH.finditer(passage.text)):
            if _is_impossible(found):
                template = N_("This date does not exist.")
                yield passage.finding("date", "S", found.start(), found.end(), None, "high", template)


def _is_impossible(found: re.Match[str]) -> bool:
    """Whether no year has this day or month; ``24/24 giờ`` and ``15/20 xã`` are no dates."""
    if found.re is _MONTH:
        # "ngày 31 tháng 13 năm 2020" was found as a whole.
        whole = _DAY_BEFORE.search(found.string, max(0, found.start() - 9), found.start())
        return whole is None and not 1 <= int(found[1]) <= 12
    day, month = int(found[1]), int(found[2] or found[3])
    if found[3] and not (month <= 12 and day <= 31):
        return False
    return not (1 <= month <= 12 and 1 <= day <= calendar.monthrange(_LEAP_YEAR, month)[1])


def _day(found: re.Match[str]) -> date | None:
    month = next(group for group in found.groups()[1:4] if group)
    try:
        return date(int(found[5]), int(month), int(found[1]))
    except ValueError:
        return None


def _is_span(text: str, first: re.Match[str], last: re.Match[str]) -> bool:
    opens = _SPAN.search(text[max(0, first.start() - 12) : first.start()])
    return opens is not None and text[first.end() : min(last.start(), first.end() + 20)].strip() in ("đến", "đến ngày")


def dates_of_documents(document: Document) -> Iterator[Finding]:
    """One sign with two dates, or a document that is cited and dated after the congress was held."""
    last = _iso(document.held.end or document.held.start)
    known: dict[str, tuple[date, Passage, int]] = {}
    for passage in passages(document):
        for found in _DATE.finditer(passage.text):
            sign = _SIGN.search(passage.text[max(0, found.start() - 40) : found.start(1)])
            day = _day(found)
            if sign is None or day is None:
                continue
            earlier = known.setdefault(sign[1], (day, passage, found.start()))
            if earlier[0] != day:
                template = N_("Elsewhere {sign} has a different date: {other}.")
                yield passage.finding(
                    "date-of-document", "S", found.start(), found.end(), None, "high", template,
                    sign=sign[1], other=earlier[0].strftime("%d/%m/%Y"),
                )  # fmt: skip
            elif last is not None and day > last:
                template = N_("The cited document is dated after the congress.")
                yield passage.finding("date-of-document", "S", found.start(), found.end(), None, "medium", template)


def _iso(day: str | None) -> date | None:
    try:
        return date.fromisoformat(day) if day else None
    except ValueError:
        return None


def past_congresses(document: Document) -> Iterator[Finding]:
    """``dự thảo văn kiện Đại hội … Đảng bộ Quận lần thứ XI`` in the text of the twelfth: what is past has no draft.

    Only of the same level as the congress itself: the one above it may count otherwise.
    """
    own = _number(document.ordinal)
    level = _LEVEL.search(document.body or "")
    if not own or level is None:
        return
    for passage in passages(document):
        for found in _DRAFT.finditer(passage.text):
            here = _LEVEL.findall(found[0])
            number = _number(found[1])
            if number and number < own and here[-1].lower() == level[1].lower():
                template = N_("A draft for a past congress: this text is from congress {own}.")
                yield passage.finding(
                    "past-congress", "U", found.start(1), found.end(1), None, "medium", template,
                    own=document.ordinal or "",
                )  # fmt: skip


def _number(ordinal: str | None) -> int:
    """The value of a Roman number up to a hundred; 0 for anything else."""
    return next((value for value in range(1, 100) if roman(value) == ordinal), 0)
