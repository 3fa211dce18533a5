"""What the browser remembers from one time to the next: a convenience, and so never a reason to stop.

Whatever in the file is not of the right shape counts as not remembered.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, fields, replace
from types import MappingProxyType
from typing import Any, Final

from nghiquyet.library.notices import Notify
from nghiquyet.library.places import Places
from nghiquyet.library.store import Store

_PATIENCE: Final = 0.3
"""Seconds to wait for another program that is writing: nobody is kept waiting for the sake of a place."""

_MOST_SEARCHES: Final = 50
_MOST_DOCUMENTS: Final = 200


@dataclass(frozen=True, slots=True)
class DocumentState:
    """Where one was in a document."""

    eid: str | None = None
    """The unit under the cursor."""
    line: int | None = None
    """The source line at the top of the reading pane."""
    opened: tuple[str, ...] = ()
    """eIds of the branches that were open in the outline."""


@dataclass(frozen=True, slots=True)
class State:
    """What is remembered."""

    document: str | None = None
    """Id of the document that was opened last."""
    theme: str | None = None
    """The theme that was chosen; None for the one the program begins with."""
    lang: str | None = None
    """The language that was chosen in the browser."""
    widths: Mapping[str, int] = field(default_factory=lambda: MappingProxyType({}))
    """Width in cells of each pane that was made wider or narrower, by its name."""
    hidden: frozenset[str] = frozenset()
    """Panes that were closed although there was room for them."""
    searches: tuple[str, ...] = ()
    """The last searches, the latest first."""
    documents: Mapping[str, DocumentState] = field(default_factory=lambda: MappingProxyType({}))
    """Where one was, by document id; the document opened last stands last."""

    def searched(self, query: str) -> State:
        """The state after a search."""
        rest = (each for each in self.searches if each != query)
        return replace(self, searches=(query, *rest)[:_MOST_SEARCHES])

    def left(self, identifier: str, place: DocumentState) -> State:
        """The state after one has left a document at a place."""
        others = {key: value for key, value in self.documents.items() if key != identifier}
        kept = [*others.items(), (identifier, place)][-_MOST_DOCUMENTS:]
        return replace(self, document=identifier, documents=MappingProxyType(dict(kept)))


def load_state(places: Places, notify: Notify) -> State:
    """What is remembered; nothing if there is nothing, or nothing that can be used."""
    return _state(_store(places, notify).read().table("state").get(doc_id=1) or {})


def save_state(places: Places, state: State, notify: Notify, *, since: State | None = None) -> None:
    """Remember ``state``, and of other documents what was remembered before; NotSaved if that cannot be written.

    ``since``: the state as it was once read or saved. What is still the same in ``state`` was not changed here, and
    what another browser has kept of it meanwhile stays. Another program that writes is waited for a moment only (Busy).
    """
    with _store(places, notify).change(patient=False, seconds=_PATIENCE) as database:
        table = database.table("state")
        state = _merged(_state(table.get(doc_id=1) or {}), state, since)
        documents = list(state.documents.items())[-_MOST_DOCUMENTS:]
        record = {
            "document": state.document,
            "theme": state.theme,
            "lang": state.lang,
            "widths": dict(state.widths),
            "hidden": sorted(state.hidden),
            "searches": list(state.searches),
            "documents": [[identifier, asdict(place)] for identifier, place in documents],
        }
        table.truncate()
        table.insert(record)


def _merged(kept: State, state: State, since: State | None) -> State:
    """``kept`` with what differs between ``since`` and ``state``; the documents that do stand last."""
    if since is None:
        changed = dict(state.documents)
    else:
        changed = {key: place for key, place in state.documents.items() if since.documents.get(key) != place}
        same = (each.name for each in fields(State) if getattr(state, each.name) == getattr(since, each.name))
        state = replace(state, **{name: getattr(kept, name) for name in same})
    others = {key: place for key, place in kept.documents.items() if key not in changed}
    return replace(state, documents=MappingProxyType(others | changed))


def _store(places: Places, notify: Notify) -> Store:
    return Store(places.state_file, "state", notify)


def _state(record: Mapping[str, Any]) -> State:
    """The state of a record, as much of it as makes sense."""
    widths, documents = record.get("widths"), record.get("documents")
    pairs = [row for row in documents if isinstance(row, list) and len(row) == 2] if isinstance(documents, list) else []
    return State(
        document=_text(record.get("document")),
        theme=_text(record.get("theme")),
        lang=_text(record.get("lang")),
        widths=MappingProxyType(
            {name: width for name, width in widths.items() if _number(width)} if isinstance(widths, dict) else {}
        ),
        hidden=frozenset(_texts(record.get("hidden"))),
        searches=_texts(record.get("searches"))[:_MOST_SEARCHES],
        documents=MappingProxyType({key: _place(value) for key, value in pairs if isinstance(key, str)}),
    )


def _place(record: object) -> DocumentState:
    if not isinstance(record, dict):
        return DocumentState()
    return DocumentState(_text(record.get("eid")), _number(record.get("line")), _texts(record.get("opened")))


def _text(value: object) -> str | None:
    return value if isinstance(value, str) and value else None


def _number(value: object) -> int | None:
    return value if isinstance(value, int) and not isinstance(value, bool) and value > 0 else None


def _texts(value: object) -> tuple[str, ...]:
    return tuple(each for each in value if isinstance(each, str)) if isinstance(value, list) else ()
