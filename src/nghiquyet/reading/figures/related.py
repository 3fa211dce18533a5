"""Which tasks, shortcomings and programmes speak of the matter of a target: as editors recorded, each claim checked.

[[related]] target = "16", kind = "task", line = 1223, says = "Duy trì cung cấp và đảm bảo 100% hộ dân …"
→ target 16 has a task on lines 1223–1225

No rule can tell that two sentences are about one matter; of a document without such data nothing is offered. A claim
that does not hold changes nothing and becomes a finding.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from nghiquyet.document import Finding, Node, Role
from nghiquyet.document.editorial import Editorial, EditorialRelated
from nghiquyet.document.figures import Related, RelatedKind, Target
from nghiquyet.document.offsets import line_at
from nghiquyet.document.outline import Outline
from nghiquyet.reading.editing import wrong_claim

_NO_TASKS: frozenset[Role] = frozenset(
    ["results", "shortcomings", "causes", "lessons", "lesson", "objectives", "target", "targets", "programme", "roster"]
)
"""What looks back, aims or lists: whatever stands below it is no task."""
_ROLES: Mapping[RelatedKind, Role] = {"shortcoming": "shortcomings", "programme": "programme"}


def with_related(
    targets: Iterable[Target], outline: Outline, editorial: Editorial
) -> tuple[tuple[Target, ...], list[Finding]]:
    """The targets with what is recorded as being of their matter, in document order; the claims that do not hold."""
    all = list(targets)
    numbers = {target.number for target in all}
    held: dict[str, list[Related]] = {}
    findings = []
    for nth, claim in enumerate(editorial.related, start=1):
        related = _related(claim, outline) if claim.target in numbers else None
        if related is None:
            said = f"({claim.target}) {claim.kind}: {claim.says}"
            findings.append(wrong_claim(editorial.entry("related", nth), claim.line, said))
        else:
            held.setdefault(claim.target, []).append(related)
    return tuple(replace(each, related=_in_order(held.get(each.number, ()))) for each in all), findings


def _in_order(related: Iterable[Related]) -> tuple[Related, ...]:
    return tuple(sorted(related, key=lambda each: each.lines))


def _related(claim: EditorialRelated, outline: Outline) -> Related | None:
    """The place that a claim names; None where the line does not begin these words, or is of another kind."""
    node = outline.at_line(claim.line)
    if node is None or not _is(claim.kind, [*outline.ancestors(node.eid), node]):
        return None
    for start in _occurrences(claim.says, node.verbatim):
        if line_at(node.segments, start) == claim.line:
            last = line_at(node.segments, start + len(claim.says) - 1)
            return Related(claim.kind, node.eid, claim.says, (claim.line, last), claim.reason)
    return None


def _is(kind: RelatedKind, units: Sequence[Node]) -> bool:
    """Whether a unit, the last one of those it stands in, is of a kind, by its headings."""
    roles = {unit.role for unit in units}
    if kind == "task":
        return roles.isdisjoint(_NO_TASKS) and units[0].kind not in ("preface", "conclusions")
    return _ROLES[kind] in roles


def _occurrences(words: str, text: str) -> Iterator[int]:
    at = text.find(words)
    while at >= 0:
        yield at
        at = text.find(words, at + 1)
