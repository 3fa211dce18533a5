"""The search box over the real text: what is found while one types, and what the keys do."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import Any

import pytest

from nghiquyet.library.state import State
from nghiquyet.messages import use_language
from nghiquyet.search import candidates
from nghiquyet.search.hits import KINDS, Hit
from nghiquyet.search.index import Index
from nghiquyet.tui.inputs import Input
from nghiquyet.tui.search.box import SearchBox
from nghiquyet.tui.search.finder import Found
from nghiquyet.tui.search.lines import Lines, Place, Recent
from nghiquyet.tui.search.preview import Preview
from nghiquyet.tui.search.results import Results
from tests.tui_search.searching import box, hit, search, settle, status, underlined, window
from tests.tui_shell.conftest import Browse
from tests.tui_shell.screens import lines, text


@pytest.mark.parametrize("key", ["/", "f3", "ctrl+f"])
@pytest.mark.parametrize("view", ["1", "2", "5"])
async def test_it_opens_anywhere(browse: Browse, key: str, view: str) -> None:
    app = browse()
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.press(view, key)
        await settle(pilot)
        assert isinstance(app.focused, Input)
        assert "Tìm trong văn bản này" in lines(app)[0]


@pytest.mark.parametrize(
    ("query", "title"),
    [
        ("le van thinh", "Lê Văn Thinh"),
        ("lee vawn thinhj", "Lê Văn Thinh"),
        ("le6 va8n thi5nh", "Lê Văn Thinh"),
        ("thinh le van", "Lê Văn Thinh"),
        ("pbt quan uy", "Phó Bí thư Quận ủy"),
        ("ct 14", None),
    ],
)
async def test_the_best_hit_is_under_the_cursor_and_on_the_card(browse: Browse, query: str, title: str | None) -> None:
    app = browse()
    async with app.run_test(size=(140, 40)) as pilot:
        await search(pilot, query)
        found = hit(app)
        assert found is not None
        assert found.title == title if title else found.label == "CT14"
        card = [line.rpartition("│")[0].rpartition("│")[2] for line in lines(app)]
        assert any((title or "Chỉ tiêu (14)") in row for row in card)
        assert status(app)[1] == f"1/{len(box(app).found.hits)}"


async def test_hits_live_on_every_keystroke(browse: Browse) -> None:
    app = browse()
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.press("/")
        seen = []
        for letter in "thinh":
            await pilot.press(letter)
            await settle(pilot)
            seen.append(len(box(app).found.hits))
        assert 0 < seen[0] < seen[1], "a letter alone finds names, and nothing else"
        assert seen[1:] == sorted(seen[1:], reverse=True)
        assert seen[1] > seen[-1] > 0
        await pilot.press("backspace")
        await settle(pilot)
        assert len(box(app).found.hits) == seen[-2]


async def test_hits_of_a_kind_stand_together(browse: Browse) -> None:
    app = browse()
    async with app.run_test(size=(80, 24)) as pilot:
        await search(pilot, "an")
        ranked = [each.kind for each in window(app).finder.index().search("an", limit=None)]
        grouped = [each.kind for each in box(app).found.hits]
        assert grouped != ranked, "a query whose hits do not stand together by themselves"
        assert grouped == sorted(ranked, key=list(dict.fromkeys(ranked)).index)


async def test_counts_by_kind_and_the_counter(browse: Browse) -> None:
    use_language("en")
    app = browse()
    async with app.run_test(size=(80, 24)) as pilot:
        await search(pilot, "nước")
        kinds = box(app).found.kinds
        assert list(kinds) == ["target", "passage"]
        all_of_them = sum(kinds.values())
        assert status(app)[0] == f"{all_of_them} hits · target {kinds['target']} · running text {kinds['passage']}"
        assert status(app)[1] == f"1/{all_of_them}"
        await pilot.press("down", "down")
        await pilot.pause()
        assert status(app)[1] == f"3/{all_of_them}"
        assert lines(app)[2].rstrip(" │").endswith(f"3/{all_of_them}")


@pytest.mark.parametrize("size", [(80, 24), (140, 40)])
@pytest.mark.parametrize("monochrome", [False, True])
async def test_what_was_matched_is_bold_and_underlined(
    browse: Browse, size: tuple[int, int], monochrome: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    if monochrome:
        monkeypatch.setenv("NO_COLOR", "1")
    app = browse()
    async with app.run_test(size=size) as pilot:
        await search(pilot, "nghia trang")
        marked = underlined(app)
        assert {each.casefold() for each in marked} == {"nghĩa", "trang"}
        hits = len(box(app).found.hits)
        assert len(marked) >= 2 * hits, "in every row, and on the card where there is one"
        assert len(marked) > 2 * hits or size[0] < 100


async def test_in_a_narrow_window_the_card_stands_below_the_hits(browse: Browse) -> None:
    app = browse()
    async with app.run_test(size=(80, 24)) as pilot:
        await search(pilot, "nuoc thai")
        assert app.screen.query_one(Results).size.width >= 75
        assert "Chỉ tiêu (17)" in text(app)
        assert {"nước", "thải"} <= set(underlined(app)[2:]), "the words are in view on the card too"
        assert app.screen.query_one(Results).size.height > 8
        await pilot.press("tab")
        await settle(pilot)
        assert app.screen.query_one(Preview).size.height > 10, "larger while one is on it"
        await pilot.press("tab")
        await pilot.resize_terminal(80, 16)
        await settle(pilot)
        assert not app.screen.query_one(Preview).is_on_screen
        await search(pilot, "le van thinh")
        await pilot.resize_terminal(140, 40)
        await settle(pilot)
        assert app.screen.query_one(Preview).size.width >= 40
        assert "thứ 39/41" in text(app)


async def test_arrows_move_while_typing_goes_on(browse: Browse) -> None:
    app = browse()
    async with app.run_test(size=(100, 30)) as pilot:
        await search(pilot, "nguyen")
        await pilot.press("down", "down", "down", "up")
        assert status(app)[1].startswith("3/")
        await pilot.press("space", "t", "h", "i")
        await settle(pilot)
        assert app.screen.query_one(Input).value == "nguyen thi"
        assert status(app)[1].startswith("1/")
        await pilot.press("pagedown")
        assert int(status(app)[1].partition("/")[0]) > 5
        await pilot.press("pageup", "pageup")
        assert status(app)[1].startswith("1/")


async def test_the_cursor_stands_on_every_hit_and_stays_in_view(browse: Browse) -> None:
    app = browse()
    async with app.run_test(size=(80, 24)) as pilot:
        await search(pilot, "nước")
        count = len(box(app).found.hits)
        for nth in range(1, count + 1):
            assert status(app)[1] == f"{nth}/{count}"
            assert sum("│ ▌ " in line for line in lines(app)) == 2, "both rows of the hit"
            await pilot.press("down")
            await pilot.pause()
        for _ in range(count):
            await pilot.press("up")
        await pilot.pause()
        assert status(app)[1] == f"1/{count}"
        assert "Chỉ tiêu  " in lines(app)[4], "with what stands above it"


@pytest.mark.parametrize(
    ("sign", "kinds"),
    [("@", {"person", "role"}), ("#", {"target"}), ("§", {"section"}), ("&", {"reference"})],
)
async def test_a_sign_narrows_and_alone_lists_its_kind(browse: Browse, sign: str, kinds: set[str]) -> None:
    app = browse()
    async with app.run_test(size=(100, 30)) as pilot:
        await search(pilot, sign)
        listed = box(app).found
        assert set(listed.kinds) == kinds
        if sign == "#":
            assert [each.number for each in listed.hits] == [str(number) for number in range(1, 33)]
        await search(pilot, f"{sign}n")
        narrowed = box(app).found
        assert set(narrowed.kinds) <= kinds
        assert 0 < len(narrowed.hits) < len(listed.hits) or sign == "#"


async def test_quotation_marks_ask_for_exact_words(browse: Browse) -> None:
    app = browse()
    async with app.run_test(size=(100, 30)) as pilot:
        await search(pilot, '"nước sạch"')
        hits = box(app).found.hits
        assert hits
        assert all("nước sạch" in each.text for each in hits)
        await search(pilot, '"')
        assert not box(app).found.looked_at, "nothing was asked yet"


@pytest.mark.parametrize("size", [(80, 24), (140, 40)])
async def test_nothing_found_is_said_with_what_is_nearest(browse: Browse, size: tuple[int, int]) -> None:
    app = browse()
    async with app.run_test(size=size) as pilot:
        await search(pilot, "nghia trang mặt trời")
        assert "Văn bản không nêu “nghia trang mặt trời”." in text(app)
        assert set(box(app).found.looked_at) == set(KINDS)
        assert hit(app) is not None, "the nearest one"
        assert "Nghĩa trang Bình Hưng Hòa" in text(app)
        assert status(app) == ("", "")
        await pilot.press("enter")
        await settle(pilot)
        current = window(app).current
        assert current is not None
        assert current.id == "part_2__hcontainer_1__point_2"
        await search(pilot, "xyzzy")
        await pilot.press("enter")
        await settle(pilot)
        assert isinstance(app.screen, SearchBox), "there is nowhere to go"


async def test_last_searches_come_back_with_up(browse: Browse) -> None:
    app = browse(state=State(searches=("nước", "xyzzy", "bch")))
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.press("/")
        await settle(pilot)
        field = app.screen.query_one(Input)
        for query in ("nước", "xyzzy", "bch", "bch"):
            await pilot.press("up")
            await settle(pilot)
            assert field.value == query
            assert box(app).found.query == query
            assert field.cursor_position == len(query)
        await pilot.press("down", "up")
        assert field.value == "bch", "back at the first hit"
        assert status(app)[1].startswith("1/")
        await pilot.press("x", "backspace", "up")
        await settle(pilot)
        assert field.value == "bch"
        await search(pilot, "q")
        await pilot.press("up")
        await settle(pilot)
        assert field.value == "q", "what was typed is not thrown away"


async def test_a_search_of_before_can_be_chosen_from_the_list(browse: Browse) -> None:
    app = browse(state=State(searches=("nước", "bch")))
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.press("/", "enter")
        await settle(pilot)
        assert isinstance(app.screen, SearchBox)
        assert box(app).results.item is None
        await pilot.press("down", "down")
        assert box(app).results.item == Recent("bch")
        await pilot.press("enter")
        await settle(pilot)
        assert app.screen.query_one(Input).value == "bch"
        assert box(app).results.item == Place(0)


class Slow:
    """A finder that waits for a sign before it answers, and keeps what it was asked."""

    def __init__(self, find: Callable[[str], Found]) -> None:
        self._find = find
        self.go = threading.Event()
        self.asked: list[str] = []

    def __call__(self, query: str) -> Found:
        self.asked.append(query)
        assert self.go.wait(10)
        return self._find(query)


async def test_typing_ahead_drops_stale_searches(browse: Browse, monkeypatch: pytest.MonkeyPatch) -> None:
    app = browse()
    async with app.run_test(size=(100, 30)) as pilot:
        await search(pilot, "x")
        shown: list[str] = []
        slow = Slow(window(app).finder.find)
        monkeypatch.setattr(window(app).finder, "find", slow)
        show = box(app)._show

        def told(found: Found, at: int = 0) -> None:
            shown.append(found.query)
            show(found, at)

        monkeypatch.setattr(box(app), "_show", told)
        await pilot.press("backspace", *"lvthinh")
        slow.go.set()
        await settle(pilot)
        assert slow.asked == ["l", "lvthinh"] or slow.asked == ["lvthinh"]
        assert shown[-1] == "lvthinh"
        assert "l" not in shown


async def test_what_is_typed_and_taken_back_leaves_the_hits_as_they_were(
    browse: Browse, monkeypatch: pytest.MonkeyPatch
) -> None:
    app = browse()
    async with app.run_test(size=(100, 30)) as pilot:
        await search(pilot, "bch")
        slow = Slow(window(app).finder.find)
        monkeypatch.setattr(window(app).finder, "find", slow)
        await pilot.press("x")
        await pilot.press("backspace")
        slow.go.set()
        await settle(pilot)
        assert app.screen.query_one(Input).value == box(app).found.query == "bch"
        assert slow.asked in ([], ["bchx"])
        await pilot.press("x")
        await settle(pilot)
        assert box(app).found.query == "bchx"


@pytest.mark.parametrize("closing", ["escape", "enter"])
async def test_an_answer_that_comes_after_it_was_closed_is_dropped(browse: Browse, closing: str) -> None:
    app = browse()
    async with app.run_test(size=(100, 30)) as pilot:
        await search(pilot, "bch")
        closed = box(app)
        await pilot.press(closing)
        await settle(pilot)
        await closed._look_for("nước")  # as if it had been asked before, and answered only now
        assert closed.found.query == "bch"
        await pilot.press("/")
        await settle(pilot)
        assert isinstance(app.screen, SearchBox)


async def test_enter_waits_for_what_was_typed_before_it(browse: Browse, monkeypatch: pytest.MonkeyPatch) -> None:
    app = browse()
    async with app.run_test(size=(100, 30)) as pilot:
        await search(pilot, "nước")
        field = app.screen.query_one(Input)
        with field.prevent(Input.Changed):
            field.value = "ct 17"
        await pilot.press("enter")
        await settle(pilot)
        current = window(app).current
        assert current is not None
        assert current.id.endswith("point_17")


async def test_the_card_scrolls_when_it_has_the_focus(browse: Browse) -> None:
    app = browse()
    async with app.run_test(size=(100, 30)) as pilot:
        await search(pilot, "bch")
        card = app.screen.query_one(Preview)
        await pilot.press("tab", "down", "pagedown")
        await pilot.pause()
        assert card.scroll_offset.y > 5
        assert status(app)[1] == "1/8"
        await pilot.press("f3", "m")
        await settle(pilot)
        assert app.screen.query_one(Input).value == "m", "what is typed takes the place of the query"


async def test_a_click_chooses_and_two_go_there(browse: Browse) -> None:
    app = browse()
    async with app.run_test(size=(100, 30)) as pilot:
        await search(pilot, "nước")
        await pilot.click(Results, offset=(5, 3))
        await pilot.pause()
        assert status(app)[1].startswith("2/")
        assert isinstance(app.focused, Input), "typing goes on"
        await pilot.click(Results, offset=(5, 0))
        assert status(app)[1].startswith("2/"), "the name of a kind is no hit"
        await pilot.click(Results, offset=(5, 3), times=2)
        await settle(pilot)
        assert not isinstance(app.screen, SearchBox)


async def test_what_is_wrong_with_the_abbreviations_is_told(browse: Browse) -> None:
    app = browse()
    folder = app.workspace.places.config
    folder.mkdir(parents=True, exist_ok=True)
    broken = folder / "abbreviations.toml"
    broken.write_text("[posts\n", encoding="utf-8")
    try:
        async with app.run_test(size=(100, 30), notifications=True) as pilot:
            await search(pilot, "bch")
            for _ in range(100):  # a toast is mounted a little later than it is told
                if "abbreviations.toml" in text(app):
                    break
                await settle(pilot)
            assert "abbreviations.toml" in text(app)
            assert hit(app) is not None, "the bundled ones serve"
    finally:
        broken.unlink()


@pytest.mark.parametrize("query", ["[red]nước[/]", "$accent {x} [", "\\", ".*", "[/]", "漢字 ﷽", "a" * 3000])
async def test_whatever_is_typed(browse: Browse, query: str) -> None:
    app = browse()
    async with app.run_test(size=(80, 24)) as pilot:
        await search(pilot, query)
        assert box(app).found.query == query
        assert all(len(line) <= 80 for line in lines(app))


async def test_of_many_hits_only_those_in_view_are_made_and_laid_out(
    browse: Browse, monkeypatch: pytest.MonkeyPatch
) -> None:
    app = browse()
    async with app.run_test(size=(140, 40)) as pilot:
        made: list[Hit] = []
        laid: list[Hit] = []
        make, lay = Index._hit, Lines._hit

        def watched_make(*given: Any) -> Hit:
            made.append(make(*given))
            return made[-1]

        def watched_lay(lines: Lines, hit: Hit) -> Any:
            laid.append(hit)
            return lay(lines, hit)

        monkeypatch.setattr(Index, "_hit", watched_make)
        monkeypatch.setattr(Lines, "_hit", watched_lay)
        await search(pilot, "th")
        assert len(box(app).found.hits) > 150
        assert 10 < len(laid) <= 50
        assert len(made) <= 50


async def test_more_hits_than_are_listed_are_said_to_be_more(browse: Browse, monkeypatch: pytest.MonkeyPatch) -> None:
    use_language("en")
    monkeypatch.setattr(candidates, "MOST", 60)
    app = browse()
    async with app.run_test(size=(100, 30)) as pilot:
        await search(pilot, "th")
        count = len(box(app).found.hits)
        assert box(app).found.more
        assert status(app)[0].startswith(f"more than {count} hits")
        await search(pilot, "nuoc thai")
        assert status(app)[0].startswith("1 hit")
