"""Letters and syllables: what no Vietnamese word can be, and what is written now one way, now another.

"chăm sóc sức khoẻ", in a text that has "khỏe" and "hóa" elsewhere   → tone-placement, "khỏe"
"Hùynh"                                                              → syllable, "Huỳnh"
"người đưc khen", in a text that has "người được" elsewhere           → syllable, "được"
"Danh sá h"                                                          → lost-letter, "sách"
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator
from typing import Final

from nghiquyet.checking.neighbours import Neighbours, beside, neighbours
from nghiquyet.checking.passages import Passage, Word, passages
from nghiquyet.document import Certainty, Document, Finding
from nghiquyet.messages import N_
from nghiquyet.vietnamese.folding import fold_case, fold_marks, reposition_tone
from nghiquyet.vietnamese.letters import ALPHABET, ALPHABET_WITH_FOREIGN, TONED_VOWELS, tone_of
from nghiquyet.vietnamese.syllables import LONGEST, is_syllable

_OPEN: Final = re.compile(
    r"(?<![^\W\d_])[^\W\d_]{0,3}(?:[oóòỏõọ][aáàảãạeéèẻẽẹ]|[uúùủũụ][yýỳỷỹỵ])(?![^\W\d_])", re.IGNORECASE
)
"""Words with an open rhyme in which the tone stands on either letter."""

_LOAN: Final = frozenset(
    "ápphích ăngten côngtennơ êđê êkip êkíp mácxít môtô ôtô rađiô tivi xêri xôviết đắk lắk krông păh xơ lênin "
    "mátxcơva giơnevơ týp kilômét côngtenơ đôla ôliu ôxi ôxy hyđrô gđ đ đt đv đb đh hđ nđ qđ ubnd hđnd".split()
)
"""Loan words, names of the highlands and short forms with Vietnamese letters that are no syllables."""

_FRAGMENT: Final = re.compile(
    r"(?<![^\W\d_])([^\W\d_]{1,5}) (c?h|ng?h?|nh|[ptcmbdđglrstvx])(?![\w.)/-])(?!\s*[,;]?\s*[^\W\d_]\b)"
)
_ONSET: Final = re.compile(
    r"(?<=[^\W\d_] )(b|c|ch|d|đ|gh?|gi|h|kh?|l|m|ng?h?|nh|ph?|qu|r|s|th?|tr|v|x) ([^\W\d_]{1,5})(?![\w.)/-])"
)
_VOWEL: Final = re.compile("[aeiouy]")
_FOREIGN_LETTER: Final = re.compile("[fjwz]")
_FEW: Final = 2
"""A word that stands more often is meant."""
_LISTED: Final = frozenset(
    "điểm mục khoản điều tổ lớp khối loại nhóm bảng hạng khu lô vitamin nhà cấp và hoặc chữ hệ tập phần".split()
)
"""After these a single letter is a number: ``điểm c``."""

_UNSEEN: Final = re.compile(
    "[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufffd\ue000-\uf8ff]"
)
_SMALL: Final = "".join(TONED_VOWELS) + ALPHABET_WITH_FOREIGN
_OURS: Final = _SMALL + _SMALL.upper()
_STRANGE: Final = re.compile(rf"[^\W\d_{_OURS}¹²³⁰-⁹₀-₉ªº¼½¾ﬁﬂ]")
"""Letters of no use in Vietnamese, raised figures left out."""
_UNITS: Final = re.compile("[µμ][a-zA-Z]{1,2}|[kMG]?[ΩΩ]|Å")
"""Signs of measures, which are letters to a computer: ``25 µg/m³``, ``10 kΩ``."""
_WORD_BEFORE: Final = re.compile(r"([^\W\d_]+) $")
_WORD_BEHIND: Final = re.compile(r" ([^\W\d_]+)")
_NEAR: Final = 20
_MIXED: Final = 4
"""How many times more the usual way must stand, or the text has none."""


def tone_placement(document: Document) -> Iterator[Finding]:
    """``văn hoá`` and ``khoẻ`` in a text that otherwise writes ``hóa`` and ``khỏe``: the rarer way is noted.

    A name of a person or place keeps its own way (``Nguyễn Thị Thuý``), and a text half in one way and half in the
    other has none that is usual: neither is certain.
    """
    newer: list[tuple[Passage, re.Match[str]]] = []
    older: list[tuple[Passage, re.Match[str]]] = []
    for passage in passages(document):
        for found in _OPEN.finditer(passage.text):
            if is_syllable(found[0]) and not found[0].isascii() and tone_of(found[0][-2]) + tone_of(found[0][-1]):
                placed = reposition_tone(found[0]) == found[0]
                if not placed or _later(found[0]) != found[0]:
                    (older if placed else newer).append((passage, found))
    rare, usual = (newer, older) if len(newer) <= len(older) else (older, newer)
    if not usual:
        return
    template = N_("Elsewhere the text puts the tone mark as in “{other}”: {usual} times against {rare}.")
    sure: Certainty = "high" if len(rare) * _MIXED <= len(usual) else "medium"
    for passage, found in rare:
        other = reposition_tone(found[0]) if rare is newer else _later(found[0])
        certainty: Certainty = "low" if _in_name(passage.text, found) else sure
        yield passage.finding(
            "tone-placement", "S", found.start(), found.end(), other, certainty, template,
            other=other, usual=str(len(usual)), rare=str(len(rare)),
        )  # fmt: skip


def _in_name(text: str, word: re.Match[str]) -> bool:
    """Whether a word with a capital stands beside another that has one."""
    beside = _WORD_BEFORE.search(text, max(0, word.start() - _NEAR), word.start())
    behind = _WORD_BEHIND.match(text, word.end())
    return word[0].istitle() and any(each is not None and each[1].istitle() for each in (beside, behind))


def _later(token: str) -> str:
    """The token with the tone of its open rhyme on the last letter, as the newer rule has it; ``quý`` has it there."""
    if token[:-1].lower().endswith("qu"):
        return token
    first = unicodedata.normalize("NFD", token[-2])
    return unicodedata.normalize("NFC", token[:-2] + first[0] + token[-1] + first[1:])


def impossible_syllables(document: Document) -> Iterator[Finding]:
    """``Hùynh``, ``người đưc khen``, ``phảnánh``: words that no onset and rhyme make up.

    A tone on the wrong vowel is certain, and its place known. So is a slip in one letter, if the text has one word
    like it beside the same words elsewhere, and a lost space, if it has the two words apart. Anything else may be a
    loan word or a name.
    """
    seen = Counter(word.text for passage in passages(document) for word in passage.words())
    wrong = {text for text in seen if _impossible(text) or _garbled(text)}
    if not wrong:
        return
    for passage in passages(document):
        for at, word in enumerate(passage.words()):
            if word.text in wrong and not _joined_by_hyphen(passage.text, word):
                yield from _of_syllable(neighbours(document), passage, at, seen[word.text] <= _FEW)


def _of_syllable(known: Neighbours, passage: Passage, at: int, seldom: bool) -> Iterator[Finding]:
    """What is said of one word that is no syllable: nothing of one that may be foreign and is like no other here."""
    word = passage.words()[at]
    placed = reposition_tone(word.text)
    if is_syllable(placed):
        template = N_("The tone mark is on the wrong letter.")
        yield passage.finding("syllable", "S", word.start, word.end, placed, "high", template)
        return
    short = seldom and len(word.key) <= 2 * LONGEST
    apart = [cut for cut in range(1, len(word.key)) if known.together(word.key[:cut], word.key[cut:])] if short else []
    if len(apart) == 1:
        template = N_("Two words run together that the text writes apart elsewhere.")
        meant = f"{word.text[: apart[0]]} {word.text[apart[0] :]}"
        yield passage.finding("joined-words", "E", word.start, word.end, meant, "high", template)
        return
    before, behind = beside(passage, at)
    near = known.near(before, word.key, behind) if seldom and word.text.islower() else []
    if near or not _garbled(word.text):
        doubt: Certainty = "medium" if seldom and word.text.islower() else "low"
        template = N_("“{word}” is not a Vietnamese syllable.")
        yield passage.finding(
            "syllable", "U", word.start, word.end, near[0] if len(near) == 1 else None,
            "high" if len(near) == 1 else doubt, template, word=word.text,
        )  # fmt: skip


def _garbled(token: str) -> bool:
    """``tnh``, ``pjhía``: small letters without a vowel, or with marks and letters of other languages.

    It may as well be a unit, a short form or foreign, and counts only where it is like another word of the text.
    """
    if len(token) < 3 or not token.islower() or is_syllable(token):
        return False
    return not _VOWEL.search(token) if token.isascii() else _FOREIGN_LETTER.search(token) is not None


def _impossible(token: str) -> bool:
    """Whether a word looks Vietnamese and cannot be: it has marks, is no short form, and breaks the rules."""
    if len(token) < 3 or token.isascii() or token.isupper() or token.lower() in _LOAN:
        return False
    return not is_syllable(token) and all(char in ALPHABET or not char.isascii() for char in fold_marks(token))


def _joined_by_hyphen(text: str, word: Word) -> bool:
    """Part of a foreign word written with hyphens: ``Mác-xít``."""
    return text[word.start - 1 : word.start] in ("-", "\u2013") or text[word.end : word.end + 1] in ("-", "\u2013")


def lost_letters(document: Document) -> Iterator[Finding]:
    """``Danh sá h``, ``v ớng mắc``: consonants that stand alone, where one letter beside them makes a word.

    It is certain if the text has the whole word elsewhere, beside the same words; else something is only missing.
    """
    template = N_("A letter is missing here.")
    for passage in passages(document):
        for found in _FRAGMENT.finditer(passage.text):
            head, tail = found[1], found[2]
            if head.lower() in _LISTED or head.isupper() or not (is_syllable(head) or len(head) < 3):
                continue
            whole = _whole(document, passage.text, found)
            if whole or any(is_syllable(head + letter + tail) for letter in ALPHABET):
                yield passage.finding(
                    "lost-letter", "E", found.start(), found.end(), whole, "high" if whole else "low", template
                )
        for found in _ONSET.finditer(passage.text):
            whole = _whole(document, passage.text, found)
            if whole:
                yield passage.finding("lost-letter", "E", found.start(), found.end(), whole, "high", template)


def _whole(document: Document, text: str, pieces: re.Match[str]) -> str | None:
    """The one word of the text, beside the same words, that two pieces are with a letter between them."""
    before = _WORD_BEFORE.search(text, max(0, pieces.start() - _NEAR), pieces.start())
    behind = _WORD_BEHIND.match(text, pieces.end())
    head, tail = fold_case(pieces[1]), fold_case(pieces[2])
    if before is not None and fold_case(before[1]) in _LISTED:
        return None
    known = [
        word
        for word in neighbours(document).beside(
            fold_case(before[1]) if before else "", fold_case(behind[1]) if behind else ""
        )
        if len(word) == len(head) + len(tail) + 1 and word.startswith(head) and word.endswith(tail)
    ]
    return pieces[1] + known[0][len(head) :] if len(known) == 1 else None


def foreign_letters(document: Document) -> Iterator[Finding]:
    """A Cyrillic ``а`` in ``cаo``, the Icelandic ``Ð`` in ``Ðảng``: letters of other alphabets within a word."""
    for passage in passages(document):
        if passage.text.isascii():
            continue
        for found in _STRANGE.finditer(passage.text):
            begin, end = _word_around(passage.text, found.start())
            word, letter = passage.text[begin:end], found[0]
            if _UNITS.fullmatch(word):
                continue
            eth = letter in "Ðð"
            mixed = not eth and "LATIN" not in _name(letter) and any(char.isascii() for char in word)
            template = N_("“{letter}” ({name}) is not a letter of the Vietnamese alphabet.")
            yield passage.finding(
                "foreign-letter", "E" if eth or mixed else "S", begin, end,
                word.replace("Ð", "Đ").replace("ð", "đ") if eth else None,
                "high" if eth or mixed else "low", template, letter=letter, name=_name(letter),
            )  # fmt: skip


def _word_around(text: str, at: int) -> tuple[int, int]:
    """Where the word begins and ends that has a letter; of a very long one, what is near."""
    begin, end = at, at + 1
    while begin > max(0, at - _NEAR) and text[begin - 1].isalpha():
        begin -= 1
    while end < min(len(text), at + _NEAR) and text[end].isalpha():
        end += 1
    return begin, end


def _name(char: str) -> str:
    return unicodedata.name(char, f"U+{ord(char):04X}")


def unseen_signs(document: Document) -> Iterator[Finding]:
    """Control, zero-width, bidirectional and private signs: nothing a printed document can hold."""
    for passage in passages(document):
        for found in _UNSEEN.finditer(passage.text):
            template = N_("There is an invisible character here: {code}.")
            yield passage.finding(
                "unseen-sign", "E", found.start(), found.end(), None, "high", template, code=f"U+{ord(found[0]):04X}"
            )
