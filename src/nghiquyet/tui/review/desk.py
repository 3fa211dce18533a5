"""The annotations of one document while it is open: what is on the disk, what was done, who does it. No widgets."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING

from nghiquyet.library.annotations import AnnotationStore, Saved
from nghiquyet.review import Change, Review, Reviewer, UndoStack

if TYPE_CHECKING:
    from nghiquyet.document import Annotation, Document


class Desk:
    """Reads, saves and undoes; every change is on the disk before it is seen.

    Saving happens in a thread of its own, one change after the other: another program may hold the lock.
    """

    def __init__(self, document: Document, store: AnnotationStore, creator: str, done: UndoStack) -> None:
        """``done``: what was done about this document before, while this program runs."""
        self.review = Review(document)
        """What is known; what was on the disk when it was last looked at."""
        self.done = done
        self._store = store
        self._creator = creator
        self._stamp: object = None
        self._writer: ThreadPoolExecutor | None = None

    @property
    def reviewer(self) -> Reviewer:
        """Who does what is done, and now."""
        return Reviewer(self._creator, datetime.now().astimezone())

    def save(self, change: Change) -> Future[Saved]:
        """Begin to save a change; to be handed to :meth:`took` when it is done."""
        if self._writer is None:
            self._writer = ThreadPoolExecutor(1, "notes")
        return self._writer.submit(self._store.save, change.before, change.after)

    def took(self, change: Change, saved: Saved) -> Change:
        """A change is on the disk; gives it as it was saved, which is what can be undone."""
        self.review = self.review.with_annotations(saved.annotations)
        return replace(change, after=saved.after)

    def is_outdated(self) -> bool:
        """Whether the file has changed since it was last read; by us, too, and then reading gives nothing new."""
        return self._store.stamp() != self._stamp

    def read(self) -> tuple[Annotation, ...]:
        """What is on the disk; may be called in a thread."""
        # First the stamp: what is written while we read is read the next time.
        self._stamp = self._store.stamp()
        return self._store.read()

    def take(self, annotations: tuple[Annotation, ...]) -> bool:
        """Take up what was read; whether it is anything new."""
        if annotations == self.review.annotations:
            return False
        self.review = self.review.with_annotations(annotations)
        return True


Done = Callable[[str | None], None]
"""Called when a change has been saved, or, with a sentence, when it could not be."""
