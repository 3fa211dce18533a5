"""What was typed, taken apart: a sign that narrows, words in quotation marks, words, figures.

@ people    # targets    § headings    & cited documents    "exact words"
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Final

from nghiquyet.search.asking import FIGURE, is_asking, questions
from nghiquyet.search.hits import HitKind
from nghiquyet.search.tokens import RANGE, Token, as_typed, tokens
from nghiquyet.vietnamese.folding import fold_marks

SIGNS: Final[dict[str, frozenset[HitKind]]] = {
    "@": frozenset(["person", "role"]),
    "#": frozenset(["target"]),
    "§": frozenset(["section"]),
    "&": frozenset(["reference"]),
}
"""What each sign at the beginning of a query narrows it to."""

_QUOTES: Final = str.maketrans("“”„«»", '"""""')
_ADDRESSES: Final = (("dong", "chi"), ("d", "c"), ("dc",), ("ong",), ("ba",))
"""Forms of address before a name, without marks: đồng chí, đ/c, ông, bà."""
_SPOKEN: Final = (("anh",), ("chi",), ("co",), ("chu",), ("bac",))
"""Others, which are said and not printed: anh, chị, cô, chú, bác."""
_PER_CENT: Final = re.compile(r"(?<=\d)\s*(?:phần trăm|phan tram)\b", re.IGNORECASE)
_BETWEEN_CLAUSES: Final = re.compile(r"[,;]\s|\?")
_MOST_CHARACTERS: Final = 2_000
_MOST_WORDS: Final = 64
"""More of a query is not looked at: it is a text that was pasted, and found by its beginning."""


@dataclass(frozen=True, slots=True)
class Typed:
    """A word of a query, or several in quotation marks."""

    words: tuple[str, ...]
    """As the index has them."""
    text: str
    """As typed."""
    quoted: bool = False


@dataclass(frozen=True, slots=True)
class Query:
    """A query, taken apart."""

    text: str
    """Without the sign, in NFC."""
    kinds: frozenset[HitKind] | None
    """What the sign narrows it to."""
    typed: tuple[Typed, ...]
    going_on: bool
    """Whether the last word may go on: nothing stands behind it."""


def without_address(typed: tuple[Typed, ...], *, spoken: bool = False) -> tuple[Typed, ...]:
    """What stands behind a form of address (``đồng chí Lê Văn Thinh``); nothing if none is there.

    ``spoken``: also behind those that are not printed before names (``anh Thinh``).

    >>> [each.text for each in without_address(parse("d/c Thinh").typed)]
    ['Thinh']
    """
    folds = tuple(fold_marks(each.words[0]) for each in typed if not each.quoted)
    forms = (*_ADDRESSES, *_SPOKEN) if spoken else _ADDRESSES
    length = next((len(form) for form in forms if folds[: len(form)] == form), 0)
    return typed[length:] if length else ()


def as_questions(typed: tuple[Typed, ...]) -> Iterator[tuple[Typed, ...]]:
    """What a question is about, way by way (``bí thư quận ủy là ai``); nothing if it is none.

    >>> [[each.text for each in way] for way in as_questions(parse("bí thư quận ủy là ai").typed)]
    [['bí', 'thư', 'quận', 'ủy']]
    """
    for way in questions(["" if each.quoted else each.words[0] for each in typed]):
        yield tuple(replace(typed[at], words=(word,)) if word == FIGURE else typed[at] for at, word in way)


def to_come_near(typed: tuple[Typed, ...]) -> tuple[Typed, ...]:
    """The words of a query by which what is nearest is sought: without those that only ask."""
    asked = next(as_questions(typed), ())
    if any(each.words[0] == FIGURE for each in asked):
        return asked
    return tuple(each for each in typed if each.quoted or not is_asking(each.words[0]))


def clauses(text: str) -> list[str]:
    """The parts of a query between commas and question marks, if it has several.

    >>> clauses("đạt mấy chỉ tiêu, chỉ tiêu nào không đạt?"), clauses("1,4 trẻ em")
    (['đạt mấy chỉ tiêu', 'chỉ tiêu nào không đạt'], [])
    """
    parts = [part for part in _BETWEEN_CLAUSES.split(text[:_MOST_CHARACTERS]) if part.strip()]
    return parts if len(parts) > 1 else []


def parse(text: str) -> Query:
    """A query as somebody typed it; any text is one.

    >>> parse("#nước sạch").kinds, [each.words for each in parse('"khu phố" 14 - 15%').typed]
    (frozenset({'target'}), [('khu', 'phố'), ('14–15%',)])
    """
    text = _PER_CENT.sub("%", as_typed(text[:_MOST_CHARACTERS])).strip("\n\r\t").lstrip()
    kinds = SIGNS.get(text[:1])
    if kinds:
        text = text[1:].lstrip()
    typed = tuple(_typed(text))[:_MOST_WORDS]
    return Query(text, kinds, typed, bool(typed) and text[-1:].isalnum())


def _typed(text: str) -> Iterator[Typed]:
    for at, part in enumerate(text.translate(_QUOTES).split('"')):
        found = list(_without_bounds(tokens(part)))
        if at % 2 and found:
            yield Typed(tuple(word for word, _, _ in found), part, quoted=True)
        else:
            yield from (Typed((word,), part[start:end]) for word, start, end in found)


def _without_bounds(found: list[Token]) -> Iterator[Token]:
    """The tokens, but of a range only the range itself: ``14% đến 15%`` is one figure."""
    ranges = [(start, end) for word, start, end in found if RANGE in word]
    for word, start, end in found:
        if RANGE in word or not any(first <= start and end <= last for first, last in ranges):
            yield word, start, end
