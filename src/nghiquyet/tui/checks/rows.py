"""The rows of the findings as they are painted."""

from __future__ import annotations

from rich.cells import cell_len

from nghiquyet.checking import rule_title
from nghiquyet.document import Ref
from nghiquyet.plain import visible
from nghiquyet.review import Review
from nghiquyet.tui.checks.entries import Entry
from nghiquyet.tui.fit import elide
from nghiquyet.tui.rows import Row
from nghiquyet.tui.signs import Signs

_WIDE = 76
"""Cells from which on the sentence stands in the row, too."""
_SECTION = 12


def row(entry: Entry, review: Review | None, width: int, used: Signs) -> Row:
    """Its state, line, class, section, both readings and what it is about; at the edge how sure it is."""
    finding = entry.finding
    arrow = "->" if used.ascii else "→"
    odd = visible(finding.verbatim) or used.gap
    if finding.suggested is not None:
        odd = f"{odd} {arrow} {visible(finding.suggested) or used.gap}"
    section = elide(entry.section.partition(",")[0], _SECTION, used.ellipsis)
    about = visible(finding.message) if width >= _WIDE else visible(rule_title(finding.rule))
    return Row(
        (
            (f"{said_signs(review, entry.ref, used):3}{finding.line:>5}  ", "muted"),
            (f"{finding.oddity}  ", "strong"),
            (f"{section}{' ' * (_SECTION - cell_len(section))}  ", "muted"),
            (f"{elide(odd, max(12, width // 2 - 8), used.ellipsis)}  ", "plain"),
            (about, "muted"),
        ),
        {"high": "", "medium": "?", "low": "??"}[finding.certainty],
    )


def said_signs(review: Review | None, ref: Ref, used: Signs) -> str:
    """The signs of what people have said of a finding: known, flagged, with a note."""
    said = {each.annotation.motivation for each in review.of(ref)} if review is not None else set()
    known = used.reviewed if "assessing" in said else ""
    flagged = used.flagged if "questioning" in said else ""
    return known + flagged + (used.noted if said & {"commenting", "editing", "tagging"} else "")
