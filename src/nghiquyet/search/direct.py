"""Addresses that people type into the search: ``ct 14``, ``(14)``, ``#14``, ``p2.ii.3``, ``L672``, ``tr14``, an eId.

What is plainly an address is nothing else: ``ct 33`` of 32 targets finds nothing. A bare number may be a target's, and
is a figure too.
"""

from __future__ import annotations

import re
from typing import Final

from nghiquyet.document.addresses import Place, UnknownAddress, resolve
from nghiquyet.document.model import Document
from nghiquyet.vietnamese.folding import fold_marks

_PLAIN: Final = re.compile(
    r"#\d+|\(\d+\)|(?:ct|chitieu|target)\.?\(?\d+\)?|ctr\.?\(?\d+\)?|(?:l|line|dong|tr|trang|page)\.?\d+|p\d+(?:\.\w+)*"
    r"|[a-z]+__\w+"
)
"""Addresses, without blanks and marks, that are nothing else."""
_PERHAPS: Final = re.compile(r"\d{1,4}|(?:chuongtrinh|programme|duan)\d+|d\d+|p\.\d+|\w+(?:\.\w+)+|preface|conclusions")
"""What may be one."""
_LONGEST: Final = 120


def place_of(document: Document, text: str) -> tuple[Place | None, bool]:
    """Where a query leads, if it is an address; and whether it is nothing but an address."""
    if len(text) > _LONGEST:
        return None, False
    key = "".join(fold_marks(text).split())
    plain = _PLAIN.fullmatch(key) is not None
    if not plain and not _PERHAPS.fullmatch(key):
        return None, False
    try:
        return resolve(document, text), plain
    except UnknownAddress:
        return None, plain
