"""The one window: header, tabs, a view, footer. It holds where one is and where one has been; views only show it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from textual.app import ComposeResult
from textual.containers import Container
from textual.events import Resize
from textual.reactive import var
from textual.screen import Screen
from textual.widget import Widget

from nghiquyet import commands
from nghiquyet.commands import VIEWS, Keymap, command
from nghiquyet.document import Ref, RefKind
from nghiquyet.messages import gettext as _
from nghiquyet.tui.bars import Footer, Header, Tabs
from nghiquyet.tui.bindings import bindings
from nghiquyet.tui.history import History, Stop
from nghiquyet.tui.messages import Chosen, Visit
from nghiquyet.tui.remembering import memory_of, place_in, state_with
from nghiquyet.tui.review.actions import ReviewActions
from nghiquyet.tui.room import ask_for_room
from nghiquyet.tui.search.actions import SearchActions
from nghiquyet.tui.signs import signs
from nghiquyet.tui.standing import Standing
from nghiquyet.tui.view import View
from nghiquyet.tui.views import make_view

if TYPE_CHECKING:
    from nghiquyet.document import Document
    from nghiquyet.document.addresses import Place
    from nghiquyet.library.places import Places
    from nghiquyet.library.state import State
    from nghiquyet.review import UndoStack

_HOME: Final[dict[RefKind, commands.View]] = {
    "node": "reading", "reference": "targets", "result": "targets", "person": "people", "organization": "people",
    "post": "people", "finding": "checks", "note": "review",
}  # fmt: skip
"""The view in which a thing is at home."""


class MainScreen(Standing, Screen[None], ReviewActions, SearchActions, inherit_bindings=False):
    """Header, tabs, view and footer on one document."""

    AUTO_FOCUS = ""

    BINDINGS = bindings(
        "search", "search.everywhere", "documents", "hit.next", "hit.previous", "goto", "back", "forward",
        *(f"view.{view}" for view in VIEWS), "view.next", "view.previous", "move.next_pane", "move.previous_pane",
        "escape", "copy", "review.mark", "review.flag", "review.note", "review.tags", "review.next", "review.undo",
        "review.redo", "review.draft", "help", "palette",
    )  # fmt: skip

    current: var[Ref | None] = var(None, init=False)
    """The thing one is on, in the view that is shown."""

    shown: var[commands.View] = var("reading", init=False)
    """The view that is shown."""

    def __init__(
        self,
        document: Document,
        keymap: Keymap,
        state: State,
        places: Places,
        at: Place | None = None,
        creator: str | None = None,
    ) -> None:
        """``creator``: who signs what is noted; None for the name of the account."""
        super().__init__()
        self.document = document
        self.history: History[Stop] = History()
        self.keymap = keymap
        self._state = state
        self._places = places
        self._undo: dict[str, UndoStack] = {}
        self._at = at
        self._creator = creator
        self._views: dict[commands.View, View] = {}
        self._focus: dict[commands.View, Widget | None] = {}
        start = Ref(document.id, "node", at.node.eid) if at else place_in(state, document)
        self.set_reactive(MainScreen.current, start)

    def compose(self) -> ComposeResult:
        """The bars and the first view; the other views are made when they are first shown."""
        yield Header(self.document).data_bind(MainScreen.reviewed)
        yield Tabs(self.keymap).data_bind(MainScreen.shown, MainScreen.walk)
        with Container(id="views"):
            yield self._make(self.shown)
        yield Footer(self.keymap).data_bind(MainScreen.shown, MainScreen.walk)

    @property
    def view(self) -> View:
        """The view that is shown."""
        return self._views[self.shown]

    def remember(self) -> State:
        """The state, with what is worth keeping until next time; the view that is shown has the last word."""
        views = sorted(self._views.values(), key=lambda view: view is self.view)
        reading = self._views.get("reading")
        place = reading.current if reading else place_in(self._state, self.document)
        memories = [memory_of(self._state, self.document), *(view.remember() for view in views)]
        return state_with(self._state, self.document, place, memories)

    def on_mount(self) -> None:
        """Begin where the view begins. All of it is mounted by now, though not yet laid out."""
        self.open_desk(self._creator)
        self.offer_drafts()
        self.current = self.view.current
        self.view.take_focus()
        if line := _line(self.document, self._at):
            self.call_after_refresh(self.view.reveal, line)

    async def remake(self) -> None:
        """Make everything anew in the same place: the language has changed."""
        self._state = self.remember()
        await self._make_anew()

    async def _turn_to(self, document: Document, ref: Ref, line: int | None, view: commands.View | None) -> None:
        """Show another document, and in it a thing."""
        self._state = self.remember()
        self.document = document
        self.finder.turn_to(document)
        self.set_reactive(MainScreen.review, None)
        self.set_reactive(MainScreen.current, place_in(self._state, document))
        self.set_reactive(MainScreen.shown, "reading")
        with self.app.batch_update():
            await self._make_anew()
            self.open_desk(self._creator)
        self.offer_drafts()
        self.current = self.view.current
        await self._show(ref, line, view)

    def first_place(self, document: Document) -> Ref:
        """Where to begin in a document: where it was left, or at its beginning."""
        first = document.nodes[0].eid if document.nodes else ""
        return place_in(self._state, document) or Ref(document.id, "node", first)

    async def _make_anew(self) -> None:
        self._views.clear()
        self._focus.clear()
        await self.recompose()
        self.view.review = self.review
        self.show_marks()
        self.view.take_focus()

    def on_resize(self, event: Resize) -> None:
        """Ask for more room where nothing could be read."""
        ask_for_room(self, event)

    def on_chosen(self, message: Chosen) -> None:
        """The person moved a cursor; in a view that is hidden only a change of layout can have moved it."""
        message.stop()
        if not message.outdated and self.view in message.widget.ancestors_with_self:
            self.current = message.ref

    async def on_visit(self, message: Visit) -> None:
        """The person wants to go to a place."""
        message.stop()
        await self.go(message.ref, message.line)
        if message.card:
            self.view.open_card()

    def watch_current(self, current: Ref | None) -> None:
        """Tell the view that is shown."""
        if current is not None and self.view.shows(current):
            self.view.current = current

    async def go(self, ref: Ref, line: int | None = None) -> None:
        """Go to the place of a thing, and keep the one left in the history."""
        if await self.opened(ref.document) is None:
            return
        self.history.go(self._here, Stop(ref, self._home_of(ref)))
        await self._show(ref, line)

    @property
    def _here(self) -> Stop | None:
        """The thing one is on, and the view."""
        return Stop(self.current, self.shown) if self.current is not None else None

    def _home_of(self, ref: Ref) -> commands.View:
        """Where a thing is shown: in this view if it has a place for it; a unit always in its text."""
        return self.shown if ref.kind != "node" and self.view.shows(ref) else _HOME[ref.kind]

    async def _show(self, ref: Ref, line: int | None = None, view: commands.View | None = None) -> None:
        """Show a thing where it is at home, or in a view; of another document after turning to that."""
        if ref.document != self.document.id:
            document = await self.opened(ref.document)
            if document is not None and not self.is_waiting():
                # What is made anew must be made by the screen itself; a dialog that was closed speaks for the program.
                self.call_later(self._turn_to, document, ref, line, view)
            return
        await self.show_view(view or self._home_of(ref), ref)
        self.current = ref
        if line is not None:
            self.view.reveal(line)
        self.view.take_focus()

    async def show_view(self, id: commands.View, ref: Ref | None = None) -> None:
        """Show another view: on ``ref``, or the thing one is on, if it has a place for it, else where it was left."""
        if id == self.shown:
            return
        self._focus[self.shown] = self.focused
        before = self.view
        with self.app.batch_update():
            if id not in self._views:
                await self.query_one("#views").mount(self._make(id))
            # Not display: what is only invisible keeps its size, and need not be laid out again.
            self._views[id].visible = True
            before.visible = False
            self.shown = id
            self.view.review = self.review
            at = ref or self.current
            if at is not None and self.view.shows(at):
                self.view.current = at
            else:
                self.current = self.view.current
            focus = self._focus.get(id)
            if focus in self.focus_chain:
                self.set_focus(focus)
            else:
                self.set_focus(None)
                self.view.take_focus()

    def _make(self, id: commands.View) -> View:
        view = make_view(id, self.document)
        view.memory = memory_of(self._state, self.document)
        view.styles.layer = id
        for ref in (self.current, place_in(self._state, self.document)):
            if ref is not None and view.shows(ref):
                view.current = ref
                break
        self._views[id] = view
        return view

    async def action_run_command(self, id: str) -> None:
        """Run a command where it applies: from the focus upwards, as its key would."""
        action = command(id).action
        for node in (self.focused or self).ancestors_with_self:
            if hasattr(node, f"action_{action}"):
                await self.app.run_action(action, node)
                return

    async def action_back(self) -> None:
        """Go back to where one was."""
        await self._step(self.history.back(self._here), _("There is nothing to go back to."))

    async def action_forward(self) -> None:
        """Undo the last step back."""
        await self._step(self.history.forward(self._here), _("There is nothing to go forward to."))

    async def _step(self, stop: Stop | None, sentence: str) -> None:
        if stop is None:
            self.notify(sentence)
        else:
            await self._show(stop.ref, view=stop.view)

    async def action_view_reading(self) -> None:
        """View 1."""
        await self.show_view("reading")

    async def action_view_people(self) -> None:
        """View 2."""
        await self.show_view("people")

    async def action_view_targets(self) -> None:
        """View 3."""
        await self.show_view("targets")

    async def action_view_review(self) -> None:
        """View 4."""
        await self.show_view("review")

    async def action_view_checks(self) -> None:
        """View 5."""
        await self.show_view("checks")

    async def action_view_next(self) -> None:
        """The view on the right; after the last, the first."""
        await self.show_view(VIEWS[(VIEWS.index(self.shown) + 1) % len(VIEWS)])

    async def action_view_previous(self) -> None:
        """The view on the left; before the first, the last."""
        await self.show_view(VIEWS[VIEWS.index(self.shown) - 1])

    def action_move_next_pane(self) -> None:
        """To the next pane."""
        self.focus_next()

    def action_move_previous_pane(self) -> None:
        """To the pane before."""
        self.focus_previous()

    def action_escape(self) -> None:
        """Take back the selection of text, or else the marks of a search; there is no layer below."""
        if self.selections or not self.end_walk():
            self.clear_selection()

    def action_goto(self) -> None:
        """Ask for a label, a target, a line or a page, and go there."""
        from nghiquyet.tui.goto import GoTo

        self.app.push_screen(GoTo(self.document), self._go_to)

    async def _go_to(self, place: Place | None) -> None:
        """Go where the dialog says: to the line or the top of the page that was named, within its unit."""
        if place is not None:
            await self.go(Ref(self.document.id, "node", place.node.eid), _line(self.document, place))

    def action_help(self) -> None:
        """Help for the view that is shown."""
        from nghiquyet.tui.help import Help

        self.app.push_screen(Help(self.shown, self.document, self.keymap, ascii=signs(self).ascii))

    def action_palette(self) -> None:
        """All commands by name; runs the one that is chosen."""
        from nghiquyet.tui.palette import Palette, command_entries, theme_entries

        entries = command_entries(self.shown, self.keymap, ascii=signs(self).ascii)
        entries += theme_entries(self.app.available_themes)
        self.app.push_screen(Palette(entries), self._run)

    async def _run(self, action: str | None) -> None:
        """Run what the palette gave."""
        if action is not None:
            await self.run_action(action)

    async def action_copy(self) -> None:
        """Copy what is selected, or the unit one is on, with its place; say what was copied and how."""
        from nghiquyet.tui.clipboard import copy

        text = self.view.copied()
        if text is None:
            self.notify(_("There is nothing to copy here."))
        else:
            copied = await copy(self.app, text, self._places.copied)
            cited = text.rpartition("\n")[2].removeprefix("(").removesuffix(")")
            said = copied.sentence(cited)
            self.notify(f"{said} {self.view.clip_remark()}".strip(), markup=False)


def _line(document: Document, place: Place | None) -> int | None:
    """The source line that an address names, itself or as the top of a page."""
    if place is None:
        return None
    return document.page_starts[place.page - 1] if place.page else place.line
