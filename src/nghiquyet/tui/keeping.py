"""Keeping place and theme while one works: a terminal may be killed, and a machine go down."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from collections.abc import Callable

    from textual.app import App
    from textual.timer import Timer

REST: Final = 3.0
"""Seconds without a change of place or theme after which both are kept."""


class Keeper:
    """Calls ``keep`` some seconds after the last change of place or theme, and never while nothing changes."""

    def __init__(self, app: App[Any], keep: Callable[[], Callable[[], object]]) -> None:
        """``keep`` takes down what there is, and gives what writes it, which is called in a thread.

        Made when the first frame is out: from then on a change is the person's.
        """
        self._app = app
        self._keep = keep
        self._resting: Timer | None = None
        app.watch(app.screen_stack[0], "current", self._later, init=False)
        app.watch(app, "theme", self._later, init=False)

    def _later(self) -> None:
        if self._resting is None:
            self._resting = self._app.set_timer(REST, self._now)
        else:
            self._resting.reset()

    def _now(self) -> None:
        self._resting = None
        # Another window may hold the lock: nobody should have to wait for that, nor be thrown out by a failure.
        self._app.run_worker(asyncio.to_thread(self._keep()), group="keep", exit_on_error=False)
