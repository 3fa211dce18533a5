"""The table of abbreviations: bundled, edited by staff, or broken."""

from __future__ import annotations

from pathlib import Path

from nghiquyet.library.abbreviations import load
from nghiquyet.library.notices import Notice
from nghiquyet.library.places import Places


def places(home: Path) -> Places:
    return Places(home, home, home)


def test_the_bundled_table_knows_what_people_type(tmp_path: Path) -> None:
    told: list[Notice] = []
    table = load(places(tmp_path), told.append)
    assert table["bch"] == ("Ban Chấp hành",)
    assert table["db"][0] == "Đại biểu"
    assert table["ct"] == ("Chủ tịch", "Chỉ thị", "chỉ tiêu")
    needed = "bch btv ubkt bt pbt cn pcn qu tu tw hdnd ubnd mttq dh db ct nq qd pct uv tp"
    assert set(needed.split()) <= set(table)
    assert told == []


def test_an_edited_table_replaces_it(tmp_path: Path) -> None:
    (tmp_path / "abbreviations.toml").write_text('[ours]\n"ĐTNCS" = "Đoàn Thanh niên; ; đoàn"\n', encoding="utf-8")
    assert load(places(tmp_path), lambda _notice: None) == {"dtncs": ("Đoàn Thanh niên", "đoàn")}


def test_what_is_wrong_is_told_and_the_rest_applies(tmp_path: Path) -> None:
    told: list[Notice] = []
    (tmp_path / "abbreviations.toml").write_text('BCH = "x"\n[a]\nBTV = 7\nUV = "Ủy viên"\n', encoding="utf-8")
    assert load(places(tmp_path), told.append) == {"uv": ("Ủy viên",)}
    assert len(told) == 2
    assert all("abbreviations.toml" in notice.message for notice in told)


def test_a_broken_table_is_told_and_the_bundled_one_is_used(tmp_path: Path) -> None:
    told: list[Notice] = []
    (tmp_path / "abbreviations.toml").write_text("BCH = \n", encoding="utf-8")
    assert "bch" in load(places(tmp_path), told.append)
    assert len(told) == 1
