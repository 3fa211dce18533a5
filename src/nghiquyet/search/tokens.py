"""The words of a text as the index knows them: without case, figures in one form, ranges as words of their own.

    "Thu hút 14% đến 15%/năm"  → thu hút 14%~ đến 15%~ 14–15% năm

A figure is written as its value (``115.000`` and ``115000`` are ``115000``), with a percent sign if the text has one.
The bounds of a range carry a ``~``; behind them stands the range itself.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable

from nghiquyet.vietnamese.folding import fold_case, nfc
from nghiquyet.vietnamese.numerals import parse_number
from nghiquyet.vietnamese.tokens import Figure, figures, words

Token = tuple[str, int, int]
"""A word of the index, and its start and end in the text (in NFC)."""

BOUND = "~"
"""What marks the bounds of a range."""

RANGE = "–"
"""What stands between its bounds in a range as a word; no other word has one."""

INITIALS = "^"
"""What the initials of a name begin with, as a word of the index; no other word has one."""

_RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹"
_LOWERED = str.maketrans(_RAISED, "0123456789")
_DIGITS = "0123456789"
_UNSEEN = dict.fromkeys((0xAD, *range(0x200B, 0x2010), *range(0x202A, 0x202F), *range(0x2060, 0x2065), 0xFEFF))
_WIDE = {code + 0xFEE0: code for code in range(0x21, 0x7F)}
_PASTED = {**_UNSEEN, **_WIDE}


def as_typed(text: str) -> str:
    """A query in NFC, without the unseen characters that are pasted along, full-width letters as others.

    >>> as_typed("n\\u200bước ＣＴ１４")
    'nước CT14'
    """
    return nfc(text if text.isascii() else text.translate(_PASTED))


def tokens(text: str) -> list[Token]:
    """The words of a text in NFC, in order.

    >>> [word for word, _, _ in tokens("Tạo 50.000 đến 55.000 việc làm; 1374-QĐ/TU, 06 đường 10m³")]
    ['tạo', '50000~', 'đến', '55000~', '50000–55000', 'việc', 'làm', '1374', 'qđ', 'tu', '6', 'đường', '10', 'm3']
    """
    folded = fold_case(text)
    if not folded.isascii() and any(digit in folded for digit in _RAISED):
        folded = folded.translate(_LOWERED)
    found = words(folded)
    numbers = [at for at, (word, _, _) in enumerate(found) if word[0] in _DIGITS]
    if numbers:
        _write_figures(found, numbers, figures(folded))
    return found


def _write_figures(found: list[Token], numbers: list[int], read: Iterable[Figure]) -> None:
    """Write each number among the words as its value, and behind the last word of each range the range."""
    starts = [found[at][1] for at in numbers]
    written = {at: str(value) for at in numbers if (value := parse_number(found[at][0])) is not None}
    ranges: list[tuple[int, Token]] = []
    for figure in read:
        inside = numbers[bisect_left(starts, figure.start) : bisect_left(starts, figure.end)]
        for at in inside:
            if at in written:
                written[at] += f"{'%' if figure.percent else ''}{BOUND if figure.low != figure.high else ''}"
        if figure.low != figure.high and inside:
            ranges.append((inside[-1] + 1, (figure_word(figure), figure.start, figure.end)))
    for at, word in written.items():
        found[at] = (word, *found[at][1:])
    for at, token in reversed(ranges):
        found.insert(at, token)


def figure_word(figure: Figure) -> str:
    """A figure or a range as one word.

    >>> figure_word(Figure(14, 15, True, 0, 6)), figure_word(Figure(1.4, 1.4, False, 0, 3))
    ('14–15%', '1.4')
    """
    value = str(figure.low) if figure.low == figure.high else f"{figure.low}{RANGE}{figure.high}"
    return f"{value}{'%' if figure.percent else ''}"
