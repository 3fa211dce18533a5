"""From the text layer of a document to the document: ``read_document`` is the only door."""

from nghiquyet.reading.reader import READER_VERSION, read_document
from nghiquyet.reading.source import MAX_BYTES, UnreadableText

__all__ = ["MAX_BYTES", "READER_VERSION", "UnreadableText", "read_document"]
