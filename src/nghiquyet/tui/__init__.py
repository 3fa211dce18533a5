"""The browser: it shows, it decides nothing.

**How a view plugs in.** State flows one way. The screen (:class:`nghiquyet.tui.main.MainScreen`) holds ``current``, the
:class:`~nghiquyet.document.Ref` one is on, and the history, a list of Refs. It makes each view when it is first shown
and sets the ``current`` of the one that is shown (others are not kept up to date while nobody sees them); a view binds
its widgets' ``current`` to its own with ``data_bind``. A view derives from :class:`nghiquyet.tui.view.View` and stands
in the table of :mod:`nghiquyet.tui.views`; the reading view is :class:`nghiquyet.tui.reading.ReadingView`.

**Widgets speak by messages only** (:mod:`nghiquyet.tui.messages`), and only about what the *person* did:

- ``Chosen(ref)``: the cursor is on it now. The screen makes it ``current``, and every card shows it. A widget in which
  the cursor moves sets its own ``current`` first and posts afterwards: ``self.current = ref; self.post_message(Chosen(
  self, ref))``. A ``Chosen`` whose sender has moved on in the meantime is dropped: its next one is on the way, and
  without this a burst of keys would be pulled back.
- ``Visit(ref)``: Enter. The screen goes to its place in the text and keeps it in the history.

A widget never posts because its ``current`` was *set* (by data binding): it moves its cursor there, in silence.
Binding calls watchers even if the value is the same, so a watcher begins with ``if old == new: return``.

**Keys** come from :mod:`nghiquyet.commands`: ``BINDINGS = bindings("move.up", "move.down", …)`` from
:mod:`nghiquyet.tui.bindings` gives the keys of these commands the actions ``move_up``, ``move_down``, … of the widget
(or others by keyword: ``bindings("move.up", move_up="cursor_up")``). Keys written anywhere else cannot be remapped and
are missing from the help.

**Layout.** A view lays its list, its main pane and its card out with :class:`nghiquyet.tui.panes.Panes`, which knows
the three layouts, the drawers, the widths and their keys. **Colours** are theme variables, see
:mod:`nghiquyet.tui.themes`. **Signs** come from :mod:`nghiquyet.tui.signs` (they have ASCII twins). Text of documents
goes through :func:`nghiquyet.plain.visible` and never through markup; ``app.notify`` here takes no markup unless told.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from nghiquyet.document.addresses import Place
    from nghiquyet.library.config import Config
    from nghiquyet.workspace import Workspace

__all__ = ["run"]

# Textual reads it once, when it is imported. At 120 frames a second a pane that follows is painted 15 ms sooner.
os.environ.setdefault("TEXTUAL_FPS", "120")


def run(workspace: Workspace, config: Config, *, at: Place | None = None, notices: Sequence[str] = ()) -> int:
    """Open the browser, and come back when it is left, with the exit code.

    ``at``: the place to begin at; otherwise where one was last. ``notices``: sentences to show besides those of the
    workspace and of the ``keys`` table of ``config``. Without a terminal it says so and gives 2.
    """
    from nghiquyet.tui.session import start

    return start(workspace, config, at, notices)
