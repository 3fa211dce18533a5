"""Blocks → a tree of units: what stands in what. No addresses yet (``addressing``) and no texts (``reader``).

1085  II. NHIỆM VỤ VÀ GIẢI PHÁP CHỦ YẾU        → section, in part 2
1087  1. Phát triển kinh tế                    → paragraph, in section II
1089  Tiếp tục nâng cao chất lượng …           → p, in paragraph 1
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from nghiquyet.document import Kind, Role
from nghiquyet.reading.blocks import HEADING_KINDS, Block, is_capitals
from nghiquyet.reading.levels import follows, nesting

_BULLET_RANK = 1_000
"""Bullets are below all numbers; each further kind of bullet is below the one it stands in."""
_LIST_KINDS: frozenset[Kind] = frozenset(["point", "indent", "item"])

_CLOSING = re.compile(
    r"(?:Đại hội|Hội nghị|Ban Chấp hành|Ban Thường vụ|Toàn Đảng bộ|Toàn đảng)\b.{0,300}?"
    r"\b(?:kêu gọi|giao cho|giao Ban|tin tưởng|quyết tâm)\b"
    r"|(?:Nghị quyết|Quyết định|Chỉ thị|Kế hoạch) này\b"
)
"""How closing text begins in this genre: the congress calls on all, the resolution enters into force."""
_COPIES = re.compile(r"Nơi nhận\s*(?::|$)")
"""Who gets a copy."""
_SIGNATURE = re.compile(
    r"(?:T/M|TM|KT|TL|TUQ)(?:\.|\b)(?=\s*\w)"
    r"|(?:ĐOÀN |PHÓ )?CHỦ (?:TỊCH|TỌA)\b|(?:PHÓ )?BÍ THƯ\b|(?:TỔNG |PHÓ )*GIÁM ĐỐC\b|CHÁNH VĂN PHÒNG\b"
)
"""Who signs, for whom (Decree 30/2020/NĐ-CP, appendix I; Guidance 36-HD/VPTW of the Party): a line in capitals."""


@dataclass(slots=True, eq=False)
class Unit:
    """One unit of the outline while it is being built."""

    kind: Kind
    block: Block | None
    """Its own lines; None for the preface, and for conclusions of several paragraphs."""
    parent: Unit | None = None
    rank: float = 0.0
    children: list[Unit] = field(default_factory=list)
    role: Role | None = None

    @property
    def first_line(self) -> int:
        """1-based source line on which it begins."""
        return self.block.lines[0].number if self.block else self.children[0].first_line

    @property
    def is_list_item(self) -> bool:
        """Whether it is an item of a list rather than a heading."""
        return self.kind in _LIST_KINDS


def build_tree(blocks: list[Block], placed: Mapping[int, int | None]) -> list[Unit]:
    """The top level of the tree.

    ``placed`` says by an editor's word where units stand that no rule could place: source line of the unit's first
    line → source line of its parent's (None: the document itself).
    """
    return _Builder(blocks, placed).build()


def walk(units: list[Unit]) -> Iterator[Unit]:
    """All units below, in document order, parents first."""
    stack = units[::-1]
    while stack:
        unit = stack.pop()
        yield unit
        stack.extend(unit.children[::-1])


class _Builder:
    """Goes through the blocks once, with the chain of units that are open at each moment."""

    def __init__(self, blocks: list[Block], placed: Mapping[int, int | None]) -> None:
        self._blocks = blocks
        self._placed = placed
        self._ranks = nesting(blocks)
        self._next_marked = _next_marked(blocks)
        self._open: list[Unit] = []
        self._top: list[Unit] = []
        self._by_line: dict[int, Unit] = {}

    def build(self) -> list[Unit]:
        first = _first_heading(self._blocks)
        closing = _closing_start(self._blocks) if first is not None else len(self._blocks)
        # A running head alone above the first heading is no preface.
        if first and any(block.text_lines for block in self._blocks[:first]):
            self._open = [self._add(Unit("preface", None, rank=-1), None)]
        for index, block in enumerate(self._blocks[:closing]):
            if index == first:
                self._open.clear()
            self._place(index, block)
        self._conclude(self._blocks[closing:])
        return self._top

    def _place(self, index: int, block: Block) -> None:
        unit = Unit(self._kind(index, block), block)
        line = block.lines[0].number
        if line in self._placed:
            self._close_to(self._placed[line])
        elif unit.kind == "p":
            self._leave_finished_list(index, block)
        elif unit.kind == "group":
            while self._open and (self._open[-1].is_list_item or self._open[-1].kind == "group"):
                self._open.pop()
        elif block.marker is not None and block.marker.num is not None:
            self._close_rank(self._ranks[block.marker.style.name])
        else:
            self._close_bullets(block)
        self._add(unit, self._open[-1] if self._open else None)
        if unit.kind != "p":
            unit.rank = self._rank(unit)
            self._open.append(unit)

    def _kind(self, index: int, block: Block) -> Kind:
        """What a block is by itself: what its marker says; a line in capitals is a heading without a number."""
        if block.marker is not None:
            return block.marker.style.kind
        inside = self._open and self._open[0].kind != "preface" and index + 1 < len(self._blocks)
        text = " ".join(line.text for line in block.text_lines[:3])
        return "group" if inside and len(block.text_lines) <= 2 and " " in text and is_capitals(text) else "p"

    def _add(self, unit: Unit, parent: Unit | None) -> Unit:
        unit.parent = parent
        (parent.children if parent else self._top).append(unit)
        if unit.block is not None:
            self._by_line.setdefault(unit.block.lines[0].number, unit)
        return unit

    def _rank(self, unit: Unit) -> float:
        marker = unit.block.marker if unit.block else None
        if marker is not None and marker.num is not None:
            return self._ranks[marker.style.name]
        above = self._open[-1].rank if self._open else -1
        return above + 0.5 if unit.kind == "group" else max(_BULLET_RANK, above + 1)

    def _close_rank(self, rank: float) -> None:
        while self._open and self._open[-1].rank >= rank:
            self._open.pop()

    def _close_to(self, line: int | None) -> None:
        """Close everything below the unit that begins on a line, or everything."""
        unit = None if line is None else self._by_line.get(line)
        self._open = []
        while unit is not None:
            self._open.insert(0, unit)
            unit = unit.parent

    def _close_bullets(self, block: Block) -> None:
        """Back to the list of this kind of bullet, if one is open; else the bullet begins a list where we are."""
        for depth in range(len(self._open) - 1, -1, -1):
            other = self._open[depth].block
            if self._open[depth].kind != "indent" or other is None or other.marker is None or block.marker is None:
                return
            if other.marker.printed == block.marker.printed:
                del self._open[depth:]
                return

    def _leave_finished_list(self, index: int, block: Block) -> None:
        """Running text after an item belongs to it only if the list goes on after it, or a colon says so."""
        coming = self._next_marked[index]
        after = coming.marker if coming is not None else None
        while self._open and (self._open[-1].is_list_item or self._open[-1].kind == "group"):
            item = self._open[-1]
            assert item.block is not None
            if item.kind == "group":
                # A group that is a whole sentence says all there is; any other is the heading of what follows.
                if item.children or item.block.closing not in ".;":
                    return
                self._open.pop()
                continue
            own = item.block.marker
            explained = _is_title(item.block) and not item.children
            same = own is not None and after is not None and after.style is own.style
            introduces = block.closing == ":" and after is not None and after.num is None and not same
            goes_on = own is not None and after is not None and after.num is not None and same and follows(own, after)
            if explained or introduces or goes_on:
                return
            self._open.pop()

    def _conclude(self, blocks: list[Block]) -> None:
        if len(blocks) == 1:
            self._add(Unit("conclusions", blocks[0]), None)
        elif blocks:
            conclusions = self._add(Unit("conclusions", None), None)
            for block in blocks:
                self._add(Unit("p" if block.marker is None else block.marker.style.kind, block), conclusions)


def _next_marked(blocks: list[Block]) -> list[Block | None]:
    """For each block, the next one after it that has a marker."""
    coming: list[Block | None] = [None] * len(blocks)
    for index in range(len(blocks) - 2, -1, -1):
        after = blocks[index + 1]
        coming[index] = after if after.marker is not None else coming[index + 1]
    return coming


def _first_heading(blocks: list[Block]) -> int | None:
    """Where the preface ends: at the first heading, or in a text without any at the first numbered item or group."""
    marked = [(index, block.marker) for index, block in enumerate(blocks) if block.marker is not None]
    headings = [index for index, marker in marked if marker.style.kind in HEADING_KINDS]
    items = [index for index, marker in marked if marker.num is not None or marker.style.kind == "group"]
    return next(iter(headings or items), None)


def _closing_start(blocks: list[Block]) -> int:
    """Where the closing text begins, after the last number: at a signature, at closing words, or behind a list.

    A paragraph behind a list closes the text if it is the only one left; of several, the words must say so.
    """
    last = max(index for index, block in enumerate(blocks) if _structural(block))
    signed = next((index for index in range(last + 1, len(blocks)) if _is_signature(blocks[index])), len(blocks))
    heading = blocks[last].marker
    titled = heading is not None and heading.style.kind in HEADING_KINDS and blocks[last].closing not in ".;"
    for index in range(last + 1, signed):
        # What stands right below a title is what the title announces, whatever its words.
        if blocks[index].marker is not None or (titled and index == last + 1):
            continue
        text = " ".join(line.text for line in blocks[index].text_lines)
        if _CLOSING.match(text) or (index == signed - 1 and _follows_list(blocks, index, text)):
            return index
    return signed


def _is_signature(block: Block) -> bool:
    """Whether a block is the list of copies or the first line of a signature."""
    if block.marker is not None or not block.text_lines:
        return False
    line = block.text_lines[0].text
    return _COPIES.match(line) is not None or (_SIGNATURE.match(line) is not None and is_capitals(line))


def _follows_list(blocks: list[Block], index: int, text: str) -> bool:
    """Whether a paragraph stands behind the last item of a list and leads on to no other."""
    before = blocks[index - 1].marker
    after_list = before is not None and before.style.kind in _LIST_KINDS and not _is_title(blocks[index - 1])
    # "Trong đó:" leads on to more of the list, a line in capitals to another.
    return after_list and blocks[index].closing != ":" and not is_capitals(text)


def _is_title(item: Block) -> bool:
    """Whether an item announces what stands below it: ``c) Về nông nghiệp``, or whatever ends with a colon."""
    numbered = item.marker is not None and item.marker.num is not None
    return item.closing == ":" or (numbered and item.closing not in ".;…!?")


def _structural(block: Block) -> bool:
    return block.marker is not None and (block.marker.num is not None or block.marker.style.kind == "group")
