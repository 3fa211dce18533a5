"""Targets, past results, programmes and cited documents as the exports have them, and figures in words for people.

    "> 98%"   "14 – 15% (bình quân/năm)"   "≥ 300 đảng viên"   "115.000 tỷ đồng (5 năm)"   "bằng lời"

What the text does not state is said to be absent; no deadline and no figure is made up.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

from nghiquyet.document.figures import (
    Baseline,
    Comparator,
    Indicator,
    Mention,
    Programme,
    Reference,
    Related,
    RelatedKind,
    Relation,
    Result,
    Target,
)
from nghiquyet.document.model import Document
from nghiquyet.document.node import Span
from nghiquyet.exporting.citation import standing
from nghiquyet.messages import N_, gettext
from nghiquyet.messages import gettext as _
from nghiquyet.vietnamese.numerals import number_text

_SIGNS: Final[dict[Comparator, str]] = {"at_least": "≥ ", "more_than": "> ", "at_most": "≤ ", "less_than": "< "}
_RELATIONS: Final[dict[Relation, str]] = {
    "comparable": N_("comparable"),
    "related": N_("similar, but not the same measure"),
}
_KINDS: Final[dict[RelatedKind, str]] = {
    "task": N_("Task"),
    "shortcoming": N_("Shortcoming of the past term"),
    "programme": N_("Programme"),
}


def target_object(document: Document, target: Target) -> dict[str, Any]:
    """A target as ``export json`` and ``target --json`` have it; lines, page, related are additions to the contract."""
    return {
        "number": target.number,
        "eid": target.eid,
        "lines": list(target.lines),
        "page": document.page_of(target.lines[0]),
        "text": target.text,
        "verbatim": target.verbatim,
        "theme": target.theme,
        "indicators": [_indicator_object(indicator) for indicator in target.indicators],
        "baseline": [_baseline_object(baseline) for baseline in target.baseline],
        "related": [_related_object(document, related) for related in target.related],
    }


def result_object(result: Result) -> dict[str, Any]:
    """A past result as ``export json`` has it; what follows its lines is an addition to the contract."""
    return {
        "eid": result.eid,
        "phrase": result.phrase,
        "value": result.value,
        "unit": result.unit,
        "of": result.of,
        "lines": list(result.lines),
        "id": result.id,
        "comparator": result.comparator,
        "high": result.high,
        "change": result.change,
        "period": result.period,
        "against": result.against,
        "target": result.target,
        "reached": result.reached,
        "about": result.about,
    }


def programme_object(programme: Programme) -> dict[str, Any]:
    """A programme as ``export json`` has it."""
    return {
        "number": programme.number,
        "eid": programme.eid,
        "name": programme.name,
        "mentions": [_mention_object(mention) for mention in programme.mentions],
    }


def reference_object(reference: Reference) -> dict[str, Any]:
    """A cited document as ``export json`` has it; ``name`` is an addition to the contract, for those without a sign."""
    return {
        "id": reference.id,
        "type": reference.type,
        "number": reference.number,
        "date": reference.date,
        "issuer": reference.issuer,
        "mentions": [_mention_object(mention) for mention in reference.mentions],
        "name": reference.name,
    }


def figure_words(indicator: Indicator) -> str:
    """What an indicator wants, in figures: ``≥ 95%``; that it is told in words where there is no figure."""
    if indicator.comparator == "none":
        return _("in words")
    bounds = [number_text(each) for each in (indicator.low, indicator.high) if each is not None]
    figure = _SIGNS.get(indicator.comparator, "") + " – ".join(dict.fromkeys(bounds)) + _unit(indicator.unit)
    if indicator.period is None or indicator.period == indicator.deadline:
        return figure
    return figure + indicator.period if indicator.period.startswith("/") else f"{figure} ({indicator.period})"


def deadline_words(indicator: Indicator) -> str:
    """By when, as the text states it; that it is silent where it is."""
    return indicator.deadline or _("not stated")


def result_words(result: Result) -> str:
    """What a past result says, in figures: ``32/22 tuyến đường``, ``+12,17%``; of a missed target what it was."""
    if result.value is None:
        if result.target is None:
            return _("target reached") if result.reached else _("target missed")
        return _("target of {figure} missed").format(figure=number_text(result.target) + _unit(result.unit))
    sign = {"increase": "+", "decrease": "−"}.get(result.change or "", _SIGNS.get(result.comparator, ""))
    whole = "" if result.of is None else f"/{number_text(result.of)}"
    high = "" if result.high is None else f" – {number_text(result.high)}"
    figure = f"{sign}{number_text(result.value)}{high}{whole}{_unit(result.unit)}"
    if result.early:
        return _("target reached {figure} early").format(figure=figure)
    if result.change == "above":
        figure = _("{figure} above the target").format(figure=figure)
    elif result.change == "below":
        figure = _("{figure} below the target").format(figure=figure)
    if result.period and result.period.startswith("/"):
        return figure + result.period
    return f"{figure} ({result.period})" if result.period else figure


def past_words(document: Document, target: Target) -> Iterator[str]:
    """What the past term reached beside a target; that the text gives nothing where it does not."""
    results = {result.id: result for result in document.results}
    for baseline in target.baseline:
        result = results.get(baseline.result or "")
        words = result_words(result) if result else baseline.phrase
        place = _("line {line}").format(line=baseline.lines[0])
        near = "" if baseline.relation == "comparable" else f", {relation_name(baseline.relation)}"
        yield f"{words} ({place}{near})"
    if not target.baseline:
        yield _("no figure for the past term")


def relation_name(relation: Relation) -> str:
    """How far a past figure can be compared, in words."""
    return gettext(_RELATIONS[relation])


def related_kind(kind: RelatedKind) -> str:
    """What another place says of the matter of a target, in words."""
    return gettext(_KINDS[kind])


def related_place(document: Document, related: Related) -> str:
    """Where it says so: label, page and lines."""
    return standing(document, document.outline.node(related.eid), Span(*related.lines))


def no_related() -> str:
    """That nothing is recorded."""
    return _("no other place in the text is recorded for this")


def _unit(unit: str | None) -> str:
    return "" if unit is None else unit if unit.startswith("%") else f" {unit}"


def _mention_object(mention: Mention) -> dict[str, Any]:
    return {"line": mention.line, "phrase": mention.phrase}


def _indicator_object(indicator: Indicator) -> dict[str, Any]:
    return {
        "phrase": indicator.phrase,
        "comparator": indicator.comparator,
        "low": indicator.low,
        "high": indicator.high,
        "unit": indicator.unit,
        "period": indicator.period,
        "deadline": indicator.deadline,
        "eid": indicator.eid,
        "lines": list(indicator.lines),
        "about": indicator.about,
    }


def _baseline_object(baseline: Baseline) -> dict[str, Any]:
    return {
        "eid": baseline.eid,
        "phrase": baseline.phrase,
        "lines": list(baseline.lines),
        "relation": baseline.relation,
        "result": baseline.result,
        "indicator": baseline.indicator,
        "reason": baseline.reason,
    }


def _related_object(document: Document, related: Related) -> dict[str, Any]:
    path = (document.outline.node(related.eid), *reversed(document.outline.ancestors(related.eid)))
    return {
        "kind": related.kind,
        "eid": related.eid,
        "label": next((node.label for node in path if node.label), None),
        "phrase": related.phrase,
        "lines": list(related.lines),
        "page": document.page_of(related.lines[0]),
        "reason": related.reason,
    }
