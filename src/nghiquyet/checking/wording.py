"""Words: printed twice, cut in half, misspelt, left out.

"cơ hội và thách thức thách thức mới"                  → repeated-words, "thách thức"
"đất giao thông thông tĩnh"                            → repeated-words, "thông"
"Thực hiện tốt quy chế dân chủ … được thực hiện"       → repeated-predicate
"giải quyết những vấn bức xúc"                         → half-word: "vấn" never stands alone
"còn dàn trãi"                                         → spelling, "dàn trải"
"Quận Bình Tân một địa bàn đô thị hoá"                 → missing-word, "là"
"ĐẢM BẢO QUỐC PHÕNG"                                   → tone-variant, "QUỐC PHÒNG", as the text has it elsewhere
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import islice
from typing import Final

from nghiquyet.checking.neighbours import Neighbours, beside, neighbours
from nghiquyet.checking.passages import Passage, Word, passages, run_together
from nghiquyet.checking.spelling import (
    AGENTS,
    BELONGS,
    BOUND,
    DOUBLED_AFTER,
    GOES_ON,
    HEADS,
    MISSPELT,
    MIXED_UP,
    REDUPLICATED,
)
from nghiquyet.document import Certainty, Document, Finding
from nghiquyet.messages import N_
from nghiquyet.vietnamese.folding import fold_marks
from nghiquyet.vietnamese.letters import HOI, NGA, take_tone

_BEFORE_NOUNS: Final = frozenset("các mấy mọi mỗi nhiều những từng vài".split())
"""Words behind which a noun must come."""
_WORD: Final = r"[^\W\d_]+"
_REPEATED: Final = re.compile(rf"(?<!\w)({_WORD}(?: {_WORD}){{0,5}}?) \1(?!\w)", re.IGNORECASE)
"""One to six syllables printed twice in a row, nothing but a blank between."""

_WORD_BEFORE: Final = re.compile(rf"({_WORD}) $")
_WORD_BEHIND: Final = re.compile(rf" ({_WORD})")
_LONGEST_WORD: Final = 12
"""Characters before a place in which the word before it is looked for."""

_NEVER_DOUBLED: Final = frozenset(
    "bằng bởi các có còn cho cùng cuộc của do đã đến để được hoặc khi không là lên mà nếu nhằm nhưng những phải ra "
    "rằng sẽ sự tại theo thì trên trong tỷ và vào vẫn về vì việc với".split()
)
"""Particles that no Vietnamese sentence needs twice in a row. A single syllable that is printed twice is otherwise no
sign of anything: two words may meet in it ("hành vi | vi phạm"), or it is a reduplication ("dần dần")."""

_PREDICATE: Final = re.compile(
    rf"(?:^|(?<=[.;] ))({_WORD} {_WORD})\b([^.;,]{{10,120}}?) được \1(?=[,.;])", re.IGNORECASE
)
_BARE_SO: Final = re.compile(r"(?<=% )so (?!với|sánh|cùng|le|kè|đọ|bì|tài)([^\W\d_]+)")
_BARE_PLACE: Final = re.compile(
    r"(?:^|[.;] )((?:Tỉnh|Thành phố|Quận|Huyện|Thị xã|Thị trấn|Phường|Xã)(?: [A-ZÀ-ỸĐ]\w*){1,4}) "
    r"(một (?:cực|đầu mối|địa bàn|địa phương|đô thị|đơn vị|huyện|quận|thành phố|tỉnh|trung tâm|vùng|xã))\b"
)
_MISSPELT_FROM: Final = {first: [each for each in MISSPELT if each[0] == first] for first, *_ in MISSPELT}
"""The misspellings that begin with a syllable."""
_SENTENCE: Final = re.compile(r"[^.!?;]+")
_LONG_RUN: Final = 8
_VOWELS: Final = re.compile("[aeiouy]")
_USUAL: Final = 3
"""How often the usual word must stand."""
_ODD_CAPITALS: Final = {"Õ": "Ò", "Ã": "À"}
"""Letters that old fonts give for others in text set in capitals."""


def repeated_words(document: Document) -> Iterator[Finding]:
    """Words printed twice in a row: two syllables or more, or a particle. A note only, the wording is the source's.

    ``Ban Quản lý quản lý``, ``các chủ đầu tư đầu tư``: a name and what it does, which only may be a slip. A capital
    that begins a line is no repeat, but a heading and the sentence behind it.
    """
    for passage in passages(document):
        for match in _REPEATED.finditer(passage.text):
            once = match[1]
            again = passage.text[match.end() - len(once) : match.end()]
            if once.casefold() in REDUPLICATED or (again[0].isupper() and passage.begins_line(match.end() - len(once))):
                continue
            before = _word_before(passage.text, match.start())
            if " " not in once and not (_is_doubled_particle(once, before) or _meets_nothing(passage, match)):
                continue
            named, titled = once[0].isupper() and again[0].islower(), once[0].islower() and again[0].isupper()
            doubt = before in AGENTS or named or titled or (again[0].isupper() and passage.node.kind == "article")
            sure: Certainty = (
                "high" if not doubt or " " not in once else "low" if named and before in AGENTS else "medium"
            )
            template = N_("“{words}” is printed twice in a row.")
            yield passage.finding("repeated-words", "S", match.start(), match.end(), once, sure, template, words=once)


def _word_before(text: str, at: int) -> str:
    """The word before a place, in small letters; nothing if a sign stands between."""
    found = _WORD_BEFORE.search(text, max(0, at - _LONGEST_WORD), at)
    return found[1].casefold() if found else ""


def _is_doubled_particle(once: str, before: str) -> bool:
    """``của của``; not ``tồn tại | tại cơ sở``, where the first ends a word."""
    key = once.casefold()
    return key in _NEVER_DOUBLED and before not in DOUBLED_AFTER.get(key, ())


def _meets_nothing(passage: Passage, match: re.Match[str]) -> bool:
    """``giao thông thông tĩnh``: one syllable twice, where the second begins no word with the one behind it.

    Only of syllables whose words are known: ``giao thông thông suốt`` is two words that meet.
    """
    behind = _WORD_BEHIND.match(passage.text, match.end())
    return behind is not None and match[1] in HEADS and behind[1] not in HEADS[match[1]]


def repeated_predicates(document: Document) -> Iterator[Finding]:
    """``Thực hiện tốt quy chế dân chủ ở cơ sở được thực hiện``: a clause that says its verb at both ends."""
    for passage in passages(document):
        for found in _PREDICATE.finditer(passage.text):
            template = N_("The clause has “{verb}” at both ends.")
            yield passage.finding(
                "repeated-predicate", "S", found.start(), found.end(), None, "high", template, verb=found[1].lower()
            )


def repeated_runs(document: Document) -> Iterator[Finding]:
    """``dân vận của hệ thống chính trị, … dân vận của hệ thống chính trị``: a long run of words twice in a sentence."""
    for passage in passages(document):
        for sentence in _SENTENCE.finditer(passage.text):
            words = list(re.finditer(_WORD, sentence[0]))
            found = _run_again(sentence[0], words)
            if found is not None:
                start, end = sentence.start() + found[0], sentence.start() + found[1]
                template = N_("The same words occur twice in this sentence.")
                yield passage.finding("repeated-run", "S", start, end, None, "medium", template)


def _run_again(text: str, words: list[re.Match[str]]) -> tuple[int, int] | None:
    """Where in a sentence eight words stand that stood there before, as far as they agree."""
    keys = [word[0].lower() for word in words]
    seen: dict[tuple[str, ...], int] = {}
    for at in range(len(keys) - _LONG_RUN + 1):
        run = tuple(keys[at : at + _LONG_RUN])
        first = seen.setdefault(run, at)
        if at - first >= _LONG_RUN:
            if any(word[0][0].isupper() for word in words[at : at + _LONG_RUN]):
                continue  # a name may stand twice
            last = at + _LONG_RUN
            while last < len(keys) and keys[last] == keys[first + last - at] and first + last - at < at:
                last += 1
            return words[at].start(), words[last - 1].end()
    return None


def half_words(document: Document) -> Iterator[Finding]:
    """``những vấn bức xúc``: a syllable that is always part of a word, without the rest of the word.

    The other half was lost with the line, or left out: without the original nobody can say. Certain only behind a word
    that asks for a noun: nobody can list all words in which such a syllable stands.
    """
    for passage in passages(document):
        words = passage.words()
        for at, word in enumerate(words):
            if word.text not in BOUND:
                continue
            befores, behinds = BOUND[word.text]
            before, behind = beside(passage, at)
            # A list may share the other half: "kiểm, rà soát".
            if before in befores or behind in behinds or not before or not behind:
                continue
            template = N_("“{word}” cannot stand alone: the rest of the word is missing.")
            sure: Certainty = "high" if before in _BEFORE_NOUNS else "medium"
            yield passage.finding("half-word", "U", words[at - 1].start, word.end, None, sure, template, word=word.text)


def misspellings(document: Document) -> Iterator[Finding]:
    """``dàn trãi``, ``mỹ quang đô thị``, ``khai khác``, ``thắt nút cổ chai``: words that are misspelt often.

    ``kiễm tra``, ``tỗ chức``: a syllable that no word has, with hỏi for ngã or the other way round.
    """
    template = N_("Misspelt; it should be “{right}”.")
    for passage in passages(document):
        words = passage.words()
        for at, word in enumerate(words):
            if word.key in MIXED_UP and not word.text.istitle():
                right = _in_case_of(word.text, MIXED_UP[word.key])
                yield passage.finding("spelling", "S", word.start, word.end, right, "high", template, right=right)
            wrong = next((each for each in _MISSPELT_FROM.get(word.key, ()) if _stands(passage, words, at, each)), None)
            if wrong is None or _is_other(passage, words, at):
                continue
            start, end = word.start, words[at + len(wrong) - 1].end
            right = MISSPELT[wrong]
            suggested = _in_case_of(passage.text[start:end], right)
            yield passage.finding("spelling", "S", start, end, suggested, "high", template, right=right)


def _stands(passage: Passage, words: Sequence[Word], at: int, wrong: Sequence[str]) -> bool:
    """Whether the syllables stand here in a row, nothing but blanks between them."""
    last = at + len(wrong) - 1
    if last >= len(words) or any(words[at + step].key != syllable for step, syllable in enumerate(wrong)):
        return False
    return run_together(passage, at, last)


def _is_other(passage: Passage, words: Sequence[Word], at: int) -> bool:
    """``gia công | xuất khẩu``, ``công khai | khác``, ``Lê Công Xuất``: the syllables are of two words, or a name."""
    second = words[at + 1]
    before, _ = beside(passage, at)
    _, behind = beside(passage, at + 1)
    named = second.text.istitle() and not words[at].text.isupper()
    return named or behind in GOES_ON.get(second.key, ()) or before in BELONGS.get(words[at].key, ())


def _in_case_of(printed: str, right: str) -> str:
    if printed.isupper():
        return right.upper()
    return right[0].upper() + right[1:] if printed[0].isupper() else right


def tone_variants(document: Document) -> Iterator[Finding]:
    """``QUỐC PHÕNG``, ``chịu tránh nhiệm``: a word that stands once, where nearly the same letters are usual.

    The text has the usual word three times or more beside one neighbour, and beside the other too, unless a sign
    stands there. In capitals the letter may be that of an old font, and only the original can tell.
    """
    known = neighbours(document)
    for passage in passages(document):
        words = passage.words()
        for at, word in enumerate(words):
            if known.counts[word.key] == 1 and len(word.text) > 1 and not word.text.istitle():
                before, behind = beside(passage, at)
                options = known.near(before, word.key, behind)
                found = (_variant(known, passage, words, at, other) for other in options)
                yield from islice((each for each in found if each is not None), 1)


def _variant(known: Neighbours, passage: Passage, words: Sequence[Word], at: int, other: str) -> Finding | None:
    """The finding about a word that stands once, if another is usual there."""
    word, (before, behind) = words[at], beside(passage, at)
    ahead, after = known.together(before, other), known.together(other, behind)
    if max(ahead, after) < _USUAL:
        return None
    first, last, pair = (at - 1, at, (before, other)) if ahead >= after else (at, at + 1, (other, behind))
    start, end = words[first].start, words[last].end
    usual = _in_case_of(passage.text[start:end], " ".join(pair))
    template = N_("Elsewhere the text has “{usual}”.")
    if word.text.isupper():
        if "".join(_ODD_CAPITALS.get(letter, letter) for letter in word.text).lower() != other:
            return None
        return passage.finding("tone-variant", "U", start, end, usual, "high", template, usual=usual)
    bound = max(ahead, after) * 2 >= min(known.counts[each] for each in pair)
    one_mark = fold_marks(word.key) == fold_marks(other)
    no_vowel = _consonants(word.key) != _consonants(other)
    fits = (one_mark and not (before and behind)) or (ahead and after and (one_mark or no_vowel))
    if not word.text.islower() or not (_mixed_up(word.key, other) or (bound and fits)):
        return None
    return passage.finding("tone-variant", "S", start, end, usual, "medium", template, usual=usual)


def _consonants(key: str) -> str:
    return _VOWELS.sub("", fold_marks(key))


def _mixed_up(key: str, other: str) -> bool:
    """Whether two syllables differ in hỏi and ngã alone."""
    one, two = take_tone(key), take_tone(other)
    return one is not None and two is not None and one[0] == two[0] and {one[1], two[1]} == {HOI, NGA}


def missing_words(document: Document) -> Iterator[Finding]:
    """``vượt 2,16% so chỉ tiêu``: "so" compares nothing without "với".

    ``Quận Bình Tân một địa bàn đô thị …``: a place, and what it is, without the "là" that makes it a sentence.
    """
    for passage in passages(document):
        for found in _BARE_SO.finditer(passage.text):
            template = N_("“so” without “với”.")
            yield passage.finding(
                "missing-word", "S", found.start(), found.end(), f"so với {found[1]}", "medium", template
            )
        for found in _BARE_PLACE.finditer(passage.text):
            template = N_("“là” is missing between a place and what it is.")
            yield passage.finding(
                "missing-word", "S", found.start(1), found.end(2), f"{found[1]} là {found[2]}", "high", template
            )
