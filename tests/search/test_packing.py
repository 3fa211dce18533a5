"""Many documents in one piece of bytes: the same hits, from wherever the bytes lie."""

from __future__ import annotations

import hashlib
import json
import mmap
from pathlib import Path

import pytest

from nghiquyet.search.candidates import MOST
from nghiquyet.search.hits import Hit
from nghiquyet.search.index import Index
from nghiquyet.search.packing import FORMAT, BadPack, pack, unpack
from tests.search.support import abbreviations, index, read

QUERIES = [
    json.loads(line)["q"]
    for line in (Path(__file__).parent / "bench" / "queries_dev.jsonl").read_text("utf-8").splitlines()
]
PACKED = b"".join(pack([index()]))


SMALL = """PHẦN 1. KẾT QUẢ
1. Theo Nghị quyết số 21-NQ/QU ngày 12/12/2018 của Ban Thường vụ Quận ủy, thu 5.000 tấn, tăng 3 - 4%/năm.
PHẦN 2. CHỈ TIÊU
(1). Tỷ lệ hộ dân sử dụng nước sạch đạt 100%.
PHẦN 3. NHÂN SỰ
1. Danh sách Ủy viên Ban Thường vụ Quận ủy khóa II, gồm 02 đồng chí
- Đồng chí Lê Văn Bảy - Bí thư Quận ủy
- Đồng chí Đỗ Thị Cúc
"""


def unpacked(data: bytes = PACKED) -> Index:
    return unpack(data, abbreviations())


def of(hits: list[Hit]) -> list[tuple[object, ...]]:
    return [(hit.ref, hit.title, hit.score, hit.marks, hit.line, hit.holders, hit.snippet) for hit in hits]


def test_a_packed_index_finds_the_same() -> None:
    packed = unpacked()
    for query in QUERIES:
        hits = index().search(query)
        # Addresses are those of one document; a library has none of its own.
        if not any(hit.score == 1.0 and not hit.marks for hit in hits):
            assert of(packed.search(query)) == of(hits), query


def test_it_is_read_where_it_lies(tmp_path: Path) -> None:
    path = tmp_path / "library.index"
    path.write_bytes(PACKED)
    with path.open("rb") as file, mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as mapped:
        packed = unpack(mapped, abbreviations())
        assert of(packed.search("le van thinh")) == of(index().search("le van thinh"))
        del packed


def test_indexes_are_joined_packed_or_not() -> None:
    other = read("PHẦN 1. MỞ ĐẦU\n\nHợp tác xã Bình Minh thu 5.000 tấn lúa.\n")
    library = unpacked(b"".join(pack([unpacked(), other])))
    assert library.search("hop tac xa binh minh")[0].ref.document == "test"
    assert library.search("le van thinh")[0].ref.document == "binh-tan-2020"
    assert len(library.entries) == len(index().entries) + len(other.entries)
    assert b"".join(pack([library])) == b"".join(pack([unpacked(b"".join(pack([library])))]))


def test_many_copies_still_find_every_kind() -> None:
    library = unpacked(b"".join(pack([index()] * 6)))
    assert len(library.rows) > 2_000
    for query, kind in (("hai", "person"), ("pbt", "role"), ("nuoc sach", "target"), ("dinh t", "person")):
        assert library.search(query, limit=3)[0].kind == kind
    assert len(library.search("pho bi thu quan uy")) >= 6
    assert library.search("bún chả") == []


@pytest.mark.parametrize(
    "data", [b"", b"nonsense", b"               7\n{} ", b"%15d\n%s" % (14, b'{"format": 0} '), PACKED[:1_000]]
)
def test_bytes_that_are_no_pack(data: bytes) -> None:
    with pytest.raises(BadPack):
        unpack(data, {})


def test_words_as_typed_are_found_among_any_number_of_shorter_texts_with_other_tones() -> None:
    others = read("PHẦN 1. THU CHI\n" + "\n\n".join(f"Sổ sách nhà nước thứ {n}." for n in range(MOST + 1)))
    joined = unpack(b"".join(pack([index(), others])), abbreviations())
    assert len(joined.rows) > MOST
    hit = joined.search("nước sạch", kinds=["passage"])[0]
    assert (hit.line, hit.match) == (207, "exact")


def test_the_format_grows_with_what_is_packed() -> None:
    """An index that is kept is read again while its format is the same: what it holds must be the same as well.

    Where the bytes change, raise ``FORMAT``, unless the text is read otherwise; then ``READER_VERSION`` was raised.
    """
    packed = b"".join(pack([read(SMALL)]))
    assert (FORMAT, hashlib.sha256(packed).hexdigest()[:16]) == (4, "7e6cbe6ce733c6a5")
