"""Who is kept while one types, and by which bodies.

What is typed is first taken for the beginning of names, for people filter as they type: ``qu`` keeps Quế Sơn and Quốc
Khánh. Only where no name begins like that is it a question, as of ``nghiquyet who``: ``bi thu``, ``ubkt``, ``lvt``,
``btv ko phai dai bieu``.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from nghiquyet.document.people import Membership, Person
from nghiquyet.document.roll import Roll
from nghiquyet.tui.people.columns import Column
from nghiquyet.vietnamese.folding import fold_case, fold_marks, fold_tones, nfc
from nghiquyet.vietnamese.keying import decode
from nghiquyet.vietnamese.names import initials
from nghiquyet.vietnamese.tokens import words

if TYPE_CHECKING:
    from nghiquyet.search.people import Answer, PeopleIndex


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is asked for: words, and bodies in which people must or must not sit."""

    query: str = ""
    within: frozenset[str] = frozenset()
    """Ids of columns."""
    without: frozenset[str] = frozenset()
    """Ids of columns."""

    def toggled(self, column: str, *, within: bool) -> Wanted:
        """The same with the condition on a column set, or taken back if it was set like that."""
        mine, other = (self.within, self.without) if within else (self.without, self.within)
        mine, other = mine ^ {column}, other - {column}
        return Wanted(self.query, mine, other) if within else Wanted(self.query, other, mine)


@dataclass(frozen=True, slots=True)
class Kept:
    """Who is left."""

    persons: tuple[Person, ...]
    """In document order."""
    memberships: frozenset[str]
    """Ids of what was asked for of them: all they hold, or the posts in question."""
    answer: Answer | None = None
    """What the words were taken for, where they begin no name."""


@dataclass(frozen=True, slots=True)
class _Word:
    """A word of a name in three folds of the same length."""

    exact: str
    toneless: str
    plain: str

    def begins(self, typed: str) -> bool:
        """Whether the word begins like this: a letter stands for itself and for itself with marks it does not have."""
        letters = zip(typed, self.exact, self.toneless, self.plain, strict=False)
        return len(typed) <= len(self.exact) and all(letter in printed for letter, *printed in letters)


@dataclass
class Filter:
    """Keeps people of one document."""

    roll: Roll
    columns: Sequence[Column]
    index: PeopleIndex | None = None
    """Answers questions; None until it has been made."""
    _names: list[tuple[Person, tuple[_Word, ...]]] = field(init=False)

    def __post_init__(self) -> None:
        self._names = [(person, _words(person.name)) for person in self.roll.document.persons]

    def keep(self, wanted: Wanted) -> Kept:
        """Who fits the words and all the bodies."""
        asked = self._asked(wanted.query)
        persons = tuple(person for person in asked.persons if self._sits(person, wanted))
        ids = {person.id for person in persons}
        memberships = self.roll.document.memberships
        kept = {each.id for each in memberships if each.person_id in ids and each.id in asked.memberships}
        return Kept(persons, frozenset(kept), asked.answer)

    def _sits(self, person: Person, wanted: Wanted) -> bool:
        held = self.roll.of_person(person.id)
        sits = {column.id for column in self.columns if any(map(column.has, held))}
        return wanted.within <= sits and sits.isdisjoint(wanted.without)

    def _asked(self, query: str) -> Kept:
        # Nobody knows where the tone of an unfinished word belongs: "Huỳ" begins "Huỳnh", and is "hùy" by itself.
        typed = [
            tuple(dict.fromkeys((fold_case(word), word.casefold(), *decode(word, partial=True))))
            for word, _start, _end in words(nfc(query))
        ]
        named = [person for person, name in self._names if _placed(typed, name)]
        if named or not typed or self.index is None:
            return self._all_of(named)
        answer = self.index.ask(query)
        if answer.found:
            held = frozenset(each.id for each in answer.memberships)
            ids = {person.id for person in answer.persons}
            return Kept(tuple(person for person, _ in self._names if person.id in ids), held, answer)
        letters = fold_marks("".join(query.split()))
        called = [
            person for person, _ in self._names if letters.isalpha() and initials(person.name).startswith(letters)
        ]
        return self._all_of(called, None if called else answer)

    def _all_of(self, persons: Collection[Person], answer: Answer | None = None) -> Kept:
        """People with all that they hold."""
        held: list[Membership] = [each for person in persons for each in self.roll.of_person(person.id)]
        return Kept(tuple(persons), frozenset(each.id for each in held), answer)


def _words(name: str) -> tuple[_Word, ...]:
    return tuple(_Word(fold_case(word), fold_tones(word), fold_marks(word)) for word, _start, _end in words(name))


def _placed(typed: Sequence[Sequence[str]], name: tuple[_Word, ...]) -> bool:
    """Whether each word that was typed, in one of its readings, begins a word of the name that no other one took."""
    if not typed:
        return True
    return any(
        _placed(typed[1:], name[:at] + name[at + 1 :])
        for at, word in enumerate(name)
        if any(word.begins(reading) for reading in typed[0])
    )
