"""The targets that a person asks for: by number, or by words of which each must be found in the target.

"17", "ct 17", "chỉ tiêu 17", "(17)"     → target 17
"8 9", "ct 8, 9"                         → targets 8 and 9
"nuoc sach", "nuwowcs sachj"             → the targets with these words, those that have them together first
"ket nap dv moi nam"                     → "Hằng năm kết nạp ít nhất 300 đảng viên …"

A plain filter over some dozen texts, for the command ``target`` and for lists that are narrowed while one types.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from nghiquyet.document.figures import Target
from nghiquyet.search.asking import is_asking
from nghiquyet.search.tokens import as_typed
from nghiquyet.vietnamese.folding import fold_case, fold_marks
from nghiquyet.vietnamese.keying import decode
from nghiquyet.vietnamese.numerals import parse_number
from nghiquyet.vietnamese.syllables import is_syllable
from nghiquyet.vietnamese.tokens import words

_RAISED: Final = str.maketrans("²³", "23")
_NAMING: Final = frozenset(["chi", "tieu", "ct"])
"""Words before the number of a target."""
_NUMBERED: Final = re.compile(r"(?:(?:ct|chi tieu) ?)?0*(\d{1,4})", re.ASCII)
_EACH_YEAR: Final = ("hằng năm", "hàng năm", "mỗi năm")
_LONGEST: Final = 300
"""Characters of a query that are read."""


@dataclass(frozen=True, slots=True)
class _Word:
    """A typed word, and what it may mean."""

    typed: str
    """Without case."""
    readings: tuple[str, ...]
    """With their marks, if it was typed with marks, in Telex or in VNI."""
    asking: bool
    """It need not be found."""

    @property
    def meanings(self) -> tuple[str, ...]:
        """As it was typed, and its readings."""
        return (self.typed, *self.readings)


def numbered(query: str) -> str | None:
    """The number that a query asks for, if it asks for one: ``17``, ``ct 17``, ``#17``, ``(17)``."""
    if "%" in query:
        return None
    folds = [
        next((each for each in map(fold_marks, word.meanings) if each in _NAMING), word.typed) for word in _words(query)
    ]
    found = _NUMBERED.fullmatch(" ".join(folds))
    return found[1] if found else None


def with_words(query: str, targets: Sequence[Target]) -> list[Target]:
    """The targets that have every word of a query, in any order; those that have them together come first.

    Several numbers that no target has together are those of targets: ``ct 8, 9``.
    """
    asked = _words(query)
    needed = [word for word in asked if not word.asking] or asked
    found = []
    for target in targets:
        row = _row(target)
        places = [_places(word, row) for word in needed]
        if places and all(places):
            found.append((not _together(places), target))
    if not found and re.fullmatch(r"[^\d]*\d{1,4}(?:[\s,;]+\d{1,4})+", query):
        numbers = [word.typed.lstrip("0") for word in needed]
        named = [target for target in targets if target.number in numbers]
        return named if len(named) == len(set(numbers)) else []
    return [target for _, target in sorted(found, key=lambda each: each[0])]


def nearest(query: str, targets: Sequence[Target], most: int = 3) -> list[Target]:
    """The targets that have most of the words of a query; none if no target has any."""
    needed = [word for word in _words(query) if not word.asking]
    counted = [(sum(bool(_places(word, _row(target))) for word in needed), target) for target in targets]
    best = max((count for count, _ in counted), default=0)
    return [target for count, target in counted if count == best][:most] if best else []


def _words(query: str) -> list[_Word]:
    asked = []
    for token, _, _ in words(as_typed(query[:_LONGEST]).translate(_RAISED)):
        typed = fold_case(token)
        marked = (typed,) if typed != fold_marks(typed) else ()
        readings = (*marked, *decode(typed))
        asked.append(_Word(typed, readings, is_asking(typed)))
    return asked


def _row(target: Target) -> list[str]:
    """The words of a target and of its theme, without case; each way to say "each year" where it says one."""
    text = fold_case(f"{target.text} {target.theme or ''}")
    if any(each in text for each in _EACH_YEAR):
        text = f"{text} {' '.join(_EACH_YEAR)}"
    return [word for word, _, _ in words(text.translate(_RAISED))]


def _places(word: _Word, row: Sequence[str]) -> dict[int, int]:
    """Where a word is found in a row: index of the first word → how many words it stands for."""
    found = {index: 1 for index, there in enumerate(row) if _fits(word, there)}
    if not found and word.typed.isalpha() and len(word.typed) > 1 and not is_syllable(word.typed):
        letters = fold_marks(word.typed)
        firsts = "".join(fold_marks(there[0]) for there in row)
        at = firsts.find(letters)
        while at >= 0:
            found[at] = len(letters)
            at = firsts.find(letters, at + 1)
    return found


def _fits(word: _Word, there: str) -> bool:
    """A word typed with marks wants these marks, one typed without takes any; figures are compared by value."""
    if word.typed[0].isdigit() and there[0].isdigit():
        value = parse_number(word.typed)
        return word.typed == there or (value is not None and value == parse_number(there))
    plain = word.typed == fold_marks(word.typed) and word.typed == fold_marks(there)
    return plain or there in word.readings


def _together(places: Sequence[dict[int, int]]) -> bool:
    """Whether the words stand one behind the other somewhere, in the order in which they were typed."""
    for start in places[0]:
        at = start
        for place in places:
            if at not in place:
                break
            at += place[at]
        else:
            return True
    return False
