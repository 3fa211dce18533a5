"""The resolution of Bình Tân, as the tests read it."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from nghiquyet.document import Document
from nghiquyet.library.editorial import load_editorial
from nghiquyet.reading import read_document

DATA = Path(__file__).parents[2] / "data"
TEXT = DATA / "000_b2152cc8e89e83fc.txt"


@cache
def resolution() -> Document:
    """The whole document, with its editorial data."""
    editorial = load_editorial(DATA / "binh-tan-2020.toml").editorial
    return read_document(TEXT.read_bytes(), name=TEXT.name, id="binh-tan-2020", editorial=editorial)


def read(text: str) -> Document:
    """A short text of the test's own."""
    return read_document(text.encode(), name="test", id="test")


def outline(document: Document) -> list[str]:
    """Last part of each eId, indented by its depth: easy to read in a failing test."""
    return ["  " * depth + node.eid.rsplit("__", 1)[-1] for depth, node in document.outline.walk()]
