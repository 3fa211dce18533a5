"""Questions about people, as they are typed on the phone, and the answers that the text gives or does not give."""

from __future__ import annotations

import csv
import re
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nghiquyet.library.abbreviations import load
from nghiquyet.library.places import find_places
from nghiquyet.search.people import Answer, PeopleIndex
from nghiquyet.vietnamese.folding import fold_marks
from nghiquyet.vietnamese.keying import encode_telex, encode_vni
from tests.reading.support import resolution

QUESTIONS = Path(__file__).with_name("questions.tsv")


@cache
def index() -> PeopleIndex:
    return PeopleIndex(resolution(), load(find_places({"NGHIQUYET_HOME": "/nowhere"}), print))


def ask(query: str) -> Answer:
    return index().ask(query)


def names(query: str) -> list[str]:
    return [person.name for person in ask(query).persons]


def found(query: str) -> list[str]:
    return [each.subject.id for each in ask(query).found]


def questions() -> list[tuple[str, str, list[int]]]:
    """Question, answer, and the source lines it rests on."""
    with QUESTIONS.open(encoding="utf-8", newline="") as file:
        table = list(csv.DictReader(file, delimiter="\t"))
    asked = []
    for row in table:
        lines: list[int] = []
        for first, last in re.findall(r"(\d+)(?:-(\d+))?", row["lines"]):
            lines += range(int(first), int(last or first) + 1)
        asked.append((row["typed"], row["answer"], lines))
    return asked


@pytest.mark.parametrize(("query", "_answer", "lines"), questions(), ids=[each[0] for each in questions()])
def test_each_question_is_answered_from_the_lines_it_rests_on(query: str, _answer: str, lines: list[int]) -> None:
    answer = ask(query)
    assert answer.found
    said = {membership.source_line for membership in answer.memberships}
    for roster in index().roll.rosters_of(answer.memberships):
        heading = resolution().outline.node(roster.eid)
        said |= set(index().roll.document.outline.own_lines(heading.eid))
    printed = {line for line in lines if resolution().lines[line - 1].strip()}
    assert printed - {9} <= said  # line 9 goes on with a title that begins on line 7


@pytest.mark.parametrize(
    ("query", "people"),
    [
        ("ai la bi thu quan uy", ["Lê Văn Thinh"]),
        ("bi thu", ["Lê Văn Thinh"]),
        ("Bí thư Quận uỷ", ["Lê Văn Thinh"]),
        ("pbt quan uy", ["Nguyễn Việt Quế Sơn", "Nguyễn Minh Nhựt"]),
        ("pbt qu", ["Nguyễn Việt Quế Sơn", "Nguyễn Minh Nhựt"]),
        ("phos bis thuw", ["Nguyễn Việt Quế Sơn", "Nguyễn Minh Nhựt"]),
        ("chu nhiem ubkt", ["Nguyễn Quốc Khánh"]),
        ("pcn ubkt", ["Nguyễn Anh Cường", "Lê Thanh Bình"]),
        ("chu nhem uy bn kiem tra", ["Nguyễn Quốc Khánh"]),
        ("PCT UBND TP", ["Lê Thanh Liêm"]),
        ("thanh uy vien", ["Huỳnh Cách Mạng"]),
        ("huynh cach mang la ai", ["Huỳnh Cách Mạng"]),
        ("dai bieu du khuyet", ["Nguyễn Thị Bé Hai", "Nguyễn Thị Hoàng Oanh"]),
        ("khanh", ["Nguyễn Quốc Khánh"]),
        ("que son", ["Nguyễn Việt Quế Sơn"]),
        ("nhut", ["Lê Minh Nhựt", "Nguyễn Minh Nhựt", "Nguyễn Nhựt Thành"]),
        ("hai", ["Nguyễn Thị Bé Hai", "Phan Văn Hai", "Nguyễn Văn Hải"]),
        ("Hải", ["Nguyễn Văn Hải"]),
        ("lvt", ["Lê Văn Thinh"]),
        ("nvh", ["Nguyễn Văn Hải", "Nguyễn Văn Hạnh", "Nguyễn Văn Hoàng"]),
        ("n.t.k.huong", ["Nguyễn Thị Kim Hương"]),
        ("thinh le van", ["Lê Văn Thinh"]),
        ("LEE VAWN THINHJ", ["Lê Văn Thinh"]),
        ("le6 va8n thi5nh", ["Lê Văn Thinh"]),
        ("nguyen nhut thnah", ["Nguyễn Nhựt Thành"]),
        ("khanh ubkt", ["Nguyễn Quốc Khánh"]),
        ("ong thinh lam chuc gi", ["Lê Văn Thinh"]),
        ("cho hoi ai dang giu chuc chu nhiem ubkt vay", ["Nguyễn Quốc Khánh"]),
        ("đồng chí Quế Sơn giữ chức vụ gì?", ["Nguyễn Việt Quế Sơn"]),
        ("bi thu thinh", ["Lê Văn Thinh"]),
        ("nhut btv", ["Nguyễn Minh Nhựt"]),
        (
            "ubkt ai ko phai uv bch",
            ["Lê Thanh Bình", "Đinh Thị Thanh Liên", "Tăng Kim Bích", "Nguyễn Văn Ngân", "Nguyễn Huy Cường"],
        ),
        ("db chinh thuc khong thuoc btv", ["Nguyễn Nhựt Thành"]),
    ],
)
def test_who_answers(query: str, people: list[str]) -> None:
    assert names(query) == people


