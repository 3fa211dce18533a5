"""What the card says about a finding: the sentence, both readings in their place, class, certainty, rule."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from nghiquyet.checking import rule_title
from nghiquyet.document import Document, Finding
from nghiquyet.document.findings import words_in
from nghiquyet.exporting.names import certainty_name
from nghiquyet.messages import gettext as _
from nghiquyet.tui.checks.beside import LEAST, beside
from nghiquyet.tui.checks.entries import CLASSES, Entry
from nghiquyet.tui.reading.facts import Fact
from nghiquyet.tui.reading.weave import REPAIRED, SIGNS, Look
from nghiquyet.tui.signs import Signs

_AROUND: Final = 60
"""Characters of the text on either side of what is odd."""
_NAMES: Final = 12
"""Cells in which the names of both readings stand, so that the readings begin one below the other."""


def finding_facts(document: Document, entry: Entry, accepted: bool, used: Signs, width: int = 0) -> Iterator[Fact]:
    """The card, paragraph by paragraph; both readings side by side if ``width``, its cells for text, has room."""
    finding = entry.finding
    sign, look = SIGNS.get(finding.oddity, (REPAIRED, "repair"))
    yield Fact(((f"{sign} ", look), (finding.message, "title")))
    yield from _readings(document, finding, look, used, width)
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


def _readings(document: Document, finding: Finding, look: Look, used: Signs, width: int) -> Iterator[Fact]:
    """What the source has, with the words around it, and the same place as it should perhaps read."""
    before, odd, after = context(document, finding, used)
    printed: tuple[tuple[str, Look], ...] = ((before, "dim"), (odd, look), (after, "dim"))
    perhaps: tuple[tuple[str, Look], ...] = ((_("no suggestion"), "dim"),)
    if finding.suggested is not None:
        perhaps = ((before, "dim"), (finding.suggested or used.gap, "heading"), (after, "dim"))
    one, other = _("As printed"), _("Suggested")
    if width >= LEAST:
        for names in beside(((one, "name"),), ((other, "name"),), width, used.bar):
            yield replace(names, apart=True)
        yield from beside(printed, perhaps, width, used.bar)
    else:
        yield Fact(((f"{one.ljust(_NAMES)} ", "name"), *printed), apart=True)
        yield Fact(((f"{other.ljust(_NAMES)} ", "name"), *perhaps))


def context(document: Document, finding: Finding, used: Signs) -> tuple[str, str, str]:
    """The words before what is odd, what is odd, and the words behind it, as the source has them."""
    inside = finding.eid is not None and finding.eid in document.outline
    node = document.outline.node(str(finding.eid)) if inside else document.outline.at_line(finding.line)
    text = node.verbatim if node is not None else document.lines[finding.line - 1]
    found = words_in(document, node, finding) if node is not None else None
    if found is None:
        return "", finding.verbatim, ""
    at, end = found
    first, last = max(0, at - _AROUND), min(len(text), end + _AROUND)
    # Words are shown whole, if they are words.
    first = text.find(" ", first, at) + 1 or first if first else 0
    last = max(end, text.rfind(" ", end, last)) if last < len(text) else last
    before = (used.ellipsis if first else "") + text[first:at]
    return before, text[at:end], text[end:last] + (used.ellipsis if last < len(text) else "")


def _named(name: str, value: str) -> Fact:
    return Fact(((f"{name} ", "name"), (value, "text")))
