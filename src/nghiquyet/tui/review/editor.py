"""The editor of a note: what is noted, what wording is proposed, whether it is doubtful. Nothing typed is lost."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from textual import on
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Static

from nghiquyet.commands import Keymap
from nghiquyet.messages import gettext as _
from nghiquyet.plain import visible
from nghiquyet.tui.bindings import bindings
from nghiquyet.tui.dialog import Dialog
from nghiquyet.tui.fit import elide
from nghiquyet.tui.inputs.area import TextArea
from nghiquyet.tui.review.ask import Ask
from nghiquyet.tui.review.desk import Done
from nghiquyet.tui.review.writing import Written
from nghiquyet.tui.signs import signs

if TYPE_CHECKING:
    from textual.app import ComposeResult
    from textual.events import Resize
    from textual.timer import Timer

REST: Final = 2.0
"""Seconds after a key, at most, until what is typed is kept as a draft."""

_QUOTED: Final = 3
"""Rows of the quote, at most."""


class NoteEditor(Dialog[None]):
    """Two texts and a flag. It closes when they are saved, or when nothing would be lost."""

    AUTO_FOCUS = "#note-text"

    DEFAULT_CSS = """
    NoteEditor > Vertical { height: 85%; max-height: 32; margin-top: 1; }
    NoteEditor Static { width: 1fr; }
    NoteEditor .note--quote { color: $text-muted; }
    NoteEditor .note--name { margin-top: 1; text-style: bold; }
    NoteEditor TextArea { background: $boost; padding: 0 1; }
    NoteEditor #note-text { height: 2fr; min-height: 3; }
    NoteEditor #note-wording { height: 1fr; min-height: 2; }
    NoteEditor .note--told { margin-top: 1; height: auto; max-height: 4; }
    NoteEditor .note--told.-wrong { color: $text-error; text-style: bold; }
    """

    BINDINGS = bindings(
        "note.save", "review.flag", "interrupt", "quit", review_flag="flag", interrupt="keep", quit="leave"
    )  # fmt: skip

    def __init__(
        self,
        name: str,
        quote: str,
        saved: Written,
        begun: Written | None,
        *,
        save: Callable[[Written, Written, Done], None],
        keep: Callable[[Written, Written | None], str | None],
        told: str = "",
    ) -> None:
        """``name``, ``quote``: what the note is about. ``saved``: what is on the disk; ``begun``: a draft of more.

        ``save`` saves and calls back. ``keep`` keeps a draft, or with None drops it; it gives a sentence where it could
        not. Both are told first what was on the disk. ``told``: what there is to say at the beginning.
        """
        super().__init__()
        self._name = name
        self._quote = quote
        self._was = saved
        self._begun = begun or saved
        self._kept = begun
        self._save = save
        self._keep = keep
        self._said = told
        self._flagged = self._begun.flagged
        self._saving: Written | None = None
        self._resting: Timer | None = None

    def compose(self) -> ComposeResult:
        """The quote above the two texts; at the bottom what there is to say."""
        with Vertical() as frame:
            frame.border_title = Content(_("Note: {place}").format(place=self._name))
            frame.border_subtitle = Content(self._keys())
            yield Static(classes="note--quote", markup=False)
            yield Static(_("Note"), classes="note--name", markup=False)
            yield self._area(self._begun.note, "note-text")
            yield Static(_("Proposed wording"), classes="note--name", markup=False)
            yield self._area(self._begun.wording, "note-wording")
            yield Static(classes="note--told", markup=False)

    def _area(self, text: str, id: str) -> TextArea:
        # What a colleague's file has brought in may hold anything.
        return TextArea(visible(text, keep="\n\t"), id=id, compact=True, highlight_cursor_line=False)

    def _keys(self) -> str:
        keymap: Keymap = getattr(self.app, "keymap", Keymap())
        flag = [key for key in keymap.keys("review.flag") if len(key) > 1]
        said = [
            _("{key}: save").format(key=keymap.shown("note.save")),
            *([_("{key}: flag").format(key=flag[0].upper())] if flag else []),
            _("{key}: close").format(key=keymap.shown("escape")),
        ]
        return "   ".join(said)

    def on_mount(self) -> None:
        """The cursor goes to the end of what is written, and what there is to say is said."""
        for area in self.query(TextArea):
            area.move_cursor(area.document.end)
        self._tell(self._said)

    def on_resize(self, event: Resize) -> None:
        """Cut the quote for the width."""
        super().on_resize(event)
        width = max(20, min(90, event.size.width * 9 // 10) - 4)
        quote = elide(f"“{visible(self._quote)}", width * _QUOTED - 12, signs(self).ellipsis)
        self.query_one(".note--quote", Static).update(Content(f"{quote}”"))

    @property
    def written(self) -> Written:
        """What stands here."""
        note, wording = (self.query_one(id, TextArea).text for id in ("#note-text", "#note-wording"))
        return Written(note, wording, self._flagged)

    # Drafts.

    @on(TextArea.Changed)
    def _changed(self, event: TextArea.Changed) -> None:
        """Keep what is typed before long: the machine may go down."""
        event.stop()
        if self._resting is None:
            self._resting = self.set_timer(REST, self._rested)

    def _rested(self) -> None:
        self._resting = None
        self.keep_draft()

    def keep_draft(self) -> bool:
        """Keep what stands here as a draft, unless it is saved or kept already; whether nothing can be lost now."""
        written = self.written
        if written == (self._kept or self._was):
            return True
        if problem := self._keep(self._was, None if written == self._was else written):
            self._tell(problem, wrong=True)
            return False
        self._kept = None if written == self._was else written
        return True

    # Keys.

    def action_note_save(self) -> None:
        """Save, and close once it is on the disk; where it cannot be saved, say why, and keep the text."""
        if self._saving is not None:
            return
        self._saving = self.written
        self._save(self._was, self._saving, self._saved)
        if self._saving is not None:
            self._tell(_("Another program is writing; this will be saved as soon as it is done."))

    def _saved(self, problem: str | None) -> None:
        written, self._saving = self._saving, None
        if problem is not None:
            self._tell(problem, wrong=True)
            self.keep_draft_quietly()
        elif self.written != written and written is not None:
            # Typed while it was being saved.
            self._was, self._kept = written, None
            self._tell(_("Saved; what you have typed since is not saved yet."))
        elif self.is_attached:
            self.dismiss(None)

    def keep_draft_quietly(self) -> None:
        """Keep a draft if that can be done; what there is to say has been said."""
        written = self.written
        if written not in (self._kept, self._was) and self._keep(self._was, written) is None:
            self._kept = written

    def action_flag(self) -> None:
        """Flag it as doubtful, or not."""
        self._flagged = not self._flagged
        self._tell("")

    def action_keep(self) -> None:
        """Keep a draft, and say what the keys do: some press Ctrl+C in order to leave."""
        if self.keep_draft():
            keymap: Keymap = getattr(self.app, "keymap", Keymap())
            sentence = _("{save} saves. {quit} quits and keeps what you wrote as a draft.")
            quit = next((key for key in keymap.keys("quit") if len(key) > 1), "ctrl+q")
            shown = Keymap({"quit": (quit,)}).shown("quit")
            self._tell(sentence.format(save=keymap.shown("note.save"), quit=shown))

    async def action_leave(self) -> None:
        """Leave the program; what is written here is kept as a draft, and if it cannot be, one does not leave."""
        if self.keep_draft():
            await self.app.run_action("app.quit")

    def action_escape(self) -> None:
        """Close it; ask only if something would be lost."""
        if self.written in (self._was, self._begun):
            self.dismiss(None)
            return
        answers = (
            ("on", _("Keep writing")),
            ("save", _("Save and close")),
            ("draft", _("Close and keep a draft")),
            ("drop", _("Discard what is not saved")),
        )
        self.app.push_screen(Ask(_("What you have written is not saved yet."), answers), self._answered)

    def _answered(self, answer: str | None) -> None:
        if answer == "save":
            self.action_note_save()
        elif answer == "drop":
            problem = self._keep(self._was, None)
            if problem is None:
                self.dismiss(None)
            else:
                self._tell(problem, wrong=True)
        elif answer == "draft" and self.keep_draft():
            self.dismiss(None)

    def _tell(self, sentence: str, *, wrong: bool = False) -> None:
        """Say something at the bottom, after whether it is flagged."""
        used = signs(self)
        flag = f"{used.flagged} {_('Flagged')}" if self._flagged else ""
        words = f" {used.middle} ".join(filter(None, (flag, visible(sentence))))
        told = self.query_one(".note--told", Static)
        told.update(Content(f"{used.warning} {words}" if wrong else words))
        told.set_class(wrong, "-wrong")
