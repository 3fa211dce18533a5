"""The dialog that lists the documents of the library and gives the one that is chosen."""

from __future__ import annotations

from collections.abc import Sequence

from nghiquyet.library.catalogue import Entry
from nghiquyet.messages import gettext as _
from nghiquyet.tui.documents.rows import fitting, row_of
from nghiquyet.tui.picking import Picker, Wording
from nghiquyet.tui.rows import Row
from nghiquyet.tui.signs import signs


class DocumentBox(Picker[Entry]):
    """Gives the id of a document."""

    DEFAULT_CSS = """
    DocumentBox > Vertical { max-width: 120; }
    """

    LEFT = 0.6
    # Titles begin alike: they are told apart by their ends.

    def __init__(self, entries: Sequence[Entry], shown: str) -> None:
        """``shown``: the id of the document that is open, on which one begins."""
        super().__init__(entries, next((at for at, entry in enumerate(entries) if entry.id == shown), 0))
        self._shown = shown

    def wording(self) -> Wording:
        """What it says."""
        return Wording(
            _("Documents in the library"),
            _("Enter: open   Esc: close"),
            _("Title or id, with or without accents"),
            _("No document in the library matches."),
        )

    def fitting(self, typed: str) -> Sequence[Entry]:
        """Those whose title, id, file name or date holds every word."""
        return fitting(self._entries, typed)

    def row(self, entry: Entry) -> Row:
        """Title and id, pages, and when it was brought in."""
        return row_of(entry, signs(self), shown=entry.id == self._shown)

    def result(self, entry: Entry) -> str:
        """Its id."""
        return entry.id
