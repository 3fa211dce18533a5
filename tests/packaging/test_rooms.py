"""The rooms at run time: what a room loads, in a process of its own; and the habits of the house.

The import contracts in pyproject.toml say the same of what is written; this is about what happens.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tokenize
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PACKAGE = ROOT / "src" / "nghiquyet"
SOURCES = sorted([*PACKAGE.rglob("*.py"), *(ROOT / "scripts").glob("*.py")])
SHORT = {PACKAGE / "tui" / "app.py"}
ROOMS = sorted(
    {path.parent.name for path in PACKAGE.glob("*/__init__.py")} | {path.stem for path in PACKAGE.glob("[!_]*.py")}
)

STORAGE = {"tinydb", "filelock", "platformdirs"}
MAY_LOAD = {
    "library": STORAGE,
    "search": {"rapidfuzz"},
    "workspace": STORAGE | {"rapidfuzz"},
    "cli": STORAGE | {"rapidfuzz", "click"},
}
"""Libraries that a room may have loaded once all its modules are; the others none. The browser loads what it needs, and
so does the one module that serves it as a web page."""

LOADED = """
import importlib, pkgutil, sys
before = {name.partition(".")[0] for name in sys.modules}
room = importlib.import_module("nghiquyet." + sys.argv[1])
for module in pkgutil.walk_packages(getattr(room, "__path__", []), room.__name__ + "."):
    if not {"tui", "serving"} & set(module.name.split(".")):
        importlib.import_module(module.name)
print(*{name.partition(".")[0] for name in sys.modules} - before - sys.stdlib_module_names - {"nghiquyet"})
"""


@pytest.mark.parametrize("room", [room for room in ROOMS if room != "tui"])
def test_a_room_loads_no_library_but_its_own(room: str) -> None:
    command = [sys.executable, "-c", LOADED, room]
    environment = os.environ | {"PYTHONPATH": str(PACKAGE.parent)}
    done = subprocess.run(command, check=False, capture_output=True, text=True, env=environment)
    assert done.returncode == 0, done.stderr
    assert set(done.stdout.split()) <= MAY_LOAD.get(room, set())


def test_a_file_can_be_read_in_one_go() -> None:
    """At most 400 lines a file; the app of the browser, which only puts screens together, at most 150."""
    lines = {path: len(path.read_text("utf-8").splitlines()) for path in SOURCES}
    assert {path: count for path, count in lines.items() if count > (150 if path in SHORT else 400)} == {}


def test_what_is_switched_off_says_why() -> None:
    """No check is ignored without a reason beside it, and nothing is left for later."""
    comments = [(path, comment) for path in SOURCES for comment in comments_of(path)]
    assert [(path, comment) for path, comment in comments if is_bare(comment)] == []


def comments_of(path: Path) -> list[str]:
    """The comments of a file."""
    with tokenize.open(path) as file:
        return [token.string for token in tokenize.generate_tokens(file.readline) if token.type == tokenize.COMMENT]


def is_bare(comment: str) -> bool:
    """Whether a comment switches a check off in so many words, or puts something off."""
    switch = next((mark for mark in ("noqa", "type: ignore", "pragma:") if mark in comment), None)
    unfinished = any(word in comment for word in ("TODO", "FIXME", "XXX"))
    return unfinished or (switch is not None and " - " not in comment and "#" not in comment.partition(switch)[2])


@pytest.mark.parametrize("comment", ["# noqa: E501", "# type: ignore[misc]", "# TODO: later", "# pragma: no cover"])
def test_a_bare_switch_is_seen(comment: str) -> None:
    assert is_bare(comment)


@pytest.mark.parametrize("comment", ["# a comment", "# noqa: E501 - a table", "# type: ignore[misc]  # no stubs"])
def test_a_reason_is_seen(comment: str) -> None:
    assert not is_bare(comment)
