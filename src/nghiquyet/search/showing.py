"""From a match to a hit: what is marked in which text, on which line, and a line of text around it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from nghiquyet.search.entries import Entry, Form
from nghiquyet.search.hits import MATCHES, Hit, Marks, Match
from nghiquyet.search.matching import Alignment, Found, Slot
from nghiquyet.search.tokens import Token, tokens

_BEFORE: Final = 40
_SNIPPET: Final = 160
"""Characters of a snippet, and how many of them stand before what was matched."""

ReadAs = tuple[tuple[str, str], ...]


def hit_at(entry: Entry, line: int | None = None, score: float = 1.0) -> Hit:
    """The hit of an address, or of an entry that is listed."""
    return _hit(entry, entry.forms[0], (), score, "exact", line or entry.line, ())


def hit_of(entry: Entry, form: Form, slots: Sequence[Slot], alignments: Sequence[Alignment], score: float) -> Hit:
    """The hit of a match in a form of an entry; all alignments are marked, the first gives the reason."""
    found = tokens(form.text)
    marks = _joined(mark for each in alignments for place in each.places for mark in _marks(place, found))
    first = alignments[0]
    match = max((place.how for place in first.places), key=MATCHES.index)
    line = form.places.line(found[first.start][1]) if form.places else entry.line
    said = ((slot.typed, place.said) for slot, place in zip(slots, first.places, strict=True) if place.said)
    return _hit(entry, form, marks, round(score, 4), match, line, tuple((typed, as_what) for typed, as_what in said))


def _hit(entry: Entry, form: Form, marks: Marks, score: float, match: Match, line: int | None, read_as: ReadAs) -> Hit:
    text, text_eid = form.text, None
    if form.kind == "context":
        text, text_eid = entry.title, entry.eid
        marks = tuple((start - form.lead, end - form.lead) for start, end in marks if start >= form.lead)
    elif form.places:
        places = form.places
        text, text_eid = places.text, places.eid
        shown = ((places.shown(start), places.shown(end)) for start, end in marks)
        marks = tuple((start, end) for start, end in shown if start < end)
    snippet, snippet_marks = (entry.note, ()) if entry.note else _snippet(text, marks)
    return Hit(
        entry.kind, entry.ref, entry.title, entry.label, entry.eid, entry.number, entry.holders, line, score, match,
        snippet, snippet_marks, text, text_eid, marks, read_as,
    )  # fmt: skip


def _marks(place: Found, found: Sequence[Token]) -> Iterator[tuple[int, int]]:
    """Start and end of what fits; of initials, the letters themselves."""
    words = found[place.start : place.end]
    if place.how == "initials":
        yield from ((start, start + 1) for _, start, _ in words)
    else:
        yield words[0][1], max(end for _, _, end in words)


def _joined(marks: Iterable[tuple[int, int]]) -> Marks:
    """Marks in order, those that overlap as one."""
    joined: list[tuple[int, int]] = []
    for start, end in sorted(marks):
        if joined and start < joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return tuple(joined)


def _snippet(text: str, marks: Marks) -> tuple[str, Marks]:
    """About a line of the text, from a word's beginning to a word's end, with what was matched first in view."""
    first = marks[0][0] if marks else 0
    start = 0 if len(text) <= _SNIPPET else max(0, text.rfind(" ", 0, max(0, first - _BEFORE)) + 1)
    end = min(len(text), start + _SNIPPET)
    if end < len(text):
        end = max(text.rfind(" ", start, end), start + 1)
    before, after = "…" if start else "", "…" if end < len(text) else ""
    shift = len(before) - start
    inside = ((max(one, start) + shift, min(other, end) + shift) for one, other in marks if other > start and one < end)
    return f"{before}{text[start:end]}{after}", tuple(inside)
