"""Text on its way into an input: what counts as typed, letters put together, pasted text made safe. Pure functions."""

from __future__ import annotations

import unicodedata
from typing import Final

from nghiquyet.plain import visible

PLACEHOLDERS: Final = "\u200b\u200c\u202f"
"""Characters without a shape that input methods type so as to break off a completion, and then take back.

OpenKey sends U+202F, or U+200C, and one backspace more than there are letters to replace. An input that leaves these
characters out would lose a letter to that backspace.
"""

_MODIFIERS: Final = frozenset({"alt", "ctrl", "super", "hyper", "meta"})


def typed_text(key: str, character: str | None) -> str | None:
    """What a key types, or None for a key that types nothing (``alt+j`` is a command, though it carries a letter)."""
    if character is None or not _MODIFIERS.isdisjoint(key.split("+")[:-1]):
        return None
    seen = character.isprintable() and visible(character) == character
    return character if seen or character in PLACEHOLDERS else None


def composed(before: str, typed: str) -> tuple[int, str]:
    """What to put in place of the last letters before the cursor so that the text stays in NFC.

    Gives the number of characters to take back, and the text to put there. Only a combining mark takes any back.

    >>> composed("ha", "\\u0323")
    (1, 'ạ')
    >>> composed("ha", "n")
    (0, 'n')
    """
    if not unicodedata.combining(typed[0]):
        return 0, unicodedata.normalize("NFC", typed)
    start = len(before)
    while start and unicodedata.combining(before[start - 1]):
        start -= 1
    start = max(0, start - 1)  # the letter that the marks stand on
    return len(before) - start, unicodedata.normalize("NFC", before[start:] + typed)


def pasted_line(text: str) -> str:
    """Pasted text as one line of a query: NFC, lines and tabs joined by a blank, unseen characters left out.

    A query needs no record of a soft hyphen or an escape character that came along with a name.

    >>> pasted_line("Lê Văn \\r\\nThinh\\u200b\\n")
    'Lê Văn Thinh'
    """
    lines = text.replace("\t", "\n").strip("\r\n").splitlines()
    line = " ".join(part.strip() if len(lines) > 1 else part for part in lines)
    seen = "".join(character for character in line if visible(character) == character)
    return unicodedata.normalize("NFC", seen)  # last: a mark may stand next to its letter only now


def pasted_lines(text: str) -> str:
    """Pasted text for a note: NFC, line ends as ``\\n``, what is unseen shown as signs, so that nothing is lost."""
    ends = text.replace("\r\n", "\n").replace("\r", "\n")
    return visible(unicodedata.normalize("NFC", ends), keep="\n\t")
