"""The version of the reader, apart from the reader: who only opens a stored document needs no more of this room."""

from __future__ import annotations

from typing import Final

READER_VERSION: Final = 26
"""Grows with every change of what the reader makes of a text; stored documents of another version are read again."""
