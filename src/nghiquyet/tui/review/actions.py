"""What the window does about reviewing: marks, flags and tags on whatever one is on, in any view; undo and redo."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from nghiquyet.document import Ref
from nghiquyet.messages import gettext as _
from nghiquyet.review import Change
from nghiquyet.tui.review.exchange import Exchange
from nghiquyet.tui.review.messages import Attach
from nghiquyet.tui.review.names import thing_name
from nghiquyet.tui.review.notes import Notes

if TYPE_CHECKING:
    from nghiquyet.document.addresses import Place


class ReviewActions(Notes, Exchange):
    """Mixed into the screen."""

    def action_review_mark(self) -> None:
        """Mark as reviewed, and on to the next; on what is reviewed already only on."""
        from nghiquyet.review.actions import mark

        ref = self._with_text(self.view.current)
        if ref is None or self.review is None:
            self._do(None)
            return
        following = self.view.next_unreviewed(self.review, ref)
        change = mark(self.review, ref, self.desk.reviewer)
        if change is None:
            self._move_on(following)
        elif following is None:
            self._do(change, also=_("Nothing is left to review here."))
        else:
            self._do(change, then=lambda: self._move_on(following))

    def action_review_next(self) -> None:
        """To the next unreviewed thing."""
        if self.review is not None:
            self._move_on(self.view.next_unreviewed(self.review, self.view.current))

    def _move_on(self, ref: Ref | None) -> None:
        """To the next unreviewed thing of the view."""
        if ref is None:
            self._say(_("Nothing is left to review here."))
        else:
            self.current = ref

    def action_review_flag(self) -> None:
        """Flag, or take the flag away: what is selected, or what one is on."""
        from nghiquyet.tui.review.writing import change_of, written_about

        subject, review, by = self._subject(), self.review, self.desk.reviewer
        if subject is None or review is None:
            self._do(None)
            return
        written = written_about(review, subject, by)
        self._do(change_of(review, subject, replace(written, flagged=not written.flagged), by, was=written))

    def action_review_tags(self) -> None:
        """Give tags to what one is on, or take them away."""
        from nghiquyet.review.actions import set_tags, unit_of
        from nghiquyet.tui.review.tags import TagsDialog, tags_of

        review, ref = self.review, self._with_text(self.view.current)
        if review is None or ref is None or unit_of(self.document, ref) is None:
            self._do(None)
            return

        def chosen(tags: tuple[str, ...] | None) -> None:
            if tags is None or self.review is None:
                return
            change = set_tags(self.review, ref, tags, self.desk.reviewer)
            if change is not None:
                self._do(change)

        known = tags_of(each.annotation for each in review.anchored)
        given = tags_of(each.annotation for each in review.of(ref))
        self.app.push_screen(TagsDialog(thing_name(self.document, ref), given, known), chosen)

    def on_attach(self, message: Attach) -> None:
        """Ask for the place of a stray note."""
        from nghiquyet.review.actions import reattach
        from nghiquyet.tui.review.attaching import AttachTo

        message.stop()

        def chosen(place: Place | None) -> None:
            if place is not None and self.review is not None:
                ref = Ref(self.document.id, "node", place.node.eid)
                self._do(reattach(self.review, message.orphan, ref, self.desk.reviewer))

        self.app.push_screen(AttachTo(self.document), chosen)

    def action_review_undo(self) -> None:
        """Take back the last thing that was done."""
        change = self.desk.done.to_undo()
        if change is None:
            self._say(_("There is nothing to undo."))
            return

        def undid(made: Change) -> None:
            self.desk.done.undid()
            self._say_saved(made, _("Undone: {what}, {place} (saved)"))
            self._go_back_to(made)

        self._save(change, undid, self._say_failed)

    def action_review_redo(self) -> None:
        """Do again what was taken back last."""
        change = self.desk.done.to_redo()
        if change is None:
            self._say(_("There is nothing to redo."))
            return

        def redid(made: Change) -> None:
            self.desk.done.redid()
            self._say_saved(made, _("Redone: {what}, {place} (saved)"))
            self._go_back_to(made)

        self._save(change, redid, self._say_failed)

    def _go_back_to(self, change: Change) -> None:
        """Show where something was taken back or done again, if the view has a place for it."""
        ref = (*change.after, *change.before)[0].target.ref
        if self.view.shows(ref):
            self.current = ref
