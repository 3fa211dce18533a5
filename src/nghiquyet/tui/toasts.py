"""Toasts that never cover what one reads: each sentence once, and few at a time."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from rich.cells import cell_len
from textual.widgets._toast import Toast

from nghiquyet.tui.inputs import KeysInOrder

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual.notifications import Notify, SeverityLevel

MOST_TOASTS: Final = 3
"""Toasts that stand at once."""

IN_PASSING: Final = 6.0
"""Seconds for which something said in passing stands."""


class FewToasts(KeysInOrder[int], inherit_bindings=False):
    """An application whose toasts are text only, stand once, and make room for newer ones."""

    _in_passing: frozenset[str] = frozenset()
    """What was said in passing last, and may still stand."""

    def notify(
        self,
        message: str,
        *,
        title: str = "",
        severity: SeverityLevel = "information",
        timeout: float | None = None,
        markup: bool = False,
    ) -> None:
        """Textual's, but never as markup, for what is said may hold text of documents."""
        super().notify(message, title=title, severity=severity, timeout=timeout, markup=False)

    def on_notify(self, event: Notify) -> None:
        """Before Textual adds it: what is said again stands once, renewed, and the oldest make room."""
        standing, said = list(self._notifications), {event.notification.message}
        if event.notification.message in self._in_passing:
            said = {*self._in_passing}
            self._in_passing -= {each.message for each in standing} - {event.notification.message}
        others = [each for each in standing if each.message not in said]
        for each in standing:
            if each not in others[1 - MOST_TOASTS :]:
                self._unnotify(each, refresh=False)

    def say_in_passing(self, sentence: str) -> None:
        """Say something in place of what was said this way before: what each of many keys has done."""
        # Each screen has toasts of its own for what is said: what is said in a dialog is read on the screen below it.
        toasts = [toast for screen in self.screen_stack for toast in screen.query(Toast)]
        passing = [toast for toast in toasts if toast._notification.message in self._in_passing]
        if passing and all(_has_room(toast, sentence) for toast in passing):
            # Other words in the same place: a new toast would lay out the whole window, at every key.
            self._in_passing = frozenset({sentence})
            for toast in passing:
                toast._notification.message = sentence
                toast.refresh()
            return
        self._in_passing |= {sentence}
        self.notify(sentence, timeout=IN_PASSING)

    def warn(self, sentences: Sequence[str]) -> None:
        """Say several things at once; where they are too many, the last toast holds all that is left."""
        first, rest = sentences[: MOST_TOASTS - 1], sentences[MOST_TOASTS - 1 :]
        for sentence in (*first, *(["\n".join(rest)] if rest else [])):
            self.notify(sentence, severity="warning", timeout=12)


def _has_room(toast: Toast, sentence: str) -> bool:
    """Whether other words can stand in a toast, which stands for a while yet."""
    standing, room = toast._notification, toast.content_size.width
    fits = all("\n" not in each and cell_len(each) <= room for each in (standing.message, sentence))
    return fits and standing.time_left > IN_PASSING / 2
