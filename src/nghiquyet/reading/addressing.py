"""Addresses of units: eIds after the Akoma Ntoso naming convention, labels for people.

section "I." in part "PHẦN 2."      → eId part_2__sec_I, label P2.I
target "(17)." in its paragraph 2   → eId part_2__sec_I__para_2__point_17, label CT17
target "(1)" below the second "* …" → label I.N2.1: CT1 is the one below the first; N2 is its second group (nhóm)

A label is as short as it can be: a number that is used again further on has the whole path there, and so have the units
in it.
"""

from __future__ import annotations

import itertools
import re
from collections import defaultdict
from typing import NamedTuple

from nghiquyet.document import Kind
from nghiquyet.reading.markers import Marker
from nghiquyet.reading.tree import Unit, walk

_ABBREVIATIONS = {"p": "p", "item": "item", "group": "hcontainer"}
"""Of units that are named for what they are, not for how they are numbered."""
_PREFIXES: dict[Kind, str] = {"part": "P", "chapter": "Ch"}
_SHORT = {"target": "CT", "programme": "CTr"}


class Address(NamedTuple):
    """Where a unit is."""

    eid: str
    label: str | None
    repeats: bool
    """Whether its number was used before under the same parent."""


def address(units: list[Unit]) -> dict[Unit, Address]:
    """The address of every unit; eIds are unique, and so are labels."""
    addresses: dict[Unit, Address] = {}
    times: dict[str, int] = defaultdict(int)
    taken: set[str] = set()
    labels: set[str] = set()
    paths: dict[Unit | None, str] = {None: ""}
    full: dict[Unit | None, str] = {None: ""}
    counters: dict[tuple[str | None, str], int] = defaultdict(int)
    for unit in walk(units):
        parent = addresses[unit.parent] if unit.parent else None
        marker = unit.block.marker if unit.block else None
        own = _own_part(unit, marker, parent.eid if parent else None, counters)
        eid = own if parent is None else f"{parent.eid}__{own}"
        times[eid] += 1
        repeats = times[eid] > 1
        if repeats or eid in taken:
            # "2.1" printed twice and "2.1.2" would have one address.
            eid = next(each for n in itertools.count(max(2, times[eid])) if (each := f"{eid}-{n}") not in taken)
        taken.add(eid)
        paths[unit] = _path(unit, marker, paths[unit.parent])
        full[unit] = _full_path(unit, marker, full[unit.parent], own, times[f"{parent.eid}__{own}" if parent else own])
        if unit.kind == "group" and marker is None and parent is None:
            # An annex or another document in the same file counts anew.
            paths[unit] = full[unit]
        label = _label(unit, marker, paths[unit])
        if label is not None:
            if label in labels:
                label = paths[unit] = _unused(full[unit], labels)
            labels.add(label)
        addresses[unit] = Address(eid, label, repeats)
    return addresses


def _unused(label: str, labels: set[str]) -> str:
    """The label, or where it is taken too the label and how often it was met."""
    return next(each for n in range(1, len(labels) + 2) if (each := label if n == 1 else f"{label}-{n}") not in labels)


def _own_part(
    unit: Unit, marker: Marker | None, parent: str | None, counters: dict[tuple[str | None, str], int]
) -> str:
    """``point_17``; units without a number are counted within their parent."""
    if unit.kind in ("preface", "conclusions"):
        return unit.kind
    abbreviation = _ABBREVIATIONS.get(unit.kind) or (marker.style.eid if marker else unit.kind)
    if marker is None or marker.num is None:
        counters[parent, abbreviation] += 1
        return f"{abbreviation}_{counters[parent, abbreviation]}"
    return f"{abbreviation}_{_number(marker).replace('.', '-')}"


def _number(marker: Marker) -> str:
    """The number as printed; one in words as a figure."""
    assert marker.num is not None
    is_word = len(marker.num) > 1 and not re.fullmatch(r"[\d.]+[a-zđ]?|[IVXLC]+|[ivx]+", marker.num)
    return str(marker.value) if is_word else marker.num


def _path(unit: Unit, marker: Marker | None, above: str) -> str:
    """The numbers from the top down to a unit, joined by dots; a unit without one has its parent's path."""
    if marker is None or marker.num is None:
        return above
    number = _number(marker)
    if unit.kind == "article":
        return f"Điều {number}"
    if unit.kind in _PREFIXES:
        number = _PREFIXES[unit.kind] + number
    elif unit.kind == "subparagraph":
        number = _beyond(above, number)
    return f"{above}.{number}" if above else number


def _full_path(unit: Unit, marker: Marker | None, above: str, own: str, times: int) -> str:
    """The path with all that the usual one leaves out: what is above an article, groups, and which of two 2. it is."""
    if unit.kind == "group":
        number = "N" + own.rpartition("_")[2]
    elif marker is None or marker.num is None:
        return above
    elif unit.kind == "article":
        number = f"Điều {_number(marker)}"
    else:
        number = _path(unit, marker, above)[len(above) :].lstrip(".")
    if times > 1:
        number = f"{number}-{times}"
    return f"{above}.{number}" if above else number


def _beyond(above: str, number: str) -> str:
    """``2.1`` within ``P1.I.2`` adds only ``1``."""
    head, _, tail = number.rpartition(".")
    return tail if f".{above}".endswith(f".{head}") else number


def _label(unit: Unit, marker: Marker | None, path: str) -> str | None:
    """The path of a numbered unit; targets and programmes have labels of their own, roster lines none."""
    if marker is None or marker.num is None or unit.kind == "item":
        return None
    short = _SHORT.get(unit.role or "")
    # A lettered target is found by its path: ``CT`` and a letter would be no address that people know.
    return f"{short}{_number(marker)}" if short and marker.num.isdecimal() else path
