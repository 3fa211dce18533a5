"""Indexes are built once, kept, loaded, joined; and thrown away whenever they are not what is wanted."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from pathlib import Path

import pytest

from nghiquyet import indexing
from nghiquyet.document import Document
from nghiquyet.indexing import Indexes, join_apart
from nghiquyet.library.documents import Library
from nghiquyet.library.indexes import ALL, IndexFiles
from nghiquyet.library.notices import Notice
from nghiquyet.library.places import Places
from nghiquyet.search.index import Index
from nghiquyet.search.joining import Together
from nghiquyet.search.readings import Abbreviations
from tests.search.support import abbreviations

RICE = "PHẦN 1. MỞ ĐẦU\n\nHợp tác xã Bình Minh thu 5.000 tấn lúa.\n"
SALT = "PHẦN 1. MỞ ĐẦU\n\nDiêm dân Sa Huỳnh thu 800 tấn muối.\n"

Kept = Callable[[], Indexes]


@pytest.fixture
def kept(places: Places, told: list[Notice]) -> Kept:
    """The indexes, as a program finds them that has just been started."""
    return lambda: Indexes(places, Library(places, told.append), abbreviations(), told.append)


@pytest.fixture
def builds(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The documents whose index is built, in order."""
    built: list[str] = []
    build = Index.build

    def watched(document: Document, table: Abbreviations) -> Index:
        built.append(document.id)
        return build(document, table)

    monkeypatch.setattr(Index, "build", watched)
    return built


def add(kept: Kept, tmp_path: Path, **texts: str) -> None:
    for name, text in texts.items():
        path = tmp_path / f"{name}.txt"
        path.write_text(text, encoding="utf-8")
        kept().library.import_file(path, replace=True)


def found(indexes: list[Index] | None, query: str) -> list[str]:
    assert indexes is not None
    return [hit.ref.document for hit in Together(indexes).search(query)]


def files(places: Places) -> set[str]:
    return {path.name.rpartition("-")[0] for path in places.indexes.glob("*.index")}


def test_the_index_of_a_document_is_built_once_and_loaded_after_that(
    kept: Kept, builds: list[str], places: Places
) -> None:
    document = kept().library.open_document("binh-tan-2020")
    built, loaded = kept().of(document), kept().of(document)
    assert builds == ["binh-tan-2020"]
    assert files(places) == {"binh-tan-2020"}
    for query in ("le van thinh", "ct 17", "P2.II.3", "L672", "part_2__sec_I", "nước thải", "bún chả"):
        assert loaded.search(query) == built.search(query), query
    assert list(loaded.all_of(["target"])) == list(built.all_of(["target"]))
    assert loaded.counts() == built.counts()


def test_a_file_that_is_not_of_the_library_leaves_nothing_behind(kept: Kept, places: Places, tmp_path: Path) -> None:
    path = tmp_path / "rice.txt"
    path.write_text(RICE, encoding="utf-8")
    index = kept().of(kept().library.read_path(path))
    assert index.search("tan lua")
    assert files(places) == set()


