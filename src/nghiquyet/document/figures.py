"""Targets, results, programmes and cited documents: what the text says, as figures one can work with."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Comparator = Literal["exactly", "range", "at_least", "more_than", "at_most", "less_than", "none"]
"""How a figure binds; ``none`` is a target in words, without a figure."""


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


@dataclass(frozen=True, slots=True)
class Baseline:
    """What the text reports of the past term on the same matter."""

    eid: str
    phrase: str
    lines: tuple[int, int]
    relation: str


@dataclass(frozen=True, slots=True)
class Target:
    """A numbered target of the document, with its indicators."""

    number: str
    eid: str
    text: str
    verbatim: str
    theme: str | None
    indicators: tuple[Indicator, ...]
    baseline: tuple[Baseline, ...] = ()


@dataclass(frozen=True, slots=True)
class Result:
    """A figure that the text reports of the past term."""

    eid: str
    phrase: str
    value: int | float | None
    unit: str | None
    of: int | float | None
    """The whole of a ratio: 22 of 32/22."""
    lines: tuple[int, int]


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
