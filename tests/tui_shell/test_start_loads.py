"""What the browser loads until its first frame is out: only what header, outline, text and footer need."""

from __future__ import annotations

import subprocess
import sys

from tests.cli.calling import child_environment

STARTED = """
import asyncio, sys
from nghiquyet.commands import Keymap
from nghiquyet.library.config import Config
from nghiquyet.tui import session
from nghiquyet.tui.app import NghiQuyet
from nghiquyet.workspace import Workspace

async def main():
    app = NghiQuyet(Workspace.open(), Config(), Keymap())
    async with app.run_test(size=(140, 40)):
        print(*sys.modules)

asyncio.run(main())
"""

LATER = (
    "csv", "filelock", "rapidfuzz", "textual.widgets._text_area", "nghiquyet.checking",
    "nghiquyet.exporting.jsondoc", "nghiquyet.exporting.markdown", "nghiquyet.exporting.sheets",
    "nghiquyet.review.anchoring", "nghiquyet.review.edition", "nghiquyet.review.jsonld", "nghiquyet.review.merging",
    "nghiquyet.review.queue", "nghiquyet.search", "nghiquyet.tui.checks", "nghiquyet.tui.goto", "nghiquyet.tui.help",
    "nghiquyet.tui.inputs.area", "nghiquyet.tui.lists", "nghiquyet.tui.palette", "nghiquyet.tui.people",
    "nghiquyet.tui.review.editor", "nghiquyet.tui.review.view", "nghiquyet.tui.search.box", "nghiquyet.tui.targets",
)  # fmt: skip
"""Modules that a key, another view or a note may ask for, and nothing before."""


def test_what_is_not_seen_yet_is_not_loaded() -> None:
    for _start in ("the first ever, which reads the text", "any other"):
        done = subprocess.run(
            [sys.executable, "-c", STARTED], env=child_environment(), capture_output=True, timeout=60, check=False
        )
        assert done.returncode == 0, done.stderr.decode()
        loaded = set(done.stdout.decode().split())
    assert "nghiquyet.tui.reading.text" in loaded
    assert sorted(loaded & set(LATER)) == []
