"""Faults at the named steps of a write, and processes that are killed there."""

from __future__ import annotations

import errno
import os
import signal
from collections.abc import Callable
from dataclasses import dataclass, field

import pytest

from nghiquyet.library import files
from nghiquyet.library.notices import Notice


def messages(told: list[Notice]) -> str:
    """All that was told, as one text."""
    return "\n".join(notice.message for notice in told)


@dataclass
class Fault:
    """Raises an OSError when a step is reached, as often as it is reached."""

    step: str
    number: int = errno.ENOSPC
    met: int = 0

    def __call__(self, step: str) -> None:
        if step == self.step:
            self.met += 1
            raise OSError(self.number, os.strerror(self.number))


@dataclass
class Steps:
    """Notes the steps that are reached."""

    seen: list[str] = field(default_factory=list)

    def __call__(self, step: str) -> None:
        self.seen.append(step)


def at_steps(monkeypatch: pytest.MonkeyPatch, action: Callable[[str], None]) -> None:
    """Do ``action`` whenever a step of a write is reached."""
    monkeypatch.setattr(files, "reached", action)


def after(steps: int) -> Callable[[str], bool]:
    """True for the step that is reached after so many others."""
    left = iter(range(steps))
    return lambda _step: next(left, None) is None


def kill_in_child(work: Callable[[Callable[[str], None]], None], die: Callable[[str], bool]) -> tuple[list[str], bool]:
    """Run ``work`` in a process that SIGKILLs itself at the first step for which ``die`` is true.

    ``work`` is given a function that acknowledges: what it has acknowledged comes back, and whether it was killed.
    """
    reading, writing = os.pipe()

    def reached(step: str) -> None:
        if die(step):
            os.kill(os.getpid(), signal.SIGKILL)

    def acknowledge(word: str) -> None:
        os.write(writing, f"{word}\n".encode())

    child = os.fork()
    if child == 0:
        try:
            os.close(reading)
            files.reached = reached
            work(acknowledge)
            os._exit(0)
        finally:
            os._exit(1)
    os.close(writing)
    with os.fdopen(reading, encoding="utf-8") as pipe:
        acknowledged = pipe.read().split()
    _pid, status = os.waitpid(child, 0)
    killed = os.WIFSIGNALED(status) and os.WTERMSIG(status) == signal.SIGKILL
    assert killed or os.waitstatus_to_exitcode(status) == 0, "the child failed by itself"
    return acknowledged, killed
