"""The index over one document, and the search in it: pure values in, hits out.

words are matched in the vocabulary → the rows that hold one for each typed word → where they stand there → hits
"""

from __future__ import annotations

import functools
import itertools
import operator
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Final, NamedTuple, Self

from nghiquyet.document.model import Document, Node
from nghiquyet.search import ranking
from nghiquyet.search.acronyms import Acronyms
from nghiquyet.search.candidates import Candidates
from nghiquyet.search.direct import direct
from nghiquyet.search.entries import Entry, entries_of
from nghiquyet.search.hits import KINDS, Hit, HitKind
from nghiquyet.search.listing import Hits, Making
from nghiquyet.search.matching import AS_GOOD, Alignment, Matcher, Scope, Slot
from nghiquyet.search.postings import Postings, post
from nghiquyet.search.query import Query, Typed, as_questions, clauses, parse, to_come_near, without_address
from nghiquyet.search.readings import Abbreviations, Reader
from nghiquyet.search.rows import FORMS, Rows, rows_of
from nghiquyet.search.showing import hit_at, hit_of
from nghiquyet.search.vocabulary import Vocabulary

_MOST_LEFT_OUT: Final = 6
"""Of a query of no more words that finds nothing, each may be left out to see what is nearest, one or two at a time."""
_LEFT_OUT_OF_MANY: Final = 4
"""Of a longer one so many, the shortest: each try takes as many steps as there are words."""
_MOST_NEAR: Final = 12
"""In a longer query every word must be as typed: it is a text that was copied."""


class _Best(NamedTuple):
    """The best match of an entry."""

    kind: HitKind
    score: float
    row: int
    entry: int
    form: int
    alignment: Alignment
    """The best way in which the words stand there; there may be others as good."""
    only_a_name: bool
    """Whether the text says no more than who is on a list."""


class _Matched(NamedTuple):
    """The best match of each entry."""

    best: list[_Best]
    """The best first, equal ones in the order of the entries."""
    more: bool
    """Whether there are rows that were not compared."""


