"""Which rows hold a word. Sets of rows are whole numbers, whose bits are joined and cut in one step each.

Rows of a rare word are kept one by one, those of a frequent one as a bitmap, whichever is shorter: the whole is never
longer than four bytes for each word of each row, and the most frequent words are the fastest.
"""

from __future__ import annotations

import re
from array import array
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from nghiquyet.search.hits import KINDS
from nghiquyet.search.rows import Numbers, Rows, initials_word

_SOME = re.compile(rb"[^\0]", re.DOTALL)
_PERSON = KINDS.index("person")


@dataclass(frozen=True, slots=True)
class Postings:
    """For each word, the rows that hold it. The numbers may be in a file."""

    size: int
    """Bytes of a bitmap."""
    ids: Numbers
    """Rows of rare words, word after word."""
    starts: Numbers
    """Where those of each word begin, and where the last ones end; a frequent word has none."""
    maps: bytes | memoryview
    """Bitmaps of frequent words, one after the other."""
    frequent: Mapping[int, int]
    """Which bitmap is whose."""

    def of_any(self, words: Iterable[int]) -> int:
        """The rows that hold at least one of the words."""
        found = 0
        bits = bytearray()
        for word in words:
            if (place := self.frequent.get(word)) is not None:
                found |= int.from_bytes(self.maps[place * self.size : (place + 1) * self.size], "little")
            else:
                bits = bits or bytearray(self.size)
                for row in self.ids[self.starts[word] : self.starts[word + 1]]:
                    bits[row >> 3] |= 1 << (row & 7)
        return found | int.from_bytes(bits, "little")


def post(rows: Rows) -> Postings:
    """The postings of rows, and of the initials of names."""
    held = [array("I") for _ in rows.words]
    numbers = {word: number for number, word in enumerate(rows.words)}
    for row in range(len(rows)):
        content = set(rows.row(row))
        if rows.kinds[row] == _PERSON:
            content.add(numbers[initials_word(rows.words[word] for word in rows.row(row))])
        for word in content:
            held[word].append(row)
    size = len(rows) + 7 >> 3
    ids, starts, maps = array("I"), array("I", [0]), bytearray()
    frequent: dict[int, int] = {}
    for word, found in enumerate(held):
        if 4 * len(found) > size:
            frequent[word] = len(frequent)
            maps += row_set(found, size).to_bytes(size, "little")
        else:
            ids.extend(found)
        starts.append(len(ids))
    return Postings(size, ids, starts, bytes(maps), frequent)


def row_set(rows: Iterable[int], size: int) -> int:
    """Row numbers as a set; ``size`` is that of its bitmap in bytes."""
    bits = bytearray(size)
    for row in rows:
        bits[row >> 3] |= 1 << (row & 7)
    return int.from_bytes(bits, "little")


def row_numbers(rows: int) -> Iterator[int]:
    """The numbers in a set of rows, the smallest first."""
    content = rows.to_bytes(rows.bit_length() + 7 >> 3, "little")
    for byte in _SOME.finditer(content):
        value, first = content[byte.start()], byte.start() * 8
        for bit in range(8):
            if value >> bit & 1:
                yield first + bit
