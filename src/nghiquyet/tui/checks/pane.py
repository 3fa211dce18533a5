"""The main pane of the view of checks: a filter, the findings, what has been put aside as known."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from typing import Final, Literal, get_args

from nghiquyet.commands import Keymap
from nghiquyet.document import Document, Finding, Ref
from nghiquyet.messages import N_, ngettext
from nghiquyet.messages import gettext as _
from nghiquyet.plain import visible
from nghiquyet.review import Review
from nghiquyet.tui.checks.entries import ORDERS, Entry, entries, keep
from nghiquyet.tui.checks.rows import row
from nghiquyet.tui.lists.pane import ListPane
from nghiquyet.tui.messages import Visit
from nghiquyet.tui.rows import Row, Rows
from nghiquyet.tui.signs import signs

Mode = Literal["open", "known", "all"]
"""Which findings are listed."""

MODES: Final[tuple[Mode, ...]] = get_args(Mode)
_TITLES: Final[dict[Mode, str]] = {
    "open": N_("Findings"),
    "known": N_("Accepted as known"),
    "all": N_("All findings"),
}


class ChecksPane(ListPane[Entry]):
    """Filters, sorts and lists findings; those that are accepted as known are hidden, and counted."""

    def __init__(self, document: Document, at: Ref | None) -> None:
        """``at``: the finding to begin with. The findings of the reader are there, those of the rules follow."""
        self._document = document
        self._all = _by_ref(document, sorted(document.findings, key=lambda finding: finding.line))
        self.complete = False
        """Whether the rules have been run."""
        self._sought = at is not None and at.kind == "finding"
        self.mode: Mode = "open"
        self.order = 0
        super().__init__(at)

    @property
    def all(self) -> Collection[Entry]:
        """Every finding."""
        return self._all.values()

    def entry(self, ref: Ref) -> Entry | None:
        """The finding of an address; None if nothing has found it."""
        return self._all.get(ref)

    def take_findings(self, findings: Sequence[Finding]) -> None:
        """Take up all there is. The cursor stays where somebody has put it, and otherwise goes to the first of all."""
        self._all, self.complete = _by_ref(self._document, findings), True
        self.change(stay=self._sought or self._cursor > 0)

    def take(self, review: Review | None, about: Iterable[Ref]) -> None:
        """Take up what people have said; the cursor stays, or goes to what has come into its place."""
        self.review = review
        before, at = self.item, self._cursor
        self.items = self.listed()
        same = -1 if before is None else self._same(before)
        self._cursor = same if same >= 0 else min(at, max(0, len(self.items) - 1))
        super().take(review, about)

    def is_known(self, entry: Entry) -> bool:
        """Whether somebody has accepted a finding as known."""
        return self.review is not None and self.review.is_done(entry.ref)

    def listed(self) -> Sequence[Entry]:
        """Those that fit what is typed and what is asked for."""
        rows = keep(self.query_words, self.all)
        if self.mode != "all":
            rows = [entry for entry in rows if self.is_known(entry) is (self.mode == "known")]
        return sorted(rows, key=ORDERS[self.order][1])

    def ref_of(self, item: Entry) -> Ref:
        """The finding."""
        return item.ref

    def place_of(self, item: Entry) -> Visit | None:
        """Its line in the text."""
        eid = item.ref.id.rpartition("@")[2]
        return Visit(Ref(self._document.id, "node", eid), item.finding.line) if eid in self._document.outline else None

    def widen(self, ref: Ref) -> None:
        """Show what is known as well."""
        self.mode = "all"

    def next_mode(self) -> None:
        """The next of the three lists."""
        self.mode = MODES[(MODES.index(self.mode) + 1) % len(MODES)]
        self.change()

    def next_order(self) -> None:
        """Sort in the next order."""
        self.order = (self.order + 1) % len(ORDERS)
        self.change()

    def placeholder(self, key: str) -> str:
        """What can be typed."""
        return _("{key}: words, rule, section, line, class E, S or U").format(key=key)

    def title(self) -> str:
        """Which findings, and in which order."""
        return f"{_(_TITLES[self.mode])} {signs(self).middle} {_(ORDERS[self.order][0])}"

    def told(self) -> str:
        """How many are listed, of each class, and how many are put aside."""
        used = signs(self)
        count = len(self.items)
        parts = [ngettext("{n} finding", "{n} findings", count).format(n=count)]
        classes = [sum(each.finding.oddity == oddity for each in self.items) for oddity in "ESU"]
        parts.append("  ".join(f"{oddity} {n}" for oddity, n in zip("ESU", classes, strict=True)))
        known = sum(map(self.is_known, self.all))
        if known and self.mode == "open":
            key = getattr(self.app, "keymap", Keymap()).shown("list.mode")
            parts.append(_("{n} accepted as known, hidden ({key})").format(n=known, key=key))
        if not self.complete:
            parts.append(_("still checking"))
        return f" {used.middle} ".join(parts)

    def painted(self) -> Sequence[Row]:
        """The rows."""
        used, width, items = signs(self), self.room, self.items
        return Rows(len(items), lambda at: row(items[at], width, used))

    def nothing(self) -> str:
        """Why nothing is listed: it does not fit, it is all known, or there is nothing."""
        query = self.query_words.strip()
        if query:
            return visible(_("Nothing here matches “{query}”.").format(query=query))
        if not self.complete:
            return _("Still checking.")
        if not self.all:
            return _("No rule found a possible error in this text. The rules do not cover everything.")
        if self.mode == "known":
            key = getattr(self.app, "keymap", Keymap()).shown("review.mark")
            return _("No finding has been accepted as known; {key} accepts the selected one.").format(key=key)
        return _("All findings have been accepted as known.")


def _by_ref(document: Document, findings: Sequence[Finding]) -> dict[Ref, Entry]:
    return {entry.ref: entry for entry in entries(document, findings)}
