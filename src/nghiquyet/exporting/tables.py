"""``export csv``: a document as tables for a spreadsheet, described by a Frictionless data package.

Each table is a CSV file after RFC 4180, in UTF-8 with a byte order mark, which spreadsheets need to see Vietnamese;
no cell can become a formula. ``datapackage.json`` says what each column is (Frictionless Table Schema).
"""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final, Literal

from nghiquyet.document.figures import Mention
from nghiquyet.document.model import Document
from nghiquyet.plain import csv_cell, json_text, visible

DELIMITER: Final = ","
PACKAGE: Final = "datapackage.json"

Cell = str | int | float | bool | None
FieldType = Literal["string", "integer", "number", "boolean"]


@dataclass(frozen=True, slots=True)
class Field:
    """A column: its name and what it holds."""

    name: str
    type: FieldType = "string"


@dataclass(frozen=True, slots=True)
class Table:
    """One file of the export."""

    name: str
    fields: tuple[Field, ...]
    rows: Callable[[Document], Iterable[Sequence[Cell]]]
    key: str | None = None
    """The column that names a row."""
    links: tuple[tuple[str, str, str], ...] = ()
    """Columns that name rows of other tables: column, table, column there."""


def _strings(names: str) -> tuple[Field, ...]:
    return tuple(Field(name) for name in names.split())


def _persons(document: Document) -> Iterable[Sequence[Cell]]:
    for person in document.persons:
        names = (person.family_name, person.additional_name, person.given_name)
        alike = _listed(likeness.person_id for likeness in person.maybe_same_as)
        yield person.id, person.name, *names, person.honorific_prefix, _listed(person.sources), alike


def _organizations(document: Document) -> Iterable[Sequence[Cell]]:
    for body in document.organizations:
        yield body.id, body.name, "; ".join(body.other_names), body.classification, body.parent_id


def _posts(document: Document) -> Iterable[Sequence[Cell]]:
    for post in document.posts:
        yield post.id, post.label, post.role, post.organization_id


def _memberships(document: Document) -> Iterable[Sequence[Cell]]:
    """Names stand beside the ids, so that the table can be read by itself."""
    names = {person.id: person.name for person in document.persons}
    bodies = {body.id: body.name for body in document.organizations}
    for each in document.memberships:
        yield (
            each.id, each.person_id, names[each.person_id], each.organization_id, bodies[each.organization_id],
            each.post_id, each.role, each.start_date, each.end_date, each.position, each.status, each.mentioned,
            each.eid, document.page_of(each.source_line), each.source_line,
        )  # fmt: skip


def _rosters(document: Document) -> Iterable[Sequence[Cell]]:
    for roster in document.rosters:
        heading = document.outline.node(roster.eid)
        yield roster.eid, heading.text, roster.organization_id, roster.stated, roster.listed, heading.lines.first


def _targets(document: Document) -> Iterable[Sequence[Cell]]:
    for target in document.targets:
        page = document.page_of(target.lines[0])
        yield target.number, target.eid, target.text, target.theme, page, *target.lines


def _indicators(document: Document) -> Iterable[Sequence[Cell]]:
    """Beside each indicator the past result that an editor set there; ids of results name rows of their table."""
    for target in document.targets:
        for index, each in enumerate(target.indicators):
            past = [baseline for baseline in target.baseline if baseline.indicator == index]
            yield (
                target.eid, target.number, each.phrase, each.comparator, each.low, each.high, each.unit, each.period,
                each.deadline, *each.lines, _listed(baseline.result for baseline in past),
                _listed(baseline.relation for baseline in past),
            )  # fmt: skip


def _results(document: Document) -> Iterable[Sequence[Cell]]:
    for result in document.results:
        yield (
            result.id, result.eid, result.phrase, result.about, result.value, result.high, result.unit, result.of,
            result.comparator, result.change, result.period, result.against, result.target, result.reached,
            document.page_of(result.lines[0]), *result.lines,
        )  # fmt: skip


def _programmes(document: Document) -> Iterable[Sequence[Cell]]:
    for programme in document.programmes:
        yield programme.number, programme.eid, programme.name, _mentioned(programme.mentions)


def _references(document: Document) -> Iterable[Sequence[Cell]]:
    for each in document.references:
        yield each.id, each.type, each.number, each.name, each.date, each.issuer, _mentioned(each.mentions)


