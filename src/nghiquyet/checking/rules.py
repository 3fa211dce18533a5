"""The list of the rules: what the reader noticed comes first, then our own. One more rule is one more line here.

source    "… trước những thách thức thách thức mới;"
finding   repeated-words, class S, line 61, "thách thức thách thức" → "thách thức"
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from typing import Final

from nghiquyet.checking import (
    arithmetic,
    consistency,
    counting,
    dates,
    letters,
    lists,
    neighbours,
    passages,
    people,
    proofs,
    signs,
    wording,
)
from nghiquyet.checking.kept import Kept
from nghiquyet.checking.rule import Rule
from nghiquyet.document import Document, Finding
from nghiquyet.document.findings import located


def noticed(document: Document) -> Iterable[Finding]:
    """What the reader noticed: repairs, gaps and repeats in the numbering, what it could not place."""
    return document.findings


_READER: Final = (
    "decomposed", "editorial", "editorial-claim", "encoding", "furniture", "joined-words", "names-alike", "note",
    "numbering-gap", "numbering-order", "numbering-repeat", "post-unread", "roster-body", "roster-count", "roster-line",
    "space-after-figure", "space-after-sign", "spaces", "superscript", "unplaced",
)  # fmt: skip
"""The rules of the reader, whose findings come with the document."""

RULES: Final[tuple[Rule, ...]] = (
    Rule(_READER, noticed),
    Rule(("line-ownership",), proofs.line_ownership),
    Rule(("text-kept",), proofs.text_kept),
    Rule(("unseen-sign",), letters.unseen_signs),
    Rule(("foreign-letter",), letters.foreign_letters),
    Rule(("syllable",), letters.impossible_syllables),
    Rule(("lost-letter",), letters.lost_letters),
    Rule(("tone-placement",), letters.tone_placement),
    Rule(("spelling",), wording.misspellings),
    Rule(("tone-variant",), wording.tone_variants),
    Rule(("half-word",), wording.half_words),
    Rule(("missing-word",), wording.missing_words),
    Rule(("repeated-words",), wording.repeated_words),
    Rule(("repeated-predicate",), wording.repeated_predicates),
    Rule(("repeated-run",), wording.repeated_runs),
    Rule(("doubled-sign",), signs.doubled_signs),
    Rule(("stray-comma",), signs.stray_commas),
    Rule(("stray-blank",), signs.stray_blanks),
    Rule(("dash-space",), signs.dash_blanks),
    Rule(("year-range",), signs.year_ranges),
    Rule(("year-range",), signs.reversed_years),
    Rule(("capital",), signs.capitals_after_semicolons),
    Rule(("capital",), signs.small_after_stops),
    Rule(("sentence-end",), lists.sentence_ends),
    Rule(("list-capital",), lists.list_capitals),
    Rule(("list-end",), lists.list_ends),
    Rule(("brackets",), signs.brackets),
    Rule(("brackets",), signs.quotation_marks),
    Rule(("heading-style",), consistency.heading_styles),
    Rule(("heading-style",), consistency.heading_colons),
    Rule(("two-forms",), consistency.two_forms),
    Rule(("name-case",), consistency.names_in_two_cases),
    Rule(("quoted-title",), consistency.quoted_titles),
    Rule(("citation",), consistency.citations),
    Rule(("figure-form",), consistency.figure_forms),
    Rule(("date",), dates.impossible_dates),
    Rule(("date-of-document",), dates.dates_of_documents),
    Rule(("past-congress",), dates.past_congresses),
    Rule(("stated-count",), counting.stated_lists),
    Rule(("stated-count",), counting.stated_in_brackets),
    Rule(("stated-count",), counting.stated_targets),
    Rule(("unit-on-one-side",), counting.units_on_one_side),
    Rule(("bound-and-range", "range-form"), counting.bounds_of_ranges),
    Rule(("roster-repeat",), people.named_twice),
    Rule(("roster-order",), people.out_of_order),
    Rule(("lists-disagree",), people.lists_that_disagree),
    Rule(("ratio",), arithmetic.ratios),
    Rule(("percent-of-target",), arithmetic.percentages_of_targets),
    Rule(("yearly-average",), arithmetic.yearly_averages),
    Rule(("share",), arithmetic.parts_of_wholes),
    Rule(("shares-sum",), arithmetic.shares_of_a_whole),
)
"""All rules."""


def rule_names() -> tuple[str, ...]:
    """The names a finding can have, in order."""
    return tuple(sorted({name for rule in RULES for name in rule.names}))


def check(document: Document) -> list[Finding]:
    """All findings about a document, in the order of its lines; findings of one line in the order of the rules."""
    return list(_KEPT.of(document))


def _check(document: Document) -> tuple[Finding, ...]:
    found = located((each for rule in RULES for each in rule.find(document)), document.nodes, document.lines)
    findings = sorted(_once(list(found)), key=lambda finding: finding.line)
    neighbours.let_go()
    passages.let_go()
    return tuple(findings)


_KEPT: Final = Kept(_check)
"""The views of a document ask one after the other."""


def _once(findings: list[Finding]) -> list[Finding]:
    """The findings without remarks of an editor that a rule makes too, with more certainty, about the same words."""
    by_line: dict[int, list[Finding]] = defaultdict(list)
    for finding in findings:
        by_line[finding.line].append(finding)
    return [finding for finding in findings if not _is_made_again(finding, by_line[finding.line])]


def _is_made_again(finding: Finding, others: list[Finding]) -> bool:
    return finding.rule == "note" and any(
        other.rule != "note" and other.certainty == "high" and other.verbatim in finding.verbatim and other.suggested
        for other in others
    )
