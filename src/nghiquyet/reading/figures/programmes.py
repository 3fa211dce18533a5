"""The programmes and projects that a document lists, and where else it speaks of each.

"(2) Dự án di dời Nghĩa trang Bình Hưng Hòa;"
→ Programme 2, spoken of on line 236 ("Dự án Di dời Nghĩa trang Bình Hưng Hòa") and on line 1215

A programme is looked for by its name without what introduces it, and by the other names that an editor recorded.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from nghiquyet.document import Node
from nghiquyet.document.figures import Mention, Programme
from nghiquyet.document.offsets import Alignment
from nghiquyet.document.outline import Outline
from nghiquyet.vietnamese.folding import fold_case, fold_tones

_INTRODUCTION = re.compile(
    r"(?:(?:tiếp tục|xây dựng|tổ chức|triển khai|thực hiện|hoàn thành|lập|kế hoạch|và|các|những|\d+)"
    r"(?![^\W_])[\s,:]*)*",
    re.IGNORECASE,
)
"""What is to be done with a programme, before its name."""
_TYPED = re.compile(r"(?:dự án|đề án|công trình)\s+", re.IGNORECASE)
_QUOTED = re.compile(r"“([^“”]{12,})”")
_SUPPLEMENT = re.compile(
    r"(?:,|\s+trên địa bàn|\s+tại|\s+ở|\s+giai đoạn|\s+nhiệm kỳ|\s+tầm nhìn|\s+\()(?![^\W_]).*",
    re.IGNORECASE | re.DOTALL,
)
_FEWEST_WORDS = 4
"""Syllables of a name that is looked for: a shorter one says too many things."""
_TYPE = re.compile(r"(?:dự án|đề án|chương trình|công trình|kế hoạch)\s+[“]?$", re.IGNORECASE)
_LONGEST_TYPE = 20
_TWO_SPELLINGS = re.compile(r"o[ae]|uy")
"""Vowels whose tone stands on the one or on the other."""


def read_programmes(outline: Outline, aliases: Mapping[str, Sequence[str]]) -> tuple[Programme, ...]:
    """The programmes in document order; ``aliases`` are the other names of each, by its eId."""
    nodes = [node for node in outline.nodes if node.role == "programme"]
    if not nodes:
        return ()
    lists = {node.parent for node in nodes}
    elsewhere = [(each, each.text.lower()) for each in outline.nodes if each.parent not in lists and each.text]
    return tuple(
        Programme(
            number=node.num or str(place),
            eid=node.eid,
            name=node.text.rstrip(" ;.,"),
            mentions=tuple(_mentions([*_cores(node.text), *aliases.get(node.eid, ())], elsewhere)),
        )
        for place, node in enumerate(nodes, start=1)
    )


def _cores(text: str) -> Iterator[str]:
    """The name of a programme without what introduces it or adds to it; what it says in quotation marks is its name."""
    quoted = _QUOTED.search(text)
    if quoted:
        yield quoted[1]
        return
    lead = _INTRODUCTION.match(text)
    core = _SUPPLEMENT.sub("", text[lead.end() if lead else 0 :]).rstrip(" ;.,")
    type = _TYPED.match(core)
    if type and any(word[0].isupper() for word in core[type.end() :].split()[1:]):
        core = core[type.end() :]  # a proper name is known without its type, too
    if len(core.split()) >= _FEWEST_WORDS:
        yield core


def _mentions(names: Iterable[str], elsewhere: Sequence[tuple[Node, str]]) -> Iterator[Mention]:
    """Where the other units, each with its text in small letters, speak of one of the names."""
    sought = [(re.compile(rf"(?<![^\W_]){re.escape(fold_case(name))}(?![^\W_])"), _sure_words(name)) for name in names]
    for node, small in elsewhere:
        likely = [pattern for pattern, words in sought if all(word in small for word in words)]
        if likely:
            yield from _mentions_in(node, likely)


def _mentions_in(node: Node, patterns: Sequence[re.Pattern[str]]) -> Iterator[Mention]:
    """The mentions in one unit; of two that overlap the longer one."""
    folded, places, behind = fold_case(node.text), Alignment(node), 0
    spans = [match.span() for pattern in patterns for match in pattern.finditer(folded)]
    for start, end in sorted(spans, key=lambda span: (span[0], -span[1])):
        if start < behind or _goes_on(node.text, end):
            continue
        type = _TYPE.search(node.text, max(behind, start - _LONGEST_TYPE), start)
        first = type.start() if type else start
        quoted = "“" in node.text[first:start] and node.text.startswith("”", end)
        behind = end + 1 if quoted else end
        yield Mention(places.lines(first, behind)[0], node.text[first:behind])


def _goes_on(text: str, end: int) -> bool:
    """Whether a capital follows: then the name is a longer one, of something else."""
    return text[end : end + 1] == " " and text[end + 1 : end + 2].isupper()


def _sure_words(name: str) -> list[str]:
    """The words of a name that are written in one way only, the longest first: a text without them has no such name."""
    words = [word for word in name.lower().split() if not _TWO_SPELLINGS.search(fold_tones(word))]
    return sorted(words, key=len, reverse=True)
