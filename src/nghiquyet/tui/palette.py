"""The command palette: all commands by name, in Vietnamese with or without marks, and in English.

Both names count in either language of the interface: who calls for help reads out one of them.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from nghiquyet import commands
from nghiquyet.commands import Keymap, in_view
from nghiquyet.messages import Language, language, spoken_in
from nghiquyet.messages import gettext as _
from nghiquyet.tui.picking import Picker, Wording
from nghiquyet.tui.rows import Row
from nghiquyet.tui.themes import OURS
from nghiquyet.vietnamese.folding import fold_marks


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the palette."""

    name: str
    """In the language in use."""
    other: str
    """In the other one."""
    action: str
    """The action that it runs, in Textual's notation."""
    keys: str = ""
    """Its keys for people."""
    about: str = ""
    """What it does, in both languages: found by these words too, after all names."""


def command_entries(view: commands.View, keymap: Keymap, *, ascii: bool = False) -> list[Entry]:
    """The commands that apply in a view."""
    other = _other_language()
    return [
        Entry(
            _(command.name),
            spoken_in(other, command.name),
            f"run_command({command.id!r})",
            keymap.all_shown(command.id, ascii=ascii),
            f"{_(command.help)} {spoken_in(other, command.help)}",
        )
        for command in in_view(view)
        if command.in_palette
    ]


def theme_entries(themes: Iterable[str]) -> list[Entry]:
    """One line for each theme, ours first."""
    ours = [theme.name for theme in OURS]
    said, other = _("Theme: {name}"), spoken_in(_other_language(), "Theme: {name}")
    return [
        Entry(said.format(name=name), other.format(name=name), f"app.use_theme({name!r})")
        for name in sorted(themes, key=lambda name: name not in ours)
    ]


def _other_language() -> Language:
    return "vi" if language() == "en" else "en"


def matching(entries: Iterable[Entry], query: str) -> list[Entry]:
    """Entries that contain every word of the query, in their names or in what they do; best first, then as they come.

    Marks and case do not count. A name that begins with the query comes first, then one with a word that does; what
    only says in other words what it does comes last.
    """
    words = fold_marks(query).split()
    ranked: list[tuple[int, int, Entry]] = []
    for place, entry in enumerate(entries):
        names = (fold_marks(entry.name), fold_marks(entry.other))
        both = " ".join(names)
        if all(word in both for word in words):
            whole = " ".join(words)
            begins = any(name.startswith(whole) for name in names)
            inside = any(f" {word}" in f" {both}" for word in words[:1])
            ranked.append((0 if begins else 1 if inside else 2, place, entry))
        elif all(f" {word}" in f" {both} {fold_marks(entry.about)}" for word in words):
            ranked.append((3, place, entry))
    return [entry for _rank, _place, entry in sorted(ranked, key=lambda item: item[:2])]


class Palette(Picker[Entry]):
    """Gives the action of the line that was chosen."""

    def wording(self) -> Wording:
        """What it says."""
        return Wording(
            _("Command palette"),
            _("Enter: run   Esc: close"),
            _("Name of a command, with or without accents"),
            _("No command matches."),
        )

    def fitting(self, typed: str) -> Sequence[Entry]:
        """The commands and themes with such a name, best first."""
        return matching(self._entries, typed)

    def row(self, entry: Entry) -> Row:
        """Its names in both languages, and its keys."""
        return Row(((entry.name, "plain"), (f"  {entry.other}", "muted")), entry.keys)

    def result(self, entry: Entry) -> str:
        """Its action."""
        return entry.action
