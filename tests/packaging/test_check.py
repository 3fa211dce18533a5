"""``make check`` and the continuous integration make the same: one list, in one place."""

from __future__ import annotations

import re
from pathlib import Path

ROOT = Path(__file__).parents[2]


def test_ci_makes_check_and_nothing_else() -> None:
    commands = re.findall(r"^make .*|^[^#\n]*python.*", (ROOT / ".ci" / "run").read_text("utf-8"), re.MULTILINE)
    assert commands == ["make check </dev/null"]


def test_check_makes_what_there_is() -> None:
    makefile = (ROOT / "Makefile").read_text("utf-8")
    check = re.search(r"^check:([^#]*)##", makefile, re.MULTILINE)
    assert check is not None
    made = check[1].split()
    assert {"test", "lint", "types", "imports", "smoke", "trial", "pictures"} <= set(made)
    assert set(made) <= set(re.findall(r"^([a-z]+):", makefile, re.MULTILINE))
