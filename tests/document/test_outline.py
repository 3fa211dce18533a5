"""The outline as a tree, on the resolution."""

from __future__ import annotations

import json

import pytest

from nghiquyet.document import Ref
from nghiquyet.document.serial import from_json, to_json
from tests.reading.support import resolution

TARGETS = "part_2__sec_I__para_2"


def test_children_in_printed_order() -> None:
    outline = resolution().outline
    assert [node.num for node in outline.children(TARGETS)] == [str(number) for number in range(1, 33)]
    assert [node.eid for node in outline.children(None)] == ["preface", "part_1", "part_2", "part_3", "conclusions"]


def test_ancestors_from_the_top() -> None:
    path = resolution().outline.ancestors(f"{TARGETS}__point_1__indent_2")
    assert [node.label for node in path] == ["P2", "P2.I", "P2.I.2", "CT1"]


def test_walk_is_document_order() -> None:
    document = resolution()
    assert [node.eid for _, node in document.outline.walk()] == [node.eid for node in document.nodes]
    assert max(depth for depth, _ in document.outline.walk()) == 4


@pytest.mark.parametrize(
    ("eid", "before", "after"),
    [
        (f"{TARGETS}__point_17", f"{TARGETS}__point_16", f"{TARGETS}__point_18"),
        ("preface", None, "part_1"),
        ("part_2__sec_II", "part_2__sec_I", "part_2__sec_IV"),
        ("conclusions", "part_3", None),
    ],
)
def test_siblings(eid: str, before: str | None, after: str | None) -> None:
    siblings = resolution().outline.siblings(eid)
    assert tuple(node.eid if node else None for node in siblings) == (before, after)


@pytest.mark.parametrize(
    ("line", "eid"),
    [
        (1, "preface__p_1"),
        (2, "preface__p_1"),
        (48, "part_1"),
        (1015, f"{TARGETS}__point_17"),
        (1321, "part_2__sec_IV"),
        (1722, "conclusions"),
    ],
)
def test_the_unit_of_a_line(line: int, eid: str) -> None:
    node = resolution().outline.at_line(line)
    assert node is not None
    assert node.eid == eid


def test_no_unit_before_the_first() -> None:
    assert resolution().outline.at_line(0) is None


def test_own_lines_are_the_heading_of_a_unit_with_children() -> None:
    assert resolution().outline.own_lines("part_2__sec_IV") == (1320, 1322, 1324)


def test_pages_of_lines() -> None:
    document = resolution()
    assert [document.page_of(line) for line in (1, 63, 64, 1697, 1698, 1722)] == [1, 1, 2, 23, 24, 24]


def test_stored_and_loaded_again_it_is_the_same() -> None:
    document = resolution()
    assert from_json(json.loads(json.dumps(to_json(document), ensure_ascii=False))) == document


def test_refs_are_values() -> None:
    assert Ref("a", "node", "p_1") == Ref("a", "node", "p_1")
    assert len({Ref("a", "node", "p_1"), Ref("a", "person", "p_1"), Ref("b", "node", "p_1")}) == 3
