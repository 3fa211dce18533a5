"""Key bindings made from the registry of commands: the only place where keys become Textual's."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from textual.binding import Binding

from nghiquyet.commands import Keymap, command

if TYPE_CHECKING:
    from textual.binding import BindingType

_NO_KEY: Final = "<none>"
"""A key no terminal sends. Textual's keymap takes an empty entry for no entry, and would leave the default in force."""


def bindings(*ids: str, **actions: str) -> list[BindingType]:
    """Bindings of the keys of some commands, for ``BINDINGS``.

    The action is the command's own (``move.up`` runs ``action_move_up``), or what ``actions`` gives for it
    (``bindings("move.up", move_up="cursor_up")``). Their ids are command ids, so that the keymap reaches them.
    """
    made: list[BindingType] = []
    for id in ids:
        entry = command(id)
        if entry.keys:
            action = actions.get(entry.action, entry.action)
            made.append(Binding(",".join(entry.keys), action, entry.name, show=False, id=id))
    return made


def textual_keymap(keymap: Keymap) -> dict[str, str]:
    """The keymap as Textual's ``App.set_keymap`` takes it."""
    return {id: ",".join(keys) or _NO_KEY for id, keys in keymap.changed.items()}