@pytest.mark.parametrize(
    ("query", "subjects", "count"),
    [
        ("bch", ["bch"], 41),
        ("quan uy", ["bch"], 41),
        ("bch co bao nhieu nguoi", ["bch"], 41),
        ("ubkt", ["ubkt"], 8),
        ("may db chinh thuc di tp", ["db-chinh-thuc"], 10),
        ("btv quan uy", ["btv"], 13),
        ("doan dai bieu", ["ddb"], 12),
    ],
)
def test_bodies_and_posts_have_all_their_people(query: str, subjects: list[str], count: int) -> None:
    assert found(query) == subjects
    assert len(names(query)) == count


def test_what_two_bodies_are_called_gives_both_the_documents_own_first() -> None:
    assert found("btv") == ["btv", "btv-tu"]
    assert len(names("btv")) == 14


def test_those_with_a_post_stand_first_in_a_body() -> None:
    answer = ask("ubkt")
    assert [row.post_id for row in answer.memberships[:4]] == ["cn-ubkt", "pcn-ubkt", "pcn-ubkt", None]


@pytest.mark.parametrize(
    ("query", "near"),
    [
        ("chu tich ubnd quan", "Phó Chủ tịch Thường trực Ủy ban Nhân dân Thành phố"),
        ("chu tich", "Phó Chủ tịch Thường trực Ủy ban Nhân dân Thành phố"),
        ("truong ban to chuc", "Phó Trưởng ban Thường trực Ban Tổ chức Thành ủy"),
        ("bi thu thanh uy", "Bí thư Quận ủy"),
        ("bi thu tinh uy", "Bí thư Quận ủy"),
        ("bi thu quan 8", "Bí thư Quận ủy"),
        ("nguyen tuan", "Nguyễn Thanh Huân"),
        ("le van quoi", "Lê Văn Bảy"),
        ("Hồ Chí Minh", None),
        ("ho chi minh", None),
        ("rượu vang", None),
        ("giam doc", None),
        ("dang vien", None),
        ("lam thanh danh", "Nguyễn Thành Danh"),
        ("hoang lam", None),
        ("nguyen the", None),
        ("nguyen thi ai", None),
        ("thinh chu nhiem ubkt", None),
        ("jjjjj", None),
        ("?!?!", None),
        ("", None),
        ("la ai", None),
    ],
)
def test_the_text_does_not_answer(query: str, near: str | None) -> None:
    answer = ask(query)
    assert (answer.found, answer.memberships, answer.persons) == ((), (), ())
    if near:
        assert near in [each.subject.name for each in answer.nearest]


