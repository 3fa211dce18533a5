"""What is copied of a row: who holds which post in which body, since when, and where the text says so."""

from __future__ import annotations

from collections.abc import Iterable

from nghiquyet.document.people import Membership
from nghiquyet.document.roll import Roll
from nghiquyet.exporting.citation import quote
from nghiquyet.exporting.people import body_words, since_words


def quote_memberships(roll: Roll, memberships: Iterable[Membership]) -> str:
    """Two lines for each: name, post, body and term; and the citation in parentheses."""
    return "\n".join(_quote(roll, membership) for membership in memberships)


def _quote(roll: Roll, membership: Membership) -> str:
    facts = (
        roll.person(membership.person_id).name,
        roll.post_or_role(membership),
        body_words(roll.organization(membership.organization_id)),
        since_words(roll, membership),
    )
    # A line of a list is cited as a whole, be it broken over lines; running text by the line that names the person.
    node = roll.document.outline.node(membership.eid)
    line = membership.source_line
    first, last = (node.lines.first, node.lines.last) if node.kind == "item" else (line, line)
    return quote(roll.document, " – ".join(fact for fact in facts if fact), first, last)
