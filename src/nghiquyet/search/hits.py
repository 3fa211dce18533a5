"""What a search gives: one list of hits, the same for the results, the marks in the text and the counter."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Literal, get_args

from nghiquyet.document.model import Ref

HitKind = Literal["person", "role", "target", "programme", "section", "reference", "passage", "note"]
"""What was found: ``role`` is a post or a body, ``section`` any heading, ``passage`` running text."""

KINDS: Final[tuple[HitKind, ...]] = get_args(HitKind)
"""All of them, in the order in which equal hits are listed."""

Match = Literal["exact", "tone", "unmarked", "telex", "vni", "abbreviation", "initials", "prefix", "fuzzy"]
"""Why it was found: the weakest of the reasons for which the words of the query were found.

``tone``: another tone was typed. ``fuzzy``: other letters or other marks were typed.
"""

MATCHES: Final[tuple[Match, ...]] = get_args(Match)
"""All of them, the strongest first."""

Marks = tuple[tuple[int, int], ...]
"""Start and end of what was matched, in order, never overlapping."""


@dataclass(frozen=True, slots=True)
class Hit:
    """One thing that was found."""

    kind: HitKind
    ref: Ref
    """What to show, to open, to go to."""
    title: str
    """A person's name, the text of a target, a heading …; of running text, all of it."""
    label: str | None
    eid: str | None
    """The unit it stands in, or is."""
    number: str | None
    """Of a target, a programme or a cited document."""
    holders: tuple[str, ...] | None
    """Of a post or a body, who holds it; None for anything else."""
    line: int | None
    """The source line on which the match begins."""
    score: float
    """From 0 to 1; hits come best first."""
    match: Match
    snippet: str
    """The place of the match, in about a line."""
    snippet_marks: Marks
    """What was matched, as offsets in ``snippet``."""
    text: str
    """The text in which it was found: the title, or another name or unit of the same thing."""
    text_eid: str | None
    """The unit whose reading text ``text`` is; None if it is none's."""
    marks: Marks
    """What was matched, as offsets in ``text``."""
    read_as: tuple[tuple[str, str], ...] = ()
    """What was typed, and as what it was read, for each abbreviation and each word typed in Telex or VNI."""
