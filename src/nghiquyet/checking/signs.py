"""Signs and blanks: doubled, missing, on the wrong side; brackets and quotation marks that do not meet.

"tăng cường, kỷ luật, kỷ cương"           → stray-comma, "tăng cường kỷ luật"
"nhiệm kỳ 2015 -2020"                     → dash-space, "2015 - 2020"
"đồng thuận xã hội; Kiện toàn, nâng cao"  → capital, "kiện"
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from typing import Final

from nghiquyet.checking.neighbours import neighbours
from nghiquyet.checking.passages import Passage, passages
from nghiquyet.checking.spelling import PROPER
from nghiquyet.document import Certainty, Document, Finding
from nghiquyet.messages import N_
from nghiquyet.vietnamese.folding import fold_case
from nghiquyet.vietnamese.syllables import is_syllable

_DOUBLED: Final = re.compile(r"(?<=[\w)”%])([,;:] ?(?:[,;:]|\.(?![.\w]))|[.] ?[,;:](?!\w)|(?<!\.)\.\.(?!\.))")
_ELLIPSIS: Final = re.compile(r",(?:…|\.\.\.)")
_CUT_OFF: Final = re.compile(
    r"(?:^|[,;.:] |\b(?:cần|phải|và) )(tăng cường|đẩy mạnh|nâng cao|siết chặt|phát huy|giữ nghiêm|chấn chỉnh), "
    r"(chất lượng|công tác|hiệu lực|hiệu quả|kỷ cương|kỷ luật|năng lực|nhận thức|sức mạnh|trách nhiệm|vai trò|ý thức)"
    r"(?=[ ,;.])(?! (?:bị|chưa|có|còn|đã|được|không|luôn|ngày càng|từng bước|tiếp tục)\b)",
    re.IGNORECASE,
)
_NO_VERB: Final = r"(?! (?:bị|có|còn|đã|được|là|phải|sẽ|từ|vẫn|về)\b) [^\W\d_]+"
_CUT_SUBJECT: Final = re.compile(
    rf"(?:^|[.;] )(?:Các|Những|Công tác|Hoạt động|Phong trào)(?:{_NO_VERB}){{1,4}},"
    r"(?! (?:bao gồm|cùng|của|do|đặc biệt|gồm|kể cả|nhất là|như|qua|theo|trong|trừ|với)\b)"
    rf"(?:{_NO_VERB}){{0,2}} ([^\W\d_]+), (được [^\W\d_]+ [^\W\d_]+)\b"
)
_CLAUSE: Final = 300
"""Characters before a place in which its sentence is looked at."""
_PASSIVE: Final = re.compile(r"\b(?:bị|được)\b", re.IGNORECASE)
_BEFORE: Final = re.compile(r"(?<=[\w)”%]) +([,;:.!?])(?=\s|$)(?!\s*[.…])")
_DIVIDES: Final = re.compile(r" (?:\d|[^\W\d_]\b)")
"""What follows a colon that divides: ``1 : 2.000``, ``(A : B)``."""
_WITHIN: Final = re.compile(r"([(“]) +(?=\w)|(?<=[\w.%]) +([)”])")
_DASH: Final = re.compile(r"(?<=[\w)”%]) [-–](?=\w)|(?<=\w)[-–] (?=\w)")
_SIGN_PART: Final = re.compile(r"\d+(?:/\d{4})?[-/][A-ZĐƯ]+")
"""The first part of a sign of a document: ``67/2013/NĐ``, ``1374-QĐ``."""
_DASHED: Final = re.compile(r"(?<![\w-])\w{1,40}(?:-| - )\w{1,40}(?![\w-])")
_YEARS: Final = re.compile(r"\b((?:19|20)\d\d)( ?[-–] ?)((?:19|20)\d\d)\b")
_AFTER_SEMICOLON: Final = re.compile(r"; ([^\W\d_]+)(?: ([^\W\d_]+))?")
_AFTER_FIGURE: Final = re.compile(r"(?:19|20)\d\d|[%)”]")
_AFTER_STOP: Final = re.compile(
    r"(?:(?<![^\W_])(?=[^\W_])|(?=[%)”]))((?:19|20)\d\d|[^\W\d_]{2,}|[%)”])\. ([^\W\d_]{2,})"
)
_LONGEST_WORD: Final = 40
"""Letters of what is shown of a word beside a sign."""
_LIST_LETTER: Final = re.compile(r"(?:^|[\s;:,.(/])[\wđ]{1,4}\)")


def doubled_signs(document: Document) -> Iterator[Finding]:
    """``quận,, phường``, ``theo quy định;.``: two signs where one belongs. ``v.v..`` and ellipses are left alone."""
    for passage in passages(document):
        for found in _DOUBLED.finditer(passage.text):
            if passage.text[max(0, found.start() - 3) : found.start()].endswith("v.v"):
                continue
            if (
                found[0][0] == "."
                and passage.text[max(0, found.start() - 12) : found.start()].rpartition(" ")[2].isupper()
            ):
                continue  # a short form keeps its full stop: "TP.;"
            template = N_("Two punctuation marks in a row: “{signs}”.")
            yield passage.finding(
                "doubled-sign", "S", found.start(), found.end(), None, "high", template, signs=found[0]
            )
        for found in _ELLIPSIS.finditer(passage.text):
            template = N_("A comma before an ellipsis is redundant.")
            yield passage.finding("doubled-sign", "S", found.start(), found.end(), "…", "low", template)


def stray_commas(document: Document) -> Iterator[Finding]:
    """``tăng cường, kỷ luật, kỷ cương``: a verb that needs an object, cut from it by a comma.

    ``Đời sống được nâng cao, chất lượng …`` has its verb's object before it, and what follows is another sentence.
    ``Các chương trình văn hóa, nghệ thuật, được quan tâm``: a subject cut from its verb.
    """
    for passage in passages(document):
        for found in _CUT_OFF.finditer(passage.text):
            clause = re.split(r"[.;:]", passage.text[max(0, found.start() - _CLAUSE) : found.start(1)])[-1]
            if _PASSIVE.search(clause):
                continue
            template = N_("The comma separates the verb from its object.")
            suggested = f"{found[1]} {found[2]}"
            yield passage.finding("stray-comma", "S", found.start(1), found.end(2), suggested, "high", template)
        for found in _CUT_SUBJECT.finditer(passage.text):
            template = N_("The comma separates the subject from its verb.")
            suggested = f"{found[1]} {found[2]}"
            yield passage.finding("stray-comma", "S", found.start(1), found.end(2), suggested, "medium", template)


def stray_blanks(document: Document) -> Iterator[Finding]:
    """``Hưng , Hòa``, ``( giai đoạn 2)``: a blank before a sign that closes, or behind one that opens.

    A colon with a figure behind it may divide (``1 : 2.000``).
    """
    template = N_("This space does not belong here.")
    for passage in passages(document):
        for pattern in (_BEFORE, _WITHIN):
            for found in pattern.finditer(passage.text):
                begin = _word_begin(passage.text, found.start())
                shown = passage.text[begin : found.end()]
                divides = found[0].endswith(":") and _DIVIDES.match(passage.text, found.end())
                sure: Certainty = "low" if divides else "high" if pattern is _BEFORE else "medium"
                yield passage.finding("stray-blank", "E", begin, found.end(), re.sub(r"\s+", "", shown), sure, template)


def dash_blanks(document: Document) -> Iterator[Finding]:
    """``2015 -2020``, ``2020- 2025``, ``Covid -19``: a dash with a blank on one side only.

    If the text has the two sides joined elsewhere (``Covid-19``) or they are parts of one sign of a document
    (``67/2013/NĐ- CP``), that was meant; else a blank on each side. ``từ -25°C`` is less than nothing, no dash.
    """
    forms = Counter(form for passage in passages(document) for form in _DASHED.findall(passage.text))
    for passage in passages(document):
        for found in _DASH.finditer(passage.text):
            begin, end = _word_begin(passage.text, found.start()), _word_end(passage.text, found.end())
            left = passage.text[begin : found.start()].lstrip("(“")
            right = passage.text[found.end() : end].rstrip(".,;:)”")
            if not left or not right or _goes_on(passage.text, found.end()) or _is_minus(left, right):
                continue
            joined, parted = f"{left}-{right}", f"{left} - {right}"
            meant = forms[joined] > forms[parted] or _SIGN_PART.fullmatch(left)
            suggested = joined if meant else parted
            start = found.start() - len(left)
            template = N_("The dash has a space on one side only.")
            yield passage.finding("dash-space", "E", start, found.end() + len(right), suggested, "high", template)


def _goes_on(text: str, at: int) -> bool:
    """``kinh tế - , xã``; ``hai- ba-``: no plain word or figure behind the dash."""
    return not re.match(r"[^\W_]", text[at : at + 1])


def _is_minus(left: str, right: str) -> bool:
    """``từ -25°C``, ``độ dốc -2,5%``: a figure below nothing behind a plain word."""
    return right[0].isdigit() and left.islower() and is_syllable(left)


def year_ranges(document: Document) -> Iterator[Finding]:
    """``giai đoạn 2020-2025`` in a text that has ``2020 - 2025`` elsewhere: the same span of years set in two ways."""
    found = [(passage, each) for passage in passages(document) for each in _YEARS.finditer(passage.text)]
    ways = Counter(each[2] for _, each in found if each[2] in ("-", "–", " - ", " – "))
    if len(ways) < 2:
        return
    (usual, most), *_ = ways.most_common(1)
    for passage, each in found:
        if each[2] in ways and each[2] != usual and ways[each[2]] * 4 <= most:
            template = N_("Elsewhere the text writes years as “{usual}”.")
            other = f"{each[1]}{usual}{each[3]}"
            yield passage.finding("year-range", "S", each.start(), each.end(), other, "medium", template, usual=other)


def reversed_years(document: Document) -> Iterator[Finding]:
    """``nhiệm kỳ 2025 - 2020``: a span of years that ends before it begins."""
    for passage in passages(document):
        for each in _YEARS.finditer(passage.text):
            if int(each[3]) < int(each[1]):
                template = N_("The span of years ends before it begins.")
                yield passage.finding("year-range", "S", each.start(), each.end(), None, "high", template)


def capitals_after_semicolons(document: Document) -> Iterator[Finding]:
    """``xã hội; Kiện toàn …``: a capital behind a semicolon; less doubtful of words that stand elsewhere too."""
    for passage in passages(document):
        for found in _AFTER_SEMICOLON.finditer(passage.text):
            first, second = found[1], found[2] or ""
            small = first.lower()
            if small == first or small in PROPER or not is_syllable(first) or not second.islower():
                continue
            elsewhere = neighbours(document).together(fold_case(first), fold_case(second)) > 1
            sure: Certainty = "medium" if elsewhere else "low"
            template = N_("A capital letter follows the semicolon.")
            yield passage.finding("capital", "S", found.start(1), found.end(1), small, sure, template)


def small_after_stops(document: Document) -> Iterator[Finding]:
    """``trên địa bàn. công tác …``: a sentence that begins small; short forms keep their full stop and do not count.

    Less sure behind a year, a percentage or a bracket (``năm 2019. cơ quan``): a line may have been moved there.
    """
    template = N_("A sentence begins with a small letter.")
    for passage in passages(document):
        for found in _AFTER_STOP.finditer(passage.text):
            before, after = found[1], found[2]
            plain = before.islower() and is_syllable(before)
            if not after.islower() or not is_syllable(after) or not (plain or _AFTER_FIGURE.fullmatch(before)):
                continue
            sure: Certainty = "high" if plain else "medium"
            yield passage.finding("capital", "S", found.start(2), found.end(2), after.capitalize(), sure, template)


def brackets(document: Document) -> Iterator[Finding]:
    """``(giai đoạn 2``: a bracket without its partner in the same unit or the next. ``a)`` is a number of a list."""
    opened: tuple[Passage, int] | None = None
    for passage in passages(document):
        numbers = {found.end() - 1 for found in _LIST_LETTER.finditer(passage.text)}
        depth: list[int] = []
        for at, char in enumerate(passage.text):
            if char == "(":
                depth.append(at)
            elif char == ")" and depth:
                depth.pop()
            elif char == ")" and opened is not None and _goes_over(document, opened[0], passage):
                opened = None
            elif char == ")" and at not in numbers:
                yield _unmatched(passage, at, N_("This bracket was never opened."))
        if opened is not None:
            yield _unmatched(*opened, N_("This bracket is never closed."))
        opened = (passage, depth[0]) if depth else None
    if opened is not None:
        yield _unmatched(*opened, N_("This bracket is never closed."))


def quotation_marks(document: Document) -> Iterator[Finding]:
    """``“Dân vận khéo``: a quotation mark without its partner. A quotation may run over several units of a unit."""
    opened: tuple[Passage, int] | None = None
    for passage in passages(document):
        if opened is not None and not _goes_over(document, opened[0], passage):
            yield _unmatched(*opened, N_("This quotation is never closed."))
            opened = None
        for found in re.finditer("[“”]", passage.text):
            if found[0] == "“":
                if opened is not None and opened[0] is passage:
                    yield _unmatched(*opened, N_("This quotation is never closed."))
                opened = passage, found.start()
            elif opened is None:
                yield _unmatched(passage, found.start(), N_("This quotation was never opened."))
            else:
                opened = None
    if opened is not None:
        yield _unmatched(*opened, N_("This quotation is never closed."))


def _goes_over(document: Document, one: Passage, other: Passage) -> bool:
    """Whether a quotation may go on: the two are units side by side, or the second within the first."""
    return other.node.parent in (one.node.parent, one.node.eid)


def _unmatched(passage: Passage, at: int, template: str) -> Finding:
    """The sign with the word on its inner side."""
    if passage.text[at] in "(“":
        return passage.finding("brackets", "S", at, _word_end(passage.text, at + 1), None, "high", template)
    return passage.finding("brackets", "S", _word_begin(passage.text, at), at + 1, None, "high", template)


def _word_begin(text: str, at: int) -> int:
    """Where the word that ends before ``at`` begins; of a very long one, as much as need be shown."""
    first = max(0, at - _LONGEST_WORD)
    return max(first, text.rfind(" ", first, at) + 1)


def _word_end(text: str, at: int) -> int:
    """Where the word ends that begins at ``at``; of a very long one, as much as need be shown."""
    last = min(len(text), at + _LONGEST_WORD)
    end = text.find(" ", at, last)
    return last if end < 0 else end
