"""Bursts of input methods in the filter, through a pseudo-terminal: the order of keys is a race no pilot can run."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.pty.program import browser, shows
from tests.pty.tui_probe import Probe
from tests.tui_inputs.bursts import BACKSPACE, burst

EVERYBODY = " 49 người"
NAMES = {
    ("q qu que quê quế", "s so sơ sơn"): ("quế sơn", "Nguyễn Việt Quế Sơn"),
    ("n ng ngu nguy nguye nguyê nguyễ nguyễn", "n nh nhu như nhưt nhựt"): ("nguyễn nhựt", "Nguyễn Minh Nhựt"),
    ("đ", "t th thi thị", "t th thu", "c cu cuc cúc"): ("đ thị thu cúc", "Đỗ Thị Thu Cúc"),
    ("h ha han hạnh",): ("hạnh", "Nguyễn Văn Hạnh"),
}
"""Words, stage by stage as an input method sends them; what stands in the filter then, and who is kept."""


@pytest.fixture(params=[True, False], ids=["kitty", "plain"])
def probe(request: pytest.FixtureRequest) -> Iterator[Probe]:
    with browser(cols=80, rows=24, kitty=request.param) as probe:
        probe.send("2")
        probe.wait_for(EVERYBODY)
        yield probe


def keys(words: tuple[str, ...], **how: str) -> list[str]:
    """The bursts of several words, key by key."""
    sent = " ".join(burst(stages, **how) for stages in words)
    return ["backspace" if character == BACKSPACE else character for character in sent]


def test_bursts_in_the_filter_come_out_right(probe: Probe) -> None:
    """Opened and typed into in one read, as a slow line delivers it."""
    for _ in range(3):
        for words, (typed, name) in NAMES.items():
            probe.send("i", *keys(words))
            probe.wait_for(shows(f"Lọc {typed}", name, "/49 người"), 5)
            probe.wait_stable(60)
            assert f" Lọc {typed}" in probe.screen()
            assert "Lê Thị Mai" not in probe.text()
            probe.send("esc", "esc")
            probe.wait_for(EVERYBODY, 5)


def test_a_placeholder_takes_no_letter(probe: Probe) -> None:
    for words, (typed, name) in NAMES.items():
        probe.send("i", *keys(words, placeholder="\u202f"))
        probe.wait_for(shows(f"Lọc {typed}", name, "/49 người"), 5)
        probe.send("esc", "esc")
        probe.wait_for(EVERYBODY, 5)


def test_keys_after_the_words_do_what_they_say(probe: Probe) -> None:
    """A name, one row down, Enter, and then a command of the text, all in one read."""
    probe.send("i", *keys(("n nh nhu như nhưt nhựt",)), "down", "enter", "y")
    probe.wait_for(shows("[1 Văn kiện]", "Đã chép"), 5)
    assert "Nguyễn Minh Nhựt" in (probe.clipboard or "")


def test_letters_outside_the_filter_are_commands(probe: Probe) -> None:
    probe.send("m")
    probe.wait_for("Theo tổ chức")
    probe.send("m", "m", "i", "m", "esc", "m")
    probe.wait_for(shows("Theo tổ chức", "Lọc m\n"))
