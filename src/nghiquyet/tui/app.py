"""The application: what the whole program shares, and nothing of what it shows."""

from __future__ import annotations

from asyncio import to_thread
from dataclasses import replace
from typing import TYPE_CHECKING

from textual.events import Event, InputEvent, MouseMove
from textual.scrollbar import ScrollBar, ScrollBarRender

from nghiquyet.commands import Keymap
from nghiquyet.messages import gettext as _
from nghiquyet.messages import language, use_language
from nghiquyet.tui.bindings import bindings, textual_keymap
from nghiquyet.tui.keeping import Keeper
from nghiquyet.tui.main import MainScreen
from nghiquyet.tui.signs import ASCII, UNICODE, PlainScrollBar
from nghiquyet.tui.system import collect_rarely, leave_on_signals, take_short_turns
from nghiquyet.tui.themes import DEFAULT, OURS
from nghiquyet.tui.toasts import FewToasts

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from nghiquyet.document.addresses import Place
    from nghiquyet.library.config import Config
    from nghiquyet.library.state import State
    from nghiquyet.workspace import Workspace


class NghiQuyet(FewToasts, inherit_bindings=False):
    """The browser on one document."""

    TITLE = "Nghị Quyết"
    # Textual reads the styles of a screen only when it is pushed, and the first one never is.
    CSS_PATH = "main.tcss"
    ENABLE_COMMAND_PALETTE = False
    BINDINGS = bindings("theme", "language", "interrupt", "quit")

    def __init__(
        self, workspace: Workspace, config: Config, keymap: Keymap, at: Place | None = None, notices: Sequence[str] = ()
    ) -> None:
        super().__init__()
        self.workspace = workspace
        self.keymap = keymap
        self.state: State = workspace.state
        """What will be remembered; brought up to date when the program is left."""
        self.signs = ASCII if config.ascii else UNICODE
        self.must_end: Callable[[], None] = lambda: None
        """Called once a signal has asked us to go and leaving has begun: without its terminal it may never end."""
        self.keep: Callable[[State], object] = lambda _state: None
        """Called in a thread with what is to be remembered, once the person has rested for a while."""
        self._keeper: Keeper | None = None
        self._at = at
        self._notices = notices
        self._creator = config.creator
        self.animation_level = "none"
        for theme in OURS:
            self.register_theme(theme)
        name = config.theme or self.state.theme or DEFAULT
        self.theme = name if name in self.available_themes else DEFAULT
        self.set_class(config.ascii, "-ascii")
        ScrollBar.renderer = PlainScrollBar if config.ascii else ScrollBarRender
        self.set_keymap(textual_keymap(keymap))

    def get_default_screen(self) -> MainScreen:
        """The one window."""
        workspace = self.workspace
        return MainScreen(workspace.document, self.keymap, self.state, workspace.places, self._at, self._creator)

    def on_mount(self) -> None:
        """Listen to the system, say what is to be said, and let the collector of garbage work after the first frame."""
        leave_on_signals(self._leave_now)
        take_short_turns()
        self.warn(self._notices)
        self.call_after_refresh(self._begin_to_keep)
        self.call_after_refresh(collect_rarely)
        self.call_after_refresh(self.run_worker, self._settle, group="settle", exit_on_error=False)

    def leave(self) -> None:
        """Take down what is worth remembering, and what is just being written, then leave."""
        self._remember()
        for screen in self.screen_stack:
            if isinstance(screen, MainScreen):
                screen.keep_draft()
        self.exit(0)

    async def on_event(self, event: Event) -> None:
        """Take note of what the person does: what it changes is kept once it rests."""
        await super().on_event(event)
        if self._keeper is not None and isinstance(event, InputEvent) and not isinstance(event, MouseMove):
            self._keeper.touched()

    def _remember(self) -> State:
        for screen in self.screen_stack:
            if isinstance(screen, MainScreen):
                self.state = replace(screen.remember(), theme=self.state.theme, lang=self.state.lang)
        return self.state

    def _begin_to_keep(self) -> None:
        self._keeper = Keeper(self, self._remember, self.keep)

    async def _settle(self) -> None:
        """Store what was read for the first time, now that it is on the screen; nobody waits for that."""
        self.warn([notice.message for notice in await to_thread(self.workspace.settle)])

    def _leave_now(self) -> None:
        """Leave, because the terminal or the system says so."""
        self.leave()
        self.must_end()

    async def action_quit(self) -> None:
        """Leave; nothing is lost."""
        self.leave()

    async def action_interrupt(self) -> None:
        """Copy what is selected; without a selection, say how to quit: many people press Ctrl+C for that."""
        if isinstance(self.screen, MainScreen) and self.screen.get_selected_text():
            await self.screen.action_copy()
        else:
            self.notify(_("Press {key} to quit.").format(key=self.keymap.shown("quit")))

    def action_theme(self) -> None:
        """The theme after this one; ours come first."""
        ours = [theme.name for theme in OURS]
        names = [*ours, *(name for name in self.available_themes if name not in ours)]
        self.action_use_theme(names[(names.index(self.theme) + 1) % len(names)])

    def action_use_theme(self, name: str) -> None:
        """Take a theme and say its name."""
        self.theme = name
        self.state = replace(self.state, theme=name)
        self.notify(name)

    def action_language(self) -> None:
        """Speak the other language; everything on the screen is made anew, in the same place."""
        use_language("en" if language() == "vi" else "vi")
        self.state = replace(self.state, lang=language())
        for screen in self.screen_stack:
            if isinstance(screen, MainScreen):
                screen.call_later(screen.remake)
