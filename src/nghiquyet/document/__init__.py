"""The model of a document: what it is, never how it is read, kept or shown."""

from nghiquyet.document.annotations import Annotation, AnnotationTarget, Motivation, Position, Quote
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
    "Annotation", "AnnotationTarget", "Certainty", "Document", "Finding", "Kind", "Motivation", "Node", "OddityClass",
    "Outline", "Period", "Position", "Quote", "Ref", "RefKind", "Repair", "Role", "Segment", "Source", "Span",
]  # fmt: skip
