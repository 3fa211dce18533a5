"""View 2, people: by bodies, body by body, and post by post."""

from __future__ import annotations

from collections.abc import Sequence

from nghiquyet.document import Document, Ref
from nghiquyet.messages import gettext as _
from nghiquyet.tui.bindings import bindings
from nghiquyet.tui.lists.view import ListView
from nghiquyet.tui.people.facts import PeopleFacts
from nghiquyet.tui.people.pane import PeoplePane
from nghiquyet.tui.people.quoting import quote_memberships
from nghiquyet.tui.reading.facts import Fact
from nghiquyet.tui.signs import signs


class PeopleView(ListView):
    """Who sits where and holds which post: one filter, three lists, and the card."""

    view_id = "people"

    BINDINGS = bindings("people.with", "people.without", "move.left", "move.right")

    def __init__(self, document: Document) -> None:
        known = {
            *(Ref(document.id, "person", person.id) for person in document.persons),
            *(Ref(document.id, "organization", body.id) for body in document.organizations),
            *(Ref(document.id, "post", post.id) for post in document.posts),
        }
        super().__init__(document, known)

    def made_pane(self) -> PeoplePane:
        """The lists."""
        return PeoplePane(self._document, self.current)

    @property
    def pane(self) -> PeoplePane:
        """The lists."""
        return self.query_one(PeoplePane)

    def clip(self) -> str | None:
        """Whoever stands in the line: name, post, body, citation."""
        line = self.pane.item
        return quote_memberships(self.pane.roll, line.memberships) if line and line.memberships else None

    def tell(self, ref: Ref) -> Sequence[Fact]:
        """The card."""
        roll = self.pane.roll
        facts = PeopleFacts(roll, signs(self))
        if ref.kind == "organization":
            return list(facts.body(roll.organization(ref.id)))
        if ref.kind == "post":
            return list(facts.post(roll.post(ref.id)))
        return [*facts.person(roll.person(ref.id)), *facts.legend(self.pane.columns)]

    def action_list_sort(self) -> None:
        """Sort in the next order."""
        if not self.pane.next_order():
            self.notify(_("Bodies and posts stay in the order of the text."))

    def action_list_mode(self) -> None:
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
            self.notify(_("Set conditions on the columns of the table."))

    def action_move_left(self) -> None:
        """The column, or the head, before."""
        self.pane.step(-1)

    def action_move_right(self) -> None:
        """The next column, or head."""
        self.pane.step(1)
