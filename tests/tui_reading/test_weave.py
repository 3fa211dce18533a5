"""What is shown, and where it comes from."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nghiquyet.document import Finding, Node, Repair, Segment, Span
from nghiquyet.document.offsets import Alignment
from nghiquyet.tui.reading.weave import Woven, weave, weave_lines, weave_parts
from tests.reading.support import resolution


def unit(verbatim: str, *repairs: tuple[int, str, str], marker: str | None = None, text: str = "") -> Node:
    """A unit of one line with repairs given as offset, sic, corr."""
    made = tuple(Repair(offset, sic, corr, 7, "test", "high", "rule", "") for offset, sic, corr in repairs)
    segments = (Segment(7, 0),)
    return Node("p_1", "p", None, None, marker, None, None, Span(7, 7), None, 1, verbatim, text, segments, made)


def finding(oddity: str, verbatim: str, line: int = 7) -> Finding:
    """A finding on a unit."""
    return Finding("test", oddity, line, verbatim, None, "high", "")  # type: ignore[arg-type]  # parametrised


def real(eid: str) -> str:
    return weave(resolution().outline.node(eid)).text


@pytest.mark.parametrize(
    ("verbatim", "repair", "shown"),
    [
        ("Danh sá h Bí thư", (5, "sá h", "sách"), "Danh sách~ Bí thư"),
        ("Danh sá h Bí thư", (7, " ", "c"), "Danh sách~ Bí thư"),
        ("thực hiệnchương trình", (5, "hiệnchương", "hiện chương"), "thực hiện~ chương trình"),
        ("thực hiệnchương trình", (9, "", " "), "thực hiện~ chương trình"),
        ("đề ra;cơ cấu", (5, ";", "; "), "đề ra;~ cơ cấu"),
        ("báo chí  của", (7, "  ", " "), "báo chí~ của"),
        ("từ 10m3/ngày", (6, "3", "³"), "từ 10m³~/ngày"),
        ("lạc đề", (4, "đề", ""), "lạc ~"),
    ],
)
def test_a_sign_stands_after_the_mended_spot(verbatim: str, repair: tuple[int, str, str], shown: str) -> None:
    assert weave(unit(verbatim, repair)).text == shown


def test_two_repairs_in_one_word_have_two_signs() -> None:
    assert weave(unit("ch ơng tr nh", (2, " ", "ư"), (9, " ", "ì"))).text == "chương~ trình~"
    assert weave(unit("a b c", (1, " ", "x"), (3, " ", "y"))).text == "axb~yc~"


def test_the_resolution_shows_its_repairs() -> None:
    assert "10m³~/ngày" in real("part_2__sec_I__para_2__point_17")
    assert real("part_3__para_3").startswith("3. Danh sách~ Bí thư")


def test_oddities_of_the_wording_are_signed_where_they_end() -> None:
    node = unit("thách thức thách thức mới")
    assert weave(node, [finding("S", "thách thức thách thức")]).text == "thách thức thách thức! mới"
    assert weave(node, [finding("U", "mới")]).text == "thách thức thách thức mới?"


def test_an_oddity_whose_words_are_not_found_is_signed_at_the_end_of_its_line() -> None:
    assert weave(unit("một hai "), [finding("S", "ba")]).text == "một hai! "


def test_extraction_damage_has_no_sign_but_that_of_its_repair() -> None:
    assert weave(unit("một hai"), [finding("E", "hai")]).text == "một hai"


def test_the_marker_has_a_look_of_its_own() -> None:
    woven = weave(unit("(17). Kiểm tra", marker="(17)."))
    assert [(woven.text[piece.at : piece.at + piece.length], piece.look) for piece in woven.pieces] == [
        ("(17).", "marker"),
        (" Kiểm tra", "text"),
    ]


def test_hostile_text_is_shown_as_signs() -> None:
    woven = weave(unit("a\x1b[31m[red]b\u202ec"))
    assert woven.text == "a␛[31m[red]b‹U+202E›c"
    assert woven.source_at(woven.text.index("c")) == len(woven.source) - 1
    assert weave_parts([("\x07", "text")]).text == "␇"


def test_verbatim_lines_stand_as_printed() -> None:
    woven = weave_lines([(24, " mở đầu "), (26, "hết")])
    assert woven.text == " mở đầu hết"
    assert woven.source == " mở đầu \nhết"
    assert woven.lines == ((0, 24), (8, 26))
    assert woven.source_at(8) == 9


def test_source_and_shown_text_point_at_each_other_in_the_resolution() -> None:
    for node in resolution().nodes:
        agrees(weave(node))


@given(st.text("ab \x1b", max_size=20), st.data())
def test_source_and_shown_text_point_at_each_other(verbatim: str, data: st.DataObject) -> None:
    repairs, at = [], 0
    while at < len(verbatim) and data.draw(st.booleans()):
        at = data.draw(st.integers(at, len(verbatim)))
        sic = verbatim[at : at + data.draw(st.integers(0, 3))]
        repairs.append((at, sic, data.draw(st.text("ab ", max_size=3))))
        at += len(sic) + 1
    agrees(weave(unit(verbatim, *repairs)))


def agrees(woven: Woven) -> None:
    """Nothing is out of order, nothing is left out, and what is unchanged is found from both sides."""
    assert "".join(woven.text[piece.at : piece.at + piece.length] for piece in woven.pieces) == woven.text
    source = "".join(woven.source[piece.source : piece.source + piece.source_length] for piece in woven.pieces)
    assert source == woven.source
    places = [woven.source_at(offset) for offset in range(len(woven.text) + 1)]
    assert places == sorted(places)
    for piece in woven.pieces:
        if piece.length == piece.source_length and piece.look == "text" and piece.length:
            assert woven.shown_at(piece.source) == piece.at
            assert woven.source_at(piece.at) == piece.source


def test_ranges_of_the_reading_text_are_found_in_the_source() -> None:
    node = resolution().outline.node("part_2__sec_I__para_2__point_17")
    at = node.text.index("10m³/ngày")
    start, end = Alignment(node).verbatim(at, at + len("10m³/ngày"))
    assert node.verbatim[start:end].replace(" ", "") == "10m3/ngày"
    assert weave(node).text[weave(node).shown_at(start) :].startswith("10m³~/ngày")


@pytest.mark.parametrize("node", [node for node in resolution().nodes if node.repairs], ids=lambda node: node.eid)
def test_every_word_of_the_reading_text_is_found_in_the_source(node: Node) -> None:
    at = 0
    for word in node.text.split():
        at = node.text.index(word, at)
        start, end = Alignment(node).verbatim(at, at + len(word))
        touched = [one for one in node.repairs if one.offset < end and start < one.offset + len(one.sic)]
        if not touched:
            assert node.verbatim[start:end] == word
        at += len(word)


def test_segments_give_the_lines() -> None:
    node = replace(unit("một hai"), segments=(Segment(7, 0), Segment(9, 4)))
    woven = weave(node)
    assert woven.lines == ((0, 7), (4, 9))
    assert [woven.line_at(offset) for offset in (0, 3, 4, 6)] == [7, 7, 9, 9]