class Index:
    """All that can be found in a document, or in many."""

    def __init__(
        self,
        rows: Rows,
        postings: Postings,
        entries: Sequence[Entry],
        abbreviations: Abbreviations,
        document: Document | None = None,
        units: Callable[[], Mapping[str, int]] | None = None,
    ) -> None:
        """``document``: whose addresses can be typed; ``units``: gives the numbers of the entries of its units."""
        self.rows = rows
        self.postings = postings
        self.entries = entries
        self._document = document
        self._units = functools.cache(units or functools.partial(units_of, entries))
        self._vocabulary = Vocabulary(rows.words)
        self._reader = Reader(self._vocabulary, abbreviations, Acronyms(rows).spelled)
        self._candidates = Candidates(rows, postings, self._vocabulary)
        self._counts: dict[HitKind, int] = {}

    @classmethod
    def build(cls, document: Document, abbreviations: Abbreviations) -> Self:
        """The index of a document. ``abbreviations``: for each, what it may stand for."""
        found = entries_of(document)
        rows = rows_of(found)
        return cls(rows, post(rows), found, abbreviations, document)

    @classmethod
    def of(cls, entries: Sequence[Entry], abbreviations: Abbreviations) -> Self:
        """The index of some entries, all of one kind."""
        rows = rows_of(entries)
        return cls(rows, post(rows), entries, abbreviations)

    def search(self, query: str, *, limit: int | None = 20, kinds: Collection[HitKind] | None = None) -> list[Hit]:
        """The hits for a query, best first; none for nonsense, and none for a query without letter or digit.

        ``limit``: so many at most; None for all. ``kinds``: only these, and of them those that a sign in the query
        (``@ # § &``) allows.
        """
        return self.hits(query, limit=limit, kinds=kinds)[:limit]

    def hits(self, query: str, *, limit: int | None = None, kinds: Collection[HitKind] | None = None) -> Hits:
        """The same hits, each made when it is looked at; ``limit``: so many are wanted, and there may be more."""
        asked = parse(query)
        wanted = _narrowed(kinds, asked.kinds)
        found, at, plain = self._addressed(query, wanted)
        if plain or not asked.typed:
            return Hits(found)
        others, more = self._found(asked, wanted, limit, without=at)
        for way in as_questions(asked.typed) if len(asked.typed) <= _MOST_NEAR else ():
            if not (found or others):
                about, more = self._found(replace(asked, typed=way, going_on=False), wanted, limit, without=at)
                others = [making for making in about if not making.mistaken]
        return Hits(sorted([*found, *others], key=lambda making: -making.score), more=more)

    def addressed(self, query: str, kinds: Collection[HitKind] | None = None) -> tuple[Hits, bool]:
        """The place that a query names, if it may be an address; and whether it is nothing else."""
        found, _, plain = self._addressed(query, _narrowed(kinds, parse(query).kinds))
        return Hits(found), plain

    def _addressed(self, query: str, wanted: Collection[HitKind] | None) -> tuple[list[Making], int | None, bool]:
        """The same before it is made, and the number of its entry."""
        named = direct(self._document, query.strip())
        at = self._entry_of(named.place.node) if named.place else None
        if named.place is None or at is None or (wanted is not None and self.entries[at].kind not in wanted):
            return [], None, named.plain
        score = ranking.DIRECT if named.first else ranking.PERHAPS_DIRECT
        make = functools.partial(hit_at, self.entries[at], named.place.line, score)
        return [Making(self.entries[at].kind, score, make)], at, named.plain

    def nearest(self, query: str, *, limit: int = 3, kinds: Collection[HitKind] | None = None) -> list[Hit]:
        """Where most of the words of a query stand that found nothing, for whoever wonders; none for an address.

        Of a query that asks twice (``… mấy chỉ tiêu, chỉ tiêu nào …``) the first part that is near anything.
        """
        if direct(self._document, query.strip()).plain:
            return []
        wanted = _narrowed(kinds, parse(query).kinds)
        found = (self._nearest(parse(part), limit, wanted) for part in (query, *clauses(query)))
        return next((hits for hits in found if hits), [])

    def _nearest(self, asked: Query, limit: int, wanted: Collection[HitKind] | None) -> list[Hit]:
        asked = replace(asked, typed=to_come_near(asked.typed))
        if not 1 < len(asked.typed) <= _MOST_NEAR:
            return []
        typed = self._slots(asked, near=True)
        # A word that nothing has is left out, however long: it says nothing about what is near.
        scopes = self._candidates.scopes(wanted)
        slots = [
            slot
            for slot in typed
            if self._candidates.holding(slot, scopes, first=slot is typed[0])
            # The letters of initials stand anywhere; in order they do not.
            and (slot.words or self._best([slot], wanted, 1, doubly=False).best)
        ]
        whole = sum(slot.weight for slot in slots)
        most = _MOST_LEFT_OUT if len(slots) <= _MOST_LEFT_OUT else _LEFT_OUT_OF_MANY
        shortest = sorted(slots, key=lambda slot: slot.weight)[:most]
        none: tuple[Slot, ...] = ()
        fewer = (*itertools.combinations(shortest, 1), *itertools.combinations(shortest, 2))
        for left_out in (none, *fewer) if len(slots) < len(typed) else fewer:
            if sum(slot.weight for slot in left_out) <= whole * ranking.MOST_LEFT_OUT:
                rest = [slot for slot in slots if not any(slot is each for each in left_out)]
                if rest and (best := self._best(rest, wanted, limit, doubly=False).best):
                    return [making.make() for making in self._makings(rest, best[:limit])]
        return []

    def all_of(self, kinds: Collection[HitKind], *, limit: int | None = None) -> Hits:
        """Everything of these kinds, in order: what a sign alone lists; ``limit``: so many of each kind at most."""
        makings: list[Making] = []
        more = False
        for kind in KINDS:
            numbers = self._entries_of(kind) if kind in kinds else []
            more = more or len(numbers) > (limit or len(numbers))
            makings += (Making(kind, 1.0, functools.partial(self._listed, at)) for at in sorted(numbers)[:limit])
        return Hits(makings, more=more)

    def counts(self) -> dict[HitKind, int]:
        """How many things of each kind there are."""
        if not self._counts:
            self._counts = {kind: len(self._entries_of(kind)) for kind in KINDS}
        return self._counts

    def _entries_of(self, kind: HitKind) -> Collection[int]:
        """The numbers of the entries of a kind, whose rows stand together."""
        place = KINDS.index(kind)
        return set(self.rows.entries[bisect_left(self.rows.kinds, place) : bisect_right(self.rows.kinds, place)])

    def _listed(self, at: int) -> Hit:
        return hit_at(self.entries[at])

    def _entry_of(self, node: Node) -> int | None:
        """The number of the entry of a unit, or of the first one below it that has text of its own."""
        outline = self._document.outline if self._document else None
        below = (node, *(each for _, each in outline.walk(node.eid))) if outline else ()
        wanted = next((each.eid for each in below if each.verbatim), None)
        return self._units().get(wanted) if wanted else None

    def _found(
        self, asked: Query, wanted: Collection[HitKind] | None, limit: int | None, *, without: int | None
    ) -> tuple[list[Making], bool]:
        """The hits of a query that is no address, but for that of one entry; and whether there may be more.

        Words with mistakes are looked for only where nothing holds the words as typed, together.
        """
        slots = self._slots(asked, near=False)
        best, more = self._best(slots, wanted, limit)
        if len(asked.typed) <= _MOST_NEAR and not any(match.alignment.together for match in best[:1]):
            slots = self._slots(asked, near=True)
            best, more = self._best(slots, wanted, limit)
        named: list[Making] = []
        sure = [match for match in best if match.kind != "passage" and not match.alignment.mistakes]
        said = any(match.alignment.together and not match.alignment.doubt for match in best)
        if not sure and (name := without_address(asked.typed, spoken=not said)):
            people = _narrowed(["person"], None if wanted is None else frozenset(wanted))
            named, _ = self._found(replace(asked, typed=name), people, limit, without=without)
            best = [match for match in best if not (named and (match.only_a_name or match.alignment.mistakes))]
        return [*named, *self._makings(slots, [match for match in best if match.entry != without])], more

    def _makings(self, slots: Sequence[Slot], best: Sequence[_Best]) -> Iterator[Making]:
        matcher = Matcher(slots)
        for match in best:
            mistaken = bool(match.alignment.mistakes)
            yield Making(match.kind, round(match.score, 4), functools.partial(self._hit, matcher, match), mistaken)

    def _hit(self, matcher: Matcher, match: _Best) -> Hit:
        """The hit of a match, with all places marked that are as good."""
        scored = sorted(self._scored(matcher, match.row), key=lambda each: -each[0])
        alignments = [each for worth, each in scored if worth > match.score - AS_GOOD]
        entry = self.entries[match.entry]
        return hit_of(entry, entry.forms[match.form], matcher.slots, alignments, match.score)

    def _best(
        self, slots: Sequence[Slot], wanted: Collection[HitKind] | None, limit: int | None, *, doubly: bool = True
    ) -> _Matched:
        """The best match of each entry that is worth showing; ``doubly``: of more rows where the first give none."""
        matcher = Matcher(slots)
        best: dict[int, _Best] = {}
        chosen = self._candidates.choose(slots, wanted, limit)
        for row in chosen.rows:
            match = self._match(matcher, row)
            if match and (match.entry not in best or match.score > best[match.entry].score):
                best[match.entry] = match
        if doubly and not best and chosen.more and limit is not None:
            # Nothing among the first of each kind: only more of them can tell that there is nothing.
            return self._best(slots, wanted, None)
        ranked = sorted(best.values(), key=lambda match: (-round(match.score, 4), match.entry))
        letter = wanted is None and len(slots) == 1 and len(slots[0].typed) == 1
        return _Matched(list(_worth_showing(ranked, letter=letter)), chosen.more)

    def _slots(self, asked: Query, *, near: bool) -> list[Slot]:
        """What each typed word may mean."""
        typed = list(asked.typed)
        slots: list[Slot] = []
        short = any(self._reader.is_short(each.words[0]) for each in typed)
        while typed:
            word = typed.pop(0)
            if word.quoted:
                slots.append(self._reader.exact(word.words, word.text))
            elif typed and not typed[0].quoted and (pair := self._pair(word, typed[0])):
                slots.append(pair)
                typed.pop(0)
            else:
                last, others = asked.going_on and not typed, len(asked.typed) - 1
                slots.append(
                    self._reader.slot(word.words[0], word.text, last=last, near=near, others=others, short=short)
                )
        return slots

    def _pair(self, first: Typed, second: Typed) -> Slot | None:
        return self._reader.pair(first.words[0], second.words[0], f"{first.text}-{second.text}")

    def _match(self, matcher: Matcher, row: int) -> _Best | None:
        """The best match in a row, if it is good enough."""
        rows = self.rows
        # In a name its parts are worth more or less; elsewhere the first place of a single word is the best.
        scored = self._scored(matcher, row, first=rows.kind(row) != "person")
        score, alignment = max(scored, key=operator.itemgetter(0), default=(0.0, None))
        if alignment is None or score < ranking.LEAST:
            return None
        only_a_name = FORMS[rows.form_kinds[row]] == "name"
        return _Best(rows.kind(row), score, row, rows.entries[row], rows.forms[row], alignment, only_a_name)

    def _scored(self, matcher: Matcher, row: int, *, first: bool = False) -> Iterator[tuple[float, Alignment]]:
        """The ways in which all words stand in a row, with their worth; ``first``: of a single word one will do."""
        rows = self.rows
        kind, form_kind, lead = rows.kind(row), FORMS[rows.form_kinds[row]], rows.leads[row]
        content = rows.row(row)
        scope: Scope = "name" if kind == "person" else "any"
        for alignment in matcher.align(content, scope, lead=lead, first=first):
            yield ranking.score(kind, form_kind, len(content), alignment, len(matcher.slots)), alignment


