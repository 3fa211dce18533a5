"""From the text layer of a document to the document: ``read_document`` is the only door.

The reader itself is loaded when it is asked for: opening a stored document only needs its version.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from nghiquyet.reading.version import READER_VERSION

if TYPE_CHECKING:
    from nghiquyet.reading.reader import read_document
    from nghiquyet.reading.source import MAX_BYTES, UnreadableText

__all__ = ["MAX_BYTES", "READER_VERSION", "UnreadableText", "read_document"]


def __getattr__(name: str) -> object:
    if name in ("MAX_BYTES", "UnreadableText"):
        from nghiquyet.reading import source

        return getattr(source, name)
    if name == "read_document":
        from nghiquyet.reading.reader import read_document

        return read_document
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
