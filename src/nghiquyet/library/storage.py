"""TinyDB's storage, ours: whole at every moment, sure of what it reads, and with the last good copy beside it.

A file holds what any TinyDB file holds, ``{table: {number: record}}``, and one table more, which says whose it is::

    {"_store": {"1": {"program": "nghiquyet", "kind": "annotations", "version": 1}}, "annotations": {"1": {…}}}

What is not of that shape is kept aside under another name, and never overwritten.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, Final

from tinydb.storages import Storage

from nghiquyet.library import files
from nghiquyet.library.notices import Notice, Notify, notice, reason
from nghiquyet.messages import N_

Tables = dict[str, dict[str, Any]]
"""What TinyDB reads and writes."""

Upgrade = Callable[[Tables], Tables]
"""Makes the tables of one version those of the next."""

_HEADER: Final = "_store"
_PROGRAM: Final = "nghiquyet"


class BadStore(Exception):
    """A file that cannot be used. ``why`` goes into the name it is kept under, ``phrase`` into the sentence."""

    def __init__(self, why: str, phrase: Notice) -> None:
        super().__init__(why)
        self.why = why
        self.phrase = phrase


def encode(tables: Tables, kind: str, version: int) -> bytes:
    """Tables as the bytes of a file: compact JSON in UTF-8, Vietnamese as it is."""
    header = {"1": {"program": _PROGRAM, "kind": kind, "version": version}}
    whole = {_HEADER: header, **tables}
    try:
        return json.dumps(whole, ensure_ascii=False, separators=(",", ":")).encode()
    except UnicodeEncodeError:
        # Half a surrogate pair, from the command line of a broken terminal: only an escape can hold it.
        return json.dumps(whole, separators=(",", ":")).encode()


def decode(data: bytes, kind: str, version: int, upgrades: Mapping[int, Upgrade] | None = None) -> Tables:
    """Tables from the bytes of a file; BadStore if they are damaged, of a newer program, or not ours.

    ``upgrades``: for an older version, what makes it the next one, whatever its records look like; none if they read
    the same.
    """
    if not data.strip():
        raise BadStore("empty", notice(N_("it is empty")))
    try:
        whole = json.loads(data.decode())
    except (ValueError, RecursionError) as error:
        raise BadStore("corrupt", notice(N_("it is damaged"))) from error
    header = whole.pop(_HEADER, None) if isinstance(whole, dict) else None
    match header:
        case {"1": {"program": program, "kind": found, "version": int(number)}}:
            if (program, found) != (_PROGRAM, kind):
                raise BadStore("foreign", notice(N_("it belongs to something else")))
            if number > version:
                raise BadStore("newer", notice(N_("it was written by a newer version of this program")))
            steps = [upgrades[each] for each in range(number, version) if each in upgrades] if upgrades else []
        case _:
            raise BadStore("foreign", notice(N_("it was not written by this program")))
    if not all(isinstance(table, dict) and _is_table(table) for table in whole.values()):
        raise BadStore("corrupt", notice(N_("it is damaged")))
    tables: Tables = whole
    for upgrade in steps:
        tables = upgrade(tables)
    return tables


def version_of(data: bytes) -> int | None:
    """The version of a file of ours; None if it says none."""
    try:
        number = json.loads(data.decode())[_HEADER]["1"]["version"]
    except (ValueError, LookupError, TypeError, RecursionError):
        return None
    return number if isinstance(number, int) else None


def _is_table(table: dict[str, Any]) -> bool:
    """Whether TinyDB can work with it: numbered records."""
    return all(key.isdecimal() and isinstance(record, dict) for key, record in table.items())


class AtomicStorage(Storage):
    """One file of ours for TinyDB: read when first asked for, written by :meth:`commit` and not before.

    So everything that is done to the database within one change is written at once, or not at all.
    """

    def __init__(
        self, path: Path, kind: str, version: int, *, backup: bool, upgrades: Mapping[int, Upgrade] | None = None
    ) -> None:
        self.path = path
        self.kind = kind
        self.version = version
        self.upgrades = upgrades
        self.copy = path.with_name(f"{path.name}.bak") if backup else None
        self.tables: Tables | None = None
        self.changed = False

    def read(self) -> Tables | None:
        """The tables, as TinyDB asks for them; those of :meth:`load` if they were not loaded yet."""
        if self.tables is None:
            self.tables = self.load()
        return self.tables

    def write(self, data: Tables) -> None:
        """Take what TinyDB wants to be written, for :meth:`commit`."""
        self.tables = data
        self.changed = True

    def load(self) -> Tables:
        """What the file holds, no more than ``{}`` if there is neither file nor copy; BadStore or OSError otherwise."""
        try:
            return decode(files.read_regular(self.path), self.kind, self.version, self.upgrades)
        except FileNotFoundError:
            if self.copy is None or not self.copy.exists():
                return {}
            raise BadStore("missing", notice(N_("it is missing"))) from None
        except IsADirectoryError:
            raise BadStore("folder", notice(N_("it is not a file"))) from None

    def load_copy(self) -> Tables | None:
        """What the last good copy holds; None if there is none."""
        if self.copy is None:
            return None
        try:
            return decode(files.read_regular(self.copy), self.kind, self.version, self.upgrades)
        except (OSError, BadStore):
            return None

    def commit(self, notify: Notify) -> None:
        """Write the file, then its copy; OSError if the file could not be written. The lock must be held.

        A copy that cannot be written is told and no error: what was to be saved has been saved.
        """
        if self.upgrades:
            self._keep_older(notify)
        data = encode(self.tables or {}, self.kind, self.version)
        files.write_atomically(self.path, data, "main")
        self.changed = False
        if self.copy is None:
            return
        try:
            files.write_atomically(self.copy, data, "copy", lasting=False)
        except OSError as error:
            sentence = N_("{file} was saved, but its backup copy was not: {why}.")
            notify(notice(sentence, file=self.path, why=reason(error)))

    def _keep_older(self, notify: Notify) -> None:
        """Keep a file of an older version under another name before it is replaced, and tell where."""
        try:
            data = files.read_regular(self.path)
        except FileNotFoundError:
            return
        if data.startswith(encode({}, self.kind, self.version)[:-1]):
            return  # As nearly always; to read all of it to learn this would cost as much as all the rest.
        number = version_of(data)
        if number is not None and number < self.version:
            aside = files.free_name(self.path, f"version-{number}")
            files.write_atomically(aside, data, "older")
            sentence = N_("{file} was converted for this version; the old file is kept as {aside}.")
            notify(notice(sentence, file=self.path, aside=aside.name))

    def mend(self, notify: Notify) -> Tables:
        """The tables, whatever the file is: a bad one is kept aside and the last good copy put in its place.

        OSError if that cannot be done. The lock must be held.
        """
        try:
            return self.load()
        except BadStore as bad:
            aside = files.set_aside(self.path, bad.why) if bad.why != "missing" else None
            tables = self.load_copy()
            if self.copy is not None and tables is None and self.copy.exists():
                files.set_aside(self.copy, "bad")
            if tables is not None:
                files.write_atomically(self.path, encode(tables, self.kind, self.version), "mended")
            has_copies = self.copy is not None
            notify(_told(self.path, bad.phrase, aside, restored=tables is not None, has_copies=has_copies))
            return tables or {}


def _told(path: Path, why: Notice, aside: Path | None, *, restored: bool, has_copies: bool) -> Notice:
    """The sentence about a bad file and what became of it."""
    if restored:
        then = N_("The last good copy is used.")
    else:
        then = N_("There is no good copy; it starts empty.") if has_copies else N_("It is being rebuilt.")
    if aside is None:
        return notice(N_("{file} cannot be used: {why}. {then}"), file=path, why=why, then=notice(then))
    sentence = N_("{file} cannot be used: {why}. It was kept as {aside}. {then}")
    return notice(sentence, file=path, why=why, aside=aside.name, then=notice(then))
