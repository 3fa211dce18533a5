"""Tables that a text layer gives cell by cell, or row by row with gaps between the columns.

    "STT" / "Chỉ tiêu" / "1" / "Tốc độ tăng trưởng" / "%" / "6,5 - 7" / "2" / "Thu ngân sách" / …

What a cell belongs to is not to be told, so each is a paragraph of its own: no figure is read into the one beside it.
"""

from __future__ import annotations

import re

from nghiquyet.reading.lines import Line

_FIGURE = re.compile(r"[<>≤≥]?\s?\d[\d.,]*(?<![.,])(?:\s?[-–]\s?\d[\d.,]*(?<![.,]))?\s?%?|%|‰|[xX]|-")
_YEAR = re.compile(r"(?:19|20)\d\d")
_LONGEST_FIGURE = 20
_GAP = re.compile(r"\S(?: {3,}+|[ ]?\t[ \t]*+)(?=\S)")
_GAPS = 2
"""Fewest gaps between the columns of a row; one alone may be what lost letters left behind."""
_NEAR = 6
"""Most lines from a figure of a table to the next."""
_FEWEST = 4
"""Figures alone on their lines that make a table; fewer may be what sentences end with."""


def mark_tables(lines: list[Line]) -> None:
    """Mark the cells and rows of tables among the lines of the text."""
    figures: list[int] = []
    for index, line in enumerate(lines):
        line.cell = in_columns(line.text)
        if not _is_figure(line.text):
            continue
        if figures and index - figures[-1] > _NEAR:
            _mark(lines, figures)
            figures = []
        figures.append(index)
    _mark(lines, figures)


def in_columns(text: str) -> bool:
    """Whether a text is the row of a table, gaps between its columns."""
    return ("   " in text or "\t" in text) and len(_GAP.findall(text)) >= _GAPS


def _is_figure(text: str) -> bool:
    return len(text) <= _LONGEST_FIGURE and _FIGURE.fullmatch(text) is not None and _YEAR.fullmatch(text) is None


def _mark(lines: list[Line], figures: list[int]) -> None:
    """Mark the figures of a table and what stands between them, but for a line that goes on with a name."""
    if len(figures) < _FEWEST:
        return
    alone = set(figures)
    for index in range(figures[0], figures[-1] + 1):
        lines[index].cell = index in alone or index - 1 in alone or not lines[index].starts_lower
