"""What the browser arranges with the system: the signals that ask it to go, and the collector of garbage."""

from __future__ import annotations

import asyncio
import gc
import signal
from contextlib import suppress
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Callable

_CLOSING: Final = ("SIGHUP", "SIGTERM", "SIGINT")
"""Signals by which a terminal that goes away or the system asks us to go; Windows has no SIGHUP."""


def leave_on_signals(leave: Callable[[], None]) -> None:
    """Leave in good order when a signal comes, where the system has it; called while the loop runs."""
    for name in _CLOSING:
        number = getattr(signal, name, None)
        if number is not None:
            # Windows, or a loop that is not in the main thread: the system's own way of ending us stays.
            with suppress(NotImplementedError, RuntimeError):
                asyncio.get_running_loop().add_signal_handler(number, leave)


def collect_rarely() -> None:
    """What lives when the first frame is out lives long: the collector of garbage need not look at it again.

    Nor need it look at everything else as often as it would: with a long text that can be felt, 0.1 s and more at a
    time; what dies young, as nearly everything here does, is collected all the same.
    """
    gc.freeze()
    gc.set_threshold(700, 10, 100)
    gc.enable()
