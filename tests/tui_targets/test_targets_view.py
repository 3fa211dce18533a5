"""The view of targets on the real text: the four lists, filter, order, card, and the way to the text."""

from __future__ import annotations

import asyncio
import itertools
from collections.abc import Awaitable, Callable
from dataclasses import replace

import pytest
from textual.pilot import Pilot

from nghiquyet.document import Ref
from nghiquyet.document.figures import Baseline, Comparator, Indicator, Result
from nghiquyet.exporting.figures import figure_words
from nghiquyet.messages import use_language
from nghiquyet.tui.app import NghiQuyet
from nghiquyet.tui.lists.card import ListCard
from nghiquyet.tui.reading.card import FactBlocks
from nghiquyet.tui.signs import ASCII, UNICODE
from nghiquyet.tui.targets import TargetsView
from nghiquyet.tui.targets.facts import FigureFacts
from nghiquyet.tui.targets.plot import WIDTH, bars
from nghiquyet.workspace import Workspace
from tests.tui_shell.conftest import Browse
from tests.tui_shell.screens import lines, typed, window

Act = Callable[[NghiQuyet, Pilot[int], TargetsView], Awaitable[None]]


def play(app: NghiQuyet, act: Act, size: tuple[int, int] = (140, 40)) -> None:
    """Open the view and let ``act`` do things to it."""

    async def run() -> None:
        async with app.run_test(size=size) as pilot:
            await pilot.press("3")
            await pilot.pause()
            await act(app, pilot, window(app).query_one(TargetsView))

    asyncio.run(run())


def numbers(view: TargetsView) -> list[str]:
    """The first cells, from the top."""
    return [entry.cells[0] for entry in view.pane.items]


@pytest.mark.parametrize("size", [(140, 40), (80, 24)])
def test_each_target_has_a_row_with_its_figures(browse: Browse, size: tuple[int, int]) -> None:
    async def act(app: NghiQuyet, pilot: Pilot[int], view: TargetsView) -> None:
        assert numbers(view) == [str(number) for number in range(1, 33)]
        assert len(view.pane.rows.rows) == 32
        await pilot.press(*["down"] * 16)
        await pilot.pause()
        row = next(line for line in lines(app) if line.startswith("▌17"))
        assert "100%; 98%; 10" in row
        assert "không nêu" in row
        assert "Môi trường" in row

    play(browse(), act, size)


def test_a_silent_text_is_said_to_be_silent(browse: Browse) -> None:
    async def act(app: NghiQuyet, pilot: Pilot[int], view: TargetsView) -> None:
        told = {entry.cells[0]: entry.cells for entry in view.pane.items}
        assert told["17"][3] == "không nêu"
        assert told["17"][5] == "không có số liệu kỳ trước"
        assert told["5"][2:4] == ("55%", "đến năm 2025")
        assert told["24"][2] == "bằng lời"
        assert told["3"][5] == "95.261 tỷ đồng; 19.052 tỷ đồng (bình quân/năm)"
        assert told["9"][5].startswith("≈ ")

    play(browse(), act)


@pytest.mark.parametrize(
    ("words", "kept"),
    [
        ("nuoc sach", ["16", "2"]),
        ("nuwowcs sachj", ["16"]),
        ("nuoc sac", ["2", "16"]),
        ("17", ["17"]),
        ("ct 17", ["17"]),
        ("cai cach hanh chinh", ["22"]),
        ("khong co gi nhu the", []),
    ],
)
def test_the_filter_takes_what_one_types(browse: Browse, words: str, kept: list[str]) -> None:
    async def act(app: NghiQuyet, pilot: Pilot[int], view: TargetsView) -> None:
        await typed(pilot, words)
        assert numbers(view) == kept
        assert view.pane.told() == f"{len(kept)} {'trong' if 'trong' in view.pane.told() else 'of'} 32"
        await pilot.press("escape", "escape")
        await pilot.pause()
        assert len(numbers(view)) == 32

    play(browse(), act)


