"""The browser from outside: what a terminal sees of it, from the first paint to the last."""

from __future__ import annotations

import os
import re
import select
import signal
import subprocess
import sys
import time
import unicodedata
from collections.abc import Iterator
from pathlib import Path

import pytest

from nghiquyet.library.lock import PATIENCE, held
from tests.pty.program import COMMAND, OPENING, browser, shows
from tests.pty.tui_probe import Probe, ProbeTimeout
from tests.tui_inputs.bursts import BACKSPACE, burst

GOTO = "Enter: đến đó"
"""The go-to dialog is open."""

BEGINNING = shows("đã rà soát", "Tìm", OPENING)
"""The browser at the beginning of the text."""


@pytest.fixture
def wide() -> Iterator[Probe]:
    """The browser with outline, text and footer."""
    with browser() as probe:
        yield probe


def typed(sent: str) -> list[str]:
    """A burst, key by key."""
    return ["backspace" if character == BACKSPACE else character for character in sent]


def leave(probe: Probe, key: str = "ctrl+q") -> None:
    """Quit, and look at what is left of the terminal."""
    probe.send(key)
    assert probe.wait_exit() == 0
    assert probe.leftovers() == []


@pytest.mark.parametrize(("cols", "rows"), [(80, 24), (100, 30), (140, 40)])
def test_it_starts_with_text_and_footer_and_where_there_is_room_the_outline(cols: int, rows: int) -> None:
    for _ in range(2):  # on an empty home, then on a stored document
        with browser(cols=cols, rows=rows) as probe:
            screen = probe.text()
            assert OPENING in screen
            assert ("▼ " in screen) == (cols >= 100)
            assert all(len(line) <= cols for line in probe.screen())
            leave(probe)


@pytest.mark.parametrize("kitty", [True, False], ids=["kitty", "plain"])
@pytest.mark.parametrize("key", ["q", "ctrl+q"])
def test_quitting_gives_the_terminal_back(key: str, kitty: bool) -> None:
    with browser(kitty=kitty) as probe:
        assert {1049, 2004, 1003} <= probe.modes
        leave(probe, key)


def test_the_mouse_can_be_left_to_the_terminal() -> None:
    with browser("open", "--no-mouse") as probe:
        assert not {1000, 1002, 1003, 1006} & probe.modes
        leave(probe)


def test_escape_never_quits(wide: Probe) -> None:
    for _ in range(3):
        wide.send("esc")
        with pytest.raises(ProbeTimeout):
            wide.wait_exit(0.3)
    assert OPENING in wide.text()


def test_ctrl_c_says_how_to_quit(wide: Probe) -> None:
    wide.send("ctrl+c")
    wide.wait_for("q để thoát")
    assert wide.running


@pytest.mark.parametrize("name", ["SIGHUP", "SIGTERM"])
def test_a_signal_ends_it_in_good_order(wide: Probe, name: str) -> None:
    wide.send("g", "17", "enter")
    wide.wait_for("(17). Kiểm tra 100%")
    wide.signal(getattr(signal, name))
    assert wide.wait_exit() == 0
    assert wide.leftovers() == []
    with browser() as again:
        assert "(17). Kiểm tra 100%" in again.text()


CLOSING = """
import os, sys
slave = os.open(sys.argv[1], os.O_RDWR)  # the first terminal a new session opens becomes its own
for number in range(3):
    os.dup2(slave, number)
os.close(slave)
os.execv(sys.executable, [sys.executable, "-m", "nghiquyet"])
"""


def test_a_terminal_that_goes_away_ends_it(home: Path) -> None:
    """Not only the signal: reads and writes fail as well, and it must neither wait for them nor turn in circles."""
    for _ in range(5):  # what comes first is a race
        master, slave = os.openpty()
        process = subprocess.Popen([sys.executable, "-c", CLOSING, os.ttyname(slave)], start_new_session=True)
        try:
            seen = b""
            while "Tìm".encode() not in seen:
                assert select.select([master], [], [], 20)[0], f"nothing painted: {process.poll()}"
                seen += os.read(master, 65536)
            os.close(slave)
            os.close(master)
            assert process.wait(10) == 0
        finally:
            process.kill()
            process.wait()
    assert list(home.rglob("*state*"))


