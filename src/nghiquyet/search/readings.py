"""What a typed word may mean: itself, Telex or VNI, an abbreviation, initials, a figure, words without their space.

"thinhj"  → thịnh (Telex)           "thi5nh" → thịnh (VNI)          "nq21"   → nghị quyết 21
"ubkt"    → ủy ban kiểm tra         "nvh"    → N… V… H…             "14-15%" → 14–15%
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Final

from nghiquyet.search.asking import FIGURE
from nghiquyet.search.hits import Match
from nghiquyet.search.matching import Phrase, Slot
from nghiquyet.search.tokens import BOUND, tokens
from nghiquyet.search.vocabulary import EXACT, TONE, Fit, Fits, Vocabulary
from nghiquyet.vietnamese.folding import fold_marks
from nghiquyet.vietnamese.keying import decode_telex, decode_vni
from nghiquyet.vietnamese.letters import tone_of
from nghiquyet.vietnamese.syllables import is_syllable

ABBREVIATION: Final = 0.95
INITIALS: Final = 0.9
ACRONYM: Final = 0.8
"""Quality of a reading, before the words themselves are compared; ``ACRONYM`` is of initials that are no name's."""
JOINED: Final = 0.85
KEYED: Final = 0.99
"""Quality of Telex and VNI against the same word typed with its marks."""
KEYED_TONE: Final = 0.78
"""And where the tone of the keys is another one."""
BOUND_FIT: Final = Fit(0.93, "exact")
PERCENT_FIT: Final = Fit(0.9, "exact")

_MOST_LETTERS = 8
"""A word of more letters counts no more than one of so many."""
_FIGURE_WEIGHT = 5.0
_INITIALS = range(1, 7)
_ACRONYM = range(4, 9)
_SHORT_ACRONYM = 3
"""Initials of words of a title, alone and beside other words."""
_VOWELS: Final = "aeiouy"
_LEAST_JOINED = 4
_MOST_JOINED = 4
_LONGEST = 20
"""Letters of the longest word that may be several."""
_ROMAN: Final = re.compile(r"[ivx]+")
"""A Roman number counts as a figure: ``lần thứ X`` is not the beginning of ``lần thứ XI``."""
_LETTERS_DIGITS = re.compile(r"([^\W\d_]+)(\d[\d.,]*)")

Abbreviations = Mapping[str, Sequence[str]]
"""For each abbreviation, folded by ``fold_marks``, what it may stand for; ``kt-xh`` is typed as two words."""