def test_the_filter_takes_themes_deadlines_and_units(browse: Browse) -> None:
    async def act(app: NghiQuyet, pilot: Pilot[int], view: TargetsView) -> None:
        for words, column in (("moi truong", 4), ("den cuoi nam 2025", 3), ("ty dong", 2)):
            await typed(pilot, words)
            assert 0 < len(view.pane.items) < 32
            assert any(entry.cells[column] for entry in view.pane.items)
        await typed(pilot, "den cuoi nam 2025")
        assert numbers(view) == ["7", "9", "19"]
        await typed(pilot, "%")
        assert all("%" in entry.cells[2] for entry in view.pane.items)
        assert {"5", "17"} <= set(numbers(view))
        await typed(pilot, "khong co so lieu")
        assert all(entry.cells[5] == "không có số liệu kỳ trước" for entry in view.pane.items)
        assert {"5", "15"} <= set(numbers(view))

    play(browse(), act)


def test_results_that_say_the_words_themselves_come_before_their_neighbours(browse: Browse) -> None:
    async def act(app: NghiQuyet, pilot: Pilot[int], view: TargetsView) -> None:
        await pilot.press("m", "m")
        await typed(pilot, "dau nhiem ky")
        assert [entry.cells[3] for entry in view.pane.items[:2]] == ["đầu nhiệm kỳ", "đầu nhiệm kỳ"]
        assert "Tốc độ tăng trưởng bình quân hằng năm 20,89%" in [entry.cells[1] for entry in view.pane.items[2:]]

    play(browse(), act)


@pytest.mark.parametrize(
    ("words", "first"),
    [
        ("nghia trang bhh boc dc bn mo", {"13.558/15.539 mộ", "8.805/16.848 mộ", "21.569 ngôi mộ"}),
        ("tuyen duong 32/22", {"32/22 tuyến đường"}),
        ("hai long doanh nghiep", {"> 96,69%"}),
    ],
)
def test_past_results_are_found_as_staff_ask_for_them(browse: Browse, words: str, first: set[str]) -> None:
    async def act(app: NghiQuyet, pilot: Pilot[int], view: TargetsView) -> None:
        await pilot.press("m", "m")
        await typed(pilot, words)
        assert first <= {entry.cells[2] for entry in view.pane.items}

    play(browse(), act)


def test_each_column_sorts_and_the_title_says_so(browse: Browse) -> None:
    async def act(app: NghiQuyet, pilot: Pilot[int], view: TargetsView) -> None:
        use_language("en")
        titles, firsts = [], []
        for _column in range(6):
            await pilot.press("s")
            await pilot.pause()
            titles.append(str(view.pane.border_title))
            firsts.append(list(numbers(view)))
        for title, name in zip(titles, ["Text", "Figures", "Deadline", "Theme", "Past term", "No."], strict=True):
            assert title.endswith(f"sorted by {name} ")
        deadlines = [view.pane.all[int(number) - 1].cells[3] for number in firsts[2]]
        assert deadlines.index("đến năm 2025") < deadlines.index("hằng năm") < deadlines.index("không nêu")
        assert [entry.cells[0] for entry in view.pane.items] == firsts[-1] == [str(n) for n in range(1, 33)]
        assert all(sorted(order, key=int) == firsts[-1] for order in firsts)
        themes = [view.pane.all[int(number) - 1].cells[4] for number in firsts[3]]
        assert len([1 for one, other in itertools.pairwise(themes) if one != other]) == len(set(themes)) - 1

    play(browse(), act)


def test_the_other_lists_are_one_key_away(browse: Browse) -> None:
    async def act(app: NghiQuyet, pilot: Pilot[int], view: TargetsView) -> None:
        counts = []
        for _mode in range(4):
            await pilot.press("m")
            await pilot.pause()
            counts.append(len(view.pane.items))
        assert counts == [6, 62, 15, 32]

    play(browse(), act)


def test_enter_goes_to_the_line(browse: Browse) -> None:
    async def act(app: NghiQuyet, pilot: Pilot[int], view: TargetsView) -> None:
        await typed(pilot, "17")
        await pilot.press("enter")
        await pilot.pause()
        assert window(app).shown == "reading"
        assert window(app).current == Ref(window(app).document.id, "node", "part_2__sec_I__para_2__point_17")

    play(browse(), act)


