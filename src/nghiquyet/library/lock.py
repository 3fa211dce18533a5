"""One writer at a time: the lock of a folder, held for one write and never for a session.

Reading needs no lock, since a file is replaced as a whole. The lock itself is the system's (``filelock``), so it ends
with the process that holds it, however that ends; a file beside it says who that is.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Final

from nghiquyet.library.notices import LibraryError, Notice, Notify, notice, reason
from nghiquyet.library.places import HOME_VARIABLE
from nghiquyet.messages import N_

PATIENCE: float = 2.0
"""Seconds to wait in silence before saying who holds the lock."""

LIMIT: float = 10.0
"""Seconds to wait in all before giving up."""

_LOCK: Final = ".lock"
_HOLDER: Final = ".lock-holder"


class NotSaved(LibraryError):
    """Something could not be written; what was there before is still there."""


class Busy(NotSaved):
    """Another program has held the lock for too long."""


@contextmanager
def saving(path: Path) -> Iterator[None]:
    """Turn what the system says while ``path`` is written into a sentence."""
    try:
        yield
    except OSError as error:
        raise NotSaved(N_("{file} was not saved: {why}."), file=path, why=reason(error)) from error


@contextmanager
def held(folder: Path, notify: Notify, *, patient: bool = True, seconds: float = 0.0) -> Iterator[None]:
    """Hold the lock of a folder, which is made if it is not there.

    After ``PATIENCE`` seconds of waiting ``notify`` is told who holds it (process and since when); after ``LIMIT``
    seconds Busy is raised; unless ``patient``, at once or after so many ``seconds``. NotSaved if the folder cannot be
    made or written to, or if there is no home folder. Not to be taken twice by one thread.
    """
    if not folder.is_absolute():
        raise NotSaved(N_("There is no home folder to keep files in; set {variable}."), variable=HOME_VARIABLE)
    # Only those who write pay for this import.
    from filelock import FileLock, Timeout

    with saving(folder):
        folder.mkdir(parents=True, exist_ok=True)
        lock = FileLock(folder / _LOCK)
        try:
            try:
                lock.acquire(timeout=PATIENCE if patient else seconds)
            except Timeout:
                if not patient:
                    raise
                notify(notice(N_("Waiting to write in {folder}: {holder}."), folder=folder, holder=_holder(folder)))
                lock.acquire(timeout=LIMIT - PATIENCE)
        except NotImplementedError as error:
            sentence = N_("{folder} is on a disk that does not support locking; set {variable} to another folder.")
            raise NotSaved(sentence, folder=folder, variable=HOME_VARIABLE) from error
        except Timeout as error:
            sentence = N_("Nothing was written to {folder}: {holder}. Close that program, or try again.")
            raise Busy(sentence, folder=folder, holder=_holder(folder)) from error
    try:
        _sign(folder)
        yield
    finally:
        lock.release()


def _sign(folder: Path) -> None:
    """Leave word of who holds the lock. Only a courtesy: on a full disk the write itself will say what is wrong."""
    from datetime import datetime

    since = datetime.now().astimezone().isoformat(sep=" ", timespec="seconds")
    with suppress(OSError):
        (folder / _HOLDER).write_text(json.dumps({"pid": os.getpid(), "since": since}), encoding="utf-8")


def _holder(folder: Path) -> Notice:
    """Who holds the lock, as a phrase."""
    try:
        holder = json.loads((folder / _HOLDER).read_text(encoding="utf-8"))
        return notice(N_("process {pid} has held the lock since {since}"), pid=holder["pid"], since=holder["since"])
    except (OSError, ValueError, KeyError, TypeError):
        return notice(N_("another program holds the lock"))
