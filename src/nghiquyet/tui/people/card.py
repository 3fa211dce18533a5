"""The card of the view of people."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from nghiquyet.document import Document, Ref
from nghiquyet.messages import gettext as _
from nghiquyet.tui.reading.card import Card
from nghiquyet.tui.reading.facts import Fact


class PeopleCard(Card):
    """The card of the person, body or post one is on."""

    def __init__(self, document: Document, tell: Callable[[Ref], Sequence[Fact]]) -> None:
        """``tell`` gives what the card says about a thing."""
        super().__init__(document)
        self._tell = tell

    def _facts(self) -> Sequence[Fact]:
        if self.current is None:
            return [Fact(((_("Nothing is chosen."), "dim"),))]
        return self._tell(self.current)