def test_a_cited_document_is_visited_and_come_back_to(browse: Browse) -> None:
    async def act(app: NghiQuyet, pilot: Pilot[int], view: TargetsView) -> None:
        await pilot.press("m", "m", "m")
        await typed(pilot, "1374")
        entry = view.pane.item
        assert entry is not None
        assert entry.lines.first == 532
        await pilot.press("enter")
        await pilot.pause()
        assert window(app).shown == "reading"
        await pilot.press("ctrl+o")
        await pilot.pause()
        assert window(app).shown == "targets"
        assert view.current == entry.ref

    play(browse(), act)


def test_a_copy_has_its_citation(browse: Browse) -> None:
    async def act(app: NghiQuyet, pilot: Pilot[int], view: TargetsView) -> None:
        await typed(pilot, "17")
        text, cited = (view.clip() or "").rsplit("\n", 1)
        assert "Kiểm tra 100% cơ sở" in text
        assert "(17)" in cited
        assert "1010–1018" in cited

    play(browse(), act)


def test_bars_are_drawn_only_of_what_can_be_compared(workspace: Workspace) -> None:
    document = workspace.document
    results = {result.id: result for result in document.results}
    drawn = {}
    for target in document.targets:
        for each in target.baseline:
            if each.result is None or each.indicator is None:
                continue
            drawn[target.number, each.indicator] = bars(
                target.indicators[each.indicator], each, results[each.result], ASCII
            )
            if each.relation == "related":
                assert drawn[target.number, each.indicator] is None
    assert drawn["3", 0] == ("#" * 20, "#" * WIDTH)
    assert drawn["1", 0] == ("#" * 24, "#" * 22 + "--")
    assert drawn["9", 0] is None
    assert drawn["1", 5] == ("#" * WIDTH, "-" * 12)
    plotted = sorted({int(number) for (number, _at), pair in drawn.items() if pair})
    assert plotted == [1, 2, 3, 8, 13, 16]


@pytest.mark.parametrize(
    ("comparator", "low", "high", "expected"),
    [
        ("exactly", 50, 50, "#" * 12),
        ("range", 25, 50, "#" * 6 + "-" * 6),
        ("at_most", None, 50, "-" * 12),
        ("at_least", 50, None, "#" * 10 + "-" * 14),
        ("more_than", 50, None, "#" * 10 + "-" * 14),
    ],
)
def test_a_bar_shows_what_a_target_leaves_open(
    comparator: Comparator, low: float | None, high: float | None, expected: str
) -> None:
    indicator = Indicator("", comparator, low, high, "%", None, None)
    result = Result("p_1", "", 100, "%", None, (1, 1))
    drawn = bars(indicator, Baseline("p_1", "", (1, 1), "comparable"), result, ASCII)
    assert drawn is not None
    assert drawn[1] == expected
    assert bars(indicator, Baseline("p_1", "", (1, 1), "related"), result, ASCII) is None
    assert bars(indicator, Baseline("p_1", "", (1, 1), "comparable"), replace(result, unit="ha"), ASCII) is None


def test_every_card_can_be_told(workspace: Workspace, browse: Browse) -> None:
    async def act(app: NghiQuyet, pilot: Pilot[int], view: TargetsView) -> None:
        for ref in view._known:
            assert len(FigureFacts(workspace.document, UNICODE).of(ref)) > 3

    play(browse(), act)
    seventeen = workspace.document.targets[16]
    told = FigureFacts(workspace.document, ASCII).of(Ref(workspace.document.id, "node", seventeen.eid))
    words = " ".join(text for fact in told for text, _look in fact.parts)
    assert all(figure_words(each) in words for each in seventeen.indicators)
    assert seventeen.text in words


