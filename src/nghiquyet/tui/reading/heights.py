"""How many rows each block takes, and which block a row belongs to: for many blocks, while some of them change."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

_CHUNK: Final = 256
"""Blocks that are summed up together. A change costs one sum; a search looks at each sum and then into one chunk."""


class Heights:
    """The heights of blocks one below the other, in rows. A height may be 0."""

    def __init__(self, sizes: Iterable[int]) -> None:
        self._sizes = list(sizes)
        self._sums = [sum(self._sizes[at : at + _CHUNK]) for at in range(0, len(self._sizes), _CHUNK)]
        self.total = sum(self._sums)
        """Rows of all blocks together."""

    def __len__(self) -> int:
        return len(self._sizes)

    def __getitem__(self, block: int) -> int:
        return self._sizes[block]

    def change(self, block: int, size: int) -> int:
        """Give a block another height; how many rows that is more."""
        more = size - self._sizes[block]
        if more:
            self._sizes[block] = size
            self._sums[block // _CHUNK] += more
            self.total += more
        return more

    def top(self, block: int) -> int:
        """The first row of a block."""
        chunk = block // _CHUNK
        return sum(self._sums[:chunk]) + sum(self._sizes[chunk * _CHUNK : block])

    def find(self, row: int) -> tuple[int, int]:
        """The block a row belongs to, and the row within it; the nearest one for a row outside.

        IndexError if no block has any row.
        """
        if not self.total:
            raise IndexError("no rows")
        row = max(0, min(row, self.total - 1))
        chunk = 0
        while row >= self._sums[chunk]:
            row -= self._sums[chunk]
            chunk += 1
        block = chunk * _CHUNK
        while row >= self._sizes[block]:
            row -= self._sizes[block]
            block += 1
        return block, row
