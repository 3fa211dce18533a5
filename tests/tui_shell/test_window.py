"""The window: what stands around a view, how views are switched, where one is and has been."""

from __future__ import annotations

import re

import pytest
from textual._xterm_parser import XTermParser
from textual.events import Key, Resize
from textual.geometry import Offset, Size
from textual.screen import Screen
from textual.widgets._toast import Toast

from nghiquyet.commands import VIEWS, read_keymap
from nghiquyet.document import Ref
from nghiquyet.library.state import DocumentState, State
from nghiquyet.tui.app import NghiQuyet
from nghiquyet.tui.bindings import textual_keymap
from nghiquyet.tui.goto import GoTo
from nghiquyet.tui.help import Help
from nghiquyet.tui.main import MainScreen
from nghiquyet.tui.messages import Chosen, Visit
from nghiquyet.tui.palette import Palette
from nghiquyet.tui.panes import Panes
from nghiquyet.tui.reading.card import Card
from nghiquyet.tui.reading.outline import OutlineTree
from nghiquyet.tui.reading.text import TextPane
from tests.tui_shell.conftest import Browse
from tests.tui_shell.screens import lines, text, window

TABS = ["Văn kiện", "Nhân sự", "Chỉ tiêu", "Rà soát", "Kiểm tra"]
TARGET_17 = "part_2__sec_I__para_2__point_17"
TARGET_18 = "part_2__sec_I__para_2__point_18"


def eid(app: NghiQuyet) -> str | None:
    current = window(app).current
    return current.id if current else None


def gutter(app: NghiQuyet) -> list[int]:
    """The source line numbers in the gutter, from top to bottom."""
    found = (re.search(r"(?:^|│)[▌ ] *(\d+)  ", line) for line in lines(app))
    return [int(match[1]) for match in found if match]


@pytest.mark.parametrize(("columns", "rows"), [(80, 24), (100, 30), (140, 40)])
async def test_header_tabs_and_footer(browse: Browse, columns: int, rows: int) -> None:
    app = browse()
    async with app.run_test(size=(columns, rows)):
        header, tabs, *_, footer = lines(app)
    assert "2020 – 2025" in header
    assert "bản trích" in header
    assert "Bình Tân" in header
    assert header.endswith(" đã rà soát 0/272"), "every unit with text of its own, headings too"
    assert [tabs.index(tab) for tab in TABS] == sorted(tabs.index(tab) for tab in TABS)
    assert "[1 Văn kiện]" in tabs
    assert "/ Tìm" in footer
    assert len(footer) <= 80
    assert footer.count("   ") <= 4, "at most five keys"


async def test_units_of_review_are_the_nodes_with_text(browse: Browse) -> None:
    app = browse()
    async with app.run_test(size=(80, 24)):
        nodes = app.workspace.document.nodes
        assert sum(1 for node in nodes if node.segments) == 272
        assert lines(app)[0].endswith("/272")


@pytest.mark.parametrize("keys", ["12345", ["alt+1", "alt+2", "alt+3", "alt+4", "alt+5"]])
async def test_each_view_has_a_number(browse: Browse, keys: list[str]) -> None:
    app = browse()
    async with app.run_test(size=(100, 30), notifications=True) as pilot:
        for key, view, tab in [*zip(keys, VIEWS, TABS, strict=True)][::-1]:
            await pilot.press(key)
            assert window(app).shown == view
            assert f" {tab}]" in lines(app)[1]
            assert [view.visible for view in window(app).query("#views > *")].count(True) == 1


async def test_views_in_turn(browse: Browse) -> None:
    app = browse()
    async with app.run_test(size=(100, 30), notifications=True) as pilot:
        shown = []
        for _ in VIEWS:
            await pilot.press("f2")
            shown.append(window(app).shown)
        assert shown == [*VIEWS[1:], VIEWS[0]]
        await pilot.press("shift+f2")
        assert window(app).shown == VIEWS[-1]


async def test_a_view_is_found_as_it_was_left(browse: Browse) -> None:
    app = browse(at="CT17")
    async with app.run_test(size=(140, 40)) as pilot:
        app.screen.query_one(OutlineTree).focus()
        before = eid(app)
        await pilot.press("5", "down", "2", "1")
        assert isinstance(app.focused, OutlineTree)
        assert eid(app) == before == TARGET_17


