"""A document, opened, with everything that is kept beside it: what the command line and the browser both work on."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from nghiquyet.document.model import Document
from nghiquyet.library.documents import Library, Working, quietly
from nghiquyet.library.notices import LibraryError, Notice, notice
from nghiquyet.library.places import Places, find_places
from nghiquyet.library.state import State, load_state
from nghiquyet.library.store import sweep
from nghiquyet.messages import N_

if TYPE_CHECKING:
    from nghiquyet.library.annotations import AnnotationStore
    from nghiquyet.review import Review


@dataclass(frozen=True, slots=True)
class Workspace:
    """What one works on."""

    places: Places
    library: Library
    document: Document
    state: State
    """What the browser remembered when it was last closed."""
    told: list[Notice]
    """Where the library puts what a person should know."""

    @property
    def annotations(self) -> AnnotationStore:
        """The notes and review marks about the document, on the disk."""
        from nghiquyet.library.annotations import AnnotationStore

        return AnnotationStore(self.places, self.document.id, self.told.append)

    def review(self) -> Review:
        """What is reviewed, flagged and noted, as it is on the disk now."""
        from nghiquyet.review import Review

        return Review(self.document, self.annotations.read())

    @property
    def notices(self) -> tuple[Notice, ...]:
        """What a person should know about how this was opened, and about what was done with the library since."""
        return tuple(self.told)

    def settle(self) -> tuple[Notice, ...]:
        """Store what was to be stored later, whatever that was; what a person should know about it."""
        before = len(self.told)
        self.library.settle()
        return tuple(self.told[before:])

    @classmethod
    def open(
        cls,
        doc: str | None = None,
        *,
        places: Places | None = None,
        working: Working = quietly,
        later: bool = False,
    ) -> Workspace:
        """Open a document: an id, the path of a file, or None for the one opened last, and at first the bundled one.

        ``working`` is called with a sentence before work that can be felt (reading a text for the first time) and
        gives the context it is done in. With ``later`` what was read is shown first and stored by :meth:`settle`.
        Raises LibraryError, with a sentence for people, if there is no such document.
        """
        places = places or find_places()
        told: list[Notice] = []
        library = Library(places, told.append, working=working, later=later)
        for folder in (places.library, places.sources, places.annotations, places.drafts, places.state):
            sweep(folder, told.append)
        state = load_state(places, told.append)
        document = library.open(doc) if doc is not None else _last(library, state, told)
        return cls(places, library, document, state, told)


def _last(library: Library, state: State, told: list[Notice]) -> Document:
    """The document opened last; if it is gone or cannot be used, the bundled one."""
    default = library.default_id()
    if state.document is None or state.document == default:
        return library.open_document(default)
    try:
        return library.open_document(state.document)
    except LibraryError as error:
        told.append(notice(N_("{sentence} The bundled document is shown instead."), sentence=error.notice))
        return library.open_document(default)
