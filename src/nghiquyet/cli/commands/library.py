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
    "same": N_("{file} is already in the library, as “{id}”."),
    "replaced": N_("{file} has replaced “{id}”: {units} units."),
}

_BECAME: Final[dict[Outcome, str]] = {
    "kept": N_("{id}: kept, line {before} is now line {line}: {quote}"),
    "moved": N_("{id}: moved from line {before} to line {line}: {quote}"),
    "changed": N_("{id}: the text changed, line {before} is now line {line}: {quote}"),
    "orphaned": N_("{id}: no place in this edition, formerly line {before}: {quote}"),
}
"""What became of a note."""

_ON_ITS_LINE: Final[dict[Outcome, str]] = {
    "kept": N_("{id}: kept on line {line}: {quote}"),
    "moved": N_("{id}: moved to another unit, still on line {line}: {quote}"),
    "changed": N_("{id}: the text of line {line} changed: {quote}"),
}
"""The same, where the line has the number that it had."""

_ORIGINS: Final = {"bundled": N_("bundled"), "imported": N_("imported")}


@command(
    "library",
    N_("List the documents in the library: id, title, origin, units, pages, lines, file, sha256."),
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
    N_("Import texts into the library; each gets an id made from its file name. The files are not changed."),
)
@argument(
    "files",
    nargs=-1,
    required=True,
    metavar="FILE...",
    help=N_("Text files in UTF-8: the text layer of a document."),
    shell_complete=complete_file,
)
@flag("--replace", help=N_("Allow a text to replace another with the same id."))
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
        became = _ON_ITS_LINE if each.line == target.line else _BECAME
        yield f"  {_(became[each.outcome]).format(**values)}"


@command("remove", N_("Remove an imported document from the library. Its notes and review marks are kept."))
@argument(
    "id",
    metavar="ID",
    help=N_("The id of the document; “nghiquyet library” lists the ids."),
    shell_complete=complete_id,
)
@pass_session
def remove_command(session: Session, id: str) -> None:
    """Remove a document."""
    entry = session.library().remove(id)
    output.say(_("Removed “{id}”; its notes are kept.").format(id=entry.id))
