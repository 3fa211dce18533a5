"""The rows of the outline: which units it lists, which of them are to be seen, and in what order."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from typing import Final, NamedTuple

from nghiquyet.document import Document, Node
from nghiquyet.tui.reading.gaps import gaps

UNLISTED: Final = frozenset({"p", "indent", "item"})
"""Kinds that have no row of their own."""

_COUNTED: Final = frozenset({"point", "item"})
"""Kinds whose number is told at the row of what they stand in."""


class Entry(NamedTuple):
    """One row."""

    at: int
    """Twice the place of the unit in the document, and one; without the one, the gap before that unit.
    Rows are in the order of this figure."""
    depth: int
    """0 at the top level."""


class Entries:
    """The outline of a document with some of its branches open. Every row costs something only once it is seen."""

    def __init__(self, document: Document, opened: Iterable[str] = ()) -> None:
        self._document = document
        self._outline = document.outline
        self._gaps = gaps(document)
        self.opened = {eid for eid in opened if eid in self._outline}
        """eIds of the open branches, seen or not."""
        self._rows = list(self._below(None, 0))

    def __len__(self) -> int:
        return len(self._rows)

    def __getitem__(self, row: int) -> Entry:
        return self._rows[row]

    def node(self, row: int) -> Node:
        """The unit of a row; of a gap, the one after it."""
        return self._document.nodes[self._rows[row].at // 2]

    def gap(self, row: int) -> str | None:
        """What is missing, if the row is a gap."""
        return None if self._rows[row].at % 2 else self._gaps[self.node(row).eid]

    def has_branch(self, node: Node) -> bool:
        """Whether there is anything to list below a unit."""
        return any(child.kind not in UNLISTED for child in self._outline.children(node.eid))

    def is_leaf(self, node: Node) -> bool:
        """Whether nothing stands in a unit, listed or not."""
        return self._outline.is_leaf(node.eid)

    def count(self, node: Node) -> int:
        """How many points or roster lines stand directly below a unit."""
        return sum(child.kind in _COUNTED for child in self._outline.children(node.eid))

    def open(self, row: int) -> None:
        """Open the branch of a row."""
        node = self.node(row)
        if self.gap(row) is None and node.eid not in self.opened and self.has_branch(node):
            self.opened.add(node.eid)
            self._rows[row + 1 : row + 1] = self._below(node.eid, self._rows[row].depth + 1)

    def close(self, row: int) -> None:
        """Close the branch of a row."""
        node = self.node(row)
        if self.gap(row) is None and node.eid in self.opened:
            self.opened.remove(node.eid)
            del self._rows[row + 1 : self._end(row)]

    def parent(self, row: int) -> int | None:
        """The row that a row stands below."""
        depth = self._rows[row].depth
        return next((above for above in range(row - 1, -1, -1) if self._rows[above].depth < depth), None)

    def find(self, eid: str) -> int | None:
        """The row that stands for a unit: its own or that of what it stands in. Closed branches above it are opened."""
        path = [node for node in (*self._outline.ancestors(eid), self._outline.node(eid)) if node.kind not in UNLISTED]
        for node in path[:-1]:
            if node.eid not in self.opened:
                self.open(self._row(node.eid))
        return self._row(path[-1].eid) if path else None

    def _row(self, eid: str) -> int:
        """The row of a unit that is to be seen."""
        return bisect_left(self._rows, 2 * self._outline.position(eid) + 1, key=lambda entry: entry.at)

    def _end(self, row: int) -> int:
        """The row after all that is seen below a row."""
        depth = self._rows[row].depth
        below = range(row + 1, len(self._rows))
        return next((after for after in below if self._rows[after].depth <= depth), len(self._rows))

    def _below(self, eid: str | None, depth: int) -> Iterator[Entry]:
        """The rows to be seen below a unit."""
        stack = [(node, depth) for node in reversed(self._outline.children(eid))]
        while stack:
            node, depth = stack.pop()
            if node.kind in UNLISTED:
                continue
            at = 2 * self._outline.position(node.eid)
            if node.eid in self._gaps:
                yield Entry(at, depth)
            yield Entry(at + 1, depth)
            if node.eid in self.opened:
                stack += [(child, depth + 1) for child in reversed(self._outline.children(node.eid))]
