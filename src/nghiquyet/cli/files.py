"""Files that a person asked for by name: whole at every moment, and what cannot be written is said in a sentence."""

from __future__ import annotations

from pathlib import Path

import click

from nghiquyet.cli.wording import quoted
from nghiquyet.library.notices import reason
from nghiquyet.library.outputs import write_output
from nghiquyet.messages import gettext as _


def write_file(path: Path, data: bytes) -> None:
    """Put ``data`` into a file; UsageError, with the file as it was, if that cannot be done."""
    try:
        write_output(path, data)
    except OSError as error:
        raise not_written(path, error) from error


def read_file(path: Path) -> bytes:
    """What a file holds; UsageError if it cannot be read."""
    try:
        return path.read_bytes()
    except OSError as error:
        sentence = _("{file} cannot be read: {why}.").format(file=quoted(path), why=reason(error).message)
        raise click.UsageError(sentence) from error


def not_written(path: Path, error: OSError) -> click.UsageError:
    """The sentence for a file or folder that could not be written."""
    sentence = _("{file} was not written: {why}.")
    return click.UsageError(sentence.format(file=quoted(path), why=reason(error).message))
