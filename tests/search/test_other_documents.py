"""A resolution of another province, made up: names of other languages, other posts, one name in two documents."""

from __future__ import annotations

from functools import cache

import pytest

from nghiquyet.search.index import Index
from nghiquyet.search.joining import Together
from tests.search.support import DATA, called, index, read

HIGHLANDS = DATA.parent / "tests" / "search" / "bench" / "highlands.txt"


@cache
def highlands() -> Index:
    return read(HIGHLANDS.read_text(encoding="utf-8"))


@pytest.mark.parametrize(
    ("query", "answer"),
    [
        ("Y Thanh Hà Niê Kđăm", "Y Thanh Hà Niê Kđăm"),
        ("y thanh ha nie kdam", "Y Thanh Hà Niê Kđăm"),
        ("kdam", "Y Thanh Hà Niê Kđăm"),
        ("H'Yim Kđoh", "H'Yim Kđoh"),
        ("H’Yim", "H'Yim Kđoh"),
        ("hyim kdoh", "H'Yim Kđoh"),
        ("Rơ Chăm H'Yéo", "Rơ Chăm H'Yéo"),
        ("giang a pao", "Giàng A Pao"),
        ("gap", "Giàng A Pao"),
        ("đ/c Cường", "Bùi Văn Cường"),
        ("anh Giàng", "Lò Văn Giàng"),
        ("bà Hòa", "Huỳnh Thị Chiến Hòa"),
        ("ai là bí thư tỉnh ủy", "Bí thư Tỉnh ủy"),
        ("bi thu la ai", "Bí thư Tỉnh ủy"),
        ("pbt thuong truc", "Phó Bí thư Thường trực Tỉnh ủy"),
        ("bt tu", "Bí thư Tỉnh ủy"),
        ("cn ubkt", "Chủ nhiệm Ủy ban Kiểm tra Tỉnh ủy"),
        ("hoai mai", "Trương Thị Hoài Mai"),
        ("ct 2", "CT2"),
        ("70-80 trieu", "CT1"),
        ("tyr leej che phur ruwngf", "CT2"),
        ("bn huyen nong thon moi", "CT5"),
        ("nq 05", "Nghị quyết 05-NQ/TU"),
    ],
)
def test_what_is_meant_comes_first(query: str, answer: str) -> None:
    assert called(highlands().search(query)[0]) == answer


@pytest.mark.parametrize("query", ["mnong", "M'nông", "ea hleo", "buon ma thuot", "cong chieng", "krong pac"])
def test_places_and_peoples_are_found_in_running_text(query: str) -> None:
    assert {hit.kind for hit in highlands().search(query)} == {"passage"}


@pytest.mark.parametrize("query", ["le van thinh", "bí thư quận ủy", "ct 6", "bun cha", "phở bò", "btv tu"])
def test_of_another_document_nothing_is_found(query: str) -> None:
    assert highlands().search(query) == []


def test_people_of_one_name_in_two_documents_are_two() -> None:
    hits = Together([index(), highlands()], addresses=index()).search("nguyen van hai", kinds=["person"])
    assert [(hit.title, hit.ref.document) for hit in hits] == [
        ("Nguyễn Văn Hải", "binh-tan-2020"),
        ("Nguyễn Văn Hải", "test"),
    ]


def test_addresses_are_those_of_the_document_that_is_open() -> None:
    assert Together([index(), highlands()], addresses=highlands()).search("ct 2")[0].ref.document == "test"


def test_targets_without_numbers_have_those_of_their_places() -> None:
    unnumbered = read((DATA.parent / "tests" / "figures" / "districts" / "hoa-an.txt").read_text(encoding="utf-8"))
    hit = unnumbered.search("ct 2")[0]
    assert (hit.kind, hit.number, hit.label, hit.line, hit.score) == ("target", "2", None, 12, 1.0)
    assert unnumbered.search("thu nhap binh quan")[0].number == "2"
    assert unnumbered.search("ct 15") == []
