"""Numbers as Vietnamese documents write them: Roman, in words, as list letters, in figures.

Every function gives None for what is no such number; none of them raises.
"""

from __future__ import annotations

import functools
import re

from nghiquyet.vietnamese.folding import fold_case

LIST_LETTERS = "abcdđeghiklmnopqrstuvxy"
"""The letters that number the points of Vietnamese documents, in order (Decree 30/2020/NĐ-CP, appendix I)."""

LATIN_LETTERS = "abcdefghijklmnopqrstuvwxyz"
"""The same list in a document that leaves out đ, or goes by the Latin alphabet."""

_ROMAN = (
    (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"),
    (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
)  # fmt: skip

_UNITS = {
    "một": 1, "nhất": 1, "hai": 2, "nhì": 2, "ba": 3, "bốn": 4, "tư": 4, "năm": 5, "sáu": 6, "bảy": 7, "bẩy": 7,
    "tám": 8, "chín": 9,
}  # fmt: skip

_MOST_DIGITS = 100


def roman(value: int) -> str:
    """The canonical Roman number of 1 to 3,999.

    >>> roman(14)
    'XIV'
    """
    digits = ""
    for worth, sign in _ROMAN:
        count, value = divmod(value, worth)
        digits += sign * count
    return digits


def roman_value(text: str) -> int | None:
    """The value (1–3,999) of a Roman number in its canonical form, in capitals or small letters.

    >>> [roman_value(text) for text in ("XIV", "ii", "IIII", "IC", "")]
    [14, 2, None, None, None]
    """
    if not text.isascii() or len(text) > len("MMMDCCCLXXXVIII"):
        return None
    rest, value = text.upper(), 0
    for worth, sign in _ROMAN:
        while rest.startswith(sign):
            rest, value = rest[len(sign) :], value + worth
    return value if 0 < value < 4_000 and roman(value) == text.upper() else None


@functools.cache
def _number_words() -> dict[str, int]:
    words = {**_UNITS, "mười": 10}
    for ten in range(1, 10):
        for word in [word for word, value in _UNITS.items() if value == ten and word not in ("nhất", "nhì", "tư")]:
            tens = "mười" if ten == 1 else f"{word} mươi"
            words[tens] = ten * 10
            words |= {f"{tens} {unit}": ten * 10 + value for unit, value in _UNITS.items()}
            words |= {f"{tens} {unit}": ten * 10 + value for unit, value in (("mốt", 1), ("lăm", 5), ("nhăm", 5))}
    return words


def ordinal_value(text: str) -> int | None:
    """The value (1–99) of a number in words, ordinal or cardinal, with or without ``thứ`` before it, in any case.

    >>> [ordinal_value(text) for text in ("NHẤT", "thứ tư", "bốn", "mười hai", "hai mươi mốt", "đầu")]
    [1, 4, 4, 12, 21, None]
    """
    return _number_words().get(" ".join(fold_case(text).split()).removeprefix("thứ "))


def letter_value(letter: str, order: str = LIST_LETTERS) -> int | None:
    """The place (from 1) of a list letter in an order, ``LIST_LETTERS`` or ``LATIN_LETTERS``, in any case.

    >>> letter_value("đ"), letter_value("e"), letter_value("e", LATIN_LETTERS), letter_value("w")
    (5, 6, 5, None)
    """
    place = order.find(fold_case(letter)) if len(letter) == 1 else -1
    return place + 1 if place >= 0 else None


def letter_follows(before: str, letter: str) -> bool:
    """Whether a list letter may come straight after another: between them stand at most đ, f, j, w or z.

    >>> letter_follows("d", "đ"), letter_follows("d", "e"), letter_follows("e", "g"), letter_follows("a", "c")
    (True, True, True, False)
    """
    first, second = (letter_value(each, _ALL_LIST_LETTERS) for each in (before, letter))
    return (
        first is not None
        and second is not None
        and first < second
        and not (set(_ALL_LIST_LETTERS[first : second - 1]) - set("đfjwz"))
    )


_ALL_LIST_LETTERS = "abcdđefghijklmnopqrstuvwxyz"


@functools.cache
def _figure() -> re.Pattern[str]:
    return re.compile(r"([1-9][0-9]{0,2}(?:\.[0-9]{3})+|[0-9]+)(?:,([0-9]+))?")


def parse_number(text: str) -> int | float | None:
    """The value of a figure: ``.`` groups thousands in threes, ``,`` is the decimal mark; leading zeros are allowed.

    A whole number is an ``int``, one with a decimal mark a ``float``. What fits neither rule (``1.1``, ``0.05``) is
    no figure, nor is a number of more than a hundred digits.

    >>> [parse_number(text) for text in ("115.000", "1,4", "0,05", "06", "1.759,7", "95.261", "1.1", "")]
    [115000, 1.4, 0.05, 6, 1759.7, 95261, None, None]
    """
    figure = _figure().fullmatch(text) if len(text) <= _MOST_DIGITS else None
    if figure is None:
        return None
    whole, decimals = figure[1].replace(".", ""), figure[2]
    return int(whole) if decimals is None else float(f"{whole}.{decimals}")


def number_text(value: int | float) -> str:
    """A number as Vietnamese documents write it: what ``parse_number`` reads.

    >>> [number_text(value) for value in (115000, 1.4, 0.05, 1759.7, 6)]
    ['115.000', '1,4', '0,05', '1.759,7', '6']
    """
    return format(value, ",").translate(_GROUPS_AND_DECIMALS)


_GROUPS_AND_DECIMALS = str.maketrans(",.", ".,")
