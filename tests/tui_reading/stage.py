"""A screen with nothing but the reading view, which does what the window does and writes down what it was told."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable

from textual.app import App, ComposeResult
from textual.pilot import Pilot
from textual.reactive import var

from nghiquyet.document import Document, Ref
from nghiquyet.tui.messages import Chosen, Visit
from nghiquyet.tui.reading import ReadingView
from nghiquyet.tui.reading.card import Card
from nghiquyet.tui.reading.outline import OutlineTree
from nghiquyet.tui.reading.text import TextPane

Act = Callable[["Stage", Pilot[None]], Awaitable[None]]


class Stage(App[None]):
    """Holds ``current`` as the window does."""

    ENABLE_COMMAND_PALETTE = False
    AUTO_FOCUS = ""

    current: var[Ref | None] = var(None)

    def __init__(self, document: Document, at: str | None = None, memory: dict[str, object] | None = None) -> None:
        super().__init__()
        self.document = document
        self.told: list[str] = []
        """What the person did, as the view told it: ``chosen part_1``, ``visit part_2``."""
        self.view = ReadingView(document)
        self.view.memory = memory or {}
        if at is not None:
            self.view.current = Ref(document.id, "node", at)

    def compose(self) -> ComposeResult:
        """The view."""
        yield self.view

    def on_mount(self) -> None:
        """Begin where the view begins."""
        self.animation_level = "none"
        self.current = self.view.current
        self.view.take_focus()

    def on_chosen(self, message: Chosen) -> None:
        """The person moved a cursor."""
        self.told.append(f"chosen {message.ref.id}")
        if not message.outdated:
            self.current = message.ref

    def on_visit(self, message: Visit) -> None:
        """The person went somewhere."""
        self.told.append(f"visit {message.ref.id}")
        self.current = message.ref

    def watch_current(self, current: Ref | None) -> None:
        """Tell the view."""
        if current is not None:
            self.view.current = current

    def go(self, eid: str) -> None:
        """Go to a unit from elsewhere."""
        self.current = Ref(self.document.id, "node", eid)

    @property
    def text(self) -> TextPane:
        """The reading pane."""
        return self.query_one(TextPane)

    @property
    def outline(self) -> OutlineTree:
        """The outline."""
        return self.query_one(OutlineTree)

    @property
    def card(self) -> Card:
        """The card."""
        return self.query_one(Card)

    @property
    def unit(self) -> str:
        """EId of the unit under the cursor of the text."""
        return self.text.unit.id

    def rows(self) -> list[str]:
        """What the window of the text shows."""
        return [self.text.render_line(y).text.rstrip() for y in range(self.text.size.height)]

    def outline_rows(self) -> list[str]:
        """What the window of the outline shows."""
        return [self.outline.render_line(y).text.rstrip() for y in range(self.outline.size.height)]

    def card_rows(self) -> list[str]:
        """What the window of the card shows."""
        return [self.card.render_line(y).text.rstrip() for y in range(self.card.size.height)]


def play(stage: Stage, act: Act, size: tuple[int, int] = (140, 40)) -> None:
    """Run the stage at a size and let ``act`` do things to it."""

    async def run() -> None:
        async with stage.run_test(size=size) as pilot:
            await pilot.pause()
            await act(stage, pilot)

    asyncio.run(run())
