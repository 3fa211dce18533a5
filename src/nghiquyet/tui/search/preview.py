"""The card beside the hits: what the hit under the cursor is, with its text and the marks in it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from nghiquyet.document import Document
from nghiquyet.document.roll import Roll
from nghiquyet.search.hits import Hit, Marks
from nghiquyet.tui.reading.card import Card, FactBlocks
from nghiquyet.tui.reading.facts import Fact, facts
from nghiquyet.tui.reading.sheet import Sheet
from nghiquyet.tui.search.walk import marks_of, place_of
from nghiquyet.tui.signs import Signs, signs


class Preview(Sheet):
    """The card of the hit under the cursor, as the views have it, with the text, for here it stands beside none."""

    DEFAULT_CSS = """
    Preview { width: 1fr; height: 1fr; }
    """

    BINDINGS = Card.BINDINGS

    def __init__(self, document: Document, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._document = document
        self._hit: Hit | None = None
        self._text_at = -1
        self._marks: Marks = ()

    def show_hit(self, hit: Hit | None, document: Document) -> None:
        """Tell about another hit, or about none; ``document``: the one it is of."""
        if hit is not self._hit:
            self._hit = hit
            self._document = document
            if self._columns:
                self.relay()

    def relay(self) -> None:
        """Lay the card out for the width."""
        told, self._text_at, self._marks = card(self._hit, self._document, signs(self))
        blocks = FactBlocks(told, self._columns)
        self.show(blocks)
        if self._marks and self._text_at == 1:
            # A long text is shown from where the first mark is.
            block = blocks.block(self._text_at)
            shown = block.woven.shown_at(self._marks[0][0])
            row = next(at for at, row in enumerate(block.rows) if row.kind == "text" and shown < row.end)
            below = self.first_row(self._text_at) + row - self._window * 2 // 3
            if below > 0:
                self.scroll_to(y=below, animate=False, force=True)

    def marked(self, index: int) -> Sequence[tuple[int, int]]:
        """What was matched in the text of the unit."""
        if index != self._text_at or self._blocks is None:
            return ()
        woven = self._blocks.block(index).woven
        return [(woven.shown_at(start), woven.shown_at(end)) for start, end in self._marks]


def card(hit: Hit | None, document: Document, used: Signs) -> tuple[list[Fact], int, Marks]:
    """What is told about a hit, which of it is the text of the unit (-1: none), and what is marked there.

    Of what is no unit of the text its own card comes first; of the unit it was found in then only name, text and place.
    From here nothing leads anywhere but the hit itself.
    """
    if hit is None:
        return [], -1, ()
    own = [] if hit.ref.kind == "node" else [replace(fact, place=None) for fact in _own(hit, document, used)]
    node = place_of(document, hit)
    if node is None:
        return own, -1, ()
    told = facts(document, node, used, text=Fact(((node.text, "text"),), apart=True))
    if own:
        told = [Fact(told[0].parts, apart=True), *told[1:3]]
    return [*own, *told], len(own) + 1, marks_of(document, hit).get(node.eid, ())


def _own(hit: Hit, document: Document, used: Signs) -> Iterator[Fact]:
    """The card of a person, a body or a post, as the view of people has it; of a cited document its title."""
    from nghiquyet.tui.people.facts import PeopleFacts

    roll = Roll(document)
    people = PeopleFacts(roll, used)
    if hit.ref.kind == "person":
        yield from people.person(roll.person(hit.ref.id))
    elif hit.ref.kind == "organization":
        yield from people.body(roll.organization(hit.ref.id))
    elif hit.ref.kind == "post":
        yield from people.post(roll.post(hit.ref.id))
    else:
        yield Fact(((hit.title, "title"),))
        if hit.snippet not in ("", hit.text):
            yield Fact(((hit.snippet, "dim"),))
