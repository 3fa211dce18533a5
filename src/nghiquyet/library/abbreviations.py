"""The abbreviations of the genre, from ``data/abbreviations.toml`` or the file of that name in the config folder.

::

    [posts]                                  # tables only put the list in order
    CT = "Chủ tịch; Chỉ thị; chỉ tiêu"       # several meanings
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Final

from nghiquyet.library.notices import Notice, Notify
from nghiquyet.library.places import Places, bundled_data, data_file
from nghiquyet.library.tables import BrokenTable, Table, read_table
from nghiquyet.vietnamese.folding import fold_marks

FILE: Final = "abbreviations.toml"

Abbreviations = Mapping[str, tuple[str, ...]]
"""What each abbreviation may stand for; keys are small and without marks (``fold_marks``): ``db`` is ``ĐB``."""


def load(places: Places, notify: Notify) -> Abbreviations:
    """The abbreviations in use. What is wrong with an edited file is told, and what is right in it applies.

    A file that is no TOML is not used at all: the bundled one is.
    """
    path = data_file(FILE, places)
    try:
        return _read(path, notify)
    except BrokenTable as error:
        notify(error.notice)
    own = bundled_data() / FILE
    if path == own:
        return {}
    try:
        return _read(own, notify)
    except BrokenTable as error:
        notify(error.notice)
        return {}


def _read(path: Path, notify: Notify) -> Abbreviations:
    """What a file says; BrokenTable if it is no TOML."""
    problems: list[Notice] = []
    top = Table(path, "", read_table(path), problems)
    found: dict[str, tuple[str, ...]] = {}
    for name in top.values:
        group = top.table(name)
        for short in group.values if group else ():
            meanings = group.text(short) if group else None
            key = fold_marks(short)
            found[key] = tuple(dict.fromkeys((*found.get(key, ()), *_split(meanings or ""))))
    for problem in problems:
        notify(problem)
    return {short: meanings for short, meanings in found.items() if meanings}


def _split(meanings: str) -> list[str]:
    return [meaning for part in meanings.split(";") if (meaning := part.strip())]
