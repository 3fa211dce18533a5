"""The library keeps what was read, reads again what has changed, and gives nothing away."""

from __future__ import annotations

import errno
import os
import threading
from contextlib import AbstractContextManager, nullcontext
from datetime import UTC, datetime
from pathlib import Path

import pytest

import nghiquyet.reading
from nghiquyet.library import bundle, lock
from nghiquyet.library import places as places_module
from nghiquyet.library.bundle import Bundle, WrongText
from nghiquyet.library.documents import IdTaken, Imported, Library
from nghiquyet.library.kept import KeptDocuments
from nghiquyet.library.lock import NotSaved, held
from nghiquyet.library.notices import LibraryError, Notice
from nghiquyet.library.places import Places, bundled_data
from nghiquyet.library.sources import UnknownDocument, identifier_for, is_identifier
from tests.library.helpers import Fault, at_steps, messages

_ID = "binh-tan-2020"
_SHA256 = "ad617e865577021f3416186b9f9107c97448809a5a237afd875f046cab1f3884"
_OTHER = "trich-phan-1"


def no_reading(*_values: object, **_named: object) -> None:
    """Stands in for the reader where nothing should be read."""
    pytest.fail("the text was read again")


@pytest.fixture
def own_data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the bundled data that a test may change."""
    folder = tmp_path / "data"
    folder.mkdir()
    for path in bundled_data().iterdir():
        (folder / path.name).write_bytes(path.read_bytes())
    for module in (places_module, bundle):
        monkeypatch.setattr(module, "bundled_data", lambda: folder)
    return folder


def test_the_bundled_document_is_found_read_and_kept(library: Library, places: Places, told: list[Notice]) -> None:
    assert library.default_id() == _ID
    assert Bundle(places, told.append).sha256(_ID) == _SHA256
    assert library.ids() == [_ID]
    assert library.entries() == []
    document = library.open_document(_ID)
    assert (document.id, document.source.sha256, document.source.lines) == (_ID, _SHA256, 1722)
    (entry,) = library.entries()
    assert (entry.id, entry.sha256, entry.origin, entry.imported) == (_ID, _SHA256, "bundled", None)
    assert (entry.title, entry.units, entry.pages) == (document.title, len(document.nodes), 24)
    assert places.document(_ID).exists()
    assert told == []


def test_later_starts_read_nothing_and_give_the_same(
    library: Library, places: Places, told: list[Notice], monkeypatch: pytest.MonkeyPatch
) -> None:
    document = library.open_document(_ID)
    monkeypatch.setattr(nghiquyet.reading, "read_document", no_reading)
    assert Library(places, told.append).open_document(_ID) == document


def test_a_newer_reader_reads_again(library: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    library.open_document(_ID)
    monkeypatch.setattr(nghiquyet.reading, "READER_VERSION", 999)
    library.open_document(_ID)
    assert [entry.reader for entry in library.entries()] == [999]
    monkeypatch.setattr(nghiquyet.reading, "read_document", no_reading)
    library.open_document(_ID)


def test_a_newer_reader_reads_an_imported_text_from_its_copy(
    library: Library, other_text: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = library.import_file(other_text).entry
    other_text.unlink()
    monkeypatch.setattr(nghiquyet.reading, "READER_VERSION", 999)
    assert library.open_document(_OTHER).source.name == other_text.name
    (after,) = library.entries()
    assert (after.reader, after.name, after.sha256, after.imported) == (
        999,
        before.name,
        before.sha256,
        before.imported,
    )


def test_editorial_data_in_the_config_folder_are_used_from_then_on(
    library: Library, places: Places, told: list[Notice]
) -> None:
    library.open_document(_ID)
    edited = (bundled_data() / f"{_ID}.toml").read_text(encoding="utf-8").replace("NQ ĐH Đảng bộ", "Nghị quyết ĐB")
    places.config.mkdir(exist_ok=True)
    (places.config / f"{_ID}.toml").write_text(edited, encoding="utf-8")
    assert library.open_document(_ID).citation == "Nghị quyết ĐB Q. Bình Tân lần XII"
    (places.config / f"{_ID}.toml").unlink()
    assert library.open_document(_ID).citation == "NQ ĐH Đảng bộ Q. Bình Tân lần XII"
    assert told == []


def test_wrong_editorial_data_are_told_and_the_bundled_ones_used(
    library: Library, places: Places, told: list[Notice]
) -> None:
    places.config.mkdir()
    (places.config / f"{_ID}.toml").write_text(f'[document]\nsha256 = "{_SHA256}"\ntitel = "x"\n')
    assert library.open_document(_ID).title is not None
    assert "document.titel is unknown; the nearest is document.title" in messages(told)


def test_editorial_data_of_another_text_are_not_used(library: Library, places: Places, told: list[Notice]) -> None:
    places.config.mkdir()
    (places.config / f"{_ID}.toml").write_text(f'[document]\nsha256 = "{"0" * 64}"\n')
    assert library.open_document(_ID).citation is not None
    assert f"is about a different text of “{_ID}” (sha256 {'0' * 64}, not {_SHA256})" in messages(told)


def test_a_bundled_text_that_was_changed_is_refused_with_both_hashes(
    library: Library, own_data: Path, other_text: Path
) -> None:
    (text,) = own_data.glob("000_*.txt")
    text.write_bytes(text.read_bytes() + b"x")
    with pytest.raises(LibraryError) as refusal:
        library.open_document(_ID)
    assert _SHA256 in str(refusal.value)
    assert str(refusal.value).count("sha256") == 1
    assert library.entries() == []
    with pytest.raises(WrongText):
        library.import_file(other_text.rename(other_text.with_name(f"{_ID}.txt")))


def test_a_bundled_document_without_a_text_is_a_sentence(library: Library, own_data: Path) -> None:
    (own_data / f"{_ID}.toml").write_text(f'[document]\nsha256 = "{_SHA256}"\n')
    with pytest.raises(LibraryError, match=r"document\.file is missing"):
        library.open_document(_ID)


def test_without_bundled_data_there_is_nothing_to_begin_with(library: Library, own_data: Path) -> None:
    (own_data / f"{_ID}.toml").unlink()
    with pytest.raises(UnknownDocument, match="came without a text"):
        library.default_id()
    with pytest.raises(UnknownDocument, match=r"There is no document or file “x”\. “nghiquyet library” lists"):
        library.open("x")


def test_broken_editorial_data_do_not_stop_a_document_from_being_opened(
    library: Library, places: Places, told: list[Notice]
) -> None:
    places.config.mkdir()
    (places.config / f"{_ID}.toml").write_text("[document]\nsha256 = \n")
    assert library.open_document(_ID).citation is not None
    assert f"{_ID}.toml, line 2" in messages(told)


def test_a_new_release_of_the_bundled_text_takes_its_id(library: Library, own_data: Path, other_text: Path) -> None:
    library.open_document(_ID)
    (text,) = own_data.glob("000_*.txt")
    text.write_bytes(other_text.read_bytes())
    sha256 = Library(Places(own_data, own_data, own_data), print).read_path(other_text).source.sha256
    (own_data / f"{_ID}.toml").write_text(f'[document]\nfile = "{text.name}"\nsha256 = "{sha256}"\n')
    assert library.open_document(_ID).source.sha256 == sha256


def test_an_import_is_kept_with_its_text_byte_for_byte(places: Places, told: list[Notice], other_text: Path) -> None:
    moment = datetime(2020, 8, 22, 17, 0, tzinfo=UTC)
    library = Library(places, told.append, now=lambda: moment)
    outcome = library.import_file(other_text)
    assert outcome.outcome == "new"
    assert (outcome.entry.id, outcome.entry.name) == (_OTHER, "Trích Phần 1.txt")
    assert outcome.entry.imported == "2020-08-22T17:00:00+00:00"
    assert places.source(_OTHER, outcome.entry.sha256).read_bytes() == other_text.read_bytes()
    assert library.entries() == [outcome.entry]
    assert library.ids() == [_ID, _OTHER]
    assert library.open(_OTHER).lines[0].startswith(" Đại hội Đại biểu Đảng bộ Quận Bình Tân")


def test_the_same_text_again_changes_nothing(
    library: Library, other_text: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    first = library.import_file(other_text)
    monkeypatch.setattr(nghiquyet.reading, "read_document", no_reading)
    assert library.import_file(other_text) == Imported(first.entry, "same")
    twin = tmp_path / "tên khác.txt"
    twin.write_bytes(other_text.read_bytes())
    assert library.import_file(twin) == Imported(first.entry, "same")


@pytest.mark.parametrize("damage", ["gone", "changed"])
def test_importing_again_brings_back_a_lost_copy(
    library: Library, places: Places, other_text: Path, damage: str
) -> None:
    entry = library.import_file(other_text).entry
    copy = places.source(_OTHER, entry.sha256)
    copy.unlink()
    if damage == "changed":
        copy.write_text("khác")
    assert library.import_file(other_text) == Imported(entry, "same")
    assert copy.read_bytes() == other_text.read_bytes()


def test_the_bundled_text_is_known_by_its_bytes(library: Library, tmp_path: Path, real_text: bytes) -> None:
    path = tmp_path / "tải về (1).txt"
    path.write_bytes(real_text)
    outcome = library.import_file(path)
    assert (outcome.outcome, outcome.entry.id, outcome.entry.origin) == ("same", _ID, "bundled")
    assert library.open(str(path)).id == _ID


def test_another_text_takes_an_id_only_if_told_to(
    library: Library, places: Places, told: list[Notice], other_text: Path
) -> None:
    path = other_text.rename(other_text.with_name(f"{_ID}.txt"))
    data = path.read_bytes()
    with pytest.raises(IdTaken) as refusal:
        library.import_file(path)
    assert _SHA256 in str(refusal.value)
    assert str(path) in str(refusal.value)
    assert library.open_document(_ID).source.sha256 == _SHA256
    outcome = library.import_file(path, replace=True)
    assert outcome.outcome == "replaced"
    assert outcome.entry.sha256 in str(refusal.value)
    assert library.open_document(_ID).source.sha256 == outcome.entry.sha256 != _SHA256
    assert places.source(_ID, outcome.entry.sha256).read_bytes() == data
    assert "is about a different text" in messages(told)
    assert library.remove(_ID) == outcome.entry
    assert library.open_document(_ID).source.sha256 == _SHA256


def test_the_text_that_was_replaced_is_kept(library: Library, places: Places, other_text: Path) -> None:
    former = other_text.read_bytes()
    first = library.import_file(other_text).entry
    other_text.write_bytes(former[:2000].rpartition(b"\n")[0])
    second = library.import_file(other_text, replace=True).entry
    assert places.source(_OTHER, first.sha256).read_bytes() == former
    assert places.source(_OTHER, second.sha256).read_bytes() == other_text.read_bytes()
    library.remove(_OTHER)
    assert list(places.sources.iterdir()) == []


def test_removing_takes_the_document_and_leaves_the_annotations(
    library: Library, places: Places, other_text: Path
) -> None:
    library.import_file(other_text)
    notes = places.annotations_of(_OTHER)
    notes.parent.mkdir()
    notes.write_text("precious")
    library.remove(_OTHER)
    assert library.ids() == [_ID]
    assert library.entries() == []
    assert not places.document(_OTHER).exists()
    assert notes.read_text() == "precious"
    with pytest.raises(UnknownDocument, match=f"“{_OTHER}”\\. “nghiquyet library” lists"):
        library.remove(_OTHER)


@pytest.mark.parametrize("opened", [False, True])
def test_what_belongs_to_the_program_is_not_removed(library: Library, opened: bool) -> None:
    if opened:
        library.open_document(_ID)
    with pytest.raises(LibraryError, match="cannot be removed"):
        library.remove(_ID)


def test_an_unknown_document_names_the_nearest(library: Library, other_text: Path) -> None:
    library.import_file(other_text)
    with pytest.raises(UnknownDocument, match=f"“binh-tam-2020”. Nearest: {_ID}\\."):
        library.open("binh-tam-2020")
    with pytest.raises(UnknownDocument, match=r"“qqq”\. “nghiquyet library” lists all documents\.$"):
        library.open("qqq")
    assert library.open(f" {_ID.upper()} ").id == _ID


def test_a_file_of_the_folder_may_have_been_meant(
    library: Library, other_text: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(other_text.parent)
    with pytest.raises(UnknownDocument, match=r"or file “trich phan”\. Nearest: Trích Phần 1\.txt\."):
        library.open("trich phan")


@pytest.mark.parametrize(
    ("name", "sentence"),
    [
        ("Trích P1.txt", "There is no file .*P1.txt. Nearest: .*Trích Phần 1.txt"),
        ("qqq.md", r"There is no file .*qqq\.md, and none with a similar name in its folder"),
        ("no/such.txt", "Neither the file .*such.txt nor its folder exists"),
        ("empty/such.txt", "There is no file .*such.txt; its folder contains no files"),
        ("empty", "empty is a folder; name a text file in it"),
        ("blank.txt", "blank.txt is empty"),
        ("binary.txt", "binary.txt is not a text file"),
        ("latin.txt", "latin.txt is not in UTF-8"),
        ("huge.txt", "huge.txt is too large: 100 MiB"),
        ("x" * 300 + ".txt", "the name is too long"),
        ("round.txt", "round.txt cannot be read: the link leads back to itself"),
    ],
)
@pytest.mark.parametrize("importing", [False, True])
def test_bad_input_is_one_clear_sentence(
    library: Library, places: Places, other_text: Path, name: str, sentence: str, importing: bool
) -> None:
    folder = other_text.parent
    (folder / "empty").mkdir()
    (folder / "blank.txt").write_text(" \n\n")
    (folder / "binary.txt").write_bytes(bytes(range(256)))
    (folder / "latin.txt").write_bytes("khóa hé".encode("cp1258"))
    with (folder / "huge.txt").open("wb") as huge:
        huge.truncate(100 * 2**20)
    (folder / "round.txt").symlink_to(folder / "round.txt")
    with pytest.raises(LibraryError, match=sentence) as refusal:
        library.import_file(folder / name) if importing else library.open(str(folder / name))
    assert str(refusal.value).count("\n") == 0
    assert not places.library.exists()


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="the platform has no named pipes")
def test_a_pipe_is_no_text(library: Library, tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(UnknownDocument, match="is not a text file"):
        library.open(str(tmp_path / "pipe"))


def test_a_path_is_read_and_not_stored(library: Library, places: Places, other_text: Path) -> None:
    document = library.open(str(other_text))
    assert (document.id, document.source.name) == (_OTHER, other_text.name)
    assert not places.library.exists()


def test_a_path_never_takes_the_id_of_another_text(library: Library, other_text: Path) -> None:
    path = other_text.rename(other_text.with_name(f"{_ID}.txt"))
    document = library.open(str(path))
    assert document.id == f"{_ID}-{document.source.sha256[:8]}"


@pytest.mark.skipif(os.name == "nt", reason="names are Unicode there")
def test_a_name_that_is_not_utf8_is_kept(library: Library, other_text: Path) -> None:
    path = other_text.rename(other_text.with_name(os.fsdecode(b"v\xe3n b\xffn.txt")))
    entry = library.import_file(path).entry
    assert library.entries() == [entry]
    assert library.open_document(entry.id).source.name == path.name


def test_hostile_names_are_shown_as_signs(library: Library, tmp_path: Path) -> None:
    with pytest.raises(UnknownDocument) as refusal:
        library.open(str(tmp_path / "\x1b[31m\u202e.txt"))
    assert "\x1b" not in str(refusal.value)
    assert "␛[31m‹U+202E›" in str(refusal.value)


@pytest.mark.parametrize("content", ["", "{", "[]", '{"_store": {"1": {"program": "nghiquyet", "kind": "document"}}}'])
def test_a_bad_document_is_kept_aside_and_read_again(
    library: Library, places: Places, told: list[Notice], content: str
) -> None:
    document = library.open_document(_ID)
    places.document(_ID).write_text(content)
    assert library.open_document(_ID) == document
    assert "It is being rebuilt." in messages(told)
    (aside,) = places.library.glob(f"{_ID}.json.*-1")
    assert aside.read_text() == content
    assert library.ids() == [_ID]
    assert len(told) == 1


def test_a_document_that_makes_no_sense_is_kept_aside_and_read_again(
    library: Library, places: Places, told: list[Notice]
) -> None:
    document = library.open_document(_ID)
    path = places.document(_ID)
    path.write_bytes(path.read_bytes().replace(b'"page_starts"', b'"page_starst"'))
    assert library.open_document(_ID) == document
    assert "does not contain the document" in messages(told)
    assert path.with_name(f"{_ID}.json.corrupt-1").exists()


def test_a_document_without_its_entry_is_none(
    library: Library, places: Places, told: list[Notice], monkeypatch: pytest.MonkeyPatch
) -> None:
    document = library.open_document(_ID)
    path = places.document(_ID)
    path.write_bytes(path.read_bytes().replace(b'"reader":', b'"raeder":', 1))
    broken = path.read_bytes()
    with monkeypatch.context() as patch:
        patch.setattr(lock, "PATIENCE", 0.0)
        patch.setattr(lock, "LIMIT", 0.0)
        with held(places.library, told.append):
            assert library.open_document(_ID) == document
    assert path.read_bytes() == broken
    assert library.open_document(_ID) == document
    assert path.with_name(f"{_ID}.json.corrupt-1").read_bytes() == broken


def test_an_owner_beyond_use_gives_way_to_an_import(
    library: Library, places: Places, told: list[Notice], other_text: Path
) -> None:
    entry = library.import_file(other_text).entry
    places.document(_OTHER).write_text("{")
    places.source(_OTHER, entry.sha256).unlink()
    assert library.import_file(other_text).outcome == "new"
    assert "is missing. Import" in messages(told)


def test_a_document_under_another_name_is_none(library: Library, places: Places, told: list[Notice]) -> None:
    library.open_document(_ID)
    places.document("copy").write_bytes(places.document(_ID).read_bytes())
    with pytest.raises(LibraryError):
        library.open_document("copy")
    assert "does not contain the document “copy”" in messages(told)


def test_a_bad_imported_document_is_read_again_from_its_text(
    library: Library, places: Places, other_text: Path
) -> None:
    entry = library.import_file(other_text).entry
    document = library.open_document(_OTHER)
    places.document(_OTHER).unlink()
    assert library.open(_OTHER) == document
    assert library.entries() == [entry]


def test_with_catalogue_and_document_gone_the_text_is_enough(
    library: Library, places: Places, other_text: Path
) -> None:
    library.import_file(other_text)
    for path in places.library.glob("*.json*"):
        path.unlink()
    assert library.ids() == [_ID, _OTHER]
    assert library.open(_OTHER).source.sha256 == library.read_path(other_text).source.sha256
    assert [entry.origin for entry in library.entries()] == ["imported"]


@pytest.mark.parametrize("damage", ["gone", "changed"])
def test_without_its_text_a_document_is_shown_as_it_was_read(
    library: Library, places: Places, told: list[Notice], other_text: Path, monkeypatch: pytest.MonkeyPatch, damage: str
) -> None:
    entry = library.import_file(other_text).entry
    document = library.open_document(_OTHER)
    copy = places.source(_OTHER, entry.sha256)
    copy.unlink()
    if damage == "changed":
        copy.write_text("khác")
    monkeypatch.setattr(nghiquyet.reading, "READER_VERSION", 999)
    assert library.open_document(_OTHER) == document
    assert "is shown as last read" in messages(told)
    assert ("is missing" if damage == "gone" else "has changed") in messages(told)


def test_a_replaced_bundled_document_never_falls_back_in_silence(
    library: Library, places: Places, other_text: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    entry = library.import_file(other_text.rename(other_text.with_name(f"{_ID}.txt")), replace=True).entry
    places.source(_ID, entry.sha256).unlink()
    places.document(_ID).unlink()
    with pytest.raises(LibraryError, match=r"is missing\. Import"):
        library.open_document(_ID)


def test_the_catalogue_follows_the_folder(
    library: Library, places: Places, told: list[Notice], other_text: Path
) -> None:
    library.open_document(_ID)
    library.import_file(other_text)
    entries = library.entries()
    for path in places.library.glob("catalogue.json*"):
        path.unlink()
    assert library.entries() == entries
    places.document(_OTHER).unlink()
    assert [entry.id for entry in library.entries()] == [_ID]
    assert told == []


def test_listing_opens_no_document(
    library: Library, places: Places, other_text: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    library.import_file(other_text)
    monkeypatch.setattr(KeptDocuments, "read", no_reading)
    assert len(library.entries()) == 1


@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EROFS, errno.EACCES])
@pytest.mark.parametrize("step", ["main:opened", "main:written"])
def test_where_nothing_can_be_kept_reading_goes_on(
    library: Library, places: Places, told: list[Notice], monkeypatch: pytest.MonkeyPatch, number: int, step: str
) -> None:
    at_steps(monkeypatch, Fault(step, number))
    assert library.open_document(_ID).source.sha256 == _SHA256
    assert "is kept in memory for now" in messages(told)
    assert not places.document(_ID).exists()


def test_what_cannot_be_kept_is_listed_all_the_same(
    library: Library, told: list[Notice], monkeypatch: pytest.MonkeyPatch
) -> None:
    at_steps(monkeypatch, Fault("main:opened", errno.ENOSPC))
    assert [(entry.id, entry.units > 200, entry.origin) for entry in library.all_entries()] == [(_ID, True, "bundled")]
    assert "is kept in memory for now" in messages(told)


def test_a_document_that_cannot_be_read_is_told_and_does_not_stop_the_list(
    library: Library, own_data: Path, other_text: Path, told: list[Notice]
) -> None:
    library.import_file(other_text)
    (own_data / "000_b2152cc8e89e83fc.txt").unlink()
    assert [entry.id for entry in library.all_entries()] == [_OTHER]
    assert "000_b2152cc8e89e83fc.txt" in messages(told)


def test_a_foreign_file_among_the_copies_is_no_document(
    library: Library, places: Places, other_text: Path, told: list[Notice]
) -> None:
    library.import_file(other_text)
    (places.sources / "another-text.txt").write_text("PHẦN 1. MỘT\n")
    assert [entry.id for entry in library.all_entries()] == [_ID, _OTHER]
    assert library.ids() == [_ID, _OTHER]
    assert told == []


def test_without_a_home_reading_goes_on(tmp_path: Path, told: list[Notice], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    nowhere = Path("~/.local/share/nghiquyet")
    assert Library(Places(nowhere, nowhere, nowhere), told.append).open_document(_ID).id == _ID
    assert "There is no home folder to keep files in; set NGHIQUYET_HOME." in messages(told)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("step", ["source:written", "main:written"])
def test_an_import_that_cannot_be_kept_says_so(
    library: Library, other_text: Path, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    at_steps(monkeypatch, Fault(step))
    with pytest.raises(NotSaved, match="the disk is full"):
        library.import_file(other_text)
    monkeypatch.undo()
    assert library.entries() == []


def test_a_text_that_another_program_puts_in_between_is_not_overwritten(
    library: Library, places: Places, other_text: Path, real_text: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    """While one program reads a text to store it, another stores another text under the same id."""
    other = other_text.with_name("khác") / other_text.name
    other.parent.mkdir()
    other.write_bytes(real_text[:3000].rpartition(b"\n")[0])
    theirs = []
    entered = threading.Event()

    def working(_sentence: str) -> AbstractContextManager[object]:
        if not entered.is_set():
            entered.set()
            theirs.append(Library(places, print).import_file(other).entry)
        return nullcontext()

    slow = Library(places, print, working=working)
    with pytest.raises(NotSaved, match="replaced by another program"):
        slow.import_file(other_text)
    assert library.entries() == theirs


def test_a_document_replaced_while_it_is_read_again_is_given_as_it_is_now(
    library: Library, places: Places, other_text: Path, real_text: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    library.import_file(other_text)
    other_text.write_bytes(real_text[:3000].rpartition(b"\n")[0])
    monkeypatch.setattr(nghiquyet.reading, "READER_VERSION", 999)
    entered = threading.Event()

    def working(_sentence: str) -> AbstractContextManager[object]:
        if not entered.is_set():
            entered.set()
            library.import_file(other_text, replace=True)
        return nullcontext()

    document = Library(places, print, working=working).open_document(_OTHER)
    assert document.source.bytes == other_text.stat().st_size


def test_work_that_can_be_felt_is_announced(places: Places, told: list[Notice]) -> None:
    said: list[str] = []

    def working(sentence: str) -> AbstractContextManager[object]:
        said.append(sentence)
        return nullcontext()

    library = Library(places, told.append, working=working)
    library.open_document(_ID)
    library.open_document(_ID)
    assert said == ["Reading 000_b2152cc8e89e83fc.txt…"]


@pytest.mark.parametrize(
    ("name", "identifier"),
    [
        ("Nghị quyết ĐH Quận 8 (bản 2).txt", "nghi-quyet-dh-quan-8-ban-2"),
        ("binh-tan-2020.txt", "binh-tan-2020"),
        ("../../etc/passwd", "passwd"),
        (".txt", "txt"),
        ("….txt", "text"),
        ("中文.txt", "text"),
        ("CON.txt", "text-con"),
        ("catalogue.json", "text-catalogue"),
        ("a" * 200, "a" * 60),
        ("-" * 5 + "x" + "-" * 100, "x"),
    ],
)
def test_a_name_becomes_an_id_that_is_safe_as_a_file(name: str, identifier: str) -> None:
    assert identifier_for(name) == identifier
    assert is_identifier(identifier)


@pytest.mark.parametrize("text", ["", "..", "../x", "a/b", "a.b", "A", "catalogue", "con", "com1", "-a", "a--b", "ă"])
def test_what_is_no_id_opens_nothing(library: Library, text: str) -> None:
    assert not is_identifier(text)
    assert not library.has(text)
