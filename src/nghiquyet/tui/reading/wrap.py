"""Lines of text cut into rows of a given width, measured in terminal cells.

>>> text = "Tổng thu ngân sách nhà nước đạt 15.329 tỷ đồng"
>>> [text[start:end] for start, end in wrap(text, 20)]
['Tổng thu ngân sách', 'nhà nước đạt 15.329', 'tỷ đồng']
"""

from __future__ import annotations

import re
from typing import Final

_NARROW: Final = re.compile(
    "["
    " -~\xa0-\xac\xae-\u02ff"  # Latin, without the soft hyphen
    "\u0370-\u0377\u0400-\u0482"  # Greek, Cyrillic
    "\u1e00-\u1eff"  # Vietnamese letters with two marks
    "\u2010-\u2015\u2018-\u2027\u2030-\u203a"  # dashes, quotation marks, dots
    "\u2190-\u2193\u2500-\u259f"  # arrows, rules
    "]*"
)
"""Text of which every character takes one cell: Vietnamese in NFC, punctuation, the signs of our own."""


def narrow(text: str) -> bool:
    """Whether each character takes exactly one cell, so that characters can be counted instead of cells."""
    return _NARROW.fullmatch(text) is not None


def cells(text: str) -> int:
    """Width of a text in terminal cells."""
    if narrow(text):
        return len(text)
    from rich.cells import cell_len

    return cell_len(text)


def wrap(
    text: str, width: int, *, first: int | None = None, start: int = 0, end: int | None = None
) -> list[tuple[int, int]]:
    """Start and end of each row of ``text[start:end]``: at most ``width`` cells, the first row at most ``first``.

    Rows break at spaces, which belong to no row; a word too long for a row is cut. A row holds at least one character,
    whatever the width. An empty text has no rows.
    """
    end = len(text) if end is None else end
    fit = _fit_narrow if narrow(text) else _fit_cells
    rows: list[tuple[int, int]] = []
    room = max(1, width if first is None else first)
    while start < end:
        stop, start_of_next = _row(text, start, end, fit(text, start, end, room))
        rows.append((start, stop))
        start, room = start_of_next, max(1, width)
    return rows


def _row(text: str, start: int, end: int, limit: int) -> tuple[int, int]:
    """Where the row ends that may reach to ``limit``, and where the next one starts."""
    stop = limit
    if limit < end and text[limit] != " ":
        space = text.rfind(" ", start, limit)
        # A space at the very beginning would leave an empty row.
        stop = space if text[start : max(space, start)].strip(" ") else limit
    following = stop
    while following < end and text[following] == " ":
        following += 1
    while stop > start + 1 and text[stop - 1] == " ":
        stop -= 1
    return stop, following


def _fit_narrow(text: str, start: int, end: int, room: int) -> int:
    """End of the longest run from ``start`` that fits, one cell a character."""
    return min(end, start + room)


def _fit_cells(text: str, start: int, end: int, room: int) -> int:
    """The same for text with wide characters, or with some that take no room of their own."""
    from rich.cells import get_character_cell_size

    used = 0
    for index in range(start, end):
        used += get_character_cell_size(text[index])
        if used > room and index > start:
            return index
    return end