@pytest.mark.parametrize("size", [(80, 24), (140, 40)])
async def test_opened_at_a_place(browse: Browse, size: tuple[int, int]) -> None:
    app = browse(at="CT17")
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        assert eid(app) == TARGET_17
        assert "(17). Kiểm tra 100% cơ sở" in text(app)


async def test_opened_at_a_line(browse: Browse) -> None:
    app = browse(at="L672")
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        numbers = gutter(app)
        assert numbers[0] <= 672 <= numbers[-1]


async def test_the_cursor_moves_where_one_is(browse: Browse) -> None:
    app = browse(at="CT17")
    async with app.run_test(size=(140, 40)) as pilot:
        await pilot.press("down")
        assert eid(app) == TARGET_18
        card = lines(app)
        assert any("CT18" in line for line in card)


async def test_what_a_cursor_has_left_again_is_dropped(browse: Browse) -> None:
    app = browse(at="CT17")
    async with app.run_test(size=(140, 40)) as pilot:
        pane = app.screen.query_one(TextPane)
        there = window(app).current
        assert there is not None
        pane.post_message(Chosen(pane, Ref(there.document, "node", "preface__p_1")))
        await pilot.pause()
        assert window(app).current == there, "the pane's own cursor never was there"


async def test_what_moves_in_a_view_that_is_hidden_is_no_choice(browse: Browse) -> None:
    app = browse(at="CT17")
    async with app.run_test(size=(140, 40)) as pilot:
        pane = app.screen.query_one(TextPane)
        await pilot.press("5")
        before = window(app).current
        assert pane.current is not None
        pane.post_message(Chosen(pane, pane.current))
        await pilot.resize_terminal(80, 24)
        await pilot.pause()
        assert window(app).current == before
        await pilot.press("1")
        assert eid(app) == TARGET_17


async def test_back_and_forward(browse: Browse) -> None:
    app = browse(at="CT17")
    async with app.run_test(size=(100, 30), notifications=True) as pilot:
        await pilot.press("g", *"CT18", "enter", "down")
        left = eid(app)
        await pilot.press("g", *"L672", "enter")
        far = eid(app)
        for key, place in [("ctrl+o", left), ("alt+left", TARGET_17), ("ctrl+n", left), ("alt+right", far)]:
            await pilot.press(key)
            assert eid(app) == place
        await pilot.press("ctrl+n")
        assert eid(app) == far, "there is nothing further on"


async def test_going_back_crosses_views(browse: Browse) -> None:
    app = browse()
    async with app.run_test(size=(100, 30), notifications=True) as pilot:
        await pilot.press("5", "down", "down")
        finding = window(app).current
        await pilot.press("enter")
        await pilot.pause()
        assert window(app).shown == "reading"
        await pilot.press("ctrl+o")
        assert window(app).shown == "checks"
        assert window(app).current == finding


async def test_a_finding_leads_to_its_line(browse: Browse) -> None:
    app = browse()
    async with app.run_test(size=(100, 30), notifications=True) as pilot:
        document = app.workspace.document
        finding = sorted(document.findings, key=lambda finding: finding.line)[5]
        await pilot.press("5", *["down"] * 5, "enter")
        await pilot.pause()
        assert eid(app) == finding.eid
        numbers = gutter(app)
        assert numbers[0] <= finding.line <= numbers[-1]


async def test_visits_from_anywhere_are_gone_to(browse: Browse) -> None:
    app = browse()
    async with app.run_test(size=(100, 30), notifications=True) as pilot:
        app.screen.query_one(TextPane).post_message(Visit(Ref("binh-tan-2020", "node", TARGET_17)))
        await pilot.pause()
        assert eid(app) == TARGET_17


async def test_going_somewhere_closes_the_outline_drawer(browse: Browse) -> None:
    app = browse()
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("o", "down", "enter")
        assert app.screen.query_one(Panes).drawer is None
        assert isinstance(app.focused, TextPane)
        assert eid(app) == "part_1"


