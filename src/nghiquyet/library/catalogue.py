"""What is in the library, without opening any of it: one small record for each document.

The catalogue says nothing that the documents do not say themselves. Where it disagrees with the folder, as after a
crash between two writes or after somebody has copied files, the folder is right and the catalogue follows.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import asdict, dataclass, fields
from pathlib import Path
from typing import Any, Literal

from nghiquyet.document.model import Document
from nghiquyet.library.lock import NotSaved
from nghiquyet.library.notices import Notify
from nghiquyet.library.places import Places
from nghiquyet.library.sources import is_identifier
from nghiquyet.library.store import Store

Origin = Literal["bundled", "imported"]
"""Whether a document came with the program or was brought in."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One document of the library."""

    id: str
    title: str | None
    name: str
    """Name of the file it was read from."""
    sha256: str
    """Hex digest of that file."""
    bytes: int
    lines: int
    pages: int
    units: int
    """Nodes of the outline."""
    origin: Origin
    imported: str | None
    """When it was brought in, in ISO 8601; None for a bundled document."""
    reader: int
    """Version of the reader that read it."""
    editorial: str | None
    """What ``Bundle.editorial_print`` said when it was read."""

    @classmethod
    def from_json(cls, record: Mapping[str, Any]) -> Entry:
        """The entry of a record made by ``asdict``; KeyError if it is none. Further keys do not matter."""
        return cls(**{field.name: record[field.name] for field in fields(cls)})


def entry_of(document: Document, *, origin: Origin, imported: str | None, reader: int, editorial: str | None) -> Entry:
    """The entry of a document that has just been read."""
    source = document.source
    return Entry(
        document.id, document.title, source.name, source.sha256, source.bytes, source.lines, source.pages,
        len(document.nodes), origin, imported, reader, editorial,
    )  # fmt: skip


class Catalogue:
    """The entries of all stored documents."""

    def __init__(self, places: Places, notify: Notify) -> None:
        self._folder = places.library
        self._store = Store(places.catalogue, "catalogue", notify)

    def entries(self, read: Callable[[str], Entry | None]) -> list[Entry]:
        """All of them, in order of their ids; ``read`` gets from a document itself what the catalogue does not know."""
        records = {str(record.get("id")): record for record in self._store.read().table("documents")}
        entries: dict[str, Entry] = {}
        outdated = set(records)
        for identifier, stamp in self._stamps().items():
            record: Mapping[str, Any] = records.get(identifier, {})
            if record.get("stamp") == stamp:
                with suppress(KeyError):
                    entries[identifier] = Entry.from_json(record)
                    outdated.discard(identifier)
                    continue
            outdated.add(identifier)
            if entry := read(identifier):
                entries[identifier] = entry
        if outdated:
            # To look it up again next time would cost more than this; if it cannot be written, it costs that.
            with suppress(NotSaved):
                self._follow(outdated, entries)
        return [entries[identifier] for identifier in sorted(entries)]

    def find(self, identifier: str) -> Entry | None:
        """What the catalogue says about a document, were it the last thing known of it."""
        for record in self._store.read().table("documents"):
            if record.get("id") == identifier:
                with suppress(KeyError):
                    return Entry.from_json(record)
        return None

    def put(self, entry: Entry) -> None:
        """Enter a document, or enter it anew; NotSaved if that cannot be written. The lock must be held."""
        self._follow({entry.id}, {entry.id: entry}, locked=True)

    def drop(self, identifier: str) -> None:
        """Strike a document out; NotSaved if that cannot be written. The lock must be held."""
        self._follow({identifier}, {}, locked=True)

    def _follow(self, outdated: set[str], entries: dict[str, Entry], *, locked: bool = False) -> None:
        """Replace the records of ``outdated`` by those of ``entries``."""
        from tinydb import where

        with self._store.change(locked=locked) as database:
            table = database.table("documents")
            stamps = self._stamps()
            table.remove(where("id").one_of(list(outdated)))
            table.insert_multiple(
                {**asdict(entries[identifier]), "stamp": stamps[identifier]}
                for identifier in sorted(outdated & entries.keys() & stamps.keys())
            )

    def _stamps(self) -> dict[str, list[int]]:
        """The documents that are there, each with something that differs once its file has been written again."""
        try:
            with os.scandir(self._folder) as found:
                files = [(Path(entry.name), entry.stat()) for entry in found if entry.name.endswith(".json")]
        except OSError:
            return {}
        return {
            path.stem: [status.st_mtime_ns, status.st_size]
            for path, status in sorted(files)
            if is_identifier(path.stem)
        }
