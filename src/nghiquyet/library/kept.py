"""The stored documents themselves: a TinyDB file each, and the copies of the texts that were imported."""

from __future__ import annotations

import re
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from nghiquyet.document import serial
from nghiquyet.document.model import Document
from nghiquyet.library.catalogue import Catalogue, Entry
from nghiquyet.library.files import write_atomically
from nghiquyet.library.indexes import IndexFiles
from nghiquyet.library.lock import NotSaved, held, saving
from nghiquyet.library.notices import LibraryError, Notify, notice
from nghiquyet.library.places import Places
from nghiquyet.library.sources import SourceFile, is_identifier, read_file
from nghiquyet.library.store import Store
from nghiquyet.messages import N_

_COPY = re.compile(r"(.+)-[0-9a-f]{12}\.txt")
"""The name of a copy: the id of the document, and the beginning of the digest of its text."""


class Overtaken(NotSaved):
    """Another program has put another text in this place in the meantime."""


@dataclass(frozen=True, slots=True)
class KeptDocument:
    """A stored document: what is known about it, and the document itself, not yet unpacked."""

    entry: Entry
    body: dict[str, Any]

    def document(self) -> Document | None:
        """The document; None if what is stored is none."""
        try:
            document = serial.from_json(self.body)
        except (KeyError, TypeError, ValueError):
            return None
        return document if document.id == self.entry.id else None


class KeptDocuments:
    """All of them, by their ids."""

    def __init__(self, places: Places, notify: Notify) -> None:
        self._places = places
        self._notify = notify

    def ids(self) -> set[str]:
        """The documents that are there, whether or not their files can be used."""
        stems = {path.stem for path in self._places.library.glob("*.json")}
        copies = {match[1] for path in self._places.sources.glob("*.txt") if (match := _COPY.fullmatch(path.name))}
        return {stem for stem in stems | copies if is_identifier(stem)}

    def has(self, identifier: str) -> bool:
        """Whether a document is there; of one whose file is gone, whether its text is."""
        return self._places.document(identifier).exists() or bool(self._copies(identifier))

    def read(self, identifier: str, *, locked: bool = False) -> KeptDocument | None:
        """A stored document; None if there is none that can be used, and then a bad file has been kept aside.

        ``locked``: the caller holds the lock of the library.
        """
        database = self._store(identifier).read(locked=locked)
        if not database.tables():
            return None
        entry, body = (database.table(name).get(doc_id=1) for name in ("entry", "document"))
        try:
            known = Entry.from_json(dict(entry or {}))
        except KeyError:
            known = None
        if known is None or known.id != identifier:
            self.discard(identifier, locked=locked)
            return None
        return KeptDocument(known, dict(body or {}))

    def entry(self, identifier: str) -> Entry | None:
        """What is known about a stored document."""
        kept = self.read(identifier)
        return kept.entry if kept else None

    def discard(self, identifier: str, *, locked: bool = False) -> None:
        """Keep the file of a document aside, because what it holds is no document; it is made again from the text."""
        try:
            aside = self._store(identifier).discard(locked=locked)
        except NotSaved as error:
            self._notify(error.notice)
        else:
            sentence = N_("{file} does not contain the document “{id}”. It was kept as {aside} and is being rebuilt.")
            self._notify(notice(sentence, file=self._places.document(identifier), id=identifier, aside=aside.name))

    def write(
        self,
        document: Document,
        entry: Entry,
        catalogue: Catalogue,
        *,
        copy: SourceFile | None = None,
        instead_of: str | None = None,
        patient: bool = True,
    ) -> None:
        """Store a document and enter it in the catalogue; when this returns, both are on the disk.

        ``copy``: the text, to be kept as well. ``instead_of``: sha256 of the text that may be replaced. Overtaken if
        there is another one by now; NotSaved if it cannot be written, Busy if another program is writing, at once
        unless ``patient``. The text is written first, the catalogue last: after a crash in between, what is there is
        whole and the catalogue follows.
        """
        with held(self._places.library, self._notify, patient=patient):
            there = self.read(document.id, locked=True)
            if there is not None and there.entry.sha256 not in {instead_of, entry.sha256}:
                sentence = N_("“{id}” has been replaced by another program in the meantime (sha256 {found}).")
                raise Overtaken(sentence, id=document.id, found=there.entry.sha256)
            if copy is not None:
                self._write_copy(document.id, copy)
            with self._store(document.id).change(locked=True) as database:
                database.drop_tables()
                database.table("entry").insert(asdict(entry))
                database.table("document").insert(serial.to_json(document))
            catalogue.put(entry)

    def remove(self, identifier: str, catalogue: Catalogue) -> None:
        """Delete a document, the copies of its text and the indexes of its words; NotSaved if that cannot be done."""
        with held(self._places.library, self._notify):
            path = self._places.document(identifier)
            with saving(path):
                for copy in self._copies(identifier):
                    copy.unlink(missing_ok=True)
                IndexFiles(self._places, self._notify).forget(identifier)
                path.unlink(missing_ok=True)
            catalogue.drop(identifier)

    def keep_copy(self, identifier: str, copy: SourceFile) -> None:
        """Make sure that the copy of an imported text is there, and whole; NotSaved if that cannot be done."""
        path = self._places.source(identifier, copy.sha256)
        if not path.is_file() or path.read_bytes() != copy.data:
            with held(self._places.library, self._notify):
                self._write_copy(identifier, copy)

    def copy(self, identifier: str, sha256: str | None) -> SourceFile | None:
        """The copy of an imported text, the latest one if no digest is given; None without any.

        LibraryError if it is not what it was when it was imported.
        """
        copies = self._copies(identifier)
        if sha256 is not None:
            copies = [path for path in copies if path == self._places.source(identifier, sha256)]
        if not copies:
            return None
        path = max(copies, key=lambda path: path.stat().st_mtime_ns)
        copy = read_file(path)
        if self._places.source(identifier, copy.sha256) != path:
            raise LibraryError(N_("{file} has changed since it was imported. Import the text again."), file=path)
        return copy

    def _write_copy(self, identifier: str, copy: SourceFile) -> None:
        path = self._places.source(identifier, copy.sha256)
        with saving(path):
            path.parent.mkdir(exist_ok=True)
            write_atomically(path, copy.data, "source")

    def _copies(self, identifier: str) -> list[Path]:
        """The copies of all editions of an imported text."""
        found = ((path, _COPY.fullmatch(path.name)) for path in self._places.sources.glob(f"{identifier}-*.txt"))
        return [path for path, match in found if match is not None and match[1] == identifier]

    def _store(self, identifier: str) -> Store:
        return Store(self._places.document(identifier), "document", self._notify, backup=False)