class Reader:
    """Reads typed words against a vocabulary and a table of abbreviations."""

    def __init__(
        self,
        vocabulary: Vocabulary,
        abbreviations: Abbreviations,
        spelled: Callable[[str], Iterable[tuple[int, ...]]] = lambda _: (),
    ) -> None:
        """``spelled``: for initials, the words by number that they may stand for in titles."""
        self._vocabulary = vocabulary
        self._abbreviations = abbreviations
        self._spelled = spelled
        self._letters: dict[str, frozenset[int]] = {}

    def slot(self, word: str, typed: str, *, last: bool, near: bool, others: int, short: bool = False) -> Slot:
        """A typed word with all that it may mean.

        ``word`` is its form in the index, ``typed`` as it was typed. ``last``: it may be the beginning of a word;
        ``near``: it may hold mistakes; ``others``: the number of words beside it, which bear it out;
        ``short``: some of them can only be abbreviations, so it may be one as well.
        """
        if word == FIGURE:
            return Slot(typed, _FIGURE_WEIGHT, self._vocabulary.figures())
        if word[0].isdigit():
            figures = self._figures(word)
            if last and others and word.isdecimal():
                figures = {**self._vocabulary.longer_number(word), **figures}
            return Slot(typed, _FIGURE_WEIGHT, figures)
        fits: dict[int, Fit] = {}
        said: dict[Match, str] = {}
        _take(fits, self._vocabulary.whole(word))
        self._keyed(word, last, others == 0, fits, said)
        if last:
            _take(fits, self._vocabulary.beginning(word))
        if near:
            _take(fits, self._vocabulary.near(word))
        if near and others > 1:
            _take(fits, self._vocabulary.slipped(word))
        phrases = (*self._abbreviated(word, typed, short), *self._initials(word, last, others), *self._parts(word))
        letters = _FIGURE_WEIGHT if last and _ROMAN.fullmatch(word) and word in self._vocabulary else len(word)
        return Slot(typed, float(min(letters, _MOST_LETTERS)), fits, phrases, said)

    def pair(self, first: str, second: str, typed: str) -> Slot | None:
        """Two words that are one abbreviation (``KT-XH``), also as they were typed; None if they are none."""
        meanings = self._abbreviations.get(f"{fold_marks(first)}-{fold_marks(second)}", ())
        phrases = [phrase for meaning in meanings for phrase in self._phrase(meaning, "", "abbreviation", ABBREVIATION)]
        phrases += self._phrase(f"{first} {second}", "", "exact", 1.0)
        return Slot(typed, float(len(first) + len(second)), {}, tuple(phrases)) if meanings else None

    def exact(self, words: Sequence[str], typed: str) -> Slot:
        """Words that must stand together as they were typed, though they may have been typed without marks."""
        patterns = tuple(self._exactly(word) for word in words)
        return Slot(typed, float(sum(map(len, words))), {}, (Phrase(patterns, 1.0, "exact"),))

    def _exactly(self, word: str) -> Fits:
        fits = self._figures(word) if word[0].isdigit() else self._vocabulary.whole(word)
        return {number: fit for number, fit in fits.items() if fit.how in ("exact", "unmarked")}

    def _figures(self, word: str) -> Fits:
        """A figure fits itself, also as the bound of a range; one without a percent sign, percentages too."""
        bare = word.removesuffix(BOUND)
        forms = {bare: EXACT, bare + BOUND: BOUND_FIT}
        if not bare.endswith("%"):
            forms |= {f"{bare}%": PERCENT_FIT, f"{bare}%{BOUND}": PERCENT_FIT}
        numbers = ((self._vocabulary.number(form), fit) for form, fit in forms.items())
        return {number: fit for number, fit in numbers if number is not None}

    def _keyed(self, word: str, last: bool, alone: bool, fits: dict[int, Fit], said: dict[Match, str]) -> None:
        """Telex and VNI: marks were typed, so they must agree.

        A tone may have been forgotten, and among other words it may be wrong.
        """
        methods: tuple[tuple[Match, Iterable[str], Iterable[str]], ...] = (
            ("telex", decode_telex(word), decode_telex(word, partial=True) if last else ()),
            ("vni", decode_vni(word), decode_vni(word, partial=True) if last else ()),
        )
        for how, wholes, partials in methods:
            for reading in wholes:
                whole, toned = self._vocabulary.whole(reading), any(map(tone_of, reading))
                self._add_keyed(self._vocabulary.other_i(reading), how, reading, fits, said)
                self._add_keyed({n: fit for n, fit in whole.items() if fit.how == "exact"}, how, reading, fits, said)
                if not toned or not alone:
                    quality = KEYED_TONE if toned else TONE.quality
                    other = {n: Fit(quality, how, fit.doubt) for n, fit in whole.items() if fit.how == "tone"}
                    self._add_keyed(other, how, reading, fits, said)
            for reading in partials:
                self._add_keyed(self._vocabulary.beginning(reading), how, reading, fits, said)

    @staticmethod
    def _add_keyed(found: Fits, how: Match, reading: str, fits: dict[int, Fit], said: dict[Match, str]) -> None:
        if found:
            said.setdefault(how, reading)
            _take(fits, {number: Fit(fit.quality * KEYED, how, fit.doubt) for number, fit in found.items()})

    def is_short(self, word: str) -> bool:
        """Whether a word can only be an abbreviation."""
        return fold_marks(word) in self._abbreviations and not is_syllable(word)

    def _abbreviated(self, word: str, typed: str, short: bool) -> Iterator[Phrase]:
        """The meanings of an abbreviation, or of several written together, with a number or without.

        A syllable is one only in capitals, or among others: ``an`` is ``an``, and ``AN`` is ``an ninh``.
        """
        split = _LETTERS_DIGITS.fullmatch(word)
        letters, digits = (split[1], split[2]) if split else (word, "")
        if not digits and is_syllable(word) and not (typed.isupper() or short):
            return
        for meaning in self._meanings(letters):
            yield from self._phrase(meaning, digits, "abbreviation", ABBREVIATION)
        if digits:
            yield from self._phrase(letters, digits, "exact", 1.0)

    def _meanings(self, word: str) -> Iterator[str]:
        """What a word stands for in the table; a word with a tone is a word."""
        fold = fold_marks(word)
        if any(map(tone_of, word)):
            return
        yield from self._abbreviations.get(fold, ())
        if fold not in self._abbreviations and fold not in self._vocabulary and len(fold) <= _LONGEST:
            for cut in range(2, len(fold) - 1):
                for first in self._abbreviations.get(fold[:cut], ()):
                    for second in self._abbreviations.get(fold[cut:], ()):
                        yield f"{first} {second}"

    def _phrase(self, meaning: str, digits: str, how: Match, quality: float) -> Iterator[Phrase]:
        patterns: list[Fits] = []
        for word, _, _ in tokens(meaning):
            whole = self._vocabulary.whole(word)
            marked = word != fold_marks(word)
            patterns.append({n: fit for n, fit in whole.items() if not marked or fit.how in ("exact", "tone")})
        if digits:
            patterns += [self._figures(word) for word, _, _ in tokens(digits)]
        if all(patterns):
            yield Phrase(tuple(patterns), quality, how, f"{meaning} {digits}".strip() if how != "exact" else None)

    def _initials(self, word: str, last: bool, others: int) -> Iterator[Phrase]:
        """The first letters of a name; longer ones, that are no syllable, of words of a title, three beside others.

        What a title spells out is sought in all texts. A last letter alone is the beginning of a word.
        """
        fold = fold_marks(word)
        if not (fold.isascii() and fold.isalpha()):
            return
        if len(fold) in _INITIALS and not (last and len(fold) == 1):
            yield Phrase(tuple(map(self._letter, fold)), INITIALS, "initials", scope="name")
        known = fold in self._abbreviations or fold in self._vocabulary or is_syllable(word)
        if (len(fold) in _ACRONYM or (others and len(fold) == _SHORT_ACRONYM)) and not known:
            for numbers in self._spelled(fold):
                said = " ".join(self._vocabulary.words[number] for number in numbers)
                yield Phrase(tuple(frozenset((number,)) for number in numbers), ACRONYM, "initials", said)

    def _letter(self, letter: str) -> frozenset[int]:
        if letter not in self._letters:
            self._letters[letter] = frozenset(self._vocabulary.letter(letter))
        return self._letters[letter]

    def _parts(self, word: str) -> Iterator[Phrase]:
        """Words whose spaces were not typed, or whose apostrophe: ``levanthinh``, ``hyim`` for H'Yim."""
        fold = fold_marks(word)
        if not _LEAST_JOINED <= len(fold) <= _LONGEST or fold in self._vocabulary or not fold.isalpha():
            return
        for parts in self._cut(word, fold, _MOST_JOINED):
            yield Phrase(tuple(map(self._vocabulary.whole, parts)), JOINED, "fuzzy", " ".join(parts))

    def _cut(self, word: str, fold: str, most: int) -> Iterator[tuple[str, ...]]:
        """Ways to cut a word into so many words of the vocabulary at most; ``fold`` is its fold."""
        for cut in range(1 if fold[0] not in _VOWELS else 2, len(fold) - 1):
            if fold[:cut] in self._vocabulary:
                if fold[cut:] in self._vocabulary:
                    yield word[:cut], word[cut:]
                if most > 2:
                    yield from ((word[:cut], *rest) for rest in self._cut(word[cut:], fold[cut:], most - 1))


def _take(fits: dict[int, Fit], more: Fits) -> None:
    """Add what fits better than before."""
    for number, fit in more.items():
        if number not in fits or fit.quality > fits[number].quality:
            fits[number] = fit
