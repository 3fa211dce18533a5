"""Rows of the list: nothing is wider than the list, what was matched is in view and marked, nothing is interpreted."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from nghiquyet.messages import use_language
from nghiquyet.search.hits import Hit
from nghiquyet.tui.search.finder import Found
from nghiquyet.tui.search.lines import ROWS, Item, Lines, Place, Recent, Words, at_first, listed, reason, window
from nghiquyet.tui.signs import ASCII, UNICODE, Signs
from tests.search.support import index, resolution


def found(query: str) -> Found:
    hits = index().hits(query).by_kind()
    return Found(query, hits, hits.kinds, document="binh-tan-2020")


def rows(hits: Found, items: list[Item], width: int, signs: Signs = UNICODE) -> list[list[str]]:
    lines = Lines(items, hits.hits or hits.nearest, resolution(), width, signs)
    blocks = [lines.block(at) for at in range(len(items))]
    return [
        [" " * row.indent + block.woven.text[row.start : row.end] for row in block.rows if row.kind == "text"]
        for block in blocks
    ]


def first(query: str) -> Hit:
    return index().search(query)[0]


@given(st.lists(st.text("abđế漢", min_size=1, max_size=3), min_size=1, max_size=30), st.data(), st.integers(20, 60))
def test_the_first_mark_is_in_view(words: list[str], data: st.DataObject, width: int) -> None:
    nth = data.draw(st.integers(0, len(words) - 1))
    text, start = " ".join(words), len(" ".join([*words[:nth], ""]))
    shown, marks = window(text, ((start, start + len(words[nth])),), width, "…")
    assert cell_len(shown) <= width
    assert [shown[first:last] for first, last in marks] == [words[nth]]
    if cell_len(text) <= width:
        assert shown == text


@pytest.mark.parametrize("width", [24, 40, 60, 76, 120])
@pytest.mark.parametrize("query", ["nước", "lee vawn thinhj", "bch", "moi truong", "ct 17", "co so", "nguyen", "&n"])
def test_a_hit_has_two_rows_of_which_none_is_too_wide(query: str, width: int) -> None:
    hits = found(query)
    items = listed(hits)
    for item, shown in zip(items, rows(hits, items, width), strict=True):
        assert all(cell_len(row) <= width for row in shown)
        if isinstance(item, Place):
            assert len(shown) == ROWS


@pytest.mark.parametrize(
    ("query", "marked"),
    [
        ("nghia trang", ["Nghĩa", "trang"]),
        ("le van thinh", ["Lê", "Văn", "Thinh"]),
        ("bch", ["Ban Chấp hành"]),
        ("14-15%", ["14% đến 15%"]),
    ],
)
def test_what_was_matched_is_marked(query: str, marked: list[str]) -> None:
    hits = found(query)
    items = listed(hits)
    lines = Lines(items, hits.hits, resolution(), 76, UNICODE)
    at = items.index(Place(0))
    text = lines.block(at).woven.text
    assert [text[start:end] for start, end in lines.marks(at)] == marked


def test_a_row_says_where_and_why() -> None:
    use_language("en")
    hits = found("lee vawn thinhj")
    shown = rows(hits, listed(hits), 120)
    assert shown[0] == ["Person  1"]
    title, where = shown[1]
    assert title.startswith("Lê Văn Thinh · Ủy viên Ban Chấp hành")
    assert where.startswith("  P3.1 ")
    assert "Danh sách Ủy viên Ban Chấp hành" in where
    assert where.endswith("line 1592 · Telex: lê văn thịnh")


def test_every_hit_says_what_it_stands_in() -> None:
    for query in ("an", "lee vawn thinhj", "bch"):
        hits = found(query)
        items = listed(hits)
        for item, shown in zip(items, rows(hits, items, 57), strict=True):
            if isinstance(item, Place):
                place, _, rest = shown[1].strip().partition("  ")
                assert place, shown
                assert "dòng" in rest


def test_a_post_is_shown_with_who_holds_it() -> None:
    assert rows(hits := found("bi thu quan uy"), listed(hits), 76)[1][0] == "Bí thư Quận ủy · Lê Văn Thinh"


def test_reasons_are_words() -> None:
    use_language("en")
    assert reason(first("môi trường")) == "as typed"
    assert reason(first("moi truong")) == "without accents"
    assert reason(first("bch"), "->") == "abbreviation: bch -> Ban Chấp hành"


def test_each_kind_stands_below_its_name_and_number() -> None:
    hits = found("nước")
    items = listed(hits)
    headed = [item for item in items if isinstance(item, Words)]
    assert [item.parts[1][0].strip() for item in headed] == [str(count) for count in hits.kinds.values()]
    assert [item.at for item in items if isinstance(item, Place)] == list(range(len(hits.hits)))
    kinds: list[str] = []
    for item in items:
        if isinstance(item, Words):
            kinds.append("")
        elif isinstance(item, Place):
            kind = hits.hits[item.at].kind
            assert kinds[-1] in ("", kind), "one kind below one name"
            kinds[-1] = kind
    assert kinds == list(hits.kinds)


def test_nothing_found_says_so_where_was_looked_and_what_is_nearest() -> None:
    nearest = index().nearest("nghia trang mặt trời")
    none = Found("nghia trang mặt trời ", nearest=nearest, looked_at={"person": 49, "passage": 177})
    shown = rows(none, listed(none), 100)
    assert shown[0] == ["Văn bản không nêu “nghia trang mặt trời”."]
    assert "49" in shown[1][0]
    assert "177" in shown[1][0]
    assert shown[3][0].startswith("CTr2 Dự án di dời Nghĩa trang")


def test_before_anything_is_typed_signs_and_last_searches() -> None:
    items = at_first(["nước sạch", "lê văn thinh"])
    assert [item for item in items if isinstance(item, Recent)] == [Recent("nước sạch"), Recent("lê văn thinh")]
    shown = [row for block in rows(Found(""), items, 60) for row in block]
    for sign in '@#§&"':
        assert any(row.lstrip().startswith(sign) for row in shown)
    assert shown[-2:] == ["nước sạch", "lê văn thinh"]


def test_hostile_text_is_shown_and_never_interpreted() -> None:
    text = "[red]Lê\x1b[31m\u202e Văn\u200b[/]"
    start = text.index("Văn")
    hostile = replace(
        first("le van thinh"), title=text, text=text, snippet="\x1b]52;c;x\x07", holders=None,
        marks=((start, start + 3),), read_as=(("v\x1b", "[b]văn"),),
    )  # fmt: skip
    hits = Found("\x1b[2J[bold]", [hostile], {"person": 1})
    items = listed(hits)
    lines = Lines(items, hits.hits, resolution(), 160, UNICODE)
    block = lines.block(1)
    assert all(character.isprintable() for character in block.woven.text)
    assert block.woven.text.startswith("[red]Lê␛[31m‹U+202E› Văn‹U+200B›[/] · ␛]52;c;x␇")
    assert [block.woven.text[first:last] for first, last in lines.marks(1)] == ["Văn"]
    assert "v␛ → [b]văn" in block.woven.text
    none = Found("\x1b[2J[bold]", looked_at={"person": 1})
    assert rows(none, listed(none), 100)[0] == ["Văn bản không nêu “␛[2J[bold]”."]
    assert rows(Found(""), [Recent("\x1b[2J")], 20) == [["␛[2J"]]


@pytest.mark.parametrize("query", ["nước", "lee vawn thinhj", "bch", "&n"])
def test_signs_of_ascii_only(query: str) -> None:
    use_language("en")
    hits = found(query)
    texts = {hit.text for hit in hits.hits}
    for block in rows(hits, listed(hits), 60, ASCII):
        for row in block:
            assert not set("·…›→▌") & set(row) - {sign for text in texts for sign in text}
