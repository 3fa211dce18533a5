"""``export markdown``: the whole reading text, headings by level, the targets as a table, repairs as footnotes.

Every block begins with an anchor that carries its first source line, so that ``#L1010`` leads to it. The anchor also
keeps a text from being read as block syntax: no line of the export begins with a character of the document.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Final

from nghiquyet.document import Document, Node, Repair
from nghiquyet.document.figures import Target
from nghiquyet.exporting.figures import deadline_words, figure_words, past_words, related_kind, related_place
from nghiquyet.exporting.names import certainty_name
from nghiquyet.exporting.reading_text import marked
from nghiquyet.messages import gettext as _
from nghiquyet.plain import visible

_SYNTAX: Final = re.compile(r"([\\`*_\[\]<>&~|$#])")
"""Every character that means something within a line of CommonMark or of its common extensions."""

_HEADINGS: Final = frozenset(
    ("part", "chapter", "division", "section", "article", "paragraph", "subparagraph", "group")
)
_LISTS: Final = frozenset(("point", "indent", "item"))
_BULLETS: Final = frozenset("+-*")
"""Printed markers that a Markdown list or heading stands for."""

_DEEPEST_HEADING: Final = 6


def document_markdown(document: Document) -> Iterator[str]:
    """The lines of the export, blank ones included, without line ends."""
    yield f"# {escape(document.title or document.source.name)}"
    yield ""
    yield from _facts(document)
    notes: list[Repair] = []
    after_item = False
    for depth, node in document.outline.walk():
        if not node.verbatim:
            continue
        is_item = node.kind in _LISTS
        if not (is_item and after_item):
            yield ""
        yield _block(document, depth, node, notes)
        after_item = is_item
    yield from _targets(document)
    if notes:
        yield ""
    yield from (f"[^{number}]: {_footnote(repair)}" for number, repair in enumerate(notes, start=1))


def _facts(document: Document) -> Iterator[str]:
    """What the document is, as a list; what the text does not give is said to be absent."""
    absent = _("not in this extract") if document.extract else _("not stated in the text")
    term = " – ".join(year for year in (document.term.start, document.term.end) if year)
    source = document.source
    for name, value in (
        (_("Number"), document.number),
        (_("Date of issue"), document.issued),
        (_("Signed by"), document.signed_by),
        (_("Term"), term),
        (_("Source"), _("{name}, {lines} lines, {pages} pages").format(**_source_values(document))),
        ("sha256", source.sha256),
    ):
        yield f"- {escape(name)}: {escape(value or absent)}"


def _source_values(document: Document) -> dict[str, str]:
    source = document.source
    return {"name": source.name, "lines": str(source.lines), "pages": str(source.pages)}


def _block(document: Document, depth: int, node: Node, notes: list[Repair]) -> str:
    """A heading, list item or paragraph on one line; the repairs in it go to ``notes``."""
    text = f'<a id="L{node.lines.first}"></a>{_marker(node)}{_text(node, notes)}'
    leaf = document.outline.is_leaf(node.eid)
    if node.kind in _HEADINGS and not leaf:
        return f"{'#' * min(depth + 2, _DEEPEST_HEADING)} {text}"
    nested = sum(above.kind in _LISTS for above in document.outline.ancestors(node.eid))
    return "  " * nested + ("- " if node.kind in _LISTS else "") + text


def _marker(node: Node) -> str:
    """The printed marker, unless a list or heading of Markdown stands for it."""
    return f"{escape(node.marker)} " if node.marker and node.marker not in _BULLETS else ""


def _text(node: Node, notes: list[Repair]) -> str:
    """The reading text with a sign and a footnote at every repair."""

    def footnote(repair: Repair) -> str:
        notes.append(repair)
        return f"\\~[^{len(notes)}]"

    return marked(node, footnote, escape)


def _targets(document: Document) -> Iterator[str]:
    """The targets as a table: what each measures, by when, what the past term reached, where else it is spoken of."""
    if not document.targets:
        return
    yield from ("", f"## {escape(_('The targets as figures'))}", "")
    headers = (_("No."), _("Target"), _("Figures"), _("Deadline"), _("Theme"), _("Past term"), _("Also mentioned in"))
    yield _row(escape(header) for header in headers)
    yield _row("---" for _header in headers)
    for target in document.targets:
        indicators = target.indicators
        yield _row(
            (
                f"[{escape(target.number)}](#L{target.lines[0]})",
                escape(target.text),
                _in_cell(figure_words(indicator) for indicator in indicators),
                _in_cell(dict.fromkeys(deadline_words(indicator) for indicator in indicators)),
                escape(target.theme or ""),
                _in_cell(past_words(document, target)),
                "<br>".join(_related(document, target)),
            )
        )


def _related(document: Document, target: Target) -> Iterator[str]:
    """Links to the units that speak of the matter of a target: what each is, and where it stands."""
    for related in target.related:
        words = f"{related_kind(related.kind)}: {related_place(document, related)}"
        yield f"[{escape(words)}](#L{document.outline.node(related.eid).lines.first})"


def _row(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _in_cell(texts: Iterable[str]) -> str:
    """Several texts in one cell of a table, each on a line of its own."""
    return "<br>".join(escape(text) for text in texts)


def _footnote(repair: Repair) -> str:
    sentence = _("Line {line}: the source has “{sic}”, read as “{corr}” ({certainty}): {reason}")
    return escape(
        sentence.format(
            line=repair.line,
            sic=repair.sic,
            corr=repair.corr,
            certainty=certainty_name(repair.certainty),
            reason=_(repair.reason),
        )
    )


def escape(text: str) -> str:
    """Text that Markdown shows as it is: unseen characters as signs, syntax behind a backslash."""
    return _SYNTAX.sub(r"\\\1", visible(text))
