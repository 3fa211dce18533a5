"""Notes as JSON-LD: every word comes back, other programs can read it, and we can read what others write."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nghiquyet.document import Annotation
from nghiquyet.plain import json_text
from nghiquyet.review.jsonld import NoAnnotations, from_jsonld, to_jsonld
from tests.review.saying import HOSTILE, note, said


def _file(annotations: list[Annotation]) -> bytes:
    return json_text(to_jsonld(annotations)).encode()


@given(st.lists(said, max_size=4))
def test_every_word_comes_back(annotations: list[Annotation]) -> None:
    assert from_jsonld(_file(annotations)) == (annotations, 0)


def test_it_is_a_collection_of_the_web_annotation_model() -> None:
    """W3C Web Annotation Data Model, sections 3, 4 and 5."""
    one = replace(note("a4a70900-24e1-11df-8924-001ec9a0f8d4"), motivation="editing", body="Sửa lại")
    whole = to_jsonld([one])
    assert whole["@context"][0] == "http://www.w3.org/ns/anno.jsonld"
    assert (whole["type"], whole["total"], whole["first"]["type"]) == ("AnnotationCollection", 1, "AnnotationPage")
    assert whole["first"]["partOf"] == whole["id"]
    (item,) = whole["first"]["items"]
    assert item["id"] == "urn:uuid:a4a70900-24e1-11df-8924-001ec9a0f8d4"
    assert (item["type"], item["motivation"]) == ("Annotation", "editing")
    assert item["body"] == {
        "type": "TextualBody", "format": "text/plain", "purpose": "editing", "value": "Sửa lại",
    }  # fmt: skip
    assert item["creator"] == {"type": "Person", "name": "An"}
    assert item["target"]["type"] == "SpecificResource"
    kinds = {selector["type"]: selector for selector in item["target"]["selector"]}
    assert kinds["TextQuoteSelector"] == {
        "type": "TextQuoteSelector", "exact": "PHẦN 1", "prefix": "", "suffix": "",
    }  # fmt: skip
    assert kinds["TextPositionSelector"] == {"type": "TextPositionSelector", "start": 0, "end": 6}
    assert kinds["FragmentSelector"]["value"] == "part_1"
    assert item["target"]["state"]["nq:sha256"] == "0" * 64
    assert all(key.startswith("nq:") for key in item["target"].keys() - {"type", "source", "selector", "state"})


def test_a_mark_has_no_body() -> None:
    (item,) = to_jsonld([replace(note("a"), motivation="assessing", body="")])["first"]["items"]
    assert "body" not in item


def test_the_same_notes_are_the_same_file() -> None:
    assert _file([note("a")]) == _file([note("a")]) != _file([note("a", "Khác")])


def test_nothing_in_a_note_acts_on_who_looks_at_the_file() -> None:
    text = _file([note("a", HOSTILE)]).decode()
    assert not [sign for sign in text if sign < " " and sign != "\n"]
    assert not {"\u202e", "\u200b"} & set(text)
    (again,), _unknown = from_jsonld(text.encode())
    assert again.body == HOSTILE


_FOREIGN: dict[str, Any] = {
    "id": "http://example.org/anno1",
    "type": "Annotation",
    "motivation": "commenting",
    "creator": "http://example.org/user1",
    "created": "2026-01-28T12:00:00Z",
    "body": {"type": "TextualBody", "value": "Xem lại con số"},
    "target": {"source": "doc", "selector": {"type": "TextQuoteSelector", "exact": "98%"}},
}


@pytest.mark.parametrize(
    "whole",
    [
        _FOREIGN,
        [_FOREIGN],
        {"type": "AnnotationPage", "items": [_FOREIGN]},
        {"type": "AnnotationCollection", "first": {"items": [_FOREIGN]}},
    ],
)
def test_what_another_program_has_written_is_read(whole: object) -> None:
    (read,), unknown = from_jsonld(json.dumps(whole).encode())
    assert unknown == 0
    assert (read.motivation, read.body, read.creator) == ("commenting", "Xem lại con số", "http://example.org/user1")
    assert (read.target.ref.document, read.target.eid, read.target.quote.exact) == ("doc", None, "98%")
    assert (read.created, read.modified) == ("2026-01-28T12:00:00Z", "2026-01-28T12:00:00Z")
    assert from_jsonld(json.dumps(whole).encode())[0] == [read], "its id is the same each time"


def test_every_body_of_another_program_is_a_note_of_its_own() -> None:
    """As many write it: a comment and the tags under one roof, each with its purpose."""
    item = {
        **_FOREIGN,
        "motivation": ["highlighting", "commenting"],
        "body": [
            {"type": "TextualBody", "value": "Xem lại"},
            {"type": "TextualBody", "value": "số liệu", "purpose": "tagging"},
            "một câu",
            {"type": "TextualBody", "value": "90%", "purpose": "editing"},
        ],
    }
    read, unknown = from_jsonld(json.dumps([item]).encode())
    assert unknown == 0
    assert [(each.motivation, each.body) for each in read] == [
        ("commenting", "Xem lại"), ("tagging", "số liệu"), ("commenting", "một câu"), ("editing", "90%"),
    ]  # fmt: skip
    assert len({each.id for each in read}) == 4
    assert from_jsonld(json.dumps([item]).encode())[0] == read
    assert from_jsonld(_file(read)) == (read, 0)


@pytest.mark.parametrize(
    ("said", "written"),
    [
        ("2026-03-01T08:00:00+07:00", "2026-03-01T01:00:00Z"),
        ("2026-03-01T01:00:00Z", "2026-03-01T01:00:00Z"),
        ("2026-03-01T08:00:00", None),
        ("0001-01-01T00:00:00+07:00", None),
        ("hôm qua", None),
    ],
)
def test_moments_are_written_in_utc_and_come_back_as_they_were(said: str, written: str | None) -> None:
    """Section 3.3.1: a dateTime in UTC, expressed as "Z"."""
    one = replace(note("a"), created=said, modified=said)
    (item,) = to_jsonld([one])["first"]["items"]
    assert (item.get("created"), item.get("modified")) == (written, written)
    (again,), _unknown = from_jsonld(json.dumps(item).encode())
    assert (again.created, again.modified) == (said, said)
    item["modified"] = "2026-12-24T00:00:00Z"
    (changed,), _unknown = from_jsonld(json.dumps(item).encode())
    assert (changed.created, changed.modified) == (said, "2026-12-24T00:00:00Z"), "another program has changed it since"


def test_no_notes_are_a_collection_without_pages() -> None:
    whole = to_jsonld([])
    assert (whole["total"], "first" in whole, "last" in whole) == (0, False, False)
    assert from_jsonld(_file([])) == ([], 0)


@pytest.mark.parametrize(
    "changes",
    [
        {"motivation": "linking"},
        {"target": "http://example.org/page"},
        {"target": {"source": "doc", "selector": {"type": "SvgSelector"}}},
        {"target": {**_FOREIGN["target"], "nq:about": {"nq:kind": "moon", "nq:id": "1"}}},
        {"target": {**_FOREIGN["target"], "nq:line": float("inf")}},
        {"target": {**_FOREIGN["target"], "nq:line": "one"}},
        {"body": [[]]},
    ],
)
def test_items_that_are_no_notes_are_counted(changes: dict[str, object]) -> None:
    read, unknown = from_jsonld(json.dumps([{**_FOREIGN, **changes}, _FOREIGN, 7, None]).encode())
    assert (len(read), unknown) == (1, 3)


@pytest.mark.parametrize(
    "data", [b"", b"{", b"\xff\xfe", b"{}", b"7", b'"x"', b'{"items": 3}', b"[" * 100_000, b"\0" * 10]
)
def test_a_file_that_holds_no_notes_is_a_sentence(data: bytes) -> None:
    with pytest.raises(NoAnnotations) as refused:
        from_jsonld(data)
    assert str(refused.value)


@given(
    st.recursive(
        st.none() | st.integers() | st.text(max_size=9),
        lambda inner: (
            st.lists(inner, max_size=3)
            | st.dictionaries(
                st.sampled_from(["type", "items", "first", "target", "selector", "id", "motivation"]), inner, max_size=4
            )
        ),
    )
)
def test_no_json_makes_it_fall(whole: object) -> None:
    try:
        read, unknown = from_jsonld(json.dumps(whole).encode())
    except NoAnnotations:
        return
    assert len(read) + unknown >= 0
