"""Blocks → a tree of units: what stands in what. No addresses yet (``addressing``) and no texts (``reader``).

1085  II. NHIỆM VỤ VÀ GIẢI PHÁP CHỦ YẾU        → section, in part 2
1087  1. Phát triển kinh tế                    → paragraph, in section II
1089  Tiếp tục nâng cao chất lượng …           → p, in paragraph 1
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from nghiquyet.document import Kind, Role
from nghiquyet.reading.blocks import Block
from nghiquyet.reading.extent import LIST_KINDS, extent_of, heading_in_capitals, is_title
from nghiquyet.reading.levels import follows, nesting

_BULLET_RANK = 1_000
"""Bullets are below all numbers; each further kind of bullet is below the one it stands in."""


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
        return self.kind in LIST_KINDS


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
        self._extent = extent_of(blocks)
        self._next_marked = _next_marked(blocks)
        self._open: list[Unit] = []
        self._top: list[Unit] = []
        self._by_line: dict[int, Unit] = {}

    def build(self) -> list[Unit]:
        # A running head alone above the first heading is no preface.
        before = self._blocks[: self._extent.body]
        if len(before) < len(self._blocks) and any(block.text_lines for block in before):
            self._open = [self._add(Unit("preface", None, rank=-1), None)]
        for index, block in enumerate(self._blocks):
            if index == self._extent.body:
                self._open.clear()
            if index == self._extent.closing:
                self._conclude(self._blocks[index : self._extent.annexes])
            if not self._extent.closing <= index < self._extent.annexes:
                self._place(index, block)
        return self._top

    def _place(self, index: int, block: Block) -> None:
        unit = Unit(self._kind(index, block), block)
        line = block.lines[0].number
        if line in self._placed:
            self._close_to(self._placed[line])
        elif index in self._extent.starts:
            self._open.clear()
        elif unit.kind == "p":
            self._leave_finished_list(index, block)
        elif unit.kind == "group":
            while self._open and (self._open[-1].is_list_item or self._open[-1].kind == "group"):
                self._open.pop()
            if block.marker is None and block.text_lines[0].text.startswith("PHẦN "):
                # "PHẦN KẾT LUẬN" is a part, though it has no number.
                self._close_rank(self._ranks.get("part", _BULLET_RANK))
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
        if index in self._extent.starts:
            return "group"
        below_start = index - 1 in self._extent.starts
        inside = self._extent.body <= index < len(self._blocks) - 1 and not below_start
        return "group" if inside and heading_in_capitals(block) else "p"

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
        above = self._open[-1].rank if self._open else -1.0
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
            explained = is_title(item.block) and not item.children
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
