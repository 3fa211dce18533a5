"""Outline, text and card together, on the real text and on big ones."""

from __future__ import annotations

from typing import Any

import pytest
from textual.geometry import Offset
from textual.pilot import Pilot

from nghiquyet.document import Document
from nghiquyet.messages import use_language
from nghiquyet.tui.reading.outline import OutlineTree
from nghiquyet.tui.reading.text import TextPane
from tests.reading.support import read, resolution
from tests.tui_reading.stage import Act, Stage, play
from tests.tui_reading.synthetic import big

TARGET = "part_2__sec_I__para_2__point_17"


@pytest.fixture(autouse=True)
def _english() -> None:
    use_language("en")


def staged(
    act: Act, at: str | None = None, size: tuple[int, int] = (140, 40), document: Document | None = None
) -> Stage:
    """A stage on the resolution, after ``act``."""
    stage = Stage(document or resolution(), at)
    play(stage, act, size)
    return stage


def test_it_begins_at_the_beginning() -> None:
    async def act(stage: Stage, pilot: Pilot[None]) -> None:
        assert stage.rows()[0].startswith("▌   1   Đại hội Đại biểu")
        assert stage.outline_rows()[0] == "▌· Preface"
        assert stage.focused is stage.text
        assert stage.told == []

    staged(act)


def test_a_text_without_headings_has_a_sentence_for_an_outline() -> None:
    async def act(stage: Stage, pilot: Pilot[None]) -> None:
        assert " ".join(" ".join(stage.outline_rows()[:3]).split()).startswith(
            "▌This text has no headings and no numbered units."
        )
        await pilot.press("shift+tab", "down", "enter", "left", "right", "end")
        await pilot.click(OutlineTree, offset=(5, 1))
        assert stage.told == []

    staged(act, document=read("Chúng tôi gặp nhau hôm qua.\n\nRồi ai về nhà nấy.\n"))


def test_it_begins_at_a_unit() -> None:
    async def act(stage: Stage, pilot: Pilot[None]) -> None:
        assert stage.unit == TARGET
        assert any("▌1010   (17). Kiểm tra" in row for row in stage.rows()[:4])
        assert any(row.startswith("▌") and "(17)" in row for row in stage.outline_rows())
        assert stage.card_rows()[0].strip() == "Target (17) · CT17"

    staged(act, TARGET)


def test_moving_in_the_text_moves_the_outline_and_the_card() -> None:
    async def act(stage: Stage, pilot: Pilot[None]) -> None:
        await pilot.press("down")
        assert stage.unit == "part_2__sec_I__para_2__point_18"
        assert stage.told == ["chosen part_2__sec_I__para_2__point_18"]
        assert any(row.startswith("▌") and "(18)" in row for row in stage.outline_rows())
        assert "(18)" in stage.card_rows()[0]
        await pilot.press("k")
        assert stage.unit == TARGET

    staged(act, TARGET)


def test_moving_in_the_outline_moves_the_text() -> None:
    async def act(stage: Stage, pilot: Pilot[None]) -> None:
        await pilot.press("shift+tab", "down", "down")
        assert stage.told == ["chosen part_1__dvs_A", "chosen part_1__dvs_B"]
        assert stage.unit == "part_1__dvs_B"
        assert any(row.startswith("▌") and "B. XÂY DỰNG ĐẢNG" in row for row in stage.rows())

    staged(act, "part_1")


def test_branches_close_and_open_with_left_and_right() -> None:
    async def act(stage: Stage, pilot: Pilot[None]) -> None:
        stage.outline.focus()
        await pilot.press("left")
        assert not [row for row in stage.outline_rows() if " I " in row]
        await pilot.press("right")
        assert [row for row in stage.outline_rows() if " I " in row]
        await pilot.press("l", "l", "l")
        assert stage.unit == "part_2__sec_I__para_1"
        await pilot.press("h", "h")
        assert stage.unit == "part_2__sec_I"

    staged(act, "part_2")


