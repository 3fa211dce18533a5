"""The index over one document, and the search in it: pure values in, hits out.

words are matched in the vocabulary → the rows that hold one for each typed word → where they stand there → hits
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from typing import Final, NamedTuple, Self

from nghiquyet.document.model import Document, Node
from nghiquyet.search import ranking
from nghiquyet.search.direct import direct
from nghiquyet.search.entries import Entry, entries
from nghiquyet.search.hits import Hit, HitKind
from nghiquyet.search.matching import AS_GOOD, Alignment, Matcher, Scope, Slot
from nghiquyet.search.postings import Postings, row_numbers
from nghiquyet.search.query import Query, Typed, parse
from nghiquyet.search.readings import Abbreviations, Reader
from nghiquyet.search.showing import hit_at, hit_of
from nghiquyet.search.tokens import tokens
from nghiquyet.search.vocabulary import Vocabulary

_MOST_CANDIDATES: Final = 2_000
"""Rows that are compared word by word for one query; more would be felt."""
_MOST_LEFT_OUT: Final = 4
"""Words of a query that finds nothing without which it is tried again, one at a time, the shortest first."""
_MOST_NEAR: Final = 12
"""In a longer query every word must be as typed: it is a text that was copied."""


class _Numbers(dict[str, int]):
    """Words, each with a number that it gets when it is first met."""

    def __missing__(self, word: str) -> int:
        self[word] = len(self)
        return self[word]


class _Best(NamedTuple):
    """The best match of an entry."""

    score: float
    entry: int
    form: int
    alignments: tuple[Alignment, ...]
    """The best first; then others as good, in the same text."""


class Index:
    """All that can be found in one document."""

    def __init__(self, document: Document, found: Sequence[Entry], abbreviations: Abbreviations) -> None:
        self._document = document
        self._entries = found
        numbers = _Numbers()
        self._forms = [(at, form) for at, entry in enumerate(found) for form in range(len(entry.forms))]
        texts = (found[at].forms[form].text for at, form in self._forms)
        self._rows = [tuple([numbers[word] for word, _, _ in tokens(text)]) for text in texts]
        self._postings = Postings(self._rows, len(numbers))
        self._reader = Reader(Vocabulary(numbers), abbreviations)
        self._of_kind: dict[HitKind, int] = {}
        for row, (at, _) in enumerate(self._forms):
            kind = found[at].kind
            self._of_kind[kind] = self._of_kind.get(kind, 0) | 1 << row
        self._units = {entry.eid: at for at, entry in enumerate(found) if entry.ref.kind == "node"}

    @classmethod
    def build(cls, document: Document, abbreviations: Abbreviations) -> Self:
        """The index of a document. ``abbreviations``: for each, what it may stand for."""
        return cls(document, entries(document), abbreviations)

    def search(self, query: str, *, limit: int | None = 20, kinds: Collection[HitKind] | None = None) -> list[Hit]:
        """The hits for a query, best first; none for nonsense, and none for a query without letter or digit.

        ``limit``: so many at most; None for all. ``kinds``: only these, and of them those that a sign in the query
        (``@ # § &``) allows.
        """
        asked = parse(query)
        wanted = _narrowed(kinds, asked.kinds)
        named = direct(self._document, query.strip())
        entry = self._entry_of(named.place.node) if named.place else None
        hits = []
        if named.place and entry and (wanted is None or entry.kind in wanted):
            score = ranking.DIRECT if named.first else ranking.PERHAPS_DIRECT
            hits.append(hit_at(entry, named.place.line, score))
        if not named.plain and asked.typed:
            taken = {hit.ref for hit in hits}
            hits += (hit for hit in self._found(asked, wanted, limit) if hit.ref not in taken)
        return sorted(hits, key=lambda hit: -hit.score)[:limit]

    def nearest(self, query: str, *, limit: int = 3, kinds: Collection[HitKind] | None = None) -> list[Hit]:
        """Where most of the words of a query stand that found nothing, for whoever wonders; none for an address."""
        asked = parse(query)
        if direct(self._document, query.strip()).plain or not 1 < len(asked.typed) <= _MOST_NEAR:
            return []
        slots = self._slots(asked, near=True)
        whole = sum(slot.weight for slot in slots)
        for left_out, slot in sorted(enumerate(slots), key=lambda each: each[1].weight)[:_MOST_LEFT_OUT]:
            if slot.weight <= whole * ranking.MOST_LEFT_OUT:
                rest = [*slots[:left_out], *slots[left_out + 1 :]]
                if best := self._best(rest, _narrowed(kinds, asked.kinds)):
                    return self._hits(rest, best[:limit])
        return []

    def all_of(self, kinds: Collection[HitKind]) -> list[Hit]:
        """Everything of these kinds, in order: what a sign alone lists."""
        return [hit_at(entry) for entry in self._entries if entry.kind in kinds]

    def _entry_of(self, node: Node) -> Entry | None:
        """The entry of a unit, or of the first one below it that has text of its own."""
        below = (node, *(each for _, each in self._document.outline.walk(node.eid)))
        return next((self._entries[self._units[each.eid]] for each in below if each.eid in self._units), None)

    def _found(self, asked: Query, wanted: Collection[HitKind] | None, limit: int | None) -> list[Hit]:
        """The hits of a query that is no address.

        Words with mistakes are looked for only where nothing holds the words as typed, together.
        """
        slots = self._slots(asked, near=False)
        best = self._best(slots, wanted)
        if len(asked.typed) <= _MOST_NEAR and not any(match.alignments[0].together for match in best[:1]):
            slots = self._slots(asked, near=True)
            best = self._best(slots, wanted)
        return self._hits(slots, best[:limit])

    def _hits(self, slots: Sequence[Slot], best: Sequence[_Best]) -> list[Hit]:
        hits = []
        for match in best:
            entry = self._entries[match.entry]
            hits.append(hit_of(entry, entry.forms[match.form], slots, match.alignments, match.score))
        return hits

    def _best(self, slots: Sequence[Slot], wanted: Collection[HitKind] | None) -> list[_Best]:
        """The best match of each entry, best first, equal ones in the order of the entries."""
        matcher = Matcher(slots)
        best: dict[int, _Best] = {}
        for row in self._candidates(slots, wanted):
            match = self._match(matcher, row)
            if match and (match.entry not in best or match.score > best[match.entry].score):
                best[match.entry] = match
        ranked = sorted(best.values(), key=lambda match: (-round(match.score, 4), match.entry))
        return list(_worth_showing(ranked))

    def _slots(self, asked: Query, *, near: bool) -> list[Slot]:
        """What each typed word may mean."""
        typed = list(asked.typed)
        slots: list[Slot] = []
        while typed:
            word = typed.pop(0)
            if word.quoted:
                slots.append(self._reader.exact(word.words, word.text))
            elif typed and not typed[0].quoted and (pair := self._pair(word, typed[0])):
                slots.append(pair)
                typed.pop(0)
            else:
                last, others = asked.going_on and not typed, len(asked.typed) - 1
                slots.append(self._reader.slot(word.words[0], word.text, last=last, near=near, others=others))
        return slots

    def _pair(self, first: Typed, second: Typed) -> Slot | None:
        return self._reader.pair(first.words[0], second.words[0], f"{first.text}-{second.text}")

    def _candidates(self, slots: Sequence[Slot], wanted: Collection[HitKind] | None) -> Iterator[int]:
        """The rows that hold a word or phrase for every slot, those of the first kinds first."""
        rows = self._of(self._of_kind if wanted is None else wanted)
        scopes: dict[Scope, int] = {"any": rows, "name": self._of(["person"]), "title": rows & ~self._of(["passage"])}
        for slot in slots:
            held = self._postings.of_any(slot.words)
            for phrase in slot.phrases:
                within = scopes[phrase.scope]
                for pattern in phrase.patterns:
                    within &= self._postings.of_any(pattern)
                held |= within
            rows &= held
        for count, row in enumerate(row_numbers(rows)):
            if count == _MOST_CANDIDATES:
                return
            yield row

    def _of(self, kinds: Collection[HitKind]) -> int:
        rows = 0
        for kind in kinds:
            rows |= self._of_kind.get(kind, 0)
        return rows

    def _match(self, matcher: Matcher, row: int) -> _Best | None:
        """The best match in a row, if it is good enough."""
        at, form_at = self._forms[row]
        entry = self._entries[at]
        form = entry.forms[form_at]
        content = self._rows[row]
        scope: Scope = "name" if entry.kind == "person" else "any" if entry.kind == "passage" else "title"
        lead = len(tokens(form.text[: form.lead])) if form.lead else 0
        scored = [
            (ranking.score(entry.kind, form.kind, len(content), alignment, len(matcher.slots)), alignment)
            for alignment in matcher.align(content, scope)
            if alignment.end > lead
        ]
        score = max((score for score, _ in scored), default=0.0)
        if score < ranking.LEAST:
            return None
        as_good = sorted(scored, key=lambda each: -each[0])
        return _Best(score, at, form_at, tuple(each for worth, each in as_good if worth > score - AS_GOOD))


def _narrowed(kinds: Collection[HitKind] | None, sign: frozenset[HitKind] | None) -> frozenset[HitKind] | None:
    if kinds is None or sign is None:
        return sign if kinds is None else frozenset(kinds)
    return sign & frozenset(kinds)


def _worth_showing(ranked: Sequence[_Best]) -> Iterator[_Best]:
    """The best match and those not far behind it; none with mistakes where the best has none."""
    for match in ranked:
        best = ranked[0]
        mistaken = match.alignments[0].mistakes and not best.alignments[0].mistakes
        if match.score >= ranking.LEAST_OF_BEST * best.score and not mistaken:
            yield match
