"""Calling the program as a person does, in this process or as one of its own."""

from __future__ import annotations

import io
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

from nghiquyet.cli.program import run

TEXT = Path(__file__).parents[2] / "data" / "000_b2152cc8e89e83fc.txt"


@dataclass(frozen=True)
class Called:
    """What came of a call."""

    code: int
    out: str
    err: str

    @property
    def rows(self) -> list[list[str]]:
        """The records of the result."""
        return [line.split("\t") for line in self.out.splitlines()]


def call(capsys: pytest.CaptureFixture[str], *words: str) -> Called:
    """Run the program in this process; its stdout is no terminal."""
    code = run(words, "nghiquyet")
    out, err = capsys.readouterr()
    return Called(code, out, without_progress(err))


def streamed(*words: str, stdin: bytes = b"") -> Called:
    """Run the program in this process, with streams of bytes as a process has them; all that it says."""
    streams = [io.TextIOWrapper(io.BytesIO(data), encoding="ascii", newline="\n") for data in (stdin, b"", b"")]
    before = sys.stdin, sys.stdout, sys.stderr
    sys.stdin, sys.stdout, sys.stderr = streams
    try:
        code = run(words, "nghiquyet")
    finally:
        sys.stdin, sys.stdout, sys.stderr = before
    return Called(code, *map(_printed, streams[1:]))


def _printed(stream: io.TextIOWrapper) -> str:
    """What was written to a stream of ours."""
    stream.flush()
    assert isinstance(stream.buffer, io.BytesIO)
    return stream.buffer.getvalue().decode()


def process(*words: str, environ: dict[str, str] | None = None, stdin: str | None = None) -> Called:
    """Run the program as a process; it is given no terminal, and nothing to read unless ``stdin`` is given."""
    done = subprocess.run(
        [sys.executable, "-m", "nghiquyet", *words],
        env=child_environment(environ),
        input=stdin,
        stdin=subprocess.DEVNULL if stdin is None else None,
        capture_output=True,
        encoding="utf-8",
        timeout=60,
        check=False,
    )
    return Called(done.returncode, done.stdout, without_progress(done.stderr))


def without_progress(said: str) -> str:
    """What was said on stderr, but that a text is being read: a busy machine takes so long that somebody may wonder."""
    return "".join(line for line in said.splitlines(keepends=True) if not line.startswith(("Đang đọc ", "Reading ")))


def child_environment(changes: dict[str, str] | None = None) -> dict[str, str]:
    """The environment of the tests without what would make Python speak another encoding, and with ``changes``."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("PYTHONIO", "PYTHONUTF8", "LC_"))}
    return kept | {"PYTHONPATH": os.pathsep.join(path for path in sys.path if path)} | (changes or {})


def python(code: str, *words: str) -> Called:
    """Run a line of Python with the program at hand."""
    done = subprocess.run(
        [sys.executable, "-c", code, *words],
        env=child_environment(),
        stdin=subprocess.DEVNULL,
        capture_output=True,
        encoding="utf-8",
        timeout=60,
        check=False,
    )
    return Called(done.returncode, done.stdout, without_progress(done.stderr))
