"""Bursts of input methods, through a pseudo-terminal: the order of keys is a race, and no pilot can run it."""

from __future__ import annotations

import random
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.pty.tui_probe import Probe
from tests.tui_inputs.bursts import BACKSPACE, WORDS, burst

APP = Path(__file__).with_name("typing_app.py")
PHRASES = [*WORDS, "hạnh phúc", "Nguyễn Lễ", "đường được đảng", "nghị quyết", "ưu đảng"]
TIMES = 2


def run(mode: str, kind: str = "line", *, kitty: bool = True) -> Probe:
    """The program of two inputs, ready to type into one of them."""
    probe = Probe([sys.executable, str(APP), mode, kind], cols=110, rows=30, kitty=kitty)
    probe.wait_for("ready")
    probe.wait_stable(80)
    return probe


@pytest.fixture(params=[True, False], ids=["kitty", "plain"])
def line(request: pytest.FixtureRequest) -> Iterator[Probe]:
    with run("ours", "line", kitty=request.param) as probe:
        yield probe


@pytest.fixture(params=[True, False], ids=["kitty", "plain"])
def area(request: pytest.FixtureRequest) -> Iterator[Probe]:
    with run("ours", "area", kitty=request.param) as probe:
        yield probe


def keys(sent: str) -> list[str]:
    """The parts of a burst for ``Probe.send``, which encodes them as the terminal does."""
    return ["backspace" if character == BACKSPACE else character for character in sent]


def phrase(words: str, **how: str) -> str:
    """The burst of several words."""
    return " ".join(burst(WORDS[word], **how) for word in words.split())


def empty(probe: Probe, kind: str = "line") -> None:
    """Make the input empty again, and wait until its listener was told."""
    probe.send("ctrl+u")
    probe.wait_for(f"{kind}<>")


def check_every_phrase(probe: Probe, kind: str) -> None:
    for words in PHRASES * TIMES:
        probe.send(*keys(phrase(words)))
        probe.wait_for(f"{kind}<{words}>", 5)
        probe.wait_stable(20)
        assert f"{kind}<{words}>" in probe.text()
        empty(probe, kind)


def test_every_burst_comes_out_in_a_line(line: Probe) -> None:
    check_every_phrase(line, "line")


def test_every_burst_comes_out_in_several_lines(area: Probe) -> None:
    check_every_phrase(area, "area")


@pytest.mark.parametrize("placeholder", ["\u202f", "\u200c"])
def test_a_placeholder_and_its_backspace_take_no_letter(line: Probe, placeholder: str) -> None:
    for words in PHRASES:
        line.send(*keys(phrase(words, placeholder=placeholder)))
        line.wait_for(f"line<{words}>", 5)
        empty(line)


def test_other_keys_in_a_burst_stay_in_order(line: Probe) -> None:
    line.send("nh", "home", "ha", "backspace", "ạ", "end", "x", "left", "left", "delete", "delete", "hz", "backspace")
    line.wait_for("line<hạnh>")
    line.send("ctrl+left", "a", "backspace", "shift+end", "phu", "backspace", "úc", "enter", " sau")
    line.wait_for("line<phúc sau>")
    assert "sent<phúc>" in line.text()


def test_a_line_end_in_a_burst_stays_in_order(area: Probe) -> None:
    area.send("ha", "backspace", "ạnh", "enter", "phu", "backspace", "úc", "up", "home", "ab", "backspace", "b ")
    area.wait_for("area<ab hạnh|phúc>")


def test_combining_marks_are_put_together(line: Probe) -> None:
    line.send("ha\u0323nh phu\u0301c")
    line.wait_for("line<hạnh phúc>")
    line.send("home", "right", "right", "\u0302")
    line.wait_for("line<hậnh phúc>")


def test_one_read_or_many_make_no_difference(line: Probe) -> None:
    """A burst cut into reads anywhere, as a slow line does; seeds are fixed, so that a failure can be had again."""
    for seed in range(12):
        chance = random.Random(seed)
        words = chance.choice(PHRASES)
        parts = keys(phrase(words))
        while parts:
            count = chance.randint(1, 6)
            line.send(*parts[:count])
            parts = parts[count:]
        line.wait_for(f"line<{words}>", 5)
        empty(line)


@pytest.mark.parametrize("kind", ["line", "area"])
def test_the_stock_input_fails_here(kind: str) -> None:
    """The control: without it one could not say that the tests above would see the fault."""
    wrong = 0
    with run("stock", kind) as stock:
        for words in PHRASES:
            stock.send(*keys(phrase(words)))
            stock.wait_change()
            stock.wait_stable(60)
            wrong += f"{kind}<{words}>" not in stock.text()
            stock.send("end")
            stock.wait_stable(20)
            empty(stock, kind)
    assert wrong


def test_keys_that_open_and_close_dialogs_keep_the_order() -> None:
    """What is typed ahead of a dialog goes into it, and what is typed after it does not."""
    with run("dialog") as probe:
        for count in range(1, 25):
            probe.send("/", *keys(phrase("hạnh phúc")), "enter", "j")
            probe.wait_for([f"{count}<hạnh phúc>", f"{count}(j)"], 5)
        probe.send("/", "mất", "escape", "k", "/", "17", "enter", "l")
        probe.wait_for(["26<17>", "26(l)"], 5)
