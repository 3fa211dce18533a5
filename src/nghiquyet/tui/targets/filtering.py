"""Which rows are kept while one types: by number, by all the words, or by how words begin.

Words are taken as in ``nghiquyet target``, with or without marks, in Telex and VNI; the last one may be half typed.
"""

from __future__ import annotations

from collections.abc import Sequence

from nghiquyet.document.figures import Target
from nghiquyet.search.targets import numbered, with_words
from nghiquyet.tui.targets.entries import Entry
from nghiquyet.vietnamese.folding import fold_case, fold_marks
from nghiquyet.vietnamese.keying import decode
from nghiquyet.vietnamese.tokens import words


class Filter:
    """Keeps rows of one list."""

    def __init__(self, entries: Sequence[Entry]) -> None:
        self._entries = entries
        # The search of targets reads a number, an id, a text and a theme: any row has these.
        self._rows = [_row(at, entry.cells[0], entry.text) for at, entry in enumerate(entries)]
        self._around = [
            _row(at, entry.cells[0], f"{entry.text} {entry.around}") for at, entry in enumerate(entries) if entry.around
        ]
        self._words = [[fold_case(word) for word, _start, _end in words(entry.text)] for entry in entries]

    def keep(self, query: str) -> list[Entry]:
        """Those that fit, the best first: with all words together, in their order. All for an empty query."""
        if not query.strip():
            return list(self._entries)
        number = numbered(query)
        of_number = [entry for entry in self._entries if entry.cells[0] == number]
        if of_number:
            return of_number
        typed = [(fold_case(word), *decode(fold_case(word), partial=True)) for word, _start, _end in words(query)]
        if not typed:  # a sign alone, such as that of a unit
            return [entry for entry in self._entries if query.strip() in entry.text]
        found = [int(row.eid) for rows in (self._rows, self._around) for row in with_words(query, rows)]
        if not found:
            found = [
                at
                for at, there in enumerate(self._words)
                if all(any(_begins(each, word) for each in readings for word in there) for readings in typed)
            ]
        return [self._entries[at] for at in dict.fromkeys(found)]


def _row(at: int, number: str, text: str) -> Target:
    return Target(number, str(at), text, text, None, ())


def _begins(typed: str, word: str) -> bool:
    """Whether a word begins like this; letters typed without marks stand for those with marks as well."""
    return word.startswith(typed) or (typed == fold_marks(typed) and fold_marks(word).startswith(typed))
