"""Hits that are made when they are looked at: of hundreds that are found, a window shows a few."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple, overload

from nghiquyet.search.hits import Hit, HitKind
from nghiquyet.search.ranking import LEAST_OF_BEST


class Making(NamedTuple):
    """What is known of a hit before it is made."""

    kind: HitKind
    score: float
    make: Callable[[], Hit]
    mistaken: bool = False
    """Whether it was found with other letters than were typed."""


class Hits(Sequence[Hit]):
    """The hits of a query, in order; each is made once."""

    def __init__(self, makings: Sequence[Making], *, more: bool = False) -> None:
        self._makings = makings
        self._made: dict[int, Hit] = {}
        self.more = more
        """Whether there are more, which were not compared."""

    @classmethod
    def together(cls, *parts: Hits) -> Hits:
        """The hits of several indexes as one list; near misses are never shown beside hits, as in each of them."""
        makings = [making for part in parts for making in part._makings]
        best = max(makings, key=lambda making: making.score, default=None)
        kept = (each for each in makings if best and worth_showing(each, best))
        return cls(sorted(kept, key=lambda each: -each.score), more=any(part.more for part in parts))

    def __len__(self) -> int:
        return len(self._makings)

    @overload
    def __getitem__(self, at: int) -> Hit: ...

    @overload
    def __getitem__(self, at: slice) -> list[Hit]: ...

    def __getitem__(self, at: int | slice) -> Hit | list[Hit]:
        """A hit, or several; IndexError if there is none."""
        if isinstance(at, slice):
            return [self[each] for each in range(len(self))[at]]
        place = range(len(self))[at]
        if place not in self._made:
            self._made[place] = self._makings[place].make()
        return self._made[place]

    @property
    def kinds(self) -> Mapping[HitKind, int]:
        """How many there are of each kind, in the order in which kinds first come."""
        return Counter(making.kind for making in self._makings)

    def by_kind(self) -> Hits:
        """The same, one kind after the other: kinds in the order of their first hit, each kind as it comes."""
        kinds = list(self.kinds)
        return Hits(sorted(self._makings, key=lambda making: kinds.index(making.kind)), more=self.more)


def worth_showing(making: Making, best: Making) -> bool:
    """Whether a hit may stand beside the best one: not far behind it, and not with mistakes where that has none."""
    return making.score >= LEAST_OF_BEST * best.score and not (making.mistaken and not best.mistaken)
