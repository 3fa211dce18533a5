"""The people of one line or paragraph, each with the posts it gives them.

"Đồng chí Nguyễn Quốc Khánh - Chủ nhiệm."                → one entry, one phrase
"Tổ trưởng: Đồng chí A, Phó Bí thư Quận ủy"              → one entry, two phrases
"Các đồng chí: A, B và C - Ủy viên"                      → three entries, the phrase is for all of them
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from nghiquyet.reading.people.naming import Naming, Speech, find_names, may_name, name_at
from nghiquyet.reading.people.phrases import Phrase, clause_before, is_given_up, phrase_before, read_phrases
from nghiquyet.reading.people.words import elected

_NEXT = re.compile(r"\s*(?:[,;]|(?<=\s)và(?=\s))\s*(?:và\s+)?")
_ONLY_JOINED = re.compile(r"\s*(?:,|và|,\s*và)?\s*")


class Entry(NamedTuple):
    """One person, named in one place."""

    name: str
    start: int
    """Where the name begins in the text."""
    begin: int
    """Where the form of address before it begins."""
    end: int
    """Where all that is said of the person's posts ends."""
    address: str = ""
    """The form of address, as printed."""
    phrases: tuple[Phrase, ...] = ()
    given_up: bool = False
    """A post is given up here: what is said of posts was left alone."""


def read_line(text: str) -> list[Entry]:
    """The people of a line of a roster."""
    speech = Speech.of(text)
    entries = list(_entries(speech, prose=False))
    before = phrase_before(speech, entries[0].begin) if entries else None
    if before is not None:
        entries = [each._replace(phrases=(before, *each.phrases)) for each in entries]
    return _shared(speech, entries)


def read_prose(text: str) -> list[Entry]:
    """The people whom running text names after a form of address."""
    if not may_name(text):
        return []
    speech = Speech.of(text)
    return _shared(speech, list(_entries(speech, prose=True)))


def names_person(text: str, *, bare: bool = False) -> bool:
    """Whether a line names a person as lines of rosters do: first of all, or behind a title and a colon.

    ``bare``: also without a form of address, as below a heading that says whom it lists.
    """
    if not (bare or may_name(text)):
        return False
    speech = Speech.of(text)
    first = next(find_names(speech, bare=bare), None)
    if first is None:
        return False
    before = speech.key[: first.begin].strip()
    return before in ("", "mời", "bầu") or phrase_before(speech, first.begin) is not None


def _entries(speech: Speech, *, prose: bool) -> Iterator[Entry]:
    done = 0
    for naming in find_names(speech, bare=not prose):
        current: Naming | None = naming if naming.begin >= done else None
        while current is not None:
            entry = _entry(speech, current, prose=prose)
            yield entry
            done = entry.end
            gap = _NEXT.match(speech.key, entry.end) if current.several else None
            current = name_at(speech, gap.end(), gap.end(), current.address, several=True) if gap else None


def _entry(speech: Speech, naming: Naming, *, prose: bool) -> Entry:
    """A name and the posts that follow it."""
    if prose and is_given_up(speech, naming.begin, naming.end):
        return Entry(naming.name, naming.start, naming.begin, naming.end, naming.address, given_up=True)
    chosen = elected().search(clause_before(speech, naming.begin)) is not None
    phrases, end = read_phrases(speech, naming.end, prose=prose, chosen=chosen)
    return Entry(naming.name, naming.start, naming.begin, end, naming.address, tuple(phrases))


def _shared(speech: Speech, entries: list[Entry]) -> list[Entry]:
    """People joined by nothing but a comma or ``và`` have the posts that follow the last of them."""
    shared: list[Entry] = []
    for entry in reversed(entries):
        after = shared[-1] if shared else None
        joined = after is not None and _ONLY_JOINED.fullmatch(speech.key[entry.end : after.begin])
        if after is not None and joined and not entry.phrases and not entry.given_up:
            shared.append(entry._replace(phrases=after.phrases))
        else:
            shared.append(entry)
    return shared[::-1]
