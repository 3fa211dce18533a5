"""``make check`` and the continuous integration make the same: one list, in one place."""

from __future__ import annotations

import re
from pathlib import Path

ROOT = Path(__file__).parents[2]


def test_ci_makes_what_check_makes() -> None:
    commands = re.findall(r"^make .*|^[^#\n]*python.*", (ROOT / ".ci" / "run").read_text("utf-8"), re.MULTILINE)
    assert commands == ["make test </dev/null", "make beside </dev/null"]


def test_check_makes_what_there_is() -> None:
    makefile = (ROOT / "Makefile").read_text("utf-8")
    needs = {target: set(made.split()) for target, made in re.findall(r"^([a-z]+):([^#\n]*)", makefile, re.MULTILINE)}
    assert needs["check"] == {"test", "beside"}
    assert {"lint", "types", "imports", "smoke", "trial", "pictures"} <= needs["beside"] <= set(needs)


def test_every_picture_of_the_readme_is_there() -> None:
    named = re.findall(r"\(screenshots/([^)]+)\)", (ROOT / "README.md").read_text("utf-8"))
    assert named
    assert set(named) <= {path.name for path in (ROOT / "screenshots").iterdir()}
