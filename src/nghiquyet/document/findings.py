"""The address of a finding: the same whenever the text is read, and in another edition that has the same oddity."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from hashlib import sha256
from typing import Final

from nghiquyet.document.model import Document, Finding, Ref

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


def _unit(document: Document, finding: Finding) -> str:
    """The eId of the unit a finding stands in; empty before the first."""
    if finding.eid is not None and finding.eid in document.outline:
        return finding.eid
    node = document.outline.at_line(finding.line)
    return node.eid if node is not None else ""
