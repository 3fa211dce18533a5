"""Where the numbering of a document skips: shown as a row of its own, in the outline and in the text."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from nghiquyet.document import Document, Node
from nghiquyet.messages import gettext as _

RULE: Final = "numbering-gap"
"""The rule under which the reader reports them."""


def gaps(document: Document) -> Mapping[str, str]:
    """What is missing before a unit (``III``, ``Điều 3``), by the eId of the unit with which the numbering goes on."""
    found: dict[str, str] = {}
    for finding in document.findings:
        if finding.rule == RULE:
            values = dict(finding.values)
            after = document.outline.at_line(finding.line)
            if after is not None:
                found[after.eid] = f"{_word(after)} {values.get('missing', '')}".strip()
    return found


def _word(node: Node) -> str:
    """The word that is printed before the number, such as ``Điều``; empty for a number that stands by itself."""
    word = (node.marker or "").partition(node.num or "")[0].strip()
    return word.capitalize() if word.isalpha() else ""


def gap_words(missing: str) -> str:
    """What a row says about a gap: ``III không có trong văn bản``."""
    return _("{missing} is not in the text").format(missing=missing)
