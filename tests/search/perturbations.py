"""A second set of queries, made from everything in the document: the classes of the yardstick, other queries.

Each person, target, programme, heading and cited document is typed in all the ways in which people type: without
marks, in Telex and VNI, by initials, turned round, with mistakes, in NFD, in mixed case, by halves. A phrase is taken
only where it stands in one of those things alone, so that one answer is right.

    python -m tests.search.perturbations 7 > queries.jsonl
"""

from __future__ import annotations

import json
import random
import re
import sys
import unicodedata
from collections.abc import Callable, Iterator
from typing import Any, Final

from nghiquyet.document import Document
from nghiquyet.vietnamese.folding import fold_marks
from nghiquyet.vietnamese.keying import encode_telex, encode_vni
from nghiquyet.vietnamese.names import initials
from nghiquyet.vietnamese.tokens import figures

Query = dict[str, Any]

WORD: Final = re.compile(r"[^\W\d_]+")
KEYS: Final = "qwertyuiopasdfghjklzxcvbnm"
NONSENSE: Final = (
    "bún chả|karaoke|Messi|hamburger|zzz|ct 40|asdfgh|pizza|!!!|Obama|ct 0|qwerty|#100|(77)|P7.X|con mèo|bóng đá|cà phê"
    "|máy bay|sầu riêng|bia hơi|Ronaldo|Einstein|kkk|abcxyz|hhhhh|...|???|@@@|tiktok|facebook|football|chocolate"
    "|Shakespeare|Napoléon|hello world|null|undefined|bánh mì|nước mắm|iphone|windows|hoa hồng đỏ|London|Tokyo|ct99|#0"
    "|L99999|tr 99|chỉ tiêu 45|p5.a|aaaaaa|wxyz|ahihi|Trần Hưng Đạo|Võ Nguyên Giáp|tàu ngầm|hạt nhân|vắc xin|opera|taxi"
).split("|")
"""Nothing of this is in the text."""


