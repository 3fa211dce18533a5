"""The parts of a Vietnamese personal name: family, middle and given name, in the order in which they are written."""

from __future__ import annotations

from typing import NamedTuple

from nghiquyet.vietnamese.folding import fold_marks, nfc


class NameParts(NamedTuple):
    """A full name in its three parts; a part that is missing is empty."""

    family: str
    middle: str
    """All words between family and given name, with ``Văn`` and ``Thị``."""
    given: str


def split_name(name: str) -> NameParts:
    """The parts of a full name: the first word is the family name, the last the given name, the rest between.

    A single word is a given name, by which people are called. Family names of two words (``Tôn Thất``) are rare and
    cannot be told from a middle name; their second word is taken for one.

    >>> split_name("Nguyễn Việt Quế Sơn")
    NameParts(family='Nguyễn', middle='Việt Quế', given='Sơn')
    >>> split_name("Trần Hùng"), split_name("Hùng")
    (NameParts(family='Trần', middle='', given='Hùng'), NameParts(family='', middle='', given='Hùng'))
    """
    words = nfc(name).split()
    if len(words) < 2:
        return NameParts("", "", "".join(words))
    return NameParts(words[0], " ".join(words[1:-1]), words[-1])


def initials(name: str) -> str:
    """The first letters of all parts of a name, small and without marks; đ counts as d.

    >>> initials("Đỗ Thị Thu Cúc")
    'dttc'
    """
    return "".join(word[0] for word in fold_marks(name).split())
