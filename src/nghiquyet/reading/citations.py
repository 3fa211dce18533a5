"""How a text cites other documents, in the forms of official writing and of everyday use.

    "Nghị quyết số 21-NQ/QU ngày 12/12/2018"     sign: number and abbreviations (Decree 30/2020/NĐ-CP, appendix III)
    "Chỉ thị 05 của Bộ Chính trị"                number: a sign of which only the number is left
    "theo Chỉ thị 05 và"                         short: the same without an issuer, if the sign stands elsewhere
    "Nghị quyết Trung ương 4 khóa XI, XII"       plenum: two resolutions of the Central Committee
    "Nghị quyết Đại hội Đảng bộ … lần thứ XI"    congress
    "Đề án “Xây dựng … đô thị thông minh”"       title, in quotation marks
    "Luật Dân quân tự vệ"                        law, by its name

Each form begins with the type of the document, which is looked for once; what follows decides.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import date
from typing import Literal, NamedTuple

from nghiquyet.vietnamese.folding import fold_marks
from nghiquyet.vietnamese.numerals import ordinal_value

Form = Literal["sign", "number", "short", "plenum", "congress", "title", "law"]
"""The ways to cite a document."""


class Citation(NamedTuple):
    """One citation in a text."""

    form: Form
    type: str
    """``Nghị quyết``, ``Luật`` …, as one writes it at the beginning of a sentence."""
    key: tuple[str, ...]
    """The same for all citations of one document in this form."""
    start: int
    """Offset in the text."""
    phrase: str
    """The words of the text."""
    number: str | None = None
    """The sign, without blanks; of a plenum's resolution, ``Trung ương 4 khóa XII``."""
    name: str | None = None
    """What it is called, where it has no sign."""
    date: str | None = None
    """An ISO day."""
    issuer: str | None = None


_TYPES = (
    "Nghị quyết", "Chỉ thị", "Quy định", "Quyết định", "Kết luận", "Thông báo kết luận", "Thông báo",
    "Thông tư liên tịch", "Thông tư", "Thông tri", "Nghị định", "Hướng dẫn", "Kế hoạch", "Chương trình hành động",
    "Chương trình", "Đề án", "Công văn", "Công điện", "Quy chế", "Báo cáo", "Pháp lệnh", "Tờ trình", "Điều lệ",
)  # fmt: skip
_LAWS = ("Luật", "Bộ luật", "Hiến pháp")
_TYPE_BY_FOLD = {fold_marks(each): each for each in (*_TYPES, *_LAWS)}


def _spellings() -> str:
    """Every type as one writes it, small and in capitals; laws, whose words are common ones, only as one writes them.

    They are spelled out, and grouped by their first letters, because a scan without regard to case would take as long
    as reading the text.
    """
    spelled = {written for each in _TYPES for written in (each, each.lower(), each.upper())} | set(_LAWS)
    groups: dict[str, list[str]] = {}
    for each in sorted(spelled, key=len, reverse=True):
        groups.setdefault(each[0], []).append(each[1:].replace(" ", r"\s+"))
    return "|".join(f"{first}(?:{'|'.join(rests)})" for first, rests in groups.items())


_SIGN = r"\d{1,5}(?:\s?/\s?\d{4})?\s?[-/]\s?[A-ZĐ][A-Za-zĐđ]{0,9}\d{0,2}(?:\s?[-/]\s?[A-ZĐ][A-Za-zĐđ]{0,9}\d{0,2})*"
_ROMAN = r"[IVXLC]+\b"
_ISSUERS = (
    r"Ban Chấp hành Trung ương(?: Đảng)?|Ban Thường vụ \w+ ủy|Ban Chấp hành Đảng bộ \w+|Bộ Chính trị|Ban Bí thư"
    r"|Quốc hội|Ủy ban [Tt]hường vụ Quốc hội|Thủ tướng Chính phủ|Chính phủ|(?:Thành|Quận|Tỉnh|Huyện|Đảng|Thị|Khu) ủy"
    r"|Hội đồng [Nn]hân dân \w+|Ủy ban [Nn]hân dân \w+(?: phố)?|Bộ [A-ZĐ]\w+(?: [a-zđ]\w+)?"
).replace(" ", r"\s+")
_ISSUED = 60
"""Characters before a citation in which its issuer is looked for: ``Quận ủy ban hành Nghị quyết số 21-NQ/QU``."""
_DAY = r"(?:,?\s*ngày\s+(?P<day>\d{1,2})(?:\s*/\s*|\s+tháng\s+)(?P<month>\d{1,2})(?:\s*/\s*|\s+năm\s+)(?P<year>\d{4}))?"
_OF = rf"(?:,?\s*của\s+(?P<issuer>{_ISSUERS}))?"
_ORDINAL = r"(?:\d{1,2}|[IVX]+\b|nhất|hai|ba|tư|bốn|năm|sáu|bảy|tám|chín|mười(?:\s+\w+)?)"


