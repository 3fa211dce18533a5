"""The golden tables of the figures, and the resolution they were read from, by eye."""

from __future__ import annotations

import csv
from pathlib import Path

from nghiquyet.document import Document
from tests.reading.support import read, resolution

__all__ = ["number", "read", "resolution", "section", "table"]


def table(name: str) -> list[dict[str, str]]:
    """The rows of a golden table."""
    path = Path(__file__).parent / f"{name}.tsv"
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


def number(text: str) -> float | None:
    """A number of a golden table; None where it is empty."""
    return float(text) if text else None


def section(heading: str, *lines: str) -> Document:
    """A short document with a section of targets, or of something like it, and a section of tasks behind it."""
    return read("\n".join(["II. PHƯƠNG HƯỚNG", f"1. {heading}", *lines, "2. Nhiệm vụ", "Xây dựng 5 cầu.", ""]))
