"""The main pane of the view of people: a filter, what is kept, the heads of the table, the list."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from textual import on, work
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.events import Resize
from textual.message import Message
from textual.reactive import reactive
from textual.widget import Widget
from textual.widgets import Static

from nghiquyet.commands import Keymap
from nghiquyet.document import Document, Ref, RefKind
from nghiquyet.document.roll import Roll
from nghiquyet.messages import gettext as _
from nghiquyet.tui.fit import elide
from nghiquyet.tui.inputs import Input
from nghiquyet.tui.people.columns import Column, columns
from nghiquyet.tui.people.filtering import Filter, Wanted
from nghiquyet.tui.people.heads import Heads
from nghiquyet.tui.people.lines import MODES, ORDERS, Line, Lines, Mode, Order
from nghiquyet.tui.people.rows import Table, list_rows
from nghiquyet.tui.people.words import kept_words, nobody_words, title_words
from nghiquyet.tui.rows import Row, RowList
from nghiquyet.tui.signs import signs

if TYPE_CHECKING:
    from nghiquyet.library.notices import Notice
    from nghiquyet.search.people import PeopleIndex
    from nghiquyet.workspace import Workspace

_HOME: dict[RefKind, Mode] = {"person": "persons", "organization": "bodies", "post": "posts"}
"""The list in which a thing has a row."""


class OneLine(Widget):
    """One line of words, cut with a sign where there is no room."""

    DEFAULT_CSS = """
    OneLine { height: 1; width: 1fr; padding: 0 1; color: $text-muted; }
    """

    words: reactive[str] = reactive("")
    """What it says; safe to show."""

    def render(self) -> Content:
        """The words, as far as there is room."""
        return Content(elide(self.words, self.content_size.width, signs(self).ellipsis))


class PeoplePane(Vertical):
    """Filters, sorts and lists people. What is listed is :attr:`lines`; the one under the cursor is :attr:`line`."""

    DEFAULT_CSS = """
    PeoplePane > Horizontal { height: 1; }
    PeoplePane > Horizontal > Static { width: auto; padding: 0 1; color: $text-muted; }
    PeoplePane > Horizontal > Input { width: 1fr; }
    PeoplePane > RowList { overflow-y: scroll; }
    PeoplePane > .people--nobody { display: none; height: 1fr; padding: 1 3; }
    PeoplePane.-nobody > .people--nobody { display: block; }
    PeoplePane.-nobody > RowList { display: none; }
    PeoplePane.-lists > Heads { display: none; }
    """

    @dataclass
    class Moved(Message):
        """The person moved to another line, or has changed what is listed; None where nobody is left."""

        line: Line | None

    @dataclass
    class Opened(Message):
        """The person opened a line."""

        line: Line

    @dataclass
    class Ready(Message):
        """The index for questions has been made."""

        index: PeopleIndex
        notices: tuple[Notice, ...]

    def __init__(self, document: Document, at: Ref | None) -> None:
        """``at``: the person, body or post to begin with."""
        super().__init__()
        self.roll = Roll(document)
        self.columns = columns(self.roll)
        self.mode: Mode = _HOME.get(at.kind, "persons") if at else "persons"
        self.order: Order = "name"
        self.wanted = Wanted()
        self._column = 0
        self._lists = Lines(self.roll)
        self._filter = Filter(self.roll, self.columns)
        self._kept = self._filter.keep(self.wanted)
        self.lines: list[Line] = self._list()
        self._cursor = max(0, self._index_of(at)) if at else 0
        self._table: Table | None = None

    def compose(self) -> ComposeResult:
        """The filter above the list."""
        keymap: Keymap = getattr(self.app, "keymap", Keymap())
        placeholder = _("{key}: name, post or body, with or without marks").format(key=keymap.shown("list.filter"))
        with Horizontal():
            yield Static(_("Filter"), markup=False)
            yield Input(placeholder=placeholder, compact=True)
        yield OneLine()
        yield Heads(self.columns)
        yield RowList()
        yield Static(classes="people--nobody", markup=False)

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
        if self.wanted.query:
            self._change()

    # What is shown.

    @property
    def rows(self) -> RowList:
        """The list."""
        return self.query_one(RowList)

    @property
    def filter(self) -> Input:
        """The input above it."""
        return self.query_one(Input)

    @property
    def line(self) -> Line | None:
        """The line under the cursor."""
        return self.lines[self._cursor] if self.lines else None

    @property
    def column(self) -> Column | None:
        """The column that is chosen."""
        return self.columns[self._column] if self.columns else None

    def on_resize(self, event: Resize) -> None:
        """Lay the table out for the width."""
        self._show()

    def _list(self) -> list[Line]:
        """The lines of those who are kept."""
        if self.mode == "bodies":
            return self._lists.bodies(self._kept.memberships, all=self.wanted == Wanted())
        if self.mode == "posts":
            return self._lists.posts(self._kept.memberships)
        return self._lists.persons(self._kept.persons, self.order, self.column)

    def _show(self) -> None:
        """Show the lines, and what is said above them."""
        used = signs(self)
        self.set_class(self.mode != "persons", "-lists")
        self.set_class(not self.lines, "-nobody")
        self.border_title = Content(f" {title_words(self.mode, self.order, self.column, used)} ")
        self.query_one(OneLine).words = kept_words(self.roll, self._kept, self.wanted, self.columns, used)
        self.rows.show_rows(self._rows(), self._cursor)
        if not self.lines:
            sentence = nobody_words(self.roll, self._kept, self.wanted, self.columns)
            self.query_one(".people--nobody", Static).update(sentence)

    def _rows(self) -> list[Row]:
        if self.mode != "persons":
            return list_rows(self.roll, self.lines, signs(self))
        if self._table is None:
            self._table = Table(self.roll, self.columns, signs(self))
        self._table.lay_out(self.size.width - self.rows.styles.scrollbar_size_vertical, self._column)
        self.query_one(Heads).tell(self._table, self._column, self.wanted)
        return [self._table.row(line) for line in self.lines]

    # What the person does.

    def go(self, ref: Ref) -> None:
        """Move the cursor to a thing; where it is not listed, list everybody, if need be in the list it is at home."""
        if self.line is not None and self.line.ref == ref:
            return
        if self._index_of(ref) < 0:
            self.wanted = Wanted()
            self.filter.value = ""
            self._kept = self._filter.keep(self.wanted)
            self.lines = self._list()
        if self._index_of(ref) < 0:
            self.mode = _HOME[ref.kind]
            self.lines = self._list()
        self._cursor = max(0, self._index_of(ref))
        self._show()

    def next_mode(self) -> None:
        """The next one of the three lists."""
        self.mode = MODES[(MODES.index(self.mode) + 1) % len(MODES)]
        self._change()

    def next_order(self) -> bool:
        """Sort people in the next order; False where the order is that of the text."""
        if self.mode != "persons":
            return False
        self.order = ORDERS[(ORDERS.index(self.order) + 1) % len(ORDERS)]
        self._change()
        return True

    def step(self, by: int) -> None:
        """To the next column of the table, or to the next head of a list."""
        if self.mode == "persons":
            self._choose(max(0, min(len(self.columns) - 1, self._column + by)))
        else:
            heads = [at for at, line in enumerate(self.lines) if line.is_head and (at - self._cursor) * by > 0]
            if heads:
                head = min(heads) if by > 0 else max(heads)
                self.rows.move(head - self._cursor)
                self.rows.scroll_to(y=head, animate=False, force=True)

    def demand(self, *, within: bool) -> bool:
        """Keep only those who sit in the body of the column, or who do not; False where there is no column."""
        if self.mode != "persons" or self.column is None:
            return False
        self.wanted = self.wanted.toggled(self.column.id, within=within)
        self._change()
        return True

    def unwind(self) -> bool:
        """Go back by one layer: out of the input, then without what is typed, then without conditions."""
        if self.filter.has_focus:
            self.rows.focus()
        elif self.filter.value:
            self.filter.value = ""
            self._ask("")
        elif self.wanted != Wanted():
            self.wanted = Wanted()
            self._change()
        else:
            return False
        return True

    @on(Heads.Clicked)
    def _clicked(self, message: Heads.Clicked) -> None:
        message.stop()
        self._choose(message.column)

    @on(Input.Changed)
    def _typed(self, message: Input.Changed) -> None:
        message.stop()
        self._ask(message.value)

    @on(Input.Submitted)
    def _submitted(self, message: Input.Submitted) -> None:
        """Enter opens; it may come in one read with the letters, which have not been looked up then."""
        message.stop()
        self._ask(message.value)
        self.rows.action_open()

    @on(RowList.Moved)
    def _moved(self, message: RowList.Moved) -> None:
        message.stop()
        self._cursor = message.index
        self.post_message(self.Moved(self.line))

    @on(RowList.Opened)
    def _opened(self, message: RowList.Opened) -> None:
        message.stop()
        self.post_message(self.Opened(self.lines[message.index]))

    def _ask(self, query: str) -> None:
        if query != self.wanted.query:
            self.wanted = replace(self.wanted, query=query)
            self._change()

    def _choose(self, column: int) -> None:
        """Choose a column; people that are sorted by it are sorted anew."""
        if column != self._column:
            self._column = column
            self._change()

    def _change(self) -> None:
        """Something else is to be listed: stay on the same thing, if it is still there."""
        before = self.line
        self._kept = self._filter.keep(self.wanted)
        self.lines = self._list()
        if before is not None:
            same = next((at for at, line in enumerate(self.lines) if line == before), -1)
            self._cursor = max(0, same if same >= 0 else self._index_of(before.ref))
        else:
            self._cursor = 0
        self._show()
        if self.line != before:
            self.post_message(self.Moved(self.line))

    def _index_of(self, ref: Ref) -> int:
        """The first line about a thing; -1 if there is none. Those who only belong to a body are not its line."""
        found = (at for at, line in enumerate(self.lines) if line.ref == ref and line.kind not in ("role", "roster"))
        return next(found, -1)
