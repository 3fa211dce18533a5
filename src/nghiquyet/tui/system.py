"""What the browser arranges with the system: signals that ask it to go, whose turn it is, the collector of garbage."""

from __future__ import annotations

import asyncio
import gc
import signal
import sys
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

_CLOSING: Final = ("SIGHUP", "SIGTERM", "SIGINT")
"""Signals by which a terminal that goes away or the system asks us to go; Windows has no SIGHUP."""
_TURN: Final = 0.0005
"""Seconds after which a thread that computes lets another one run that waits for its turn."""


def leave_on_signals(leave: Callable[[], None]) -> None:
    """Leave in good order when a signal comes, where the system has it; called while the loop runs."""
    for name in _CLOSING:
        number = getattr(signal, name, None)
        if number is not None:
            # Windows, or a loop that is not in the main thread: the system's own way of ending us stays.
            with suppress(NotImplementedError, RuntimeError):
                asyncio.get_running_loop().add_signal_handler(number, leave)


def take_short_turns() -> None:
    """Let whoever works in a thread give way to a key at once.

    One thread runs at a time. A key waits for its turn several times until it is painted, and Python lets each turn
    last ten times as long as we do: that could be felt while the rules run over a long text.
    """
    sys.setswitchinterval(_TURN)


def collect_rarely() -> None:
    """What lives when the first frame is out lives long: the collector of garbage need not look at it again.

    Nor need it look at everything else as often as it would: with a long text that can be felt, 0.1 s and more at a
    time; what dies young, as nearly everything here does, is collected all the same.
    """
    gc.freeze()
    gc.set_threshold(700, 10, 100)
    gc.enable()


@contextmanager
def aside() -> Iterator[None]:
    """Around work that may take seconds in a thread: the collector of garbage waits until it is done.

    It would look again and again at all that the work has made so far, up to a second at a time with 40,000 units, and
    nobody else runs meanwhile. What is there in the end lives long, like what is there when the first frame is out.
    """
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        gc.enable()
