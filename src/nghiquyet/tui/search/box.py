"""The dialog that searches everything: an input, what is found at every key, and a card of the hit under the cursor."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from contextlib import suppress
from functools import partial
from typing import TYPE_CHECKING, Final

from textual import on
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.reactive import reactive

from nghiquyet.commands import Keymap
from nghiquyet.indexing import join_apart
from nghiquyet.library.notices import LibraryError
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
    from textual.geometry import Size

    from nghiquyet.document import Document
    from nghiquyet.search.hits import Hit
    from nghiquyet.tui.documents.shelf import Shelf

_ROWS_FOR_CARD: Final = 18
"""Rows of a narrow window from which the card has room below the hits."""

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
    SearchBox.-narrow Horizontal { layout: vertical; }
    SearchBox.-narrow #search-card { width: 100%; height: 7; border-left: none; border-top: solid $border-blurred; }
    SearchBox.-narrow #search-card:focus-within { height: 70%; border-top: heavy $accent; }
    """

    BINDINGS = bindings("search", "search.everywhere", "move.up", "move.down", "move.page_up", "move.page_down")

    def __init__(
        self,
        document: Document,
        finder: Finder,
        shelf: Shelf,
        searches: Sequence[str] = (),
        walk: Walk | None = None,
        keymap: Keymap | None = None,
    ) -> None:
        """``searches``: those of before, the latest first; ``walk``: the one to go on from."""
        super().__init__()
        self._document = document
        self._finder = finder
        self._shelf = shelf
        self._keymap = keymap or Keymap()
        if walk is not None and walk.found.document not in (None, document.id):
            walk = None  # what was found in another document is not what is searched here
        self.everywhere = walk is not None and walk.found.everywhere
        """Whether all documents are to be searched, as soon as that can be done."""
        self._searches = searches
        self._walk = walk
        self._found = walk.found if walk else Found("", document=document.id)
        self._progress = ""
        """How far it is until all documents can be searched."""
        self._wanted: str | None = None
        """The query to be looked for next."""
        self._looking = False
        """Whether one is being looked for."""
        self._recalled = ""
        """The search of before that the input was given."""

    def compose(self) -> ComposeResult:
        """The input, a line on what was found, the list and the card."""
        with Vertical():
            hint = _("Name, post, number, words…").replace("…", signs(self).ellipsis)
            yield Input(self._found.query, placeholder=hint, compact=True)
            yield Status()
            with Horizontal():
                yield Results(self._document)
                with Vertical(id="search-card"):
                    yield Preview(self._document)

    def on_mount(self) -> None:
        """Begin where the last search was left; and get the index ready."""
        self._fit(self.app.size)
        self._say_where()
        self._show(self._found, self._walk.at if self._walk else 0)
        self.call_after_refresh(self._get_ready)
        if self.everywhere:
            self.run_worker(self._prepare_everywhere(), exclusive=True, group="everywhere")

    def on_resize(self, event: Resize) -> None:
        """In a narrow window the card stands below the hits; in a low one only there is no room for it."""
        self._fit(event.size)

    def _fit(self, size: Size) -> None:
        self.set_class(size.width < MEDIUM, "-narrow")
        self._make_room(size)

    def _make_room(self, size: Size) -> None:
        """Below the hits the card stands only where it has room, and while it has something to show."""
        # Not by a class of the box: that would style all of it anew.
        below = isinstance(self.results.item, Place) and size.height >= _ROWS_FOR_CARD
        self.query_one("#search-card").display = size.width >= MEDIUM or below

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
        self._tell_notices()

    def _tell_notices(self) -> None:
        while self._finder.told:
            self.notify(self._finder.told.pop(0).message, severity="warning", markup=False)

    # One document, or all of them.

    def action_search_everywhere(self) -> None:
        """Search all documents of the library, or only this one again."""
        self.everywhere = not self.everywhere
        self._say_where()
        if self.everywhere:
            self.run_worker(self._prepare_everywhere(), exclusive=True, group="everywhere")
        else:
            self._search_again()

    def _say_where(self) -> None:
        """In the frame: what is searched, and what the keys do."""
        frame = self.query_one(Vertical)
        key = self._keymap.shown("search.everywhere", ascii=signs(self).ascii)
        here, other = _("Search in this document"), _("Enter: go there   {key}: all documents   Esc: close")
        if self.everywhere:
            here, other = _("Search in all documents"), _("Enter: go there   {key}: this document   Esc: close")
        frame.border_title = here
        frame.border_subtitle = other.format(key=key)

    async def _prepare_everywhere(self) -> None:
        """Have the indexes of all documents loaded, and built by another process where there are none."""
        finder = self._finder
        if not await asyncio.to_thread(finder.load_everywhere):
            built = await join_apart(finder.places, self._say_progress)
            if not (built and await asyncio.to_thread(finder.load_everywhere)):
                await asyncio.to_thread(finder.build_everywhere, lambda _done, _total: None)
        self._tell_notices()
        self._search_again()

    def _say_progress(self, done: int, total: int) -> None:
        self._progress = _("Preparing all documents: {done} of {total}").format(done=done, total=total)
        if self.is_current:
            self._tell_count()

    def _search_again(self) -> None:
        """Look for what is typed, where it is to be looked for now."""
        if self.is_current:
            self._want(self.query_one(Input).value)

    @property
    def _all_of_them(self) -> bool:
        """Whether all documents are searched."""
        return self.everywhere and self._finder.ready_everywhere

    @on(Input.Changed)
    def _changed(self, event: Input.Changed) -> None:
        """Look for what is typed now, after what is being looked for."""
        event.stop()
        self._want(event.value)

    def _want(self, query: str) -> None:
        self._wanted = query
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
        if not self._is_shown(query):
            found = await self._find(query)
            # The box may have been closed meanwhile; then there is nothing left to ask or to show.
            if self.is_current and query == self.query_one(Input).value and not self._is_shown(query):
                self._show(found)

    def _is_shown(self, query: str) -> bool:
        """Whether what is shown is what was found for a query, where it is to be looked for."""
        return (query, self._scope) == (self._found.query, self._found.document)

    @property
    def _scope(self) -> str | None:
        """The document that is searched; None for all of them."""
        return None if self._all_of_them else self._document.id

    async def _find(self, query: str) -> Found:
        """What is found for a query; nothing for nothing."""
        if not query.strip() or not query.strip('" '):
            return Found(query, document=self._scope)
        if not self._finder.ready:
            self.query_one(Status).said = (_("Preparing…").replace("…", signs(self).ellipsis), "")
        if self._all_of_them:
            return await asyncio.to_thread(partial(self._finder.find, query, everywhere=True))
        return await asyncio.to_thread(self._finder.find, query)

    # What is shown.

    def _show(self, found: Found, at: int = 0) -> None:
        """Show what was found, with the cursor on a hit."""
        self._found = found
        answered = found.hits or found.looked_at
        items = listed(found) if answered else at_first(self._searches[:_MOST_RECENT])
        self.results.show_items(items, found.hits or found.nearest, at, self._finder.titles)
        self._tell()

    def _counts(self) -> str:
        """How many hits, of which kinds."""
        count = len(self._found.hits)
        if not count:
            return ""
        kinds = (f"{kind_name(kind)} {each}" for kind, each in self._found.kinds.items())
        counted = ngettext("{n} hit", "{n} hits", count).format(n=count)
        if self._found.more:
            counted = _("more than {n} hits").format(n=count)
        return f" {signs(self).middle} ".join((counted, *kinds))

    @on(Results.Moved)
    def _moved(self, message: Results.Moved) -> None:
        """Another hit."""
        message.stop()
        self._tell()

    def _tell(self) -> None:
        """Show the card of the hit under the cursor, and which one it is."""
        item = self.results.item
        at = item.at if isinstance(item, Place) else None
        hit = None if at is None else Walk(self._found, at).hit
        self._make_room(self.app.size)
        self._preview(hit)
        self._tell_count()

    def _tell_count(self) -> None:
        """Say how many hits there are; as long as those of all documents are still to come, how far that is."""
        item, count = self.results.item, len(self._found.hits)
        at = f"{item.at + 1}/{count}" if count and isinstance(item, Place) else ""
        waiting = self.everywhere and not self._all_of_them
        self.query_one(Status).said = (self._progress if waiting else self._counts(), at)

    def _preview(self, hit: Hit | None) -> None:
        """Show a hit on the card; of another document once that is open, unless one has moved on by then."""
        document = self._document if hit is None else self._shelf.get(hit.ref.document)
        if document is not None:
            self.query_one(Preview).show_hit(hit, document)
        elif hit is not None:
            self.run_worker(self._preview_later(hit), exclusive=True, group="preview")

    async def _preview_later(self, hit: Hit) -> None:
        # A document that cannot be opened says so when one goes there.
        with suppress(LibraryError):
            document = await asyncio.to_thread(self._shelf.open, hit.ref.document)
            item = self.results.item
            if self.is_current and isinstance(item, Place) and Walk(self._found, item.at).hit is hit:
                self.query_one(Preview).show_hit(hit, document)

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
