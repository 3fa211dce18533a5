"""Extraction damage that a rule can find, and its mending: records beside the text, which stays as it is.

    "… thực hiệnchương trình …"   → Repair(sic="hiệnchương", corr="hiện chương", rule="joined-words")
    "… đề ra;cơ cấu …"            → Repair(sic=";", corr="; ", rule="space-after-sign")
    "… 10m3/ngày …"               → Repair(sic="3", corr="³", rule="superscript"), for the figure had its own line

Only class E of the design is mended: lost letters, lost spaces, moved text, page furniture. Spelling, grammar,
numbers and names stay as printed. Lost letters are beyond rules; editors record them (``editorial``).
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence

from nghiquyet.document import Certainty, Repair, Segment
from nghiquyet.document.offsets import line_at
from nghiquyet.messages import N_
from nghiquyet.reading.joining import METRE_BEFORE, SUPERSCRIPTS
from nghiquyet.reading.lines import Line
from nghiquyet.vietnamese.loanwords import sounds_foreign
from nghiquyet.vietnamese.syllables import is_syllable, split_joined

_LETTERS = re.compile(r"[^\W\d_]{3,}")
# What is looked for first is one of a few characters, so that the rest is tried only there: a third of the time.
_SIGN = re.compile(
    r"(?=[.,;:!?”%])(?:(?<=[^\W\d_)”%])[.;:!?](?=[^\W\d_]{2})|(?<=\w),(?=[^\W\d_])|(?<=[\d)])[;:](?=[^\W\d_]{2})"
    r"|[”%](?=[^\W\d_¹²³⁰-⁹])|(?<=\d)\.(?=[^\W\d_]{2}))"
)
_NUMBERED = re.compile(r"(?:(?i:điều|mục|phần|chương)\s+)?(?:\d{1,3}(?:\.\d{1,3})*|[IVXLC]{1,6}|[A-Za-zĐđ])")
"""A text that is a number so far, as headings have them: ``1``, ``2.1``, ``IV``, ``a``, ``Điều 5``."""
_FIGURE = re.compile(r"(?=\d)(?<![\d.,])((?:\d[\d.,]*)?\d)([^\W\d_]+)")
_ADDRESS = re.compile(
    r"@|://|^\(?www\.|\.(?:com|docx?|edu|gov|html?|jpe?g|net|org|pdf|png|pptx?|rar|vn|xlsx?|zip)\W*$", re.IGNORECASE
)
"""What a run of letters and signs has in it if it is an address on the net or the name of a file."""
_LONGEST_ADDRESS = 100
_LONGEST_NAME = 20
_COLUMNS = 4
"""So many spaces in a row part columns, or wait to be filled in (``Số:      /QĐ-UBND``)."""
_SPACES = re.compile(r"(?<=\S)[ \t\u00a0]{2,}(?=\S)")

REASONS = {
    "joined-words": N_("Two syllables run together that form no word; there is only one way to split them."),
    "space-after-sign": N_("A space is missing here."),
    "space-after-figure": N_("The space between the figure and the word was lost."),
    "spaces": N_("Extra spaces, left over from the page layout."),
    "superscript": N_("The superscript is on a line of its own."),
    "furniture": N_("A page number, running head or ruled line; not part of the text."),
}
"""Why each rule mends what it mends."""


def find_repairs(verbatim: str, segments: Sequence[Segment], lines: Sequence[Line]) -> list[Repair]:
    """All repairs of a text by rule, in order of offset, none overlapping another."""
    found = [*_furniture(verbatim, segments, lines), *_superscripts(verbatim, segments)]
    found += _joined(verbatim, segments)
    found += _signs(verbatim, segments)
    found += _figures(verbatim, segments)
    found += _spaces(verbatim, segments)
    return without_overlaps(found)


def without_overlaps(repairs: Iterable[Repair]) -> list[Repair]:
    """In order of offset; of two that overlap the one that was found first stays."""
    kept: list[Repair] = []
    for repair in repairs:
        at = bisect_right(kept, repair.offset, key=lambda other: other.offset)
        after_before = at == 0 or kept[at - 1].offset + max(1, len(kept[at - 1].sic)) <= repair.offset
        before_after = at == len(kept) or repair.offset + max(1, len(repair.sic)) <= kept[at].offset
        if after_before and before_after:
            kept.insert(at, repair)
    return kept


def _repair(segments: Sequence[Segment], offset: int, sic: str, corr: str, rule: str, certainty: Certainty) -> Repair:
    return Repair(offset, sic, corr, line_at(segments, offset), rule, certainty, "rule", REASONS[rule])


def _furniture(verbatim: str, segments: Sequence[Segment], lines: Sequence[Line]) -> Iterable[Repair]:
    for segment, line in zip(segments, lines, strict=True):
        if line.furniture:
            end = segment.offset + len(line.text)
            first = segment.offset - 1 if segment.offset else 0
            last = end if segment.offset else end + 1
            reason = REASONS["furniture"]
            yield Repair(first, verbatim[first:last], "", line.number, "furniture", "high", "rule", reason)


def _superscripts(verbatim: str, segments: Sequence[Segment]) -> Iterable[Repair]:
    for before, segment, after in zip(segments, segments[1:], [*segments[2:], None], strict=False):
        end = len(verbatim) if after is None else after.offset
        sic = verbatim[segment.offset : end]
        if sic in SUPERSCRIPTS and METRE_BEFORE.search(verbatim[before.offset : segment.offset]):
            yield _repair(segments, segment.offset, sic, SUPERSCRIPTS[sic], "superscript", "high")


def _joined(verbatim: str, segments: Sequence[Segment]) -> Iterable[Repair]:
    for match in _LETTERS.finditer(verbatim):
        parts = split_joined(match[0])
        if parts is not None and not may_be_foreign(parts) and not _may_be_name(match):
            yield _repair(segments, match.start(), match[0], " ".join(parts), "joined-words", "high")


def joined_or_foreign(verbatim: str) -> Iterable[re.Match[str]]:
    """The words of a text that may be two that were joined or one that is foreign: none of them is mended."""
    for match in _LETTERS.finditer(verbatim):
        parts = split_joined(match[0])
        if parts is not None and (may_be_foreign(parts) or _may_be_name(match)):
            yield match


def may_be_foreign(parts: tuple[str, str]) -> bool:
    """Whether two syllables in one may be a foreign word; a capital inside a word is a sure sign that they are two."""
    return sounds_foreign(parts) and not (parts[1][0].isupper() and not parts[0].isupper())


def _may_be_name(word: re.Match[str]) -> bool:
    """Whether a word is written like a name and stands beside one: ``Néang Kim``, ``Rơ Chăm H'Yéo``."""
    before, behind = word.string[: word.start()], word.string[word.end() :]
    beside = (re.search(r"(\w+)\s+$", before[-_LONGEST_NAME:]), re.match(r"\s+(\w+)", behind[:_LONGEST_NAME]))
    return word[0].istitle() and (before.endswith(("'", "’")) or any(each and each[1].istitle() for each in beside))