@pytest.mark.parametrize(
    ("modes", "words"), [(0, "17"), (0, "nước sạch"), (1, "nghĩa trang"), (2, "32/22"), (3, "208")]
)
def test_back_leads_to_the_list_and_row_one_came_from(browse: Browse, modes: int, words: str) -> None:
    async def act(app: NghiQuyet, pilot: Pilot[int], view: TargetsView) -> None:
        await pilot.press(*["m"] * modes)
        await typed(pilot, words)
        entry, listed = view.pane.item, numbers(view)
        assert entry is not None
        await pilot.press("enter")
        await pilot.pause()
        assert window(app).shown == "reading"
        await pilot.press("down", "down")  # on to other units, one of them a target too
        await pilot.pause()
        await pilot.press("ctrl+o")
        await pilot.pause()
        assert (window(app).shown, window(app).current) == ("targets", entry.ref)
        assert view.pane.item == entry
        assert numbers(view) == listed
        assert app.focused is view.pane.rows
        await pilot.press("ctrl+n")
        await pilot.pause()
        assert window(app).shown == "reading"

    play(browse(), act)


def test_the_card_leads_to_where_else_the_text_speaks_of_the_matter(browse: Browse) -> None:
    async def act(app: NghiQuyet, pilot: Pilot[int], view: TargetsView) -> None:
        await typed(pilot, "16")
        card = view.query_one(ListCard)
        card.focus()
        await pilot.pause()
        shown = "\n".join(lines(app))
        assert "Nhiệm vụ: Duy trì cung cấp" in shown
        assert "P2.II.2" in shown
        await pilot.press("down", "down", "enter")
        await pilot.pause()
        assert window(app).shown == "reading"
        assert window(app).current == Ref(window(app).document.id, "node", "part_2__sec_II__para_2__p_4")
        assert "1225" in "\n".join(lines(app))
        await pilot.press("ctrl+o")
        await pilot.pause()
        assert (window(app).shown, view.pane.item and view.pane.item.cells[0]) == ("targets", "16")

    play(browse(), act)


def test_the_cursor_of_the_card_is_seen_without_colours(browse: Browse) -> None:
    async def act(app: NghiQuyet, pilot: Pilot[int], view: TargetsView) -> None:
        await typed(pilot, "16")
        view.query_one(ListCard).focus()
        await pilot.pause()
        marked = [line for line in lines(app) if "▌Kỳ trước 100%" in line or "▌Nhiệm vụ: Duy trì" in line]
        assert len(marked) == 1
        assert "▌Kỳ trước 100%" in marked[0]
        await pilot.press("down")
        await pilot.pause()
        assert any("▌Nhiệm vụ: Duy trì" in line for line in lines(app))
        view.pane.rows.focus()
        await pilot.pause()
        assert not any("▌Nhiệm vụ" in line for line in lines(app))

    play(browse(), act)


def test_a_long_card_scrolls_between_its_places(browse: Browse) -> None:
    async def act(app: NghiQuyet, pilot: Pilot[int], view: TargetsView) -> None:
        card = view.query_one(ListCard)
        card.focus()
        await pilot.pause()
        blocks = card._blocks
        assert isinstance(blocks, FactBlocks)
        led = [at for at, fact in enumerate(blocks.facts) if fact.place]
        met = [card._at]
        for _ in range(120):
            await pilot.press("down")
            if card._at not in met:
                met.append(card._at)
        assert [at for at in met if at >= 0] == led
        assert card.scroll_offset.y > 0

    play(browse(), act, (140, 24))


@pytest.mark.parametrize(
    ("modes", "words", "line"),
    [(1, "tân tạo", 222), (3, "1374", 532), (2, "53,16", None)],
    ids=["mention", "cited", "past"],
)
def test_the_cards_of_the_other_lists_lead_to_their_places(
    browse: Browse, modes: int, words: str, line: int | None
) -> None:
    async def act(app: NghiQuyet, pilot: Pilot[int], view: TargetsView) -> None:
        await pilot.press(*["m"] * modes)
        await typed(pilot, words)
        view.query_one(ListCard).focus()
        await pilot.press("enter")
        await pilot.pause()
        assert window(app).shown == "reading"
        current = window(app).current
        assert current is not None
        lead = window(app).document.outline.node(current.id).lines
        assert lead.first <= (line or 88) <= lead.last

    play(browse(), act)
