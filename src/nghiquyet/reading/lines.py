"""One non-blank line of the source, and what its surroundings say about it (``layout`` finds out)."""

from __future__ import annotations

from dataclasses import dataclass

_TERMINAL = '.;:!?…”"%'
"""A line that closes with one of these may end a paragraph (document.md: F1 0.98 with the width test)."""

_LEADER = 4
"""Fewest dots that lead to a page number; an ellipsis is three of them."""


@dataclass(slots=True)
class Line:
    """One non-blank line of the source, and what its surroundings say about it."""

    number: int
    """1-based line of the source."""
    text: str
    """Without the blanks around it."""
    gap: int
    """Blank lines before it."""
    leading: int
    """Blanks at its beginning."""
    trailing: bool
    """Whether a blank ends it."""
    width: int
    """In 1/2048 em of a Times face, or in characters where the text was set by their number."""
    new_page: bool = False
    indented: bool = False
    """Stands in from the left edge, and not because a page begins."""
    furniture: bool = False
    """A page number or a running head: printed on the page, no part of the text."""
    cell: bool = False
    """A cell or a row of a table."""
    cut: bool = False
    """Ends inside a word or a sign: the text layer has no blank there, where it has one at all other line ends."""

    @property
    def finished(self) -> bool:
        """Whether it closes with a sign that may end a paragraph."""
        return self.text[-1] in _TERMINAL

    @property
    def in_contents(self) -> bool:
        """Whether it is a line of a table of contents, where dots lead to a page: ``Kết quả ..... 3``."""
        before_page = self.text.rstrip("0123456789")
        if before_page == self.text:
            return False
        leader = before_page[len(before_page.rstrip(".… ")) :]
        return leader.count(".") + 3 * leader.count("…") >= _LEADER

    @property
    def starts_lower(self) -> bool:
        """Whether its first letter, if it begins with one, is a small one."""
        return self.text[0].islower()

    @property
    def starts_upper(self) -> bool:
        """Whether it begins with a capital, an opening quotation mark or bracket before it not counted."""
        return self.text.lstrip("“\"‘'([")[:1].isupper()
