"""A view of lists: the pane, and the card of the row one is on."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Collection, Sequence
from typing import Any

from textual import on
from textual.actions import SkipAction
from textual.app import ComposeResult
from textual.containers import Vertical

from nghiquyet.document import Document, Ref
from nghiquyet.messages import gettext as _
from nghiquyet.review import Review
from nghiquyet.tui.bindings import bindings
from nghiquyet.tui.lists.card import ListCard
from nghiquyet.tui.lists.pane import ListPane
from nghiquyet.tui.messages import Chosen
from nghiquyet.tui.panes import Panes
from nghiquyet.tui.reading.facts import Fact
from nghiquyet.tui.rows import RowList
from nghiquyet.tui.view import View


class ListView(View):
    """One filter, several lists, and the card."""

    BINDINGS = bindings(
        "list.filter", "list.sort", "list.mode",
        "move.up", "move.down", "move.page_up", "move.page_down", "escape",
    )  # fmt: skip
    # Up and down are those of the list; they come here from the input above it.

    def __init__(self, document: Document, known: Collection[Ref]) -> None:
        """``known``: what has a row in any of the lists."""
        super().__init__()
        self._document = document
        self._known = known

    @property
    @abstractmethod
    def pane(self) -> ListPane[Any]:
        """The lists."""

    @abstractmethod
    def made_pane(self) -> ListPane[Any]:
        """The lists, made anew."""

    @abstractmethod
    def tell(self, ref: Ref) -> Sequence[Fact]:
        """What the card says about a thing."""

    def compose(self) -> ComposeResult:
        """The lists and the card."""
        told = ListCard(self._document, self.tell).data_bind(current=View.current, review=View.review)
        card = Vertical(told)
        card.border_title = _("Card")
        yield Panes(self.made_pane(), card=card)

    def on_mount(self) -> None:
        """Begin at the first row."""
        self._take_review()
        if self.current is None:
            self.current = self._chosen

    @property
    def _chosen(self) -> Ref | None:
        """What the row under the cursor is about."""
        return None if self.pane.item is None else self.pane.ref_of(self.pane.item)

    def shows(self, ref: Ref) -> bool:
        """What has a row."""
        return ref in self._known

    def watch_review(self, before: Review | None, review: Review | None) -> None:
        """Somebody has said something about what is listed."""
        if before is not review and self.is_mounted:
            self._take_review()

    def _take_review(self) -> None:
        review = self.review
        self.pane.take(review, filter(self.shows, review.annotated_things) if review is not None else ())

    def take_focus(self) -> None:
        """Work in the list: in the input above it keys would be letters."""
        self.pane.rows.focus()

    def watch_current(self, old: Ref | None, new: Ref | None) -> None:
        """Move the cursor there."""
        if old != new and new is not None and self.is_mounted:
            self.pane.go(new)

    def listed(self) -> Sequence[Ref]:
        """What is listed."""
        return list(dict.fromkeys(map(self.pane.ref_of, self.pane.items)))

    @on(ListPane.Moved)
    def _moved(self, message: ListPane.Moved) -> None:
        """Follow the cursor to where it is by now: to follow an older move would undo what was typed since."""
        message.stop()
        self.current = self._chosen
        if self.current is not None:
            self.post_message(Chosen(self, self.current))

    def action_list_filter(self) -> None:
        """Type to filter."""
        self.pane.filter.focus()

    @abstractmethod
    def action_list_sort(self) -> None:
        """Sort in the next order."""

    @abstractmethod
    def action_list_mode(self) -> None:
        """Another list."""

    @property
    def _rows(self) -> RowList:
        """The rows of what is typed by now, though not all of it may have been looked up."""
        self.pane.ask(self.pane.filter.value)
        return self.pane.rows

    def action_move_up(self) -> None:
        """One row up in the list."""
        self._rows.action_move_up()

    def action_move_down(self) -> None:
        """One row down in the list."""
        self._rows.action_move_down()

    def action_move_page_up(self) -> None:
        """One window up in the list."""
        self._rows.action_move_page_up()

    def action_move_page_down(self) -> None:
        """One window down in the list."""
        self._rows.action_move_page_down()

    def action_escape(self) -> None:
        """Back by one layer; without one, Escape is for whoever is above."""
        if not self.pane.unwind():
            raise SkipAction