def test_enter_in_either_pane_is_a_visit() -> None:
    async def act(stage: Stage, pilot: Pilot[None]) -> None:
        await pilot.press("enter", "shift+tab", "enter")
        assert stage.told == [f"visit {TARGET}", f"visit {TARGET}"]

    staged(act, TARGET)


def test_a_unit_chosen_elsewhere_is_shown_without_a_word() -> None:
    async def act(stage: Stage, pilot: Pilot[None]) -> None:
        stage.go("part_3__para_3__item_2")
        await pilot.pause()
        assert stage.unit == "part_3__para_3__item_2"
        assert any(row.startswith("▌1634") for row in stage.rows())
        assert any(row.startswith("▌") and " 3 Danh" in row for row in stage.outline_rows())
        assert stage.told == []

    staged(act)


def test_apart_outline_and_text_move_alone_until_enter() -> None:
    async def act(stage: Stage, pilot: Pilot[None]) -> None:
        stage.view.action_follow()
        await pilot.press("shift+tab", "end")
        assert stage.unit == TARGET
        assert stage.card_rows()[0].strip() != "Target (17) · CT17"
        await pilot.press("enter")
        assert stage.unit == "conclusions"
        await pilot.press("tab", "home")
        assert stage.unit == "preface__p_1"
        assert any(row.startswith("▌") and "Đại hội Đảng bộ" in row for row in stage.outline_rows())

    staged(act, TARGET)


def test_the_ends_of_the_text() -> None:
    async def act(stage: Stage, pilot: Pilot[None]) -> None:
        await pilot.press("G")
        assert stage.unit == "conclusions"
        assert stage.rows()[-1].endswith("hội Đảng bộ Thành phố lần thứ XI.")
        await pilot.press("down", "pagedown")
        assert stage.unit == "conclusions"
        await pilot.press("home")
        assert stage.unit == "preface__p_1"
        assert stage.text.scroll_offset.y == 0
        await pilot.press("up", "pageup")
        assert stage.unit == "preface__p_1"

    staged(act)


def test_paging_shows_every_row_and_the_cursor_stays_in_the_window() -> None:
    async def act(stage: Stage, pilot: Pilot[None]) -> None:
        seen: dict[str, None] = {}
        while stage.unit != "conclusions":
            rows = stage.rows()
            assert any(row.startswith("▌") for row in rows)
            seen.update(dict.fromkeys(rows))
            await pilot.press("pagedown")
        numbers = {int(row[1:5]) for row in [*seen, *stage.rows()] if row[1:5].strip().isdigit()}
        assert numbers >= {node.segments[0].line for node in resolution().nodes if node.segments}

    staged(act, size=(100, 60))


def test_a_unit_taller_than_the_window_is_scrolled_through() -> None:
    async def act(stage: Stage, pilot: Pilot[None]) -> None:
        for _ in range(40):
            if stage.unit != "preface__p_1":
                break
            await pilot.press("down")
            assert any(row.startswith("▌") for row in stage.rows())
        assert stage.unit == "preface__p_2"
        assert len(stage.told) == 1
        await pilot.press("up")
        assert stage.unit == "preface__p_1"

    staged(act, size=(80, 10))


def test_the_wheel_takes_the_cursor_along() -> None:
    async def act(stage: Stage, pilot: Pilot[None]) -> None:
        for _ in range(30):
            stage.text.scroll_relative(y=3, animate=False)
        await pilot.pause()
        assert any(row.startswith("▌") for row in stage.rows())
        assert stage.told[-1] == f"chosen {stage.unit}"

    staged(act, size=(100, 24))


def test_a_click_goes_to_the_unit() -> None:
    async def act(stage: Stage, pilot: Pilot[None]) -> None:
        row = next(at for at, row in enumerate(stage.rows()) if "(19)." in row)
        await pilot.click(TextPane, offset=(20, row))
        assert stage.unit == "part_2__sec_I__para_2__point_19"

    staged(act, TARGET)


