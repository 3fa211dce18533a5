"""The dialog that asks for a file: one to be written, or one to be read."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from textual import on
from textual.containers import Vertical
from textual.widgets import Static

from nghiquyet.messages import gettext as _
from nghiquyet.plain import visible
from nghiquyet.tui.dialog import Dialog
from nghiquyet.tui.inputs import Input

if TYPE_CHECKING:
    from textual.app import ComposeResult


class FileDialog(Dialog[None]):
    """Asks for the name of a file and closes once something was done with it; until then it says why not."""

    AUTO_FOCUS = "Input"

    DEFAULT_CSS = """
    FileDialog > Vertical { height: auto; }
    FileDialog Input { margin-bottom: 1; }
    FileDialog Static.-wrong { color: $text-error; text-style: bold; }
    """

    def __init__(self, title: str, hint: str, path: Path | None, use: Callable[[Path, bool], str | None]) -> None:
        """``path``: what is proposed. ``use(path, again)`` does it, or gives a sentence on why it was not done.

        ``again``: the person has read that sentence and presses Enter on the same name once more.
        """
        super().__init__()
        self._title = title
        self._hint = hint
        self._path = path
        self._use = use
        self._refused: str | None = None

    def compose(self) -> ComposeResult:
        """The input above what there is to say."""
        with Vertical() as frame:
            frame.border_title = self._title
            frame.border_subtitle = _("Enter: continue   Esc: close")
            yield Input(str(self._path or ""), placeholder=_("File name, with its folder"), compact=True)
            yield Static(self._hint, markup=False)

    @on(Input.Changed)
    def _changed(self, event: Input.Changed) -> None:
        event.stop()
        if event.value != self._refused:
            self._tell(self._hint, wrong=False)

    @on(Input.Submitted)
    def _submitted(self, event: Input.Submitted) -> None:
        event.stop()
        typed = event.value.strip()
        if not typed:
            return
        path = Path(os.path.expanduser(typed))  # noqa: PTH111  # Path's own raises where it knows no such person
        problem = self._use(path, self._refused == event.value)
        if problem is None:
            self.dismiss(None)
        else:
            self._refused = event.value
            self._tell(problem, wrong=True)

    def _tell(self, sentence: str, *, wrong: bool) -> None:
        told = self.query_one(Static)
        told.update(visible(sentence))
        told.set_class(wrong, "-wrong")
