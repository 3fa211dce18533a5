"""What a thing is called where its place must be told in a few words."""

from __future__ import annotations

from nghiquyet.document import Document, Node, Ref
from nghiquyet.messages import gettext as _
from nghiquyet.plain import visible
from nghiquyet.tui.reading.names import number, own_name

_ALONE = frozenset({"preface", "conclusions"})
"""Kinds of which there is one."""


def place_name(document: Document, node: Node) -> str:
    """A unit in a few words: its label, or that of what it stands in and what it is there. Safe to show."""
    if node.label:
        return visible(node.label)
    parts = [own_name(document, node)]
    for above in reversed(document.outline.ancestors(node.eid)):
        if above.label:
            parts.append(above.label)
            break
        if above.kind in _ALONE:
            parts.append(number(above))
    return visible(", ".join(reversed(parts)))


def thing_name(document: Document, ref: Ref) -> str:
    """Anything that can be reviewed, in a few words; of a stray note, that it is one. Safe to show."""
    if ref.kind == "node" and ref.id in document.outline:
        return place_name(document, document.outline.node(ref.id))
    names = {
        "person": ((each.id, each.name) for each in document.persons),
        "organization": ((each.id, each.name) for each in document.organizations),
        "post": ((each.id, each.label) for each in document.posts),
        "reference": ((each.id, each.title) for each in document.references),
        "result": ((each.id, each.phrase) for each in document.results),
    }
    if ref.kind in names:
        return visible(next((name for id, name in names[ref.kind] if id == ref.id), ref.id))
    if ref.kind == "finding":
        eid = ref.id.rpartition("@")[2]
        if eid in document.outline:
            return _("finding in {place}").format(place=place_name(document, document.outline.node(eid)))
        return _("finding")
    return _("a note without a place")
