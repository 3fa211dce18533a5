"""One key at a time, for the whole application."""

from __future__ import annotations

import asyncio
from collections import deque
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final, TypeVar

from textual import events
from textual.app import App
from textual.message import Message

from nghiquyet.tui.inputs.inline import InlineKeys

if TYPE_CHECKING:
    from textual.screen import Screen
    from textual.widget import Widget

_Result = TypeVar("_Result")

PATIENCE: Final = 0.25
"""Seconds after which a key goes although the one before it has not been seen to end."""

_GLANCE: Final = 0.02
"""Seconds between two looks at whether the one it waits for has gone, dialog and all."""


@dataclass
class Passed(Message):
    """Follows a key on its road from the widget up to the application; when it arrives, the key has been dealt with."""

    target: Widget
    """Where the road begins."""
    screen: Screen[object]
    """The screen that was on top when the key was sent."""
    again: bool = False
    """Whether this is the second trip, behind the messages that the key set off."""


class KeysInOrder(App[_Result]):
    """A base of the application: no key is handed out before the one ahead of it has had all its effects.

    Textual hands every key to the widget that has the focus *when the key is read*. In ``/`` and a query in one read,
    or a number and Enter and ``j``, the dialog is not open yet, or not closed yet, and its keys go to the view below.
    Here a key waits until the one before has come to its end: a message follows that key on the same road (queues keep
    their order), then once more behind what the key set off, and through the new screen if one was opened. Letters for
    an input of ours need no waiting.
    """

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._typed: deque[events.Key | events.Paste] = deque()
        """Keys that wait their turn."""
        self._ahead: Passed | None = None
        """What follows the key that is on its way."""

    async def on_event(self, event: events.Event) -> None:
        """Put keys and pasted text in the queue; let everything else pass."""
        if isinstance(event, events.Key | events.Paste) and not event.is_forwarded:
            self._typed.append(event)
            await self._hand_out(None)
        else:
            await super().on_event(event)

    async def _hand_out(self, passed: Passed | None) -> None:
        """Hand out keys up to the first that must be waited for, if ``passed`` is what the queue was waiting for."""
        if passed is not self._ahead:
            return
        self._ahead = None
        while self._typed and self._ahead is None:
            event = self._typed.popleft()
            screen = self.screen
            target = self.focused or screen
            kept = isinstance(event, events.Key) and isinstance(target, InlineKeys) and target.keeps(event)
            await super().on_event(event)
            if not kept:
                self._follow(Passed(target, screen))

    def on_passed(self, passed: Passed) -> None:
        """A key has been dealt with: go behind what it set off, into the screen it opened, and then take the next."""
        if passed is not self._ahead:
            return
        if not passed.again and passed.target.is_attached:
            self._follow(Passed(passed.target, passed.screen, again=True))
        elif passed.screen is not self.screen:
            self._follow(Passed(self.screen, self.screen, again=True))
        else:
            # Widget.focus() asks for the focus by the same queue.
            self.call_later(self._hand_out, passed)

    def _follow(self, passed: Passed) -> None:
        """Send a message after the key, and look now and then whether it was lost with a dialog that closed."""
        self._ahead = passed
        passed.target.post_message(passed)
        asyncio.get_running_loop().call_later(_GLANCE, self._look_after, passed, PATIENCE)

    def _look_after(self, passed: Passed, patience: float) -> None:
        """Let the next key go if the road of the last one has ended, or is too long."""
        if passed is not self._ahead or not self.screen_stack:  # without a screen we are leaving
            return
        if not passed.target.is_attached:
            self._follow(Passed(self.screen, self.screen, again=True))
        elif patience <= 0:
            self.call_later(self._hand_out, passed)
        else:
            asyncio.get_running_loop().call_later(_GLANCE, self._look_after, passed, patience - _GLANCE)
