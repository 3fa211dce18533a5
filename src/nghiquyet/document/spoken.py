"""Places as people say them: in words, from the top down or, as laws are cited, from the bottom up.

"Điều 5 khoản 2"            → article 5, in it paragraph 2
"điểm a khoản 2 Điều 5"     → article 5, in it paragraph 2, in it point a
"phần 2, mục II"            → part 2, in it section II
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from nghiquyet.document.node import Kind, Node
from nghiquyet.document.outline import Outline
from nghiquyet.vietnamese.folding import fold_marks, nfc

_KINDS: Final[dict[str, tuple[Kind, ...]]] = {
    "part": ("part",),
    "chapter": ("chapter",),
    "section": ("section", "division", "paragraph", "subparagraph"),
    "article": ("article",),
    "paragraph": ("paragraph",),
    "point": ("point", "subparagraph"),
}
"""The levels from the top down, and the kinds of units that each may be, the likeliest first."""
_ORDER: Final = {level: place for place, level in enumerate(_KINDS)}
_LEVELS: Final = (
    ("part", ("phan", "part")),
    ("chapter", ("chuong", "chapter")),
    ("section", ("muc", "section")),
    ("article", ("dieu", "article")),
    ("paragraph", ("khoan", "clause", "paragraph")),
    ("point", ("diem", "point")),
)
"""What people call them, without marks."""
_STEP: Final = re.compile(
    rf"({'|'.join(word for _, said in _LEVELS for word in said)})\s*(?:thu\s+)?([^\W_]+(?:\.[^\W_]+)*)(?:[\s,;.]+|$)"
)
_PREFIXES: Final = {"part": "p", "chapter": "ch"}
_FIRST: Final = frozenset(["part", "chapter", "article"])
"""Kinds of which the first is meant where a document has several of one number."""


def spoken(outline: Outline, text: str) -> Node | None:
    """The unit that such words name; None if they are no such words, name nothing, or several units alike."""
    steps = spoken_steps(text)
    if not steps:
        return None
    kinds = _KINDS[steps[-1][0]]
    found = [node for node in outline.nodes if _is(node, steps[-1]) and _stands_in(outline, node, steps[:-1])]
    likeliest = [node for kind in kinds for node in found if node.kind == kind]
    alike = len([node for node in likeliest if node.kind == likeliest[0].kind])
    return likeliest[0] if alike == 1 or (likeliest and (len(steps) > 1 or kinds[0] in _FIRST)) else None


def spoken_steps(text: str) -> list[tuple[str, str]]:
    """The levels and numbers of an address in words, from the top down; none if it is anything else."""
    words = nfc(text).strip()
    plain = fold_marks(words)
    steps: list[tuple[str, str]] = []
    at = 0
    while at < len(plain):
        step = _STEP.match(plain, at)
        if step is None:
            return []
        level = next(name for name, said in _LEVELS if step[1] in said)
        steps.append((level, words[slice(*step.span(2))].casefold()))
        at = step.end()
    upwards = len(steps) > 1 and _ORDER[steps[0][0]] > _ORDER[steps[-1][0]]
    return steps[::-1] if upwards else steps


def spoken_label(text: str) -> str:
    """The label that such words would have, folded (``phần 2 mục III``: ``p2.iii``); empty if they are none."""
    return ".".join(f"{_PREFIXES.get(level, '')}{fold_marks(number)}" for level, number in spoken_steps(text))


def _is(node: Node, step: tuple[str, str]) -> bool:
    """Whether a unit is what a step names; of a number in words (``THỨ HAI``) the label has the figure."""
    level, number = step
    if node.num is None or node.kind not in _KINDS[level]:
        return False
    figure = re.search(r"\d+$", node.label or "") if len(node.num) > 1 else None
    return number in (node.num.casefold().removeprefix("thứ "), figure[0] if figure else None)


def _stands_in(outline: Outline, node: Node, steps: Sequence[tuple[str, str]]) -> bool:
    """Whether a unit stands in all that the steps name."""
    above = reversed(outline.ancestors(node.eid))
    return all(any(_is(each, step) for each in above) for step in reversed(steps))
