"""What a reviewer can do, each as a change that can be saved and taken back. Nothing here writes."""

from __future__ import annotations

import uuid
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime

from nghiquyet.document.annotations import Annotation, AnnotationTarget, Motivation, locate
from nghiquyet.document.model import Document, Node, Ref
from nghiquyet.messages import N_
from nghiquyet.review.state import Review


@dataclass(frozen=True, slots=True)
class Change:
    """Annotations that were there, and those that take their place."""

    before: tuple[Annotation, ...]
    after: tuple[Annotation, ...]
    name: str
    """Message id of what is done, for the person who does it or takes it back."""

    @property
    def inverse(self) -> Change:
        """The change that takes this one back."""
        return Change(self.after, self.before, self.name)


@dataclass(frozen=True, slots=True)
class Reviewer:
    """Who reviews, and when that is."""

    name: str
    now: datetime

    @property
    def moment(self) -> str:
        """ISO 8601, in whole seconds, with the offset from UTC."""
        return self.now.astimezone().isoformat(timespec="seconds")


def unit_of(document: Document, ref: Ref) -> Node | None:
    """The unit in which a thing stands: a person where the text names them first; None for what is not there."""
    outline = document.outline
    lines: dict[str, Iterable[int]] = {
        "person": (line for each in document.persons if each.id == ref.id for line in each.sources),
        "organization": (each.source_line for each in document.memberships if each.organization_id == ref.id),
        "post": (each.source_line for each in document.memberships if each.post_id == ref.id),
        "reference": (mention.line for each in document.references if each.id == ref.id for mention in each.mentions),
    }
    match ref.kind:
        case "node":
            eid: str | None = ref.id
        case "finding":
            eid = ref.id.rpartition("@")[2]
        case "result":
            eid = next((each.eid for each in document.results if each.id == ref.id), None)
        case _:
            line = next(iter(lines.get(ref.kind, ())), None)
            node = None if line is None else outline.at_line(line)
            eid = node.eid if node else None
    return outline.node(eid) if eid is not None and eid in outline else None


def place_of(document: Document, ref: Ref, start: int = 0, end: int | None = None) -> AnnotationTarget | None:
    """The target of an annotation on a thing; on the characters ``start`` to ``end`` of a unit if they are given."""
    node = unit_of(document, ref)
    return None if node is None else locate(document, node, ref=ref, start=start, end=end)


def mark(review: Review, ref: Ref, by: Reviewer) -> Change | None:
    """Mark as reviewed, a finding as known; None if it is already, or cannot be."""
    done = review.is_reviewed(ref.id) if ref.kind == "node" else review.own(ref, "assessing", by.name) is not None
    target = None if done else place_of(review.document, ref)
    name = N_("Accepted as known") if ref.kind == "finding" else N_("Reviewed")
    return None if target is None else Change((), (_new("assessing", target, by),), name)


def unmark(review: Review, ref: Ref) -> Change | None:
    """Take back every mark on a thing, whoever made it; None without any."""
    marks = tuple(each.annotation for each in review.of(ref) if each.annotation.motivation == "assessing")
    name = N_("No longer accepted as known") if ref.kind == "finding" else N_("No longer reviewed")
    return Change(marks, (), name) if marks else None


def toggle_flag(review: Review, ref: Ref, by: Reviewer, target: AnnotationTarget | None = None) -> Change | None:
    """Flag as doubtful, or take all flags of a thing away; None for what is not in the text."""
    flags = tuple(each.annotation for each in review.of(ref) if each.annotation.motivation == "questioning")
    if flags and target is None:
        return Change(flags, (), N_("Flag removed"))
    target = target or place_of(review.document, ref)
    return None if target is None else Change((), (_new("questioning", target, by),), N_("Flagged"))


def write(
    motivation: Motivation, body: str, by: Reviewer, *, target: AnnotationTarget, before: Annotation | None = None
) -> Change | None:
    """Write a note, a proposed wording or a tag anew or instead of ``before``; an empty one takes it away.

    None if nothing changes. The target of ``before`` is kept: what was said was said about those words.
    """
    body = body.strip()
    if before is None:
        return Change((), (_new(motivation, target, by, body),), N_("Note added")) if body else None
    if not body:
        return Change((before,), (), N_("Note removed"))
    if body == before.body:
        return None
    return Change((before,), (replace(before, body=body, modified=by.moment),), N_("Note changed"))


def set_tags(review: Review, ref: Ref, tags: Iterable[str], by: Reviewer) -> Change | None:
    """Give a thing exactly these tags, whoever gave it the others; None if it has them already."""
    wanted = list(dict.fromkeys(tag.strip() for tag in tags if tag.strip()))
    there = [each.annotation for each in review.of(ref) if each.annotation.motivation == "tagging"]
    gone = tuple(each for each in there if each.body not in wanted)
    new = [tag for tag in wanted if tag not in {each.body for each in there}]
    target = place_of(review.document, ref)
    if target is None or not (gone or new):
        return None
    return Change(gone, tuple(_new("tagging", target, by, tag) for tag in new), N_("Tags changed"))


def together(changes: Iterable[Change | None], name: str) -> Change | None:
    """Several changes as one that is saved and taken back at once; None if there is nothing to change."""
    made = [change for change in changes if change is not None]
    if not made:
        return None
    before = tuple(each for change in made for each in change.before)
    return Change(before, tuple(each for change in made for each in change.after), name)


def reattach(review: Review, annotation: Annotation, ref: Ref, by: Reviewer) -> Change | None:
    """Give an annotation a new place by hand. Its words stay; what it was about is quoted anew from that place."""
    target = place_of(review.document, ref)
    if target is None:
        return None
    return Change((annotation,), (replace(annotation, target=target, modified=by.moment),), N_("Attached"))


def take_away(annotations: Iterable[Annotation]) -> Change:
    """Remove annotations."""
    return Change(tuple(annotations), (), N_("Removed"))


class UndoStack:
    """What was done in one run of the browser, to be taken back and done again."""

    def __init__(self) -> None:
        self._done: list[Change] = []
        self._undone: list[Change] = []

    def did(self, change: Change) -> None:
        """A change has been saved; what was undone before can no longer be done again."""
        self._done.append(change)
        self._undone.clear()

    def to_undo(self) -> Change | None:
        """The change that takes the last one back, to be saved and then confirmed by :meth:`undid`."""
        return self._done[-1].inverse if self._done else None

    def undid(self) -> None:
        """It has been saved."""
        self._undone.append(self._done.pop())

    def to_redo(self) -> Change | None:
        """The change that was taken back last, to be saved and then confirmed by :meth:`redid`."""
        return self._undone[-1] if self._undone else None

    def redid(self) -> None:
        """It has been saved."""
        self._done.append(self._undone.pop())


def _new(motivation: Motivation, target: AnnotationTarget, by: Reviewer, body: str = "") -> Annotation:
    return Annotation(str(uuid.uuid4()), motivation, target, by.name, by.moment, by.moment, body)
