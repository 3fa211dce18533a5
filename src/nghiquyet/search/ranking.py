"""How good a match is, as one number from 0 to 1: all weights of the search stand here.

What was typed comes first (exact > another tone > without marks > other marks > a beginning > with mistakes), then how
the words stand (together and in order > scattered), then what was found (people and targets > headings > running
text), then how much of it was named. The figures were set on the yardstick and on queries made from the resolution,
and checked on other queries made from it (``docs/search.md``).
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from nghiquyet.search.entries import FormKind
from nghiquyet.search.hits import HitKind
from nghiquyet.search.matching import Alignment, Found

LEAST: Final = 0.5
"""A worse match is no match."""
LEAST_OF_BEST: Final = 0.6
"""So much of the best hit a hit must be worth to be listed with it."""
DIRECT: Final = 1.0
"""An address that was typed."""
PERHAPS_DIRECT: Final = 0.85
"""What may be an address, and is rather something else."""

MOST_LEFT_OUT: Final = 0.5
"""What is nearest to a query that finds nothing lacks one word or two, and no more than so much of it."""

_KIND: Final[dict[HitKind, float]] = {
    "person": 1.0, "role": 0.99, "target": 0.985, "programme": 0.985, "section": 0.98, "reference": 0.94,
    "note": 0.9, "passage": 0.74,
}  # fmt: skip
_FORM: Final[dict[FormKind, float]] = {
    "title": 1.0, "unit": 0.99, "alias": 0.98, "source": 0.97, "passing": 0.95, "context": 0.93, "name": 1.0,
}  # fmt: skip
_COVERED: Final = 0.15
"""What naming all of a thing is worth against naming almost nothing of it."""

_BEGUN: Final = 0.93
"""What a match is worth of whose words one is only begun: whole words come first, ``van hoa`` before Văn Hoàng."""

_NAME_PARTS: Final = (0.85, 0.4, 0.75)
"""What a given, a middle and a family name tell of a person: half of the people here begin with Nguyễn."""
_NAME_BEGUN: Final = 0.9
"""And the first words of a name, together."""
_NAME_COVERED: Final = 0.15

_GAP: Final = 0.06
"""What one word between two that were typed takes away, spread over all of them."""
_SCATTERED: Final = 0.4
_SWAPPED: Final = 0.75
"""The least that words in order are worth, and the most that words in another order are."""
_FEW_INITIALS: Final = 3
_STRAYS: Final = 2
"""So many other words for each typed one may stand between them in running text, and in any text if one is in doubt."""


def score(kind: HitKind, form: FormKind, length: int, match: Alignment, typed: int) -> float:
    """What a match is worth; 0 for none.

    ``length`` is that of the text in words, ``typed`` the number of typed words.
    """
    if kind == "person":
        if not _may_be_name(match, length, typed):
            return 0.0
        standing = _name_standing(match, length)
        covered = 1 - _NAME_COVERED + _NAME_COVERED * _name_covered(match, length)
    else:
        if not _may_be_text(kind, match, typed):
            return 0.0
        standing = _standing(match, typed, form == "context")
        covered = 1.0 if kind == "passage" else 1 - _COVERED + _COVERED * _covered(match, length)
    begun = _BEGUN if typed > 1 and any(place.how == "prefix" for place in match.places) else 1.0
    return _KIND[kind] * _FORM[form] * match.quality * standing * covered * begun


def _may_be_name(match: Alignment, length: int, typed: int) -> bool:
    """Of a whole name one word must be as typed, of a part half; initials are those of a name or of its beginning."""
    if any(place.how == "initials" for place in match.places):
        return match.together and match.start == 0 and (match.words == length or match.words > 2)
    doubt = typed - 1.0 if match.words == length else typed / 2
    return _firm(match, typed) and match.doubt <= max(1.0, doubt)


def _may_be_text(kind: HitKind, match: Alignment, typed: int) -> bool:
    """Half of the words must be as typed, or a third of words that stand together; and all must stand near enough."""
    if not _firm(match, typed):
        return False
    if any(_few_initials(place) and not _touches(place, match.places) for place in match.places):
        return False
    if match.doubt > max(1.0, typed / (1.5 if match.together else 2)):
        return False
    return _near_enough(kind, match, typed)


def _near_enough(kind: HitKind, match: Alignment, typed: int) -> bool:
    """Two words of which one is in doubt must stand together, and words with mistakes in order.

    Running text holds any word somewhere: there all must stand near each other, and nearly together if any is in doubt.
    """
    if kind == "passage":
        return match.gaps <= ((typed - 1) / 2 if match.doubt else typed * _STRAYS)
    if match.mistakes and not match.ordered:
        return False
    return match.doubt < 1 or match.gaps <= _STRAYS * (typed - 2)


def _few_initials(place: Found) -> bool:
    """Whether a place is that of three initials or fewer: scattered words begin with any."""
    return place.how == "initials" and place.end - place.start <= _FEW_INITIALS


def _touches(place: Found, places: Sequence[Found]) -> bool:
    """Whether a place stands next to another one."""
    return any(place.start == other.end or place.end == other.start for other in places)


def _firm(match: Alignment, typed: int) -> bool:
    """One short word may hold a mistake, for it becomes any other by one; two, if the rest stands firm and together.

    None beside words that are only begun.
    """
    begun = sum(place.how == "prefix" for place in match.places)
    if match.short_mistakes and begun and typed - match.mistakes - begun < 1:
        return False
    firm = match.together and typed - match.mistakes > 1
    return match.short_mistakes <= (2 if firm else 1)


def _standing(match: Alignment, typed: int, any_order: bool) -> float:
    """How the words stand: 1 together and in order; a heading may be named before those above it or after them."""
    lost = _GAP * match.gaps / max(1, typed - 1)
    return max(_SCATTERED, (1 if match.ordered or any_order else _SWAPPED) - lost)


def _name_standing(match: Alignment, length: int) -> float:
    """Names are also said given name first, or the other way round."""
    if match.ordered:
        return 1 - 0.02 * match.gaps
    return 0.95 if match.words == length else 0.88


def _covered(match: Alignment, length: int) -> float:
    """How much of a text was named, from 0 to 1; its beginning counts more."""
    return 0.6 * match.words / length + (0.4 if match.start == 0 else 0.0)


def _name_covered(match: Alignment, length: int) -> float:
    """How much of a name was said, and which part of it."""
    if match.words == length:
        return 1.0
    given, middle, family = _NAME_PARTS
    if match.start == 0 and not match.gaps and match.words > 1:
        part = _NAME_BEGUN
    else:
        part = given if match.end == length else family if match.start == 0 else middle
    return part + 0.1 * match.words / length
