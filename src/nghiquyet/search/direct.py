"""Addresses that people type into the search: ``ct 14``, ``(14)``, ``#14``, ``p2.ii.3``, ``L672``, ``tr14``, an eId.

What is plainly an address is nothing else: ``ct 33`` of 32 targets finds nothing. A bare number may be a target's, and
is a figure too.
"""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from nghiquyet.document.addresses import Place, UnknownAddress, resolve
from nghiquyet.document.model import Document
from nghiquyet.document.spoken import spoken_steps
from nghiquyet.search.tokens import as_typed
from nghiquyet.vietnamese.folding import fold_marks

_PLAIN: Final = re.compile(
    r"#\d+|\(\d+\)|(?:ct|chitieu|target)\.?\(?\d+\)?|ctr\.?\(?\d+\)?|(?:l|line|dong|tr|trang|page)\.?\d+|p\d+(?:\.\w+)*"
    r"|[a-z]+_[\w-]+"
)
"""Addresses, without blanks and marks, that are nothing else."""
_PERHAPS: Final = re.compile(
    r"\d{1,4}|(?:chuongtrinh|programme|duan)\d+|d\d+|p\.\d+|p\d\w*|\w+(?:\.\w+)+|preface|conclusions"
)
"""What may be one."""
_LONGEST: Final = 120


_IN_A_SIGN: Final = re.compile(r"(?<!\d)0\d")
"""A number with a nought before it is rather that of a sign: ``CT 05`` may be Chỉ thị 05."""


_BY_NUMBER: Final = re.compile(
    r"^\s*(chỉ tiêu|chi tieu|ct|chương trình|chuong trinh|ctr|dòng|dong|trang|tr)"
    r"(?:\s+(?:số|so|thứ|thu)\s+|\s*[-:]\s*)(?=\d)",
    re.IGNORECASE,
)
"""A word or sign that says no more than that a number follows: ``chỉ tiêu số 3``, ``CT-14``."""


class Direct(NamedTuple):
    """What a query is as an address."""

    place: Place | None
    """Where it leads; None if it is no address, or nothing has it."""
    plain: bool
    """Whether it is nothing but an address."""
    first: bool
    """Whether the place comes before all that was found."""


def direct(document: Document | None, text: str) -> Direct:
    """The place that a query names, if it may be an address; many documents have no addresses in common."""
    if document is None or len(text) > _LONGEST:
        return Direct(None, False, False)
    text = _BY_NUMBER.sub(r"\1 ", as_typed(text).rstrip(" .,;:?!"))
    key = "".join(fold_marks(text).split())
    first = not _IN_A_SIGN.search(key)
    plain = first and _PLAIN.fullmatch(key) is not None
    if not plain and not (_PERHAPS.fullmatch(key) or _PLAIN.fullmatch(key) or spoken_steps(text)):
        return Direct(None, False, False)
    try:
        return Direct(resolve(document, text), plain, first)
    except UnknownAddress:
        return Direct(None, plain, first)