def test_a_deputy_never_answers_for_the_chair() -> None:
    """Every title of the text that begins with "Phó", asked for without it."""
    for post in resolution().posts:
        if post.label.startswith("Phó "):
            assert post.id not in found(post.label.removeprefix("Phó "))
            assert found(post.label) == [post.id]
            assert found(fold_marks(post.label)) == [post.id]


def test_what_comes_near_is_an_answer_that_is_not_sure() -> None:
    for query in ("Lê Văn Thịnh", "le van tinh", "nguyen va"):
        assert ask(query).persons
        assert not ask(query).sure
    assert ask("Lê Văn Thinh").sure


def test_every_person_is_found_however_the_name_is_typed() -> None:
    for person in resolution().persons:
        name = person.name
        words = name.split()
        typed = (
            name, name.upper(), fold_marks(name), " ".join(reversed(words)),
            " ".join(map(encode_telex, name.lower().split())), " ".join(map(encode_vni, name.lower().split())),
        )  # fmt: skip
        for query in typed:
            assert name in names(query), query
        assert names(name) == [name]
        assert [each.name for each in index().named(name).persons] == [name]


def test_a_list_takes_names_only_as_they_are() -> None:
    for typed in ("Lê Văn Thịnh", "le van tinh", "Thinh", "lvt", "bi thu", "lee vawn thinhj", "Nguyen Văn Hai"):
        assert index().named(typed).found == ()
    for typed in ("LÊ VĂN THINH", "le van thinh", "leef vawn thinh".replace("leef", "lee")):
        assert [person.id for person in index().named(typed).persons] == ["le-van-thinh"]


def test_what_was_typed_is_said_to_be_read_as() -> None:
    assert dict(ask("pbt quan uy").read_as) == {"pbt": "Phó Bí thư"}
    assert dict(ask("phos bis thuw").read_as)["thuw"] == "thư"


@given(
    st.text(max_size=60)
    | st.lists(st.sampled_from("bi thu pho ubkt nguyen van ko phai ai la bch 8 % ( đ".split())).map(" ".join)
)
def test_any_question_has_an_honest_answer(query: str) -> None:
    answer = ask(query)
    assert bool(answer.persons) == bool(answer.memberships) or answer.found
    assert not (answer.found and answer.nearest)


@pytest.mark.parametrize(
    ("query", "count", "first"),
    [
        ("uv bch khong o btv", 28, "Đỗ Thị Thu Cúc"),
        ("uv btv ma khong di du dh tp", 4, "Nguyễn Quang Hưng"),
        ("btv không là uv ubkt", 13, "Lê Văn Thinh"),
        ("ai vừa ở BCH vừa ở UBKT", 3, "Nguyễn Anh Cường"),
        ("vua la uv btv va vua la uv ubkt", 1, "Nguyễn Quốc Khánh"),
        ("bao nhieu uy vien uy ban kiem tra", 8, "Nguyễn Quốc Khánh"),
        ("có bao nhiêu đại biểu chính thức", 10, "Lê Văn Thinh"),
    ],
)
def test_people_of_one_body_and_not_of_another_or_of_both(query: str, count: int, first: str) -> None:
    said = names(query)
    assert (len(said), said[0]) == (count, first)


def test_nobody_in_both_is_no_answer() -> None:
    answer = ask("vừa là đại biểu dự khuyết vừa ở UBKT")
    assert not answer.found
    assert [each.subject.kind for each in answer.nearest] == ["post", "body"]


@pytest.mark.parametrize(
    ("query", "name"),
    [
        ("anh Sơn", "Nguyễn Việt Quế Sơn"),
        ("chị Diệu", "Phạm Thị Ngọc Diệu"),
        ("chi dieu lam gi", "Phạm Thị Ngọc Diệu"),
        ("đc Thinh", "Lê Văn Thinh"),
        ("Ánh Hồng", "Trịnh Thị Ánh Hồng"),
    ],
)
def test_one_speaks_of_people_in_other_ways_than_the_text(query: str, name: str) -> None:
    assert names(query) == [name]


def test_words_behind_such_a_form_of_address_are_names_only() -> None:
    assert not {each.subject.kind for each in ask("chị bộ").found} & {"post", "body"}
