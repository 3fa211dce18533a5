"""What people say about a document: W3C Web Annotations, as plain values.

A target names its place five times over (document and thing, eId, quote with context, position, digest of the source),
so that it can be found again in another edition of the text. Source of the vocabulary: W3C Web Annotation Data Model.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import islice
from typing import Final, Literal, get_args
from uuid import NAMESPACE_URL, uuid5

from nghiquyet.document.model import Document, Node, Ref
from nghiquyet.document.offsets import column_at

Motivation = Literal["assessing", "questioning", "commenting", "editing", "tagging"]
"""Reviewed, flagged as doubtful, a note, a proposed wording, a tag."""

MOTIVATIONS: Final[tuple[Motivation, ...]] = get_args(Motivation)

CONTEXT: Final = 64
"""Characters of context kept on either side of a quote: the two headings that recur ten times in the resolution
(``1. Kết quả``) all differ within them."""


@dataclass(frozen=True, slots=True)
class Quote:
    """TextQuoteSelector: the words themselves, white space made single, and what stands before and after them."""

    exact: str
    prefix: str = ""
    suffix: str = ""


@dataclass(frozen=True, slots=True)
class Position:
    """TextPositionSelector: characters of the source in NFC, its lines joined by one line feed; ``end`` excluded."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class AnnotationTarget:
    """What an annotation is about, and where that stands."""

    ref: Ref
    """The thing that was chosen; for a stretch of text the unit it stands in."""
    eid: str | None
    """The unit it stands in."""
    line: int
    """1-based source line on which the quote begins."""
    quote: Quote
    position: Position
    sha256: str
    """Digest of the source the target was taken from (the State of the Web Annotation model)."""
    alike: int = 1
    """How often the words of the quote occur in that source, within other units too, this one included."""
    stretch: bool = False
    """Whether it is a stretch of the unit's text, and not the whole of what was chosen."""


@dataclass(frozen=True, slots=True)
class Annotation:
    """One thing that one person has said."""

    id: str
    """A UUID; ``urn:uuid:…`` in JSON-LD."""
    motivation: Motivation
    target: AnnotationTarget
    creator: str
    created: str
    """ISO 8601, with the offset from UTC."""
    modified: str
    body: str = ""
    """The note, the proposed wording or the tag; empty for a mark or a flag without a reason."""
    other_of: str | None = None
    """The id of the annotation with which this one was in conflict, when both had to be kept."""


Outcome = Literal["kept", "moved", "changed", "orphaned"]
"""Same words in the same place; same words elsewhere; other words, and surely this place; not to be found."""


@dataclass(frozen=True, slots=True)
class Anchored:
    """An annotation, and where it stands in an edition of its document; without ``eid`` nowhere."""

    annotation: Annotation
    outcome: Outcome
    ref: Ref | None
    eid: str | None
    line: int | None


def beside(annotation: Annotation) -> Annotation:
    """The same words under another id, to be kept beside those of the same id that say something else.

    The id follows from the words, so that however often two files are brought together, they are kept once.
    """
    first = annotation.other_of or annotation.id
    words = repr(replace(annotation, id="", other_of=None))
    return replace(annotation, id=str(uuid5(NAMESPACE_URL, f"{first} {words}")), other_of=first)


def same_words(ours: Annotation, theirs: Annotation) -> bool:
    """Whether two annotations say the same, though one of them may be kept beside another."""
    return replace(ours, id="", other_of=None) == replace(theirs, id="", other_of=None)


def locate(
    document: Document, node: Node, *, ref: Ref | None = None, start: int = 0, end: int | None = None
) -> AnnotationTarget:
    """A target: the unit, or the characters ``start`` to ``end`` of its verbatim text.

    ``end`` may lie in a unit that follows: see :func:`going_on`. ``ref``: what it is about, if that is something else
    that stands there (a person, a finding: the characters are all of it then). A unit without text of its own gives an
    empty quote.
    """
    end = len(node.verbatim) if end is None else end
    about = ref or Ref(document.id, "node", node.eid)
    stretch = (start, end) != (0, len(node.verbatim)) and about.kind == "node"
    line, position, quote = _selectors(document.lines, going_on(document, node, end), start, end)
    alike = _alike(document, quote.exact)
    return AnnotationTarget(about, node.eid, line, quote, position, document.source.sha256, alike, stretch)


def going_on(document: Document, node: Node, length: int) -> list[Node]:
    """A unit and those with text that follow it, until they have so many characters, one blank between two of them."""
    units = [node]
    left = length - len(node.verbatim)
    for index in range(document.outline.position(node.eid) + 1, len(document.nodes)):
        if left <= 0:
            break
        if document.nodes[index].verbatim:
            units.append(document.nodes[index])
            left -= 1 + len(units[-1].verbatim)
    return units


def end_in(document: Document, first: Node, last: Node, end: int) -> int:
    """The character ``end`` of a unit, counted from the beginning of the first of the units that go on to it."""
    positions = range(document.outline.position(first.eid), document.outline.position(last.eid))
    return end + sum(len(text) + 1 for at in positions if (text := document.nodes[at].verbatim))


def _selectors(lines: Sequence[str], units: Sequence[Node], start: int, end: int) -> tuple[int, Position, Quote]:
    """The line, the position and the quote of characters of the verbatim text of units that go on."""
    node, last = units[0], units[-1]
    if end <= start:
        at = _offset(lines, node.lines.first, 0)
        return node.lines.first, Position(at, at), Quote("")
    text = " ".join(unit.verbatim for unit in units)
    begin = len(text) - len(last.verbatim)
    from_, to = column_at(node, lines, start), column_at(last, lines, end - begin - 1)
    position = Position(_offset(lines, *from_), _offset(lines, *to) + 1)
    quote = Quote(flat(text[start:end]), _before(lines, *from_), _after(lines, to[0], to[1] + 1))
    return from_[0], position, quote


def flat(text: str) -> str:
    """White space made single, none at the ends: how quotes are compared."""
    return " ".join(text.split())


def _offset(lines: Sequence[str], line: int, column: int) -> int:
    """The position of a line and column in the source."""
    return sum(map(len, islice(lines, line - 1))) + line - 1 + column


def _before(lines: Sequence[str], line: int, column: int) -> str:
    """The last ``CONTEXT`` characters before a place, white space made single."""
    text, number = flat(lines[line - 1][:column]), line - 1
    while len(text) < CONTEXT and number > 0:
        text, number = flat(f"{lines[number - 1]} {text}"), number - 1
    return text[-CONTEXT:].strip()


def _after(lines: Sequence[str], line: int, column: int) -> str:
    """The first ``CONTEXT`` characters from a place on, white space made single."""
    text, number = flat(lines[line - 1][column:]), line
    while len(text) < CONTEXT and number < len(lines):
        text, number = flat(f"{text} {lines[number]}"), number + 1
    return text[:CONTEXT].strip()


def _alike(document: Document, exact: str) -> int:
    """How often words occur, within units or from one into the next."""
    if not exact:
        return 1
    return document.outline.words.count(exact) or max(1, flat(document.outline.words).count(exact))
