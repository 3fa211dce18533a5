"""What a rule is: a function of the document, and the names that its findings carry."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from nghiquyet.document import Document, Finding


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule: what it finds, and under which names."""

    names: tuple[str, ...]
    find: Callable[[Document], Iterable[Finding]]
    """Gives the findings about one document, in any order."""
