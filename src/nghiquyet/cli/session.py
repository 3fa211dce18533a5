"""What every command starts from: where things are, how they are set, and the document that is meant."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from threading import Timer
from typing import TYPE_CHECKING, Any

import click

from nghiquyet.cli import output
from nghiquyet.cli.base import F, argument, option
from nghiquyet.library.config import Config, load_config
from nghiquyet.library.places import Places, find_places
from nghiquyet.messages import N_

if TYPE_CHECKING:
    from nghiquyet.document import Document
    from nghiquyet.document.addresses import Place
    from nghiquyet.library.documents import Library
    from nghiquyet.library.notices import Notice
    from nghiquyet.workspace import Workspace

PATIENCE: float = 0.3
"""Seconds of silence before a person is told what is being done."""


@dataclass(frozen=True, slots=True)
class Session:
    """One call of the program."""

    places: Places
    config: Config

    @classmethod
    def start(cls, options: Mapping[str, object], *, silent: bool = False) -> Session:
        """Find the places and read the settings; what is wrong with those is told, and the rest applies."""
        places = find_places()
        config = load_config(places, hush if silent else tell, environ=os.environ, options=options)
        return cls(places, config)

    def open(self, doc: str | None) -> Workspace:
        """A document by id or path; None means the one opened last. LibraryError if there is none."""
        from nghiquyet.workspace import Workspace

        workspace = Workspace.open(doc, places=self.places, working=working)
        for notice in workspace.notices:
            tell(notice)
        return workspace

    def library(self) -> Library:
        """The library, for those who need no document of it."""
        from nghiquyet.library.documents import Library

        return Library(self.places, tell, working=working)

    def document(self, doc: str | None) -> Document:
        """The same, where nothing but the text is needed."""
        return self.open(doc).document


pass_session = click.make_pass_decorator(Session)
"""Decorator: give a command the session as its first argument."""


def tell(notice: Notice) -> None:
    """Say what a person should know."""
    output.notice(notice.message)


def hush(_notice: Notice) -> None:
    """Say nothing: a shell that asks for completions shows what we say."""


def find_place(document: Document, label: str) -> Place:
    """The place of a label, eId, line or page; UsageError, with what is nearest, if there is none."""
    from nghiquyet.document.addresses import UnknownAddress, resolve

    try:
        return resolve(document, label)
    except UnknownAddress as error:
        raise click.UsageError(str(error)) from error


@contextmanager
def working(sentence: str) -> Iterator[None]:
    """Say what is being done if it takes so long that somebody wonders."""
    timer = Timer(PATIENCE, output.notice, [sentence])
    timer.daemon = True
    timer.start()
    try:
        yield
    finally:
        timer.cancel()


def doc_argument(function: F) -> F:
    """Decorator: the document a command is about."""
    text = N_("An id of the library, or the path of a file; without it, the document opened last.")
    return argument("doc", required=False, metavar="[DOC]", help=text)(function)


def doc_option(function: F) -> F:
    """Decorator: the same as an option, where the argument is something else."""
    text = N_("An id of the library, or the path of a file; without it, the document opened last.")
    return option("--doc", metavar="DOC", help=text)(function)


def label_argument(function: F) -> F:
    """Decorator: the place a command is about. Several words are one label, so that ``show ct 17`` needs no quotes."""
    text = N_("A label (P2.II.3), target (CT17, 17), programme (CTr4), eId, source line (L672) or page (tr14).")
    return argument("label", nargs=-1, required=True, metavar="LABEL", help=text, shell_complete=_complete_label)(
        function
    )


def _complete_label(ctx: click.Context, param: click.Parameter, incomplete: str) -> list[str]:
    """Labels of the document that begin like what was typed; a shell that asks is never disturbed by a message."""
    from nghiquyet.library.notices import LibraryError
    from nghiquyet.workspace import Workspace

    session = ctx.find_object(Session)
    try:
        document = Workspace.open(ctx.params.get("doc"), places=session.places if session else None).document
    except LibraryError:
        return []
    labels: list[Any] = [node.label for node in document.nodes if node.label]
    return [label for label in labels if label.casefold().startswith(incomplete.casefold())]
