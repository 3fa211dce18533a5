"""Source lines → printed lines: which begin a page or stand in, which are page furniture, how wide the text was set.

62  ""                                                     (blank lines mark nothing here)
63  "Đại hội Đảng bộ quận …, nhiệm kỳ 2015 - 2020 đã đề ra.  "
64  " Ban Chấp hành Đảng bộ quận báo cáo …"                → begins page 2: no blank line before it, and a space
"""

from __future__ import annotations

import itertools
from collections import Counter
from dataclasses import dataclass

from nghiquyet.reading.furniture import find_furniture
from nghiquyet.reading.lines import Line
from nghiquyet.reading.markers import read_marker
from nghiquyet.reading.metrics import SPACE, width
from nghiquyet.reading.source import SourceText
from nghiquyet.reading.tables import mark_tables

_Pair = tuple[Line, Line]
"""A line and the one that follows it."""
_NEARLY_ALL = 0.85
"""Where blank lines follow this share of all lines, they mark nothing."""
_INDENT = 4_000
"""First lines of paragraphs stand in by at least this much, in 1/2048 em: 1 cm is 4,150 of them at 14 points."""
_USUAL_INDENT = 5_600
"""How far they usually do: 1.27 cm, between the 1 cm and 1.27 cm of Decree 30/2020/NĐ-CP, appendix I."""


@dataclass(slots=True)
class Layout:
    """The printed lines of a text and how they were set."""

    lines: list[Line]
    pages: list[int]
    """First source line of each page; the first page begins at 1."""
    measure: int | None
    """Width to which the text was set, in units of ``Line.width``; None where each source line is a whole paragraph."""
    gaps_mark: bool
    """Whether a blank line ends a paragraph."""
    gaps_part: bool
    """Whether a blank line parts nearly all paragraphs, so that none begins without one in the middle of a sentence."""
    indent: int | None
    """A line narrower than the measure by this much may be the first of a paragraph; None where that says nothing."""
    first_indent: int
    """How far the first line of a unit probably stood in when it was printed; 0 where its blanks are in the text."""
    indents_mark: bool
    """Whether paragraphs are told by their first line standing in."""
    first_words: list[int]
    """Width of a space and the first word of each line."""


def read_layout(source: SourceText) -> Layout:
    """Look at all lines together: pages, indents, page furniture, the measure, what a blank line means."""
    lines = _printed(source.lines)
    doubled = _doubled(lines)
    feeds = set(source.feeds)
    _mark_pages(lines, feeds, doubled)
    furniture_pages = find_furniture(lines, has_pages=any(line.new_page for line in lines))
    if furniture_pages and not any(line.new_page for line in lines):
        for line in lines:
            line.new_page = line.number in furniture_pages
    _mark_indents(lines)
    _mark_cuts(lines)
    text = [line for line in lines if not line.furniture]
    mark_tables(text)
    broken = _broken(text)
    counted = _set_by_count(broken)
    if counted:
        for line in lines:
            line.width = line.leading + len(line.text)
    measure = max(before.width for before, _ in broken) + 1 if counted else _measure(text, broken)
    words = [line.text.split(None, 1)[0] for line in lines]
    return Layout(
        lines=lines,
        pages=[1, *(line.number for line in lines if line.new_page and line.number > 1)],
        measure=measure,
        indent=None if counted else _INDENT,
        first_indent=0 if counted or measure is None else _first_indent(text, measure),
        gaps_mark=not (inside := _gaps_inside_paragraphs(text, broken)),
        gaps_part=not inside and _gaps_part(text),
        indents_mark=sum(line.indented for line in text) >= 0.1 * len(text),
        first_words=[1 + len(word) if counted else SPACE + width(word) for word in words],
    )


def _printed(source_lines: tuple[str, ...]) -> list[Line]:
    lines: list[Line] = []
    gap = 0
    for number, raw in enumerate(source_lines, 1):
        text = raw.strip()
        if not text:
            gap += 1
            continue
        leading = len(raw) - len(raw.lstrip())
        lines.append(Line(number, text, gap, leading, raw[-1].isspace(), width(text)))
        gap = 0
    return lines


def _doubled(lines: list[Line]) -> bool:
    """One blank line after nearly every line, paragraph or no paragraph: then a missing one tells of a page break."""
    later = lines[1:]
    spaced = sum(line.gap == 1 for line in later)
    return len(later) >= 20 and spaced >= _NEARLY_ALL * len(later) and _gaps_inside_paragraphs(lines, _broken(lines))


def _gaps_inside_paragraphs(lines: list[Line], broken: list[_Pair]) -> bool:
    """Whether blank lines stand inside sentences, and not by chance."""
    inside = sum(bool(after.gap) for _, after in broken)
    gaps = sum(bool(line.gap) for line in lines)
    if gaps >= _NEARLY_ALL * len(lines):
        # One sentence that goes on over a gap shows that they are between lines.
        return inside > 0
    return inside > max(2, 0.05 * gaps)


