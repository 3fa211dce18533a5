"""What the window does about notes that go to a colleague, and about theirs that come in."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from itertools import islice
from pathlib import Path
from typing import Final

from nghiquyet.document import Annotation
from nghiquyet.library.notices import LibraryError, reason
from nghiquyet.messages import N_
from nghiquyet.messages import gettext as _
from nghiquyet.plain import visible
from nghiquyet.review import Change
from nghiquyet.tui.fit import elide
from nghiquyet.tui.review.saving import Saving
from nghiquyet.tui.signs import signs

_ENDINGS: Final = {".md": "markdown", ".csv": "csv", ".jsonld": "jsonld", ".json": "jsonld", ".txt": "text"}
"""What the end of a name asks for."""

_LISTED: Final = 5
"""Conflicts that are told one by one, at most; the card of each says that there are two."""

_LONGEST: Final = 160
"""Cells of one of them."""


class Exchange(Saving):
    """Mixed into the screen."""

    def action_review_export(self) -> None:
        """Write the notes to a file; the end of its name says in which form."""
        hint = _(".md: sheet of remarks; .csv: for a spreadsheet; .txt: plain text; .jsonld: everything, for merging.")
        name = _("remarks-{id}").format(id=self.document.id)
        self._ask(_("Export the notes"), hint, _proposed(name, ".md"), self._export)

    def _export(self, path: Path, again: bool) -> str | None:
        format = _ENDINGS.get(path.suffix.lower())
        if format is None:
            return _("The name must end in one of {endings}.").format(endings=" ".join(_ENDINGS))
        from nghiquyet.exchange import sheet

        review = self.review
        assert review is not None
        return self._write(path, again, lambda: sheet(review, format))

    def action_review_backup(self) -> None:
        """Write all notes about all documents to one file."""
        hint = _("All notes about all documents, in one file that can be merged later.")
        self._ask(_("Back up the notes"), hint, _proposed(_("notes-backup"), ".jsonld"), self._back_up)

    def _back_up(self, path: Path, again: bool) -> str | None:
        return self._write(path, again, self._everything)

    def _everything(self) -> bytes:
        from nghiquyet.exchange import everything

        return everything(self._places, lambda notice: self._say_warning(notice.message))

    def action_review_merge(self) -> None:
        """Take in the notes of a file."""
        hint = _("A .jsonld file exported by a colleague. None of your notes is overwritten.")
        self._ask(_("Merge notes from a file"), hint, None, self._merge)

    def _ask(self, title: str, hint: str, path: Path | None, use: Callable[[Path, bool], str | None]) -> None:
        from nghiquyet.tui.review.files import FileDialog

        self.app.push_screen(FileDialog(title, hint, path, use))

    def _write(self, path: Path, again: bool, data: Callable[[], bytes]) -> str | None:
        """Write a file, never over another one unless asked twice; a sentence where it was not written."""
        from nghiquyet.library.outputs import write_output

        try:
            if path.exists() and not again:
                return _("{file} already exists; press Enter again to overwrite it.").format(file=path)
            write_output(path, data())
        except OSError as error:
            return _("{file} was not written: {why}.").format(file=path, why=reason(error).message)
        self.notify(visible(_("Written to {file}.").format(file=path)))
        return None

    def _merge(self, path: Path, again: bool) -> str | None:
        """Merge a file into the notes of the documents it is about, and say what came in."""
        from nghiquyet.exchange import incoming
        from nghiquyet.library.files import read_regular

        try:
            theirs = incoming(read_regular(path.absolute()), path)
            for id, notes in theirs.notes.items():
                self._merge_into(id, notes)
        except OSError as error:
            return _("{file} cannot be read: {why}.").format(file=path, why=reason(error).message)
        except LibraryError as error:
            return str(error)
        for sentence in theirs.rest():
            self._say_warning(sentence)
        return None

    def _merge_into(self, id: str, theirs: Sequence[Annotation]) -> None:
        """Merge notes into those of one document. What came into the one that is open can be undone."""
        from nghiquyet.exchange import conflicts, summary
        from nghiquyet.library.annotations import AnnotationStore
        from nghiquyet.review.merging import merge

        here = id == self.document.id
        store = AnnotationStore(self._places, id, lambda notice: self._say_warning(notice.message))
        merged = merge(store.read(), theirs)
        listed = [elide(visible(line), _LONGEST, signs(self).ellipsis) for line in islice(conflicts(merged), _LISTED)]
        more = [signs(self).ellipsis] if len(merged.conflicts) > _LISTED else []
        told = "\n".join((summary(id, merged), *listed, *more))

        def saved(made: Change) -> None:
            self.desk.done.did(made)
            self._say_summary(told)

        if not merged.to_save:
            self._say_summary(told)
        elif here:
            self._save(Change((), merged.to_save, N_("Merged")), saved, self._say_failed)
        else:
            store.save(after=merged.to_save)
            self._say_summary(told)

    def _say_summary(self, sentence: str) -> None:
        self.notify(visible(sentence, keep="\n"), timeout=12)


def _proposed(name: str, ending: str) -> Path:
    """A file in the folder one works in, with today's date."""
    return _folder() / f"{name}-{datetime.now().astimezone().date().isoformat()}{ending}"


def _folder() -> Path:
    """The folder one works in; without a name where it is there no longer."""
    try:
        return Path.cwd()
    except OSError:
        return Path()
