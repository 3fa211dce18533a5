"""What a card says about a unit, paragraph by paragraph: no widgets, no width."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice, takewhile
from typing import Final

from nghiquyet.document import Document, Finding, Node, Repair, Span
from nghiquyet.exporting.names import certainty_name, span_text
from nghiquyet.messages import gettext, ngettext
from nghiquyet.messages import gettext as _
from nghiquyet.tui.fit import elide
from nghiquyet.tui.reading.gaps import RULE, gap_words, gaps
from nghiquyet.tui.reading.names import capital, own_name, title, what
from nghiquyet.tui.reading.weave import REPAIRED, SIGNS, Look
from nghiquyet.tui.signs import UNICODE, Signs

_LONG: Final = 80
"""Cells of a neighbour's heading that a card shows, at most."""


@dataclass(frozen=True, slots=True)
class Fact:
    """One paragraph of a card."""

    parts: tuple[tuple[str, Look], ...]
    apart: bool = False
    """Whether an empty row stands above it."""
    place: tuple[str, int] | None = None
    """The eId and the 1-based source line to which it leads."""


def facts(document: Document, node: Node, signs: Signs = UNICODE, *, text: Fact | None = None) -> list[Fact]:
    """Everything a card says about a unit of text, in order.

    ``text``: the reading text, for a card with no text beside it; it is told after the name.
    """
    return [
        Fact(((_name(document, node), "title"), *_label(node, signs))),
        *([text] if text else []),
        *_place(document, node, signs, apart=text is not None),
        *_contents(document, node),
        *_neighbours(document, node, signs),
        *_texts(node, signs, reading=text is None),
        *_findings(document, node),
    ]


def _name(document: Document, node: Node) -> str:
    """What it is and its number: ``Chỉ tiêu (17)``, ``Phần 2``, ``Đoạn văn 2``."""
    name = own_name(document, node)
    return (
        name
        if name.startswith(capital(what(node.kind, node.role)))
        else f"{capital(what(node.kind, node.role))} {name}"
    )


def _label(node: Node, signs: Signs) -> tuple[tuple[str, Look], ...]:
    return ((f" {signs.middle} {node.label}", "dim"),) if node.label else ()


def _named(name: str, value: str, *, apart: bool = False) -> Fact:
    return Fact(((f"{name} ", "name"), (value, "text")), apart)


def _place(document: Document, node: Node, signs: Signs, *, apart: bool) -> Iterator[Fact]:
    """Page, lines, address, and what it stands in."""
    pages = span_text(Span(node.page, document.page_of(node.lines.last)))
    lines = ngettext("line {lines}", "lines {lines}", node.lines.last - node.lines.first + 1)
    pages, lines = _("p. {page}").format(page=pages), lines.format(lines=span_text(node.lines))
    yield Fact(((f"{pages} {signs.middle} {lines}", "text"),), apart)
    yield Fact(((node.eid, "dim"),))
    for depth, step in enumerate(document.outline.ancestors(node.eid)):
        name = _("Within") if not depth else ""
        yield Fact(((f"{name} ", "name"), (title(step), "text")) if name else ((title(step), "text"),), apart=not depth)


def _contents(document: Document, node: Node) -> Iterator[Fact]:
    """What it contains: how many of each kind, at any depth."""
    nodes, begin = document.nodes, document.outline.position(node.eid) + 1
    # What stands in a unit follows it, and has its eId before its own: no need to walk through tens of thousands.
    within = f"{node.eid}__"
    below = takewhile(lambda other: other.eid.startswith(within), islice(nodes, begin, None))
    counted: Counter[str] = Counter()
    for kind, nth in Counter((other.kind, other.role) for other in below).items():
        counted[what(*kind)] += nth
    if counted:
        values = ", ".join(f"{count} {name}" for name, count in counted.items())
        yield _named(_("Contains"), values, apart=True)


def _neighbours(document: Document, node: Node, signs: Signs) -> Iterator[Fact]:
    """The units before and after it at the same level, and what the numbering skips there."""
    before, after = document.outline.siblings(node.eid)
    missing = gaps(document)
    if before:
        yield _named(_("Before"), elide(title(before), _LONG, signs.ellipsis), apart=True)
    if node.eid in missing:
        yield Fact(((gap_words(missing[node.eid]), "wording"),), apart=not before)
    if after and after.eid in missing:
        yield Fact(((gap_words(missing[after.eid]), "wording"),))
    if after:
        yield _named(_("After"), elide(title(after), _LONG, signs.ellipsis), apart=not before)


def _texts(node: Node, signs: Signs, *, reading: bool) -> Iterator[Fact]:
    """The reading text beside the verbatim one, where they differ, and why."""
    if not node.repairs:
        return
    if reading:
        yield Fact(((_("Reading text"), "name"),), apart=True)
        yield Fact(((node.text, "text"),))
    yield Fact(((_("Verbatim"), "name"),), apart=True)
    yield Fact(((node.verbatim, "text"),))
    for nth, repair in enumerate(node.repairs):
        yield Fact(_repair(repair, signs), apart=not nth)


def _repair(repair: Repair, signs: Signs) -> tuple[tuple[str, Look], ...]:
    """One mended spot: what stands in the source, what is read, how sure that is, and why."""
    who = _("recorded by an editor") if repair.resp == "editorial" else _("found by rule")
    where = _line(repair.line)
    said = f" {signs.middle} ".join((where, certainty_name(repair.certainty), who))
    return (
        (f"{REPAIRED} ", "repair"),
        (f"“{repair.sic}” → “{repair.corr}”", "text"),
        (f" {signs.middle} {said}. {gettext(repair.reason)}", "dim"),
    )


def _findings(document: Document, node: Node) -> Iterator[Fact]:
    """What is odd about it. Repairs have been told already."""
    found = [finding for finding in document.findings if _is_on(document, finding, node)]
    for nth, finding in enumerate(found):
        sign, look = SIGNS.get(finding.oddity, (REPAIRED, "repair"))
        where = _line(finding.line)
        yield Fact(((f"{sign} ", look), (finding.message, "text"), (f" ({where})", "dim")), apart=not nth)


def _is_on(document: Document, finding: Finding, node: Node) -> bool:
    """Whether a finding is about the unit's own text."""
    if finding.rule == RULE or (finding.oddity == "E" and any(one.line == finding.line for one in node.repairs)):
        return False
    if finding.eid is not None:
        return finding.eid == node.eid
    return document.outline.at_line(finding.line) is node


def _line(number: int) -> str:
    return ngettext("line {lines}", "lines {lines}", 1).format(lines=number)
