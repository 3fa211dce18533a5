"""Which keys run which command: the defaults, and what the config file says otherwise.

>>> keymap, problems = read_keymap({"quit": "ctrl+x", "serch": "f3"})
>>> keymap.keys("quit")
('ctrl+x',)
>>> [problem.key for problem in problems]
['keys.serch']
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Final

from nghiquyet.commands.model import Command
from nghiquyet.commands.registry import COMMANDS, RENAMED, command
from nghiquyet.messages import gettext as _

_NAMED: Final = {
    "space": "Space", "enter": "Enter", "escape": "Esc", "tab": "Tab", "backspace": "Backspace", "delete": "Del",
    "insert": "Ins", "home": "Home", "end": "End", "pageup": "PgUp", "pagedown": "PgDn",
    "up": "↑", "down": "↓", "left": "←", "right": "→", "comma": ",",
}  # fmt: skip
"""Keys with a name, and what people call them."""

_ASCII_ARROWS: Final = {"↑": "Up", "↓": "Down", "←": "Left", "→": "Right"}
_MODIFIERS: Final = {"ctrl": "Ctrl", "alt": "Alt", "shift": "Shift"}
_KEY: Final = re.compile(r"(?:(?:ctrl|alt|shift)\+)*(?:\S|f(?:[1-9]|1\d|2[0-4])|" + "|".join(_NAMED) + ")")


@dataclass(frozen=True, slots=True)
class KeyProblem:
    """Something in the ``keys`` table of a config file that cannot be done; the rest of the table holds."""

    key: str
    """Where: ``keys.<id>``."""
    message: str
    """The sentence for people."""


@dataclass(frozen=True, slots=True)
class Keymap:
    """The keys in force."""

    changed: Mapping[str, tuple[str, ...]] = field(default_factory=lambda: MappingProxyType({}))
    """Command ids whose keys differ from the registry's."""

    def keys(self, id: str) -> tuple[str, ...]:
        """The keys of a command, as written in the registry or the config file."""
        return self.changed.get(id, command(id).keys)

    def shown(self, id: str, *, ascii: bool = False) -> str:
        """How the first key of a command is written for people; empty for a command without a key."""
        keys = self.keys(id)
        return display_key(keys[0], ascii=ascii) if keys else ""

    def all_shown(self, id: str, *, ascii: bool = False) -> str:
        """All keys of a command for people: ``/ · F3 · Ctrl+F``."""
        return (" | " if ascii else " · ").join(display_key(key, ascii=ascii) for key in self.keys(id))


def display_key(key: str, *, ascii: bool = False) -> str:
    """A key as people write it.

    >>> display_key("ctrl+f"), display_key("shift+f2"), display_key("alt+left"), display_key("G")
    ('Ctrl+F', 'Shift+F2', 'Alt+←', 'G')
    """
    head, _plus, last = key.rpartition("+")
    last = last or "+"
    modifiers = [_MODIFIERS[modifier] for modifier in head.split("+") if modifier]
    name = _NAMED.get(last) or (last.upper() if modifiers or len(last) > 1 else last)
    return "+".join([*modifiers, _ASCII_ARROWS.get(name, name) if ascii else name])


_KEPT: Final = {"quit": "ctrl+q", "help": "f1"}
"""Keys that cannot be taken: without them one could not leave, or learn how."""


def read_keymap(table: Mapping[str, object]) -> tuple[Keymap, list[KeyProblem]]:
    """The keymap that the ``keys`` table of a config file asks for, and what of it cannot be done.

    Each entry is ``id = "key"`` or ``id = ["key", "key"]``; an empty list leaves a command without a key (the palette
    still has it). A key given to one command is taken from the command that has it by default; given to two, the
    first keeps it, and where nothing is left of an entry the command keeps the keys it has by default. Whoever loses
    a default key is named among the problems.
    """
    problems: list[KeyProblem] = []
    changed: dict[str, tuple[str, ...]] = {}
    owners = {key: id for id, key in _KEPT.items()}
    for written, value in table.items():
        id = RENAMED.get(written, written)
        keys = _read_entry(id, value, problems)
        if keys is None:
            continue
        free = tuple(key for key in keys if owners.setdefault(key, id) == id)
        for key in (key for key in keys if owners[key] != id):
            sentence = _("“{key}” is already the key of {other}; choose another one.")
            problems.append(KeyProblem(f"keys.{id}", sentence.format(key=key, other=owners[key])))
        if free or not keys:
            changed[id] = free or tuple(key for kept, key in _KEPT.items() if kept == id)
    for entry in COMMANDS:
        left = tuple(key for key in entry.keys if owners.get(key, entry.id) == entry.id)
        if entry.id not in changed and left != entry.keys:
            changed[entry.id] = left
            problems += (_displaced(key, owners[key], entry.id, left) for key in entry.keys if key not in left)
    return Keymap(MappingProxyType(changed)), problems


def table(keymap: Keymap) -> list[tuple[Command, str]]:
    """Every command with its keys for people, in the order of the registry: what ``nghiquyet keys`` prints."""
    return [(entry, keymap.all_shown(entry.id)) for entry in COMMANDS]


def _displaced(key: str, owner: str, other: str, left: Sequence[str]) -> KeyProblem:
    """A default key was taken from a command that the table does not speak of: people press it and wonder."""
    if left:
        sentence = _("“{key}” is now a key of {owner} and no longer of {other}, which keeps {left}.")
    else:
        sentence = _("“{key}” is now a key of {owner} and no longer of {other}, which has no key left.")
    shown = ", ".join(display_key(each) for each in left)
    return KeyProblem(f"keys.{owner}", sentence.format(key=key, owner=owner, other=other, left=shown))


def _read_entry(id: str, value: object, problems: list[KeyProblem]) -> tuple[str, ...] | None:
    """The keys of one entry, or None with a problem noted."""
    place = f"keys.{id}"
    if id not in {entry.id for entry in COMMANDS}:
        problems.append(KeyProblem(place, _unknown(id)))
        return None
    entries: Sequence[object] = value if isinstance(value, list) else [value]
    keys = [_read_key(entry) for entry in entries]
    wrong = [entry for entry, key in zip(entries, keys, strict=True) if key is None]
    if wrong:
        sentence = _("“{key}” is not a key. Keys are written like /, f3, ctrl+f, alt+left.")
        problems.append(KeyProblem(place, sentence.format(key=wrong[0])))
        return None
    return tuple(dict.fromkeys(key for key in keys if key))


def _read_key(entry: object) -> str | None:
    """A key in the registry's notation; None if it is none. Case counts for a single letter only (``G``)."""
    if not isinstance(entry, str):
        return None
    key = entry if len(entry) == 1 else "".join(entry.lower().split())
    key = "comma" if key == "," else key
    return key if _KEY.fullmatch(key) else None


def _unknown(id: str) -> str:
    """The sentence for an id that no command has."""
    from difflib import get_close_matches

    nearest = get_close_matches(id, [entry.id for entry in COMMANDS], n=1, cutoff=0.5)
    if nearest:
        return _("There is no command “{id}”; the nearest one is “{nearest}”.").format(id=id, nearest=nearest[0])
    return _("There is no command “{id}”; “nghiquyet keys” lists them all.").format(id=id)
