"""Review: what is read, doubted and noted about a document. Values only; the library keeps them."""

from nghiquyet.document.annotations import Anchored
from nghiquyet.review.actions import Change, Reviewer, UndoStack
from nghiquyet.review.state import Progress, Review

__all__ = ["Anchored", "Change", "Progress", "Review", "Reviewer", "UndoStack"]