def test_a_click_in_the_outline_goes_there_and_on_its_sign_opens_or_closes() -> None:
    async def act(stage: Stage, pilot: Pilot[None]) -> None:
        row = next(at for at, row in enumerate(stage.outline_rows()) if "II NHIỆM VỤ" in row)
        await pilot.click(type(stage.outline), offset=(12, row))
        assert stage.unit == "part_2__sec_II"
        assert "part_2__sec_II" not in stage.outline.opened
        await pilot.click(type(stage.outline), offset=(3, row))
        assert "part_2__sec_II" in stage.outline.opened
        await pilot.click(type(stage.outline), offset=(3, row))
        assert "part_2__sec_II" not in stage.outline.opened

    staged(act, "part_2")


def test_verbatim_and_back_leave_the_eye_where_it_is() -> None:
    async def act(stage: Stage, pilot: Pilot[None]) -> None:
        await pilot.press("pagedown", "pagedown", "down")
        before = stage.rows()
        y = next(at for at, row in enumerate(before) if row.startswith("▌"))
        await pilot.press("v")
        printed = stage.rows()
        assert next(at for at, row in enumerate(printed) if row.startswith("▌")) == y
        assert printed[y][:7] == before[y][:7]
        assert stage.unit
        await pilot.press("v")
        assert stage.rows() == before

    staged(act, TARGET)


def test_resizing_leaves_the_eye_where_it_is() -> None:
    async def act(stage: Stage, pilot: Pilot[None]) -> None:
        await pilot.press("pagedown", "down")
        before = stage.rows()
        y = next(at for at, row in enumerate(before) if row.startswith("▌"))
        for columns in (90, 60, 120):
            await pilot.resize_terminal(columns, 40)
            await pilot.pause()
            rows = stage.rows()
            assert next(at for at, row in enumerate(rows) if row.startswith("▌")) == y
            assert rows[y][:6] == before[y][:6]
        await pilot.resize_terminal(140, 40)
        await pilot.pause()
        assert stage.rows() == before

    staged(act, TARGET)


def test_a_lower_window_keeps_the_cursor() -> None:
    async def act(stage: Stage, pilot: Pilot[None]) -> None:
        await pilot.press(*["down"] * 8)
        unit = stage.unit
        await pilot.resize_terminal(140, 9)
        await pilot.pause()
        assert stage.unit == unit
        assert any(row.startswith("▌") for row in stage.rows())

    staged(act, TARGET)


def test_a_source_line_is_brought_into_view() -> None:
    async def act(stage: Stage, pilot: Pilot[None]) -> None:
        stage.view.reveal(43)
        await pilot.pause()
        assert any(" 43 " in row for row in stage.rows())

    staged(act, "preface__p_2", size=(60, 9))


def test_marks_are_painted_over_the_text() -> None:
    async def act(stage: Stage, pilot: Pilot[None]) -> None:
        node = resolution().outline.node(TARGET)
        begin = node.text.index("ô nhiễm")
        stage.text.marks = {TARGET: [(begin, begin + len("ô nhiễm"))]}
        await pilot.pause()
        row = next(at for at, row in enumerate(stage.rows()) if "▌1010" in row)
        strip = stage.text.render_line(row)
        assert [segment.text for segment in strip if segment.style and segment.style.underline] == ["ô nhiễm"]

    staged(act, TARGET)


async def drag(pilot: Pilot[None], start: tuple[int, int], end: tuple[int, int]) -> None:
    """Select with the mouse."""
    await pilot.mouse_down(TextPane, offset=Offset(*start))
    await pilot.hover(TextPane, offset=Offset(*end))
    await pilot.mouse_up(TextPane, offset=Offset(*end))
    await pilot.pause()


