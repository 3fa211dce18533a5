"""The view of checks on the real text: all findings, their order, filter, card, and what is put aside as known."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable

import pytest
from textual.pilot import Pilot

from nghiquyet.checking import check
from nghiquyet.tui.app import NghiQuyet
from nghiquyet.tui.checks import ChecksView
from nghiquyet.tui.lists.card import ListCard
from nghiquyet.tui.reading.card import FactBlocks
from tests.tui_shell.conftest import Browse
from tests.tui_shell.screens import lines, typed, window

Act = Callable[[NghiQuyet, Pilot[int], ChecksView], Awaitable[None]]


def play(app: NghiQuyet, act: Act, size: tuple[int, int] = (140, 40)) -> None:
    """Open the view, wait for the rules, and let ``act`` do things to it."""

    async def run() -> None:
        async with app.run_test(size=size) as pilot:
            await pilot.press("5")
            await pilot.pause()
            view = window(app).query_one(ChecksView)
            await view.workers.wait_for_complete()
            await pilot.pause()
            await act(app, pilot, view)

    asyncio.run(run())


def told(view: ChecksView) -> list[str]:
    """The paragraphs of the card."""
    blocks = view.query_one(ListCard)._blocks
    assert isinstance(blocks, FactBlocks)
    return ["".join(words for words, _look in fact.parts) for fact in blocks.facts]


def found(view: ChecksView) -> list[tuple[int, str]]:
    """Lines and rules of what is listed."""
    return [(entry.finding.line, entry.finding.rule) for entry in view.pane.items]


@pytest.mark.parametrize("size", [(140, 40), (80, 24)])
def test_all_findings_are_listed_by_line(browse: Browse, size: tuple[int, int]) -> None:
    async def act(app: NghiQuyet, pilot: Pilot[int], view: ChecksView) -> None:
        everything = [(each.line, each.rule) for each in check(view._document)]
        assert found(view) == everything
        assert view.pane.complete
        assert view.pane.item is view.pane.items[0]
        row = next(line for line in lines(app) if "QUỐC PHÕNG" in line)
        assert "QUỐC PHÕNG → QUỐC PHÒNG" in row

    play(browse(), act, size)


def test_the_card_has_both_readings_in_their_place(browse: Browse) -> None:
    async def act(app: NghiQuyet, pilot: Pilot[int], view: ChecksView) -> None:
        await typed(pilot, "khai khác")
        said = told(view)
        printed = next(fact for fact in said if fact.startswith("Bản in"))
        perhaps = next(fact for fact in said if fact.startswith("Gợi ý"))
        assert "sản xuất vào khai khác, sử dụng" in printed
        assert printed.replace("khai khác", "khai thác").split()[2:] == perhaps.split()[2:]
        assert any("L104" in fact and "P1.A.I.1" in fact for fact in said)
        await pilot.press("enter")
        await pilot.pause()
        assert window(app).shown == "reading"
        current = window(app).current
        assert current is not None
        assert current.id == "part_1__dvs_A__sec_I__para_1__p_2"

    play(browse(), act)


def test_a_wide_card_has_both_readings_side_by_side(browse: Browse) -> None:
    async def act(app: NghiQuyet, pilot: Pilot[int], view: ChecksView) -> None:
        await typed(pilot, "khai khác")
        await pilot.press("escape", "c")
        await pilot.pause()
        rows = [line.partition("│")[2].rstrip() for line in lines(app)]
        names = next(row for row in rows if "Bản in" in row)
        assert "Gợi ý" in names
        odd = next(row for row in rows if "khác" in row)
        printed, bar, perhaps = odd.rpartition("│")
        assert bar
        assert printed.replace("khác", "thác").strip() == perhaps.strip()

    play(browse(), act, (80, 24))


def test_the_footer_calls_a_finding_known_not_read(browse: Browse) -> None:
    async def act(app: NghiQuyet, pilot: Pilot[int], view: ChecksView) -> None:
        assert "Đã biết" in lines(app)[-1]
        await pilot.press("1")
        await pilot.pause()
        assert "Đã rà soát" in lines(app)[-1]

    play(browse(), act, (80, 24))


@pytest.mark.parametrize(
    ("query", "rules"),
    [
        ("sai chinh ta", {"spelling"}),
        ("u", {"tone-variant", "past-congress", "half-word", "lists-disagree"}),
        ("s 1484", {"list-capital", "quoted-title"}),
        ("daanj", set()),
        ("khoas", {"tone-placement"}),
    ],
)
def test_the_filter_takes_words_classes_and_lines(browse: Browse, query: str, rules: set[str]) -> None:
    async def act(app: NghiQuyet, pilot: Pilot[int], view: ChecksView) -> None:
        await typed(pilot, query)
        assert rules <= {rule for _, rule in found(view)}
        if not rules:
            assert view.pane.has_class("-nothing")
            assert any("daanj" in line for line in lines(app)[4:])
        else:
            assert len(found(view)) < 20

    play(browse(), act)


def test_the_orders_are_named_and_kept(browse: Browse) -> None:
    async def act(app: NghiQuyet, pilot: Pilot[int], view: ChecksView) -> None:
        await pilot.press("s")
        await pilot.pause()
        classes = [entry.finding.oddity for entry in view.pane.items]
        assert classes == sorted(classes)
        assert "theo loại" in view.pane.title()
        await pilot.press("s", "s", "s")
        await pilot.pause()
        sure = [entry.finding.certainty for entry in view.pane.items]
        assert sure == sorted(sure, key=["high", "medium", "low"].index)

    play(browse(), act)


def test_what_is_accepted_is_hidden_counted_and_shown_when_asked_for(browse: Browse) -> None:
    async def act(app: NghiQuyet, pilot: Pilot[int], view: ChecksView) -> None:
        total = len(view.pane.items)
        first, second = view.pane.items[:2]
        await pilot.press("space")
        await app.workers.wait_for_complete()
        await pilot.pause()
        assert len(view.pane.items) == total - 1
        assert view.pane.item == second
        assert "1 đã biết" in view.pane.told()
        assert [each.message.partition(":")[0] for each in app._notifications] == ["Đã biết"]
        await pilot.press("m")
        await pilot.pause()
        assert list(view.pane.items) == [first]
        assert any(fact.startswith("Đã biết") for fact in told(view))
        await pilot.press("m")
        await pilot.pause()
        assert len(view.pane.items) == total
        await pilot.press("ctrl+z")
        await app.workers.wait_for_complete()
        await pilot.pause()
        assert not any(map(view.pane.is_known, view.pane.all))

    play(browse(), act)


def test_a_finding_can_be_flagged(browse: Browse) -> None:
    async def act(app: NghiQuyet, pilot: Pilot[int], view: ChecksView) -> None:
        await pilot.press("f")
        await app.workers.wait_for_complete()
        await pilot.pause()
        assert any("Đã gắn cờ" in fact or "Gắn cờ" in fact for fact in told(view))
        row = next(line for line in lines(app) if line.startswith("▌"))
        assert "⚑" in row

    play(browse(), act)


def test_keys_work_where_nothing_is_listed(browse: Browse) -> None:
    async def act(app: NghiQuyet, pilot: Pilot[int], view: ChecksView) -> None:
        await pilot.press("m")
        assert (view.pane.mode, found(view)) == ("known", [])
        assert app.focused is view.pane.rows, "without a focus, no key reaches the view"
        await pilot.press("m")
        assert view.pane.mode == "all"
        assert found(view)

    play(browse(), act, (80, 24))
