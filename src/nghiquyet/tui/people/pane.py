"""The main pane of the view of people: what is kept, the heads of the table, three lists."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from textual import on, work
from textual.message import Message
from textual.widget import Widget

from nghiquyet.document import Document, Ref, RefKind
from nghiquyet.document.roll import Roll
from nghiquyet.messages import gettext as _
from nghiquyet.tui.lists.pane import ListPane
from nghiquyet.tui.messages import Visit
from nghiquyet.tui.people.columns import Column, columns
from nghiquyet.tui.people.filtering import Filter, Wanted
from nghiquyet.tui.people.heads import Heads
from nghiquyet.tui.people.lines import MODES, ORDERS, Line, Lines, Mode, Order
from nghiquyet.tui.people.rows import Table, list_row
from nghiquyet.tui.people.words import kept_words, nobody_words, title_words
from nghiquyet.tui.rows import Row, Rows
from nghiquyet.tui.signs import signs

if TYPE_CHECKING:
    from nghiquyet.library.notices import Notice
    from nghiquyet.search.people import PeopleIndex
    from nghiquyet.workspace import Workspace

_HOME: dict[RefKind, Mode] = {"person": "persons", "organization": "bodies", "post": "posts"}
"""The list in which a thing has a row."""


class PeoplePane(ListPane[Line]):
    """Filters, sorts and lists people."""

    DEFAULT_CSS = """
    PeoplePane.-lists > Heads { display: none; }
    """

    @dataclass
    class Ready(Message):
        """The index for questions has been made."""

        index: PeopleIndex
        notices: tuple[Notice, ...]

    def __init__(self, document: Document, at: Ref | None) -> None:
        """``at``: the person, body or post to begin with."""
        self._document = document
        self.roll = Roll(document)
        self.columns = columns(self.roll)
        self.mode: Mode = _HOME.get(at.kind, "persons") if at else "persons"
        self.order: Order = "name"
        self.wanted = Wanted()
        self._column = 0
        self._lists = Lines(self.roll)
        self._filter = Filter(self.roll, self.columns)
        self._kept = self._filter.keep(self.wanted)
        self._table: Table | None = None
        self._opens_when_ready = False
        super().__init__(at)

    def heads(self) -> Iterable[Widget]:
        """The heads of the table."""
        return (Heads(self.columns),)

    def on_mount(self) -> None:
        """Make the index aside, once the list is to be seen: names can be filtered without it."""
        self.call_after_refresh(self._make_index)

    @work(thread=True)
    def _make_index(self) -> None:
        from nghiquyet.library.abbreviations import load
        from nghiquyet.search.people import PeopleIndex

        workspace: Workspace | None = getattr(self.app, "workspace", None)
        told: list[Notice] = []
        index = PeopleIndex(self.roll.document, load(workspace.places, told.append) if workspace else {})
        # The first question reads tables that later ones share.
        index.ask("x")
        self.post_message(self.Ready(index, tuple(told)))

    @on(Ready)
    def _ready(self, message: Ready) -> None:
        message.stop()
        self._filter.index = message.index
        for notice in message.notices:
            self.notify(notice.message, severity="warning", markup=False)
        if self.query_words:
            self.change()
        if self._opens_when_ready:
            self._opens_when_ready = False
            super().open()

    # What is listed, and how it looks.

    @property
    def column(self) -> Column | None:
        """The column that is chosen."""
        return self.columns[self._column] if self.columns else None

    def listed(self) -> Sequence[Line]:
        """The lines of those who are kept."""
        self.wanted = replace(self.wanted, query=self.query_words)
        self._kept = self._filter.keep(self.wanted)
        if self.mode == "bodies":
            return self._lists.bodies(self._kept.memberships, all=self.wanted == Wanted())
        if self.mode == "posts":
            return self._lists.posts(self._kept.memberships)
        return self._lists.persons(self._kept.persons, self.order, self.column)

    def ref_of(self, item: Line) -> Ref:
        """Whom or what a line is about."""
        return item.ref

    def index_of(self, ref: Ref) -> int:
        """The first line about a thing; -1 if there is none. Those who only belong to a body are not its line."""
        found = (at for at, line in enumerate(self.items) if line.ref == ref and line.kind not in ("role", "roster"))
        return next(found, -1)

    def place_of(self, item: Line) -> Visit | None:
        """The line in the text: of a person in the table where the chosen column has it from."""
        if item.rosters:
            node = self._document.outline.node(item.rosters[0].eid)
            return self._visit(node.eid, node.lines.first)
        column = self.column
        held = [each for each in item.memberships if item.kind == "person" and column is not None and column.has(each)]
        # A post before the place in the list of members: that is what the cell says.
        told = sorted(held, key=lambda each: each.post_id is None) or list(item.memberships)
        if told:
            return self._visit(told[0].eid, told[0].source_line)
        if item.kind != "person":
            return None
        source = self.roll.person(item.ref.id).sources[0]
        unit = self._document.outline.at_line(source)
        return self._visit(unit.eid, source) if unit is not None else None

    def _visit(self, eid: str, line: int) -> Visit:
        return Visit(Ref(self._document.id, "node", eid), line)

    def widen(self, ref: Ref) -> None:
        """Keep everybody; if need be, go to the list in which a thing is at home."""
        self.wanted = Wanted()
        self.items = self.listed()
        if self.index_of(ref) < 0:
            self.mode = _HOME[ref.kind]

    def placeholder(self, key: str) -> str:
        """What can be typed."""
        return _("{key}: name, post or body, with or without accents").format(key=key)

    def title(self) -> str:
        """Which list, in which order."""
        return title_words(self.mode, self.order, self.column, signs(self))

    def told(self) -> str:
        """How many are kept, and by what."""
        return kept_words(self.roll, self._kept, self.wanted, self.columns, signs(self))

    def painted(self) -> Sequence[Row]:
        """The rows, the heads of the table above them."""
        self.set_class(self.mode != "persons", "-lists")
        items, used, by_post = self.items, signs(self), self.mode == "posts"
        if self.mode != "persons":
            return Rows(len(items), lambda at: list_row(self.roll, items[at], used, by_post=by_post))
        if self._table is None:
            self._table = Table(self.roll, self.columns, used)
        table = self._table
        table.lay_out(self.room, self._column)
        self.query_one(Heads).tell(table, self._column, self.wanted, self.signed)
        return Rows(len(items), lambda at: table.row(items[at]))

    def nothing(self) -> str:
        """That nobody is left, and what was asked for."""
        return nobody_words(self.roll, self._kept, self.wanted, self.columns)

    # What the person does.

    def open(self) -> None:
        """Go to the place of the line; a question that cannot be answered yet opens its first answer once it can."""
        if not self.items and self._filter.index is None:
            self._opens_when_ready = True
        elif self.item is not None and self.place_of(self.item) is None:
            self.notify(_("The text names nobody here."))
        super().open()

    def ask(self, query: str) -> None:
        """Something else is asked: nothing waits to be opened any more."""
        if query != self.query_words:
            self._opens_when_ready = False
        super().ask(query)

    def next_mode(self) -> None:
        """The next one of the three lists."""
        self.mode = MODES[(MODES.index(self.mode) + 1) % len(MODES)]
        self.change()

    def next_order(self) -> bool:
        """Sort people in the next order; False where the order is that of the text."""
        if self.mode != "persons":
            return False
        self.order = ORDERS[(ORDERS.index(self.order) + 1) % len(ORDERS)]
        self.change()
        return True

    def step(self, by: int) -> None:
        """To the next column of the table, or to the next head of a list."""
        if self.mode == "persons":
            self._choose(max(0, min(len(self.columns) - 1, self._column + by)))
        else:
            heads = [at for at, line in enumerate(self.items) if line.is_head and (at - self._cursor) * by > 0]
            if heads:
                head = min(heads) if by > 0 else max(heads)
                self.rows.move(head - self._cursor)
                self.rows.scroll_to(y=head, animate=False, force=True)

    def demand(self, *, within: bool) -> bool:
        """Keep only those who sit in the body of the column, or who do not; False where there is no column."""
        if self.mode != "persons" or self.column is None:
            return False
        self.wanted = self.wanted.toggled(self.column.id, within=within)
        self.change()
        return True

    def unwind(self) -> bool:
        """Go back by one layer: out of the input, then without what is typed, then without conditions."""
        if super().unwind():
            return True
        if self.wanted == Wanted():
            return False
        self.wanted = Wanted()
        self.change()
        return True

    @on(Heads.Clicked)
    def _clicked(self, message: Heads.Clicked) -> None:
        message.stop()
        self._choose(message.column)

    def _choose(self, column: int) -> None:
        """Choose a column; people that are sorted by it are sorted anew."""
        if column != self._column:
            self._column = column
            self.change()
