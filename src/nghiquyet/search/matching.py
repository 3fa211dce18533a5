"""Where the words of a query stand in one text: each finds a word of its own, as near to each other as can be.

A text is a row of word numbers. A slot is one typed word with all that it may mean: words, or phrases of several
words (``hđnd`` → hội đồng nhân dân). Only numbers are compared here; letters were compared in the vocabulary.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final, Literal, NamedTuple

from nghiquyet.search.hits import Match
from nghiquyet.search.vocabulary import OTHER_MARKS, Fit, Fits

Scope = Literal["any", "name"]
"""Which texts a phrase may be sought in: initials of a name are sought in names only."""

AS_GOOD: Final = 0.02
"""Of what differs by no more than this, one is as good as the other."""
_MOST_PLACES: Final = 24
"""Places of a word in one text that are tried as the middle of an alignment of two words."""
_LEAST_PLACES: Final = 4
"""And of one of many words: each try takes as many steps as there are words."""
_FAR: Final = 8
"""From so many words on, further is no worse."""
_SHORT: Final = 4
"""Words of fewer letters become any other by one mistake."""
_STRAY: Final = 0.06
"""What a word loses for each word between it and its neighbour, while places are chosen."""


@dataclass(frozen=True, slots=True)
class Phrase:
    """Several words that must follow one another."""

    patterns: tuple[Collection[int] | Fits, ...]
    """For each word, the numbers that fit it."""
    quality: float
    how: Match
    said: str | None = None
    """As what the typed word was read."""
    scope: Scope = "any"


@dataclass(frozen=True, slots=True)
class Slot:
    """One typed word, and what it may mean."""

    typed: str
    weight: float
    """How much it counts among the words of the query: its letters."""
    words: Fits
    phrases: tuple[Phrase, ...] = ()
    said: Mapping[Match, str] = field(default_factory=dict)
    """For a reason (``telex``), as what the word was read."""


class Found(NamedTuple):
    """A place at which a slot fits."""

    start: int
    end: int
    """Behind the last word."""
    quality: float
    how: Match
    doubt: float
    said: str | None


class Alignment(NamedTuple):
    """A place for each slot, in the order of the query."""

    places: tuple[Found, ...]
    quality: float
    """Mean of the places' qualities, by weight."""
    words: int
    """Words of the text that were found."""
    start: int
    """The first of them."""
    end: int
    """Behind the last of them."""
    ordered: bool
    """Whether the places stand in the order of the query."""
    doubt: float
    """How much of the places was not typed so."""
    mistakes: int
    """Words that were found with other letters than were typed."""
    short_mistakes: int
    """Those of them that are short."""

    @property
    def gaps(self) -> int:
        """Words between the first place and the last that no slot has taken."""
        return self.end - self.start - self.words

    @property
    def together(self) -> bool:
        """Whether the words stand in order and next to each other."""
        return self.ordered and self.end - self.start == self.words


class Matcher:
    """Finds the slots of one query in any number of texts."""

    def __init__(self, slots: Sequence[Slot]) -> None:
        self.slots = slots
        self._weight = sum(slot.weight for slot in slots)
        self._wanted: dict[int, list[tuple[int, Fit]]] = {}
        for at, slot in enumerate(slots):
            for word, fit in slot.words.items():
                self._wanted.setdefault(word, []).append((at, fit))
        self._phrases = [(at, phrase) for at, slot in enumerate(slots) for phrase in slot.phrases]

    def align(self, row: Sequence[int], scope: Scope, *, lead: int = 0, first: bool = False) -> Iterator[Alignment]:
        """Ways to give each slot a place of its own in the row: one for each place of the rarest slot.

        None that ends within the first ``lead`` words. ``first``: of a single slot only the first of the best places.
        """
        found = self._places(row, scope)
        if not all(found):
            return
        rarest = min(range(len(found)), key=lambda at: len(found[at]))
        most = max(_LEAST_PLACES, _MOST_PLACES * 2 // len(found))
        anchors = sorted(found[rarest], key=lambda place: -place.quality)[:most]
        if len(found) == 1:
            best = [place for place in anchors if place.end > lead]
            best = best[:1] if first else [place for place in best if place.quality > best[0].quality - AS_GOOD]
            yield from (self._alignment([place]) for place in best)
            return
        for anchor in anchors:
            places = _around(found, rarest, anchor)
            if places is not None and (alignment := self._alignment(places)).end > lead:
                yield alignment

    def _places(self, row: Sequence[int], scope: Scope) -> list[list[Found]]:
        """For each slot, all places at which it fits."""
        found: list[list[Found]] = [[] for _ in self.slots]
        wanted = self._wanted
        for at, word in enumerate(row):
            if word in wanted:
                for slot, (quality, how, doubt) in wanted[word]:
                    found[slot].append(Found(at, at + 1, quality, how, doubt, self.slots[slot].said.get(how)))
        for slot, phrase in self._phrases:
            if phrase.scope in ("any", scope):
                found[slot] += _phrase_places(row, phrase)
        return found

    def _alignment(self, places: list[Found]) -> Alignment:
        """What places say together, in one pass: this is done for every text that is compared."""
        total = doubt = 0.0
        words = mistakes = short = last = 0
        ordered = True
        start = end = places[0].start
        for slot, place in zip(self.slots, places, strict=True):
            total += slot.weight * place.quality
            doubt += place.doubt
            words += place.end - place.start
            ordered = ordered and last <= place.start
            last = place.end
            start, end = min(start, place.start), max(end, last)
            if place.how == "fuzzy" and place.quality < OTHER_MARKS.quality:
                mistakes += 1
                short += slot.weight < _SHORT
        return Alignment(tuple(places), total / self._weight, words, start, end, ordered, doubt, mistakes, short)


def _phrase_places(row: Sequence[int], phrase: Phrase) -> Iterator[Found]:
    first, *rest = phrase.patterns
    for at in range(len(row) - len(rest)):
        if row[at] in first and all(row[at + 1 + step] in pattern for step, pattern in enumerate(rest)):
            end = at + 1 + len(rest)
            fits = [
                pattern[row[at + step]].quality
                for step, pattern in enumerate(phrase.patterns)
                if isinstance(pattern, Mapping)
            ]
            quality = phrase.quality * (sum(fits) / len(fits) if fits else 1.0)
            yield Found(at, end, quality, phrase.how, 0.0, phrase.said)


def _around(found: list[list[Found]], anchor_slot: int, anchor: Found) -> list[Found] | None:
    """A place for each slot, chosen outwards from one; None if two slots have but one word between them."""
    chosen: dict[int, Found] = {anchor_slot: anchor}
    taken = set(range(anchor.start, anchor.end))
    for slots, step in ((range(anchor_slot + 1, len(found)), 1), (range(anchor_slot - 1, -1, -1), -1)):
        neighbour = anchor
        for slot in slots:
            best, value = None, -1.0
            for place in found[slot]:
                off = place.start - neighbour.end if step > 0 else neighbour.start - place.end
                worth = place.quality - _STRAY * (min(off, _FAR) if off >= 0 else min(-off, _FAR) + 1)
                if worth > value and taken.isdisjoint(range(place.start, place.end)):
                    best, value = place, worth
            if best is None:
                return None
            chosen[slot] = neighbour = best
            taken.update(range(best.start, best.end))
    return [chosen[slot] for slot in range(len(found))]
