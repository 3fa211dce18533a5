"""Files that a person asked for by name: whole at every moment, and what cannot be written is said in a sentence."""

from __future__ import annotations

from pathlib import Path

import click

from nghiquyet.cli.wording import quoted
from nghiquyet.library.files import read_regular
from nghiquyet.library.notices import reason
from nghiquyet.library.outputs import write_output
from nghiquyet.messages import gettext as _


def write_file(path: Path, data: bytes) -> None:
    """Put ``data`` into a file; UsageError, with the file as it was, if that cannot be done."""
    try:
        write_output(path, data)
    except OSError as error:
        raise _not_written(path, error) from error


def read_file(path: Path) -> bytes:
    """What a file holds; UsageError if it cannot be read."""
    try:
        return read_regular(path.absolute())
    except (OSError, ValueError) as error:
        sentence = _("{file} cannot be read: {why}.")
        raise click.UsageError(sentence.format(file=quoted(path), why=_why(error))) from error


def make_folder(path: Path) -> None:
    """Make a folder, and those above it, unless it is there; UsageError if that cannot be done."""
    try:
        path.mkdir(parents=True, exist_ok=True)
    except (OSError, ValueError) as error:
        raise _not_written(path, error) from error


def same_file(one: Path, other: Path) -> bool:
    """Whether two names are those of one file that is there."""
    try:
        return one.samefile(other)
    except (OSError, ValueError):
        return False


def _not_written(path: Path, error: OSError | ValueError) -> click.UsageError:
    """The sentence for a file or folder that could not be written."""
    sentence = _("{file} was not written: {why}.")
    return click.UsageError(sentence.format(file=quoted(path), why=_why(error)))


def _why(error: OSError | ValueError) -> str:
    """What the system says, or that no file can have such a name."""
    return reason(error).message if isinstance(error, OSError) else _("the name is not valid")
