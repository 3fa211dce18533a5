"""What people have said about a thing, paragraph by paragraph, for its card."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING, Final

from nghiquyet.document import Annotation, Ref
from nghiquyet.document.annotations import Anchored
from nghiquyet.messages import N_
from nghiquyet.messages import gettext as _
from nghiquyet.tui.reading.facts import Fact
from nghiquyet.tui.signs import Signs

if TYPE_CHECKING:
    from nghiquyet.document import Motivation
    from nghiquyet.review import Review

_NAMES: Final[dict[Motivation, str]] = {
    "assessing": N_("Reviewed"),
    "questioning": N_("Flagged"),
    "commenting": N_("Note"),
    "editing": N_("Proposed wording"),
    "tagging": N_("Tag"),
}
_ORDER: Final[tuple[Motivation, ...]] = ("questioning", "commenting", "editing", "tagging", "assessing")


def with_said(facts: list[Fact], review: Review | None, ref: Ref, used: Signs) -> list[Fact]:
    """The facts of a card with how far one is and what people have said after the first, the name."""
    said = [*_progress(review, ref), *said_facts(said_about(review, ref), used)] if review else []
    if not said:
        return facts
    rest = [replace(facts[1], apart=True), *facts[2:]] if len(facts) > 1 else []
    return [*facts[:1], *said, *rest]


def _progress(review: Review, ref: Ref) -> Iterator[Fact]:
    """How much is reviewed below a unit that others stand below, once anything is."""
    if ref.kind == "node" and not review.document.outline.is_leaf(ref.id):
        progress = review.progress_under(ref.id)
        if progress.done:
            words = _("reviewed {done}/{all}").format(done=progress.done, all=progress.total)
            yield Fact(((words, "name"),), apart=True)


def said_about(review: Review, ref: Ref) -> tuple[Anchored, ...]:
    """What is said about a thing; about a unit also what is said of things that stand in its text."""
    return review.of_unit(ref.id) if ref.kind == "node" else review.of(ref)


def said_facts(said: Iterable[Anchored], used: Signs) -> Iterator[Fact]:
    """Flag, notes, proposed wordings and tags, and who has reviewed it; who said each, and when."""
    ordered = sorted(said, key=lambda each: _ORDER.index(each.annotation.motivation))
    for nth, each in enumerate(ordered):
        annotation = each.annotation
        name = f"{_sign(annotation, used)} {_(_NAMES[annotation.motivation])}"
        who = f" {used.middle} ".join((annotation.creator, when(annotation.modified)))
        yield Fact(((name, "title"), (f" {used.middle} {who}", "dim")), apart=not nth)
        if annotation.target.stretch:
            yield Fact(((f"“{annotation.target.quote.exact}”", "dim"),))
        if each.outcome == "changed":
            yield Fact(((_("The text has changed since."), "wording"),))
        for line in annotation.body.splitlines():
            yield Fact(((line, "text"),))
        if annotation.other_of:
            yield Fact(((_("Conflicts with another one: both were kept."), "wording"),))


def orphan_facts(annotation: Annotation, used: Signs) -> Iterator[Fact]:
    """A note whose place is not in this text: what it says, the words it was about, where they stood."""
    yield from said_facts([Anchored(annotation, "orphaned", None, None, None)], used)
    target = annotation.target
    yield Fact(((_("It was about"), "name"),), apart=True)
    yield Fact(((f"“{target.quote.exact}”", "text"),))
    where = _("line {line} of another edition of the text").format(line=target.line)
    yield Fact(((where, "dim"),))
    yield Fact(((f"{target.quote.prefix} [{used.ellipsis}] {target.quote.suffix}", "dim"),), apart=True)


def when(moment: str) -> str:
    """A moment as people write it: ``24/11/2026 10:15``; what is no moment as it stands."""
    try:
        return datetime.fromisoformat(moment).astimezone().strftime("%d/%m/%Y %H:%M")
    except (ValueError, OverflowError):
        return moment


def _sign(annotation: Annotation, used: Signs) -> str:
    if annotation.motivation == "assessing":
        return used.reviewed
    return used.flagged if annotation.motivation == "questioning" else used.noted
