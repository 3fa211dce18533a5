"""Annotations as JSON-LD, for exchange: a W3C AnnotationCollection, and back without loss.

What the Web Annotation model has no word for stands under ``nq:``. A file of another program needs none of that: the
quote and the eId are enough to find a place again.
"""

from __future__ import annotations

import json
import uuid
from collections.abc import Iterable, Iterator, Mapping
from datetime import UTC, datetime
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
    whole = {"@context": list(CONTEXT), "id": id, "type": "AnnotationCollection", "total": len(items)}
    if items:  # a page without items is none
        page = f"{id}#page-1"
        whole["first"] = {"id": page, "type": "AnnotationPage", "partOf": id, "startIndex": 0, "items": items}
        whole["last"] = page
    return whole


def from_jsonld(data: bytes) -> tuple[list[Annotation], int]:
    """The annotations of a file, and how many items of it are none; NoAnnotations if it is no such file."""
    try:
        whole = json.loads(data.decode("utf-8-sig"))
    except (ValueError, RecursionError) as error:
        raise NoAnnotations(_("it is not JSON")) from error
    items = _items(whole)
    if items is None:
        raise NoAnnotations(_("it is not a set of notes (JSON-LD, as written by “note export jsonld”)"))
    read = [_annotations(item) for item in items]
    return [each for found in read for each in found], read.count([])


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
        **_moment("created", annotation.created),
        **_moment("modified", annotation.modified),
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


def _moment(name: str, said: str) -> dict[str, str]:
    """A moment as the model wants it, in UTC with a "Z"; what else it says, such as the offset, beside it."""
    found = _utc(said)
    return {**({} if found is None else {name: found}), **({} if found == said else {f"nq:{name}": said})}


def _utc(said: str) -> str | None:
    """The same moment in UTC; None for what is none, or does not say where on earth it is."""
    try:
        moment = datetime.fromisoformat(said)
        return moment.astimezone(UTC).isoformat().replace("+00:00", "Z") if moment.tzinfo else None
    except (ValueError, OverflowError):
        return None


def _said(item: Mapping[str, Any], name: str, default: str) -> str:
    """A moment as it was said first, unless another program has put another one in its place."""
    moment, ours = item.get(name), item.get(f"nq:{name}")
    if ours is not None and (moment is None or _utc(str(ours)) == moment):
        return str(ours)
    return default if moment is None else str(moment)


def _items(whole: object) -> list[object] | None:
    """What a collection, a page, a list or a single annotation holds."""
    if isinstance(whole, list):
        return whole
    if not isinstance(whole, dict):
        return None
    if whole.get("type") == "Annotation":
        return [whole]
    if whole.get("type") == "AnnotationCollection" and whole.get("total") == 0:
        return []
    page = whole.get("first", whole)
    items = page.get("items") if isinstance(page, dict) else None
    return items if isinstance(items, list) else None


def _annotations(item: object) -> list[Annotation]:
    """What an item says, one annotation for each of its bodies; none if it has no place or no kind that we know."""
    try:
        return list(_read(cast("Mapping[str, Any]", item)))
    except (KeyError, TypeError, ValueError, AttributeError, OverflowError):
        return []


def _read(item: Mapping[str, Any]) -> Iterator[Annotation]:
    target = item["target"]
    source = str(target["source"]).removeprefix(_DOCUMENT)
    found = target["selector"]
    selectors = {each["type"]: each for each in (found if isinstance(found, list) else [found])}
    quote, position = selectors["TextQuoteSelector"], selectors.get("TextPositionSelector", {})
    eid = selectors.get("FragmentSelector", {}).get("value")
    about = target.get("nq:about", {})
    kind = about.get("nq:kind", "node")
    if kind not in get_args(RefKind):
        return
    place = AnnotationTarget(
        Ref(source, kind, str(about.get("nq:id", eid or ""))),
        None if eid is None else str(eid),
        int(target.get("nq:line", 1)),
        Quote(str(quote["exact"]), str(quote.get("prefix", "")), str(quote.get("suffix", ""))),
        Position(int(position.get("start", 0)), int(position.get("end", 0))),
        str(target.get("state", {}).get("nq:sha256", "")),
        int(target.get("nq:alike", 1)),
        bool(target.get("nq:stretch", False)),
    )
    created, id = _said(item, "created", ""), _identifier(str(item["id"]))
    for nth, body in enumerate(_several(item.get("body")) or [""]):
        purpose = body.get("purpose") if isinstance(body, Mapping) else None
        motivation = next((each for each in (purpose, *_several(item["motivation"])) if each in MOTIVATIONS), None)
        if motivation is not None:
            yield Annotation(
                id=id if not nth else _identifier(f"{id}#{nth}"),
                motivation=motivation,
                target=place,
                creator=_name(item.get("creator")),
                created=created,
                modified=_said(item, "modified", created),
                body=body if isinstance(body, str) else str(body.get("value", "")),
                other_of=None if item.get("nq:otherOf") is None else str(item["nq:otherOf"]),
            )


def _identifier(iri: str) -> str:
    """The UUID of an annotation; of one that has another address, always the same one."""
    try:
        return str(uuid.UUID(iri.removeprefix("urn:uuid:")))
    except ValueError:
        return str(uuid.uuid5(uuid.NAMESPACE_URL, iri))


def _several(value: object) -> list[Any]:
    """What others write as one thing or as a list of them."""
    return value if isinstance(value, list) else [] if value is None else [value]


def _name(creator: object) -> str:
    """The name of a creator, which others write as a word, an object or a list."""
    creator = next(iter(_several(creator)), None)
    if isinstance(creator, Mapping):
        creator = creator.get("name") or creator.get("id")
    return str(creator) if creator else _("unknown")
