"""A text cut into pieces that say one thing each: a figure with the words around it, or a thing in words.

"Kiểm tra 100% cơ sở … và khắc phục, xử lý 98% cơ sở …; 100% các cơ sở … đạt quy chuẩn."
→ "Kiểm tra 100% cơ sở …" · "khắc phục, xử lý 98% cơ sở …" · "100% các cơ sở … đạt quy chuẩn"
"Tạo 50.000 đến 55.000 việc làm mới (hằng năm tạo 10.000 - 11.000 việc làm mới)."
→ "Tạo 50.000 đến 55.000 việc làm mới" · "tạo 10.000 - 11.000 việc làm mới", each year
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple, TypeVar

from nghiquyet.reading.figures.partings import AND_MEASURED, AND_NEW, COMMA, MEASURED, part
from nghiquyet.reading.figures.quantities import OWN_NUMBER, Quantity, find_quantities
from nghiquyet.reading.figures.sentences import clauses, sentences
from nghiquyet.reading.figures.times import Time, find_period, find_times
from nghiquyet.reading.figures.units import is_rate_of_things


class Piece(NamedTuple):
    """One thing that is said."""

    start: int
    end: int
    """Its place in the text, trimmed: no time before it, no sign behind it."""
    quantity: Quantity | None
    """None for a thing in words."""
    period: str | None
    deadline: str | None
    leans: bool
    """Its words leave out what it is said of: it goes on from the piece before it."""


class _Cut(NamedTuple):
    """A piece on its way: where it lies, and its figure."""

    start: int
    end: int
    quantity: Quantity | None = None
    inside: bool = False
    """It stands in brackets within another piece."""


_Placed = TypeVar("_Placed", Quantity, Time)

_BRACKETS = re.compile(r"\([^()]*\)")
_PREDICATE = re.compile(
    r"\s+(?:đều\s+|phải\s+)?(?:có|được|đạt|phải|đều|thực hiện|tham gia|thành lập|đủ|hoàn thành)(?![^\W_])",
    re.IGNORECASE,
)
_SHARE_OF = re.compile(r"\b(?:tỷ lệ|tỉ lệ|số)\b", re.IGNORECASE)

_LEADING = re.compile(r"(?:[\s,;:.)+–-]|và(?![^\W_])\s)+", re.IGNORECASE)
_TRAILING = ",;:.(+–-"
_ANNOUNCING = re.compile(r"(?<=\w)[\s,;(]+(?:trong đó|bao gồm|cụ thể|như sau)$", re.IGNORECASE)
"""What leads on to the list below: no part of what is said."""
_BEFORE_TIME = re.compile(r"[\s,;:(.]*(?:(?:phấn đấu|dự kiến|và)(?![^\W_]))?[\s,:]*", re.IGNORECASE)

_LEANING = re.compile(
    r"(?:(?:phấn\s+đấu\s+)?(?:chiếm|tăng|giảm|vượt|gấp|đạt|bằng|với|bình\s+quân|trung\s+bình|tương\s+(?:ứng|đương))"
    r"|t[ỷỉ]\s+trọng\s+chiếm)(?!\w)|t[ỷỉ]\s+lệ\s+\d",
    re.IGNORECASE,
)
"""The beginning of words that go on from what was said before."""
_OF_ITS_OWN = re.compile(
    r"\s*(?!(?:so|trong|vào|đến|tới|mỗi|hằng|hàng|năm|chỉ tiêu|kế hoạch|dự toán|nghị quyết|tổng|theo|cùng kỳ|và|nhưng"
    r"|trở)(?!\w))[^\W\d_]",
    re.IGNORECASE,
)
"""What ``giảm 10%`` is said of, right behind it: ``số vụ cháy``."""
_BOUND = re.compile(
    r"[\W\d]*(?:(?:là|trên|dưới|hơn|khoảng|ít nhất|tối thiểu|không dưới|không quá|từ|phấn đấu)\s+)*", re.IGNORECASE
)
"""What may stand before a bare figure."""
_REACHING = re.compile(r"(?:phấn\s+đấu\s+)?đạt(?!\w)", re.IGNORECASE)
_CHANGING = re.compile(r"(?:phấn\s+đấu\s+)?(?:tăng|giảm)(?!\w)", re.IGNORECASE)
_AVERAGING = re.compile(r"(?:phấn\s+đấu\s+)?(?:bình\s+quân|trung\s+bình)(?!\w)", re.IGNORECASE)

_OF_WHICH = re.compile(r"trong\s+đó\b", re.IGNORECASE)
"""A part of what was said before, which is meant for the same time."""
_MEASURE = re.compile(rf"\s*(?:về\s+)?({MEASURED.pattern})", re.IGNORECASE)
"""What a figure is of, right behind it."""

TOPIC = re.compile(r"(?:Về|Trên lĩnh vực|Lĩnh vực)\s+(?:lĩnh vực\s+)?([^:;.%\d]{2,60}):\s+")
"""What a text is about, before what it says: ``Về kinh tế: Tốc độ …``."""

_LONG_HEAD = 80
_LONG_TAIL = 25
"""Characters before a figure, and behind a comma after it, that are kept where only what is near is wanted."""
_STILL_SAID = re.compile(r",\s+(?:đạt|vượt)[^,;]*?\bchỉ tiêu\b[^,;.()]*", re.IGNORECASE)
"""``…, đạt chỉ tiêu Nghị quyết đề ra``: still about the figure before it."""


def read_pieces(text: str, *, near: bool = False) -> Iterator[Piece]:
    """The pieces of a text in order, each with the time that governs it.

    A time at the head of a sentence or right before its colon governs the whole sentence, one at the head of a piece
    and before a comma what follows it in its clause, any other the piece in which it stands. With ``near`` only the
    words near a figure are kept, as one wants them of prose.
    """
    quantities, times = list(find_quantities(text)), list(find_times(text))
    before: Quantity | None = None
    own = OWN_NUMBER.match(text)
    for begin, end in sentences(text):
        start = max(begin, own.end() if own else 0)
        said = _within(times, start, end)
        whole = said[0] if said and _governs(text, start, said[0]) else None
        topic = TOPIC.match(text, start)
        for first, last in clauses(text, topic.end() if topic else start, end):
            cuts = _cut_clause(text, first, last, _without_thresholds(text, _within(quantities, first, last)))
            if near:
                cuts = [_near(text, cut) for cut in cuts]
            for piece in _timed(text, cuts, _within(said, first, last), whole):
                yield piece._replace(leans=_leans(text, piece, before, _within(said, piece.start, piece.end)))
                before = piece.quantity


def _governs(text: str, start: int, time: Time) -> bool:
    """Whether a time governs the sentence that begins at ``start``: ``Cơ cấu kinh tế đến năm 2025: dịch vụ …``."""
    if text.startswith(":", time.end):
        return not any(character.isdigit() for character in text[start : time.start])
    return _BEFORE_TIME.fullmatch(text, start, time.start) is not None


def _within(placed: Sequence[_Placed], start: int, end: int) -> Sequence[_Placed]:
    """Those of a row, in order of their places, that begin in a stretch of text."""
    first = bisect_left(placed, start, key=_start)
    return placed[first : bisect_left(placed, end, first, key=_start)]


def _start(placed: Quantity | Time) -> int:
    return placed.start


def _without_thresholds(text: str, quantities: Sequence[Quantity]) -> list[Quantity]:
    """The figures of a clause but for those that only say which ones are meant.

    ``100% doanh nghiệp có từ 500 lao động trở lên có tổ chức Đảng`` measures the 100%, not the 500; and so does
    ``100% chi bộ sinh hoạt chuyên đề ít nhất 1 lần/quý``, for nothing parts the two figures.
    """
    kept: list[Quantity] = []
    for index, quantity in enumerate(quantities):
        before = quantities[index - 1] if index else None
        after = quantities[index + 1] if index + 1 < len(quantities) else None
        bound = quantity.unit != "%" and quantity.comparator not in ("exactly", "range")
        of_some = before is not None and before.unit == "%" and _PREDICATE.match(text, quantity.end)
        of_those = (
            after is not None
            and after.unit == "%"
            and not re.search(r"[,;(]", text[quantity.end : after.start])
            and _SHARE_OF.search(text[max(0, quantity.start - _LONG_HEAD) : quantity.start])
        )
        unparted = before is not None and before.unit == "%" != quantity.unit and not _parted(text, before, quantity)
        if not (bound and (of_some or of_those)) and not unparted:
            kept.append(quantity)
    return kept


def _parted(text: str, one: Quantity, other: Quantity) -> bool:
    """Whether anything between two figures tells that the second one is of something else."""
    return part(text, one.end, other.start) != (one.end, one.end)


def _cut_clause(text: str, start: int, end: int, quantities: Sequence[Quantity]) -> list[_Cut]:
    """The pieces of a clause; brackets that hold figures are pieces of their own."""
    if not quantities:
        return _in_words(text, start, end)
    brackets: list[tuple[int, int]] = []
    inner: list[_Cut] = []
    in_brackets: set[int] = set()
    for found in _BRACKETS.finditer(text, start, end):
        held = _within(quantities, *found.span())
        if held:
            brackets.append(found.span())
            in_brackets.update(quantity.start for quantity in held)
            inner += [cut._replace(inside=True) for cut in _row(text, found.start() + 1, found.end() - 1, held)]
    outer = [quantity for quantity in quantities if quantity.start not in in_brackets]
    return sorted([*_cut_outer(text, start, end, outer, brackets), *inner], key=lambda cut: cut.start)


def _cut_outer(
    text: str, start: int, end: int, outer: Sequence[Quantity], brackets: Sequence[tuple[int, int]]
) -> list[_Cut]:
    """The pieces outside brackets with figures; each ends where such brackets begin, or something new in words."""
    if not outer:
        return _in_words(text, start, brackets[0][0])
    pieces: list[_Cut] = []
    for cut in _row(text, start, end, outer):
        assert cut.quantity is not None
        at = bisect_left(brackets, (cut.quantity.end, 0))
        stop, rest = brackets[at] if at < len(brackets) and brackets[at][0] < cut.end else (cut.end, cut.end)
        new = _something_new(text, cut.quantity.end, stop)
        pieces.append(_Cut(cut.start, new.start() if new else stop, cut.quantity))
        if new:
            pieces.append(_Cut(new.end(), stop))
        elif after := AND_NEW.match(text, rest, cut.end):
            pieces.append(_Cut(after.end(), cut.end))
    return pieces


def _something_new(text: str, start: int, end: int) -> re.Match[str] | None:
    """Where something new is joined behind a figure; not so in ``5% số vụ, số người chết và số người bị thương``."""
    listed = _MEASURE.match(text, start, end)
    for found in AND_NEW.finditer(text, start, end):
        again = _MEASURE.match(text, found.end(), end)
        if not (listed and again and listed[1].casefold() == again[1].casefold()):
            return found
    return None


def _row(text: str, start: int, end: int, quantities: Sequence[Quantity]) -> Iterator[_Cut]:
    """A stretch of text parted between its figures."""
    for one, other in pairwise(quantities):
        stop, go_on = part(text, one.end, other.start)
        yield _Cut(start, stop, one)
        start = go_on
    yield _Cut(start, end, quantities[-1])


def _in_words(text: str, start: int, end: int) -> list[_Cut]:
    """A clause without figures: one thing, or two that are measured."""
    first = _first_word(text, start, end)
    split = AND_MEASURED.search(text, first, end) if MEASURED.match(text, _behind_time(text, first, end)) else None
    return [_Cut(start, split.start()), _Cut(split.end(), end)] if split else [_Cut(start, end)]


def _behind_time(text: str, at: int, end: int) -> int:
    """Where the words begin behind a time and its comma."""
    time = next(find_times(text[at : min(end, at + _LONG_HEAD)]), None)
    return _first_word(text, at + time.end, end) if time and time.start == 0 else at


def _near(text: str, cut: _Cut) -> _Cut:
    """A piece without what stands far before its figure, or behind a comma after it."""
    if cut.quantity is None:
        return cut
    start, end = cut.start, cut.end
    commas = [found.end() for found in COMMA.finditer(text, start, cut.quantity.start)]
    if commas and (cut.quantity.start - start > _LONG_HEAD or commas[-1] == cut.quantity.start):
        start = commas[-1]
    said = _STILL_SAID.match(text, cut.quantity.end, end)
    comma = text.find(", ", said.end() if said else cut.quantity.end, end)
    if comma >= 0 and end - comma > _LONG_TAIL:
        end = comma
    return cut._replace(start=start, end=end)


def _timed(text: str, cuts: Sequence[_Cut], said: Sequence[Time], whole: Time | None) -> Iterator[Piece]:
    """The pieces with their times."""
    carried = whole
    before: Time | None = None
    for cut in cuts:
        own = _within(said, cut.start, cut.end)
        first = _first_word(text, cut.start, cut.end)
        leads = bool(own) and own[0].start == first
        if leads and not cut.inside and text.startswith(",", own[0].end):
            carried = own[0]
        time = own[-1] if own else before if before and _OF_WHICH.match(text, first) else carried
        before = time
        start = _first_word(text, own[0].end, cut.end) if leads else first
        end = _last_word(text, start, cut.end)
        if start >= end:
            continue
        period = _period(text, cut)
        if period is None and time is not None and time.yearly:
            period = time.words
        yield Piece(start, end, cut.quantity, period, time.words if time else None, leans=False)


def _leans(text: str, piece: Piece, before: Quantity | None, times: Sequence[Time]) -> bool:
    """Whether the words of a piece go on from the one before it, whose figure was ``before``."""
    quantity = piece.quantity
    if _LEANING.match(text, piece.start) is None:
        return quantity is not None and quantity.unit == "%" and _is_bare(text, piece, quantity, times)
    if quantity is None:
        return True
    if _REACHING.match(text, piece.start) and is_rate_of_things(quantity.unit):
        return False
    if before is not None and _AVERAGING.match(text, piece.start):
        return quantity.unit in ("%", before.unit)
    changes = quantity.unit == "%" and _CHANGING.match(text, piece.start)
    return not (changes and _OF_ITS_OWN.match(text[quantity.end : piece.end]))


def _is_bare(text: str, piece: Piece, quantity: Quantity, times: Sequence[Time]) -> bool:
    """Whether a piece is nothing but a figure and its time: ``95% đến năm 2025``."""
    start = next((time.end for time in times if time.start == piece.start), piece.start)
    end = next((time.start for time in times if time.start >= quantity.end), piece.end)
    behind = text[quantity.end : end]
    return _BOUND.fullmatch(text, start, quantity.start) is not None and not any(map(str.isalpha, behind))


def _period(text: str, cut: _Cut) -> str | None:
    """The period that the words around a figure give."""
    if cut.quantity is None:
        return None
    around = f"{text[cut.start : cut.quantity.start]} … {text[cut.quantity.end : cut.end]}"
    return find_period(around, yearly=cut.quantity.yearly)


def _first_word(text: str, at: int, end: int) -> int:
    """Where the first word begins behind signs and ``và``."""
    lead = _LEADING.match(text, at, end)
    return lead.end() if lead else at


def _last_word(text: str, start: int, end: int) -> int:
    """Where the last word ends before signs; a bracket that the words open stays closed."""
    end = _without_signs(text, start, end)
    announced = _ANNOUNCING.search(text, start, end)
    end = announced.start() if announced else end
    if end > start and text[end - 1] == ")" and text.count(")", start, end) > text.count("(", start, end):
        end = _without_signs(text, start, end - 1)
    return end


def _without_signs(text: str, start: int, end: int) -> int:
    while end > start and (text[end - 1].isspace() or text[end - 1] in _TRAILING):
        end -= 1
    return end
