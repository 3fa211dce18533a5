"""``nghiquyet show LABEL|EID|L<line> [--verbatim]``: one unit, where it stands, and its source lines."""

from __future__ import annotations

from typing import Any

from nghiquyet.cli import output
from nghiquyet.cli.base import command, flag, json_flag
from nghiquyet.cli.parameters import doc_option, find_place, label_argument, pass_session
from nghiquyet.cli.session import Session
from nghiquyet.document import Document, Node, Repair
from nghiquyet.document.addresses import Place
from nghiquyet.exporting.jsondoc import node_object
from nghiquyet.exporting.names import certainty_name, heading, span_text
from nghiquyet.exporting.reading_text import marked
from nghiquyet.messages import N_
from nghiquyet.messages import gettext as _
from nghiquyet.plain import visible


@command(
    "show",
    N_(
        "Print one unit of a document and everything in it: its place, its reading text, and what was repaired "
        "(marked ~)."
    ),
)
@label_argument
@flag("--verbatim", help=N_("Print the source lines as they are, each with its number."))
@doc_option
@json_flag
@pass_session
def show_command(session: Session, label: tuple[str, ...], verbatim: bool, doc: str | None, as_json: bool) -> None:
    """Print a unit."""
    document = session.document(doc)
    place = find_place(document, " ".join(label))
    if as_json:
        output.json_value(unit_object(document, place))
    elif verbatim:
        _print_lines(source_lines(document, place.node))
    else:
        _print_unit(document, place.node)


def unit_object(document: Document, place: Place) -> dict[str, Any]:
    """A unit for programs: as ``export json`` has it, with where it stands, what it contains, and its source lines."""
    node = place.node
    return {
        **node_object(node),
        "document": document.id,
        "breadcrumb": [
            {"eid": above.eid, "label": above.label, "kind": above.kind, "num": above.num, "title": above.text or None}
            for above in document.outline.ancestors(node.eid)
        ],
        "children": [child.eid for child in document.outline.children(node.eid)],
        "source_lines": [{"line": number, "text": text} for number, text in source_lines(document, node)],
        "asked": {"line": place.line, "page": place.page},
    }


def source_lines(document: Document, node: Node) -> list[tuple[int, str]]:
    """Number and text of each source line of a unit that is not blank."""
    numbers = range(node.lines.first, node.lines.last + 1)
    return [(number, document.lines[number - 1]) for number in numbers if document.lines[number - 1].strip()]


def breadcrumb(document: Document, node: Node) -> str:
    """The headings above a unit, from the top."""
    return " › ".join(heading(above) for above in document.outline.ancestors(node.eid))


def _print_lines(lines: list[tuple[int, str]]) -> None:
    """Source lines, each after its number; a terminal breaks them where it must."""
    if output.for_people():
        width = len(str(lines[-1][0])) if lines else 0
        output.lines(f"{number:>{width}}  {visible(text)}" for number, text in lines)
    else:
        output.records(lines)


def _print_unit(document: Document, node: Node) -> None:
    """Where a unit stands, its reading text and that of the units in it, each after its first line, and the repairs."""
    units = [node, *(below for _level, below in document.outline.walk(node.eid))]
    text = [(unit.lines.first, _printed(unit)) for unit in units if unit.verbatim]
    repairs = [("~", *_repair(repair)) for unit in units for repair in unit.repairs]
    above = breadcrumb(document, node)
    if not output.for_people():
        output.records([(node.label, node.eid, node.page, span_text(node.lines), above), *text, *repairs])
        return
    place = _("page {page}, lines {lines}").format(page=node.page, lines=span_text(node.lines))
    output.dim(*([above] if above else []), " · ".join(part for part in (node.label, place, node.eid) if part))
    output.table(text)
    if repairs:
        output.dim("", _("Repaired for reading:"))
        output.table(repairs)


def _printed(unit: Node) -> str:
    """The marker of a unit and its reading text, with a ``~`` behind every repair."""
    return f"{unit.marker} {marked(unit)}" if unit.marker else marked(unit)


def _repair(repair: Repair) -> tuple[object, ...]:
    """The fields of a repair: source line, what the source has, what is read, how sure that is, and why."""
    return (repair.line, repair.sic, repair.corr, certainty_name(repair.certainty), _(repair.reason))
