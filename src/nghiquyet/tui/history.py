"""Where one has been: a list of stops with a place in it, as in a web browser."""

from __future__ import annotations

from typing import Generic, NamedTuple, TypeVar

from nghiquyet.commands import View
from nghiquyet.document import Ref

LIMIT = 200
"""Places kept; older ones are forgotten."""


class Stop(NamedTuple):
    """A thing, and the view in which one was on it: a target is at home in the text and has a row in a table."""

    ref: Ref
    view: View


_Stop = TypeVar("_Stop")


class History(Generic[_Stop]):
    """Back and forward through the places one went to. Moving the cursor is no going; Enter, go to and search are."""

    def __init__(self) -> None:
        self._places: list[_Stop] = []
        self._at = -1

    def go(self, here: _Stop | None, there: _Stop) -> None:
        """Leave ``here`` for ``there``; what lay ahead is forgotten."""
        self._leave(here)
        del self._places[self._at + 1 :]
        if not self._places or self._places[-1] != there:
            self._places.append(there)
        del self._places[:-LIMIT]
        self._at = len(self._places) - 1

    def back(self, here: _Stop | None) -> _Stop | None:
        """The place before; None if there is none."""
        return self._step(here, -1)

    def forward(self, here: _Stop | None) -> _Stop | None:
        """The place one came back from; None if there is none."""
        return self._step(here, 1)

    def _step(self, here: _Stop | None, by: int) -> _Stop | None:
        if not 0 <= self._at + by < len(self._places):
            return None
        self._leave(here)
        self._at += by
        return self._places[self._at]

    def _leave(self, here: _Stop | None) -> None:
        """Remember where the cursor was when one left, so that coming back leads there."""
        if here is None:
            return
        if self._at < 0:
            self._places.append(here)
            self._at = 0
        else:
            self._places[self._at] = here
