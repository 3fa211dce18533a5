"""The main pane of the view of targets: a filter, how many are kept, the heads, the table."""

from __future__ import annotations

from dataclasses import dataclass

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.events import Resize
from textual.message import Message
from textual.widgets import Static

from nghiquyet.commands import Keymap
from nghiquyet.document import Document, Ref
from nghiquyet.messages import N_, gettext
from nghiquyet.messages import gettext as _
from nghiquyet.plain import visible
from nghiquyet.tui.inputs import Input
from nghiquyet.tui.people.pane import OneLine
from nghiquyet.tui.rows import RowList
from nghiquyet.tui.signs import signs
from nghiquyet.tui.targets.entries import HEADS, MODES, Entry, Mode, entries
from nghiquyet.tui.targets.filtering import Filter
from nghiquyet.tui.targets.rows import head_words, row, widths

_TITLES: dict[Mode, str] = {
    "targets": N_("Targets"),
    "programmes": N_("Programmes"),
    "results": N_("Results of the past term"),
    "references": N_("Cited documents"),
}


class TargetsPane(Vertical):
    """Filters, sorts and lists. What is listed is :attr:`entries`; the one under the cursor is :attr:`entry`."""

    DEFAULT_CSS = """
    TargetsPane > Horizontal { height: 1; }
    TargetsPane > Horizontal > Static { width: auto; padding: 0 1; color: $text-muted; }
    TargetsPane > Horizontal > Input { width: 1fr; }
    TargetsPane > .targets--heads { text-style: bold; }
    TargetsPane > RowList { overflow-y: scroll; }
    TargetsPane > .targets--nothing { display: none; height: 1fr; padding: 1 3; }
    TargetsPane.-nothing > .targets--nothing { display: block; }
    TargetsPane.-nothing > RowList { display: none; }
    """

    @dataclass
    class Moved(Message):
        """The person moved to another row, or has changed what is listed; None where nothing is left."""

        entry: Entry | None

    @dataclass
    class Opened(Message):
        """The person opened a row."""

        entry: Entry

    def __init__(self, document: Document, at: Ref | None) -> None:
        """``at``: the thing to begin with."""
        super().__init__()
        self._all: dict[Mode, list[Entry]] = {mode: entries(document, mode) for mode in MODES}
        self._filters = {mode: Filter(listed) for mode, listed in self._all.items()}
        self._orders: dict[Mode, int] = dict.fromkeys(MODES, 0)
        self.query_words = ""
        self.mode: Mode = "targets"
        if at is not None:
            self.mode = self._home(at) or self.mode
        self.entries = self._list()
        self._cursor = max(0, self._index_of(at)) if at else 0

    def compose(self) -> ComposeResult:
        """The filter above the table."""
        keymap: Keymap = getattr(self.app, "keymap", Keymap())
        placeholder = _("{key}: number, words, theme, deadline, unit").format(key=keymap.shown("list.filter"))
        with Horizontal():
            yield Static(_("Filter"), markup=False)
            yield Input(placeholder=placeholder, compact=True)
        yield OneLine(classes="targets--told")
        yield OneLine(classes="targets--heads")
        yield RowList()
        yield Static(classes="targets--nothing", markup=False)

    @property
    def rows(self) -> RowList:
        """The table."""
        return self.query_one(RowList)

    @property
    def filter(self) -> Input:
        """The input above it."""
        return self.query_one(Input)

    @property
    def entry(self) -> Entry | None:
        """The row under the cursor."""
        return self.entries[self._cursor] if self.entries else None

    @property
    def order(self) -> int:
        """The column by which the list is sorted."""
        return self._orders[self.mode]

    @property
    def told(self) -> str:
        """How many are kept."""
        count, all = len(self.entries), len(self._all[self.mode])
        if not self.query_words.strip():
            return _("{n} in all").format(n=all)
        return _("{n} of {all}").format(n=count, all=all)

    def knows(self, ref: Ref) -> bool:
        """Whether a thing has a row in any of the lists."""
        return self._home(ref) is not None

    def on_resize(self, event: Resize) -> None:
        """Lay the table out for the width."""
        self._show()

    def go(self, ref: Ref) -> None:
        """Move the cursor to a thing; where it is not listed, list everything, if need be in the list it is in."""
        if self.entry is not None and self.entry.ref == ref:
            return
        if self._index_of(ref) < 0:
            self.query_words = ""
            self.filter.value = ""
            self.mode = self._home(ref) or self.mode
            self.entries = self._list()
        self._cursor = max(0, self._index_of(ref))
        self._show()

    def next_mode(self) -> None:
        """The next one of the four lists."""
        self.mode = MODES[(MODES.index(self.mode) + 1) % len(MODES)]
        self._change()

    def next_order(self) -> None:
        """Sort by the next column."""
        self._orders[self.mode] = (self.order + 1) % len(HEADS[self.mode])
        self._change()

    def unwind(self) -> bool:
        """Go back by one layer: out of the input, then without what is typed."""
        if self.filter.has_focus:
            self.rows.focus()
        elif self.filter.value:
            self.filter.value = ""
            self._ask("")
        else:
            return False
        return True

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
        self.post_message(self.Moved(self.entry))

    @on(RowList.Opened)
    def _opened(self, message: RowList.Opened) -> None:
        message.stop()
        self.post_message(self.Opened(self.entries[message.index]))

    def _list(self) -> list[Entry]:
        kept = self._filters[self.mode].keep(self.query_words)
        return kept if self._best_first else sorted(kept, key=lambda entry: entry.keys[self.order])

    @property
    def _best_first(self) -> bool:
        """Whether rows stand by how well they fit: while one types, unless another order was asked for."""
        return bool(self.query_words.strip()) and not self.order

    def _show(self) -> None:
        """Show the rows, and what is said above them."""
        used, heads = signs(self), HEADS[self.mode]
        sorted_by = _("sorted by {column}").format(column=gettext(heads[self.order].name))
        if self._best_first:
            sorted_by = _("best fit first")
        self.border_title = f" {gettext(_TITLES[self.mode])} {used.middle} {sorted_by} "
        self.set_class(not self.entries, "-nothing")
        self.query_one(".targets--told", OneLine).words = self.told
        cells = widths(heads, self._all[self.mode], self.size.width - self.rows.styles.scrollbar_size_vertical)
        self.query_one(".targets--heads", OneLine).words = head_words(heads, cells, used)
        self.rows.show_rows([row(entry, cells, self.order, used) for entry in self.entries], self._cursor)
        if not self.entries:
            sentence = _("The text states none.")
            if self.query_words.strip():
                sentence = _("Nothing here fits “{query}”.").format(query=self.query_words.strip())
            self.query_one(".targets--nothing", Static).update(visible(sentence))

    def _ask(self, query: str) -> None:
        if query != self.query_words:
            self.query_words = query
            # What fits best is what one types for; without words one stays where one is.
            self._change(stay=not query.strip())

    def _change(self, *, stay: bool = True) -> None:
        """Something else is to be listed; ``stay``: on the same thing, if it is still there."""
        before = self.entry
        self.entries = self._list()
        self._cursor = max(0, self._index_of(before.ref)) if before and stay else 0
        self._show()
        if self.entry != before:
            self.post_message(self.Moved(self.entry))

    def _index_of(self, ref: Ref) -> int:
        return next((at for at, entry in enumerate(self.entries) if entry.ref == ref), -1)

    def _home(self, ref: Ref) -> Mode | None:
        return next((mode for mode, all in self._all.items() if any(entry.ref == ref for entry in all)), None)
