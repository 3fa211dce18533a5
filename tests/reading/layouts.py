"""The text of the resolution as other programs would have extracted it: the same words, set and broken otherwise."""

from __future__ import annotations

import textwrap
import unicodedata
from collections.abc import Callable, Sequence
from typing import Literal

from nghiquyet.document import Document

HEAD = "Nghị quyết Đại hội Đảng bộ quận lần thứ XII"


def paged(
    original: Document,
    *,
    number: Literal["top", "bottom"] | None = None,
    head: str | None = None,
    form_feeds: bool = False,
    blank_lines: bool = False,
) -> bytes:
    """Lines without blanks around them, with page numbers, heads and form feeds at the original's page breaks."""
    starts = set(original.page_starts[1:])
    out: list[str] = []
    page = 1
    for line_number, raw in enumerate(original.lines, 1):
        text = raw.strip()
        if line_number in starts:
            furniture = [str(page)] if number == "bottom" else []
            page += 1
            top = [str(page)] if number == "top" else []
            top += [head] if head else []
            if form_feeds:
                top, text = ([f"\f{top[0]}", *top[1:]], text) if top else ([], f"\f{text}")
            out += furniture + top
        if text.strip():
            out.append(text)
    if number == "bottom":
        out.append(str(page))
    return ("\n\n" if blank_lines else "\n").join(out).encode()


def paragraphs(original: Document, between: str) -> bytes:
    """Each unit on one line."""
    return between.join(node.verbatim for node in original.nodes if node.verbatim).encode()


def wrapped(original: Document, columns: int, within: str, between: str, indent: str = "") -> bytes:
    """Each unit filled up to a number of characters a line."""
    return between.join(
        within.join(textwrap.wrap(node.verbatim, columns, initial_indent=indent, break_on_hyphens=False))
        for node in original.nodes
        if node.verbatim
    ).encode()


def original_lines(original: Document, change: Callable[[Sequence[str]], Sequence[str]], end: str = "\n") -> bytes:
    """The source lines after a change to all of them."""
    return end.join(change(original.lines)).encode()


SAME_STRUCTURE: dict[str, Callable[[Document], bytes]] = {
    "NFD": lambda d: unicodedata.normalize("NFD", "\n".join(d.lines)).encode(),
    "CRLF and BOM": lambda d: b"\xef\xbb\xbf" + original_lines(d, lambda lines: lines, "\r\n"),
    "UTF-16": lambda d: "\n".join(d.lines).encode("utf-16"),
    "no blank lines": lambda d: original_lines(d, lambda lines: [line for line in lines if line.strip()]),
    "no blanks at all": lambda d: original_lines(d, lambda lines: [line.strip() for line in lines if line.strip()]),
    "form feeds": lambda d: paged(d, form_feeds=True),
    "form feeds, numbers above": lambda d: paged(d, form_feeds=True, number="top"),
    "form feeds, numbers below": lambda d: paged(d, form_feeds=True, number="bottom"),
    "form feeds, numbers and heads": lambda d: paged(d, form_feeds=True, number="top", head=HEAD),
    "form feeds and heads": lambda d: paged(d, form_feeds=True, head=HEAD.upper()),
    "numbers above": lambda d: paged(d, number="top"),
    "numbers below": lambda d: paged(d, number="bottom"),
    "numbers and heads": lambda d: paged(d, number="top", head=HEAD),
    "numbers, doubled lines": lambda d: paged(d, number="top", blank_lines=True),
    "a unit a line": lambda d: paragraphs(d, "\n"),
    "a unit a line, blank lines between": lambda d: paragraphs(d, "\n\n"),
    "80 characters, blank lines between": lambda d: wrapped(d, 80, "\n", "\n\n"),
    "95 characters, blank lines between": lambda d: wrapped(d, 95, "\n", "\n\n"),
    "80 characters, first lines indented": lambda d: wrapped(d, 80, "\n", "\n", indent="    "),
}
"""Text layers from which the same units must come out."""

KEEP_PAGES = [name for name in SAME_STRUCTURE if "form feeds" in name or "numbers" in name]
"""Those that tell where pages begin."""
