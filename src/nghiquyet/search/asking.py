"""Words of a question, which say what one wants to know and need not stand in the text.

"ty suat sinh bn" → tỷ suất sinh         "bí thư quận ủy là ai" → bí thư quận ủy
"""

from __future__ import annotations

from typing import Final

from nghiquyet.vietnamese.folding import fold_marks
from nghiquyet.vietnamese.keying import decode

_ASKING: Final = frozenset(
    "ai là mấy bao nhiêu bn gì nào đâu chỉ tiêu ct mục không ko có được dc đc mỗi hả".split()
)  # fmt: skip
_UNMARKED: Final = frozenset(map(fold_marks, _ASKING))


def is_asking(word: str) -> bool:
    """Whether a word is one of a question; typed with marks or in Telex or VNI, it must be that very word.

    ``word`` is folded by ``fold_case``.

    >>> [is_asking(word) for word in ("nao", "nào", "nafo", "não")]
    [True, True, True, False]
    """
    return word in _UNMARKED or word in _ASKING or any(reading in _ASKING for reading in decode(word))
