"""What a figure counts or measures: the unit behind it, with what it is a rate of.

"115.000 tỷ đồng (bình quân 23.000 tỷ đồng/năm)"   → tỷ đồng, tỷ đồng a year
"230 - 250 phòng học/10.000 dân"                    → phòng học/10.000 dân
"10 bác sĩ trên 1 vạn dân"                          → bác sĩ trên 1 vạn dân

Units are told from what follows them by a list of the words that official reports count in; a figure before any other
noun has its first two syllables.
"""

from __future__ import annotations

import re
from typing import NamedTuple

_SCALES = r"(?:(?:trăm|nghìn|ngàn|vạn|triệu|tỷ|tỉ)\s+)*"

_MEASURES = (
    "‰", "đồng", "USD", "đô la", "VNĐ", "điểm phần trăm", "điểm %", "lần", "bậc", "điểm", "ha", "km²", "km2", "km",
    "m² sàn nhà ở", "m² sàn", "m²", "m2 sàn", "m2", "m³", "m3", "mét vuông", "mét khối", "mét", "m", "tấn", "tạ", "kg",
    "lít", "MW", "kWh", "GWh", "giờ", "tuổi", "năm", "tháng", "ngày",
)  # fmt: skip

_COUNTED = (
    "lượt người", "lượt lao động", "lượt khách", "lượt hộ", "lượt", "người lao động", "lao động", "người dân", "người",
    "hộ dân", "hộ gia đình", "hộ nghèo", "hộ cận nghèo", "hộ kinh doanh", "hộ", "nhân khẩu", "khẩu", "trẻ em", "trẻ",
    "cháu", "học sinh", "sinh viên", "giáo viên", "bác sĩ", "bác sỹ", "dược sĩ", "giường bệnh", "giường", "cán bộ",
    "công chức", "đại biểu", "hội viên", "đoàn viên", "đảng viên", "quần chúng", "đồng chí", "công dân", "thanh niên",
    "phụ nữ", "con", "tổ chức cơ sở đảng", "tổ chức cơ sở Đảng", "tổ chức đảng", "tổ chức Đảng", "tổ chức", "chi bộ",
    "chi, đảng bộ", "đảng bộ", "cấp ủy", "cơ sở", "cơ quan", "đơn vị", "doanh nghiệp", "hợp tác xã", "tổ hợp tác",
    "trang trại", "cụm công nghiệp", "khu công nghiệp", "khu dân cư", "khu đô thị", "khu phố", "khu vực", "khu",
    "tổ dân phố", "ấp", "thôn", "bản", "làng", "xã", "phường", "thị trấn", "huyện", "quận", "tỉnh", "thành phố",
    "phòng học", "phòng", "trường học", "trường", "lớp", "trạm y tế", "trạm", "bệnh viện", "trung tâm", "nhà văn hóa",
    "nhà ở", "nhà", "căn hộ", "căn nhà", "căn", "ngôi nhà", "ngôi mộ", "ngôi", "mộ", "chợ", "siêu thị", "cầu", "cống",
    "tuyến đường, hẻm", "tuyến đường", "tuyến hẻm", "tuyến cống", "tuyến", "con đường", "con hẻm", "hẻm", "đường",
    "nút giao", "cây xanh", "cây", "công viên", "di tích", "công trình", "dự án", "đề án", "đồ án", "chương trình",
    "kế hoạch", "mô hình", "sản phẩm", "việc làm mới", "việc làm", "hồ sơ", "vụ án", "vụ việc", "vụ", "cuộc", "đợt",
    "buổi", "hội nghị", "câu lạc bộ", "đoàn", "phong trào", "văn bản", "nghị quyết", "chỉ thị", "quyết định",
    "giấy chứng nhận", "giấy phép", "thủ tục", "dịch vụ", "máy", "chiếc", "xe", "tàu", "bộ", "loại", "mặt", "nội dung",
    "lĩnh vực", "tiêu chí", "chỉ tiêu", "nhiệm vụ",
)  # fmt: skip

