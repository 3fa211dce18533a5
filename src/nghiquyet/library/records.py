"""Annotations as the records of a file, and back."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict
from typing import Any

from nghiquyet.document.annotations import MOTIVATIONS, Annotation, AnnotationTarget, Position, Quote
from nghiquyet.document.model import Ref


def to_record(annotation: Annotation) -> dict[str, Any]:
    """An annotation as plain JSON."""
    return asdict(annotation)


def from_record(record: Mapping[str, Any]) -> Annotation | None:
    """The annotation of a record; None if it is not of a shape that this version knows."""
    try:
        target = record["target"]
        about, quote, position = target["ref"], target["quote"], target["position"]
        annotation = Annotation(
            id=record["id"],
            motivation=record["motivation"],
            target=AnnotationTarget(
                Ref(about["document"], about["kind"], about["id"]),
                target["eid"],
                target["line"],
                Quote(quote["exact"], quote["prefix"], quote["suffix"]),
                Position(position["start"], position["end"]),
                target["sha256"],
                target["alike"],
                target["stretch"],
            ),
            creator=record["creator"],
            created=record["created"],
            modified=record["modified"],
            body=record["body"],
            other_of=record["other_of"],
        )
    except (KeyError, TypeError):
        return None
    return annotation if _is_sound(annotation) else None


def _is_sound(annotation: Annotation) -> bool:
    """Whether every field is of its type: a file may have been edited by hand."""
    target = annotation.target
    ref, quote, position = target.ref, target.quote, target.position
    texts = (
        annotation.id, annotation.creator, annotation.created, annotation.modified, annotation.body, target.sha256,
        ref.document, ref.kind, ref.id, quote.exact, quote.prefix, quote.suffix,
    )  # fmt: skip
    maybe = (target.eid, annotation.other_of)
    numbers = (target.line, target.alike, position.start, position.end)
    return (
        annotation.motivation in MOTIVATIONS
        and set(map(type, texts)) == {str}
        and {str, type(None)}.issuperset(map(type, maybe))
        and set(map(type, numbers)) == {int}
    )
