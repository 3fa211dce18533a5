"""One-row titles above the panes; that of the text is a breadcrumb: two headings recur ten times, each elsewhere."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar, Final

from rich.segment import Segment
from textual.reactive import reactive, var
from textual.strip import Strip
from textual.widget import Widget

from nghiquyet.document import Document, Node, Ref, Span
from nghiquyet.exporting.names import span_text
from nghiquyet.messages import gettext as _
from nghiquyet.plain import visible
from nghiquyet.tui.fit import elide
from nghiquyet.tui.reading.names import own_name, title
from nghiquyet.tui.reading.wrap import cells
from nghiquyet.tui.signs import Signs, signs

_LEAST: Final = 8
"""Cells below which a heading says nothing."""


def trail(document: Document, node: Node) -> list[str]:
    """What a unit stands in, from the top, and the unit itself: by its heading, or, of running text, by its number."""
    steps = [title(step) for step in (*document.outline.ancestors(node.eid), node)]
    if node.kind == "p" or (document.outline.is_leaf(node.eid) and node.parent is not None):
        steps[-1] = own_name(document, node)
    return [visible(step) for step in steps]


def address(document: Document, node: Node) -> str:
    """The label of a unit, or of the nearest one it stands in that has one."""
    path = (*document.outline.ancestors(node.eid), node)
    return next((step.label for step in reversed(path) if step.label), "")


def fold(steps: Sequence[str], room: int, used: Signs) -> str:
    """The steps of a trail in so many cells. Those at the top give way first, then the heading before the last."""
    between, left_out = f" {used.path} ", f"{used.ellipsis} {used.path} "
    for first in range(max(1, len(steps) - 1)):
        words = (left_out if first else "") + between.join(steps[first:])
        if cells(words) <= room:
            return words
    above, last = left_out if len(steps) > 2 else "", between + steps[-1]
    left = room - cells(above) - cells(last)
    if len(steps) > 1 and left >= _LEAST:
        return above + elide(steps[-2], left, used.ellipsis) + last
    return elide(steps[-1], room, used.ellipsis)


def _pages(document: Document, node: Node) -> str:
    """The pages on which a unit's own text stands."""
    last = document.page_of(node.segments[-1].line) if node.segments else node.page
    return _("p. {page}").format(page=span_text(Span(node.page, last)))


class Breadcrumb(Widget):
    """Label, headings and pages of the unit one is on, in one row."""

    DEFAULT_CSS = """
    Breadcrumb { height: 1; width: 1fr; color: $text-muted; background: $panel; }
    Breadcrumb > .breadcrumb--label { text-style: bold; color: $primary; }
    """

    COMPONENT_CLASSES: ClassVar[set[str]] = {"breadcrumb--label"}

    current: var[Ref | None] = var(None)
    """The unit one is on."""

    verbatim: reactive[bool] = reactive(False)
    """Whether the text is shown as printed."""

    def __init__(self, document: Document) -> None:
        super().__init__()
        self._document = document

    def watch_current(self, old: Ref | None, new: Ref | None) -> None:
        """Another unit."""
        if old != new:
            self.refresh()

    def render_line(self, y: int) -> Strip:
        """The row. The last heading is what one reads: those above it give way first."""
        width, style = self.size.width, self.rich_style
        outline = self._document.outline
        if self.current is None or self.current.kind != "node" or self.current.id not in outline:
            return Strip.blank(width, style)
        node = outline.node(self.current.id)
        focused = isinstance(self.parent, Widget) and self.parent.has_focus_within
        label = f"{signs(self).cursor if focused else ' '}{visible(address(self._document, node))} ".replace("  ", " ")
        page = f" {_pages(self._document, node)} "
        mode = _("verbatim")
        if self.verbatim:
            page = f" [{mode}]{page}"
        room = width - cells(label) - cells(page)
        words = fold(trail(self._document, node), max(0, room), signs(self))
        filler = " " * (room - cells(words))
        return Strip(
            [
                Segment(label, self.get_component_rich_style("breadcrumb--label")),
                Segment(words + filler + page, style),
            ]
        ).adjust_cell_length(width, style)
