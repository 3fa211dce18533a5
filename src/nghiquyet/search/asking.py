"""Words of a question, which say what one wants to know and need not stand in the text.

"ty suat sinh bn" → tỷ suất sinh         "bí thư quận ủy là ai" → bí thư quận ủy
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from nghiquyet.vietnamese.folding import fold_marks
from nghiquyet.vietnamese.keying import decode

_ASKING: Final = frozenset(
    "ai là mấy bao nhiêu bn gì nào đâu chỉ tiêu ct mục không ko có được dc đc mỗi về ở".split()
)  # fmt: skip
_UNMARKED: Final = frozenset(map(fold_marks, _ASKING))
_LEAST_LEFT: Final = 2
"""So many words must be left: one alone says too little (``hàng không`` asks for no goods)."""


def is_asking(word: str) -> bool:
    """Whether a word is one of a question; typed with marks or in Telex or VNI, it must be that very word.

    ``word`` is folded by ``fold_case``.

    >>> [is_asking(word) for word in ("nao", "nào", "nafo", "não")]
    [True, True, True, False]
    """
    return word in _UNMARKED or word in _ASKING or any(reading in _ASKING for reading in decode(word))


def asked_for(words: Sequence[str]) -> slice:
    """The words of a question that it is about: between those of asking at its beginning and at its end.

    Inside they are words like others: ``hàng không việt nam``. All words, if they are no question, or if too few
    would be left.

    >>> asked_for(["ai", "là", "bí", "thư"]), asked_for(["hàng", "không"])
    (slice(2, 4, None), slice(0, 2, None))
    """
    start, end = 0, len(words)
    while start < end and is_asking(words[start]):
        start += 1
    while end > start and is_asking(words[end - 1]):
        end -= 1
    return slice(start, end) if end - start >= _LEAST_LEFT else slice(0, len(words))
