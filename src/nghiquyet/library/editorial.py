"""Editorial data from TOML: what ``data/<id>.toml``, or the file of that name in the config folder, says of one text.

A file of ``data/`` with a ``[document]`` table speaks of a document, and its name is the document's id::

    [document]
    file = "000_b2152cc8e89e83fc.txt"            # only for a text that is bundled
    sha256 = "ad617e86…"
    title = { text = "Nghị quyết Đại hội …", line = 45 }   # so also ordinal, body, number, issued, signed_by, citation
    term = { start = "2020", end = "2025", line = 1 }      # so also held
    extract = true                               # it is an extract and does not replace the signed original

    [[repair]]                                   # extraction damage (class E)
    line = 1466
    sic = "Cá   ông trình"
    corr = "Các công trình"
    cert = "high"                                # or medium, low
    reason = "Lớp chữ của PDF mất chữ “c”."

    [[note]]                                     # wording (S) or undecidable (U): never changed
    line = 1007
    verbatim = "…"
    class = "S"
    suggested = "…"                              # may be left out
    reason = "…"

    [[place]]                                    # a unit that stands elsewhere than its numbering says
    line = 1466
    parent = "part_2"                            # "" for the document itself
    reason = "…"

    [[target]]                                   # what a target is about
    number = "17"
    line = 1010
    theme = "Môi trường"

    [[baseline]]                                 # which past result stands beside which indicator of a target
    target = "3"
    line = 957
    says = "115.000"                             # words or figures by which the indicator is known
    result_line = 114
    result_says = "95.261"
    relation = "comparable"                      # or related: near to it, but another measure
    reason = "…"                                 # may be left out

    [[related]]                                  # a task, shortcoming or programme of the same matter as a target
    target = "16"
    kind = "task"                                # or shortcoming, programme
    line = 1223
    says = "Duy trì cung cấp …"                  # words of the text that begin on that line
    reason = "…"                                 # may be left out

    [[programme]]                                # other names of a programme, each with a line that has it
    number = "1"
    line = 1478
    aliases = [{ text = "Dự án khu B", line = 228 }]
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Final, cast

from nghiquyet.document.editorial import (
    Editorial,
    EditorialBaseline,
    EditorialNote,
    EditorialPlace,
    EditorialProgramme,
    EditorialRelated,
    EditorialRepair,
    EditorialTarget,
    Fact,
    PeriodFact,
)
from nghiquyet.document.figures import RelatedKind, Relation
from nghiquyet.document.model import Certainty, Period
from nghiquyet.library.notices import LibraryError, Notice, notice
from nghiquyet.library.tables import Table, read_table
from nghiquyet.messages import N_

_CERTAINTY: Final = ("high", "medium", "low")
_RELATION: Final = ("comparable", "related")
_RELATED: Final = ("task", "shortcoming", "programme")


class BadEditorial(LibraryError):
    """Editorial data that cannot be used; ``problems`` has every mistake, ``str()`` the first."""

    def __init__(self, problems: list[Notice]) -> None:
        super().__init__("{problem}", problem=problems[0])
        self.problems = tuple(problems)


@dataclass(frozen=True, slots=True)
class EditorialFile:
    """What one file says."""

    editorial: Editorial
    text: str | None
    """Name of the bundled text it speaks of; None for a document that is not bundled."""


def load_editorial(path: Path) -> EditorialFile:
    """What a file says; BadEditorial if it is wrong anywhere, BrokenTable if it is no TOML."""
    problems: list[Notice] = []
    top = Table(path, "", read_table(path), problems)
    document = top.table("document", needed=True)
    editorial = Editorial(path.stem, "")
    text = None
    if document is not None:
        text = document.text("file")
        sha256 = document.text("sha256", needed=True) or ""
        editorial = Editorial(
            id=path.stem,
            sha256=sha256,
            title=_fact(document, "title"),
            ordinal=_fact(document, "ordinal"),
            body=_fact(document, "body"),
            number=_fact(document, "number"),
            issued=_fact(document, "issued"),
            signed_by=_fact(document, "signed_by"),
            citation=_fact(document, "citation"),
            extract=document.flag("extract") or False,
            term=_period(document, "term"),
            held=_period(document, "held"),
            repairs=_repairs(top),
            notes=_notes(top),
            places=_places(top),
            targets=_targets(top),
            baselines=_baselines(top),
            programmes=_programmes(top),
            related=_related(top),
        )
        document.finish()
    top.finish(("repair", "note", "place", "target", "baseline", "programme", "related"))
    if text is not None and Path(text).name != text:
        problems.append(notice(N_("{file}: document.file must be the name of a file in the same folder."), file=path))
    if problems:
        raise BadEditorial(problems)
    return EditorialFile(editorial, text)


def _fact(document: Table, key: str) -> Fact | None:
    table = document.table(key)
    return _stated(table) if table else None


def _stated(table: Table) -> Fact | None:
    text, line = table.text("text", needed=True), table.line()
    table.finish()
    return Fact(text, line) if text and line else None


def _period(document: Table, key: str) -> PeriodFact | None:
    table = document.table(key)
    if table is None:
        return None
    period, line = Period(table.text("start"), table.text("end")), table.line()
    table.finish()
    return PeriodFact(period, line) if line else None


def _repairs(top: Table) -> tuple[EditorialRepair, ...]:
    repairs = []
    for row in top.rows("repair"):
        line, sic, corr = row.line(), row.text("sic", needed=True), row.text("corr", needed=True)
        certainty = row.text("cert", choices=_CERTAINTY, needed=True)
        reason = row.text("reason", needed=True)
        row.finish()
        if line and sic and corr and certainty and reason:
            repairs.append(EditorialRepair(line, sic, corr, cast(Certainty, certainty), reason))
    return tuple(repairs)


def _notes(top: Table) -> tuple[EditorialNote, ...]:
    notes = []
    for row in top.rows("note"):
        line, verbatim = row.line(), row.text("verbatim", needed=True)
        oddity = row.text("class", choices=("S", "U"), needed=True)
        suggested, reason = row.text("suggested"), row.text("reason", needed=True)
        row.finish()
        if line and verbatim and oddity and reason:
            notes.append(EditorialNote(line, verbatim, "S" if oddity == "S" else "U", suggested, reason))
    return tuple(notes)


def _places(top: Table) -> tuple[EditorialPlace, ...]:
    places = []
    for row in top.rows("place"):
        line, reason = row.line(), row.text("reason", needed=True)
        parent = row.text("parent", needed=True, empty=True)
        row.finish()
        if line and parent is not None and reason:
            places.append(EditorialPlace(line, parent or None, reason))
    return tuple(places)


def _targets(top: Table) -> tuple[EditorialTarget, ...]:
    targets = []
    for row in top.rows("target"):
        number, line, theme = row.text("number", needed=True), row.line(), row.text("theme", needed=True)
        row.finish()
        if number and line and theme:
            targets.append(EditorialTarget(number, line, theme))
    return tuple(targets)


def _baselines(top: Table) -> tuple[EditorialBaseline, ...]:
    baselines = []
    for row in top.rows("baseline"):
        target, line, says = row.text("target", needed=True), row.line(), row.text("says", needed=True)
        result_line, result_says = row.line("result_line"), row.text("result_says", needed=True)
        relation = row.text("relation", choices=_RELATION, needed=True)
        reason = row.text("reason")
        row.finish()
        if target and line and says and result_line and result_says and relation:
            relation = cast(Relation, relation)
            baselines.append(EditorialBaseline(target, line, says, result_line, result_says, relation, reason))
    return tuple(baselines)


def _related(top: Table) -> tuple[EditorialRelated, ...]:
    related = []
    for row in top.rows("related"):
        target, line, says = row.text("target", needed=True), row.line(), row.text("says", needed=True)
        kind, reason = row.text("kind", choices=_RELATED, needed=True), row.text("reason")
        row.finish()
        if target and kind and line and says:
            related.append(EditorialRelated(target, cast(RelatedKind, kind), line, says, reason))
    return tuple(related)


def _programmes(top: Table) -> tuple[EditorialProgramme, ...]:
    programmes = []
    for row in top.rows("programme"):
        number, line = row.text("number", needed=True), row.line()
        aliases = [_stated(alias) for alias in row.rows("aliases")]
        row.finish()
        if number and line:
            programmes.append(EditorialProgramme(number, line, tuple(alias for alias in aliases if alias)))
    return tuple(programmes)
