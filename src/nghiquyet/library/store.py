"""A TinyDB file that can be looked at by anybody and changed by one at a time, and that never stops the program."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager, nullcontext
from pathlib import Path
from typing import TYPE_CHECKING

from nghiquyet.library import files
from nghiquyet.library.lock import held, saving
from nghiquyet.library.notices import LibraryError, Notify, notice, reason
from nghiquyet.messages import N_

if TYPE_CHECKING:
    from tinydb import TinyDB

    from nghiquyet.library.storage import AtomicStorage, BadStore, Tables, Upgrade


class Store:
    """One file of the program, as a TinyDB database.

    ``kind`` and ``version`` stand in the file: a file of another kind or a newer version is kept aside. ``backup``
    keeps the last good copy, for what cannot be made again from something else. With ``upgrades`` files
    of older versions are read, and kept under another name when they are first changed.
    """

    def __init__(
        self,
        path: Path,
        kind: str,
        notify: Notify,
        *,
        version: int = 1,
        backup: bool = True,
        upgrades: Mapping[int, Upgrade] | None = None,
    ) -> None:
        self.path = path
        self._kind = kind
        self._version = version
        self._backup = backup
        self._upgrades = upgrades
        self._notify = notify

    def read(self, *, locked: bool = False) -> TinyDB:
        """What the file holds now, to look at; what is done to it goes nowhere. Never raises.

        A bad file is kept aside and the last good copy used; where that cannot be done either, the copy is used from
        memory. Both are told. ``locked``: the caller holds the lock of the folder.
        """
        from nghiquyet.library.storage import BadStore

        storage = self._storage()
        try:
            storage.tables = storage.load()
        except BadStore as bad:
            storage.tables = self._mended(storage, bad, locked=locked)
        except OSError as error:
            storage.tables = storage.load_copy() or {}
            sentence = N_("{file} cannot be read: {why}. For now, its contents are kept in memory only.")
            self._notify(notice(sentence, file=self.path, why=reason(error)))
        return _database(storage)

    @contextmanager
    def change(self, *, locked: bool = False, patient: bool = True, seconds: float = 0.0) -> Iterator[TinyDB]:
        """The database as it is now, to be changed: written at once when the block ends, not at all if it raises.

        Raises NotSaved (Busy if another program holds the lock) with the file as it was; for ``patient`` and
        ``seconds`` see :func:`~nghiquyet.library.lock.held`. ``locked``: the caller holds the lock of the folder.
        """
        storage = self._storage()
        with self._lock(locked, patient=patient, seconds=seconds):
            files.reached("locked")
            with saving(self.path):
                storage.tables = storage.mend(self._notify)
                files.reached("read")
            yield _database(storage)
            if storage.changed:
                with saving(self.path):
                    storage.commit(self._notify)

    def discard(self, *, locked: bool = False) -> Path:
        """Keep the file aside, because what it holds makes no sense; NotSaved if that cannot be done at once."""
        with self._lock(locked, patient=False), saving(self.path):
            return files.set_aside(self.path, "corrupt")

    def _lock(self, locked: bool, *, patient: bool, seconds: float = 0.0) -> AbstractContextManager[None]:
        """The lock of the folder. Who only reads is not ``patient``: an answer never waits for a writer."""
        return nullcontext() if locked else held(self.path.parent, self._notify, patient=patient, seconds=seconds)

    def _storage(self) -> AtomicStorage:
        from nghiquyet.library.storage import AtomicStorage

        return AtomicStorage(self.path, self._kind, self._version, backup=self._backup, upgrades=self._upgrades)

    def _mended(self, storage: AtomicStorage, bad: BadStore, *, locked: bool) -> Tables:
        """The tables of a bad file's copy, with the file kept aside if that is possible."""
        try:
            with self._lock(locked, patient=False):
                return storage.mend(self._notify)
        except (OSError, LibraryError) as error:
            why = reason(error) if isinstance(error, OSError) else error.notice
            sentence = N_(
                "{file} cannot be used: {bad}. It is left as it is ({why}); for now, a copy in memory is used."
            )
            self._notify(notice(sentence, file=self.path, bad=bad.phrase, why=why))
            return storage.load_copy() or {}


def _database(storage: AtomicStorage) -> TinyDB:
    """TinyDB over a storage that is there already."""
    from tinydb import TinyDB

    return TinyDB(storage=lambda: storage)


def sweep(folder: Path, notify: Notify) -> None:
    """Clear temporary files that a program left behind when it was killed. Costs one look unless there are any."""
    if not files.strays(folder):
        return
    try:
        with held(folder, notify, patient=False):
            # With the lock held nobody is writing here: whatever there is was left behind.
            for stray in files.strays(folder):
                stray.unlink(missing_ok=True)
    except (OSError, LibraryError):
        # Nothing is wrong with the files themselves; another start will clear them.
        return
