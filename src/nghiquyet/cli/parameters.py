"""The parameters that several commands share: the session, the document, the place in it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import click

from nghiquyet.cli.base import F, OneOf, argument, option
from nghiquyet.cli.completing import complete_doc, complete_file, complete_label
from nghiquyet.cli.session import Session
from nghiquyet.messages import N_
from nghiquyet.messages import gettext as _

if TYPE_CHECKING:
    from nghiquyet.document import Document
    from nghiquyet.document.addresses import Place

DELIMITERS: Final = {",": ",", ";": ";", "|": "|", "tab": "\t"}
"""What may stand between the cells of a table."""

pass_session = click.make_pass_decorator(Session)
"""Decorator: give a command the session as its first argument."""


def find_place(document: Document, label: str) -> Place:
    """The place of a label, eId, line or page; UsageError, with what is nearest, if there is none."""
    from nghiquyet.document.addresses import UnknownAddress, resolve

    try:
        return resolve(document, label)
    except UnknownAddress as error:
        where = "" if error.nearest else " " + _("“nghiquyet toc” lists the labels.")
        raise click.UsageError(f"{error}{where}") from error


def doc_argument(function: F) -> F:
    """Decorator: the document a command is about."""
    text = N_("A document id or the path of a file; by default, the document opened last.")
    return argument("doc", required=False, metavar="[DOC]", help=text, shell_complete=complete_doc)(function)


def doc_option(function: F) -> F:
    """Decorator: the same as an option, where the argument is something else."""
    text = N_("A document id or the path of a file; by default, the document opened last.")
    return option("--doc", metavar="DOC", help=text, shell_complete=complete_doc)(function)


def delimiter_option(function: F) -> F:
    """Decorator: what stands between the cells of a table, a key of ``DELIMITERS``."""
    text = N_("The csv delimiter: a comma (,), semicolon (;), bar (|) or tab.")
    words = OneOf("--delimiter", tuple(DELIMITERS))
    return option("--delimiter", type=words, metavar="SIGN", help=text)(function)


def output_option(function: F) -> F:
    """Decorator: the file that is written instead of printing."""
    return option(
        "-o", "--output", "path", metavar="FILE", help=N_("Write to this file."), shell_complete=complete_file
    )(function)


def label_argument(function: F) -> F:
    """Decorator: the place a command is about. Several words are one label, so that ``show ct 17`` needs no quotes."""
    text = N_("A label (P2.II.3), target (CT17, 17), programme (CTr4), eId, source line (L672) or page (tr14).")
    return argument("label", nargs=-1, required=True, metavar="LABEL", help=text, shell_complete=complete_label)(
        function
    )
