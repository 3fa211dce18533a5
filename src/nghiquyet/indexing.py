"""The indexes of the library: built once, kept in files, joined, and loaded when somebody searches.

A document has an index of its own. All of them are joined into one, for a search over everything; what is added later
is searched beside it, until there is enough of it to join anew. Whatever an index was made from is in its key.
"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

from nghiquyet.library.indexes import ALL, COVERS, IndexFiles
from nghiquyet.library.notices import LibraryError
from nghiquyet.search.index import Index
from nghiquyet.search.notes import as_said, note_entries
from nghiquyet.search.packing import FORMAT, BadPack, pack, unpack

if TYPE_CHECKING:
    from nghiquyet.document import Document
    from nghiquyet.document.annotations import Anchored
    from nghiquyet.library.documents import Library
    from nghiquyet.library.notices import Notice, Notify
    from nghiquyet.library.places import Places
    from nghiquyet.search.readings import Abbreviations

_MOST_BESIDE: Final = 8
"""So many documents are searched beside the joined index; each costs as much as one document does."""

Progress = Callable[[int, int], None]
"""Called with how many documents are done, of how many."""


def silently(_done: int, _total: int) -> None:
    """Say nothing about progress."""


@dataclass(frozen=True, slots=True)
class Indexes:
    """The indexes of one library, and of what has been noted about its documents."""

    places: Places
    library: Library
    abbreviations: Abbreviations
    notify: Notify

    def of(self, document: Document) -> Index:
        """The index of a document: loaded if it is kept, otherwise built, and kept if the library has the document."""
        key = self.library.fingerprint(document)
        if key is None:
            return Index.build(document, self.abbreviations)
        return self._load(document.id, key, document) or self._build(document, key)

    def joined(self) -> list[Index] | None:
        """The indexes of all documents, joined but for the latest; None if that has yet to be done."""
        prints = self.library.fingerprints()
        covered = self._covered()
        if covered is None or any(prints.get(id) != key for id, key in covered.items()):
            return None
        beside = prints.keys() - covered.keys()
        joined = self._load(ALL, _key_of_all(covered))
        if joined is None or len(beside) > _MOST_BESIDE:
            return None
        return [joined, *(each for id in sorted(beside) if (each := self._of_stored(id, prints[id])))]

    def join(self, progress: Progress = silently) -> list[Index]:
        """The same, joined anew. Takes some hundredths of a second for each document that has no index yet."""
        prints = self.library.fingerprints()
        files = IndexFiles(self.places, self.notify)
        files.keep_only([*prints, ALL, COVERS])
        indexes, covered = [], {}
        for done, (identifier, key) in enumerate(sorted(prints.items())):
            progress(done, len(prints))
            if index := self._of_stored(identifier, key):
                indexes.append(index)
                covered[identifier] = key
        progress(len(prints), len(prints))
        key = _key_of_all(covered)
        saved = files.save(ALL, key, pack(indexes)) and files.save(COVERS, _format(), [json.dumps(covered).encode()])
        joined = self._load(ALL, key) if saved else None
        return [joined] if joined else indexes

    def of_notes(self, notes: Iterable[Anchored]) -> Index | None:
        """The index of what has been noted; None if nothing has. It is small, and built anew after every change."""
        entries = note_entries(notes)
        return Index.of(entries, self.abbreviations) if entries else None

    def of_all_notes(self) -> Index | None:
        """The same about all documents, each note in the place it was given."""
        from nghiquyet.library.annotations import AnnotationStore, documents_with_notes

        stores = (AnnotationStore(self.places, each, self.notify) for each in documents_with_notes(self.places))
        return self.of_notes(as_said(note) for store in stores for note in store.read())

    def _of_stored(self, identifier: str, key: str) -> Index | None:
        """The index of a document by its id; None for one that cannot be opened, which has been told elsewhere."""
        if index := self._load(identifier, key):
            return index
        try:
            built = self._build(self.library.open_document(identifier), key)
            # As it is kept it takes a tenth of the memory.
            return self._load(identifier, key) or built
        except LibraryError as error:
            self.notify(error.notice)
            return None

    def _build(self, document: Document, key: str) -> Index:
        """Build the index of a document, and keep it."""
        index = Index.build(document, self.abbreviations)
        IndexFiles(self.places, self.notify).save(document.id, f"{key} {_format()}", pack([index]))
        return index

    def _load(self, name: str, key: str, document: Document | None = None) -> Index | None:
        files = IndexFiles(self.places, self.notify)
        key = f"{key} {_format()}" if name != ALL else key
        data = files.load(name, key)
        if data is None:
            return None
        try:
            return unpack(data, self.abbreviations, document)
        except BadPack:
            files.discard(name, key)
            return None

    def _covered(self) -> Mapping[str, str] | None:
        """What is in the joined index, by id."""
        data = IndexFiles(self.places, self.notify).load(COVERS, _format())
        covered: Mapping[str, str] | None = None if data is None else json.loads(bytes(data))
        return covered


async def join_apart(places: Places, progress: Progress) -> bool:
    """Have the indexes joined by a process of its own; whether that was done.

    It takes long in a large library, and this interpreter runs one thread at a time: nobody should feel it.
    """
    import asyncio

    code = f"from {__name__} import join_all; join_all()"
    folders = [str(each) for each in (places.config, places.data, places.state)]
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))}
    nowhere = asyncio.subprocess.DEVNULL
    try:
        process = await asyncio.create_subprocess_exec(
            sys.executable, "-c", code, *folders,
            stdin=nowhere, stdout=asyncio.subprocess.PIPE, stderr=nowhere, env=environment,
        )  # fmt: skip
    except OSError:
        return False
    try:
        if process.stdout is not None:
            async for line in process.stdout:
                done, _, total = line.decode().partition("/")
                progress(int(done), int(total))
        return await process.wait() == 0
    finally:
        if process.returncode is None:
            process.kill()


def join_all() -> None:
    """What that process does; its arguments are the three folders of the program, and it says how far it is."""
    from nghiquyet.library.abbreviations import load
    from nghiquyet.library.documents import Library
    from nghiquyet.library.places import Places

    def tell(_notice: Notice) -> None:
        """Whatever is wrong is told by the program that has a person before it."""

    def progress(done: int, total: int) -> None:
        sys.stdout.write(f"{done}/{total}\n")
        sys.stdout.flush()

    places = Places(*map(Path, sys.argv[1:4]))
    Indexes(places, Library(places, tell), load(places, tell), tell).join(progress)


def _key_of_all(covered: Mapping[str, str]) -> str:
    """What is in a joined index, in a word."""
    import hashlib

    whole = json.dumps(sorted(covered.items())).encode()
    return f"{hashlib.sha256(whole).hexdigest()} {_format()}"


def _format() -> str:
    return f"format {FORMAT}"