def _compile(pattern: str) -> re.Pattern[str]:
    """A pattern in which words stand at most three blanks apart: longer runs are no citation, and would cost time."""
    return re.compile(pattern.replace(r"\s+", r"\s{1,3}").replace(r"\s*", r"\s{0,3}"))


_SCAN = _compile(rf"(?:{_spellings()})\b")
_SIGNED = _compile(rf"\s+(?:(?i:số)\s*:?\s*)?(?P<sign>{_SIGN}){_DAY}{_OF}")
_ISSUING = _compile(rf"(?P<issuer>{_ISSUERS})\s+(?:đã\s+)?ban\s+hành\s+$")
_NEXT_SIGN = _compile(rf"\s*(?:,|;|\bvà\b)\s*(?:số\s+)?(?P<sign>{_SIGN}){_DAY}{_OF}")
_NUMBERED = _compile(rf"\s+(?P<so>(?i:số)\s*:?\s*)?(?P<number>\d{{2,5}})\b(?!\s?[-/%]|[.,]\d){_OF}")
_COUNTING = _compile(
    r"\s+(?:năm|tháng|ngày|quý|tỷ|triệu|nghìn|điểm|nội\s+dung|nhiệm\s+vụ|giải\s+pháp|bước|chương|phần|mục|trang|xã|phường)\b"
)
"""What makes the number behind a type a count."""
_PLENUM = _compile(
    rf"\s+(?:Hội\s+nghị\s+)?(?:(?:Trung\s+ương|TW)\s*(?:lần\s+thứ\s+)?(?P<number>{_ORDINAL})"
    rf"|lần\s+thứ\s+(?P<ordinal>{_ORDINAL})(?:\s+của)?,?\s+Ban\s+Chấp\s+hành\s+Trung\s+ương(?:\s+Đảng)?)"
    rf"\s*,?\s*\(?\s*kh(?:óa|oá)\s+(?P<terms>{_ROMAN}(?:(?:\s*,\s*|\s+và\s+){_ROMAN})*)"
)
_CONGRESS = _compile(
    rf"\s+(?i:đại\s+hội)(?:\s+(?i:đại\s+biểu))?"
    rf"(?:\s+(?P<body>(?i:toàn\s+quốc|đảng)\b[^,.;:()“”\d]{{0,50}}?)\s+(?i:lần\s+thứ)\s+(?P<ordinal>{_ROMAN})"
    rf"|\s+(?:lần\s+thứ\s+)?(?P<first>{_ROMAN})\s+(?:của\s+)?(?P<of>Đảng(?:\s+bộ\s+\w+(?:\s+phố)?)?))"
)
_TITLED = _compile(rf"{_OF}\s+“(?P<name>[^“”]{{8,200}})”")
_LAW_JOINED = _compile(
    r"\s+(?:Phòng\s+cháy\s+và\s+chữa\s+cháy|Hôn\s+nhân\s+và\s+gia\s+đình|Khám\s+bệnh,\s+chữa\s+bệnh"
    r"|Bảo\s+vệ\s+và\s+(?:kiểm\s+dịch\s+thực\s+vật|phát\s+triển\s+rừng)|An\s+toàn,\s+vệ\s+sinh\s+lao\s+động"
    r"|Cán\s+bộ,\s+công\s+chức|Quản\s+lý,\s+sử\s+dụng\s+tài\s+sản\s+công)\b"
)
"""Names of laws in which the sentence seems to go on."""
_LAW = _compile(r"(?P<name>(?:\s+\w+|,\s+chống\b){1,9})")
_LAW_SIGN = _compile(rf"\s+số\s+(?P<sign>{_SIGN})")
_LAW_DAY = _compile(rf"{_DAY}")
_AFTER_LAW = _compile(
    r"\s+(?:áp|ban|bằng|bị|bởi|các|có|còn|cũng|của|cho|chưa|do|đã|đang|đến|để|đó|được|gồm|khi|không|là|lại|mà|mới|một"
    r"|nay|này|năm|ngày|nhằm|nhưng|những|nên|ở|phải|quy|ra|rồi|sau|sẽ|số|sửa|tại|thay|theo|thì|tới|trên|trong|trước|từ"
    r"|và|vào|về|với)\b"
)
"""A word with which the sentence goes on behind the name of a law."""


def find(text: str) -> Iterator[Citation]:
    """The citations in a text, in order, never overlapping."""
    end = 0
    for type in _SCAN.finditer(text):
        if type.start() < end or text[type.start() - 1 : type.start()].isalnum():
            continue
        for read in _LAW_FORMS if type[0] in _LAWS else _FORMS:
            if cited := list(read(type)):
                yield from cited
                end = max(each.start + len(each.phrase) for each in cited)
                break


