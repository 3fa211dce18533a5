"""Visible signs for characters that cannot be seen, or that would act instead of being shown."""

from __future__ import annotations

import re
from typing import Final

UNSEEN: Final = re.compile(
    "["
    "\x00-\x1f\x7f-\x9f"  # C0 with ESC, tab and line ends; DEL; C1 with U+0085
    "\xad\u034f\u061c"  # soft hyphen, grapheme joiner, Arabic letter mark
    "\u115f\u1160\u17b4\u17b5\u3164\uffa0"  # fillers and vowels without a shape
    "\u180b-\u180f\ufe00-\ufe0f\U000e0100-\U000e01ef"  # variation selectors
    "\u200b-\u200f\u2028-\u202e\u2060-\u206f"  # zero width, line and paragraph separators, bidi controls
    "\ufeff\ufff0-\ufffb\ufffe\uffff"  # byte order mark, interlinear notes, noncharacters
    "\ud800-\udfff"  # lone surrogates
    "\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e00ff"  # format controls beyond the basic plane, tags
    "]"
)
"""Unicode's Cc, Cs, Zl and Zp, its default-ignorable code points, and the noncharacters of the basic plane."""


def visible(text: str, *, keep: str = "") -> str:
    """``text`` with a sign for each character that is unseen or would act: ``␛`` for ESC, ``‹U+202E›`` for an override.

    Tabs and line ends are signs too (``␉``, ``␊``, ``␍``), so that the result is one line and one field;
    those in ``keep`` (``"\\n"``, ``"\\t\\n"``) stay as they are.
    """
    return UNSEEN.sub(lambda match: match[0] if match[0] in keep else _sign(ord(match[0])), text)


def _sign(code: int) -> str:
    """The sign for a code point: a control picture where Unicode has one, otherwise its number."""
    if code < 0x20:
        return chr(0x2400 + code)
    return "␡" if code == 0x7F else f"‹U+{code:04X}›"