def _signs(verbatim: str, segments: Sequence[Segment]) -> Iterable[Repair]:
    for match in _SIGN.finditer(verbatim):
        if _in_abbreviation(verbatim, match.start(), match.end()) or _in_address(verbatim, match.start()):
            continue
        yield _repair(segments, match.start(), match[0], match[0] + " ", "space-after-sign", "high")


def _in_abbreviation(verbatim: str, first: int, last: int) -> bool:
    """``TP.HCM``, ``v.v``, an address on the net: the word before the full stop or after it is no syllable.

    After a figure (``năm 2020.Tổng``) the word must begin like a sentence. A number at the head (``I.Tổng``)
    ends none.
    """
    if verbatim[first] != ".":
        return False
    if _NUMBERED.fullmatch(verbatim, 0, first):
        return True
    after = re.match(r"[^\W\d_]+", verbatim[last : last + 12])
    if after is None or not is_syllable(after[0]):
        return True
    if verbatim[first - 1].isdigit():
        return not after[0].istitle()
    before = re.search(r"[^\W\d_]+$", verbatim[max(0, first - 12) : first])
    return before is None or not is_syllable(before[0])


def _in_address(verbatim: str, at: int) -> bool:
    """Whether a place is within an address (``nguyen.an@tinh.gov.vn``) or the name of a file (``bao.cao.docx``)."""
    if verbatim[at] not in ".:":
        return False
    before = verbatim[max(0, at - _LONGEST_ADDRESS) : at].rsplit(None, 1)
    behind = verbatim[at : at + _LONGEST_ADDRESS].split(None, 1)
    return _ADDRESS.search((before[-1] if before else "") + behind[0]) is not None


def _figures(verbatim: str, segments: Sequence[Segment]) -> Iterable[Repair]:
    """``95.261tỷ``: a syllable with Vietnamese marks right after a figure; units (``16ha``, ``10m``) have none."""
    for match in _FIGURE.finditer(verbatim):
        word = match[2]
        if not word.isascii() and len(word) > 1 and word.islower() and is_syllable(word):
            yield _repair(segments, match.start(), match[0], f"{match[1]} {word}", "space-after-figure", "high")


def _spaces(verbatim: str, segments: Sequence[Segment]) -> Iterable[Repair]:
    for match in _SPACES.finditer(verbatim):
        certainty: Certainty = "high" if len(match[0]) < _COLUMNS else "low"
        yield _repair(segments, match.start(), match[0], " ", "spaces", certainty)
