"""The words of a text with those beside them: what a damaged word may have been, by what stands there elsewhere.

"Danh sách đại biểu; danh sá h khách mời"      beside "danh" the text has "sách"
"người đưc khen thưởng"                        between "người" and "khen" the text has "được"
"""

from __future__ import annotations

from collections import Counter, defaultdict
from itertools import pairwise
from typing import Final

from nghiquyet.checking.kept import Kept
from nghiquyet.checking.passages import Passage, passages
from nghiquyet.document import Document
from nghiquyet.vietnamese.syllables import is_syllable


class Neighbours:
    """How often each word stands in a text, and each two of them side by side with a blank between."""

    def __init__(self, document: Document) -> None:
        """Counts the words of all units once."""
        self.counts: Counter[str] = Counter()
        self._behind: dict[str, Counter[str]] = defaultdict(Counter)
        self._before: dict[str, set[str]] = defaultdict(set)
        for passage in passages(document):
            words = passage.words()
            self.counts.update(word.key for word in words)
            for (one, other), gap in zip(pairwise(words), passage.gaps(), strict=True):
                if gap == " ":
                    self._behind[one.key][other.key] += 1
                    self._before[other.key].add(one.key)

    def together(self, one: str, other: str) -> int:
        """How often the second stands right behind the first."""
        return self._behind[one][other] if one in self._behind else 0

    def beside(self, before: str, behind: str) -> set[str]:
        """The words that stand behind the first somewhere, or before the second."""
        return {*self._behind.get(before, ()), *self._before.get(behind, ())}

    def near(self, before: str, key: str, behind: str) -> list[str]:
        """The syllables of the text beside the same words that differ from a word in one letter, mark or tone."""
        return [each for each in self.beside(before, behind) if _one_apart(each, key) and is_syllable(each)]


def _one_apart(one: str, other: str) -> bool:
    """Whether two words differ in one letter, which is another or stands in one of them only."""
    if one == other or abs(len(one) - len(other)) > 1:
        return False
    shorter = min(len(one), len(other))
    head = next((at for at in range(shorter) if one[at] != other[at]), shorter)
    tail = next((at for at in range(shorter - head) if one[-1 - at] != other[-1 - at]), shorter - head)
    return max(len(one), len(other)) - head - tail == 1


_KEPT: Final = Kept(Neighbours)


def neighbours(document: Document) -> Neighbours:
    """The words of a document with those beside them."""
    return _KEPT.of(document)


def let_go() -> None:
    """Forget the words."""
    _KEPT.let_go()


def beside(passage: Passage, at: int) -> tuple[str, str]:
    """The words before and behind one of a passage; empty where a sign or the end stands."""
    words, gaps = passage.words(), passage.gaps()
    before = words[at - 1].key if at and gaps[at - 1] == " " else ""
    behind = words[at + 1].key if at < len(gaps) and gaps[at] == " " else ""
    return before, behind