@pytest.mark.parametrize("missing", ["stdin", "stdout"])
def test_without_a_terminal_it_says_so(missing: str) -> None:
    terminal, program_side = os.openpty()
    streams: dict[str, int] = {"stdin": program_side, "stdout": program_side}
    streams[missing] = subprocess.DEVNULL if missing == "stdin" else subprocess.PIPE
    result = subprocess.run(
        COMMAND, stdin=streams["stdin"], stdout=streams["stdout"], stderr=subprocess.PIPE, text=True, check=False
    )
    os.close(program_side)
    os.close(terminal)
    assert result.returncode == 2
    assert not result.stdout
    assert result.stderr.count("\n") == 1
    assert "terminal" in result.stderr


def test_no_colour_where_none_is_wanted() -> None:
    with browser(env={"NO_COLOR": "1"}) as probe:
        cells = [probe.style_at(x, y) for y in range(probe.rows) for x in range(probe.cols)]
        colours = {colour for cell in cells for colour in (cell.fg, cell.bg)} - {"default"}
        assert all(colour[:2] == colour[2:4] == colour[4:] for colour in colours)
        assert any(colour[:2] != colour[2:4] for colour in _colours_of_a_usual_start())


def _colours_of_a_usual_start() -> set[str]:
    with browser() as probe:
        cells = [probe.style_at(x, y) for y in range(probe.rows) for x in range(probe.cols)]
        return {colour for cell in cells for colour in (cell.fg, cell.bg)} - {"default"}


def test_a_window_too_small_says_so_and_recovers(wide: Probe) -> None:
    wide.resize(30, 8)
    wide.wait_for("Cửa sổ quá nhỏ")
    wide.resize(80, 24)
    wide.wait_for(BEGINNING)
    leave(wide)


def test_starting_in_a_window_too_small() -> None:
    with Probe(COMMAND, cols=20, rows=5) as probe:
        probe.wait_for("Cửa sổ", 30)
        probe.resize(100, 30)
        probe.wait_for(BEGINNING)
        leave(probe)


@pytest.mark.parametrize(("key", "mark"), [("g", GOTO), ("?", "Esc"), ("ctrl+p", "Theme: ")])
def test_the_window_can_change_under_a_dialog(wide: Probe, key: str, mark: str) -> None:
    wide.send(key)
    wide.wait_change()
    wide.wait_stable(100)
    for cols, rows in ((60, 20), (140, 40), (45, 12), (30, 8), (100, 30)):
        wide.resize(cols, rows)
        wide.wait_stable(120)
        assert wide.running
        assert all(len(line) <= cols for line in wide.screen())
    wide.send("esc")
    wide.wait_for(BEGINNING)
    leave(wide)


@pytest.mark.parametrize("kitty", [True, False], ids=["kitty", "plain"])
def test_bursts_in_the_dialog_come_out_right(kitty: bool) -> None:
    """Opened, typed into and confirmed in one read, as a slow line delivers it."""
    asks = {
        "c ch chi chỉ": ("17", "(17). Kiểm tra 100%"),
        "t tr tra tran trang": ("3", None),
        "d do don dong dòng": ("672", None),
    }
    words = {"c ch chi chỉ": " tiêu ", "t tr tra tran trang": " ", "d do don dong dòng": " "}
    with browser(kitty=kitty) as probe:
        for stages, (number, shown) in asks.items():
            for _ in range(4):
                probe.send("g", *typed(burst(stages)), words[stages], number, "9", "backspace")
                probe.wait_for(shows(GOTO, f"{stages.split()[-1]}{words[stages]}{number}"), 5)
                probe.send("enter")
                probe.wait_for(GOTO, 5, gone=True)
                if shown:
                    probe.wait_for(shown)


def test_keys_typed_ahead_go_where_they_belong(wide: Probe) -> None:
    """The number is for the dialog, though it is not open yet: below it, 1 to 5 change the view."""
    for _ in range(8):
        wide.send("g", "ct 1", "4", "backspace", "7", "enter", "j", "k", "g", "esc")
        wide.wait_for(shows("[1 Văn kiện]", "(17). Kiểm tra 100%"), 5)
        wide.wait_stable(100)
        assert GOTO not in wide.text()
        assert label(wide) == "CT17"
        wide.send("g", "L1", "enter")
        wide.wait_for(OPENING, 5)