def units_of(entries: Iterable[Entry]) -> dict[str, int]:
    """For each unit of a document, the number of its entry."""
    return {entry.eid: at for at, entry in enumerate(entries) if entry.ref.kind == "node" and entry.eid}


def _narrowed(kinds: Collection[HitKind] | None, sign: frozenset[HitKind] | None) -> frozenset[HitKind] | None:
    if kinds is None or sign is None:
        return sign if kinds is None else frozenset(kinds)
    return sign & frozenset(kinds)


def _worth_showing(ranked: Sequence[_Best], *, letter: bool) -> Iterator[_Best]:
    """The best match and those not far behind it; none with mistakes where the best has none.

    Where people are found, the lines of lists that say no more than their names say nothing more. ``letter``: no more
    than one was typed, and no kind asked for. Any text has words that begin with it: that says something of people and
    of posts alone.
    """
    people = any(match.kind == "person" for match in ranked)
    if letter:
        ranked = [match for match in ranked if match.alignment.places[0].how == "exact" or _begins_a_name(match)]
    for match in ranked:
        best = ranked[0]
        mistaken = match.alignment.mistakes and not best.alignment.mistakes
        if match.score >= ranking.LEAST_OF_BEST * best.score and not mistaken and not (people and match.only_a_name):
            yield match


def _begins_a_name(match: _Best) -> bool:
    return match.kind == "person" or (match.kind == "role" and match.alignment.start == 0)
