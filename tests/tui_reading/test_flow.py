"""A document as rows: the real one, and small ones for what it does not have."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nghiquyet.document import Document, Node
from nghiquyet.reading import read_document
from nghiquyet.tui.reading.flow import MOST_COLUMNS, Flow, Row
from nghiquyet.tui.reading.weave import Woven, weave
from nghiquyet.tui.reading.wrap import cells
from tests.reading.support import read, resolution
from tests.tui_reading.synthetic import Builder, big


def shown(flow: Flow, eid: str) -> list[str]:
    """The rows of a unit as a reader sees them: number, indent, text."""
    block = flow.block(flow.document.outline.position(eid))
    return [line(block.woven.text, row) for row in block.rows]


def line(text: str, row: Row) -> str:
    if row.kind == "text":
        label = f"  {row.label}" if row.label else ""
        return f"{row.number or '':>4} {' ' * row.indent}{text[row.start : row.end]}{label}"
    return {"blank": "", "page": f"page {row.number}", "gap": f"gap {row.label}"}[row.kind]


def test_a_target_of_the_resolution() -> None:
    assert shown(Flow(resolution(), 60), "part_2__sec_I__para_2__point_17") == [
        "",
        "1010 (17). Kiểm tra 100% cơ sở có khả năng gây ô nhiễm môi trường",
        "1012       và khắc phục, xử lý 98% cơ sở gây ô nhiễm môi trường;",
        "1014       100% các cơ sở sản xuất, thương mại dịch vụ có lưu",
        "1015       lượng nước thải từ 10m³~/ngày, đêm trở lên có hệ thống",
        "1018       xử lý nước thải đạt quy chuẩn.",
    ]


def test_a_heading_bears_its_label() -> None:
    assert shown(Flow(resolution(), 60), "part_1__dvs_A__sec_I__para_2")[-1] == " 130 2. Hạn chế, yếu kém  P1.A.I.2"


def test_a_label_that_does_not_fit_is_left_out() -> None:
    assert shown(Flow(resolution(), 22), "part_1__dvs_A__sec_I__para_2")[-1] == " 130 2. Hạn chế, yếu kém"


def test_a_page_that_begins_within_a_unit_ends_the_row() -> None:
    rows = shown(Flow(resolution(), 90), "part_1__dvs_A__sec_I__para_2__p_1")
    at = rows.index("page 3")
    assert rows[at - 1].endswith("phát triển nhưng quy mô còn nhỏ lẻ")
    assert rows[at + 1].startswith(" 139 chưa phát huy được")


def test_a_page_that_begins_with_a_unit_stands_above_it() -> None:
    assert shown(Flow(resolution(), 90), "part_2__sec_I__para_2__point_8")[:2] == ["", "page 14"]


def test_every_page_but_the_first_has_one_ruler() -> None:
    for verbatim in (False, True):
        flow = Flow(resolution(), 80, verbatim=verbatim)
        pages = [row.number for at in range(len(flow)) for row in flow.block(at).rows if row.kind == "page"]
        assert pages == list(range(2, 25))


def test_the_gap_stands_before_the_unit_with_which_the_numbering_goes_on() -> None:
    rows = shown(Flow(resolution(), 90), "part_2__sec_IV")
    assert rows[1] == "gap III"
    assert rows[2].startswith("1320 IV. TĂNG CƯỜNG")


def test_lines_of_a_roster_follow_each_other_closely() -> None:
    flow = Flow(resolution(), 90)
    assert shown(flow, "part_3__para_1__item_1")[0] == ""
    assert len(shown(flow, "part_3__para_1__item_2")) == 1


def test_the_text_begins_without_an_empty_row() -> None:
    flow = Flow(resolution(), 90)
    assert flow.block(0).rows == ()
    assert flow.block(1).rows[0].kind == "text"


def test_text_is_never_wider_than_can_be_read() -> None:
    flow = Flow(resolution(), 300)
    widths = [cells(line("", row)) for at in range(len(flow)) for row in flow.block(at).rows]
    assert flow.width == MOST_COLUMNS
    assert max(widths) <= MOST_COLUMNS
    assert Flow(resolution(), 300, verbatim=True).width == 300


@pytest.mark.parametrize("width", [1, 7, 40, 100])
def test_every_word_and_number_of_the_resolution_is_shown(width: int) -> None:
    document = resolution()
    flow = Flow(document, width)
    for at, node in enumerate(document.nodes):
        block = flow.block(at)
        text = "".join(block.woven.text[row.start : row.end] for row in block.rows if row.kind == "text")
        assert text.replace(" ", "") == block.woven.text.replace(" ", "")
        assert {row.number for row in block.rows if row.kind == "text" and row.number} <= set(
            document.outline.own_lines(node.eid)
        )
        assert bool(block.rows) == bool(flow.estimate(at)) == bool(node.verbatim)


def test_verbatim_shows_each_line_with_its_number() -> None:
    document = resolution()
    flow = Flow(document, 200, verbatim=True)
    rows = [(row, flow.block(at).woven) for at in range(len(flow)) for row in flow.block(at).rows if row.kind == "text"]
    printed = {row.number: woven.text[row.start : row.end] for row, woven in rows}
    assert printed == {number: text.rstrip() for number, text in enumerate(document.lines, start=1) if text.strip()}
    assert [row.number for row, _ in rows] == sorted(number for number in printed if number is not None)


def test_a_long_line_goes_on_without_a_number() -> None:
    rows = shown(Flow(resolution(), 40, verbatim=True), "part_2__sec_I__para_2__point_17")
    assert rows[:2] == ["1010 (17). Kiểm tra 100% cơ sở có khả năng", "     gây ô nhiễm môi trường và khắc phục,"]
    assert "1015 3" in rows


@given(st.text(st.sampled_from("aằ1.)(I-+ \n\f—"), max_size=300))
def test_verbatim_shows_every_line_of_any_text(text: str) -> None:
    document = try_to_read(text)
    if document is None:
        return
    flow = Flow(document, 500, verbatim=True)
    numbers = [row.number for at in range(len(flow)) for row in flow.block(at).rows if row.kind == "text"]
    assert numbers == [number for number, line in enumerate(document.lines, start=1) if line.strip()]


def try_to_read(text: str) -> Document | None:
    """The document, or None for what is no text (a sentence says so)."""
    from nghiquyet.reading import UnreadableText

    try:
        return read_document(text.encode(), name="any", id="any")
    except UnreadableText:
        return None


def test_a_place_is_found_again_at_another_width_and_in_the_other_mode() -> None:
    document = resolution()
    wide, narrow, printed = Flow(document, 90), Flow(document, 37), Flow(document, 60, verbatim=True)
    for at in range(len(document.nodes)):
        for row in range(wide.block(at).lead, len(wide.block(at).rows)):
            if wide.block(at).rows[row].kind != "text":
                continue
            line, offset = wide.block(at).place(row)
            for other in (narrow, printed):
                found = other.block(at)
                row_there = found.rows[found.row_of(line, offset)]
                begin = next(shown for shown, number in found.woven.lines if number == line)
                assert row_there.kind == "text"
                assert row_there.start <= begin + offset <= row_there.end + 1
            assert wide.block(at).row_of(line, offset) == row


def test_marks_are_ranges_of_what_is_shown() -> None:
    document = resolution()
    eid = "part_2__sec_I__para_2__point_17"
    at = document.outline.position(eid)
    node = document.nodes[at]
    for words in ("Kiểm tra", "quy chuẩn", "ô nhiễm môi trường;"):
        begin = node.text.index(words)
        for verbatim in (False, True):
            flow = Flow(document, 50, verbatim=verbatim)
            ((start, end),) = flow.marks(at, [(begin, begin + len(words))])
            assert flow.block(at).woven.text[start:end].replace(" ", "") == words.replace(" ", "")


def test_a_mark_over_a_line_end_takes_both_lines() -> None:
    document = read("Mở đầu dài dòng ở đây để thử\n\nmột đoạn văn chạy qua hai dòng.\n")
    node = document.nodes[-1]
    begin, end = node.text.index("thử"), node.text.index("một") + 3
    flow = Flow(document, 80, verbatim=True)
    ((start, stop),) = flow.marks(len(document.nodes) - 1, [(begin, end)])
    assert flow.block(len(document.nodes) - 1).woven.text[start:stop].split() == ["thửmột"]


def test_a_unit_out_of_order_loses_no_line() -> None:
    build = Builder()
    first = build.add("p", "một", eid="p_1")
    build.add("p", "hai", eid="p_2")
    document = build.build()
    swapped = replace(document, nodes=(document.nodes[1], document.outline.node(first)))
    flow = Flow(swapped, 40, verbatim=True)
    numbers = [row.number for at in range(2) for row in flow.block(at).rows if row.kind == "text"]
    assert numbers == [1, 3]


def test_what_is_not_looked_at_is_not_laid_out(monkeypatch: pytest.MonkeyPatch) -> None:
    woven: list[str] = []

    def weaving(node: Node, *rest: Any, **more: Any) -> Woven:
        woven.append(node.eid)
        return weave(node, *rest, **more)

    monkeypatch.setattr("nghiquyet.tui.reading.flow.weave", weaving)
    flow = Flow(big(2_000), 80)
    guess = [flow.estimate(at) for at in range(len(flow))]
    assert woven == []
    exact = [len(flow.block(at).rows) for at in range(400)]
    assert len(woven) == 400
    assert abs(sum(guess[:400]) - sum(exact)) < 0.1 * sum(exact)
    flow.block(399)
    assert len(woven) == 400
