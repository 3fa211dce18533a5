"""People in every export: the five lists of the JSON, Popolo, tables, the roster to print."""

from __future__ import annotations

import csv
import io
import json
from dataclasses import replace
from typing import Any

import pytest
from jsonschema import Draft202012Validator, FormatChecker
from jsonschema.exceptions import ValidationError

from nghiquyet.checking import check
from nghiquyet.document import Document
from nghiquyet.exporting.jsondoc import document_json
from nghiquyet.exporting.popolo import popolo, popolo_json
from nghiquyet.exporting.roster import roster_markdown, roster_text
from nghiquyet.exporting.tables import PACKAGE, TABLES, csv_files
from tests.people.popolo_schemas import SCHEMAS
from tests.reading.support import resolution

HOSTILE = '=HYPERLINK("http://x")\x1b[31m [red]'


def validate(kind: str, record: dict[str, Any]) -> None:
    Draft202012Validator(SCHEMAS[kind], format_checker=FormatChecker()).validate(record)


def rows(document: Document, name: str, delimiter: str = ",") -> list[dict[str, str]]:
    text = csv_files(document, delimiter)[f"{name}.csv"].decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(text, newline=""), delimiter=delimiter))


def with_a_hostile_name() -> Document:
    document = resolution()
    first, *others = document.persons
    return replace(document, persons=(replace(first, name=HOSTILE), *others))


@pytest.mark.parametrize("kind", SCHEMAS)
def test_every_record_is_valid_popolo(kind: str) -> None:
    records = json.loads("\n".join(popolo_json(resolution())))[kind]
    assert records
    for record in records:
        validate(kind, record)


def test_the_schemas_refuse_what_is_wrong() -> None:
    membership = popolo(resolution())["memberships"][0]
    wrongs: tuple[dict[str, Any], ...] = (
        {"start_date": "20-8-2020"},
        {"persons": []},
        {"sources": [{"note": "x"}]},
        {"role": 1},
    )
    for wrong in wrongs:
        with pytest.raises(ValidationError):
            validate("memberships", {**membership, **wrong})


def test_records_refer_to_each_other() -> None:
    lists = popolo(resolution())
    ids = {kind: {record["id"] for record in records} for kind, records in lists.items()}
    assert {kind: len(records) for kind, records in lists.items()} == {
        "persons": 49, "organizations": 9, "posts": 8, "memberships": 84,
    }  # fmt: skip
    for record in lists["memberships"]:
        assert record["person_id"] in ids["persons"]
        assert record["organization_id"] in ids["organizations"]
        assert record["post_id"] in {None, *ids["posts"]}
    assert {record["parent_id"] for record in lists["organizations"]} <= {None, *ids["organizations"]}


def test_no_gender_is_inferred() -> None:
    assert not any("gender" in record for record in popolo(resolution())["persons"])


def test_json_carries_the_five_lists() -> None:
    document = resolution()
    value = json.loads("\n".join(document_json(document, check(document))))
    keys = {
        "persons": "id name family_name additional_name given_name sources maybe_same_as",
        "organizations": "id name classification parent_id",
        "posts": "id label role organization_id",
        "memberships": "id person_id organization_id post_id role start_date end_date position status eid source_line",
        "rosters": "eid organization_id stated listed",
    }
    for name, expected in keys.items():
        assert len(value[name]) == len(getattr(document, name))
        assert all(set(expected.split()) <= set(record) for record in value[name])
    thanh = next(person for person in value["persons"] if person["id"] == "nguyen-nhat-thanh")
    assert thanh["maybe_same_as"] == ["nguyen-nhut-thanh"]
    assert thanh["sources"] == [1588, 1624]


def test_tables_hold_all_rows_under_the_names_of_the_contract() -> None:
    document = resolution()
    names = "persons organizations posts memberships rosters targets indicators results programmes references"
    assert [table.name for table in TABLES] == names.split()
    assert len(rows(document, "persons")) == 49
    assert len(rows(document, "memberships")) == 84
    assert [row["listed"] for row in rows(document, "rosters")] == ["41", "13", "3", "8", "3", "12", "10", "2"]
    assert rows(document, "memberships")[0]["person_name"] == "Lê Văn Bảy"


def test_tables_begin_with_a_mark_and_take_another_delimiter() -> None:
    files = csv_files(resolution(), ";")
    assert all(data.startswith(b"\xef\xbb\xbf") for name, data in files.items() if name.endswith(".csv"))
    assert files["posts.csv"].decode("utf-8-sig").splitlines()[0] == "id;label;role;organization_id"
    assert json.loads(files[PACKAGE])["resources"][0]["dialect"]["delimiter"] == ";"
    assert rows(resolution(), "posts", ";") == rows(resolution(), "posts")


def test_no_cell_is_a_formula_or_acts() -> None:
    name = rows(with_a_hostile_name(), "persons")[0]["name"]
    assert name.startswith("'=")
    assert "\x1b" not in name


def test_the_data_package_describes_each_file() -> None:
    files = csv_files(resolution())
    package = json.loads(files[PACKAGE])
    assert package["name"] == "binh-tan-2020"
    assert {resource["path"] for resource in package["resources"]} == set(files) - {PACKAGE}
    for resource in package["resources"]:
        fields = [field["name"] for field in resource["schema"]["fields"]]
        header = files[resource["path"]].decode("utf-8-sig").splitlines()[0]
        assert header.split(",") == fields
        assert resource["schema"].get("primaryKey", fields[0]) in fields


def test_columns_hold_what_the_package_says() -> None:
    kinds = {"integer": int, "number": float}
    for table in TABLES:
        for row in rows(resolution(), table.name):
            for field in table.fields:
                if row[field.name] and field.type in kinds:
                    kinds[field.type](row[field.name])
                if field.type == "boolean":
                    assert row[field.name] in ("true", "false", "")


def test_links_of_tables_lead_somewhere() -> None:
    document = resolution()
    for table in TABLES:
        for column, other, there in table.links:
            known = {row[there] for row in rows(document, other or table.name)}
            assert {row[column] for row in rows(document, table.name)} - {""} <= known


def test_the_roster_as_text_fits_80_columns_and_holds_everybody() -> None:
    lines = list(roster_text(resolution()))
    assert max(map(len, lines)) <= 80
    text = "\n".join(lines)
    assert all(person.name in text for person in resolution().persons)
    assert sum(" L1" in line for line in lines) == 80
    assert "nêu 41 · đếm 41 ✓" in text or "stated 41 · counted 41 ✓" in text


def test_the_roster_in_markdown_has_a_row_for_each_membership() -> None:
    lines = list(roster_markdown(resolution()))
    assert sum(line.startswith("| ") and "| L" in line for line in lines) == 84


def test_a_roster_never_acts() -> None:
    for text in ("\n".join(roster_text(with_a_hostile_name())), "\n".join(roster_markdown(with_a_hostile_name()))):
        assert "\x1b" not in text
    assert r"\[red\]" in "\n".join(roster_markdown(with_a_hostile_name()))


def test_a_text_without_people_exports_all_the_same() -> None:
    empty = replace(resolution(), persons=(), organizations=(), posts=(), memberships=(), rosters=())
    assert popolo(empty) == {"persons": [], "organizations": [], "posts": [], "memberships": []}
    assert rows(empty, "memberships") == []
    assert list(roster_text(empty))
