"""Key bindings made from the registry of commands: the only place where keys become Textual's."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from textual.binding import Binding

from nghiquyet.commands import Keymap, command

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual.binding import BindingType

_NO_KEY: Final = "<none>"
"""A key no terminal sends. Textual's keymap takes an empty entry for no entry, and would leave the default in force."""

_SENT_AS: Final = {
    "alt+1": "inverted_exclamation_mark", "alt+2": "trade_mark_sign", "alt+3": "pound_sign", "alt+4": "cent_sign",
    "alt+5": "infinity", "alt+6": "section_sign", "alt+7": "pilcrow_sign", "alt+8": "bullet", "alt+9": "ª",
    "alt+0": "º",
}  # fmt: skip
"""What else Textual 8.2 calls Alt with a digit. It takes ESC 2, which tmux and most terminals send, for the ™ that
Option and 2 type on a Mac."""


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
            made.append(Binding(_sent(entry.keys), action, entry.name, show=False, id=id))
    return made


def textual_keymap(keymap: Keymap) -> dict[str, str]:
    """The keymap as Textual's ``App.set_keymap`` takes it."""
    return {id: _sent(keys) or _NO_KEY for id, keys in keymap.changed.items()}


def _sent(keys: Sequence[str]) -> str:
    """Keys under every name by which Textual may call them."""
    return ",".join(name for key in keys for name in (key, _SENT_AS.get(key)) if name)
