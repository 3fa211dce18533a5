"""The targets of a document, each with its indicators.

"(3). Tổng vốn đầu tư toàn xã hội 5 năm đạt 115.000 tỷ đồng (bình quân 23.000 tỷ đồng/năm)."
→ Target 3: exactly 115000 tỷ đồng, period "5 năm" · exactly 23000 tỷ đồng, period "bình quân/năm"
"(24). Xây dựng lực lượng tự vệ …"
→ Target 24, in words: no figure is made up for it

Which units are targets is told by their role (``reading.roles``): by the heading above, and by what they say.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from nghiquyet.document import Node
from nghiquyet.document.figures import Indicator, Target
from nghiquyet.document.offsets import Alignment
from nghiquyet.document.outline import Outline
from nghiquyet.reading.figures.pieces import TOPIC, Piece, read_pieces
from nghiquyet.reading.figures.quantities import OWN_NUMBER
from nghiquyet.reading.figures.times import find_times

_FEWEST_WORDS = 3
_BEFORE_THEME = re.compile(
    r"^(?:(?:các|một số|những|nhóm)\s+)*(?:chỉ tiêu\s+)?(?:(?:về|trên|lĩnh vực)\s+)*", re.IGNORECASE
)
_BEHIND_THEME = re.compile(
    r"\s*\(.*\)\W*$|\s+(?:(?:đến|trong)\s+)?(?:(?:cuối|hết)\s+)?(?:năm|nhiệm kỳ|giai đoạn)\s+\d{4}.*$|[\s:.;]+$",
    re.IGNORECASE,
)
_NO_THEME = re.compile(
    r"(?:chỉ tiêu|chủ yếu|cụ thể|cơ bản|chính|phát triển|đến|nhiệm kỳ|giai đoạn|phấn đấu|quan trọng|năm|của|trong"
    r"|mục tiêu)\b",
    re.IGNORECASE,
)
"""``Các chỉ tiêu chủ yếu`` names no theme, ``Chỉ tiêu kinh tế`` does."""
_LONGEST_THEME = 60


def read_targets(outline: Outline) -> tuple[Target, ...]:
    """The targets in document order."""
    nodes = list(_with_leads(outline))
    return tuple(_target(node, lead, place, outline) for place, (node, lead) in enumerate(nodes, start=1))


def _with_leads(outline: Outline) -> Iterator[tuple[Node, Node | None]]:
    """Each target, and the sentence with which its list begins, if one does: ``Đến năm 2025 đạt các chỉ tiêu sau:``."""
    leads: dict[str | None, Node | None] = {}
    for node in outline.nodes:
        if node.role == "target":
            yield node, leads.get(node.parent)
        elif node.kind == "p":
            leads[node.parent] = node if node.text.endswith(":") else None


def _target(node: Node, lead: Node | None, place: int, outline: Outline) -> Target:
    below = [each for _, each in outline.walk(node.eid)]
    above = outline.ancestors(node.eid)
    headings = [*([lead] if lead else []), *reversed(above)]
    stated = next((words for each in headings if (words := _deadline(each))), None)
    own = OWN_NUMBER.match(node.text)
    return Target(
        number=node.num or (own[1] if own else str(place)),
        eid=node.eid,
        text=" ".join([node.text, *(f"{each.marker} {each.text}" if each.marker else each.text for each in below)]),
        verbatim=" ".join(each.verbatim for each in (node, *below)),
        theme=_own_theme(node) or _theme(above),
        indicators=tuple(_indicators([node, *below], stated)),
        lines=(node.lines.first, node.lines.last),
    )


def _indicators(nodes: Sequence[Node], stated: str | None) -> Iterator[Indicator]:
    """What the units of a target measure; ``stated`` is the time by which the heading above wants it."""
    for node in nodes:
        pieces = list(read_pieces(node.text))
        if not _says_something(node, pieces):
            continue
        places = Alignment(node)
        about: str | None = None
        for piece in pieces:
            indicator = _indicator(node, piece, stated, places, about)
            if piece.quantity is not None or len(indicator.phrase.split()) >= _FEWEST_WORDS:
                yield indicator
            about = about if piece.leans and about else indicator.phrase


def _says_something(node: Node, pieces: Sequence[Piece]) -> bool:
    """Not so a lead-in such as ``Trong đó:``."""
    return not node.text.rstrip().endswith(":") or any(piece.quantity for piece in pieces)


def _indicator(node: Node, piece: Piece, stated: str | None, places: Alignment, about: str | None) -> Indicator:
    quantity = piece.quantity
    low: int | float | None = None
    high: int | float | None = None
    if quantity is not None:
        one = quantity.low == quantity.high
        low = None if one and quantity.comparator in ("at_most", "less_than") else quantity.low
        high = None if one and quantity.comparator in ("at_least", "more_than") else quantity.high
    return Indicator(
        phrase=node.text[piece.start : piece.end],
        comparator=quantity.comparator if quantity else "none",
        low=low,
        high=high,
        unit=quantity.unit if quantity else None,
        period=piece.period,
        deadline=piece.deadline or stated,
        eid=node.eid,
        span=(piece.start, piece.end),
        lines=places.lines(piece.start, piece.end),
        about=about if piece.leans else None,
    )


def _deadline(heading: Node) -> str | None:
    """The time by which a heading wants all below it: ``Các chỉ tiêu chủ yếu đến năm 2025``."""
    if heading.role not in (None, "targets", "objectives") or heading.kind in ("part", "chapter"):
        return None
    times = [time.words for time in find_times(heading.text) if not time.yearly]
    return next((words for words in times if words.startswith(("đến", "tới", "trước"))), None)


def _theme(above: Sequence[Node]) -> str | None:
    """The heading under which a target stands within the targets, if there is one that names a theme."""
    for heading in reversed(above):
        if len(heading.text) <= _LONGEST_THEME:
            words = _BEFORE_THEME.sub("", _BEHIND_THEME.sub("", heading.text))
            if words and not _NO_THEME.match(words):
                return words[0].upper() + words[1:]
        if heading.role in ("targets", "objectives", "tasks"):
            break
    return None


def _own_theme(node: Node) -> str | None:
    """The theme that a target names itself: ``Về kinh tế: Tốc độ tăng trưởng …``."""
    found = TOPIC.match(node.text)
    words = found[1].strip() if found else ""
    return words[:1].upper() + words[1:] if words else None
