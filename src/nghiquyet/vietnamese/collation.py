"""The Vietnamese order of words and of personal names, as keys for ``sorted``.

Letters decide first, in the order of the alphabet (a ă â b c d đ e ê …), then tones, in the order none, huyền, hỏi,
ngã, sắc, nặng: the order of dictionaries, and that of the Unicode CLDR for ``vi``. A text is compared word by
word: all of the first word, its tones included, before the second.
"""

from __future__ import annotations

import functools

from nghiquyet.vietnamese.folding import fold_case, fold_marks
from nghiquyet.vietnamese.letters import ALPHABET_WITH_FOREIGN, tone_of, without_tones
from nghiquyet.vietnamese.names import split_name

WordKey = tuple[str, str]
"""Letters, then tones, each as a string that compares as it should."""

_FIRST_LETTER = 0x100
_AFTER_LETTERS = 0x1000


class _Ranks(dict[int, str]):
    """A table for ``str.translate``: ASCII signs and digits first, then letters in order, then everything else."""

    def __missing__(self, code: int) -> str:
        char = chr(code)
        rank = ALPHABET_WITH_FOREIGN.find(char)
        if rank < 0:
            rank = ALPHABET_WITH_FOREIGN.find(fold_marks(char))
        if rank >= 0:
            self[code] = chr(_FIRST_LETTER + rank)
        else:
            self[code] = char if code < 0x80 else chr(min(code + _AFTER_LETTERS, 0x10FFFF))
        return self[code]


_RANKS = _Ranks()


@functools.lru_cache(maxsize=16_384)
def _word_key(word: str) -> WordKey:
    return without_tones(word).translate(_RANKS), "".join(str(tone_of(char)) for char in word)


def text_key(text: str) -> tuple[WordKey, ...]:
    """The key of a word or of several: case does not count, nor where the tone is written (``hoà``, ``hòa``).

    >>> sorted("đa da dạ dã dá dả dà dâ dăm".split(), key=text_key)
    ['da', 'dà', 'dả', 'dã', 'dá', 'dạ', 'dăm', 'dâ', 'đa']
    """
    return tuple(map(_word_key, fold_case(text).split()))


def name_key(name: str) -> tuple[tuple[WordKey, ...], ...]:
    """The key of a full name: given name first, then family name, then middle name, each compared as a whole.

    >>> sorted(["Nguyễn Văn Hải", "Phan Văn Hai", "Nguyễn Thị Bé Hai"], key=name_key)
    ['Nguyễn Thị Bé Hai', 'Phan Văn Hai', 'Nguyễn Văn Hải']
    """
    family, middle, given = split_name(name)
    return text_key(given), text_key(family), text_key(middle)
