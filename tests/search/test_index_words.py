"""The parts of the index: words of a text, the vocabulary, rows of words, places, queries taken apart."""

from __future__ import annotations

import doctest
import importlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nghiquyet.document import Node
from nghiquyet.search.direct import direct
from nghiquyet.search.entries import entries_of
from nghiquyet.search.hits import Match
from nghiquyet.search.places import reading_places, source_forms
from nghiquyet.search.postings import post, row_numbers, row_set
from nghiquyet.search.query import SIGNS, parse
from nghiquyet.search.rows import rows_of
from nghiquyet.search.tokens import INITIALS, tokens
from nghiquyet.search.vocabulary import Vocabulary, mistakes
from nghiquyet.vietnamese.folding import fold_case, fold_marks, nfc
from tests.search.support import resolution

REPAIRED = [node for node in resolution().nodes if node.repairs]


@pytest.mark.parametrize("module", ["tokens", "query", "rows", "asking", "inquiry"])
def test_examples(module: str) -> None:
    failed, attempted = doctest.testmod(importlib.import_module(f"nghiquyet.search.{module}"))
    assert attempted > 0
    assert failed == 0


@given(st.text(max_size=200))
def test_tokens_stand_where_they_say(text: str) -> None:
    text = nfc(text)
    starts = [start for _, start, _ in tokens(text)]
    assert all(0 <= start < end <= len(text) for _, start, end in tokens(text))
    assert len(starts) == len(tokens(text))
    for word, start, end in tokens(text):
        if word.isalpha() and word.isascii():
            assert fold_case(text[start:end]) == word


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("14% đến 15%/năm", ["14%~", "đến", "15%~", "14–15%", "năm"]),
        ("từ 30%         đến 35%", ["từ", "30%~", "đến", "35%~", "30–35%"]),
        ("19/22 chỉ tiêu; tỷ lệ 1/2.000", ["19", "22", "chỉ", "tiêu", "tỷ", "lệ", "1", "2000"]),
        ("ngày 01/12/2017", ["ngày", "1", "12", "2017"]),
        ("1.759,7 tỷ và 0,05%", ["1759.7", "tỷ", "và", "0.05%"]),
        ("HOÀ, Ủy, uỷ", ["hòa", "ủy", "ủy"]),
    ],
)
def test_figures_and_words(text: str, words: list[str]) -> None:
    assert [word for word, _, _ in tokens(text)] == words


class TestVocabulary:
    words = Vocabulary("thành thanh thạnh thánh tranh hải hai hái đá da quyết quyêt ban bản bốn chấp 115000 tỷ".split())

    def named(self, word: str, how: str) -> dict[str, Match]:
        found = getattr(self.words, how)(word)
        return {self.words.words[number]: fit.how for number, fit in found.items()}

    def test_without_marks_a_word_fits_all_of_its_letters(self) -> None:
        assert self.named("thanh", "whole") == {
            "thanh": "exact", "thành": "unmarked", "thạnh": "unmarked", "thánh": "unmarked",
        }  # fmt: skip

    def test_marks_that_were_typed_should_agree(self) -> None:
        assert self.named("hải", "whole") == {"hải": "exact", "hai": "tone", "hái": "tone"}
        assert self.named("đá", "whole") == {"đá": "exact", "da": "fuzzy"}
        whole = self.words.whole("quyết")
        exact, other = (whole[self.words.words.index(word)] for word in ("quyết", "quyêt"))
        assert exact.quality > other.quality > 0.85

    def test_i_and_y_are_nearly_one(self) -> None:
        assert self.named("ti", "whole") == {"tỷ": "fuzzy"}

    def test_beginnings_agree_in_the_marks_that_were_typed(self) -> None:
        assert set(self.named("than", "beginning")) == {"thanh", "thành", "thạnh", "thánh"}
        assert set(self.named("thá", "beginning")) == {"thánh"}
        assert set(self.named("chả", "beginning")) == set()

    def test_mistakes_are_counted_with_the_marks(self) -> None:
        assert "tranh" in self.named("thanh", "near")
        assert set(self.named("bún", "near")) == {"bốn", "ban", "bản"}
        assert self.named("quyeet", "near") == {"quyết": "fuzzy", "quyêt": "fuzzy"}
        assert self.named("115001", "near") == {}
        assert self.named("ba", "near") == {}

    def test_a_short_word_may_hold_no_mistake(self) -> None:
        assert [mistakes(letters) for letters in (1, 2, 3, 5, 6, 12)] == [0, 0, 1, 1, 2, 2]

    def test_two_letters_may_lack_one_or_have_another_one_or_stand_the_wrong_way_round(self) -> None:
        assert set(self.named("bn", "slipped")) == {"ban", "bản", "bốn"}
        assert set(self.named("ai", "slipped")) == {"hải", "hai", "hái"}
        assert set(Vocabulary(["đỗ", "le", "đa", "x"]).slipped("dp")) == {0, 2}
        assert set(Vocabulary(["ủy", "ty", "ta"]).slipped("yu")) == {0}

    def test_what_is_remembered_does_not_change(self) -> None:
        for number in range(600):
            self.words.whole(f"x{number}")
        assert self.named("hải", "whole") == {"hải": "exact", "hai": "tone", "hái": "tone"}


