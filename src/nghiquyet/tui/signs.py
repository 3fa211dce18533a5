"""The signs of the browser, each with an ASCII twin for terminals and fonts that lack it.

A state is never told by colour alone: it has one of these signs, or a word.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar, Final

from textual.scrollbar import ScrollBarRender

if TYPE_CHECKING:
    from textual.widget import Widget

    from nghiquyet.document import Ref
    from nghiquyet.review import Review


@dataclass(frozen=True, slots=True)
class Signs:
    """One set of signs; every one is a single cell wide, except what stands for something left out."""

    opened: str = "▼"
    """A branch that is open."""
    closed: str = "▶"
    """A branch that is closed."""
    leaf: str = "·"
    """A unit with nothing below it."""
    gap: str = "─"
    """What the numbering skips."""
    cursor: str = "▌"
    """The unit one is on."""
    repaired: str = "~"
    """Extraction damage, repaired in the reading text."""
    reviewed: str = "✓"
    """Marked as reviewed."""
    flagged: str = "⚑"
    """Flagged as doubtful."""
    noted: str = "✎"
    """With a note."""
    ellipsis: str = "…"
    """Where something was left out for want of room."""
    middle: str = "·"
    """Between facts on one line."""
    path: str = "›"
    """Between the steps of a breadcrumb."""
    rule: str = "─"
    """A horizontal rule, such as between pages."""
    bar: str = "│"
    """A vertical rule, such as beside the gutter."""
    warning: str = "!"
    """Something odd about the text."""
    post: str = "★"
    """Somebody with a post."""
    member: str = "●"
    """A member, or a delegate with a vote."""
    alternate: str = "○"
    """An alternate delegate."""
    named: str = "”"
    """Somebody whom the text only names in passing."""
    agrees: str = "✓"
    """Two numbers that are the same."""
    differs: str = "✗"
    """Two numbers that should be the same."""
    solid: str = "█"
    """A cell of a bar."""
    light: str = "░"
    """A cell of the far part of a range."""
    ascii: bool = False
    """Whether arrows, too, are to be written as words."""


UNICODE: Final = Signs()
ASCII: Final = Signs(
    opened="v", closed=">", leaf="-", gap="-", cursor="|", reviewed="x", flagged="!", noted="*", ellipsis="..",
    middle="-", path=">", rule="-", bar="|", post="*", member="x", alternate="o", named='"', agrees="=", differs="#",
    solid="#", light="-",
    ascii=True,
)  # fmt: skip


class PlainScrollBar(ScrollBarRender):
    """A scroll bar of blanks, told from its ground by colour; the stock one has eighths of a cell at its ends."""

    VERTICAL_BARS: ClassVar[list[str]] = [" "] * 8
    HORIZONTAL_BARS: ClassVar[list[str]] = [" "] * 8


def state_signs(review: Review, eid: str, used: Signs) -> str:
    """The signs of a unit: reviewed, flagged, with a note; empty for none of these."""
    reviewed = used.reviewed if review.is_reviewed(eid) else ""
    flagged = used.flagged if review.is_flagged(eid) else ""
    return reviewed + flagged + (used.noted if review.has_note(eid) else "")


def thing_signs(review: Review, ref: Ref, used: Signs) -> str:
    """The same of anything: of a person, a finding or the like only what is said about just that."""
    if ref.kind == "node":
        return state_signs(review, ref.id, used)
    said = {each.annotation.motivation for each in review.of(ref)}
    reviewed = used.reviewed if "assessing" in said else ""
    flagged = used.flagged if "questioning" in said else ""
    return reviewed + flagged + (used.noted if said & {"commenting", "editing", "tagging"} else "")


def signs(widget: Widget) -> Signs:
    """The signs in force where a widget lives."""
    return getattr(widget.app, "signs", UNICODE)