TABLES: Final[tuple[Table, ...]] = (
    Table(
        "persons",
        _strings("id name family_name additional_name given_name honorific_prefix sources maybe_same_as"),
        _persons,
        key="id",
    ),
    Table(
        "organizations",
        _strings("id name other_names classification parent_id"),
        _organizations,
        key="id",
        links=(("parent_id", "", "id"),),
    ),
    Table(
        "posts",
        _strings("id label role organization_id"),
        _posts,
        key="id",
        links=(("organization_id", "organizations", "id"),),
    ),
    Table(
        "memberships",
        (
            *_strings("id person_id person_name organization_id organization_name post_id role start_date end_date"),
            Field("position", "integer"), Field("status"), Field("mentioned", "boolean"), Field("eid"),
            Field("page", "integer"), Field("source_line", "integer"),
        ),
        _memberships,
        key="id",
        links=(
            ("person_id", "persons", "id"), ("organization_id", "organizations", "id"), ("post_id", "posts", "id"),
        ),
    ),
    Table(
        "rosters",
        (
            *_strings("eid heading organization_id"), Field("stated", "integer"), Field("listed", "integer"),
            Field("line", "integer"),
        ),
        _rosters,
        key="eid",
        links=(("organization_id", "organizations", "id"),),
    ),
    Table(
        "targets",
        (
            *_strings("number eid text theme"), Field("page", "integer"), Field("first_line", "integer"),
            Field("last_line", "integer"),
        ),
        _targets,
        key="eid",
    ),
    Table(
        "indicators",
        (
            *_strings("target_eid target phrase comparator"), Field("low", "number"), Field("high", "number"),
            *_strings("unit period deadline"), Field("first_line", "integer"), Field("last_line", "integer"),
            *_strings("results relation"),
        ),
        _indicators,
        links=(("target_eid", "targets", "eid"),),
    ),
    Table(
        "results",
        (
            *_strings("id eid phrase about"), Field("value", "number"), Field("high", "number"), Field("unit"),
            Field("of", "number"), *_strings("comparator change period against"), Field("target", "number"),
            Field("reached", "boolean"), Field("page", "integer"), Field("first_line", "integer"),
            Field("last_line", "integer"),
        ),
        _results,
        key="id",
    ),
    Table("programmes", _strings("number eid name mentions"), _programmes, key="eid"),
    Table("references", _strings("id type number name date issuer mentions"), _references, key="id"),
)  # fmt: skip
"""All tables, in the order of the export contract."""


def csv_files(document: Document, delimiter: str = DELIMITER) -> Mapping[str, bytes]:
    """The files of the export by name: one for each table, and the data package that describes them.

    ``delimiter`` is one character; Vietnamese spreadsheets take a semicolon, for the comma is their decimal mark.
    """
    files = {f"{table.name}.csv": _csv(document, table, delimiter) for table in TABLES}
    files[PACKAGE] = f"{json_text(_package(document, delimiter))}\n".encode()
    return files


def _csv(document: Document, table: Table, delimiter: str) -> bytes:
    """A table as a file."""
    text = io.StringIO()
    writer = csv.writer(text, delimiter=delimiter, lineterminator="\r\n")
    writer.writerow(field.name for field in table.fields)
    writer.writerows([_cell(value) for value in row] for row in table.rows(document))
    return text.getvalue().encode("utf-8-sig")


def _cell(value: Cell) -> str | int | float:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    return csv_cell(value) if isinstance(value, str) else value


def _package(document: Document, delimiter: str) -> dict[str, Any]:
    """The data package of the export (Frictionless Data Package v1)."""
    source = document.source
    return {
        "profile": "tabular-data-package",
        "name": document.id,
        "title": visible(document.title or source.name),
        "sources": [{"title": f"{visible(source.name)}, sha256 {source.sha256}"}],
        "resources": [_resource(table, delimiter) for table in TABLES],
    }


def _resource(table: Table, delimiter: str) -> dict[str, Any]:
    schema: dict[str, Any] = {
        "fields": [{"name": field.name, "type": field.type} for field in table.fields],
        "missingValues": [""],
    }
    if table.key:
        schema["primaryKey"] = table.key
    if table.links:
        schema["foreignKeys"] = [
            {"fields": column, "reference": {"resource": other, "fields": there}}
            for column, other, there in table.links
        ]
    return {
        "profile": "tabular-data-resource",
        "name": table.name,
        "path": f"{table.name}.csv",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "dialect": {"delimiter": delimiter, "lineTerminator": "\r\n", "header": True},
        "schema": schema,
    }


def _listed(values: Iterable[object]) -> str:
    """Several values in one cell."""
    return " ".join(map(str, values))


def _mentioned(mentions: Iterable[Mention]) -> str:
    """The source lines of mentions."""
    return _listed(dict.fromkeys(mention.line for mention in mentions))
