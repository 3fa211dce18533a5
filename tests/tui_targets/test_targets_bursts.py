"""Bursts of input methods in the filter of targets, through a pseudo-terminal."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.pty.program import browser, shows
from tests.pty.tui_probe import Probe
from tests.tui_inputs.bursts import BACKSPACE, burst

CLEAN_WATER = ("n nu nuo nuoc nươc nước", "s sa sac sach sạch")
"""Stage by stage, as an input method sends the words."""


@pytest.fixture(params=[True, False], ids=["kitty", "plain"])
def probe(request: pytest.FixtureRequest) -> Iterator[Probe]:
    with browser(cols=80, rows=24, kitty=request.param) as probe:
        probe.send("3")
        probe.wait_for("▌1   Tốc độ")
        yield probe


def keys(words: tuple[str, ...]) -> list[str]:
    """The bursts of several words, key by key."""
    sent = " ".join(burst(stages) for stages in words)
    return ["backspace" if character == BACKSPACE else character for character in sent]


def test_a_burst_in_the_filter_comes_out_right(probe: Probe) -> None:
    for _ in range(3):
        probe.send("i", *keys(CLEAN_WATER))
        probe.wait_for(shows("Lọc nước sạch", "▌16"), 5)
        probe.wait_stable(60)
        assert "Thu ngân sách" not in probe.text()
        probe.send("esc", "esc")
        probe.wait_for("Thu ngân sách", 5)


def test_keys_after_the_words_do_what_they_say(probe: Probe) -> None:
    """Words, Enter, and then a command of the text, all in one read."""
    probe.send("i", *keys(CLEAN_WATER), "enter", "y")
    probe.wait_for(shows("[1 Văn kiện]", "Đã chép"), 5)
    assert "hộ dân sử dụng nước sạch" in (probe.clipboard or "")
