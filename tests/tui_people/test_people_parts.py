"""The parts of the view that know no widget: columns, who fits what is typed, lists that leave nobody out."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nghiquyet.document import Document
from nghiquyet.document.people import Organization
from nghiquyet.document.roll import Roll
from nghiquyet.tui.people.columns import NAMED, Cell, Column, Widths, abbreviate, columns
from nghiquyet.tui.people.filtering import Filter, Wanted
from nghiquyet.tui.people.lines import Lines
from nghiquyet.tui.people.named import named_in
from nghiquyet.vietnamese.folding import fold_marks, fold_tones
from nghiquyet.vietnamese.keying import encode_telex, encode_vni
from nghiquyet.workspace import Workspace
from tests.tui_people.stage import printed


@pytest.fixture(scope="session")
def document(workspace: Workspace) -> Document:
    return workspace.document


@pytest.fixture(scope="session")
def kept_by(document: Document) -> Filter:
    roll = Roll(document)
    return Filter(roll, columns(roll))


# Columns.


@pytest.mark.parametrize(
    ("name", "short"),
    [
        ("Ban Chấp hành", "BCH"),
        ("Ủy ban Kiểm tra", "UBKT"),
        ("Phó Chủ nhiệm", "PCN"),
        ("Đoàn đại biểu", "ĐĐB"),
        ("Ban Thường vụ (mở rộng)", "BTVMR"),
        ("", ""),
    ],
)
def test_initials(name: str, short: str) -> None:
    assert abbreviate(name) == short


def test_columns_are_the_bodies_with_elected_people_then_those_named(document: Document) -> None:
    assert [column.short for column in columns(Roll(document))] == ["BCH", "BTV", "UBKT", "ĐĐB", "được nhắc"]


def test_no_two_columns_have_the_same_short_name(document: Document) -> None:
    """A body of another term, and one that only its name tells apart."""
    committee = next(body for body in document.organizations if body.id == "bch")
    others = [
        Organization("bch-xi", "Ban Chấp hành khóa XI", "Ban Chấp hành", None, ordinal="XI"),
        Organization("bch-x", "Ban Chấp hành cũ", "Ban Chấp hành", None),
        Organization("bch-y", "Ban Chấp hành khác", "Ban Chấp hành", None),
    ]
    first = next(each for each in document.memberships if each.organization_id == "bch")
    memberships = [replace(first, id=body.id, organization_id=body.id) for body in others]
    both = replace(document, organizations=(committee, *others), memberships=(first, *memberships))
    found = columns(Roll(both))
    assert [column.short for column in found][:2] == ["BCH XII", "BCH XI"]
    assert len({column.short for column in found}) == len({column.label for column in found}) == 4


COLUMNS = [Column(str(at), f"B{at}", f"Ban {at}", f"Ban {at}") for at in range(6)] + [Column(NAMED, "n", "n", "n")]


@given(room=st.integers(0, 200), chosen=st.integers(0, 6))
def test_the_chosen_column_is_always_shown_and_nothing_is_wider_than_the_room(room: int, chosen: int) -> None:
    widths = Widths(COLUMNS, lambda column: [Cell("●", f"Phó Chủ nhiệm {column.name}", "PCN", post=True)])
    shown = widths.fit(room, chosen)
    assert chosen in [each.at for each in shown]
    assert [each.at for each in shown] == list(range(shown[0].at, shown[-1].at + 1))
    assert len(shown) == 1 or sum(each.width + 1 for each in shown) <= room


# Who fits.

NAMES = [
    "Lê Văn Thinh", "Nguyễn Việt Quế Sơn", "Nguyễn Minh Nhựt", "Đỗ Thị Thu Cúc", "Trần Hùng", "Huỳnh Cách Mạng",
    "Trịnh Thị Ánh Hồng", "Nguyễn Đức Phước", "Huỳnh Thị Cẩm Tú", "Đinh Thị Thanh Liên", "Lê Sa Lin",
]  # fmt: skip


def names(kept_by: Filter, query: str) -> list[str]:
    return [person.name for person in kept_by.keep(Wanted(query)).persons]


FOLDS: tuple[Callable[[str], str], ...] = (str, str.upper, fold_tones, fold_marks)


def test_a_word_cut_behind_its_tone_keeps_it(kept_by: Filter) -> None:
    assert "Huỳnh Cách Mạng" in names(kept_by, "Huỳ")


@given(data=st.data())
def test_whoever_types_the_beginnings_of_a_name_keeps_it(kept_by: Filter, data: st.DataObject) -> None:
    """Any words of a name, in any order, cut anywhere, with marks, without some or all, in capitals or not."""
    name = data.draw(st.sampled_from(NAMES))
    words = data.draw(st.permutations(name.split()))
    ends = data.draw(st.lists(st.integers(1, 7), min_size=1, max_size=len(words)))
    fold = FOLDS[data.draw(st.integers(0, len(FOLDS) - 1))]
    typed = " ".join(fold(word[:end]) for word, end in zip(words, ends, strict=False))
    assert name in names(kept_by, typed)


@given(name=st.sampled_from(NAMES), encode=st.sampled_from([encode_telex, encode_vni]), late=st.booleans())
def test_telex_and_vni_keep_it_too(kept_by: Filter, name: str, encode: Callable[..., str], late: bool) -> None:
    typed = " ".join(encode(word, late=late) for word in name.split())
    assert names(kept_by, typed) == [name]


@given(query=st.text(max_size=40))
def test_whatever_is_typed_only_what_the_kept_people_hold_is_kept(kept_by: Filter, query: str) -> None:
    kept = kept_by.keep(Wanted(query))
    people = {person.id for person in kept.persons}
    held = {each.id for each in kept_by.roll.document.memberships if each.person_id in people}
    assert kept.memberships <= held


def test_marks_that_were_typed_must_agree(kept_by: Filter) -> None:
    assert names(kept_by, "hài") == []
    assert names(kept_by, "quê") == ["Nguyễn Việt Quế Sơn"], "the tone may be still to come"


def test_each_word_takes_a_word_of_its_own(kept_by: Filter) -> None:
    assert names(kept_by, "thanh thanh") == []
    assert names(kept_by, "n nguyen m minh") == []
    assert "Nguyễn Nhật Thành" in names(kept_by, "n nguyen")


def test_conditions_exclude_each_other_on_one_column(kept_by: Filter) -> None:
    wanted = Wanted().toggled("bch", within=True)
    assert len(kept_by.keep(wanted).persons) == 41
    wanted = wanted.toggled("bch", within=False)
    assert len(kept_by.keep(wanted).persons) == 8
    assert wanted.toggled("bch", within=False) == Wanted()


def test_all_columns_together(kept_by: Filter, document: Document) -> None:
    wanted = Wanted()
    for column in ("bch", "btv", "ubkt", "ddb"):
        wanted = wanted.toggled(column, within=True)
    assert [person.name for person in kept_by.keep(wanted).persons] == ["Nguyễn Quốc Khánh"]
    without = Wanted().toggled(NAMED, within=False)
    assert len(kept_by.keep(without).persons) == len(document.persons) - 2


# Lists.


def test_no_membership_is_left_out_or_told_twice(document: Document) -> None:
    all_of_them = {each.id for each in document.memberships}
    for lines in (Lines(Roll(document)).bodies(all_of_them, all=True), Lines(Roll(document)).posts(all_of_them)):
        told = [line.memberships[0].id for line in lines if line.kind == "member"]
        assert sorted(told) == sorted(all_of_them)


def test_whom_a_unit_names(document: Document) -> None:
    assert [ref.id for ref in named_in(document, "preface")] == ["le-thanh-liem", "huynh-cach-mang"]
    assert [ref.id for ref in named_in(document, "part_3__para_2")] == ["btv"]
    assert [ref.id for ref in named_in(document, "part_3__para_6__hcontainer_1__item_9")] == ["nguyen-nhut-thanh"]
    assert named_in(document, "part_1") == []
    assert len(printed(document, 1)) == 41
