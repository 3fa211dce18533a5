"""``nghiquyet target``: by number, by words, for people, for pipes and for programs."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from nghiquyet.cli import output
from nghiquyet.messages import use_language
from nghiquyet.search.targets import nearest, numbered, with_words
from tests.cli.calling import call
from tests.figures.support import resolution, table

QUESTIONS = [row for row in table("questions") if "(" in row["answer"] and "GĐ" not in row["answer"]]
INDICATOR = {"phrase", "comparator", "low", "high", "unit", "period", "deadline"}


@pytest.mark.parametrize("row", QUESTIONS, ids=lambda row: row["typed"])
def test_questions_people_ask(row: dict[str, str], capsys: pytest.CaptureFixture[str]) -> None:
    number = re.search(r"\((\d+)\)", row["answer"])
    assert number
    called = call(capsys, "target", *row["typed"].split())
    assert called.code == 0
    first = called.rows[0]
    assert first[0] == number[1]
    line = re.match(r"L(\d+)", row["lines"])
    assert line
    lines = [int(each) for each in first[-1].split("–")]
    assert lines[0] <= int(line[1]) <= lines[-1]


def test_questions_about_the_past_term_have_their_results() -> None:
    results = {(result.value, result.of) for result in resolution().results}
    assert {(19, 22), (13558, 15539), (8805, 16848), (21569, None)} <= results


@pytest.mark.parametrize(
    "query", ["17", "ct 17", "CT17", "chỉ tiêu 17", "chi tieu 17", "chir tieeu 17", "#17", "(17)", "017"]
)
def test_a_number_in_every_way_of_writing_it(query: str) -> None:
    assert numbered(query) == "17"


@pytest.mark.parametrize("query", ["98%", "17 trạm", "nước sạch", "", "10ha", "2020-2025"])
def test_what_is_no_number(query: str) -> None:
    assert numbered(query) is None


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("nuoc sach", ["16", "2"]),
        ("nước sạch", ["16"]),
        ("nuwowcs sachj", ["16"]),
        ("nu7o71c sa5ch", ["16"]),
        ("NUOC SACH", ["16", "2"]),
        ("tramj esp racs kisn", ["18"]),
        ("khu pho van hoá", ["10"]),
        ("115000", ["3"]),
        ("371 hem", ["13"]),
        ("dqtv", ["24"]),
        ("quoc phong", ["23", "24"]),
        ("bao nhieu ha cay xanh", ["15"]),
        ("bida nuoc", []),
        ("xyz", []),
        ("?", []),
    ],
)
def test_all_words_must_be_found(query: str, expected: list[str]) -> None:
    assert [target.number for target in with_words(query, resolution().targets)] == expected


@pytest.mark.parametrize(
    ("query", "expected"),
    [("8 9", ["8", "9"]), ("ct 8, 09", ["8", "9"]), ("7 8", ["2"]), ("8 99", []), ("8-10", []), ("8 9 bida", [])],
)
def test_several_numbers_are_those_of_targets_if_no_target_has_them(query: str, expected: list[str]) -> None:
    assert [target.number for target in with_words(query, resolution().targets)] == expected


def test_what_is_nearest() -> None:
    assert [target.number for target in nearest("hồ bơi bida học sinh", resolution().targets)] == ["5"]
    assert nearest("bida", resolution().targets) == []


def test_one_target_for_programs(capsys: pytest.CaptureFixture[str]) -> None:
    called = call(capsys, "target", "17", "--json")
    target = json.loads(called.out)
    assert called.code == 0
    assert {"number", "eid", "text", "verbatim", "theme", "indicators", "baseline"} <= set(target)
    assert target["number"] == "17"
    assert len(target["indicators"]) == 3
    assert all(set(each) >= INDICATOR for each in target["indicators"])
    assert [each["low"] for each in target["indicators"]] == [100, 98, 100]


def test_all_targets_for_programs(capsys: pytest.CaptureFixture[str]) -> None:
    assert [each["number"] for each in json.loads(call(capsys, "target", "--json").out)] == [
        str(n) for n in range(1, 33)
    ]
    assert [each["number"] for each in json.loads(call(capsys, "target", "nước", "sạch", "--json").out)] == ["16"]


def test_the_export_carries_the_same_targets(capsys: pytest.CaptureFixture[str]) -> None:
    exported = json.loads(call(capsys, "export", "json").out)
    assert exported["targets"] == json.loads(call(capsys, "target", "--json").out)
    assert len(exported["results"]) == 62
    assert {"eid", "phrase", "value", "unit", "of", "lines"} <= set(exported["results"][0])
    assert [each["number"] for each in exported["programmes"]] == ["1", "2", "3", "4", "5", "6"]
    assert {"line", "phrase"} == set(exported["programmes"][1]["mentions"][0])
    assert {"id", "type", "number", "date", "issuer", "mentions"} <= set(exported["references"][0])


def test_one_record_a_line_where_nobody_looks(capsys: pytest.CaptureFixture[str]) -> None:
    use_language("en")
    called = call(capsys, "target", "--lang", "en")
    assert len(called.rows) == 32
    assert {len(row) for row in called.rows} == {7}
    assert called.rows[9][2:] == [
        "> 90% · 96 – 98% · in words",
        "not stated",
        "Văn hóa - thể thao",
        "no figure for the past term",
        "980–982",
    ]
    assert called.rows[2][2] == "115.000 tỷ đồng (5 năm) · 23.000 tỷ đồng (bình quân/năm)"
    assert called.rows[2][5] == "95.261 tỷ đồng (line 114) · 19.052 tỷ đồng (bình quân/năm) (line 114)"


@pytest.mark.parametrize("words", [["target"], ["target", "1"], ["target", "17"], ["target", "nuoc", "sach"]])
def test_a_terminal_of_80_columns_is_wide_enough(
    words: list[str], capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(output, "for_people", lambda: True)
    monkeypatch.setenv("COLUMNS", "80")
    called = call(capsys, *words)
    assert called.code == 0
    assert max(map(len, called.out.splitlines())) <= 80


def test_the_card_tells_what_the_past_term_reached(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(output, "for_people", lambda: True)
    monkeypatch.setenv("COLUMNS", "100")
    assert "19.052 tỷ đồng/năm" in call(capsys, "target", "3").out
    assert "no figure for the past term" in call(capsys, "target", "5", "--lang", "en").out


@pytest.mark.parametrize("language", ["vi", "en"])
@pytest.mark.parametrize("words", [["33"], ["ct", "0"], ["xyz"], ["bida", "nuoc"]])
def test_nothing_is_said_in_one_sentence(words: list[str], language: str, capsys: pytest.CaptureFixture[str]) -> None:
    called = call(capsys, "target", *words, "--lang", language)
    assert (called.code, called.out) == (1, "")
    assert len(called.err.splitlines()) == 1
    as_json = call(capsys, "target", *words, "--json")
    assert as_json.code == 1
    assert json.loads(as_json.out) in (None, [])


def test_another_document(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "other.txt"
    path.write_text("I. PHƯƠNG HƯỚNG\n1. Chỉ tiêu\n(1) Thu ngân sách tăng 7%.\n", encoding="utf-8")
    assert call(capsys, "target", "--doc", str(path)).rows[0][0] == "1"
    path.write_text("I. KINH TẾ\nTốt.\n", encoding="utf-8")
    empty = call(capsys, "target", "--doc", str(path), "--lang", "en")
    assert (empty.code, empty.err) == (1, "No targets were found in this document.\n")
