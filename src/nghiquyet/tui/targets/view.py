"""View 3, targets: what is aimed at as figures; programmes, past results and cited documents as lists of its kind."""

from __future__ import annotations

from collections.abc import Sequence

from textual import on
from textual.actions import SkipAction
from textual.app import ComposeResult
from textual.containers import Vertical

from nghiquyet.document import Document, Ref
from nghiquyet.exporting.citation import quote
from nghiquyet.messages import gettext as _
from nghiquyet.tui.bindings import bindings
from nghiquyet.tui.messages import Chosen, Visit
from nghiquyet.tui.panes import Panes
from nghiquyet.tui.people.card import PeopleCard
from nghiquyet.tui.reading.facts import Fact
from nghiquyet.tui.signs import signs
from nghiquyet.tui.targets.facts import FigureFacts
from nghiquyet.tui.targets.pane import TargetsPane
from nghiquyet.tui.view import View


class TargetsView(View):
    """One filter, four lists, and the card."""

    view_id = "targets"

    BINDINGS = bindings(
        "list.filter", "list.sort", "people.mode",
        "move.up", "move.down", "move.page_up", "move.page_down", "escape",
    )  # fmt: skip
    # Up and down are those of the list; they come here from the input above it.

    def __init__(self, document: Document) -> None:
        super().__init__()
        self._document = document
        self._known = {
            *(Ref(document.id, "node", target.eid) for target in document.targets),
            *(Ref(document.id, "node", programme.eid) for programme in document.programmes),
            *(Ref(document.id, "result", result.id) for result in document.results),
            *(Ref(document.id, "reference", reference.id) for reference in document.references),
        }

    def compose(self) -> ComposeResult:
        """The table and the card."""
        pane = TargetsPane(self._document, self.current)
        told = PeopleCard(self._document, self._tell).data_bind(current=TargetsView.current, review=View.review)
        card = Vertical(told)
        card.border_title = _("Card")
        yield Panes(pane, card=card)

    def on_mount(self) -> None:
        """Begin at the first row."""
        if self.current is None and self.pane.entry is not None:
            self.current = self.pane.entry.ref

    @property
    def pane(self) -> TargetsPane:
        """The table."""
        return self.query_one(TargetsPane)

    def shows(self, ref: Ref) -> bool:
        """Targets, programmes, past results, cited documents."""
        return ref in self._known

    def take_focus(self) -> None:
        """Work in the table: in the input above it keys would be letters."""
        self.pane.rows.focus()

    def watch_current(self, old: Ref | None, new: Ref | None) -> None:
        """Move the cursor there."""
        if old != new and new is not None and self.is_mounted:
            self.pane.go(new)

    def listed(self) -> Sequence[Ref]:
        """What is listed."""
        return [entry.ref for entry in self.pane.entries]

    def clip(self) -> str | None:
        """What the row stands for, as printed, and its citation."""
        entry = self.pane.entry
        return quote(self._document, entry.quoted, entry.lines.first, entry.lines.last) if entry else None

    @on(TargetsPane.Moved)
    def _moved(self, message: TargetsPane.Moved) -> None:
        message.stop()
        self.current = message.entry.ref if message.entry else None
        if self.current is not None:
            self.post_message(Chosen(self, self.current))

    @on(TargetsPane.Opened)
    def _opened(self, message: TargetsPane.Opened) -> None:
        """Go to the line in the text."""
        message.stop()
        self.post_message(Visit(Ref(self._document.id, "node", message.entry.eid), message.entry.lines.first))

    def _tell(self, ref: Ref) -> Sequence[Fact]:
        """The card."""
        return FigureFacts(self._document, signs(self)).of(ref)

    def action_list_filter(self) -> None:
        """Type to filter."""
        self.pane.filter.focus()

    def action_list_sort(self) -> None:
        """Sort by the next column."""
        self.pane.next_order()

    def action_people_mode(self) -> None:
        """Another list."""
        self.pane.next_mode()

    def action_move_up(self) -> None:
        """One row up in the list."""
        self.pane.rows.action_move_up()

    def action_move_down(self) -> None:
        """One row down in the list."""
        self.pane.rows.action_move_down()

    def action_move_page_up(self) -> None:
        """One window up in the list."""
        self.pane.rows.action_move_page_up()

    def action_move_page_down(self) -> None:
        """One window down in the list."""
        self.pane.rows.action_move_page_down()

    def action_escape(self) -> None:
        """Back by one layer; without one, Escape is for whoever is above."""
        if not self.pane.unwind():
            raise SkipAction
