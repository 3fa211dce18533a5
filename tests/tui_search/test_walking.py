"""After Enter: the words marked in the text, next and previous, the counter, and the way back."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest

from nghiquyet.document import Ref
from nghiquyet.messages import use_language
from nghiquyet.tui.app import NghiQuyet
from nghiquyet.tui.inputs import Input
from nghiquyet.tui.reading.text import TextPane
from nghiquyet.tui.search.box import SearchBox
from nghiquyet.tui.search.finder import Found
from nghiquyet.tui.search.lines import Place
from nghiquyet.tui.search.walk import Walk, marks_in_text, marks_of, place_of
from tests.search.support import index, resolution
from tests.tui_search.searching import box, marks, search, settle, status, underlined, window
from tests.tui_shell.conftest import Browse
from tests.tui_shell.screens import lines, text

TARGET_17 = "part_2__sec_I__para_2__point_17"


def eid(app: NghiQuyet) -> str | None:
    current = window(app).current
    return current.id if current else None


@pytest.mark.parametrize("size", [(80, 24), (100, 30), (140, 40)])
async def test_enter_goes_there_with_the_words_marked(browse: Browse, size: tuple[int, int]) -> None:
    app = browse()
    async with app.run_test(size=size) as pilot:
        await search(pilot, "nước thải")
        count = len(box(app).found.hits)
        await pilot.press("enter")
        await settle(pilot)
        assert eid(app) == TARGET_17
        assert "1010" in text(app)
        assert underlined(app).count("nước") == underlined(app).count("thải") == 2
        assert marks(app)[TARGET_17] == ["nước", "thải", "nước", "thải"]
        assert isinstance(app.focused, TextPane)
        assert lines(app)[1].endswith(f"nước thải 1/{count}")


async def test_all_hits_are_marked_and_walked_in_the_order_of_the_list(browse: Browse) -> None:
    app = browse()
    async with app.run_test(size=(80, 24)) as pilot:
        await search(pilot, "nghia trang")
        listed = [place_of(app.workspace.document, each) for each in box(app).found.hits]
        places = [node.eid for node in listed if node is not None]
        assert len(places) == 4
        await pilot.press("down", "enter")
        await settle(pilot)
        assert set(marks(app)) == set(places), "one list of hits"
        walked = [eid(app)]
        for key in ("n", "ctrl+t", "n", "n"):
            await pilot.press(key)
            await settle(pilot)
            walked.append(eid(app))
            at = (places.index(str(eid(app)))) + 1
            assert lines(app)[1].endswith(f" {at}/4")
            assert {"nghĩa", "trang"} <= {each.casefold() for each in underlined(app)}, "the match is in view"
        assert walked == [*places[1:], *places[:2]], "after the last comes the first"
        for key in ("N", "ctrl+r"):
            await pilot.press(key)
            await settle(pilot)
        assert eid(app) == places[3]


async def test_every_hit_of_many_is_walked_and_its_match_comes_into_view(browse: Browse) -> None:
    app = browse()
    async with app.run_test(size=(80, 24)) as pilot:
        await search(pilot, "nước")
        count = len(box(app).found.hits)
        await pilot.press("enter")
        await settle(pilot)
        for nth in range(1, count + 1):
            assert lines(app)[1].endswith(f"nước {nth}/{count}")
            assert "nước" in {each.casefold() for each in underlined(app)}
            await pilot.press("n")
            await settle(pilot)
        assert lines(app)[1].endswith(f"nước 1/{count}")


async def test_escape_unwinds_one_layer_and_leaves_the_place(browse: Browse) -> None:
    app = browse(at="CT17")
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        before = lines(app)
        await search(pilot, "moi truong")
        await pilot.press("down", "down", "escape")
        await settle(pilot)
        assert lines(app) == before, "as if nothing had been"
        await search(pilot, "moi truong")
        await pilot.press("down", "enter")
        await settle(pilot)
        there = eid(app)
        assert there != TARGET_17
        await pilot.press("o")
        await pilot.press("escape")
        assert marks(app), "the drawer goes first"
        await pilot.press("escape")
        await settle(pilot)
        assert not marks(app)
        assert eid(app) == there
        assert underlined(app) == []
        assert "/" not in lines(app)[1]
        await pilot.press("escape")
        assert eid(app) == there
        await pilot.press("ctrl+o")
        await settle(pilot)
        assert eid(app) == TARGET_17


async def test_walking_is_one_step_of_the_history(browse: Browse) -> None:
    app = browse(at="CT1")
    async with app.run_test(size=(80, 24)) as pilot:
        await search(pilot, "nước")
        await pilot.press("enter", "n", "n", "n")
        await settle(pilot)
        there = eid(app)
        await pilot.press("ctrl+o")
        await settle(pilot)
        assert eid(app) == "part_2__sec_I__para_2__point_1"
        await pilot.press("ctrl+n")
        await settle(pilot)
        assert eid(app) == there


async def test_the_box_opens_again_where_the_walk_is(browse: Browse) -> None:
    app = browse()
    async with app.run_test(size=(80, 24)) as pilot:
        await search(pilot, "nước")
        await pilot.press("enter", "n", "n")
        await settle(pilot)
        await pilot.press("/")
        await settle(pilot)
        assert app.screen.query_one(Input).value == "nước"
        assert status(app)[1].startswith("3/")
        assert box(app).results.item == Place(2)
        await pilot.press("b", "c", "h")
        await settle(pilot)
        assert app.screen.query_one(Input).value == "bch", "what is typed takes its place"
        await pilot.press("escape")
        await settle(pilot)
        assert lines(app)[1].rstrip().partition("nước ")[2].startswith("3/"), "the walk goes on as it was"


async def test_the_footer_tells_the_keys_of_the_walk(browse: Browse) -> None:
    use_language("en")
    app = browse()
    async with app.run_test(size=(80, 24)) as pilot:
        await search(pilot, "nước")
        await pilot.press("enter")
        await settle(pilot)
        assert "n Next hit   N Previous hit" in lines(app)[-1]
        await pilot.press("escape")
        await settle(pilot)
        assert "Next hit" not in lines(app)[-1]


@pytest.mark.parametrize("key", ["n", "N"])
async def test_without_a_search_there_is_nothing_to_walk(browse: Browse, key: str) -> None:
    use_language("en")
    app = browse()
    async with app.run_test(size=(80, 24), notifications=True) as pilot:
        await pilot.press(key)
        await pilot.pause()
        assert "Nothing has been searched for; / searches." in text(app)


async def test_a_person_is_gone_to_in_the_text_from_any_view(browse: Browse) -> None:
    app = browse()
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.press("5")
        await search(pilot, "@lee vawn thinhj")
        await pilot.press("enter")
        await settle(pilot)
        assert window(app).shown == "reading"
        assert eid(app) == "part_3__para_1__item_39"
        assert all(each == ["Lê", "Văn", "Thinh"] for each in marks(app).values())
        assert len(marks(app)) == 4, "wherever he is listed"
        assert {"Lê", "Văn", "Thinh"} <= set(underlined(app))


async def test_the_search_is_remembered_when_it_led_somewhere(browse: Browse) -> None:
    app = browse()
    async with app.run_test(size=(80, 24)) as pilot:
        await search(pilot, "bch")
        await pilot.press("escape")
        await search(pilot, "nước")
        await pilot.press("enter")
        await settle(pilot)
        await search(pilot, "ct 14")
        await pilot.press("enter")
        await settle(pilot)
        assert window(app).remember().searches == ("ct 14", "nước")


async def test_another_language_keeps_the_marks(browse: Browse) -> None:
    app = browse()
    async with app.run_test(size=(100, 30)) as pilot:
        await search(pilot, "nghia trang")
        await pilot.press("enter")
        await settle(pilot)
        before = marks(app)
        app.action_language()
        await settle(pilot)
        assert marks(app) == before
        await pilot.press("n")
        await settle(pilot)
        assert lines(app)[1].endswith("nghia trang 2/4")


async def test_marks_hold_in_both_modes_of_the_text(browse: Browse) -> None:
    app = browse()
    async with app.run_test(size=(80, 24)) as pilot:
        await search(pilot, '"quốc phòng"')
        await pilot.press("enter")
        await settle(pilot)
        assert "quốc phòng" in [each.casefold() for each in underlined(app)]
        await pilot.press("v")
        await settle(pilot)
        assert underlined(app)


# Without a window: where a hit is, and what it marks.


@pytest.mark.parametrize("query", ["nước", "le van thinh", "bch", "bi thu quan uy", "1374", "co so", "§ket qua", "an"])
def test_marks_point_at_what_was_matched(query: str) -> None:
    document = resolution()
    for hit in index().search(query, limit=None):
        node = place_of(document, hit)
        assert node is not None
        assert hit.line is None or hit.line in range(node.lines.first, node.lines.last + 1)
        found = marks_of(document, hit)
        for each, ranges in found.items():
            text = document.outline.node(each).text
            words = {hit.text[start:end].casefold() for start, end in hit.marks}
            assert {text[start:end].casefold() for start, end in ranges} <= words
        if hit.kind in ("person", "passage", "target", "section"):
            assert found, hit.title


def test_marks_of_hits_in_one_unit_are_joined() -> None:
    document = resolution()
    hits = index().search("quan uy", limit=None)
    found = marks_in_text(document, hits)
    assert len(found) > 5
    for ranges in found.values():
        assert all(one[1] <= other[0] for one, other in pairwise(ranges))


def test_a_walk_goes_round() -> None:
    walk = Walk(Found("nước", index().search("nước", limit=3)), 0)
    assert [walk.step(by).at for by in (1, 2, 3, -1, -4)] == [1, 2, 0, 2, 2]
    assert walk.step(-1).hit is walk.hits[2]


def test_a_hit_that_stands_nowhere_leads_nowhere() -> None:
    document = resolution()
    lost = replace(index().search("ct 17")[0], text_eid="gone", eid="gone", line=None, ref=Ref("d", "note", "1"))
    assert place_of(document, lost) is None
    assert marks_of(document, lost) == {}


async def test_escape_in_the_box_closes_only_the_box(browse: Browse) -> None:
    app = browse()
    async with app.run_test(size=(80, 24)) as pilot:
        await search(pilot, "nước")
        await pilot.press("enter")
        await search(pilot, "bch")
        await pilot.press("escape")
        await settle(pilot)
        assert not isinstance(app.screen, SearchBox)
        assert marks(app), "the marks of the search before are still there"
