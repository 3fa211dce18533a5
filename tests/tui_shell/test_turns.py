"""Keys stay prompt while something works in a thread: short turns, and no collecting of garbage meanwhile."""

from __future__ import annotations

import gc
import statistics
import sys
import time
from collections.abc import Iterator

import pytest

import nghiquyet.checking
from benchmarks.synthetic import text
from benchmarks.turns import anew, waits_beside
from nghiquyet.checking import check
from nghiquyet.checking.passages import passages
from nghiquyet.document import Document, Finding
from nghiquyet.reading import read_document
from nghiquyet.tui.system import aside, take_short_turns
from tests.tui_shell.conftest import Browse


@pytest.fixture(autouse=True)
def _turns() -> Iterator[None]:
    """Turns are as Python has them, whatever ran before; what a test does to them and to the collector is undone."""
    before = sys.getswitchinterval()
    sys.setswitchinterval(0.005)
    yield
    sys.setswitchinterval(before)
    gc.enable()


@pytest.fixture(scope="module")
def long_document() -> Document:
    """A thousand units: the rules take half a second."""
    return read_document(text(1_000), name="x.txt", id="x")


@pytest.mark.skipif(not hasattr(time, "pthread_getcpuclockid"), reason="the time of a thread cannot be asked here")
def test_who_waits_gets_a_turn_within_two_milliseconds_of_the_rules(long_document: Document) -> None:
    """Of the processor time of the rules, so that a busy machine makes no difference."""
    usual, _ = waits_beside(lambda: check(anew(long_document)))
    take_short_turns()
    ours, seconds = waits_beside(lambda: check(anew(long_document)))
    assert seconds > 0.1
    assert statistics.median(ours) < 0.002
    assert statistics.median(ours) < statistics.median(usual) / 2


def test_the_collector_waits_for_long_work_and_comes_back() -> None:
    gc.enable()
    with aside():
        assert not gc.isenabled()
    assert gc.isenabled()
    with pytest.raises(ValueError, match="bad"), aside():
        raise ValueError("bad")
    assert gc.isenabled()


@pytest.mark.parametrize("key", ["4", "5"])
async def test_the_views_run_the_rules_so(browse: Browse, key: str, monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[tuple[bool, float]] = []

    def looked_at(document: Document) -> list[Finding]:
        seen.append((gc.isenabled(), sys.getswitchinterval()))
        return list(document.findings)

    monkeypatch.setattr(nghiquyet.checking, "check", looked_at)
    async with browse().run_test(size=(100, 30)) as pilot:
        await pilot.press(key)
        await pilot.pause()
        await pilot.app.workers.wait_for_complete()
        await pilot.pause()
        assert [(collects, turn < 0.001) for collects, turn in seen] == [(False, True)]
        assert gc.isenabled()


def test_the_words_of_a_document_are_let_go_when_it_is_checked(long_document: Document) -> None:
    document = anew(long_document)
    before = passages(document)
    assert passages(document) is before
    check(document)
    assert passages(document) is not before
