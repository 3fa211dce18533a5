"""Searching from outside: bursts of an input method, keys typed ahead, the way there and back."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.pty.program import OPENING, browser, shows
from tests.pty.tui_probe import Probe
from tests.tui_inputs.bursts import BACKSPACE, WORDS, burst

BOX = "Enter: đến đó"
"""The search box is open."""


@pytest.fixture(params=[True, False], ids=["kitty", "plain"])
def wide(request: pytest.FixtureRequest) -> Iterator[Probe]:
    """The browser with outline, text and footer."""
    with browser(kitty=request.param) as probe:
        yield probe


def typed(sent: str) -> list[str]:
    """A burst, key by key."""
    return ["backspace" if character == BACKSPACE else character for character in sent]


def query(probe: Probe) -> str:
    """What stands in the input."""
    return str(probe.screen()[1]).strip("│ ")


def test_bursts_come_out_right(wide: Probe) -> None:
    wide.send("/")
    wide.wait_for(BOX)
    for word, stages in WORDS.items():
        for number in range(2):
            # Each round in one read, the words before it still being looked for.
            wide.send(*typed(burst(stages)), " ", *typed(burst(stages, placeholder="\u202f")), str(number))
            wide.wait_for(f"{word} {word}{number}", 5)
            wide.wait_stable(60)
            assert query(wide) == f"{word} {word}{number}"
            wide.send("ctrl+u")
            wide.wait_for(f"{word} {word}{number}", 5, gone=True)


@pytest.mark.parametrize("twin", ["/", "f3", "ctrl+f"])
def test_opened_typed_and_entered_in_one_read(wide: Probe, twin: str) -> None:
    for _ in range(4):
        wide.send(twin, *typed("hạ\x7fanhj"), "backspace", "backspace", "backspace", "backspace", "nước thải", "enter")
        wide.wait_for(shows("nước thải 1/1", "(17). Kiểm tra 100%"), 5)
        assert BOX not in wide.text()
        wide.send("esc")
        wide.wait_for("nước thải 1/1", 5, gone=True)
        wide.send("g", "L1", "enter")
        wide.wait_for(OPENING, 5)


def test_arrows_in_one_read_with_the_letters_choose_among_their_hits(wide: Probe) -> None:
    for _ in range(4):
        wide.send("/", "nghia trang", "down", "down", "enter")
        wide.wait_for("nghia trang 3/4", 5)
        wide.send("n", "n")
        wide.wait_for("nghia trang 1/4", 5)
        wide.send("esc")
        wide.wait_for("nghia trang 1/4", 5, gone=True)
        wide.send("g", "L1", "enter")
        wide.wait_for(shows("đã rà soát", OPENING), 5)


def test_telex_as_typed_without_an_input_method(wide: Probe) -> None:
    wide.send("/", "lee vawn thinhj")
    wide.wait_for(shows("Lê Văn Thinh", "Telex: lê văn thịnh"), 5)
    wide.send("enter")
    wide.wait_for(shows("1592", "lee vawn thinhj 1/2"), 5)


def test_last_searches_are_kept_from_one_time_to_the_next() -> None:
    with browser() as probe:
        probe.send("/", "nước thải", "enter")
        probe.wait_for("nước thải 1/1")
        probe.send("ctrl+q")
        assert probe.wait_exit() == 0
    with browser() as again:
        again.send("f3", "up")
        again.wait_for(shows(BOX, "CT17"), 5)
        assert query(again) == "nước thải"
        again.send("ctrl+q")
        assert again.wait_exit() == 0
        assert again.leftovers() == []


@pytest.mark.parametrize("size", [(60, 20), (140, 40), (45, 12), (30, 8)])
def test_the_window_can_change_under_the_box(size: tuple[int, int]) -> None:
    with browser() as probe:
        probe.send("/", "nước", "down")
        probe.wait_for(shows(BOX, "2/43"))
        probe.resize(*size)
        probe.wait_stable(150)
        assert probe.running
        assert all(len(line) <= size[0] for line in probe.screen())
        probe.resize(100, 30)
        probe.wait_for(shows(BOX, "2/43"))
        probe.send("esc")
        probe.wait_for(OPENING)
