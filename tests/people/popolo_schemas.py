"""What the JSON schemas of Popolo ask of a record, in our own words (specification and schemas: popoloproject.com).

The published schemas allow other properties beside their own; the tests do not, but for those we say are ours.
"""

from __future__ import annotations

from typing import Any

_STRING = {"type": ["string", "null"]}
_DATE = {"type": ["string", "null"], "pattern": "^[0-9]{4}(-[0-9]{2}){0,2}$"}
_LINK = {
    "type": "object",
    "properties": {"url": {"type": "string", "format": "uri"}, "note": _STRING},
    "required": ["url"],
}
_OTHER_NAME = {"type": "object", "properties": {"name": {"type": "string"}, "note": _STRING}, "required": ["name"]}


def _record(strings: str, own: dict[str, Any], **others: Any) -> dict[str, Any]:
    """A record of these strings, of ``others``, and of our ``own`` properties."""
    properties = {**dict.fromkeys(strings.split(), _STRING), **others, **own}
    return {"type": "object", "properties": properties, "additionalProperties": False, "required": ["id"]}


def _list(items: dict[str, Any]) -> dict[str, Any]:
    return {"type": "array", "items": items}


SCHEMAS: dict[str, dict[str, Any]] = {
    "persons": _record(
        "id name family_name given_name additional_name honorific_prefix honorific_suffix patronymic_name sort_name "
        "email gender image summary biography national_identity",
        {"maybe_same_as": _list({"type": "string"})},
        other_names=_list(_OTHER_NAME), sources=_list(_LINK), birth_date=_DATE, death_date=_DATE,
    ),
    "organizations": _record(
        "id name classification parent_id area_id abstract description image", {},
        other_names=_list(_OTHER_NAME), founding_date=_DATE, dissolution_date=_DATE, sources=_list(_LINK),
    ),
    "posts": _record(
        "id label role organization_id area_id", {}, start_date=_DATE, end_date=_DATE, sources=_list(_LINK),
    ),
    "memberships": _record(
        "id label role person_id organization_id post_id on_behalf_of_id area_id",
        {
            "position": {"type": ["integer", "null"], "minimum": 1},
            "status": {"enum": ["official", "alternate", None]},
            "eid": {"type": "string"},
            "source_line": {"type": "integer", "minimum": 1},
            "mentioned": {"type": "boolean"},
        },
        start_date=_DATE, end_date=_DATE, sources=_list(_LINK),
    ),
}  # fmt: skip
"""For each list of an export, the schema of its records."""
