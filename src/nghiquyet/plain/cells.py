"""Cells of a CSV file that a spreadsheet shows and never computes."""

from __future__ import annotations

from typing import Final

from nghiquyet.plain.signs import visible

FORMULA_STARTS: Final = frozenset("=+-@＝＋－＠")
"""What makes spreadsheets read a cell as a formula; some take the full-width forms as well (OWASP, "CSV Injection")."""


def csv_cell(text: str) -> str:
    """``text`` as the value of a cell: unseen characters as signs, and never a formula.

    A cell that would be one begins with an apostrophe instead, which spreadsheets take as "this is text".
    Line feeds stay, for cells of several lines. Quoting is left to the ``csv`` module, and numbers need no care.
    """
    shown = visible(text, keep="\n")
    return f"'{shown}" if text.lstrip()[:1] in FORMULA_STARTS else shown
