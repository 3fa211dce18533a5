"""The rows that may answer a query: those that hold, for every typed word, one that it may mean."""

from __future__ import annotations

import functools
import itertools
import math
import operator
from bisect import bisect_right
from collections.abc import Collection, Mapping, Sequence
from typing import Final, NamedTuple

from nghiquyet.search.hits import KINDS, HitKind
from nghiquyet.search.matching import Scope, Slot
from nghiquyet.search.postings import Postings, row_numbers
from nghiquyet.search.rows import Rows
from nghiquyet.search.vocabulary import TONE, UNMARKED, Vocabulary
from nghiquyet.vietnamese.folding import fold_marks

MOST: Final = 2_000
"""Rows that are compared word by word for one query; more would be felt."""
_SHORT: Final = 2
"""So many words of a query are few."""
_MOST_OF_KIND: Final = 40
"""Of more than so many rows, those of each kind on each level."""
_LEVELS: Final = (UNMARKED.quality, TONE.quality, 0.0)
"""How well rows hold the words: as typed, but for their tones, nearly."""


class Chosen(NamedTuple):
    """Rows that are worth comparing."""

    rows: list[int]
    more: bool
    """Whether there are others, which are not compared."""


class Candidates:
    """Chooses rows by their words alone."""

    def __init__(self, rows: Rows, postings: Postings, vocabulary: Vocabulary) -> None:
        self._count = len(rows)
        self._postings = postings
        self._vocabulary = vocabulary
        self._of_kind = _rows_by_kind(rows)
        self._held: dict[frozenset[int], int] = {}

    def choose(self, slots: Sequence[Slot], wanted: Collection[HitKind] | None, limit: int | None) -> Chosen:
        """The rows that hold a word or phrase for every slot; of many, for the best few hits, some of each kind."""
        scopes = self.scopes(wanted)
        levels = [scopes["any"]] * len(_LEVELS)
        for at, slot in enumerate(slots):
            held = self._of_phrases(slot, scopes, first=at == 0)
            above = math.inf
            for level, least in enumerate(_LEVELS):
                held |= self._postings.of_any(word for word, fit in slot.words.items() if least <= fit.quality < above)
                levels[level] &= held
                above = least
        every = levels[-1]
        if limit is None or self._count <= MOST:
            # A long query takes longer to compare with each row, and few rows have all of its words.
            return _first(every, MOST * _SHORT // max(_SHORT, len(slots)))
        most = max(limit, _MOST_OF_KIND)
        ways = [rows & ~better for rows, better in zip(levels, [0, *levels], strict=False)]
        chosen = [_first(rows & of_kind, most) for of_kind in self._of_kind.values() for rows in ways]
        return Chosen([row for each in chosen for row in each.rows], any(each.more for each in chosen))

    def holding(self, slot: Slot, scopes: Mapping[Scope, int], *, first: bool) -> int:
        """The rows that hold what one typed word may mean."""
        return self._postings.of_any(slot.words) & scopes["any"] | self._of_phrases(slot, scopes, first=first)

    def scopes(self, wanted: Collection[HitKind] | None) -> dict[Scope, int]:
        """The rows in which each kind of phrase is sought."""
        kinds = self._of_kind if wanted is None else wanted
        rows = {kind: self._of_kind.get(kind, 0) for kind in kinds}
        return {"any": functools.reduce(operator.or_, rows.values(), 0), "name": rows.get("person", 0)}

    def _of_phrases(self, slot: Slot, scopes: Mapping[Scope, int], *, first: bool) -> int:
        """The rows that hold all words of one of a slot's phrases."""
        held = 0
        for phrase in slot.phrases:
            rows = scopes[phrase.scope]
            if phrase.scope == "name" and first:
                rows &= self._postings.of_any(self._vocabulary.initials(fold_marks(slot.typed)))
            elif rows:
                for pattern in phrase.patterns:
                    rows &= self._rows_with(pattern)
            held |= rows
        return held

    def _rows_with(self, pattern: Collection[int]) -> int:
        """The rows that hold a word of a pattern; those of all words in a letter are kept."""
        if not isinstance(pattern, frozenset):
            return self._postings.of_any(pattern)
        if pattern not in self._held:
            self._held[pattern] = self._postings.of_any(pattern)
        return self._held[pattern]


def _first(rows: int, most: int) -> Chosen:
    """The first numbers of a set of rows, and whether it holds more."""
    found = list(itertools.islice(row_numbers(rows), most + 1))
    return Chosen(found[:most], len(found) > most)


def _rows_by_kind(rows: Rows) -> dict[HitKind, int]:
    """The rows of each kind, which stand together."""
    ends = [bisect_right(rows.kinds, place) for place in range(len(KINDS))]
    starts = [0, *ends]
    return {kind: (1 << end) - (1 << start) for kind, start, end in zip(KINDS, starts, ends, strict=False)}