def test_text_is_selected_with_the_mouse_and_copied_from_the_source() -> None:
    async def act(stage: Stage, pilot: Pilot[None]) -> None:
        rows = stage.rows()
        first = next(at for at, row in enumerate(rows) if "xử lý 98%" in row or "khắc phục" in row)
        last = next(at for at, row in enumerate(rows) if "10m³" in row)
        start, end = rows[first].index("khắc phục"), rows[last].index("10m³~/ngày") + len("10m³~/ngày") - 1
        await drag(pilot, (start, first), (end, last))
        selected = stage.screen.get_selected_text()
        assert selected is not None
        assert selected.startswith("khắc phục, xử lý 98%")
        assert selected.endswith("3/ngày")
        assert "~" not in selected
        clip = stage.view.clip()
        assert clip is not None
        assert clip.splitlines()[-1].endswith("target (17), p. 14, lines 1010–1016)")
        assert stage.unit == TARGET

    staged(act, TARGET)


def test_a_selection_over_units_and_the_gutter() -> None:
    async def act(stage: Stage, pilot: Pilot[None]) -> None:
        rows = stage.rows()
        first = next(at for at, row in enumerate(rows) if "(20)." in row)
        last = next(at for at, row in enumerate(rows) if "(21)." in row)
        await drag(pilot, (2, first), (rows[last].index("tuyến"), last))
        selected = stage.screen.get_selected_text()
        assert selected == "(20). Thực hiện 03 dự án chỉnh trang kênh rạch trên địa bàn quận.\n(21). Xây dựng 06 t"

    staged(act, TARGET)


def test_a_selection_survives_another_width_and_ends_with_a_click() -> None:
    async def act(stage: Stage, pilot: Pilot[None]) -> None:
        rows = stage.rows()
        row = next(at for at, row in enumerate(rows) if "(17)." in row)
        await drag(pilot, (rows[row].index("Kiểm"), row), (rows[row].index("100%") + 3, row))
        assert stage.screen.get_selected_text() == "Kiểm tra 100%"
        await pilot.resize_terminal(100, 40)
        await pilot.pause()
        assert stage.screen.get_selected_text() == "Kiểm tra 100%"
        await pilot.click(TextPane, offset=(20, 2))
        assert stage.screen.get_selected_text() is None

    staged(act, TARGET)


def test_two_clicks_select_the_unit() -> None:
    async def act(stage: Stage, pilot: Pilot[None]) -> None:
        row = next(at for at, row in enumerate(stage.rows()) if "(21)." in row)
        await pilot.click(TextPane, offset=(20, row), times=2)
        await pilot.pause()
        assert stage.screen.get_selected_text() == "(21). Xây dựng 06 tuyến đường văn minh, mỹ quan đô thị."

    staged(act, TARGET)


def test_copying_a_unit() -> None:
    async def act(stage: Stage, pilot: Pilot[None]) -> None:
        clip = stage.view.clip()
        assert clip is not None
        assert clip.startswith("(17). Kiểm tra 100%")
        assert clip.endswith("(NQ ĐH Đảng bộ Q. Bình Tân lần XII, P2.I.2, target (17), p. 14, lines 1010–1018)")

    staged(act, TARGET)


def test_what_is_remembered_is_taken_up_again() -> None:
    kept: dict[str, Any] = {}
    left: list[str] = []

    async def leave(stage: Stage, pilot: Pilot[None]) -> None:
        await pilot.press(*["down"] * 4)
        kept.update(stage.view.remember())
        kept["at"] = stage.unit
        left[:] = stage.rows()

    staged(leave, TARGET)
    assert "part_2__sec_I__para_2" in kept["opened"]

    async def come_back(stage: Stage, pilot: Pilot[None]) -> None:
        assert stage.outline.opened == set(kept["opened"])
        assert stage.unit == kept["at"]
        # The window may begin with an empty row or a ruler, which belong to no line.
        assert [row for row in stage.rows() if row][:20] == [row for row in left if row][:20]

    play(Stage(resolution(), kept["at"], memory=kept), come_back)

    async def go_elsewhere(stage: Stage, pilot: Pilot[None]) -> None:
        assert any(row.startswith("▌") for row in stage.rows())

    play(Stage(resolution(), "part_3", memory=kept), go_elsewhere)


