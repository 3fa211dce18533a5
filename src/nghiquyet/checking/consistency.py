"""One thing said in two ways: names, titles, citations, headings, compounds.

"phát triển kinh tế xã hội" beside "kinh tế - xã hội"              → two-forms
"Chỉ thị 05" beside "Chỉ thị số 05-CT/TW"                          → citation
"Ban chấp hành" beside "Ban Chấp hành"                             → name-case
"“Nhân dân quận Bình Tân …”" beside "“Nhân dân Quận Bình Tân …”"   → quoted-title
"PHẦN 3:" after "PHẦN 1." and "PHẦN 2."                            → heading-style
"tỷ lệ 1/2.000" beside "tỷ lệ 1/2000"                              → figure-form
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Container, Iterator, Sequence
from typing import Final

from nghiquyet.checking.passages import Passage, Word, marker_style, passages, run_together
from nghiquyet.document import Certainty, Document, Finding, Node
from nghiquyet.document.offsets import line_at
from nghiquyet.messages import N_
from nghiquyet.vietnamese.folding import fold_case

_JOINTS: Final = {" - ": "-", "-": "-", " – ": "-", ", ": ","}
_CUSTOM: Final[dict[tuple[str, ...], tuple[str, Certainty]]] = {
    ("kinh", "tế", "xã", "hội"): ("-", "high"),
    ("chính", "trị", "xã", "hội"): ("-", "high"),
    ("văn", "hóa", "xã", "hội"): ("-", "high"),
    ("thương", "mại", "dịch", "vụ"): ("-", "medium"),
    ("chính", "trị", "tư", "tưởng"): (",", "low"),
    ("đạo", "đức", "lối", "sống"): (",", "medium"),
    ("trong", "sạch", "vững", "mạnh"): (",", "medium"),
}
"""Compounds that official prose writes with a sign, which, and how sure it is that one without it is a slip."""
_OTHER_WORD: Final = re.compile(r" (?:chủ nghĩa|hóa|hoá|học|[-–] nghề nghiệp)\b", re.IGNORECASE)
"""Behind "xã hội" another word or name: ``kinh tế | xã hội chủ nghĩa``, ``chính trị xã hội - nghề nghiệp``."""
_Place = tuple[Passage, int, int]
_BODIES: Final = frozenset("ban ủy hội mặt đại đoàn văn sở khu dự bộ trung viện công tòa".split())
"""First words of names of bodies, meetings and projects, within which capitals do not change from place to place."""
_QUOTED: Final = re.compile("“([^“”]{12,300})”")
_SCALE: Final = re.compile(r"(?<![\d/.,])1/(\d[\d.]{0,12}\d)(?![\d/])")


def two_forms(document: Document) -> Iterator[Finding]:
    """``kinh tế xã hội`` beside ``kinh tế - xã hội``: two pairs of words joined by a dash or comma here, by none there.

    The usual form must stand three times, and at least twice as often as the other; some compounds of official prose
    have a dash by custom, and for them it is enough that the text has it as often.
    """
    places: dict[tuple[str, ...], dict[str, list[_Place]]] = {}
    for key, form, place in _joined_fours(document):
        places.setdefault(key, defaultdict(list))[form].append(place)
    for key, place in _bare_fours(document, {key[1:3] for key in places}):
        if key in places:
            places[key][""].append(place)
    for key, forms in places.items():
        sign, sure = _CUSTOM.get(key, ("", "medium"))
        usual = max(forms, key=lambda form: len(forms[form]) + (form == sign != "") * 0.5)
        most, bare = len(forms[usual]), forms.get("", [])
        custom = usual == sign != "" and most >= len(bare)
        if not bare or not usual or not (custom or (most >= 3 and len(bare) * 2 <= most)):
            continue
        other = next((text for text in map(_printed, forms[usual]) if text.islower()), _printed(forms[usual][0]))
        for passage, start, end in bare:
            template = N_("Elsewhere the text has “{usual}” ({count}×).")
            printed = passage.text[start:end]
            # "Công ty Thương mại Dịch vụ" has its name as it likes.
            plain = printed.islower() or printed.isupper()
            certainty: Certainty = sure if custom and plain else "medium"
            suggested = other.lower() if printed.islower() else other.upper() if printed.isupper() else None
            yield passage.finding(
                "two-forms", "S", start, end, suggested, certainty, template, usual=other, count=str(most)
            )


def _joined_fours(document: Document) -> Iterator[tuple[tuple[str, ...], str, _Place]]:
    """Four words in a row, two and two, with a sign between the pairs, and which."""
    for passage in passages(document):
        gaps = passage.gaps()
        for at, gap in enumerate(gaps):
            if gap != " " and gap in _JOINTS and gaps[at - 1 : at] == [" "] == gaps[at + 1 : at + 2]:
                key, place = _four(passage, at)
                yield key, _JOINTS[gap], place


def _bare_fours(document: Document, inner: Container[tuple[str, ...]]) -> Iterator[tuple[tuple[str, ...], _Place]]:
    """Four words in a row with nothing between them, of which the two in the middle are among the given ones."""
    for passage in passages(document):
        words, gaps = passage.words(), passage.gaps()
        for at in range(1, len(gaps) - 1):
            if gaps[at] == " " and (words[at].key, words[at + 1].key) in inner and gaps[at - 1] == " " == gaps[at + 1]:
                key, place = _four(passage, at)
                if not _OTHER_WORD.match(passage.text, place[2]):
                    yield key, place


def _four(passage: Passage, at: int) -> tuple[tuple[str, ...], _Place]:
    """The four words around a gap, and where they stand."""
    four = passage.words()[at - 1 : at + 3]
    return tuple(word.key for word in four), (passage, four[0].start, four[3].end)


def _printed(place: _Place) -> str:
    passage, start, end = place
    return passage.text[start:end]


def names_in_two_cases(document: Document) -> Iterator[Finding]:
    """``Ban chấp hành`` beside ``Ban Chấp hành``: a name of a body whose capitals change.

    Of two forms that are about as frequent the one that comes later is noted, with little certainty.
    """
    places: dict[str, dict[str, list[_Place]]] = defaultdict(lambda: defaultdict(list))
    for passage in passages(document):
        words = passage.words()
        for at in range(len(words) - 2):
            if _begins_name(words[at]) and run_together(passage, at, at + 2):
                last = at + 3 if passage.gaps()[at + 2 : at + 3] == [" "] else at + 2
                printed = passage.text[words[at].start : words[at + 2].end]
                if not printed.isupper():
                    places[fold_case(printed)][printed].append((passage, words[at].start, words[last].end))
    for forms in places.values():
        usual = max(forms, key=lambda form: len(forms[form]))
        for form, found in forms.items():
            if form == usual or form[0] != usual[0]:
                continue
            often = len(forms[usual])
            certainty: Certainty = "medium" if often >= 3 * len(found) else "low"
            for passage, start, end in found:
                template = N_("Elsewhere the text has “{usual}” ({count}×).")
                suggested = usual + passage.text[start + len(form) : end]
                yield passage.finding(
                    "name-case", "S", start, end, suggested, certainty, template, usual=suggested, count=str(often)
                )


def _begins_name(word: Word) -> bool:
    return word.text[0].isupper() and word.key in _BODIES


def quoted_titles(document: Document) -> Iterator[Finding]:
    """A title in quotation marks printed in two ways that differ in capitals or marks only: the rarer, or the later."""
    places: dict[str, list[tuple[Passage, int, int, str]]] = defaultdict(list)
    for passage in passages(document):
        for found in _QUOTED.finditer(passage.text):
            places[fold_case(found[1])].append((passage, found.start(1), found.end(1), found[1]))
    for found_here in places.values():
        forms = Counter(form for *_, form in found_here)
        if len(forms) < 2:
            continue
        usual = forms.most_common(1)[0][0]
        for passage, start, end, form in found_here:
            if form != usual:
                # A title begins with a capital, and small within a sentence: that alone is no slip.
                sure: Certainty = "low" if form[1:] == usual[1:] else "high"
                template = N_("Elsewhere this title is printed as “{usual}”.")
                yield passage.finding("quoted-title", "S", start, end, usual, sure, template, usual=usual)


def citations(document: Document) -> Iterator[Finding]:
    """``Chỉ thị 05`` beside ``Chỉ thị số 05-CT/TW``: one document cited in two ways, by a part of its sign.

    Words that cite two documents at once (``khóa XI, XII``) must be shorter, and are left alone.
    """
    shared = Counter((mention.line, mention.phrase) for each in document.references for mention in each.mentions)
    for reference in document.references:
        own = [each for each in reference.mentions if shared[each.line, each.phrase] == 1]
        ways = {_way(each.phrase, reference.number) for each in own}
        if len(ways) < 2:
            continue
        fullest = max(own, key=lambda each: len(_way(each.phrase, reference.number)))
        for mention in own:
            if _way(mention.phrase, reference.number) == _way(fullest.phrase, reference.number):
                continue
            node = document.outline.at_line(mention.line)
            template = N_("The same document is cited as “{other}” on line {line}.")
            values = (("other", fullest.phrase), ("line", str(fullest.line)))
            yield Finding(
                "citation", "S", mention.line, mention.phrase, None, "medium" if reference.number else "low",
                template, values, node.eid if node else None,
            )  # fmt: skip


def _way(phrase: str, number: str | None) -> str:
    """How a document is cited: with its full sign and "số", with the sign alone, by a part of it; or its words."""
    if number is None:
        return " ".join(sorted(fold_case(phrase).split()))
    return ("số " if " số " in phrase else "") + ("its sign" if number in phrase else "part")


def heading_styles(document: Document) -> Iterator[Finding]:
    """``PHẦN 3:`` after ``PHẦN 1.`` and ``PHẦN 2.``: one number among its siblings that is printed in another way.

    Over the whole text, one heading of a kind that differs from nearly all others is noted too (``1-`` among ``1.``).
    """
    noted: set[str] = set()
    for parent in dict.fromkeys(node.parent for node in document.nodes):
        children = document.outline.children(parent)
        for kind in dict.fromkeys(node.kind for node in children):
            rows = [node for node in children if node.kind == kind and node.num and node.marker]
            for found in _odd_markers(document, rows, least=2, share=3):
                noted.add(found.eid or "")
                yield found
    for kind in ("part", "division", "section", "paragraph", "article"):
        rows = [node for node in document.nodes if node.kind == kind and node.num and node.marker]
        for found in _odd_markers(document, rows, least=6, share=8):
            if found.eid not in noted:
                yield found


def _odd_markers(document: Document, rows: Sequence[Node], *, least: int, share: int) -> Iterator[Finding]:
    """The rows whose marker differs from that of the others, which must be many enough."""
    styles = Counter(marker_style(node) for node in rows)
    if len(styles) < 2:
        return
    (usual, most), *_ = styles.most_common(1)
    if most < least or len(rows) < most + 1 or (len(rows) - most) * (share - 1) > len(rows):
        return
    for node in rows:
        if marker_style(node) != usual and node.segments and node.marker and node.num:
            template = N_("The others are printed as “{usual}”.")
            printed = usual.replace("#", node.num)
            line = line_at(node.segments, 0)
            yield Finding(
                "heading-style", "S", line, node.marker, printed, "high", template, (("usual", printed),), node.eid
            )


def heading_colons(document: Document) -> Iterator[Finding]:
    """A part without the colon that the other parts have behind their headings, or with one that they have not."""
    for parent in dict.fromkeys(node.parent for node in document.nodes):
        for kind in ("part", "division", "section", "paragraph", "article"):
            rows = [
                Passage(node, document.lines)
                for node in document.outline.children(parent)
                if node.kind == kind and node.text and node.segments and not document.outline.is_leaf(node.eid)
                if node.text[-1] not in ".;"
            ]
            with_colon = [row for row in rows if row.text.endswith(":")]
            without = [row for row in rows if not row.text.endswith(":")]
            odd, usual = (without, with_colon) if len(without) <= len(with_colon) else (with_colon, without)
            if not odd or len(usual) < 2 * len(odd):
                continue
            for row in odd:
                at = row.text.rfind(" ") + 1
                template = (
                    N_("The other headings end with a colon.")
                    if odd is without
                    else N_("The other headings end without a colon.")
                )
                yield row.finding("heading-style", "S", at, len(row.text), None, "medium", template)


def figure_forms(document: Document) -> Iterator[Finding]:
    """``tỷ lệ 1/2.000`` beside ``tỷ lệ 1/2000``: one scale with and without the dot."""
    places: dict[str, list[tuple[Passage, re.Match[str]]]] = defaultdict(list)
    for passage in passages(document):
        for found in _SCALE.finditer(passage.text):
            places[found[1].replace(".", "")].append((passage, found))
    for found_here in places.values():
        forms = Counter(found[0] for _, found in found_here)
        if len(forms) < 2:
            continue
        usual = forms.most_common(1)[0][0]
        for passage, found in found_here:
            if found[0] != usual:
                template = N_("Elsewhere the text has “{usual}” ({count}×).")
                yield passage.finding(
                    "figure-form", "S", found.start(), found.end(), usual, "high", template,
                    usual=usual, count=str(forms[usual]),
                )  # fmt: skip
