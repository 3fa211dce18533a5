"""``export json``: a document as one JSON object, the keys to the letter of the export contract (``docs/json.md``)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any, Final

from nghiquyet.document import Document, Finding, Node, Repair, Span
from nghiquyet.exporting.figures import programme_object, reference_object, result_object, target_object
from nghiquyet.exporting.people import (
    membership_object,
    organization_object,
    person_object,
    post_object,
    roster_object,
)
from nghiquyet.plain import json_line

FORMAT: Final = "nghiquyet-document/1"
"""Name and version of the format."""


def document_json(document: Document, findings: Iterable[Finding]) -> Iterator[str]:
    """The lines of the export; read as a whole they are one JSON object. Absent facts are null.

    Each node and finding stands on a line of its own, so that two exports can be compared line by line.
    """
    yield f'{{"format": {json_line(FORMAT)},'
    yield f'"document": {json_line(_facts(document))},'
    yield from _array("nodes", map(node_object, document.nodes), ",")
    yield from _array("persons", map(person_object, document.persons), ",")
    yield from _array("organizations", map(organization_object, document.organizations), ",")
    yield from _array("posts", map(post_object, document.posts), ",")
    yield from _array("memberships", map(membership_object, document.memberships), ",")
    yield from _array("rosters", map(roster_object, document.rosters), ",")
    yield from _array("targets", (target_object(document, target) for target in document.targets), ",")
    yield from _array("results", map(result_object, document.results), ",")
    yield from _array("programmes", map(programme_object, document.programmes), ",")
    yield from _array("references", map(reference_object, document.references), ",")
    yield from _array("findings", map(finding_object, findings), "}")


def node_object(node: Node) -> dict[str, Any]:
    """A node as the export has it; ``repairs`` is an addition to the contract: how ``text`` came from ``verbatim``."""
    return {
        "eid": node.eid,
        "label": node.label,
        "parent": node.parent,
        "kind": node.kind,
        "num": node.num,
        "marker": node.marker,
        "role": node.role,
        "lines": _span(node.lines),
        "heading_lines": node.heading_lines and _span(node.heading_lines),
        "page": node.page,
        "text": node.text,
        "verbatim": node.verbatim,
        "repairs": [_repair(repair) for repair in node.repairs],
    }


def finding_object(finding: Finding) -> dict[str, Any]:
    """A finding as ``export json`` and ``check --json`` have it; the message is in the language in use."""
    return {
        "rule": finding.rule,
        "class": finding.oddity,
        "line": finding.line,
        "offset": finding.offset,
        "verbatim": finding.verbatim,
        "suggested": finding.suggested,
        "certainty": finding.certainty,
        "message": finding.message,
        "eid": finding.eid,
    }


def _facts(document: Document) -> dict[str, Any]:
    source = document.source
    return {
        "id": document.id,
        "title": document.title,
        "ordinal": document.ordinal,
        "body": document.body,
        "term": {"start": document.term.start, "end": document.term.end},
        "held": {"start": document.held.start, "end": document.held.end},
        "number": document.number,
        "issued": document.issued,
        "signed_by": document.signed_by,
        "source": {
            "name": source.name,
            "sha256": source.sha256,
            "bytes": source.bytes,
            "lines": source.lines,
            "pages": source.pages,
        },
    }


def _array(key: str, objects: Iterable[dict[str, Any]], close: str) -> Iterator[str]:
    """The lines of an array of objects; ``close`` follows its end."""
    yield f'"{key}": ['
    rows = [json_line(value) for value in objects]
    yield from (f"{row}," for row in rows[:-1])
    yield from rows[-1:]
    yield f"]{close}"


def _repair(repair: Repair) -> dict[str, Any]:
    return {
        "line": repair.line,
        "offset": repair.offset,
        "sic": repair.sic,
        "corr": repair.corr,
        "rule": repair.rule,
        "certainty": repair.certainty,
        "resp": repair.resp,
    }


def _span(span: Span) -> list[int]:
    return [span.first, span.last]
