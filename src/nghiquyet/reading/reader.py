"""``read_document``: bytes of a text layer → ``Document``. The only door of this room.

source → layout → blocks → tree → roles → addresses → nodes, with the repairs and findings met on the way.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from nghiquyet.document import Document, Finding, Node, Period, Repair, Segment, Source, Span
from nghiquyet.document.editorial import Editorial, EditorialRepair
from nghiquyet.document.findings import located
from nghiquyet.document.offsets import mended, page_at
from nghiquyet.reading import findings as found
from nghiquyet.reading.addressing import Address, address
from nghiquyet.reading.blocks import Block, read_blocks
from nghiquyet.reading.editing import editorial_findings, mend, placements, repairs_by_line
from nghiquyet.reading.facts import read_facts
from nghiquyet.reading.figures import read_figures
from nghiquyet.reading.joining import join
from nghiquyet.reading.layout import Layout, read_layout
from nghiquyet.reading.levels import drop_chance_numbers, drop_footnotes, drop_quoted_numbers, settle_letters
from nghiquyet.reading.people import read_people
from nghiquyet.reading.references import read_references
from nghiquyet.reading.repairs import find_repairs
from nghiquyet.reading.roles import assign_roles
from nghiquyet.reading.source import SourceText, read_source
from nghiquyet.reading.tree import Unit, build_tree, walk


class _Text(NamedTuple):
    """The texts of one block."""

    verbatim: str
    segments: tuple[Segment, ...]
    repairs: tuple[Repair, ...]
    reading: str
    """With repairs, without the marker."""


def read_document(source: bytes, *, name: str, id: str, editorial: Editorial | None = None) -> Document:
    """The document in the bytes of a text layer.

    ``name`` is the file's name for people, ``id`` the document's; ``editorial`` is what is recorded about this one
    document: facts, repairs and places that no rule can find. UnreadableText if the bytes are no text; any text at
    all can be read: what cannot be placed is running text, and a finding.
    """
    text = read_source(source, name)
    if editorial is not None and editorial.sha256 != text.sha256:
        editorial = None
    layout = read_layout(text)
    blocks = read_blocks(layout)
    drop_quoted_numbers(blocks)
    settle_letters(blocks)
    drop_footnotes(blocks)
    dropped = drop_chance_numbers(blocks)
    recorded = repairs_by_line(editorial)
    texts = [_read_text(block, recorded) for block in blocks]
    units = build_tree(blocks, {})
    if editorial is not None and editorial.places:
        units = build_tree(blocks, placements(editorial, address(units)))
    own = dict(zip((unit for unit in walk(units) if unit.block is not None), texts, strict=True))
    assign_roles(units, {unit: own[unit].reading if unit in own else "" for unit in walk(units)})
    addresses = address(units)
    nodes = _nodes(units, addresses, own, layout)
    findings = [
        *found.of_repairs(nodes),
        *found.of_numbering(units, addresses),
        *found.of_dropped(dropped, nodes),
        *found.of_lone_numbers(layout.lines, nodes),
        *found.of_foreign_words(nodes),
        *found.of_source(text),
        *editorial_findings(editorial, nodes, text.lines),
    ]
    return _document(id, text, layout, nodes, findings, editorial)


def _read_text(block: Block, recorded: Mapping[int, list[EditorialRepair]]) -> _Text:
    verbatim, segments = join(block.lines)
    repairs = mend(verbatim, segments, find_repairs(verbatim, segments, block.lines), recorded)
    reading = mended(verbatim, repairs)
    if block.marker is not None:
        # A repair never reaches into the marker: all of them begin behind its first character.
        reading = reading[len(block.marker.printed) :]
    return _Text(verbatim, segments, tuple(repairs), reading.strip())


def _nodes(units: list[Unit], addresses: dict[Unit, Address], own: dict[Unit, _Text], layout: Layout) -> list[Node]:
    nodes = []
    last_lines = _last_lines(units)
    for unit in walk(units):
        text, marker = own.get(unit), unit.block.marker if unit.block else None
        lines = unit.block.lines if unit.block else []
        nodes.append(
            Node(
                eid=addresses[unit].eid,
                kind=unit.kind,
                parent=addresses[unit.parent].eid if unit.parent else None,
                num=marker.num if marker else None,
                marker=marker.printed if marker else None,
                label=addresses[unit].label,
                role=unit.role,
                lines=Span(unit.first_line, last_lines[unit]),
                heading_lines=Span(lines[0].number, lines[-1].number) if unit.children and lines else None,
                page=page_at(layout.pages, unit.first_line),
                verbatim=text.verbatim if text else "",
                text=text.reading if text else "",
                segments=text.segments if text else (),
                repairs=text.repairs if text else (),
            )
        )
    return nodes


def _last_lines(units: list[Unit]) -> dict[Unit, int]:
    """The last source line of each unit, its children included."""
    last: dict[Unit, int] = {}
    for unit in reversed(list(walk(units))):
        own = unit.block.lines[-1].number if unit.block else 0
        last[unit] = max([own, *(last[child] for child in unit.children)])
    return last


def _document(
    id: str, text: SourceText, layout: Layout, nodes: list[Node], findings: list[Finding], editorial: Editorial | None
) -> Document:
    facts = read_facts(nodes, editorial)
    people = read_people(nodes, term=Period(*facts.term), ordinal=facts.ordinal, body=facts.body)
    figures = read_figures(nodes, editorial)
    findings = [*findings, *people.findings, *figures.findings]
    return Document(
        id=id,
        title=facts.title,
        ordinal=facts.ordinal,
        body=facts.body,
        term=Period(*facts.term),
        held=Period(*facts.held),
        number=facts.number,
        issued=facts.issued,
        signed_by=facts.signed_by,
        citation=facts.citation,
        extract=editorial is not None and editorial.extract,
        source=Source(text.name, text.sha256, text.size, len(text.lines), len(layout.pages)),
        lines=text.lines,
        page_starts=tuple(layout.pages),
        nodes=tuple(nodes),
        findings=tuple(located(sorted(findings, key=lambda each: (each.line, each.rule)), nodes, text.lines)),
        persons=people.persons,
        organizations=people.organizations,
        posts=people.posts,
        memberships=people.memberships,
        rosters=people.rosters,
        targets=figures.targets,
        results=figures.results,
        programmes=figures.programmes,
        references=read_references(nodes, facts.title, facts.number),
    )
