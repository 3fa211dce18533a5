"""What the card says about a finding: the sentence, both readings in their place, class, certainty, rule."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from nghiquyet.checking import rule_title
from nghiquyet.document import Document, Finding
from nghiquyet.exporting.names import certainty_name
from nghiquyet.messages import gettext as _
from nghiquyet.tui.checks.entries import CLASSES, Entry
from nghiquyet.tui.reading.facts import Fact
from nghiquyet.tui.reading.weave import REPAIRED, SIGNS, Look
from nghiquyet.tui.signs import Signs

_AROUND: Final = 60
"""Characters of the text on either side of what is odd."""
_NAMES: Final = 12
"""Cells in which the names of both readings stand, so that the readings begin one below the other."""


def finding_facts(document: Document, entry: Entry, accepted: bool, used: Signs) -> Iterator[Fact]:
    """The card, paragraph by paragraph."""
    finding = entry.finding
    sign, look = SIGNS.get(finding.oddity, (REPAIRED, "repair"))
    yield Fact(((f"{sign} ", look), (finding.message, "title")))
    yield from _readings(document, finding, look, used)
    page = _("p. {page}").format(page=document.page_of(finding.line))
    eid = entry.ref.id.rpartition("@")[2]
    place = (eid, finding.line) if eid in document.outline else None
    name = _("Where")
    where = f" {used.middle} ".join(filter(None, (page, f"L{finding.line}", entry.section)))
    yield Fact(((f"{name} ", "name"), (where, "text")), apart=True, place=place)
    yield _named(_("Class"), f"{finding.oddity}: {_(CLASSES[finding.oddity])}")
    yield _named(_("Certainty"), certainty_name(finding.certainty))
    yield _named(_("Rule"), f"{rule_title(finding.rule)} ({finding.rule})")
    if accepted:
        yield Fact(((_("Accepted as known"), "name"),), apart=True)


def _readings(document: Document, finding: Finding, look: Look, used: Signs) -> Iterator[Fact]:
    """What the source has, with the words around it, and below it the same place as it should perhaps read."""
    before, odd, after = context(document, finding, used)
    printed = _("As printed").ljust(_NAMES)
    yield Fact(((f"{printed} ", "name"), (before, "dim"), (odd, look), (after, "dim")), apart=True)
    perhaps = _("Perhaps").ljust(_NAMES)
    if finding.suggested is not None:
        suggested = finding.suggested or used.gap
        yield Fact(((f"{perhaps} ", "name"), (before, "dim"), (suggested, "heading"), (after, "dim")))
    else:
        yield Fact(((f"{perhaps} ", "name"), (_("nothing may be said"), "dim")))


def context(document: Document, finding: Finding, used: Signs) -> tuple[str, str, str]:
    """The words before what is odd, what is odd, and the words behind it, as the source has them."""
    inside = finding.eid is not None and finding.eid in document.outline
    node = document.outline.node(str(finding.eid)) if inside else document.outline.at_line(finding.line)
    text = node.verbatim if node is not None else document.lines[finding.line - 1]
    starts = [part.offset for part in node.segments if part.line >= finding.line] if node is not None else []
    at = text.find(finding.verbatim, max(0, (starts or [0])[0] - 1))
    at = text.find(finding.verbatim) if at < 0 else at
    if at < 0:
        return "", finding.verbatim, ""
    end = at + len(finding.verbatim)
    first, last = max(0, at - _AROUND), min(len(text), end + _AROUND)
    before = (used.ellipsis if first else "") + text[first:at]
    return before, text[at:end], text[end:last] + (used.ellipsis if last < len(text) else "")


def _named(name: str, value: str) -> Fact:
    return Fact(((f"{name} ", "name"), (value, "text")))
