"""Review: what is read, doubted and noted about a document. Values only; the library keeps them."""

from nghiquyet.review.actions import Change, Reviewer, UndoStack
from nghiquyet.review.anchoring import Anchored, Anchors, Outcome
from nghiquyet.review.state import Progress, Review

__all__ = ["Anchored", "Anchors", "Change", "Outcome", "Progress", "Review", "Reviewer", "UndoStack"]
