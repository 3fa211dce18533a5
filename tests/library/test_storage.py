"""What a store's file holds, and what is refused."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tinydb import TinyDB

from nghiquyet.library.storage import AtomicStorage, BadStore, decode, encode

_HEADER = {"1": {"program": "nghiquyet", "kind": "notes", "version": 1}}

_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(st.characters()),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=8,
)
_tables = st.dictionaries(
    st.text(min_size=1).filter(lambda name: name != "_store"),
    st.dictionaries(st.integers(1, 99).map(str), st.dictionaries(st.text(), _values), max_size=3),
    max_size=3,
)


@settings(deadline=None)
@given(_tables)
def test_what_is_written_is_read(tables: dict[str, dict[str, Any]]) -> None:
    assert decode(encode(tables, "notes", 1), "notes", 1) == tables


def test_vietnamese_stays_readable() -> None:
    assert "Nguyễn Nhật Thành".encode() in encode({"notes": {"1": {"text": "Nguyễn Nhật Thành"}}}, "notes", 1)


def test_half_a_surrogate_pair_survives() -> None:
    tables = {"notes": {"1": {"text": "ba\udce1o cáo"}}}
    assert decode(encode(tables, "notes", 1), "notes", 1) == tables


def test_plain_tinydb_reads_our_files(tmp_path: Path) -> None:
    path = tmp_path / "notes.json"
    path.write_bytes(encode({"notes": {"7": {"text": "ghi chú"}}}, "notes", 1))
    with TinyDB(path, encoding="utf-8") as database:
        assert database.table("notes").get(doc_id=7) == {"text": "ghi chú"}


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (b"", "empty"),
        (b" \n", "empty"),
        (b"{", "corrupt"),
        (b"\xff\xfe", "corrupt"),
        (b"[" * 100_000, "corrupt"),
        (json.dumps({"_store": _HEADER, "notes": {"1": {}}}).encode()[:-9], "corrupt"),
        (json.dumps({"_store": _HEADER, "notes": []}).encode(), "corrupt"),
        (json.dumps({"_store": _HEADER, "notes": {"a": {}}}).encode(), "corrupt"),
        (json.dumps({"_store": _HEADER, "notes": {"1": 5}}).encode(), "corrupt"),
        (b"[1, 2]", "foreign"),
        (b'"text"', "foreign"),
        (b'{"_default": {"1": {"a": 1}}}', "foreign"),
        (b'{"_store": {"1": {"program": "nghiquyet", "kind": "notes", "version": "1"}}}', "foreign"),
        (b'{"_store": {"1": {"program": "nghiquyet", "kind": "state", "version": 1}}}', "foreign"),
        (b'{"_store": {"1": {"program": "other", "kind": "notes", "version": 1}}}', "foreign"),
        (b'{"_store": {"1": {"program": "nghiquyet", "kind": "notes", "version": 2}}}', "newer"),
    ],
)
def test_what_is_not_ours_is_refused_and_says_why(content: bytes, why: str) -> None:
    with pytest.raises(BadStore) as bad:
        decode(content, "notes", 1)
    assert bad.value.why == why
    assert bad.value.phrase.message


def test_an_older_version_is_read() -> None:
    assert decode(encode({"notes": {}}, "notes", 1), "notes", 2) == {"notes": {}}


def test_nothing_is_written_before_commit(tmp_path: Path) -> None:
    storage = AtomicStorage(tmp_path / "notes.json", "notes", 1, backup=True)
    database = TinyDB(storage=lambda: storage)
    database.table("notes").insert({"text": "một"})
    database.table("notes").insert({"text": "hai"})
    assert list(tmp_path.iterdir()) == []
    storage.commit(lambda notice: pytest.fail(notice.message))
    assert (tmp_path / "notes.json").read_bytes() == (tmp_path / "notes.json.bak").read_bytes()
