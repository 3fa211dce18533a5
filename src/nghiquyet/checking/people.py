"""Lists of people: named twice, out of the order they claim, or not in the body that they all but one belong to.

"(xếp theo thứ tự abc)" and a list that is not in it                                          → roster-order
nine of ten delegates sit in the committee, and the tenth is "Nguyễn Nhựt Thành",
where the committee has "Nguyễn Nhật Thành"                                                   → lists-disagree
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from nghiquyet.document import Document, Finding
from nghiquyet.document.people import Membership, Person
from nghiquyet.messages import N_
from nghiquyet.vietnamese.collation import text_key
from nghiquyet.vietnamese.folding import fold_marks

_BY_ALPHABET: Final = re.compile(r"thứ tự\W{0,3}(?:a\W?b\W?c|bảng chữ cái|chữ cái|alphabet)|vần", re.IGNORECASE)
_FEWEST: Final = 4
"""People two lists share, at least, before a difference says anything."""


def _rosters(document: Document) -> dict[str, list[Membership]]:
    """Those listed under each unit, in printed order."""
    outline = document.outline
    rows: dict[str, list[Membership]] = defaultdict(list)
    for each in document.memberships:
        if each.position is not None and not each.mentioned and each.eid in outline:
            rows[outline.node(each.eid).parent or ""].append(each)
    return {eid: listed for eid, listed in rows.items() if eid}


def named_twice(document: Document) -> Iterator[Finding]:
    """One name twice in one list."""
    names = {person.id: person.name for person in document.persons}
    for listed in _rosters(document).values():
        seen: dict[str, int] = {}
        for each in listed:
            first = seen.setdefault(each.person_id, each.source_line)
            if first != each.source_line:
                template = N_("The same name is already in this list, on line {line}.")
                yield _about(each, names[each.person_id], "roster-repeat", template, line=str(first))


def out_of_order(document: Document) -> Iterator[Finding]:
    """A list that says it is in alphabetical order, and a name that is not in its place; given names count first."""
    people = {person.id: person for person in document.persons}
    for eid, listed in _rosters(document).items():
        heads = [document.outline.node(eid), *document.outline.ancestors(eid)[-1:]]
        if not any(_BY_ALPHABET.search(head.text) for head in heads):
            continue
        keys = [text_key(people[each.person_id].given_name) for each in listed]
        for (before, each), (one, other) in zip(pairwise(listed), pairwise(keys), strict=True):
            if other < one:
                template = N_("The list is said to be alphabetical, but {name} comes before this name.")
                name, earlier = people[each.person_id].name, people[before.person_id].name
                yield _about(each, name, "roster-order", template, name=earlier)


def lists_that_disagree(document: Document) -> Iterator[Finding]:
    """All but one of a list sit in another body of the text, and the one has nearly the name of somebody there."""
    people = {person.id: person for person in document.persons}
    rosters = {eid: {each.person_id: each for each in listed} for eid, listed in _rosters(document).items()}
    sitting: dict[str, list[str]] = defaultdict(list)
    for eid, members in rosters.items():
        for person in members:
            sitting[person].append(eid)
    for eid, members in rosters.items():
        together = Counter(other for person in members for other in sitting[person] if other != eid)
        larger = (
            other
            for other, count in together.items()
            if count == len(members) - 1 >= _FEWEST and len(rosters[other]) >= len(members)
        )
        for other in larger:
            (missing,) = members.keys() - rosters[other].keys()
            alike = [each for each in rosters[other].keys() - members.keys() if _near(people[each], people[missing])]
            if len(alike) == 1:
                yield _disagreement(document, members[missing], people[missing], people[alike[0]], other)
                break


def _near(one: Person, other: Person) -> bool:
    """Family and given name agree, and the middle names differ in one syllable that begins alike."""
    first, second = one.name.split(), other.name.split()
    if len(first) != len(second) or len(first) < 3:
        return False
    odd = [pair for pair in zip(first, second, strict=True) if pair[0] != pair[1]]
    return len(odd) == 1 and fold_marks(odd[0][0])[:1] == fold_marks(odd[0][1])[:1] and first[-1] == second[-1]


def _disagreement(document: Document, each: Membership, person: Person, alike: Person, eid: str) -> Finding:
    template = N_("Everyone else in this list is also in “{list}”, which has “{alike}” but not “{person}”.")
    body = document.outline.node(eid).text
    values = (("list", body), ("alike", alike.name), ("person", person.name))
    return Finding("lists-disagree", "U", each.source_line, person.name, None, "high", template, values, each.eid)


def _about(each: Membership, printed: str, rule: str, template: str, **values: str) -> Finding:
    return Finding(rule, "S", each.source_line, printed, None, "high", template, tuple(values.items()), each.eid)
