"""The resolution of Bình Tân and its index, as the tests search it."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from nghiquyet.document import Document
from nghiquyet.library.abbreviations import load
from nghiquyet.library.editorial import load_editorial
from nghiquyet.library.notices import Notice
from nghiquyet.library.places import Places
from nghiquyet.reading import read_document
from nghiquyet.search.hits import Hit
from nghiquyet.search.index import Index
from nghiquyet.search.readings import Abbreviations

DATA = Path(__file__).parents[2] / "data"
TEXT = DATA / "000_b2152cc8e89e83fc.txt"


@cache
def resolution() -> Document:
    """The whole document, with its editorial data."""
    editorial = load_editorial(DATA / "binh-tan-2020.toml").editorial
    return read_document(TEXT.read_bytes(), name=TEXT.name, id="binh-tan-2020", editorial=editorial)


@cache
def abbreviations() -> Abbreviations:
    """The bundled table."""
    problems: list[Notice] = []
    nowhere = Path("nowhere")
    table = load(Places(nowhere, nowhere, nowhere), problems.append)
    assert not problems
    return table


@cache
def index() -> Index:
    """The index of the resolution."""
    return Index.build(resolution(), abbreviations())


def read(text: str) -> Index:
    """The index of a short text of the test's own."""
    return Index.build(read_document(text.encode(), name="test", id="test"), abbreviations())


def found(query: str, limit: int = 20) -> list[str]:
    """What a query finds, each hit as one is called: a name, a label, a title, the beginning of running text."""
    return [called(hit) for hit in index().search(query, limit=limit)]


def called(hit: Hit) -> str:
    """How a hit is called in these tests."""
    return hit.label or (hit.title[:40] if hit.kind == "passage" else hit.title)
