"""What the editor of a note is about, what stands in it, and the change that saving it makes. No widgets."""

from __future__ import annotations

from dataclasses import dataclass, replace

from nghiquyet.document import Annotation, AnnotationTarget, Document, Motivation, Ref
from nghiquyet.library.drafts import Draft
from nghiquyet.messages import N_
from nghiquyet.review import Change, Review, Reviewer
from nghiquyet.review.actions import place_of, take_away, together, toggle_flag, write


@dataclass(frozen=True, slots=True)
class Subject:
    """What is noted about: a thing, or a stretch of the text of a unit."""

    ref: Ref
    target: AnnotationTarget
    span: tuple[int, int] | None = None
    """The characters of the unit's verbatim text, if not all of them."""

    def is_of(self, annotation: Annotation) -> bool:
        """Whether something was said about just this."""
        target = annotation.target
        return target.stretch == self.target.stretch and (not target.stretch or target.position == self.target.position)


@dataclass(frozen=True, slots=True)
class Written:
    """What stands in the editor."""

    note: str = ""
    wording: str = ""
    """The wording that is proposed instead of the text."""
    flagged: bool = False


def subject_of(document: Document, ref: Ref | None, span: tuple[int, int] | None = None) -> Subject | None:
    """A thing to note something about; None for what has no place in the text."""
    if ref is None:
        return None
    target = place_of(document, ref, *span) if span else place_of(document, ref)
    return None if target is None else Subject(ref, target, span)


def subject_of_draft(document: Document, draft: Draft) -> Subject | None:
    """What a draft is about; of another edition of the text the whole unit, if it is there."""
    same = draft.sha256 == document.source.sha256
    return subject_of(document, draft.ref, draft.span if same else None)


def begun_from(draft: Draft) -> Written | None:
    """What was saved when a draft was begun; None if that is not known."""
    return None if draft.was is None else Written(*draft.was)


def written_about(review: Review, subject: Subject, by: Reviewer) -> Written:
    """What one has written about it so far; anybody's flag counts."""
    note, wording = (_own(review, subject, motivation, by) for motivation in ("commenting", "editing"))
    return Written(note[-1].body if note else "", wording[-1].body if wording else "", bool(_flags(review, subject)))


def change_of(review: Review, subject: Subject, written: Written, by: Reviewer, *, was: Written) -> Change | None:
    """What saving has to change; None if all of it is saved already.

    ``was``: what was saved when the writing began. What has been written since, in another window of the same person,
    the writer has not seen: it stays, and what stands in the editor is kept beside it.
    """
    flags = _flags(review, subject)
    flag = None
    if written.flagged and not was.flagged and not flags:
        flag = toggle_flag(review, subject.ref, by, subject.target)
    elif flags and was.flagged and not written.flagged:
        flag = replace(take_away(flags), name=N_("Flag removed"))
    bodies: tuple[tuple[Motivation, str, str], ...] = (
        ("commenting", written.note, was.note),
        ("editing", written.wording, was.wording),
    )
    changes = [
        _write(_own(review, subject, motivation, by), motivation, body, by, target=subject.target, seen=seen)
        for motivation, body, seen in bodies
        if body != seen
    ]
    made = [change for change in (*changes, flag) if change is not None]
    return together(made, made[0].name if made else N_("Note added"))


def _write(
    own: list[Annotation], motivation: Motivation, body: str, by: Reviewer, *, target: AnnotationTarget, seen: str
) -> Change | None:
    """Write ``body`` in the place of what was ``seen``, or anew beside what nobody has seen."""
    before = next((each for each in reversed(own) if each.body == seen), None)
    if before is None and any(each.body == body.strip() for each in own):
        return None
    change = write(motivation, body, by, target=target, before=before)
    if change is None or before is not None or not own:
        return change
    return replace(change, name=N_("Note added beside the one already there"))


def _own(review: Review, subject: Subject, motivation: Motivation, by: Reviewer) -> list[Annotation]:
    """What the person has said about just this, in one way, the last one last."""
    return [
        each.annotation
        for each in review.of(subject.ref)
        if (each.annotation.motivation, each.annotation.creator) == (motivation, by.name)
        and subject.is_of(each.annotation)
    ]


def _flags(review: Review, subject: Subject) -> list[Annotation]:
    said = (each.annotation for each in review.of(subject.ref))
    return [each for each in said if each.motivation == "questioning" and subject.is_of(each)]
