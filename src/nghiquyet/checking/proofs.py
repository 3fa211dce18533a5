"""Proofs that nothing was lost in reading: every line has one owner, every letter is kept."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from nghiquyet.document import Document, Finding, Node
from nghiquyet.messages import N_


def line_ownership(document: Document) -> Iterator[Finding]:
    """Lines that do not belong to exactly one leaf or one heading (``docs/json.md``).

    The proof uses the line ranges of the nodes and the source alone, not what the reader thought while reading.
    """
    owners = Counter(line for node in document.nodes for line in _owned(document, node))
    for number, line in enumerate(document.lines, start=1):
        if not line.strip() or owners[number] == 1:
            continue
        template = (
            N_("This line belongs to no unit.") if not owners[number] else N_("This line belongs to {count} units.")
        )
        yield Finding(
            "line-ownership", "E", number, line.strip(), None, "high", template, (("count", str(owners[number])),)
        )


def text_kept(document: Document) -> Iterator[Finding]:
    """Units whose verbatim text is not, letter for letter, what stands on their lines; blanks do not count."""
    for node in document.nodes:
        source = "".join(document.lines[line - 1] for line in _owned(document, node) if line <= len(document.lines))
        if "".join(source.split()) != "".join(node.verbatim.split()):
            template = N_("The stored text of {unit} differs from its source lines.")
            values = (("unit", node.label or node.eid),)
            yield Finding(
                "text-kept", "E", node.lines.first, node.verbatim, None, "high", template, values, eid=node.eid
            )


def _owned(document: Document, node: Node) -> range:
    """The source lines that a node owns: all of a leaf, the heading of a unit with children."""
    span = node.lines if document.outline.is_leaf(node.eid) else node.heading_lines
    return range(span.first, span.last + 1) if span else range(0)
