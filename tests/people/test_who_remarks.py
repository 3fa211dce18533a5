"""``nghiquyet who``: what is said beside an answer, and a list of names on a terminal."""

from __future__ import annotations

import pytest

from nghiquyet.cli import output
from tests.cli.calling import call, streamed

NAMES = "1. Lê Văn Thinh\n- Phạm Nhật Vượng\n".encode()


def test_what_was_typed_is_told_as_it_was_read(capsys: pytest.CaptureFixture[str]) -> None:
    called = call(capsys, "who", "lee", "vawn", "thinhj")
    assert {row[0] for row in called.rows} == {"Lê Văn Thinh"}
    assert called.err.splitlines() == [
        "“lee” được hiểu là “lê”.",
        "“vawn” được hiểu là “văn”.",
        "“thinhj” được hiểu là “thịnh”.",
    ]


def test_a_name_that_only_comes_near_is_said_to(capsys: pytest.CaptureFixture[str]) -> None:
    called = call(capsys, "who", "le", "van", "thinhh")
    assert (called.code, {row[0] for row in called.rows}) == (0, {"Lê Văn Thinh"})
    assert called.err == "Văn bản không có đúng “le van thinhh”; đây là kết quả gần nhất.\n"


def test_who_is_left_out_is_counted_and_the_bodies_named(capsys: pytest.CaptureFixture[str]) -> None:
    everybody, inner = (
        {row[0] for row in call(capsys, "who", "uy", "vien", body).rows} for body in ("bch", "btv")
    )  # fmt: skip
    called = call(capsys, "who", "uy", "vien", "bch", "ko", "phai", "btv")
    kept = {row[0] for row in called.rows}
    assert kept == everybody - inner
    said = called.err.splitlines()[-1]
    assert said.startswith(f"{len(kept)} người, không thuộc Ban Thường vụ Quận ủy khóa XII")


def test_what_is_near_is_named_with_who_holds_it(capsys: pytest.CaptureFixture[str]) -> None:
    called = call(capsys, "who", "bi thu thanh uy")
    assert (called.code, called.out) == (1, "")
    assert "Gần nhất: Bí thư Quận ủy – Lê Văn Thinh (L1632); " in called.err
    called = call(capsys, "who", "nguyen van thinh le")
    assert "Gần nhất: Lê Văn Thinh – Ủy viên, Bí thư Quận ủy, Đại biểu chính thức (L1592); " in called.err


def test_a_list_of_names_on_a_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(output, "for_people", lambda: True)
    monkeypatch.setenv("COLUMNS", "80")
    called = streamed("who", "--batch", stdin=NAMES)
    assert called.code == 0
    first, *held, last = called.out.splitlines()
    assert first == "Lê Văn Thinh"
    assert [line.split()[0] for line in held if not line.startswith(" ")] == ["Ủy", "Ủy", "Bí", "Đại"]
    assert last == "Phạm Nhật Vượng – không có trong văn bản"
    assert called.err.endswith("2 tên, 1 tên không có trong văn bản: Phạm Nhật Vượng\n")
