"""Names that may be one person: found by rule, linked with what speaks for and against it, never merged.

    "Nguyễn Nhật Thành" (two lists), "Nguyễn Nhựt Thành" (a third one)
    for      one letter of the middle name differs; "Nhựt" is the southern form of "Nhật"; the other nine delegates
             all sit in the committee, which lists the one and not the other
    against  others in the lists are really called "Nhựt"

Two names are alike if all of their words are the same but one, which is not the family name and differs in one letter
(the given name: in its marks only).
"""

from __future__ import annotations

import itertools
from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from nghiquyet.document.people import Likeness, Person, Reason
from nghiquyet.messages import N_
from nghiquyet.vietnamese.folding import fold_case, fold_marks

_ONE_LETTER = N_("Family name and given name are the same; only “{ours}” and “{theirs}” differ, by one letter.")
_ONLY_MARKS = N_("The names differ only in the accents of “{ours}” and “{theirs}”.")
_SOUTHERN = N_("“{southern}” is the southern form of “{northern}”.")
_OTHERS_IN = N_("The other {count} people in “{list}” are all in “{other}” too, which has “{missing}” instead.")
_SAME_LIST = N_("Both are in the same list, “{list}”.")
_REALLY_CALLED = N_("Other people in the lists do have the name “{word}”: {names}.")

_SOUTHERN_FORMS = (
    ("nhựt", "nhật"), ("phước", "phúc"), ("huỳnh", "hoàng"), ("tòng", "tùng"), ("quới", "quý"), ("nhơn", "nhân"),
    ("sanh", "sinh"), ("chánh", "chính"), ("bửu", "bảo"), ("thạnh", "thịnh"), ("kiểng", "cảnh"), ("lãnh", "lĩnh"),
    ("đàng", "đường"), ("thới", "thái"),
)  # fmt: skip
"""Southern and northern forms of one name, which came of the taboo on the names of lords and kings."""

_FEWEST = 3
"""Fewer other members of a list say nothing."""


class Listed(NamedTuple):
    """One list of people."""

    name: str
    persons: frozenset[str]
    """Ids of those it lists."""


def find_likenesses(persons: Sequence[Person], lists: Sequence[Listed]) -> dict[str, tuple[Likeness, ...]]:
    """For each person who may be another one too: whom, and why."""
    found: dict[str, list[Likeness]] = defaultdict(list)
    lists = list({each.persons: each for each in reversed(lists)}.values())[::-1]
    for one, other, ours, theirs in _alike(persons):
        reasons = (
            tuple(_for(one, other, ours, theirs, lists)),
            tuple(_against(one, other, ours, theirs, persons, lists)),
        )
        found[one.id].append(Likeness(other.id, *reasons))
        found[other.id].append(Likeness(one.id, *reasons))
    return {identifier: tuple(likenesses) for identifier, likenesses in found.items()}


def _alike(persons: Sequence[Person]) -> Iterator[tuple[Person, Person, str, str]]:
    """Pairs of persons with names that are nearly the same, and the two words in which they differ."""
    groups: dict[tuple[str, str, int], list[Person]] = defaultdict(list)
    for person in persons:
        # The given name differs in its marks at most.
        key = fold_case(person.family_name), fold_marks(person.given_name), len(person.name.split())
        groups[key].append(person)
    for group in groups.values():
        for one, other in itertools.combinations(group, 2):
            pairs = zip(one.name.split()[1:], other.name.split()[1:], strict=True)
            differing = [pair for pair in pairs if fold_case(pair[0]) != fold_case(pair[1])]
            if len(differing) == 1 and _near(*differing[0]):
                yield one, other, *differing[0]


def _near(ours: str, theirs: str) -> bool:
    """Whether two words differ in their marks only, or in one letter."""
    if fold_marks(ours) == fold_marks(theirs):
        return True
    shorter, longer = sorted((fold_case(ours), fold_case(theirs)), key=len)
    if len(longer) - len(shorter) > 1 or len(shorter) < 2:
        return False
    at = next((index for index, letter in enumerate(shorter) if letter != longer[index]), len(shorter))
    return longer[at + 1 :] == (shorter[at + 1 :] if len(longer) == len(shorter) else shorter[at:])


def _for(one: Person, other: Person, ours: str, theirs: str, lists: Sequence[Listed]) -> Iterator[Reason]:
    values = (("ours", ours), ("theirs", theirs))
    yield Reason(_ONLY_MARKS if fold_marks(ours) == fold_marks(theirs) else _ONE_LETTER, values)
    for southern, northern in _SOUTHERN_FORMS:
        if {fold_case(ours), fold_case(theirs)} == {southern, northern}:
            pair = (ours, theirs) if fold_case(ours) == southern else (theirs, ours)
            yield Reason(_SOUTHERN, (("southern", pair[0]), ("northern", pair[1])))
    yield from _company(one, other, lists)
    yield from _company(other, one, lists)


def _company(here: Person, there: Person, lists: Sequence[Listed]) -> Iterator[Reason]:
    """A list with ``here`` whose other people are all in one with ``there``: the smallest such pair."""
    best: tuple[int, Listed, Listed] | None = None
    firsts = [each for each in lists if here.id in each.persons and there.id not in each.persons]
    seconds = [each for each in lists if there.id in each.persons and here.id not in each.persons]
    for first, second in itertools.product(firsts, seconds):
        if len(first.persons) > _FEWEST and first.persons - {here.id} <= second.persons:
            size = len(second.persons) - len(first.persons)
            best = (size, first, second) if best is None or size < best[0] else best
    if best is not None:
        _size, first, second = best
        count = str(len(first.persons) - 1)
        values = (("count", count), ("list", first.name), ("other", second.name), ("missing", there.name))
        yield Reason(_OTHERS_IN, values)


def _against(
    one: Person, other: Person, ours: str, theirs: str, persons: Sequence[Person], lists: Sequence[Listed]
) -> Iterator[Reason]:
    for listed in lists:
        if {one.id, other.id} <= listed.persons:
            yield Reason(_SAME_LIST, (("list", listed.name),))
            break
    for word in (ours, theirs):
        bearers = [
            person.name
            for person in persons
            if person.id not in (one.id, other.id) and fold_case(word) in fold_case(person.name).split()[1:]
        ]
        if bearers:
            yield Reason(_REALLY_CALLED, (("word", word), ("names", ", ".join(bearers))))
