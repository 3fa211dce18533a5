"""``nghiquyet library``, ``import`` and ``remove``: the documents that are kept."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path
from typing import Final, get_args

from nghiquyet.cli import output
from nghiquyet.cli.base import argument, command, flag, json_flag
from nghiquyet.cli.completing import complete_file, complete_id
from nghiquyet.cli.parameters import pass_session
from nghiquyet.cli.session import Session, tell
from nghiquyet.document.annotations import Outcome
from nghiquyet.library.notices import LibraryError
from nghiquyet.messages import N_
from nghiquyet.messages import gettext as _
from nghiquyet.plain import visible

_OUTCOMES: Final = {
    "new": N_("Imported {file} as “{id}”: {units} units."),
    "same": N_("{file} is in the library already, as “{id}”."),
    "replaced": N_("{file} has replaced “{id}”: {units} units."),
}

_BECAME: Final[dict[Outcome, str]] = {
    "kept": N_("{id}: kept, from line {before} to line {line}: {quote}"),
    "moved": N_("{id}: moved from line {before} to line {line}: {quote}"),
    "changed": N_("{id}: the text of line {before} reads otherwise on line {line}: {quote}"),
    "orphaned": N_("{id}: line {before} is not in this edition: {quote}"),
}
"""What became of a note."""

_ORIGINS: Final = {"bundled": N_("bundled"), "imported": N_("imported")}


@command(
    "library",
    N_("List the documents of the library: id, title, where it comes from, units, pages, lines, file, sha256."),
)
@json_flag
@pass_session
def library_command(session: Session, as_json: bool) -> None:
    """Print the documents, one a line."""
    entries = session.library().all_entries()
    if as_json:
        output.json_value([asdict(entry) for entry in entries])
    elif output.for_people():
        headers = ("id", _("Title"), _("Origin"), _("Units"), _("Pages"))
        shown = [(e.id, e.title, _(_ORIGINS[e.origin]), e.units, e.pages) for e in entries]
        output.table(shown, headers, flexible=1)
    else:
        output.records(
            (e.id, e.title, _(_ORIGINS[e.origin]), e.units, e.pages, e.lines, e.name, e.sha256) for e in entries
        )


@command(
    "import",
    N_("Bring texts into the library, each under an id made from its file name. The files stay as they are."),
)
@argument(
    "files",
    nargs=-1,
    required=True,
    metavar="FILE...",
    help=N_("Text files in UTF-8: the text layer of a document."),
    shell_complete=complete_file,
)
@flag("--replace", help=N_("Let a text take the place of another one with the same id."))
@pass_session
def import_command(session: Session, files: tuple[str, ...], replace: bool) -> int:
    """Import every file that can be; the exit code is 2 if one of them cannot."""
    library = session.library()
    code = 0
    for file in files:
        try:
            imported = library.import_file(Path(file), replace=replace)
        except LibraryError as error:
            output.complain(str(error))
            code = 2
        else:
            sentence = _(_OUTCOMES[imported.outcome])
            output.say(visible(sentence.format(file=file, id=imported.entry.id, units=imported.entry.units)))
            if imported.outcome == "replaced":
                output.lines(visible(line) for line in _notes(session, imported.entry.id))
    return code


def _notes(session: Session, id: str) -> Iterator[str]:
    """What became of the notes when another edition took the place of a text: a sum, and each of them."""
    from nghiquyet.library.annotations import AnnotationStore
    from nghiquyet.review import Review

    annotations = AnnotationStore(session.places, id, tell).read()
    if not annotations:
        return
    review = Review(session.library().open_document(id), annotations)
    counts = Counter(each.outcome for each in review.anchored)
    sentence = _("Notes: {kept} kept, {moved} moved, {changed} on changed text, {orphaned} without a place.")
    yield sentence.format(**{outcome: counts[outcome] for outcome in get_args(Outcome)})
    for each in review.anchored:
        target = each.annotation.target
        values = {"id": each.annotation.id, "before": target.line, "line": each.line, "quote": target.quote.exact}
        yield f"  {_(_BECAME[each.outcome]).format(**values)}"


@command(
    "remove", N_("Take an imported document and its text out of the library. Its notes and review marks are kept.")
)
@argument(
    "id", metavar="ID", help=N_("The id of the document; “nghiquyet library” lists them."), shell_complete=complete_id
)
@pass_session
def remove_command(session: Session, id: str) -> None:
    """Remove a document."""
    entry = session.library().remove(id)
    output.say(_("Removed “{id}”; its notes are kept.").format(id=entry.id))
