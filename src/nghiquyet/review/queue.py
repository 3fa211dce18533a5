"""What is left to do: units not reviewed, flagged, with notes, with findings; in document order or riskiest first."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import Final, Literal, get_args

from nghiquyet.document.model import Document, Finding
from nghiquyet.review.state import Review

Kind = Literal["unreviewed", "flagged", "noted", "finding", "orphaned", "all"]
"""Why something stands in the queue. Orphans are annotations, all others units."""

KINDS: Final[tuple[Kind, ...]] = get_args(Kind)

_FIGURE: Final = re.compile(r"\d+(?:[.,/]\d+)*")


@dataclass(frozen=True, slots=True)
class Risk:
    """What may be wrong in a unit: how many spots of each kind that a slip would change."""

    figures: int
    names: int
    repairs: int
    findings: int

    @property
    def total(self) -> int:
        """All of them: no kind is worse than another."""
        return self.figures + self.names + self.repairs + self.findings


class Queue:
    """Lists the units of one document. What does not depend on the annotations is made once, when it is needed."""

    def __init__(self, document: Document, findings: Iterable[Finding] = ()) -> None:
        self._document = document
        self._findings: Counter[str] = Counter()
        for finding in findings:
            inside = finding.eid is not None and finding.eid in document.outline
            node = document.outline.node(str(finding.eid)) if inside else document.outline.at_line(finding.line)
            if node is not None:
                self._findings[node.eid] += 1

    def units(self, review: Review, kind: Kind, *, under: str | None = None, risk: bool = False) -> list[str]:
        """EIds of the units of a kind, of those below ``under`` if it is given; ``risk``: the riskiest first."""
        outline = self._document.outline
        match kind:
            case "unreviewed":
                eids = list(review.unreviewed)
            case "all":
                eids = list(review.units)
            case "orphaned":
                eids = []
            case _:
                found = (eid for eid in {*review.annotated, *self._findings} if self.is_of(review, eid, kind))
                eids = sorted(found, key=outline.position)
        if under is not None:
            first, last = outline.position(under), outline.end(under)
            eids = eids[bisect_left(eids, first, key=outline.position) : bisect_left(eids, last, key=outline.position)]
        return sorted(eids, key=lambda eid: -self.risk(eid).total) if risk else eids

    def is_of(self, review: Review, eid: str, kind: Kind) -> bool:
        """Whether a unit is of a kind."""
        match kind:
            case "unreviewed":
                return not review.is_reviewed(eid)
            case "flagged":
                return review.is_flagged(eid)
            case "noted":
                return review.has_note(eid)
            case "finding":
                return eid in self._findings
            case _:
                return kind == "all"

    def risk(self, eid: str) -> Risk:
        """What may be wrong in a unit's own text."""
        node = self._document.outline.node(eid)
        return Risk(len(_FIGURE.findall(node.text)), self._names[eid], len(node.repairs), self._findings[eid])

    @cached_property
    def _names(self) -> Counter[str]:
        """How many people are named in each unit."""
        outline = self._document.outline
        named = {(person.id, outline.at_line(line)) for person in self._document.persons for line in person.sources}
        return Counter(node.eid for _person, node in named if node is not None)
