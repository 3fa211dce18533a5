"""Places of its own for each test, the sentences that were told, and the real text."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from nghiquyet.library.documents import Library
from nghiquyet.library.notices import Notice
from nghiquyet.library.places import Places, bundled_data
from nghiquyet.messages import use_language


@pytest.fixture(autouse=True)
def _in_english() -> Iterator[None]:
    """Sentences as they stand in the source: a test that changes the language leaves no trace."""
    use_language("en")
    yield
    use_language("vi")


@pytest.fixture
def library(places: Places, told: list[Notice]) -> Library:
    """A library in the empty home."""
    return Library(places, told.append)


@pytest.fixture
def real_text() -> bytes:
    """The bundled text, byte for byte."""
    (path,) = bundled_data().glob("000_*.txt")
    return path.read_bytes()


@pytest.fixture
def other_text(tmp_path: Path, real_text: bytes) -> Path:
    """Another text: the first hundred lines of the real one."""
    path = tmp_path / "Trích Phần 1.txt"
    path.write_bytes(b"".join(real_text.splitlines(keepends=True)[:100]))
    return path
