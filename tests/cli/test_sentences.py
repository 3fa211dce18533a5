"""What is said about wrong calls and rare states, word for word: what, where, what is nearest, what to do."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.calling import call

WRONG = {
    "note": "nghiquyet note cần một lệnh con: add, list, export, merge, backup, restore, attach, remove.",
    "note lsit": "Không có lệnh “lsit”. Gần nhất: list.",
    "note add CT17": "Hãy nêu nội dung cần ghi: --text, --propose, --tag hoặc --flag.",
    "note add CT17 --text \t": "Ghi chú trống: hãy viết nội dung.",
    "note export text --delimiter ;": "--delimiter chỉ dùng cho csv.",
    "note remove zzz": "Không có ghi chú “zzz”; “nghiquyet note list” liệt kê các ghi chú.",
    "note merge none.json": "Không đọc được “none.json”: không có tệp hoặc thư mục này.",
    "find": "Hãy nêu điều cần tìm hoặc dùng --batch, không dùng cả hai.",
    "find x --batch": "Hãy nêu điều cần tìm hoặc dùng --batch, không dùng cả hai.",
    "find x --doc binh-tan-2020 --all": "Dùng --doc hoặc --all, không dùng cả hai.",
    "who": "Hãy nêu người, chức vụ hay tổ chức cần hỏi, hoặc dùng --batch với danh sách tên ở stdin.",
    "who x --batch": "Hãy nêu người, chức vụ hay tổ chức cần hỏi, hoặc dùng --batch với danh sách tên ở stdin.",
    "export json --delimiter ;": "--delimiter chỉ dùng cho csv.",
    "completion fihs": "completion không có “fihs”. Gần nhất: fish.",
    "serve --port 99999": "Không có cổng 99999; lớn nhất là 65535.",
    "remove nix": "Không có văn bản “nix”. Lệnh “nghiquyet library” liệt kê mọi văn bản.",
    "toc empty.txt": "empty.txt trống: không có chữ nào trong tệp.",
    "toc half.txt": "half.txt là UTF-16 nhưng bị hỏng ở byte 5.",
    "import empty.txt half.txt": "half.txt là UTF-16 nhưng bị hỏng ở byte 5.",
}
"""Call → the last sentence on stderr."""


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where the calls are made: a text without text, and one that breaks off in the middle of a letter."""
    monkeypatch.chdir(tmp_path)
    Path("empty.txt").write_bytes(b"")
    Path("half.txt").write_bytes("A".encode("utf-16-le").join((b"\xff\xfe", b"\x00")))
    return tmp_path


@pytest.mark.parametrize("words", WRONG)
def test_a_wrong_call(words: str, capsys: pytest.CaptureFixture[str]) -> None:
    called = call(capsys, *words.split(" "))
    assert (called.code, called.out) == (2, "")
    assert called.err.splitlines()[-1] == f"Lỗi: {WRONG[words]}"


def test_a_word_that_no_target_has(capsys: pytest.CaptureFixture[str]) -> None:
    called = call(capsys, "target", "xyzzy")
    assert (called.code, called.out) == (1, "")
    assert called.err == "Không có chỉ tiêu nào chứa đủ các từ “xyzzy”.\n"


def test_an_id_that_two_notes_begin_with_is_not_enough(capsys: pytest.CaptureFixture[str], folder: Path) -> None:
    for number, label in enumerate(("CT17", "CT18"), 1):
        assert call(capsys, "note", "add", label, "--text", str(number)).code == 0
    collection = json.loads(call(capsys, "note", "export", "jsonld").out)
    for number, item in enumerate(collection["first"]["items"], 1):
        item["id"] = f"urn:uuid:abcd0000-0000-4000-8000-00000000000{number}"
    collection["first"]["items"] += [{"type": "Annotation", "motivation": "liking"}, 17]
    (folder / "theirs.json").write_text(json.dumps(collection))
    merged = call(capsys, "note", "merge", "theirs.json")
    assert merged.out.splitlines()[-1] == "2 mục trong tệp không phải ghi chú mà phiên bản này hiểu; đã bỏ qua."
    called = call(capsys, "note", "remove", "abcd")
    assert called.err == "Lỗi: Có 2 ghi chú có mã bắt đầu bằng “abcd”; hãy ghi mã dài hơn.\n"
    assert called.code == 2
    assert len(call(capsys, "note", "list").rows) == 4, "and none was taken away"
