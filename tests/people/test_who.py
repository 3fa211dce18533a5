"""``nghiquyet who`` and the exports of people, called as a person calls them."""

from __future__ import annotations

import io
import json
from pathlib import Path

import pytest

from nghiquyet.cli import output
from nghiquyet.messages import use_language
from nghiquyet.search.people import PeopleIndex
from tests.cli.calling import call
from tests.reading.support import resolution


@pytest.fixture
def typed(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Lines that stdin gives."""
    lines: list[str] = []
    monkeypatch.setattr("sys.stdin", iter(lines))
    return lines


def test_every_holder_with_post_body_term_and_place(capsys: pytest.CaptureFixture[str]) -> None:
    called = call(capsys, "who", "pbt", "quan", "uy")
    assert called.code == 0
    assert [row[:3] for row in called.rows] == [
        ["Nguyễn Việt Quế Sơn", "Phó Bí thư Quận ủy", "Ban Chấp hành Đảng bộ Quận khóa XII (Quận ủy)"],
        ["Nguyễn Minh Nhựt", "Phó Bí thư Quận ủy", "Ban Chấp hành Đảng bộ Quận khóa XII (Quận ủy)"],
    ]
    assert all("XII" in row[3] and "2020 – 2025" in row[3] and "8/2020" in row[3] for row in called.rows)
    assert [row[4] for row in called.rows] == ["P3.3 · tr. 22 · L1634", "P3.3 · tr. 22 · L1636"]


def test_never_now(capsys: pytest.CaptureFixture[str]) -> None:
    for query in ("bch", "huynh cach mang", "nhut", "chu tich ubnd quan"):
        called = call(capsys, "who", query)
        assert "hiện nay" not in called.out + called.err
    assert "8/2020" in call(capsys, "who", "le thanh liem").out


def test_counts_are_said_beside_a_body(capsys: pytest.CaptureFixture[str]) -> None:
    use_language("en")
    called = call(capsys, "who", "bch", "--lang", "en")
    assert len({row[0] for row in called.rows}) == 41
    assert "stated 41 · counted 41 ✓ (P3.1 · L1514)" in called.err


def test_the_text_does_not_say(capsys: pytest.CaptureFixture[str]) -> None:
    called = call(capsys, "who", "chu", "tich", "ubnd", "quan", "--lang", "en")
    assert (called.code, called.out) == (1, "")
    assert "“chu tich ubnd quan”" in called.err
    assert "P3.1, P3.2, P3.3, P3.4, P3.5, P3.6" in called.err
    assert "Phó Chủ tịch Thường trực Ủy ban Nhân dân Thành phố – Lê Thanh Liêm (L5)" in called.err


def test_json_has_popolo_records(capsys: pytest.CaptureFixture[str]) -> None:
    answer = json.loads(call(capsys, "who", "chu nhiem ubkt", "--json").out)
    assert answer["found"] is True
    assert [each["holders"] for each in answer["answers"]] == [["Nguyễn Quốc Khánh"]]
    assert [person["name"] for person in answer["persons"]] == ["Nguyễn Quốc Khánh"]
    assert [post["label"] for post in answer["posts"]] == ["Chủ nhiệm Ủy ban Kiểm tra Quận ủy"]
    assert [body["name"] for body in answer["organizations"]] == ["Ủy ban Kiểm tra Quận ủy khóa XII"]
    (membership,) = answer["memberships"]
    assert membership["post_id"] == answer["posts"][0]["id"]
    assert membership["source_line"] == 1661


def test_json_of_no_answer_is_an_answer_too(capsys: pytest.CaptureFixture[str]) -> None:
    called = call(capsys, "who", "chu tich ubnd quan", "--json")
    answer = json.loads(called.out)
    assert called.code == 1
    assert (answer["found"], answer["persons"], answer["memberships"]) == (False, [], [])
    assert answer["nearest"][0]["holders"] == ["Lê Thanh Liêm"]


def test_two_spellings_are_told_with_reasons(capsys: pytest.CaptureFixture[str]) -> None:
    called = call(capsys, "who", "nguyen nhut thanh")
    assert [row[0] for row in called.rows] == ["Nguyễn Nhựt Thành"]
    assert "Nguyễn Nhật Thành" in called.err
    assert "L1588, L1624" in called.err


def test_a_list_of_names(capsys: pytest.CaptureFixture[str], typed: list[str]) -> None:
    typed += ["1. Đồng chí Bùi Minh Phương\n", "\n", "- nguyen van hai;\n", "Lê Văn Thịnh\n"]
    called = call(capsys, "who", "--batch", "--lang", "en")
    assert called.code == 0
    assert [row[:3] for row in called.rows] == [
        ["Bùi Minh Phương", "Bùi Minh Phương", "Ủy viên"],
        ["Bùi Minh Phương", "Bùi Minh Phương", "Ủy viên"],
        ["nguyen van hai", "Nguyễn Văn Hải", "Ủy viên"],
        ["Lê Văn Thịnh", "not in the text", called.rows[3][2]],
    ]
    assert "Lê Văn Thinh" in called.rows[3][2]
    assert "3 names, 1 not in the text: Lê Văn Thịnh" in called.err


def test_a_list_in_json_is_a_line_for_each_name(capsys: pytest.CaptureFixture[str], typed: list[str]) -> None:
    typed += ["Lê Sa Lin\n", "Trần Văn Z\n"]
    called = call(capsys, "who", "--batch", "--json")
    assert [json.loads(line)["found"] for line in called.out.splitlines()] == [True, False]


def test_the_whole_committee_as_a_list(capsys: pytest.CaptureFixture[str], typed: list[str]) -> None:
    typed += [f"{line}\n" for line in resolution().lines[1516:1596]]
    called = call(capsys, "who", "--batch", "--lang", "en")
    assert called.code == 0
    assert "41 names, 0 not in the text" in called.err


def test_a_list_of_strangers_is_exit_1(capsys: pytest.CaptureFixture[str], typed: list[str]) -> None:
    typed += ["Trần Văn Z\n"]
    assert call(capsys, "who", "--batch").code == 1


@pytest.mark.parametrize("words", [["who"], ["who", "x", "--batch"], ["who", "khanh", "--doc", "none.txt"]])
def test_a_wrong_call_is_exit_2(capsys: pytest.CaptureFixture[str], words: list[str]) -> None:
    assert call(capsys, *words).code == 2


def test_a_text_without_people(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    path = tmp_path / "none.txt"
    path.write_text("Không có ai.\n", encoding="utf-8")
    called = call(capsys, "who", "khanh", "--doc", str(path))
    assert called.code == 1
    assert "“khanh”" in called.err


def test_hostile_text_is_shown_and_not_obeyed(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    path = tmp_path / "bad.txt"
    text = "NGHỊ QUYẾT\nCó đồng chí Lê Văn An, Bí thư Quận ủy\x1b]52;c;eA==\x07 [red]x.\n"
    path.write_text(text, encoding="utf-8")
    for words in (["who", "an"], ["who", "\x1b[31m\u202e"], ["who", "an", "--json"]):
        called = call(capsys, *words, "--doc", str(path))
        assert "\x1b" not in called.out + called.err
        assert "\u202e" not in called.out + called.err


def test_csv_needs_a_folder(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    assert call(capsys, "export", "csv").code == 2
    assert call(capsys, "export", "csv", "-o", str(tmp_path / "new" / "folder"), "--delimiter", ";").code == 0
    written = {path.name for path in (tmp_path / "new" / "folder").iterdir()}
    assert {"persons.csv", "memberships.csv", "rosters.csv", "datapackage.json"} <= written
    header = (tmp_path / "new" / "folder" / "posts.csv").read_text(encoding="utf-8-sig").splitlines()[0]
    assert header == "id;label;role;organization_id"
    (tmp_path / "file").write_text("", encoding="utf-8")
    assert call(capsys, "export", "csv", "-o", str(tmp_path / "file")).code == 2
    assert call(capsys, "export", "json", "--delimiter", ";").code == 2


@pytest.mark.parametrize("format", ["popolo", "roster", "roster-text"])
def test_people_to_stdout_or_a_file(capsys: pytest.CaptureFixture[str], tmp_path: Path, format: str) -> None:
    out = call(capsys, "export", format).out
    assert "Nguyễn Quốc Khánh" in out
    path = tmp_path / "out"
    assert call(capsys, "export", format, "-o", str(path)).code == 0
    assert path.read_text(encoding="utf-8") == out
    if format == "popolo":
        assert set(json.load(io.StringIO(out))) == {"persons", "organizations", "posts", "memberships"}


@pytest.mark.parametrize("query", ["bch", "que son", "huynh cach mang", "dai bieu"])
def test_a_terminal_of_80_columns_cuts_nothing(
    query: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(output, "for_people", lambda: True)
    monkeypatch.setenv("COLUMNS", "80")
    piped = PeopleIndex(resolution(), {"bch": ("Ban Chấp hành",)}).ask(query)
    out = call(capsys, "who", query).out
    assert max(map(len, out.splitlines())) <= 80
    assert "…" not in out
    assert all(person.name in out for person in piped.persons)
    assert all(f"L{row.source_line}" in out for row in piped.memberships)
