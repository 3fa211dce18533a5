"""What commands print: results to stdout, messages to stderr, and nothing that a terminal would obey.

Where people look (stdout is a terminal) Rich lays out tables and wraps; where a program or a pager reads, each record
is one line, its fields separated by tabs, never boxed, wrapped or shortened. Rich is imported for a terminal only.
"""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Final, Literal, TextIO

from nghiquyet.library.notices import reason
from nghiquyet.messages import gettext as _
from nghiquyet.plain import json_line, visible

if TYPE_CHECKING:
    from rich.console import Console

_NARROWEST: Final = 20
"""Cells that a column of text has at least; on a terminal that is narrower than that, lines break where they may."""


class NotPrinted(Exception):
    """The result could not be printed, or not all of it. ``str()`` is a sentence for people."""

    def __init__(self, error: OSError) -> None:
        super().__init__(_("The result could not be printed in full: {why}.").format(why=reason(error).message))
        self.unread = isinstance(error, BrokenPipeError)
        """Whether the reader went away, as ``head`` does that has seen enough."""


def speak_utf8() -> None:
    """Make the standard streams UTF-8, whatever locale, code page or terminal says."""
    # A process that was started without them has None here.
    sys.stdin = sys.stdin or _nowhere("r")
    sys.stdout = sys.stdout or _nowhere("w")
    sys.stderr = sys.stderr or _nowhere("w")
    for stream in (sys.stdin, sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace" if stream.writable() else "replace")


def _nowhere(mode: Literal["r", "w"]) -> TextIO:
    return Path(os.devnull).open(mode, encoding="utf-8")


@contextmanager
def printing() -> Iterator[None]:
    """Where stdout is written to: what the system says against it becomes NotPrinted."""
    try:
        yield
    except OSError as error:
        raise NotPrinted(error) from error


def finish() -> None:
    """Print what is still buffered; NotPrinted if that cannot be done."""
    with printing():
        sys.stdout.flush()


def drop(stream: TextIO) -> None:
    """Let what a stream still holds go nowhere: it cannot be written, and the interpreter would complain at its end."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())


def for_people() -> bool:
    """Whether stdout is a terminal."""
    return sys.stdout.isatty()


def say(text: str) -> None:
    """A line of a result. The caller has made it visible."""
    with printing():
        sys.stdout.write(f"{text}\n")


def lines(texts: Iterable[str]) -> None:
    """Lines of a result, written in one go."""
    if whole := "\n".join(texts):
        say(whole)


def records(rows: Iterable[Sequence[object]]) -> None:
    """Records for a pipe: one line each, the fields made visible and separated by tabs; None is an empty field."""
    lines("\t".join(_shown(field) for field in row) for row in rows)


def json_value(value: object) -> None:
    """A result for programs."""
    say(json_line(value))


def notice(text: str) -> None:
    """A message beside the result; nobody is told of it where stderr cannot be written."""
    try:
        sys.stderr.write(f"{visible(text)}\n")
        sys.stderr.flush()
    except OSError:
        drop(sys.stderr)


def complain(text: str) -> None:
    """What went wrong, on one line."""
    notice(_("Error: {sentence}").format(sentence=" ".join(text.split())))


def _console() -> Console:
    """Rich's console for a terminal; it reads no markup, marks nothing by itself and respects ``NO_COLOR``."""
    from rich.console import Console

    return Console(file=sys.stdout, markup=False, emoji=False, highlight=False)


def bold(*texts: str) -> None:
    """Lines of a result that are above others on a terminal."""
    _styled(texts, "bold")


def dim(*texts: str) -> None:
    """Lines beside a result on a terminal, less bright than the rest."""
    _styled(texts, "dim")


def _styled(texts: Iterable[str], style: str) -> None:
    from rich.text import Text

    screen = _console()
    with printing():
        for text in texts:
            screen.print(Text(visible(text), style=style))


def table(
    rows: Iterable[Sequence[object]], headers: Sequence[str] = (), *, flexible: int = -1, shorten: bool = False
) -> None:
    """Records for a terminal, in columns without lines between them.

    ``flexible`` is the column that has the room which the others leave: it wraps or, with ``shorten``, ends in an
    ellipsis. Numbers stand at the right.
    """
    from rich.table import Table
    from rich.text import Text

    screen = _console()
    values = [list(row) for row in rows]
    cells = [[Text(_shown(value)) for value in row] for row in values]
    columns = max(map(len, [headers, *cells]))
    titles = [Text(header) for header in headers or [""] * columns]
    widths = [max(cell.cell_len for cell in column) for column in zip(titles, *cells, strict=True)]
    others = sum(widths) - widths[flexible]
    widths[flexible] = max(_NARROWEST, min(widths[flexible], screen.width - others - 2 * (columns - 1)))
    grid = Table(box=None, pad_edge=False, show_header=bool(headers), header_style="bold", padding=(0, 2, 0, 0))
    for index, width in enumerate(widths):
        numbers = any(isinstance(row[index], int) for row in values)
        wraps = index == flexible % columns and not shorten
        grid.add_column(
            headers[index] if headers else "",
            width=width,
            justify="right" if numbers else "left",
            no_wrap=not wraps,
            overflow="fold" if wraps else "ellipsis",
        )
    for row in cells:
        grid.add_row(*row)
    with printing():
        screen.print(grid)


def _shown(field: object) -> str:
    return "" if field is None else visible(str(field))
