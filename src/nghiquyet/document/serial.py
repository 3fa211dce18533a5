"""A document as plain JSON values and back, without loss: what the store keeps.

The shape is the model's own, field by field; the export contract (``exporting``) is another thing and may differ.
"""

from __future__ import annotations

from dataclasses import astuple
from typing import Any

from nghiquyet.document.figures import Baseline, Indicator, Mention, Programme, Reference, Related, Result, Target
from nghiquyet.document.model import Document, Finding, Node, Period, Repair, Segment, Source, Span
from nghiquyet.document.people import Likeness, Membership, Organization, Person, Post, Reason, Roster

_NODE_FIELDS = ("eid", "kind", "parent", "num", "marker", "label", "role", "page", "verbatim", "text")
_FINDING_FIELDS = ("rule", "oddity", "line", "verbatim", "suggested", "certainty", "template", "eid", "offset")
_REPAIR_FIELDS = ("offset", "sic", "corr", "line", "rule", "certainty", "resp", "reason")
_FACTS = ("id", "title", "ordinal", "body", "number", "issued", "signed_by", "citation", "extract")

_LISTS: dict[str, type[Any]] = {
    "persons": Person,
    "organizations": Organization,
    "posts": Post,
    "memberships": Membership,
    "rosters": Roster,
    "targets": Target,
    "results": Result,
    "programmes": Programme,
    "references": Reference,
}
"""The lists of a document whose rows hold all fields of a class in order."""
_INNER: dict[type[Any], dict[int, type[Any]]] = {
    Person: {6: Likeness},
    Likeness: {1: Reason, 2: Reason},
    Target: {5: Indicator, 6: Baseline, 8: Related},
    Programme: {3: Mention},
    Reference: {5: Mention},
}
"""Which fields of a class, by position, are lists of another."""


def to_json(document: Document) -> dict[str, Any]:
    """Dicts, lists, strings, numbers and None that ``from_json`` turns back into an equal document."""
    source = document.source
    return {
        **{name: getattr(document, name) for name in _FACTS},
        "term": [document.term.start, document.term.end],
        "held": [document.held.start, document.held.end],
        "source": [source.name, source.sha256, source.bytes, source.lines, source.pages],
        "lines": list(document.lines),
        "page_starts": list(document.page_starts),
        "nodes": [_node_to_json(node) for node in document.nodes],
        "findings": [
            [*(getattr(finding, name) for name in _FINDING_FIELDS), [list(pair) for pair in finding.values]]
            for finding in document.findings
        ],
        **{name: [astuple(item) for item in getattr(document, name)] for name in _LISTS},
    }


def from_json(data: dict[str, Any]) -> Document:
    """The document of ``to_json``; KeyError, TypeError or ValueError where the data is not of that shape."""
    lists: dict[str, Any] = {
        name: tuple(_item_from_json(cls, row) for row in data[name]) for name, cls in _LISTS.items()
    }
    return Document(
        **{name: data[name] for name in _FACTS},
        term=Period(*data["term"]),
        held=Period(*data["held"]),
        source=Source(*data["source"]),
        lines=tuple(data["lines"]),
        page_starts=tuple(data["page_starts"]),
        nodes=tuple(_node_from_json(row) for row in data["nodes"]),
        findings=tuple(_finding_from_json(row) for row in data["findings"]),
        **lists,
    )


def _item_from_json(cls: type[Any], row: Any) -> Any:
    values = [_tuples(value) for value in row]
    for position, inner in _INNER.get(cls, {}).items():
        values[position] = tuple(_item_from_json(inner, each) for each in values[position])
    return cls(*values)


def _tuples(value: Any) -> Any:
    """JSON has lists where the model has tuples."""
    return tuple(_tuples(each) for each in value) if isinstance(value, (list, tuple)) else value


def _node_to_json(node: Node) -> list[Any]:
    heading = node.heading_lines
    return [
        *(getattr(node, name) for name in _NODE_FIELDS),
        [node.lines.first, node.lines.last],
        None if heading is None else [heading.first, heading.last],
        [[segment.line, segment.offset] for segment in node.segments],
        [[getattr(repair, name) for name in _REPAIR_FIELDS] for repair in node.repairs],
    ]


def _node_from_json(row: list[Any]) -> Node:
    eid, kind, parent, num, marker, label, role, page, verbatim, text, lines, heading, segments, repairs = row
    return Node(
        eid, kind, parent, num, marker, label, role, Span(*lines), None if heading is None else Span(*heading), page,
        verbatim, text, tuple([Segment(*pair) for pair in segments]), tuple([Repair(*values) for values in repairs]),
    )  # fmt: skip


def _finding_from_json(row: list[Any]) -> Finding:
    rule, oddity, line, verbatim, suggested, certainty, template, eid, offset, values = row
    pairs = tuple((name, value) for name, value in values)
    return Finding(rule, oddity, line, verbatim, suggested, certainty, template, pairs, eid, offset)
