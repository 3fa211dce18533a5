"""The documents that a text cites, each once, with all the places that speak of it.

532  "… Quy định số 1374-" / "QĐ/TU, ngày 01/12/2017 của Ban Thường vụ Thành ủy …"
623  "… Quy định 1374-QĐ/TU ngày 01 tháng 12 năm 2017 …"
1383 "… Quy định 1374 của Ban Thường vụ Thành ủy …"           → Quy định 1374-QĐ/TU of 2017-12-01, three mentions
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from nghiquyet.document import Node
from nghiquyet.document.figures import Mention, Reference
from nghiquyet.document.offsets import line_at
from nghiquyet.reading import citations
from nghiquyet.reading.citations import Citation
from nghiquyet.vietnamese.folding import fold_marks

_Key = tuple[str, ...]


@dataclass(slots=True)
class _Cited:
    """A document on its way to a Reference."""

    said: Citation
    """What its mentions say of it together."""
    mentions: list[Mention]


def read_references(nodes: Sequence[Node], title: str | None, number: str | None) -> tuple[Reference, ...]:
    """The documents that the nodes cite, in the order of their first mentions.

    ``title`` and ``number`` are those of the document itself, which speaks of itself without citing.
    """
    own = [citation.key for citation in citations.find(title) if not citation.start] if title else []
    found = [(node, citation) for node in nodes for citation in citations.find(node.verbatim)]
    signs = {citation.key[1:3]: citation.key for _, citation in reversed(found) if citation.form == "sign"}
    cited: dict[_Key, _Cited] = {}
    congresses = _Congresses()
    for node, citation in found:
        key = signs.get(citation.key[1:3], citation.key) if citation.form in ("number", "short") else citation.key
        if key[0] == "short":
            continue  # no sign tells what it is short for
        if any(_same(key, each) for each in own) or (number is not None and citation.number == number):
            continue
        if key[0] == "congress":
            key = congresses.same(key)
        document = cited.setdefault(key, _Cited(citation, []))
        document.said = _together(document.said, citation)
        document.mentions.append(Mention(line_at(node.segments, citation.start), citation.phrase))
    return tuple(_references(cited.values()))


class _Congresses:
    """The congresses met so far, found by their body named more or less fully without looking at each of them."""

    def __init__(self) -> None:
        self._met: dict[tuple[str, str], tuple[int, _Key]] = {}
        """By ordinal and body."""
        self._fuller: dict[tuple[str, str], tuple[int, _Key]] = {}
        """By ordinal and the beginning of a body: the first that begins so."""

    def same(self, key: _Key) -> _Key:
        """The first key met that means the same congress (``_same``), or else this one."""
        ordinal, body = key[2], key[3]
        words = body.split(" ")
        shorter = [" ".join(words[:count]) for count in range(1, len(words) + 1)]
        known = [self._met.get((ordinal, each)) for each in shorter] + [self._fuller.get((ordinal, body))]
        if found := [each for each in known if each is not None]:
            return min(found)[1]
        self._met[ordinal, body] = (len(self._met), key)
        for each in shorter:
            self._fuller.setdefault((ordinal, each), self._met[ordinal, body])
        return key


def _same(one: _Key, other: _Key) -> bool:
    """Whether two keys mean one document. The body of a congress may be named more or less fully."""
    if one[0] != "congress" or other[0] != "congress":
        return one == other
    shorter, longer = sorted((one[3], other[3]), key=len)
    return one[2] == other[2] and f"{longer} ".startswith(f"{shorter} ")


def _together(said: Citation, citation: Citation) -> Citation:
    """What is said of a document with one more mention: of two names the one that is not in capitals."""
    name = citation.name if said.name and said.name.isupper() else said.name
    number = citation.number if citation.form == "sign" else said.number or citation.number
    return said._replace(
        name=name, number=number, date=said.date or citation.date, issuer=said.issuer or citation.issuer
    )


def _references(cited: Iterable[_Cited]) -> Iterator[Reference]:
    taken: set[str] = set()
    times: Counter[str] = Counter()
    for document in cited:
        said = document.said
        slug = re.sub(r"[^a-z0-9]+", "-", fold_marks(said.name or f"{said.type} {said.number}")).strip("-")
        id = slug
        while id in taken:
            times[slug] += 1
            id = f"{slug}-{times[slug] + 1}"
        taken.add(id)
        yield Reference(id, said.type, said.number, said.date, said.issuer, tuple(document.mentions), said.name)
