"""``nghiquyet note`` as a person or a script calls it."""

from __future__ import annotations

import csv
import io
import json
import re
import subprocess
import sys
from pathlib import Path

import pytest

from nghiquyet.plain import visible
from tests.cli.calling import TEXT, Called, call, child_environment, process, python
from tests.review.saying import HOSTILE

_SAVED = re.compile(r"đã lưu ([0-9a-f-]{36})\n")


@pytest.fixture(autouse=True)
def _patient(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody wonders what is being done, however slow the machine is."""
    monkeypatch.setattr("nghiquyet.cli.session.PATIENCE", 600.0)


def _id(called: Called) -> str:
    """The id of a note that was saved."""
    assert (called.code, called.err) == (0, "")
    match = _SAVED.fullmatch(called.out)
    assert match is not None
    return match[1]


def _listed(capsys: pytest.CaptureFixture[str]) -> list[dict[str, object]]:
    called = call(capsys, "note", "list", "--json")
    rows: list[dict[str, object]] = json.loads(called.out)
    return rows


def test_what_was_said_to_be_saved_is_listed(capsys: pytest.CaptureFixture[str]) -> None:
    id = _id(call(capsys, "note", "add", "CT17", "--text", "Xem lại con số 98%"))
    (row,) = _listed(capsys)
    assert (row["id"], row["motivation"], row["label"], row["text"]) == (id, "commenting", "CT17", "Xem lại con số 98%")
    assert (row["eid"], row["outcome"]) == ("part_2__sec_I__para_2__point_17", "kept")
    (record,) = call(capsys, "note", "list").rows
    assert record[0] == id
    assert record[1:4] == ["CT17", str(row["line"]), "ghi chú"]


def test_flag_wording_and_tags_are_saved_at_once(capsys: pytest.CaptureFixture[str]) -> None:
    words = ["--text", "Ghi", "--propose", "Viết lại", "--tag", "số liệu", "--tag", "môi trường", "--flag"]
    _id(call(capsys, "note", "add", "ct", "17", *words))
    rows = _listed(capsys)
    assert [row["motivation"] for row in rows] == ["commenting", "editing", "tagging", "tagging", "questioning"]
    assert [row["text"] for row in rows] == ["Ghi", "Viết lại", "số liệu", "môi trường", ""]


@pytest.mark.parametrize(
    "words",
    [
        ["CT17"],
        ["CT17", "--text", "  "],
        ["CT99", "--text", "x"],
        ["--text", "x"],
        ["CT17", "--text", "x", "--doc", "khong-co"],
        ["CT17", "--text"],
    ],
)
def test_a_wrong_call_is_exit_2_and_saves_nothing(
    capsys: pytest.CaptureFixture[str], home: Path, words: list[str]
) -> None:
    called = call(capsys, "note", "add", *words)
    assert (called.code, called.out) == (2, "")
    assert called.err
    assert not (home / "annotations").exists()


@pytest.mark.parametrize(
    "words", [["note", "lsit"], ["note", "export", "xml"], ["note", "export", "text", "--delimiter", ";"]]
)
def test_what_note_does_not_know_is_exit_2(capsys: pytest.CaptureFixture[str], words: list[str]) -> None:
    called = call(capsys, *words)
    assert (called.code, called.out) == (2, "")


def test_without_notes_there_is_a_sentence(capsys: pytest.CaptureFixture[str]) -> None:
    called = call(capsys, "note", "list")
    assert (called.code, called.out, len(called.err.splitlines())) == (0, "", 1)
    assert call(capsys, "note", "list", "--json").out == "[]\n"


def test_a_note_is_taken_away_by_the_beginning_of_its_id(capsys: pytest.CaptureFixture[str]) -> None:
    first = _id(call(capsys, "note", "add", "CT17", "--text", "một"))
    second = _id(call(capsys, "note", "add", "CT18", "--text", "hai"))
    called = call(capsys, "note", "remove", first[:13])
    assert called.code == 0
    assert called.err == "một\n", "so that it can be written again"
    assert [row["id"] for row in _listed(capsys)] == [second]
    assert call(capsys, "note", "remove", "zzz").code == 2
    assert call(capsys, "note", "remove", "").code == 2


def test_a_note_is_attached_elsewhere_by_hand(capsys: pytest.CaptureFixture[str]) -> None:
    id = _id(call(capsys, "note", "add", "CT17", "--text", "một"))
    assert call(capsys, "note", "attach", id[:13], "CT18").code == 0
    (row,) = _listed(capsys)
    assert (row["id"], row["label"], row["text"]) == (id, "CT18", "một")


# The sheet.


@pytest.fixture
def _noted(capsys: pytest.CaptureFixture[str]) -> None:
    call(capsys, "note", "add", "CT17", "--text", "Vì đã có số mới", "--propose", "=HYPERLINK(1)")
    call(capsys, "note", "add", "P1.A.I.1", "--text", HOSTILE, "--tag", "số liệu", "--flag")
    call(capsys, "note", "add", "CT18", "--text", "Một dòng\nhai dòng | ba")


def _table(text: str, delimiter: str = ",") -> list[list[str]]:
    return list(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter))


@pytest.mark.usefixtures("_noted")
def test_the_sheet_as_csv(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    path = tmp_path / "phieu.csv"
    assert call(capsys, "note", "export", "csv", "-o", str(path), "--delimiter", ";").code == 0
    data = path.read_bytes()
    assert data.startswith(b"\xef\xbb\xbf")
    head, *rows = _table(data.decode("utf-8-sig"), ";")
    assert head == ["STT", "Vị trí", "Nguyên văn", "Đề nghị", "Lý do", "Người nêu", "Ngày"]
    assert [row[0] for row in rows] == ["1", "2", "3"]
    assert rows[1][3:5] == ["'=HYPERLINK(1)", "Vì đã có số mới"]
    assert rows[2][3] == "Một dòng\nhai dòng | ba"
    assert rows[1][2].startswith("(17). Kiểm tra")
    assert re.fullmatch(r"20\d\d-\d\d-\d\d", rows[0][6])


@pytest.mark.usefixtures("_noted")
@pytest.mark.parametrize("format", ["csv", "markdown", "text", "jsonld"])
def test_nothing_in_a_note_acts(capsys: pytest.CaptureFixture[str], format: str) -> None:
    out = call(capsys, "note", "export", format).out
    assert not [sign for sign in out if (sign < " " and sign not in "\n\r") or sign in "\x7f\x1b\u202e\u200b"]
    if format == "csv":
        assert not [cell for row in _table(out) for cell in row if cell.lstrip()[:1] in ("=", "+", "-", "@")]
    if format == "markdown":
        assert "<b>" not in out
        (row,) = [line for line in out.splitlines() if "hai dòng" in line]
        assert len(re.findall(r"(?<!\\)\|", row)) == 8, "a bar in a note is no border"


@pytest.mark.usefixtures("_noted")
def test_nothing_in_a_note_acts_in_the_list_and_in_errors(capsys: pytest.CaptureFixture[str]) -> None:
    called = call(capsys, "note", "list")
    assert visible(called.out, keep="\n\t") == called.out
    for row in _listed(capsys):
        removed = call(capsys, "note", "remove", str(row["id"]))
        assert visible(removed.err, keep="\n") == removed.err


@pytest.mark.usefixtures("_noted")
def test_the_sheet_as_text_fits_80_columns(capsys: pytest.CaptureFixture[str]) -> None:
    lines = call(capsys, "note", "export", "text").out.splitlines()
    assert max(map(len, lines)) <= 80
    text = " ".join(" ".join(lines).split())
    assert "Vì đã có số mới" in text
    assert "1. " in text


def test_a_sheet_without_remarks_says_so(capsys: pytest.CaptureFixture[str]) -> None:
    for format in ("markdown", "text"):
        assert len(call(capsys, "note", "export", format).out.splitlines()) > 1
    assert len(_table(call(capsys, "note", "export", "csv").out)) == 1
    assert json.loads(call(capsys, "note", "export", "jsonld").out)["total"] == 0


# To a colleague and back.


def test_notes_go_to_a_colleague_and_back(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    ours, theirs = tmp_path / "a.jsonld", tmp_path / "b.jsonld"
    call(capsys, "note", "add", "CT17", "--text", "của Lan")
    call(capsys, "note", "export", "jsonld", "-o", str(ours))
    monkeypatch.setenv("NGHIQUYET_HOME", str(tmp_path / "other"))
    call(capsys, "note", "add", "CT18", "--text", "của Minh")
    merged = call(capsys, "note", "merge", str(ours))
    assert (merged.code, merged.err) == (0, "")
    assert "1" in merged.out
    assert [row["text"] for row in _listed(capsys)] == ["của Lan", "của Minh"]
    call(capsys, "note", "export", "jsonld", "-o", str(theirs))
    monkeypatch.setenv("NGHIQUYET_HOME", str(tmp_path / "home"))
    call(capsys, "note", "merge", str(theirs))
    before = _listed(capsys)
    assert [row["text"] for row in before] == ["của Lan", "của Minh"]
    call(capsys, "note", "merge", str(theirs))
    assert _listed(capsys) == before


def test_a_conflict_is_named_and_both_are_kept(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    path = tmp_path / "a.jsonld"
    call(capsys, "note", "add", "CT17", "--text", "của ta")
    call(capsys, "note", "export", "jsonld", "-o", str(path))
    path.write_text(path.read_text(encoding="utf-8").replace("của ta", "của bạn"), encoding="utf-8")
    merged = call(capsys, "note", "merge", str(path))
    assert merged.code == 0
    assert "của ta" in merged.out
    assert "của bạn" in merged.out
    assert sorted(str(row["text"]) for row in _listed(capsys)) == ["của bạn", "của ta"]
    call(capsys, "note", "merge", str(path))
    assert len(_listed(capsys)) == 2


@pytest.mark.parametrize("data", [b"", b"{}", b"\0", b'[{"target": 1}]'])
def test_a_file_without_notes_changes_nothing(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, home: Path, data: bytes
) -> None:
    path = tmp_path / "a.jsonld"
    path.write_bytes(data)
    called = call(capsys, "note", "merge", str(path))
    assert called.code == (0 if data.startswith(b"[") else 2)
    assert not (home / "annotations").exists()
    assert call(capsys, "note", "merge", str(tmp_path / "none")).code == 2
    assert call(capsys, "note", "merge", str(tmp_path)).code == 2


def test_no_file_can_name_a_document_outside_the_folder(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    path = tmp_path / "a.jsonld"
    call(capsys, "note", "add", "CT17", "--text", "một")
    text = call(capsys, "note", "export", "jsonld").out
    path.write_text(
        text.replace("urn:nghiquyet:document:binh-tan-2020", "urn:nghiquyet:document:../../x"), encoding="utf-8"
    )
    called = call(capsys, "note", "merge", str(path))
    assert (called.code, called.out) == (2, "")
    assert not list(tmp_path.glob("**/x.json"))


def test_a_backup_of_all_documents_brings_back_what_is_gone(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    other = tmp_path / "Trích.txt"
    other.write_bytes(b"".join(TEXT.read_bytes().splitlines(keepends=True)[:100]))
    assert call(capsys, "import", str(other)).code == 0
    gone = _id(call(capsys, "note", "add", "CT17", "--text", "một"))
    _id(call(capsys, "note", "add", "L5", "--text", "hai", "--doc", "trich"))
    path = tmp_path / "ghi-chu.jsonld"
    assert call(capsys, "note", "backup", "-o", str(path)).code == 0
    assert json.loads(path.read_text(encoding="utf-8"))["total"] == 2
    call(capsys, "note", "remove", gone)
    call(capsys, "note", "add", "CT18", "--text", "ba")
    restored = call(capsys, "note", "restore", str(path))
    assert restored.code == 0
    assert len(restored.out.splitlines()) == 2
    assert [row["text"] for row in _listed(capsys)] == ["một", "ba"]


# Another edition.


def test_a_replaced_text_reports_what_became_of_each_note(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    path = tmp_path / "van-kien.txt"
    lines = TEXT.read_bytes().splitlines(keepends=True)
    path.write_bytes(b"".join(lines))
    path.write_bytes(path.read_bytes().replace("Đại hội".encode(), "Đại  hội".encode(), 1))
    assert call(capsys, "import", str(path)).code == 0
    kept = _id(call(capsys, "note", "add", "CT18", "--text", "giữ", "--doc", "van-kien"))
    lost = _id(call(capsys, "note", "add", "CT17", "--text", "mất", "--doc", "van-kien"))
    new = path.read_text(encoding="utf-8").split("\n")
    first = next(index for index, line in enumerate(new) if line.startswith("(17)."))
    last = next(index for index, line in enumerate(new) if line.startswith("(18)."))
    path.write_text("\n".join([*new[:first], *new[last:]]), encoding="utf-8")
    replaced = call(capsys, "import", "--replace", str(path))
    assert replaced.code == 0
    assert kept[:8] in replaced.out
    assert lost[:8] in replaced.out
    rows = json.loads(call(capsys, "note", "list", "--json", "--doc", "van-kien").out)
    assert {row["id"]: row["outcome"] for row in rows} == {kept: "kept", lost: "orphaned"}
    assert next(row for row in rows if row["id"] == lost)["quote"].startswith("(17). Kiểm tra")
    found = call(capsys, "check", "van-kien", "--rule", "annotation-orphaned", "--json")
    (finding,) = json.loads(found.out)
    assert (finding["class"], finding["verbatim"][:5]) == ("U", "(17).")
    call(capsys, "note", "attach", lost, "CT18", "--doc", "van-kien")
    assert json.loads(call(capsys, "check", "van-kien", "--rule", "annotation-orphaned", "--json").out) == []


def test_notes_outlive_their_document(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    path = tmp_path / "Trích.txt"
    path.write_bytes(b"".join(TEXT.read_bytes().splitlines(keepends=True)[:100]))
    call(capsys, "import", str(path))
    id = _id(call(capsys, "note", "add", "L5", "--text", "hai", "--doc", "trich"))
    assert call(capsys, "remove", "trich").code == 0
    call(capsys, "import", str(path))
    assert [row["id"] for row in json.loads(call(capsys, "note", "list", "--json", "--doc", "trich").out)] == [id]


# As processes.


def test_ten_processes_that_write_at_once_lose_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    """Each writes ten notes, one after the other; what has said that it saved has saved."""
    code = """
import sys
from nghiquyet.cli.program import run
for number in range(10):
    run(["note", "add", f"CT{number + 1}", "--text", f"{sys.argv[1]}-{number}"], "nghiquyet")
"""
    call(capsys, "toc")  # the first start reads the text
    writers = [
        subprocess.Popen(
            [sys.executable, "-c", code, str(number)], env=child_environment(), stdout=subprocess.PIPE, text=True
        )
        for number in range(10)
    ]
    saved = [id for writer in writers for id in _SAVED.findall(writer.communicate(timeout=120)[0])]
    assert [writer.returncode for writer in writers] == [0] * 10
    assert len(set(saved)) == 100
    assert {row["id"] for row in _listed(capsys)} == set(saved)


def test_where_nothing_can_be_written_there_is_a_sentence_and_exit_2(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    called = process("note", "add", "CT17", "--text", "x", environ={"NGHIQUYET_HOME": str(tmp_path / "file")})
    assert (called.code, called.out) == (2, "")
    assert "đã lưu" not in called.err
    assert "Traceback" not in called.err


def test_a_note_costs_neither_textual_nor_rich_nor_rapidfuzz(capsys: pytest.CaptureFixture[str]) -> None:
    loaded = """
import sys
from nghiquyet.cli.program import run
run(sys.argv[1:], "nghiquyet")
print(*sorted({"textual", "rich", "rapidfuzz"} & {name.partition(".")[0] for name in sys.modules}))
"""
    call(capsys, "toc")
    assert python(loaded, "note", "add", "CT17", "--text", "x").out.splitlines()[-1] == ""
    assert python(loaded, "note", "list").out.splitlines()[-1] == ""
