"""Where a text stands, in one line, as people cite it, and the text with it.

``NQ ĐH Đảng bộ Q. Bình Tân lần XII, P2.I.2, chỉ tiêu (17), tr. 14, dòng 1010–1018``
"""

from __future__ import annotations

from typing import Final

from nghiquyet.document import Document, Kind, Node, Role, Span
from nghiquyet.exporting.names import span_text
from nghiquyet.messages import N_, gettext, ngettext
from nghiquyet.messages import gettext as _
from nghiquyet.plain import visible

_ROLES: Final[dict[Role, str]] = {
    "target": N_("target {number}"),
    "programme": N_("programme {number}"),
    "lesson": N_("lesson {number}"),
}
"""Units that people know by what they say, not by their kind."""

_KINDS: Final[dict[Kind, str]] = {
    "preface": N_("opening text"),
    "conclusions": N_("closing text"),
    "p": N_("paragraph {number}"),
    "item": N_("roster line {number}"),
    "indent": N_("indent {number}"),
    "group": N_("group {number}"),
}
"""Units without a number of their own, counted within what they stand in."""

_WHOLE: Final = frozenset({"article", "point", "indent", "item", "p"})
"""Kinds that are cited and copied with all that stands in them; of the others the heading."""


def citation(document: Document, node: Node) -> str:
    """The citation of a unit: short title, place in the outline, page, source lines.

    Of a unit with a heading, such as a section, page and lines are those of the heading.
    """
    lines = lines_of(document, node)
    return _cite(document, [*_place(document, node)], lines)


def standing(document: Document, node: Node, lines: Span | None = None) -> str:
    """The citation without the document: for those who know which one is meant; ``lines``: of a part of the unit."""
    return _joined([*_place(document, node)], document, lines or lines_of(document, node))


def quotation(document: Document, node: Node) -> str:
    """A unit's text as the source has it, and its citation in parentheses below."""
    return _with(visible(source_text(document, node), keep="\n"), citation(document, node))


def quote(document: Document, text: str, first: int, last: int) -> str:
    """Any part of the text, source lines ``first`` to ``last``, and its citation."""
    node = document.outline.at_line(first)
    place = [] if node is None else _place(document, node)
    return _with(visible(text, keep="\n"), _cite(document, place, Span(first, last)))


def source_text(document: Document, node: Node) -> str:
    """The verbatim text of a unit; of a point all that stands in it, each unit on a line of its own."""
    return "\n".join(part.verbatim for part in _parts(document, node))


def copies_heading(document: Document, eid: str) -> bool:
    """Whether :func:`quotation` gives only the heading of a unit, and not what stands below it."""
    node = document.outline.node(eid)
    return node.kind not in _WHOLE and bool(node.verbatim) and not document.outline.is_leaf(eid)


def lines_of(document: Document, node: Node) -> Span:
    """The source lines of :func:`source_text`."""
    numbers = [segment.line for part in _parts(document, node) for segment in part.segments]
    return Span(min(numbers), max(numbers)) if numbers else node.lines


def ordinal(document: Document, node: Node) -> int:
    """Which one of its kind a unit is within what it stands in, from 1."""
    same = [other.eid for other in document.outline.children(node.parent) if other.kind == node.kind]
    return 1 + same.index(node.eid)


def _parts(document: Document, node: Node) -> list[Node]:
    """The units whose text is the text of a unit."""
    if node.kind not in _WHOLE:
        return [node] if node.verbatim else [below for _depth, below in document.outline.walk(node.eid)]
    return [node, *(below for _depth, below in document.outline.walk(node.eid))]


def _place(document: Document, node: Node) -> list[str]:
    """Label, and what follows it for a unit without one or with a name of its own."""
    path = [*document.outline.ancestors(node.eid), node]
    place: list[str] = []
    for step in path:
        if step.role in _ROLES:
            # Numbered through the document: what groups them says nothing more.
            place[1:] = [gettext(_ROLES[step.role]).format(number=_printed(step))]
        elif step.label:
            place = [step.label]
        elif step.kind in _KINDS:
            place.append(gettext(_KINDS[step.kind]).format(number=ordinal(document, step)))
    return place


def _printed(node: Node) -> str:
    """The number as printed, without the full stop after it: ``(17)``."""
    return (node.marker or node.num or "").strip().rstrip(".,:")


def _cite(document: Document, place: list[str], lines: Span) -> str:
    """The parts of a citation, put together."""
    title = document.citation or document.title or document.source.name
    return f"{visible(title)}, {_joined(place, document, lines)}"


def _joined(place: list[str], document: Document, lines: Span) -> str:
    """Label, page and source lines."""
    pages = Span(document.page_of(lines.first), document.page_of(lines.last))
    page = _("p. {page}").format(page=span_text(pages))
    line = ngettext("line {lines}", "lines {lines}", lines.last - lines.first + 1).format(lines=span_text(lines))
    return visible(", ".join((*place, page, line)))


def _with(text: str, cited: str) -> str:
    return f"{text}\n({cited})"
