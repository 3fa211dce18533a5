"""What a command is: an id, keys, names and where it applies. No framework, and nothing that runs it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Literal, get_args

View = Literal["reading", "people", "targets", "review", "checks"]
"""One of the five views, in the order of their tabs (keys 1 to 5)."""

VIEWS: Final[tuple[View, ...]] = get_args(View)

Group = Literal["find", "views", "move", "read", "review", "panes", "program"]
"""Which chapter of the help a command stands in."""

GROUPS: Final[tuple[Group, ...]] = get_args(Group)


@dataclass(frozen=True, slots=True)
class Command:
    """One thing a person can do. Bindings, footer, palette, help and ``nghiquyet keys`` are made from it."""

    id: str
    """Its name in the config file (``keys`` table); with ``_`` for ``.`` also the name of its action."""
    keys: tuple[str, ...]
    """Keys as people write them in the config file: ``/``, ``f3``, ``ctrl+f``, ``alt+left``. The first is the one
    shown; of a letter or digit a later one is the twin that no input method holds back."""
    name: str
    """Message id (English) of its name in the palette and the help."""
    help: str
    """Message id of one sentence on what it does."""
    group: Group
    views: tuple[View, ...] = VIEWS
    """Where it applies."""
    short: str = ""
    """Message id of its label in the footer; empty for a command that never stands there."""

    @property
    def action(self) -> str:
        """Name of the action that runs it, without the ``action_`` prefix."""
        return self.id.replace(".", "_")

    @property
    def in_palette(self) -> bool:
        """Whether the palette lists it: moving about is not worth a line, nor is what works only where none is open."""
        return self.group != "move" and self.id not in ("palette", "note.save")
