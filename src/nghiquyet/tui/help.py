"""Help for where one is: the commands of the view with the keys in force, and what this document is."""

from __future__ import annotations

import textwrap
from collections.abc import Sequence
from typing import Final

from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.content import Content
from textual.events import Resize
from textual.widgets import Static

from nghiquyet import commands
from nghiquyet.commands import VIEW_NAMES, VIEWS, Keymap, grouped, in_view
from nghiquyet.document import Document
from nghiquyet.messages import N_
from nghiquyet.messages import gettext as _
from nghiquyet.plain import visible
from nghiquyet.tui.bindings import bindings
from nghiquyet.tui.dialog import Dialog
from nghiquyet.tui.reading.weave import REPAIRED, SIGNS
from nghiquyet.tui.signs import Signs, signs

_KEYS_WIDTH: Final = 24
_NARROW: Final = 46
"""Cells below which keys stand above what they do, not beside it."""

_SIGNS: Final[tuple[tuple[Sequence[commands.View], str, str], ...]] = (
    (VIEWS, "{signs.cursor}", N_("current place")),
    (("reading",), "{signs.opened} {signs.closed} {signs.leaf}", N_("branch open, closed; no branch")),
    (("reading",), "{signs.gap} {signs.ellipsis}", N_("gap in the numbering: the text has no such unit")),
    (("reading",), REPAIRED, N_("extraction damage, repaired for reading; the card shows the source and the reason")),
    (("reading",), SIGNS["S"][0], N_("a remark on the wording, which stays as printed")),
    (("reading",), SIGNS["U"][0], N_("cannot be decided without the original; printed as in the source")),
    (("reading",), "1010", N_("left margin: line number in the source file")),
    (("reading",), "12/40", N_("in the outline: how many units below are reviewed")),
    (("reading", "review"), "{signs.reviewed} {signs.flagged} {signs.noted}", N_("reviewed; flagged; with a note")),
    (("people",), "{signs.post} {signs.member} {signs.alternate}", N_("holds a post; member or delegate; alternate")),
    (("people",), "{signs.named}", N_("mentioned in passing, not elected")),
    (("people",), "{signs.agrees} {signs.differs}", N_("two numbers agree; differ")),
    (("targets",), "{signs.solid} {signs.light}", N_("the value as a bar; the open part of a range")),
    (("checks",), "E S U", N_("extraction damage; wording of the source; cannot be decided without the original")),
    (VIEWS, "{signs.ellipsis}", N_("shortened to fit")),
)
"""In which views a sign stands, the sign and what it means."""


def help_lines(view: commands.View, keymap: Keymap, width: int, *, ascii: bool = False) -> list[Content]:
    """The commands of a view by group: keys, name and what they do, wrapped to ``width`` cells."""
    lines: list[Content] = []
    for group, entries in grouped(in_view(view)):
        lines += [Content(""), Content.styled(group, "bold $text-accent")]
        for entry in entries:
            keys = keymap.all_shown(entry.id, ascii=ascii) or _("(palette)")
            text = f"{_(entry.name)} – {_(entry.help)}"
            lines += _entry(keys, text, len(_(entry.name)), width)
    return lines


def sign_lines(view: commands.View, used: Signs, width: int) -> list[Content]:
    """What the signs of a view mean."""
    lines = [Content(""), Content.styled(_("Signs"), "bold $text-accent")]
    for views, sign, meaning in _SIGNS:
        if view in views:
            lines += _entry(sign.format(signs=used), _(meaning), 0, width)
    return lines


def document_lines(document: Document, width: int) -> list[Content]:
    """What the document is, where it comes from, and what it is not."""
    source = document.source
    facts = _("Source: {name}, {lines} lines, {pages} pages, sha256 {sha256}").format(
        name=visible(source.name), lines=source.lines, pages=source.pages, sha256=source.sha256
    )
    caution = [_("This is an extract; it does not replace the signed original.")] if document.extract else []
    texts = [visible(document.title or document.id), *caution, facts]
    return [Content(line) for text in texts for line in textwrap.wrap(text, max(20, width))]


def _entry(keys: str, text: str, name_length: int, width: int) -> list[Content]:
    """One command: keys on the left, name (strong) and help on the right, wrapped beneath each other."""
    column = _KEYS_WIDTH if width >= _NARROW else 2
    wrapped = textwrap.wrap(text, max(20, width - column)) or [""]
    first = Content(wrapped[0]).stylize("bold", 0, name_length)
    # Keys too long for their column have a line of their own.
    if len(keys) >= column:
        head = [Content.styled(keys, "$text-accent"), Content(" " * column) + first]
    else:
        head = [Content.styled(keys.ljust(column), "$text-accent") + first]
    return [*head, *(Content(" " * column + line) for line in wrapped[1:])]


class HelpText(VerticalScroll, inherit_bindings=False):
    """The text of the help, scrolled by the keys that move everywhere."""

    BINDINGS = bindings(
        "move.up", "move.down", "move.page_up", "move.page_down", "move.first", "move.last",
        move_up="scroll_up", move_down="scroll_down", move_page_up="page_up", move_page_down="page_down",
        move_first="scroll_home", move_last="scroll_end",
    )  # fmt: skip


class Help(Dialog[None]):
    """The help screen; the keys that open it also close it."""

    DEFAULT_CSS = """
    Help > HelpText { height: 90%; max-width: 100; }
    HelpText > Static { width: 1fr; height: auto; }
    """

    BINDINGS = bindings("help", help="escape")

    def __init__(self, view: commands.View, document: Document, keymap: Keymap, *, ascii: bool = False) -> None:
        super().__init__()
        self._view = view
        self._document = document
        self._keymap = keymap
        self._ascii = ascii

    def compose(self) -> ComposeResult:
        """One text, in a frame that scrolls."""
        with HelpText() as frame:
            frame.border_title = _("Help: {view}").format(view=_(VIEW_NAMES[self._view]))
            frame.border_subtitle = _("{key}: close").format(key=self._keymap.shown("escape"))
            yield Static(markup=False)

    def on_resize(self, event: Resize) -> None:
        """Wrap the text for the width there is."""
        width = min(event.size.width * 9 // 10, 100) - 6
        lines: Sequence[Content] = [
            *document_lines(self._document, width),
            *help_lines(self._view, self._keymap, width, ascii=self._ascii),
            *sign_lines(self._view, signs(self), width),
        ]
        self.query_one("HelpText > Static", Static).update(Content("\n").join(lines))
