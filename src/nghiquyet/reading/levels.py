"""Which numbers are numbers, and in which order the styles of a document nest.

    "A." … "I." "1." "2." "II." "1." … "B." "I." …     → A above I above 1.
    "I." "A." "B." "II." "A." "B."                     → I above A: between I and II the letters begin anew

The order is found from the document: a style is below another if it begins anew between two numbers of the other.
Where that says nothing, the usual order holds (``markers.styles``), and among items of lists the one met first.
"""

from __future__ import annotations

import re
from collections import defaultdict
from functools import cmp_to_key

from nghiquyet.reading.blocks import HEADING_KINDS, Block, is_capitals
from nghiquyet.reading.markers import Marker, as_letter, styles
from nghiquyet.reading.openings import begins_numbered_quotation
from nghiquyet.vietnamese.numerals import letter_follows

_RULE = re.compile(r"[_―]{5,}")
"""What parts notes from the text of their page."""
_LONGEST_QUOTATION = 400
"""Most paragraphs of a quotation; one that does not end is none."""
_MOST_MISSING = 2
"""A number that leaves out more than this, and is not itself followed by the next, is a figure of the text."""


def follows(before: Marker, after: Marker) -> bool:
    """Whether a number comes straight after another of its style; d) before e) too, as lists without đ have it."""
    if after.value == before.value + 1:
        return True
    letters = before.num is not None and after.num is not None and len(before.num) == len(after.num) == 1
    return letters and before.num is not None and after.num is not None and letter_follows(before.num, after.num)


def settle_letters(blocks: list[Block]) -> None:
    """Read ``i)`` as a letter where the list before it has come to ``h)``; else it begins ``i) ii)``."""
    last: dict[str, Marker] = {}
    for block in blocks:
        marker = block.marker
        if marker is None or marker.num is None:
            continue
        letter = as_letter(marker)
        if letter is not None and letter.style.name in last and follows(last[letter.style.name], letter):
            block.marker = marker = letter
        last[marker.style.name] = marker


def drop_quoted_numbers(blocks: list[Block]) -> None:
    """Take the numbers from quoted paragraphs of another text, as amendments have them: they count there, not here.

    ``… được sửa đổi như sau:`` / ``“Điều 8. Kinh phí`` / ``1. Ngân sách tỉnh …`` / ``2. … 30%.”``
    """
    at = 0
    while at < len(blocks):
        end = _end_of_quotation(blocks, at)
        for block in blocks[at + 1 : end]:
            block.marker = None
        at = end


def _end_of_quotation(blocks: list[Block], begin: int) -> int:
    """Index behind the quotation that begins in a block with a number; the next block if none does, or none ends."""
    text = _text(blocks[begin])
    opening = max(text.rfind("“"), text.find('"'))
    if opening < 0 or not begins_numbered_quotation(text[opening:]) or not (open := _opened(text)):
        return begin + 1
    for index in range(begin + 1, min(begin + _LONGEST_QUOTATION, len(blocks))):
        text = _text(blocks[index])
        if begins_numbered_quotation(text):
            break
        open += _opened(text, bool(open))
        if open <= 0:
            return index + 1
    return begin + 1


def _opened(text: str, inside: bool = False) -> int:
    """How many quotations a text leaves open; straight marks open and close in turn."""
    straight = text.count('"') % 2
    return text.count("“") - text.count("”") + (-straight if inside else straight)


def _text(block: Block) -> str:
    return " ".join(line.text for line in block.text_lines)


def drop_footnotes(blocks: list[Block]) -> None:
    """Take the number from notes below a rule of underscores at the foot of a page: they are no part of the outline."""
    below = False
    for block in blocks:
        if any(line.new_page for line in block.lines[:1]) or block.is_heading:
            below = False
        if below and block.marker is not None and block.marker.style.name in ("(1)", "1)", "(a)", "*"):
            block.marker = None
        below = below or _RULE.fullmatch(block.text_lines[-1].text if block.text_lines else "") is not None


def drop_chance_numbers(blocks: list[Block]) -> list[Block]:
    """Take the marker from blocks that only happen to begin with a number; the blocks that lost theirs.

    A number counts if it begins a list, goes on from the one before it (a few may be missing), is followed by the
    next one, or stands in a heading that cannot be anything else.
    """
    following: dict[int, Marker] = {}
    coming: dict[str, Marker] = {}
    for index in range(len(blocks) - 1, -1, -1):
        marker = blocks[index].marker
        if marker is not None and marker.num is not None:
            if marker.style.name in coming:
                following[index] = coming[marker.style.name]
            coming[marker.style.name] = marker
    last: dict[str, Marker] = {}
    dropped = []
    for index, block in enumerate(blocks):
        marker = block.marker
        if marker is None or marker.num is None:
            continue
        before, after = last.get(marker.style.name), following.get(index)
        begins = marker.value == 1 and not marker.style.bare
        goes_on = before is not None and 0 <= marker.value - before.value <= 1 + _MOST_MISSING
        leads = after is not None and follows(marker, after)
        first = block.text_lines[0].text[len(marker.printed) :]
        heading = marker.style.kind in HEADING_KINDS
        certain = marker.style.keyword or (
            heading and not marker.style.bare and (is_capitals(first) or block.closing not in ".,;")
        )
        if begins or goes_on or leads or certain:
            last[marker.style.name] = marker
        else:
            block.marker = None
            dropped.append(block)
    return dropped


def nesting(blocks: list[Block]) -> dict[str, int]:
    """Rank of each numbering style the document uses, by name; 0 contains all others."""
    begun: dict[str, set[str]] = defaultdict(set)
    below: dict[tuple[str, str], int] = defaultdict(int)
    last: dict[str, Marker] = {}
    met: dict[str, int] = {}
    for block in blocks:
        marker = block.marker
        if marker is None or marker.num is None:
            continue
        name = marker.style.name
        met.setdefault(name, len(met))
        if name in last and follows(last[name], marker):
            for other in begun[name]:
                below[name, other] += 1
        last[name] = marker
        begun[name] = set()
        if marker.value == 1:
            for other, names in begun.items():
                if other != name:
                    names.add(name)
    usual = {style.name: position for position, style in enumerate(styles())}
    lists = {style.name for style in styles() if style.kind == "point"}
    words = {style.name for style in styles() if style.keyword}

    def above(one: str, other: str) -> int:
        # Articles count on from chapter to chapter and from section to section, so their numbers say nothing of these.
        evidence = 0 if {one, other} <= words else below[other, one] - below[one, other]
        if evidence == 0:
            order = met if one in lists and other in lists else usual
            evidence = order[one] - order[other]
        return evidence

    ranked = sorted(met, key=usual.__getitem__)
    return {name: rank for rank, name in enumerate(sorted(ranked, key=cmp_to_key(above)))}
