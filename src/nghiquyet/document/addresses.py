"""What people type to name a place: ``17``, ``ct 17``, ``p2.ii.3``, ``L672``, ``tr 14``, ``điều 5 khoản 2``, an eId.

Labels are read without regard to case, blanks and marks; eIds as they are, then without regard to case.
"""

from __future__ import annotations

import difflib
import re
from dataclasses import dataclass

from nghiquyet.document.model import Document, Node
from nghiquyet.document.spoken import spoken, spoken_label
from nghiquyet.messages import N_, gettext
from nghiquyet.vietnamese.folding import fold_marks

_LINE = re.compile(r"(?:l|line|d|dong)\.?(\d{1,9})")
_PAGE = re.compile(r"(?:tr|trang|p\.|page)\.?(\d{1,9})")
_TARGET = re.compile(r"(?:ct|chitieu|target|#)?\.?\(?(\d{1,4})\)?\.?")
_PROGRAMME = re.compile(r"(?:ctr|chuongtrinh|congtrinh|congtrinh,chuongtrinh|programme)\.?\(?(\d{1,4})\)?\.?")
_PART = re.compile(r"(?:phan|part)(?:thu)?([\w.]+)")

_UNKNOWN = N_("“{text}” is not a label, target, line or page of this document.")


@dataclass(frozen=True, slots=True)
class Place:
    """Where an address leads."""

    node: Node
    line: int | None = None
    """The source line, if the address named one."""
    page: int | None = None
    """The page, if the address named one."""


class UnknownAddress(LookupError):
    """Nothing has this address; ``str()`` is a sentence for people, ``nearest`` what may have been meant."""

    def __init__(self, text: str, nearest: tuple[str, ...], template: str, **values: object) -> None:
        super().__init__(text)
        self.text = text
        self.nearest = nearest
        self._template = template
        self._values = values

    def __str__(self) -> str:
        sentence = gettext(self._template).format(text=self.text, **self._values)
        if self.nearest:
            sentence += " " + gettext("Nearest: {nearest}.").format(nearest=", ".join(self.nearest))
        return sentence


def resolve(document: Document, text: str) -> Place:
    """The place an address names; UnknownAddress, with the nearest ones, if there is none."""
    typed = text.strip()
    outline = document.outline
    if typed in outline:
        return Place(outline.node(typed))
    spelled = _spelled(typed)
    # A label as it is printed leads to its own unit, whatever else it might mean: "D.1" is no line, "đ" no "d".
    printed = [node for node in document.nodes if node.label is not None and _spelled(node.label) == spelled]
    if printed:
        return Place(next((node for node in printed if node.label == typed), printed[0]))
    key = _key(typed)
    if line := _LINE.fullmatch(key):
        return _line(document, typed, int(line[1]))
    if page := _PAGE.fullmatch(key):
        return _page(document, typed, int(page[1]))
    labels = _labels(document)
    if number := _TARGET.fullmatch(key):
        key = f"ct{int(number[1])}"
    elif number := _PROGRAMME.fullmatch(key):
        key = f"ctr{int(number[1])}"
    elif part := _PART.fullmatch(key):
        key = f"p{part[1]}"
    spaced = ".".join(fold_marks(typed).split())  # "P1 B V"
    if spaced in labels or key in labels:
        return Place(labels[spaced if spaced in labels else key])
    if said := spoken(outline, typed):
        return Place(said)
    same = [node for node in document.nodes if node.eid.casefold() == typed.casefold()]
    if len(same) == 1:
        return Place(same[0])
    if gap := _gap(document, spoken_label(typed) or key):
        raise gap
    raise UnknownAddress(typed, _nearest(document, typed, key), _UNKNOWN)


def _spelled(text: str) -> str:
    """A label without regard to case and blanks, its marks kept."""
    return "".join(text.casefold().split())


def _key(text: str) -> str:
    """``P2. II.3 `` and ``p2.ii.3`` are one address."""
    return "".join(fold_marks(text).split())


def _labels(document: Document) -> dict[str, Node]:
    """Folded labels, and the place of each numbered unit in words of its parents (``p2.i.2.17`` beside ``ct17``).

    A target of a list without numbers has that of its place, as in the list of targets.
    """
    labels: dict[str, Node] = {}
    for node in document.nodes:
        if node.label is not None:
            labels.setdefault(_key(node.label), node)
    for node in document.nodes:
        if node.num is None or node.parent is None:
            continue
        parent = document.outline.node(node.parent)
        if parent.label is not None:
            labels.setdefault(_key(f"{parent.label}.{node.num}"), node)
    for target in document.targets:
        labels.setdefault(_key(f"ct{target.number}"), document.outline.node(target.eid))
    return labels


def _line(document: Document, typed: str, line: int) -> Place:
    if 1 <= line <= len(document.lines):
        node = document.outline.at_line(line) or (document.nodes[0] if document.nodes else None)
        if node is not None:
            return Place(node, line=line)
    last = len(document.lines)
    near = "L1" if line < 1 else f"L{last}"
    raise UnknownAddress(typed, (near,), N_("There is no line “{text}”: the source has {last} lines."), last=last)


def _page(document: Document, typed: str, page: int) -> Place:
    pages = len(document.page_starts)
    if 1 <= page <= pages:
        first = document.page_starts[page - 1]
        following = (node for node in document.nodes if node.segments and node.segments[0].line >= first)
        node = document.outline.at_line(first) or next(following, None)
        if node is not None:
            return Place(node, line=first, page=page)
    near = "tr1" if page < 1 else f"tr{pages}"
    raise UnknownAddress(typed, (near,), N_("There is no page “{text}”: the text has {last} pages."), last=pages)


def _gap(document: Document, key: str) -> UnknownAddress | None:
    """What to say of a number that the numbering of the text leaves out: that it does, and between which."""
    for finding in document.findings:
        values = dict(finding.values)
        if finding.rule != "numbering-gap" or finding.eid is None or finding.eid not in document.outline:
            continue
        node = document.outline.node(finding.eid)
        above = document.outline.node(node.parent).label if node.parent is not None else None
        missing = [f"{above}.{each}" if above else each for each in values["missing"].split(", ")]
        if key in map(_key, missing):
            around = (document.outline.siblings(node.eid)[0], node)
            near = tuple(each.label for each in around if each is not None and each.label)
            return UnknownAddress(key, near, finding.template, **values)
    return None


def _nearest(document: Document, typed: str, key: str) -> tuple[str, ...]:
    """Up to three labels that look like what was typed; for a number, the nearest numbers of that list."""
    if match := re.fullmatch(r"(ctr?)(\d+)", key):
        row = [n for n in document.nodes if n.label and re.fullmatch(match[1] + r"\d+", _key(n.label))]
        row.sort(key=lambda node: abs(int(_key(node.label or "")[len(match[1]) :]) - int(match[2])))
        line = (f"L{match[2]}",) if typed.isdigit() and 1 <= int(typed) <= len(document.lines) else ()
        return (*line, *(node.label for node in row[:1] if node.label))
    if "__" in typed:
        return tuple(difflib.get_close_matches(typed, [node.eid for node in document.nodes], 2, 0.6))
    if key in ("ct", "ctr"):
        return tuple(node.label for node in document.nodes if node.label and _key(node.label) == f"{key}1")
    labels = {_key(node.label): node.label for node in document.nodes if node.label}
    return tuple(labels[near] for near in difflib.get_close_matches(key, labels, 3, 0.5))
