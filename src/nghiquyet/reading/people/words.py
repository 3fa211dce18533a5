"""The closed lists of the genre: titles, what bodies are called, what ends the name of one.

    "Phó Trưởng ban Thường trực Ban Tổ chức Thành ủy"  → title "Phó Trưởng ban Thường trực", body "Ban Tổ chức Thành ủy"
    "Ban Tổ chức Thành ủy"                             → "Ban Tổ chức" of "Thành ủy"

They follow the Party's statutes, the laws on local government and the usage of resolutions, decisions and minutes;
nothing in them belongs to one document. Each pattern is compiled when it is first asked for.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Final

_TITLES: Final = (
    "tổng bí thư", "bí thư", "tổng thư ký", "thư ký", "chủ tịch nước", "chủ tịch", "chủ nhiệm", "chủ tọa",
    "thủ tướng", "bộ trưởng", "thứ trưởng", "tổng giám đốc", "giám đốc", "hiệu trưởng", "hiệu phó", "viện trưởng",
    "chánh án", "chánh văn phòng", "chánh thanh tra", "chánh", "tổng cục trưởng", "cục trưởng", "chi cục trưởng",
    "vụ trưởng", "tổ trưởng", "tổ phó", "đội trưởng", "đội phó", "nhóm trưởng", "nhóm phó", "khối trưởng",
    "chỉ huy trưởng", "chỉ huy phó", "chính trị viên", "chính ủy", "tư lệnh", "tham mưu trưởng", "kế toán trưởng",
    "trưởng tiểu ban", "trưởng ban", "trưởng phòng", "trưởng đoàn", "trưởng bộ phận", "trưởng khu phố", "trưởng ấp",
    "trưởng thôn", "trưởng", "ủy viên", "thành viên", "đại biểu", "đảng viên", "cán bộ", "chuyên viên",
    "công chức", "kiểm soát viên", "kiểm sát viên", "thẩm phán",
)  # fmt: skip
_COMMITTEE: Final = r"(?:quận|huyện|thành|tỉnh|thị|đảng|chi|trung\s+ương|phường|xã)\s+ủy"
_BEFORE: Final = r"(?:(?:nguyên|quyền|cố|tân|đương\s+kim)\s+)?"
_DEPUTY: Final = r"phó(?:\s+(?:ban|phòng|đoàn|tiểu\s+ban))?"
_AFTER: Final = r"(?:\s+(?:thường\s+trực|thứ\s+nhất|chuyên\s+trách|kiêm\s+nhiệm|chính\s+thức|dự\s+khuyết)(?![^\W_]))*"

_BODIES: Final = (
    r"ban(?!\s+hành\b)", r"ủy\s+ban", r"hội\s+đồng", r"đoàn(?!\s+(?:kết|viên)\b)",
    r"tổ(?!\s+(?:chức|trưởng|phó|quốc)\b)", r"đảng\s+(?:bộ|ủy)", _COMMITTEE, r"chi\s+(?:bộ|hội|đoàn|cục)",
    r"thường\s+trực", r"tiểu\s+ban",
    r"hội(?!\s+(?:nghị|viên|thảo|trường)\b)", r"liên\s+(?:đoàn|minh)", r"sở", r"phòng(?!\s+chống\b|,)", r"văn\s+phòng",
    r"mặt\s+trận", r"công\s+(?:an|đoàn|ty)", r"bộ\s+(?:tư\s+lệnh|chỉ\s+huy|chính\s+trị)", r"cục", r"trung\s+tâm",
    r"trường", r"tòa\s+án", r"viện", r"thanh\s+tra", r"quốc\s+hội", r"chính\s+phủ", r"câu\s+lạc\s+bộ", r"khu\s+phố",
    r"ubnd", r"hđnd", r"ub", r"mttq", r"bch", r"btv", r"lđlđ", r"đu", r"qu", r"tu",
)  # fmt: skip
_OWNERS: Final = (
    rf"đảng\s+bộ|đảng\s+ủy|{_COMMITTEE}|chi\s+bộ|thành\s+phố|tp|quận|huyện|tỉnh|phường|xã|thị\s+trấn|thị\s+xã"
    r"|trung\s+ương|việt\s+nam|dự|của|tại|thuộc|khóa"
)
_HEADING_ENDS: Final = (
    r"\s*(?:[:;.()\[\]“”\"]|,?\s*(?:nhiệm\s+kỳ|gồm|bao\s+gồm|như\s+sau|sau\s+đây|có\s+tên|được\s+bầu|trúng\s+cử)(?![^\W_])"
    r"|,\s*(?:xếp|số\s+lượng|tổng\s+số|theo)(?![^\W_])|\s[-–—]\s|$)"
)
_PROSE_ENDS: Final = (
    r"\s*[,.;:()]|\s[-–—]\s|\s(?:và|cùng|đã|đang|sẽ|được|là|làm|giữ|chủ\s+trì|phát\s+biểu|đến|tới|tham\s+dự|dự|trao"
    r"|báo\s+cáo|trình\s+bày|phụ\s+trách|chỉ\s+đạo|thay\s+mặt|theo|trong|tại|khi|để|cho|về|với|nhấn\s+mạnh|khẳng\s+định"
    r"|yêu\s+cầu|đề\s+nghị|kết\s+luận|kể\s+từ|thông\s+qua|điều\s+hành|khai\s+mạc|bế\s+mạc|tiếp\s+tục|thôi|có|nhận|ký"
    r"|đồng\s+thời|nhiệm\s+kỳ)(?![^\W_])|$"
)
_GIVEN_UP: Final = r"(?:thôi|miễn\s+nhiệm|bãi\s+nhiệm|cách\s+chức|từ\s+chức|rút)"
_ELECTED: Final = (
    r"(?:bầu|cử|phân\s+công|chỉ\s+định|bổ\s+nhiệm|điều\s+động|tín\s+nhiệm|trúng\s+cử"
    r"|chuẩn\s+y|phê\s+chuẩn|giới\s+thiệu)"
)


def _any_of(words: tuple[str, ...]) -> str:
    return "|".join(word.replace(" ", r"\s+") for word in words)


def title_at(key: str, at: int = 0) -> re.Match[str] | None:
    """The title that stands at a place of a key; ``Phó`` alone, a family name too, only before the name of a body."""
    found = title().match(key, at)
    if found is not None and found[0] == "phó" and not body_start().match(key, found.end() + 1):
        return None
    return found


@cache
def title() -> re.Pattern[str]:
    """A title: ``Phó Chủ tịch Thường trực``, ``Thành ủy viên``, ``Nguyên Bí thư``, ``Phó ban``."""
    return re.compile(
        rf"{_BEFORE}(?:(?:phó\s+)?(?:{_any_of(_TITLES)})|{_COMMITTEE}\s+viên|{_DEPUTY})(?![^\W_]){_AFTER}"
    )


@cache
def plain_member() -> re.Pattern[str]:
    """The title of whoever belongs to a body without a post in it."""
    return re.compile(rf"(?:(?:ủy|thành|đảng|chuyên)\s+viên|cán\s+bộ|công\s+chức|{_COMMITTEE}\s+viên)(?![^\W_]).*")


@cache
def committee_member() -> re.Pattern[str]:
    """A title that names its body: ``Thành ủy viên`` sits in the ``Thành ủy``."""
    return re.compile(rf"({_COMMITTEE})\s+viên")


@cache
def body_start() -> re.Pattern[str]:
    """What the name of a body begins with."""
    return re.compile(rf"(?<![^\W_])(?:{'|'.join(_BODIES)})(?![^\W_])")


@cache
def heading_end() -> re.Pattern[str]:
    """What follows the name of a body in a heading."""
    return re.compile(_HEADING_ENDS)


@cache
def prose_end() -> re.Pattern[str]:
    """What follows the name of a body in running text."""
    return re.compile(_PROSE_ENDS)


@cache
def owner() -> re.Pattern[str]:
    """Where, in the name of a body, it begins to say whose it is."""
    return re.compile(rf"(?<=\s)(?:{_OWNERS})(?![^\W_])")


@cache
def given_up() -> re.Pattern[str]:
    """Words by which a post is given up, not taken."""
    return re.compile(rf"(?<![^\W_]){_GIVEN_UP}(?![^\W_])")


@cache
def elected() -> re.Pattern[str]:
    """Words by which a text puts somebody into a post."""
    return re.compile(rf"(?<![^\W_]){_ELECTED}(?![^\W_])")


@cache
def takes() -> re.Pattern[str]:
    """From a name to the post it takes: ``được bầu giữ chức``, ``làm``, ``là``."""
    between = rf"(?:(?:đã|được|tái|lại|tiếp\s+tục|đồng\s+chí|đại\s+hội|hội\s+nghị|vào|{_ELECTED})\s+){{0,8}}"
    verb = r"(?:giữ(?:\s+(?:chức(?:\s+(?:vụ|danh))?|cương\s+vị|nhiệm\s+vụ))?|làm|(?P<be>là))\s+"
    return re.compile(rf"\s*,?\s*(?P<verb>{between}{verb})")
