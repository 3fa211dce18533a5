"""Lines of a list and paragraphs: how they begin and end, beside the others of their kind.

"tỷ lệ lao động qua đào tạo đạt 85,96%"   → sentence-end: a paragraph that stops without a full stop
"(4) xây dựng …" among "(5) Xây dựng …"   → list-capital, "Xây"
"b) Xây dựng cầu" among "a) …;", "c) …;"  → list-end
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from typing import Final

from nghiquyet.checking.passages import Passage, marker_style, passages
from nghiquyet.document import Certainty, Document, Finding
from nghiquyet.messages import N_
from nghiquyet.vietnamese.syllables import is_syllable

_END: Final = '.;:,!?…)”"/'
_SUBTITLE: Final = 30
"""Words that the line below a title has at most."""
_FEWEST: Final = 3
"""Lines of a list, at least, that are compared."""
_SURE: Final = 4
"""Lines of a list by which the odd one is certain."""
_ROWS: Final = ("point", "indent", "item")
_CLAUSES: Final = ("paragraph", "subparagraph")


def _lists(document: Document, *kinds: str) -> Iterator[list[Passage]]:
    """The leaves of each unit that are of one kind and printed in one way, no rows of a table."""
    lists: dict[tuple[str | None, str, str], list[Passage]] = defaultdict(list)
    for passage in passages(document):
        node = passage.node
        if node.kind in kinds and document.outline.is_leaf(node.eid) and "\t" not in passage.text:
            lists[node.parent, node.kind, marker_style(node)].append(passage)
    return (rows for rows in lists.values() if len(rows) >= _FEWEST)


def _few(odd: list[Passage], rows: list[Passage]) -> bool:
    """Whether some lines of a list are so few that the others show how it should be."""
    return bool(odd) and (len(odd) * _SURE <= len(rows) or (len(odd) == 1 and len(rows) == _FEWEST))


def list_capitals(document: Document) -> Iterator[Finding]:
    """``(4) xây dựng …`` among ``(5) Xây dựng …``: one line of a list that begins small where all others do not.

    Letters of a formula and foreign names (``- n: số kỳ``, ``- pH``) begin small with good reason.
    """
    for rows in _lists(document, *_ROWS, *_CLAUSES):
        small = [row for row in rows if row.text[0].islower() and is_syllable(_first_word(row.text))]
        if not _few(small, rows):
            continue
        sure: Certainty = "high" if len(rows) >= _SURE else "medium"
        for row in small:
            first = _first_word(row.text)
            template = N_("The other lines of this list begin with a capital letter.")
            yield row.finding("list-capital", "S", 0, len(first), first[0].upper() + first[1:], sure, template)


def _first_word(text: str) -> str:
    """What stands before the first blank, if it is longer than a letter."""
    first = text.split(None, 1)[0]
    return first if len(first) > 1 else ""


def list_ends(document: Document) -> Iterator[Finding]:
    """A line of a list without a sign at its end, where the others have one. Certain of all lines but the last.

    The last line of those to whom a document goes (``- Lưu: VT``) has none by custom.
    """
    for rows in _lists(document, *_ROWS):
        bare = [row for row in rows if row.text[-1] not in _END]
        if not _few(bare, rows):
            continue
        for row in bare:
            if row is rows[-1] and row.text.startswith("Lưu"):
                continue
            at = row.text.rfind(" ") + 1
            sure: Certainty = "high" if len(rows) >= _SURE and row is not rows[-1] else "medium"
            template = N_("The other lines of this list end with a punctuation mark.")
            yield row.finding("list-end", "S", at, len(row.text), None, sure, template)


def sentence_ends(document: Document) -> Iterator[Finding]:
    """A paragraph that stops without a sign, where the others of the text have one; less sure of numbered ones.

    Only sentences count, not lines of a list, a letterhead or a title: fifteen words or more, some in small letters,
    with a sign among them, not "Về việc …", nor a few words below a title in capitals.
    """
    for kinds, sure in ((("p", "conclusions", "preface"), "high"), ((*_CLAUSES, "article"), "medium")):
        running = [each for each in _sentences(document) if each.node.kind in kinds]
        open_ends = [each for each in running if each.text[-1] not in _END]
        if len(running) < 5 or len(open_ends) * 5 > len(running):
            continue
        for passage in open_ends:
            at = passage.text.rfind(" ") + 1
            template = N_("The paragraph ends without a full stop.")
            certainty: Certainty = "high" if sure == "high" else "medium"
            yield passage.finding(
                "sentence-end", "S", at, len(passage.text), f"{passage.text[at:]}.", certainty, template
            )


def _sentences(document: Document) -> Iterator[Passage]:
    """The leaves that are sentences, but for the few words below a title."""
    before: Passage | None = None
    for passage in passages(document):
        below = before is not None and before.text.isupper() and len(passage.text.split()) <= _SUBTITLE
        if document.outline.is_leaf(passage.node.eid) and _is_sentence(passage.text) and not below:
            yield passage
        before = passage


def _is_sentence(text: str) -> bool:
    """Whether a text is one, and no title or row of a table."""
    words = text.split()
    titled = " ".join(words[:3]).isupper()
    if "\t" in text or titled or not text[0].isupper() or text.startswith(("Về ", "V/v")):
        return False
    return len(words) >= 15 and bool(re.search(r"[,;.:] ", text))
