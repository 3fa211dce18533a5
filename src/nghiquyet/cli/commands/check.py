"""``nghiquyet check [DOC] [--rule R] [--strict]``: what is odd about a document."""

from __future__ import annotations

import click

from nghiquyet.checking import check, rule_names
from nghiquyet.cli import output
from nghiquyet.cli.base import command, flag, json_flag, option
from nghiquyet.cli.parameters import doc_argument, pass_session
from nghiquyet.cli.session import Session, tell
from nghiquyet.cli.wording import nearest, quoted
from nghiquyet.document import Finding
from nghiquyet.exporting import certainty_name, finding_object
from nghiquyet.library.annotations import AnnotationStore
from nghiquyet.messages import N_, ngettext
from nghiquyet.messages import gettext as _
from nghiquyet.review import Review
from nghiquyet.review.findings import RULE, orphaned


@command(
    "check",
    N_(
        "List what is odd about a document, in the order of its lines. E is extraction damage, S the wording of the "
        "source, U what cannot be decided without the original."
    ),
)
@doc_argument
@option("--rule", metavar="RULE", help=N_("The findings of this rule only."))
@flag("--strict", help=N_("End with exit code 1 if there is any finding."))
@json_flag
@pass_session
def check_command(session: Session, doc: str | None, rule: str | None, strict: bool, as_json: bool) -> int:
    """Print the findings, one a line; gives the exit code."""
    known = (*rule_names(), RULE)
    if rule is not None and rule not in known:
        sentence = _("There is no rule {word}.").format(word=quoted(rule))
        raise click.UsageError(f"{sentence} {nearest(rule, known)}")
    document = session.document(doc)
    notes = AnnotationStore(session.places, document.id, tell).read()
    everything = [*check(document), *orphaned(Review(document, notes))]
    findings = [each for each in sorted(everything, key=lambda each: each.line) if rule in (None, each.rule)]
    if as_json:
        output.json_value([finding_object(finding) for finding in findings])
    else:
        _print_findings(findings)
    return 1 if strict and findings else 0


def _print_findings(findings: list[Finding]) -> None:
    """The findings, one a line or row, and how many there are."""
    count = len(findings)
    if not output.for_people():
        output.records(
            (f.line, f.oddity, f.rule, certainty_name(f.certainty), f.verbatim, f.suggested, f.message)
            for f in findings
        )
    elif findings:
        rows = [(f.line, f.oddity, f.rule, _both_readings(f)) for f in findings]
        output.table(rows, (_("Line"), _("Class"), _("Rule"), _("What is odd")))
    sentence = ngettext("{n} finding.", "{n} findings.", count) if count else _("Nothing odd was found.")
    output.notice(sentence.format(n=count))


def _both_readings(finding: Finding) -> str:
    """What the source has, what it should perhaps be, how sure that is, and why."""
    reading = f"{finding.verbatim} → {finding.suggested}" if finding.suggested else finding.verbatim
    return f"{reading} ({certainty_name(finding.certainty)}). {finding.message}"