_BASES = (
    "vạn dân", "dân", "người dân", "người", "đầu người", "phụ nữ", "bà mẹ", "trẻ đẻ sống", "trẻ", "hộ", "lao động",
    "học sinh", "ngày, đêm", "ngày đêm", "ngày", "tháng", "vụ", "ha", "km²", "km2", "m²", "m2", "lớp", "xã", "phường",
    "tổ", "cặp",
)  # fmt: skip
"""What a rate is taken of."""


def _any(words: tuple[str, ...]) -> str:
    """The words, the longest first, each whole."""
    longest = sorted(words, key=len, reverse=True)
    return "(?:" + "|".join(re.escape(word).replace(r"\ ", r"\s+") for word in longest) + r")(?![^\W_])"


_NUMBER = r"(?:một|\d[\d.]*)"
_UNIT = re.compile(
    rf"\s*({_SCALES}{_any((*_MEASURES, *_COUNTED))}|(?:nghìn\s+|ngàn\s+)?(?:tỷ|tỉ|triệu)(?![^\W_]))", re.IGNORECASE
)
_IN_WORDS = re.compile(r"\s*\([^()\d]{1,30}\)(?=\s)")
"""``02 (hai) trường học``: the number once more."""
_OTHER = re.compile(r"\s+([^\W\d_]+(?:\s+[^\W\d_]+)?)")
_RATE = re.compile(rf"\s*/\s*(?:{_NUMBER}\s*)?{_any(_BASES)}|\s+trên\s+{_NUMBER}\s+{_any(_BASES)}", re.IGNORECASE)
_YEARLY = re.compile(r"\s*/\s*(?:1\s*)?năm(?![^\W_])", re.IGNORECASE)

_NO_NOUN = frozenset(
    """
    so với của trong trên dưới từ đến tới và hoặc là có được đạt tăng giảm vượt còn thì mà cho vào tại ở theo để khi
    đã đang sẽ không chưa trở lên xuống này đó bằng do như về bởi nên cả qua gồm phải cần tính chiếm
    """.split()
)
"""Words that follow a figure without being what it counts."""


_THINGS = tuple(word.lower() for word in _COUNTED)
_OVER = re.compile(r"/|\btrên\b")


def is_rate_of_things(name: str | None) -> bool:
    """Whether a unit says by itself what a rate is of: ``phòng học/10.000 dân`` does, ``tấn/ha`` does not."""
    small = (name or "").lower()
    counted = (word for word in _THINGS if small.startswith(word) and not small[len(word) :][:1].isalnum())
    return _OVER.search(small) is not None and any(counted)


class Unit(NamedTuple):
    """What stands behind a figure."""

    name: str | None
    yearly: bool
    """The figure is one of each year: ``/năm``."""
    end: int
    """Offset in the text behind it."""


def read_unit(text: str, at: int, *, percent: bool) -> Unit:
    """The unit that begins at an offset, behind a figure or its percent sign; ``name`` None where there is none."""
    name = "%" if percent else None
    at = said.end() if not percent and (said := _IN_WORDS.match(text, at)) else at
    start = end = at
    if not percent and (found := _UNIT.match(text, at)):
        start, end = found.span(1)
    elif not percent and (found := _OTHER.match(text, at)):
        syllables = found[1].split()
        if syllables[0].casefold() not in _NO_NOUN:
            start = found.start(1)
            whole = len(syllables) == 1 or syllables[1].casefold() not in _NO_NOUN
            end = found.end(1) if whole else start + len(syllables[0])
    while found := _RATE.match(text, end):
        end = found.end()
    if end > start:
        name = (name or "") + " ".join(text[start:end].split())
    yearly = _YEARLY.match(text, end)
    return Unit(name, yearly is not None, yearly.end() if yearly else end)
