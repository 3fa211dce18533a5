"""``nghiquyet find``: the contract of its output, its exit codes, its batches."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.cli.calling import Called, call, child_environment, process, python, without_progress

KEYS = {"kind", "id", "label", "eid", "number", "line", "score", "match", "snippet"}


def hits(called: Called) -> list[dict[str, Any]]:
    result: list[dict[str, Any]] = json.loads(called.out)
    return result


def test_hits_have_the_fields_of_the_contract(capsys: pytest.CaptureFixture[str]) -> None:
    call(capsys, "find", "x")  # the text may have to be read first, and that is said on a slow machine
    called = call(capsys, "find", "--json", "bi", "thu", "quan", "uy")
    assert (called.code, called.err) == (0, "")
    for hit in hits(called):
        assert set(hit) >= KEYS
        assert ("name" in hit) == (hit["kind"] == "person")
        assert ("title" in hit) == (hit["kind"] != "person")
        assert ("holders" in hit) == (hit["kind"] == "role")
        assert 0 < hit["score"] <= 1
    assert hits(called)[0]["holders"] == ["Lê Văn Thinh"]
    assert (hits(called)[0]["kind"], hits(called)[0]["title"], hits(called)[0]["line"]) == (
        "role",
        "Bí thư Quận ủy",
        1632,
    )


@pytest.mark.parametrize("query", ["bún chả", "???", "ct 33", "@", ""])
def test_nothing_is_said_in_a_sentence(capsys: pytest.CaptureFixture[str], query: str) -> None:
    called = call(capsys, "find", "--json", query)
    assert (called.code, called.out) == (1, "[]\n")
    assert called.err.startswith(f"Văn bản không nêu “{query}”")
    assert call(capsys, "find", query).out == ""


def test_where_nothing_is_found_it_is_said_what_was_searched(capsys: pytest.CaptureFixture[str]) -> None:
    said = call(capsys, "find", "karaoke").err
    assert "nhân sự (49)" in said
    assert "chỉ tiêu (32)" in said
    narrowed = call(capsys, "find", "--kind", "target", "karaoke").err
    assert "chỉ tiêu (32)." in narrowed
    assert "nhân sự" not in narrowed


def test_people_that_are_nearest_are_called_by_their_names(capsys: pytest.CaptureFixture[str]) -> None:
    said = call(capsys, "find", "khanh ubkt").err
    assert "Gần nhất: Nguyễn Quốc Khánh – " in said
    assert "Bí thư Quận ủy: Lê Văn Thinh" in call(capsys, "find", "bi thu karaoke").err


def test_what_is_nearest_is_named(capsys: pytest.CaptureFixture[str]) -> None:
    called = call(capsys, "find", "nước sạch 50%")
    assert called.code == 1
    assert "CT16" in called.err


def test_records_for_a_pipe(capsys: pytest.CaptureFixture[str]) -> None:
    called = call(capsys, "find", "hai", "-n", "3")
    assert called.code == 0
    assert [row[2:4][0] for row in called.rows] == ["1533", "1531", "1535"]
    assert [row[3].split(" – ")[0] for row in called.rows] == ["Phan Văn Hai", "Nguyễn Thị Bé Hai", "Nguyễn Văn Hải"]
    assert {len(row) for row in called.rows} == {5}


def test_limit_and_kind(capsys: pytest.CaptureFixture[str]) -> None:
    assert len(call(capsys, "find", "quận").rows) == 20
    assert len(call(capsys, "find", "quận", "-n", "3").rows) == 3
    kinds = {hit["kind"] for hit in hits(call(capsys, "find", "quận", "--kind", "role", "--kind", "target", "--json"))}
    assert kinds == {"role", "target"}


@pytest.mark.parametrize(
    "words",
    [("find",), ("find", "x", "--batch"), ("find", "x", "--kind", "people"), ("find", "x", "-n", "0"),
     ("find", "x", "--doc", "no-such-document")],
)  # fmt: skip
def test_a_wrong_call(capsys: pytest.CaptureFixture[str], words: tuple[str, ...]) -> None:
    called = call(capsys, *words)
    assert (called.code, called.out) == (2, "")
    assert len(called.err.splitlines()) == 1


def test_a_batch_answers_every_line_in_order() -> None:
    lines = [
        '{"q": "ct 14"}',
        "no json",
        "",
        "[]",
        '{"q": 5}',
        '{"q": "bún chả"}',
        '{"q": "LV Thinh"}',
        '{"q": "\\ud800"}',
        "[" * 100_000,
        '{"q": ' + "1" * 10_000 + "}",
        '{"q": "' + "a" * 100_000 + '"}',
        '{"q": null, "x": NaN}',
        '{"q": "[red]\\u001b]52;c;x\\u0007"}',
        "\ufeff" + '{"q": "ct 1"}',
        '{"q": "ct 2"}',
    ]
    called = process("find", "--batch", stdin="\n".join(lines))
    assert (called.code, called.err) == (0, "")
    answers = [json.loads(line) for line in called.out.splitlines()]
    assert len(answers) == len(lines)
    assert [answer[0]["label"] if answer else None for answer in answers[:6]] == ["CT14", *[None] * 5]
    assert answers[6][0]["name"] == "Lê Văn Thinh"
    assert answers[7:13] == [[]] * 6
    assert [answer[0]["label"] for answer in answers[13:]] == ["CT1", "CT2"]


def test_a_batch_goes_on_after_bytes_that_are_no_text() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "nghiquyet", "find", "--batch"],
        input=b'\xff\xfe{"q"\n{"q": "\xc3("}\n\x00\x00\n{"q": "ct 14"}\n',
        env=child_environment(),
        capture_output=True,
        check=False,
        timeout=60,
    )
    assert (done.returncode, without_progress(done.stderr.decode())) == (0, "")
    answers = [json.loads(line) for line in done.stdout.splitlines()]
    assert len(answers) == 4
    assert answers[3][0]["label"] == "CT14"


def test_another_document(tmp_path: Any, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "other.txt"
    path.write_text("PHẦN 1. MỞ ĐẦU\n\nHợp tác xã \x1b[31mBình Minh thu 5.000 tấn lúa.\n", encoding="utf-8")
    called = call(capsys, "find", "--doc", str(path), "hop tac xa")
    assert called.code == 0
    assert "\x1b" not in called.out
    assert "␛[31mBình Minh" in called.out


def test_neither_the_browser_nor_a_terminal_library_is_loaded() -> None:
    code = (
        "import sys; from nghiquyet.cli.program import run; run(['find', 'hai'], 'nghiquyet');"
        "print([m for m in ('textual', 'rich', 'filelock', 'rapidfuzz') if m in sys.modules])"
    )
    python(code)  # the first call reads the text and stores it, under a lock
    assert python(code).out.splitlines()[-1] == "[]"


def test_all_documents(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setenv("NGHIQUYET_HOME", str(tmp_path / "home"))
    path = tmp_path / "rice.txt"
    path.write_text("PHẦN 1. MỞ ĐẦU\n\nHợp tác xã Bình Minh thu 5.000 tấn lúa.\n", encoding="utf-8")
    assert call(capsys, "import", str(path)).code == 0
    called = call(capsys, "find", "--all", "--json", "hop tac xa binh minh")
    assert (called.code, called.err) == (0, "")
    assert [(hit["document"], hit["line"]) for hit in hits(called)] == [("rice", 3)]
    assert call(capsys, "find", "--all", "tan lua").rows[0][-1] == "rice"
    assert hits(call(capsys, "find", "--all", "--json", "ct 17"))[0]["document"] == "binh-tan-2020"
    assert call(capsys, "find", "--json", "tan lua").code == 1, "one document unless all are asked for"
    assert "document" not in hits(call(capsys, "find", "--json", "hai"))[0]
    assert call(capsys, "remove", "rice").code == 0
    assert call(capsys, "find", "--all", "tan lua").code == 1


def test_all_and_one_is_a_wrong_call(capsys: pytest.CaptureFixture[str]) -> None:
    assert call(capsys, "find", "x", "--all", "--doc", "binh-tan-2020").code == 2


def test_a_note_is_found_from_the_moment_it_is_saved(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("NGHIQUYET_HOME", str(tmp_path))
    assert call(capsys, "find", "--json", "karaoke").code == 1
    assert call(capsys, "note", "add", "CT17", "--text", "Hỏi lại phòng Tài nguyên về karaoke").code == 0
    (found,) = hits(call(capsys, "find", "--json", "phong tai nguyen karaoke"))
    assert set(found) >= KEYS
    assert (found["kind"], found["eid"], found["line"]) == ("note", "part_2__sec_I__para_2__point_17", 1010)
    assert found["snippet"] == found["title"] == "Hỏi lại phòng Tài nguyên về karaoke"
    assert [hit["id"] for hit in hits(call(capsys, "find", "--all", "--json", "karaoke"))] == [found["id"]]
    assert call(capsys, "find", "--kind", "note", "karaoke").code == 0
    assert call(capsys, "find", "--kind", "target", "karaoke").code == 1
