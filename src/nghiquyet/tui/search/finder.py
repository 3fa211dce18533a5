"""The index of a document, built when it is first asked, and what is found for a query: one list of hits."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from threading import Lock
from typing import TYPE_CHECKING

from nghiquyet.search.hits import KINDS, Hit, HitKind

if TYPE_CHECKING:
    from nghiquyet.document import Document
    from nghiquyet.library.notices import Notice
    from nghiquyet.library.places import Places
    from nghiquyet.search.index import Index


@dataclass(frozen=True, slots=True)
class Found:
    """What was found for a query."""

    query: str
    hits: Sequence[Hit] = ()
    """One kind after the other, the kind of the best hit first: the order of the list, the counter and the walk."""
    kinds: Mapping[HitKind, int] = field(default_factory=dict)
    """How many hits of each kind, in that order."""
    nearest: Sequence[Hit] = ()
    """Where nothing was found: what comes nearest."""
    looked_at: Mapping[HitKind, int] = field(default_factory=dict)
    """Where nothing was found: how many things of each kind were looked at."""


class Finder:
    """Answers queries; from any thread. Whoever asks first waits until the index is built."""

    def __init__(self, document: Document, places: Places) -> None:
        self._document = document
        self._places = places
        self._lock = Lock()
        self._index: Index | None = None
        self._counts: Mapping[HitKind, int] = {}
        """How many things of each kind there are; counted when it is first told."""
        self.told: list[Notice] = []
        """What a person should know about the abbreviations in use."""

    @property
    def ready(self) -> bool:
        """Whether nobody has to wait for the index any more."""
        return self._index is not None

    def index(self) -> Index:
        """The index, built by the first call."""
        with self._lock:
            if self._index is None:
                from nghiquyet.library.abbreviations import load
                from nghiquyet.search.index import Index

                self._index = Index.build(self._document, load(self._places, self.told.append))
            return self._index

    def find(self, query: str) -> Found:
        """All hits for a query; a sign alone lists its kind."""
        from nghiquyet.search.query import SIGNS, parse

        index, listed = self.index(), SIGNS.get(query.strip())
        if listed:
            every = index.all_of(listed)
            found = Found(query, every, Counter(hit.kind for hit in every))
        else:
            hits = index.hits(query).by_kind()
            found = Found(query, hits, hits.kinds)
        if found.hits:
            return found
        self._counts = self._counts or {kind: len(index.all_of([kind])) for kind in KINDS}
        narrowed = parse(query).kinds or KINDS
        looked_at = {kind: count for kind, count in self._counts.items() if kind in narrowed}
        return Found(query, nearest=index.nearest(query), looked_at=looked_at)
