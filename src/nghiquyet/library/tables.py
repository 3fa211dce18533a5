"""TOML files written by people: what they say, and, key by key, what is wrong with them and what is nearest."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from nghiquyet.library.files import read_regular
from nghiquyet.library.notices import LibraryError, Notice, instead, notice, reason
from nghiquyet.messages import N_


class BrokenTable(LibraryError):
    """A file that is no TOML, or cannot be read at all."""


def read_table(path: Path) -> dict[str, Any]:
    """The tables of a TOML file; BrokenTable, with the line where it breaks, if it is none."""
    # Only now: most starts read no TOML.
    import tomllib

    try:
        return tomllib.loads(read_regular(path).decode("utf-8-sig"))
    except OSError as error:
        raise BrokenTable(N_("{file} cannot be read: {why}."), file=path, why=reason(error)) from error
    except UnicodeDecodeError as error:
        line = error.object.count(b"\n", 0, error.start) + 1
        raise BrokenTable(N_("{file}, line {line}: this is not valid UTF-8."), file=path, line=line) from error
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        place = re.search(r"\(at line (\d+), column (\d+)\)", str(error))
        if place is None:
            raise BrokenTable(N_("{file}: the last line is incomplete TOML."), file=path) from error
        sentence = N_("{file}, line {line}, column {column}: this is not valid TOML.")
        raise BrokenTable(sentence, file=path, line=place[1], column=place[2]) from error


@dataclass(slots=True)
class Table:
    """One table of a file, asked key by key; whatever is wrong becomes a notice, and counts as not said."""

    file: Path
    where: str
    """The table's own name, ``""`` for the top of the file."""
    values: Mapping[str, Any]
    problems: list[Notice]
    asked: list[str] = field(default_factory=list)

    def text(self, key: str, *, choices: Sequence[str] = (), needed: bool = False, empty: bool = False) -> str | None:
        """A string, not empty unless ``empty`` allows it; one of ``choices`` if there are any."""
        value = self._value(key, needed)
        if value is None:
            return None
        if isinstance(value, str) and (value or empty) and (not choices or value in choices):
            return value
        if isinstance(value, str) and choices:
            sentence = N_("{file}: {key} = “{value}” is unknown; {instead}.")
            meant = instead(value, choices, "“{}”".format)
            self.problems.append(notice(sentence, file=self.file, key=self.name(key), value=value, instead=meant))
        else:
            self._wrong(key, value, N_("text in quotation marks"))
        return None

    def flag(self, key: str) -> bool | None:
        """True or false."""
        value = self._value(key, needed=False)
        if value is None or isinstance(value, bool):
            return value
        self._wrong(key, value, N_("true or false"))
        return None

    def line(self, key: str = "line") -> int | None:
        """A source line; always needed."""
        value = self._value(key, needed=True)
        if value is None or (isinstance(value, int) and not isinstance(value, bool) and value > 0):
            return value
        self._wrong(key, value, N_("a line number of 1 or more"))
        return None

    def table(self, key: str, *, needed: bool = False) -> Table | None:
        """A table within this one."""
        value = self._value(key, needed)
        if isinstance(value, dict):
            return Table(self.file, self.name(key), value, self.problems)
        if value is not None:
            self._wrong(key, value, N_("a table"))
        return None

    def rows(self, key: str) -> list[Table]:
        """The tables of a list ``[[key]]``, in order."""
        value = self._value(key, needed=False)
        if value is None:
            return []
        if isinstance(value, list) and all(isinstance(row, dict) for row in value):
            names = (f"{self.name(key)}[{number}]" for number in range(1, len(value) + 1))
            return [Table(self.file, name, row, self.problems) for name, row in zip(names, value, strict=True)]
        self._wrong(key, value, N_("a list of tables"))
        return []

    def finish(self, known: Iterable[str] = ()) -> None:
        """Notice every key that nobody asked for, with what may have been meant; ``known`` are asked for elsewhere."""
        valid = [*self.asked, *known]
        for key in self.values:
            if key not in valid:
                sentence = N_("{file}: {key} is unknown; {instead}.")
                meant = instead(key, valid, self.name)
                self.problems.append(notice(sentence, file=self.file, key=self.name(key), instead=meant))

    def name(self, key: str) -> str:
        """The full name of a key, for people."""
        return f"{self.where}.{key}" if self.where else key

    def _value(self, key: str, needed: bool) -> Any:
        self.asked.append(key)
        value = self.values.get(key)
        if value is None and needed:
            self.problems.append(notice(N_("{file}: {key} is missing."), file=self.file, key=self.name(key)))
        return value

    def _wrong(self, key: str, value: object, wanted: str) -> None:
        sentence = N_("{file}: {key} = {value} should be {wanted}.")
        shown = str(value).lower() if isinstance(value, bool) else repr(value)
        fields = {"file": self.file, "key": self.name(key), "value": shown, "wanted": notice(wanted)}
        self.problems.append(notice(sentence, **fields))
