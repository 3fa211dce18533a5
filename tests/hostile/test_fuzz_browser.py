"""Hostile texts in the browser: as ``benchmarks/fuzz_browser.py`` does for long."""

from __future__ import annotations

import sys

import pytest

if sys.platform == "win32":
    pytest.skip("Windows has no pseudo-terminals that these tests could drive", allow_module_level=True)

from benchmarks.fuzz_browser import RED, let_through, of_seed


@pytest.mark.parametrize("seed", [616])
def test_no_session_ends_badly_stands_still_or_lets_a_control_through(seed: int) -> None:
    assert list(of_seed(seed)) == []


@pytest.mark.parametrize(
    "written",
    [
        "\x9b2J",
        "a\u202eb",
        "\x07",
        RED,
        "\x1b]0;x\x07",
        "\x1b]52;c;eA==\x07",
        "\x1b]52;c;G1szMW0=\x1b\\",
        "\x1b[1mở\u200b",
    ],
    ids=ascii,
)
def test_what_is_let_through_is_seen(written: str) -> None:
    shown = "\x1b[38;2;1;2;3mở\x1b[0m\r\n\x1b]52;c;xJE=\x07"
    assert list(let_through(f"\x1b[?1049h{shown}\x1b[?1049l{written}")) == []
    assert list(let_through(f"\x1b[?1049h{shown}{written}\x1b[?1049l")) != []
