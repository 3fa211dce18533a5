"""The view of checks: the findings and the card of one of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from textual import on, work
from textual.message import Message

from nghiquyet.document import Document, Finding, Ref, Span
from nghiquyet.document.findings import words_in
from nghiquyet.exporting.citation import quote
from nghiquyet.messages import gettext as _
from nghiquyet.plain import visible
from nghiquyet.review import Review
from nghiquyet.tui.checks.facts import finding_facts
from nghiquyet.tui.checks.pane import ChecksPane
from nghiquyet.tui.lists.card import ListCard
from nghiquyet.tui.lists.view import ListView
from nghiquyet.tui.reading.facts import Fact
from nghiquyet.tui.signs import signs
from nghiquyet.tui.system import aside


class ChecksView(ListView):
    """One filter, the findings, and the card. What is reviewed here is accepted as known."""

    view_id = "checks"

    @dataclass
    class Checked(Message):
        """The rules have been run."""

        findings: tuple[Finding, ...]

    def __init__(self, document: Document) -> None:
        super().__init__(document, ())
        self._checked: tuple[Finding, ...] | None = None

    def on_mount(self) -> None:
        """Begin at the first finding; run the rules once there is something to be seen."""
        super().on_mount()
        self.call_after_refresh(self._check)

    @work(thread=True)
    def _check(self) -> None:
        from nghiquyet.checking import check

        with aside():
            findings = tuple(check(self._document))
        self.post_message(self.Checked(findings))

    @on(Checked)
    def _take_findings(self, message: Checked) -> None:
        message.stop()
        self._checked = message.findings
        self._take()

    def _take(self) -> None:
        """All findings, with those of the notes that have lost their place."""
        if self._checked is None:
            return
        found = list(self._checked)
        if self.review is not None and self.review.orphans:
            from nghiquyet.review.findings import orphaned

            found += orphaned(self.review)
        self.pane.take_findings(found)

    def watch_review(self, before: Review | None, review: Review | None) -> None:
        """Somebody has accepted, flagged or noted something."""
        super().watch_review(before, review)
        if before is review or not self.is_mounted:
            return
        if (before.orphans if before else ()) != (review.orphans if review else ()):
            self._take()
        if self.current is None or self.pane.index_of(self.current) < 0:
            self.current = self._chosen

    def made_pane(self) -> ChecksPane:
        """The list."""
        return ChecksPane(self._document, self.current)

    @property
    def pane(self) -> ChecksPane:
        """The list."""
        return self.query_one(ChecksPane)

    def shows(self, ref: Ref) -> bool:
        """Findings, those that no rule has found yet as well: they may be found in a moment."""
        return ref.kind == "finding" and (not self.is_mounted or self.pane.entry(ref) is not None)

    def words_of(self, ref: Ref) -> tuple[int, int] | None:
        """The words that are odd: a note about the finding quotes them."""
        entry, eid = self.pane.entry(ref), ref.id.rpartition("@")[2]
        if entry is None or not entry.finding.verbatim or eid not in self._document.outline:
            return None
        return words_in(self._document, self._document.outline.node(eid), entry.finding)

    def tell(self, ref: Ref) -> Sequence[Fact]:
        """The card."""
        entry = self.pane.entry(ref)
        if entry is None:
            return [Fact(((_("Nothing is selected."), "dim"),))]
        width = self.query_one(ListCard).columns
        return list(finding_facts(self._document, entry, self.pane.is_known(entry), signs(self), width))

    def clip(self) -> str | None:
        """What is odd as printed, its citation, and the sentence."""
        entry = self.pane.item
        if entry is None:
            return None
        line = Span(entry.finding.line, entry.finding.line)
        cited = quote(self._document, entry.finding.verbatim, line.first, line.last)
        return f"{visible(entry.finding.message)}\n{cited}"

    def action_list_sort(self) -> None:
        """Sort in the next order."""
        self.pane.next_order()

    def action_list_mode(self) -> None:
        """What is open, what is known, all."""
        self.pane.next_mode()
