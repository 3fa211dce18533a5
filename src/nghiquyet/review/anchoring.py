"""Finding the place of an annotation again in another edition of the text.

Words first, then their context, and likeness last. A place is taken only if nothing else could be meant: of two that
read the same and stand alike neither is taken, and the annotation is an orphan, with its quote, for a person to decide.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from difflib import SequenceMatcher
from functools import cached_property
from heapq import nlargest
from itertools import accumulate
from typing import Final

from nghiquyet.document.annotations import CONTEXT, Anchored, Annotation, AnnotationTarget, Outcome, flat
from nghiquyet.document.model import Document, Node, Ref, RefKind

_SAME_CONTEXT: Final = 0.8
"""Likeness of the context from which on it is the same; of the ten ``1. Kết quả`` no two share more than 0.5."""

_AHEAD: Final = 0.2
"""How far the best place must be ahead of the next one."""

_ALIKE: Final = 0.75
"""Likeness of a whole unit from which on it is the same one with a few words changed."""

_LONG_ENOUGH: Final = 24
"""Characters from which on words speak for themselves: shorter ones, such as ``2. Hạn chế, yếu kém``, recur."""

_CANDIDATES: Final = 8
"""Units that are compared letter by letter, at most."""

_MARKER: Final = re.compile(r"^[(\[*+]*\s*[\w.\-]{1,8}\s*[.):\-/]+\s*")
"""A number or letter in front of a unit, which another edition may have changed: ``(17).``, ``IV.``, ``a)``."""


class Anchors:
    """Finds places in one document; what is needed for another edition is made once, and only when it is needed."""

    def __init__(self, document: Document) -> None:
        self._document = document

    def anchor(self, annotation: Annotation) -> Anchored:
        """The place of an annotation in this document."""
        target = annotation.target
        if target.sha256 == self._document.source.sha256:
            return self._same_source(annotation)
        exact = self._exact(target)
        for places in (exact, self._unnumbered(target)):
            if place := self._choose(target, places):
                return self._found(annotation, place.node, moved=place.node.eid != target.eid)
        if exact or not target.quote.exact:
            return Anchored(annotation, "orphaned", None, None, None)
        if node := self._changed(target):
            return self._found(annotation, node, changed=True)
        return Anchored(annotation, "orphaned", None, None, None)

    def _same_source(self, annotation: Annotation) -> Anchored:
        """The unit of the eId; if another reader of the text made other units, the one on the line of the quote."""
        target, outline = annotation.target, self._document.outline
        if target.eid is not None and target.eid in outline:
            node = outline.node(target.eid)
            if target.quote.exact in flat(node.verbatim):
                return self._found(annotation, node)
        found = outline.at_line(target.line)
        if found is None or found.segments[0].line > target.line or found.lines.last < target.line:
            return Anchored(annotation, "orphaned", None, None, None)
        return self._found(annotation, found, moved=True)

    def _found(self, annotation: Annotation, node: Node, *, moved: bool = False, changed: bool = False) -> Anchored:
        """What to say of an annotation whose unit was found: what it is about may have another address there."""
        about = annotation.target.ref
        ref: Ref | None = about
        if about.kind == "node":
            ref = Ref(self._document.id, "node", node.eid)
        elif about.kind == "finding":
            ref = replace(about, id=f"{about.id.partition('@')[0]}@{node.eid}")
        elif about.kind in ("person", "organization", "post", "reference", "result") and about not in self._things:
            ref = Ref(self._document.id, "node", node.eid)
            changed = True
        outcome: Outcome = "changed" if changed else "moved" if moved else "kept"
        return Anchored(annotation, outcome, ref, node.eid, node.lines.first)

    @cached_property
    def _things(self) -> frozenset[Ref]:
        """All people, bodies, posts, cited documents and results of the document."""
        document = self._document
        named: tuple[tuple[RefKind, Iterable[str]], ...] = (
            ("person", (each.id for each in document.persons)),
            ("organization", (each.id for each in document.organizations)),
            ("post", (each.id for each in document.posts)),
            ("reference", (each.id for each in document.references)),
            ("result", (each.id for each in document.results)),
        )
        return frozenset(Ref(document.id, kind, id) for kind, ids in named for id in ids)

    # Another edition.

    @cached_property
    def _units(self) -> list[Node]:
        return [node for node in self._document.nodes if node.verbatim.strip()]

    @cached_property
    def _texts(self) -> list[str]:
        return [flat(node.verbatim) for node in self._units]

    @cached_property
    def _whole(self) -> str:
        """All units in order, one blank between them."""
        return " ".join(self._texts)

    @cached_property
    def _starts(self) -> list[int]:
        """Where each unit begins in ``_whole``."""
        return list(accumulate((len(text) + 1 for text in self._texts), initial=0))[:-1]

    @cached_property
    def _index_by_text(self) -> dict[str, list[int]]:
        return _grouped(self._texts)

    @cached_property
    def _index_by_body(self) -> dict[str, list[int]]:
        return _grouped(_MARKER.sub("", text) for text in self._texts)

    @cached_property
    def _index_by_word(self) -> dict[str, list[int]]:
        index: dict[str, list[int]] = {}
        for number, text in enumerate(self._texts):
            for word in set(text.split()):
                index.setdefault(word, []).append(number)
        return index

    def _exact(self, target: AnnotationTarget) -> list[_Place]:
        """Where the words stand: as whole units, or, of a stretch or where no unit has just them, inside units."""
        exact = target.quote.exact
        if not exact:
            return []
        if numbers := self._index_by_text.get(exact):
            return [self._place(number, self._starts[number], len(exact)) for number in numbers]
        return list(self._inside(exact))

    def _inside(self, exact: str) -> Iterator[_Place]:
        at = self._whole.find(exact)
        while at >= 0:
            yield self._place(bisect_right(self._starts, at) - 1, at, len(exact))
            at = self._whole.find(exact, at + 1)

    def _unnumbered(self, target: AnnotationTarget) -> list[_Place]:
        """Units with the same words under another number."""
        body = _MARKER.sub("", target.quote.exact)
        if len(body) < _LONG_ENOUGH:
            return []
        return [self._place(n, self._starts[n], len(self._texts[n])) for n in self._index_by_body.get(body, ())]

    def _place(self, number: int, start: int, length: int) -> _Place:
        before = self._whole[max(0, start - CONTEXT - 1) : start].strip()
        after = self._whole[start + length :][: CONTEXT + 1].strip()
        return _Place(self._units[number], before, after)

    def _choose(self, target: AnnotationTarget, places: list[_Place]) -> _Place | None:
        """The one place that can be meant, or none.

        Words that stood only once in the source and stand only once here need no context to speak for them, if there
        are enough of them, or if the address is the same.
        """
        if len(places) == 1 and target.alike == 1:
            place = places[0]
            if len(target.quote.exact) >= _LONG_ENOUGH or place.node.eid == target.eid:
                return place
        rated = sorted(((self._rate(target, place), place) for place in places), key=lambda pair: -pair[0][1])
        if not rated or rated[0][0][0] < _SAME_CONTEXT:
            return None
        if len(rated) > 1 and rated[0][0][1] - rated[1][0][1] < _AHEAD:
            return None
        return rated[0][1]

    def _rate(self, target: AnnotationTarget, place: _Place) -> tuple[float, float]:
        """How much the context is alike: the better side, and both together."""
        before = _likeness(target.quote.prefix, place.before[-len(target.quote.prefix) or None :])
        after = _likeness(target.quote.suffix, place.after[: len(target.quote.suffix)])
        return max(before, after), before + after

    def _changed(self, target: AnnotationTarget) -> Node | None:
        """The unit that is surely the same although some of its words are not."""
        shared: defaultdict[int, float] = defaultdict(float)
        for word in set(target.quote.exact.split()):
            numbers = self._index_by_word.get(word, ())
            for number in numbers:
                shared[number] += 1 / len(numbers)
        rated = []
        for number in nlargest(_CANDIDATES, shared, key=lambda number: shared[number]):
            place = self._place(number, self._starts[number], len(self._texts[number]))
            likeness = _likeness(target.quote.exact, self._texts[number])
            if likeness >= _ALIKE:
                rated.append((likeness, self._rate(target, place)[0], place.node))
        rated.sort(key=lambda each: each[0] + each[1], reverse=True)
        if not rated:
            return None
        likeness, context, node = rated[0]
        if context < _SAME_CONTEXT and (target.alike > 1 or len(target.quote.exact) < _LONG_ENOUGH):
            return None
        if len(rated) > 1 and likeness + context - rated[1][0] - rated[1][1] < _AHEAD / 2:
            return None
        return node


@dataclass(frozen=True, slots=True)
class _Place:
    """A place where an annotation may stand."""

    node: Node
    before: str
    after: str


def _grouped(texts: Iterable[str]) -> dict[str, list[int]]:
    groups: dict[str, list[int]] = {}
    for number, text in enumerate(texts):
        groups.setdefault(text, []).append(number)
    return groups


def _likeness(ours: str, theirs: str) -> float:
    """1 for the same, 0 for nothing in common; two empty texts are the same."""
    return SequenceMatcher(None, ours, theirs, autojunk=False).ratio()
