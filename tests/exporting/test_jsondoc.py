"""``export json`` and the objects that ``show`` and ``check`` share with it."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from nghiquyet.checking import check
from nghiquyet.document import Document
from nghiquyet.exporting.jsondoc import document_json, finding_object
from nghiquyet.messages import use_language
from nghiquyet.reading import read_document

TEXT = Path(__file__).parents[2] / "data" / "000_b2152cc8e89e83fc.txt"

NODE_KEYS = {
    "eid", "label", "parent", "kind", "num", "marker", "role", "lines", "heading_lines", "page", "text", "verbatim",
}  # fmt: skip
FINDING_KEYS = {"rule", "class", "line", "verbatim", "suggested", "certainty", "message"}


@pytest.fixture(scope="module")
def document() -> Document:
    return read_document(TEXT.read_bytes(), name=TEXT.name, id="binh-tan-2020")


def exported(document: Document) -> dict[str, Any]:
    value = json.loads("\n".join(document_json(document, check(document))))
    assert isinstance(value, dict)
    return value


def test_the_keys_are_those_of_the_contract(document: Document) -> None:
    value = exported(document)
    assert value["format"] == "nghiquyet-document/1"
    assert set(value) >= {"format", "document", "nodes", "findings"}
    assert set(value["document"]) == {
        "id", "title", "ordinal", "body", "term", "held", "number", "issued", "signed_by", "source",
    }  # fmt: skip
    assert set(value["document"]["source"]) == {"name", "sha256", "bytes", "lines", "pages"}
    assert value["document"]["source"]["bytes"] == len(TEXT.read_bytes())
    assert all(set(node) >= NODE_KEYS for node in value["nodes"])
    assert all(set(finding) >= FINDING_KEYS for finding in value["findings"])


def test_absent_facts_are_null(document: Document) -> None:
    facts = exported(document)["document"]
    assert (facts["number"], facts["issued"], facts["signed_by"]) == (None, None, None)


def test_every_line_that_is_not_blank_belongs_to_one_leaf_or_heading(document: Document) -> None:
    nodes = exported(document)["nodes"]
    parents = {node["parent"] for node in nodes}
    owned: list[int] = []
    for node in nodes:
        span = node["heading_lines"] if node["eid"] in parents else node["lines"]
        if span:
            owned += [line for line in range(span[0], span[1] + 1) if document.lines[line - 1].strip()]
    assert sorted(owned) == [number for number, line in enumerate(document.lines, start=1) if line.strip()]


def test_repairs_say_how_the_reading_text_came_about(document: Document) -> None:
    repaired = [node for node in exported(document)["nodes"] if node["repairs"]]
    assert len(repaired) > 20
    for node in repaired:
        for repair in node["repairs"]:
            assert node["verbatim"][repair["offset"] :].startswith(repair["sic"])


def test_every_node_stands_on_a_line_of_its_own(document: Document) -> None:
    lines = list(document_json(document, []))
    lines = lines[lines.index('"nodes": [') : lines.index('"persons": [')]
    starts = [json.loads(line.removesuffix(","))["eid"] for line in lines if line.startswith('{"eid"')]
    assert starts == [node.eid for node in document.nodes]


def test_a_document_without_findings_is_still_json(document: Document) -> None:
    assert json.loads("\n".join(document_json(replace(document, nodes=()), [])))["nodes"] == []


def test_messages_follow_the_language(document: Document) -> None:
    gap = next(finding for finding in check(document) if finding.rule == "numbering-gap")
    use_language("en")
    assert "III" in finding_object(gap)["message"]
    assert "numbering" in finding_object(gap)["message"]


def test_what_a_terminal_would_obey_is_escaped(document: Document) -> None:
    hostile = replace(document.nodes[0], text="\x1b]52;c;eA==\x07 \u202e [red]")
    text = "\n".join(document_json(replace(document, nodes=(hostile,)), []))
    assert "\x1b" not in text
    assert "\u202e" not in text
    assert json.loads(text)["nodes"][0]["text"] == hostile.text