def test_a_card_that_is_opened_tells_about_the_unit_one_is_on() -> None:
    async def act(stage: Stage, pilot: Pilot[None]) -> None:
        await pilot.press("down", "c")
        await pilot.pause()
        assert stage.card_rows()[0].strip() == "Target (18) · CT18"
        await pilot.press("down")
        assert stage.card_rows()[0].strip() == "Target (19) · CT19"
        await pilot.press("c", "down", "c")
        await pilot.pause()
        assert stage.card_rows()[0].strip() == "Target (20) · CT20"

    staged(act, TARGET, size=(100, 30))


def test_the_card_scrolls() -> None:
    async def act(stage: Stage, pilot: Pilot[None]) -> None:
        stage.card.focus()
        await pilot.press("j", "down", "end")
        assert stage.card.scroll_offset.y == stage.card.max_scroll_y > 0
        await pilot.press("home", "j")
        assert stage.card.scroll_offset.y == 1
        await pilot.press("k")
        stage.go("part_2")
        await pilot.pause()
        assert stage.card.scroll_offset.y == 0

    staged(act, TARGET, size=(140, 20))


def test_hostile_text_acts_nowhere() -> None:
    hostile = "\x1b[31m[red]đỏ[/red] [@click=app.quit]x[/] \u202egnort\u202c"
    document = read("I. " + hostile + "\n\n" + "Một đoạn văn dài và lành. " * 12 + hostile + "\n\nII. HAI\n\nHết.\n")

    async def act(stage: Stage, pilot: Pilot[None]) -> None:
        shown = "\n".join([*stage.rows(), *stage.outline_rows(), *stage.card_rows()])
        assert "[red]đỏ[/red]" in shown
        assert "␛[31m" in shown
        assert "‹U+202E›" in shown
        assert not {"\x1b", "\u202e"} & set(shown)

    staged(act, size=(160, 40), document=document)


def test_a_document_without_headings() -> None:
    async def act(stage: Stage, pilot: Pilot[None]) -> None:
        await pilot.press("down", "shift+tab", "down", "left", "right", "enter")
        assert stage.rows()[0].strip()

    staged(act, document=read("Chỉ có một đoạn văn.\n\nVà một đoạn nữa.\n"))


@pytest.mark.parametrize("size", [(20, 5), (41, 11), (300, 90)])
def test_any_size_of_window_shows_something(size: tuple[int, int]) -> None:
    async def act(stage: Stage, pilot: Pilot[None]) -> None:
        await pilot.press("down", "pagedown", "v", "pagedown", "up", "end", "v", "home")
        assert any(row.strip() for row in stage.rows())

    staged(act, size=size)


def test_a_big_document_scrolls_without_jumping() -> None:
    document = big(3_000)

    async def act(stage: Stage, pilot: Pilot[None]) -> None:
        await pilot.press("end")
        assert stage.unit == document.nodes[-1].eid
        stage.go(document.nodes[1_500].eid)
        await pilot.pause()
        for key, kept in (("pageup", slice(0, 2)), ("pagedown", slice(-2, None))):
            for _ in range(20):
                before = [row[1:] for row in stage.rows()]
                await pilot.press(key)
                after = [row[1:] for row in stage.rows()]
                # Two rows of the window before are still there, at the other end.
                assert after[-2:] == before[kept] if key == "pageup" else after[:2] == before[kept]

    staged(act, size=(100, 24), document=document)


def test_a_drag_of_the_scroll_bar_lands_on_rows() -> None:
    document = big(3_000)

    async def act(stage: Stage, pilot: Pilot[None]) -> None:
        for share in (0.3, 0.9, 0.1, 1.0, 0.5):
            stage.text.scroll_to(y=share * stage.text.max_scroll_y, animate=False)
            await pilot.pause()
            assert any(row.startswith("▌") for row in stage.rows())
            assert sum(bool(row.strip()) for row in stage.rows()) > 10

    staged(act, size=(100, 24), document=document)
