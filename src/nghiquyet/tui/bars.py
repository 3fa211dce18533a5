"""The three lines around a view: header, tabs, footer. One widget each, one line each, no children."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from rich.cells import cell_len
from textual.content import Content
from textual.reactive import reactive
from textual.style import Style
from textual.widget import Widget

from nghiquyet import commands
from nghiquyet.commands import VIEW_NAMES, VIEWS, Keymap, footer_label, in_footer
from nghiquyet.document import Document
from nghiquyet.messages import gettext as _
from nghiquyet.plain import visible
from nghiquyet.tui.fit import elide, spread
from nghiquyet.tui.signs import signs

if TYPE_CHECKING:
    from nghiquyet.tui.search.walk import Walk


_LEAST_NAME: Final = 10
"""Cells of a document's name that still say which one it is."""


def _clickable(text: str, style: str, command: str) -> Content:
    """A piece of a bar that runs a command when clicked."""
    content = Content.styled(text, style)
    return content.stylize(Style.from_meta({"@click": f"screen.run_command({command!r})"}))


class Bar(Widget):
    """One line across the window."""

    DEFAULT_CSS = """
    Bar { height: 1; width: 1fr; background: $panel; color: $text; }
    """

    ALLOW_SELECT = False

    def __init__(self) -> None:
        super().__init__()
        # What can be clicked here looks like a key or a tab already.
        self.set_reactive(Widget.auto_links, False)


class Header(Bar):
    """Which document this is, of which term, whether it is an extract; how much of it is reviewed."""

    reviewed: reactive[int] = reactive(0)
    """Units marked as reviewed."""

    def __init__(self, document: Document) -> None:
        super().__init__()
        self._document = document
        self._units = sum(1 for node in document.nodes if node.verbatim.strip())

    def render(self) -> Content:
        """The line for the window's width: the longest wording that has room, and else the title cut short."""
        mark = signs(self)
        document = self._document
        progress = _("reviewed {done}/{all}").format(done=self.reviewed, all=self._units)
        room = self.size.width - cell_len(progress) - 4
        title = visible(document.title or document.id)
        extracts = (_("extract, does not replace the signed original"), _("extract")) if document.extract else ("", "")
        long, short = (
            "".join(f" {mark.middle} {fact}" for fact in (self._term(), extract) if fact) for extract in extracts
        )
        cited = visible(document.citation or title)
        wordings = [(title, long), (title, short), (cited, short)]
        fitting = [(name, facts) for name, facts in wordings if cell_len(name + facts) <= room]
        # With no room for any: the name gives way first, then the term.
        least = (
            short if cell_len(short) + _LEAST_NAME <= room else f" {mark.middle} {extracts[1]}" if extracts[1] else ""
        )
        name, facts = fitting[0] if fitting else (elide(cited, room - cell_len(least), mark.ellipsis), least)
        text = spread(name + facts, progress, self.size.width - 2, mark.ellipsis)
        return Content.assemble(" ", (text[: len(name)], "bold"), text[len(name) :], " ")

    def _term(self) -> str:
        """The years of the term, as far as the text states them."""
        return " – ".join(visible(year) for year in (self._document.term.start, self._document.term.end) if year)


class Tabs(Bar):
    """The five views, their keys before their names; the one shown is set off by colour, weight and brackets."""

    DEFAULT_CSS = """
    Tabs { background: $surface; }
    """

    shown: reactive[commands.View] = reactive("reading")
    """The view shown."""

    walk: reactive[Walk | None] = reactive(None)
    """The hits one walks through; their counter stands at the right edge."""

    def __init__(self, keymap: Keymap) -> None:
        super().__init__()
        self._keymap = keymap

    def render(self) -> Content:
        """All tabs: with keys and names, with names only, or, of those not shown, with keys only: what has room."""
        counter = f" {self.walk.at + 1}/{len(self.walk.hits)} " if self.walk else ""
        tabs = self._tabs(self.size.width - len(counter))
        if not self.walk:
            return tabs
        room = self.size.width - tabs.cell_length - len(counter) - 2
        query = elide(visible(self.walk.found.query.strip()), room, signs(self).ellipsis) if room > 0 else ""
        blank = " " * (self.size.width - tabs.cell_length - cell_len(query) - len(counter))
        return Content.assemble(tabs, blank, (query, "$text-muted"), (counter, "bold $text-accent"))

    def _tabs(self, width: int) -> Content:
        """The tabs in so many cells."""
        names = {view: _(VIEW_NAMES[view]) for view in VIEWS}
        keys = {view: self._keymap.shown(f"view.{view}") for view in VIEWS}
        both = {view: f"{keys[view]} {names[view]}".strip() for view in VIEWS}
        least = {view: both[view] if view == self.shown else keys[view] for view in VIEWS}
        fitting = (labels for labels in (both, names) if sum(cell_len(label) + 3 for label in labels.values()) <= width)
        labels = next(fitting, least)
        return Content("").join(self._tab(view, label) for view, label in labels.items() if label)

    def _tab(self, view: commands.View, label: str) -> Content:
        if view == self.shown:
            style = "bold $block-cursor-foreground on $block-cursor-background"
            return _clickable(f"[{label}]", style, f"view.{view}") + " "
        return _clickable(f" {label} ", "$text-muted", f"view.{view}") + " "


class Footer(Bar):
    """At most five keys that do something here, each with what it does."""

    shown: reactive[commands.View] = reactive("reading")
    """The view shown."""

    walk: reactive[Walk | None] = reactive(None)
    """The hits one walks through; their keys stand here instead."""

    def __init__(self, keymap: Keymap) -> None:
        super().__init__()
        self._keymap = keymap

    def render(self) -> Content:
        """As many of the keys as have room, whole; the last one, help, before all others."""
        *others, last = (
            _clickable(key, "bold $text-accent", command.id)
            + _clickable(f" {footer_label(command, self.shown)}", "$text", command.id)
            for command in in_footer(self.shown, among_hits=self.walk is not None)
            if (key := self._keymap.shown(command.id, ascii=signs(self).ascii))
        )
        room = self.size.width - 1 - last.cell_length
        fitting = []
        for piece in others:
            room -= piece.cell_length + 3
            if room < 0:
                break
            fitting.append(piece)
        return Content(" ") + Content("   ").join([*fitting, last])
