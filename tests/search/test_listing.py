"""Hits that are made when they are looked at are those of the search, and no others are made."""

from __future__ import annotations

from functools import partial
from itertools import groupby

import pytest

from nghiquyet.search.hits import Hit
from nghiquyet.search.listing import Hits, Making
from tests.search.support import called, index


@pytest.mark.parametrize("query", ["nước", "n", "ct 17", "14", "lee vawn thinhj", "bch", "guitar", ""])
def test_they_are_the_hits_of_the_search(query: str) -> None:
    hits = index().hits(query)
    assert list(hits) == index().search(query, limit=None)
    assert hits[:3] == index().search(query, limit=3)


def test_only_those_that_are_looked_at_are_made() -> None:
    made: list[int] = []
    one = index().search("ct 17")[0]

    def make(at: int) -> Hit:
        made.append(at)
        return one

    hits = Hits([Making("target", 1.0, partial(make, at)) for at in range(100)])
    assert len(hits) == 100
    assert dict(hits.kinds) == {"target": 100}
    assert hits[7] is hits[7] is one
    assert hits[-1] is one
    assert made == [7, 99]
    with pytest.raises(IndexError):
        hits[100]


@pytest.mark.parametrize("query", ["nước", "n", "an", "bch"])
def test_by_kind_each_kind_stands_together_and_keeps_its_order(query: str) -> None:
    hits, by_kind = index().hits(query), index().hits(query).by_kind()
    groups = [(kind, list(group)) for kind, group in groupby(by_kind, key=lambda hit: hit.kind)]
    assert [kind for kind, _ in groups] == list(dict.fromkeys(hit.kind for hit in hits))
    assert {kind: len(group) for kind, group in groups} == dict(by_kind.kinds)
    for kind, group in groups:
        assert group == [hit for hit in hits if hit.kind == kind]
    assert by_kind[0] == hits[0]


def test_two_words_may_be_missing_from_what_is_nearest() -> None:
    assert index().search("nghia trang mặt trời") == []
    assert called(index().nearest("nghia trang mặt trời")[0]) == "CTr2"
    assert index().nearest("bún chả") == []
