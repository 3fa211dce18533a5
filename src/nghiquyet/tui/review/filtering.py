"""Which units or stray notes are kept while one types: by their words, what is said of them, and their state.

All words must fit, with or without marks, in Telex or VNI: ``co`` and ``ghi chu`` keep what is flagged and has a
note, ``#kiem tra`` what has that tag.
"""

from __future__ import annotations

from collections.abc import Iterable

from nghiquyet.document import Annotation, Document
from nghiquyet.messages import gettext as _
from nghiquyet.review import Review
from nghiquyet.review.queue import Queue
from nghiquyet.tui.review.names import place_name
from nghiquyet.vietnamese.folding import fold_case, fold_marks
from nghiquyet.vietnamese.keying import decode


class Filter:
    """Keeps units of one document. What they say is folded when it is first asked for."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._texts: dict[str, str] = {}

    def keep(self, query: str, eids: Iterable[str], review: Review, queue: Queue) -> list[str]:
        """The units that fit, in their order; all for an empty query."""
        wanted = _wanted(query)
        return [eid for eid in eids if _fits(wanted, self._words(eid, review, queue))] if wanted else list(eids)

    def keep_orphans(self, query: str, orphans: Iterable[Annotation]) -> list[Annotation]:
        """The stray notes that fit."""
        wanted = _wanted(query)
        return [each for each in orphans if _fits(wanted, fold_case(f"{_said(each)} {each.target.quote.exact}"))]

    def _words(self, eid: str, review: Review, queue: Queue) -> str:
        """All by which a unit is found."""
        if eid not in self._texts:
            node = self._document.outline.node(eid)
            self._texts[eid] = fold_case(f"{place_name(self._document, node)} {node.text}")
        state = [_("reviewed") if review.is_reviewed(eid) else _("not yet reviewed")]
        if review.is_flagged(eid):
            state.append(_("flagged"))
        if review.has_note(eid):
            state.append(_("with a note"))
        if queue.is_of(review, eid, "finding"):
            state.append(_("finding"))
        said = (_said(each.annotation) for each in review.of_unit(eid))
        return " ".join((self._texts[eid], fold_case(" ".join((*state, *said)))))


def _said(annotation: Annotation) -> str:
    tag = "#" if annotation.motivation == "tagging" else ""
    return f"{tag}{annotation.body} {annotation.creator}"


def _wanted(query: str) -> list[tuple[str, ...]]:
    """The words of a query, each with what else it may stand for."""
    return [(word, *decode(word, partial=True)) for word in fold_case(query).split()]


def _fits(wanted: list[tuple[str, ...]], words: str) -> bool:
    """Whether all words begin a word there; letters without marks stand for those with marks as well."""
    words = f" {' '.join(words.split())}"
    bare = fold_marks(words)
    return all(
        any(f" {each}" in words or (each == fold_marks(each) and f" {each}" in bare) for each in word)
        for word in wanted
    )
