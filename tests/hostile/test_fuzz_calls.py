"""Hostile files and words through the commands: as ``benchmarks/fuzz_calls.py`` does for long."""

from __future__ import annotations

import pytest

from benchmarks.fuzz_calls import faults, of_seed


@pytest.mark.parametrize("seed", [801, 804, 806])
def test_no_call_raises_hangs_or_lets_a_control_through(seed: int) -> None:
    assert list(of_seed(seed)) == []


@pytest.mark.parametrize("words", [["who", "--batch"], ["who", "--batch", "--json"]])
def test_what_is_let_through_is_seen(monkeypatch: pytest.MonkeyPatch, words: list[str]) -> None:
    """The proof can fail: without signs and escapes for controls the answers of commands are reported."""
    assert list(faults(*words, stdin=b"\xc2\x9b2J\n")) == []
    monkeypatch.setattr("nghiquyet.cli.output.visible", lambda text, **_: text)
    monkeypatch.setattr("nghiquyet.cli.output.json_line", lambda value: "\x9b2J")
    assert len(list(faults(*words, stdin=b"\xc2\x9b2J\n"))) >= 2
