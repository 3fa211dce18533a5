"""A list, a main pane and a card beside each other: three layouts, drawers, widths by key."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final, Literal

from textual.actions import SkipAction
from textual.app import ComposeResult
from textual.events import Resize
from textual.widget import Widget

from nghiquyet.tui.bindings import bindings

Layout = Literal["narrow", "medium", "wide"]
"""One pane, two, three; what has no room of its own is a drawer."""

MEDIUM: Final = 100
"""Columns from which the list stands beside the main pane."""

WIDE: Final = 140
"""Columns from which the card stands there too."""

STEP: Final = 4
"""Columns by which a key makes a pane wider."""

LEAST: Final = {"list": 20, "main": 40, "card": 24}
"""Least widths, in cells."""

WIDTHS: Final = {"list": 36, "card": 36}
"""Widths, in cells, until they are changed by hand."""

_BESIDE: Final[dict[Layout, frozenset[str]]] = {
    "narrow": frozenset(),
    "medium": frozenset({"list"}),
    "wide": frozenset({"list", "card"}),
}
"""Which panes stand beside the main one; the others are drawers."""


def layout_for(columns: int) -> Layout:
    """The layout of a window that is so many columns wide."""
    return "wide" if columns >= WIDE else "medium" if columns >= MEDIUM else "narrow"


class Panes(Widget):
    """Lays out up to three widgets: ``Panes(main, list=…, card=…)``.

    Each gets the class ``pane-list``, ``pane-main`` or ``pane-card`` and a frame with its ``border_title``. A pane
    with no room beside the main one is a drawer: it lies over the main pane when opened and is closed by Escape, by
    its key, and, the list, by going somewhere. Widths set and panes closed by hand are remembered in the ``memory`` of
    the view it stands in.
    """

    DEFAULT_CSS = """
    Panes { layout: horizontal; layers: base drawer; height: 1fr; width: 1fr; }
    Panes > .pane { border-top: solid $border-blurred; border-title-color: $text-muted; height: 1fr; }
    Panes > .pane-main { width: 1fr; min-width: 10; }
    Panes > .pane:focus, Panes > .pane:focus-within {
        border-top: heavy $accent; border-title-color: $text; border-title-style: bold;
    }
    Panes > .pane-card { border-left: solid $border-blurred; }
    Panes > .pane-list { border-right: solid $border-blurred; }
    Panes > .-drawer { layer: drawer; max-width: 90%; background: $surface; }
    Panes > .pane-list.-drawer { dock: left; }
    Panes > .pane-card.-drawer { dock: right; }
    Panes > .-closed { display: none; }
    """
    # Every pane has the class "pane": with "*" a change of focus would style the whole window anew.

    BINDINGS = bindings("pane.wider", "pane.narrower", "pane.list", "pane.card", "escape")

    def __init__(self, main: Widget, *, list: Widget | None = None, card: Widget | None = None) -> None:
        super().__init__()
        self._panes = {
            name: pane for name, pane in {"list": list, "main": main, "card": card}.items() if pane is not None
        }
        for name, pane in self._panes.items():
            pane.add_class("pane", f"pane-{name}")
            if pane.border_title:
                # Textual sets a blank beside a title only where the frame has a corner.
                left, right = "" if name == "card" else " ", "" if name == "list" else " "
                pane.border_title = f"{left}{pane.border_title}{right}"
        self._widths: dict[str, int] = {}
        self._hidden: set[str] = set()
        self._drawer: str | None = None
        self._layout: Layout = "wide"

    def compose(self) -> ComposeResult:
        """The panes, from left to right, laid out for the window as it is and as they were left."""
        self._layout = layout_for(self.app.size.width)
        self._restore(getattr(self.parent, "memory", {}))
        self._arrange()
        yield from self._panes.values()

    @property
    def drawer(self) -> str | None:
        """The drawer that is open."""
        return self._drawer

    def remember(self) -> dict[str, object]:
        """Widths and closed panes, as JSON: what :attr:`View.memory` gives back next time."""
        return {"widths": dict(self._widths), "hidden": sorted(self._hidden)}

    def _restore(self, memory: Mapping[str, object]) -> None:
        """Take up what was remembered, as far as it makes sense: the file may be older, or edited."""
        widths, hidden = memory.get("widths"), memory.get("hidden")
        if isinstance(widths, Mapping):
            self._widths = {name: width for name, width in widths.items() if name in WIDTHS and isinstance(width, int)}
        if isinstance(hidden, list):
            self._hidden = {name for name in WIDTHS if name in hidden}

    def take_focus(self) -> None:
        """Put the focus into the main pane, and the list out of its way."""
        if self._drawer == "list":
            self._drawer = None
            self._arrange()
        _focus_in(self._panes["main"])

    def toggle(self, name: str) -> None:
        """Open or close the list or the card: beside the main pane where there is room, as a drawer where not."""
        if name not in self._panes:
            return
        if name in _BESIDE[self._layout]:
            self._hidden ^= {name}
        else:
            self._drawer = None if self._drawer == name else name
        self._arrange()
        self._keep_focus(name)

    def open(self, name: str) -> None:
        """Open the list or the card, should it be closed."""
        if name in self._panes and self._panes[name].has_class("-closed"):
            self.toggle(name)

    def close_drawer(self) -> bool:
        """Close the drawer that is open; whether there was one."""
        if self._drawer is None:
            return False
        self._drawer = None
        self._arrange()
        self._keep_focus(None)
        return True

    def on_resize(self, event: Resize) -> None:
        """Another width may be another layout; an open drawer whose pane now has room of its own is no drawer."""
        layout = layout_for(event.size.width)
        if layout != self._layout:
            self._layout = layout
            if self._drawer in _BESIDE[layout]:
                self._drawer = None
        self._arrange()
        self._keep_focus(None)

    def action_pane_list(self) -> None:
        """Open or close the list."""
        self.toggle("list")

    def action_pane_card(self) -> None:
        """Open or close the card."""
        self.toggle("card")

    def action_pane_wider(self) -> None:
        """Make the pane with the focus wider."""
        self._widen(STEP)

    def action_pane_narrower(self) -> None:
        """Make the pane with the focus narrower."""
        self._widen(-STEP)

    def action_escape(self) -> None:
        """Close the drawer; without one, Escape is for whoever is above."""
        if not self.close_drawer():
            raise SkipAction

    def _focused(self) -> str | None:
        """The pane that has the focus."""
        return next((name for name, pane in self._panes.items() if pane.has_focus_within), None)

    def _widen(self, step: int) -> None:
        """Change the width of the pane with the focus; of the main pane by the other way round at its neighbour."""
        name = self._focused() or "main"
        if name == "main":
            shown = [other for other in ("list", "card") if other in self._panes and self._panes[other].display]
            if not shown:
                return
            name, step = shown[0], -step
        self._widths[name] = max(LEAST[name], min(self._most(name), self._width(name) + step))
        self._arrange()

    def _width(self, name: str) -> int:
        """The width set by hand; without one, a drawer is as wide as can be without hiding all that lies below it."""
        usual = WIDTHS[name] if name in _BESIDE[self._layout] else min(60, self.app.size.width * 2 // 3)
        return self._widths.get(name, usual)

    def _most(self, name: str) -> int:
        """The greatest width that leaves the main pane its least, and the other one as it is."""
        columns = self.app.size.width
        if name not in _BESIDE[self._layout]:
            return columns * 9 // 10
        beside = _BESIDE[self._layout] & self._panes.keys() - self._hidden - {name}
        return max(LEAST[name], columns - LEAST["main"] - sum(self._width(other) for other in beside))

    def _arrange(self) -> None:
        """Give every pane its class and its width."""
        beside = _BESIDE[self._layout]
        for name, pane in self._panes.items():
            if name == "main":
                continue
            pane.set_class(name not in beside, "-drawer")
            pane.set_class(self._drawer != name if name not in beside else name in self._hidden, "-closed")
            pane.styles.width = max(LEAST[name], min(self._most(name), self._width(name)))

    def _keep_focus(self, opened: str | None) -> None:
        """The list takes the focus when it is opened as a drawer; a pane that is closed gives it to the main pane."""
        focused = self._focused()
        if opened == "list" and self._drawer == "list":
            _focus_in(self._panes["list"])
        elif focused not in (None, "main") and self._panes[focused].has_class("-closed"):
            _focus_in(self._panes["main"])


def _focus_in(pane: Widget) -> None:
    """Focus the pane, or the first thing in it that takes the focus."""
    if pane.focusable:
        pane.focus()
        return
    for widget in pane.query("*"):
        if widget.focusable:
            widget.focus()
            return
