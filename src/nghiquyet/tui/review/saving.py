"""What the window knows of what is reviewed, how a change of it is saved, and what is said of that."""

from __future__ import annotations

import asyncio
from abc import abstractmethod
from collections.abc import Callable
from concurrent.futures import Future, wait
from typing import TYPE_CHECKING, Final

from textual.reactive import var
from textual.widget import Widget

from nghiquyet.document import Ref
from nghiquyet.document.annotations import end_in
from nghiquyet.library.drafts import Drafts
from nghiquyet.library.notices import LibraryError
from nghiquyet.messages import gettext as _
from nghiquyet.plain import visible
from nghiquyet.review import Change, Review, UndoStack
from nghiquyet.tui.review.desk import Desk
from nghiquyet.tui.review.names import thing_name
from nghiquyet.tui.toasts import FewToasts

if TYPE_CHECKING:
    from textual.timer import Timer

    from nghiquyet.commands import Keymap
    from nghiquyet.document import Document
    from nghiquyet.library.annotations import Saved
    from nghiquyet.library.notices import Notice
    from nghiquyet.library.places import Places
    from nghiquyet.tui.review.writing import Subject
    from nghiquyet.tui.view import View

_AT_ONCE: Final = 0.5
"""Seconds for which a key waits until its change is on the disk. It takes a few thousandths, unless another program
holds the lock: then one goes on, and is told when it is done."""

LOOK: Final = 2.0
"""Seconds between two looks at whether another program has written notes."""


class Saving(Widget):
    """The ground on which the actions stand that are mixed into the screen."""

    review: var[Review | None] = var(None, init=False)
    """What is reviewed, flagged and noted, as it is on the disk."""

    reviewed: var[int] = var(0)
    """How many units are reviewed."""

    current: var[Ref | None]
    document: Document
    desk: Desk
    drafts: Drafts
    keymap: Keymap
    _places: Places
    _undo: dict[str, UndoStack]
    """What was done about each document, by its id: it can be taken back when one returns to it."""

    _looking: Timer | None = None
    """Looks now and then, whichever document is open."""

    _waiting = False
    """Whether a change waits for another program to be saved."""

    @property
    @abstractmethod
    def view(self) -> View:
        """The view that is shown."""

    @abstractmethod
    async def go(self, ref: Ref, line: int | None = None) -> None:
        """Go to the place of a thing, and keep the one left in the history."""

    def open_desk(self, creator: str | None) -> None:
        """Read what has been noted so far, and look now and then whether somebody else has noted more."""
        from nghiquyet.library.annotations import AnnotationStore, creator_of

        loop = asyncio.get_running_loop()

        def tell(notice: Notice) -> None:
            """Say what the library has to say, whichever thread it says it in."""
            loop.call_soon_threadsafe(self._say_warning, notice.message)

        store = AnnotationStore(self._places, self.document.id, tell)
        done = self._undo.setdefault(self.document.id, UndoStack())
        self.desk = Desk(self.document, store, creator_of(creator), done)
        self.desk.take(self.desk.read())
        self.review = self.desk.review
        self.drafts = Drafts(self._places, self.document.id, tell)
        if self._looking is None:
            self._looking = self.set_interval(LOOK, self.look_again)

    def watch_review(self, review: Review | None) -> None:
        """Show it in the view that is shown; the others are told when they are."""
        if review is not None:
            self.reviewed = review.progress().done
            self.view.review = review

    async def look_again(self) -> None:
        """Take up what another program has written since; does nothing else, and writes nothing to the terminal."""
        if self.desk.is_outdated():
            read = await asyncio.to_thread(self.desk.read)
            if self.desk.take(read):
                self.review = self.desk.review

    # Saving.

    @staticmethod
    def _still_writing() -> str:
        return _("The last change is not saved yet: another program is writing. Try again in a moment.")

    def is_waiting(self) -> bool:
        """Whether a change waits to be saved, and nothing else can be done with notes; then this is said."""
        if self._waiting:
            self._say_failed(self._still_writing())
        return self._waiting

    def _save(self, change: Change, then: Callable[[Change], None], failed: Callable[[str], None]) -> None:
        """Save a change, then call ``then`` with it as it was saved; ``failed`` with a sentence if that cannot be."""
        if self._waiting:
            failed(self._still_writing())
            return
        future = self.desk.save(change)
        wait([future], _AT_ONCE)
        if future.done():
            self._saved(change, future, then, failed)
        else:
            self._waiting = True
            self.run_worker(self._save_later(change, future, then, failed), group="notes")

    async def _save_later(
        self, change: Change, future: Future[Saved], then: Callable[[Change], None], failed: Callable[[str], None]
    ) -> None:
        await asyncio.wait([asyncio.wrap_future(future)])
        self._waiting = False
        self._saved(change, future, then, failed)

    def _saved(
        self, change: Change, future: Future[Saved], then: Callable[[Change], None], failed: Callable[[str], None]
    ) -> None:
        error = future.exception()
        if isinstance(error, LibraryError):
            failed(str(error))
            return
        made = self.desk.took(change, future.result())
        with self.app.batch_update():
            self.review = self.desk.review
            then(made)

    def _do(self, change: Change | None, *, then: Callable[[], None] = lambda: None, also: str = "") -> None:
        """Save what a key asks for, and say so, and what else there is to say."""
        if change is None:
            self._say(_("There is nothing to review here."))
            return

        def saved(made: Change) -> None:
            self.desk.done.did(made)
            self._say_saved(made, also=also)
            then()

        self._save(change, saved, self._say_failed)

    def _say_saved(self, change: Change, sentence: str | None = None, *, also: str = "") -> None:
        about = (*change.after, *change.before)[0].target.ref
        sentence = sentence or _("{what}: {place} (saved)")
        said = sentence.format(what=_(change.name), place=thing_name(self.document, about))
        self._say("\n".join(filter(None, (said, also))))

    def _say(self, sentence: str) -> None:
        """Say what a key has done, in place of what the one before has done."""
        app = self.app
        if isinstance(app, FewToasts):
            app.say_in_passing(sentence)

    def _say_warning(self, sentence: str) -> None:
        self.notify(visible(sentence), severity="warning", timeout=12)

    def _say_failed(self, sentence: str) -> None:
        self.notify(visible(sentence), severity="error", timeout=12)

    # What one is on.

    def _with_text(self, ref: Ref | None) -> Ref | None:
        """A thing, but for a unit that only holds others the first one of these that has text."""
        outline = self.document.outline
        if ref is None or ref.kind != "node" or ref.id not in outline:
            return ref
        below = range(outline.position(ref.id), outline.end(ref.id))
        nodes = (self.document.nodes[at] for at in below)
        return next((Ref(ref.document, "node", node.eid) for node in nodes if node.verbatim.strip()), None)

    def _subject(self) -> Subject | None:
        """What a key is about: a stretch of text that is selected, with the unit it begins in, or what one is on."""
        from nghiquyet.tui.review.writing import subject_of

        stretches = self.view.stretches()
        if not stretches:
            ref = self._with_text(self.view.current)
            return subject_of(self.document, ref, self.view.words_of(ref) if ref else None)
        (ref, start, _), (last, _, end) = stretches[0], stretches[-1]
        first, last_unit = (self.document.outline.node(each.id) for each in (ref, last))
        return subject_of(self.document, ref, (start, end_in(self.document, first, last_unit, end)))
