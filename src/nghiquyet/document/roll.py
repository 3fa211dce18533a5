"""The people of one document by what is asked of them: who holds a post, who sits in a body, what somebody holds."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from nghiquyet.document.model import Document
from nghiquyet.document.people import Membership, Organization, Person, Post, Roster


class Roll:
    """Answers questions about the memberships of a document; all rows are in document order."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self._persons = {person.id: person for person in document.persons}
        self._organizations = {body.id: body for body in document.organizations}
        self._posts = {post.id: post for post in document.posts}
        self._rosters = {roster.eid: roster for roster in document.rosters}
        self._of_person: dict[str, list[Membership]] = defaultdict(list)
        self._of_body: dict[str, list[Membership]] = defaultdict(list)
        self._of_post: dict[str | None, list[Membership]] = defaultdict(list)
        for membership in document.memberships:
            self._of_person[membership.person_id].append(membership)
            self._of_body[membership.organization_id].append(membership)
            self._of_post[membership.post_id].append(membership)

    def person(self, identifier: str) -> Person:
        """The person of an id; KeyError if there is none."""
        return self._persons[identifier]

    def organization(self, identifier: str) -> Organization:
        """The body of an id; KeyError if there is none."""
        return self._organizations[identifier]

    def post(self, identifier: str) -> Post:
        """The post of an id; KeyError if there is none."""
        return self._posts[identifier]

    def of_person(self, identifier: str) -> tuple[Membership, ...]:
        """What a person holds."""
        return tuple(self._of_person.get(identifier, ()))

    def of_post(self, identifier: str) -> tuple[Membership, ...]:
        """Who holds a post, in printed order."""
        return tuple(self._of_post.get(identifier, ()))

    def of_body(self, identifier: str) -> tuple[Membership, ...]:
        """Who sits in a body: those with a post first, each group in printed order."""
        return tuple(sorted(self._of_body.get(identifier, ()), key=lambda membership: membership.post_id is None))

    def people_of(self, memberships: Iterable[Membership]) -> tuple[Person, ...]:
        """The persons of some memberships, each once, in the order of their first one."""
        return tuple(self._persons[each] for each in dict.fromkeys(row.person_id for row in memberships))

    def roster_of(self, membership: Membership) -> Roster | None:
        """The list in which somebody is listed; None for one who is named in running text."""
        listed_in = self.document.outline.node(membership.eid).parent
        return self._rosters.get(listed_in or "")

    def rosters_of(self, memberships: Iterable[Membership]) -> tuple[Roster, ...]:
        """The lists in which some people are listed, in document order."""
        found = (self.roster_of(membership) for membership in memberships)
        return tuple(dict.fromkeys(roster for roster in found if roster is not None))

    def post_or_role(self, membership: Membership) -> str:
        """What somebody is in a body: the post's label, or the words of the source."""
        return membership.role if membership.post_id is None else self._posts[membership.post_id].label
