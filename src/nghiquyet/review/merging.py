"""Bringing together what two people have written: nothing is overwritten, and doing it twice changes nothing."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from nghiquyet.document.annotations import Annotation, beside, same_words


@dataclass(frozen=True, slots=True)
class Merge:
    """What a file of annotations brings."""

    new: tuple[Annotation, ...]
    """Those that were not there."""
    conflicts: tuple[tuple[Annotation, Annotation], ...]
    """Ours, and theirs of the same id with other words; theirs has an id of its own now, so that both are kept."""
    same: int
    """How many were there already."""

    @property
    def to_save(self) -> tuple[Annotation, ...]:
        """What has to be saved."""
        return (*self.new, *(theirs for _ours, theirs in self.conflicts))


def merge(ours: Iterable[Annotation], theirs: Iterable[Annotation]) -> Merge:
    """The union of two sets by id; of one id with different words both are kept."""
    there = {each.id: each for each in ours}
    families: dict[str, list[Annotation]] = {}
    for each in there.values():
        families.setdefault(each.other_of or each.id, []).append(each)
    new: list[Annotation] = []
    conflicts: list[tuple[Annotation, Annotation]] = []
    same = 0
    for each in theirs:
        family = families.setdefault(each.other_of or each.id, [])
        if any(same_words(each, known) for known in family):
            same += 1
            continue
        former = there.get(each.id)
        kept = each if former is None else beside(each)
        if former is None:
            new.append(kept)
        else:
            conflicts.append((former, kept))
        there[kept.id] = kept
        family.append(kept)
    return Merge(tuple(new), tuple(conflicts), same)
