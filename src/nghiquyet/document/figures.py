"""Targets, results, programmes and cited documents: what the text says, as figures one can work with."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

_EARLY = re.compile(r"\b(?:trước\s+(?:thời\s+)?hạn|sớm\s+hơn)\b", re.IGNORECASE)

Comparator = Literal["exactly", "range", "at_least", "more_than", "at_most", "less_than", "none"]
"""How a figure binds; ``none`` is a target in words, without a figure."""

Change = Literal["increase", "decrease", "above", "below"]
"""``above`` and ``below``: by how much a target was passed or missed."""

Relation = Literal["comparable", "related"]
"""Whether a past figure measures what a target measures, or only something near to it."""

RelatedKind = Literal["task", "shortcoming", "programme"]
"""What else a document says of the matter of a target."""


@dataclass(frozen=True, slots=True)
class Indicator:
    """One thing that a target measures."""

    phrase: str
    comparator: Comparator
    low: int | float | None
    high: int | float | None
    unit: str | None
    period: str | None
    deadline: str | None
    """As the text states it; None where it is silent."""
    eid: str = ""
    """The unit that says so: the target, or one of its indents."""
    span: tuple[int, int] = (0, 0)
    """Start and end of the phrase in the reading text of that unit."""
    lines: tuple[int, int] = (0, 0)
    """First and last source line of the phrase."""
    about: str | None = None
    """What it is said of, where the phrase leaves that out: the phrase it goes on from."""


@dataclass(frozen=True, slots=True)
class Baseline:
    """What the text reports of the past term on the same matter."""

    eid: str
    phrase: str
    lines: tuple[int, int]
    relation: Relation
    result: str | None = None
    """Id of the result."""
    indicator: int | None = None
    """Index of the indicator it stands beside."""
    reason: str | None = None
    """A sentence of an editor on how far the two can be compared."""


@dataclass(frozen=True, slots=True)
class Related:
    """Another place of the document that speaks of the matter of a target; recorded by an editor, never guessed."""

    kind: RelatedKind
    eid: str
    """The unit that says it."""
    phrase: str
    """Its words, as printed."""
    lines: tuple[int, int]
    """First and last source line of these words."""
    reason: str | None = None
    """A sentence of an editor on how far it is the same matter."""


@dataclass(frozen=True, slots=True)
class Target:
    """A target of the document, with its indicators."""

    number: str
    """As printed; in a list without numbers its place among the targets."""
    eid: str
    text: str
    """Reading text of the target and all units in it."""
    verbatim: str
    """Their source."""
    theme: str | None
    """What it is about: recorded by an editor, or the heading it stands under within the targets."""
    indicators: tuple[Indicator, ...]
    baseline: tuple[Baseline, ...] = ()
    lines: tuple[int, int] = (0, 0)
    """First and last source line, its indents included."""
    related: tuple[Related, ...] = ()
    """Tasks, shortcomings and programmes of the same matter, in document order."""


@dataclass(frozen=True, slots=True)
class Result:
    """A figure that the text reports of the past term, or that a target of that time was met or missed."""

    eid: str
    phrase: str
    value: int | float | None
    """None where the text gives no figure, or only that of a target which was missed."""
    unit: str | None
    of: int | float | None
    """The whole of a ratio: 22 of 32/22."""
    lines: tuple[int, int]
    id: str = ""
    """Unique in the document."""
    span: tuple[int, int] = (0, 0)
    """Start and end of the phrase in the reading text of the unit."""
    comparator: Comparator = "exactly"
    high: int | float | None = None
    """Upper end, where the text gives a range."""
    change: Change | None = None
    """Of a figure that is the change of a measure, which way it goes."""
    period: str | None = None
    against: str | None = None
    """What the text sets it against: the beginning of the term, the target of that time."""
    target: int | float | None = None
    """The target of that time, where the text names its figure."""
    reached: bool | None = None
    """Whether the text says that the target of that time was reached; None where it does not say."""
    about: str | None = None
    """What it is said of, where the phrase leaves that out: the phrase it goes on from."""

    @property
    def early(self) -> bool:
        """Whether its figure is the time by which a target was reached before it was due."""
        return self.reached is True and _EARLY.search(self.phrase) is not None


@dataclass(frozen=True, slots=True)
class Mention:
    """Where the text speaks of something, and in which words."""

    line: int
    phrase: str


@dataclass(frozen=True, slots=True)
class Programme:
    """A programme or project of the document, and where else it is spoken of."""

    number: str
    eid: str
    name: str
    mentions: tuple[Mention, ...]


@dataclass(frozen=True, slots=True)
class Reference:
    """A document that the text cites."""

    id: str
    type: str
    number: str | None
    """The full sign, e.g. ``1374-QĐ/TU``."""
    date: str | None
    issuer: str | None
    mentions: tuple[Mention, ...]
    name: str | None = None
    """What the text calls it, where it has no sign."""

    @property
    def title(self) -> str:
        """Its name, or its type and sign."""
        return self.name or f"{self.type} {self.number}"
