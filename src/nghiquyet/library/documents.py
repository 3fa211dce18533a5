"""The library: documents that were read once and are kept, one file each.

A document is derived: it can be thrown away and read again, from the bundled text or from the copy of an imported one.
That happens by itself when the reader or its editorial data have changed. Annotations are kept elsewhere and are never
touched by any of this.
"""

from __future__ import annotations

import dataclasses
import os
from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from nghiquyet.document.model import Document
from nghiquyet.library.bundle import Bundle, WrongText
from nghiquyet.library.catalogue import Catalogue, Entry, Origin, entry_of
from nghiquyet.library.kept import KeptDocument, KeptDocuments, Overtaken
from nghiquyet.library.lock import Busy, NotSaved
from nghiquyet.library.notices import LibraryError, Notify, nearest, notice
from nghiquyet.library.places import Places
from nghiquyet.library.sources import SourceFile, UnknownDocument, files_like, identifier_for, is_identifier, read_file
from nghiquyet.messages import N_, gettext
from nghiquyet.plain import visible

if TYPE_CHECKING:
    from datetime import datetime

Working = Callable[[str], AbstractContextManager[object]]
"""Called with a sentence about what is being done; the work is done inside the context it gives."""


def quietly(_sentence: str) -> AbstractContextManager[object]:
    """Say nothing about the work."""
    return nullcontext()


def this_moment() -> datetime:
    """Now, in the time zone of the machine."""
    from datetime import datetime

    return datetime.now().astimezone()


class IdTaken(LibraryError):
    """The id belongs to another text, and nobody has said that it may be replaced."""

    def __init__(self, identifier: str, theirs: str, file: Path, ours: str) -> None:
        sentence = N_(
            "“{id}” is a different text: its sha256 is {theirs}; that of {file} is {ours}. Rename the file, or "
            "use --replace."
        )
        super().__init__(sentence, id=identifier, theirs=theirs, file=file, ours=ours)


@dataclass(frozen=True, slots=True)
class Imported:
    """What became of a text that was brought in."""

    entry: Entry
    outcome: Literal["new", "same", "replaced"]
    """``same``: the library has this very text already, and nothing was written."""


