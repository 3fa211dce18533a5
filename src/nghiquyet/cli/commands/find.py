"""``nghiquyet find QUERY… [--kind K]… [-n N] [--json]`` and ``find --batch``: what the text says about something."""

from __future__ import annotations

import json
import sys
from typing import Any

import click

from nghiquyet.cli import output
from nghiquyet.cli.base import Count, OneOf, argument, command, flag, json_flag, option
from nghiquyet.cli.parameters import doc_option, pass_session
from nghiquyet.cli.session import Session, tell, working
from nghiquyet.cli.wording import quoted
from nghiquyet.messages import N_
from nghiquyet.messages import gettext as _
from nghiquyet.search.hits import KINDS, Hit, HitKind
from nghiquyet.search.joining import Together
from nghiquyet.search.wording import kind_name, match_name, searched


@command(
    "find",
    N_(
        "Find people, posts, targets, headings, cited documents and text, best match first. Type with or without "
        "accents, in Telex or VNI, or use abbreviations or initials. @ # § & before a query limit it to people, "
        "targets, headings or cited documents; “quotation marks” ask for exact words."
    ),
)
@argument("query", nargs=-1, metavar="QUERY", help=N_("What to look for."))
@option(
    "--kind", "kinds", type=OneOf("--kind", KINDS), multiple=True, metavar="KIND", help=N_("Only hits of this kind.")
)
@option("-n", "limit", type=Count(), default=20, metavar="N", help=N_("Maximum number of hits; 20 by default."))
@flag("--batch", help=N_("Read queries as JSON, one per line; write the hits as JSON, one list per line."))
@flag("--all", "everywhere", help=N_("Search all documents in the library; each hit names its document."))
@doc_option
@json_flag
@pass_session
def find_command(
    session: Session,
    query: tuple[str, ...],
    kinds: tuple[HitKind, ...],
    limit: int,
    batch: bool,
    everywhere: bool,
    doc: str | None,
    as_json: bool,
) -> int:
    """Print the hits; gives the exit code."""
    if batch == bool(query):
        raise click.UsageError(_("Give a query or --batch, not both."))
    if everywhere and doc is not None:
        raise click.UsageError(_("Use --doc or --all, not both."))
    index = open_index(session, doc, everywhere=everywhere)
    wanted = kinds or None
    if batch:
        for line in sys.stdin:
            hits = index.search(_query(line), limit=limit, kinds=wanted)
            output.json_value([hit_object(hit, everywhere=everywhere) for hit in hits])
            output.finish()
        return 0
    text = " ".join(query)
    hits = index.search(text, limit=limit, kinds=wanted)
    if as_json:
        output.json_value([hit_object(hit, everywhere=everywhere) for hit in hits])
    else:
        _print_hits(hits, everywhere=everywhere)
    if not hits:
        where = searched(index.looked_at(text, kinds=wanted))
        output.notice(_nothing(text, where, index.nearest(text, kinds=wanted)))
    return 0 if hits else 1


def open_index(session: Session, doc: str | None, *, everywhere: bool = False) -> Together:
    """The index of a document, or of all of them, and of what has been noted, with the abbreviations in use."""
    from nghiquyet.indexing import Indexes
    from nghiquyet.library.abbreviations import load

    workspace = session.open(doc)
    indexes = Indexes(session.places, workspace.library, load(session.places, tell), tell)
    index = indexes.of(workspace.document)
    if everywhere:
        parts = indexes.joined()
        if parts is None:
            with working(_("Preparing to search all documents…")):
                parts = indexes.join()
        notes = indexes.of_all_notes()
    else:
        # Most documents have no notes, and then nothing of what reads them is loaded.
        parts = [index]
        notes = indexes.of_notes(workspace.review().anchored) if workspace.annotations.stamp() else None
    return Together([*parts, *([notes] if notes else [])], addresses=index)


def hit_object(hit: Hit, *, everywhere: bool = False) -> dict[str, Any]:
    """A hit for programs. The title of running text is the place in it; holders are those of a post or a body."""
    name = "name" if hit.kind == "person" else "title"
    found: dict[str, Any] = {
        "kind": hit.kind,
        "id": hit.ref.id,
        "label": hit.label,
        "eid": hit.eid,
        name: hit.snippet if hit.kind == "passage" else hit.title,
        "number": hit.number,
    }
    if hit.holders is not None:
        found["holders"] = list(hit.holders)
    found |= {"line": hit.line, "score": hit.score, "match": hit.match, "snippet": hit.snippet}
    if hit.read_as:
        found["read_as"] = dict(hit.read_as)
    if everywhere:
        found["document"] = hit.ref.document
    return found


def _query(line: str) -> str:
    """The query of a line of JSON; an empty one, which finds nothing, if it has none."""
    try:
        asked = json.loads(line.lstrip("\ufeff"))  # what some shells begin a pipe with
    except (ValueError, RecursionError):
        return ""
    query = asked.get("q") if isinstance(asked, dict) else None
    return query if isinstance(query, str) else ""


def _print_hits(hits: list[Hit], *, everywhere: bool) -> None:
    headers: tuple[str, ...] = (_("Kind"), _("Label"), _("Line"), _("Found"), _("Match"))
    rows: list[tuple[object, ...]] = [
        (kind_name(hit.kind), hit.label or hit.number, hit.line, _said(hit), match_name(hit.match)) for hit in hits
    ]
    if everywhere:
        headers = (*headers, _("Document"))
        rows = [(*row, hit.ref.document) for row, hit in zip(rows, hits, strict=True)]
    if not output.for_people():
        output.records(rows)
    elif rows:
        output.table(rows, headers, flexible=3, shorten=True)


def _said(hit: Hit) -> str:
    """What was found, in a line: of a post who holds it, of a person what for, of text the place."""
    if hit.kind == "role":
        return f"{hit.title}: {', '.join(hit.holders or ())}"
    if hit.kind in ("person", "reference") and hit.snippet:
        return f"{hit.title} – {hit.snippet}"
    return hit.snippet


def _near(hit: Hit) -> str:
    """A hit in a sentence: where it stands, if it is no thing with a name."""
    named = hit.kind in ("person", "role", "reference")
    return _said(hit) if named else f"{hit.label or hit.eid}: {_said(hit)}"


def _nothing(text: str, where: str, nearest: list[Hit]) -> str:
    """That the text is silent about something, where that was looked for, and what is nearest."""
    sentence = _("The text does not mention {query}.").format(query=quoted(text))
    if where:
        sentence += " " + where
    if nearest:
        near = "; ".join(_near(hit).rstrip(".;") for hit in nearest)
        sentence += " " + _("Nearest: {nearest}.").format(nearest=near)
    return sentence
