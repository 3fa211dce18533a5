"""Page numbers, running heads and rules among the printed lines.

    "… kịp thời giải quyết"
    "12"                       → furniture: eleven other lines of this kind count on, one a page
    "những bức xúc trong Nhân dân …"

A lone figure in the text is none of this: it must count on from page to page, or stand at the edge of its page. Of a
text of two pages one number is all there is to see, for the first page has none printed (Decree 30/2020/NĐ-CP, appendix
I): a lone 2 a page below the top is one. Running heads are the matter of ``heads``. A rule is drawn with dashes, as
below the title; stars, and the line of underscores above notes, stay.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from operator import itemgetter

from nghiquyet.reading.heads import mark_heads, numbered_heads
from nghiquyet.reading.lines import Line

_NUMBER = re.compile(
    r"(?P<open>[-–—_.\s]*)(?P<word>(?:trang|page|tr\.)\s*)?(?P<value>\d{1,4})(?:\s*(?:/|of|trên)\s*\d{1,4})?"
    r"(?P<close>[-–—_.\s]*)",
    re.IGNORECASE,
)
_RULE = re.compile(r"(?:[-–—=~]\s*){3,}")
_APART = 8
"""Fewest lines between two page numbers of a chain; a table's column of figures stands closer."""
_PAGE = 15
"""Fewest lines of a page, where there are only one or two numbers to tell by."""
_LONGEST = 24
"""Letters of the longest page number."""
_NO_YEAR = 1_000
"""Larger figures alone on a line are years or amounts."""
_MOST_MISSING = 2
"""Page numbers that may be missing between two that are there: pages of tables and pictures lose them."""
_FORMULA = re.compile(r"(?:^|[\W\d])(?:[A-Z]{1,3}|[kcdm]?m)$")
"""Behind a unit of length or the sign of a substance (CO) a lone figure is a raised or lowered one."""


@dataclass(frozen=True, slots=True)
class _Number:
    """A line that is a number and nothing else."""

    index: int
    value: int
    explicit: bool
    """Whether it says that it is a page number: ``- 3 -``, ``Trang 3/24``."""


@dataclass(frozen=True, slots=True)
class _Run:
    """A page number and those it counts on from."""

    last: _Number
    before: _Run | None
    length: int


def find_furniture(lines: list[Line], has_pages: bool) -> frozenset[int]:
    """Mark what is no text; the source lines that begin a page, where page numbers are all we have."""
    for line in lines:
        line.furniture = _RULE.fullmatch(line.text) is not None
    numbers = _numbers(lines)
    chain = _at_edges(lines, numbers) if has_pages else _chain(lines, numbers) or numbered_heads(lines, _APART)
    for index, _ in chain:
        lines[index].furniture = True
    if not chain and len(lines) > _APART and len(numbers) == 1 and numbers[0].index == 0:
        # At the very top nothing but a page can have a number.
        lines[0].furniture = True
    starts = frozenset[int]() if has_pages else _page_starts(lines, chain)
    mark_heads(lines, {line.number for line in lines if line.new_page} or starts)
    return starts


def is_number(line: Line) -> bool:
    """Whether a line may be a page number, for all it says: a small figure that closes no sentence."""
    match = _NUMBER.fullmatch(line.text) if len(line.text) <= _LONGEST else None
    return match is not None and int(match["value"]) < _NO_YEAR and not line.text.endswith(".")


def _numbers(lines: list[Line]) -> list[_Number]:
    found = []
    for index, line in enumerate(lines):
        match = _NUMBER.fullmatch(line.text) if len(line.text) <= _LONGEST else None
        if match is not None and int(match["value"]) < _NO_YEAR:
            dashes = all("-" in side or "–" in side or "—" in side for side in (match["open"], match["close"]))
            found.append(_Number(index, int(match["value"]), bool(match["word"]) or dashes))
    return found


def _at_edges(lines: list[Line], numbers: list[_Number]) -> list[tuple[int, int]]:
    """Numbers next to the edges of their page that agree with the count of pages, or count on by themselves."""
    page, pages = 1, []
    for index, line in enumerate(lines):
        page += line.new_page and index > 0
        pages.append(page)
    begins = {index for index, line in enumerate(lines) if line.new_page} | {0, len(lines)}
    # A running head may stand between a number and the edge.
    edge = [number for number in numbers if begins & {number.index + step for step in (-1, 0, 1, 2)}]
    offsets = Counter(number.value - pages[number.index] for number in edge)
    usual, times = max(offsets.items(), key=itemgetter(1), default=(0, 0))
    if times < 2 and usual != 0:
        return []
    return [(each.index, each.value) for each in edge if each.value - pages[each.index] == usual]


def _chain(lines: list[Line], numbers: list[_Number]) -> list[tuple[int, int]]:
    """The longest run of numbers that count on, each a good way below the one before; three at least, or a sure one."""
    best: _Run | None = None
    ending: dict[int, _Run] = {}
    for number in numbers:
        steps = range(1, _MOST_MISSING + 2)
        before = next((run for step in steps if (run := _from(ending, number, step, lines))), None)
        run = _Run(number, before, before.length + 1 if before else 1)
        if number.value not in ending or run.length >= ending[number.value].length:
            ending[number.value] = run
        if best is None or run.length > best.length:
            best = run
    if best is None or not (best.length >= 3 or _is_sure(best, numbers, lines)):
        return []
    chain: list[tuple[int, int]] = []
    run_or_end: _Run | None = best
    while run_or_end is not None:
        chain.append((run_or_end.last.index, run_or_end.last.value))
        run_or_end = run_or_end.before
    return chain[::-1]


def _from(ending: dict[int, _Run], number: _Number, step: int, lines: list[Line]) -> _Run | None:
    """The run a number goes on from, ``step`` above its last one; pages without a number are pages all the same."""
    run = ending.get(number.value - step)
    if run is None:
        return None
    between = number.index - run.last.index
    is_last = number.index == len(lines) - 1
    # The last page may be short.
    far = between > _APART or (step == 1 and is_last)
    return run if far and (step == 1 or between >= step * _PAGE) else None


def _is_sure(run: _Run, numbers: list[_Number], lines: list[Line]) -> bool:
    """Whether a run of one or two numbers is one of page numbers for all that."""
    last, before, end = run.last, run.before, len(lines) - 1
    if last.explicit:
        return True
    if before is not None:
        # The first two of all, a page apart, or the second of them below a short last page.
        long_pages = last.index - before.last.index >= _PAGE or (before.last.index >= _PAGE and last.index == end)
        return before.last.value <= 2 and long_pages
    if len(numbers) > 1:
        return False
    if last.value == 1:
        return last.index == end and end >= _APART
    above = lines[last.index - 1].text
    # In a heading in capitals, as "PHẦN THỨ BA", the last letters are no sign of a substance.
    behind = _FORMULA.search(above) is not None and not (" " in above and above.isupper())
    return last.value == 2 and last.index >= _PAGE and not behind


def _page_starts(lines: list[Line], chain: list[tuple[int, int]]) -> frozenset[int]:
    """Numbers stand above their page, as the rules for official documents have it, unless the last line is one."""
    if not chain:
        return frozenset()
    below = chain[-1][0] == len(lines) - 1 or (chain[0][1] == 1 and chain[0][0] > 0)
    indexes = [index + 1 if below else index for index, _ in chain]
    return frozenset(lines[index].number for index in indexes if 0 < index < len(lines))
