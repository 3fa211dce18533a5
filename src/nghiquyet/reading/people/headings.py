"""What the heading of a roster says: who is listed, of which body, for which term, how many.

"Danh sách Bí thư, Phó Bí thư Quận ủy khóa XII, nhiệm kỳ 2020 - 2025, gồm 03 đồng chí"
→ Heading(titles=("Bí thư", "Phó Bí thư"), body="Quận ủy khóa XII", term=("2020", "2025"), stated=3)
"""

from __future__ import annotations

import re
from dataclasses import field
from typing import NamedTuple

from nghiquyet.document import Period
from nghiquyet.reading.people.naming import Speech
from nghiquyet.reading.people.phrases import body_of
from nghiquyet.reading.people.words import body_start, heading_end, title_at
from nghiquyet.vietnamese.folding import fold_case
from nghiquyet.vietnamese.numerals import ordinal_value

_LIST = re.compile(
    r"\W*(?:(?:danh\s+sách|thành\s+phần|kết\s+quả\s+bầu)(?:\s+(?:trích\s+ngang|cụ\s+thể|nhân\s+sự))?\s*:?\s*)?"
)
_THOSE = re.compile(
    r"(?:các\s+)?(?:(?:đồng\s+chí|ông,?\s*bà)\s+)?(?:được\s+bầu\s+(?:vào|làm)\s+|trúng\s+cử\s+|tham\s+gia\s+)?"
)
_BETWEEN = re.compile(r"\s*(?:,|và|;)\s*")
_PEOPLE = r"(?:đồng\s+chí|đ/c|người|ủy\s+viên|đại\s+biểu|thành\s+viên|ông|vị)"
_STATED = re.compile(rf"(?<![\d/.,-])(\d{{1,4}})\s*(?:\([^()]*\)\s*)?{_PEOPLE}(?![^\W_])")
_IN_WORDS = re.compile(rf"\bgồm(?:\s+có)?\s+([^\W\d_]+(?:\s+[^\W\d_]+){{0,2}}?)\s+{_PEOPLE}(?![^\W_])")
_TERM = re.compile(r"\bnhiệm\s+kỳ\s+(\d{4})\s*[-–—]\s*(\d{4})\b")
_ANNOUNCED = re.compile(r"(?<![^\W_])(?:danh\s+sách|gồm|có\s+tên|thành\s+phần)(?![^\W_])")
_GENERAL = re.compile(r"(?<![^\W_])(?:đồng\s+chí|ông,?\s*\(?bà|nhân\s+sự)(?![^\W_])|gồm\s*:?\s*$")


class Heading(NamedTuple):
    """What a heading says of the people below it; what it does not say is empty or None."""

    text: str
    titles: tuple[str, ...] = ()
    """In which capacity they are listed, in the words of the source."""
    body: str | None = None
    term: Period = field(default_factory=Period)
    stated: int | None = None
    """How many it says there are."""

    def within(self, above: Heading | None) -> Heading:
        """The same, completed by what the heading above says; a number holds for its own list only."""
        if above is None:
            return self
        return self._replace(
            titles=self.titles or above.titles,
            body=self.body or above.body,
            term=self.term if self.term.start else above.term,
        )


def read_heading(text: str) -> Heading:
    """What a heading says."""
    speech = Speech.of(text)
    term = _TERM.search(speech.key)
    titles, stop = _titles(speech)
    return Heading(
        text=text,
        titles=titles,
        body=_body(speech, stop),
        term=Period(term[1], term[2]) if term else Period(),
        stated=_stated(speech.key),
    )


def announces_people(text: str) -> bool:
    """Whether a heading says that people follow: ``Danh sách Ủy viên …``, ``… gồm các đồng chí sau đây``."""
    key = fold_case(text)
    if _ANNOUNCED.search(key) is None:
        return False
    return _GENERAL.search(key) is not None or bool(_titles(Speech(text, key))[0])


def _titles(speech: Speech) -> tuple[tuple[str, ...], int]:
    """The titles a heading begins with, and where what follows them begins."""
    found = _LIST.match(speech.key)
    at = found.end() if found else 0
    those = _THOSE.match(speech.key, at)
    at = those.end() if those else at
    titles: list[str] = []
    while head := title_at(speech.key, at):
        titles.append(" ".join(speech.text[head.start() : head.end()].split()))
        between = _BETWEEN.match(speech.key, head.end())
        if between is None or not title_at(speech.key, between.end()):
            return tuple(titles), head.end()
        at = between.end()
    return tuple(titles), at


def _body(speech: Speech, at: int) -> str | None:
    """The body a heading names: right behind the titles, or the first one it names with a capital."""
    ends = heading_end().search(speech.key, at)
    end = ends.start() if ends else len(speech.key)
    direct = body_of(speech, at, at, end)
    if direct is not None and (body_start().match(speech.key[at:end].strip()) or direct.startswith("Đoàn đại biểu ")):
        return direct
    for found in body_start().finditer(speech.key, at):
        if speech.text[found.start()].isupper():
            ends = heading_end().search(speech.key, found.end())
            return " ".join(speech.text[found.start() : ends.start() if ends else len(speech.text)].split())
    return None


def _stated(key: str) -> int | None:
    """The number of people a heading states, in figures or in words: the first one behind ``gồm``, or else at all."""
    figures = _STATED.search(key, max(0, key.find("gồm"))) or _STATED.search(key)
    if figures:
        return int(figures[1])
    words = _IN_WORDS.search(key)
    return ordinal_value(words[1]) if words else None
