"""Which rows hold a word: sets of row numbers as whole numbers, whose bits are joined and cut in one step each."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

_SOME = re.compile(rb"[^\0]")


class Postings:
    """For each word, the rows that hold it."""

    def __init__(self, rows: Sequence[Sequence[int]], words: int) -> None:
        self._rows = [0] * words
        for row, content in enumerate(rows):
            bit = 1 << row
            for word in set(content):
                self._rows[word] |= bit

    def of(self, word: int) -> int:
        """The rows that hold a word."""
        return self._rows[word]

    def of_any(self, words: Iterable[int]) -> int:
        """The rows that hold at least one of them."""
        found = 0
        for word in words:
            found |= self._rows[word]
        return found


def row_numbers(rows: int) -> Iterator[int]:
    """The numbers in a set of rows, the smallest first."""
    content = rows.to_bytes((rows.bit_length() + 7) // 8, "little")
    for byte in _SOME.finditer(content):
        value, first = content[byte.start()], byte.start() * 8
        for bit in range(8):
            if value >> bit & 1:
                yield first + bit
