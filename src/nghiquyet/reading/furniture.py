"""Page numbers and running heads among the printed lines.

    "… kịp thời giải quyết"
    "12"                       → furniture: eleven other lines of this kind count on, one a page
    "những bức xúc trong Nhân dân …"

A lone figure in the text is none of this: it must count on from page to page, or stand at the edge of its page.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from nghiquyet.reading.lines import Line
from nghiquyet.reading.markers import read_marker

_NUMBER = re.compile(
    r"[-–—_.\s]*(?:(?:trang|page|tr\.)\s*)?(\d{1,4})(?:\s*(?:/|of|trên)\s*\d{1,4})?[-–—_.\s]*", re.IGNORECASE
)
_APART = 8
"""Fewest lines between two page numbers of a chain; a table's column of figures stands closer."""
_PAGE = 15
"""Fewest lines of a page, where there are only two numbers to tell by."""


@dataclass(frozen=True, slots=True)
class _Run:
    """A page number and those it counts on from."""

    index: int
    value: int
    before: _Run | None
    length: int


def find_furniture(lines: list[Line], has_pages: bool) -> frozenset[int]:
    """Mark page numbers and running heads; the source lines that begin a page, where page numbers are all we have."""
    chain = _at_edges(lines) if has_pages else _chain(lines)
    for index, _ in chain:
        lines[index].furniture = True
    starts = frozenset[int]() if has_pages else _page_starts(lines, chain)
    edges = {line.number for line in lines if line.new_page} or starts
    _mark_heads(lines, edges)
    return starts


def _numbers(lines: list[Line]) -> list[tuple[int, int]]:
    """Index and value of each line that is a number and nothing else."""
    found = []
    for index, line in enumerate(lines):
        if len(line.text) <= 24 and (match := _NUMBER.fullmatch(line.text)):
            found.append((index, int(match[1])))
    return found


def _at_edges(lines: list[Line]) -> list[tuple[int, int]]:
    """Numbers on the first or last line of their page that agree with the count of pages, or count on by themselves."""
    page, pages = 1, []
    for index, line in enumerate(lines):
        page += line.new_page and index > 0
        pages.append(page)
    last = len(lines) - 1
    edge = [
        (index, value)
        for index, value in _numbers(lines)
        if index in (0, last) or lines[index].new_page or lines[index + 1].new_page
    ]
    offsets = [value - pages[index] for index, value in edge]
    usual = max(set(offsets), key=offsets.count, default=0)
    return [
        pair for pair, offset in zip(edge, offsets, strict=True) if offset == usual and (len(edge) > 1 or offset == 0)
    ]


def _chain(lines: list[Line]) -> list[tuple[int, int]]:
    """The longest run of numbers that counts on by one, each a good way below the one before; three at least."""
    best: _Run | None = None
    ending: dict[int, _Run] = {}
    for index, value in _numbers(lines):
        before = ending.get(value - 1)
        # The last page may be short.
        if before is not None and index - before.index <= _APART and index + 1 < len(lines):
            before = None
        run = _Run(index, value, before, before.length + 1 if before else 1)
        if value not in ending or run.length >= ending[value].length:
            ending[value] = run
        if best is None or run.length > best.length:
            best = run
    chain: list[tuple[int, int]] = []
    if best is not None and (best.length >= 3 or _two_pages(best)):
        run_or_end: _Run | None = best
        while run_or_end is not None:
            chain.append((run_or_end.index, run_or_end.value))
            run_or_end = run_or_end.before
    return chain[::-1]


def _two_pages(run: _Run) -> bool:
    """Two numbers alone are those of pages only if they begin the count and stand a page apart."""
    return run.before is not None and run.before.value <= 2 and run.index - run.before.index >= _PAGE


def _page_starts(lines: list[Line], chain: list[tuple[int, int]]) -> frozenset[int]:
    """Numbers stand above their page, as the rules for official documents have it, unless the last line is one."""
    if not chain:
        return frozenset()
    below = chain[-1][0] == len(lines) - 1 or (chain[0][1] == 1 and chain[0][0] > 0)
    indexes = [index + 1 if below else index for index, _ in chain]
    return frozenset(lines[index].number for index in indexes if 0 < index < len(lines))


def _mark_heads(lines: list[Line], starts: frozenset[int] | set[int]) -> None:
    """Lines that recur, figures aside, at the head or foot of at least three pages (the number not counted)."""
    heads: dict[str, list[Line]] = {}
    body = [line for line in lines if not line.furniture]
    if not starts:
        _mark_heads_inside_sentences(body)
        return
    ordered = sorted(starts)
    at = 0
    for position, line in enumerate(body):
        begins = at < len(ordered) and ordered[at] <= line.number
        while at < len(ordered) and ordered[at] <= line.number:
            at += 1
        if begins:
            for near in body[max(0, position - 1) : position + 2]:
                heads.setdefault(_skeleton(near.text), []).append(near)
    if body:
        heads.setdefault(_skeleton(body[0].text), []).append(body[0])
    for found in heads.values():
        if len({line.number for line in found}) >= 3:
            for line in found:
                line.furniture = True


def _mark_heads_inside_sentences(body: list[Line]) -> None:
    """With no other sign of pages: a line that recurs word for word and now and then stands inside a sentence."""
    seen: dict[str, list[int]] = {}
    for position, line in enumerate(body):
        if len(line.text) >= 12 and read_marker(line.text) is None:
            seen.setdefault(line.text, []).append(position)
    for positions in seen.values():
        if len(positions) < 3:
            continue
        around = [(body[at - 1], body[at + 1]) for at in positions if 0 < at < len(body) - 1]
        inside = sum(not before.finished and after.starts_lower for before, after in around)
        # Where the lines around it recur as well, a passage was said twice.
        changing = all(len({pair[side].text for pair in around}) == len(around) for side in (0, 1))
        if changing and inside >= 0.25 * len(positions):
            for position in positions:
                body[position].furniture = True


def _skeleton(text: str) -> str:
    return re.sub(r"\d+", "#", text)
