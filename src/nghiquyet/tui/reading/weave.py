"""A unit's text as it is shown, and where each piece of it stands in the source.

What is shown is woven from the source: repairs are made and signed with ``~``, oddities are signed with ``!`` or ``?``,
characters that cannot be seen become signs. Nothing of that may blur where a character comes from: every piece knows
its place in the source and in the reading text.

>>> woven = weave_parts([("(17).", "marker"), (" Kiểm tra 100% cơ sở", "text")])
>>> woven.text
'(17). Kiểm tra 100% cơ sở'
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate, pairwise
from operator import attrgetter
from typing import Final, Literal, NamedTuple

from nghiquyet.document import Finding, Node, Repair
from nghiquyet.plain import visible

Look = Literal["text", "heading", "marker", "repair", "wording", "doubt", "dim", "title", "name"]
"""What a piece of text is, for the eye: each look has a style."""

REPAIRED: Final = "~"
"""Stands after a mended spot (extraction damage)."""
SIGNS: Final[dict[str, tuple[str, Look]]] = {"S": ("!", "wording"), "U": ("?", "doubt")}
"""What stands after an oddity of the wording, and after what cannot be decided without the original."""


class Piece(NamedTuple):
    """One piece of what is shown. Equal lengths mean that it is shown character by character."""

    at: int
    """Where it begins in what is shown."""
    length: int
    source: int
    """Where it begins in the source text."""
    source_length: int
    look: Look


@dataclass(frozen=True, slots=True)
class Woven:
    """A text as it is shown."""

    text: str
    """What is shown: visible characters only, one line."""
    source: str
    """The source text it shows."""
    pieces: tuple[Piece, ...]
    """Without gaps, in order of both texts."""
    lines: tuple[tuple[int, int], ...] = ()
    """Offset in ``text``, and number, of each source line that begins there."""

    def source_at(self, offset: int) -> int:
        """Where in the source a shown character stands; the end of the text gives the end of the source."""
        if offset >= len(self.text):
            return len(self.source)
        piece = self.pieces[max(0, bisect_right(self.pieces, offset, key=attrgetter("at")) - 1)]
        if piece.length == piece.source_length:
            return piece.source + offset - piece.at
        return piece.source

    def shown_at(self, offset: int) -> int:
        """Where in the shown text a source character stands; the end of the source gives the end of the text."""
        if offset >= len(self.source):
            return len(self.text)
        index = bisect_right(self.pieces, offset, key=attrgetter("source")) - 1
        # Signs of our own take no source: the character belongs to the last piece that has some.
        while index > 0 and not self.pieces[index].source_length:
            index -= 1
        piece = self.pieces[max(0, index)]
        if piece.length == piece.source_length:
            return piece.at + offset - piece.source
        return piece.at

    def line_at(self, offset: int) -> int | None:
        """The source line a shown character stands on."""
        at = bisect_right(self.lines, offset, key=lambda line: line[0])
        return self.lines[max(0, at - 1)][1] if self.lines else None


class _Loom:
    """Pieces put one after the other."""

    def __init__(self, source: str) -> None:
        self.source = source
        self.shown: list[str] = []
        self.pieces: list[Piece] = []
        self.at = 0
        self.done = 0
        """How much of the source has been woven."""

    def add(self, text: str, source_length: int, look: Look) -> None:
        """Show ``text`` for the next ``source_length`` characters of the source."""
        if text or source_length:
            self.shown.append(text)
            self.pieces.append(Piece(self.at, len(text), self.done, source_length, look))
            self.at += len(text)
            self.done += source_length

    def take(self, upto: int, look: Look) -> None:
        """Show the source as it is, up to an offset, with signs for what cannot be seen."""
        text = self.source[self.done : upto]
        if not text:
            return
        if visible(text) == text:
            self.add(text, len(text), look)
            return
        for character in text:
            self.add(visible(character), 1, look)

    def finish(self, lines: tuple[tuple[int, int], ...] = ()) -> Woven:
        """What was woven; ``lines`` are offsets in the source, and numbers."""
        woven = Woven("".join(self.shown), self.source, tuple(self.pieces))
        return replace(woven, lines=tuple((woven.shown_at(offset), number) for offset, number in lines))


class _Event(NamedTuple):
    """Something to do on the way through the source."""

    offset: int
    rank: int
    """Order at one offset: signs of what ends there, repairs, signs of those that put something in there."""
    length: int
    text: str
    look: Look


def weave(node: Node, findings: Sequence[Finding] = (), *, body: Look = "text") -> Woven:
    """The reading text of a unit, printed marker and signs included, over its verbatim text.

    ``findings`` are those that stand in this unit; ``body`` is the look of the text after the marker.
    """
    loom = _Loom(node.verbatim)
    marker = len(node.marker) if node.marker and node.verbatim.startswith(node.marker) else 0
    events = sorted(_events(node, findings))
    for event in events:
        _take(loom, event.offset, marker, body)
        loom.add(visible(event.text), event.length, event.look)
    _take(loom, len(node.verbatim), marker, body)
    return loom.finish(tuple((segment.offset, segment.line) for segment in node.segments))


def _take(loom: _Loom, upto: int, marker: int, body: Look) -> None:
    """Show the source up to an offset, the printed marker in its own look."""
    loom.take(min(upto, marker), "marker")
    loom.take(upto, body)


def _events(node: Node, findings: Sequence[Finding]) -> Iterable[_Event]:
    """Repairs and signs, in no order."""
    for repair in node.repairs:
        offset, sic, corr = _least(repair)
        yield _Event(offset, 1, len(sic), corr, "repair")
        if (corr or sic).isspace():
            # Spaces put in or taken out belong to what follows: the sign stands at the word before them.
            yield _Event(len(node.verbatim[:offset].rstrip()), 0, 0, REPAIRED, "repair")
        else:
            inside = not corr or corr[-1].isalnum()
            end = _word_end(node, offset + len(sic)) if inside else offset + len(sic)
            yield _Event(end, 0 if end > offset else 2, 0, REPAIRED, "repair")
    for finding in findings:
        if finding.oddity in SIGNS:
            yield _Event(_end_of(node, finding), 0, 0, *SIGNS[finding.oddity])


def _word_end(node: Node, offset: int) -> int:
    """End of the word that goes on at ``offset``, and of a mended spot that begins in it."""
    text = node.verbatim
    while offset < len(text) and text[offset].isalnum():
        offset += 1
    for repair in node.repairs:
        if repair.offset < offset < repair.offset + len(repair.sic):
            return repair.offset + len(repair.sic)
    return offset


def _least(repair: Repair) -> tuple[int, str, str]:
    """Offset, sic and corr of a repair without what both have in common at their ends."""
    sic, corr = repair.sic, repair.corr
    before = _alike(sic, corr)
    sic, corr = sic[before:], corr[before:]
    after = _alike(sic[::-1], corr[::-1])
    return repair.offset + before, sic[: len(sic) - after], corr[: len(corr) - after]


def _alike(one: str, other: str) -> int:
    """How many characters two texts have in common at their beginning."""
    pairs = enumerate(zip(one, other, strict=False))
    return next((at for at, (left, right) in pairs if left != right), min(len(one), len(other)))


def _end_of(node: Node, finding: Finding) -> int:
    """Where the words of a finding end in the unit: at its line or later, otherwise the end of its line."""
    starts = [(segment.offset, segment.line) for segment in node.segments]
    begin = next((offset for offset, line in starts if line == finding.line), 0)
    spot = node.verbatim.find(finding.verbatim, begin) if finding.verbatim else -1
    if spot < 0:
        spot = node.verbatim.find(finding.verbatim) if finding.verbatim else -1
    if spot >= 0:
        return _word_end(node, spot + len(finding.verbatim))
    end = next((after for (before, _), (after, _) in pairwise(starts) if before == begin), len(node.verbatim))
    return len(node.verbatim[:end].rstrip())


def weave_lines(lines: Sequence[tuple[int, str]], look: Look = "text") -> Woven:
    """Source lines as printed, given as number and text; in the source text a line end stands between them."""
    texts = [text for _, text in lines]
    loom = _Loom("\n".join(texts))
    starts = [0, *accumulate(len(text) + 1 for text in texts)]
    for start, text in zip(starts, texts, strict=False):
        # The line end itself is shown by the new row.
        loom.add("", start - loom.done, look)
        loom.take(start + len(text), look)
    return loom.finish(tuple((start, number) for start, (number, _) in zip(starts, lines, strict=False)))


def weave_parts(parts: Iterable[tuple[str, Look]]) -> Woven:
    """Words of our own and of the document, each part in its look."""
    parts = tuple(parts)
    loom = _Loom("".join(text for text, _ in parts))
    for text, look in parts:
        loom.take(loom.done + len(text), look)
    return loom.finish()
