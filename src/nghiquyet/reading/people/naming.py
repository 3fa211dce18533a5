"""Where a text names people: a form of address, then a name; and what is no name although it looks like one.

"đồng chí Lê Thanh Liêm, Ủy viên …"      → Naming("Lê Thanh Liêm")
"đồng chí Trưởng Công an quận"           → nobody: a title follows
"đường Bà Huyện Thanh Quan", "ông bà ta" → nobody: a street, a turn of speech
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from nghiquyet.reading.people.words import title_at
from nghiquyet.vietnamese.folding import fold_case, nfc

LONGEST_NAME = 6
"""Words of the longest name that is taken for one."""


class Speech(NamedTuple):
    """A text in NFC and its key: patterns are matched on the key, offsets are the same in both."""

    text: str
    key: str

    @classmethod
    def of(cls, text: str) -> Speech:
        """The text, ready to be looked at."""
        text = nfc(text)
        return cls(text, fold_case(text))


class Naming(NamedTuple):
    """A person is named."""

    name: str
    """As printed, without form of address, rank or degree."""
    begin: int
    """Where the form of address begins; of a further name of a list, where the name does."""
    start: int
    """Where the name begins."""
    end: int
    """Where it ends."""
    address: str
    """The form of address, as printed; of a further name of a list, the one before them all; empty without any."""
    several: bool
    """Whether more names may follow it without a form of address of their own (``các đồng chí A, B``)."""


@cache
def _address() -> re.Pattern[str]:
    return re.compile(
        r"(?<![^\W_])(?P<many>(?:các|những|\d{1,3}|hai|ba|bốn|năm)\s+)?"
        r"(?:đồng\s+chí|đ/c|đ\.c|(?P<civil>ông|bà)(?:\s*[,/(]\s*bà\)?)?)(?![^\W_])\.?\s*:?\s*"
    )


@cache
def _rank() -> re.Pattern[str]:
    return re.compile(
        r"(?:(?:(?:đại|thượng|trung|thiếu)\s+(?:tướng|tá|úy)|tiến\s+sĩ|thạc\s+sĩ|(?:phó\s+)?giáo\s+sư|bác\s+sĩ"
        r"|luật\s+sư|kỹ\s+sư|kiến\s+trúc\s+sư|nhà\s+giáo|hòa\s+thượng|thượng\s+tọa|đại\s+đức|linh\s+mục|mục\s+sư"
        r"|pgs|gs|ts|ths|bs|ks|ls|cn)(?![^\W_])[\s.,-]*)+"
    )


_MAY_NAME = re.compile(r"[ĐđÐÔôBb](?<!\w\w)(?:ồng\s+[Cc]hí|ỒNG\s+CHÍ|[/.][cC]|ng\b|NG\b|à\b|À\b)")
_WORD = re.compile(r"\s*([^\W\d_]+(?:['’][^\W\d_]+)?)")
_FULL_STOP = re.compile(r"(?:^|[.;:,!?\n“\"(–—-]|\bvà|\bcùng|\bvới)\s*$")
_PLACE = re.compile(
    r"(?:đường|phố|hẻm|cầu|chợ|kênh|rạch|ấp|xóm|làng|chùa|đình|lăng|đền|trường|công ty|dntn|doanh nghiệp|khu|phường|xã"
    r"|quận|huyện|tỉnh|núi|sông|bến|vàm|giồng|nhà hàng|công viên|bệnh viện|tượng đài)\s*$"
)
_NO_NAME = re.compile(
    r"(?:ban|ủy|hội|sở|phòng|tổ|chi|đảng|quận|huyện|tỉnh|mẹ|việt\s+nam|đoàn\s+(?:thanh\s+niên|thể|tncs))(?![^\W_])"
)
"""What the name of a body, or a title of honour, begins with and no family name is."""
_FAMILY_NAMES = frozenset(
    "an âu bạch bành bế bùi ca cao cát chau châu chu chử chung cù cung đàm đặng danh đào đậu điêu điểu đinh đỗ đoàn "
    "đồng đổng đường dương giang giáp hà hạ hàn hàng hầu hồ hoa hoàng hứa huỳnh hùng kha khổng khúc khương kiều kim "
    "kiên ksor la lã lạc lại lâm lang lăng lê liễu lò lộ lộc long lư lù lữ lục lương lường lưu lý ma mã mạc mai mạnh "
    "mẫn mông nghê nghiêm ngô ngọc ngụy nguyên nguyễn nhan nhâm nhữ ninh nông ông phạm phan phí phó phù phùng phương "
    "quách quan quản quảng rơ sầm sùng tạ tăng tào tất thạch thái thân thào thi thiều thôi tiêu tiết tô tôn tống trà "
    "trần trang tri triệu trình trịnh trương từ ty tưởng ung văn vàng vi viên võ vòng vũ vừ vương xa y yên".split()
)
"""Family names in use. ``ông`` and ``bà`` are said of much else, so in running text one of these must follow them."""


def may_name(text: str) -> bool:
    """Whether a text has a form of address at all: cheap, for most paragraphs have none."""
    return _MAY_NAME.search(text) is not None


def find_names(speech: Speech, *, bare: bool = False) -> Iterator[Naming]:
    """The names of a text, each after a form of address, in order; with ``bare`` also one that begins the text."""
    if bare and not _address().match(speech.key):
        first = name_at(speech, 0, 0)
        if first is not None and _family(first) in _FAMILY_NAMES:
            yield first
    for found in _address().finditer(speech.key):
        if found["civil"] and not _addresses(speech, found.start(), found.start("civil")):
            continue
        address = speech.text[found.end("many") if found["many"] else found.start() : found.end()].strip(" :,")
        naming = name_at(speech, found.end(), found.start(), address, several=bool(found["many"]))
        if naming is not None and (bare or not found["civil"] or _family(naming) in _FAMILY_NAMES):
            yield naming


def _family(naming: Naming) -> str:
    """The first word of a name, folded."""
    return fold_case(naming.name.split(None, 1)[0])


def name_at(speech: Speech, at: int, begin: int, address: str = "", *, several: bool = False) -> Naming | None:
    """The name that begins at a place, behind a rank or degree; None where something else does.

    A name is two to six words with capitals. It ends before a title or the name of a body.
    """
    rank = _rank().match(speech.key, at)
    start = rank.end() if rank else at
    if _NO_NAME.match(speech.key, start) or title_at(speech.key, start):
        return None
    end = start
    for count in range(LONGEST_NAME + 1):
        word = _WORD.match(speech.text, end)
        ends = word is None or not word[1][0].isupper() or (count and _begins_phrase(speech.key, word.start(1)))
        if ends or word is None:
            return Naming(speech.text[start:end], begin, start, end, address, several) if count > 1 else None
        if count == LONGEST_NAME:
            return None
        end = word.end()
    return None


def _begins_phrase(key: str, at: int) -> bool:
    """Whether a post begins inside a run of capitals: a title of two words, for single ones are names too."""
    found = title_at(key, at)
    return found is not None and " " in found[0]


def _addresses(speech: Speech, begin: int, at: int) -> bool:
    """Whether ``ông`` or ``bà`` is said to a person: not part of a place's name, nor a capital inside a sentence."""
    before = speech.key[max(0, begin - 20) : begin]
    if _PLACE.search(before):
        return False
    return speech.text[at].islower() or _FULL_STOP.search(before) is not None
