"""What initials of three letters or more may stand for in a text: words of its titles that begin with them.

"bhh" → Bình Hưng Hòa, for a programme is called "Dự án di dời Nghĩa trang Bình Hưng Hòa"
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from typing import Final

from nghiquyet.search.hits import KINDS
from nghiquyet.search.rows import Rows
from nghiquyet.vietnamese.folding import fold_marks

_MOST_ROWS: Final = 20_000
"""Of more rows, which are those of a library, everything begins with any letters."""
_NO_TITLES: Final = frozenset(KINDS.index(kind) for kind in ("person", "passage", "note"))


class Acronyms:
    """Finds words by their first letters in the titles of an index."""

    def __init__(self, rows: Rows) -> None:
        self._rows = rows

    def spelled(self, letters: str) -> Iterator[tuple[int, ...]]:
        """The numbers of words that begin with these letters, in a, b … z; each group of words once."""
        seen: set[tuple[int, ...]] = set()
        for row, firsts in self._titles:
            at = firsts.find(letters)
            while at >= 0:
                words = tuple(row[at : at + len(letters)])
                if words not in seen:
                    seen.add(words)
                    yield words
                at = firsts.find(letters, at + 1)

    @cached_property
    def _titles(self) -> list[tuple[tuple[int, ...], str]]:
        """The words of each title, and their first letters in a row."""
        rows = self._rows
        if len(rows) > _MOST_ROWS:
            return []
        firsts = [fold_marks(word)[0] for word in rows.words]
        numbers = (number for number in range(len(rows)) if rows.kinds[number] not in _NO_TITLES)
        titles = {tuple(rows.row(number)): None for number in numbers}
        return [(row, "".join(firsts[word] for word in row)) for row in titles]
