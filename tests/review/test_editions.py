"""Annotations on every unit of the real text, looked for in edited editions of it.

Of every word it is known where it went, so a place is right or wrong whatever it reads like.
"""

from __future__ import annotations

import string
from collections import Counter
from collections.abc import Callable, Sequence
from functools import reduce

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nghiquyet.document import Annotation, Document
from nghiquyet.document.annotations import Anchored, flat, locate
from nghiquyet.review.anchoring import Anchors
from tests.review import editions
from tests.review.editions import Edit, Edition, Word, on_every_unit, original, own_words, read, source, words_of

_LINES = len(source())
_UNITS = on_every_unit(original())
_WORDS = {node.eid: own_words(source(), node) for node in original().nodes}


def _anchored(document: Document, annotations: Sequence[Annotation] = _UNITS) -> list[Anchored]:
    anchors = Anchors(document)
    return [anchors.anchor(annotation) for annotation in annotations]


def jumped(edition: Edition, document: Document, found: Sequence[Anchored]) -> list[tuple[str, str]]:
    """Annotations that were given a unit which holds none of their words, with that unit's eId.

    A copy is as good as the original only if that, or what was around it, is no longer as it was. The same words
    below the same heading are the same place, whoever's words they were.
    """
    untouched = _untouched(edition)
    wrong = []
    for each in found:
        id, own = each.annotation.id, _WORDS[each.annotation.id]
        if each.eid is None:
            continue
        node = document.outline.node(each.eid)
        words = own_words(edition, node)
        copy = frozenset() if id in untouched else frozenset(-number - 1 for number in own)
        parent, former = node.parent, original().outline.node(id).parent
        under = own_words(edition, document.outline.node(parent)) if parent else frozenset()
        same = flat(node.verbatim) == each.annotation.target.quote.exact and under & _WORDS[former or id]
        if not (words & (own | copy) or same):
            wrong.append((id, each.eid))
    return wrong


def _untouched(edition: Edition, words: int = 20) -> set[str]:
    """The units of which all words, and so many on either side, stand as they stood; never the first and the last."""
    row = [word for line in edition for word in line]
    at = {word.number: index for index, word in enumerate(row)}
    former = [word for line in source() for word in line]
    whole = set()
    for eid, own in _WORDS.items():
        if not own or min(own) < words or max(own) + words >= len(former):
            continue
        before = former[min(own) - words : max(own) + 1 + words]
        begin = at.get(before[0].number, 0)
        if list(map(_said, row[begin : begin + len(before)])) == list(map(_said, before)):
            whole.add(eid)
    return whole


def _said(word: Word) -> tuple[int | None, str]:
    return word.number, word.text.strip()


_position = st.integers(0, _LINES)
_few = st.integers(1, 60)
_many = st.integers(100, 500)
_headings = ("1. Kết quả", "2. Hạn chế, yếu kém", "II. MỤC MỚI", "(17). Chỉ tiêu mới", "- Đồng chí Nguyễn Văn Hạnh")
_sentence = st.text(string.ascii_letters + " ăâđêôơưÁẠ,.;", min_size=1, max_size=80).filter(str.strip)
_letters = st.sampled_from([("ế", "ê"), ("1", "2"), ("c", ""), ("n", "m"), ("i", "y"), ("Đ", "D"), ("a", "à")])
_numbers = st.sampled_from([("(1", "(2"), ("1.", "2."), ("II", "I"), ("(2", "(1"), ("Thứ", "Điều")])

_plain_edits: st.SearchStrategy[Edit] = st.one_of(
    st.builds(editions.inserted, _position, st.lists(st.one_of(st.sampled_from(_headings), _sentence), max_size=4)),
    st.builds(editions.removed, _position, _few),
    st.builds(editions.moved, _position, _few, _position),
    st.builds(editions.moved, _position, _many, _position),
    st.builds(lambda at, pair: editions.rewritten(at, editions.letters(*pair)), _position, _letters),
    st.builds(lambda pair: editions.everywhere(editions.letters(*pair)), _numbers),
    st.builds(editions.rewrapped, st.integers(40, 200)),
    st.builds(editions.paged, st.integers(20, 90)),
)
_edits = st.lists(_plain_edits, min_size=1, max_size=4)
_layouts = st.sampled_from([str.encode, editions.decomposed])


@settings(max_examples=40)
@given(_edits, _layouts)
def test_no_annotation_disappears_and_none_jumps(edits: list[Edit], layout: Callable[[str], bytes]) -> None:
    edition = reduce(lambda text, edit: edit(text), edits, source())
    document = read(edition, layout=layout)
    found = _anchored(document)
    assert [each.annotation for each in found] == _UNITS
    assert jumped(edition, document, found) == []
    lost = {each.annotation.id for each in found if each.outcome == "orphaned"}
    assert lost & _untouched(edition) == set()


