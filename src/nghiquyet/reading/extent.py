"""How far the parts of a text reach: what comes before its first heading, its body, its closing text, its annexes.

"Đại hội … lần thứ XII họp …"              preface
"PHẦN 1. …" … "PHẦN 3: …"                  body
"Đại hội kêu gọi …", "T/M ĐOÀN CHỦ TỊCH"   closing text
"PHỤ LỤC", "I. …"                          an annex; another document in the same file is one too
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence
from typing import NamedTuple

from nghiquyet.document import Kind
from nghiquyet.reading.blocks import HEADING_KINDS, Block, is_capitals

LIST_KINDS: frozenset[Kind] = frozenset(["point", "indent", "item"])
"""Items of lists."""

_CLOSING = re.compile(
    r"(?:Đại hội|Hội nghị|Ban Chấp hành|Ban Thường vụ|Toàn Đảng bộ|Toàn đảng)\b.{0,300}?"
    r"\b(?:kêu gọi|giao cho|giao Ban|tin tưởng|quyết tâm)\b"
    r"|(?:Nghị quyết|Quyết định|Chỉ thị|Kế hoạch) này\b|Nghị quyết (?:đã )?được\b.{0,200}?\bthông qua\b|Trên đây là\b"
)
"""How closing text begins in this genre: the congress calls on all, the resolution enters into force."""
_COPIES = re.compile(r"Nơi nhận\s*(?::|$)")
"""Who gets a copy."""
_SIGNATURE = re.compile(
    r"(?:T[/.]M|TM|K[/.]?T|T[/.]?L|TUQ)(?:\.|\b)(?=\s*\w)"
    r"|(?:ĐOÀN |PHÓ )?CHỦ (?:TỊCH|TỌA|NHIỆM)\b|(?:TỔNG |PHÓ )?BÍ THƯ\b|(?:TỔNG |PHÓ )*GIÁM ĐỐC\b"
    r"|(?:PHÓ )?(?:CHÁNH VĂN PHÒNG|CHÁNH ÁN|THỦ TƯỚNG|BỘ TRƯỞNG|HIỆU TRƯỞNG|VIỆN TRƯỞNG|TRƯỞNG (?:BAN|PHÒNG))\b"
)
"""Who signs, for whom (Decree 30/2020/NĐ-CP, appendix I; Guidance 36-HD/VPTW of the Party): a line in capitals."""
_TITLE = re.compile(
    r"(?:NGHỊ QUYẾT|QUYẾT ĐỊNH|CHỈ THỊ|KẾ HOẠCH|BÁO CÁO|THÔNG BÁO|QUY CHẾ|QUY ĐỊNH|HƯỚNG DẪN|KẾT LUẬN|TỜ TRÌNH)\s*:?"
)
"""The kind of a document, alone on its line as the title of one."""
_ANNEX = re.compile(r"PHỤ LỤC\b")
_LONGEST_TOP = 12
"""Most paragraphs above the title: who issues it, number, day."""
_FEWEST_HEADINGS = 2
"""Lines in capitals that make the headings of a text without any number."""


class Extent(NamedTuple):
    """Indexes of blocks; a part that is not there has no length."""

    body: int
    """The first heading; the number of all blocks where there is none."""
    closing: int
    annexes: int
    starts: frozenset[int]
    """Where an annex, or another document, begins."""


def extent_of(blocks: Sequence[Block]) -> Extent:
    """Where the parts of a text are."""
    end = len(blocks)
    body = _first_heading(blocks)
    capitals = [] if body is not None else _headings_in_capitals(blocks)
    if body is None and not capitals:
        return Extent(end, end, end, frozenset())
    first = capitals[0] if body is None else body
    starts = _annexes(blocks, first)
    annexes = min(starts, default=end)
    structural = [index for index in range(first, annexes) if _structural(blocks[index])]
    last = max(structural or [first, *(index for index in capitals if index < annexes)])
    return Extent(first, _closing_start(blocks[:annexes], last), annexes, frozenset(starts))


def heading_in_capitals(block: Block) -> bool:
    """Whether a block is a heading without a number: one or two lines in capitals, at least two words, no signature."""
    text = " ".join(line.text for line in block.text_lines[:3])
    plain = block.marker is None and len(block.text_lines) <= 2 and " " in text
    return plain and is_capitals(text) and not _is_signature(block)


def is_title(item: Block) -> bool:
    """Whether an item announces what stands below it: ``c) Về nông nghiệp``, or whatever ends with a colon."""
    numbered = item.marker is not None and item.marker.num is not None
    return item.closing == ":" or (numbered and item.closing not in ".;…!?")


def _first_heading(blocks: Sequence[Block]) -> int | None:
    """Where the preface ends: at the first heading, or in a text without any at the first numbered item or group."""
    marked = [(index, block.marker) for index, block in enumerate(blocks) if block.marker is not None]
    headings = [index for index, marker in marked if marker.style.kind in HEADING_KINDS]
    items = [index for index, marker in marked if marker.num is not None or marker.style.kind == "group"]
    return next(iter(headings or items), None)


def _headings_in_capitals(blocks: Sequence[Block]) -> list[int]:
    """The headings of a text without numbers: lines in capitals, each with text below it; the title is none of them."""
    title = next((index for index, block in enumerate(blocks[:_LONGEST_TOP]) if _is_document_title(block)), -1)
    found = [
        index
        for index, (block, below) in enumerate(itertools.pairwise(blocks))
        if index > title and heading_in_capitals(block) and not is_capitals(_text(below))
    ]
    return found if len(found) >= _FEWEST_HEADINGS else []


def _annexes(blocks: Sequence[Block], body: int) -> list[int]:
    """Where annexes begin, and further documents: their title stands below the signature of the one before."""
    starts = []
    signed = False
    for index in range(body + 1, len(blocks)):
        block = blocks[index]
        signed = signed or _is_signature(block)
        text = _text(block)
        if block.marker is not None or len(block.text_lines) > 2 or not is_capitals(text):
            continue
        if _ANNEX.match(text) or (signed and _is_document_title(block)):
            starts.append(index)
            signed = False
    return starts


def _is_document_title(block: Block) -> bool:
    return block.marker is None and _TITLE.fullmatch(_text(block)) is not None


def _text(block: Block) -> str:
    return " ".join(line.text for line in block.text_lines[:3])


def _closing_start(blocks: Sequence[Block], last: int) -> int:
    """Where the closing text begins, after the last number: at a signature, at closing words, or behind a list.

    A paragraph behind a list closes the text if it is the only one left; of several, the words must say so.
    """
    signed = next((index for index in range(last + 1, len(blocks)) if _is_signature(blocks[index])), len(blocks))
    heading = blocks[last].marker
    titled = heading is None or (heading.style.kind in HEADING_KINDS and blocks[last].closing not in ".;")
    for index in range(last + 1, signed):
        # What stands right below a title is what the title announces, whatever its words.
        if blocks[index].marker is not None or (titled and index == last + 1):
            continue
        text = " ".join(line.text for line in blocks[index].text_lines)
        if _CLOSING.match(text) or (index == signed - 1 and _follows_list(blocks, index, text)):
            return index
    return signed


def _is_signature(block: Block) -> bool:
    """Whether a block is the list of copies or the first line of a signature."""
    if block.marker is not None or not block.text_lines:
        return False
    line = block.text_lines[0].text
    return _COPIES.match(line) is not None or signs(line)


def signs(line: str) -> bool:
    """Whether a line says who signs or for whom: ``T/M ĐOÀN CHỦ TỊCH``, ``BÍ THƯ``."""
    return _SIGNATURE.match(line) is not None and is_capitals(line)


def _follows_list(blocks: Sequence[Block], index: int, text: str) -> bool:
    """Whether a paragraph stands behind the last item of a list and leads on to no other."""
    before = blocks[index - 1].marker
    after_list = before is not None and before.style.kind in LIST_KINDS and not is_title(blocks[index - 1])
    # "Trong đó:" leads on to more of the list, a line in capitals to another.
    return after_list and blocks[index].closing != ":" and not is_capitals(text)


def _structural(block: Block) -> bool:
    return block.marker is not None and (block.marker.num is not None or block.marker.style.kind == "group")
