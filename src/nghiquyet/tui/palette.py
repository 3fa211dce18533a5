"""The command palette: all commands by name, in Vietnamese with or without marks, and in English.

Both names count in either language of the interface: who calls for help reads out one of them.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical

from nghiquyet import commands
from nghiquyet.commands import Keymap, in_view
from nghiquyet.messages import Language, language, spoken_in
from nghiquyet.messages import gettext as _
from nghiquyet.tui.bindings import bindings
from nghiquyet.tui.dialog import Dialog
from nghiquyet.tui.inputs import Input
from nghiquyet.tui.rows import Row, RowList
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


class Palette(Dialog[str]):
    """Gives the action of the line that was chosen."""

    DEFAULT_CSS = """
    Palette > Vertical { height: 80%; max-height: 30; }
    Palette Input { margin-bottom: 1; }
    """

    BINDINGS = bindings("move.up", "move.down", "move.page_up", "move.page_down")

    def __init__(self, entries: Sequence[Entry]) -> None:
        super().__init__()
        self._entries = entries
        self._found: Sequence[Entry] = entries

    def compose(self) -> ComposeResult:
        """The input above the lines."""
        with Vertical() as frame:
            frame.border_title = _("Command palette")
            yield Input(placeholder=_("Name of a command, with or without marks"), compact=True)
            rows = RowList([self._row(entry) for entry in self._entries])
            rows.can_focus = False
            yield rows

    @on(Input.Changed)
    def _filter(self, event: Input.Changed) -> None:
        """Show what matches, on every keystroke."""
        event.stop()
        self._found = matching(self._entries, event.value)
        rows = [self._row(entry) for entry in self._found]
        self.query_one(RowList).show_rows(rows or [Row(((_("No command has this name."), "muted"),))])

    @on(Input.Submitted)
    def _submitted(self, event: Input.Submitted) -> None:
        event.stop()
        self._choose(self.query_one(RowList).cursor)

    @on(RowList.Opened)
    def _opened(self, message: RowList.Opened) -> None:
        message.stop()
        self._choose(message.index)

    @on(RowList.Moved)
    def _moved(self, message: RowList.Moved) -> None:
        message.stop()

    def _choose(self, index: int) -> None:
        if self._found:
            self.dismiss(self._found[index].action)

    def _row(self, entry: Entry) -> Row:
        return Row(((entry.name, "plain"), (f"  {entry.other}", "muted")), entry.keys)

    def action_move_up(self) -> None:
        """One line up."""
        self.query_one(RowList).action_move_up()

    def action_move_down(self) -> None:
        """One line down."""
        self.query_one(RowList).action_move_down()

    def action_move_page_up(self) -> None:
        """One window up."""
        self.query_one(RowList).action_move_page_up()

    def action_move_page_down(self) -> None:
        """One window down."""
        self.query_one(RowList).action_move_page_down()
