"""View 3, targets: what is aimed at as figures; programmes, past results and cited documents as lists of its kind."""

from __future__ import annotations

from collections.abc import Sequence

from nghiquyet.document import Document, Ref
from nghiquyet.exporting.citation import quote
from nghiquyet.tui.lists.view import ListView
from nghiquyet.tui.reading.facts import Fact
from nghiquyet.tui.signs import signs
from nghiquyet.tui.targets.facts import FigureFacts
from nghiquyet.tui.targets.pane import TargetsPane


class TargetsView(ListView):
    """One filter, four lists, and the card."""

    view_id = "targets"

    def __init__(self, document: Document) -> None:
        known = {
            *(Ref(document.id, "node", target.eid) for target in document.targets),
            *(Ref(document.id, "node", programme.eid) for programme in document.programmes),
            *(Ref(document.id, "result", result.id) for result in document.results),
            *(Ref(document.id, "reference", reference.id) for reference in document.references),
        }
        super().__init__(document, known)

    def made_pane(self) -> TargetsPane:
        """The table."""
        return TargetsPane(self._document, self.current)

    @property
    def pane(self) -> TargetsPane:
        """The table."""
        return self.query_one(TargetsPane)

    def clip(self) -> str | None:
        """What the row stands for, as printed, and its citation."""
        entry = self.pane.item
        return quote(self._document, entry.quoted, entry.lines.first, entry.lines.last) if entry else None

    def tell(self, ref: Ref) -> Sequence[Fact]:
        """The card."""
        return FigureFacts(self._document, signs(self)).of(ref)

    def action_list_sort(self) -> None:
        """Sort by the next column."""
        self.pane.next_order()

    def action_list_mode(self) -> None:
        """Another list."""
        self.pane.next_mode()
