"""The texts of an index as rows of word numbers, and what each row is: a form of an entry.

A name is also kept under its initials, as one word that nobody can type (``^nvh``).
"""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final, get_args

from nghiquyet.search.entries import Entry, FormKind
from nghiquyet.search.hits import KINDS, HitKind
from nghiquyet.search.tokens import INITIALS, tokens
from nghiquyet.vietnamese.folding import fold_marks

FORMS: Final[tuple[FormKind, ...]] = get_args(FormKind)

Numbers = Sequence[int]


class WordNumbers(dict[str, int]):
    """Words, each with a number that it gets when it is first met."""

    def __missing__(self, word: str) -> int:
        self[word] = len(self)
        return self[word]


@dataclass(frozen=True, slots=True)
class Rows:
    """All rows of an index. Numbers stand in arrays, for there may be millions of them, and they may be in a file."""

    words: tuple[str, ...]
    """The vocabulary; a word's number is its place."""
    content: Numbers
    """The words of all rows, one after the other."""
    starts: Numbers
    """Where each row begins in ``content``, and where the last one ends."""
    kinds: Numbers
    """Of each row, the kind of its entry, as a place in ``KINDS``."""
    forms: Numbers
    """Which form of its entry it is."""
    form_kinds: Numbers
    """What kind of form that is, as a place in ``FORMS``."""
    entries: Numbers
    """Its entry."""
    leads: Numbers
    """How many of its words belong to headings above."""

    def __len__(self) -> int:
        return len(self.kinds)

    def row(self, number: int) -> Numbers:
        """The words of a row."""
        return self.content[self.starts[number] : self.starts[number + 1]]

    def kind(self, number: int) -> HitKind:
        """The kind of a row's entry."""
        return KINDS[self.kinds[number]]


def rows_of(found: Iterable[Entry]) -> Rows:
    """The rows of entries, in order."""
    numbers = WordNumbers()
    content, starts = array("I"), array("I", [0])
    kinds, forms, form_kinds, leads = (array("H") for _ in range(4))
    entries = array("I")
    for at, entry in enumerate(found):
        for place, form in enumerate(entry.forms):
            words = [word for word, _, _ in tokens(form.text)]
            content.extend([numbers[word] for word in words])
            starts.append(len(content))
            kinds.append(KINDS.index(entry.kind))
            forms.append(place)
            form_kinds.append(FORMS.index(form.kind))
            entries.append(at)
            leads.append(len(tokens(form.text[: form.lead])) if form.lead else 0)
            if entry.kind == "person":
                numbers[initials_word(words)]
    return Rows(tuple(numbers), content, starts, kinds, forms, form_kinds, entries, leads)


def initials_word(words: Iterable[str]) -> str:
    """The word under which a name of these words is kept as well.

    >>> initials_word(["đỗ", "thị", "thu", "cúc"])
    '^dttc'
    """
    return INITIALS + "".join(fold_marks(word[0]) for word in words)
