"""Figures that the text sets against each other, worked out again; a finding only where they disagree.

    "32/22 tuyến đường đạt 145,5% chỉ tiêu"                       32 / 22 = 145,45 %: agrees
    "đạt 95.261 tỷ đồng, bình quân đạt 19.052 tỷ đồng/năm"        95.261 / 5 = 19.052,2: agrees
    "vốn ngân sách 5.181 tỷ đồng, chiếm 5,44% tổng vốn đầu tư"    5.181 / 95.261 = 5,44 %: agrees
    "57.364 người lao động, … 161% so với chỉ tiêu; hằng năm tạo 10.000 việc làm mới"      57.364 / 50.000 = 114,7 %

A figure agrees if it differs by less than one in its last printed place: rounded up, down or cut off. The wording is
the source's (class S): a finding says what does not fit, never which figure is wrong.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby, pairwise
from typing import Final

from nghiquyet.document import Certainty, Document, Finding
from nghiquyet.document.figures import Change, Comparator, Indicator, Result
from nghiquyet.messages import N_
from nghiquyet.reading.figures.sentences import sentences
from nghiquyet.vietnamese.numerals import number_text

_TERM: Final = re.compile(r"\b(20\d\d)\s*[-–]\s*(20\d\d)\b")
_YEARS: Final = re.compile(r"(\d{1,2}) năm")
_EACH_YEAR: Final = frozenset(
    ["bình quân/năm", "bình quân hằng năm", "bình quân hàng năm", "hằng năm", "hàng năm", "mỗi năm"]
)
_OF_TARGET: Final = re.compile(r"(?:chỉ tiêu|kế hoạch|dự toán)\b", re.IGNORECASE)
_BARE_RATIO: Final = re.compile(r"(?:đạt\s+)?(?:tỷ|tỉ) lệ\s+\d", re.IGNORECASE)
_SHARE: Final = re.compile(r"(?:tỷ|tỉ) trọng\b", re.IGNORECASE)
_MAKES_UP: Final = re.compile(r"chiếm\b", re.IGNORECASE)
_PRINTED: Final = re.compile(r"\d[\d.,]*(?<![.,])%?")
_WORD: Final = re.compile(r"[^\W\d_]+")
_UNITS: Final = frozenset((number, "đồng") for number in ("nghìn", "triệu", "tỷ", "tỉ"))
"""Two words that say nothing of the matter."""
_FEWEST_SHARES: Final = 3
_NEAR_ALL: Final = 95


@dataclass(frozen=True, slots=True)
class _Figure:
    """A figure of the text with what is needed to work with it."""

    eid: str
    phrase: str
    lines: tuple[int, int]
    sentence: int
    low: float
    high: float
    of: float | None
    unit: str | None
    period: str | None
    change: Change | None
    against: str | None
    comparator: Comparator
    about: str | None

    @property
    def last_place(self) -> float:
        """One in the last place in which the figure is printed."""
        decimals = re.search(r"\d,(\d+)", self.phrase)
        return 10.0 ** -len(decimals[1]) if decimals else 1.0


def ratios(document: Document) -> Iterator[Finding]:
    """``13.558/15.539 mộ (tỷ lệ 87,3%)``: a percentage that says again what a ratio says."""
    for row in _sentences(document):
        for index, figure in enumerate(row):
            ratio = next((each for each in reversed(row[:index]) if each.of), None)
            if ratio is None or not ratio.of or not _says_a_ratio(figure):
                continue
            computed = 100 * ratio.low / ratio.of
            if figure.change is not None:
                computed = computed - 100 if figure.change == "above" else 100 - computed
            if not _agrees(figure, computed):
                template = N_("{part}/{whole} is {computed}%; the text says {stated}.")
                values = {"part": ratio.low, "whole": ratio.of, "computed": _round(computed)}
                sure = row[index - 1] is ratio and _BARE_RATIO.match(figure.phrase) is not None
                yield _finding(document, "ratio", figure, template, values, sure=sure)


def percentages_of_targets(document: Document) -> Iterator[Finding]:
    """``57.364 người, đạt 161% so với chỉ tiêu; hằng năm 10.000``: a percentage that no figure near it bears out."""
    for row in _sentences(document):
        for index, figure in enumerate(row):
            value = next((each for each in row[:index] if each.phrase == figure.about), None)
            if value is None or value.of or not _says_a_ratio(figure) or figure.change is not None:
                continue
            others = [each for each in row if each.unit != "%" and each is not value and _kindred(each, value)]
            wholes = [whole for other in others for whole in _wholes(document, value, other)]
            if wholes and not any(_agrees(figure, 100 * value.low / whole) for whole, _ in wholes):
                whole, said = wholes[-1]
                template = N_(
                    "{stated} of the target matches no other figure here: {value} against {whole} is {computed}%."
                )
                values = {"value": value.low, "computed": _round(100 * value.low / whole)}
                sure = any(other.period in _EACH_YEAR for other in others)
                yield _finding(document, "percent-of-target", figure, template, values, sure=sure, whole=said)


def yearly_averages(document: Document) -> Iterator[Finding]:
    """``5 năm đạt 115.000 tỷ đồng (bình quân 23.000 tỷ đồng/năm)``: a total and what it is a year."""
    for row in _sentences(document):
        for total, average in pairwise(row):
            if average.period not in _EACH_YEAR or average.unit in (None, "%") or total.unit != average.unit:
                continue
            years = _years(document, total)
            if years is None or total.period in _EACH_YEAR:
                continue
            ends = [(total.low / years, average.low), (total.high / years, average.high)]
            if any(abs(computed - stated) >= average.last_place for computed, stated in ends):
                template = N_("{total} over {years} years is {computed} a year; the text says {stated}.")
                values = {"total": total.low, "years": years, "computed": _round(ends[0][0])}
                sure = _YEARS.fullmatch(total.period or "") is not None and average.comparator in ("exactly", "range")
                yield _finding(document, "yearly-average", average, template, values, sure=sure)


def parts_of_wholes(document: Document) -> Iterator[Finding]:
    """``vốn ngân sách 5.181 tỷ đồng, chiếm 5,44% tổng vốn đầu tư``: a part, its share, and the whole before it."""
    for row in _sentences(document):
        for index, figure in enumerate(row[1:], start=1):
            part = row[index - 1]
            if figure.unit != "%" or part.unit in (None, "%") or not _MAKES_UP.match(figure.phrase):
                continue
            wholes = [each for each in row[: index - 1] if each.unit == part.unit and each.period not in _EACH_YEAR]
            whole = next((each for each in wholes if _kindred(each, figure)), None)
            if whole is not None and whole.low and not _agrees(figure, computed := 100 * part.low / whole.low):
                template = N_("{part} of {whole} is {computed}%; the text says {stated}.")
                values = {"part": part.low, "whole": whole.low, "computed": _round(computed)}
                yield _finding(document, "share", figure, template, values)


def shares_of_a_whole(document: Document) -> Iterator[Finding]:
    """Three or more shares (``tỷ trọng``) in one place that add up to nearly, and not quite, 100 %."""
    for place in _places(document):
        shares = [each for each in place if each.unit == "%" and _SHARE.search(each.phrase)]
        if len(shares) < _FEWEST_SHARES:
            continue
        room = sum(each.last_place for each in shares) / 2
        least = sum(0.0 if each.comparator in ("less_than", "at_most") else each.low for each in shares)
        most = sum(100.0 if each.comparator in ("more_than", "at_least") else each.high for each in shares)
        if least > 100 + room or _NEAR_ALL <= most < 100 - room:
            template = N_("The shares {shares} add up to {sum}%, not 100%.")
            said = ", ".join(_printed(each) for each in shares)
            values = {"sum": _round(most if most < 100 else least)}
            yield _finding(document, "shares-sum", shares[0], template, values, shares=said)


def _places(document: Document) -> Iterator[list[_Figure]]:
    """The figures of each target with its indents, and of each unit of the past term, in order."""
    outline = document.outline
    starts: dict[str, list[int]] = {}
    for target in document.targets:
        stated = [each for each in target.indicators if each.comparator != "none" and each.eid in outline]
        yield [_of_indicator(document, starts, each) for each in stated]
    for eid, results in groupby(document.results, key=lambda result: result.eid):
        told = [(each, each.value) for each in results if each.value is not None and eid in outline]
        yield [_of_result(each, value, _sentence(document, starts, eid, each.span[0])) for each, value in told]


def _of_indicator(document: Document, starts: dict[str, list[int]], indicator: Indicator) -> _Figure:
    bounds = [each for each in (indicator.low, indicator.high) if each is not None]
    return _Figure(
        eid=indicator.eid,
        phrase=indicator.phrase,
        lines=indicator.lines,
        sentence=_sentence(document, starts, indicator.eid, indicator.span[0]),
        low=bounds[0],
        high=bounds[-1],
        of=None,
        unit=indicator.unit,
        period=indicator.period,
        change=None,
        against=None,
        comparator=indicator.comparator,
        about=indicator.about,
    )


def _of_result(result: Result, value: float, sentence: int) -> _Figure:
    return _Figure(
        eid=result.eid,
        phrase=result.phrase,
        lines=result.lines,
        sentence=sentence,
        low=value,
        high=value if result.high is None else result.high,
        of=result.of,
        unit=result.unit,
        period=result.period,
        change=result.change,
        against=result.against,
        comparator=result.comparator,
        about=result.about,
    )


def _sentences(document: Document) -> Iterator[list[_Figure]]:
    """The figures of each sentence that has more than one."""
    for place in _places(document):
        for _, row in groupby(place, key=lambda figure: (figure.eid, figure.sentence)):
            figures = list(row)
            if len(figures) > 1:
                yield figures


def _sentence(document: Document, starts: dict[str, list[int]], eid: str, at: int) -> int:
    """Which sentence of its unit a place stands in."""
    if eid not in starts:
        starts[eid] = [start for start, _ in sentences(document.outline.node(eid).text)]
    return bisect_right(starts[eid], at)


def _years(document: Document, figure: _Figure) -> int | None:
    """Over how many years a total is meant: as it says, or the term that a heading above names."""
    said = _YEARS.fullmatch(figure.period or "")
    if said:
        return int(said[1]) or None
    for heading in reversed(document.outline.ancestors(figure.eid)):
        term = _TERM.search(heading.text)
        if term and int(term[2]) > int(term[1]):
            return int(term[2]) - int(term[1])
    return None


def _wholes(document: Document, value: _Figure, other: _Figure) -> Iterator[tuple[float, str]]:
    """What a value may be a percentage of: another figure, or what it comes to over the term if it is one of each year.

    Each with how it is worked out, in words.
    """
    printed = number_text(other.low)
    if other.low:
        yield other.low, printed
    years = _years(document, value) if other.period in _EACH_YEAR else None
    if other.low and years:
        yield other.low * years, f"{number_text(other.low * years)} ({printed} × {years})"


def _says_a_ratio(figure: _Figure) -> bool:
    """Whether a percentage says how much of something was reached."""
    against = figure.against is not None and _OF_TARGET.match(figure.against)
    return figure.unit == "%" and bool(against or _BARE_RATIO.match(figure.phrase))


def _kindred(one: _Figure, other: _Figure) -> bool:
    """Whether two phrases speak of one matter: two words in a row are the same."""
    return not _pairs(one.phrase).isdisjoint(_pairs(other.phrase))


def _pairs(phrase: str) -> set[tuple[str, str]]:
    return set(pairwise(_WORD.findall(phrase.casefold()))) - _UNITS


def _agrees(figure: _Figure, computed: float) -> bool:
    return abs(figure.low - computed) < figure.last_place


def _printed(figure: _Figure) -> str:
    """The figure as the text has it."""
    found = _PRINTED.findall(figure.phrase)
    return next((each for each in found if figure.unit != "%" or each.endswith("%")), figure.phrase)


def _round(value: float) -> float:
    return round(value, 2)


def _finding(
    document: Document,
    rule: str,
    figure: _Figure,
    template: str,
    values: dict[str, float],
    *,
    sure: bool = False,
    **words: str,
) -> Finding:
    """A finding about a figure; its template also has ``{stated}``, the figure as printed."""
    stated = _printed(figure)
    first, last = figure.lines
    line = next((each for each in range(first, last + 1) if stated in document.lines[each - 1]), first)
    fields = {name: number_text(value) for name, value in values.items()} | words | {"stated": stated}
    certainty: Certainty = "high" if sure else "medium"
    return Finding(rule, "S", line, stated, None, certainty, template, tuple(fields.items()), eid=figure.eid)
