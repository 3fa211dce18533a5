"""``nghiquyet toc [DOC] [--depth N]``: the outline, down to the numbered points."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

from nghiquyet.cli import output
from nghiquyet.cli.base import Count, command, json_flag, option
from nghiquyet.cli.parameters import doc_argument, pass_session
from nghiquyet.cli.session import Session
from nghiquyet.document import Document, Node
from nghiquyet.exporting.names import heading, span_text
from nghiquyet.messages import N_
from nghiquyet.messages import gettext as _

_TEXT: Final = frozenset(("p", "indent", "item"))
"""What stands in the outline of no document: running text, indents, the lines of a roster."""


@command("toc", N_("Print the outline of a document: label, heading, page and source lines of each unit, and its eId."))
@doc_argument
@option("--depth", type=Count(), help=N_("Show only this many levels; 1 is the top level."))
@json_flag
@pass_session
def toc_command(session: Session, doc: str | None, depth: int | None, as_json: bool) -> None:
    """Print the units of the outline, one a line."""
    document = session.document(doc)
    units = list(outline_units(document, depth))
    if not units:
        output.notice(_("This text has no outline: it has no headings and no numbered units."))
    if as_json:
        output.json_value([_unit(level, node) for level, node in units])
    elif units and output.for_people():
        gaps = {finding.eid: finding.message for finding in document.findings if finding.rule == "numbering-gap"}
        rows = [row for level, node in units for row in _rows(level, node, gaps.get(node.eid))]
        output.table(rows, (_("Label"), _("Heading"), _("Page"), _("Lines")), flexible=1, shorten=True)
    else:
        output.records((n.label, heading(n), n.page, span_text(n.lines), n.eid) for _level, n in units)


def outline_units(document: Document, depth: int | None) -> Iterator[tuple[int, Node]]:
    """Level (from 1) and node of each unit of the outline, in document order, ``depth`` levels at most."""
    for above, node in document.outline.walk():
        if node.kind not in _TEXT and (depth is None or above < depth):
            yield above + 1, node


def _rows(level: int, node: Node, gap: str | None) -> Iterator[tuple[object, ...]]:
    """A unit for people; before it, where the numbering skips, what is missing."""
    indent = "  " * (level - 1)
    if gap:
        yield None, f"{indent}({gap})", None, None
    yield node.label, indent + heading(node), node.page, span_text(node.lines)


def _unit(level: int, node: Node) -> dict[str, Any]:
    """A unit for programs."""
    return {
        "eid": node.eid,
        "label": node.label,
        "kind": node.kind,
        "num": node.num,
        "title": node.text or None,
        "depth": level,
        "lines": [node.lines.first, node.lines.last],
        "page": node.page,
    }
