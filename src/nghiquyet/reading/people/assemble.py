"""``read_people``: the outline of a document → who is named in it, in which body, in which post.

1628  "3. Danh sách Bí thư, Phó Bí thư Quận ủy khóa XII, …, gồm 03 đồng chí"   → Roster(stated=3, listed=3)
1634  "- Đồng chí Nguyễn Việt Quế Sơn - Phó Bí thư Quận ủy"                    → Membership(post "pbt-qu", position 2)
   5  "… đồng chí Lê Thanh Liêm, Ủy viên Ban Thường vụ Thành ủy, …"            → Membership(mentioned, no dates)

Lists first, in document order, then running text: a body that a list is of is the document's own.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import Literal, NamedTuple

from nghiquyet.document import Finding, Node, Period
from nghiquyet.document.offsets import Alignment
from nghiquyet.document.people import Membership, Organization, Person, Post, Roster
from nghiquyet.messages import N_
from nghiquyet.reading.people.alike import Listed, find_likenesses
from nghiquyet.reading.people.headings import Heading, announces_people, read_heading
from nghiquyet.reading.people.lines import Entry, read_line, read_prose
from nghiquyet.reading.people.phrases import Phrase
from nghiquyet.reading.people.register import Register
from nghiquyet.reading.people.words import plain_member
from nghiquyet.vietnamese.folding import fold_case, fold_marks
from nghiquyet.vietnamese.names import split_name

_NO_BODY = N_("The heading of this roster names no body; only the posts named in its lines were read.")
_COUNT = N_("The heading states {stated} people; the list has {listed}.")
_NOBODY = N_("No name could be read in this roster line; it was left as it is.")
_UNREAD = N_("{name} is mentioned here with a post that could not be read or has been given up; it was left as it is.")
_ALIKE = N_("“{name}” and “{other}” (line {line}) may be the same person; they are kept separate.")

_MEMBER = "thành viên"
"""The capacity of people whose list names none."""
_UNSTATED = Period()
_REST_OF_NAME = re.compile(r"(?:[^\W\d_]+\s*){1,3}")


class People(NamedTuple):
    """Who holds which role, as a document has it."""

    persons: tuple[Person, ...] = ()
    organizations: tuple[Organization, ...] = ()
    posts: tuple[Post, ...] = ()
    memberships: tuple[Membership, ...] = ()
    rosters: tuple[Roster, ...] = ()
    findings: tuple[Finding, ...] = ()


def read_people(nodes: Sequence[Node], *, term: Period, ordinal: str | None, body: str | None) -> People:
    """The people in the outline of a document whose term, ordinal (``XII``) and body (``Đảng bộ …``) are known.

    A list without a term of its own has the one of the heading above it, and the document's if it is of a body of
    the same ordinal. Nothing is inferred from a name, two spellings are two persons.
    """
    return _Assembly(nodes, term, ordinal, body).read()


@dataclass(slots=True)
class _List:
    """A roster while it is being read."""

    heading: Heading
    organization: str | None
    """None where no heading names a body."""
    persons: list[str] = field(default_factory=list)


class _Holding(NamedTuple):
    """A membership without its person."""

    organization: str
    post: str | None
    role: str
    term: Period = _UNSTATED
    position: int | None = None
    mentioned: bool = False


class _Assembly:
    """Goes through the outline twice: lists, then running text."""

    def __init__(self, nodes: Sequence[Node], term: Period, ordinal: str | None, body: str | None) -> None:
        self._nodes = nodes
        self._by_eid = {node.eid: node for node in nodes}
        self._term = term
        self._ordinal = ordinal
        self._body = body or ""
        self._register = Register()
        self._lists: dict[str, _List] = {}
        self._persons: dict[str, Person] = {}
        self._sources: dict[str, list[int]] = {}
        self._alignments: dict[str, Alignment] = {}
        self._memberships: list[Membership] = []
        self._taken: Counter[str] = Counter()
        self._findings: list[Finding] = []

    def read(self) -> People:
        if fold_case(self._body).startswith("đảng bộ") and any(node.role == "roster" for node in self._nodes):
            self._register.party(self._body)
        self._read_lists()
        for node in self._nodes:
            listed = node.kind == "item" and (node.parent or "") in self._lists
            if node.text and not listed and node.role != "roster":
                self._read_prose(node)
        rosters = self._rosters()
        persons = self._finish_persons()
        self._findings += [*self._miscounted(rosters), *_of_alike(persons)]
        return People(
            persons=persons,
            organizations=self._register.organizations(),
            posts=self._register.posts,
            memberships=tuple(self._memberships),
            rosters=rosters,
            findings=tuple(self._findings),
        )

    def _read_lists(self) -> None:
        rest: Node | None = None
        for index, node in enumerate(self._nodes):
            roster = self._lists.get(node.parent or "")
            if node.role == "roster":
                lead = _lead(node, self._nodes[index + 1 : index + 2])
                rest = lead
                self._lists[node.eid] = self._open_list(node, lead)
            elif roster is not None and node.kind == "item":
                following = self._nodes[index + 1] if index + 1 < len(self._nodes) else None
                rest = following if following is not None and _goes_on(node, following) else None
                self._read_item(node, roster, f"{node.text} {rest.text}" if rest else node.text)
            elif roster is not None and node is not rest:
                self._find("roster-line", node, 0, node.text, _NOBODY)

    def _open_list(self, node: Node, lead: Node | None) -> _List:
        above = self._lists.get(node.parent or "")
        heading = read_heading(node.text).within(above.heading if above else None)
        if lead is not None:
            heading = read_heading(lead.text).within(heading)._replace(text=node.text)
        if heading.body is None or heading.term.start is None:
            heading = self._completed(node, heading)
        if heading.body is None:
            self._find("roster-body", node, 0, node.text, _NO_BODY)
            return _List(heading, None)
        return _List(heading, self._register.body(heading.body, elected=True))

    def _completed(self, node: Node, heading: Heading) -> Heading:
        """The heading with what the headings above the list say, and what is known of the document."""
        at: Node | None = node
        while at is not None and at.parent is not None:
            at = self._by_eid[at.parent]
            heading = heading.within(read_heading(at.text)._replace(titles=()))
        ordinal = self._ordinal and fold_case(f"khóa {self._ordinal}")
        if heading.term.start is None and ordinal and fold_case(heading.body or "").endswith(ordinal):
            heading = heading._replace(term=self._term)
        return heading

    def _read_item(self, node: Node, roster: _List, text: str) -> None:
        """One line of a list: its people have a place in it, in the capacity that the line or else the heading says."""
        entries = read_line(text)
        if not entries:
            self._find("roster-line", node, 0, node.text, _NOBODY)
        for entry in entries:
            person = self._person(entry, node)
            roster.persons.append(person)
            place = len(roster.persons)
            own = [phrase for phrase in entry.phrases if self._concerns(phrase, roster)]
            holdings = [self._own(phrase, roster, place) for phrase in own]
            for holding in holdings:
                self._member(person, node, entry.start, holding)
            here = any(phrase.taken for phrase in own) or any(h.organization == roster.organization for h in holdings)
            if roster.organization is not None and not here:
                self._member(person, node, entry.start, self._by_heading(roster.heading, roster.organization, place))
            others = [phrase for phrase in entry.phrases if phrase not in own]
            self._other_posts(person, node, entry, others)

    def _concerns(self, phrase: Phrase, roster: _List) -> bool:
        """Whether a phrase is what the list is about: a post in its body, or one that its people are put into."""
        if phrase.body is None:
            return roster.organization is not None
        return phrase.taken or (self._register.find(phrase.body) or "") == roster.organization

    def _own(self, phrase: Phrase, roster: _List, place: int) -> _Holding:
        """The post that a line gives in the body of its list, or puts somebody into."""
        if phrase.body is not None:
            body: str | None = phrase.body
            organization = self._register.body(phrase.body, elected=True)
        else:
            organization, body = self._register.seat(phrase.title, roster.organization or "")
        words = phrase.words if phrase.body else f"{phrase.title} {body}"
        post = self._post(phrase.title, organization, words, body)
        return _Holding(organization, post, phrase.words, roster.heading.term, place)

    def _by_heading(self, heading: Heading, organization: str, place: int) -> _Holding:
        """The capacity that the heading gives to everybody; a post only if it names no other beside it."""
        role = ", ".join(heading.titles) or _MEMBER
        post = None
        if len(heading.titles) == 1:
            post = self._post(role, organization, f"{role} {heading.body}", heading.body)
        return _Holding(organization, post, role, heading.term, place)

    def _post(self, title: str, organization: str, words: str, body: str | None) -> str | None:
        """The post of a title; None for plain members."""
        if plain_member().fullmatch(fold_case(title)):
            return None
        return self._register.post(title, organization, None if body is None else (words, body))

    def _other_posts(
        self, person: str, node: Node, entry: Entry, phrases: Sequence[Phrase], term: Period = _UNSTATED
    ) -> None:
        """Posts in bodies that the list, if there is one, is not of; one whose body is not named is left alone."""
        for phrase in phrases:
            if phrase.body is not None:
                organization = self._register.body(phrase.body)
                post = self._post(phrase.title, organization, phrase.words, phrase.body)
                since = term if phrase.taken else _UNSTATED
                holding = _Holding(organization, post, phrase.words, since, mentioned=not phrase.taken)
                self._member(person, node, phrase.start, holding)
        if entry.given_up or any(phrase.body is None for phrase in phrases):
            verbatim = node.text[entry.begin : entry.end]
            self._find("post-unread", node, entry.begin, verbatim, _UNREAD, ("name", entry.name))

    def _read_prose(self, node: Node) -> None:
        for entry in read_prose(node.text):
            person = self._person(entry, node)
            # The term stands behind the post: "giữ chức Bí thư … khóa V, nhiệm kỳ 2020 - 2025".
            term = read_heading(node.text[entry.start : entry.end + 40]).term
            self._other_posts(person, node, entry, entry.phrases, term)

    def _person(self, entry: Entry, node: Node) -> str:
        """The id of the person of a name; the line that names it is one of his sources."""
        key = fold_case(entry.name)
        if key not in self._persons:
            short = fold_marks(re.sub(r"['’]", "", entry.name)).replace(" ", "-")
            family, middle, given = split_name(entry.name)
            address = entry.address[:1].upper() + entry.address[1:] or None
            self._persons[key] = Person(
                self._unique(short), entry.name, family, middle, given, (), honorific_prefix=address
            )
        person = self._persons[key].id
        line = self._line(node, entry.start)
        if line not in self._sources.setdefault(person, []):
            self._sources[person].append(line)
        return person

    def _member(self, person: str, node: Node, at: int, holding: _Holding) -> None:
        self._memberships.append(
            Membership(
                id=self._unique(f"{person}.{holding.post or holding.organization}"),
                person_id=person,
                organization_id=holding.organization,
                post_id=holding.post,
                role=holding.role,
                start_date=holding.term.start,
                end_date=holding.term.end,
                position=holding.position,
                status=_status(holding.role),
                eid=node.eid,
                source_line=self._line(node, at),
                mentioned=holding.mentioned,
            )
        )

    def _line(self, node: Node, at: int) -> int:
        """The source line of a place in the reading text of a node."""
        if node.eid not in self._alignments:
            self._alignments[node.eid] = Alignment(node)
        return self._alignments[node.eid].line(at)

    def _unique(self, short: str) -> str:
        self._taken[short] += 1
        return short if self._taken[short] == 1 else f"{short}-{self._taken[short]}"

    def _rosters(self) -> tuple[Roster, ...]:
        """All lists of a body; one that has groups lists whom its groups list."""
        listed = {eid: len(each.persons) for eid, each in self._lists.items()}
        for eid in reversed(self._lists):
            parent = self._by_eid[eid].parent
            if parent in listed:
                listed[parent] += listed[eid]
        return tuple(
            Roster(eid, each.organization, each.heading.stated, listed[eid])
            for eid, each in self._lists.items()
            if each.organization is not None
        )

    def _miscounted(self, rosters: Sequence[Roster]) -> Iterator[Finding]:
        """Lists that have more or fewer people than their heading says."""
        for roster in rosters:
            if roster.stated not in (None, roster.listed):
                node = self._by_eid[roster.eid]
                values = (("stated", str(roster.stated)), ("listed", str(roster.listed)))
                line = self._line(node, 0)
                yield Finding("roster-count", "S", line, node.text, None, "high", _COUNT, values, node.eid)

    def _finish_persons(self) -> tuple[Person, ...]:
        """All persons in the order of the lines that name them first, with whom each may be."""
        persons = [replace(each, sources=tuple(sorted(self._sources[each.id]))) for each in self._persons.values()]
        persons.sort(key=lambda person: person.sources[0])
        lists = [Listed(self._called(eid), frozenset(each.persons)) for eid, each in self._lists.items()]
        likenesses = find_likenesses(persons, lists)
        return tuple(replace(person, maybe_same_as=likenesses.get(person.id, ())) for person in persons)

    def _called(self, eid: str) -> str:
        """What a list is called: its heading up to the first comma."""
        return self._by_eid[eid].text.split(",")[0].rstrip(": ")

    def _find(self, rule: str, node: Node, at: int, verbatim: str, template: str, *values: tuple[str, str]) -> None:
        """Something that was left as it is."""
        line = self._line(node, at)
        self._findings.append(Finding(rule, "U", line, verbatim, None, "low", template, values, node.eid))


def _lead(heading: Node, following: Sequence[Node]) -> Node | None:
    """The sentence between a heading and its list that says whom it lists: ``… gồm các đồng chí có tên sau:``."""
    below = [each for each in following if each.kind == "p" and each.parent == heading.eid and each.text.endswith(":")]
    return next((each for each in below if announces_people(each.text)), None)


def _goes_on(item: Node, following: Node) -> bool:
    """Whether a name was broken over lines: a word or a few stand below the line, and nothing else."""
    below = following.kind == "p" and following.parent == item.parent
    return below and _REST_OF_NAME.fullmatch(following.text) is not None


def _status(role: str) -> Literal["official", "alternate"] | None:
    """Whether a delegate votes or stands in."""
    key = fold_case(role)
    if not key.startswith("đại biểu"):
        return None
    return "official" if "chính thức" in key else "alternate" if "dự khuyết" in key else None


def _of_alike(persons: Sequence[Person]) -> Iterator[Finding]:
    """Names that may be one person, each pair once, at the name that comes later."""
    met: dict[str, Person] = {}
    for person in persons:
        for other in (met[each.person_id] for each in person.maybe_same_as if each.person_id in met):
            values = (("name", person.name), ("other", other.name), ("line", str(other.sources[0])))
            yield Finding("names-alike", "S", person.sources[0], person.name, None, "low", _ALIKE, values)
        met[person.id] = person
