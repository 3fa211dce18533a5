"""The hits one walks through after a search: where each of them is, and what is marked in the text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from nghiquyet.tui.search.finder import Found
from nghiquyet.vietnamese.folding import fold_case

if TYPE_CHECKING:
    from nghiquyet.document import Document, Node
    from nghiquyet.search.hits import Hit, Marks


@dataclass(frozen=True, slots=True)
class Walk:
    """A place in a list of hits."""

    found: Found
    at: int
    """Index of the hit one is at."""

    @property
    def hits(self) -> Sequence[Hit]:
        """The hits; where there were none, what came nearest."""
        return self.found.hits or self.found.nearest

    @property
    def hit(self) -> Hit:
        """The one."""
        return self.hits[self.at]

    def step(self, by: int) -> Walk:
        """So many hits further; after the last comes the first."""
        return replace(self, at=(self.at + by) % len(self.hits))


def place_of(document: Document, hit: Hit) -> Node | None:
    """The unit in which a hit is to be seen; None if it stands nowhere in the text."""
    if hit.text_eid and hit.text_eid in document.outline:
        return document.outline.node(hit.text_eid)
    there = document.outline.at_line(hit.line) if hit.line else None
    if there is None and hit.eid and hit.eid in document.outline:
        return document.outline.node(hit.eid)
    return there


def marks_in_text(document: Document, hits: Sequence[Hit]) -> dict[str, Marks]:
    """What the hits of a document mark in the reading text of its units, by eId: in order, none overlapping."""
    found: dict[str, set[tuple[int, int]]] = {}
    for hit in hits:
        if hit.ref.document != document.id:
            continue
        for eid, marks in marks_of(document, hit).items():
            found.setdefault(eid, set()).update(marks)
    return {eid: _apart(marks) for eid, marks in found.items()}


def marks_of(document: Document, hit: Hit) -> Mapping[str, Marks]:
    """What one hit marks in the reading text of the units, by eId.

    A name is marked wherever it is printed among the lines that the hit rests on: the name itself is no unit's text.
    """
    if hit.text_eid and hit.text_eid in document.outline:
        return {hit.text_eid: hit.marks}
    found = {node.eid: _spots(node.text, hit) for node in _named_in(document, hit)}
    return {eid: marks for eid, marks in found.items() if marks}


def _named_in(document: Document, hit: Hit) -> Iterator[Node]:
    """The units in which a person, a body or a cited document is named, as far as the hit tells."""
    lines = {hit.line} if hit.line else set()
    if hit.ref.kind == "person":
        lines |= {line for person in document.persons if person.id == hit.ref.id for line in person.sources}
    if hit.ref.kind == "reference":
        cited = (each for each in document.references if each.id == hit.ref.id)
        lines |= {mention.line for each in cited for mention in each.mentions}
    units = [document.outline.at_line(line) for line in sorted(lines)]
    if hit.eid and hit.eid in document.outline:
        units.append(document.outline.node(hit.eid))
    yield from dict.fromkeys(unit for unit in units if unit is not None)


def _spots(text: str, hit: Hit) -> Marks:
    """The marks of a name, at each place where a text has the name; case does not count."""
    found = re.finditer(re.escape(fold_case(hit.text)), fold_case(text))
    return tuple((each.start() + start, each.start() + end) for each in found for start, end in hit.marks)


def _apart(marks: set[tuple[int, int]]) -> Marks:
    """Marks in order, those that overlap as one."""
    apart: list[tuple[int, int]] = []
    for start, end in sorted(marks):
        if apart and start < apart[-1][1]:
            apart[-1] = (apart[-1][0], max(end, apart[-1][1]))
        else:
            apart.append((start, end))
    return tuple(apart)
