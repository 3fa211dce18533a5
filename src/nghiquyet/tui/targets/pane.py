"""The main pane of the view of targets: four lists of one kind."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from textual.widget import Widget

from nghiquyet.document import Document, Ref
from nghiquyet.messages import N_, gettext
from nghiquyet.messages import gettext as _
from nghiquyet.plain import visible
from nghiquyet.tui.lists.line import OneLine
from nghiquyet.tui.lists.pane import ListPane
from nghiquyet.tui.messages import Visit
from nghiquyet.tui.rows import Row, Rows
from nghiquyet.tui.signs import signs
from nghiquyet.tui.targets.entries import HEADS, MODES, Entries, Entry, Mode
from nghiquyet.tui.targets.filtering import Filter
from nghiquyet.tui.targets.rows import head_words, needs, row, widths

_TITLES: dict[Mode, str] = {
    "targets": N_("Targets"),
    "programmes": N_("Programmes"),
    "results": N_("Results of the past term"),
    "references": N_("Cited documents"),
}


class TargetsPane(ListPane[Entry]):
    """Filters, sorts and lists targets, programmes, past results or cited documents."""

    DEFAULT_CSS = """
    TargetsPane > .targets--heads { text-style: bold; }
    """

    def __init__(self, document: Document, lists: Mapping[Mode, Entries], at: Ref | None) -> None:
        """``at``: the thing to begin with."""
        self._document = document
        self._all = lists
        self._filters: dict[Mode, Filter] = {}
        self._needs: dict[Mode, Sequence[int]] = {}
        self._orders: dict[Mode, int] = dict.fromkeys(MODES, 0)
        self.mode: Mode = (self._home(at) if at else None) or "targets"
        super().__init__(at)

    def heads(self) -> Iterable[Widget]:
        """The names of the columns."""
        return (OneLine(classes="targets--heads"),)

    @property
    def all(self) -> Entries:
        """Every row of the list that is shown, in document order."""
        return self._all[self.mode]

    @property
    def order(self) -> int:
        """The column by which the list is sorted."""
        return self._orders[self.mode]

    @property
    def _best_first(self) -> bool:
        """Whether rows stand by how well they fit: while one types, unless another order was asked for."""
        return bool(self.query_words.strip()) and not self.order

    def listed(self) -> Sequence[Entry]:
        """Those that fit."""
        kept: Sequence[Entry] = self.all
        if self.query_words.strip():
            if self.mode not in self._filters:
                self._filters[self.mode] = Filter(kept)
            kept = self._filters[self.mode].keep(self.query_words)
        if not self.order:
            return kept  # the best first, or as in the document
        return sorted(kept, key=lambda entry: entry.keys[self.order])

    def ref_of(self, item: Entry) -> Ref:
        """What a row is about."""
        return item.ref

    def index_of(self, ref: Ref) -> int:
        """The row about a thing; -1 if there is none."""
        return self.items.row_of(ref) if isinstance(self.items, Entries) else super().index_of(ref)

    def _same(self, before: Entry) -> int:
        """The row that is about the same thing, of which there is one."""
        return self.index_of(before.ref)

    def refs(self) -> Sequence[Ref]:
        """What is listed."""
        return self.items.refs if isinstance(self.items, Entries) else [entry.ref for entry in self.items]

    def place_of(self, item: Entry) -> Visit:
        """The line in the text."""
        return Visit(Ref(self._document.id, "node", item.eid), item.lines.first)

    def widen(self, ref: Ref) -> None:
        """Go to the list in which a thing is."""
        self.mode = self._home(ref) or self.mode

    def _home(self, ref: Ref) -> Mode | None:
        return next((mode for mode, rows in self._all.items() if rows.row_of(ref) >= 0), None)

    def next_mode(self) -> None:
        """The next one of the four lists."""
        self.mode = MODES[(MODES.index(self.mode) + 1) % len(MODES)]
        self.change()

    def next_order(self) -> None:
        """Sort by the next column."""
        self._orders[self.mode] = (self.order + 1) % len(HEADS[self.mode])
        self.change()

    def change(self, *, stay: bool = True) -> None:
        """List anew; while one types, the row that fits best is what one types for."""
        super().change(stay=stay and not self._best_first)

    def placeholder(self, key: str) -> str:
        """What can be typed."""
        return _("{key}: number, words, theme, deadline, unit").format(key=key)

    def title(self) -> str:
        """Which list, and in which order."""
        heads = HEADS[self.mode]
        sorted_by = _("sorted by {column}").format(column=gettext(heads[self.order].name))
        if self._best_first:
            sorted_by = _("best match first")
        return f"{gettext(_TITLES[self.mode])} {signs(self).middle} {sorted_by}"

    def told(self) -> str:
        """How many are kept."""
        count, all = len(self.items), len(self.all)
        if not self.query_words.strip():
            return _("{n} in all").format(n=all)
        return _("{n} of {all}").format(n=count, all=all)

    def painted(self) -> Sequence[Row]:
        """The rows, the heads above them."""
        used, heads, items, order = signs(self), HEADS[self.mode], self.items, self.order
        if self.mode not in self._needs:
            self._needs[self.mode] = needs(heads, self.all)
        cells = widths(heads, self._needs[self.mode], self.room)
        self.query_one(".targets--heads", OneLine).words = " " * self.signed + head_words(heads, cells, used)
        return Rows(len(items), lambda at: row(items[at], cells, order, used))

    def nothing(self) -> str:
        """That nothing fits, or that the text has none."""
        query = self.query_words.strip()
        return visible(
            _("Nothing here matches “{query}”.").format(query=query) if query else _("The text states none.")
        )
