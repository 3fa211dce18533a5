"""Where one has been: a list of Refs with a place in it, as in a web browser."""

from __future__ import annotations

from nghiquyet.document import Ref

LIMIT = 200
"""Places kept; older ones are forgotten."""


class History:
    """Back and forward through the places one went to. Moving the cursor is no going; Enter, go to and search are."""

    def __init__(self) -> None:
        self._places: list[Ref] = []
        self._at = -1

    def go(self, here: Ref | None, there: Ref) -> None:
        """Leave ``here`` for ``there``; what lay ahead is forgotten."""
        self._leave(here)
        del self._places[self._at + 1 :]
        if not self._places or self._places[-1] != there:
            self._places.append(there)
        del self._places[:-LIMIT]
        self._at = len(self._places) - 1

    def back(self, here: Ref | None) -> Ref | None:
        """The place before; None if there is none."""
        return self._step(here, -1)

    def forward(self, here: Ref | None) -> Ref | None:
        """The place one came back from; None if there is none."""
        return self._step(here, 1)

    def _step(self, here: Ref | None, by: int) -> Ref | None:
        if not 0 <= self._at + by < len(self._places):
            return None
        self._leave(here)
        self._at += by
        return self._places[self._at]

    def _leave(self, here: Ref | None) -> None:
        """Remember where the cursor was when one left, so that coming back leads there."""
        if here is None:
            return
        if self._at < 0:
            self._places.append(here)
            self._at = 0
        else:
            self._places[self._at] = here
