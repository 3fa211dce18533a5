"""The dialog that goes to a place: a label, the number of a target, a source line, a page, an eId."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Static

from nghiquyet.document.addresses import Place, UnknownAddress, resolve
from nghiquyet.messages import gettext as _
from nghiquyet.plain import visible
from nghiquyet.tui.dialog import Dialog
from nghiquyet.tui.fit import elide
from nghiquyet.tui.inputs import Input
from nghiquyet.tui.reading.titles import fold, trail
from nghiquyet.tui.signs import Signs, signs

if TYPE_CHECKING:
    from textual.app import ComposeResult
    from textual.events import Resize

    from nghiquyet.document import Document, Node


class GoTo(Dialog[Place]):
    """Asks for an address and shows, at every key, where it leads or what is nearest.

    Enter closes it with the :class:`~nghiquyet.document.addresses.Place`, if there is one; Escape with None.
    """

    AUTO_FOCUS = "Input"

    DEFAULT_CSS = """
    GoTo > Vertical { height: auto; max-width: 76; }
    GoTo Input { margin-bottom: 1; }
    GoTo #goto-place { height: 3; }
    GoTo #goto-place.-wrong { color: $text-error; }
    """

    def __init__(self, document: Document) -> None:
        super().__init__()
        self._document = document
        self.place: Place | None = None
        """Where what is typed leads; None while it leads nowhere."""

    def compose(self) -> ComposeResult:
        """The input above the place; what the keys do in the frame."""
        with Vertical() as frame:
            frame.border_title = _("Go to a place")
            frame.border_subtitle = _("Enter: go there   Esc: close")
            yield Input(placeholder="17   P2.II.3   L672   tr 14", compact=True)
            yield Static(self._hint(), id="goto-place", markup=False)

    def on_input_changed(self, event: Input.Changed) -> None:
        """Show where it would go."""
        event.stop()
        self._look_up(event.value)

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Go, if there is a place to go to; otherwise the sentence that says why not stays."""
        event.stop()
        # Enter may come in one read with the letters: then they have not been looked up yet.
        self._look_up(event.value)
        if self.place is not None:
            self.dismiss(self.place)

    def on_resize(self, event: Resize) -> None:
        """Cut the lines for the new width."""
        self._look_up(self.query_one(Input).value)

    def _look_up(self, typed: str) -> None:
        """Resolve what is typed, and show the place or the reason."""
        self.place = None
        content, wrong = self._hint(), False
        if typed.strip():
            try:
                self.place = resolve(self._document, typed)
            except UnknownAddress as unknown:
                content, wrong = Content(visible(str(unknown))), True
            else:
                content = self._describe(self.place)
        shown = self.query_one("#goto-place", Static)
        shown.update(content)
        shown.set_class(wrong, "-wrong")

    def _hint(self) -> Content:
        return Content(_("Number of a target, label, source line, page, or eId."))

    def _describe(self, place: Place) -> Content:
        """Three lines: the unit, what it stands in, its page and lines."""
        width = max(20, self.query_one("#goto-place", Static).content_size.width)
        mark = signs(self)
        return Content("\n").join(
            [
                Content.styled(elide(_title(place.node), width, mark.ellipsis), "bold"),
                Content.styled(fold(trail(self._document, place.node), width, mark), "$text-muted"),
                Content(elide(_extent(self._document, place, mark), width, mark.ellipsis)),
            ]
        )


def _title(node: Node) -> str:
    """A unit on one line: its label, or what is printed before it; then its text."""
    return visible(" ".join(part for part in (node.label or node.marker, node.text) if part))


def _extent(document: Document, place: Place, mark: Signs) -> str:
    """Page and source lines, the line or page that was asked for before all others; of a blank one, that it is."""
    lines = place.node.lines
    facts = [
        _("page {page}").format(page=place.page or place.node.page),
        _("lines {first}–{last}").format(first=lines.first, last=lines.last)
        if lines.first != lines.last
        else _("line {line}").format(line=lines.first),
    ]
    if place.line is not None:
        blank = place.page is None and not document.lines[place.line - 1].strip()
        asked = _("line {line} is blank; goes to the unit before it") if blank else _("to line {line}")
        facts.insert(0, asked.format(line=place.line))
    return f" {mark.middle} ".join(facts)
