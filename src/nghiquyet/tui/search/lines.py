"""What stands in the list of hits: two rows a hit, a row above each kind, sentences. No widgets.

Chỉ tiêu  6
CT17 … thương mại dịch vụ có lưu lượng nước thải từ 10m³ trở lên
  P2.I.2 … › Các chỉ tiêu phát triển chủ yếu         dòng 1014 · đúng như gõ
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from nghiquyet.document import Document
from nghiquyet.messages import gettext as _
from nghiquyet.plain import visible
from nghiquyet.search.hits import Hit, HitKind, Marks
from nghiquyet.search.wording import kind_name, match_name, searched
from nghiquyet.tui.fit import elide, shorten
from nghiquyet.tui.reading.flow import Block, Row
from nghiquyet.tui.reading.names import capital, heading, own_name
from nghiquyet.tui.reading.titles import address, fold
from nghiquyet.tui.reading.weave import Look, weave_parts
from nghiquyet.tui.reading.wrap import cells, wrap
from nghiquyet.tui.search.walk import place_of
from nghiquyet.tui.signs import Signs

if TYPE_CHECKING:
    from nghiquyet.tui.search.finder import Found

Parts = Sequence[tuple[str, Look]]

ROWS: Final = 2
"""Rows of a hit."""

_INDENT: Final = 2
"""Cells by which the second row of a hit is moved to the right."""

_NONE: Final[Mapping[str, str]] = MappingProxyType({})

_LEAST: Final = 12
"""Cells that are kept for what a hit stands in."""


@dataclass(frozen=True, slots=True)
class Words:
    """A paragraph that is no hit: what a group is called, a sentence."""

    parts: tuple[tuple[str, Look], ...]
    apart: bool = False
    """Whether an empty row stands above it."""


@dataclass(frozen=True, slots=True)
class Place:
    """A hit."""

    at: int
    """Its index among the hits."""


@dataclass(frozen=True, slots=True)
class Recent:
    """A search of before, to be chosen again."""

    query: str


Item = Place | Recent | Words
"""What the list holds; the cursor stands on hits and on searches of before."""


def listed(found: Found) -> list[Item]:
    """What was found, each kind below its name and number; or that there is nothing, and what is nearest."""
    if found.hits:
        return list(_grouped(found.kinds))
    sentence = _("The text does not mention {query}.").format(query=_quoted(found.query))
    items: list[Item] = [Words(((sentence, "title"),))]
    if where := searched(found.looked_at):
        items.append(Words(((where, "dim"),)))
    if found.nearest:
        items.append(Words(((_("Nearest, with words missing"), "title"),), apart=True))
        items += (Place(at) for at in range(len(found.nearest)))
    return items


def at_first(searches: Sequence[str]) -> list[Item]:
    """What the list shows before anything is typed: how to narrow a search, and the last ones."""
    narrowed = (
        ("@", _("people, posts and bodies")),
        ("#", _("targets")),
        ("§", _("headings")),
        ("&", _("cited documents")),
        ('"', _("exact words, in quotation marks")),
    )
    items: list[Item] = [
        Words(((_("With or without accents, in Telex or VNI, abbreviations, initials, numbers."), "dim"),)),
        Words(((_("Start with a sign to narrow the search:"), "dim"),)),
        *(Words(((f"  {sign}  ", "marker"), (name, "text"))) for sign, name in narrowed),
    ]
    if searches:
        items.append(Words(((_("Last searches"), "title"),), apart=True))
        items += (Recent(query) for query in searches)
    return items


def _grouped(kinds: Mapping[HitKind, int]) -> Iterator[Item]:
    """The hits, one kind after the other."""
    at = 0
    for kind, count in kinds.items():
        yield Words(((capital(kind_name(kind)), "title"), (f"  {count}", "dim")), apart=at > 0)
        yield from (Place(each) for each in range(at, at + count))
        at += count


def _quoted(text: str) -> str:
    return f"“{visible(text.strip())}”"


class Lines:
    """The items of the list as blocks for one width, each laid out when it is asked for."""

    def __init__(
        self,
        items: Sequence[Item],
        hits: Sequence[Hit],
        document: Document,
        width: int,
        signs: Signs,
        titles: Mapping[str, str] = _NONE,
    ) -> None:
        """``titles``: what other documents are called, by their ids."""
        self._items = items
        self._titles = titles
        self._hits = hits
        self._document = document
        self._width = max(1, width)
        self._signs = signs
        self._blocks: dict[int, tuple[Block, Marks]] = {}

    def __len__(self) -> int:
        return len(self._items)

    def estimate(self, index: int) -> int:
        """How many rows an item has; of a paragraph, at least."""
        item = self._items[index]
        return ROWS if isinstance(item, Place) else 1 + (isinstance(item, Words) and item.apart)

    def block(self, index: int) -> Block:
        """An item, laid out."""
        return self._laid_out(index)[0]

    def marks(self, index: int) -> Marks:
        """What is marked in its text."""
        return self._laid_out(index)[1]

    def _laid_out(self, index: int) -> tuple[Block, Marks]:
        kept = self._blocks.get(index)
        if kept is None:
            item = self._items[index]
            if isinstance(item, Place):
                kept = self._hit(self._hits[item.at])
            elif isinstance(item, Recent):
                kept = _block([[(elide(visible(item.query), self._width, self._signs.ellipsis), "text")]]), ()
            else:
                kept = self._words(item), ()
            self._blocks[index] = kept
        return kept

    def _words(self, words: Words) -> Block:
        woven = weave_parts(words.parts)
        rows = [Row("text", start, end) for start, end in wrap(woven.text, self._width)]
        lead = [Row("blank")] if words.apart else []
        return Block(woven, (*lead, *rows), len(lead))

    def _hit(self, hit: Hit) -> tuple[Block, Marks]:
        """What was found, and below it where, and why."""
        parts, marks = said(hit, self._width, self._signs)
        other = None
        if hit.ref.document != self._document.id:
            other = visible(self._titles.get(hit.ref.document) or hit.ref.document)
        return _block([parts, _where(hit, self._document, self._width - _INDENT, self._signs, other)]), marks


def said(hit: Hit, width: int, signs: Signs) -> tuple[Parts, Marks]:
    """What was found, in one row, and what is marked in it.

    Before the text its label; behind it, of a post who holds it, of a person and a cited document what is noted.
    """
    before = f"{visible(hit.label)} " if hit.label else ""
    after = ""
    if hit.text_eid is None:
        called = () if hit.text == hit.title else (hit.title,)
        noted = ", ".join(hit.holders) if hit.holders is not None else "" if hit.snippet_marks else hit.snippet
        after = "".join(f" {signs.middle} {visible(each)}" for each in (*called, noted) if each and each != hit.text)
    text, marks = window(*_visible(hit.text, hit.marks), max(1, width - cells(before)), signs.ellipsis)
    after = elide(after, max(0, width - cells(before) - cells(text)), signs.ellipsis)
    moved = tuple((start + len(before), end + len(before)) for start, end in marks)
    return ((before, "title"), (text, "text"), (after, "dim")), moved


def window(text: str, marks: Marks, width: int, ellipsis: str) -> tuple[str, Marks]:
    """As much of a text as fits into so many cells, what is marked first in view; and the marks that are to be seen."""
    start = 0
    if marks and cells(text) > width and cells(text[: marks[0][1]]) > width - len(ellipsis):
        start = max(0, marks[0][0] - width // 3)
        start = text.find(" ", start, marks[0][0]) + 1 or marks[0][0]
    before = f"{ellipsis} " if start else ""
    shown = elide(before + text[start:], width, ellipsis)
    shift = len(before) - start
    end = len(shown) if shown == before + text[start:] else max(0, len(shown) - len(ellipsis))
    moved = ((first + shift, min(last + shift, end)) for first, last in marks if first >= start)
    return shown, tuple((first, last) for first, last in moved if first < last)


def reason(hit: Hit, arrow: str = "→") -> str:
    """Why it was found, in words: ``abbreviation: bch → Ban Chấp hành``, ``Telex: lê văn thịnh``."""
    if len(hit.read_as) == 1:
        read = visible(f" {arrow} ".join(hit.read_as[0]))
    else:
        read = visible(" ".join(said for _typed, said in hit.read_as))
    name = match_name(hit.match)
    return f"{name}: {read}" if read else name


def _where(hit: Hit, document: Document, width: int, signs: Signs, other: str | None = None) -> Parts:
    """What it stands in, on the left; its line, and why it was found, on the right.

    ``other``: what another document is called that it is of.
    """
    known = [_("line {line}").format(line=hit.line)] if hit.line else []
    known.append(reason(hit, "->" if signs.ascii else "→"))
    between = f" {signs.middle} "
    right = shorten(between.join(known), between, max(1, width - _LEAST - 2), signs.ellipsis)
    room = max(1, width - cells(right) - 2)
    left = _path(hit, document, room, signs) if other is None else elide(other, room, signs.ellipsis)
    return ((left, "dim"), (" " * (width - cells(left) - cells(right)), "text"), (right, "name"))


def _path(hit: Hit, document: Document, width: int, signs: Signs) -> str:
    """The address of what it stands in, and the headings above it, as far as they have room."""
    node = place_of(document, hit)
    if node is None:
        return ""
    above = list(document.outline.ancestors(node.eid))
    if hit.kind == "note" or (hit.ref.kind != "node" and node.heading_lines is not None):
        above.append(node)  # it is no hit itself: it is what is noted about, or where a body or a post is listed
    if not above:
        return elide(visible(own_name(document, node)), width, signs.ellipsis)
    label = visible(address(document, above[-1]))
    steps = [visible(heading(step) or own_name(document, step)) for step in above]
    headings = fold(steps, max(0, width - cells(label) - 1), signs)
    return elide(f"{label} {headings}".strip(), width, signs.ellipsis)


def _visible(text: str, marks: Marks) -> tuple[str, Marks]:
    """A text that nothing interprets, and the marks in it."""
    shown = visible(text)
    if shown == text:
        return text, marks
    return shown, tuple((len(visible(text[:start])), len(visible(text[:end]))) for start, end in marks)


def _block(rows: Sequence[Parts]) -> Block:
    """Rows of parts as one block, the second row moved to the right."""
    woven = weave_parts(part for row in rows for part in row if part[0])
    laid, start = [], 0
    for nth, row in enumerate(rows):
        end = start + sum(len(text) for text, _look in row)
        laid.append(Row("text", start, end, _INDENT if nth else 0))
        start = end
    return Block(woven, tuple(laid), 0)
