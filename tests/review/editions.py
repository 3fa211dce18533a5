"""Other editions of the real text, and where each of its words stands in them.

Every word of the source has a number, which it keeps through every edit: so it is known, without looking at what the
words say, whether an annotation has found its own place again.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from nghiquyet.document import Annotation, Document, Node
from nghiquyet.document.annotations import AnnotationTarget, Motivation, locate
from nghiquyet.reading import read_document

TEXT = Path(__file__).parents[2] / "data" / "000_b2152cc8e89e83fc.txt"

WHEN = "2026-03-01T08:30:00+07:00"

_WORD = re.compile(r"\s*\S+(?:\s+$)?")


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a line, with the blanks before it; without a number it was not in the source."""

    text: str
    number: int | None = None


Line = tuple[Word, ...]
Edition = tuple[Line, ...]
Edit = Callable[[Edition], Edition]


@lru_cache(maxsize=1)
def source() -> Edition:
    """The real text, word by word."""
    lines, number = [], 0
    for text in TEXT.read_text(encoding="utf-8").removesuffix("\n").split("\n"):
        words = _WORD.findall(text)
        lines.append(tuple(Word(word, number + index) for index, word in enumerate(words)))
        number += len(words)
    return tuple(lines)


@lru_cache(maxsize=1)
def original() -> Document:
    """The real text, read."""
    return read(source())


def render(edition: Edition) -> str:
    """The edition as text."""
    return "".join(f"{''.join(word.text for word in line)}\n" for line in edition)


def read(edition: Edition, *, layout: Callable[[str], bytes] = str.encode) -> Document:
    """The edition as a document, under the same id."""
    return read_document(layout(render(edition)), name="edition.txt", id="document")


def annotation(
    target: AnnotationTarget, id: str = "a", body: str = "", motivation: Motivation = "commenting"
) -> Annotation:
    """An annotation that says little."""
    return Annotation(id, motivation, target, "An", WHEN, WHEN, body)


def on_every_unit(document: Document) -> list[Annotation]:
    """One annotation for every unit with text of its own, its id the eId."""
    return [annotation(locate(document, node), node.eid) for node in document.nodes if node.verbatim.strip()]


def words_of(edition: Edition, lines: Iterable[int]) -> frozenset[int]:
    """The numbers of the words on some lines, 1-based."""
    return frozenset(word.number for line in lines for word in edition[line - 1] if word.number is not None)


def own_words(edition: Edition, node: Node) -> frozenset[int]:
    """The numbers of the words of a unit's own text."""
    return words_of(edition, {segment.line for segment in node.segments})


def line_with(edition: Edition, text: str, nth: int = 1) -> int:
    """Index of the nth line that reads so, blanks at its ends left out."""
    found = [index for index, line in enumerate(edition) if "".join(word.text for word in line).strip() == text]
    return found[nth - 1]


def new(text: str) -> Line:
    """A line that was not in the source."""
    return tuple(Word(word) for word in _WORD.findall(text))


# Edits. Positions are taken modulo what there is, so that any number is one.


def inserted(at: int, lines: Sequence[str]) -> Edit:
    """Lines put in front of another."""

    def edit(edition: Edition) -> Edition:
        index = at % (len(edition) + 1)
        return (*edition[:index], *(new(line) for text in lines for line in (text, "")), *edition[index:])

    return edit


def copied(at: int, count: int, to: int) -> Edit:
    """Lines printed a second time somewhere else: the words of the copy have the same numbers below zero."""

    def edit(edition: Edition) -> Edition:
        index = at % len(edition)
        copy = tuple(tuple(map(_twin, line)) for line in edition[index : index + count])
        to_index = to % (len(edition) + 1)
        return (*edition[:to_index], *copy, (), *edition[to_index:])

    return edit


def _twin(word: Word) -> Word:
    return Word(word.text, None if word.number is None else -abs(word.number) - 1)


def removed(at: int, count: int) -> Edit:
    """Lines taken out; something always stays."""

    def edit(edition: Edition) -> Edition:
        index = at % len(edition)
        return (*edition[:index], *edition[index + count :]) if count < len(edition) // 2 else edition

    return edit


def moved(at: int, count: int, to: int) -> Edit:
    """Lines taken out and put in elsewhere."""

    def edit(edition: Edition) -> Edition:
        index = at % len(edition)
        block = edition[index : index + count]
        rest = (*edition[:index], *edition[index + count :])
        to_index = to % (len(rest) + 1)
        return (*rest[:to_index], *block, *rest[to_index:])

    return edit


def rewritten(at: int, change: Callable[[str], str]) -> Edit:
    """The words of one line changed, each for itself; blank lines do not count."""

    def edit(edition: Edition) -> Edition:
        full = [index for index, line in enumerate(edition) if line]
        return on_line(full[at % len(full)], change)(edition)

    return edit


def on_line(index: int, change: Callable[[str], str]) -> Edit:
    """The words of the line of an index changed, each for itself."""

    def edit(edition: Edition) -> Edition:
        line = tuple(Word(change(word.text), word.number) for word in edition[index])
        return (*edition[:index], line, *edition[index + 1 :])

    return edit


def everywhere(change: Callable[[str], str]) -> Edit:
    """All words changed, each for itself."""
    return lambda edition: tuple(tuple(Word(change(word.text), word.number) for word in line) for line in edition)


def rewrapped(width: int) -> Edit:
    """Other line ends: as many words on a line as there is room for, but no line goes on with the next unit."""

    def edit(edition: Edition) -> Edition:
        lines: list[Line] = []
        for paragraph in _paragraphs(edition):
            row: list[Word] = []
            for word in paragraph:
                if row and len("".join(each.text for each in row)) + len(word.text) > width:
                    lines += [tuple(row), ()]
                    row = []
                row.append(Word(word.text if row else word.text.lstrip(), word.number))
            lines += [tuple(row), ()]
        return tuple(lines)

    return edit


def _paragraphs(edition: Edition) -> list[list[Word]]:
    """The words of each unit's own text, as the reader understands the edition."""
    document = read(edition)
    rows = sorted((segments[0].line, segments) for node in document.nodes if (segments := node.segments))
    return [
        [Word(f" {word.text.strip()}", word.number) for each in segments for word in edition[each.line - 1]]
        for _line, segments in rows
    ]


def paged(every: int) -> Edit:
    """Page numbers printed between the lines, as another program takes them out of a PDF."""

    def edit(edition: Edition) -> Edition:
        lines: list[Line] = []
        for index, line in enumerate(edition):
            if index and index % every == 0:
                lines += [new(str(index // every)), ()]
            lines.append(line)
        return tuple(lines)

    return edit


def letters(old: str, new: str) -> Callable[[str], str]:
    """A change of words."""
    return lambda word: word.replace(old, new)


def decomposed(text: str) -> bytes:
    """NFD with carriage returns, as a program of another system writes it."""
    return unicodedata.normalize("NFD", text).replace("\n", "\r\n").encode()
