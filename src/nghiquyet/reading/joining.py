"""The lines of a block → its verbatim text, with the place of each line in it.

532  "… thực hiện Quy định số 1374-"
534  "QĐ/TU, ngày 01/12/2017 …"           → "… Quy định số 1374-QĐ/TU, ngày 01/12/2017 …"
961  "… phấn đấu đạt 230 - "
963  "250 phòng học/10.000 dân …"         → "… phấn đấu đạt 230 - 250 phòng học/10.000 dân …"
"""

from __future__ import annotations

import itertools
import re

from nghiquyet.document import Segment
from nghiquyet.reading.lines import Line

_OPEN_SIGN = re.compile(r"\w[-/]$")
"""A line that ends so was cut inside a sign (1374-QĐ/TU, đồng/năm, Covid-19); a spaced dash is no such end."""
_CLOSING_SIGN = re.compile(r"[/,.;:!?)%”…](?!\w*\))")
"""A line that begins so belongs to the word before it."""
SUPERSCRIPTS = {"2": "²", "3": "³"}
"""Figures that stand raised behind a unit of length, and then often on a line of their own."""
METRE_BEFORE = re.compile(r"(?:^|[\d\s/(])[kcdm]?m$")
"""A text that ends with metres, of which square and cubic ones are made."""


def join(lines: list[Line]) -> tuple[str, tuple[Segment, ...]]:
    """The stripped lines joined by one space, by none where a word or sign was cut; and where each begins."""
    parts = [lines[0].text]
    segments = [Segment(lines[0].number, 0)]
    length = len(lines[0].text)
    for before, line in itertools.pairwise(lines):
        if not _was_cut(before, line):
            parts.append(" ")
            length += 1
        segments.append(Segment(line.number, length))
        parts.append(line.text)
        length += len(line.text)
    return "".join(parts), tuple(segments)


def _was_cut(before: Line, line: Line) -> bool:
    if before.furniture or line.furniture:
        return False
    return before.cut or _OPEN_SIGN.search(before.text) is not None or belongs_to_word_before(before, line)


def belongs_to_word_before(before: Line, line: Line) -> bool:
    """Whether a line begins with what can only stand right behind a word: a raised figure, a closing sign."""
    if line.text[0] == "%":
        return before.text[-1].isdigit()
    raised = line.text in SUPERSCRIPTS and METRE_BEFORE.search(before.text) is not None
    return raised or _CLOSING_SIGN.match(line.text) is not None
