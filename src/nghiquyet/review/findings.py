"""What review has found out about the text: annotations that have lost their place in it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from nghiquyet.document.model import Finding
from nghiquyet.messages import N_
from nghiquyet.review.state import Review

RULE: Final = "annotation-orphaned"


def orphaned(review: Review) -> Iterator[Finding]:
    """A finding for each annotation without a place in this edition, in the order in which they were made.

    The line is the one of the edition in which it was made, or the last line if there are no longer so many.
    """
    template = N_("What {who} noted about line {line} of another edition has no place in this one.")
    last = max(1, len(review.document.lines))
    for annotation in review.orphans:
        target = annotation.target
        yield Finding(
            RULE, "U", min(max(1, target.line), last), target.quote.exact, None, "high", template,
            (("who", annotation.creator), ("line", str(target.line))),
        )  # fmt: skip
