"""What a document *is*: frozen, slotted values, no input or output, no framework.

The vocabulary is the field's own: Akoma Ntoso for the structure (eId, num, heading, preface, conclusions),
TEI for repairs (sic, corr, cert, resp, reason). The meaning of every field that leaves the program is fixed in
``docs/json.md`` (the export contract).
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from nghiquyet.document.figures import Programme, Reference, Result, Target
from nghiquyet.document.node import Certainty, Kind, Node, Repair, Role, Segment, Span
from nghiquyet.document.offsets import page_at
from nghiquyet.document.outline import Outline
from nghiquyet.document.people import Membership, Organization, Person, Post, Roster
from nghiquyet.messages import gettext

__all__ = [
    "Certainty", "Document", "Finding", "Kind", "Node", "OddityClass", "Period", "Ref", "RefKind", "Repair", "Role",
    "Segment", "Source", "Span",
]  # fmt: skip

OddityClass = Literal["E", "S", "U"]
"""E: extraction damage (may be repaired). S: wording of the source (never). U: undecidable without the original."""


@dataclass(frozen=True, slots=True)
class Finding:
    """Something odd about the text, or about how it was read. The text itself is never touched by it."""

    rule: str
    """Short name of the rule, e.g. ``numbering-gap``."""
    oddity: OddityClass
    line: int
    """1-based source line."""
    verbatim: str
    """What the source has there."""
    suggested: str | None
    """What it should perhaps be; None where nothing may be said."""
    certainty: Certainty
    template: str
    """Message id of the sentence for people, with ``{name}`` fields."""
    values: tuple[tuple[str, str], ...] = ()
    """The fields of ``template``."""
    eid: str | None = None
    """The unit it stands in."""
    offset: int | None = None
    """0-based character of the source line where ``verbatim`` begins, or goes on if it began on a line before; None
    where the words do not stand there: a remark about the file, a note that lost its place."""

    @property
    def message(self) -> str:
        """The sentence for people, in the language of the interface."""
        return gettext(self.template).format(**dict(self.values))


@dataclass(frozen=True, slots=True)
class Source:
    """The file a document was read from."""

    name: str
    sha256: str
    """Hex digest of the file's bytes."""
    bytes: int
    lines: int
    pages: int


@dataclass(frozen=True, slots=True)
class Period:
    """A span of time as the text states it: years (``2020``) or ISO days; None where it is silent."""

    start: str | None = None
    end: str | None = None


@dataclass(frozen=True, slots=True)
class Document:
    """A document that was read: facts about it, its source lines, its outline in document order.

    Facts that the text does not give are None, never guessed.
    """

    id: str
    title: str | None
    ordinal: str | None
    """Ordinal of the congress as printed, e.g. ``XII``."""
    body: str | None
    """The body whose document it is, as printed."""
    term: Period
    held: Period
    number: str | None
    issued: str | None
    signed_by: str | None
    source: Source
    lines: tuple[str, ...]
    """The source line by line, without line ends, in Unicode NFC; ``lines[n - 1]`` is line n."""
    page_starts: tuple[int, ...]
    """First line of each page, 1-based; ``page_starts[0] == 1``."""
    nodes: tuple[Node, ...]
    """The outline, parents before children."""
    findings: tuple[Finding, ...] = ()
    """What the reader noticed: repairs, gaps, what could not be placed."""
    citation: str | None = None
    """Short title for citations, from editorial data (``NQ ĐH Đảng bộ Q. Bình Tân lần XII``)."""
    extract: bool = False
    """Whether editors say that the text is an extract and does not replace the signed original."""
    persons: tuple[Person, ...] = ()
    organizations: tuple[Organization, ...] = ()
    posts: tuple[Post, ...] = ()
    memberships: tuple[Membership, ...] = ()
    rosters: tuple[Roster, ...] = ()
    targets: tuple[Target, ...] = ()
    results: tuple[Result, ...] = ()
    programmes: tuple[Programme, ...] = ()
    references: tuple[Reference, ...] = ()
    _outline: Outline | None = field(default=None, init=False, repr=False, compare=False)

    @property
    def outline(self) -> Outline:
        """The outline as a tree, built when first asked for and kept."""
        if self._outline is None:
            object.__setattr__(self, "_outline", Outline(self.nodes))
        assert self._outline is not None
        return self._outline

    def page_of(self, line: int) -> int:
        """1-based page of a 1-based source line."""
        return page_at(self.page_starts, line)


RefKind = Literal["node", "person", "organization", "post", "reference", "result", "finding", "note"]
"""What a Ref can point at; targets and programmes are nodes."""


@dataclass(frozen=True, slots=True)
class Ref:
    """The one address of anything that can be chosen, shown, found, annotated or linked to."""

    document: str
    """Document id."""
    kind: RefKind
    id: str
    """eId of a node, or the id of the thing within its document."""
