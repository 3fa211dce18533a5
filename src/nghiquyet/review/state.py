"""What is reviewed, flagged, noted, and what is left: the annotations of a document seen over its outline."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import chain
from typing import TYPE_CHECKING

from nghiquyet.document.annotations import Anchored, Annotation, Motivation
from nghiquyet.document.model import Document, Ref

if TYPE_CHECKING:
    from nghiquyet.review.anchoring import Anchors


@dataclass(frozen=True, slots=True)
class Progress:
    """How many units of review are done, of how many."""

    done: int
    total: int


class _Ground:
    """What depends on the document alone: its units of review, and places in it; made when first asked for."""

    def __init__(self, document: Document) -> None:
        self._document = document

    @cached_property
    def anchors(self) -> Anchors:
        """Finds the places of annotations. Many a document has none: the browser starts without this."""
        from nghiquyet.review.anchoring import Anchors

        return Anchors(self._document)

    @cached_property
    def positions(self) -> Sequence[int]:
        """Their positions among the nodes."""
        return [index for index, node in enumerate(self._document.nodes) if node.verbatim.strip()]

    @cached_property
    def eids(self) -> tuple[str, ...]:
        """Their eIds, in document order."""
        return tuple(self._document.nodes[index].eid for index in self.positions)

    @cached_property
    def known(self) -> frozenset[str]:
        """The same, to be looked up."""
        return frozenset(self.eids)


class Review:
    """The annotations of a document, found in it. A value: after a change a new one is made, with the same anchors.

    A unit of review is a node with text of its own, headings too (interface.md §6).
    """

    def __init__(
        self, document: Document, annotations: Iterable[Annotation] = (), *, before: Review | None = None
    ) -> None:
        """``before``: another one of the same document, with which it shares what depends on the document alone."""
        self.document = document
        self.annotations = tuple(annotations)
        self._ground: _Ground = before._ground if before is not None else _Ground(document)
        self.anchored = tuple(self._ground.anchors.anchor(each) for each in self.annotations)
        self._by_ref: dict[Ref, list[Anchored]] = {}
        self._by_unit: dict[str, list[Anchored]] = {}
        for each in self.anchored:
            if each.ref is not None:
                self._by_ref.setdefault(each.ref, []).append(each)
            if each.eid is not None:
                self._by_unit.setdefault(each.eid, []).append(each)
        self._reviewed = {eid for eid, found in self._by_unit.items() if any(map(self._is_mark, found))}

    def with_annotations(self, annotations: Iterable[Annotation]) -> Review:
        """The same document with other annotations."""
        return Review(self.document, annotations, before=self)

    @property
    def units(self) -> tuple[str, ...]:
        """The eIds of the units of review, in document order."""
        return self._ground.eids

    def is_reviewed(self, eid: str) -> bool:
        """Whether somebody has marked the unit as reviewed, as it reads now."""
        return eid in self._reviewed

    def is_done(self, ref: Ref) -> bool:
        """Whether a thing, of whatever kind, is marked as reviewed."""
        if ref.kind == "node":
            return self.is_reviewed(ref.id)
        return any(each.annotation.motivation == "assessing" for each in self.of(ref))

    def is_flagged(self, eid: str) -> bool:
        """Whether somebody doubts something in the unit's own text."""
        return self._has(eid, ("questioning",))

    def has_note(self, eid: str) -> bool:
        """Whether there is a note, a proposed wording or a tag on something in the unit's own text."""
        return self._has(eid, ("commenting", "editing", "tagging"))

    def of(self, ref: Ref) -> tuple[Anchored, ...]:
        """What is said about a thing, in the order in which it was said; of a unit also about stretches of it."""
        return tuple(self._by_ref.get(ref, ()))

    def of_unit(self, eid: str) -> tuple[Anchored, ...]:
        """What is said about a unit and about anything that stands in its own text."""
        return tuple(self._by_unit.get(eid, ()))

    def own(self, ref: Ref, motivation: Motivation, creator: str) -> Annotation | None:
        """What one person has said about the whole of a thing, in one way; the last one said."""
        said = [each.annotation for each in self.of(ref) if not each.annotation.target.stretch]
        ours = [each for each in said if (each.motivation, each.creator) == (motivation, creator)]
        return ours[-1] if ours else None

    @property
    def orphans(self) -> tuple[Annotation, ...]:
        """Annotations whose place is not in this edition of the text."""
        return tuple(each.annotation for each in self.anchored if each.outcome == "orphaned")

    def progress(self) -> Progress:
        """Of the whole document."""
        return Progress(len(self._done), len(self.units))

    def progress_under(self, eid: str) -> Progress:
        """Of a unit and all that is below it."""
        outline = self.document.outline
        first, end = outline.position(eid), outline.end(eid)
        done, all = (bisect_left(each, end) - bisect_left(each, first) for each in (self._done, self._ground.positions))
        return Progress(done, all)

    @property
    def annotated(self) -> Iterable[str]:
        """EIds of the units about which, or about things in which, something is said; in no order."""
        return self._by_unit.keys()

    @property
    def annotated_things(self) -> Iterable[Ref]:
        """The things about which something is said; in no order."""
        return self._by_ref.keys()

    @cached_property
    def unreviewed(self) -> Sequence[str]:
        """The eIds of the units not reviewed, in document order."""
        return [eid for eid in self.units if eid not in self._reviewed]

    def next_unreviewed(self, eid: str | None = None) -> str | None:
        """The first unit not reviewed after ``eid``, or from the beginning on; None if all are reviewed."""
        units = self.units
        start = 0 if eid is None else bisect_right(self._ground.positions, self.document.outline.position(eid))
        order = chain(range(start, len(units)), range(start))
        return next((units[at] for at in order if units[at] not in self._reviewed), None)

    @cached_property
    def _done(self) -> Sequence[int]:
        """Positions of the reviewed units among the nodes, in order."""
        return sorted(self.document.outline.position(eid) for eid in self._reviewed & self._ground.known)

    def _has(self, eid: str, motivations: Iterable[Motivation]) -> bool:
        return any(each.annotation.motivation in motivations for each in self._by_unit.get(eid, ()))

    def _is_mark(self, each: Anchored) -> bool:
        """Whether it says that its unit is reviewed: a mark on another thing, or on other words, does not."""
        about = each.annotation.target.ref.kind
        if each.annotation.motivation != "assessing" or about != "node" or each.annotation.target.stretch:
            return False
        return each.outcome in ("kept", "moved")
