"""The card beside the hits: what the hit under the cursor is, with its text and the marks in it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from nghiquyet.document import Document
from nghiquyet.document.roll import Roll
from nghiquyet.messages import gettext as _
from nghiquyet.search.hits import Hit, Marks
from nghiquyet.tui.reading.card import FactBlocks
from nghiquyet.tui.reading.facts import Fact, facts
from nghiquyet.tui.reading.sheet import Sheet
from nghiquyet.tui.search.walk import marks_of, place_of
from nghiquyet.tui.signs import Signs, signs


class Preview(Sheet):
    """The reading view's card, and before it what a person, a post, a body or a cited document is."""

    DEFAULT_CSS = """
    Preview { width: 1fr; height: 1fr; }
    """

    def __init__(self, document: Document, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._document = document
        self._hit: Hit | None = None
        self._text_at = -1
        self._marks: Marks = ()

    def show_hit(self, hit: Hit | None) -> None:
        """Tell about another hit, or about none."""
        if hit is not self._hit:
            self._hit = hit
            if self._columns:
                self.relay()

    def relay(self) -> None:
        """Lay the card out for the width."""
        told, self._text_at, self._marks = card(self._hit, self._document, signs(self))
        blocks = FactBlocks(told, self._columns)
        self.show(blocks)
        if self._marks:
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
    """What is told about a hit, which of it is the text of the unit (-1: none), and what is marked there."""
    if hit is None:
        return [], -1, ()
    before = list(_what(hit, document, used)) if hit.ref.kind != "node" else []
    node = place_of(document, hit)
    if node is None:
        return before, -1, ()
    told = facts(document, node, used, text=Fact(((node.text, "text"),), apart=True))
    if before:
        told = [Fact(told[0].parts, apart=True), *told[1:]]
    return [*before, *told], len(before) + 1, marks_of(document, hit).get(node.eid, ())


def _what(hit: Hit, document: Document, used: Signs) -> Iterator[Fact]:
    """A person with every post and its line; a post or a body with its holders; a cited document with its issuer."""
    yield Fact(((hit.title, "title"),))
    if hit.ref.kind == "person":
        roll = Roll(document)
        for membership in roll.of_person(hit.ref.id):
            body = roll.organization(membership.organization_id).name
            line = _("line {line}").format(line=membership.source_line)
            said = f"{roll.post_or_role(membership)} {used.middle} {body}"
            yield Fact(((said, "text"), (f" {used.middle} {line}", "dim")))
    elif hit.holders is not None:
        for nth, name in enumerate(hit.holders, 1):
            yield Fact(((f"{nth}. ", "dim"), (name, "text")))
    elif hit.snippet != hit.text:
        yield Fact(((hit.snippet, "dim"),))
