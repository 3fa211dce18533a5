"""What commands print: results to stdout, messages to stderr, and nothing that a terminal would obey.

Where people look (stdout is a terminal) Rich lays out tables and wraps; where a program or a pager reads, each record
is one line, its fields separated by tabs, never boxed, wrapped or shortened. Rich is imported for a terminal only.
"""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

from nghiquyet.messages import gettext as _
from nghiquyet.plain import json_line, visible

if TYPE_CHECKING:
    from rich.console import Console


def speak_utf8() -> None:
    """Make the standard streams UTF-8, whatever locale, code page or terminal says."""
    # A process that was started without them has None here.
    sys.stdout = sys.stdout or _nowhere()
    sys.stderr = sys.stderr or _nowhere()
    for stream in (sys.stdin, sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace" if stream.writable() else "replace")


def _nowhere() -> TextIO:
    return Path(os.devnull).open("w", encoding="utf-8")


def drop_unread() -> None:
    """Let what is still buffered go nowhere: nobody reads it, and the interpreter would complain at its end."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def for_people() -> bool:
    """Whether stdout is a terminal."""
    return sys.stdout.isatty()


def say(text: str) -> None:
    """A line of a result. The caller has made it visible."""
    sys.stdout.write(f"{text}\n")


def lines(texts: Iterable[str]) -> None:
    """Lines of a result, written in one go."""
    sys.stdout.write("".join(f"{text}\n" for text in texts))


def json_value(value: object) -> None:
    """A result for programs."""
    say(json_line(value))


def record(*fields: object) -> str:
    """A record on one line: the fields made visible, separated by tabs; None is an empty field."""
    return "\t".join("" if field is None else visible(str(field)) for field in fields)


def notice(text: str) -> None:
    """A message beside the result."""
    sys.stderr.write(f"{visible(text)}\n")
    sys.stderr.flush()


def complain(text: str) -> None:
    """What went wrong, on one line."""
    notice(_("Error: {sentence}").format(sentence=" ".join(text.split())))


def console() -> Console:
    """Rich's console for stdout; it reads no markup, marks nothing by itself and respects ``NO_COLOR``."""
    from rich.console import Console

    return Console(file=sys.stdout, markup=False, emoji=False, highlight=False, soft_wrap=False)


def dim(*texts: str) -> None:
    """Lines beside the result, on a terminal only: less bright than the rest."""
    from rich.text import Text

    for text in texts:
        console().print(Text(visible(text), style="dim"))


def table(
    rows: Iterable[Sequence[object]], headers: Sequence[str] = (), *, flexible: int = -1, shorten: bool = False
) -> None:
    """Records: columns on a terminal, with headers if there are any; otherwise one line each.

    ``flexible`` is the column that takes the room that is left: it wraps or, with ``shorten``, ends in an ellipsis.
    """
    if not for_people():
        lines(record(*row) for row in rows)
        return
    from rich.table import Table
    from rich.text import Text

    cells = [[Text("" if field is None else visible(str(field))) for field in row] for row in rows]
    columns = max(map(len, [headers, *cells]))
    grid = Table(box=None, pad_edge=False, show_header=bool(headers), header_style="bold", padding=(0, 2, 0, 0))
    for index in range(columns):
        header = headers[index] if headers else ""
        if index == flexible % columns:
            grid.add_column(header, ratio=1, no_wrap=shorten, overflow="ellipsis" if shorten else "fold")
        else:
            grid.add_column(header, no_wrap=True)
    for row in cells:
        grid.add_row(*row)
    console().print(grid)
