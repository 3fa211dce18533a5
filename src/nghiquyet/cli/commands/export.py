"""``nghiquyet export FORMAT [DOC] [-o PATH]``: a document for other programs and for paper."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Final

import click

from nghiquyet.checking import check
from nghiquyet.cli import output
from nghiquyet.cli.base import OneOf, argument, command, option
from nghiquyet.cli.completing import complete_file
from nghiquyet.cli.files import make_folder, same_file, write_file
from nghiquyet.cli.parameters import DELIMITERS, delimiter_option, doc_argument, pass_session
from nghiquyet.cli.session import Session
from nghiquyet.cli.wording import quoted
from nghiquyet.document import Document
from nghiquyet.exporting.jsondoc import document_json
from nghiquyet.exporting.markdown import document_markdown
from nghiquyet.exporting.popolo import popolo_json
from nghiquyet.exporting.roster import roster_markdown, roster_text
from nghiquyet.exporting.tables import csv_files
from nghiquyet.messages import N_
from nghiquyet.messages import gettext as _

FORMATS: Final[dict[str, Callable[[Document], Iterable[str]]]] = {
    "json": lambda document: document_json(document, check(document)),
    "markdown": document_markdown,
    "popolo": popolo_json,
    "roster": roster_markdown,
    "roster-text": roster_text,
}
"""Each format that is one text, and how its lines are made."""

TABLES: Final = "csv"
"""The format that is a folder of tables."""

LATER: Final = ("akn", "pdf", "docx")
"""Formats of later versions."""


@command(
    "export",
    N_(
        "Export a document: json (everything, for programs), markdown (to read), popolo (people and posts), csv "
        "(tables, in a folder), roster or roster-text (lists of people, to print)."
    ),
)
@argument(
    "format",
    type=OneOf("export", (*FORMATS, TABLES), LATER),
    metavar="FORMAT",
    help=N_("json, markdown, popolo, csv, roster or roster-text."),
)
@doc_argument
@option(
    "-o",
    "--output",
    "path",
    metavar="PATH",
    help=N_("Write to this file or, for csv, this folder."),
    shell_complete=complete_file,
)
@delimiter_option
@pass_session
def export_command(session: Session, format: str, doc: str | None, path: str | None, delimiter: str | None) -> None:
    """Print the export, or write it to a file or, as tables, into a folder."""
    if format == TABLES:
        if path is None or path == "-":
            raise click.UsageError(_("csv writes several tables: name a folder for them with -o DIR."))
        _write_tables(session.document(doc), Path(path), DELIMITERS[delimiter or ","])
        return
    if delimiter is not None:
        raise click.UsageError(_("--delimiter is for csv only."))
    lines = FORMATS[format](session.document(doc))
    if path is None or path == "-":
        output.lines(lines)
        return
    target = Path(path)
    if doc is not None and same_file(target, Path(doc)):
        raise click.UsageError(_("{file} is the source text itself; write to another file.").format(file=quoted(path)))
    write_file(target, "".join(f"{line}\n" for line in lines).encode())
    output.notice(_("Written to {file}.").format(file=quoted(path)))


def _write_tables(document: Document, folder: Path, delimiter: str) -> None:
    """Write the tables of a document and what describes them into a folder, which is made if need be."""
    files = csv_files(document, delimiter)
    make_folder(folder)
    for name, data in files.items():
        write_file(folder / name, data)
    output.notice(_("{count} files written to {folder}.").format(count=len(files), folder=quoted(folder)))
