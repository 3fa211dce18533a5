"""The dialog that searches everything: an input, what is found at every key, and a card of the hit under the cursor."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from textual import on
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.reactive import reactive

from nghiquyet.messages import gettext as _
from nghiquyet.messages import ngettext
from nghiquyet.search.wording import kind_name
from nghiquyet.tui.bars import Bar
from nghiquyet.tui.bindings import bindings
from nghiquyet.tui.dialog import Dialog
from nghiquyet.tui.fit import spread
from nghiquyet.tui.inputs import Input
from nghiquyet.tui.panes import MEDIUM
from nghiquyet.tui.search.finder import Finder, Found
from nghiquyet.tui.search.lines import Place, Recent, at_first, listed
from nghiquyet.tui.search.preview import Preview
from nghiquyet.tui.search.results import Results
from nghiquyet.tui.search.walk import Walk
from nghiquyet.tui.signs import signs

if TYPE_CHECKING:
    from textual.app import ComposeResult
    from textual.events import Resize

    from nghiquyet.document import Document

_MOST_RECENT: Final = 10
"""Searches of before that are listed."""


class Status(Bar):
    """How many hits there are, of which kinds, and which of them one is at."""

    DEFAULT_CSS = """
    Status { background: $surface; color: $text-muted; margin-bottom: 1; }
    """

    said: reactive[tuple[str, str]] = reactive(("", ""))
    """What stands at the left edge, and at the right one."""

    def render(self) -> Content:
        """The line."""
        left, right = self.said
        return Content(spread(left, right, self.size.width, signs(self).ellipsis) if right else left)


class SearchBox(Dialog[Walk]):
    """Gives the hits and the one that was chosen; Escape gives None.

    What is typed is looked for in a thread, one query at a time: those typed meanwhile are passed over, but for the
    last. Keys that need the answer (Enter, the arrows) wait for it, so that a burst comes out as if typed slowly.
    """

    AUTO_FOCUS = "Input"

    DEFAULT_CSS = """
    SearchBox { align: left top; }
    SearchBox > Vertical { margin: 0; width: 100%; max-width: 100%; height: 100%; }
    SearchBox Input { background: $surface; }
    SearchBox #search-card { width: 40%; border-left: solid $border-blurred; }
    SearchBox.-narrow #search-card { display: none; }
    """

    BINDINGS = bindings("search", "move.up", "move.down", "move.page_up", "move.page_down")

    def __init__(
        self, document: Document, finder: Finder, searches: Sequence[str] = (), walk: Walk | None = None
    ) -> None:
        """``searches``: those of before, the latest first; ``walk``: the one to go on from."""
        super().__init__()
        self._document = document
        self._finder = finder
        self._searches = searches
        self._walk = walk
        self._found = walk.found if walk else Found("")
        self._wanted: str | None = None
        """The query to be looked for next."""
        self._looking = False
        """Whether one is being looked for."""
        self._recalled = ""
        """The search of before that the input was given."""

    def compose(self) -> ComposeResult:
        """The input, a line on what was found, the list and the card."""
        with Vertical() as frame:
            frame.border_title = _("Search")
            frame.border_subtitle = _("Enter: go there   Esc: close")
            hint = _("Name, post, number, words …").replace("…", signs(self).ellipsis)
            yield Input(self._found.query, placeholder=hint, compact=True)
            yield Status()
            with Horizontal():
                yield Results(self._document)
                with Vertical(id="search-card"):
                    yield Preview(self._document)

    def on_mount(self) -> None:
        """Begin where the last search was left; and get the index ready."""
        self.set_class(self.app.size.width < MEDIUM, "-narrow")
        self._show(self._found, self._walk.at if self._walk else 0)
        self.call_after_refresh(self._get_ready)

    def on_resize(self, event: Resize) -> None:
        """In a narrow window the hits have all of it."""
        self.set_class(event.size.width < MEDIUM, "-narrow")

    @property
    def found(self) -> Found:
        """What is shown."""
        return self._found

    @property
    def results(self) -> Results:
        """The list."""
        return self.query_one(Results)

    # Looking for what is typed.

    def _get_ready(self) -> None:
        """Have the index built, now that the box is painted."""
        self.run_worker(self._prepare())

    async def _prepare(self) -> None:
        """Build the index, and tell what is wrong with the abbreviations."""
        if not self._finder.ready:
            await asyncio.to_thread(self._finder.index)
        while self._finder.told:
            self.notify(self._finder.told.pop(0).message, severity="warning", markup=False)

    @on(Input.Changed)
    def _changed(self, event: Input.Changed) -> None:
        """Look for what is typed now, after what is being looked for."""
        event.stop()
        self._wanted = event.value
        if not self._looking:
            self._looking = True
            self.run_worker(self._look())

    async def _look(self) -> None:
        """Look for what is wanted until nothing else is."""
        while self._wanted is not None:
            query, self._wanted = self._wanted, None
            await self._look_for(query)
        self._looking = False

    async def _settle(self) -> bool:
        """Have what is in the input looked for and shown; whether the box is still open by then."""
        await self._look_for(self.query_one(Input).value)
        return self.is_current

    async def _look_for(self, query: str) -> None:
        """Look for a query and show what is found, unless it is shown already, or something else is typed by then."""
        if query != self._found.query:
            found = await self._find(query)
            # The box may have been closed meanwhile; then there is nothing left to ask or to show.
            if self.is_current and query == self.query_one(Input).value and query != self._found.query:
                self._show(found)

    async def _find(self, query: str) -> Found:
        """What is found for a query; nothing for nothing."""
        if not query.strip() or not query.strip('" '):
            return Found(query)
        if not self._finder.ready:
            self.query_one(Status).said = (_("Getting ready …").replace("…", signs(self).ellipsis), "")
        return await asyncio.to_thread(self._finder.find, query)

    # What is shown.

    def _show(self, found: Found, at: int = 0) -> None:
        """Show what was found, with the cursor on a hit."""
        self._found = found
        answered = found.hits or found.looked_at
        items = listed(found) if answered else at_first(self._searches[:_MOST_RECENT])
        self.results.show_items(items, found.hits or found.nearest, at)
        self._tell()

    def _counts(self) -> str:
        """How many hits, of which kinds."""
        count = len(self._found.hits)
        if not count:
            return ""
        kinds = (f"{kind_name(kind)} {each}" for kind, each in self._found.kinds.items())
        return f" {signs(self).middle} ".join((ngettext("{n} hit", "{n} hits", count).format(n=count), *kinds))

    @on(Results.Moved)
    def _moved(self, message: Results.Moved) -> None:
        """Another hit."""
        message.stop()
        self._tell()

    def _tell(self) -> None:
        """Show the card of the hit under the cursor, and which one it is."""
        item = self.results.item
        at = item.at if isinstance(item, Place) else None
        self.query_one(Preview).show_hit(None if at is None else Walk(self._found, at).hit)
        count = len(self._found.hits)
        self.query_one(Status).said = (self._counts(), f"{at + 1}/{count}" if count and at is not None else "")

    # Keys.

    async def action_move_down(self) -> None:
        """One hit down."""
        if await self._settle():
            self.results.move(1)

    async def action_move_up(self) -> None:
        """One hit up; above the first one, the search before."""
        if await self._settle() and not self.results.move(-1):
            self._recall()

    async def action_move_page_down(self) -> None:
        """One window down."""
        if await self._settle():
            self.results.page(1)

    async def action_move_page_up(self) -> None:
        """One window up."""
        if await self._settle():
            self.results.page(-1)

    def action_search(self) -> None:
        """Begin anew: what is typed now takes the place of the query."""
        field = self.query_one(Input)
        field.focus()
        field.action_select_all()

    def _recall(self) -> None:
        """Bring back the search before the one that is shown, if nothing else was typed."""
        typed = self.query_one(Input).value
        if typed in ("", self._recalled):
            older = self._searches[self._searches.index(typed) + 1 :] if typed else self._searches
            if older:
                self._put(older[0])

    def _put(self, query: str) -> None:
        """Put a search of before into the input."""
        self._recalled = query
        field = self.query_one(Input)
        field.value = query
        field.action_end()

    @on(Input.Submitted)
    async def _submitted(self, event: Input.Submitted) -> None:
        event.stop()
        if await self._settle():
            self._choose()

    @on(Results.Opened)
    def _opened(self, message: Results.Opened) -> None:
        message.stop()
        self._choose()

    def _choose(self) -> None:
        """Go to the hit; of a search of before, search again."""
        item = self.results.item
        if isinstance(item, Recent):
            self._put(item.query)
        elif isinstance(item, Place):
            self.dismiss(Walk(self._found, item.at))
