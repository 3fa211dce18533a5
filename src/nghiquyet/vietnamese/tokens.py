"""The words and figures of a text, each with its offsets. Give these functions text in NFC (``folding.nfc``)."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator
from typing import NamedTuple

from nghiquyet.vietnamese.numerals import parse_number

_NUMBER = r"(?:[1-9][0-9]{0,2}(?:\.[0-9]{3})+|[0-9]+)(?:,[0-9]+)?(?![.,]?[0-9])"
"""A figure as ``parse_number`` reads it, and no part of a longer one (``1,2,3``, ``13.5.2020``)."""


class Figure(NamedTuple):
    """A number or a range of numbers and where it stands; of a single number, ``low`` and ``high`` are the same."""

    low: int | float
    high: int | float
    percent: bool
    start: int
    end: int


@functools.cache
def _word() -> re.Pattern[str]:
    return re.compile(rf"[^\W\d_][^\W_]*|(?<![0-9][.,]){_NUMBER}|[0-9]+|[^\W_]+")


def words(text: str) -> list[tuple[str, int, int]]:
    """The words of a text in order, each with its start and end: plain tuples, for there are many.

    A word is a run of letters and digits that does not begin with a digit, so that VNI survives (``le6``, ``p2``);
    or a number with its marks (``115.000``, ``1.759,7``), apart from letters that follow it (``10ha``). What is
    joined by other signs comes as its parts: ``14-15%``, ``1374-QĐ/TU``, ``KT-XH``, ``n.t.k.huong``.

    >>> [word for word, _, _ in words("le6 va8n, 115.000 10ha 14-15% 1374-QĐ/TU 1.1.")]
    ['le6', 'va8n', '115.000', '10', 'ha', '14', '15', '1374', 'QĐ', 'TU', '1', '1']
    """
    return [(found[0], found.start(), found.end()) for found in _word().finditer(text)]


@functools.cache
def _range() -> re.Pattern[str]:
    return re.compile(
        rf"(?<![^\W_])(?<![0-9][.,/-])({_NUMBER})(\s*%)?"
        rf"(?:\s*(?:[-\u2013\u2014÷]|(?:đến|den|tới|toi)(?:\s+dưới)?)\s*({_NUMBER})(?![-/][0-9])(\s*%)?)?",
        re.IGNORECASE,
    )


def figures(text: str) -> Iterator[Figure]:
    """The figures of a text in order, a range as one: ``14-15%`` and ``14% đến 15%`` say the same.

    >>> [figure[:3] for figure in figures("14-15%; 14% đến 15%; 115.000 tỷ; 700 đến 1.000 phòng")]
    [(14, 15, True), (14, 15, True), (115000, 115000, False), (700, 1000, False)]
    """
    for found in _range().finditer(text):
        low = parse_number(found[1])
        high = parse_number(found[3]) if found[3] else low
        if low is not None and high is not None:
            yield Figure(low, high, bool(found[2] or found[4]), found.start(), found.end())
