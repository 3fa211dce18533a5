"""What kinds of hits and reasons for matches are called, in the language in use."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from nghiquyet.messages import N_, gettext
from nghiquyet.search.hits import HitKind, Match

_KINDS: Final[dict[HitKind, str]] = {
    "person": N_("person"),
    "role": N_("post or body"),
    "target": N_("target"),
    "programme": N_("programme"),
    "section": N_("heading"),
    "reference": N_("cited document"),
    "passage": N_("running text"),
    "note": N_("note"),
}

_MATCHES: Final[dict[Match, str]] = {
    "exact": N_("as typed"),
    "tone": N_("different tone"),
    "unmarked": N_("without accents"),
    "telex": N_("Telex"),
    "vni": N_("VNI"),
    "abbreviation": N_("abbreviation"),
    "initials": N_("initials"),
    "prefix": N_("start of a word"),
    "fuzzy": N_("similar"),
}


def kind_name(kind: HitKind) -> str:
    """What a kind of hit is called."""
    return gettext(_KINDS[kind])


def match_name(match: Match) -> str:
    """Why something was found, in a word or two."""
    return gettext(_MATCHES[match])


def searched(counts: Mapping[HitKind, int]) -> str:
    """In which things something was looked for that was not found; empty if there are none."""
    things = "; ".join(f"{kind_name(kind)} ({count})" for kind, count in counts.items() if count)
    sentence = gettext("Searched, as printed and as repaired: {things}.")
    return sentence.format(things=things) if things else ""
