"""What is found for a query: one list of hits, in the document or in all of the library, notes among them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from threading import Lock
from typing import TYPE_CHECKING, Final

from nghiquyet.search.hits import Hit, HitKind
from nghiquyet.tui.system import aside

if TYPE_CHECKING:
    from nghiquyet.document import Document
    from nghiquyet.document.annotations import Anchored
    from nghiquyet.indexing import Indexes, Progress
    from nghiquyet.library.notices import Notice
    from nghiquyet.library.places import Places
    from nghiquyet.search.index import Index
    from nghiquyet.search.joining import Together

MOST: Final = 100
"""Hits of each kind that are listed; more are counted as “over”. Nobody reads so many, and each costs time."""


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
    more: bool = False
    """Whether there are more hits than these."""
    document: str | None = None
    """The id of the document that was searched; None for all of them."""

    @property
    def everywhere(self) -> bool:
        """Whether all documents were searched."""
        return self.document is None


class Finder:
    """Answers queries; from any thread. Whoever asks first waits until the index is there."""

    def __init__(self, document: Document, places: Places) -> None:
        self._document = document
        self.places = places
        self._lock = Lock()
        self._indexes: Indexes | None = None
        self._index: Index | None = None
        self._joined: list[Index] | None = None
        self._prints: Mapping[str, str] = {}
        """Of what documents the joined indexes are."""
        self._here: Together | None = None
        self._everywhere: Together | None = None
        self._notes: tuple[Anchored, ...] = ()
        self.titles: Mapping[str, str] = {}
        """What each document of the library is called, by its id; known once all of them are searched."""
        self.told: list[Notice] = []
        """What a person should know about the abbreviations in use, and about documents that cannot be opened."""

    @property
    def ready(self) -> bool:
        """Whether nobody has to wait any more to search the document."""
        return self._index is not None

    @property
    def ready_everywhere(self) -> bool:
        """Whether nobody has to wait any more to search all documents."""
        return self._joined is not None

    def turn_to(self, document: Document) -> None:
        """Search another document from now on; what is known of all of them stays."""
        with self._lock:
            self._document = document
            self._index = self._here = self._everywhere = None
            self._notes = ()

    def take_notes(self, notes: Sequence[Anchored]) -> None:
        """Search these notes too, as they are now; those of other documents are read anew."""
        if self._notes != notes or self._everywhere is not None:
            self._notes = tuple(notes)
            self._here = self._everywhere = None

    def index(self) -> Index:
        """The index of the document: loaded, or built by the first call."""
        with self._lock:
            if self._index is None:
                with aside():
                    self._index = self._all_indexes().of(self._document)
            return self._index

    def load_everywhere(self) -> bool:
        """Get ready to search all documents as they are now; whether that could be done without building anything."""
        with self._lock:
            indexes = self._all_indexes()
            prints = indexes.library.fingerprints()
            if self._joined is None or prints != self._prints:
                self._joined, self._prints, self._everywhere = indexes.joined(), prints, None
                self.titles = {entry.id: entry.title or entry.name for entry in indexes.library.entries()}
            return self._joined is not None

    def build_everywhere(self, progress: Progress) -> None:
        """Build what is missing for that, here and now."""
        with self._lock:
            indexes = self._all_indexes()
        self._joined = indexes.join(progress)

    def find(self, query: str, *, everywhere: bool = False) -> Found:
        """The hits for a query; a sign alone lists its kind."""
        from nghiquyet.search.query import SIGNS

        document = None if everywhere else self._document.id
        searched, listed = self._searched(everywhere=everywhere), SIGNS.get(query.strip())
        hits = searched.all_of(listed, limit=MOST) if listed else searched.hits(query, limit=MOST).by_kind()
        if hits:
            return Found(query, hits, hits.kinds, more=hits.more, document=document)
        nearest, looked_at = searched.nearest(query), searched.looked_at(query)
        return Found(query, nearest=nearest, looked_at=looked_at, document=document)

    def _searched(self, *, everywhere: bool) -> Together:
        """What is searched: the document and its notes, or all of them."""
        from nghiquyet.search.joining import Together

        index = self.index()
        with self._lock:
            indexes = self._all_indexes()
            if not everywhere or self._joined is None:
                if self._here is None:
                    notes = indexes.of_notes(self._notes)
                    self._here = Together([index, *([notes] if notes else [])], addresses=index)
                return self._here
            if self._everywhere is None:
                notes = indexes.of_all_notes()
                self._everywhere = Together([*self._joined, *([notes] if notes else [])], addresses=index)
            return self._everywhere

    def _all_indexes(self) -> Indexes:
        if self._indexes is None:
            from nghiquyet.indexing import Indexes
            from nghiquyet.library.abbreviations import load
            from nghiquyet.library.documents import Library

            table = load(self.places, self.told.append)
            library = Library(self.places, self.told.append)
            self._indexes = Indexes(self.places, library, table, self.told.append)
        return self._indexes
