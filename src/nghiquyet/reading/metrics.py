"""How wide a line was when it was printed, in units of 1/2048 em of a Times face.

A text layer keeps the words of each printed line, not its right edge. Adding up the widths of the letters tells
whether the next word would still have fitted: if it would, the line was ended on purpose.

    width("quy chuẩn.")  → 8873
"""

from __future__ import annotations

import unicodedata

_WIDTHS = {
    512: " ,.",
    569: "/:;\\ijlt",
    614: "²³",
    682: "!()-I[]`fr’‘",
    797: "Js",
    909: "?acez“”",
    1108: "~",
    1139: "FPS",
    1155: "+<=>",
    1251: "ELTZ",
    1366: "BCR",
    1479: "ADGHKNOQUVXYwĐ",
    1593: "&m",
    1706: "%",
    1821: "M",
    1886: "@",
    1933: "W",
    2048: "—…",
}
"""Advance widths of a Times face (Liberation Serif, which shares them with Times New Roman); all others are 1024."""

SPACE = 512
"""Width of a space."""

_OF_BASE = {char: units for units, chars in _WIDTHS.items() for char in chars}


class _Widths(dict[str, int]):
    """Learns each character the first time it is met: a letter with marks is as wide as the bare one."""

    def __missing__(self, char: str) -> int:
        base = char if char in _OF_BASE else unicodedata.normalize("NFD", char)[0]
        units = self[char] = _OF_BASE.get(base, 1024)
        return units


_widths = _Widths()


def width(text: str) -> int:
    """Width of a text set in Times, in 1/2048 em."""
    return sum(map(_widths.__getitem__, text))
