"""What the card says about a person, a body or a post, paragraph by paragraph: no widgets, no width."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from nghiquyet.document.people import Likeness, Membership, Organization, Person, Post, Roster
from nghiquyet.document.roll import Roll
from nghiquyet.exporting.people import body_words, place_words, since_words
from nghiquyet.messages import gettext as _
from nghiquyet.messages import ngettext
from nghiquyet.tui.people.columns import NAMED, Column, abbreviate, role_of, sign_of
from nghiquyet.tui.reading.facts import Fact
from nghiquyet.tui.reading.weave import SIGNS, Look
from nghiquyet.tui.signs import Signs

DOUBT: Final = SIGNS["U"][0]
"""Behind a name: somebody else may be the same person; the text does not decide it."""


def count_words(roster: Roster, signs: Signs) -> str:
    """What a list says of its number and how many it has, with a sign and a word for whether they agree."""
    if roster.stated is None:
        return _("no number stated · counted {listed}").format(listed=roster.listed).replace("·", signs.middle)
    words = _("stated {stated} · counted {listed}").format(stated=roster.stated, listed=roster.listed)
    agrees = roster.stated == roster.listed
    verdict = (signs.agrees, _("agrees")) if agrees else (signs.differs, _("differs"))
    return " ".join((words, *verdict)).replace("·", signs.middle)


def people_words(count: int) -> str:
    """``41 người``."""
    return ngettext("{n} person", "{n} people", count).format(n=count)


class PeopleFacts:
    """The cards of one document."""

    def __init__(self, roll: Roll, signs: Signs) -> None:
        self._roll = roll
        self._document = roll.document
        self._signs = signs

    def person(self, person: Person) -> Iterator[Fact]:
        """Every post, where else the text names the person, and who may be the same one."""
        held = self._roll.of_person(person.id)
        named = held and all(each.mentioned for each in held)
        beside = f" {self._signs.middle} " + _("mentioned in passing, not elected")
        yield Fact(((person.name, "title"), (beside if named else "", "dim")))
        if not held:
            yield _plain(_("The text states no post for this person."), apart=True)
        for each in held:
            yield from self._post_of(each)
        lines = sorted(set(person.sources) - {each.source_line for each in held})
        if lines:
            yield _named(_("Also mentioned in"), ", ".join(self._line(line) for line in lines), apart=True)
        for likeness in person.maybe_same_as:
            yield from self._likeness(likeness)

    def body(self, body: Organization) -> Iterator[Fact]:
        """Its names, what it belongs to, its lists with their numbers, posts, members, bodies that belong to it."""
        yield Fact(((body.name, "title"),))
        if body.other_names:
            yield _named(_("Also called"), ", ".join(body.other_names))
        if body.parent_id is not None and (parent := self._body(body.parent_id)):
            yield _named(_("Belongs to"), parent.name)
        held = self._roll.of_body(body.id)
        if held and (since := since_words(self._roll, held[0])):
            yield _plain(since)
        rosters = [roster for roster in self._document.rosters if roster.organization_id == body.id]
        for nth, roster in enumerate(rosters):
            yield from self._list(roster, apart=not nth)
        if not held:
            yield _plain(_("The text names nobody in this body."), apart=True)
        for nth, post in enumerate(post for post in self._document.posts if post.organization_id == body.id):
            holders = self._roll.people_of(self._roll.of_post(post.id))
            parts: list[tuple[str, Look]] = [
                (f"{post.label} ", "name"),
                (", ".join(each.name for each in holders), "text"),
            ]
            yield Fact(tuple(parts), apart=not nth)
        members = self._roll.people_of(each for each in held if each.post_id is None)
        if members:
            yield _named(_("Members"), people_words(len(members)), apart=True)
        yield from (self._numbered(each) for each in held if each.post_id is None)
        inside = [each.name for each in self._document.organizations if each.parent_id == body.id]
        if inside:
            yield _named(_("Bodies that belong to it"), ", ".join(inside), apart=True)

    def post(self, post: Post) -> Iterator[Fact]:
        """Its body and its holders."""
        yield Fact(((post.label, "title"),))
        yield _plain(body_words(self._roll.organization(post.organization_id)))
        held = self._roll.of_post(post.id)
        yield _plain(people_words(len(self._roll.people_of(held))))
        for each in held:
            yield Fact(((f"{sign_of(each, self._signs)} ", "marker"), (self._name(each), "heading")), apart=True)
            yield from self._when_and_where(each)

    def legend(self, columns: Sequence[Column]) -> Iterator[Fact]:
        """What the heads, the signs and the initials of the table stand for."""
        yield Fact(((_("Abbreviations and short names"), "name"),), apart=True)
        for column in columns:
            yield Fact(((f"{column.short} ", "heading"), (column.name, "dim")))
        signs = self._signs
        used = {sign_of(each, signs) for each in self._document.memberships}
        meanings = {
            signs.post: _("holds a post"),
            signs.member: _("member, or delegate"),
            signs.alternate: _("alternate"),
            signs.named: _("mentioned in passing"),
            DOUBT: _("may be the same person as someone else"),
        }
        if any(person.maybe_same_as for person in self._document.persons):
            used.add(DOUBT)
        words = f" {signs.middle} ".join(f"{sign} {word}" for sign, word in meanings.items() if sign in used)
        yield Fact(((words, "dim"),))
        roles = {
            abbreviate(role): role
            for column in columns
            if column.id != NAMED
            for each in self._document.memberships
            if column.has(each) and (role := role_of(self._roll, each))
        }
        yield Fact(((f" {signs.middle} ".join(f"{short} = {role}" for short, role in roles.items()), "dim"),))

    def _post_of(self, membership: Membership) -> Iterator[Fact]:
        """What somebody is in a body, since when, and where the text says so."""
        sign, role = sign_of(membership, self._signs), self._roll.post_or_role(membership)
        yield Fact(((f"{sign} ", "marker"), (role, "heading")), apart=True)
        yield _plain(body_words(self._roll.organization(membership.organization_id)))
        yield from self._when_and_where(membership)

    def _when_and_where(self, membership: Membership) -> Iterator[Fact]:
        if since := since_words(self._roll, membership):
            yield _plain(since)
        place = place_words(self._document, membership)
        if membership.position is not None:
            roster = self._roll.roster_of(membership)
            number = _("no. {number} of {all}").format(number=membership.position, all=roster.listed if roster else "?")
            place = f"{number} · {place}"
        yield Fact(((place.replace("·", self._signs.middle), "dim"),), place=_place(membership))

    def _likeness(self, likeness: Likeness) -> Iterator[Fact]:
        """Somebody who may be the same person, with what speaks for and against it."""
        other = self._roll.person(likeness.person_id)
        lines = ", ".join(self._line(line) for line in other.sources)
        sentence = _("May be the same person as {other} ({lines}); the text does not say.")
        yield Fact(((f"{DOUBT} ", "doubt"), (sentence.format(other=other.name, lines=lines), "heading")), apart=True)
        for title, reasons in ((_("For:"), likeness.reasons_for), (_("Against:"), likeness.reasons_against)):
            yield from (Fact(((f"{title} ", "name"), (reason.message, "text"))) for reason in reasons)

    def _list(self, roster: Roster, *, apart: bool) -> Iterator[Fact]:
        """A list: its label and heading, its numbers, its place."""
        node = self._document.outline.node(roster.eid)
        label: tuple[tuple[str, Look], ...] = ((f"{node.label} ", "marker"),) if node.label else ()
        yield Fact((*label, (node.text.rstrip(" :"), "text")), apart)
        look: Look = "wording" if roster.stated not in (None, roster.listed) else "heading"
        lines = ngettext("line {lines}", "lines {lines}", node.lines.last - node.lines.first + 1)
        span = f"{node.lines.first}–{node.lines.last}" if node.lines.first != node.lines.last else str(node.lines.first)
        place = " · ".join(("", _("p. {page}").format(page=node.page), lines.format(lines=span)))
        words = place.replace("·", self._signs.middle)
        yield Fact(((count_words(roster, self._signs), look), (words, "dim")))

    def _numbered(self, membership: Membership) -> Fact:
        """A member with his number in the list."""
        number = f"{membership.position}. " if membership.position else f"{sign_of(membership, self._signs)} "
        place = place_words(self._document, membership).rpartition(" · ")[2]
        parts: tuple[tuple[str, Look], ...] = (
            (number, "marker"),
            (self._name(membership), "text"),
            (f"  {place}", "dim"),
        )
        return Fact(parts, place=_place(membership))

    def _name(self, membership: Membership) -> str:
        return self._roll.person(membership.person_id).name

    def _body(self, id: str) -> Organization | None:
        return next((body for body in self._document.organizations if body.id == id), None)

    def _line(self, line: int) -> str:
        page = _("p. {page}").format(page=self._document.page_of(line))
        return f"{page} {self._signs.middle} L{line}"


def _place(membership: Membership) -> tuple[str, int]:
    """Where the text says so."""
    return membership.eid, membership.source_line


def _named(name: str, value: str, *, apart: bool = False) -> Fact:
    return Fact(((f"{name} ", "name"), (value, "text")), apart)


def _plain(words: str, *, apart: bool = False) -> Fact:
    return Fact(((words, "text"),), apart)