def _signed(type: re.Match[str]) -> Iterator[Citation]:
    """Several signs may follow one type: ``Nghị quyết số 19-NQ/TW, 20-NQ/TW và 21-NQ/TW``."""
    text, start = type.string, type.start()
    match = _SIGNED.match(text, type.end())
    while match:
        sign = _joined(match["sign"])
        digits = sign[: len(sign) - len(sign.lstrip("0123456789"))]
        key = ("sign", _type(type), str(int(digits)), fold_marks(sign[len(digits) :]))
        phrase = text[start : match.end("sign")]
        issuer = _issuer(match) or _issuing(type)
        yield Citation("sign", _type(type), key, start, phrase, sign, date=_day(match), issuer=issuer)
        match = _NEXT_SIGN.match(text, match.end())
        start = match.start("sign") if match else start


def _numbered(type: re.Match[str]) -> Iterator[Citation]:
    """A document only with the word for number before it or an issuer behind it; else ``Kế hoạch 05 năm`` would be one.

    Without them it is short for a document of which the sign is known, or nothing.
    """
    match = _NUMBERED.match(type.string, type.end())
    if match and not _COUNTING.match(type.string, match.end("number")):
        form: Form = "number" if match["so"] or match["issuer"] else "short"
        key = (form, _type(type), str(int(match["number"])))
        phrase = type.string[type.start() : match.end("number")]
        yield Citation(form, _type(type), key, type.start(), phrase, match["number"], issuer=_issuer(match))


def _plenum(type: re.Match[str]) -> Iterator[Citation]:
    """One resolution for each term that is named."""
    match = _PLENUM.match(type.string, type.end())
    if match:
        ordinal = match["number"] or match["ordinal"]
        number = int(ordinal) if ordinal.isdecimal() else ordinal_value(ordinal) or ordinal
        phrase = type.string[type.start() : match.end()]
        for term in re.findall(_ROMAN, match["terms"]):
            name = f"Trung ương {number} khóa {term}"
            yield Citation("plenum", _type(type), ("plenum", _type(type), name), type.start(), phrase, name)


def _congress(type: re.Match[str]) -> Iterator[Citation]:
    match = _CONGRESS.match(type.string, type.end())
    if match:
        body = fold_marks(_words(match["body"] or match["of"]))
        key = ("congress", _type(type), match["ordinal"] or match["first"], body)
        phrase = type.string[type.start() : match.end()]
        yield Citation("congress", _type(type), key, type.start(), phrase, name=_words(phrase))


def _titled(type: re.Match[str]) -> Iterator[Citation]:
    match = _TITLED.match(type.string, type.end())
    if match:
        name = _words(match["name"])
        key = ("title", _type(type), fold_marks(name))
        phrase = type.string[type.start() : match.end()]
        name = f"{_type(type)} “{name}”"
        yield Citation("title", _type(type), key, type.start(), phrase, name=name, issuer=_issuer(match))


def _law(type: re.Match[str]) -> Iterator[Citation]:
    """The words up to a sign, or to one with which the sentence goes on; its number may follow."""
    end = _end_of_law(type)
    if end == type.end():
        return
    name = _words(type.string[type.start() : end])
    signed = _LAW_SIGN.match(type.string, end)
    phrase = type.string[type.start() : signed.end() if signed else end]
    sign = _joined(signed["sign"]) if signed else None
    day = _LAW_DAY.match(type.string, signed.end() if signed else end)
    yield Citation(
        "law", type[0], ("law", fold_marks(name)), type.start(), phrase, sign, name, _day(day) if day else None
    )


def _end_of_law(type: re.Match[str]) -> int:
    """Where the name of a law ends: behind one that is known, or before a word with which the sentence goes on."""
    known, match = _LAW_JOINED.match(type.string, type.end()), _LAW.match(type.string, type.end())
    if known or not match:
        return known.end() if known else type.end()
    after = _AFTER_LAW.search(match["name"])
    return match.start("name") + after.start() if after else match.end("name")


_FORMS: tuple[Callable[[re.Match[str]], Iterator[Citation]], ...] = (_signed, _plenum, _congress, _titled, _numbered)
_LAW_FORMS = (_law,)


def _type(type: re.Match[str]) -> str:
    return _TYPE_BY_FOLD[fold_marks(_words(type[0]))]


def _words(text: str) -> str:
    return " ".join(text.split())


def _joined(sign: str) -> str:
    return "".join(sign.split())


def _issuer(match: re.Match[str]) -> str | None:
    return _words(match["issuer"]) if match["issuer"] else None


def _issuing(type: re.Match[str]) -> str | None:
    """Who is said to issue it, before it."""
    match = _ISSUING.search(type.string[max(0, type.start() - _ISSUED) : type.start()])
    return _issuer(match) if match else None


def _day(match: re.Match[str]) -> str | None:
    """The ISO day that follows a sign; None without one, or if there is no such day."""
    if not match["day"]:
        return None
    try:
        return date(int(match["year"]), int(match["month"]), int(match["day"])).isoformat()
    except ValueError:
        return None
