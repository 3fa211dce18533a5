"""JSON that people can read and no terminal obeys."""

from __future__ import annotations

import json
import re

from nghiquyet.plain.signs import UNSEEN


def json_line(value: object) -> str:
    """``value`` as JSON on one line, without a line end: Vietnamese as it is, unseen characters as ``\\u`` escapes.

    Raises ``TypeError`` for what JSON cannot hold, ``ValueError`` for a number that is none (NaN, infinity).
    """
    return json_text(value, indent=None)


def json_text(value: object, *, indent: int | None = 2) -> str:
    """The same over several lines, for a file that people open."""
    return UNSEEN.sub(_escape, json.dumps(value, ensure_ascii=False, allow_nan=False, indent=indent))


def _escape(match: re.Match[str]) -> str:
    """The ``\\u`` escape of a character; beyond the basic plane, that of its two surrogates."""
    character = match[0]
    # The encoder has escaped the line feeds of the values: those that are left are the layout of the file.
    return character if character == "\n" else json.dumps(character)[1:-1]
