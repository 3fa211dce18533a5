"""The rules, one function each, and the list of them. What the reader noticed comes first, then our own proofs.

On lines 60–62 of a text that prints a word pair twice:

    source    "… trước những thách thức thách thức mới;"
    finding   repeated-words, class S, line 61, "thách thức thách thức" → "thách thức"
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from nghiquyet.checking import arithmetic
from nghiquyet.document import Document, Finding, Node
from nghiquyet.document.offsets import line_at
from nghiquyet.messages import N_


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule: a function of the document, and the names that its findings carry."""

    names: tuple[str, ...]
    find: Callable[[Document], Iterable[Finding]]
    """Gives the findings about one document, in any order."""


_WORD = r"[^\W\d_]+"
_REPEATED: Final = re.compile(rf"(?<!\w)({_WORD}(?:\s{_WORD}){{0,5}}?)\s\1(?!\w)", re.IGNORECASE)
"""One to six syllables printed twice in a row, nothing but a blank between."""

_NEVER_DOUBLED: Final = frozenset(
    "bởi các cho của để đã được hoặc là mà nếu nhưng những rằng sẽ tại theo thì và vào vì với".split()
)
"""Particles that no Vietnamese sentence needs twice in a row. A single syllable that is printed twice is otherwise no
sign of anything: two words may meet in it ("hành vi | vi phạm"), or it is a reduplication ("dần dần")."""


def noticed(document: Document) -> Iterable[Finding]:
    """What the reader noticed: repairs, gaps and repeats in the numbering, what it could not place."""
    return document.findings


def line_ownership(document: Document) -> Iterator[Finding]:
    """Lines that do not belong to exactly one leaf or one heading (``docs/json.md``).

    The proof uses the line ranges of the nodes and the source alone, not what the reader thought while reading.
    """
    owners = Counter(line for node in document.nodes for line in _owned(document, node))
    for number, line in enumerate(document.lines, start=1):
        if not line.strip() or owners[number] == 1:
            continue
        template = N_("No unit holds this line.") if not owners[number] else N_("{count} units hold this line.")
        yield Finding(
            "line-ownership", "E", number, line.strip(), None, "high", template, (("count", str(owners[number])),)
        )


def text_kept(document: Document) -> Iterator[Finding]:
    """Units whose verbatim text is not, letter for letter, what stands on their lines; blanks do not count."""
    for node in document.nodes:
        source = "".join(document.lines[line - 1] for line in _owned(document, node) if line <= len(document.lines))
        if "".join(source.split()) != "".join(node.verbatim.split()):
            template = N_("The text kept of {unit} differs from its source lines.")
            values = (("unit", node.label or node.eid),)
            yield Finding(
                "text-kept", "E", node.lines.first, node.verbatim, None, "high", template, values, eid=node.eid
            )


def repeated_words(document: Document) -> Iterator[Finding]:
    """Words printed twice in a row: two syllables or more, or a particle. A note only, the wording is the source's."""
    for node in document.nodes:
        for match in _REPEATED.finditer(node.verbatim):
            once = match[1]
            if len(once.split()) == 1 and once.casefold() not in _NEVER_DOUBLED:
                continue
            yield Finding(
                "repeated-words", "S", line_at(node.segments, match.start()), match[0], once, "medium",
                N_("“{words}” is printed twice in a row."), (("words", once),), eid=node.eid,
            )  # fmt: skip


_READER: Final = (
    "decomposed", "editorial", "editorial-claim", "furniture", "joined-words", "names-alike", "note",
    "numbering-gap", "numbering-order", "numbering-repeat", "post-unread", "roster-body", "roster-count", "roster-line",
    "space-after-figure", "space-after-sign", "spaces", "superscript", "unplaced",
)  # fmt: skip
"""The rules of the reader, whose findings come with the document."""

RULES: Final[tuple[Rule, ...]] = (
    Rule(_READER, noticed),
    Rule(("line-ownership",), line_ownership),
    Rule(("text-kept",), text_kept),
    Rule(("repeated-words",), repeated_words),
    Rule(("ratio",), arithmetic.ratios),
    Rule(("percent-of-target",), arithmetic.percentages_of_targets),
    Rule(("yearly-average",), arithmetic.yearly_averages),
    Rule(("share",), arithmetic.parts_of_wholes),
    Rule(("shares-sum",), arithmetic.shares_of_a_whole),
)
"""All rules."""


def rule_names() -> tuple[str, ...]:
    """The names a finding can have, in order."""
    return tuple(sorted(name for rule in RULES for name in rule.names))


def check(document: Document) -> list[Finding]:
    """All findings about a document, in the order of its lines; findings of one line in the order of the rules."""
    return sorted((finding for rule in RULES for finding in rule.find(document)), key=lambda finding: finding.line)


def _owned(document: Document, node: Node) -> range:
    """The source lines that a node owns: all of a leaf, the heading of a unit with children."""
    span = node.lines if document.outline.is_leaf(node.eid) else node.heading_lines
    return range(span.first, span.last + 1) if span else range(0)
