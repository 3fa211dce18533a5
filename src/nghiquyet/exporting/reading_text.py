"""The reading text of a unit with a mark at what was repaired.

verbatim  "3. Danh sá h Bí thư"      (marker "3.")
marked    "Danh sách~ Bí thư"
"""

from __future__ import annotations

from collections.abc import Callable

from nghiquyet.document import Node, Repair
from nghiquyet.document.offsets import stretches


def marked(
    node: Node, sign: Callable[[Repair], str] = lambda _repair: "~", shown: Callable[[str], str] = lambda text: text
) -> str:
    """The reading text with a sign behind every mended spot; where only a space was put in or out, before it.

    ``shown`` is how the text itself is written (escaped, for example); signs are put in as they are.
    """
    pieces: list[str] = []
    for text, *_, repair in stretches(node):
        if repair is None:
            pieces.append(shown(text))
        else:
            # What the marker has of a repair is cut off its beginning.
            at = max(0, _mended_at(repair) - (len(repair.corr) - len(text)))
            pieces.append(f"{shown(text[:at])}{sign(repair)}{shown(text[at:])}")
    return "".join(pieces)


def _mended_at(repair: Repair) -> int:
    """Where in ``corr`` the mended spot ends: ``hiện~ chương``, but ``sách~``."""
    end = len(repair.corr.rstrip())
    if "".join(repair.sic.split()) != "".join(repair.corr.split()):
        return end
    alike = (at for at, (one, other) in enumerate(zip(repair.sic, repair.corr, strict=False)) if one != other)
    return min(end, next(alike, min(len(repair.sic), len(repair.corr))))
