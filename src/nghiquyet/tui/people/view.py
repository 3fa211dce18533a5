"""View 2, people: by bodies, body by body, and post by post."""

from __future__ import annotations

from collections.abc import Sequence

from textual import on
from textual.actions import SkipAction
from textual.app import ComposeResult
from textual.containers import Vertical

from nghiquyet.document import Document, Ref
from nghiquyet.messages import gettext as _
from nghiquyet.tui.bindings import bindings
from nghiquyet.tui.messages import Chosen, Visit
from nghiquyet.tui.panes import Panes
from nghiquyet.tui.people.card import PeopleCard
from nghiquyet.tui.people.facts import PeopleFacts
from nghiquyet.tui.people.lines import Line
from nghiquyet.tui.people.pane import PeoplePane
from nghiquyet.tui.people.quoting import quote_memberships
from nghiquyet.tui.reading.facts import Fact
from nghiquyet.tui.signs import signs
from nghiquyet.tui.view import View


class PeopleView(View):
    """Who sits where and holds which post: one filter, three lists, and the card."""

    view_id = "people"

    BINDINGS = bindings(
        "list.filter", "list.sort", "people.mode", "people.with", "people.without",
        "move.up", "move.down", "move.page_up", "move.page_down", "move.left", "move.right", "escape",
    )  # fmt: skip
    # Up and down are those of the list; they come here from the input above it.

    def __init__(self, document: Document) -> None:
        super().__init__()
        self._document = document
        self._known = {
            *(Ref(document.id, "person", person.id) for person in document.persons),
            *(Ref(document.id, "organization", body.id) for body in document.organizations),
            *(Ref(document.id, "post", post.id) for post in document.posts),
        }

    def compose(self) -> ComposeResult:
        """The lists and the card."""
        pane = PeoplePane(self._document, self.current)
        told = PeopleCard(self._document, self._tell).data_bind(current=PeopleView.current, review=View.review)
        card = Vertical(told)
        card.border_title = _("Card")
        yield Panes(pane, card=card)

    def on_mount(self) -> None:
        """Begin at the first line."""
        if self.current is None and self.pane.line is not None:
            self.current = self.pane.line.ref

    @property
    def pane(self) -> PeoplePane:
        """The lists."""
        return self.query_one(PeoplePane)

    def shows(self, ref: Ref) -> bool:
        """People, bodies and posts."""
        return ref in self._known

    def take_focus(self) -> None:
        """Work in the list: in the input above it keys would be letters."""
        self.pane.rows.focus()

    def watch_current(self, old: Ref | None, new: Ref | None) -> None:
        """Move the cursor there."""
        if old != new and new is not None and self.is_mounted:
            self.pane.go(new)

    def listed(self) -> Sequence[Ref]:
        """People, bodies or posts as they are listed."""
        return list(dict.fromkeys(line.ref for line in self.pane.lines))

    def clip(self) -> str | None:
        """Whoever stands in the line: name, post, body, citation."""
        line = self.pane.line
        return quote_memberships(self.pane.roll, line.memberships) if line and line.memberships else None

    @on(PeoplePane.Moved)
    def _moved(self, message: PeoplePane.Moved) -> None:
        message.stop()
        self.current = message.line.ref if message.line else None
        if self.current is not None:
            self.post_message(Chosen(self, self.current))

    @on(PeoplePane.Opened)
    def _opened(self, message: PeoplePane.Opened) -> None:
        """Go to the line in the text."""
        message.stop()
        place = self._place(message.line)
        if place is None:
            self.notify(_("The text names nobody here."))
        else:
            eid, line = place
            self.post_message(Visit(Ref(self._document.id, "node", eid), line))

    def _place(self, line: Line) -> tuple[str, int] | None:
        """The unit and the source line a row is about: of a person in the table where the chosen column has it from."""
        if line.rosters:
            node = self._document.outline.node(line.rosters[0].eid)
            return node.eid, node.lines.first
        column = self.pane.column
        held = [each for each in line.memberships if line.kind == "person" and column is not None and column.has(each)]
        # A post before the place in the list of members: that is what the cell says.
        told = sorted(held, key=lambda each: each.post_id is None) or list(line.memberships)
        if told:
            return told[0].eid, told[0].source_line
        if line.kind != "person":
            return None
        source = self.pane.roll.person(line.ref.id).sources[0]
        unit = self._document.outline.at_line(source)
        return (unit.eid, source) if unit is not None else None

    def _tell(self, ref: Ref) -> Sequence[Fact]:
        """The card."""
        roll = self.pane.roll
        facts = PeopleFacts(roll, signs(self))
        if ref.kind == "organization":
            return list(facts.body(roll.organization(ref.id)))
        if ref.kind == "post":
            return list(facts.post(roll.post(ref.id)))
        return [*facts.person(roll.person(ref.id)), *facts.legend(self.pane.columns)]

    def action_list_filter(self) -> None:
        """Type to filter."""
        self.pane.filter.focus()

    def action_list_sort(self) -> None:
        """Sort in the next order."""
        if not self.pane.next_order():
            self.notify(_("Bodies and posts stay in the order of the text."))

    def action_people_mode(self) -> None:
        """Another list."""
        self.pane.next_mode()

    def action_people_with(self) -> None:
        """Only those in the body of the column."""
        self._demand(within=True)

    def action_people_without(self) -> None:
        """Only those not in it."""
        self._demand(within=False)

    def _demand(self, *, within: bool) -> None:
        if not self.pane.demand(within=within):
            self.notify(_("Conditions are set at the columns of the table."))

    def action_move_left(self) -> None:
        """The column, or the head, before."""
        self.pane.step(-1)

    def action_move_right(self) -> None:
        """The next column, or head."""
        self.pane.step(1)

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
