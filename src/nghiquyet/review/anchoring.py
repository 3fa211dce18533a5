"""Finding the place of an annotation again in another edition of the text.

Words first, then their context and address, and likeness last. A place is taken only if nothing else can be meant: of
two that read the same and stand alike neither is taken, and the annotation is an orphan, with its quote, for a person
to decide. The thresholds were chosen on edited editions of the real text (``tests/review/test_editions.py``).
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Final

from nghiquyet.document.annotations import (
    Anchored,
    Annotation,
    AnnotationTarget,
    Outcome,
    flat,
    going_on,
)
from nghiquyet.document.model import Document, Node, Ref, RefKind
from nghiquyet.review.edition import Edition, Place, without_marker

_SAME_CONTEXT: Final = 0.8
"""Likeness of the context on one side from which on it is the same. Of all words that recur in the resolution, no two
places come near it on both sides; on one side, names in two lists do."""

_AHEAD: Final = 0.2
"""How far the best place must be ahead of the next one, both sides of the context together."""

_SAME_PARENT: Final = 0.3
"""What the same address counts for, beside two sides of 1 each."""

_LONG_ENOUGH: Final = 24
"""Characters from which on words that stand once in either edition need nobody to speak for them."""

_ALIKE: Final = 0.7
"""Likeness of a unit from which on it may be the same one with some words changed, where all else agrees."""

_HALF: Final = 0.5
"""The same of what differs in short units."""

_NEARLY_SAME: Final = 0.9
"""The same where less agrees."""

_TELLING: Final = 80
"""Characters from which on a likeness says something: lines of a list of names are all alike."""


class Anchors:
    """Finds places in one document; what is needed for another edition is made once, and only when it is needed."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._known: dict[str, Anchored] = {}

    def anchor(self, annotation: Annotation) -> Anchored:
        """The place of an annotation in this document; looked for once, however often it is asked for."""
        known = self._known.get(annotation.id)
        if known is None or known.annotation != annotation:
            known = self._known[annotation.id] = self._anchor(annotation)
        return known

    def _anchor(self, annotation: Annotation) -> Anchored:
        target = annotation.target
        if target.sha256 == self._document.source.sha256:
            node = self._same_source(target)
        else:
            node = self._other_source(target) if target.quote.exact else None
        return Anchored(annotation, "orphaned", None, None, None) if node is None else self._found(annotation, node)

    def _same_source(self, target: AnnotationTarget) -> Node | None:
        """The unit of the eId; if another reader of the text made other units, the one on the line of the quote."""
        outline = self._document.outline
        if target.eid is not None and target.eid in outline:
            node = outline.node(target.eid)
            if target.quote.exact in node.verbatim or target.quote.exact in flat(node.verbatim):
                return node
        found = outline.at_line(target.line)
        return found if found is not None and target.line in outline.own_lines(found.eid) else None

    def _other_source(self, target: AnnotationTarget) -> Node | None:
        """The unit where the same words stand in the same place, or else where the same place surely is."""
        exact, edition = target.quote.exact, self._edition
        same, unnumbered = edition.same(exact), edition.unnumbered(exact, _LONG_ENOUGH)
        places = _meant(target, same) or _meant(target, unnumbered)
        if len(places) == 1 and places[0].node.eid != target.eid:
            # The words are elsewhere. That is a copy if what stands in their place is the original, changed.
            rivals = [place for place in edition.at(target.eid) if place.text not in exact]
            places += _surely_meant(target, rivals, alone=False)
        if not places and not _says_little(target):
            alone = len(same) == 1 and target.alike == 1
            similar = edition.similar(exact, target.eid)
            places = _surely_meant(target, {place.node.eid: place for place in (*similar, *same)}.values(), alone=alone)
        return places[0].node if len(places) == 1 else None

    def _found(self, annotation: Annotation, node: Node) -> Anchored:
        """What to say of an annotation whose unit was found: what it is about may have another address there."""
        target = annotation.target
        about, changed = target.ref, self._differs(target, node)
        ref: Ref | None = about
        if about.kind == "node":
            ref = Ref(self._document.id, "node", node.eid)
        elif about.kind == "finding":
            ref = replace(about, id=f"{about.id.partition('@')[0]}@{node.eid}")
        elif about.kind == "result":
            # Results are counted: in another edition another one may have the number. Their unit is certain.
            same = target.sha256 == self._document.source.sha256 and about in self._things
            ref = about if same else Ref(self._document.id, "node", node.eid)
        elif about not in self._things:
            ref = Ref(self._document.id, "node", node.eid)
            changed = True
        outcome: Outcome = "changed" if changed else "kept" if node.eid == target.eid else "moved"
        return Anchored(annotation, outcome, ref, node.eid, node.lines.first)

    def _differs(self, target: AnnotationTarget, node: Node) -> bool:
        """Whether a unit has other words than were quoted; another number in front of it does not count."""
        exact = target.quote.exact
        if exact == node.verbatim or without_marker(exact) == without_marker(flat(node.verbatim)):
            return False
        # What goes on into the next units has room in as many characters more.
        units = going_on(self._document, node, len(node.verbatim) + len(exact))
        return not _is_part(target) or exact not in flat(" ".join(unit.verbatim for unit in units))

    @cached_property
    def _edition(self) -> Edition:
        return Edition(self._document)

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


