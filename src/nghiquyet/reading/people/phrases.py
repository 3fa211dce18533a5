"""Which posts a text gives to the person it has just named.

    "…, Ủy viên Ban Thường vụ Thành ủy, Phó Chủ tịch Thường trực Ủy ban Nhân dân Thành phố; đồng chí …"
    → Phrase(title="Ủy viên", body="Ban Thường vụ Thành ủy"), Phrase(title="Phó Chủ tịch Thường trực", body="Ủy ban …")

A phrase is a title and the body it is held in. What follows a name and is no title ends the list.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from nghiquyet.reading.people.naming import Speech
from nghiquyet.reading.people.words import (
    body_start,
    committee_member,
    elected,
    given_up,
    prose_end,
    takes,
    title_at,
)

_SEPARATOR = re.compile(r"\s*(?:[,(:]|\s[-–—]|[-–—]\s|\s+kiêm(?=\s)|\s+đồng\s+thời\s+là(?=\s))\s*")
_ITEM_SEPARATOR = re.compile(r"\s*(?:[,;(:]|\s[-–—]|[-–—]\s|\s+kiêm(?=\s)|\s+đồng\s+thời\s+là(?=\s))\s*")
_ASIDE = re.compile(r"(?:sinh|quê|năm|ngày|theo|kể\s+từ|từ|thay|phụ\s+trách|trú|số|hiện|\d)(?![^\W_])")
"""What stands behind a post in a roster and is no part of it."""
_ITEM_END = re.compile(r"\s*(?:\.(?:\s*$|\s+(?=\w))|;\s*$|\))")
_UNIT = re.compile(r"(?:^|\s)(tiểu ban|ban|phòng|đoàn|bộ phận|khu phố|ấp|thôn|đội|nhóm|khối|cục|viện|vụ)(?=\s|$)")
"""The unit at the end of a title: whoever is ``Trưởng ban`` is it of a ``Ban``."""


_CLAUSE = 300
"""Characters around a name that are looked at for what is done with it."""
_LONGEST = 600
"""Characters of the longest phrase."""


class Phrase(NamedTuple):
    """One post, or membership, that a text names."""

    words: str
    """All of it, as printed."""
    title: str
    body: str | None
    """The body in which it is held; None where the phrase does not say."""
    start: int
    """Where it begins in the text."""
    taken: bool
    """The text says that the person is put into it (``giữ chức``), not only that he holds it."""


def read_phrases(speech: Speech, at: int, *, prose: bool, chosen: bool = False) -> tuple[list[Phrase], int]:
    """The phrases that follow a name, and where they end.

    In running text a phrase ends at a comma or at a word no name of a body has; in a line of a roster it goes on to
    the next sign behind which a title follows, for names of bodies have commas and dashes too. ``chosen``: the
    clause has said before the name that somebody is elected, so ``làm`` and ``giữ chức`` tell to what.
    """
    phrases: list[Phrase] = []
    while True:
        verb = takes().match(speech.key, at)
        separator = None if verb else (_SEPARATOR if prose else _ITEM_SEPARATOR).match(speech.key, at)
        start = verb.end() if verb else separator.end() if separator else None
        head = None if start is None else title_at(speech.key, start)
        if start is None or head is None:
            return phrases, at
        end = _phrase_end(speech, head.end(), prose=prose)
        taken = (
            verb is not None and verb["be"] is None and (chosen or not prose or elected().search(verb[0]) is not None)
        )
        phrases.append(phrase_of(speech, start, end, taken=taken))
        at = end


def phrase_before(speech: Speech, end: int) -> Phrase | None:
    """The title a line of a roster begins with, a colon behind it: ``Tổ trưởng: Đồng chí …``."""
    head = title_at(speech.key)
    colon = speech.key.rfind(":", 0, end)
    if head is None or colon < head.end() or speech.key[colon + 1 : end].strip():
        return None
    return phrase_of(speech, 0, colon)


def phrase_of(speech: Speech, start: int, end: int, *, taken: bool = False) -> Phrase:
    """The phrase between two places, which begins with a title."""
    head = title_at(speech.key, start)
    assert head is not None
    stop = min(head.end(), end)
    return Phrase(
        words=" ".join(speech.text[start:end].split()),
        title=" ".join(speech.text[start:stop].split()),
        body=body_of(speech, start, stop, end),
        start=start,
        taken=taken,
    )


def body_of(speech: Speech, start: int, stop: int, end: int) -> str | None:
    """The body that a phrase names behind its title (which stands at ``start:stop``), or within it.

    ``Trưởng ban | Tổ chức Quận ủy`` → ``Ban Tổ chức Quận ủy``; ``Thành ủy viên`` → ``Thành ủy``;
    ``Đại biểu | dự Đại hội …`` → ``Đoàn đại biểu dự Đại hội …``.
    """
    rest_key = speech.key[stop:end].strip()
    rest = " ".join(speech.text[stop:end].split())
    member = committee_member().search(speech.key, start, stop)
    if member:
        committee = speech.text[member.start(1) : member.end(1)]
        return f"{committee} {rest}".strip()
    if not rest:
        return None
    if rest_key.startswith(("dự ", "đi dự ")):
        return f"Đoàn đại biểu {rest[rest_key.index('dự') :]}"
    if body_start().match(rest_key):
        return rest
    unit = _UNIT.search(speech.key[start:stop])
    if unit and rest[0].isupper():
        return f"{unit[1].capitalize()} {rest}"
    return rest if rest[0].isupper() else None


def is_given_up(speech: Speech, begin: int, end: int) -> bool:
    """Whether the clause around a name says that a post is given up: right behind the name, or shortly before it."""
    behind = re.split(r"[.;,]", speech.key[end : end + _CLAUSE].lstrip(" ,"))[0]
    sides = clause_before(speech, begin), " ".join(behind.split()[:6])
    return any(given_up().search(side) for side in sides)


def clause_before(speech: Speech, end: int) -> str:
    """The clause that leads up to a place, folded."""
    return re.split(r"[.;]", speech.key[max(0, end - _CLAUSE) : end])[-1]


def _phrase_end(speech: Speech, at: int, *, prose: bool) -> int:
    """Where the phrase whose title ends at ``at`` ends."""
    if prose:
        found = prose_end().search(speech.key, at, at + _LONGEST)
        return found.start() if found else min(len(speech.key), at + _LONGEST)
    stop = _ITEM_END.search(speech.key, at, at + _LONGEST)
    last = stop.start() if stop else at + len(speech.key[at : at + _LONGEST].rstrip())
    for found in _ITEM_SEPARATOR.finditer(speech.key, at, last):
        behind = found.end()
        if title_at(speech.key, behind) or _ASIDE.match(speech.key, behind) or takes().match(speech.key, behind):
            return found.start()
    return last
