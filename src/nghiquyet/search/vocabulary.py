"""The vocabulary of an index: each distinct word once, found as typed, by its beginning, or nearly.

A typed word is looked up among a thousand words instead of in all texts. What fits has a quality from 0 to 1 and a
reason. Typed without marks, a word fits every word of the same letters; marks that were typed should agree.
"""

from __future__ import annotations

import itertools
from bisect import bisect_left
from collections.abc import Callable, Iterable, Mapping
from typing import Final, NamedTuple

from nghiquyet.search.hits import Match
from nghiquyet.search.tokens import INITIALS
from nghiquyet.vietnamese.folding import fold_marks, fold_tones
from nghiquyet.vietnamese.letters import NONE, tone_of


class Fit(NamedTuple):
    """How well a word of the text fits what was typed."""

    quality: float
    """From 0 to 1."""
    how: Match
    doubt: float = 0.0
    """How much of it was not typed so: mistakes in letters, marks, a half for a tone."""


Fits = Mapping[int, Fit]
"""Words of the vocabulary, by number, and how well each fits."""

EXACT: Final = Fit(1.0, "exact")
UNMARKED: Final = Fit(0.97, "unmarked")
TONE: Final = Fit(0.9, "tone", 0.5)
SHARE: Final = Fit(0.8, "exact")
I_OR_Y: Final = Fit(0.85, "fuzzy")
OTHER_MARKS: Final = Fit(0.78, "fuzzy", 1.0)
SLIP: Final = Fit(0.5, "fuzzy", 1.0)
SLIP_FIRST: Final = Fit(0.4, "fuzzy", 1.0)
"""Two letters that should be two or three others; the first of them is another one."""

PREFIX_LEAST: Final = 0.76
PREFIX_MOST: Final = 0.9
"""Quality of a beginning, of almost nothing and of almost all of a word."""
NEAR: Final = 0.9
NEAR_LOSS: Final = 1.6
"""Quality of a word with mistakes: ``NEAR``, less ``NEAR_LOSS`` times their share of its letters."""
OTHER_FIRST: Final = 0.9
"""Mistakes in the first letter are rare."""
OTHER_TONE: Final = 0.5
"""Of a mistake, what another tone is on top of another letter."""

_TWINS: Final = dict(zip("iìỉĩíịyỳỷỹýỵ", "yỳỷỹýỵiìỉĩíị", strict=True))
"""For i and y, in each tone, the other one."""

_REMEMBERED = 512
"""Lookups that are kept: with every letter that is typed the words before it are looked up again."""


def mistakes(letters: int) -> int:
    """How many mistakes a word of so many letters may hold: a short word would become any other."""
    return 0 if letters < 3 else 1 if letters < 6 else 2


