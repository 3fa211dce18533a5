"""``nghiquyet export FORMAT [DOC] [-o PATH]``: a document for other programs and for paper."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Final

import click

from nghiquyet.checking import check
from nghiquyet.cli import output
from nghiquyet.cli.base import OneOf, argument, command, option
from nghiquyet.cli.parameters import doc_argument, pass_session
from nghiquyet.cli.session import Session
from nghiquyet.cli.wording import quoted
from nghiquyet.document import Document
from nghiquyet.exporting import document_json, document_markdown
from nghiquyet.library.notices import reason
from nghiquyet.messages import N_
from nghiquyet.messages import gettext as _

FORMATS: Final[dict[str, Callable[[Document], Iterable[str]]]] = {
    "json": lambda document: document_json(document, check(document)),
    "markdown": document_markdown,
}
"""Each format, and how the lines of the export are made."""

LATER: Final = ("popolo", "csv", "akn", "pdf", "docx")
"""Formats of later versions."""


@command(
    "export",
    N_("Write a document in another format: json (all that is known of it, for programs) or markdown (to read)."),
)
@argument("format", type=OneOf("export", tuple(FORMATS), LATER), metavar="FORMAT", help=N_("json or markdown."))
@doc_argument
@option("-o", "--output", "path", metavar="PATH", help=N_("Write to this file instead of the terminal."))
@pass_session
def export_command(session: Session, format: str, doc: str | None, path: str | None) -> None:
    """Print the export, or write it to a file."""
    lines = FORMATS[format](session.document(doc))
    if path is None or path == "-":
        output.lines(lines)
        return
    target = Path(path)
    if doc is not None and target.exists() and Path(doc).exists() and target.samefile(doc):
        raise click.UsageError(_("{file} is the text itself; write to another file.").format(file=quoted(path)))
    data = "".join(f"{line}\n" for line in lines).encode()
    try:
        target.write_bytes(data)
    except OSError as error:
        sentence = _("{file} was not written: {why}.")
        raise click.UsageError(sentence.format(file=quoted(path), why=reason(error).message)) from error
    output.notice(_("Written to {file}.").format(file=quoted(path)))
