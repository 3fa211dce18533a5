"""Editorial data are read as they are written, and every mistake names file, key and what is nearest."""

from __future__ import annotations

from pathlib import Path

import pytest

from nghiquyet.document import Period
from nghiquyet.document.editorial import EditorialNote, EditorialPlace, EditorialRepair, Fact, PeriodFact
from nghiquyet.library.editorial import BadEditorial, load_editorial
from nghiquyet.library.places import bundled_data
from nghiquyet.library.tables import BrokenTable

_GOOD = """
[document]
file = "text.txt"
sha256 = "abc"
title = { text = "Nghị quyết", line = 3 }
term = { start = "2020", end = "2025", line = 1 }
extract = true

[[repair]]
line = 7
sic = "Danh sá h"
corr = "Danh sách"
cert = "high"
reason = "Mất chữ “c”."

[[note]]
line = 8
verbatim = "khai khác"
class = "S"
suggested = "khai thác"
reason = "Như dòng 153."

[[place]]
line = 9
parent = ""
reason = "Đứng một mình."
"""


def _write(tmp_path: Path, text: str) -> Path:
    path = tmp_path / "a.toml"
    path.write_text(text, encoding="utf-8")
    return path


def test_what_is_written_is_read(tmp_path: Path) -> None:
    said = load_editorial(_write(tmp_path, _GOOD))
    assert (said.text, said.editorial.id, said.editorial.sha256) == ("text.txt", "a", "abc")
    assert said.editorial.title == Fact("Nghị quyết", 3)
    assert said.editorial.term == PeriodFact(Period("2020", "2025"), 1)
    assert said.editorial.held is None
    assert said.editorial.extract
    assert not load_editorial(_write(tmp_path, _GOOD.replace("extract = true", ""))).editorial.extract
    assert said.editorial.repairs == (EditorialRepair(7, "Danh sá h", "Danh sách", "high", "Mất chữ “c”."),)
    assert said.editorial.notes == (EditorialNote(8, "khai khác", "S", "khai thác", "Như dòng 153."),)
    assert said.editorial.places == (EditorialPlace(9, None, "Đứng một mình."),)


def test_the_bundled_data_are_right() -> None:
    files = [path for path in bundled_data().glob("*.toml") if b"[document]" in path.read_bytes()]
    assert files
    for path in files:
        said = load_editorial(path)
        assert said.text is not None
        assert (bundled_data() / said.text).is_file()
        assert len(said.editorial.sha256) == 64


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        ("title =", "titel =", "document.titel is unknown; the nearest is document.title"),
        ("corr =", "cor =", "repair[1].corr is missing"),
        ('"high"', '"hihg"', "repair[1].cert = “hihg” is unknown; the nearest is “high”"),
        ('class = "S"', 'class = "E"', "note[1].class = “E” is unknown"),
        ("line = 7", "line = 0", "repair[1].line = 0 should be a line number of 1 or more"),
        ("line = 7", 'line = "7"', "repair[1].line = '7' should be a line number of 1 or more"),
        ("line = 7", "line = true", "repair[1].line = true should be a line number of 1 or more"),
        ("[[place]]", "[[plaec]]", "plaec is unknown; the nearest is place"),
        ("[[place]]", "[place]", "place = "),
        ('sha256 = "abc"', "", "document.sha256 is missing"),
        ('"Nghị quyết"', '""', "document.title.text = '' should be text in quotation marks"),
        ('{ text = "Nghị quyết", line = 3 }', '"Nghị quyết"', "document.title = 'Nghị quyết' should be a table"),
        ('"text.txt"', '"../text.txt"', "document.file must be the name of a file in the same folder"),
        ("[document]", "[documnet]", "document is missing"),
    ],
)
def test_a_mistake_names_file_key_and_the_nearest(tmp_path: Path, old: str, new: str, problem: str) -> None:
    path = _write(tmp_path, _GOOD.replace(old, new, 1))
    with pytest.raises(BadEditorial) as bad:
        load_editorial(path)
    found = "\n".join(each.message for each in bad.value.problems)
    assert problem in found
    assert all(str(path) in each.message for each in bad.value.problems)
    assert str(bad.value) == bad.value.problems[0].message


def test_every_mistake_is_listed(tmp_path: Path) -> None:
    with pytest.raises(BadEditorial) as bad:
        load_editorial(_write(tmp_path, _GOOD.replace("reason", "raeson")))
    assert len(bad.value.problems) == 6


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b'[document]\nfile = "a\n', "a.toml, line 2, column 1[0-9]: this is not valid TOML"),
        (b"[document", "a.toml: the last line is incomplete TOML|a.toml, line 1"),
        (b"[document]\nx = '\xff'", "a.toml, line 2: this is not valid UTF-8"),
    ],
)
def test_what_is_no_toml_says_where(tmp_path: Path, content: bytes, sentence: str) -> None:
    path = tmp_path / "a.toml"
    path.write_bytes(content)
    with pytest.raises(BrokenTable, match=sentence):
        load_editorial(path)


def test_a_missing_file_is_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(BrokenTable, match=r"a\.toml cannot be read: no such file or folder"):
        load_editorial(tmp_path / "a.toml")
