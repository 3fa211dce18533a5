"""The reading text of a unit cut into runs, so that whoever shows it can mark what was repaired.

verbatim  "3. Danh sá h Bí thư"      (marker "3.")
runs      "Danh " · "sách" (repair of "sá h") · " Bí thư"
marked    "Danh sách~ Bí thư"
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import NamedTuple

from nghiquyet.document import Node, Repair


class Run(NamedTuple):
    """A piece of reading text."""

    text: str
    repair: Repair | None
    """The repair that gave the piece; None for what stands in the source as it is."""


def runs(node: Node) -> list[Run]:
    """The reading text in order: joined, the runs are ``node.text``. A repair that only takes away is an empty run."""
    pieces = list(_pieces(node))
    whole = "".join(run.text for run in pieces)
    if not whole.endswith(node.text):
        return [Run(node.text, None)]
    surplus = len(whole) - len(node.text)  # the marker, which stands in the verbatim text only
    kept: list[Run] = []
    for run in pieces:
        cut = min(surplus, len(run.text))
        surplus -= cut
        if run.text[cut:] or (run.repair and not surplus):
            kept.append(Run(run.text[cut:], run.repair))
    return kept


def marked(
    node: Node, sign: Callable[[Repair], str] = lambda _repair: "~", shown: Callable[[str], str] = lambda text: text
) -> str:
    """The reading text with a sign behind every mended spot; where only a space was put in or out, before it.

    ``shown`` is how the text itself is written (escaped, for example); signs are put in as they are.
    """
    pieces: list[str] = []
    for text, repair in runs(node):
        if repair is None:
            pieces.append(shown(text))
        else:
            # What the marker has of a repair is cut off its beginning.
            at = max(0, _mended_at(repair) - (len(repair.corr) - len(text)))
            pieces.append(f"{shown(text[:at])}{sign(repair)}{shown(text[at:])}")
    return "".join(pieces)


def _mended_at(repair: Repair) -> int:
    """Where in ``corr`` the mended spot ends: ``hiện~ chương``, but ``sách~``."""
    end = len(repair.corr.rstrip())
    if "".join(repair.sic.split()) != "".join(repair.corr.split()):
        return end
    alike = (at for at, (one, other) in enumerate(zip(repair.sic, repair.corr, strict=False)) if one != other)
    return min(end, next(alike, min(len(repair.sic), len(repair.corr))))


def _pieces(node: Node) -> Iterator[Run]:
    """The verbatim text with the repairs put in, the marker still before it."""
    at = 0
    for repair in node.repairs:
        yield Run(node.verbatim[at : repair.offset], None)
        yield Run(repair.corr, repair)
        at = repair.offset + len(repair.sic)
    yield Run(node.verbatim[at:], None)
