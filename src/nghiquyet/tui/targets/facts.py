"""What the card says about a target, a programme, a past result or a cited document: no widgets, no width."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from nghiquyet.document import Document, Ref
from nghiquyet.document.figures import Baseline, Indicator, Mention, Programme, Reference, Related, Result, Target
from nghiquyet.exporting.figures import (
    deadline_words,
    figure_words,
    no_related,
    related_kind,
    related_place,
    relation_name,
    result_words,
)
from nghiquyet.messages import gettext as _
from nghiquyet.tui.reading.facts import Fact, facts
from nghiquyet.tui.reading.weave import REPAIRED, SIGNS, Look
from nghiquyet.tui.signs import Signs
from nghiquyet.tui.targets.plot import bars


class FigureFacts:
    """The cards of one document."""

    def __init__(self, document: Document, signs: Signs) -> None:
        self._document = document
        self._signs = signs

    def of(self, ref: Ref) -> list[Fact]:
        """The card of any row."""
        if ref.kind == "result":
            return list(self._result(next(each for each in self._document.results if each.id == ref.id)))
        if ref.kind == "reference":
            return list(self._reference(next(each for each in self._document.references if each.id == ref.id)))
        target = next((each for each in self._document.targets if each.eid == ref.id), None)
        if target is not None:
            return [*self._around(target.eid, target.text, self._target(target)), *self._below(target)]
        programme = next(each for each in self._document.programmes if each.eid == ref.id)
        text = self._document.outline.node(programme.eid).text
        return self._around(programme.eid, text, self._programme(programme))

    def _around(self, eid: str, text: str, own: Iterable[Fact]) -> list[Fact]:
        """What any card says of a unit, with its figures behind its text."""
        node = self._document.outline.node(eid)
        told = facts(self._document, node, self._signs, text=Fact(((text, "text"),)))
        return [*told[:2], *own, *told[2:]]

    def _target(self, target: Target) -> Iterator[Fact]:
        """Theme, each indicator with what the past term reached, the rest of it, where else it is told of."""
        yield _named(_("Theme"), target.theme or _("not stated"), apart=True)
        for at, indicator in enumerate(target.indicators):
            yield Fact(((figure_words(indicator), "heading"), (f"  {indicator.phrase}", "text")), apart=True)
            if indicator.about:
                yield _named(_("About"), indicator.about)
            yield _named(_("Deadline"), deadline_words(indicator))
            for baseline in target.baseline:
                if baseline.indicator == at:
                    yield from self._past(baseline, indicator)
        for baseline in target.baseline:
            if baseline.indicator is None:
                yield from self._past(baseline, None)
        if not target.baseline:
            yield _named(_("Past term"), _("no figure for the past term"), apart=True)
        for nth, related in enumerate(target.related):
            if not nth:
                yield Fact(((_("Also mentioned in"), "name"),), apart=True)
            yield self._related(related)
        if not target.related:
            yield _named(_("Also mentioned in"), no_related(), apart=True)

    def _related(self, related: Related) -> Fact:
        """Another place of the same matter: what it is, its words, label, page, lines."""
        parts: list[tuple[str, Look]] = [(f"{related_kind(related.kind)}: ", "heading"), (related.phrase, "text")]
        parts.append((f"  {related_place(self._document, related)}", "dim"))
        if related.reason:
            parts.append((f". {related.reason}", "dim"))
        return Fact(tuple(parts), place=(related.eid, related.lines[0]))

    def _past(self, baseline: Baseline, indicator: Indicator | None) -> Iterator[Fact]:
        """What the past term reached; as bars, too, where it measures the same."""
        result = next((each for each in self._document.results if each.id == baseline.result), None)
        words = result_words(result) if result else baseline.phrase
        place = f"  {relation_name(baseline.relation)} {self._signs.middle} {self._line(baseline.lines[0])}"
        plotted = bars(indicator, baseline, result, self._signs) if indicator and result else None
        at = (baseline.eid, baseline.lines[0])
        yield Fact(((f"{_('Past term')} ", "name"), (words, "text"), (place, "dim")), place=at)
        if plotted and indicator:
            yield Fact(((plotted[0], "text"),))
            yield _named(_("Target"), figure_words(indicator))
            yield Fact(((plotted[1], "marker"),))
        elif result:
            yield Fact(((baseline.phrase, "dim"),))
        if baseline.reason:
            yield Fact(((baseline.reason, "dim"),))

    def _below(self, target: Target) -> Iterator[Fact]:
        """What is odd about the indents of a target."""
        inside = [node for _depth, node in self._document.outline.walk(target.eid) if node.eid != target.eid]
        eids = {node.eid for node in inside}
        for finding in self._document.findings:
            if finding.eid in eids:
                sign, look = SIGNS.get(finding.oddity, (REPAIRED, "repair"))
                where = f" ({self._line(finding.line)})"
                yield Fact(((f"{sign} ", look), (finding.message, "text"), (where, "dim")), apart=True)

    def _programme(self, programme: Programme) -> Iterator[Fact]:
        yield from self._mentions(_("Also mentioned in"), programme.mentions)
        if not programme.mentions:
            yield _named(_("Also mentioned in"), _("nowhere else"), apart=True)

    def _result(self, result: Result) -> Iterator[Fact]:
        """Its figure, what it is set against, where it stands, which targets go on from it."""
        yield Fact(((result_words(result), "title"),))
        yield Fact(((result.phrase, "text"),))
        if result.about:
            yield _named(_("About"), result.about)
        yield _named(_("Compared with"), result.against or _("not stated"), apart=True)
        if result.reached is not None:
            yield _named(_("Target at the time"), _("reached") if result.reached else _("missed"))
        yield Fact(((self._line(result.lines[0]), "text"),), apart=True)
        yield Fact(((result.eid, "dim"),))
        for target in self._document.targets:
            for baseline in target.baseline:
                if baseline.result == result.id:
                    indicator = target.indicators[baseline.indicator] if baseline.indicator is not None else None
                    figure = figure_words(indicator) if indicator else target.text
                    yield _named(_("Target {number}").format(number=target.number), figure, apart=True)
                    yield from self._past(baseline, indicator)

    def _reference(self, reference: Reference) -> Iterator[Fact]:
        """Type, sign, date, issuer, and all places that cite it."""
        silent = _("not stated")
        yield Fact(((reference.title, "title"),))
        yield _named(_("Type"), reference.type, apart=True)
        yield _named(_("Number"), reference.number or silent)
        yield _named(_("Date of issue"), reference.date or silent)
        yield _named(_("Issuer"), reference.issuer or silent)
        yield from self._mentions(_("Cited in"), reference.mentions)

    def _mentions(self, name: str, mentions: Iterable[Mention]) -> Iterator[Fact]:
        for nth, mention in enumerate(mentions):
            if not nth:
                yield Fact(((name, "name"),), apart=True)
            unit = self._document.outline.at_line(mention.line)
            at = (unit.eid, mention.line) if unit else None
            yield Fact(((f"{self._line(mention.line)} ", "dim"), (mention.phrase, "text")), place=at)

    def _line(self, line: int) -> str:
        page = _("p. {page}").format(page=self._document.page_of(line))
        return f"{page} {self._signs.middle} L{line}"


def _named(name: str, value: str, *, apart: bool = False) -> Fact:
    return Fact(((f"{name} ", "name"), (value, "text")), apart)
