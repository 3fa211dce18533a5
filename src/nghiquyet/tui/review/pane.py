"""The main pane of the view of review: a filter, what is listed, the queue."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from textual import on
from textual.app import ComposeResult
from textual.content import Content
from textual.events import Resize
from textual.message import Message
from textual.widgets import Static

from nghiquyet.commands import Keymap
from nghiquyet.document import Annotation, Document, Finding, Node, Ref
from nghiquyet.messages import gettext as _
from nghiquyet.review import Review
from nghiquyet.review.queue import KINDS, Kind, Queue
from nghiquyet.tui.lists.filtered import Filtered
from nghiquyet.tui.lists.line import OneLine
from nghiquyet.tui.review.filtering import Filter
from nghiquyet.tui.review.rows import TITLES, nothing_words, orphan_row, told_words, unit_row
from nghiquyet.tui.rows import RowList, Rows
from nghiquyet.tui.signs import signs

if TYPE_CHECKING:
    from nghiquyet.tui.rows import Row


class QueuePane(Filtered):
    """Filters, sorts and lists. The thing under the cursor is :attr:`ref`."""

    DEFAULT_CSS = """
    QueuePane > .review--nothing { display: none; height: auto; padding: 1 3; }
    QueuePane.-nothing > .review--nothing { display: block; }
    """

    @dataclass
    class Moved(Message):
        """The person moved to another row, or has changed what is listed; None where nothing is left."""

        ref: Ref | None

    @dataclass
    class Opened(Message):
        """The person opened a row."""

        ref: Ref

    def __init__(self, document: Document) -> None:
        super().__init__()
        self._document = document
        self._review = Review(document)
        self._queue = Queue(document, document.findings)
        self._filter = Filter(document)
        self.kind: Kind = "unreviewed"
        """What is listed."""
        self.risk = False
        """Whether the riskiest stand first."""
        self.section: Node | None = None
        """The section within which they stand; None for the whole text."""
        self._eids: Sequence[str] = ()
        self._orphans: Sequence[Annotation] = ()
        self._cursor = 0
        self._list()

    def compose(self) -> ComposeResult:
        """The filter above the queue."""
        yield from self.compose_filter()
        yield OneLine()
        yield Static(classes="review--nothing", markup=False)
        # It stays where nothing is listed: without it the focus, and so the keys of the view, would be gone.
        yield RowList()

    def placeholder(self, key: str) -> str:
        """What can be typed."""
        return _("{key}: words, label, #tag, flagged, note").format(key=key)

    def __len__(self) -> int:
        """How many things are listed."""
        return len(self._orphans) if self.kind == "orphaned" else len(self._eids)

    def __bool__(self) -> bool:
        return True

    @property
    def ref(self) -> Ref | None:
        """The thing under the cursor."""
        return self.ref_at(self._cursor) if len(self) else None

    @property
    def orphan(self) -> Annotation | None:
        """The stray note under the cursor."""
        return self._orphans[self._cursor] if self.kind == "orphaned" and self._orphans else None

    def ref_at(self, row: int) -> Ref:
        """The thing of a row: a unit, or a stray note."""
        if self.kind == "orphaned":
            return Ref(self._document.id, "note", self._orphans[row].id)
        return Ref(self._document.id, "node", self._eids[row])

    def has(self, ref: Ref) -> bool:
        """Whether a thing is listed."""
        return self._row_of(ref) is not None

    def following(self, review: Review) -> Ref | None:
        """The next row whose unit is not reviewed, from the top again at the end."""
        count = 0 if self.kind == "orphaned" else len(self)
        rows = (row % count for row in range(self._cursor + 1, self._cursor + count))
        return next((self.ref_at(row) for row in rows if not review.is_reviewed(self._eids[row])), None)

    # What is listed.

    def take(self, review: Review) -> None:
        """List what is so now; the cursor stays on its unit, or goes to the one that has come into its place."""
        self._review = review
        self._relist()

    def take_findings(self, findings: Sequence[Finding]) -> None:
        """Take up what the rules have found."""
        self._queue = Queue(self._document, findings)
        self._relist()

    def within(self, section: Node | None) -> None:
        """List what stands in a section."""
        self.section = section
        self.change()

    def next_kind(self) -> None:
        """The next list."""
        self.kind = KINDS[(KINDS.index(self.kind) + 1) % len(KINDS)]
        self.change()

    def next_order(self) -> None:
        """As in the text, or the riskiest first, and then one begins with that; back in the text one stays."""
        self.risk = not self.risk
        self.change(stay=not self.risk)

    def go(self, ref: Ref) -> None:
        """Move the cursor to something that is listed."""
        row = self._row_of(ref)
        if row is not None and row != self._cursor:
            self._cursor = row
            self.rows.cursor = row

    def open(self) -> None:
        """Open the row under the cursor."""
        self.rows.action_open()

    def on_resize(self, event: Resize) -> None:
        """Lay it out for the width."""
        self._show()

    @on(RowList.Moved)
    def _moved(self, message: RowList.Moved) -> None:
        message.stop()
        self._cursor = message.index
        self.post_message(self.Moved(self.ref))

    @on(RowList.Opened)
    def _opened(self, message: RowList.Opened) -> None:
        message.stop()
        if len(self):
            self.post_message(self.Opened(self.ref_at(message.index)))

    def _list(self) -> None:
        """Find out what is to be listed."""
        self._eids, self._orphans = (), ()
        if self.kind == "orphaned":
            self._orphans = self._filter.keep_orphans(self.query_words.strip(), self._review.orphans)
        else:
            under = self.section.eid if self.section is not None else None
            found = self._queue.units(self._review, self.kind, under=under, risk=self.risk)
            self._eids = self._filter.keep(self.query_words.strip(), found, self._review, self._queue)

    def _relist(self) -> None:
        """List anew because the world has changed; nobody has moved."""
        before = self.ref
        self._list()
        row = self._row_of(before) if before is not None else None
        self._cursor = min(self._cursor, max(0, len(self) - 1)) if row is None else row
        self._show()

    def change(self, *, stay: bool = True) -> None:
        """The person wants something else to be listed; ``stay``: on the same thing, if it is still there."""
        before = self.ref
        self._relist()
        if not stay and len(self):
            self.go(self.ref_at(0))
        if self.ref != before:
            self.post_message(self.Moved(self.ref))

    def _row_of(self, ref: Ref) -> int | None:
        # The one under the cursor is asked for most often.
        if len(self) and self.ref_at(min(self._cursor, len(self) - 1)) == ref:
            return min(self._cursor, len(self) - 1)
        if ref.kind == "note":
            return next((row for row, each in enumerate(self._orphans) if each.id == ref.id), None)
        if ref.kind != "node":
            return None
        return next((row for row, eid in enumerate(self._eids) if eid == ref.id), None)

    def _show(self) -> None:
        """Show the rows, and what is said above them."""
        if not self.is_mounted:
            return
        used = signs(self)
        order = _("riskiest first") if self.risk else _("as in the text")
        self.border_title = Content(f" {_(TITLES[self.kind])} {used.middle} {order} ")
        self.set_class(not len(self), "-nothing")
        self.query_one(OneLine).words = told_words(self._queue, self.kind, len(self), self._review, self.section, used)
        self.rows.show_rows(Rows(len(self), self._row), self._cursor)
        if not len(self):
            keymap: Keymap = getattr(self.app, "keymap", Keymap())
            keys = {"flag": keymap.shown("review.flag"), "note": keymap.shown("review.note")}
            words = nothing_words(self.kind, self.query_words.strip(), self.section, keys)
            self.query_one(".review--nothing", Static).update(words)

    def _row(self, row: int) -> Row:
        if self.kind == "orphaned":
            return orphan_row(self._orphans[row], signs(self))
        node = self._document.outline.node(self._eids[row])
        risk = self._queue.risk(node.eid) if self.risk else None
        return unit_row(self._document, self._review, node, signs(self), risk)