def _gaps_part(lines: list[Line]) -> bool:
    """Whether blank lines stand wherever paragraphs clearly end, behind a short line that closes with a sign."""
    widest = max((line.width for line in lines), default=0)
    ends = [
        after.gap > 0
        for before, after in itertools.pairwise(lines)
        if before.finished and not after.starts_lower and before.width < 0.8 * widest
    ]
    return len(ends) >= 3 and sum(ends) >= 0.9 * len(ends)


def _mark_pages(lines: list[Line], feeds: set[int], doubled: bool) -> None:
    pending = sorted(feeds)
    at = 0
    for index, line in enumerate(lines):
        if at < len(pending) and pending[at] <= line.number:
            line.new_page = True
            while at < len(pending) and pending[at] <= line.number:
                at += 1
        elif not pending and doubled and index and line.gap == 0 and line.leading:
            line.new_page = True


def _mark_indents(lines: list[Line]) -> None:
    """A line stands in if it has more blanks before it than lines usually have; where many do, it means nothing.

    But in a text of short paragraphs most lines are first lines: then those at the edge all go on with a sentence.
    """
    if not lines:
        return
    counts = Counter(line.leading for line in lines)
    edge = min(leading for leading, times in counts.items() if times >= 0.05 * len(lines))
    usual = max(counts, key=counts.__getitem__)
    if edge < usual and _only_goes_on(lines, edge):
        usual = edge
    elif len(_deeper(lines, usual)) > 0.4 * len(lines):
        return
    for line in _deeper(lines, usual):
        line.indented = True


def _only_goes_on(lines: list[Line], edge: int) -> bool:
    """Whether the lines at the edge mostly go on with a sentence, and hardly any of those that stand in does."""
    pairs = [(before, line) for before, line in itertools.pairwise(lines) if not line.new_page]
    at_edge = [line.starts_lower or not before.finished for before, line in pairs if line.leading <= edge]
    further = [not line.starts_lower for _, line in pairs if line.leading > edge]
    return len(at_edge) >= 3 and sum(at_edge) >= 0.7 * len(at_edge) and sum(further) >= 0.9 * len(further)


def _deeper(lines: list[Line], leading: int) -> list[Line]:
    """The lines with more blanks before them that do not begin a page."""
    return [line for line in lines if line.leading > leading and not line.new_page]


def _mark_cuts(lines: list[Line]) -> None:
    """Where at least nine of ten lines end with a blank, one that does not was cut inside a word or sign.

    A line that closes a sentence was not: somebody has put it in later, without the blank.
    """
    ended = sum(line.trailing for line in lines)
    if len(lines) >= 20 and ended >= 0.9 * len(lines):
        for line in lines:
            line.cut = not line.trailing and not line.finished


def _broken(lines: list[Line]) -> list[_Pair]:
    """Line pairs that are one sentence for sure: the first is unfinished and no title, the second no capital."""
    pairs = itertools.pairwise(lines)
    return [
        (before, after)
        for before, after in pairs
        if not before.finished
        and not (before.cell or after.cell)
        and (after.starts_lower or after.text[0].isdigit())
        and read_marker(after.text) is None
        and not before.text.isupper()
    ]


def _measure(lines: list[Line], broken: list[_Pair]) -> int | None:
    """The width to which the text was set; None where paragraphs do not run over several lines.

    A line that breaks off inside a sentence did so because its next word did not fit, so such lines are all about as
    wide as the page allows. Nine of ten of them are narrower than 70,400 in the resolution of Bình Tân, where all ends
    of paragraphs come out right from 69,500 to 71,250.
    """
    widths = sorted(before.width for before, _ in broken)
    if not widths or len(widths) < 0.02 * len(lines):
        return None
    if len(widths) < 3:
        # A short text: one or two lines that break off tell as much if no line is wider.
        return widths[-1] if widths[-1] >= 0.85 * max(line.width for line in lines) else None
    measure = widths[9 * len(widths) // 10]
    full = sum(each >= 0.75 * measure for each in widths)
    return measure if full >= 0.75 * len(widths) else None


def _first_indent(lines: list[Line], measure: int) -> int:
    """How far first lines stood in: the usual way, unless those of numbered units reach as far as all others do.

    A numbered line that breaks off inside a sentence falls short of the measure by its indent and a part of a word.
    """
    firsts = [
        before.width
        for ahead, before, after in zip(lines, lines[1:], lines[2:], strict=False)
        if ahead.finished and not before.finished and after.starts_lower and read_marker(before.text) is not None
    ]
    far = sum(width > measure - _INDENT for width in firsts)
    return 0 if len(firsts) >= 3 and far > 0.25 * len(firsts) else _USUAL_INDENT


def _set_by_count(broken: list[_Pair]) -> bool:
    """Whether lines were filled up to a number of characters rather than to a printed width.

    Then no broken line would have had room for its next word, counted in characters; where the width decided, the
    count of characters varies too much for that.
    """
    if len(broken) < 3:
        return False
    most = max(before.leading + len(before.text) for before, _ in broken)
    words = [len(after.text.split(None, 1)[0]) for _, after in broken]
    room = sum(
        before.leading + len(before.text) + 1 + word <= most for (before, _), word in zip(broken, words, strict=True)
    )
    return room <= 0.01 * len(broken)
