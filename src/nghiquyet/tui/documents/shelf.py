"""Documents that have been opened in this run of the browser: the last few are kept, the first one always."""

from __future__ import annotations

from threading import Lock
from typing import TYPE_CHECKING, Final

from nghiquyet.tui.system import aside

if TYPE_CHECKING:
    from nghiquyet.document import Document
    from nghiquyet.library.catalogue import Entry
    from nghiquyet.library.documents import Library

_MOST: Final = 8
"""Documents that are kept beside the first."""


class Shelf:
    """Gives documents by their ids; may be asked from any thread."""

    def __init__(self, library: Library, first: Document) -> None:
        """``first``: the one the browser was opened on; it may be a file that the library does not have."""
        self.library = library
        self._first = first
        self._kept: dict[str, Document] = {}
        self._lock = Lock()

    def entries(self) -> list[Entry]:
        """What there is to know about each document of the library; bundled ones are read if they never were."""
        return self.library.all_entries()

    def get(self, identifier: str) -> Document | None:
        """A document that is at hand."""
        return self._first if identifier == self._first.id else self._kept.get(identifier)

    def open(self, identifier: str) -> Document:
        """A document, read if need be; LibraryError if there is none."""
        with self._lock:
            with aside():
                document = self.get(identifier) or self.library.open_document(identifier)
            self._kept.pop(identifier, None)
            self._kept[identifier] = document
            for oldest in list(self._kept)[:-_MOST]:
                del self._kept[oldest]
            return document