@pytest.mark.parametrize("change", ["text", "reader", "editorial", "format"])
def test_whatever_it_was_made_from_makes_it_anew(
    change: str, kept: Kept, builds: list[str], places: Places, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    add(kept, tmp_path, rice=RICE)
    kept().of(kept().library.open_document("rice"))
    if change == "text":
        add(kept, tmp_path, rice=SALT)
    elif change == "reader":
        monkeypatch.setattr("nghiquyet.reading.READER_VERSION", 10_000)
    elif change == "editorial":
        digest = kept().library.open_document("rice").source.sha256
        data = f'[document]\nfile = "rice.txt"\nsha256 = "{digest}"\n'
        (places.config / "rice.toml").write_text(data, encoding="utf-8")
    else:
        monkeypatch.setattr(indexing, "FORMAT", 10_000)
    kept().of(kept().library.open_document("rice"))
    assert builds == ["rice", "rice"]
    assert len(list(places.indexes.glob("rice-*.index"))) == 1, "the old one is gone"


@pytest.mark.parametrize("damage", ["cut", "flipped", "empty", "foreign", "folder"])
@pytest.mark.parametrize("name", ["binh-tan-2020", ALL])
def test_a_bad_file_is_thrown_away_and_made_anew(
    damage: str, name: str, kept: Kept, places: Places, told: list[Notice]
) -> None:
    document = kept().library.open_document("binh-tan-2020")
    kept().join()
    (path,) = places.indexes.glob(f"{name}-*.index")
    whole = path.read_bytes()
    data = bytearray(whole)
    if damage == "cut":
        path.write_bytes(data[:-1_000])
    elif damage == "flipped":
        data[len(data) // 2] ^= 1
        path.write_bytes(data)
    elif damage == "folder":
        path.unlink()
        path.mkdir()
    else:
        path.write_bytes(b"" if damage == "empty" else b"nonsense" * 100)
    assert kept().of(document).search("le van thinh")[0].title == "Lê Văn Thinh"
    assert found(kept().joined() or kept().join(), "le van thinh")[0] == "binh-tan-2020"
    if damage != "folder":
        assert path.read_bytes() == whole
        assert kept().joined()
    assert told == []


def test_all_documents_are_joined_once(kept: Kept, builds: list[str], tmp_path: Path, places: Places) -> None:
    add(kept, tmp_path, rice=RICE, salt=SALT)
    assert kept().joined() is None
    steps: list[tuple[int, int]] = []
    joined = kept().join(lambda *step: steps.append(step))
    assert steps == [(0, 3), (1, 3), (2, 3), (3, 3)]
    assert len(joined) == 1
    assert sorted(builds) == ["binh-tan-2020", "rice", "salt"]
    again = kept().joined()
    assert again is not None
    assert len(again) == 1
    assert len(builds) == 3
    assert (found(again, "tan lua"), found(again, "tan muoi")) == (["rice"], ["salt"])
    assert found(again, "le van thinh")[0] == "binh-tan-2020"
    assert found(again, "ct 17") == [], "addresses are those of one document"
    assert files(places) == {"binh-tan-2020", "rice", "salt", ALL, "~covers"}


def test_what_is_added_is_searched_beside_until_there_is_enough_of_it(
    kept: Kept, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept().join()
    add(kept, tmp_path, rice=RICE)
    indexes = kept().joined()
    assert indexes is not None
    assert len(indexes) == 2
    assert found(indexes, "tan lua") == ["rice"]
    monkeypatch.setattr(indexing, "_MOST_BESIDE", 1)
    add(kept, tmp_path, salt=SALT)
    assert kept().joined() is None
    assert len(kept().join()) == 1


def test_what_is_replaced_or_removed_is_found_no_more(kept: Kept, tmp_path: Path, places: Places) -> None:
    add(kept, tmp_path, rice=RICE, salt=SALT)
    kept().join()
    add(kept, tmp_path, rice=SALT.replace("muối", "karaoke"))
    assert kept().joined() is None
    assert found(kept().join(), "tan lua") == []
    assert "rice" in found(kept().join(), "sa huynh")
    kept().library.remove("rice")
    left = b"".join(path.read_bytes() for path in places.indexes.glob("*.index"))
    assert b"karaoke" not in left
    assert kept().joined() is None
    assert found(kept().join(), "sa huynh") == ["salt"]
    assert "rice" not in files(places)


def test_a_process_of_its_own_joins_them(kept: Kept, tmp_path: Path, places: Places) -> None:
    add(kept, tmp_path, rice=RICE)
    steps: list[tuple[int, int]] = []
    assert asyncio.run(join_apart(places, lambda *step: steps.append(step)))
    assert steps[-1] == (2, 2)
    assert found(kept().joined(), "tan lua") == ["rice"]


def test_a_process_that_cannot_be_started_is_no_failure(places: Places, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.executable", "/nowhere/python")
    assert asyncio.run(join_apart(places, indexing.silently)) is False


def test_without_a_place_to_keep_them_they_are_built_each_time(told: list[Notice]) -> None:
    nowhere = Places(Path("~/x"), Path("~/x"), Path("~/x"))
    indexes = Indexes(nowhere, Library(nowhere, told.append), abbreviations(), told.append)
    document = indexes.library.open_document("binh-tan-2020")
    assert indexes.of(document).search("le van thinh")
    assert not IndexFiles(nowhere, told.append).save("x", "key", [b"x"])


def test_an_index_of_a_key_is_not_taken_for_that_of_another(places: Places, told: list[Notice]) -> None:
    files = IndexFiles(places, told.append)
    assert files.save("x", "one", [b"some ", b"bytes"])
    data = files.load("x", "one")
    assert data is not None
    assert bytes(data) == b"some bytes"
    assert files.load("x", "two") is None
    assert files.save("x", "two", [b"others"])
    assert files.load("x", "one") is None, "one file for each name"
