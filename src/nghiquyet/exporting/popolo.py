"""``export popolo``: people, bodies, posts and memberships after the Popolo specification (popoloproject.com).

One JSON object with four lists, the form in which other programs take Popolo data. What Popolo has a word for has that
word; our own (``position``, ``status``, ``eid``, ``source_line``, ``mentioned``, ``maybe_same_as``) stand beside.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from nghiquyet.document.model import Document
from nghiquyet.document.people import Membership, Organization, Person
from nghiquyet.exporting.people import membership_object, post_object
from nghiquyet.messages import gettext as _
from nghiquyet.plain import json_text


def popolo(document: Document) -> dict[str, list[dict[str, Any]]]:
    """The four lists of a document."""
    return {
        "persons": [popolo_person(document, person) for person in document.persons],
        "organizations": [popolo_organization(body) for body in document.organizations],
        "posts": [post_object(post) for post in document.posts],
        "memberships": [popolo_membership(document, membership) for membership in document.memberships],
    }


def popolo_json(document: Document) -> Iterator[str]:
    """The lines of the export."""
    yield from json_text(popolo(document)).splitlines()


def popolo_person(document: Document, person: Person) -> dict[str, Any]:
    """A Popolo person. The form of address is a prefix; a gender is never guessed."""
    return {
        "id": person.id,
        "name": person.name,
        "sort_name": " ".join(part for part in (person.given_name, person.family_name, person.additional_name) if part),
        "family_name": person.family_name,
        "given_name": person.given_name,
        "additional_name": person.additional_name,
        "honorific_prefix": person.honorific_prefix,
        "sources": [_source(document, line) for line in person.sources],
        "maybe_same_as": [likeness.person_id for likeness in person.maybe_same_as],
    }


def popolo_organization(body: Organization) -> dict[str, Any]:
    """A Popolo organization."""
    return {
        "id": body.id,
        "name": body.name,
        "other_names": [{"name": name} for name in body.other_names],
        "classification": body.classification,
        "parent_id": body.parent_id,
    }


def popolo_membership(document: Document, membership: Membership) -> dict[str, Any]:
    """A Popolo membership; dates are years, as the text has them."""
    return {**membership_object(membership), "sources": [_source(document, membership.source_line)]}


def _source(document: Document, line: int) -> dict[str, str]:
    """A source line as a link: Popolo wants an address; this one says document and line as ``show`` takes them."""
    note = _("{name}, line {line}").format(name=document.source.name, line=line)
    return {"url": f"nghiquyet:{document.id}#L{line}", "note": note}
