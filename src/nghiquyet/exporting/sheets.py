"""The sheet of remarks (phiếu góp ý): what people have noted about a document, for those who decide about it.

One row for each thing that one person has remarked on: what the text says there, what is proposed, and why.
"""

from __future__ import annotations

import csv
import io
import textwrap
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from nghiquyet.document.annotations import Anchored, Motivation
from nghiquyet.document.model import Document
from nghiquyet.exporting.citation import standing
from nghiquyet.exporting.markdown import escape
from nghiquyet.messages import N_
from nghiquyet.messages import gettext as _
from nghiquyet.plain import csv_cell, visible

_HEADERS: Final = (
    N_("No."), N_("Place"), N_("The text says"), N_("Proposed"), N_("Reason"), N_("By"), N_("Date"),
)  # fmt: skip

_SAID: Final[tuple[Motivation, ...]] = ("editing", "commenting", "questioning", "tagging")
"""What stands in the sheet: a mark that something has been read says nothing about it."""


@dataclass(frozen=True, slots=True)
class Remark:
    """A row of the sheet."""

    place: str
    quote: str
    proposed: str
    reason: str
    creator: str
    date: str
    """The day of the last change, ISO."""


def remarks(document: Document, anchored: Iterable[Anchored]) -> list[Remark]:
    """The rows, in document order; those that have lost their place at the end, with their quote."""
    groups: dict[tuple[str, str, str], list[Anchored]] = {}
    for each in anchored:
        if each.annotation.motivation in _SAID:
            target = each.annotation.target
            about = f"{target.ref.kind}:{target.ref.id}"
            groups.setdefault((about, target.quote.exact, each.annotation.creator), []).append(each)
    rows = sorted(groups.values(), key=lambda group: (group[0].line is None, group[0].line or 0))
    return [_remark(document, group) for group in rows]


def _remark(document: Document, group: Sequence[Anchored]) -> Remark:
    said = {motivation: [] for motivation in _SAID}  # type: dict[Motivation, list[str]]
    for each in group:
        said[each.annotation.motivation].append(each.annotation.body)
    proposed, notes = said["editing"], said["commenting"]
    if not proposed:
        proposed, notes = notes, []
    reasons = [*notes, *(body or _("flagged as doubtful") for body in said["questioning"])]
    reasons += [f"#{tag}" for tag in said["tagging"]]
    first = group[0]
    if first.eid is None:
        line = first.annotation.target.line
        place = _("not found in this edition; it was on line {line} of the previous one").format(line=line)
    else:
        place = standing(document, document.outline.node(first.eid))
        if first.outcome == "changed":
            place = _("{place} (the text has changed since)").format(place=place)
    return Remark(
        place,
        first.annotation.target.quote.exact,
        "\n".join(proposed),
        "\n".join(reasons),
        first.annotation.creator,
        max(each.annotation.modified for each in group)[:10],
    )


def sheet_markdown(document: Document, anchored: Iterable[Anchored]) -> Iterator[str]:
    """The sheet as a table of Markdown, line by line."""
    yield from (f"# {escape(_('Remarks on: {title}').format(title=_title(document)))}", "")
    yield from (f"- sha256: {document.source.sha256}", "")
    rows = remarks(document, anchored)
    if not rows:
        yield escape(_("There are no remarks."))
        return
    yield _row(escape(_(header)) for header in _HEADERS)
    yield _row("---" for _header in _HEADERS)
    for number, row in enumerate(rows, 1):
        yield _row((str(number), *(_in_cell(cell) for cell in _cells(row))))


def sheet_csv(document: Document, anchored: Iterable[Anchored], delimiter: str = ",") -> bytes:
    """The sheet for a spreadsheet: UTF-8 with a byte order mark, and no cell is a formula."""
    text = io.StringIO()
    writer = csv.writer(text, delimiter=delimiter, lineterminator="\r\n")
    writer.writerow(_(header) for header in _HEADERS)
    for number, row in enumerate(remarks(document, anchored), 1):
        writer.writerow((number, *map(csv_cell, _cells(row))))
    return text.getvalue().encode("utf-8-sig")


def sheet_text(document: Document, anchored: Iterable[Anchored], width: int = 80) -> Iterator[str]:
    """The sheet as plain text, no line wider than ``width`` where a word allows it."""
    yield from _wrapped(_("Remarks on: {title}").format(title=_title(document)), "", width)
    rows = remarks(document, anchored)
    if not rows:
        yield _("There are no remarks.")
    for number, row in enumerate(rows, 1):
        yield ""
        yield from _wrapped(f"{number}. {row.place}", "   ", width, first="")
        for header, cell in zip(_HEADERS[2:], _cells(row)[1:], strict=True):
            if cell:
                yield from _wrapped(f"{_(header)}: {cell}", "     ", width, first="   ")


def _title(document: Document) -> str:
    return document.citation or document.title or document.source.name


def _cells(row: Remark) -> tuple[str, ...]:
    return row.place, row.quote, row.proposed, row.reason, row.creator, row.date


def _row(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _in_cell(text: str) -> str:
    return "<br>".join(escape(line) for line in text.split("\n"))


def _wrapped(text: str, indent: str, width: int, *, first: str | None = None) -> Iterator[str]:
    """Lines of a paragraph; the line ends of the text stay."""
    for number, line in enumerate(visible(text, keep="\n").split("\n")):
        begin = indent if number or first is None else first
        yield from textwrap.wrap(
            line, width, initial_indent=begin, subsequent_indent=indent, break_on_hyphens=False
        ) or [""]
