"""What the window does about other documents: the list of them, and going from one to another."""

from __future__ import annotations

import asyncio
from abc import abstractmethod
from typing import TYPE_CHECKING

from textual.widget import Widget

from nghiquyet.document import Ref
from nghiquyet.library.notices import LibraryError
from nghiquyet.plain import visible

if TYPE_CHECKING:
    from nghiquyet.document import Document
    from nghiquyet.library.notices import Notice
    from nghiquyet.library.places import Places
    from nghiquyet.tui.documents.shelf import Shelf


class DocumentActions(Widget):
    """Mixed into the screen."""

    document: Document
    _places: Places

    _shelf: Shelf | None = None

    @abstractmethod
    async def go(self, ref: Ref, line: int | None = None) -> None:
        """Go to the place of a thing, and keep the one left in the history."""

    @property
    def shelf(self) -> Shelf:
        """The documents that are at hand."""
        if self._shelf is None:
            from nghiquyet.library.documents import Library
            from nghiquyet.tui.documents.shelf import Shelf

            loop = asyncio.get_running_loop()

            def tell(notice: Notice) -> None:
                loop.call_soon_threadsafe(self._say_trouble, notice.message)

            self._shelf = Shelf(Library(self._places, tell), self.document)
        return self._shelf

    async def action_documents(self) -> None:
        """List the documents of the library."""
        from nghiquyet.tui.documents.box import DocumentBox

        entries = await asyncio.to_thread(self.shelf.entries)
        self.app.push_screen(DocumentBox(entries, self.document.id), self._open_chosen)

    async def _open_chosen(self, identifier: str | None) -> None:
        """Open the document that was chosen; back leads to the one that was left."""
        if identifier is None or identifier == self.document.id:
            return
        document = await self.opened(identifier)
        if document is not None:
            await self.go(self.first_place(document))

    async def opened(self, identifier: str) -> Document | None:
        """A document by its id; None for one that cannot be opened, and then it has been said why."""
        document = self.shelf.get(identifier)
        if document is None:
            try:
                document = await asyncio.to_thread(self.shelf.open, identifier)
            except LibraryError as error:
                self._say_trouble(str(error))
        return document

    @abstractmethod
    def first_place(self, document: Document) -> Ref:
        """Where to begin in a document: where it was left, or at its beginning."""

    def _say_trouble(self, sentence: str) -> None:
        self.notify(visible(sentence), severity="warning", markup=False, timeout=12)
