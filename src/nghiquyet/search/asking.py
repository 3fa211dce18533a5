"""Words of a question, which say what one wants to know and need not stand in the text.

"bí thư quận ủy là ai"     → bí thư quận ủy
"nghia trang boc dc bn mo" → nghĩa trang bốc, a figure, mộ
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from nghiquyet.vietnamese.folding import fold_marks
from nghiquyet.vietnamese.keying import decode

_ASKING: Final = frozenset(
    "ai là mấy bao nhiêu bn gì nào đâu chỉ tiêu ct mục không ko có được dc đc mỗi về ở".split()
)  # fmt: skip
_UNMARKED: Final = frozenset(map(fold_marks, _ASKING))
_HOW_MANY: Final = (
    ("bao", "nhiêu", "phần", "trăm"), ("có", "bao", "nhiêu"), ("bao", "nhiêu"),
    ("có", "mấy"), ("mấy",), ("có", "bn"), ("bn",),
)  # fmt: skip
"""What asks for a figure."""
_SHORTENED: Final = frozenset(("dc", "đc", "ko"))
"""Words of asking that are nothing else, and need not be found wherever they stand."""
_LEAST_LEFT: Final = 2
"""So many words must be left: one alone says too little (``hàng không`` asks for no goods)."""

FIGURE: Final = "№"
"""Stands in a question for the figure that it asks for; no word of a text."""


def is_asking(word: str) -> bool:
    """Whether a word is one of a question; typed with marks or in Telex or VNI, it must be that very word.

    ``word`` is folded by ``fold_case``.

    >>> [is_asking(word) for word in ("nao", "nào", "nafo", "não")]
    [True, True, True, False]
    """
    return word in _UNMARKED or word in _ASKING or any(reading in _ASKING for reading in decode(word))


def questions(words: Sequence[str]) -> Iterator[list[tuple[int, str]]]:
    """The words that a question is about, each with its place in the query; nothing if it is no question.

    First with a ``FIGURE`` where it asks for one: what stands behind that is what is counted, so it stays. Then
    without any words of asking at the beginning and at the end. Inside they are words like others: ``hàng không việt
    nam``. Too few words are no question.

    >>> [" ".join(word for _, word in each) for each in questions("nào có mấy phòng học".split())]
    ['№ phòng học', 'phòng học']
    >>> [" ".join(word for _, word in each) for each in questions("tỷ suất sinh bn".split())]
    ['tỷ suất sinh №', 'tỷ suất sinh']
    """
    plain = [each for each in enumerate(words) if each[1] not in _SHORTENED]
    counted = _with_figures(plain)
    for way in (counted, plain) if counted != plain else (plain,):
        left = _without_asking(way)
        if left != list(enumerate(words)) and sum(word != FIGURE for _, word in left) >= _LEAST_LEFT:
            yield left


def _with_figures(words: Sequence[tuple[int, str]]) -> list[tuple[int, str]]:
    """The words, with a ``FIGURE`` for those that ask for one."""
    found: list[tuple[int, str]] = []
    at = 0
    while at < len(words):
        length = next((len(asked) for asked in _HOW_MANY if _are(words[at : at + len(asked)], asked)), 0)
        found.append((words[at][0], FIGURE) if length else words[at])
        at += length or 1
    return found


def _are(words: Sequence[tuple[int, str]], asked: Sequence[str]) -> bool:
    """Whether words are those of asking, typed as one types them."""
    return len(words) == len(asked) and all(
        word in (meant, fold_marks(meant)) or meant in decode(word)
        for (_, word), meant in zip(words, asked, strict=True)
    )


def _without_asking(words: list[tuple[int, str]]) -> list[tuple[int, str]]:
    """What is left between the words of asking at the beginning and at the end, but for what stands behind a figure."""
    start, end = 0, len(words)
    while start < end and is_asking(words[start][1]):
        start += 1
    while end > start and is_asking(words[end - 1][1]):
        end -= 1
    counted = end > 0 and words[end - 1][1] == FIGURE
    return words[start:] if counted else words[start:end]
