"""Keeping what is to be remembered while one works: a terminal may be killed, and a machine go down."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from collections.abc import Callable

    from textual.app import App
    from textual.timer import Timer

    from nghiquyet.library.state import State

REST: Final = 3.0
"""Seconds without a key or a turn of the wheel after which what has changed is kept."""


class Keeper:
    """Calls ``keep`` with the state some seconds after the person last did something, if that changed the state."""

    def __init__(self, app: App[Any], state: Callable[[], State], keep: Callable[[State], object]) -> None:
        """``state`` takes down what there is; ``keep`` writes it, and is called in a thread.

        Made when the first frame is out: from then on a change is the person's.
        """
        self._app = app
        self._state = state
        self._keep = keep
        self._kept = state()
        self._resting: Timer | None = None

    def touched(self) -> None:
        """The person did something."""
        if self._resting is not None:
            # Not reset(), which lets the time that runs end first, and only then begins anew.
            self._resting.stop()
        self._resting = self._app.set_timer(REST, self._now)

    def _now(self) -> None:
        self._resting = None
        state = self._state()
        if state != self._kept:
            self._kept = state
            # Another window may hold the lock: nobody should have to wait for that, nor be thrown out by a failure.
            self._app.run_worker(asyncio.to_thread(self._keep, state), group="keep", exit_on_error=False)
