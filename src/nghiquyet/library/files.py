"""Files that are whole at every moment: written beside, made durable, put in place by one rename.

A write has named steps, and calls :func:`reached` at each, so that a test can pull the plug there. Whoever writes holds
the lock of the folder (see ``lock``).
"""

from __future__ import annotations

import errno
import os
import re
import stat
import time
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path
from typing import Final

STEPS: Final = ("opened", "written", "synced", "replaced", "folder")
"""The steps of one write, in order; each is reported as ``<what>:<step>``."""

_PAUSES: Final = (0.01, 0.03, 0.1, 0.3) if os.name == "nt" else ()
"""Seconds between attempts at a rename."""

_STRAY: Final = re.compile(r"\..+\.[0-9a-f]{8}\.tmp")


def reached(step: str) -> None:
    """Called when a step of a write is done; does nothing. This is where tests put their faults."""


def read_regular(path: Path) -> bytes:
    """What a file holds; FileNotFoundError, IsADirectoryError for whatever is no regular file, or another OSError."""
    if not path.is_absolute():
        # Without a home folder the platform's folders are relative; whatever stands there is not ours.
        raise FileNotFoundError(errno.ENOENT, os.strerror(errno.ENOENT), str(path))
    if path.is_dir():
        raise _irregular(path)
    # Without O_NONBLOCK a named pipe would keep us waiting for its writer.
    descriptor = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
    with os.fdopen(descriptor, "rb") as file:
        if not stat.S_ISREG(os.fstat(descriptor).st_mode):
            raise _irregular(path)
        return file.read()


def _irregular(path: Path) -> IsADirectoryError:
    """A folder, a pipe or a device."""
    return IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR), str(path))


def write_atomically(path: Path, data: bytes | Iterable[bytes], what: str, *, lasting: bool = True) -> None:
    """Put ``data`` at ``path``: after this, or after a crash on the way, a reader finds the old file or the new one.

    Raises OSError, having changed nothing. ``data`` may come in pieces; ``what`` names the write in its steps. Unless
    it is to be ``lasting``, the machine going down right after it may bring the old file back.
    """
    temporary = path.with_name(f".{path.name}.{os.urandom(4).hex()}.tmp")
    try:
        descriptor = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o600)
        with os.fdopen(descriptor, "wb") as file:
            reached(f"{what}:opened")
            file.writelines([data] if isinstance(data, bytes) else data)
            file.flush()
            reached(f"{what}:written")
            os.fsync(file.fileno())
            reached(f"{what}:synced")
        _replace(temporary, path)
    except BaseException:
        with suppress(OSError):
            temporary.unlink()
        raise
    reached(f"{what}:replaced")
    if lasting:
        _sync_folder(path.parent)
    reached(f"{what}:folder")


def _replace(temporary: Path, path: Path) -> None:
    """Put the new file in place. Windows refuses while somebody reads the old one, which takes a moment only."""
    for pause in _PAUSES:
        try:
            temporary.replace(path)
        except PermissionError:
            time.sleep(pause)  # a virus scanner or another reader lets go of the file in a moment
        else:
            return
    temporary.replace(path)


def _sync_folder(folder: Path) -> None:
    """Make a rename durable. Windows has no such call, and some network file systems refuse it."""
    if os.name == "nt":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    except OSError as error:
        if error.errno not in {errno.EINVAL, errno.ENOTSUP}:
            raise
    finally:
        os.close(descriptor)


def set_aside(path: Path, why: str) -> Path:
    """Give a bad file (or folder) a name that nothing has, and say which."""
    aside = free_name(path, why)
    path.rename(aside)
    return aside


def free_name(path: Path, why: str) -> Path:
    """A name beside a file that nothing has: ``<name>.<why>-<n>``."""
    number = 1
    while os.path.lexists(aside := path.with_name(f"{path.name}.{why}-{number}")):
        number += 1
    return aside


def strays(folder: Path) -> list[Path]:
    """Temporary files of ours in a folder: left by a program that was killed, or of a write that is going on."""
    if not folder.is_absolute():
        return []
    try:
        with os.scandir(folder) as entries:
            return [Path(entry.path) for entry in entries if _STRAY.fullmatch(entry.name)]
    except OSError:
        return []
