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


def written_about(review: Review, subject: Subject, by: Reviewer) -> Written:
    """What one has written about it so far; anybody's flag counts."""
    note, wording = (_own(review, subject, motivation, by) for motivation in ("commenting", "editing"))
    return Written(note.body if note else "", wording.body if wording else "", bool(_flags(review, subject)))


def change_of(review: Review, subject: Subject, written: Written, by: Reviewer) -> Change | None:
    """What saving has to change; None if all of it is saved already."""
    flags = _flags(review, subject)
    flag = None
    if written.flagged and not flags:
        flag = toggle_flag(review, subject.ref, by, subject.target)
    elif flags and not written.flagged:
        flag = replace(take_away(flags), name=N_("Flag taken away"))
    changes = [
        write(motivation, body, by, target=subject.target, before=_own(review, subject, motivation, by))
        for motivation, body in _bodies(written)
    ]
    made = [change for change in (*changes, flag) if change is not None]
    return together(made, made[0].name if made else N_("Note written"))


def _bodies(written: Written) -> tuple[tuple[Motivation, str], ...]:
    return (("commenting", written.note), ("editing", written.wording))


def _own(review: Review, subject: Subject, motivation: Motivation, by: Reviewer) -> Annotation | None:
    """What the person has said about just this, in one way; the last one said."""
    said = [
        each.annotation
        for each in review.of(subject.ref)
        if (each.annotation.motivation, each.annotation.creator) == (motivation, by.name)
        and subject.is_of(each.annotation)
    ]
    return said[-1] if said else None


def _flags(review: Review, subject: Subject) -> list[Annotation]:
    said = (each.annotation for each in review.of(subject.ref))
    return [each for each in said if each.motivation == "questioning" and subject.is_of(each)]
