"""The text of each unit as the rules read it, and findings that know their place in the source.

    verbatim "… trong đời sống;quan tâm quan tâm đến …", read as "… trong đời sống; quan tâm quan tâm đến …"
    finding  line and verbatim of the source, whatever was mended before it

Rules look at the reading text: what the extraction damaged was found by the reader and is not found again.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Final, NamedTuple

from nghiquyet.checking.kept import Kept
from nghiquyet.document import Certainty, Document, Finding, Node, OddityClass
from nghiquyet.document.offsets import Alignment, column_at
from nghiquyet.vietnamese.folding import fold_case

_TOKEN: Final = re.compile(r"[^\W\d_¹²³⁰-⁹]+")


class Word(NamedTuple):
    """A word of a passage."""

    text: str
    """As printed."""
    key: str
    """Without case, the tone where the older rule puts it."""
    start: int
    end: int


class Passage:
    """A unit with text of its own."""

    __slots__ = ("_alignment", "_gaps", "_lines", "_words", "node", "text")

    def __init__(self, node: Node, lines: Sequence[str]) -> None:
        """``lines``: those of its document."""
        self._lines = lines
        self.node = node
        self.text = node.text
        """Its reading text, without the marker."""
        self._words: list[Word] | None = None
        self._gaps: list[str] = []
        self._alignment: Alignment | None = None

    def finding(
        self,
        rule: str,
        oddity: OddityClass,
        start: int,
        end: int,
        suggested: str | None,
        certainty: Certainty,
        template: str,
        **values: str,
    ) -> Finding:
        """A finding about ``text[start:end]``, in the words, on the line and at the offset of the source."""
        first, last = self._aligned().verbatim(start, end)
        line, column = column_at(self.node, self._lines, first)
        said, fields = self.node.verbatim[first:last], tuple(values.items())
        return Finding(rule, oddity, line, said, suggested, certainty, template, fields, self.node.eid, column)

    def begins_line(self, at: int) -> bool:
        """Whether a place of the text is where a line of the source begins."""
        first, _ = self._aligned().verbatim(at, at + 1)
        return any(segment.offset == first for segment in self.node.segments)

    def _aligned(self) -> Alignment:
        if self._alignment is None:
            self._alignment = Alignment(self.node)
        return self._alignment

    def words(self) -> Sequence[Word]:
        """The words of the text, figures left out."""
        if self._words is None:
            folded = fold_case(self.text)
            places = [(found.start(), found.end()) for found in _TOKEN.finditer(self.text)]
            self._words = [Word(self.text[start:end], folded[start:end], start, end) for start, end in places]
        return self._words

    def gaps(self) -> Sequence[str]:
        """What stands between each word and the next one."""
        if not self._gaps:
            self._gaps = [self.text[one.end : other.start] for one, other in pairwise(self.words())]
        return self._gaps

    def forget(self) -> None:
        """Let go of the words, which are found again when somebody asks."""
        self._words, self._gaps = None, []


def _passages(document: Document) -> tuple[Passage, ...]:
    return tuple(Passage(node, document.lines) for node in document.nodes if node.segments and node.text)


_KEPT: Final = Kept(_passages)


def passages(document: Document) -> tuple[Passage, ...]:
    """The units of a document that have text, in order."""
    return _KEPT.of(document)


def let_go() -> None:
    """Forget the passages: the words of a long text take more room than the text.

    One passage after the other, so that other threads run in between: millions of words at once would hold them up.
    """
    for passage in _KEPT.let_go() or ():
        passage.forget()


def run_together(passage: Passage, first: int, last: int) -> bool:
    """Whether nothing but single blanks stands between the words from ``first`` to ``last``."""
    return all(gap == " " for gap in passage.gaps()[first:last])


def marker_style(node: Node) -> str:
    """The marker of a unit with its number taken out, e.g. ``(#).``."""
    head, num, tail = (node.marker or "").rpartition(node.num) if node.num else ("", "", node.marker or "")
    return f"{head}#{tail}" if num else tail
