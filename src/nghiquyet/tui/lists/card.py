"""The card beside a list: it tells about the row one is on, and leads to the places that it names."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from textual.actions import SkipAction
from textual.events import Blur, Click, Focus

from nghiquyet.document import Document, Ref
from nghiquyet.messages import gettext as _
from nghiquyet.tui.bindings import bindings
from nghiquyet.tui.messages import Visit
from nghiquyet.tui.reading.card import Card, FactBlocks
from nghiquyet.tui.reading.facts import Fact
from nghiquyet.tui.reading.flow import Row
from nghiquyet.tui.reading.sheet import Blocks
from nghiquyet.tui.signs import signs


class ListCard(Card):
    """A card. With the focus on it, up and down go from place to place, and scroll in between; Enter goes there."""

    BINDINGS = bindings("move.up", "move.down", "open", move_up="place(-1)", move_down="place(1)")

    def __init__(self, document: Document, tell: Callable[[Ref], Sequence[Fact]]) -> None:
        """``tell`` gives what the card says about a thing."""
        super().__init__(document)
        self._tell = tell
        self._leading: list[int] = []
        """The paragraphs that lead somewhere."""
        self._at = -1
        """The one under the cursor; -1 for none."""

    def _facts(self) -> Sequence[Fact]:
        if self.current is None:
            return [Fact(((_("Nothing is selected."), "dim"),))]
        return self._tell(self.current)

    def show(self, blocks: Blocks, anchor: tuple[int, int] = (0, 0)) -> None:
        """Show another card, from its beginning."""
        self._leading, self._at = [], -1
        super().show(blocks, anchor)
        if isinstance(blocks, FactBlocks):
            self._leading = [at for at, fact in enumerate(blocks.facts) if fact.place is not None]
        if self.has_focus:
            self._choose(self._next(1))

    def left_of(self, index: int, row: Row, *, chosen: bool) -> str:
        """The cursor."""
        return signs(self).cursor if chosen and not row.indent else super().left_of(index, row, chosen=chosen)

    def chosen(self, index: int, at: int) -> bool:
        """Whether a paragraph is the one under the cursor."""
        return index == self._at

    def _choose(self, index: int) -> None:
        before, self._at = self._at, index
        for changed in {before, index} - {-1}:
            self.refresh_block(changed)

    def _in_view(self, index: int) -> bool:
        """Whether all of a paragraph is to be seen, or as much as there is room for."""
        top = self.first_row(index) - self.scroll_offset.y
        return top >= 0 and top + min(self.rows_of(index), self._window) <= self._window

    def _next(self, by: int) -> int:
        """The next place in view in a direction; -1 if there is none. Without a cursor in view the first of all."""
        seen = [index for index in self._leading if self._in_view(index)][::by]
        if self._at in seen:
            seen = seen[seen.index(self._at) + 1 :]
        return seen[0] if seen else -1

    def on_focus(self, event: Focus) -> None:
        """The cursor stands on the first place in view."""
        self._choose(self._next(1))

    def on_blur(self, event: Blur) -> None:
        """No cursor where no key would move it."""
        self._choose(-1)

    def on_click(self, event: Click) -> None:
        """A click moves the cursor to a place, two go there."""
        ((index, _at),) = self._rows_from(self.scroll_offset.y + event.y, 1)
        if index in self._leading:
            self._choose(index)
            if event.chain == 2:
                self.action_open()

    def action_place(self, by: int) -> None:
        """To the next place in view; where there is none, one row on."""
        following = self._next(by)
        if following >= 0:
            self._choose(following)
        else:
            self.scroll_relative(y=by, animate=False)
            if (following := self._next(by)) >= 0:
                self._choose(following)

    def action_open(self) -> None:
        """Go to the place under the cursor."""
        if self._at < 0 or not self._in_view(self._at) or not isinstance(self._blocks, FactBlocks):
            raise SkipAction
        place = self._blocks.facts[self._at].place
        if place is not None:
            eid, line = place
            self.post_message(Visit(Ref(self._document.id, "node", eid), line))
