"""People with the mouse: a head chooses its column, a place of the card is gone to."""

from __future__ import annotations

from nghiquyet.tui.app import NghiQuyet
from nghiquyet.tui.lists.card import ListCard
from nghiquyet.tui.people.heads import Heads
from tests.tui_people.stage import names, printed, ready, window
from tests.tui_shell.conftest import Browse
from tests.tui_shell.screens import lines, text


def heads(app: NghiQuyet) -> str:
    """The row of the heads, as it is painted."""
    return next(line for line in lines(app) if "Họ và tên" in line)


async def test_a_click_on_a_head_chooses_its_column_and_one_beside_them_nothing(browse: Browse) -> None:
    app = browse()
    async with app.run_test(size=(140, 40)) as pilot:
        people = await ready(app, pilot)
        await pilot.press("s", "s")
        listed = names(people)
        left = people.query_one(Heads).region.x
        await pilot.click(Heads, offset=(heads(app).index("UBKT") - left, 0))
        assert "[ UBKT]" in heads(app)
        assert sorted(names(people)) == sorted(listed)
        await pilot.press("+")
        assert "[+UBKT]" in heads(app)
        assert set(names(people)) == set(printed(app.workspace.document, 4))
        await pilot.click(Heads, offset=(1, 0))
        assert "[+UBKT]" in heads(app)


async def test_a_click_on_a_place_of_the_card_chooses_it_and_two_go_there(browse: Browse) -> None:
    app = browse()
    async with app.run_test(size=(140, 40)) as pilot:
        people = await ready(app, pilot)
        card = people.query_one(ListCard)

        def marked() -> list[str]:
            """The rows of the card with the cursor."""
            shown = (line[card.region.x :] for line in lines(app)[card.region.y : card.region.bottom])
            return [line.strip(" ▌") for line in shown if "▌" in line]

        assert marked() == []
        told = [(y, line[card.region.x :].strip(" │")) for y, line in enumerate(lines(app))]
        _first, (place, words) = [(y - card.region.y, line) for y, line in told if line.startswith("thứ ")][:2]
        await pilot.click(ListCard, offset=(4, place))
        assert marked()[0] == words
        assert window(app).shown == "people"
        await pilot.click(ListCard, offset=(4, card.region.height - 1))
        assert marked()[0] == words, "below the last row there is nothing to choose"
        await pilot.click(ListCard, offset=(4, place), times=2)
        await pilot.pause()
        assert window(app).shown == "reading"
        assert "- Đồng chí Nguyễn Thị Bé Hai" in text(app)
