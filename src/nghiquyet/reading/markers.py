"""The numbering styles of Vietnamese official documents: one table, one row a style.

    "(17). Kiểm tra 100% cơ sở …"      → Marker(style="(1)", printed="(17).", num="17", value=17)
    "PHẦN THỨ HAI"                     → Marker(style="part", printed="PHẦN THỨ HAI", num="THỨ HAI", value=2)
    "2.1- Về kinh tế"                  → Marker(style="1.1", printed="2.1-", num="2.1", value=1)

A row says what a style looks like and what a unit numbered so is; in which order styles nest is found from the
document (``levels``), and whether a line that looks like this is a heading at all, from its surroundings (``blocks``).
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache, lru_cache
from typing import NamedTuple

from nghiquyet.document import Kind
from nghiquyet.vietnamese.numerals import letter_value, ordinal_value, roman_value

_UPPER = "A-ZÀ-ÝĂĐĨŨƠƯẠ-Ỹ"
LIST_LETTERS = "abcdđefghijklmnopqrstuvwxyz"
"""All letters that lists are numbered with, in order."""
SELDOM_LETTERS = frozenset("đfjwz")
"""Those that many lists leave out."""
_BEFORE_TITLE = rf"(?=\s*[“\"‘'(\[]?[{_UPPER}]|\s*$)"
_BEFORE_TEXT = r"(?=\s*[^\W_]|\s*[“\"‘'(\[*]|\s*$)"


class Style(NamedTuple):
    """One way of numbering: a row of the table."""

    name: str
    kind: Kind
    eid: str
    """The abbreviation in an eId, after the Akoma Ntoso naming convention."""
    pattern: re.Pattern[str]
    """Matches at the beginning of a line; ``num`` is the number, the whole match the marker."""
    value: Callable[[str], int | None] | None
    """What the number counts as; None for bullets. A number that counts as nothing is no number."""
    keyword: bool = False
    """Begins with a word (Phần, Chương, Điều) that makes it a heading by itself."""
    bare: bool = False
    """Has no sign behind the number, so that only the numbers around it tell that it is one."""


class Marker(NamedTuple):
    """What a line begins with, if it looks like the head of a unit."""

    style: Style
    printed: str
    """As printed, e.g. ``(17).``."""
    num: str | None
    """The bare number as printed; None for bullets."""
    value: int
    """What it counts as within its list; 0 for bullets."""


def _any_number(word: str) -> int | None:
    """Digits, a Roman number, a letter, or an ordinal (``THỨ HAI``)."""
    if word.isdigit():
        return int(word)
    bare = re.sub(r"^thứ\s+", "", word, flags=re.IGNORECASE)
    if len(bare) == 1 and bare not in "IVX":
        return _list_letter(bare)  # nobody counts parts to a hundred: "PHẦN C" comes after B
    return roman_value(bare) or ordinal_value(bare)


def _last_number(dotted: str) -> int:
    return int(dotted.rsplit(".", 1)[-1])


def _list_letter(letter: str) -> int | None:
    """Place in the widest order of list letters; lists leave out đ, f, j, w or z (``levels.follows``)."""
    return letter_value(letter, LIST_LETTERS)


def _article(number: str) -> int:
    return int(re.sub(r"\D", "", number))


_ORDINALS = r"(?:nhất|hai|ba|tư|năm|sáu|bảy|tám|chín|mười(?:\s(?:một|hai|ba|bốn|lăm|năm))?)"
_CARDINALS = r"(?:Một|Hai|Ba|Bốn|Năm|Sáu|Bảy|Tám|Chín|Mười)"


def _row(
    name: str,
    kind: Kind,
    eid: str,
    pattern: str,
    value: Callable[[str], int | None] | None,
    *,
    keyword: bool = False,
    bare: bool = False,
) -> Style:
    return Style(name, kind, eid, re.compile(pattern), value, keyword, bare)


@cache
def styles() -> tuple[Style, ...]:
    """The table, in the order in which styles usually contain each other; no line fits two rows."""
    word = rf"(?P<num>\d{{1,3}}|[IVXLC]+|[A-ZĐ]|(?i:(?:thứ\s+)?{_ORDINALS}))"
    return (
        _row("part", "part", "part", rf"(?:PHẦN|Phần)\s+{word}\b\s?[.:–-]?{_BEFORE_TITLE}", _any_number, keyword=True),
        _row(
            "chapter", "chapter", "chp",
            rf"(?:CHƯƠNG|Chương)\s+{word}\b\s?[.:–-]?{_BEFORE_TITLE}",
            _any_number, keyword=True,
        ),
        _row(
            "A", "division", "dvs",
            rf"(?P<num>[A-HK-SUYĐ])(?:[.:/][-–]|\s?[.:)–-]|/(?=\s)){_BEFORE_TITLE}",
            _list_letter,
        ),
        _row("I", "section", "sec", rf"(?P<num>[IVX]+)(?:[.:/][-–]|\s?[.:/)–-]){_BEFORE_TITLE}", roman_value),
        _row("I bare", "section", "sec", rf"(?P<num>[IVX]+)(?=\s+[{_UPPER}]{{2}})", roman_value, bare=True),
        _row("muc", "section", "sec", rf"(?:MỤC|Mục)\s+{word}\b\s?[.:–-]?{_BEFORE_TITLE}", _any_number, keyword=True),
        _row(
            "article", "article", "art",
            r"(?:ĐIỀU|Điều)\s+(?P<num>\d{1,3}[a-zđ]?)(?:\s?[.:](?:[-–](?=\s))?|(?=\s*$))",
            _article, keyword=True,
        ),
        _row(
            "1.", "paragraph", "para",
            rf"(?P<num>\d{{1,3}})(?:\.(?=\s){_BEFORE_TEXT}|(?:[.:/][-–]|\s?[.:/–-]){_BEFORE_TITLE})",
            int,
        ),
        *(
            _row(
                name, "subparagraph", "subpara",
                rf"(?P<num>\d{{1,2}}(?:\.\d{{1,2}}){{{depth}}})"
                rf"(?:\s?[.:/)–-]{_BEFORE_TITLE}|\.(?=\s+\d)|(?=\s+[“\"‘'(\[]?[{_UPPER}]))",
                _last_number,
            )
            for depth, name in enumerate(("1.1", "1.1.1", "1.1.1.1"), 1)
        ),
        _row("(1)", "point", "point", rf"\((?P<num>\d{{1,3}})\)\s?[.:]?{_BEFORE_TEXT}", int),
        _row("1)", "point", "point", rf"(?P<num>\d{{1,3}})\){_BEFORE_TEXT}", int),
        _row("(i)", "point", "point", rf"\((?P<num>[ivx]{{1,5}})\)\s?[.:]?{_BEFORE_TEXT}", roman_value),
        _row("i)", "point", "point", rf"(?P<num>[ivx]{{1,5}})\){_BEFORE_TEXT}", roman_value),
        _row("(a)", "point", "point", rf"\((?P<num>[a-zđ])\)\s?[.:]?{_BEFORE_TEXT}", _list_letter),
        _row(
            "a)", "point", "point",
            rf"(?P<num>[a-zđ])(?:\){_BEFORE_TEXT}|(?:[.:/][-–]|[./,-]){_BEFORE_TITLE}|[.,](?=\s+\d))",
            _list_letter,
        ),
        _row(
            "first", "point", "point",
            rf"(?P<num>Thứ\s+{_ORDINALS}(?=\s?[,:.]|\s+là\b)|{_CARDINALS}(?=\s+là\b))(?:\s+là\b)?\s?[,:.]?{_BEFORE_TEXT}",
            _any_number,
        ),
        _row("*", "group", "hcontainer", r"\*+(?=\s*[“\"‘'(\[]?[^\W_])", None),
        _row("-", "indent", "indent", rf"[-–—](?=\s|[“\"(]?[{_UPPER}])", None),
        _row("+", "indent", "indent", rf"\+{_BEFORE_TEXT}", None),
        _row("•", "indent", "indent", r"[•●▪■◦○❖➢✓►»·]", None),
    )  # fmt: skip


_NEVER_FIRST = re.compile(r"[^\W\dIVXA-HK-UYĐa-zđ]")
"""Most letters with a Vietnamese mark begin no marker; this spares them the table."""


_HEAD = 80
"""Characters that a marker and the first word behind it never exceed."""

_AS_LETTER = {"(i)": "(a)", "i)": "a)"}
"""Small Roman numbers of one letter, and the style in which it is a letter of the alphabet."""


def as_letter(marker: Marker) -> Marker | None:
    """A small Roman ``i``, ``v`` or ``x`` read as the letter that it may be as well; None for any other number."""
    style = _AS_LETTER.get(marker.style.name)
    if style is None or marker.num is None or len(marker.num) > 1:
        return None
    row = next(each for each in styles() if each.name == style)
    return Marker(row, marker.printed, marker.num, _list_letter(marker.num) or 0)


def read_marker(text: str) -> Marker | None:
    """The marker a line begins with, if it begins with one; a small Roman number of one letter is Roman."""
    return None if _NEVER_FIRST.match(text) else _read(text[:_HEAD])


@lru_cache(maxsize=4096)
def _read(head: str) -> Marker | None:
    """The marker of a line that begins so. Layout and blocks ask four times for each line, and mostly there is none."""
    for style in styles():
        match = style.pattern.match(head)
        if match is None:
            continue
        num = None if style.value is None else match["num"]
        value = 0 if num is None or style.value is None else style.value(num)
        if value is not None:
            return Marker(style, match[0].rstrip(), num, value)
    return None
