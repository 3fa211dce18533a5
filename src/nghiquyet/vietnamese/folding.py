"""Keys for comparing Vietnamese text: three folds, each blinder than the one before, none of which moves an offset.

* ``fold_case``: case is gone, and the tone stands on the letter where the older rule puts it
* ``fold_tones``: the five tone marks are gone as well
* ``fold_marks``: every mark is gone, and đ is d

Text is brought to NFC first; from there on each letter gives exactly one letter, so a place found in a key is the
same place in ``nfc(text)``. A character whose fold would be none or several (``ß``, ``ﬁ``, a lone combining
mark) stays as it is. ``Ð`` (U+00D0, Icelandic eth), which old files have for ``Đ``, counts as ``đ``.
"""

from __future__ import annotations

import functools
import re
import unicodedata
from collections.abc import Callable

from nghiquyet.vietnamese.letters import TONED_VOWELS, take_tone, tone_position, with_tone

_TONE_MARKS = frozenset("\u0300\u0301\u0303\u0309\u0323")
_LONGEST = 7
"""Letters of the longest syllable, ``nghiêng``."""


def nfc(text: str) -> str:
    """The text in Unicode normalisation form C, in which every Vietnamese letter is one character."""
    return text if text.isascii() else unicodedata.normalize("NFC", text)


def fold_case(text: str) -> str:
    """The text without case, each tone on the letter where ``reposition_tone`` puts it.

    >>> fold_case("HOÀ và Hòa, Ðảng")
    'hòa và hòa, đảng'
    """
    folded = nfc(text).translate(_CASE)
    return folded if folded.isascii() else _reposition_all(folded)


def fold_tones(text: str) -> str:
    """The text without case and tones; ă â đ ê ô ơ ư stay.

    >>> fold_tones("Nguyễn Văn Hải")
    'nguyên văn hai'
    """
    return nfc(text).translate(_TONES)


def fold_marks(text: str) -> str:
    """The text without case and without any mark: what is left when it is typed on a plain keyboard.

    >>> fold_marks("Đỗ Thị Thu Cúc")
    'do thi thu cuc'
    """
    return nfc(text).translate(_MARKS)


@functools.lru_cache(maxsize=16_384)
def reposition_tone(token: str) -> str:
    """One word with its tone where the older rule puts it; anything that is no single syllable stays as it is.

    It unites the two ways of writing open oa, oe and uy, and mends what careless typing leaves. Case is kept.

    >>> [reposition_tone(token) for token in ("hoà", "khoẻ", "thuỷ", "quý", "Hùynh", "Hòang", "Cừơng", "Covid")]
    ['hòa', 'khỏe', 'thủy', 'quý', 'Huỳnh', 'Hoàng', 'Cường', 'Covid']
    """
    taken = take_tone(nfc(token))
    if taken is None or taken[2] < 0:
        return token
    letters, tone, _ = taken
    at = tone_position(letters.lower())
    if at is None or len(letters.lower()) != len(letters):
        return token
    return letters[:at] + with_tone(letters[at], tone) + letters[at + 1 :]


def _reposition_all(text: str) -> str:
    """``reposition_tone`` on every word of the text that may need it, in time linear in its length."""
    pieces: list[str] = []
    done = 0
    for found in _suspects().finditer(text):
        start = end = found.start()
        if start < done:
            continue
        while start > done and end - start <= _LONGEST and text[start - 1].isalpha():
            start -= 1
        while end < len(text) and end - start <= _LONGEST and text[end].isalpha():
            end += 1
        if end - start <= _LONGEST:
            pieces += (text[done:start], reposition_tone(text[start:end]))
            done = end
    return "".join((*pieces, text[done:])) if pieces else text


@functools.cache
def _suspects() -> re.Pattern[str]:
    """A toned vowel in a place where the older rule may not have it; far cheaper than to look at every word.

    In turn: before or behind a vowel with a quality mark (``ừơ``, ``ưá``); before a vowel that is not the last
    letter (``òan``); last, behind a vowel (``oà``); in ``gì`` before a vowel and in ``qù``, where it stands on
    the consonant.
    """
    plain, quality = "aeioyu", "ăâêôơư"
    on_plain = "".join(row[1:] for row in TONED_VOWELS if row[0] in plain)
    on_quality = "".join(row[1:] for row in TONED_VOWELS if row[0] in quality)
    return re.compile(
        rf"[{on_plain}{on_quality}]"
        rf"(?:(?=[{quality}])|(?<=[{quality}][{on_plain}])|(?<=[{on_plain}])(?=[{plain}][^\W\d_])"
        rf"|(?<=[{plain}][{on_plain}])(?![^\W\d_])|(?<=g[ìỉĩíị])(?=[{plain}])|(?<=q[ùủũúụ]))"
    )


def _case_fold(char: str) -> str:
    return "đ" if char in "Ðð" else char.casefold()


def _tone_fold(char: str) -> str:
    decomposed = unicodedata.normalize("NFD", _case_fold(char))
    return unicodedata.normalize("NFC", "".join(part for part in decomposed if part not in _TONE_MARKS))


def _mark_fold(char: str) -> str:
    decomposed = unicodedata.normalize("NFD", _case_fold(char))
    return "".join(part for part in decomposed if not unicodedata.combining(part)).replace("đ", "d")


class _Fold(dict[int, str]):
    """A table for ``str.translate`` that learns each character the first time it is met."""

    def __init__(self, fold: Callable[[str], str]) -> None:
        super().__init__()
        self._fold = fold

    def __missing__(self, code: int) -> str:
        char = chr(code)
        folded = self._fold(char)
        self[code] = folded if len(folded) == 1 else char
        return self[code]


_CASE = _Fold(_case_fold)
_TONES = _Fold(_tone_fold)
_MARKS = _Fold(_mark_fold)
