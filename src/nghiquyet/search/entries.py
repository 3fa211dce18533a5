"""What can be found in a document: people, posts and bodies, targets, programmes, headings, cited documents, text.

An entry is one thing; its forms are the texts by which it is found: a name and other names, a heading alone and
behind those above it, a target and the indents under it, each as it reads and, where that differs, as it is printed.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from typing import Final, Literal

from nghiquyet.document.figures import Reference
from nghiquyet.document.model import Document, Kind, Node, Ref
from nghiquyet.document.people import Membership, Organization
from nghiquyet.document.roll import Roll
from nghiquyet.search.hits import KINDS, HitKind
from nghiquyet.search.places import Places, reading_places, source_forms
from nghiquyet.vietnamese.collation import name_key
from nghiquyet.vietnamese.folding import fold_marks

FormKind = Literal["title", "unit", "alias", "context", "source", "passing", "name"]
"""``title``: what the entry is called. ``unit``: a unit under it. ``alias``: another name. ``context``: its heading
behind those above. ``source``: as printed, with its damage. ``passing``: what it is called where it is only mentioned.
``name``: a line of a list that says no more than who is on it.
"""

_HEADINGS: Final[frozenset[Kind]] = frozenset(["part", "chapter", "division", "section", "article", "group"])
_HEADINGS_ABOVE = 2
"""Headings that may be named before a heading to tell it from others of the same wording."""


@dataclass(frozen=True, slots=True)
class Form:
    """A text by which an entry is found."""

    kind: FormKind
    text: str
    """In NFC, like everything in a document."""
    places: Places | None = None
    """Where the text stands in the source; None for one that stands nowhere as it is."""
    lead: int = 0
    """Of a ``context``: how many characters belong to the headings above."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing that can be found."""

    kind: HitKind
    ref: Ref
    title: str
    forms: tuple[Form, ...]
    label: str | None = None
    eid: str | None = None
    number: str | None = None
    holders: tuple[str, ...] | None = None
    line: int | None = None
    """The source line to show where the form itself stands on none."""
    note: str = ""
    """What to show beside the title."""


def entries_of(document: Document) -> list[Entry]:
    """All entries: by kind, people in name order, the rest in document order."""
    roll = Roll(document)
    found = [*_people(document, roll), *_roles(document, roll), *_references(document), *_units(document)]
    return sorted(found, key=lambda entry: KINDS.index(entry.kind))


def _people(document: Document, roll: Roll) -> Iterator[Entry]:
    for person in sorted(document.persons, key=lambda each: name_key(each.name)):
        line = person.sources[0] if person.sources else None
        unit = document.outline.at_line(line) if line else None
        yield Entry(
            "person",
            Ref(document.id, "person", person.id),
            person.name,
            (Form("title", person.name),),
            eid=unit.eid if unit else None,
            line=line,
            note="; ".join(dict.fromkeys(_post_or_role(roll, each) for each in roll.of_person(person.id))),
        )


def _roles(document: Document, roll: Roll) -> Iterator[Entry]:
    """Posts and bodies with their holders; and what some members of a body are called who have no post in it."""
    for post in document.posts:
        yield from _role(Ref(document.id, "post", post.id), [post.label], roll.of_post(post.id), roll)
    for body in document.organizations:
        ref = Ref(document.id, "organization", body.id)
        members = roll.of_body(body.id)
        plain = body.name.removesuffix(f" khóa {body.ordinal}") if body.ordinal else body.name
        names = [body.name, *([plain] if plain != body.name else []), *body.other_names]
        for role in dict.fromkeys(_post_or_role(roll, each) for each in members if each.post_id is None):
            called = [each for each in members if each.post_id is None and _post_or_role(roll, each) == role]
            if set(roll.people_of(called)) == set(roll.people_of(members)):
                names.append(role)
            else:
                yield from _role(ref, [role], called, roll)
        yield from _role(ref, names, members, roll, _own_roster(body, roll))


def _own_roster(body: Organization, roll: Roll) -> Node | None:
    """The list of a body: of several the longest, for the others list who holds its posts."""
    rosters = (each for each in roll.document.rosters if each.organization_id == body.id)
    longest = max(rosters, key=lambda roster: roster.listed, default=None)
    return roll.document.outline.node(longest.eid) if longest else None


