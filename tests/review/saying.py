"""Annotations that say all sorts of things, and one that says little."""

from __future__ import annotations

from typing import Final, get_args

from hypothesis import strategies as st

from nghiquyet.document import Annotation, Ref
from nghiquyet.document.annotations import MOTIVATIONS, AnnotationTarget, Position, Quote
from nghiquyet.document.model import RefKind

WHEN: Final = "2026-03-01T08:00:00+07:00"

HOSTILE: Final = "=1+1\x1b[31m[red]x[/]\x00\u202e\u200b|`<b>\r\n@SUM(A1)\U0001f600"
"""What a terminal, a spreadsheet, Rich or a reader of Markdown would obey."""

words = st.text(max_size=40) | st.just(HOSTILE)
said = st.builds(
    Annotation,
    id=st.uuids().map(str),
    motivation=st.sampled_from(MOTIVATIONS),
    target=st.builds(
        AnnotationTarget,
        ref=st.builds(Ref, st.just("binh-tan-2020"), st.sampled_from(get_args(RefKind)), words),
        eid=st.none() | words,
        line=st.integers(1, 10**6),
        quote=st.builds(Quote, words, words, words),
        position=st.builds(Position, st.integers(0, 10**6), st.integers(0, 10**6)),
        sha256=words,
        alike=st.integers(1, 99),
        stretch=st.booleans(),
    ),
    creator=words.filter(bool),
    created=words,
    modified=words,
    body=words,
    other_of=st.none() | st.uuids().map(str),
)


def note(id: str, body: str = "Xem lại") -> Annotation:
    """A note about a unit."""
    ref = Ref("doc", "node", "part_1")
    target = AnnotationTarget(ref, "part_1", 3, Quote("PHẦN 1"), Position(0, 6), "0" * 64)
    return Annotation(id, "commenting", target, "An", WHEN, WHEN, body)
