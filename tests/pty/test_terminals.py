"""Terminals of every kind: what they are called, what they can show, what lies between them and the program."""

from __future__ import annotations

import re
import shutil
import unicodedata
from pathlib import Path

import pytest

from tests.pty.program import COMMAND, PAINTED, browser, shows
from tests.pty.tui_probe import Probe

TARGET = "(17). Kiểm tra 100%"


def use(probe: Probe) -> None:
    """Go somewhere, leave, and look at what is left of the terminal."""
    probe.send("g", "17", "enter")
    probe.wait_for(TARGET)
    probe.send("ctrl+q")
    assert probe.wait_exit() == 0
    assert probe.leftovers() == []


@pytest.mark.parametrize(
    "term", ["dumb", "linux", "screen-256color", "tmux-256color", "vt100", "xterm", "xterm-mono", "unheard-of"]
)
def test_a_terminal_of_any_name_is_a_terminal(term: str) -> None:
    with browser(env={"TERM": term, "COLORTERM": None}) as probe:
        use(probe)


MULTIPLEXERS = {
    "tmux": ["-L", "{name}", "-f", "/dev/null", "new-session", *COMMAND],
    "screen": ["-U", "-c", "/dev/null", "-S", "{name}", *COMMAND],
}
"""Programs that stand between a terminal and ours; each ends when ours ends."""


@pytest.mark.parametrize("program", MULTIPLEXERS)
def test_through_a_multiplexer(program: str, tmp_path: Path) -> None:
    if shutil.which(program) is None:
        pytest.skip(f"there is no {program} here")
    arguments = [word.format(name=tmp_path.name) for word in MULTIPLEXERS[program]]
    env = {"TERM": "xterm-256color", "TMUX": None, "STY": None, "TMUX_TMPDIR": str(tmp_path)}
    with Probe([program, *arguments], cols=100, rows=30, env=env) as probe:
        probe.wait_for(PAINTED, 30)
        for cols in (80, 140, 100):
            probe.resize(cols, 30)
            probe.wait_stable(200)
        probe.send("g", "17", "enter")
        probe.wait_for(TARGET)
        probe.send("/", "lee vawn thinhj")
        probe.wait_for("Lê Văn Thinh · ")
        probe.send("esc", "ctrl+q")
        probe.wait_exit()


@pytest.mark.parametrize(("locale", "said"), [("C", True), ("en_US.ISO-8859-1", True), ("vi_VN.UTF-8", False)])
def test_a_locale_that_is_not_utf8_is_a_sentence(locale: str, said: bool) -> None:
    with Probe(["env", f"LC_ALL={locale}", *COMMAND], cols=100, rows=30) as probe:
        probe.wait_for(PAINTED, 30)
        if said:
            probe.wait_for("LC_ALL=C.UTF-8")
        else:
            probe.wait_stable(400)
        assert (f"“{locale}”" in probe.text()) == said
        use(probe)


@pytest.mark.parametrize("how", ["option", "settings"])
def test_signs_in_ascii_for_a_terminal_without_others(how: str, home: Path) -> None:
    home.mkdir()
    if how == "settings":
        home.joinpath("config.toml").write_text("ascii = true\n", encoding="utf-8")
    with browser(*(["open", "--ascii"] if how == "option" else [])) as probe:
        probe.send("g", "17", "enter")
        probe.wait_for(TARGET)
        probe.wait_stable(200)
        others = {sign for sign in unicodedata.normalize("NFC", probe.text()) if not sign.isascii()}
        assert {sign for sign in others if not sign.isalpha()} <= set("–…“”³")
        use(probe)


WAYS = {
    "text": (),
    "outline": ("o",),
    "verbatim": ("v",),
    "people": ("2",),
    "targets": ("3", "c"),
    "queue": ("4", "o"),
    "checks": ("5",),
    "go to": ("g", "17"),
    "search": ("/", "nghia trang"),
    "note": ("e", "Hỏi lại"),
    "tags": ("t",),
    "documents": ("d",),
    "help": ("?",),
    "palette": ("ctrl+p", "xem"),
}


def test_the_window_can_change_with_anything_open() -> None:
    with browser(cols=80, rows=24) as probe:
        for name, keys in WAYS.items():
            probe.send(*keys)
            probe.wait_stable(150)
            for cols, rows in ((140, 40), (30, 8), (60, 16), (80, 24)):
                probe.resize(cols, rows)
                probe.wait_for(re.compile(rf"\A(?=[\s\S]*\S)[^\n]{{0,{cols}}}(\n[^\n]{{0,{cols}}})*\Z"), 20)
                probe.wait_stable(100)
                assert probe.running, name
            # Out of what is open, what was written being kept as a draft, and back to the text.
            probe.send(*(["esc", "down", "down", "enter"] if name == "note" else ["esc"]), "esc", "1")
            probe.wait_for(shows("[1 ", "Tìm"))
        use(probe)