def _role(
    ref: Ref, names: Sequence[str], held: Sequence[Membership], roll: Roll, roster: Node | None = None
) -> Iterator[Entry]:
    """The entry of a post or a body; none if nobody holds it. ``roster``: the list to which it leads, if it has one.

    What the text names only in passing, of another body's people, comes behind what it puts people into.
    """
    if held:
        unit = roll.document.outline.node(held[0].eid)
        place, line = unit.parent if unit.kind == "item" else unit.eid, held[0].source_line
        if roster is not None:
            place, line = roster.eid, roster.lines.first
        kind: FormKind = "passing" if all(membership.mentioned for membership in held) else "title"
        yield Entry(
            "role",
            ref,
            names[0],
            tuple(Form(kind, name) for name in names),
            eid=place,
            holders=tuple(person.name for person in roll.people_of(held)),
            line=line,
        )


def _post_or_role(roll: Roll, membership: Membership) -> str:
    """What somebody is, with the body: ``Ủy viên`` alone says nothing."""
    said = roll.post_or_role(membership)
    body = roll.organization(membership.organization_id)
    named = membership.post_id is not None or fold_marks(body.classification or body.name) in fold_marks(said)
    return said if named else f"{said} {body.name}"


def _references(document: Document) -> Iterator[Entry]:
    for reference in document.references:
        line = reference.mentions[0].line if reference.mentions else None
        unit = document.outline.at_line(line) if line else None
        titles = dict.fromkeys(text for text in _reference_names(reference))
        title, *aliases = titles
        yield Entry(
            "reference",
            Ref(document.id, "reference", reference.id),
            title,
            (Form("title", title), *(Form("alias", alias) for alias in aliases)),
            eid=unit.eid if unit else None,
            number=reference.number,
            line=line,
            note=", ".join(each for each in (reference.issuer, reference.date) if each),
        )


def _reference_names(reference: Reference) -> Iterator[str]:
    """Its title; the same with the word for number and with its issuer; the words of each mention."""
    yield reference.title
    if reference.number and not reference.name:
        yield f"{reference.type} số {reference.number}"
    if reference.issuer:
        yield f"{reference.title} của {reference.issuer}"
    seen = set()
    for mention in reference.mentions:
        if (fold := fold_marks(mention.phrase)) not in seen:
            seen.add(fold)
            yield mention.phrase


def _units(document: Document) -> Iterator[Entry]:
    called = {each.eid: [mention.phrase for mention in each.mentions] for each in document.programmes}
    numbers = {each.eid: each.number for each in document.targets}
    numbers |= {each.eid: each.number for each in document.programmes}
    names = {each.name for each in document.persons}
    before = {each.honorific_prefix for each in document.persons}
    names |= {f"{prefix} {name}" for prefix in before if prefix for name in names}
    for node in document.nodes:
        if node.verbatim:
            yield _unit(document, node, numbers.get(node.eid), called.get(node.eid, []), names)


def _unit(document: Document, node: Node, number: str | None, called: Sequence[str], names: Collection[str]) -> Entry:
    """The entry of a unit; ``number`` of a target or programme; ``called``: what else the text calls it, if it is one.

    ``names``: of people.
    """
    kind: HitKind = "passage"
    if node.role in ("target", "programme"):
        kind = "target" if node.role == "target" else "programme"
    elif node.heading_lines is not None or node.kind in _HEADINGS:
        kind = "section"
    forms = list(_forms(node, "name" if node.kind == "item" and node.text.rstrip(" .,;") in names else "title"))
    if kind == "section":
        forms += _with_headings_above(document, node)
    elif kind in ("target", "programme"):
        forms += (form for _, below in document.outline.walk(node.eid) for form in _forms(below, "unit"))
        forms += (Form("alias", phrase) for phrase in {fold_marks(each): each for each in called}.values())
    return Entry(
        kind,
        Ref(document.id, "node", node.eid),
        node.text,
        tuple(forms) or (Form("title", node.text),),  # a heading of nothing but its number
        label=node.label,
        eid=node.eid,
        number=number,
        line=node.lines.first,
    )


def _forms(node: Node, kind: FormKind) -> Iterator[Form]:
    """The reading text of a unit, and, where something was repaired, the text as printed."""
    if node.text:
        yield Form(kind, node.text, reading_places(node))
        yield from (Form("source", text, places) for text, places in source_forms(node))


def _with_headings_above(document: Document, node: Node) -> Iterator[Form]:
    """A heading behind those above, which tell it from others of its wording; and behind its marker (``Phần 2``)."""
    above = [each.text for each in document.outline.ancestors(node.eid) if each.text][-_HEADINGS_ABOVE:]
    if above:
        lead = " · ".join(above) + " · "
        yield Form("context", lead + node.text, lead=len(lead))
    if node.marker and node.marker.rstrip(".,:) ").split()[0].isalpha() and len(node.marker.split()) > 1:
        yield Form("alias", f"{node.marker} {node.text}")
