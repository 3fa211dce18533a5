"""What the window does about searching: the dialog, and the way from hit to hit with the words marked in the text."""

from __future__ import annotations

from abc import abstractmethod
from typing import TYPE_CHECKING

from textual.reactive import var

from nghiquyet.document import Ref
from nghiquyet.messages import gettext as _
from nghiquyet.tui.documents.actions import DocumentActions

if TYPE_CHECKING:
    from nghiquyet.commands import Keymap
    from nghiquyet.library.state import State
    from nghiquyet.review import Review
    from nghiquyet.tui.search.finder import Finder
    from nghiquyet.tui.search.walk import Walk


class SearchActions(DocumentActions):
    """Mixed into the screen."""

    walk: var[Walk | None] = var(None, init=False)
    """The hits one walks through, and which of them one is at; what they mark is marked in the text."""

    review: var[Review | None]
    keymap: Keymap
    _state: State
    """What was remembered."""

    _finder: Finder | None = None

    @abstractmethod
    async def _show(self, ref: Ref, line: int | None = None) -> None:
        """Go there without keeping the place left."""

    @property
    def finder(self) -> Finder:
        """Answers queries on the document."""
        if self._finder is None:
            from nghiquyet.tui.search.finder import Finder

            self._finder = Finder(self.document, self._places)
        return self._finder

    def action_search(self) -> None:
        """Search the document; go on from the last search as long as its marks are there."""
        self._search()

    def action_search_everywhere(self) -> None:
        """Search all documents of the library."""
        self._search(everywhere=True)

    def _search(self, *, everywhere: bool = False) -> None:
        from nghiquyet.tui.search.box import SearchBox

        self.finder.take_notes(self.review.anchored if self.review else ())
        box = SearchBox(self.document, self.finder, self.shelf, self._state.searches, self.walk, self.keymap)
        box.everywhere = everywhere or box.everywhere
        self.app.push_screen(box, self._walk_to)

    async def _walk_to(self, walk: Walk | None) -> None:
        """Go to the hit that was chosen in the dialog."""
        if walk is not None:
            self._state = self._state.searched(walk.found.query)
            self.walk = walk
            await self._visit(walk)

    async def _visit(self, walk: Walk, *, kept: bool = True) -> None:
        """Go to the hit of a walk; ``kept``: in the history."""
        from nghiquyet.tui.search.walk import place_of

        document = await self.opened(walk.hit.ref.document)
        node = place_of(document, walk.hit) if document else None
        if document is not None and node is not None:
            await (self.go if kept else self._show)(Ref(document.id, "node", node.eid), walk.hit.line)

    async def action_hit_next(self) -> None:
        """To the next hit; after the last comes the first."""
        await self._walk_on(1)

    async def action_hit_previous(self) -> None:
        """To the hit before."""
        await self._walk_on(-1)

    async def _walk_on(self, by: int) -> None:
        """Walk so many hits on. It is one search: going back leads to where it began."""
        if self.walk is None:
            key = self.keymap.shown("search")
            self.notify(_("Nothing has been searched for; {key} searches.").format(key=key), markup=False)
            return
        self.walk = self.walk.step(by)
        await self._visit(self.walk, kept=False)

    def end_walk(self) -> bool:
        """Take the marks away; whether there were any."""
        walked = self.walk is not None
        self.walk = None
        return walked

    def watch_walk(self, before: Walk | None, walk: Walk | None) -> None:
        """Mark what was found in the text."""
        if before is None or walk is None or before.found is not walk.found:
            self.show_marks()

    def show_marks(self) -> None:
        """Mark in the text what the walk has found."""
        from nghiquyet.tui.reading.text import TextPane
        from nghiquyet.tui.search.walk import marks_in_text

        marks = marks_in_text(self.document, self.walk.hits) if self.walk else {}
        for pane in self.query(TextPane):
            pane.marks = marks
