"""The texts that documents are read from: finding the file somebody means, and giving what is in it a name."""

from __future__ import annotations

import os
import re
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import Final

from nghiquyet.library.files import read_regular
from nghiquyet.library.notices import LibraryError, nearest, reason
from nghiquyet.messages import N_
from nghiquyet.vietnamese.folding import fold_marks

_ID: Final = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_LONGEST: Final = 60
_MOST_NAMES: Final = 2_000
"""Names of a folder that are compared with what was typed."""
_RESERVED: Final = re.compile(r"catalogue|con|prn|aux|nul|(?:com|lpt)\d")
"""Our own file in the same folder, and names that Windows keeps for devices."""


class UnknownDocument(LibraryError):
    """What was named is neither a document of the library nor a file that can be read."""


@dataclass(frozen=True, slots=True)
class SourceFile:
    """A text as it lies on the disk."""

    name: str
    data: bytes
    sha256: str
    """Hex digest of ``data``."""


def is_identifier(text: str) -> bool:
    """Whether a text can be the id of a document, and so safely a part of a file's name."""
    return len(text) <= _LONGEST and _ID.fullmatch(text) is not None and not _RESERVED.fullmatch(text)


def identifier_for(name: str) -> str:
    """The id a file gets by its name: its stem in plain small letters.

    >>> identifier_for("Nghị quyết ĐH Quận 8 (bản 2).txt"), identifier_for("….txt"), identifier_for("CON.txt")
    ('nghi-quyet-dh-quan-8-ban-2', 'text', 'text-con')
    """
    plain = re.sub(r"[^a-z0-9]+", "-", fold_marks(Path(name).stem))[:_LONGEST].strip("-")
    if not plain:
        return "text"
    return f"text-{plain}" if _RESERVED.fullmatch(plain) else plain


def read_file(path: Path) -> SourceFile:
    """A text from the disk; UnknownDocument with a sentence if it is not there, no file, too large or not readable."""
    import hashlib

    from nghiquyet.reading.source import MAX_BYTES

    try:
        size = path.stat().st_size
        if size > MAX_BYTES:
            sentence = N_("{name} is too large: {size} MiB; texts of up to {most} MiB can be read.")
            raise UnknownDocument(sentence, name=path, size=size // 2**20, most=MAX_BYTES // 2**20)
        data = read_regular(Path(os.path.abspath(path)))  # noqa: PTH100 - resolve() would follow links into the name
    except FileNotFoundError as error:
        raise _missing(path) from error
    except IsADirectoryError as error:
        if path.is_dir():
            raise UnknownDocument(N_("{name} is a folder; name a text file in it."), name=path) from error
        raise UnknownDocument(N_("{name} is not a text file."), name=path) from error
    except (OSError, ValueError) as error:
        why = reason(error) if isinstance(error, OSError) else N_("the name is not valid")
        raise UnknownDocument(N_("{name} cannot be read: {why}."), name=path, why=why) from error
    return SourceFile(path.name, data, hashlib.sha256(data).hexdigest())


def files_like(name: str, folder: Path, most: int = 1) -> tuple[str, ...]:
    """Names of files in a folder that look like ``name``, which may lack its suffix; none if the folder has none."""
    try:
        names = _names(folder)
    except OSError:
        return ()
    known = {each if Path(name).suffix else Path(each).stem: each for each in names}
    return tuple(known[each] for each in nearest(name, known, most))


def _names(folder: Path) -> list[str]:
    """Names of files in a folder, of a very large one the first; OSError if there is no such folder."""
    with os.scandir(folder) as entries:
        return [entry.name for entry in islice(entries, _MOST_NAMES) if _is_file(entry)]


def _is_file(entry: os.DirEntry[str]) -> bool:
    """Whether a name is one of a file; a link that leads nowhere is none."""
    try:
        return entry.is_file()
    except OSError:
        return False


def _missing(path: Path) -> UnknownDocument:
    """The sentence for a file that is not there, with the nearest one in its folder."""
    try:
        names = _names(path.parent)
    except OSError:
        return UnknownDocument(N_("Neither the file {name} nor its folder exists."), name=path)
    if not names:
        return UnknownDocument(N_("There is no file {name}; its folder contains no files."), name=path)
    if near := nearest(path.name, names):
        sentence = N_("There is no file {name}. Nearest: {nearest}.")
        return UnknownDocument(sentence, name=path, nearest=path.with_name(near[0]))
    return UnknownDocument(N_("There is no file {name}, and none with a similar name in its folder."), name=path)
