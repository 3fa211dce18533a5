"""What a question about people begins and ends with, and what stands before a name: none of it is what is asked for.

"ai là bí thư quận ủy"      → bí thư quận ủy
"khánh giữ chức vụ gì"      → khánh
"ubkt ko phải uv bch"       → two questions, with a not between them
"""

from __future__ import annotations

import re
from typing import Final

from nghiquyet.vietnamese.folding import fold_marks

_IN: Final = r"(?:phai|thuoc|la|(?:nam|co)\s+trong|trong|o|du|di|vao|tham\s+gia)"
NOT: Final = re.compile(rf"\b(?:ma\s+|nhung\s+)?(?:khong|ko|k0|chua)\s+(?:duoc\s+)?{_IN}(?:\s+{_IN})?\b")
BOTH: Final = re.compile(rf"\bvua\s+(?:{_IN}\s+)?(.+?)\s+(?:va\s+)?vua\s+(?:{_IN}\s+)?(.+)")
"""``ai vừa ở BCH vừa ở UBKT``."""
_WHO: Final = r"(?:ai|(?:nguoi|dong\s+chi|ong|ba)\s+nao|nhung\s+ai)"
_IS: Final = r"(?:dang\s+)?(?:la|lam|giu)(?:\s+chuc(?:\s+vu)?)?"
_MANY: Final = r"(?:bao\s+nhieu|may)(?:\s+(?:nguoi|dong\s+chi|thanh\s+vien))?"
_ASKING: Final = re.compile(
    rf"^\s*(?:cho\s+(?:biet|hoi)\s+)?(?:{_WHO}\s+{_IS}\s+|(?:co\s+)?bao\s+nhieu\s+|(?:dong\s+chi|d/?c|ong|ba|danh\s+sach)\s+)"
    rf"|\s(?:{_IS}\s+(?:ai|gi)|(?:co|gom)\s+(?:{_MANY}|{_WHO}|ai|nhung\s+ai)|chuc(?:\s+vu)?\s+gi|hien\s+(?:nay|tai)|bay\s+gio)"
    r"(?:\s+(?:vay|the|a|nhe))?[\s?.!]*$"
)
"""What a question begins or ends with that says nothing of whom or what is asked for, and is part of no name."""
_SAID: Final = re.compile(r"\s*(?:anh|chi|co|chu|bac)\s+")
"""Forms of address that are said and not printed, and are words as well: ``chi bộ`` is nobody."""


def without_asking(query: str) -> str:
    """A question without the words of asking; one that is nothing else stays as it is."""
    while (found := _ASKING.search(fold_marks(query))) and found[0]:
        rest = query[: found.start()] + query[found.end() :]
        if not rest.strip(" ?.!"):
            return query
        query = rest
    return query


def behind_address(query: str) -> str:
    """What stands behind a form of address that is said and not printed; nothing if none is there.

    >>> behind_address("anh Thinh"), behind_address("Thinh")
    ('Thinh', '')
    """
    said = _SAID.match(fold_marks(query))
    return query[said.end() :] if said else ""
