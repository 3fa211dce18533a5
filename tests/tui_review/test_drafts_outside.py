"""Notes typed by an input method, and programs that end in the middle: through a pseudo-terminal."""

from __future__ import annotations

import json
import signal
from pathlib import Path

import pytest

from tests.pty.program import browser, shows
from tests.pty.tui_probe import Probe
from tests.tui_inputs.bursts import BACKSPACE, burst

EDITOR = "Ctrl+S: lưu"
"""The editor is open."""

WORDS = ("nguyễn", "phúc", "được")
STAGES = (
    "n ng ngu nguy nguye nguyê nguyễ nguyễn",
    "p ph phu phú phúc",
    "d do du duo duoc đuoc đươc được",
)  # fmt: skip
SENTENCE = " ".join(WORDS)


def typed() -> list[str]:
    """The words as an input method sends them, key by key."""
    sent = " ".join(burst(stages) for stages in STAGES)
    return ["backspace" if character == BACKSPACE else character for character in sent]


def bodies(home: Path) -> list[str]:
    """The notes on the disk."""
    path = home / "annotations" / "binh-tan-2020.json"
    records = json.loads(path.read_text(encoding="utf-8")).get("annotations", {}) if path.exists() else {}
    return [record["body"] for record in records.values()]


@pytest.mark.parametrize("kitty", [True, False], ids=["kitty", "plain"])
def test_opened_written_and_saved_in_one_read(home: Path, kitty: bool) -> None:
    with browser(kitty=kitty) as probe:
        for number in range(1, 6):
            probe.send("f6", *typed(), "ctrl+s")
            probe.wait_for(shows("(đã lưu)", f"đã rà soát {number - 1}/272"), 5)
            probe.send("f5")
            probe.wait_for(f"đã rà soát {number}/272", 5)
    assert [body for body in bodies(home) if body] == [SENTENCE] * 5


def write(probe: Probe) -> None:
    """Open the editor and type, without saving."""
    probe.send("e", *typed())
    probe.wait_for(shows(EDITOR, SENTENCE), 5)


def taken_up() -> None:
    """The next start offers the draft, takes it up and saves it."""
    with browser() as again:
        again.wait_for(shows("ghi chú chưa lưu", "Ctrl+D"), 5)
        again.send("ctrl+d")
        again.wait_for(shows(EDITOR, SENTENCE, "bản nháp"), 5)
        again.send("ctrl+s")
        again.wait_for("(đã lưu)", 5)


@pytest.mark.parametrize("name", ["SIGHUP", "SIGTERM", "SIGINT"])
def test_a_signal_keeps_the_draft(home: Path, name: str) -> None:
    with browser() as probe:
        write(probe)
        probe.signal(getattr(signal, name))
        assert probe.wait_exit() == 0
        assert probe.leftovers() == []
    taken_up()
    assert bodies(home) == [SENTENCE]
    assert list((home / "drafts").glob("*.json")) == []


def test_quitting_keeps_the_draft(home: Path) -> None:
    with browser() as probe:
        write(probe)
        probe.send("ctrl+q")
        assert probe.wait_exit() == 0
    taken_up()
    assert bodies(home) == [SENTENCE]


def test_killing_after_some_seconds_keeps_the_draft(home: Path) -> None:
    with browser() as probe:
        write(probe)
        while not list((home / "drafts").glob("*.json")):
            probe.wait_stable(100)
        probe.signal(signal.SIGKILL)
        probe.wait_exit()
    taken_up()
    assert bodies(home) == [SENTENCE]


def test_an_idle_browser_writes_nothing(home: Path) -> None:
    with browser() as probe:
        probe.send("space")
        probe.wait_for("đã rà soát 1/272")
        probe.wait_stable(3500, 20)
        before = probe.bytes_out
        probe.wait_stable(4500, 20)
        assert probe.bytes_out == before
