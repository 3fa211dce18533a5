"""The words of a document, laid out so that a quote from another edition can be looked for among them."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from heapq import nlargest
from itertools import accumulate
from typing import Final

from nghiquyet.document.annotations import CONTEXT, flat
from nghiquyet.document.model import Document, Node

_CANDIDATES: Final = 8
"""Units that are compared letter by letter, at most."""

_MARKER: Final = re.compile(r"^[(\[*+]*\s*[\w.\-]{1,8}\s*[.):\-/]+\s*")
"""A number or letter in front of a unit, which another edition may have changed: ``(17).``, ``IV.``, ``a)``."""


@dataclass(frozen=True, slots=True)
class Place:
    """A place where an annotation may stand."""

    node: Node
    text: str
    """What is read there: a whole unit, or the words within it; white space made single."""
    before: str
    """What stands before it, as far as a quote's context goes."""
    after: str


class Edition:
    """One document, for looking up quotes from another one. Each index is made when it is first needed."""

    def __init__(self, document: Document) -> None:
        self._units = [node for node in document.nodes if node.verbatim.strip()]

    def same(self, exact: str) -> list[Place]:
        """Where the words stand: units that read just so, then units that hold them."""
        whole = self._index_by_text.get(exact, [])
        units = set(whole)
        found = [self._unit(number) for number in whole]
        return found + [place for number, place in self._inside(exact) if number not in units]

    def unnumbered(self, exact: str, least: int) -> list[Place]:
        """Units with the same words under another number, if those are at least so many characters."""
        body = without_marker(exact)
        return [self._unit(number) for number in self._index_by_body.get(body, ())] if len(body) >= least else []

    def similar(self, exact: str, eid: str | None) -> list[Place]:
        """Units that share the rarest words with a quote, and the one that has its address now."""
        shared: defaultdict[int, float] = defaultdict(float)
        for word in set(exact.split()):
            numbers = self._index_by_word.get(word, ())
            for number in numbers:
                shared[number] += 1 / len(numbers)
        numbers = nlargest(_CANDIDATES, shared, key=lambda number: shared[number])
        return [self._unit(number) for number in numbers] + self.at(eid)

    def at(self, eid: str | None) -> list[Place]:
        """The unit of an address, if there is one with text of its own."""
        number = self._index_by_eid.get(eid)
        return [] if number is None else [self._unit(number)]

    @cached_property
    def _texts(self) -> list[str]:
        return [flat(node.verbatim) for node in self._units]

    @cached_property
    def _all(self) -> str:
        """All units in order, one blank between them."""
        return " ".join(self._texts)

    @cached_property
    def _starts(self) -> list[int]:
        """Where each unit begins in ``_all``."""
        return list(accumulate((len(text) + 1 for text in self._texts), initial=0))[:-1]

    @cached_property
    def _index_by_eid(self) -> dict[str | None, int]:
        return {node.eid: number for number, node in enumerate(self._units)}

    @cached_property
    def _index_by_text(self) -> dict[str, list[int]]:
        return _grouped(self._texts)

    @cached_property
    def _index_by_body(self) -> dict[str, list[int]]:
        return _grouped(map(without_marker, self._texts))

    @cached_property
    def _index_by_word(self) -> dict[str, list[int]]:
        index: dict[str, list[int]] = {}
        for number, text in enumerate(self._texts):
            for word in set(text.split()):
                index.setdefault(word, []).append(number)
        return index

    def _inside(self, exact: str) -> Iterator[tuple[int, Place]]:
        """Every place where the words stand, with the number of the unit in which they begin."""
        at = self._all.find(exact)
        while at >= 0:
            number = bisect_right(self._starts, at) - 1
            yield number, self._place(number, at, len(exact))
            at = self._all.find(exact, at + 1)

    def _unit(self, number: int) -> Place:
        return self._place(number, self._starts[number], len(self._texts[number]))

    def _place(self, number: int, start: int, length: int) -> Place:
        end = start + length
        before = self._all[max(0, start - CONTEXT - 1) : start].strip()
        return Place(self._units[number], self._all[start:end], before, self._all[end : end + CONTEXT + 1].strip())


def without_marker(text: str) -> str:
    """A unit's text without the number in front of it."""
    return _MARKER.sub("", text)


def _grouped(texts: Iterable[str]) -> dict[str, list[int]]:
    groups: dict[str, list[int]] = {}
    for number, text in enumerate(texts):
        groups.setdefault(text, []).append(number)
    return groups
