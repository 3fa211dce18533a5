"""What editors recorded about one document, put to use, after a check that each line says what is claimed of it.

    [[repair]] line = 1628, sic = "Danh sá h", corr = "Danh sách"
    → Repair(offset=3, sic="Danh sá h", corr="Danh sách", rule="editorial") in the text of that line

A claim that does not hold changes nothing and becomes a finding.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence

from nghiquyet.document import Finding, Node, Repair, Segment
from nghiquyet.document.editorial import Editorial, EditorialRepair, Fact, PeriodFact
from nghiquyet.messages import N_
from nghiquyet.reading.addressing import Address
from nghiquyet.reading.repairs import without_overlaps
from nghiquyet.reading.tree import Unit

_WRONG_CLAIM = N_(
    "{entry}: the editorial data claims “{claim}” for line {line}, but the line does not say so; nothing was changed."
)


def repairs_by_line(editorial: Editorial | None) -> dict[int, list[EditorialRepair]]:
    """The recorded repairs of each source line."""
    by_line: dict[int, list[EditorialRepair]] = defaultdict(list)
    for repair in editorial.repairs if editorial else ():
        by_line[repair.line].append(repair)
    return by_line


def mend(
    verbatim: str,
    segments: Sequence[Segment],
    found: list[Repair],
    recorded: Mapping[int, list[EditorialRepair]],
) -> list[Repair]:
    """The recorded repairs of a text and those found by rule; where they overlap, what was recorded stays."""
    mended: list[Repair] = []
    for index, segment in enumerate(segments):
        for repair in recorded.get(segment.line, ()):
            end = segments[index + 1].offset if index + 1 < len(segments) else len(verbatim)
            at = verbatim.find(repair.sic, segment.offset, end)
            if at >= 0:
                mended.append(
                    Repair(
                        at,
                        repair.sic,
                        repair.corr,
                        repair.line,
                        "editorial",
                        repair.certainty,
                        "editorial",
                        repair.reason,
                    )
                )
    return without_overlaps([*mended, *found]) if mended else found


def placements(editorial: Editorial, addresses: Mapping[Unit, Address]) -> dict[int, int | None]:
    """First line of each unit that an editor placed → first line of the parent it was given (None: the document)."""
    lines = {address.eid: unit.first_line for unit, address in addresses.items()}
    return {
        place.line: None if place.parent is None else lines[place.parent]
        for place in editorial.places
        if place.parent is None or place.parent in lines
    }


def editorial_findings(editorial: Editorial | None, nodes: Sequence[Node], lines: Sequence[str]) -> list[Finding]:
    """The recorded notes, and every claim that its line does not bear out."""
    if editorial is None:
        return []
    owners = {segment.line: node for node in nodes for segment in node.segments}
    starts = {node.segments[0].line: node for node in nodes if node.segments}
    eids = {node.eid for node in nodes}
    findings = []
    for nth, note in enumerate(editorial.notes, start=1):
        if note.line in owners and note.verbatim in lines[note.line - 1]:
            eid = owners[note.line].eid
            findings.append(
                Finding("note", note.oddity, note.line, note.verbatim, note.suggested, "medium", note.reason, eid=eid)
            )
        else:
            findings.append(wrong_claim(editorial.entry("note", nth), note.line, note.verbatim))
    made = {(repair.line, repair.sic) for node in nodes for repair in node.repairs if repair.resp == "editorial"}
    findings += [
        wrong_claim(editorial.entry("repair", nth), each.line, each.sic)
        for nth, each in enumerate(editorial.repairs, start=1)
        if (each.line, each.sic) not in made
    ]
    for nth, place in enumerate(editorial.places, start=1):
        if place.line not in starts or (place.parent is not None and place.parent not in eids):
            findings.append(wrong_claim(editorial.entry("place", nth), place.line, place.parent or "—"))
    for claim, line in _claims(editorial):
        owner = owners.get(line)
        if owner is None or not all(
            re.search(rf"\b{re.escape(word)}\b", owner.verbatim, re.IGNORECASE) for word in claim.split()
        ):
            findings.append(wrong_claim(f"{editorial.id}.toml: document", line, claim))
    return findings


def _claims(editorial: Editorial) -> list[tuple[str, int]]:
    """The words and figures that must stand in the unit of the line a fact rests on; titles are an editor's wording."""
    claims: list[tuple[str, int]] = []
    facts: tuple[Fact | None, ...] = (editorial.ordinal, editorial.body, editorial.number, editorial.signed_by)
    claims += [(fact.text, fact.line) for fact in facts if fact is not None]
    periods: tuple[PeriodFact | None, ...] = (editorial.term, editorial.held)
    for fact in periods:
        if fact is not None:
            days = [day for day in (fact.period.start, fact.period.end) if day is not None]
            claims += [(" ".join(str(int(part)) for part in day.split("-")), fact.line) for day in days]
    return claims


def wrong_claim(entry: str, line: int, claim: str) -> Finding:
    """The finding about a claim that its line does not bear out; ``entry``: where it is written down."""
    values = (("entry", entry), ("claim", claim), ("line", str(line)))
    return Finding("editorial-claim", "U", line, claim, None, "high", _WRONG_CLAIM, values)
