"""The files of the search indexes: derived, and so thrown away whenever they are not what is wanted.

A file holds the bytes of an index and, in its last bytes, what it is: a key (whatever makes an index out of date is in
it), the length and the checksum of the bytes. It stands under its key, so that no file that somebody still reads is
ever written over. A large one is mapped into memory: what is not looked at takes no room.
"""

from __future__ import annotations

import itertools
import json
import mmap
import re
import zlib
from collections.abc import Iterable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any, Final

from nghiquyet.library.files import strays, write_atomically
from nghiquyet.library.lock import NotSaved, held, saving
from nghiquyet.library.notices import Notify
from nghiquyet.library.places import Places

_FOOT: Final = 256
"""Bytes at the end of a file that say what it is."""
_SMALL: Final = 1 << 22
"""A file of fewer bytes is read: one that is mapped stays open, and there may be a thousand of them."""
_PIECE: Final = 1 << 22
"""Bytes of which the checksum is taken at a time; other threads run meanwhile."""
_NAME: Final = re.compile(r"(.+)-[0-9a-f]{8}\.index")


ALL: Final = "~all"
"""The name of the joined index; no document can have it."""
COVERS: Final = "~covers"
"""The name of the list of what is in the joined index."""


class IndexFiles:
    """The files of all indexes, by name: the id of a document, or that of something joined."""

    def __init__(self, places: Places, notify: Notify) -> None:
        self._folder = places.indexes
        self._notify = notify

    def load(self, name: str, key: str) -> memoryview | None:
        """The bytes of an index, where they lie; None if there is none of this key, and a bad one is deleted."""
        path = self._path(name, key)
        if not path.is_absolute():
            return None
        try:
            with path.open("rb") as file:
                small = path.stat().st_size < _SMALL
                whole = memoryview(file.read() if small else mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ))
        except (OSError, ValueError):  # none there, or an empty one
            return None
        said = _foot(bytes(whole[-_FOOT:]))
        content = whole[:-_FOOT]
        if said == {"key": key, "size": len(content), "crc": _checksum(_pieces(content))}:
            return content
        del content, whole
        self.discard(name, key)
        return None

    def save(self, name: str, key: str, pieces: Iterable[bytes]) -> bool:
        """Keep an index in the place of others of its name; False if that cannot be done, and then nothing is lost."""
        path = self._path(name, key)
        made = iter(pieces)
        # The first piece comes when all the work is done: nobody else should have to wait for that.
        made = itertools.chain([next(made, b"")], made)
        try:
            with held(self._folder, self._notify), saving(path):
                write_atomically(path, _with_foot(made, key), "index")
                self._sweep(name, path)
        except NotSaved:
            return False
        return True

    def discard(self, name: str, key: str) -> None:
        """Delete an index, as far as that is possible."""
        with suppress(OSError):
            self._path(name, key).unlink()

    def forget(self, identifier: str) -> None:
        """Delete whatever holds words of a document: its index, and the joined one; OSError if that is not possible."""
        for path in self._folder.glob("*.index"):
            named = _NAME.fullmatch(path.name)
            if named and named[1] in (identifier, ALL, COVERS):
                path.unlink(missing_ok=True)

    def keep_only(self, names: Iterable[str]) -> None:
        """Delete the indexes of all other names, as far as that is possible: their documents are gone."""
        kept = set(names)
        for path in self._folder.glob("*.index"):
            named = _NAME.fullmatch(path.name)
            if named and named[1] not in kept:
                with suppress(OSError):
                    path.unlink()

    def _sweep(self, name: str, kept: Path) -> None:
        """Delete other indexes of a name, and what was left behind by a program that was killed.

        One that is being read on Windows stays until the next time.
        """
        for stray in strays(self._folder):
            stray.unlink(missing_ok=True)
        for path in self._folder.glob("*.index"):
            named = _NAME.fullmatch(path.name)
            if named and named[1] == name and path != kept:
                with suppress(OSError):
                    path.unlink()

    def _path(self, name: str, key: str) -> Path:
        return self._folder / f"{name}-{zlib.crc32(key.encode()):08x}.index"


def _with_foot(pieces: Iterable[bytes], key: str) -> Iterator[bytes]:
    size = crc = 0
    for piece in pieces:
        size += len(piece)
        crc = zlib.crc32(piece, crc)
        yield piece
    foot = json.dumps({"key": key, "size": size, "crc": crc}).encode()
    if len(foot) > _FOOT:
        raise ValueError(key)
    yield foot.ljust(_FOOT)


def _foot(data: bytes) -> Any:
    try:
        return json.loads(data)
    except ValueError:
        return None


def _pieces(content: memoryview) -> Iterator[memoryview]:
    return (content[at : at + _PIECE] for at in range(0, len(content), _PIECE))


def _checksum(pieces: Iterable[memoryview]) -> int:
    crc = 0
    for piece in pieces:
        crc = zlib.crc32(piece, crc)
    return crc
