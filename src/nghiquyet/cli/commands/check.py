"""``nghiquyet check [DOC] [--rule R]… [--strict]``: what is odd about a document."""

from __future__ import annotations

from collections import Counter

import click

from nghiquyet.checking import check, rule_names, rule_title
from nghiquyet.cli import output
from nghiquyet.cli.base import command, flag, json_flag, option
from nghiquyet.cli.parameters import doc_argument, pass_session
from nghiquyet.cli.session import Session, tell
from nghiquyet.cli.wording import nearest, quoted
from nghiquyet.document import Finding
from nghiquyet.exporting.jsondoc import finding_object
from nghiquyet.exporting.names import certainty_name
from nghiquyet.library.annotations import AnnotationStore
from nghiquyet.messages import N_, ngettext
from nghiquyet.messages import gettext as _
from nghiquyet.review import Review
from nghiquyet.review.findings import RULE, orphaned


@command(
    "check",
    N_(
        "List possible errors in a document, line by line; on a terminal, rule by rule. E is extraction damage, "
        "S the wording of the source, U what cannot be decided without the original."
    ),
)
@doc_argument
@option(
    "--rule",
    "rules",
    metavar="RULE",
    multiple=True,
    help=N_("Only the findings of this rule. May be repeated."),
)
@flag("--strict", help=N_("Exit with code 1 if there are any findings."))
@json_flag
@pass_session
def check_command(session: Session, doc: str | None, rules: tuple[str, ...], strict: bool, as_json: bool) -> int:
    """Print the findings; gives the exit code."""
    known = (*rule_names(), RULE)
    for rule in rules:
        if rule not in known:
            sentence = _("There is no rule {word}.").format(word=quoted(rule))
            raise click.UsageError(f"{sentence} {nearest(rule, known)}")
    document = session.document(doc)
    notes = AnnotationStore(session.places, document.id, tell).read()
    everything = [*check(document), *orphaned(Review(document, notes))]
    findings = [each for each in sorted(everything, key=lambda each: each.line) if not rules or each.rule in rules]
    if as_json:
        output.json_value([finding_object(finding) for finding in findings])
    else:
        _print_findings(findings)
    return 1 if strict and findings else 0


def _print_findings(findings: list[Finding]) -> None:
    """The findings, one a line in their order or, for people, rule by rule; and how many there are."""
    if output.for_people():
        _print_groups(findings)
    else:
        output.records(
            (f.line, f.oddity, f.rule, certainty_name(f.certainty), f.verbatim, f.suggested, f.message)
            for f in findings
        )
    count = len(findings)
    sentence = ngettext("{n} finding.", "{n} findings.", count) if count else _("No possible errors were found.")
    output.notice(sentence.format(n=count))


def _print_groups(findings: list[Finding]) -> None:
    """Each rule with the number of its findings above them, class by class; at the end the numbers of the classes."""
    for oddity in ("E", "S", "U"):
        rules: dict[str, list[Finding]] = {}
        for finding in findings:
            if finding.oddity == oddity:
                rules.setdefault(finding.rule, []).append(finding)
        for rule, group in rules.items():
            output.bold(f"{oddity}  {rule_title(rule)} ({rule}): {len(group)}")
            output.table((finding.line, _both_readings(finding)) for finding in group)
    if findings:
        counts = Counter(finding.oddity for finding in findings)
        output.bold(", ".join(f"{oddity}: {counts[oddity]}" for oddity in sorted(counts)))


def _both_readings(finding: Finding) -> str:
    """What the source has, what it should perhaps be, how sure that is, and why."""
    reading = finding.verbatim if finding.suggested is None else f"{finding.verbatim} → {finding.suggested}"
    return f"{reading} ({certainty_name(finding.certainty)}). {finding.message}"
