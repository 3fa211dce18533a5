"""Where a finding stands: its character on the line, and an address that is the same whenever the text is read.

line 82   "…Nghị quyết đề ra;cơ cấu kinh tế…"    "ra;cơ" → offset 18
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from hashlib import sha256
from typing import Final

from nghiquyet.document.model import Document, Finding, Ref
from nghiquyet.document.node import Node
from nghiquyet.document.offsets import column_at

_DIGITS: Final = 12
"""Hex digits of the digest of the words: no two of a document's findings share them by chance."""


def finding_refs(document: Document, findings: Iterable[Finding]) -> tuple[Ref, ...]:
    """The addresses of findings, one for each in their order: ``<rule>-<digest>@<eId>``.

    The digest is of the words that are odd. Where one rule finds the same words in one unit again, the second has
    ``.2`` before the ``@``; so all findings of a rule must be given, or the first ones.
    """
    seen: Counter[str] = Counter()
    refs = []
    for finding in findings:
        key = f"{finding.rule}-{sha256(finding.verbatim.encode()).hexdigest()[:_DIGITS]}"
        eid = _unit(document, finding)
        seen[f"{key}@{eid}"] += 1
        count = seen[f"{key}@{eid}"]
        refs.append(Ref(document.id, "finding", f"{key}.{count}@{eid}" if count > 1 else f"{key}@{eid}"))
    return tuple(refs)


def located(findings: Iterable[Finding], nodes: Iterable[Node], lines: Sequence[str]) -> Iterator[Finding]:
    """The findings in their order, each with the offset of its words on its line, if they stand there.

    Who makes a finding about words with a known place gives the offset; here the words are looked for. Of two findings
    that say the same of the same words on one line, the second is of the second place.
    """
    owners = {segment.line: (node, nth) for node in nodes for nth, segment in enumerate(node.segments)}
    behind: dict[tuple[str, int, str], int] = {}
    for finding in findings:
        if finding.offset is not None or finding.line not in owners or not finding.verbatim:
            yield finding
            continue
        node, nth = owners[finding.line]
        first = node.segments[nth].offset
        last = node.segments[nth + 1].offset if nth + 1 < len(node.segments) else len(node.verbatim)
        key = finding.rule, finding.line, finding.verbatim
        at = node.verbatim.find(finding.verbatim, behind.get(key, max(0, first - len(finding.verbatim) + 1)))
        if not 0 <= at < last:
            yield finding
            continue
        behind[key] = at + 1
        yield replace(finding, offset=column_at(node, lines, max(at, first))[1])


def words_in(document: Document, node: Node, finding: Finding) -> tuple[int, int] | None:
    """The characters of a unit's verbatim text that a finding is about; None if its words do not stand there."""
    at = node.verbatim.find(finding.verbatim)
    if finding.offset is not None:
        for part in node.segments:
            line = document.lines[part.line - 1]
            begin = part.offset + finding.offset - (len(line) - len(line.lstrip()))
            if part.line == finding.line and node.verbatim.startswith(finding.verbatim, begin):
                at = begin
    return None if at < 0 else (at, at + len(finding.verbatim))


def _unit(document: Document, finding: Finding) -> str:
    """The eId of the unit a finding stands in; empty before the first."""
    if finding.eid is not None and finding.eid in document.outline:
        return finding.eid
    node = document.outline.at_line(finding.line)
    return node.eid if node is not None else ""