def label(probe: Probe) -> str:
    """The label of the unit one is on, from the breadcrumb."""
    found = re.search(r"CT\d+|P\d[.\w]*", probe.screen()[2])
    return found[0] if found else ""


def test_an_address_that_leads_nowhere_says_what_is_nearest(wide: Probe) -> None:
    wide.send("g", "ct 33", "enter")
    wide.wait_for("CT32")
    assert GOTO in wide.text()


def test_the_place_is_remembered(wide: Probe) -> None:
    wide.send("f4", "p2.ii.3", "enter")
    wide.wait_for("P2.II.3")
    leave(wide)
    with browser() as again:
        assert "P2.II.3" in again.text()
    with browser("open", "--at", "17") as there:
        assert "(17). Kiểm tra 100%" in there.text()


@pytest.mark.parametrize("key", ["y", "ctrl+y"])
def test_copying_takes_the_citation_along(wide: Probe, key: str, home: Path) -> None:
    wide.send("g", "17", "enter")
    wide.wait_for("(17). Kiểm tra 100%")
    wide.send(key)
    wide.wait_for("OSC 52")
    text = unicodedata.normalize("NFC", wide.clipboard or "")
    assert text.startswith("(17). Kiểm tra 100% cơ sở")
    assert "dòng 1010–1018" in text
    assert any(path.read_text("utf-8") == text for path in home.rglob("copied.txt"))


def test_the_place_outlives_a_browser_that_is_killed(wide: Probe, home: Path) -> None:
    wide.send("f4", "p2.ii.3", "enter")
    wide.wait_for("P2.II.3")
    wide.wait_stable(400)
    before = wide.bytes_out
    wide.mark()
    with pytest.raises(ProbeTimeout):
        wide.wait_change(4.5, cursor=True)
    assert wide.bytes_out == before, "it is kept in silence"
    assert home.joinpath("state.json").is_file()
    os.kill(wide.pid, signal.SIGKILL)
    with browser() as again:
        assert "P2.II.3" in again.text()


def test_a_language_chosen_here_is_spoken_the_next_time_unless_the_settings_say_otherwise(wide: Probe) -> None:
    wide.send("ctrl+p", "tieng anh", "enter")
    wide.wait_for("reviewed 0/")
    leave(wide)
    english = shows("reviewed 0/", "Document", "Find")
    with browser(painted=english) as again:
        leave(again)
    with browser(env={"NGHIQUYET_LANG": "vi"}) as told:
        leave(told)


def test_a_theme_that_there_is_not_is_told_with_the_nearest(home: Path) -> None:
    home.mkdir()
    (home / "config.toml").write_text('theme = "dracul\u202e"\n', encoding="utf-8")
    with browser(cols=140) as probe:
        probe.wait_for(shows("config.toml", "“dracul‹U+202E›”", "“dracula”"))
        leave(probe)


def test_of_two_browsers_the_last_to_leave_keeps_the_theme_that_the_other_has_chosen(home: Path) -> None:
    with browser() as one, browser() as other:
        one.send("f12")
        one.wait_for("nghiquyet-light")
        leave(one)
        leave(other)
    assert "nghiquyet-light" in home.joinpath("state.json").read_text("utf-8")


def test_leaving_does_not_wait_for_another_program_that_writes(wide: Probe, home: Path) -> None:
    wide.send("down")
    with held(home, lambda _notice: None):
        wide.wait_stable(4000)
        begin = time.perf_counter()
        leave(wide)
        assert time.perf_counter() - begin < PATIENCE, "others wait longer before they say anything"


def test_it_writes_nothing_while_nothing_happens(wide: Probe) -> None:
    wide.wait_stable(400)
    before = wide.bytes_out
    wide.mark()
    with pytest.raises(ProbeTimeout):
        wide.wait_change(1.5, cursor=True)
    assert wide.bytes_out == before


def test_it_asks_the_terminal_nothing_it_does_not_understand(wide: Probe) -> None:
    leave(wide)
    assert not wide.unknown