@pytest.mark.parametrize(
    ("opens", "layer"),
    [("g", GoTo), ("f4", GoTo), ("ctrl+g", GoTo), ("?", Help), ("f1", Help), ("ctrl+p", Palette)],
)
async def test_escape_unwinds_one_layer_and_never_quits(
    browse: Browse, opens: str, layer: type[Screen[object]]
) -> None:
    app = browse()
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("o", opens)
        assert isinstance(app.screen, layer)
        await pilot.press("escape")
        assert isinstance(app.screen, MainScreen)
        assert app.screen.query_one(Panes).drawer == "list"
        await pilot.press("escape")
        assert app.screen.query_one(Panes).drawer is None
        await pilot.press("escape", "escape", "escape")
        assert app.is_running
        assert isinstance(app.screen, MainScreen)


@pytest.mark.parametrize("opens", ["o", "c", "g", "?", "ctrl+p", "5"])
async def test_resize_with_anything_open(browse: Browse, opens: str) -> None:
    app = browse()
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press(opens)
        layer = type(app.screen)
        for size in [(140, 40), (60, 15), (30, 8), (100, 30), (80, 24)]:
            await pilot.resize_terminal(*size)
            for _ in range(100):  # Textual lets a hundredth of a second pass, and a busy machine more
                if all(len(line) <= size[0] for line in lines(app)):
                    break
                await pilot.pause(0.02)
            else:
                pytest.fail("it is wider than the window")
            assert isinstance(app.screen, layer)
        await pilot.press("escape", "escape", "1")
        assert window(app).shown == "reading"


async def test_a_window_too_small_asks_for_room(browse: Browse) -> None:
    app = browse(at="CT17")
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.resize_terminal(38, 24)
        assert "Cửa sổ quá nhỏ (38 × 24)" in " ".join(text(app).split())
        await pilot.resize_terminal(80, 9)
        assert "Cửa sổ quá nhỏ (80 × 9)" in text(app)
        await pilot.resize_terminal(80, 24)
        assert "Cửa sổ" not in text(app)
        assert eid(app) == TARGET_17


async def test_a_change_of_size_that_comes_while_it_is_left_is_no_mistake(browse: Browse) -> None:
    app = browse()
    async with app.run_test(size=(80, 24)):
        screen = window(app)
    assert not screen.is_attached
    screen.on_resize(Resize(Size(30, 8), Size(30, 8)))


