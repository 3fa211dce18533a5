"""The findings as rows: what each says in a few words, by what it is sorted, by which words it is found."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any, Final

from nghiquyet.checking import rule_title
from nghiquyet.document import Certainty, Document, Finding, OddityClass, Ref
from nghiquyet.document.findings import finding_refs
from nghiquyet.exporting.names import certainty_name
from nghiquyet.messages import N_
from nghiquyet.messages import gettext as _
from nghiquyet.tui.review.names import place_name
from nghiquyet.vietnamese.collation import text_key
from nghiquyet.vietnamese.folding import fold_case, fold_marks
from nghiquyet.vietnamese.keying import decode

CLASSES: Final[dict[OddityClass, str]] = {
    "E": N_("extraction damage; may be repaired for reading"),
    "S": N_("wording of the source; never changed"),
    "U": N_("cannot be decided without the original"),
}
"""What the classes stand for."""

_SURENESS: Final[tuple[Certainty, ...]] = ("high", "medium", "low")


@dataclass(frozen=True, slots=True)
class Entry:
    """One finding."""

    ref: Ref
    finding: Finding
    section: str
    """The unit it stands in, in a few words; safe to show."""
    position: int
    """That unit's place in the document."""
    text: str
    """All words by which it is found, folded."""


ORDERS: Final[tuple[tuple[str, Callable[[Entry], tuple[Any, ...]]], ...]] = (
    (N_("by line"), lambda entry: (entry.finding.line,)),
    (N_("by class"), lambda entry: (entry.finding.oddity, entry.finding.line)),
    (N_("by rule"), lambda entry: (text_key(rule_title(entry.finding.rule)), entry.finding.line)),
    (N_("by section"), lambda entry: (entry.position, entry.finding.line)),
    (N_("most certain first"), lambda entry: (_SURENESS.index(entry.finding.certainty), entry.finding.line)),
)
"""The orders of the list: what each is called, and its key."""


def entries(document: Document, findings: Sequence[Finding]) -> list[Entry]:
    """A row for each finding, in their order."""
    refs = finding_refs(document, findings)
    return [_entry(document, ref, finding) for ref, finding in zip(refs, findings, strict=True)]


def _entry(document: Document, ref: Ref, finding: Finding) -> Entry:
    eid = ref.id.rpartition("@")[2]
    known = eid in document.outline
    section = place_name(document, document.outline.node(eid)) if known else ""
    words = (
        str(finding.line), finding.oddity, _(CLASSES[finding.oddity]), certainty_name(finding.certainty), section,
        finding.rule, rule_title(finding.rule), finding.verbatim, finding.suggested or "", finding.message,
    )  # fmt: skip
    return Entry(ref, finding, section, document.outline.position(eid) if known else -1, fold_case(" ".join(words)))


def keep(query: str, rows: Iterable[Entry]) -> list[Entry]:
    """The rows that fit what is typed: all words, with or without marks, in Telex or VNI. E, S or U alone: a class."""
    typed = fold_case(query).split()
    classes = {word.upper() for word in typed} & set(CLASSES)
    words = [(word, *decode(word, partial=True)) for word in typed if word.upper() not in CLASSES]
    return [
        row
        for row in rows
        if (not classes or row.finding.oddity in classes) and all(_fits(readings, row.text) for readings in words)
    ]


def _fits(readings: Iterable[str], text: str) -> bool:
    """Whether a word, or what else it may stand for, is in a folded text; without marks it stands for any."""
    return any(each in text or (each == fold_marks(each) and each in fold_marks(text)) for each in readings)
