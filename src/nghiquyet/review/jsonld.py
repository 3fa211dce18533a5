"""Annotations as JSON-LD, for exchange: a W3C AnnotationCollection, and back without loss.

What the Web Annotation model has no word for stands under ``nq:``. A file of another program needs none of that: the
quote and the eId are enough to find a place again.
"""

from __future__ import annotations

import json
import uuid
from collections.abc import Iterable, Mapping
from typing import Any, Final, cast, get_args

from nghiquyet.document.annotations import (
    MOTIVATIONS,
    Annotation,
    AnnotationTarget,
    Position,
    Quote,
)
from nghiquyet.document.model import Ref, RefKind
from nghiquyet.messages import gettext as _

CONTEXT: Final = ("http://www.w3.org/ns/anno.jsonld", {"nq": "urn:nghiquyet:ns:"})
_DOCUMENT: Final = "urn:nghiquyet:document:"
_AKN: Final = "http://docs.oasis-open.org/legaldocml/akn-nc/v1.0"


class NoAnnotations(Exception):
    """A file that holds no annotations; ``str()`` is a sentence for people."""


def to_jsonld(annotations: Iterable[Annotation]) -> dict[str, Any]:
    """A collection of one page that holds all of them; its id follows from what they say."""
    items = [_item(each) for each in annotations]
    id = f"urn:uuid:{uuid.uuid5(uuid.NAMESPACE_URL, json.dumps(items))}"
    page = {"id": f"{id}#page-1", "type": "AnnotationPage", "partOf": id, "startIndex": 0, "items": items}
    return {"@context": list(CONTEXT), "id": id, "type": "AnnotationCollection", "total": len(items), "first": page}


def from_jsonld(data: bytes) -> tuple[list[Annotation], int]:
    """The annotations of a file, and how many items of it are none; NoAnnotations if it is no such file."""
    try:
        whole = json.loads(data.decode("utf-8-sig"))
    except (ValueError, RecursionError) as error:
        raise NoAnnotations(_("it is not JSON")) from error
    items = _items(whole)
    if items is None:
        raise NoAnnotations(_("it is no collection of annotations (JSON-LD, as “note export jsonld” writes it)"))
    read = [_annotation(item) for item in items]
    return [each for each in read if each is not None], read.count(None)


def _item(annotation: Annotation) -> dict[str, Any]:
    target = annotation.target
    selectors: list[dict[str, Any]] = [
        {
            "type": "TextQuoteSelector",
            "exact": target.quote.exact,
            "prefix": target.quote.prefix,
            "suffix": target.quote.suffix,
        },
        {"type": "TextPositionSelector", "start": target.position.start, "end": target.position.end},
    ]
    if target.eid is not None:
        selectors.append({"type": "FragmentSelector", "conformsTo": _AKN, "value": target.eid})
    item: dict[str, Any] = {
        "id": f"urn:uuid:{annotation.id}",
        "type": "Annotation",
        "motivation": annotation.motivation,
        "creator": {"type": "Person", "name": annotation.creator},
        "created": annotation.created,
        "modified": annotation.modified,
        "target": {
            "type": "SpecificResource",
            "source": f"{_DOCUMENT}{target.ref.document}",
            "selector": selectors,
            "state": {"type": "nq:SourceState", "nq:sha256": target.sha256},
            "nq:about": {"nq:kind": target.ref.kind, "nq:id": target.ref.id},
            "nq:line": target.line,
            "nq:alike": target.alike,
            "nq:stretch": target.stretch,
        },
    }
    if annotation.body:
        item["body"] = {
            "type": "TextualBody",
            "format": "text/plain",
            "purpose": annotation.motivation,
            "value": annotation.body,
        }
    if annotation.other_of is not None:
        item["nq:otherOf"] = annotation.other_of
    return item


def _items(whole: object) -> list[object] | None:
    """What a collection, a page, a list or a single annotation holds."""
    if isinstance(whole, list):
        return whole
    if not isinstance(whole, dict):
        return None
    if whole.get("type") == "Annotation":
        return [whole]
    page = whole.get("first", whole)
    items = page.get("items") if isinstance(page, dict) else None
    return items if isinstance(items, list) else None


def _annotation(item: object) -> Annotation | None:
    """The annotation of an item; None if it has no place or no kind that we know."""
    try:
        return _read(cast("Mapping[str, Any]", item))
    except (KeyError, TypeError, ValueError, AttributeError, OverflowError):
        return None


def _read(item: Mapping[str, Any]) -> Annotation | None:
    target = item["target"]
    source = str(target["source"]).removeprefix(_DOCUMENT)
    found = target["selector"]
    selectors = {each["type"]: each for each in (found if isinstance(found, list) else [found])}
    quote, position = selectors["TextQuoteSelector"], selectors.get("TextPositionSelector", {})
    eid = selectors.get("FragmentSelector", {}).get("value")
    about = target.get("nq:about", {})
    kind = about.get("nq:kind", "node")
    body = _first(item.get("body", {}))
    moment = str(item.get("created", ""))
    if item["motivation"] not in MOTIVATIONS or kind not in get_args(RefKind):
        return None
    return Annotation(
        id=_identifier(str(item["id"])),
        motivation=item["motivation"],
        target=AnnotationTarget(
            Ref(source, kind, str(about.get("nq:id", eid or ""))),
            None if eid is None else str(eid),
            int(target.get("nq:line", 1)),
            Quote(str(quote["exact"]), str(quote.get("prefix", "")), str(quote.get("suffix", ""))),
            Position(int(position.get("start", 0)), int(position.get("end", 0))),
            str(target.get("state", {}).get("nq:sha256", "")),
            int(target.get("nq:alike", 1)),
            bool(target.get("nq:stretch", False)),
        ),
        creator=_name(item.get("creator")),
        created=moment,
        modified=str(item.get("modified", moment)),
        body=body if isinstance(body, str) else str(body.get("value", "")),
        other_of=None if item.get("nq:otherOf") is None else str(item["nq:otherOf"]),
    )


def _identifier(iri: str) -> str:
    """The UUID of an annotation; of one that has another address, always the same one."""
    try:
        return str(uuid.UUID(iri.removeprefix("urn:uuid:")))
    except ValueError:
        return str(uuid.uuid5(uuid.NAMESPACE_URL, iri))


def _first(value: object) -> Any:
    """The first of several, or the only one."""
    return value[0] if isinstance(value, list) and value else value


def _name(creator: object) -> str:
    """The name of a creator, which others write as a word, an object or a list."""
    creator = _first(creator)
    if isinstance(creator, Mapping):
        creator = creator.get("name") or creator.get("id")
    return str(creator) if creator else _("unknown")
