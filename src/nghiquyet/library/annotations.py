"""Notes and review marks: precious, one TinyDB file for each document, never made again and never deleted.

A change is merged into what is on the disk, annotation by annotation, under the lock of the folder. Records that this
version cannot understand are carried along as they are.

A file that has grown large is not written anew for every change. What changes is kept in a second TinyDB file beside
it, until that has grown, too; then both become one. Whoever reads puts the second over the first::

    binh-tan-2020.json          {"annotations": {"1": {…}, …}}
    binh-tan-2020.json.since    {"annotations": {"1": {…}}, "gone": {"1": {"id": "…"}}}
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from nghiquyet.document.annotations import Annotation, beside
from nghiquyet.library.lock import NotSaved, held, saving
from nghiquyet.library.notices import Notify, notice
from nghiquyet.library.places import Places
from nghiquyet.library.records import from_record, to_record
from nghiquyet.library.sources import is_identifier
from nghiquyet.library.store import Store
from nghiquyet.messages import N_, gettext

if TYPE_CHECKING:
    from tinydb import TinyDB

    from nghiquyet.library.storage import Tables

_TABLE: Final = "annotations"
_GONE: Final = "gone"
_VERSION: Final = 2
"""1 knew neither how often the words of a quote occur, nor stretches of a unit, nor notes kept beside others."""

SMALL: int = 512 * 1024
"""Bytes up to which a file is written anew for each change: some 500 annotations, in a few hundredths of a second."""

_Stamp = tuple[int, int, int]
_Entry = tuple[Mapping[str, Any], Annotation | None]
"""A record, and the annotation it is; None if this version does not know its shape."""


@dataclass(frozen=True, slots=True)
class Saved:
    """What became of a change; it is on the disk."""

    annotations: tuple[Annotation, ...]
    """All annotations of the document, as they are on the disk now."""
    after: tuple[Annotation, ...]
    """Those that were put, as they were saved: one whose record somebody else had changed has an id of its own."""


class AnnotationStore:
    """The annotations of one document."""

    def __init__(self, places: Places, document: str, notify: Notify) -> None:
        path = places.annotations_of(document)
        self._notify = notify
        self._whole, self._since = (
            Store(each, "annotations", notify, version=_VERSION, upgrades={1: _from_version_1})
            for each in (path, path.with_name(f"{path.name}.since"))
        )
        self._known: tuple[_Stamp, dict[str, Annotation]] | None = None
        """What a large file holds, and its stamp."""

    def read(self) -> tuple[Annotation, ...]:
        """All of them, in the order in which they were made; of a bad file the last good copy, which is told."""
        while True:
            stamp = _stamp(self._since.path)
            found = self._read()
            if stamp == _stamp(self._since.path):  # else both files may have become one in between
                return tuple(found.values())

    def stamp(self) -> tuple[_Stamp | None, _Stamp | None] | None:
        """Something that is different once anybody has saved; costs two looks at the folder."""
        stamps = _stamp(self._whole.path), _stamp(self._since.path)
        return stamps if any(stamps) else None

    def save(self, before: Iterable[Annotation] = (), after: Iterable[Annotation] = ()) -> Saved:
        """Put ``after`` in the place of ``before``; when this returns it is on the disk.

        NotSaved, with a sentence, if it cannot be written, and then nothing was changed. Nobody's words are
        overwritten: where the disk no longer holds what ``before`` says, what is there stays, and ours is kept too.
        """
        expected = {each.id: each for each in before}
        with held(self._whole.path.parent, self._notify):
            if _size(self._whole.path) <= SMALL and not self._since.path.exists():
                with self._whole.change(locked=True) as database:
                    entries = _entries(database)
                    there = {each.id: each for _record, each in entries if each is not None}
                    put, gone = self._resolved(there, expected, after)
                    _write(database, entries, put, gone)
            else:
                there = self._read(locked=True)
                put, gone = self._resolved(there, expected, after)
                self._put_since(put, gone)
            written = {each.id: each for each in put}
            saved = {id: each for id, each in there.items() if id not in gone} | written
            if _size(self._since.path) > SMALL:
                self._make_one(saved)
        return Saved(tuple(saved.values()), tuple(put))

    def _resolved(
        self, there: Mapping[str, Annotation], expected: Mapping[str, Annotation], after: Iterable[Annotation]
    ) -> tuple[list[Annotation], set[str]]:
        """What is to be put, under ids of its own where somebody else has changed the same, and the ids to go."""
        put = list(after)
        for index, ours in enumerate(put):
            theirs = there.get(ours.id)
            if theirs is not None and theirs not in (expected.get(ours.id), ours):
                put[index] = beside(ours)
                self._notify(notice(N_("Someone else has changed the same note; both are kept.")))
        return put, {id for id, each in expected.items() if there.get(id) == each} - {each.id for each in put}

    def _read(self, *, locked: bool = False) -> dict[str, Annotation]:
        """By id, what the second file holds put over what the first one holds; NotSaved only if ``locked``."""
        with _opened(self._since, locked) as since:
            gone, put = _gone(since), _annotations(since)
        known, stamp = self._known, _stamp(self._whole.path)
        if known is not None and known[0] == stamp:
            there = known[1]
        else:
            with _opened(self._whole, locked) as whole:
                there = _annotations(whole)
            self._remember(stamp, there)
        return {id: each for id, each in there.items() if id not in gone} | put

    def _remember(self, stamp: _Stamp | None, found: dict[str, Annotation]) -> None:
        """Keep what a large file holds. A small one is read again: two of its writes may have the same stamp."""
        self._known = (stamp, found) if stamp is not None and stamp[1] > SMALL else None

    def _put_since(self, put: Sequence[Annotation], gone: set[str]) -> None:
        """Write a change to the second file."""
        with self._since.change(locked=True) as database:
            _write(database, _entries(database), put, gone)
            # Who comes back after having gone stands at the end, so the one in the first file stays gone.
            ids = _gone(database) | gone
            table = database.table(_GONE)
            table.truncate()
            table.insert_multiple({"id": id} for id in sorted(ids))

    def _make_one(self, saved: dict[str, Annotation]) -> None:
        """Put what the second file holds into the first, and clear it. Killed in between, both say the same.

        What was to be saved has been saved before: if this cannot be done it is told, and done the next time.
        """
        try:
            with self._since.change(locked=True) as since, self._whole.change(locked=True) as whole:
                more, gone = _entries(since), _gone(since)
                left = [entry for entry in _entries(whole) if entry[1] is None or entry[1].id not in gone]
                unknown = [entry for entry in more if entry[1] is None]
                _write(whole, [*left, *unknown], [each for _record, each in more if each is not None])
            with saving(self._since.path):
                for path in (self._since.path.with_name(f"{self._since.path.name}.bak"), self._since.path):
                    path.unlink(missing_ok=True)
        except NotSaved as error:
            self._notify(error.notice)
        else:
            self._remember(_stamp(self._whole.path), saved)


def _opened(store: Store, locked: bool) -> AbstractContextManager[TinyDB]:
    """A file, to be looked at. Who holds the lock goes by it: NotSaved if it cannot be read just now."""
    return store.change(locked=True) if locked else nullcontext(store.read())


def _gone(database: TinyDB) -> set[str]:
    return {str(record.get("id")) for record in database.table(_GONE).all()}


def _entries(database: TinyDB) -> list[_Entry]:
    records: list[dict[str, Any]] = [dict(record) for record in database.table(_TABLE).all()]
    return [(record, from_record(record)) for record in records]


def _annotations(database: TinyDB) -> dict[str, Annotation]:
    return {each.id: each for _record, each in _entries(database) if each is not None}


def _write(
    database: TinyDB, entries: Iterable[_Entry], put: Iterable[Annotation], gone: Collection[str] = frozenset()
) -> None:
    """Write the entries anew: without what is to go, each that is put in the place of its former self or at the end."""
    written = {each.id: each for each in put}
    records = [
        record if each is None or each.id not in written else to_record(written.pop(each.id))
        for record, each in entries
        if each is None or each.id in written or each.id not in gone
    ]
    table = database.table(_TABLE)
    table.truncate()
    table.insert_multiple([*records, *map(to_record, written.values())])


def _stamp(path: Path) -> _Stamp | None:
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_mtime_ns, found.st_size, found.st_ino


def _size(path: Path) -> int:
    stamp = _stamp(path)
    return stamp[1] if stamp else 0


def _from_version_1(tables: Tables) -> Tables:
    """Records with all that version 2 knows; what they do not say is what is usual."""
    for record in tables.get(_TABLE, {}).values():
        record.setdefault("other_of", None)
        if isinstance(record.get("target"), dict):
            record["target"] = {"alike": 1, "stretch": False, **record["target"]}
    return tables


def documents_with_notes(places: Places) -> list[str]:
    """The ids of all documents about which something has been said."""
    return sorted(path.stem for path in places.annotations.glob("*.json") if is_identifier(path.stem))


def creator_of(name: str | None) -> str:
    """Who signs: the name of the settings, else that of the account; never asked for."""
    if name:
        return name
    try:
        from getpass import getuser

        return getuser()
    except (OSError, KeyError, ImportError):
        return gettext("unknown")
