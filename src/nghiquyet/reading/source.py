"""Bytes → source lines: decoded, in NFC, line ends and form feeds taken off, nothing else touched.

b"ra t\\xe1\\xbb\\xab ng\\xc3\\xa0y 20 \\r\\n\\x0c 2. H\\xe1\\xba\\xa1n ch\\xe1\\xba\\xbf \\n"
→ SourceLine(number=1, text="ra từ ngày 20 ", feeds=0)
→ SourceLine(number=2, text=" 2. Hạn chế ", feeds=1)
"""

from __future__ import annotations

import hashlib
import itertools
import re
import unicodedata
from typing import NamedTuple

from nghiquyet.messages import N_, gettext
from nghiquyet.vietnamese.folding import fold_case
from nghiquyet.vietnamese.syllables import is_syllable

MAX_BYTES = 32 * 1024 * 1024
"""Largest text that is read: four hundred times the longest resolution we know, about half a minute."""

_LINE_END = re.compile(r"\r\n|\n|\r")
_OF_WORDS = r"[^\s\d!-/:-@\[-`{-~“”‘’…–—•]"
_WORD = re.compile(r"[^\s\d!-/:-@\[-`{-~“”‘’…–—•]+")
_SAMPLE = 100_000
"""Characters that are looked at to tell whether words are Vietnamese."""
_FEWEST_MARKED, _MOST_MARKED = 40, 400
_VIETNAMESE = 0.3
"""Least share of such words that are Vietnamese syllables, in a text that any Vietnamese wrote in Unicode."""
_SHORTEST_UTF16, _ZEROS = 40, 0.3
"""Bytes, and which share of the upper bytes of Vietnamese in UTF-16 are zeros at the least: those of a to z."""
_BINARY = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f]")


class UnreadableText(ValueError):
    """The bytes are no text that can be read; ``str()`` is a sentence for people that names the file."""

    def __init__(self, template: str, **values: object) -> None:
        super().__init__(template)
        self._template = template
        self._values = values

    def __str__(self) -> str:
        return gettext(self._template).format(**self._values)


class SourceText(NamedTuple):
    """The lines of a file, and what identifies it."""

    name: str
    sha256: str
    size: int
    """Bytes."""
    lines: tuple[str, ...]
    """In NFC, without line ends and form feeds, otherwise as they are."""
    feeds: tuple[int, ...]
    """1-based lines that begin a page by a form feed."""
    decomposed: bool
    """Whether the file was not in NFC."""
    garbled: bool
    """Whether hardly any word with marks is Vietnamese: the letters of TCVN3 or VNI, say, kept as they are."""


def read_source(data: bytes, name: str) -> SourceText:
    """The lines of a file; UnreadableText if it is empty, too large, binary or in an encoding that is not known."""
    if len(data) > MAX_BYTES:
        raise UnreadableText(
            N_("{name} is too large: {size} MiB; texts of up to {most} MiB can be read."),
            name=name, size=len(data) // 2**20, most=MAX_BYTES // 2**20,
        )  # fmt: skip
    decoded = _decode(data, name)
    text = unicodedata.normalize("NFC", decoded)
    if not text.strip():
        raise UnreadableText(N_("{name} is empty: there is no text in it."), name=name)
    lines = _LINE_END.split(text)
    if lines[-1] == "":
        lines.pop()
    feeds: list[int] = []
    for index, line in enumerate(lines):
        if "\f" in line:
            # The page ends where the form feed stands: at the end of a line, the next line begins the new one.
            feeds.append(index + 1 if line.rpartition("\f")[2].strip() else index + 2)
            lines[index] = line.replace("\f", "")
    last = len(lines)
    return SourceText(
        name=name,
        sha256=hashlib.sha256(data).hexdigest(),
        size=len(data),
        lines=tuple(lines),
        feeds=tuple(feed for feed in feeds if 1 < feed <= last),
        decomposed=text != decoded,
        garbled=_is_garbled(text),
    )


def _is_garbled(text: str) -> bool:
    """Whether hardly any of the first words with marks is a Vietnamese syllable."""
    words = (match[0] for match in _WORD.finditer(text, 0, _SAMPLE))
    found = list(itertools.islice((word for word in words if not word.isascii()), _MOST_MARKED))
    return len(found) >= _FEWEST_MARKED and sum(map(is_syllable, map(fold_case, found))) < _VIETNAMESE * len(found)


def _is_utf16(data: bytes) -> bool:
    """Whether each other byte is a zero here and there, and none of those between is."""
    zeros = sorted((data[::2].count(0), data[1::2].count(0)))
    return len(data) >= _SHORTEST_UTF16 and zeros[0] == 0 and zeros[1] > _ZEROS * len(data) / 2


def _decode(data: bytes, name: str) -> str:
    """UTF-8 with or without a byte order mark, UTF-16 with one; nothing is guessed."""
    # UTF-32 begins like UTF-16, but the next character would be a zero.
    if data[:2] in (b"\xff\xfe", b"\xfe\xff") and data[2:4] != b"\0\0":
        try:
            return data.decode("utf-16")
        except UnicodeDecodeError as error:
            raise UnreadableText(N_("{name} is damaged UTF-16 at byte {at}."), name=name, at=error.start + 1) from error
    if _is_utf16(data[:65536]):
        raise UnreadableText(
            N_("{name} seems to be in UTF-16 without a byte order mark; save it as UTF-8 and try again."), name=name
        )
    if b"\x00" in data or len(_BINARY.findall(data[:65536])) > len(data[:65536]) // 100:
        raise UnreadableText(N_("{name} is not a text file: it contains binary data."), name=name)
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise UnreadableText(
            N_("{name} is not in UTF-8 (line {line}, byte {at}); save it as UTF-8 and try again."),
            name=name, line=line, at=error.start + 1,
        ) from error  # fmt: skip