def test_postings_hold_the_rows_of_each_word() -> None:
    rows = rows_of(entries_of(resolution()))
    postings = post(rows)
    assert postings.frequent
    assert postings.ids
    for word in range(len(rows.words)):
        held = [row for row in range(len(rows)) if word in rows.row(row)]
        if not rows.words[word].startswith(INITIALS):
            assert list(row_numbers(postings.of_any([word]))) == held


def test_names_are_posted_under_their_initials() -> None:
    rows = rows_of(entries_of(resolution()))
    word = rows.words.index("^nvh")
    names = [" ".join(rows.words[word] for word in rows.row(row)) for row in row_numbers(post(rows).of_any([word]))]
    assert names == ["nguyễn văn hải", "nguyễn văn hạnh", "nguyễn văn hoàng"]


@given(st.sets(st.integers(0, 500)))
def test_sets_of_rows(rows: set[int]) -> None:
    assert list(row_numbers(row_set(rows, 63))) == sorted(rows)


@pytest.mark.parametrize("node", REPAIRED, ids=lambda node: node.eid)
def test_places_of_the_text_as_printed(node: Node) -> None:
    """Each word that was not repaired is found at its place in the reading text, and on its line."""
    forms = list(source_forms(node))
    for repair in node.repairs:
        assert any(repair.sic.strip() in text for text, _ in forms)
    for text, places in forms:
        assert text in node.verbatim
        shown = [places.shown(at) for at in range(len(text) + 1)]
        assert shown == sorted(shown)
        same = [
            (word, start)
            for word, start, end in tokens(text)
            if node.text[places.shown(start) : places.shown(end)] == text[start:end]
        ]
        assert len(tokens(text)) - len(same) <= sum(len(repair.sic.split()) for repair in node.repairs)
        for word, start in same:
            if word.isalpha():
                assert word in fold_case(resolution().lines[places.line(start) - 1])


@pytest.mark.parametrize("node", REPAIRED, ids=lambda node: node.eid)
def test_lines_of_the_reading_text(node: Node) -> None:
    places = reading_places(node)
    for word, start, _ in tokens(node.text):
        line = fold_marks(resolution().lines[places.line(start) - 1])
        if word.isalpha() and fold_marks(word) not in line:
            near = [repair for repair in node.repairs if abs(repair.line - places.line(start)) <= 2]
            assert near, (word, places.line(start))


def test_a_query_is_taken_apart() -> None:
    query = parse('  @ lê  "ban thường vụ" 14 - 15%')
    assert query.kinds == SIGNS["@"]
    assert [(typed.words, typed.quoted) for typed in query.typed] == [
        (("lê",), False), (("ban", "thường", "vụ"), True), (("14–15%",), False),
    ]  # fmt: skip
    assert parse("quận ").going_on is False
    assert parse("quậ").going_on is True
    assert parse("quận?").going_on is False


@pytest.mark.parametrize(
    ("text", "label", "plain"),
    [
        ("ct 14", "CT14", True), ("14", "CT14", False), ("14%", None, False), ("CT 05", "CT5", False),
        ("p2.ii", "P2.II", True), ("chương trình 4", "CTr4", False), ("04 chương trình", None, False),
        ("d9o64", None, False), ("le6", None, False), ("n.t.k.huong", None, False), ("ct 33", None, True),
    ],
)  # fmt: skip
def test_what_is_an_address(text: str, label: str | None, plain: bool) -> None:
    found = direct(resolution(), text)
    assert (found.place and found.place.node.label, found.plain) == (label, plain)
