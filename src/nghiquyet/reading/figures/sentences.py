"""Where the sentences of a text end, and the clauses of a sentence.

"… đạt 15%/năm. Đến năm 2025, tỷ trọng …"      → two sentences
"… “sạch; đẹp” đạt trên 90%; tỷ lệ … 98%."    → two clauses
"""

from __future__ import annotations

import re
from collections.abc import Iterator

_END = re.compile(r"(?<![.!?…])[.!?…]+[”)]?\s+(?=[“(+-]?\s*([^\W\d_]|\d))")
_ABBREVIATED = re.compile(r"\b(?:TP|Tp|TX|TT|TS|ThS|GS|PGS|BS|Q|P|H|v\.v|T|St|No)$")
_OPENING = "(“"
_CLOSING = ")”"
_MARKS = re.compile(r"[;(“)”]")


def sentences(text: str) -> Iterator[tuple[int, int]]:
    """Start and end of each sentence: a full stop ends one if a capital or a figure follows."""
    start = 0
    for found in _END.finditer(text):
        if found[1].islower() or _ABBREVIATED.search(text[max(0, found.start() - 4) : found.start()]):
            continue
        yield start, found.start() + 1
        start = found.end()
    if start < len(text):
        yield start, len(text)


def clauses(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Start and end of each clause between semicolons; none within brackets or quotation marks ends one."""
    depth = 0
    for mark in _MARKS.finditer(text, start, end):
        if mark[0] in _OPENING:
            depth += 1
        elif mark[0] in _CLOSING:
            depth = max(0, depth - 1)
        elif not depth:
            yield start, mark.start()
            start = mark.end()
    if start < end:
        yield start, end
