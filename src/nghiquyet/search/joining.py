"""Several indexes as one: a document and its notes, a library and what was added to it since it was joined."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Sequence

from nghiquyet.search.hits import KINDS, Hit, HitKind
from nghiquyet.search.index import Index
from nghiquyet.search.listing import Hits
from nghiquyet.search.query import parse


class Together:
    """Finds in all of some indexes; what they find is ranked as if it were one."""

    def __init__(self, parts: Sequence[Index], addresses: Index | None = None) -> None:
        """``addresses``: the document whose addresses can be typed; it may be one of the parts."""
        self._parts = parts
        self._addresses = addresses

    def search(self, query: str, *, limit: int = 20, kinds: Collection[HitKind] | None = None) -> list[Hit]:
        """The best hits for a query, at most so many."""
        return self.hits(query, limit=limit, kinds=kinds)[:limit]

    def hits(self, query: str, *, limit: int | None = None, kinds: Collection[HitKind] | None = None) -> Hits:
        """The hits for a query, each made when it is looked at (see :meth:`Index.hits`)."""
        named, plain = self._addresses.addressed(query, kinds) if self._addresses else (Hits([]), False)
        if plain:
            return named
        found = [part.hits(query, limit=limit, kinds=kinds) for part in self._parts]
        return Hits.together(*found if self._addresses in self._parts else (named, *found))

    def nearest(self, query: str, *, limit: int = 3, kinds: Collection[HitKind] | None = None) -> list[Hit]:
        """What comes nearest to a query that finds nothing; none for an address."""
        if self._addresses and self._addresses.addressed(query)[1]:
            return []
        found = (part.nearest(query, limit=limit, kinds=kinds) for part in self._parts)
        return next((hits for hits in found if hits), [])

    def all_of(self, kinds: Collection[HitKind], *, limit: int | None = None) -> Hits:
        """Everything of these kinds, part by part."""
        return Hits.together(*(part.all_of(kinds, limit=limit) for part in self._parts))

    def looked_at(self, query: str, *, kinds: Collection[HitKind] | None = None) -> dict[HitKind, int]:
        """Of each kind that a query asks for, how many things there are in which it is looked for."""
        wanted = kinds or parse(query).kinds or KINDS
        total: Counter[HitKind] = Counter()
        for part in self._parts:
            total.update({kind: count for kind, count in part.counts().items() if kind in wanted})
        return dict(total)
