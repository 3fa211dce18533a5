"""View 5, Kiểm tra: what is odd about the text, each finding with its line, its class, its certainty, both readings."""

from __future__ import annotations

from typing import Final

from textual import on
from textual.app import ComposeResult
from textual.content import Content
from textual.widgets import Static

from nghiquyet.document import Certainty, Document, Finding, OddityClass, Ref
from nghiquyet.messages import N_, ngettext
from nghiquyet.messages import gettext as _
from nghiquyet.plain import visible
from nghiquyet.tui.messages import Chosen, Visit
from nghiquyet.tui.panes import Panes
from nghiquyet.tui.rows import Row, RowList
from nghiquyet.tui.view import View

_CLASSES: Final[dict[OddityClass, str]] = {
    "E": N_("damage of the extraction; may be repaired for reading"),
    "S": N_("wording of the source; never changed"),
    "U": N_("cannot be decided without the original"),
}

_CERTAINTIES: Final[dict[Certainty, str]] = {"high": N_("high"), "medium": N_("medium"), "low": N_("low")}


class ChecksView(View):
    """The findings about a document, by line."""

    view_id = "checks"

    DEFAULT_CSS = """
    ChecksView .checks--card { padding: 0 1; overflow-y: auto; }
    ChecksView .checks--none { padding: 2 4; content-align: center middle; }
    """

    def __init__(self, document: Document) -> None:
        super().__init__()
        self._document = document
        numbered = sorted(enumerate(document.findings), key=lambda pair: (pair[1].line, pair[0]))
        self._findings = [finding for _index, finding in numbered]
        self._refs = [Ref(document.id, "finding", str(index)) for index, _finding in numbered]

    def compose(self) -> ComposeResult:
        """The list and the card; or one sentence."""
        if not self._findings:
            yield Static(_("Nothing odd was found about this text."), classes="checks--none", markup=False)
            return
        rows = RowList([self._row(finding) for finding in self._findings])
        found = ngettext("{n} finding", "{n} findings", len(self._findings)).format(n=len(self._findings))
        rows.border_title = found
        card = Static(self._card(0), classes="checks--card", markup=False)
        card.border_title = _("Finding")
        yield Panes(rows, card=card)

    def on_mount(self) -> None:
        """Begin at the first finding."""
        if self.current is None and self._refs:
            self.current = self._refs[0]

    def shows(self, ref: Ref) -> bool:
        """Findings only."""
        return ref in self._refs

    def watch_current(self, before: Ref | None, current: Ref | None) -> None:
        """Move the cursor to the finding and show its card."""
        if current == before or current not in self._refs or not self.is_mounted:
            return
        index = self._refs.index(current)
        for rows in self.query(RowList):
            rows.cursor = index
        for card in self.query(".checks--card").results(Static):
            card.update(self._card(index))

    def clip(self) -> str | None:
        """The sentence of the finding and its place."""
        if self.current not in self._refs:
            return None
        finding = self._findings[self._refs.index(self.current)]
        return f"{visible(finding.message)}\n{self._place(finding)}"

    @on(RowList.Moved)
    def _moved(self, message: RowList.Moved) -> None:
        message.stop()
        ref = self._refs[message.index]
        self.current = ref
        self.post_message(Chosen(self, ref))

    @on(RowList.Opened)
    def _opened(self, message: RowList.Opened) -> None:
        """Go to the line in the text."""
        message.stop()
        finding = self._findings[message.index]
        outline = self._document.outline
        inside = finding.eid is not None and finding.eid in outline
        node = outline.node(str(finding.eid)) if inside else outline.at_line(finding.line)
        if node is not None:
            self.post_message(Visit(Ref(self._document.id, "node", node.eid), finding.line))

    def _row(self, finding: Finding) -> Row:
        return Row(
            (
                (f"{finding.line:>6}  ", "muted"),
                (f"{finding.oddity}  ", "strong"),
                (visible(finding.message), "plain"),
                (f"  {visible(finding.verbatim)}", "muted"),
            ),
        )

    def _place(self, finding: Finding) -> str:
        page = self._document.page_of(finding.line)
        return _("line {line}, page {page}").format(line=finding.line, page=page)

    def _card(self, index: int) -> Content:
        finding = self._findings[index]
        facts = [
            (_("Where"), self._place(finding)),
            (_("Class"), f"{finding.oddity}: {_(_CLASSES[finding.oddity])}"),
            (_("Certainty"), _(_CERTAINTIES[finding.certainty])),
            (_("Rule"), finding.rule),
            (_("The source has"), finding.verbatim),
            (_("Perhaps meant"), finding.suggested),
        ]
        lines = [Content(visible(finding.message)), Content("")]
        for name, value in facts:
            if value is not None:
                lines += [Content.styled(name, "$text-muted"), Content(f"  {visible(value)}")]
        return Content("\n").join(lines)
