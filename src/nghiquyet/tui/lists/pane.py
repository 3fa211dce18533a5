"""The main pane of a view of lists: a filter, what is kept, the rows."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Generic, TypeVar

from rich.cells import cell_len
from textual import on
from textual.app import ComposeResult
from textual.content import Content
from textual.events import Resize
from textual.message import Message
from textual.widget import Widget
from textual.widgets import Static

from nghiquyet.document import Ref
from nghiquyet.review import Review
from nghiquyet.tui.lists.filtered import Filtered
from nghiquyet.tui.lists.line import OneLine
from nghiquyet.tui.messages import Visit
from nghiquyet.tui.rows import Row, RowList, Rows
from nghiquyet.tui.signs import signs, thing_signs

Item = TypeVar("Item")


class ListPane(Filtered, Generic[Item]):
    """Filters and lists. What is listed is :attr:`items`; the one under the cursor is :attr:`item`.

    Those who derive from it say what is kept, and how it looks.
    """

    DEFAULT_CSS = """
    ListPane > .list--nothing { display: none; height: auto; padding: 1 3; }
    ListPane.-nothing > .list--nothing { display: block; }
    """

    class Moved(Message):
        """The person moved to another row, or has changed what is listed: :attr:`item` is another one."""

    def __init__(self, at: Ref | None) -> None:
        """``at``: the thing to begin with. Whoever derives from it is ready to list."""
        super().__init__()
        self.review: Review | None = None
        """What people have said."""
        self.signed = 0
        """Cells on the left for the signs of what people have said: none until somebody has said something."""
        self.items: Sequence[Item] = self.listed()
        self._cursor = max(0, self.index_of(at)) if at else 0

    # What those who derive from it say.

    @abstractmethod
    def listed(self) -> Sequence[Item]:
        """What is to be listed."""

    @abstractmethod
    def ref_of(self, item: Item) -> Ref:
        """What a row is about."""

    @abstractmethod
    def place_of(self, item: Item) -> Visit | None:
        """Where Enter leads; None where there is no place."""

    @abstractmethod
    def widen(self, ref: Ref) -> None:
        """Lift what keeps a thing out of the list; what is typed has been lifted."""

    @abstractmethod
    def title(self) -> str:
        """What is listed, and in which order."""

    @abstractmethod
    def told(self) -> str:
        """How many are kept, and of what."""

    @abstractmethod
    def painted(self) -> Sequence[Row]:
        """The rows, laid out for the width."""

    @abstractmethod
    def nothing(self) -> str:
        """A sentence for the place of the rows where none is left; safe to show."""

    def heads(self) -> Iterable[Widget]:
        """What stands right above the rows."""
        return ()

    def index_of(self, ref: Ref) -> int:
        """The first row about a thing; -1 if there is none."""
        return next((at for at, item in enumerate(self.items) if self.ref_of(item) == ref), -1)

    # What is shown.

    def compose(self) -> ComposeResult:
        """The filter above the list."""
        yield from self.compose_filter()
        yield OneLine(classes="list--told")
        yield from self.heads()
        yield Static(classes="list--nothing", markup=False)
        # It stays where nothing is listed: without it the focus, and so the keys of the view, would be gone.
        yield RowList()

    @property
    def item(self) -> Item | None:
        """What stands under the cursor."""
        return self.items[self._cursor] if self.items else None

    @property
    def room(self) -> int:
        """Cells that a row has."""
        return self.size.width - self.rows.styles.scrollbar_size_vertical - self.signed

    def on_resize(self, event: Resize) -> None:
        """Lay it out for the width."""
        self.show()

    def show(self) -> None:
        """Show the rows, and what is said above them."""
        self.border_title = Content(f" {self.title()} ")
        self.set_class(not self.items, "-nothing")
        self.query_one(".list--told", OneLine).words = self.told()
        rows = self.painted()
        self.rows.show_rows(Rows(len(rows), lambda at: self._signed(rows, at)), self._cursor)
        if not self.items:
            self.query_one(".list--nothing", Static).update(self.nothing())

    def _signed(self, rows: Sequence[Row], at: int) -> Row:
        """A row, its signs in front."""
        if self.review is None or not self.signed:
            return rows[at]
        said = thing_signs(self.review, self.ref_of(self.items[at]), signs(self))
        return replace(rows[at], parts=((said + " " * (self.signed - cell_len(said)), "strong"), *rows[at].parts))

    def take(self, review: Review | None, about: Iterable[Ref]) -> None:
        """Take up what people have said ``about`` the things of all lists."""
        used = signs(self)
        said = (cell_len(thing_signs(review, ref, used)) for ref in about) if review is not None else ()
        most = max(said, default=0)
        self.review, self.signed = review, most + 1 if most else 0
        if self.size:  # else it is shown once there is room
            self.show()

    # What the person does.

    def go(self, ref: Ref) -> None:
        """Move the cursor to a thing; where it is not listed, lift what keeps it out."""
        if self.item is not None and self.ref_of(self.item) == ref:
            return
        if self.index_of(ref) < 0:
            self.query_words = ""
            self.filter.value = ""
            self.widen(ref)
            self.items = self.listed()
        self._cursor = max(0, self.index_of(ref))
        self.show()

    def change(self, *, stay: bool = True) -> None:
        """Something else is to be listed; ``stay``: on the same thing, if it is still there."""
        before = self.item
        self.items = self.listed()
        self._cursor = max(0, self._same(before)) if before is not None and stay else 0
        self.show()
        if self.item != before:
            self.post_message(self.Moved())

    def _same(self, before: Item) -> int:
        """The row that is the same as one before, or is about the same thing; -1 if there is none."""
        same = next((at for at, item in enumerate(self.items) if item == before), -1)
        return same if same >= 0 else self.index_of(self.ref_of(before))

    def open(self) -> None:
        """Go to the place of the row under the cursor."""
        if self.item is not None:
            visit = self.place_of(self.item)
            if visit is not None:
                self.post_message(visit)

    @on(RowList.Moved)
    def _moved(self, message: RowList.Moved) -> None:
        message.stop()
        if message.index < len(self.items):  # the list may have been filtered meanwhile
            self._cursor = message.index
            self.post_message(self.Moved())

    @on(RowList.Opened)
    def _opened(self, message: RowList.Opened) -> None:
        message.stop()
        self.open()