@dataclass(frozen=True, slots=True)
class _Rating:
    """How much speaks for a place."""

    weaker: float
    """Likeness of the context, on the side where it is less alike."""
    stronger: float
    same_address: bool
    same_parent: bool
    """Whether the unit stands below the same one; its own number may have changed with what was put in before it."""

    @property
    def both(self) -> float:
        """Both sides together, and a little for the address."""
        return self.weaker + self.stronger + (_SAME_PARENT if self.same_parent else 0)


def _meant(target: AnnotationTarget, places: list[Place]) -> list[Place]:
    """Of places with the same words, the one that is in the same place; several if it cannot be said which."""
    rated = [(_rate(target, place), place) for place in places]
    best = max((rating for rating, _place in rated), key=lambda rating: rating.both, default=None)
    if best is None or not _is_here(target, best):
        return []
    # There are more such places than there were: one of them is a copy, and may stand like the original did.
    copied = len(places) > target.alike
    return [
        place
        for rating, place in rated
        if best.both - rating.both < _AHEAD or (copied and rating.stronger >= _SAME_CONTEXT)
    ]


def _surely_meant(target: AnnotationTarget, places: Iterable[Place], *, alone: bool) -> list[Place]:
    """Of places whose words or surroundings differ, the one that is meant all the same; several if it is not sure.

    ``alone``: the words of the quote stand once in either edition.
    """
    exact = target.quote.exact
    rated = []
    for place in places:
        likeness, rating = _likeness(exact, place.text), _rate(target, place)
        moved = alone and place.text == exact and len(exact) >= _LONG_ENOUGH
        if moved or (
            likeness > _likeness_to_neighbours(target, place) and _is_surely(exact, place.text, likeness, rating)
        ):
            rated.append((likeness + rating.both, place))
    best = max((rating for rating, _place in rated), default=0)
    return [place for rating, place in rated if best - rating < _AHEAD]


def _is_here(target: AnnotationTarget, rating: _Rating) -> bool:
    """Whether the same words are in the same place: both sides say so, or one of them and the heading above.

    For words that say little both must, and one of them clearly: the next line of a list may go on alike.
    """
    if _says_little(target):
        return rating.weaker >= _SAME_CONTEXT and rating.stronger >= _NEARLY_SAME
    return rating.weaker >= _SAME_CONTEXT or (rating.stronger >= _SAME_CONTEXT and rating.same_parent)


def _is_part(target: AnnotationTarget) -> bool:
    """Whether it may quote less, or more, than one unit."""
    return target.stretch or target.ref.kind == "finding"


def _says_little(target: AnnotationTarget) -> bool:
    """Whether it is about a few words that occur elsewhere as well."""
    return _is_part(target) and target.alike > 1


def _is_surely(ours: str, theirs: str, likeness: float, rating: _Rating) -> bool:
    """Whether a unit with other words can only be the one that was quoted."""
    if likeness < _ALIKE or rating.stronger < _SAME_CONTEXT:
        return False
    if len(ours) < _TELLING:
        return rating.weaker >= _SAME_CONTEXT and _likeness(*_differing(ours, theirs)) >= _HALF
    return rating.weaker >= _SAME_CONTEXT or rating.same_address or likeness >= _NEARLY_SAME


def _differing(ours: str, theirs: str) -> tuple[str, str]:
    """Two texts without the words with which both begin or end: all lines of a list begin the same."""
    first, second = ours.split(), theirs.split()
    for end in (0, -1):
        while first and second and first[end] == second[end]:
            del first[end], second[end]
    return " ".join(first), " ".join(second)


def _likeness_to_neighbours(target: AnnotationTarget, place: Place) -> float:
    """How much a place reads like what stood beside the quote: then it is that, and the quote is gone."""
    text, before, after = without_marker(place.text), target.quote.prefix, without_marker(target.quote.suffix)
    length = min(len(text), len(before)), min(len(text), len(after))
    previous = _likeness(text[len(text) - length[0] :], before[len(before) - length[0] :])
    return max(previous if length[0] else 0.0, _likeness(text[: length[1]], after[: length[1]]) if length[1] else 0.0)


def _rate(target: AnnotationTarget, place: Place) -> _Rating:
    """How much the context and the address are alike."""
    quote = target.quote
    parent = (target.eid or "").rpartition("__")[0] or None
    before = _likeness(quote.prefix, place.before[-len(quote.prefix) or len(place.before) :])
    after = _likeness(quote.suffix, place.after[: len(quote.suffix)])
    return _Rating(min(before, after), max(before, after), place.node.eid == target.eid, place.node.parent == parent)


def _likeness(ours: str, theirs: str) -> float:
    """1 for the same, 0 for nothing in common; two empty texts are the same."""
    # Only another edition needs it.
    from rapidfuzz.distance import Indel

    return Indel.normalized_similarity(ours, theirs)
