"""Where one thing that is said ends and the next begins: between two figures, before a thing in words.

"… ô nhiễm môi trường | và khắc phục, xử lý 98% …"       before a word with which something new begins
"32/22 tuyến đường | đạt 145,5% chỉ tiêu"                before the word that links the two
"trùng tu 1 - 2 di tích … | và thực hiện đầu tư …"       before a thing in words
"""

from __future__ import annotations

import re

_ACTIONS = (
    "thực hiện", "vận động", "xây dựng", "phấn đấu", "hoàn thành", "khắc phục", "xử lý", "đưa", "nâng cấp", "nâng",
    "kéo giảm", "giảm", "tăng", "duy trì", "đảm bảo", "bảo đảm", "tạo", "kết nạp", "phát triển", "tuyên truyền",
    "triển khai", "giải quyết", "giữ", "mở rộng", "thành lập", "huy động", "thu hút", "chiếm", "vượt", "đạt", "có",
)  # fmt: skip
"""Words with which a new thing begins that is to be done, or was."""
_MEASURES = (
    "tỷ lệ", "tỉ lệ", "tỷ trọng", "tỉ trọng", "tốc độ", "tỷ suất", "tổng", "số", "thu nhập", "thu ngân sách",
    "chi ngân sách", "giá trị", "mức", "bình quân", "năng suất", "sản lượng", "diện tích", "kim ngạch", "cơ cấu",
    "độ che phủ", "quy mô", "vốn",
)  # fmt: skip
"""Words with which a new thing begins that is measured."""


def _words(words: tuple[str, ...]) -> str:
    return rf"(?:{'|'.join(words)})(?![^\W_])".replace(" ", r"\s+")


_NEW = rf"(?:(?:tiếp\s+tục|không\s+ngừng)\s+)?{_words((*_ACTIONS, *_MEASURES))}"

MEASURED = re.compile(_words(_MEASURES), re.IGNORECASE)
"""The beginning of something that is measured."""
AND_NEW = re.compile(rf"(?<!\bđạt)\s+và\s+(?={_NEW})", re.IGNORECASE)
"""Something new, joined by ``và``; not so in ``đạt và vượt``."""
AND_MEASURED = re.compile(rf"\s+và\s+(?={MEASURED.pattern})", re.IGNORECASE)
"""Something else that is measured."""
COMMA = re.compile(r",\s+|\s+và\s+", re.IGNORECASE)
"""A place where words can be left out."""

_PARTINGS = (
    AND_NEW,
    re.compile(
        rf",\s+(?=(?:{_NEW}|trong\s+đó|còn|riêng|ngành|(?:đến|hằng|hàng|mỗi)\s+(?:cuối\s+)?năm))", re.IGNORECASE
    ),
    re.compile(r",\s+"),
    re.compile(r"\s+và\s+", re.IGNORECASE),
    re.compile(r"\s+(?=(?:đạt|vượt|chiếm|bằng|với|tăng|giảm|tương ứng|tương đương)(?![^\W_]))", re.IGNORECASE),
)
"""Where two figures are parted, the best place first."""


def part(text: str, start: int, end: int) -> tuple[int, int]:
    """Where the words of one figure end and those of the next begin, between the two; words in brackets stay whole."""
    bracket = text.find("(", start, end)
    limit = bracket if bracket > start else end
    for pattern in _PARTINGS:
        found = pattern.search(text, start, limit) or (pattern.search(text, limit, end) if limit < end else None)
        if found:
            return found.start(), found.end()
    return start, start
