"""What the view of review says to the screen, besides what all views say."""

from __future__ import annotations

from dataclasses import dataclass

from textual.message import Message

from nghiquyet.document import Annotation


@dataclass
class Attach(Message):
    """The person wants to give a stray note a place."""

    orphan: Annotation
