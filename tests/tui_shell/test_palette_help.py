"""Command palette and help: made from the registry, found by names with or without marks."""

from __future__ import annotations

import pytest

from nghiquyet.commands import COMMANDS, VIEWS, Keymap, in_view
from nghiquyet.messages import gettext as _
from nghiquyet.messages import use_language
from nghiquyet.tui.help import Help, help_lines, sign_lines
from nghiquyet.tui.inputs import Input
from nghiquyet.tui.main import MainScreen
from nghiquyet.tui.palette import Palette, command_entries, matching, theme_entries
from nghiquyet.tui.rows import RowList
from nghiquyet.tui.signs import ASCII, UNICODE, Signs
from nghiquyet.vietnamese.folding import fold_marks
from tests.tui_shell.conftest import Browse
from tests.tui_shell.screens import text


@pytest.mark.parametrize(
    ("typed", "command"),
    [
        ("chep kem trich dan", "copy"),
        ("Chép kèm", "copy"),
        ("CHEP KEM TRICH", "copy"),
        ("thoat", "quit"),
        ("quit", "quit"),
        ("doi giao dien", "theme"),
        ("mau", "theme"),
        ("colours", "theme"),
        ("ngon ngu", "language"),
        ("language", "language"),
        ("next theme", "theme"),
        ("tieng anh", "language"),
        ("di den", "goto"),
        ("nguyen van", "verbatim"),
    ],
)
def test_names_in_both_languages_with_or_without_marks(typed: str, command: str) -> None:
    best = matching(command_entries("reading", Keymap()), typed)[0]
    assert best.action == f"run_command({command!r})"


@pytest.mark.parametrize("command", [entry for entry in in_view("reading") if entry.in_palette])
def test_every_command_is_found_by_each_of_its_names(command: object) -> None:
    entries = command_entries("reading", Keymap())
    name = command.name  # type: ignore[attr-defined]  # a Command; parametrised
    for typed in (name, _(name), fold_marks(_(name))):
        assert f"run_command({command.id!r})" in [entry.action for entry in matching(entries, typed)]  # type: ignore[attr-defined]  # likewise


def test_vietnamese_names_count_in_an_english_interface() -> None:
    use_language("en")
    entries = command_entries("reading", Keymap()) + theme_entries(["nord"])
    assert [(entry.name, entry.other) for entry in matching(entries, "chep kem")] == [
        ("Copy with citation", "Chép kèm trích dẫn")
    ]
    assert [entry.name for entry in matching(entries, "giao dien mau nord")] == ["Theme: nord"]


def test_an_empty_query_lists_everything_in_order() -> None:
    entries = command_entries("reading", Keymap()) + theme_entries(["a", "b"])
    assert matching(entries, "  ") == entries


def test_nonsense_finds_nothing() -> None:
    assert matching(command_entries("reading", Keymap()), "xyzzy") == []


def test_commands_of_other_views_are_not_offered() -> None:
    actions = [entry.action for entry in command_entries("people", Keymap())]
    assert "run_command('verbatim')" not in actions


async def test_a_command_is_run_from_the_palette(browse: Browse) -> None:
    app = browse()
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("ctrl+p", *"xem kiem tra", "enter")
        await pilot.pause()
        screen = app.screen
        assert isinstance(screen, MainScreen)
        assert screen.shown == "checks"


async def test_a_name_and_enter_in_one_read_run_what_was_typed(browse: Browse) -> None:
    app = browse()
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("ctrl+p")
        palette = app.screen
        assert isinstance(palette, Palette)
        with palette.prevent(Input.Changed):
            palette.query_one(Input).value = "xem kiem tra"
        await pilot.press("enter")
        await pilot.pause()
        screen = app.screen
        assert isinstance(screen, MainScreen)
        assert screen.shown == "checks"


async def test_a_theme_is_taken_from_the_palette(browse: Browse) -> None:
    app = browse()
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("ctrl+p", *"giao dien nord", "enter")
        await pilot.pause()
        assert app.theme == "nord"


async def test_commands_of_panes_work_from_the_palette(browse: Browse) -> None:
    app = browse()
    async with app.run_test(size=(140, 40)) as pilot:
        await pilot.press("ctrl+p", *"muc luc hoac", "enter")
        await pilot.pause()
        assert not app.screen.query_one(".pane-list").display


async def test_the_arrows_choose_while_one_types(browse: Browse) -> None:
    app = browse()
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("ctrl+p", *"xem", "down", "down", "up")
        assert app.screen.query_one(RowList).cursor == 1
        await pilot.press("enter")
        await pilot.pause()
        assert isinstance(app.screen, MainScreen)
        assert app.screen.shown == "people"


async def test_no_match_says_so_and_enter_does_nothing(browse: Browse) -> None:
    app = browse()
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("ctrl+p", *"zzz", "enter")
        assert "Không có lệnh nào khớp" in text(app)
        assert isinstance(app.screen, Palette)


def test_help_lists_what_applies_with_live_keys() -> None:
    for width in (30, 60, 90):
        lines = [line.plain for line in help_lines("people", Keymap({"search": ("f3",)}), width)]
        assert all(len(line) <= width for line in lines)
        whole = " ".join(" ".join(lines).split())
        for entry in COMMANDS:
            assert (_(entry.name) + " –" in whole) == ("people" in entry.views), entry.id
        assert "F3 Tìm kiếm" in whole
        assert "/ · F3" not in whole


@pytest.mark.parametrize("used", [UNICODE, ASCII], ids=["unicode", "ascii"])
def test_help_says_what_the_signs_mean(used: Signs) -> None:
    known = {view: " ".join(line.plain for line in sign_lines(view, used, 90)) for view in VIEWS}
    for sign in (*"~!?", used.gap, used.opened, used.closed, used.cursor, used.reviewed, used.flagged, used.noted):
        assert f"{sign} " in known["reading"]
    assert f"{used.member} " in known["people"]
    assert f"{used.member} " not in known["targets"] or used.ascii
    if used.ascii:
        assert not {character for signs in known.values() for character in signs if character in "▼▶▌─●✓⚑✎…"}


async def test_help_for_where_one_is(browse: Browse) -> None:
    app = browse()
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("5", "?")
        shown = text(app)
        assert "Trợ giúp: Kiểm tra" in shown
        assert "không thay thế bản gốc có chữ ký" in shown
        assert app.workspace.document.source.sha256[:8] in shown
        await pilot.press("G")
        assert "cách viết của nguồn" in text(app), "the signs of the view stand last"
        await pilot.press("?")
        assert not isinstance(app.screen, Help), "the key that opens it closes it"
