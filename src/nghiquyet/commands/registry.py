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
        N_("Search everything: text, people, targets, sections; answers on every keystroke."), "find", short=N_("Find"),
    ),
    Command(
        "goto", ("g", "f4", "ctrl+g"), N_("Go to a place"),
        N_("Go to a label, the number of a target, a source line or a page."), "find", short=N_("Go to"),
    ),
    Command(
        "search.everywhere", ("alt+l", "f10"), N_("Search all documents, or this one"),
        N_("While searching: look in all documents of the library, or in this one again."), "find",
    ),
    Command(
        "documents", ("d", "alt+d"), N_("Documents"),
        N_("List the documents of the library; Enter opens one where it was left."), "find", short=N_("Documents"),
    ),
    Command(
        "hit.next", ("n", "ctrl+t"), N_("Next hit"),
        N_("Go to the next hit of the last search, in the order of its list."), "find", short=N_("Next hit"),
    ),
    Command(
        "hit.previous", ("N", "ctrl+r"), N_("Previous hit"),
        N_("Go to the hit before."), "find", short=N_("Previous hit"),
    ),
    Command(
        "list.filter", ("i", "insert"), N_("Filter the list"),
        N_("Type to keep only what fits, with or without marks; Enter opens, Esc goes back to the list."),
        "find", ("people", "targets", "review", "checks"), short=N_("Filter"),
    ),
    Command(
        "list.sort", ("s", "alt+s"), N_("Sort the list"), N_("Sort in the next order; the title says which."),
        "find", ("people", "targets", "review", "checks"), short=N_("Sort"),
    ),
    Command(
        "people.with", ("+",), N_("In this body"),
        N_("Keep only people who sit in the body of the column; once more takes it back."), "find", ("people",),
    ),
    Command(
        "people.without", ("-",), N_("Not in this body"),
        N_("Keep only people who do not sit in the body of the column; once more takes it back."),
        "find", ("people",),
    ),
    Command("back", ("ctrl+o", "alt+left"), N_("Back"), N_("Go back to where you were before."), "find"),
    Command("forward", ("ctrl+n", "alt+right"), N_("Forward"), N_("Undo the last step back."), "find"),
)  # fmt: skip

_VIEWS = (
    Command("view.reading", ("1", "alt+1"), N_("View: document"), N_("Outline, text and card."), "views"),
    Command("view.people", ("2", "alt+2"), N_("View: people"), N_("Who holds which post."), "views"),
    Command("view.targets", ("3", "alt+3"), N_("View: targets"), N_("The numbered targets, as figures."), "views"),
    Command("view.review", ("4", "alt+4"), N_("View: review"), N_("What is left to review, flags, notes."), "views"),
    Command("view.checks", ("5", "alt+5"), N_("View: checks"), N_("What is odd about the text."), "views"),
    Command(
        "list.mode", ("m", "alt+m"), N_("The next list of the view"),
        N_("People by person, by body or by post; targets, programmes, past results, cited documents; what to review."),
        "views", ("people", "targets", "review", "checks"), short=N_("Arrange"),
    ),
    Command("view.next", ("f2",), N_("Next view"), N_("Go to the view on the right."), "views"),
    Command("view.previous", ("shift+f2",), N_("Previous view"), N_("Go to the view on the left."), "views"),
)  # fmt: skip

_MOVE = (
    Command("move.up", ("up", "k"), N_("Up"), N_("One row or unit up."), "move"),
    Command("move.down", ("down", "j"), N_("Down"), N_("One row or unit down."), "move"),
    Command("move.left", ("left", "h"), N_("Left"), N_("Close the branch, or go to what it stands in."), "move"),
    Command("move.right", ("right", "l"), N_("Right"), N_("Open the branch, or go into it."), "move"),
    Command("move.page_up", ("pageup",), N_("Page up"), N_("One screen up."), "move"),
    Command("move.page_down", ("pagedown",), N_("Page down"), N_("One screen down."), "move"),
    Command("move.first", ("home",), N_("To the beginning"), N_("To the first row or unit."), "move"),
    Command("move.last", ("end", "G"), N_("To the end"), N_("To the last row or unit."), "move"),
    Command("move.next_pane", ("tab",), N_("Next pane"), N_("To the next pane."), "move"),
    Command("move.previous_pane", ("shift+tab",), N_("Previous pane"), N_("To the previous pane."), "move"),
    Command("open", ("enter",), N_("Open"), N_("Go to its place in the text."), "move"),
    Command("escape", ("escape",), N_("One layer back"), N_("Close what was opened last; never quits."), "move"),
)  # fmt: skip

_READ = (
    Command(
        "verbatim", ("v", "f9"), N_("Reading text or verbatim"),
        N_("Show each source line as printed, its number before it; once more for the reading text."),
        "read", ("reading",), short=N_("Verbatim"),
    ),
    Command(
        "copy", ("y", "ctrl+y"), N_("Copy with citation"),
        N_("Copy the unit, or what is selected, together with its place."), "read", short=N_("Copy"),
    ),
    Command(
        "people.card", ("p", "alt+p"), N_("Card of the person named here"),
        N_("Open the card of the person whom the unit names, or of the body whose list it is."), "read", ("reading",),
    ),
    Command(
        "follow", ("w", "ctrl+e"), N_("Text follows the outline"),
        N_("Whether moving in the outline moves the text, and the other way round."), "read", ("reading",),
    ),
)  # fmt: skip

_REVIEW = (
    Command(
        "review.mark", ("space", "f5"), N_("Mark as reviewed"),
        N_("Mark as reviewed and go to the next unreviewed one; on a reviewed one it only moves on."),
        "review", short=N_("Read"),
    ),
    Command(
        "review.flag", ("f", "f7"), N_("Flag"), N_("Flag as doubtful, or take the flag away."),
        "review", short=N_("Flag"),
    ),
    Command(
        "review.note", ("e", "f6"), N_("Note"), N_("Write or change the note and the wording you propose."),
        "review", short=N_("Note"),
    ),
    Command("review.tags", ("t", "alt+t"), N_("Tags"), N_("Give tags, or take them away."), "review"),
    Command("review.next", ("u", "f8"), N_("Next unreviewed"), N_("Go to the next one not yet reviewed."), "review"),
    Command("review.undo", ("ctrl+z",), N_("Undo"), N_("Take back what you marked, flagged or wrote last."), "review"),
    Command("review.redo", ("alt+z", "ctrl+shift+z"), N_("Redo"), N_("Do again what was taken back."), "review"),
    Command(
        "review.attach", ("a", "alt+a"), N_("Give a stray note its place"),
        N_("Attach a note whose place is no longer in the text to the unit you name."), "review", ("review",),
    ),
    Command(
        "review.draft", ("ctrl+d",), N_("Open the draft"),
        N_("Go on with a note that was being written when the program closed."), "review",
    ),
    Command("note.save", ("ctrl+s",), N_("Save the note"), N_("In the editor of a note: save it and close."), "review"),
    Command(
        "review.export", (), N_("Export the notes"),
        N_("Write all notes to a file: Markdown, CSV, JSON-LD or plain text."), "review",
    ),
    Command(
        "review.merge", (), N_("Merge notes from a file"),
        N_("Take in the notes of a colleague; nothing of yours is overwritten."), "review",
    ),
    Command(
        "review.backup", (), N_("Back up the notes"), N_("Write everything you have noted to one file."), "review",
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
        N_("Copy what is selected; without a selection, say how to quit."), "program",
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
