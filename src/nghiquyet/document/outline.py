"""The nodes of a document as a tree: children, ancestors, neighbours, the unit of a line."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import cached_property

from nghiquyet.document.node import Node


class Outline:
    """Answers questions about the nodes of one document; all of them are in document order, parents first."""

    def __init__(self, nodes: Sequence[Node]) -> None:
        self.nodes = nodes
        self._position = {node.eid: index for index, node in enumerate(nodes)}
        self._children: dict[str | None, list[Node]] = {}
        for node in nodes:
            self._children.setdefault(node.parent, []).append(node)
        self._owners: list[tuple[int, int, Node]] | None = None
        self._ends: list[int] | None = None

    @cached_property
    def words(self) -> str:
        """The own text of all units as printed, white space made single, a line feed between them."""
        return "\n".join(" ".join(node.verbatim.split()) for node in self.nodes)

    def __contains__(self, eid: str) -> bool:
        return eid in self._position

    def node(self, eid: str) -> Node:
        """The node of an eId; KeyError if there is none."""
        return self.nodes[self._position[eid]]

    def position(self, eid: str) -> int:
        """Index of the node in document order."""
        return self._position[eid]

    def end(self, eid: str) -> int:
        """Index of the first node that is not the node itself or below it."""
        if self._ends is None:
            self._ends = list(range(1, len(self.nodes) + 1))
            for index in range(len(self.nodes) - 1, -1, -1):
                parent = self.nodes[index].parent
                if parent is not None:
                    above = self._position[parent]
                    self._ends[above] = max(self._ends[above], self._ends[index])
        return self._ends[self._position[eid]]

    def children(self, eid: str | None) -> Sequence[Node]:
        """Children in order; of None, the top level."""
        return self._children.get(eid, ())

    def is_leaf(self, eid: str) -> bool:
        """Whether the node has no children."""
        return eid not in self._children

    def ancestors(self, eid: str) -> list[Node]:
        """From the top level down to the parent."""
        path: list[Node] = []
        parent = self.node(eid).parent
        while parent is not None:
            path.append(self.node(parent))
            parent = path[-1].parent
        return path[::-1]

    def depth(self, eid: str) -> int:
        """0 at the top level."""
        return len(self.ancestors(eid))

    def siblings(self, eid: str) -> tuple[Node | None, Node | None]:
        """The sibling before and the sibling after."""
        row = self.children(self.node(eid).parent)
        at = next(index for index, node in enumerate(row) if node.eid == eid)
        return (row[at - 1] if at else None, row[at + 1] if at + 1 < len(row) else None)

    def walk(self, eid: str | None = None) -> Iterator[tuple[int, Node]]:
        """Depth (from 0) and node of everything below ``eid``, in document order."""
        stack = [(0, node) for node in reversed(self.children(eid))]
        while stack:
            depth, node = stack.pop()
            yield depth, node
            stack.extend((depth + 1, child) for child in reversed(self.children(node.eid)))

    def own_lines(self, eid: str) -> tuple[int, ...]:
        """Source lines of the node's own text (its heading, or all of a leaf)."""
        return tuple(dict.fromkeys(segment.line for segment in self.node(eid).segments))

    def at_line(self, line: int) -> Node | None:
        """The node whose own text stands on a source line, or the last one before it; None before the first."""
        if self._owners is None:
            owners = [(segment.line, index, node) for index, node in enumerate(self.nodes) for segment in node.segments]
            self._owners = sorted(owners, key=lambda owner: owner[:2])
        at = bisect_right(self._owners, line, key=lambda owner: owner[0])
        return self._owners[at - 1][2] if at else None
