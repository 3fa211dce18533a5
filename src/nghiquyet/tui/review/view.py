"""View 4, review: what is left to do, section by section, and what has been said."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from textual import on, work
from textual.actions import SkipAction
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.message import Message

from nghiquyet.commands import Keymap
from nghiquyet.document import Document, Finding, Node, Ref
from nghiquyet.exporting.citation import quotation
from nghiquyet.messages import gettext as _
from nghiquyet.review import Review
from nghiquyet.tui.bindings import bindings
from nghiquyet.tui.lists.card import ListCard
from nghiquyet.tui.messages import Chosen, Visit
from nghiquyet.tui.panes import Panes
from nghiquyet.tui.reading.facts import Fact, facts
from nghiquyet.tui.review.facts import orphan_facts
from nghiquyet.tui.review.messages import Attach
from nghiquyet.tui.review.pane import QueuePane
from nghiquyet.tui.review.rows import section_row
from nghiquyet.tui.rows import RowList, Rows
from nghiquyet.tui.signs import signs
from nghiquyet.tui.system import aside
from nghiquyet.tui.view import View

_DEEPEST = 2
"""Levels of sections below the top one that have a row of their own."""


_SMALL = 2000
"""Units up to which the rules are run at once. For a larger text they take seconds, in which keys would wait; there
they are run when another list or order is asked for, and until then what the reader noticed counts."""


class SectionList(RowList):
    """The sections, and how much of each is reviewed. The first row is the whole text."""

    @dataclass
    class Entered(Message):
        """The person moved to a section; None for the whole text."""

        section: Node | None

    def __init__(self, document: Document) -> None:
        super().__init__()
        self._sections: list[tuple[int, Node] | None] = [None, *_sections(document)]

    def show_progress(self, review: Review) -> None:
        """Show how far one is."""
        rows = Rows(len(self._sections), lambda row: section_row(review, self._sections[row]))
        self.show_rows(rows, self.cursor)

    @on(RowList.Moved)
    def _moved(self, message: RowList.Moved) -> None:
        message.stop()
        section = self._sections[message.index]
        self.post_message(self.Entered(section[1] if section else None))


def _sections(document: Document) -> Iterator[tuple[int, Node]]:
    """Depth below the whole text, and unit, of everything in the upper levels that has something below it."""
    stack = [(1, node) for node in reversed(document.outline.children(None))]
    while stack:
        depth, node = stack.pop()
        children = document.outline.children(node.eid)
        if children:
            yield depth, node
            if depth <= _DEEPEST:
                stack += [(depth + 1, child) for child in reversed(children)]


class ReviewView(View):
    """The sections with progress, the queue, and the card of the unit or the stray note one is on."""

    view_id = "review"

    BINDINGS = bindings(
        "list.filter", "list.sort", "list.mode", "review.attach",
        "move.up", "move.down", "move.page_up", "move.page_down", "escape",
    )  # fmt: skip
    # Up and down are those of the queue; they come here from the input above it.

    @dataclass
    class Checked(Message):
        """The rules have been run."""

        findings: tuple[Finding, ...]

    def __init__(self, document: Document) -> None:
        super().__init__()
        self._document = document
        self._pane = QueuePane(document)
        self._has_checked = False

    def compose(self) -> ComposeResult:
        """The sections, the queue and the card."""
        sections = Vertical(SectionList(self._document))
        sections.border_title = _("Progress")
        card = Vertical(ListCard(self._document, self._tell).data_bind(current=View.current, review=View.review))
        card.border_title = _("Card")
        yield Panes(self._pane, list=sections, card=card)

    def on_mount(self) -> None:
        """Begin at the first row; the rules are run once there is something to see."""
        self._take()
        if len(self._document.nodes) <= _SMALL:
            self._check_once()

    def _check_once(self) -> None:
        """Run the rules, if they have not been run, once there is something to see."""
        if not self._has_checked:
            self._has_checked = True
            self.call_after_refresh(self._check)

    @work(thread=True)
    def _check(self) -> None:
        from nghiquyet.checking import check

        with aside():
            findings = tuple(check(self._document))
        self.post_message(self.Checked(findings))

    @on(Checked)
    def _checked(self, message: Checked) -> None:
        message.stop()
        self._pane.take_findings(message.findings)
        self._follow()

    @property
    def pane(self) -> QueuePane:
        """The queue."""
        return self._pane

    def shows(self, ref: Ref) -> bool:
        """What is listed just now."""
        return self._pane.has(ref)

    def listed(self) -> Sequence[Ref]:
        """What is listed."""
        return [self._pane.ref_at(row) for row in range(len(self._pane))]

    def next_unreviewed(self, review: Review, after: Ref | None) -> Ref | None:
        """The next one of the queue."""
        return self._pane.following(review)

    def take_focus(self) -> None:
        """Work in the queue: in the input above it keys would be letters."""
        self._pane.rows.focus()

    def watch_current(self, old: Ref | None, new: Ref | None) -> None:
        """Move the cursor there."""
        if old != new and new is not None and self.is_mounted:
            self._pane.go(new)

    def watch_review(self, old: Review | None, new: Review | None) -> None:
        """List what is so now."""
        if old is not new and self.is_mounted:
            self._take()

    def _take(self) -> None:
        if self.review is not None:
            self._pane.take(self.review)
            self.query_one(SectionList).show_progress(self.review)
        self._follow()

    def _follow(self) -> None:
        """What is listed has changed: one is on whatever stands under the cursor now."""
        ref = self._pane.ref
        if ref != self.current:
            self.current = ref
            if ref is not None:
                self.post_message(Chosen(self, ref))

    def clip(self) -> str | None:
        """The unit, as the source has it, and its citation; of a stray note its words and the quote."""
        if orphan := self._pane.orphan:
            return f"{orphan.body}\n“{orphan.target.quote.exact}”".strip()
        ref = self._pane.ref
        return quotation(self._document, self._document.outline.node(ref.id)) if ref else None

    @on(QueuePane.Moved)
    def _moved(self, message: QueuePane.Moved) -> None:
        message.stop()
        self._follow()

    @on(QueuePane.Opened)
    def _opened(self, message: QueuePane.Opened) -> None:
        """Go to the unit in the text; a stray note has none."""
        message.stop()
        if message.ref.kind == "node":
            self.post_message(Visit(message.ref))
        else:
            key = getattr(self.app, "keymap", Keymap()).shown("review.attach")
            self.notify(_("This note has no place in the text; {key} attaches it.").format(key=key))

    @on(SectionList.Entered)
    def _entered(self, message: SectionList.Entered) -> None:
        message.stop()
        self._pane.within(message.section)

    @on(RowList.Opened)
    def _section_opened(self, message: RowList.Opened) -> None:
        """Enter on a section: on to its queue."""
        message.stop()
        self.query_one(Panes).take_focus()
        self.take_focus()

    def _tell(self, ref: Ref) -> Sequence[Fact]:
        """The card: the unit with its text, or the stray note."""
        if ref.kind != "node":
            orphan = self._pane.orphan
            return list(orphan_facts(orphan, signs(self))) if orphan else [Fact(((_("Nothing is selected."), "dim"),))]
        node = self._document.outline.node(ref.id)
        return facts(self._document, node, signs(self), text=Fact(((node.text, "text"),), apart=True))

    def action_list_filter(self) -> None:
        """Type to filter."""
        self._pane.filter.focus()

    def action_list_sort(self) -> None:
        """As in the text, or the riskiest first."""
        self._pane.next_order()
        self._check_once()

    def action_list_mode(self) -> None:
        """Another list."""
        self._pane.next_kind()
        self._check_once()

    def action_review_attach(self) -> None:
        """Give the stray note a place."""
        orphan = self._pane.orphan
        if orphan is None:
            self.notify(_("Only notes without a place need attaching; they are in a list of their own."))
        else:
            self.post_message(Attach(orphan))

    def action_move_up(self) -> None:
        """One row up in the queue."""
        self._pane.rows.action_move_up()

    def action_move_down(self) -> None:
        """One row down in the queue."""
        self._pane.rows.action_move_down()

    def action_move_page_up(self) -> None:
        """One window up in the queue."""
        self._pane.rows.action_move_page_up()

    def action_move_page_down(self) -> None:
        """One window down in the queue."""
        self._pane.rows.action_move_page_down()

    def action_escape(self) -> None:
        """Back by one layer; without one, Escape is for whoever is above."""
        if not self._pane.unwind():
            raise SkipAction
