"""Running heads and feet: lines that recur from page to page.

"Nghị quyết Đại hội Đảng bộ quận"        at the top of every page     → furniture
"12   Nghị quyết Đại hội Đảng bộ quận"   and 13, 14 … further on      → furniture, and a page begins
"""

from __future__ import annotations

import itertools
import re
from collections import Counter, defaultdict
from collections.abc import Set

from nghiquyet.reading.lines import Line
from nghiquyet.reading.markers import read_marker

_NUMBERED = re.compile(r"(?P<left>\d{1,4})\s+(?P<rest>\D.*)|(?P<start>.*\D)\s+(?P<right>\d{1,4})")
_MOST = 120
"""Letters of the longest head."""
_LEAST = 12
"""Letters of the shortest head that is told by nothing but its recurring."""


def mark_heads(lines: list[Line], starts: Set[int]) -> None:
    """Mark lines that recur at the head or foot of pages, figures aside; ``starts`` are lines that begin pages.

    They do so on three pages at least, or stand at the very head of the second and the third of three, or at the very
    head or foot of both of two.
    """
    body = [line for line in lines if not line.furniture]
    if not body:
        return
    if not starts:
        _mark_heads_inside_sentences(body)
        return
    begins = _begins(body, starts)
    if len(begins) == 1:
        _mark_heads_of_two(body, begins[0])
        return
    heads: dict[str, list[Line]] = defaultdict(list)
    for position in begins:
        for near in body[max(0, position - 1) : position + 2]:
            heads[_skeleton(near.text)].append(near)
    heads[_skeleton(body[0].text)].append(body[0])
    everywhere = Counter(_skeleton(line.text) for line in body if len(line.text) <= _MOST)
    for skeleton, found in heads.items():
        times = len({line.number for line in found})
        # A heading that every section has, as "3. Tổ chức thực hiện", comes to stand at edges of pages by chance.
        marker = read_marker(found[0].text)
        numbered = marker is not None and marker.num is not None and not marker.style.keyword
        if times >= 3 and 2 * times >= everywhere[skeleton] and not numbered:
            for line in found:
                line.furniture = True
    tops = [body[position] for position in begins]
    if len(tops) == 2 and _is_plain(tops[0]) and everywhere[_skeleton(tops[0].text)] == 2:
        _mark_pair(*tops)


def _is_plain(line: Line) -> bool:
    """Whether a line can be a head told by its recurring: no short word, no numbered item, no part of a sentence."""
    sentence = line.starts_lower or line.text[-1] in ".,;:"
    return len(line.text) >= _LEAST and not sentence and read_marker(line.text) is None


def _begins(body: list[Line], starts: Set[int]) -> list[int]:
    """Positions of the lines that begin pages; where such a line was a page number, of the next one."""
    begins = []
    ordered = sorted(starts)
    at = 0
    for position, line in enumerate(body):
        if at < len(ordered) and ordered[at] <= line.number:
            if position:
                begins.append(position)
            while at < len(ordered) and ordered[at] <= line.number:
                at += 1
    return begins


def _mark_heads_of_two(body: list[Line], second: int) -> None:
    _mark_pair(body[0], body[second])
    _mark_pair(body[second - 1], body[-1])


def _mark_pair(one: Line, other: Line) -> None:
    if one is not other and _skeleton(one.text) == _skeleton(other.text):
        one.furniture = other.furniture = True


def _mark_heads_inside_sentences(body: list[Line]) -> None:
    """With no other sign of pages: a line that recurs word for word and now and then stands inside a sentence."""
    seen: dict[str, list[int]] = defaultdict(list)
    for position, line in enumerate(body):
        if _is_plain(line):
            seen[line.text].append(position)
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


def numbered_heads(lines: list[Line], apart: int) -> list[tuple[int, int]]:
    """Index and number of heads that carry the page number: the same words at least three times, counting on by one."""
    rows: dict[str, list[tuple[int, int]]] = defaultdict(list)
    for index, line in enumerate(lines):
        match = _NUMBERED.fullmatch(line.text) if len(line.text) <= _MOST else None
        if match is not None and read_marker(line.text) is None:
            rest = match["rest"] if match["left"] else match["start"]
            rows[rest.strip(" |-–—")].append((index, int(match["left"] or match["right"])))
    for rest, row in rows.items():
        pairs = list(itertools.pairwise(row))
        counts = all(after[1] == before[1] + 1 and after[0] - before[0] > apart for before, after in pairs)
        if len(row) >= 3 and rest and counts:
            return row
    return []


def _skeleton(text: str) -> str:
    return re.sub(r"\d+", "#", text)
