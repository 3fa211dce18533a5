"""Who holds which post: a question → people, posts or bodies, with those who hold them; or what is nearest.

    "bi thu quan uy"        → the post "Bí thư Quận ủy", and not that of a deputy
    "ubkt"                  → the body, with its chair first
    "hai"                   → three people, in name order
    "ubkt ko phai uv bch"   → those who sit in the one body and not in the other
    "chu tich ubnd quan"    → nothing: the text names no such post; nearest is a deputy of another body

The words are read as in any search (Telex, VNI, abbreviations, mistakes). What is stricter here is what counts as an
answer: somebody is waiting for it on the phone. A deputy does not answer for his chair, a part of a title not for all
of it where something has that very title, and a mistake is assumed only in a word that the text does not use.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Final, Literal, NamedTuple, get_args

from nghiquyet.document.model import Document
from nghiquyet.document.people import Membership, Person
from nghiquyet.document.roll import Roll
from nghiquyet.search.hits import MATCHES, Match
from nghiquyet.search.inquiry import BOTH, NOT, behind_address, without_asking
from nghiquyet.search.matching import Alignment, Matcher, Scope, Slot
from nghiquyet.search.readings import Abbreviations, Reader
from nghiquyet.search.tokens import Token, as_typed, tokens
from nghiquyet.search.vocabulary import OTHER_MARKS, Vocabulary
from nghiquyet.vietnamese.collation import name_key
from nghiquyet.vietnamese.folding import fold_case, fold_marks
from nghiquyet.vietnamese.keying import decode
from nghiquyet.vietnamese.tokens import words

SubjectKind = Literal["person", "post", "body"]
"""What can be asked for."""
_ANY: Final[frozenset[SubjectKind]] = frozenset(get_args(SubjectKind))

_SURE: Final = frozenset(("exact", "unmarked", "telex", "vni", "abbreviation", "initials"))
"""Reasons that leave no doubt about what was meant."""
_DEPUTIES: Final = frozenset(("phó", "nguyên", "quyền", "cố"))
"""Words that make a title another one: whoever does not say them does not ask for it."""
_DISPENSABLE: Final = frozenset("thường trực".split())
"""Words of a title that need not be said."""
_LIST_SIGN: Final = re.compile(r"^\s*(?:\d{1,4}\s*[.)/-]|[-+*•])?\s*(?:(?:đồng chí|đ/c|ông|bà)\s+)?", re.IGNORECASE)
"""What a line of a list begins with and a name does not."""
_JOINING: Final = frozenset(
    "cua di du tai thuoc trong cho la thi o ai may co gi nao nguoi gom nhung cac vay nhe".split()
)
"""Words that ask or join, and may be part of a name: they are left out where a title or a body is sought."""
_NEAREST: Final = 3
_NEAR_ENOUGH: Final = 0.5
"""Of what was typed, how much something must have to be named as near."""


@dataclass(frozen=True, slots=True)
class Subject:
    """Somebody or something that a question may be about."""

    kind: SubjectKind
    id: str
    name: str


@dataclass(frozen=True, slots=True)
class Found:
    """A subject, and why it was found."""

    subject: Subject
    match: Match


@dataclass(frozen=True, slots=True)
class Answer:
    """What the text says to a question; without ``found`` it says nothing to it."""

    query: str
    found: tuple[Found, ...] = ()
    memberships: tuple[Membership, ...] = ()
    """What those who were asked for hold, or who holds what was asked for."""
    persons: tuple[Person, ...] = ()
    """The people of the answer, in order; also those of whom the text says no post."""
    without: tuple[Found, ...] = ()
    """Bodies or posts whose holders were left out ("… ko phải …")."""
    nearest: tuple[Found, ...] = ()
    read_as: tuple[tuple[str, str], ...] = ()
    """What was typed and as what it was read, for abbreviations and for words in Telex or VNI."""

    @property
    def sure(self) -> bool:
        """Whether every word was found as it was typed: nothing was taken for a mistake or a beginning."""
        return all(found.match in _SURE for found in self.found)


class _Row(NamedTuple):
    """The words by which a subject is found, as numbers of the vocabulary."""

    subject: Subject
    words: tuple[int, ...]
    head: range
    """Places of the words that are its own name; the rest says where it belongs."""
    deputies: frozenset[int]
    """Places of words that must have been said."""
    needed: frozenset[int]
    """Places of words that make it all of the name."""


class _Hit(NamedTuple):
    """A row that was found."""

    row: _Row
    match: Match
    part: int
    """0 if all of its name was said, or the one that people go by; 1 if a part of it."""
    whole: bool
    """Whether every word of the row was said."""
    read_as: tuple[tuple[str, str], ...]


class PeopleIndex:
    """Finds people, posts and bodies of one document."""

    def __init__(self, document: Document, abbreviations: Abbreviations) -> None:
        self.roll = Roll(document)
        texts = list(_texts(self.roll))
        words = dict.fromkeys(word for _, *parts in texts for text in parts for word, _, _ in tokens(text))
        self._vocabulary = Vocabulary(words)
        self._reader = Reader(self._vocabulary, abbreviations)
        numbers = {word: number for number, word in enumerate(words)}
        self._rows = [_row(numbers, *each) for each in texts]

    def ask(self, query: str) -> Answer:
        """The answer to a question."""
        query = as_typed(query)
        plain = fold_marks(query)
        if both := BOTH.search(plain):
            return self._compared(query, query[slice(*both.span(1))], query[slice(*both.span(2))], within=True)
        if cut := NOT.search(plain):
            return self._compared(query, query[: cut.start()], query[cut.end() :], within=False)
        return self._together(query) or self._answer(query, self._find(query))

    def _compared(self, query: str, one: str, other: str, *, within: bool) -> Answer:
        """Who is among those of one body or post and also among those of another, or else not among them."""
        wanted, compared = self._find(one), self._find(other)
        if not (wanted and compared):
            return Answer(query, nearest=self._near(other if wanted else one))
        there = {membership.person_id for membership in self._memberships(compared)}
        left = tuple(each for each in self._memberships(wanted) if (each.person_id in there) is within)
        if within and not left:
            return Answer(query, nearest=_founds([*wanted, *compared])[:_NEAREST])
        return Answer(
            query, _founds([*wanted, *compared] if within else wanted), left, self.roll.people_of(left),
            without=() if within else _founds(compared), read_as=_read_as([*wanted, *compared]),
        )  # fmt: skip

    def _together(self, query: str) -> Answer | None:
        """Somebody in a post or a body, both named (``khanh ubkt``, ``bi thu thinh``); None if that is not asked."""
        asked = without_asking(query)
        typed = tokens(asked)
        if self._sure(typed, asked):
            return None
        for at in range(1, len(typed)):
            sides = self._sure(typed[:at], asked), self._sure(typed[at:], asked)
            people = [hit for side in sides for hit in side if hit.row.subject.kind == "person"]
            others = [hit for side in sides for hit in side if hit.row.subject.kind != "person"]
            held = {row.id for row in self._memberships(others)}
            rows = tuple(row for row in self._memberships(people) if row.id in held)
            if all(sides) and rows:
                persons = self.roll.people_of(rows)
                kept = [hit for hit in people if hit.row.subject.id in {person.id for person in persons}]
                return Answer(query, _founds(kept), rows, persons, read_as=_read_as([*kept, *others]))
        return None

    def _sure(self, typed: Sequence[Token], query: str) -> list[_Hit]:
        """The best that is found with every word as it was typed."""
        return _best(hit for hit in self._search(self._strict(typed, query)) if hit.match in _SURE)

    def named(self, name: str) -> Answer:
        """Whoever has exactly this name, typed with all its marks or with none; else nobody, and who is nearest."""
        name = as_typed(name)
        allowed = ("exact", "unmarked", "telex", "vni") if name.isascii() else ("exact",)
        typed = tokens(name)
        hits = [hit for hit in self._search(self._strict(typed, name)) if hit.match in allowed and hit.whole]
        return self._answer(name, [hit for hit in hits if hit.row.subject.kind == "person" and _agrees(hit, typed)])

    def _find(self, query: str) -> list[_Hit]:
        """What a question is about: as it was typed, then without the words of asking; only then with mistakes."""
        asked = without_asking(query)
        plain = [token for token in tokens(asked) if fold_marks(token[0]) not in _JOINING]
        name = behind_address(asked)
        ways: tuple[tuple[str, Sequence[Token], frozenset[SubjectKind]], ...] = (
            (query, tokens(query), _ANY),
            (asked, tokens(asked), _ANY),
            # Without its small words a name is another one.
            (asked, plain, _ANY if len(plain) == len(tokens(asked)) else _ANY - {"person"}),
            (name, tokens(name), frozenset(("person",))),
        )
        for text, typed, kinds in ways:
            hits = (hit for hit in self._search(self._strict(typed, text)) if hit.match in _SURE)
            if found := _best(hit for hit in hits if hit.row.subject.kind in kinds):
                return found
        for text, typed, _ in ways[:2]:
            if found := _best(self._search(self._loose(typed, text))):
                return found
        return []

    def _strict(self, typed: Sequence[Token], query: str) -> list[Slot]:
        """Slots that take words as they were typed."""
        return [
            self._reader.slot(word, query[start:end], last=False, near=False, others=len(typed) - 1)
            for word, start, end in typed
        ]

    def _loose(self, typed: Sequence[Token], query: str) -> list[Slot]:
        """Slots that also take the beginning of a word for the last one, another tone, and mistakes."""
        last = len(typed) - 1
        slots = []
        for at, (word, start, end) in enumerate(typed):
            slot = self._reader.slot(word, query[start:end], last=at == last, near=True, others=last)
            tones = {
                number: fit
                for reading in decode(word)
                for number, fit in self._vocabulary.whole(reading).items()
                if fit.how == "tone"
            }
            slots.append(replace(slot, words={**tones, **slot.words}))
        return slots

    def _search(self, slots: Sequence[Slot]) -> list[_Hit]:
        if not slots:
            return []
        matcher = Matcher(slots)
        hits = (self._hit(matcher, row) for row in self._rows)
        return [hit for hit in hits if hit is not None]

    def _hit(self, matcher: Matcher, row: _Row) -> _Hit | None:
        """The best way in which all words of a question stand in a row."""
        alignments = matcher.align(row.words, "name" if row.subject.kind == "person" else "any")
        hits = (self._judge(row, alignment, matcher.slots) for alignment in alignments)
        return min((hit for hit in hits if hit is not None), key=_worth, default=None)

    def _judge(self, row: _Row, alignment: Alignment, slots: Sequence[Slot]) -> _Hit | None:
        """What a way of reading the words of a question is worth; None if the row does not answer it."""
        places = list(zip(slots, alignment.places, strict=True))
        said = frozenset(at for _, place in places for at in range(place.start, place.end))
        match = max((place.how for _, place in places), key=MATCHES.index)
        whole = len(said) == len(row.words)
        wrong = [slot for slot, place in places if place.how == "fuzzy" and place.quality < OTHER_MARKS.quality]
        if row.subject.kind == "person":
            # People go by their given names. A mistake is believed only in a name that is otherwise all there.
            part = 0 if len(row.words) - 1 in said else 1
            refused = (match == "initials" or bool(wrong)) and not whole
        else:
            part = 0 if row.needed <= said else 1
            # Words from all over a title and its body are no title: "đảng viên" of "Ủy viên … Đảng bộ".
            scattered = part == 1 and not (alignment.ordered and alignment.gaps <= len(slots))
            refused = (
                scattered
                or not row.deputies <= said
                or (row.subject.kind == "post" and said.isdisjoint(row.head))
                or any(fold_marks(slot.typed) in self._used for slot in wrong)
            )
        read_as = tuple((slot.typed, place.said) for slot, place in places if place.said)
        refused = refused or len(wrong) > len(slots) / 2
        return None if refused else _Hit(row, match, part, whole, read_as)

    @cached_property
    def _used(self) -> frozenset[str]:
        """The words of the whole text, without marks: none of them is a mistake when somebody types it."""
        return frozenset(fold_marks(word) for node in self.roll.document.nodes for word, _, _ in words(node.text))

    def _answer(self, query: str, hits: Sequence[_Hit]) -> Answer:
        if not hits:
            return Answer(query, nearest=self._near(query))
        memberships = self._memberships(hits)
        asked = [self.roll.person(hit.row.subject.id) for hit in hits if hit.row.subject.kind == "person"]
        persons = tuple(dict.fromkeys((*asked, *self.roll.people_of(memberships))))
        return Answer(query, _founds(hits), memberships, persons, read_as=_read_as(hits))

    def _memberships(self, hits: Iterable[_Hit]) -> tuple[Membership, ...]:
        """What the people that were found hold; who holds the posts and sits in the bodies; each row once."""
        of = {"person": self.roll.of_person, "post": self.roll.of_post, "body": self.roll.of_body}
        rows = (row for hit in hits for row in of[hit.row.subject.kind](hit.row.subject.id))
        return tuple(dict.fromkeys(rows))

    def _near(self, query: str) -> tuple[Found, ...]:
        """What has most of what was asked for, word by word, however it stands."""
        asked = without_asking(query)
        slots = self._loose(tokens(asked), asked)
        shares: dict[Subject, float] = {}
        for row in self._rows:
            share = sum(slot.weight * _closest(slot, row) for slot in slots)
            shares[row.subject] = max(share, shares.get(row.subject, 0.0))
        enough = _NEAR_ENOUGH * sum(slot.weight for slot in slots)
        best = sorted((subject for subject in shares if shares[subject] > enough), key=lambda each: -shares[each])
        return tuple(Found(subject, "fuzzy") for subject in best[:_NEAREST])


def listed_name(line: str) -> str:
    """The name on a line of a list, without the number, bullet and prefix before it.

    >>> listed_name("3. Đồng chí Lê Văn Bảy;")
    'Lê Văn Bảy'
    """
    return _LIST_SIGN.sub("", line, count=1).strip(" \t\r\n.,;")


def _texts(roll: Roll) -> Iterator[tuple[Subject, str, str]]:
    """Each subject with its own name and with what tells where it belongs; a body once for each of its names."""
    document = roll.document
    for person in sorted(document.persons, key=lambda each: name_key(each.name)):
        yield Subject("person", person.id, person.name), person.name, ""
    for post in document.posts:
        body = roll.organization(post.organization_id)
        above = roll.organization(body.parent_id).name if body.parent_id else ""
        printed = post.label.removeprefix(post.role)
        yield Subject("post", post.id, post.label), post.role, " ".join((printed, body.name, *body.other_names, above))
    for body in document.organizations:
        held = roll.of_body(body.id)
        subject = Subject("body", body.id, body.name)
        for name in (body.name, *body.other_names) if held else ():
            core = body.classification if body.classification and name.startswith(body.classification) else name
            yield subject, core, name.removeprefix(core)
        for role in dict.fromkeys(each.role for each in held if each.post_id is None):
            yield subject, role.removesuffix(body.name).strip() or role, body.name


def _row(numbers: dict[str, int], subject: Subject, head: str, rest: str) -> _Row:
    own = [word for word, _, _ in tokens(head)]
    words = (*own, *(word for word, _, _ in tokens(rest)))
    return _Row(
        subject,
        tuple(numbers[word] for word in words),
        range(len(own)),
        frozenset(at for at, word in enumerate(own) if word in _DEPUTIES and subject.kind == "post"),
        frozenset(at for at, word in enumerate(own) if word not in _DISPENSABLE or subject.kind != "post"),
    )


def _agrees(hit: _Hit, typed: Sequence[Token]) -> bool:
    """Whether a name typed in Telex or VNI is the very one that was found, its tones too."""
    if not hit.read_as:
        return True
    said = dict(hit.read_as)
    return [said.get(word, word) for word, _, _ in typed] == fold_case(hit.row.subject.name).split()


def _closest(slot: Slot, row: _Row) -> float:
    """How well the best word or words of a row fit what was typed; initials are no likeness."""
    scope: Scope = "name" if row.subject.kind == "person" else "any"
    places = (place for alignment in Matcher([slot]).align(row.words, scope) for place in alignment.places)
    return max((place.quality for place in places if place.how != "initials"), default=0.0)


def _worth(hit: _Hit) -> tuple[int, int]:
    """How good an answer a hit is, the smallest best: what was typed as it stands, then initials, then the rest."""
    certain = 0 if hit.match in _SURE - {"initials"} else 1 if hit.match == "initials" else 2
    return certain, hit.part


def _best(hits: Iterable[_Hit]) -> list[_Hit]:
    """The best hits. People of whom another part of the name was said stand behind those who go by it."""
    hits = list(hits)
    best = min(map(_worth, hits), default=None)
    people = any(hit.row.subject.kind == "person" and _worth(hit) == best for hit in hits)
    kept = [
        hit
        for hit in hits
        if best is not None
        and (_worth(hit) == best or (people and hit.row.subject.kind == "person" and _worth(hit)[0] == best[0]))
    ]
    once = {hit.row.subject: hit for hit in sorted(kept, key=_worth, reverse=True)}
    return sorted(once.values(), key=lambda hit: (_worth(hit), kept.index(hit)))


def _founds(hits: Iterable[_Hit]) -> tuple[Found, ...]:
    return tuple(Found(hit.row.subject, hit.match) for hit in hits)


def _read_as(hits: Iterable[_Hit]) -> tuple[tuple[str, str], ...]:
    return tuple(dict.fromkeys(pair for hit in hits for pair in hit.read_as))
