"""A unit of the outline, and the runs of text that it is made of."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Kind = Literal[
    "preface", "part", "chapter", "division", "section", "article", "paragraph", "subparagraph",
    "point", "indent", "group", "item", "p", "conclusions",
]  # fmt: skip
"""What a unit of the outline is, in Akoma Ntoso's words."""

Role = Literal[
    "results", "shortcomings", "causes", "lessons", "lesson", "objectives", "targets", "target",
    "tasks", "programmes", "programme", "roster",
]  # fmt: skip
"""What a unit says, in this genre of documents."""

Certainty = Literal["high", "medium", "low"]
"""How sure a repair or a finding is (TEI ``cert``)."""


@dataclass(frozen=True, slots=True)
class Span:
    """A run of source lines, first and last included, 1-based."""

    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Segment:
    """Where one source line begins in a node's verbatim text."""

    line: int
    """1-based line of the source file."""
    offset: int
    """Index into ``Node.verbatim`` of the line's first character."""


@dataclass(frozen=True, slots=True)
class Repair:
    """One mended spot of extraction damage: ``verbatim[offset:offset + len(sic)] == sic`` reads ``corr``."""

    offset: int
    """Index into ``Node.verbatim``."""
    sic: str
    """What the source has there."""
    corr: str
    """What the reading text has there."""
    line: int
    """1-based source line of the damage."""
    rule: str
    """The rule that found it, or ``editorial`` for one recorded as data."""
    certainty: Certainty
    resp: Literal["rule", "editorial"]
    """Who answers for it: a rule of the reader, or a person through the editorial data."""
    reason: str
    """Why, as a message id (shown through gettext) or, for editorial data, a sentence."""


@dataclass(frozen=True, slots=True)
class Node:
    """One unit of the outline. Its texts are its own: a unit with children has its heading only."""

    eid: str
    """Unique address after the Akoma Ntoso naming convention, e.g. ``part_2__sec_I__para_2__point_17``."""
    kind: Kind
    parent: str | None
    """eId of the parent; None for a child of the document itself."""
    num: str | None
    """The bare number as printed: ``1``, ``IV``, ``17``, ``Thứ nhất``."""
    marker: str | None
    """What is printed with it: ``PHẦN 1.``, ``(17).``, ``+``, ``-``."""
    label: str | None
    """The address for people, e.g. ``P1.A.I.2`` or ``CT17``; None for a unit without a number."""
    role: Role | None
    lines: Span
    """Source lines of the unit, its children included."""
    heading_lines: Span | None
    """Source lines of the heading, for a unit with children that has one."""
    page: int
    """1-based page on which the unit begins."""
    verbatim: str
    """The source, its lines stripped and joined by one space (by none where a word, sign or superscript was cut)."""
    text: str
    """The reading text: repairs applied, the marker left out."""
    segments: tuple[Segment, ...] = ()
    """The source lines of ``verbatim``, in order."""
    repairs: tuple[Repair, ...] = ()
    """Repairs in order of offset, never overlapping."""