class Library:
    """The documents of one account.

    Making one costs nothing: what is asked for is loaded when it is asked for. ``notify`` is told what a person should
    know; ``working`` is asked for a context around work that can be felt; ``now`` says when something was imported.
    With ``later`` a document that had to be read is given at once, and stored when :meth:`settle` is called.
    """

    def __init__(
        self,
        places: Places,
        notify: Notify,
        *,
        working: Working = quietly,
        now: Callable[[], datetime] = this_moment,
        later: bool = False,
    ) -> None:
        self._notify = notify
        self._working = working
        self._now = now
        self._unsettled: list[Callable[[], None]] | None = [] if later else None
        """What is still to be stored; None once everything is stored at once."""
        self._bundle = Bundle(places, notify)
        self._kept = KeptDocuments(places, notify)
        self._catalogue = Catalogue(places, notify)

    def default_id(self) -> str:
        """The document one sees who has not opened any: the first bundled one."""
        for identifier in self._bundle.ids():
            return identifier
        raise UnknownDocument(N_("The program came without a text. Reinstall it, or import a text."))

    def ids(self) -> list[str]:
        """The ids of all documents, bundled ones that were never opened included, without opening any."""
        return sorted({*self._bundle.ids(), *self._kept.ids()})

    def has(self, identifier: str) -> bool:
        """Whether there is a document of that id."""
        return is_identifier(identifier) and (self._kept.has(identifier) or identifier in self._bundle.ids())

    def entries(self) -> list[Entry]:
        """What there is to know about every stored document without opening it, in order of their ids."""
        return self._catalogue.entries(self._kept.entry)

    def all_entries(self) -> list[Entry]:
        """The same for all documents: a bundled one that was never read is read first, even where it cannot be kept.

        One that cannot be read is told of and left out.
        """
        entries = {entry.id: entry for entry in self.entries()}
        for identifier in self.ids():
            try:
                if identifier not in entries and (entry := self._owner(identifier)):
                    entries[identifier] = entry
            except LibraryError as error:
                self._notify(error.notice)
        return [entries[identifier] for identifier in sorted(entries)]

    def fingerprint(self, document: Document) -> str | None:
        """What a document of the library was made from, in a word; None for one that is not kept."""
        return self._fingerprint(document.id, document.source.sha256) if self.has(document.id) else None

    def fingerprints(self) -> dict[str, str]:
        """The same for all documents, by their ids; a bundled one that was never read is read first."""
        return {entry.id: self._fingerprint(entry.id, entry.sha256) for entry in self.all_entries()}

    def _fingerprint(self, identifier: str, sha256: str) -> str:
        from nghiquyet.reading import READER_VERSION

        return f"{sha256} {READER_VERSION} {self._bundle.editorial_print(identifier)}"

    def open(self, doc: str) -> Document:
        """The document that somebody names by its id or by the path of a file; a file is read and not stored.

        UnknownDocument, with what is nearest, if it is neither; LibraryError for a file that holds no text.
        """
        if self.has(identifier := doc.strip().lower()):
            return self.open_document(identifier)
        if os.path.lexists(doc) or os.path.dirname(doc) or Path(doc).suffix:  # noqa: PTH120 - a part of what was typed
            return self.read_path(Path(doc))
        raise self._unknown(N_("There is no document or file “{doc}”."), doc, files_like(doc, Path()))

    def open_document(self, identifier: str) -> Document:
        """The document of an id; read again if it was never read, or by another reader, or cannot be used."""
        kept = self._kept.read(identifier) if is_identifier(identifier) else None
        if kept and self._is_fresh(kept.entry):
            if document := kept.document():
                return document
            self._kept.discard(identifier)
        return self._read_again(identifier, kept)

    def read_path(self, path: Path) -> Document:
        """The document of a file, read and not stored.

        A bundled text is known by its bytes. Another text never gets the id of a document of the library.
        """
        source = read_file(path)
        identifier = self._bundle.id_of(source.sha256) or identifier_for(source.name)
        owner = self._owner(identifier)
        if owner is not None and owner.sha256 != source.sha256:
            identifier = f"{identifier}-{source.sha256[:8]}"
        return self._parse(source, identifier)

    def import_file(self, path: Path, *, replace: bool = False) -> Imported:
        """Bring a text into the library, under an id made from its name; when this returns it is on the disk.

        IdTaken, with both digests, if another text has the id and ``replace`` is not given; UnknownDocument or
        LibraryError for a file that cannot be read; NotSaved if it cannot be kept.
        """
        source = read_file(path)
        bundled = self._bundle.id_of(source.sha256)
        identifier = bundled or identifier_for(source.name)
        owner = self._owner(identifier)
        if owner is not None and owner.sha256 == source.sha256:
            if not bundled:
                self._kept.keep_copy(identifier, source)
            return Imported(owner, "same")
        if owner is None and (twin := next((e for e in self.entries() if e.sha256 == source.sha256), None)):
            return Imported(twin, "same")
        if owner is not None and not replace:
            raise IdTaken(identifier, owner.sha256, path, source.sha256)
        document = self._parse(source, identifier)
        imported = None if bundled else self._now().isoformat(timespec="seconds")
        entry = self._entry(document, "bundled" if bundled else "imported", imported)
        former, copy = owner.sha256 if owner else None, None if bundled else source
        self._kept.write(document, entry, self._catalogue, copy=copy, instead_of=former)
        return Imported(entry, "replaced" if owner else "new")

    def remove(self, identifier: str) -> Entry:
        """Take an imported document and its text out of the library; its annotations stay. NotSaved if that fails."""
        if not self.has(identifier):
            raise self._unknown(N_("There is no document “{doc}”."), identifier)
        entry = self._owner(identifier)
        if entry is None or entry.origin == "bundled":
            raise LibraryError(N_("“{id}” is part of the program and cannot be removed."), id=identifier)
        self._kept.remove(identifier, self._catalogue)
        return entry

    def _unknown(self, template: str, doc: str, files: tuple[str, ...] = ()) -> UnknownDocument:
        """The sentence for a document that is not there, with those that are nearest, and ``files`` that are."""
        sentence = notice(template, doc=doc)
        if near := (*nearest(doc, self.ids(), 3), *files):
            return UnknownDocument(N_("{sentence} Nearest: {nearest}."), sentence=sentence, nearest=", ".join(near))
        return UnknownDocument(N_("{sentence} “nghiquyet library” lists all documents."), sentence=sentence)

    def _owner(self, identifier: str) -> Entry | None:
        """What there is to know about the document that has an id; None if none has, or if it is beyond use.

        WrongText for a bundled document whose text was changed: nobody else may take its id.
        """
        if not self.has(identifier):
            return None
        if entry := self._kept.entry(identifier):
            return entry
        try:
            document = self.open_document(identifier)
        except WrongText:
            raise
        except LibraryError as error:
            self._notify(error.notice)
            return None
        return self._kept.entry(identifier) or self._entry(document, "bundled", None)

    def _is_fresh(self, entry: Entry) -> bool:
        """Whether a document was read by this reader, with the editorial data that there are now."""
        from nghiquyet.reading import READER_VERSION

        return (entry.reader, entry.editorial) == (READER_VERSION, self._bundle.editorial_print(entry.id))

    def _read_again(self, identifier: str, kept: KeptDocument | None) -> Document:
        """Read a document from its text and store it; where the text is gone, what is stored is better than nothing."""
        try:
            source, origin, imported = self._source(identifier, kept.entry if kept else None)
            document = self._parse(source, identifier)
        except LibraryError as error:
            if kept is None or (old := kept.document()) is None:
                raise
            self._notify(notice(N_("“{id}” is shown as last read: {why}"), id=identifier, why=error.notice))
            return old
        entry = self._entry(document, origin, imported)
        store = partial(self._store, document, entry, kept.entry.sha256 if kept else None)
        if self._unsettled is not None:
            self._unsettled.append(store)
            return document
        try:
            store()
        except Overtaken:
            return self.open_document(identifier)
        return document

    def _store(self, document: Document, entry: Entry, former: str | None) -> None:
        """Store a document that was read from the text of ``former``; Overtaken if there is another text by now."""
        try:
            self._kept.write(document, entry, self._catalogue, instead_of=former, patient=False)
        except Overtaken:
            raise
        except Busy:
            # Who asks for a document does not wait for somebody who writes: next time it is stored.
            return
        except NotSaved as error:
            self._notify(error.notice)
            self._notify(notice(N_("“{id}” is kept in memory for now."), id=document.id))

    def settle(self) -> None:
        """Store what was to be stored later; from now on everything is stored at once."""
        unsettled, self._unsettled = self._unsettled, None
        for store in unsettled or ():
            try:
                store()
            except Overtaken as overtaken:
                # The document in hand stays what it is; the next one who opens it sees the other text.
                self._notify(overtaken.notice)

    def _source(self, identifier: str, entry: Entry | None) -> tuple[SourceFile, Origin, str | None]:
        """The text of a document, where it is from, and when it was imported."""
        entry = entry or self._catalogue.find(identifier)
        if entry is None or entry.origin == "imported":
            copy = self._kept.copy(identifier, entry.sha256 if entry else None)
            if copy is not None and entry is not None:
                return dataclasses.replace(copy, name=entry.name), "imported", entry.imported
            if copy is not None:
                return copy, "imported", None
        if entry is not None and entry.origin == "imported":
            raise LibraryError(
                N_("The text of “{id}” is missing. Import {file} again."), id=identifier, file=entry.name
            )
        return self._bundle.text(identifier), "bundled", None

    def _parse(self, source: SourceFile, identifier: str) -> Document:
        """Read a text; LibraryError if it is none."""
        from nghiquyet.reading import UnreadableText, read_document

        editorial = self._bundle.editorial(identifier, source.sha256)
        with self._working(gettext("Reading {name}…").format(name=visible(source.name))):
            try:
                return read_document(source.data, name=source.name, id=identifier, editorial=editorial)
            except UnreadableText as error:
                raise LibraryError("{sentence}", sentence=error) from error

    def _entry(self, document: Document, origin: Origin, imported: str | None) -> Entry:
        from nghiquyet.reading import READER_VERSION

        editorial = self._bundle.editorial_print(document.id)
        return entry_of(document, origin=origin, imported=imported, reader=READER_VERSION, editorial=editorial)
