"""The main pane of the view of targets: four lists of one kind."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from textual.widget import Widget

from nghiquyet.document import Document, Ref
from nghiquyet.messages import N_, gettext
from nghiquyet.messages import gettext as _
from nghiquyet.plain import visible
from nghiquyet.tui.lists.line import OneLine
from nghiquyet.tui.lists.pane import ListPane
from nghiquyet.tui.messages import Visit
from nghiquyet.tui.rows import Row
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


class TargetsPane(ListPane[Entry]):
    """Filters, sorts and lists targets, programmes, past results or cited documents."""

    DEFAULT_CSS = """
    TargetsPane > .targets--heads { text-style: bold; }
    """

    def __init__(self, document: Document, at: Ref | None) -> None:
        """``at``: the thing to begin with."""
        self._document_id = document.id
        self.all: dict[Mode, list[Entry]] = {mode: entries(document, mode) for mode in MODES}
        """Every row of each list, in document order."""
        self._filters = {mode: Filter(rows) for mode, rows in self.all.items()}
        self._orders: dict[Mode, int] = dict.fromkeys(MODES, 0)
        self.mode: Mode = (self._home(at) if at else None) or "targets"
        super().__init__(at)

    def heads(self) -> Iterable[Widget]:
        """The names of the columns."""
        return (OneLine(classes="targets--heads"),)

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
        kept = self._filters[self.mode].keep(self.query_words)
        return kept if self._best_first else sorted(kept, key=lambda entry: entry.keys[self.order])

    def ref_of(self, item: Entry) -> Ref:
        """What a row is about."""
        return item.ref

    def place_of(self, item: Entry) -> Visit:
        """The line in the text."""
        return Visit(Ref(self._document_id, "node", item.eid), item.lines.first)

    def widen(self, ref: Ref) -> None:
        """Go to the list in which a thing is."""
        self.mode = self._home(ref) or self.mode

    def _home(self, ref: Ref) -> Mode | None:
        return next((mode for mode, rows in self.all.items() if any(entry.ref == ref for entry in rows)), None)

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
            sorted_by = _("best fit first")
        return f"{gettext(_TITLES[self.mode])} {signs(self).middle} {sorted_by}"

    def told(self) -> str:
        """How many are kept."""
        count, all = len(self.items), len(self.all[self.mode])
        if not self.query_words.strip():
            return _("{n} in all").format(n=all)
        return _("{n} of {all}").format(n=count, all=all)

    def painted(self) -> Sequence[Row]:
        """The rows, the heads above them."""
        used, heads = signs(self), HEADS[self.mode]
        cells = widths(heads, self.all[self.mode], self.room)
        self.query_one(".targets--heads", OneLine).words = head_words(heads, cells, used)
        return [row(entry, cells, self.order, used) for entry in self.items]

    def nothing(self) -> str:
        """That nothing fits, or that the text has none."""
        query = self.query_words.strip()
        return visible(_("Nothing here fits “{query}”.").format(query=query) if query else _("The text states none."))