class Vocabulary:
    """The distinct words of an index; their numbers are their places in ``words``."""

    def __init__(self, words: Iterable[str]) -> None:
        self.words = tuple(words)
        self._numbers: dict[str, list[int]] = {}
        for number, word in enumerate(self.words):
            self._numbers.setdefault(fold_marks(word), []).append(number)
        self._folds = sorted(self._numbers)
        self._of_length: dict[int, list[str]] = {}
        for fold in self._folds:
            self._of_length.setdefault(len(fold), []).append(fold)
        self._remembered: dict[tuple[str, str], dict[int, Fit]] = {}

    def __contains__(self, fold: str) -> bool:
        """Whether some word has these letters, without marks."""
        return fold in self._numbers

    def whole(self, word: str) -> Fits:
        """Words of the same letters, whatever their marks; ``word`` is folded by ``fold_case``."""
        return self._remember("whole", word, self._whole)

    def beginning(self, word: str) -> Fits:
        """Longer words that begin with it: with its marks if it has any, though a tone may come later."""
        return self._remember("beginning", word, self._beginning)

    def longer_number(self, digits: str) -> Fits:
        """Whole numbers of more digits that begin with some: a number that is being typed."""
        return self._remember("longer", digits, self._longer_number)

    def other_i(self, word: str) -> Fits:
        """The same word with i for y at its end, or y for i, all other letters and marks as they are."""
        twin = word[:-1] + _TWINS.get(word[-1:], word[-1:])
        number = self.number(twin) if twin != word else None
        return {} if number is None else {number: I_OR_Y}

    def near(self, word: str) -> Fits:
        """Words that differ by a few letters, counted with the marks if it has any. Words with digits have none."""
        return self._remember("near", word, self._near)

    def slipped(self, word: str) -> Fits:
        """Words for two letters with one mistake: of three letters one was left out, or one of two is another one."""
        return self._remember("slipped", word, self._slipped)

    def letter(self, letters: str) -> list[int]:
        """The numbers of all words that begin with a letter, or with several, đ among those in d."""
        at = bisect_left(self._folds, letters)
        end = bisect_left(self._folds, letters + "\U0010ffff")
        return [number for fold in self._folds[at:end] for number in self._numbers[fold]]

    def figures(self) -> Fits:
        """All words that begin with a digit; who asks how many does not ask for a share."""
        folds = self._folds[bisect_left(self._folds, "0") : bisect_left(self._folds, ":")]
        return {number: SHARE if "%" in fold else EXACT for fold in folds for number in self._numbers[fold]}

    def initials(self, letters: str) -> list[int]:
        """The numbers of the initials of names that begin with these letters."""
        return self.letter(INITIALS + letters)

    def number(self, word: str) -> int | None:
        """The number of a word, exactly as it is."""
        return next((each for each in self._numbers.get(fold_marks(word), ()) if self.words[each] == word), None)

    def _remember(self, name: str, word: str, find: Callable[[str], dict[int, Fit]]) -> Fits:
        key = (name, word)
        found = self._remembered.get(key)
        if found is None:
            if len(self._remembered) >= _REMEMBERED:
                self._remembered.clear()
            found = self._remembered[key] = find(word)
        return found

    def _whole(self, word: str) -> dict[int, Fit]:
        fold, toneless = fold_marks(word), fold_tones(word)
        fits: dict[int, Fit] = {}
        for number in self._numbers.get(fold, ()):
            found = self.words[number]
            if found == word:
                fits[number] = EXACT
            elif word == fold:
                fits[number] = UNMARKED
            else:
                fits[number] = TONE if fold_tones(found) == toneless else OTHER_MARKS
        if fold[-1:] in ("i", "y"):
            twin = fold[:-1] + ("y" if fold[-1] == "i" else "i")
            fits |= dict.fromkeys(self._numbers.get(twin, ()), I_OR_Y)
        return fits

    def _beginning(self, word: str) -> dict[int, Fit]:
        fold, toneless, tone = fold_marks(word), fold_tones(word), _tone(word)
        fits: dict[int, Fit] = {}
        for at in range(bisect_left(self._folds, fold), len(self._folds)):
            longer = self._folds[at]
            if not longer.startswith(fold):
                break
            if len(longer) == len(fold):
                continue
            fit = _begun(fold, longer)
            for number in self._numbers[longer]:
                found = self.words[number]
                if word == fold or (fold_tones(found).startswith(toneless) and tone in (NONE, _tone(found))):
                    fits[number] = fit
        return fits

    def _longer_number(self, digits: str) -> dict[int, Fit]:
        folds = itertools.islice(self._folds, bisect_left(self._folds, digits), None)
        longer = itertools.takewhile(lambda fold: fold.startswith(digits), folds)
        found = [fold for fold in longer if fold.isdecimal() and len(fold) > len(digits)]
        return {number: _begun(digits, fold) for fold in found for number in self._numbers[fold]}

    def _near(self, word: str) -> dict[int, Fit]:
        # Only now: it takes as long to import as all the rest of a search, and most words are typed without mistakes.
        from rapidfuzz.distance import OSA

        fold, toneless = fold_marks(word), fold_tones(word)
        most = mistakes(len(word))
        if not most or not word.isalpha():
            return {}
        fits: dict[int, Fit] = {}
        for length in range(len(word) - most, len(word) + most + 1):
            for found in self._of_length.get(length, ()):
                distance = OSA.distance(fold, found, score_cutoff=most)
                if not distance or distance > most or not found.isalpha():
                    continue
                if word == fold:
                    fits |= dict.fromkeys(self._numbers[found], _nearness(fold, found, distance))
                    continue
                for number in self._numbers[found]:
                    marked = OSA.distance(toneless, fold_tones(self.words[number]), score_cutoff=most)
                    if marked <= most:
                        other = OTHER_TONE if _tone(word) != _tone(self.words[number]) else 0.0
                        fits[number] = _nearness(fold, found, marked + other)
        return fits

    def _slipped(self, word: str) -> dict[int, Fit]:
        if len(word) != 2 or not word.isalpha():
            return {}
        fold, toneless = fold_marks(word), fold_tones(word)
        fits: dict[int, Fit] = {}
        for found in (*self._of_length.get(2, ()), *self._of_length.get(3, ())):
            if found.isalpha() and _is_slip(fold, found):
                fit = SLIP if found[0] == fold[0] else SLIP_FIRST
                for number in self._numbers[found]:
                    if word == fold or _is_slip(toneless, fold_tones(self.words[number])):
                        fits[number] = fit
        return fits


def _begun(fold: str, longer: str) -> Fit:
    """The fit of a word of which the beginning was typed."""
    return Fit(PREFIX_LEAST + (PREFIX_MOST - PREFIX_LEAST) * len(fold) / len(longer), "prefix")


def _nearness(fold: str, found: str, distance: float) -> Fit:
    """The fit of a word with so many mistakes, both without marks."""
    share = distance / max(len(fold), len(found))
    first = 1.0 if fold[0] == found[0] else OTHER_FIRST
    return Fit(NEAR * (1 - NEAR_LOSS * share) * first, "fuzzy", distance)


def _is_slip(typed: str, meant: str) -> bool:
    """Whether two letters were meant to be others: one is missing, one is another one, or they changed places."""
    if len(meant) == 3:
        return typed in (meant[:2], meant[1:], meant[0] + meant[2])
    return typed != meant and (typed[0] == meant[0] or typed[1] == meant[1] or typed == meant[::-1])


def _tone(word: str) -> int:
    return max(map(tone_of, word))
