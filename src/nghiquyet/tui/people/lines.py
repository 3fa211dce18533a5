"""The rows of the three lists: people, bodies with those who sit in them, posts with those who hold them."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from typing import Final, Literal, get_args

from nghiquyet.document import Ref
from nghiquyet.document.people import Membership, Organization, Person, Roster
from nghiquyet.document.roll import Roll
from nghiquyet.tui.people.columns import Column
from nghiquyet.vietnamese.collation import name_key

Mode = Literal["persons", "bodies", "posts"]
"""The three lists."""

MODES: Final[tuple[Mode, ...]] = get_args(Mode)

Order = Literal["name", "body", "count"]
"""How people are sorted: by name, as the body of a column lists them, by how many posts they hold."""

ORDERS: Final[tuple[Order, ...]] = get_args(Order)


@dataclass(frozen=True, slots=True)
class Line:
    """One row."""

    kind: Literal["person", "body", "roster", "post", "role", "member"]
    ref: Ref
    """What the card tells about."""
    name: str
    """What it is called; not yet safe to show."""
    memberships: tuple[Membership, ...] = ()
    """Of a person all that he holds, of a member the one it tells of, of a head those below it."""
    rosters: tuple[Roster, ...] = ()
    """The lists whose numbers it tells."""

    @property
    def is_head(self) -> bool:
        """Whether other rows stand below it."""
        return self.kind not in ("person", "member")


class Lines:
    """The rows of the lists of one document."""

    def __init__(self, roll: Roll) -> None:
        self._roll = roll
        self._document = roll.document
        self._by_name = sorted(roll.document.persons, key=lambda person: name_key(person.name))

    def persons(self, kept: Sequence[Person], order: Order, column: Column | None) -> list[Line]:
        """A row for each person."""
        ids = {person.id for person in kept}
        named = [person for person in self._by_name if person.id in ids]
        if order == "count":
            named.sort(key=lambda person: -len(self._roll.of_person(person.id)))
        elif order == "body" and column is not None:
            named.sort(key=lambda person: self._printed(person, column))
        return [
            Line("person", self._ref("person", person.id), person.name, self._roll.of_person(person.id))
            for person in named
        ]

    def bodies(self, kept: Collection[str], *, all: bool) -> list[Line]:
        """Each body with those who sit in it, list by list, posts first; ``all``: also bodies with nobody."""
        rows: list[Line] = []
        for body in self._document.organizations:
            held = [each for each in self._roll.of_body(body.id) if each.id in kept]
            if held or all:
                rows += self._body(body, held)
        return rows

    def posts(self, kept: Collection[str]) -> list[Line]:
        """Each post with its holders; then, body by body, those who only belong to it."""
        rows: list[Line] = []
        for body in self._document.organizations:
            held = [each for each in self._roll.of_body(body.id) if each.id in kept]
            for post in (post for post in self._document.posts if post.organization_id == body.id):
                rows += self._group("post", post.id, post.label, [each for each in held if each.post_id == post.id])
            roles = dict.fromkeys(each.role for each in held if each.post_id is None)
            for role in roles:
                label = role if body.name in role else f"{role} {body.name}"
                below = [each for each in held if each.post_id is None and each.role == role]
                rows += self._group("role", body.id, label, below)
        return rows

    def _body(self, body: Organization, held: Sequence[Membership]) -> Iterator[Line]:
        """A body, its lists, and those who are named without a list."""
        ref = self._ref("organization", body.id)
        listed: dict[str, list[Membership]] = {}
        loose = []
        for each in held:
            roster = self._roll.roster_of(each)
            if roster is None:
                loose.append(each)
            else:
                listed.setdefault(roster.eid, []).append(each)
        rosters = [roster for roster in self._document.rosters if roster.organization_id == body.id]
        # Posts first: a list of posts before the one of all members.
        rosters.sort(key=lambda roster: all(each.post_id is None for each in self._below(roster, held)))
        single = len(rosters) == 1
        yield Line("body", ref, body.name, tuple(held), tuple(rosters) if single else ())
        for roster in rosters:
            below = listed.get(roster.eid, [])
            if not single and (inside := self._below(roster, held)):
                yield Line("roster", ref, self._document.outline.node(roster.eid).text, tuple(inside), (roster,))
            yield from map(self._member, below)
        yield from map(self._member, loose)

    def _below(self, roster: Roster, held: Sequence[Membership]) -> list[Membership]:
        """Those who stand in a list or in a part of it."""
        return [each for each in held if each.eid.startswith(f"{roster.eid}__")]

    def _group(self, kind: Literal["post", "role"], id: str, name: str, held: Sequence[Membership]) -> Iterator[Line]:
        if held:
            ref = self._ref("post" if kind == "post" else "organization", id)
            yield Line(kind, ref, name, tuple(held))
            yield from map(self._member, held)

    def _member(self, membership: Membership) -> Line:
        person = self._roll.person(membership.person_id)
        return Line("member", self._ref("person", person.id), person.name, (membership,))

    def _printed(self, person: Person, column: Column) -> tuple[bool, bool, int]:
        """Those in the body first, posts first, in printed order."""
        ranks = [
            (False, each.post_id is None, each.position or 0)
            for each in self._roll.of_person(person.id)
            if column.has(each)
        ]
        return min(ranks, default=(True, True, 0))

    def _ref(self, kind: Literal["person", "organization", "post"], id: str) -> Ref:
        return Ref(self._document.id, kind, id)
