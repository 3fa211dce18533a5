"""``nghiquyet note``: notes and review marks from the command line, and their way to a colleague and back."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import datetime
from pathlib import Path
from typing import Any, Final

import click

from nghiquyet.cli import output
from nghiquyet.cli.base import Command, OneOf, argument, flag, group, json_flag, option
from nghiquyet.cli.completing import complete_file
from nghiquyet.cli.files import read_file, write_file
from nghiquyet.cli.parameters import (
    DELIMITERS,
    delimiter_option,
    doc_option,
    find_place,
    label_argument,
    output_option,
    pass_session,
)
from nghiquyet.cli.session import Session, tell
from nghiquyet.cli.wording import quoted
from nghiquyet.document import Document
from nghiquyet.document.annotations import Anchored, Annotation, Motivation, locate
from nghiquyet.document.model import Ref
from nghiquyet.library.annotations import AnnotationStore, creator_of
from nghiquyet.messages import N_
from nghiquyet.messages import gettext as _
from nghiquyet.plain import visible
from nghiquyet.review import Change, Review, Reviewer, actions
from nghiquyet.workspace import Workspace

FORMATS: Final = ("markdown", "csv", "jsonld", "text")

_KINDS: Final[dict[Motivation, str]] = {
    "assessing": N_("reviewed"),
    "questioning": N_("flag"),
    "commenting": N_("note"),
    "editing": N_("proposed wording"),
    "tagging": N_("tag"),
}


@group("note", N_("Notes, flags and review marks about a document: write, list, export and merge them."))
def note_command() -> None:
    """Only its commands do something."""


def _command(name: str, help: str) -> Callable[[Callable[..., Any]], click.Command]:
    """Decorator: one of the commands of ``note``."""
    return note_command.command(name, cls=Command, help=help)


_file = argument(
    "file",
    metavar="FILE",
    help=N_("A file written by “note export jsonld” or “note backup”."),
    shell_complete=complete_file,
)
"""Decorator: the notes that are taken in."""


@_command("add", N_("Add a note to a unit. Once the answer is “saved”, the note is on disk."))
@label_argument
@option("--text", metavar="TEXT", help=N_("The note."))
@option("--propose", metavar="TEXT", help=N_("Wording proposed in place of the text."))
@option("--tag", "tags", multiple=True, metavar="TAG", help=N_("A tag. May be repeated."))
@flag("--flag", help=N_("Flag the unit as doubtful."))
@doc_option
@pass_session
def add_command(
    session: Session,
    label: tuple[str, ...],
    text: str | None,
    propose: str | None,
    tags: tuple[str, ...],
    flag: bool,
    doc: str | None,
) -> None:
    """Save what is said about a unit, all of it at once, and print the id of the first."""
    workspace = session.open(doc)
    node = find_place(workspace.document, " ".join(label)).node
    target = locate(workspace.document, node)
    by = _reviewer(session)
    said: list[tuple[Motivation, str | None]] = [("commenting", text), ("editing", propose)]
    said += [("tagging", tag) for tag in tags]
    changes = [
        actions.write(motivation, unicodedata.normalize("NFC", body), by, target=target)
        for motivation, body in said
        if body is not None
    ]
    if any(change is None for change in changes):
        raise click.UsageError(_("The note is empty: write something in it."))
    if flag:
        changes.append(actions.toggle_flag(Review(workspace.document), target.ref, by, target))
    change = actions.together(changes, N_("Note added"))
    if change is None:
        raise click.UsageError(_("Say what to note: --text, --propose, --tag or --flag."))
    _save(session, workspace, change)


@_command(
    "list",
    N_(
        "List notes, flags, tags and review marks: id, place, line, kind, author, time, content, "
        "and the words they are about."
    ),
)
@doc_option
@json_flag
@pass_session
def list_command(session: Session, doc: str | None, as_json: bool) -> None:
    """Print them in document order, those that have lost their place at the end."""
    workspace = session.open(doc)
    rows = _in_order(_review(session, workspace))
    if as_json:
        output.json_value([_object(workspace.document, each) for each in rows])
        return
    if not rows:
        output.notice(_("There are no notes about “{id}” yet.").format(id=workspace.document.id))
        return
    fields = [_fields(workspace.document, each) for each in rows]
    if output.for_people():
        headers = (_("Place"), _("Line"), _("Kind"), _("By"), _("Note"))
        shown = [(label, line, kind, by, text or quote) for _id, label, line, kind, by, _when, text, quote in fields]
        output.table(shown, headers, flexible=4)
    else:
        output.records(fields)


@_command(
    "export", N_("Export the notes: as a sheet of remarks (markdown, csv, text), or in full, for merging (jsonld).")
)
@argument("format", type=OneOf("note export", FORMATS), metavar="FORMAT", help=N_("markdown, csv, jsonld or text."))
@output_option
@delimiter_option
@doc_option
@pass_session
def export_command(session: Session, format: str, path: str | None, delimiter: str | None, doc: str | None) -> None:
    """Print the export, or write it to a file."""
    if delimiter is not None and format != "csv":
        raise click.UsageError(_("--delimiter is for csv only."))
    from nghiquyet.exchange import sheet

    workspace = session.open(doc)
    review = _review(session, workspace)
    _write(path, sheet(review, format, DELIMITERS[delimiter or ","]))


@_command(
    "merge", N_("Merge a colleague's notes (jsonld). Nothing is overwritten; where notes conflict, both are kept.")
)
@_file
@pass_session
def merge_command(session: Session, file: str) -> None:
    """Merge a file into the notes of the documents it is about, and say what came in."""
    output.lines(visible(line) for line in merge_file(session, Path(file)))


@_command("backup", N_("Write the notes about all documents to one file."))
@output_option
@pass_session
def backup_command(session: Session, path: str | None) -> None:
    """Print all annotations as one collection, or write them to a file."""
    from nghiquyet.exchange import everything

    _write(path, everything(session.places, tell))


@_command("restore", N_("Restore the notes from a backup. Anything written since is kept."))
@_file
@pass_session
def restore_command(session: Session, file: str) -> None:
    """The same as a merge: what is gone comes back, and nothing is overwritten."""
    output.lines(visible(line) for line in merge_file(session, Path(file)))


@_command("attach", N_("Attach a note to a new place, such as one that lost its own."))
@argument("id", metavar="ID", help=N_("The id of a note, or the start of it; “note list” shows the ids."))
@label_argument
@doc_option
@pass_session
def attach_command(session: Session, id: str, label: tuple[str, ...], doc: str | None) -> None:
    """Attach a note to a unit by hand."""
    workspace = session.open(doc)
    review = _review(session, workspace)
    annotation = _find(review, id)
    node = find_place(workspace.document, " ".join(label)).node
    change = actions.reattach(review, annotation, Ref(workspace.document.id, "node", node.eid), _reviewer(session))
    assert change is not None
    _save(session, workspace, change)


@_command("remove", N_("Remove a note."))
@argument("id", metavar="ID", help=N_("The id of a note, or the start of it; “note list” shows the ids."))
@doc_option
@pass_session
def remove_command(session: Session, id: str, doc: str | None) -> None:
    """Remove a note; what it said is printed, so that it can be written again."""
    workspace = session.open(doc)
    annotation = _find(_review(session, workspace), id)
    _save(session, workspace, actions.take_away([annotation]))
    if annotation.body:
        output.notice(annotation.body)


def merge_file(session: Session, path: Path) -> Iterator[str]:
    """Merge a file; gives the lines of the summary, document by document, conflicts one by one.

    LibraryError if the file holds no notes; NotSaved, after what was said, for a document whose notes cannot be
    written.
    """
    from nghiquyet.exchange import conflicts, incoming, summary
    from nghiquyet.review.merging import merge

    theirs = incoming(read_file(path), path)
    for id, notes in theirs.notes.items():
        store = AnnotationStore(session.places, id, tell)
        merged = merge(store.read(), notes)
        if merged.to_save:
            store.save(after=merged.to_save)
        yield summary(id, merged)
        yield from conflicts(merged)
    yield from theirs.rest()


def _reviewer(session: Session) -> Reviewer:
    return Reviewer(creator_of(session.config.creator), datetime.now().astimezone())


def _store(session: Session, workspace: Workspace) -> AnnotationStore:
    """The notes about a document; what has to be said about their file is said at once."""
    return AnnotationStore(session.places, workspace.document.id, tell)


def _review(session: Session, workspace: Workspace) -> Review:
    return Review(workspace.document, _store(session, workspace).read())


def _save(session: Session, workspace: Workspace, change: Change) -> None:
    """Save a change, and say so."""
    saved = _store(session, workspace).save(change.before, change.after)
    output.say(_("saved {id}").format(id=(*saved.after, *change.before)[0].id))


def _find(review: Review, id: str) -> Annotation:
    """The note of an id or of its beginning; UsageError if there is none, or more than one."""
    found = [each for each in review.annotations if each.id.startswith(id)] if id else []
    if len(found) == 1:
        return found[0]
    if found:
        sentence = _("{count} notes have ids that begin with {id}; give more of the id.")
        raise click.UsageError(sentence.format(count=len(found), id=quoted(id)))
    raise click.UsageError(_("There is no note {id}; “nghiquyet note list” lists the notes.").format(id=quoted(id)))


def _in_order(review: Review) -> Sequence[Anchored]:
    return sorted(review.anchored, key=lambda each: (each.line is None, each.line or 0))


def _fields(document: Document, each: Anchored) -> tuple[object, ...]:
    annotation = each.annotation
    label = document.outline.node(each.eid).label or each.eid if each.eid else _("place lost")
    kind = _(_KINDS[annotation.motivation])
    said = (annotation.creator, annotation.modified, annotation.body, annotation.target.quote.exact)
    return (annotation.id, label, each.line or annotation.target.line, kind, *said)


def _object(document: Document, each: Anchored) -> dict[str, Any]:
    """A note for programs."""
    annotation, target = each.annotation, each.annotation.target
    return {
        "id": annotation.id,
        "motivation": annotation.motivation,
        "about": {"kind": target.ref.kind, "id": target.ref.id},
        "eid": each.eid,
        "label": document.outline.node(each.eid).label if each.eid else None,
        "line": each.line,
        "page": document.page_of(each.line) if each.line else None,
        "outcome": each.outcome,
        "quote": target.quote.exact,
        "text": annotation.body,
        "creator": annotation.creator,
        "created": annotation.created,
        "modified": annotation.modified,
    }


def _write(path: str | None, data: bytes) -> None:
    """Print, or write to a file and say so."""
    if path is None or path == "-":
        output.lines(_lines(data))
        return
    write_file(Path(path), data)
    output.notice(_("Written to {file}.").format(file=quoted(path)))


def _lines(data: bytes) -> Iterable[str]:
    return data.decode().removesuffix("\n").split("\n")
