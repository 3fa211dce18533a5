"""Whom a unit of the text names, so that a key leads from a name to its card."""

from __future__ import annotations

from nghiquyet.document import Document, Ref


def named_in(document: Document, eid: str) -> list[Ref]:
    """The body whose list begins there, or the people named in a unit's own text, in the order of their lines.

    Of a unit without text of its own those in all that stands in it.
    """
    bodies = [roster.organization_id for roster in document.rosters if roster.eid == eid]
    if bodies:
        return [Ref(document.id, "organization", bodies[0])]
    span = document.outline.node(eid).lines
    lines = set(document.outline.own_lines(eid) or range(span.first, span.last + 1))
    found = [(min(lines.intersection(person.sources), default=0), person.id) for person in document.persons]
    return [Ref(document.id, "person", id) for line, id in sorted(found, key=lambda pair: pair[0]) if line]
