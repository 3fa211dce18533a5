"""What a document reports of the past term: its figures, and which targets of that time were met or missed.

"Tổng vốn đầu tư toàn xã hội đạt 95.261 tỷ đồng, bình quân đạt 19.052 tỷ đồng/năm"  → 95261 · 19052 a year
"đưa vào sử dụng 32/22 tuyến đường đạt 145,5% chỉ tiêu Nghị quyết đề ra"            → 32 of 22 · 145.5 % of the target
"Thu ngân sách … không đạt tỷ lệ tăng 15%"                                          → no value, target 15 %, missed
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from nghiquyet.document import Node
from nghiquyet.document.figures import Change, Result
from nghiquyet.document.offsets import Alignment
from nghiquyet.document.outline import Outline
from nghiquyet.reading.figures.pieces import Piece, read_pieces
from nghiquyet.reading.figures.quantities import Quantity
from nghiquyet.reading.tables import in_columns

_PAST_WORDS = r"(?:kết quả|đánh giá|tình hình|kiểm điểm|tổng kết)\b"
_PAST = re.compile(rf"\b{_PAST_WORDS}.*\b(?:thực hiện|lãnh đạo|nhiệm kỳ|nghị quyết|nhiệm vụ)\b", re.IGNORECASE)
"""A heading below which a document looks back."""
_FIRST_OF_ALL = re.compile(rf"\W*(?:về\s+)?{_PAST_WORDS}", re.IGNORECASE)
_AHEAD_TOO = re.compile(r"\b(?:phương hướng|mục tiêu|chỉ tiêu|giải pháp|quan điểm)\b", re.IGNORECASE)
"""One that speaks of what is to come, too: the headings below it decide."""
_LONGEST_HEADING = 400
_WHOLE = 100
_ELECTED = re.compile(r"\bkết quả bầu\b", re.IGNORECASE)
_AHEAD = frozenset(["causes", "lessons", "objectives", "targets", "tasks", "programmes", "roster"])
_BACK = frozenset(["results", "shortcomings"])
_PROSE = frozenset(["p", "point", "indent", "item", "paragraph", "subparagraph"])

_CHANGES: dict[str, Change] = {
    "tăng": "increase", "giảm": "decrease", "vượt": "above", "hụt": "below", "cao hơn": "above", "thấp hơn": "below",
}  # fmt: skip
_CHANGE = re.compile(
    rf"(?<!tỷ lệ )\b({'|'.join(_CHANGES)})"
    r"(?:\s+(?:thêm|bình quân|trung bình|khoảng|hằng năm|hàng năm|mỗi năm|trên|hơn|gần|tới|đến|được|từ))*\s+$",
    re.IGNORECASE,
)
_TARGETS = r"(?:chỉ tiêu|kế hoạch|dự toán)\b"
_AGAINST = re.compile(rf"\s+(?:so(?:\s+với)?\s+([^,;.()]+)|({_TARGETS}[^,;.()]*))", re.IGNORECASE)
_MET = re.compile(rf"\b(?:đạt|vượt|hoàn thành|duy trì)\b[^.;]{{0,160}}?\b{_TARGETS}", re.IGNORECASE)
_MISSED = re.compile(
    rf"\b(?:không|chưa)\s+(?:đạt|hoàn thành)\b[^.;]{{0,160}}?\b(?:{_TARGETS}|nghị quyết\b)", re.IGNORECASE
)
_AIM = re.compile(rf"{_TARGETS}|mục tiêu\b|nghị quyết\b|NQ\b", re.IGNORECASE)
_AIMED = re.compile(rf"\b{_TARGETS}[^.;,()]*\($", re.IGNORECASE)
"""What tells that a figure in brackets was the target: words in them, or right before them."""
_LONGEST_AIM = 80
_JOINED = re.compile(r",?\s+(?:và\s+)?", re.IGNORECASE)
"""Between things of which something is said together: ``07 tuyến đường và 01 cầu với tổng kinh phí …``."""
_TELLING = re.compile(r"\d|[cC]hỉ tiêu|[kK]ế hoạch|[dD]ự toán|(?:[kK]hông|[cC]hưa) (?:đạt|hoàn thành)")
"""What a text has that reports figures or targets: the others need no closer look."""


class _Told(NamedTuple):
    """A piece that reports something."""

    node: Node
    piece: Piece
    lines: tuple[int, int]
    about: str | None
    aim: Quantity | None = None
    """The target of that time, where it follows in brackets: ``đạt 11,5% (chỉ tiêu 11%)``."""


def read_results(outline: Outline) -> tuple[Result, ...]:
    """The results in document order; their ids count them."""
    told = [each for node in _looking_back(outline) for each in _told(node)]
    return tuple(_result(each, f"result_{number}") for number, each in enumerate(told, start=1))


def _looking_back(outline: Outline) -> Iterator[Node]:
    """The units below headings that look back, but not below causes, lessons or what is to come."""
    back: dict[str | None, bool] = {None: False}
    for node in outline.nodes:
        back[node.eid] = _looks_back(node, back[node.parent], outline)
        if back[node.eid] and node.kind in _PROSE and (outline.is_leaf(node.eid) or node.role is None):
            yield node


def _looks_back(node: Node, above: bool, outline: Outline) -> bool:
    """Whether a unit looks back; one that does not say it does as the unit above it."""
    if node.role in _AHEAD:
        return False
    if node.role in _BACK:
        return True
    if outline.is_leaf(node.eid):
        return above
    heading = node.text[:_LONGEST_HEADING]
    if _ELECTED.search(heading) or (_AHEAD_TOO.search(heading) and not _FIRST_OF_ALL.match(heading)):
        return False
    return above or _PAST.search(heading) is not None


def _told(node: Node) -> Iterator[_Told]:
    """What a unit reports."""
    if not _TELLING.search(node.text) or in_columns(node.verbatim):
        return
    places = Alignment(node)
    about: str | None = None
    first = 0  # where that begins
    told: _Told | None = None
    for piece in read_pieces(node.text, near=True):
        phrase = node.text[piece.start : piece.end]
        if not piece.leans and not any(map(str.isalpha, phrase)):
            continue  # a figure alone, as in the cell of a table
        if told is not None and piece.quantity and _is_aim(node.text, piece):
            told = told._replace(aim=piece.quantity)
        elif piece.quantity or _reached(phrase) is not None:
            if told is not None:
                yield told
            before = told
            told = _Told(node, piece, places.lines(piece.start, piece.end), about if piece.leans else None)
            if not (piece.leans and about):
                first = first if before and _goes_with(node.text, before.piece, piece) else piece.start
                about = node.text[first : piece.end]
    if told is not None:
        yield told


def _goes_with(text: str, before: Piece, piece: Piece) -> bool:
    """Whether a counted thing only lengthens the row that another one began: ``07 tuyến đường và 01 cầu``."""
    counted = all(each.quantity and each.quantity.unit != "%" and not each.leans for each in (before, piece))
    return counted and text[piece.start].isdigit() and _JOINED.fullmatch(text, before.end, piece.start) is not None


def _is_aim(text: str, piece: Piece) -> bool:
    """Whether a piece in brackets is not what was reached but what had been aimed at."""
    before = text[max(0, piece.start - _LONGEST_AIM) : piece.start]
    return before.endswith("(") and (_AIM.match(text, piece.start) is not None or _AIMED.search(before) is not None)


def _result(told: _Told, id: str) -> Result:
    text, piece, quantity = told.node.text, told.piece, told.piece.quantity
    span = (piece.start, piece.end)
    phrase = text[piece.start : piece.end]
    reached = _reached(phrase)
    if quantity is None:
        return Result(told.node.eid, phrase, None, None, None, told.lines, id, span, "none", reached=reached)
    against = _AGAINST.match(text, quantity.end, piece.end)
    change = _CHANGE.search(text, piece.start, quantity.start)
    missed = reached is False
    if quantity.unit == "chỉ tiêu":
        reached = None  # it counts targets, and says of none that it was met
    elif against and against[2] and quantity.unit == "%" and not change:
        reached = quantity.low >= _WHOLE
    return Result(
        eid=told.node.eid,
        phrase=phrase,
        value=None if missed else quantity.low,
        unit=quantity.unit,
        of=quantity.of,
        lines=told.lines,
        id=id,
        span=span,
        comparator=quantity.comparator,
        high=None if missed or quantity.low == quantity.high else quantity.high,
        change=_CHANGES[change[1].casefold()] if change else None,
        period=piece.period,
        against=" ".join((against[1] or against[2]).split()) if against else None,
        target=quantity.low if missed else _figure(told.aim),
        reached=reached,
        about=told.about,
    )


def _figure(aim: Quantity | None) -> int | float | None:
    """The figure of a target of that time; None for a range, which has two."""
    return aim.low if aim is not None and aim.low == aim.high else None


def _reached(phrase: str) -> bool | None:
    """Whether a phrase says that a target was met (True) or missed (False); None if it says neither."""
    return False if _MISSED.search(phrase) else True if _MET.search(phrase) else None
