"""What people have noted, as entries of an index: notes, proposed wordings, reasons of flags, tags."""

from __future__ import annotations

from collections.abc import Iterable

from nghiquyet.document.annotations import Anchored, Annotation
from nghiquyet.document.model import Ref
from nghiquyet.search.entries import Entry, Form
from nghiquyet.vietnamese.folding import nfc


def as_said(annotation: Annotation) -> Anchored:
    """A note in the place that it was given, whether or not the text still has it."""
    target = annotation.target
    return Anchored(annotation, "kept", target.ref, target.eid, target.line)


def note_entries(notes: Iterable[Anchored]) -> list[Entry]:
    """The entries of all notes that have words, in their order.

    The line is that of the unit as it is found now, or, where it is found no more, the one it had.
    """
    found = []
    for each in notes:
        said = each.annotation
        text = " ".join(nfc(said.body).split())
        if text:
            line = each.line if each.eid is not None else said.target.line
            ref = Ref(said.target.ref.document, "note", said.id)
            found.append(Entry("note", ref, text, (Form("title", text),), eid=each.eid, line=line))
    return found
