"""Between what the library keeps (``State``) and what the views remember (a mapping each, see ``View.memory``)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import Any

from nghiquyet.document import Document, Ref
from nghiquyet.library.state import DocumentState, State


def place_in(state: State, document: Document) -> Ref | None:
    """The unit one was on, if the document still has it."""
    place = state.documents.get(document.id)
    if place is None or place.eid is None or place.eid not in document.outline:
        return None
    return Ref(document.id, "node", place.eid)


def memory_of(state: State, document: Document) -> dict[str, Any]:
    """What a view is given: widths and closed panes are the same in all views, open branches are the document's."""
    memory: dict[str, Any] = {"widths": dict(state.widths), "hidden": sorted(state.hidden)}
    place = state.documents.get(document.id)
    if place is not None:
        memory |= {"opened": list(place.opened), "line": place.line}
    return memory


def state_with(state: State, document: Document, current: Ref | None, memories: Iterable[Mapping[str, Any]]) -> State:
    """``state`` with what the views remember, the last of them having the last word."""
    both: dict[str, Any] = {}
    for memory in memories:
        both |= memory
    line = both.get("line")
    place = DocumentState(
        eid=current.id if current is not None and current.kind == "node" else None,
        line=line if isinstance(line, int) else None,
        opened=tuple(both.get("opened", ())),
    )
    known = replace(
        state,
        widths=MappingProxyType(dict(both.get("widths", {}))),
        hidden=frozenset(both.get("hidden", ())),
    )
    return known.left(document.id, place)
