"""Fitting text into cells: nothing is cut without a sign that something was cut."""

from __future__ import annotations

from rich.cells import cell_len, chop_cells


def elide(text: str, width: int, sign: str = "…") -> str:
    """``text`` in at most ``width`` cells; what does not fit is replaced by ``sign``.

    >>> elide("Các chỉ tiêu phát triển", 10)
    'Các chỉ t…'
    """
    if cell_len(text) <= width:
        return text
    room = width - cell_len(sign)
    if room < 0:
        return sign[: max(0, width)]
    pieces = chop_cells(text, room) if room else []
    # A character of two cells may not fit into one cell of room: then nothing does.
    first = pieces[0] if pieces and cell_len(pieces[0]) <= room else ""
    return first.rstrip() + sign


def shorten(facts: str, between: str, width: int, sign: str = "…") -> str:
    """Facts in at most ``width`` cells, with ``between`` between them: the last are left out whole, the first is cut.

    >>> shorten("4 số liệu · 1 chỗ phục hồi · 2 phát hiện", " · ", 32)
    '4 số liệu · 1 chỗ phục hồi…'
    """
    kept = facts
    while cell_len(kept) + (kept != facts) * cell_len(sign) > width and between in kept:
        kept = kept.rpartition(between)[0]
    return elide(kept if kept == facts else kept + sign, width, sign)


def spread(left: str, right: str, width: int, sign: str = "…") -> str:
    """``left`` at the left edge, ``right`` at the right one, at least one blank between; ``left`` gives way.

    >>> spread("Đến số mục, dòng hoặc trang", "g", 16)
    'Đến số mục,…   g'
    """
    room = width - cell_len(right) - 1
    if room < 1:
        return elide(right, width, sign)
    left = elide(left, room, sign)
    return left + " " * (width - cell_len(left) - cell_len(right)) + right
