"""View 1, the document: outline, text and card."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.reactive import var

from nghiquyet import commands
from nghiquyet.document import Document, Ref
from nghiquyet.exporting.citation import copies_heading, quotation, quote
from nghiquyet.messages import gettext as _
from nghiquyet.plain import visible
from nghiquyet.tui.bindings import bindings
from nghiquyet.tui.messages import Chosen, HasCurrent, Visit
from nghiquyet.tui.panes import Panes
from nghiquyet.tui.reading.card import Card
from nghiquyet.tui.reading.outline import OutlineTree
from nghiquyet.tui.reading.text import TextPane
from nghiquyet.tui.reading.titles import Breadcrumb
from nghiquyet.tui.view import View

if TYPE_CHECKING:
    from nghiquyet.review import Review


class ReadingView(View):
    """The whole document: moving in the outline moves the text, moving in the text moves the outline."""

    DEFAULT_CSS = """
    ReadingView Panes > .pane-main, ReadingView Panes > .pane-main:focus-within { border-top: none; }
    ReadingView Panes > .pane-main:focus-within > Breadcrumb { color: $text; text-style: bold; }
    """

    BINDINGS = bindings("verbatim", "follow", "people.card")

    view_id: ClassVar[commands.View] = "reading"

    in_outline: var[Ref | None] = var(None)
    """The unit the outline is on."""

    in_text: var[Ref | None] = var(None)
    """The unit the text is on."""

    verbatim: var[bool] = var(False)
    """Whether each source line has a row of its own, as printed."""

    follow: var[bool] = var(True)
    """Whether outline and text move together. If not, Enter in the outline moves the text."""

    def __init__(self, document: Document, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._document = document
        self._mover: tuple[HasCurrent, Ref] | None = None
        if document.nodes:
            self.set_reactive(ReadingView.current, Ref(document.id, "node", document.nodes[0].eid))

    def compose(self) -> ComposeResult:
        """Outline, text and card; each is bound to what the view is on."""
        self.set_reactive(ReadingView.in_outline, self.current)
        self.set_reactive(ReadingView.in_text, self.current)
        opened, line = self.memory.get("opened"), self.memory.get("line")
        outline = OutlineTree(self._document, opened=map(str, opened) if isinstance(opened, list) else None)
        panes = (
            Vertical(
                Breadcrumb(self._document).data_bind(ReadingView.verbatim, current=ReadingView.in_text),
                TextPane(self._document, first_line=line if isinstance(line, int) else 0).data_bind(
                    ReadingView.verbatim, review=View.review, current=ReadingView.in_text
                ),
            ),
            Vertical(outline.data_bind(review=View.review, current=ReadingView.in_outline)),
            Vertical(Card(self._document).data_bind(review=View.review, current=ReadingView.current)),
        )
        for pane, title in zip(panes[1:], (_("Outline"), _("Card")), strict=True):
            pane.border_title = Content(title)
        yield Panes(panes[0], list=panes[1], card=panes[2])

    @property
    def text(self) -> TextPane:
        """The reading pane."""
        return self.query_one(TextPane)

    def shows(self, ref: Ref) -> bool:
        """Units of the text."""
        return ref.kind == "node" and ref.id in self._document.outline

    def on_chosen(self, message: Chosen) -> None:
        """Keep in mind who moved: it decides who follows."""
        self._mover = (message.widget, message.ref)

    def on_visit(self, message: Visit) -> None:
        """Enter goes there, in the outline and in the text, whoever follows."""
        if self.shows(message.ref):
            self.in_outline = self.in_text = message.ref

    def watch_current(self, old: Ref | None, new: Ref | None) -> None:
        """Move outline and text along."""
        if old == new or new is None:
            return
        mover, ref = self._mover or (None, None)
        alone = not self.follow and ref == new
        if not (alone and isinstance(mover, TextPane)):
            self.in_outline = new
        if not (alone and isinstance(mover, OutlineTree)):
            self.in_text = new

    def stretches(self) -> Sequence[tuple[Ref, int, int]]:
        """The text that is selected with the mouse, unit by unit."""
        return self.text.stretches()

    def next_unreviewed(self, review: Review, after: Ref | None) -> Ref | None:
        """The next unit in document order."""
        eid = review.next_unreviewed(after.id if after and self.shows(after) else None)
        following = None if eid is None else Ref(self._document.id, "node", eid)
        return None if following == after else following

    def reveal(self, line: int) -> None:
        """Bring a source line of the unit into view."""
        self.text.reveal(line)

    def clip(self) -> str | None:
        """The text that is selected, or the unit, as the source has it, and its citation."""
        selected = self.text.selected()
        if selected is not None:
            return quote(self._document, *selected)
        if self.current is None:
            return None
        return quotation(self._document, self._document.outline.node(self.current.id))

    def clip_remark(self) -> str:
        """Of a heading, that what stands below it was not copied."""
        if self.current is None or self.screen.selections:
            return ""
        return _("Only the heading was copied.") if copies_heading(self._document, self.current.id) else ""

    def remember(self) -> dict[str, object]:
        """Widths, open branches, the source line at the top of the window."""
        opened = sorted(self.query_one(OutlineTree).opened)
        return {**super().remember(), "opened": opened, "line": self.text.top_line}

    def action_verbatim(self) -> None:
        """Reading text or verbatim."""
        self.verbatim = not self.verbatim

    def action_people_card(self) -> None:
        """The card of the person named here, or of the body whose list it is."""
        from nghiquyet.tui.people.named import named_in

        found = named_in(self._document, self.current.id) if self.current else []
        if not found:
            self.notify(_("Nobody is named here."))
            return
        if len(found) > 1:
            ids = {ref.id for ref in found}
            names = ", ".join(person.name for person in self._document.persons if person.id in ids)
            self.notify(visible(_("Named here: {names}.").format(names=names)), markup=False)
        self.post_message(Visit(found[0], card=True))

    def action_follow(self) -> None:
        """Whether outline and text move together."""
        self.follow = not self.follow
        told = _("Outline and text move together.") if self.follow else _("Outline and text move separately.")
        self.notify(told)
