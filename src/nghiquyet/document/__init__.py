"""The model of a document: what it is, never how it is read, kept or shown."""

from nghiquyet.document.model import (
    Certainty,
    Document,
    Finding,
    Kind,
    Node,
    OddityClass,
    Period,
    Ref,
    RefKind,
    Repair,
    Role,
    Segment,
    Source,
    Span,
)
from nghiquyet.document.outline import Outline

__all__ = [
    "Certainty", "Document", "Finding", "Kind", "Node", "OddityClass", "Outline", "Period", "Ref", "RefKind",
    "Repair", "Role", "Segment", "Source", "Span",
]  # fmt: skip
