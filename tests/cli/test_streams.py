"""Standard streams that take no more, or were never there: one sentence at most, and the exit code that says so."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from nghiquyet.cli.program import COMMANDS
from tests.cli.calling import Called, child_environment, without_progress

FULL = Path("/dev/full")

pytestmark = pytest.mark.skipif(not FULL.exists(), reason="only Linux has a disk that is always full")

CALLS = {
    "toc": "toc",
    "show": "show CT1",
    "who": "who bi thu",
    "find": "find ket nap dang",
    "target": "target 17",
    "check": "check",
    "export": "export json",
    "note": "note list --json",
    "library": "library",
    "keys": "keys",
    "paths": "paths",
    "completion": "completion zsh",
}
"""A call of each command that prints a result."""

SILENT = {"open", "import", "remove", "serve"}
"""What prints no result, or changes something before it does."""


def shell(words: str, redirection: str, stdin: bytes = b"") -> Called:
    """Run the program with its streams redirected by a shell."""
    command = f'"{sys.executable}" -m nghiquyet {words} {redirection}'
    done = subprocess.run(
        ["/bin/sh", "-c", command], env=child_environment(), input=stdin, capture_output=True, timeout=60, check=False
    )
    return Called(done.returncode, done.stdout.decode(), without_progress(done.stderr.decode()))


def test_every_command_that_prints_is_tried() -> None:
    assert CALLS.keys() | SILENT >= COMMANDS.keys()


@pytest.mark.parametrize(
    "words", [*CALLS.values(), *"--help|toc --help|--version|toc --json|export markdown".split("|")]
)
def test_a_full_disk_is_a_sentence(words: str) -> None:
    called = shell(f"{words} --lang en" if words != "--version" else "--lang en --version", "> /dev/full")
    assert called.code == 2
    assert "Error: The result could not be printed in full: the disk is full." in called.err.splitlines()
    assert "Traceback" not in called.err
    assert "Exception ignored" not in called.err


@pytest.mark.parametrize("queries", [b'{"q": "bi thu"}\n' * 50, b'{"q": "zzzz"}\n'])
@pytest.mark.parametrize("words", ["who --batch", "find --batch"])
def test_a_full_disk_ends_a_batch(words: str, queries: bytes) -> None:
    called = shell(f"{words} --lang en", "> /dev/full", queries)
    assert called.code == 2
    assert "the disk is full" in called.err
    assert "Traceback" not in called.err


@pytest.mark.parametrize("words", ["--help", "toc --help", "--version", "keys", "completion bash"])
def test_a_reader_that_is_gone_is_no_error(words: str) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    done = subprocess.run(
        [sys.executable, "-m", "nghiquyet", *words.split()],
        env=child_environment(), stdout=writing, stderr=subprocess.PIPE, timeout=60, check=False,
    )  # fmt: skip
    os.close(writing)
    assert (done.returncode, done.stderr) == (0, b"")


@pytest.mark.parametrize("redirection", ["2> /dev/full", "2>&-"])
def test_a_message_that_cannot_be_said_changes_nothing_else(redirection: str) -> None:
    assert shell("show CT99", redirection).code == 2
    assert shell("check", redirection).code == 0
    assert shell("who zzzz", redirection).code == 1


@pytest.mark.parametrize("words", ["who --batch", "find --batch"])
def test_a_batch_without_stdin_has_no_lines(words: str) -> None:
    called = shell(words, "<&-")
    assert called.out == ""
    assert "Traceback" not in called.err
