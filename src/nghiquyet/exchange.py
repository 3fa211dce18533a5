"""Notes on their way to a colleague and back: what the command line and the browser both write and take in."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from nghiquyet.document.annotations import Annotation
from nghiquyet.exporting.sheets import sheet_csv, sheet_markdown, sheet_text
from nghiquyet.library.annotations import AnnotationStore, documents_with_notes
from nghiquyet.library.notices import LibraryError, Notify
from nghiquyet.library.places import Places
from nghiquyet.library.sources import is_identifier
from nghiquyet.messages import N_, gettext
from nghiquyet.plain import json_text
from nghiquyet.review import Review
from nghiquyet.review.jsonld import NoAnnotations, from_jsonld, to_jsonld
from nghiquyet.review.merging import Merge


@dataclass(frozen=True, slots=True)
class Incoming:
    """What a file of notes holds."""

    notes: Mapping[str, Sequence[Annotation]]
    """By the id of the document they are about."""
    unknown: int
    """How many items are no notes that this version knows."""

    def rest(self) -> Iterator[str]:
        """Sentences about what the file holds besides notes, or instead of them."""
        if self.unknown:
            sentence = gettext("{count} items in the file are not notes that this version knows; they were left out.")
            yield sentence.format(count=self.unknown)
        if not self.notes:
            yield gettext("There are no notes in the file.")


def sheet(review: Review, format: str, delimiter: str = ",") -> bytes:
    """The notes about a document as a file: ``markdown``, ``csv`` or ``text`` to read, ``jsonld`` to be merged."""
    if format == "csv":
        return sheet_csv(review.document, review.anchored, delimiter)
    if format == "jsonld":
        return _file(review.annotations)
    lines = sheet_markdown if format == "markdown" else sheet_text
    return "".join(f"{line}\n" for line in lines(review.document, review.anchored)).encode()


def everything(places: Places, notify: Notify) -> bytes:
    """All notes about all documents as the bytes of one file, which can be merged again."""
    stores = (AnnotationStore(places, id, notify) for id in documents_with_notes(places))
    return _file([each for store in stores for each in store.read()])


def incoming(data: bytes, file: Path) -> Incoming:
    """The notes of a file; LibraryError if it holds none, or some about what can be no document."""
    try:
        annotations, unknown = from_jsonld(data)
    except NoAnnotations as error:
        raise LibraryError(N_("{file} contains no notes: {why}."), file=file, why=error) from error
    notes: dict[str, list[Annotation]] = {}
    for each in annotations:
        notes.setdefault(each.target.ref.document, []).append(each)
    if wrong := next((id for id in notes if not is_identifier(id)), None):
        sentence = N_("{file} contains notes about “{id}”, which cannot be a document; nothing was merged.")
        raise LibraryError(sentence, file=file, id=wrong)
    return Incoming(notes, unknown)


def summary(id: str, merged: Merge) -> str:
    """What came in for a document, in a sentence."""
    sentence = gettext("{id}: {new} new, {same} already here, {conflicts} in conflict (both kept).")
    return sentence.format(id=id, new=len(merged.new), same=merged.same, conflicts=len(merged.conflicts))


def conflicts(merged: Merge) -> Iterator[str]:
    """A line for each conflict: what stands here, what stood there, and the id under which theirs is kept."""
    sentence = gettext("  line {line}: here “{ours}” ({by}), there “{theirs}” ({other}), kept as {id}")
    for ours, other in merged.conflicts:
        here = {"line": ours.target.line, "ours": ours.body, "by": ours.creator}
        yield sentence.format(**here, theirs=other.body, other=other.creator, id=other.id)


def _file(annotations: Sequence[Annotation]) -> bytes:
    return f"{json_text(to_jsonld(annotations))}\n".encode()
