"""What holds for every text: it is read, nothing of it is lost, and what was mended can be had back exactly."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nghiquyet.document import Document
from nghiquyet.document.offsets import mended as mend
from nghiquyet.document.offsets import unmended
from nghiquyet.document.serial import from_json, to_json
from nghiquyet.reading import UnreadableText, read_document
from tests.reading.support import resolution

PIECES = [
    "PHẦN 1. VỀ KẾT QUẢ", "PHẦN THỨ HAI", "A. KINH TẾ", "I. Kết quả", "IV- TỔ CHỨC", "1. Danh sách", "2- Việc",
    "1.1. Tên",
    "(1). Tăng 14%.", "(2) Giảm.", "a) Một;", "đ) Năm.", "Thứ nhất, phát huy", "* Về xã hội:", "- Đồng chí Lê Văn Bảy",
    "+ Đến năm 2025", "nước thải từ 10m", "3", "/ngày, đêm trở lên", "thực hiệnchương trình", "đề ra;cơ cấu",
    "95.261tỷ",
    "Quy định số 1374-", "QĐ/TU, ngày", "- 2025; quy hoạch", "QUỐC PHÕNG,", "Đại hội kêu gọi", "Nơi nhận:", "", "", " ",
    "\f", "12", "Trang 3/24", "[red]x[/]", "\x1b[31m", "\u202eabc", "…", "”", "%", "Điều 1.", "Chương I", "x" * 300,
]  # fmt: skip

texts = st.lists(st.sampled_from(PIECES) | st.text(max_size=60), max_size=40).map("\n".join)
glued = st.lists(st.sampled_from(PIECES), max_size=60).flatmap(
    lambda pieces: st.sampled_from(["\n", "\n\n", " \n", "\r\n", "\n "]).map(lambda end: end.join(pieces))
)


def read(text: str) -> Document | None:
    try:
        return read_document(text.encode("utf-8", "surrogatepass"), name="any", id="any")
    except UnreadableText:
        return None


def owners(document: Document) -> dict[int, int]:
    """How many leaves and headings each source line is in."""
    counts: dict[int, int] = {}
    for node in document.nodes:
        span = node.lines if document.outline.is_leaf(node.eid) else node.heading_lines
        for line in range(span.first, span.last + 1) if span is not None else ():
            counts[line] = counts.get(line, 0) + 1
    return counts


def check(document: Document) -> None:
    counts = owners(document)
    for number, line in enumerate(document.lines, 1):
        if line.strip():
            assert counts.get(number) == 1, (number, line)
    eids = [node.eid for node in document.nodes]
    assert len(set(eids)) == len(eids)
    for node in document.nodes:
        marker = node.marker or ""
        assert node.verbatim.startswith(marker)
        mended = mend(node.verbatim, node.repairs)
        assert mended[len(marker) :].strip() == node.text
        assert unmended(mended, node.repairs) == node.verbatim
        for segment, following in zip(node.segments, [*node.segments[1:], None], strict=False):
            end = following.offset if following else None
            assert node.verbatim[segment.offset : end].strip() == document.lines[segment.line - 1].strip()


def test_the_resolution() -> None:
    check(resolution())


@settings(max_examples=300)
@given(texts | glued)
def test_any_text(text: str) -> None:
    document = read(text)
    if document is not None:
        check(document)
        assert from_json(to_json(document)) == document


@settings(max_examples=200)
@given(st.binary(max_size=400))
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    try:
        document = read_document(data, name="any", id="any")
    except UnreadableText:
        return
    check(document)


@pytest.mark.parametrize("word", ["Nghị quyết Trung ương 4", "Luật", "Chỉ thị", "Nghị quyết số", "Đại hội Đảng bộ"])
def test_runs_of_blanks_cost_nothing(word: str) -> None:
    """They once cost cubic time: 4,000 blanks took twenty seconds."""
    assert read(f"I. VIỆC\n{word}{' ' * 20_000}x\n") is not None
