"""Drafts: notes that were being written when the program ended, kept until they are saved or thrown away.

One small file each, so that two browsers never write over each other's.
"""

from __future__ import annotations

import re
import uuid
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, Final

from nghiquyet.document.model import Ref
from nghiquyet.library.lock import saving
from nghiquyet.library.notices import Notify
from nghiquyet.library.places import Places
from nghiquyet.library.store import Store

_TABLE: Final = "drafts"
_NAME: Final = re.compile(r".+-[0-9a-f]{32}\.json")


@dataclass(frozen=True, slots=True)
class Draft:
    """What stood in the editor of a note."""

    ref: Ref
    """What the note is about."""
    span: tuple[int, int] | None
    """The characters of the unit's verbatim text it is about, if not all of them."""
    sha256: str
    """Digest of the source, without which ``span`` means nothing."""
    note: str
    wording: str
    """The wording that is proposed."""
    flagged: bool
    written: str
    """ISO 8601, with the offset from UTC."""
    id: str
    was: tuple[str, str, bool] | None = None
    """Note, wording and flag as they were on the disk when it was begun; None: an earlier release did not keep them."""


def new_id() -> str:
    """The id of a new draft."""
    return uuid.uuid4().hex


class Drafts:
    """The drafts about one document."""

    def __init__(self, places: Places, document: str, notify: Notify) -> None:
        self._folder = places.drafts
        self._document = document
        self._notify = notify

    def read(self) -> list[Draft]:
        """All of them, the latest first; what is no draft is left alone."""
        drafts = []
        if self._folder.is_absolute():
            for path in sorted(self._folder.glob(f"{self._document}-*.json")):
                if _NAME.fullmatch(path.name):
                    record = self._store(path).read().table(_TABLE).get(doc_id=1)
                    drafts.append(_draft(dict(record or {})))
        found = [draft for draft in drafts if draft is not None and draft.ref.document == self._document]
        return sorted(found, key=lambda draft: draft.written, reverse=True)

    def put(self, draft: Draft) -> None:
        """Keep a draft in place of its earlier self; NotSaved if that cannot be done."""
        with self._store(self._path(draft.id)).change() as database:
            table = database.table(_TABLE)
            table.truncate()
            table.insert(asdict(draft))

    def drop(self, id: str) -> None:
        """Forget a draft; NotSaved if that cannot be done."""
        path = self._path(id)
        with saving(path):
            path.unlink(missing_ok=True)

    def _path(self, id: str) -> Path:
        return self._folder / f"{self._document}-{id}.json"

    def _store(self, path: Path) -> Store:
        return Store(path, "draft", self._notify, backup=False)


def _draft(record: Mapping[str, Any]) -> Draft | None:
    """The draft of a record; None if it is not of the shape of one."""
    try:
        about, span, was = record["ref"], record["span"], record.get("was")
        draft = Draft(
            Ref(about["document"], about["kind"], about["id"]),
            None if span is None else (int(span[0]), int(span[1])),
            record["sha256"],
            record["note"],
            record["wording"],
            bool(record["flagged"]),
            record["written"],
            record["id"],
            None if was is None else (str(was[0]), str(was[1]), bool(was[2])),
        )
    except (KeyError, TypeError, ValueError, IndexError):
        return None
    texts = (draft.note, draft.wording, draft.written, draft.id, draft.sha256)
    return draft if all(isinstance(text, str) for text in texts) else None
