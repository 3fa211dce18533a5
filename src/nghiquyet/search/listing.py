"""Hits that are made when they are looked at: of hundreds that are found, a window shows a few."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple, overload

from nghiquyet.search.hits import Hit, HitKind


class Making(NamedTuple):
    """What is known of a hit before it is made."""

    kind: HitKind
    score: float
    make: Callable[[], Hit]


class Hits(Sequence[Hit]):
    """The hits of a query, in order; each is made once."""

    def __init__(self, makings: Sequence[Making]) -> None:
        self._makings = makings
        self._made: dict[int, Hit] = {}

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
        return Hits(sorted(self._makings, key=lambda making: kinds.index(making.kind)))
