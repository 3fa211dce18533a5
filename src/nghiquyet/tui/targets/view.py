"""View 3, targets: what is aimed at as figures; programmes, past results and cited documents as lists of its kind."""

from __future__ import annotations

from collections.abc import Sequence

from nghiquyet.document import Document, Ref
from nghiquyet.exporting.citation import quote
from nghiquyet.tui.lists.view import ListView
from nghiquyet.tui.reading.facts import Fact
from nghiquyet.tui.signs import signs
from nghiquyet.tui.targets.entries import MODES, Entries
from nghiquyet.tui.targets.facts import FigureFacts
from nghiquyet.tui.targets.pane import TargetsPane


class TargetsView(ListView):
    """One filter, four lists, and the card."""

    view_id = "targets"

    def __init__(self, document: Document) -> None:
        super().__init__(document, ())
        self._lists = {mode: Entries(document, mode) for mode in MODES}

    def made_pane(self) -> TargetsPane:
        """The table."""
        return TargetsPane(self._document, self._lists, self.current)

    @property
    def pane(self) -> TargetsPane:
        """The table."""
        return self.query_one(TargetsPane)

    def shows(self, ref: Ref) -> bool:
        """What has a row in any of the lists."""
        return any(rows.row_of(ref) >= 0 for rows in self._lists.values())

    def listed(self) -> Sequence[Ref]:
        """What is listed."""
        return self.pane.refs()

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
