"""The card: everything about the unit under the cursor."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from textual.reactive import var

from nghiquyet.document import Document, Ref
from nghiquyet.messages import gettext as _
from nghiquyet.plain import visible
from nghiquyet.tui.bindings import bindings
from nghiquyet.tui.reading.facts import Fact, facts
from nghiquyet.tui.reading.flow import Block, Row
from nghiquyet.tui.reading.sheet import Sheet
from nghiquyet.tui.reading.weave import weave_parts
from nghiquyet.tui.reading.wrap import wrap
from nghiquyet.tui.signs import signs

if TYPE_CHECKING:
    from nghiquyet.review import Review

_MARGIN: Final = 1
"""Empty cells on either side."""


class FactBlocks:
    """The paragraphs of a card as blocks."""

    def __init__(self, told: Sequence[Fact], width: int) -> None:
        self.facts = told
        self._told = [block(fact, width) for fact in told]

    def __len__(self) -> int:
        """How many there are."""
        return len(self._told)

    def estimate(self, index: int) -> int:
        """Their heights are known."""
        return len(self._told[index].rows)

    def block(self, index: int) -> Block:
        """A paragraph, laid out."""
        return self._told[index]


def block(fact: Fact, width: int) -> Block:
    """One paragraph of a card, wrapped; of one that leads somewhere the margin is left to the cursor."""
    woven = weave_parts(fact.parts)
    margin = 0 if fact.place else _MARGIN
    rows = [Row("text", start, end, margin) for start, end in wrap(woven.text, width - 2 * _MARGIN)]
    lead = [Row("blank")] if fact.apart else []
    return Block(woven, (*lead, *rows), len(lead))


class Card(Sheet):
    """The card of the unit one is on. It scrolls, and its text can be selected."""

    BINDINGS = bindings(
        "move.up", "move.down", "move.page_up", "move.page_down", "move.first", "move.last",
        move_up="scroll_up", move_down="scroll_down", move_page_up="page_up", move_page_down="page_down",
        move_first="scroll_home", move_last="scroll_end",
    )  # fmt: skip

    current: var[Ref | None] = var(None)
    """The unit it tells about."""

    review: var[Review | None] = var(None)
    """What people have said about it."""

    def __init__(self, document: Document, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._document = document
        self._seen = False
        self._told: tuple[Ref | None, Review | None] = (None, None)

    def watch_current(self, old: Ref | None, new: Ref | None) -> None:
        """Another unit."""
        if old != new and self._seen:
            self.relay()

    def watch_review(self, old: Review | None, new: Review | None) -> None:
        """Somebody has said something."""
        if old is not new and self._seen:
            self.relay()

    def on_show(self) -> None:
        """It is to be seen again: tell about the unit one is on by now."""
        self._seen = True
        if self._told != (self.current, self.review):
            self.relay()

    def on_hide(self) -> None:
        """While nobody sees it, it is not kept up to date."""
        self._seen = False

    @property
    def columns(self) -> int:
        """Cells that a row of text has; 0 before the card has been laid out."""
        return max(0, self._columns - 2 * _MARGIN)

    def selected_text(self) -> str:
        """The words that are selected with the mouse, as they are shown; empty if none are."""
        got = self.get_selection(self.text_selection) if self.text_selection is not None else None
        return visible(got[0], keep="\n") if got else ""

    def left_of(self, index: int, row: Row, *, chosen: bool) -> str:
        """The margin."""
        return " " * (_MARGIN - row.indent) if row.kind == "text" else ""

    def relay(self) -> None:
        """Lay the card out for the width."""
        self._told = self.current, self.review
        told = list(self._facts())
        if self.current is not None and self.review is not None:
            from nghiquyet.tui.review.facts import with_said

            told = with_said(told, self.review, self.current, signs(self))
        self.show(FactBlocks(told, self._columns))

    def _facts(self) -> Sequence[Fact]:
        ref = self.current
        if ref is None or ref.kind != "node" or ref.id not in self._document.outline:
            return [Fact(((_("Nothing is selected."), "dim"),))]
        return facts(self._document, self._document.outline.node(ref.id), signs(self))
