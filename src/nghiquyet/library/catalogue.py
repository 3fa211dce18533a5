"""What is in the library, without opening any of it: one small record for each document.

The catalogue says nothing that the documents do not say themselves. Where it disagrees with the folder, as after a
crash between two writes or after somebody has copied files, the folder is right and the catalogue follows.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Mapping, Sequence
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
        self._places = places
        self._store = Store(places.catalogue, "catalogue", notify)

    def entries(self, read: Callable[[str], Entry | None]) -> list[Entry]:
        """All of them, in order of their ids; ``read`` gets from a document itself what the catalogue does not know."""
        records = {str(record.get("id")): record for record in self._store.read().table("documents")}
        stamps = self._stamps()
        entries: dict[str, Entry] = {}
        news: dict[str, Entry] = {}
        for identifier, stamp in sorted(stamps.items()):
            record = records.get(identifier)
            known = _entry(record) if record and record.get("stamp") == stamp else None
            if known is None and (known := read(identifier)):
                news[identifier] = known
            if known is not None:
                entries[identifier] = known
        gone = records.keys() - entries.keys()
        if news or gone:
            # To look it up again next time would cost more than this; if it cannot be written, it costs that.
            with suppress(NotSaved):
                self._follow(gone, [_record(entry, stamps[entry.id]) for entry in news.values()])
        return list(entries.values())

    def find(self, identifier: str) -> Entry | None:
        """What the catalogue says about a document, were it the last thing known of it."""
        records = (record for record in self._store.read().table("documents") if record.get("id") == identifier)
        return next(map(_entry, records), None)

    def put(self, entry: Entry) -> None:
        """Enter a document that is stored; NotSaved if that cannot be written. The lock must be held."""
        self._follow((), [_record(entry, _stamp(self._places.document(entry.id).stat()))], locked=True)

    def drop(self, identifier: str) -> None:
        """Strike a document out; NotSaved if that cannot be written. The lock must be held."""
        self._follow((identifier,), (), locked=True)

    def _follow(self, gone: Iterable[str], news: Sequence[dict[str, Any]], *, locked: bool = False) -> None:
        """Strike out some documents, and enter others, or enter them anew; who holds no lock waits for none."""
        with self._store.change(locked=locked, patient=False) as database:
            table = database.table("documents")
            outdated = {*gone, *(record["id"] for record in news)}
            table.remove(doc_ids=[record.doc_id for record in table if record.get("id") in outdated])
            table.insert_multiple(news)

    def _stamps(self) -> dict[str, list[int]]:
        """The documents that are there, each with its stamp."""
        try:
            with os.scandir(self._places.library) as found:
                files = [(Path(entry.name), entry.stat()) for entry in found if entry.name.endswith(".json")]
        except OSError:
            return {}
        return {path.stem: _stamp(status) for path, status in files if is_identifier(path.stem)}


def _stamp(status: os.stat_result) -> list[int]:
    """Something that differs once a file has been written again."""
    return [status.st_mtime_ns, status.st_size]


def _record(entry: Entry, stamp: list[int]) -> dict[str, Any]:
    """The record of an entry, with the stamp of the file that it tells of."""
    return {**asdict(entry), "stamp": stamp}


def _entry(record: Mapping[str, Any]) -> Entry | None:
    """The entry of a record; None if it is none."""
    try:
        return Entry.from_json(record)
    except KeyError:
        return None
