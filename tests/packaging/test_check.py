"""``make check`` and the continuous integration make the same."""

from __future__ import annotations

import re
from pathlib import Path

ROOT = Path(__file__).parents[2]


def test_make_check_runs_all_that_ci_runs() -> None:
    makefile = (ROOT / "Makefile").read_text("utf-8")
    check = re.search(r"^check:([^#]*)##", makefile, re.MULTILINE)
    assert check is not None
    made = re.findall(r"^make ([^<]*)<", (ROOT / ".ci" / "run").read_text("utf-8"), re.MULTILINE)
    assert check[1].split() == " ".join(made).split()
    assert set(check[1].split()) <= set(re.findall(r"^([a-z]+):", makefile, re.MULTILINE))
