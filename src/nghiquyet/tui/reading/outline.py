"""The outline: all levels down to the points, branches opened by need."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Final, overload

from textual import on
from textual.events import Click
from textual.geometry import Size
from textual.reactive import var

from nghiquyet.document import Document, Node, Ref
from nghiquyet.messages import gettext as _
from nghiquyet.plain import visible
from nghiquyet.tui.bindings import bindings
from nghiquyet.tui.messages import Chosen, Visit
from nghiquyet.tui.panes import WIDTHS
from nghiquyet.tui.reading.entries import Entries
from nghiquyet.tui.reading.gaps import gap_words
from nghiquyet.tui.reading.names import heading, number
from nghiquyet.tui.reading.steady import Steady
from nghiquyet.tui.reading.wrap import wrap
from nghiquyet.tui.rows import Row, RowList
from nghiquyet.tui.signs import Signs, signs, state_signs

if TYPE_CHECKING:
    from nghiquyet.review import Review


_NARROW: Final = WIDTHS["list"] - 6
"""Cells for a sentence where there are no rows."""


class _Rows(Sequence[Row]):
    """The rows of the outline, each made when it is painted."""

    def __init__(self, entries: Entries, signs: Signs, review: Review | None) -> None:
        self._entries = entries
        self._signs = signs
        self._review = review

    def __len__(self) -> int:
        return len(self._entries)

    @overload
    def __getitem__(self, index: int) -> Row: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[Row]: ...
    def __getitem__(self, index: int | slice) -> Row | Sequence[Row]:
        if isinstance(index, slice):
            return [self[at] for at in range(*index.indices(len(self)))]
        entries, node = self._entries, self._entries.node(index)
        indent = "  " * entries[index].depth
        missing = entries.gap(index)
        if missing is not None:
            return Row(((f"{indent}{self._signs.gap} {visible(gap_words(missing))}", "warning"),))
        sign = self._signs.leaf
        if entries.has_branch(node):
            sign = self._signs.opened if node.eid in entries.opened else self._signs.closed
        name, words = visible(number(node)), visible(heading(node))
        return Row(
            ((f"{indent}{sign} ", "muted"), (f"{name} " if name else "", "strong"), (words, "plain")),
            self._right(node),
        )

    def _right(self, node: Node) -> str:
        """The state of the unit; how much of what stands in it is reviewed; before any is, how many points it has."""
        review = self._review
        count = self._entries.count(node)
        words = [state_signs(review, node.eid, self._signs)] if review else []
        progress = review.progress_under(node.eid) if review and not self._entries.is_leaf(node) else None
        if progress is not None and progress.done:
            words.append(f"{progress.done}/{progress.total}")
        elif count:
            words.append(str(count))
        return " ".join(filter(None, words))


class OutlineTree(RowList, Steady):
    """The outline of a document. Posts ``Chosen`` when the cursor is moved, ``Visit`` on Enter."""

    DEFAULT_CSS = """
    OutlineTree { overflow-y: scroll; }
    """

    BINDINGS = bindings("move.left", "move.right")

    current: var[Ref | None] = var(None)
    """The unit one is on; the row of what it stands in is under the cursor if it has none of its own."""

    review: var[Review | None] = var(None)
    """What is reviewed, flagged and noted."""

    def __init__(self, document: Document, *, opened: Iterable[str] | None = None, id: str | None = None) -> None:
        super().__init__(id=id)
        self._document = document
        self._laid_out = False
        if opened is None:
            opened = (node.eid for node in document.outline.children(None))
        self._entries = Entries(document, opened)

    def on_mount(self) -> None:
        """Show the rows."""
        self._show(0)

    def on_resize(self) -> None:
        """Keep the cursor in view, the first time with what is around it."""
        if not self._laid_out:
            self._laid_out = True
            self.scroll_to(y=0, animate=False, force=True)
        self._bring(self.cursor)

    @property
    def opened(self) -> frozenset[str]:
        """The open branches, as eIds, to be remembered."""
        return frozenset(self._entries.opened)

    def open_branches(self, opened: Iterable[str]) -> None:
        """Take up the open branches as they were remembered."""
        unit = self._ref()
        self._entries = Entries(self._document, opened)
        self._show((self._entries.find(unit.id) if unit else None) or 0)

    def watch_current(self, old: Ref | None, new: Ref | None) -> None:
        """Another unit was chosen elsewhere: go to its row; branches are opened as needed."""
        if old == new or new is None or new.kind != "node" or new.id not in self._document.outline:
            return
        if new == self._ref():
            return
        before = len(self._entries)
        row = self._entries.find(new.id)
        if row is not None:
            self._bring(row)
        if len(self._entries) != before:
            self._show(self.cursor if row is None else row)
        elif row is not None:
            self.cursor = row

    def watch_review(self, old: Review | None, new: Review | None) -> None:
        """Other signs on the same rows."""
        if old is not new and self.is_mounted and len(self._entries):
            self.change_rows(_Rows(self._entries, signs(self), new))

    def move(self, by: int) -> None:
        """Move the cursor as a person does."""
        before = self.cursor
        super().move(by)
        if self.cursor != before:
            self._choose()

    def action_move_left(self) -> None:
        """Close the branch, or go to what it stands in."""
        if not len(self._entries):
            return
        row, before = self.cursor, len(self._entries)
        self._entries.close(row)
        if len(self._entries) != before:
            self._show(row)
        elif (parent := self._entries.parent(row)) is not None:
            self.move(parent - row)

    def action_move_right(self) -> None:
        """Open the branch, or go into it."""
        if not len(self._entries):
            return
        row, before = self.cursor, len(self._entries)
        self._entries.open(row)
        if len(self._entries) != before:
            self._show(row)
        elif row + 1 < len(self._entries) and self._entries.parent(row + 1) == row:
            self.move(1)

    def on_click(self, event: Click) -> None:
        """A click on the sign of a branch opens or closes it; anywhere else it moves the cursor there."""
        row = self.scroll_offset.y + event.y
        if 0 <= row < len(self._entries):
            sign = 1 + 2 * self._entries[row].depth
            if sign <= event.x <= sign + 1:
                event.prevent_default()
                self.move(row - self.cursor)
                closed = self._entries.node(row).eid not in self._entries.opened
                self.action_move_right() if closed else self.action_move_left()

    @on(RowList.Moved)
    def _moved(self, event: RowList.Moved) -> None:
        """Nobody above has to know about rows."""
        event.stop()

    @on(RowList.Opened)
    def _opened(self, event: RowList.Opened) -> None:
        """Enter: go to the place in the text."""
        event.stop()
        if unit := self._ref():
            self.post_message(Visit(unit))

    def _show(self, cursor: int) -> None:
        if len(self._entries):
            self.show_rows(_Rows(self._entries, signs(self), self.review), cursor)
        else:
            sentence = _("This text has no headings and no numbered units.")
            self.show_rows([Row(((sentence[start:end], "muted"),)) for start, end in wrap(sentence, _NARROW)])

    def _bring(self, row: int) -> None:
        """Bring a row into view that is not: into the upper half of the window, with what is around it."""
        height = self.scrollable_content_region.height
        if not 0 <= row - self.scroll_offset.y < height:
            self.virtual_size = Size(0, len(self._entries))
            self.scroll_to(y=row - height // 3, animate=False, force=True)

    def _ref(self) -> Ref | None:
        """The unit of the row under the cursor; of a gap, the one after it."""
        if not len(self._entries):
            return None
        return Ref(self._document.id, "node", self._entries.node(self.cursor).eid)

    def _choose(self) -> None:
        """The person moved the cursor."""
        unit = self._ref()
        if unit is not None and unit != self.current:
            self.current = unit
            self.post_message(Chosen(self, unit))
