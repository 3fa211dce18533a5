"""Every command of the browser, in the order in which the help lists them.

The keys of interface.md §6 are fixed; the other keys are ours. No key is used twice, so that a key never changes
its meaning from view to view.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from nghiquyet.commands.model import Command, Group, View
from nghiquyet.messages import N_, gettext

GROUP_NAMES: Final[dict[Group, str]] = {
    "find": N_("Find and go"),
    "views": N_("Views"),
    "move": N_("Move"),
    "read": N_("Read and copy"),
    "review": N_("Review"),
    "panes": N_("Panes"),
    "program": N_("Program"),
}

VIEW_NAMES: Final[dict[View, str]] = {
    "reading": N_("Document"),
    "people": N_("People"),
    "targets": N_("Targets"),
    "review": N_("Review"),
    "checks": N_("Checks"),
}

_FIND = (
    Command(
        "search", ("/", "f3", "ctrl+f"), N_("Search"),
        N_("Search everything: text, people, targets, headings; hits appear as you type."), "find", short=N_("Find"),
    ),
    Command(
        "goto", ("g", "f4", "ctrl+g"), N_("Go to a place"),
        N_("Go to a label, target number, source line or page."), "find", short=N_("Go to"),
    ),
    Command(
        "search.everywhere", ("alt+l", "f10"), N_("Search all documents, or this one"),
        N_("While searching: switch between all documents in the library and this one."), "find",
    ),
    Command(
        "documents", ("d", "alt+d"), N_("Documents"),
        N_("List the documents in the library; Enter opens one where you left it."), "find", short=N_("Documents"),
    ),
    Command(
        "hit.next", ("n", "ctrl+t"), N_("Next hit"),
        N_("Go to the next hit of the last search, in list order."), "find", short=N_("Next hit"),
    ),
    Command(
        "hit.previous", ("N", "ctrl+r"), N_("Previous hit"),
        N_("Go to the previous hit of the last search."), "find", short=N_("Previous hit"),
    ),
    Command(
        "list.filter", ("i", "insert"), N_("Filter the list"),
        N_("Type to keep only what matches, with or without accents; Enter opens, Esc returns to the list."),
        "find", ("people", "targets", "review", "checks"), short=N_("Filter"),
    ),
    Command(
        "list.sort", ("s", "alt+s"), N_("Sort the list"), N_("Change to the next sort order; the title shows which."),
        "find", ("people", "targets", "review", "checks"), short=N_("Sort"),
    ),
    Command(
        "people.with", ("+",), N_("In this body"),
        N_("Keep only people who are in the body of this column; press again to undo."), "find", ("people",),
    ),
    Command(
        "people.without", ("-",), N_("Not in this body"),
        N_("Keep only people who are not in the body of this column; press again to undo."),
        "find", ("people",),
    ),
    Command("back", ("ctrl+o", "alt+left"), N_("Back"), N_("Go back to where you were."), "find"),
    Command("forward", ("ctrl+n", "alt+right"), N_("Forward"), N_("Go forward again after going back."), "find"),
)  # fmt: skip

_VIEWS = (
    Command("view.reading", ("1", "alt+1"), N_("View: document"), N_("Outline, text and card."), "views"),
    Command("view.people", ("2", "alt+2"), N_("View: people"), N_("Who holds which post."), "views"),
    Command("view.targets", ("3", "alt+3"), N_("View: targets"), N_("The numbered targets, as figures."), "views"),
    Command("view.review", ("4", "alt+4"), N_("View: review"), N_("Units left to review, flags and notes."), "views"),
    Command("view.checks", ("5", "alt+5"), N_("View: checks"), N_("Possible errors in the text."), "views"),
    Command(
        "list.mode", ("m", "alt+m"), N_("Next list of the view"),
        N_("People by person, by body or by post; targets, programmes, past results, cited documents; what to review."),
        "views", ("people", "targets", "review", "checks"), short=N_("Next list"),
    ),
    Command("view.next", ("f2",), N_("Next view"), N_("Go to the view on the right."), "views"),
    Command("view.previous", ("shift+f2",), N_("Previous view"), N_("Go to the view on the left."), "views"),
)  # fmt: skip

_MOVE = (
    Command("move.up", ("up", "k"), N_("Up"), N_("Move one row or unit up."), "move"),
    Command("move.down", ("down", "j"), N_("Down"), N_("Move one row or unit down."), "move"),
    Command("move.left", ("left", "h"), N_("Left"), N_("Close the branch, or go to its parent."), "move"),
    Command("move.right", ("right", "l"), N_("Right"), N_("Open the branch, or go into it."), "move"),
    Command("move.page_up", ("pageup",), N_("Page up"), N_("Move one screen up."), "move"),
    Command("move.page_down", ("pagedown",), N_("Page down"), N_("Move one screen down."), "move"),
    Command("move.first", ("home",), N_("To the beginning"), N_("Go to the first row or unit."), "move"),
    Command("move.last", ("end", "G"), N_("To the end"), N_("Go to the last row or unit."), "move"),
    Command("move.next_pane", ("tab",), N_("Next pane"), N_("Go to the next pane."), "move"),
    Command("move.previous_pane", ("shift+tab",), N_("Previous pane"), N_("Go to the previous pane."), "move"),
    Command("open", ("enter",), N_("Open"), N_("Go to its place in the text."), "move"),
    Command("escape", ("escape",), N_("Step back one layer"), N_("Close what was opened last; never quits."), "move"),
)  # fmt: skip

_READ = (
    Command(
        "verbatim", ("v", "f9"), N_("Reading text or verbatim"),
        N_("Show each source line as printed, with its number; press again for the reading text."),
        "read", ("reading",), short=N_("Verbatim"),
    ),
    Command(
        "copy", ("y", "ctrl+y"), N_("Copy with citation"),
        N_("Copy the unit, or the selection, with its citation."), "read", short=N_("Copy"),
    ),
    Command(
        "people.card", ("p", "alt+p"), N_("Card of the person named here"),
        N_("Open the card of the person the unit names, or of the body whose roster it is."), "read", ("reading",),
    ),
    Command(
        "follow", ("w", "ctrl+e"), N_("Text follows the outline"),
        N_("Move outline and text together, or separately."), "read", ("reading",),
    ),
)  # fmt: skip

_REVIEW = (
    Command(
        "review.mark", ("space", "f5"), N_("Mark as reviewed"),
        N_("Mark as reviewed and go to the next unreviewed unit; on a reviewed one, only move on."),
        "review", short=N_("Reviewed"),
    ),
    Command(
        "review.flag", ("f", "f7"), N_("Flag"), N_("Flag as doubtful, or remove the flag."),
        "review", short=N_("Flag"),
    ),
    Command(
        "review.note", ("e", "f6"), N_("Note"), N_("Write or edit the note and the proposed wording."),
        "review", short=N_("Note"),
    ),
    Command("review.tags", ("t", "alt+t"), N_("Tags"), N_("Add or remove tags."), "review"),
    Command("review.next", ("u", "f8"), N_("Next unreviewed"), N_("Go to the next unit not yet reviewed."), "review"),
    Command("review.undo", ("ctrl+z",), N_("Undo"), N_("Undo the last mark, flag or note."), "review"),
    Command("review.redo", ("alt+z", "ctrl+shift+z"), N_("Redo"), N_("Redo what was undone."), "review"),
    Command(
        "review.attach", ("a", "alt+a"), N_("Attach a note without a place"),
        N_("Attach a note that has lost its place to the unit you name."), "review", ("review",),
    ),
    Command(
        "review.draft", ("ctrl+d",), N_("Open the draft"),
        N_("Continue a note that was being written when the program closed."), "review",
    ),
    Command("note.save", ("ctrl+s",), N_("Save the note"), N_("In the note editor: save and close."), "review"),
    Command(
        "review.export", (), N_("Export the notes"),
        N_("Write all notes to a file: Markdown, CSV, JSON-LD or plain text."), "review",
    ),
    Command(
        "review.merge", (), N_("Merge notes from a file"),
        N_("Merge a colleague's notes; none of yours is overwritten."), "review",
    ),
    Command(
        "review.backup", (), N_("Back up the notes"), N_("Write all your notes to one file."), "review",
    ),
)  # fmt: skip

_PANES = (
    Command("pane.wider", (">", "ctrl+right"), N_("Wider"), N_("Make the pane wider."), "panes"),
    Command("pane.narrower", ("<", "ctrl+left"), N_("Narrower"), N_("Make the pane narrower."), "panes"),
    Command("pane.list", ("o", "ctrl+l"), N_("Outline or list"), N_("Show or hide the outline or list."), "panes"),
    Command("pane.card", ("c", "ctrl+k"), N_("Card"), N_("Show or hide the card."), "panes"),
)  # fmt: skip

_PROGRAM = (
    Command("help", ("?", "f1"), N_("Help"), N_("Help for where you are."), "program", short=N_("More")),
    Command("palette", ("ctrl+p",), N_("Command palette"), N_("All commands by name."), "program"),
    Command("theme", ("f12",), N_("Next theme"), N_("Change the colours."), "program"),
    Command(
        "language", (), N_("Language: Vietnamese or English"), N_("Change the language of the program."), "program",
    ),
    Command(
        "interrupt", ("ctrl+c",), N_("Copy the selection, or how to quit"),
        N_("Copy the selection; if there is none, say how to quit."), "program",
    ),
    Command("quit", ("q", "ctrl+q"), N_("Quit"), N_("Quit; nothing is lost."), "program"),
)  # fmt: skip

COMMANDS: Final[tuple[Command, ...]] = (*_FIND, *_VIEWS, *_MOVE, *_READ, *_REVIEW, *_PANES, *_PROGRAM)
"""All of them."""

_BY_ID: Final = {command.id: command for command in COMMANDS}

_FOOTERS: Final[dict[View, tuple[str, ...]]] = {
    "reading": ("search", "goto", "review.mark", "review.flag", "help"),
    "people": ("search", "list.filter", "list.mode", "copy", "help"),
    "targets": ("search", "list.filter", "list.mode", "copy", "help"),
    "review": ("search", "list.mode", "review.mark", "review.note", "help"),
    "checks": ("search", "list.filter", "list.mode", "review.mark", "help"),
}
"""What the footer shows: at most five keys, search always among them."""

_IN_FOOTER: Final[dict[tuple[View, str], str]] = {("checks", "review.mark"): N_("Known")}
"""What the footer of a view calls a command, if not by its own short name: a finding is not read, it is known."""

_AMONG_HITS: Final = ("search", "hit.next", "hit.previous", "copy", "help")
"""What it shows while one walks through the hits of a search."""


RENAMED: Final = {"people.mode": "list.mode"}
"""Former ids that a config file may still have → the ids of today."""


def command(id: str) -> Command:
    """The command of an id; KeyError if there is none."""
    return _BY_ID[id]


def in_view(view: View) -> tuple[Command, ...]:
    """The commands that apply in a view, in order."""
    return tuple(command for command in COMMANDS if view in command.views)


def in_footer(view: View, *, among_hits: bool = False) -> tuple[Command, ...]:
    """The commands whose keys the footer of a view shows, in order; ``among_hits``: while hits are walked."""
    return tuple(_BY_ID[id] for id in (_AMONG_HITS if among_hits else _FOOTERS[view]))


def footer_label(command: Command, view: View) -> str:
    """What the footer of a view calls a command, in the language in use."""
    return gettext(_IN_FOOTER.get((view, command.id), command.short))


def grouped(commands: Iterable[Command] = COMMANDS) -> list[tuple[str, list[Command]]]:
    """Commands by group: the group's name in the language in use, and its commands; no empty groups."""
    rows: dict[Group, list[Command]] = {}
    for entry in commands:
        rows.setdefault(entry.group, []).append(entry)
    return [(gettext(GROUP_NAMES[group]), rows[group]) for group in GROUP_NAMES if group in rows]