@settings(max_examples=15)
@given(st.lists(_plain_edits, max_size=1), _position, _few, _position)
def test_none_jumps_to_a_copy(edits: list[Edit], at: int, count: int, to: int) -> None:
    """Lines are printed a second time somewhere else."""
    edition = reduce(lambda text, edit: edit(text), edits, editions.copied(at, count, to)(source()))
    document = read(edition)
    assert jumped(edition, document, _anchored(document)) == []


def test_the_same_text_in_another_layout_keeps_everything() -> None:
    document = read(source(), layout=editions.decomposed)
    assert document.source.sha256 != original().source.sha256
    assert Counter(each.outcome for each in _anchored(document)) == {"kept": len(_UNITS)}


@pytest.mark.parametrize("width", [70, 90, 120])
def test_other_line_ends_lose_nothing(width: int) -> None:
    found = _anchored(read(editions.rewrapped(width)(source())))
    assert Counter(each.outcome for each in found)["orphaned"] == 0
    assert Counter(each.outcome for each in found)["kept"] >= 0.9 * len(_UNITS)


def test_page_numbers_between_the_lines_lose_nothing() -> None:
    found = _anchored(read(editions.paged(30)(source())))
    assert Counter(each.outcome for each in found)["orphaned"] == 0


def test_points_with_other_numbers_are_the_same_points() -> None:
    """(10) to (19) become (20) to (29): the words are the same, so a mark still says that they were read."""
    edition = editions.everywhere(editions.letters("(1", "(2"))(source())
    document = read(edition)
    found = {each.annotation.id: each for each in _anchored(document)}
    moved = found["part_2__sec_I__para_2__point_17"]
    assert (moved.outcome, moved.eid) == ("moved", "part_2__sec_I__para_2__point_27")
    assert jumped(edition, document, list(found.values())) == []


@pytest.mark.parametrize("heading", ["1. Kết quả", "2. Hạn chế, yếu kém"])
@pytest.mark.parametrize("nth", range(1, 11))
def test_of_ten_headings_that_read_the_same_the_one_taken_away_is_lost(heading: str, nth: int) -> None:
    line = editions.line_with(source(), heading, nth)
    edition = editions.removed(line, 1)(source())
    document = read(edition)
    found = _anchored(document)
    assert jumped(edition, document, found) == []
    (lost,) = (each for each in found if _WORDS[each.annotation.id] == words_of(source(), [line + 1]))
    assert lost.annotation.target.quote.exact == heading
    assert (lost.outcome, lost.ref, lost.eid, lost.line) == ("orphaned", None, None, None)
    others = [each for each in found if flat(each.annotation.target.quote.exact) == heading and each is not lost]
    assert [each.outcome for each in others if each.outcome not in ("kept", "moved")] == []
    assert len(others) == 9


def test_sections_that_change_places_take_their_annotations_along() -> None:
    """I and II of Part 1 A: what was I.1 is II.1 now, and the heading that recurs in all of them goes along."""
    first = editions.line_with(source(), "I. PHÁT TRIỂN KINH TẾ")
    second = next(i for i in range(first + 1, _LINES) if _text(i).startswith("II. "))
    third = next(i for i in range(second + 1, _LINES) if _text(i).startswith("III. "))
    edition = editions.moved(second, third - second, first)(source())
    document = read(edition)
    found = _anchored(document)
    assert jumped(edition, document, found) == []
    lost = [each.annotation.target.quote.exact for each in found if each.eid is None]
    assert lost == []


def _text(index: int) -> str:
    return "".join(word.text for word in source()[index]).strip()


def test_a_name_is_never_taken_for_one_that_looks_like_it() -> None:
    """Each line of the rosters taken away by itself: its annotation is lost, and of the others at most one.

    Of those who stand in two lists with the same people before and after them, it cannot always be said which is meant.
    """
    items = [node for node in original().nodes if node.kind == "item"]
    assert len(items) == 80
    for node in items:
        edition = editions.removed(node.lines.first - 1, node.lines.last - node.lines.first + 1)(source())
        document = read(edition)
        found = _anchored(document)
        lost = [each.annotation.id for each in found if each.outcome == "orphaned"]
        assert node.eid in lost
        assert len(lost) <= 2
        assert jumped(edition, document, found) == []


@pytest.mark.parametrize("number", range(1, 6))
def test_a_few_words_of_a_heading_that_is_gone_are_not_those_of_the_next_one(number: int) -> None:
    """The headings of the lists share most of their words, and the lists some of their names."""
    former = original().outline
    heading = former.node(f"part_3__para_{number}")
    stretches = [
        editions.annotation(locate(original(), heading, start=start, end=start + length), f"{start}+{length}")
        for length in (4, 12)
        for start in range(len(heading.verbatim) - length)
        if heading.verbatim[start : start + length].strip()
    ]
    lines = heading.heading_lines or heading.lines
    size = lines.last - lines.first + 1
    for count in (size, size + 2):
        edition = editions.removed(lines.first - 1, count)(source())
        found = _anchored(read(edition), stretches)
        assert [(each.annotation.id, each.eid) for each in found if each.eid is not None] == []
