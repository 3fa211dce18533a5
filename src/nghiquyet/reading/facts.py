"""What a document says about itself, or an editor with a line to rest on: title, term, days, number, signature.

    "Đại hội … lần thứ XII, nhiệm kỳ 2020 - 2025 diễn ra từ ngày 20 tháng 8 năm 2020 đến ngày 22 tháng 8 năm 2020"
    → ordinal XII, term 2020 – 2025, held 2020-08-20 – 2020-08-22

Only plain statements are taken; where the text is silent the fact is None and stays so.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from nghiquyet.document import Node, Period
from nghiquyet.document.editorial import Editorial
from nghiquyet.reading.extent import signs

_NUMBER = re.compile(r"\bSố\s*:?\s*(\d{1,5}\s?(?:/\s?\d{4}\s?)?[-/]\s?[A-ZĐ][\w/.-]*)")
_ISSUED = re.compile(r",\s*ngày\s+(\d{1,2})\s+tháng\s+(\d{1,2})\s+năm\s+(\d{4})\s*$")
_ORDINAL = re.compile(r"(?<!Nghị quyết )(?<!nghị quyết )\b[Đđ]ại hội\b.{0,80}?\blần thứ\s+([IVXLC]+)\b")
"""The congress that speaks, not one whose resolution is carried out."""
_TERM = re.compile(r"(?<!quyết )\bnhiệm kỳ\s+(\d{4})\s*[-–—]\s*(\d{4})\b|\bNHIỆM KỲ\s+(\d{4})\s*[-–—]\s*(\d{4})\b")
_HELD = re.compile(
    r"\btừ ngày\s+(\d{1,2})(?:\s+tháng\s+(\d{1,2})(?:\s+năm\s+(\d{4}))?)?"
    r"\s+đến(?:\s+hết)?\s+ngày\s+(\d{1,2})\s+tháng\s+(\d{1,2})\s+năm\s+(\d{4})"
)
_HELD_ON = re.compile(
    r"\b(?:họp|tổ chức|diễn ra|tiến hành)\s+(?:trong|vào)\s+(?:\d{1,2}\s+ngày,?\s*(?:\(|từ\s+)?|(?:các\s+)?ngày\s+)"
    r"(?:ngày\s+)?(\d{1,2})()()\s*(?:,|và|-|–|đến)\s*(?:ngày\s+)?(\d{1,2})\s+tháng\s+(\d{1,2})\s+năm\s+(\d{4})"
)
"""``họp trong 02 ngày 28 và 29 tháng 5 năm 2020``."""
_TYPE = re.compile(
    r"(?:NGHỊ (?:QUYẾT|ĐỊNH)|QUYẾT ĐỊNH|CHỈ THỊ|KẾ HOẠCH|BÁO CÁO|THÔNG BÁO|QUY (?:CHẾ|ĐỊNH)|HƯỚNG DẪN|KẾT LUẬN|TỜ TRÌNH"
    r"|ĐỀ ÁN|CHƯƠNG TRÌNH)(?!\w)(?!.*:$)"
)
"""How a title begins; ``QUYẾT ĐỊNH:`` begins what is decided."""
_LONGEST_TITLE, _LONGEST_TITLE_LINE = 400, 200
_LONGEST_NAME = 6


class Facts(NamedTuple):
    """Facts about a document; None, or a pair of None, where nothing is stated."""

    title: str | None
    ordinal: str | None
    body: str | None
    term: tuple[str | None, str | None]
    held: tuple[str | None, str | None]
    number: str | None
    issued: str | None
    signed_by: str | None
    citation: str | None


def read_facts(nodes: Sequence[Node], editorial: Editorial | None) -> Facts:
    """What an editor recorded; where none did, what the preface states in so many words."""
    preface = [node.text for node in nodes if node.eid.startswith("preface__")]
    closing = [node.text for node in nodes if node.eid.startswith("conclusions")]
    said = editorial or Editorial("", "")
    ordinal, term = _first(_ORDINAL, preface), _first(_TERM, preface)
    number, issued = _first(_NUMBER, preface), _first(_ISSUED, preface)
    return Facts(
        title=said.title.text if said.title else _title(preface),
        ordinal=said.ordinal.text if said.ordinal else (ordinal[1] if ordinal else None),
        body=said.body.text if said.body else None,
        term=_period(said.term.period)
        if said.term
        else ((term[1] or term[3], term[2] or term[4]) if term else (None, None)),
        held=_period(said.held.period) if said.held else _held(preface),
        number=said.number.text if said.number else ("".join(number[1].split()) if number else None),
        issued=said.issued.text if said.issued else (_day(issued[3], issued[2], issued[1]) if issued else None),
        signed_by=said.signed_by.text if said.signed_by else _signed_by(closing),
        citation=said.citation.text if said.citation else None,
    )


def _period(period: Period) -> tuple[str | None, str | None]:
    return period.start, period.end


def _first(pattern: re.Pattern[str], texts: Sequence[str]) -> re.Match[str] | None:
    return next((match for text in texts if (match := pattern.search(text))), None)


def _title(preface: Sequence[str]) -> str | None:
    """A paragraph that begins with the type of a document in capitals; if it has no other, with the one below it."""
    for index, text in enumerate(preface):
        if _TYPE.match(text) and len(text) <= _LONGEST_TITLE and not text.endswith((".", ";")):
            if not text.isupper():
                return text
            below = [each for each in preface[index + 1 : index + 2] if len(each) <= _LONGEST_TITLE_LINE]
            return " ".join([text, *(each for each in below if not each.endswith((".", ";", ":")))])
    return None


def _signed_by(closing: Sequence[str]) -> str | None:
    """The one name below the lines of a signature; None where there is none, or where several sign."""
    below = itertools.dropwhile(lambda text: not signs(text), closing)
    names = [text for text in below if 2 <= len(text.split()) <= _LONGEST_NAME and _is_name(text)]
    return names[0] if len(names) == 1 else None


def _is_name(text: str) -> bool:
    """Whether each word has a capital and small letters: ``Võ Thị Ánh Xuân``."""
    return all(word.isalpha() and word.istitle() for word in text.split())


def _held(preface: Sequence[str]) -> tuple[str | None, str | None]:
    match = _first(_HELD, preface) or _first(_HELD_ON, preface)
    if match is None:
        return None, None
    first_day, first_month, first_year, day, month, year = match.groups()
    return _day(first_year or year, first_month or month, first_day), _day(year, month, day)


def _day(year: str, month: str, day: str) -> str | None:
    """An ISO day; None where there is no such day."""
    try:
        return date(int(year), int(month), int(day)).isoformat()
    except ValueError:
        return None
