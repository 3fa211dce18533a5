"""What people call the things of the model, in the language in use."""

from __future__ import annotations

from typing import Final

from nghiquyet.document import Certainty, Kind, Node, Span
from nghiquyet.messages import N_, gettext

_KINDS: Final[dict[Kind, str]] = {
    "preface": N_("preface"),
    "part": N_("part"),
    "chapter": N_("chapter"),
    "division": N_("division"),
    "section": N_("section"),
    "article": N_("article"),
    "paragraph": N_("paragraph"),
    "subparagraph": N_("subparagraph"),
    "point": N_("point"),
    "indent": N_("indent"),
    "group": N_("group"),
    "item": N_("roster line"),
    "p": N_("running text"),
    "conclusions": N_("conclusions"),
}

_CERTAINTIES: Final[dict[Certainty, str]] = {"high": N_("certain"), "medium": N_("likely"), "low": N_("doubtful")}


def kind_name(kind: Kind) -> str:
    """What a kind of unit is called."""
    return gettext(_KINDS[kind])


def certainty_name(certainty: Certainty) -> str:
    """How sure something is, in a word."""
    return gettext(_CERTAINTIES[certainty])


def heading(node: Node) -> str:
    """What a unit is called: its marker and heading; the opening and the end, which have none, by their kind."""
    if node.kind in ("preface", "conclusions"):
        return f"[{kind_name(node.kind)}]"
    return " ".join(part for part in (node.marker, node.text) if part)


def span_text(span: Span) -> str:
    """Source lines as people write them: ``1010–1018``, or one number."""
    return str(span.first) if span.first == span.last else f"{span.first}–{span.last}"