@pytest.mark.parametrize("key", ["g", "1"])
async def test_two_sizes_soon_after_each_other_do_not_follow_each_other_for_ever(
    browse: Browse, key: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    app = browse(at="CT17")
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press(key)
        sizes: list[Size] = []
        lay_out = MainScreen._screen_resized

        def noted(screen: MainScreen, size: Size) -> None:
            sizes.append(size)
            lay_out(screen, size)

        monkeypatch.setattr(MainScreen, "_screen_resized", noted)
        for size in (Size(27, 10), Size(100, 30), Size(27, 10), Size(80, 24)):
            window(app)._refresh_layout(size)
            window(app).call_later(lambda: None)  # what is not next to its like in a queue is not merged with it
        await pilot.pause()
        await pilot.pause()
        assert set(sizes) <= {Size(80, 24)}
        assert len(sizes) < 10
        assert "Cửa sổ quá nhỏ" not in text(app)


@pytest.mark.parametrize("key", ["g", "/", "?", "ctrl+p"])
async def test_a_window_too_small_asks_for_room_with_a_dialog_open(browse: Browse, key: str) -> None:
    app = browse(at="CT17")
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press(key)
        dialog, focused = app.screen, app.focused
        for columns, rows in [(38, 24), (80, 9)]:
            await pilot.resize_terminal(columns, rows)
            await pilot.pause()
            assert app.screen is dialog
            assert f"Cửa sổ quá nhỏ ({columns} × {rows})" in " ".join(text(app).split())
            assert len(text(app).split()) < 20, "and shows nothing else"
        await pilot.resize_terminal(80, 24)
        await pilot.pause()
        assert "Cửa sổ quá nhỏ" not in text(app)
        assert (app.screen, app.focused) == (dialog, focused)


async def test_what_is_remembered(browse: Browse) -> None:
    app = browse(at="CT17")
    async with app.run_test(size=(140, 40)) as pilot:
        await pilot.press("f12")
        app.screen.query_one(OutlineTree).focus()
        await pilot.press(">", "c", "q")
    state = app.state
    assert app.return_code == 0
    assert state.document == "binh-tan-2020"
    assert state.theme == "nghiquyet-light"
    assert state.widths == {"list": 40}
    assert state.hidden == {"card"}
    assert state.documents["binh-tan-2020"].eid == TARGET_17
    again = browse(state=state)
    async with again.run_test(size=(140, 40)):
        assert eid(again) == TARGET_17
        assert again.theme == "nghiquyet-light"
        assert again.screen.query_one(".pane-list").outer_size.width == 40
        assert not again.screen.query_one(".pane-card").display


@pytest.mark.parametrize("place", [DocumentState(eid="nowhere"), DocumentState(line=10**8, opened=("nowhere",))])
async def test_a_state_that_no_longer_fits_is_no_reason_to_stop(browse: Browse, place: DocumentState) -> None:
    state = State(theme="gone", widths={"list": 10**6, "x": 3}, documents={"binh-tan-2020": place})
    app = browse(state=state)
    async with app.run_test(size=(100, 30)):
        assert app.theme == "nghiquyet-dark"
        assert eid(app) == "preface"


async def test_notices_are_said_and_hold_no_markup(browse: Browse) -> None:
    app = browse(notices=["Kho đã được khôi phục từ [red]bản sao[/red] [link=x]"])
    async with app.run_test(size=(100, 30), notifications=True) as pilot:
        await pilot.pause()
        assert "[red]bản sao[/red] [link=x]" in " ".join(text(app).replace("▌", " ").split())


async def test_copying_says_what_and_how(browse: Browse) -> None:
    app = browse(at="CT17")
    async with app.run_test(size=(100, 30), notifications=True) as pilot:
        await pilot.press("y")
        await pilot.pause()
        assert "Kiểm tra 100% cơ sở" in app.clipboard
        assert "1010–1018" in app.clipboard.splitlines()[-1]
        assert "1010–1018" in text(app)
        await pilot.press("4", "m")  # nothing is flagged
        before = app.clipboard
        await pilot.press("ctrl+y")
        await pilot.pause()
        assert app.clipboard == before
        assert "không có gì để chép" in text(app)


async def test_ctrl_c_says_how_to_quit(browse: Browse) -> None:
    app = browse(keys={"quit": ["x"]})
    async with app.run_test(size=(100, 30), notifications=True) as pilot:
        await pilot.press("ctrl+c")
        await pilot.pause()
        assert "Nhấn x để thoát" in text(app)
        assert app.is_running


@pytest.mark.parametrize("key", ["q", "ctrl+q"])
async def test_quitting(browse: Browse, key: str) -> None:
    app = browse()
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press(key)
    assert app.return_code == 0


async def test_keys_of_the_config_file_are_in_force(browse: Browse) -> None:
    app = browse(keys={"quit": "x", "goto": [], "help": ["/", "f1"], "search": ["f3", "ctrl+f"]})
    async with app.run_test(size=(100, 30), notifications=True) as pilot:
        await pilot.press("q", "g")
        assert isinstance(app.screen, MainScreen)
        assert "g Đến" not in lines(app)[-1], "the footer shows live keys"
        assert "/ Thêm" in lines(app)[-1]
        assert "F3 Tìm" in lines(app)[-1]
        await pilot.press("/")
        assert isinstance(app.screen, Help)
        await pilot.press("escape", "x")
    assert app.return_code == 0


async def test_the_language_changes_in_place(browse: Browse) -> None:
    app = browse(at="CT17")
    async with app.run_test(size=(100, 30), notifications=True) as pilot:
        await window(app).action_run_command("language")
        await pilot.pause()
        assert "[1 Document]" in lines(app)[1]
        assert "Find" in lines(app)[-1]
        assert eid(app) == TARGET_17


async def test_a_change_of_language_forgets_nothing(browse: Browse) -> None:
    app = browse(at="CT17")
    async with app.run_test(size=(140, 40)) as pilot:
        await pilot.press("5", "down")
        finding = window(app).current
        await pilot.press("ctrl+p", *"tieng anh", "enter")
        await pilot.pause()
        assert "[5 Checks]" in lines(app)[1]
        assert window(app).current == finding
        await pilot.press("1")
        assert eid(app) == TARGET_17
        await pilot.press("q")
    assert app.state.documents["binh-tan-2020"].eid == TARGET_17
    assert app.state.documents["binh-tan-2020"].opened


@pytest.mark.parametrize("columns", [40, 48, 56, 60, 66])
async def test_no_tab_is_cut(browse: Browse, columns: int) -> None:
    app = browse()
    async with app.run_test(size=(columns, 20)) as pilot:
        await pilot.press("5")
        tabs = lines(app)[1]
        assert "Kiểm tra]" in tabs
        for number, name in enumerate(TABS, 1):
            assert any(f"{before}{label}" in tabs for before in " [" for label in (name, str(number)))


async def test_a_click_on_tab_and_footer(browse: Browse) -> None:
    app = browse()
    async with app.run_test(size=(100, 30), notifications=True) as pilot:
        column = lines(app)[1].index("Kiểm tra")
        await pilot.click("Tabs", offset=(column, 0))
        await pilot.pause()
        assert window(app).shown == "checks"
        column = lines(app)[-1].index("Thêm")
        await pilot.click("Footer", offset=(column, 0))
        await pilot.pause()
        assert isinstance(app.screen, Help)


async def test_signs_in_ascii(browse: Browse) -> None:
    app = browse(ascii=True)
    async with app.run_test(size=(140, 40)) as pilot:
        shown = text(app)
        for opens in ("?", "g", "ctrl+p"):
            await pilot.press(opens, "1")
            shown += text(app)
            if opens != "?":
                assert "| 1" in lines(app)[3], "the input has no frame that hides it"
            await pilot.press("escape")
    signs = {char for char in shown if not char.isascii() and not char.isalpha()}
    assert signs <= set("–“”"), "the dash and the quotation marks are those of the language"


@pytest.mark.parametrize("key", ["f4", "f1", "ctrl+p"])
async def test_ctrl_q_quits_from_a_dialog(browse: Browse, key: str) -> None:
    app = browse()
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.press(key)
        await pilot.pause()
        assert len(app.screen_stack) == 2
        await pilot.press("ctrl+q")
        await pilot.pause()
    assert app.return_code == 0


async def test_text_is_selected_with_the_mouse_in_the_window_itself(browse: Browse) -> None:
    """The styles of a selection belong to Textual's screen; a mixin before it in the bases would hide them."""
    app = browse()
    async with app.run_test(size=(140, 40)) as pilot:
        await pilot.pause()
        pane = app.screen.query_one(TextPane)
        await pilot.mouse_down(pane, offset=(8, 2))
        await pilot.hover(pane, offset=(40, 2))
        await pilot.mouse_up(pane, offset=(40, 2))
        await pilot.pause()
        assert app.is_running
        assert app.screen.get_selected_text()


@pytest.mark.parametrize("view", ["1", "2", "3", "4"])
async def test_text_of_the_card_is_selected_with_the_mouse_and_copied_with_the_citation(
    browse: Browse, view: str
) -> None:
    app = browse(at="CT17")
    async with app.run_test(size=(140, 40)) as pilot:
        await pilot.press(view)
        await pilot.pause()
        card = window(app).view.query_one(Card)
        shown = card.render_line(0).text
        await pilot.mouse_down(card, offset=(0, 0))
        await pilot.hover(card, offset=(len(shown) - 1, 0))
        await pilot.mouse_up(card, offset=(len(shown) - 1, 0))
        await pilot.press("ctrl+c")
        await pilot.pause()
        cited = (window(app).view.clip() or "").rpartition("\n")[2]
        assert app.clipboard == f"{shown.strip()}\n{cited}"


@pytest.mark.parametrize(("label", "said"), [("P2.I.2", True), ("CT17", False), ("L1", False)])
async def test_of_a_heading_it_is_said_that_only_the_heading_was_copied(browse: Browse, label: str, said: bool) -> None:
    app = browse(at=label)
    async with app.run_test(size=(100, 30), notifications=True) as pilot:
        await pilot.press("y")
        await pilot.pause()
        (toast,) = app._notifications
        assert ("Chỉ chép đề mục" in toast.message) == said


async def test_a_window_of_forty_columns_still_says_how_to_get_help(browse: Browse) -> None:
    app = browse()
    async with app.run_test(size=(80, 24)) as pilot:
        for columns in range(40, 81, 5):
            await pilot.resize_terminal(columns, 24)
            await pilot.pause()
            assert "NQ ĐH" in lines(app)[0] or "Nghị quyết" in lines(app)[0]
            assert "bản trích" in lines(app)[0]
            assert lines(app)[0].endswith("0/272")
            assert "? Thêm" in lines(app)[-1]
            assert "/ Tìm" in lines(app)[-1]


@pytest.mark.parametrize("size", [(40, 12), (80, 24), (140, 40)])
async def test_an_empty_line_is_gone_to_as_well(browse: Browse, size: tuple[int, int]) -> None:
    app = browse()
    source = app.workspace.document.lines
    empty = [number for number, line in enumerate(source, start=1) if not line.strip() and number > 3]
    async with app.run_test(size=size) as pilot:
        for number in (*empty[5::200], next(number for number in empty if number > 1010)):
            await pilot.press("g", *f"L{number}", "enter")
            await pilot.pause()
            shown = gutter(app)
            nearest = max(line for line in range(number) if source[line - 1].strip())
            assert nearest in shown or shown[0] <= number <= shown[-1], number


async def test_the_page_one_went_to_stands_in_the_breadcrumb_and_so_does_the_mode(browse: Browse) -> None:
    app = browse()
    async with app.run_test(size=(100, 30)) as pilot:
        for page in (2, 7, 14, 19):
            await pilot.press("g", *f"tr {page}", "enter")
            await pilot.pause()
            (said,) = re.findall(r"tr\. ([\d–]+)", lines(app)[2])
            first, _dash, last = said.partition("–")
            assert int(first) <= page <= int(last or first)
        assert "nguyên văn" not in lines(app)[2]
        await pilot.press("v")
        assert "[nguyên văn]" in lines(app)[2]


async def test_what_is_said_again_stands_once(browse: Browse) -> None:
    app = browse()
    async with app.run_test(size=(80, 24)) as pilot:
        for _ in range(8):
            await pilot.press("ctrl+o")
        await pilot.pause()
        assert len(app._notifications) == 1


async def test_no_more_than_three_toasts_stand_and_the_newest_are_kept(browse: Browse) -> None:
    app = browse()
    async with app.run_test(size=(80, 24), notifications=True) as pilot:
        for word in ("one", "two", "one", "three", "four", "five", "four"):
            app.notify(word)
        await pilot.pause()
        assert [each.message for each in app._notifications] == ["three", "five", "four"]
        assert len(app.screen.query(Toast)) == 3


async def test_of_many_notices_at_the_beginning_none_is_lost(browse: Browse) -> None:
    notices = [f"Câu {number}." for number in range(1, 7)]
    app = browse(notices=notices)
    async with app.run_test(size=(100, 30), notifications=True) as pilot:
        await pilot.pause()
        assert len(app.screen.query(Toast)) == 3
        assert [sentence for sentence in notices if sentence not in text(app)] == []


@pytest.mark.parametrize("digit", "1234567890")
def test_every_name_of_alt_and_a_digit_is_bound(digit: str) -> None:
    assert textual_keymap(read_keymap({"theme": f"alt+{digit}"})[0])["theme"].split(",") == [
        f"alt+{digit}",
        *(event.key for event in XTermParser().feed(f"\x1b{digit}") if isinstance(event, Key)),
    ]


async def test_alt_and_a_digit_change_the_view_also_as_tmux_sends_it(browse: Browse) -> None:
    app = browse()
    async with app.run_test(size=(80, 24)) as pilot:
        for digit, view in [*enumerate(VIEWS, 1)][::-1]:
            await pilot.press(*(event.key for event in XTermParser().feed(f"\x1b{digit}") if isinstance(event, Key)))
            assert window(app).shown == view


@pytest.mark.parametrize("key", ["1", "g"])
async def test_a_click_on_a_toast_that_is_just_being_taken_away_is_a_click_on_nothing(browse: Browse, key: str) -> None:
    app = browse()
    async with app.run_test(size=(100, 30), notifications=True) as pilot:
        await pilot.press(key)
        app.notify("Một câu")
        await pilot.pause()
        toast = app.screen.query_one(Toast)
        place = toast.region.offset + Offset(3, 1)
        assert app.screen.get_widget_and_offset_at(*place)[0] is toast
        parent, toast._parent = toast._parent, None  # as in the middle of its removal
        assert await pilot.mouse_down(offset=place)
        await pilot.mouse_up(offset=place)
        toast._parent = parent
        assert app._exception is None
