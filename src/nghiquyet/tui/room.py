"""Asking for a larger window where nothing could be read, on whatever screen is on top."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from textual.widgets import Static

from nghiquyet.messages import gettext as _

if TYPE_CHECKING:
    from textual.events import Resize
    from textual.screen import Screen

LEAST_COLUMNS: Final = 40
LEAST_ROWS: Final = 10
"""Below this size the window asks for more room instead of showing scraps."""


class TooSmall(Static):
    """The sentence, over everything else; what lies below keeps its focus and its place."""

    DEFAULT_CSS = """
    TooSmall {
        layer: above; dock: top; width: 100%; height: 100%;
        background: $background; content-align: center middle; text-align: center;
    }
    """


def ask_for_room(screen: Screen[Any], event: Resize) -> None:
    """Cover a screen with the sentence while the window is too small; its ``layers`` must end with ``above``.

    An event of a size that has passed ends here. Textual 8.2 lays a screen out for it once more, which sets off another
    of that size: two sizes that came one soon after the other would follow each other for ever.
    """
    if not screen.is_attached or event.size != screen.app.size:
        event.prevent_default()
        return
    screen.query(TooSmall).remove()
    columns, rows = event.size
    if columns < LEAST_COLUMNS or rows < LEAST_ROWS:
        sentence = _("The window is too small ({width} × {height}). It needs at least {columns} × {rows}.")
        said = sentence.format(width=columns, height=rows, columns=LEAST_COLUMNS, rows=LEAST_ROWS)
        screen.mount(TooSmall(said, markup=False))
