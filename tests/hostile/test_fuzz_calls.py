"""Hostile files and words through the commands: as ``benchmarks/fuzz_calls.py`` does for long."""

from __future__ import annotations

import pytest

from benchmarks.fuzz_calls import of_seed


@pytest.mark.parametrize("seed", [801, 804, 806])
def test_no_call_raises_hangs_or_lets_a_control_through(seed: int) -> None:
    assert list(of_seed(seed)) == []


def test_what_is_let_through_is_seen(monkeypatch: pytest.MonkeyPatch) -> None:
    """The proof can fail: without the signs for controls the answers of commands are reported."""
    monkeypatch.setattr("nghiquyet.cli.output.visible", lambda text, **_: text)
    assert {fault.split("'")[1] for fault in of_seed(804)} == {"show", "who"}
