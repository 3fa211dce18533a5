"""A question with a few answers, one a row."""

from __future__ import annotations

from collections.abc import Sequence

from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.widgets import Static

from nghiquyet.tui.dialog import Dialog
from nghiquyet.tui.rows import Row, RowList


class Ask(Dialog[str]):
    """Gives the name of the answer that was chosen; None for Escape."""

    AUTO_FOCUS = "RowList"

    DEFAULT_CSS = """
    Ask { align: center middle; }
    Ask > Vertical { height: auto; max-width: 64; }
    Ask > Vertical > Static { margin-bottom: 1; }
    Ask RowList { height: auto; }
    """

    def __init__(self, question: str, answers: Sequence[tuple[str, str]]) -> None:
        """``answers``: name and words of each; the first is under the cursor."""
        super().__init__()
        self._question = question
        self._answers = answers

    def compose(self) -> ComposeResult:
        """The question above the answers."""
        with Vertical():
            yield Static(self._question, markup=False)
            rows = RowList([Row(((words, "plain"),)) for _name, words in self._answers])
            rows.styles.height = len(self._answers)
            yield rows

    @on(RowList.Moved)
    def _moved(self, message: RowList.Moved) -> None:
        message.stop()

    @on(RowList.Opened)
    def _opened(self, message: RowList.Opened) -> None:
        message.stop()
        self.dismiss(self._answers[message.index][0])
