"""What an editor has said about one document, beside its text: facts, repairs, notes, places.

Editorial data is never part of the text. Each statement names the source line it rests on, and the reader checks that
the line says what is claimed before it believes a word. How it is written down is told in ``library.editorial``.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from nghiquyet.document.figures import RelatedKind, Relation
from nghiquyet.document.model import Certainty, Period


@dataclass(frozen=True, slots=True)
class Fact:
    """Something the text says about the document it is."""

    text: str
    line: int
    """1-based source line it rests on."""


@dataclass(frozen=True, slots=True)
class PeriodFact:
    """A span of time the text states."""

    period: Period
    line: int
    """1-based source line it rests on."""


@dataclass(frozen=True, slots=True)
class EditorialRepair:
    """Extraction damage that no rule can mend: ``sic`` on the line reads ``corr``."""

    line: int
    sic: str
    corr: str
    certainty: Certainty
    reason: str
    """A sentence in Vietnamese."""


@dataclass(frozen=True, slots=True)
class EditorialNote:
    """A remark about wording that is never changed (S), or that cannot be decided without the original (U)."""

    line: int
    verbatim: str
    """What the line has there."""
    oddity: Literal["S", "U"]
    suggested: str | None
    """What it should perhaps be; None where nothing may be said."""
    reason: str
    """A sentence in Vietnamese."""


@dataclass(frozen=True, slots=True)
class EditorialPlace:
    """Where a unit belongs that the numbering alone puts elsewhere."""

    line: int
    """1-based source line on which the unit begins."""
    parent: str | None
    """eId of the unit it stands in; None for the document itself."""
    reason: str
    """A sentence in Vietnamese."""


@dataclass(frozen=True, slots=True)
class EditorialTarget:
    """What a target is about."""

    number: str
    line: int
    """1-based source line on which the target begins."""
    theme: str


@dataclass(frozen=True, slots=True)
class EditorialBaseline:
    """Which figure of the past term stands beside which target."""

    target: str
    """The number of the target."""
    line: int
    """1-based source line of the indicator that is meant."""
    says: str
    """Words or figures of that indicator."""
    result_line: int
    """1-based source line of the past result."""
    result_says: str
    """Words or figures of that result."""
    relation: Relation
    reason: str | None
    """A sentence in Vietnamese on how far the two can be compared."""


@dataclass(frozen=True, slots=True)
class EditorialRelated:
    """Where else the text speaks of the matter of a target."""

    target: str
    """The number of the target."""
    kind: RelatedKind
    line: int
    """1-based source line on which the words begin."""
    says: str
    """The words, as printed; they may go on over the following lines of the unit."""
    reason: str | None
    """A sentence in Vietnamese on how far it is the same matter."""


@dataclass(frozen=True, slots=True)
class EditorialProgramme:
    """Other names of a programme, each with a line that uses it."""

    number: str
    line: int
    """1-based source line on which the programme begins."""
    aliases: tuple[Fact, ...]


@dataclass(frozen=True, slots=True)
class Editorial:
    """All of it, for one text. Facts that nobody stated are None."""

    id: str
    """Document id."""
    sha256: str
    """Hex digest of the only text it speaks of."""
    title: Fact | None = None
    ordinal: Fact | None = None
    body: Fact | None = None
    number: Fact | None = None
    issued: Fact | None = None
    """An ISO day."""
    signed_by: Fact | None = None
    citation: Fact | None = None
    """Short title for citations."""
    extract: bool = False
    """Whether the text is an extract of the document, which does not replace the signed original."""
    term: PeriodFact | None = None
    held: PeriodFact | None = None
    repairs: tuple[EditorialRepair, ...] = ()
    notes: tuple[EditorialNote, ...] = ()
    places: tuple[EditorialPlace, ...] = ()
    targets: tuple[EditorialTarget, ...] = ()
    baselines: tuple[EditorialBaseline, ...] = ()
    programmes: tuple[EditorialProgramme, ...] = ()
    related: tuple[EditorialRelated, ...] = ()

    def entry(self, table: str, nth: int) -> str:
        """Where a statement is written down: file, table and 1-based place in it, ``binh-tan-2020.toml: note[2]``."""
        return f"{self.id}.toml: {table}[{nth}]"
