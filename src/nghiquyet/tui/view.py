"""What the five views have in common."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, ClassVar

from textual.reactive import var
from textual.widget import Widget

from nghiquyet import commands
from nghiquyet.document import Ref
from nghiquyet.tui.panes import Panes
from nghiquyet.tui.reading.card import Card

if TYPE_CHECKING:
    from nghiquyet.review import Review


class View(Widget):
    """One of the five views; made when it is first shown, then kept.

    Its widgets post ``Chosen`` and ``Visit`` (:mod:`nghiquyet.tui.messages`). It is composed of one
    :class:`~nghiquyet.tui.panes.Panes`: a list, the main pane and a card, any of which may be missing.
    """

    DEFAULT_CSS = """
    View { height: 1fr; width: 1fr; }
    """

    view_id: ClassVar[commands.View]
    """Which one it is."""

    current: var[Ref | None] = var(None)
    """The thing one is on. The screen sets it; the view moves its cursors there without a message."""

    review: var[Review | None] = var(None)
    """What is reviewed, flagged and noted. The screen sets it in the view that is shown."""

    memory: Mapping[str, object]
    """What it remembered when the program was last left (see :meth:`remember`); set before it is composed."""

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self.memory = {}

    def shows(self, ref: Ref) -> bool:
        """Whether this view has a place for ``ref``."""
        return True

    def reveal(self, line: int) -> None:
        """Bring a 1-based source line of ``current`` into view, where it is not its first."""

    def open_card(self) -> None:
        """Open the card, should it be closed."""
        for panes in self.query(Panes):
            panes.open("card")

    def clip(self) -> str | None:
        """What "copy with citation" copies: a text and, on the last line, its citation; None where there is nothing."""
        return None

    def copied(self) -> str | None:
        """What is copied: the text of the card that is selected with the mouse, with the citation, or else the clip."""
        clip = self.clip()
        for card in self.query(Card):
            if selected := card.selected_text():
                return "\n".join(filter(None, (selected, (clip or "").rpartition("\n")[2])))
        return clip

    def clip_remark(self) -> str:
        """A sentence to be said with the copy, about what is or is not in it; empty for none."""
        return ""

    def stretches(self) -> Sequence[tuple[Ref, int, int]]:
        """What is selected of the text: of each unit the characters of its verbatim text."""
        return ()

    def words_of(self, ref: Ref) -> tuple[int, int] | None:
        """Of a thing that is some words of its unit, their characters of the verbatim text; None for all of it."""
        return None

    def listed(self) -> Sequence[Ref]:
        """The things of the list, in its order: what "next unreviewed" goes through."""
        return ()

    def next_unreviewed(self, review: Review, after: Ref | None) -> Ref | None:
        """The first unreviewed thing of the list after one, from the top again at the end; None if there is none."""
        listed = self.listed()
        at = listed.index(after) if after in listed else len(listed) - 1
        return next((ref for ref in (*listed[at + 1 :], *listed[:at]) if not review.is_done(ref)), None)

    def remember(self) -> dict[str, object]:
        """What is worth keeping: the widths of panes, and what a view adds (``opened``: the open branches, as eIds)."""
        return {name: value for panes in self.query(Panes) for name, value in panes.remember().items()}

    def take_focus(self) -> None:
        """Put the focus where the person works: the main pane."""
        for panes in self.query(Panes):
            panes.take_focus()