class Perturber:
    """Makes queries about one document; the same seed gives the same queries."""

    def __init__(self, document: Document, seed: int) -> None:
        self.document = document
        self.chance = random.Random(seed)
        self.names = [person.name for person in document.persons]
        self.things = [
            *((f"target:{node.num}", "target", node.text) for node in document.nodes if node.role == "target"),
            *((f"programme:{node.num}", "programme", node.text) for node in document.nodes if node.role == "programme"),
            *(
                (node.label, "section", node.text)
                for node in document.nodes
                if node.heading_lines and node.label and node.role not in ("target", "roster")
            ),
            *((f"ref:{each.number or each.title}", "reference", each.title) for each in document.references),
        ]
        roles = [(post.id, "role", post.label) for post in document.posts]
        bodies = [(body.id, "role", body.name) for body in document.organizations]
        self._folded = [
            (id, " ".join(["", *WORD.findall(fold_marks(text)), ""])) for id, _, text in [*self.things, *roles, *bodies]
        ]

    def queries(self) -> Iterator[Query]:
        """All of them."""
        for name in self.names:
            yield from self._name(name)
        for id, kind, text in self.things:
            yield from self._thing(id, kind, text)
        yield from self._numbers()
        for text in NONSENSE:
            yield _query(text, "negative", [], "negative")

    def _name(self, name: str) -> Iterator[Query]:
        fold = fold_marks(name)
        parts, folded = name.split(), fold.split()
        given = parts[-1]
        for cls, typed in self._typings(name):
            yield _query(typed, "person", [name], cls)
        alike = [each for each in self.names if fold_marks(each.split()[-1]) == folded[-1]]
        yield _query(folded[-1], "person", alike, "given", all_top=len(alike))
        yield _query(" ".join([folded[-1], *folded[:-1]]), "person", [name], "reversed")
        yield _query(" ".join(reversed(parts)), "person", [name], "reversed")
        yield _query(f"{given}, {' '.join(parts[:-1])}", "person", [name], "reversed")
        short = initials(name)
        if len(short) > 2:
            same = [each for each in self.names if initials(each) == short]
            yield _query(short, "person", same, "initials")
            lettered = [each for each in same if fold_marks(each.split()[-1]) == folded[-1]]
            yield _query(f"{'.'.join(short[:-1])}.{folded[-1]}", "person", lettered, "initials")
            yield _query(f"{short[:-1].upper()} {given}", "person", lettered, "initials")
            last_two = [each for each in self.names if each.split()[-2:] == parts[-2:]]
            yield _query(" ".join(parts[-2:]), "person", last_two, "partial", all_top=len(last_two))
        for end in range(2, len(fold)):
            beginning = fold[:end].rstrip()
            words = [word for each in self.names for word in {fold_marks(each), *fold_marks(each).split()}]
            if sum(word.startswith(beginning) for word in words) <= 5:
                yield _query(beginning, "person", [name], "prefix", full=fold, top5_from=end)
                return

    def _thing(self, id: str, kind: str, text: str) -> Iterator[Query]:
        for cls in ("exact", "partial", "nodiacritics", "telex", "vni", "typo1", "typo2", "nfd", "mixed-case"):
            phrase = self._phrase(id, text, 3 if cls == "typo2" else 2)
            if phrase:
                yield from (_query(typed, kind, [id], made) for made, typed in self._typings(phrase) if made == cls)

    def _phrase(self, id: str, text: str, least: int) -> str | None:
        """Words of a text, without figures and signs between them, that stand together in no other thing."""
        runs = [run.split() for run in re.split(r"[^\w\s]|\d\S*", text)]
        runs = [run for run in runs if len(run) >= least]
        for _ in range(20 if runs else 0):
            run = self.chance.choice(runs)
            length = self.chance.randint(least, min(5, len(run)))
            start = self.chance.randrange(len(run) - length + 1)
            phrase = " ".join(run[start : start + length])
            fold = fold_marks(phrase)
            if len(fold) >= 8 and {each for each, content in self._folded if f" {fold} " in content} == {id}:
                return phrase.lower() if phrase.isupper() else phrase
        return None

    def _typings(self, text: str) -> Iterator[tuple[str, str]]:
        fold = fold_marks(text)
        late = self.chance.random() < 0.5
        yield "exact", text
        yield "partial", text
        yield "nodiacritics", fold
        yield "telex", " ".join(encode_telex(word, late=late) for word in text.split())
        yield "vni", " ".join(encode_vni(word, late=late) for word in text.split())
        yield "nfd", unicodedata.normalize("NFD", text)
        yield "mixed-case", "".join(self.chance.choice((char.upper(), char.lower())) for char in text)
        yield "typo1", self._mistyped(fold, 1)
        if len(fold.split()) > 2:
            yield "typo2", self._mistyped(fold, 2)
        newer = _with_newer_tones(text)
        if newer != text:
            yield "tone-placement", newer

    def _mistyped(self, text: str, mistakes: int) -> str:
        """So many words with a mistake in each: the longest ones, for a short word becomes any other by one."""
        words = text.split()
        order = sorted(range(len(words)), key=lambda at: (-min(len(words[at]), 4), self.chance.random()))
        for at in order[:mistakes]:
            words[at] = self._mistype(words[at])
        return " ".join(words)

    def _mistype(self, word: str) -> str:
        """One letter left out, doubled, swapped with the next, or another one."""
        at = self.chance.randrange(1, len(word)) if len(word) > 1 else 0
        kinds: list[Callable[[], str]] = [
            lambda: word[:at] + word[at + 1 :],
            lambda: word[:at] + word[at] + word[at:],
            lambda: word[: at - 1] + word[at] + word[at - 1] + word[at + 1 :],
            lambda: word[:at] + self.chance.choice(KEYS) + word[at + 1 :],
        ]
        return next(
            (typed for _ in range(20) if (typed := self.chance.choice(kinds)()) != word and len(typed) > 1), word + word
        )

    def _numbers(self) -> Iterator[Query]:
        for node in self.document.nodes:
            if node.role == "target":
                for typed in (
                    f"ct {node.num}",
                    f"CT{node.num}",
                    f"chỉ tiêu {node.num}",
                    f"({node.num})",
                    f"#{node.num}",
                ):
                    yield _query(typed, "target", [f"target:{node.num}"], "number")
            elif node.label and node.kind != "point":
                yield _query(node.label.lower(), "section", [node.label], "number")
        for (low, high, percent), targets in self._figures().items():
            sign = "%" if percent else ""
            if low == high and (percent or low > 40):
                yield _query(f"{_vietnamese(low)}{sign}", "target", targets, "number")
            elif low != high:
                yield _query(f"{_vietnamese(low)}-{_vietnamese(high)}{sign}", "target", targets, "number")
                yield _query(f"{_vietnamese(low)}{sign} đến {_vietnamese(high)}{sign}", "target", targets, "number")
        for reference in self.document.references:
            if reference.number and "-" in reference.number:
                right = [f"ref:{reference.number}"]
                bare = reference.number.split("-")[0]
                short = "".join(word[0] for word in reference.type.split())
                yield _query(fold_marks(reference.number), "reference", right, "number")
                yield _query(f"{reference.type} {bare}", "reference", right, "exact")
                yield _query(f"{short} {bare}", "reference", right, "abbreviation")

    def _figures(self) -> dict[tuple[int | float, int | float, bool], list[str]]:
        """The figures of the targets, but no years; for each, the targets that have it."""
        found: dict[tuple[int | float, int | float, bool], list[str]] = {}
        outline = self.document.outline
        for node in self.document.nodes:
            if node.role == "target":
                for text in (node.text, *(below.text for _, below in outline.walk(node.eid))):
                    for figure in figures(text):
                        if not 2000 <= figure.low <= 2035:
                            found.setdefault(figure[:3], []).append(f"target:{node.num}")
        return found


def _query(text: str, kind: str, right: list[str], cls: str, **more: object) -> Query:
    return {"q": text, "kind": kind, "expect": right, "class": cls, **more}


def _vietnamese(number: int | float) -> str:
    return str(number).replace(".", ",") if isinstance(number, float) else f"{number:,}".replace(",", ".")


def _with_newer_tones(text: str) -> str:
    """``hòa`` as ``hoà``, ``ủy`` as ``uỷ``; and ``Huỳnh`` as careless typing has it, ``Hùynh``."""
    pairs = (("òa", "oà"), ("óa", "oá"), ("ủy", "uỷ"), ("úy", "uý"))
    newer = " ".join(
        next((word[: -len(old)] + new for old, new in pairs if word.endswith(old)), word) for word in text.split()
    )
    return newer.replace("uỳnh", "ùynh").replace("oài", "òai").replace("oàng", "òang").replace("ường", "ừơng")


if __name__ == "__main__":
    from tests.search.support import resolution

    for each in Perturber(resolution(), int(sys.argv[1])).queries():
        sys.stdout.write(json.dumps(each, ensure_ascii=False) + "\n")
