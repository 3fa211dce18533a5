"""The rows of the findings as they are painted."""

from __future__ import annotations

from rich.cells import cell_len

from nghiquyet.checking import rule_title
from nghiquyet.plain import visible
from nghiquyet.tui.checks.entries import Entry
from nghiquyet.tui.fit import elide
from nghiquyet.tui.rows import Row
from nghiquyet.tui.signs import Signs

_WIDE = 76
"""Cells from which on the sentence stands in the row, too."""
_SECTION = 12


def row(entry: Entry, width: int, used: Signs) -> Row:
    """Its line, class, section, both readings and what it is about; at the edge how sure it is."""
    finding = entry.finding
    arrow = "->" if used.ascii else "→"
    odd = visible(finding.verbatim) or used.gap
    if finding.suggested is not None:
        odd = f"{odd} {arrow} {visible(finding.suggested) or used.gap}"
    section = elide(entry.section.partition(",")[0], _SECTION, used.ellipsis)
    about = visible(finding.message) if width >= _WIDE else visible(rule_title(finding.rule))
    return Row(
        (
            (f"{finding.line:>5}  ", "muted"),
            (f"{finding.oddity}  ", "strong"),
            (f"{section}{' ' * (_SECTION - cell_len(section))}  ", "muted"),
            (f"{elide(odd, max(12, width // 2 - 8), used.ellipsis)}  ", "plain"),
            (about, "muted"),
        ),
        {"high": "", "medium": "?", "low": "??"}[finding.certainty],
    )
