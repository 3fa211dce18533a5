"""What was made of the document that was asked for last: the rules of one check all ask for the same."""

from __future__ import annotations

from collections.abc import Callable
from typing import Generic, TypeVar

from nghiquyet.document import Document

Made = TypeVar("Made")


class Kept(Generic[Made]):
    """Something that is made of a document once, and kept until another document is asked for."""

    def __init__(self, make: Callable[[Document], Made]) -> None:
        """``make``: how it is made."""
        self._make = make
        self._kept: tuple[Document, Made] | None = None

    def of(self, document: Document) -> Made:
        """It, of a document."""
        kept = self._kept
        if kept is None or kept[0] is not document:
            kept = self._kept = document, self._make(document)
        return kept[1]

    def let_go(self) -> Made | None:
        """Keep it no longer; it, for those who take it apart."""
        kept, self._kept = self._kept, None
        return kept[1] if kept is not None else None
