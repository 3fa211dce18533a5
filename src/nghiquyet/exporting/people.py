"""People, bodies, posts and memberships as the exports and the answers of ``who`` have them, and in words for people.

    "khóa XII, 2020 – 2025, bầu 8/2020"      of somebody whom the document puts there
    "được nhắc, 8/2020"                      of a guest: what he is called, when the document was made

Never "now": a document says who held what when it was made.
"""

from __future__ import annotations

from datetime import date
from typing import Any

from nghiquyet.document.model import Document
from nghiquyet.document.people import Membership, Organization, Person, Post, Roster
from nghiquyet.document.roll import Roll
from nghiquyet.messages import gettext as _


def person_object(person: Person) -> dict[str, Any]:
    """A person as ``export json`` has it; ``likenesses``, an addition to the contract, says why two may be one."""
    return {
        "id": person.id,
        "name": person.name,
        "family_name": person.family_name,
        "additional_name": person.additional_name,
        "given_name": person.given_name,
        "honorific_prefix": person.honorific_prefix,
        "sources": list(person.sources),
        "maybe_same_as": [likeness.person_id for likeness in person.maybe_same_as],
        "likenesses": [
            {
                "id": likeness.person_id,
                "for": [reason.message for reason in likeness.reasons_for],
                "against": [reason.message for reason in likeness.reasons_against],
            }
            for likeness in person.maybe_same_as
        ],
    }


def organization_object(body: Organization) -> dict[str, Any]:
    """A body as ``export json`` has it."""
    return {
        "id": body.id,
        "name": body.name,
        "classification": body.classification,
        "parent_id": body.parent_id,
        "other_names": list(body.other_names),
    }


def post_object(post: Post) -> dict[str, Any]:
    """A post, everywhere the same."""
    return {"id": post.id, "label": post.label, "role": post.role, "organization_id": post.organization_id}


def membership_object(membership: Membership) -> dict[str, Any]:
    """A membership as ``export json`` has it; ``mentioned`` is an addition to the contract."""
    return {
        "id": membership.id,
        "person_id": membership.person_id,
        "organization_id": membership.organization_id,
        "post_id": membership.post_id,
        "role": membership.role,
        "start_date": membership.start_date,
        "end_date": membership.end_date,
        "position": membership.position,
        "status": membership.status,
        "eid": membership.eid,
        "source_line": membership.source_line,
        "mentioned": membership.mentioned,
    }


def roster_object(roster: Roster) -> dict[str, Any]:
    """A list of people as ``export json`` has it."""
    return {
        "eid": roster.eid,
        "organization_id": roster.organization_id,
        "stated": roster.stated,
        "listed": roster.listed,
    }


def count_words(roster: Roster) -> str:
    """What a list says of its number and how many it has: ``nêu 41 · đếm 41 ✓``."""
    if roster.stated is None:
        return _("counted {listed}").format(listed=roster.listed)
    words = _("stated {stated} · counted {listed}").format(stated=roster.stated, listed=roster.listed)
    return f"{words} {'✓' if roster.stated == roster.listed else '✗'}"


def body_words(body: Organization) -> str:
    """The name of a body, and its other names in parentheses."""
    return f"{body.name} ({', '.join(body.other_names)})" if body.other_names else body.name


def since_words(roll: Roll, membership: Membership) -> str:
    """Of which term a membership is, and when the text says so; empty where it is silent."""
    document = roll.document
    month = _month(document)
    if membership.mentioned:
        return ", ".join(part for part in (_("mentioned in passing"), month) if part)
    ordinal = roll.organization(membership.organization_id).ordinal
    years = " – ".join(year for year in (membership.start_date, membership.end_date) if year)
    parts = []
    if ordinal:
        parts += [_("term {ordinal}").format(ordinal=ordinal), years]
    elif years:
        parts.append(_("term of {years}").format(years=years))
    if month:
        parts.append(_("elected {month}").format(month=month))
    return ", ".join(part for part in parts if part)


def place_words(document: Document, membership: Membership) -> str:
    """Where the text says so: label, page, source line."""
    node = document.outline.node(membership.eid)
    labels = [each.label for each in (*document.outline.ancestors(node.eid), node) if each.label]
    page = _("p. {page}").format(page=document.page_of(membership.source_line))
    return " · ".join((*labels[-1:], page, f"L{membership.source_line}"))


def _month(document: Document) -> str | None:
    """The month in which the document was made: ``8/2020``."""
    try:
        day = date.fromisoformat(document.held.start or document.issued or "")
    except ValueError:
        return None
    return f"{day.month}/{day.year}"
