"""What the window does about notes and their drafts."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from nghiquyet.document import Ref
from nghiquyet.library.drafts import Draft, new_id
from nghiquyet.library.notices import LibraryError
from nghiquyet.messages import gettext as _
from nghiquyet.messages import ngettext
from nghiquyet.review import Change
from nghiquyet.tui.review.names import thing_name
from nghiquyet.tui.review.saving import Saving

if TYPE_CHECKING:
    from nghiquyet.tui.review.desk import Done
    from nghiquyet.tui.review.editor import NoteEditor
    from nghiquyet.tui.review.writing import Subject, Written


class Notes(Saving):
    """Mixed into the screen."""

    _editor: NoteEditor | None = None
    """The one that was opened last."""

    def action_review_note(self) -> None:
        """Write or change the note about what is selected, or about what one is on."""
        subject = self._subject()
        if subject is None:
            self._do(None)
            return
        mine = (draft for draft in self.drafts.read() if (draft.ref, draft.span) == (subject.ref, subject.span))
        self._edit(subject, next(mine, None))

    async def action_review_draft(self) -> None:
        """Go on with the latest draft."""
        from nghiquyet.tui.review.writing import subject_of_draft

        drafts = self.drafts.read()
        found = ((draft, subject_of_draft(self.document, draft)) for draft in drafts)
        draft, subject = next(((draft, subject) for draft, subject in found if subject), (None, None))
        if draft is None or subject is None:
            self._say(_("There is no draft."))
            return
        self.app.clear_notifications()  # One of them says that this note is not saved, which will not be so for long.
        await self._visit_ref(subject.ref)
        self._edit(subject, draft)

    async def _visit_ref(self, ref: Ref) -> None:
        """Go to a thing, unless one is on it."""
        if ref != self.view.current:
            await self.go(ref)

    def _edit(self, subject: Subject, draft: Draft | None) -> None:
        """Open the editor."""
        from nghiquyet.tui.review.editor import NoteEditor
        from nghiquyet.tui.review.facts import when
        from nghiquyet.tui.review.writing import Written, begun_from, written_about

        if self.review is None:
            return
        id = draft.id if draft is not None else new_id()
        saved = written_about(self.review, subject, self.desk.reviewer)
        told = _("Restored a draft of {when}; it is not saved yet.").format(when=when(draft.written)) if draft else ""
        self._editor = NoteEditor(
            thing_name(self.document, subject.ref),
            subject.target.quote.exact,
            (begun_from(draft) if draft else None) or saved,
            Written(draft.note, draft.wording, draft.flagged) if draft else None,
            save=partial(self._save_written, subject, id),
            keep=partial(self._keep_draft, subject, id),
            told=told,
        )
        self.app.push_screen(self._editor)

    def _save_written(self, subject: Subject, id: str, was: Written, written: Written, done: Done) -> None:
        """Save what stands in the editor; its draft is no longer needed then."""
        from nghiquyet.tui.review.writing import change_of

        def saved(made: Change | None) -> None:
            if problem := self._keep_draft(subject, id, was, None):
                self._say_warning(problem)
            if made is None:
                self._say(_("{place}: nothing to save").format(place=thing_name(self.document, subject.ref)))
            else:
                self.desk.done.did(made)
                self._say_saved(made)
            done(None)

        assert self.review is not None
        change = change_of(self.review, subject, written, self.desk.reviewer, was=was)
        if change is None:
            saved(None)
        else:
            self._save(change, saved, done)

    def _keep_draft(self, subject: Subject, id: str, was: Written, written: Written | None) -> str | None:
        """Keep a draft of what is to be instead of what ``was``, or forget it; a sentence where that cannot be done."""
        try:
            if written is None:
                self.drafts.drop(id)
            else:
                sha256, moment = self.document.source.sha256, self.desk.reviewer.moment
                said = written.note, written.wording, written.flagged
                before = was.note, was.wording, was.flagged
                self.drafts.put(Draft(subject.ref, subject.span, sha256, *said, moment, id, before))
        except LibraryError as error:
            return str(error)
        return None

    def keep_draft(self) -> None:
        """We are about to leave: keep what stands in an open editor."""
        if self._editor is not None and self._editor in self.app.screen_stack:
            self._editor.keep_draft()

    def offer_drafts(self) -> None:
        """Say that there are drafts, and how to go on with them."""
        drafts = self.drafts.read()
        if drafts:
            key = self.keymap.shown("review.draft") or _("the palette")
            sentence = ngettext(
                "A note about {place} was not saved; {key} opens its draft.",
                "{n} notes were not saved, the last one about {place}; {key} opens its draft.",
                len(drafts),
            )
            place = thing_name(self.document, drafts[0].ref)
            self.notify(sentence.format(n=len(drafts), place=place, key=key), severity="warning", timeout=15)
