"""What the reader noticed on its way: repairs, numbers that are missing, repeated or out of order, what has no place.

    1320  IV. TĂNG CƯỜNG …, after II.   → Finding("numbering-gap", class S, line 1320, "IV.": III is missing)

The numbering of the source is never repaired: a gap is found and shown.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from nghiquyet.document import Finding, Node
from nghiquyet.document.offsets import line_at
from nghiquyet.messages import N_
from nghiquyet.reading.addressing import Address
from nghiquyet.reading.blocks import Block
from nghiquyet.reading.furniture import is_number
from nghiquyet.reading.levels import follows
from nghiquyet.reading.lines import Line
from nghiquyet.reading.markers import LIST_LETTERS, SELDOM_LETTERS, Marker
from nghiquyet.reading.repairs import joined_or_foreign
from nghiquyet.reading.source import SourceText
from nghiquyet.reading.tree import Unit, walk
from nghiquyet.vietnamese.numerals import roman, roman_value

_GAP = N_("The numbering goes from {before} to {after}: the text has no {missing}.")
_BEGINS_LATE = N_("The numbering begins with {after}: the text has no {missing}.")
_REPEAT = N_("The number {number} is printed twice here.")
_ORDER = N_("The number {after} comes after {before}.")
_DROPPED = N_("This begins like number {number}, but does not fit the numbers around it; read as running text.")
_LONE = N_("This line is only the figure {number}, either a page number or part of the text; it was left in the text.")
_FOREIGN = N_(
    "“{word}” may be two words that lost their space, or a foreign word written as one; it was left as it is."
)
_DECOMPOSED = N_("The file stores letters and accents separately (not NFC); they are shown combined.")
_ENCODING = N_(
    "Hardly any word with accents here is Vietnamese. If the text shows the letters of an old encoding (TCVN3, VNI), "
    "convert the file to Unicode and import it again."
)
_MOST_NAMED = 8
_CONTEXT = 12


def of_repairs(nodes: Sequence[Node]) -> Iterator[Finding]:
    """One finding for each repair."""
    for node in nodes:
        for repair in node.repairs:
            begin, end = repair.offset, repair.offset + len(repair.sic)
            # A repair of a sign or a space says nothing without the words around it.
            if repair.rule in ("space-after-sign", "spaces"):
                before = node.verbatim[max(0, begin - _CONTEXT) : begin].rsplit(" ", 1)[-1]
                after = node.verbatim[end : end + _CONTEXT].split(" ", 1)[0]
            else:
                before = after = ""
            yield Finding(
                rule=repair.rule,
                oddity="E",
                line=repair.line,
                verbatim=(before + repair.sic + after).strip(),
                suggested=(before + repair.corr + after).strip(),
                # A page has its number with good reason; only whether it is one is worth a look.
                certainty="medium" if repair.rule == "furniture" else repair.certainty,
                template=repair.reason,
                eid=node.eid,
            )


def of_numbering(units: Sequence[Unit], addresses: Mapping[Unit, Address]) -> Iterator[Finding]:
    """Numbers that are missing, repeated or out of order among the children of one unit."""
    last: dict[tuple[Unit | None, str], Marker] = {}
    continuing: dict[str, Marker] = {}
    for unit in walk(list(units)):
        marker = unit.block.marker if unit.block else None
        if marker is None or marker.num is None:
            continue
        key = (unit.parent, marker.style.name)
        before = last.get(key)
        # A list may count on over the headings it stands under, as targets do under "* Về kinh tế", "* Về xã hội".
        carried = continuing.get(marker.style.name)
        last[key] = continuing[marker.style.name] = marker
        if before is None and marker.style.keyword and carried is not None and marker.value > carried.value:
            before = carried  # Articles count on from chapter to chapter.
        line, eid = unit.first_line, addresses[unit].eid
        if addresses[unit].repeats:
            yield _numbering("numbering-repeat", line, eid, marker, _REPEAT, number=marker.num)
        elif before is None:
            if marker.value > 1 and not (carried is not None and follows(carried, marker)):
                missing = _between(0, marker)
                yield _numbering("numbering-gap", line, eid, marker, _BEGINS_LATE, after=marker.num, missing=missing)
        elif marker.value < before.value:
            yield _numbering("numbering-order", line, eid, marker, _ORDER, before=before.num or "", after=marker.num)
        elif marker.value > before.value and not follows(before, marker):
            missing = _between(before.value, marker)
            yield _numbering(
                "numbering-gap", line, eid, marker, _GAP, before=before.num or "", after=marker.num, missing=missing
            )


def _numbering(rule: str, line: int, eid: str, marker: Marker, template: str, **values: str) -> Finding:
    return Finding(rule, "S", line, marker.printed, None, "high", template, tuple(values.items()), eid)


def _between(before: int, marker: Marker) -> str:
    """The missing numbers, as the style would print them."""
    names = [name for number in range(before + 1, marker.value) if (name := _printed(number, marker))]
    return ", ".join(names[:_MOST_NAMED]) + (", …" if len(names) > _MOST_NAMED else "")


def _printed(number: int, marker: Marker) -> str | None:
    """A number in the style of a marker; None for a letter that many lists leave out."""
    num = marker.num or ""
    if "." in num:
        return f"{num.rpartition('.')[0]}.{number}"
    if marker.style.name != "A" and roman_value(num) == marker.value and num.isupper():
        return roman(number)
    if marker.style.name in ("(i)", "i)"):
        return roman(number).lower()
    if len(num) == 1 and num.isalpha():
        letter = LIST_LETTERS[number - 1]
        return None if letter in SELDOM_LETTERS else letter.upper() if num.isupper() else letter
    return str(number)


def of_dropped(blocks: Sequence[Block], nodes: Sequence[Node]) -> Iterator[Finding]:
    """Paragraphs that begin with a number which is none of the numbering."""
    if not blocks:
        return
    owners = {node.segments[0].line: node for node in nodes if node.segments}
    for block in blocks:
        line = block.text_lines[0]
        number = line.text.split(None, 1)[0]
        owner = owners.get(block.lines[0].number)
        yield Finding(
            "unplaced",
            "U",
            line.number,
            number,
            None,
            "low",
            _DROPPED,
            (("number", number),),
            owner.eid if owner else None,
        )


def of_lone_numbers(lines: Sequence[Line], nodes: Sequence[Node]) -> Iterator[Finding]:
    """Lines that look like page numbers and could be shown to be neither that nor raised figures."""
    lone = [line for line in lines if not line.furniture and is_number(line)]
    if not lone:
        return
    owners = {segment.line: node for node in nodes for segment in node.segments}
    for line in lone:
        owner = owners[line.number]
        if not any(repair.rule == "superscript" and repair.line == line.number for repair in owner.repairs):
            values = (("number", line.text),)
            yield Finding("unplaced", "U", line.number, line.text, None, "low", _LONE, values, owner.eid)


def of_foreign_words(nodes: Sequence[Node]) -> Iterator[Finding]:
    """Words that nobody can tell from two that were joined, the first time each is met."""
    seen: set[str] = set()
    for node in nodes:
        for match in joined_or_foreign(node.verbatim):
            if match[0] not in seen:
                seen.add(match[0])
                line = line_at(node.segments, match.start())
                yield Finding(
                    "joined-words", "U", line, match[0], None, "low", _FOREIGN, (("word", match[0]),), node.eid
                )


def of_source(source: SourceText) -> Iterator[Finding]:
    """What is odd about the file as a whole."""
    if source.decomposed:
        yield Finding("decomposed", "E", 1, source.name, None, "high", _DECOMPOSED)
    if source.garbled:
        yield Finding("encoding", "U", 1, source.name, None, "medium", _ENCODING)
