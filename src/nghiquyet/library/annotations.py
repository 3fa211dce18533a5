"""Notes and review marks: precious, one TinyDB file for each document, never made again and never deleted.

A change is merged into what is on the disk, annotation by annotation, under the lock of the folder. Records that this
version cannot understand are carried along as they are.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any, Final

from nghiquyet.document.annotations import MOTIVATIONS, Annotation, AnnotationTarget, Position, Quote, beside
from nghiquyet.document.model import Ref
from nghiquyet.library.notices import Notify, notice
from nghiquyet.library.places import Places
from nghiquyet.library.sources import is_identifier
from nghiquyet.library.store import Store
from nghiquyet.messages import N_, gettext

if TYPE_CHECKING:
    from nghiquyet.library.storage import Tables

_TABLE: Final = "annotations"
_VERSION: Final = 2
"""1 knew neither how often the words of a quote occur, nor stretches of a unit, nor notes kept beside others."""


@dataclass(frozen=True, slots=True)
class Saved:
    """What became of a change; it is on the disk."""

    annotations: tuple[Annotation, ...]
    """All annotations of the document, as they are on the disk now."""
    after: tuple[Annotation, ...]
    """Those that were put, as they were saved: one whose record somebody else had changed has an id of its own."""


class AnnotationStore:
    """The annotations of one document."""

    def __init__(self, places: Places, document: str, notify: Notify) -> None:
        self._path = places.annotations_of(document)
        self._notify = notify
        self._store = Store(self._path, "annotations", notify, version=_VERSION, upgrades={1: _from_version_1})

    def read(self) -> tuple[Annotation, ...]:
        """All of them, in the order in which they were made; of a bad file the last good copy, which is told."""
        table = self._store.read().table(_TABLE)
        return tuple(known for record in table.all() if (known := from_record(dict(record))))

    def stamp(self) -> tuple[int, int, int] | None:
        """Something that is different once anybody has saved; costs one look at the folder."""
        try:
            found = self._path.stat()
        except OSError:
            return None
        return found.st_mtime_ns, found.st_size, found.st_ino

    def save(self, before: Iterable[Annotation] = (), after: Iterable[Annotation] = ()) -> Saved:
        """Put ``after`` in the place of ``before``; when this returns it is on the disk.

        NotSaved, with a sentence, if it cannot be written, and then nothing was changed. Nobody's words are
        overwritten: where the disk no longer holds what ``before`` says, what is there stays, and ours is kept too.
        """
        expected = {each.id: each for each in before}
        put = list(after)
        with self._store.change() as database:
            table = database.table(_TABLE)
            records: list[Mapping[str, Any]] = [dict(record) for record in table.all()]
            known = [from_record(record) for record in records]
            there = {each.id: each for each in known if each is not None}
            for index, ours in enumerate(put):
                theirs = there.get(ours.id)
                if theirs is not None and theirs not in (expected.get(ours.id), ours):
                    put[index] = beside(ours)
                    self._notify(notice(N_("Somebody else has changed the same note; both are kept.")))
            written = {each.id: each for each in put}
            gone = {id for id, each in expected.items() if there.get(id) == each} - written.keys()
            kept: list[tuple[Mapping[str, Any], Annotation | None]] = [
                (record, each) if each is None or each.id not in written else _with_record(written.pop(each.id))
                for record, each in zip(records, known, strict=True)
                if each is None or each.id not in gone
            ]
            kept += map(_with_record, written.values())
            table.truncate()
            table.insert_multiple(record for record, _each in kept)
        saved = tuple(each for _record, each in kept if each is not None)
        return Saved(saved, tuple(put))


def _with_record(annotation: Annotation) -> tuple[Mapping[str, Any], Annotation]:
    return to_record(annotation), annotation


def _from_version_1(tables: Tables) -> Tables:
    """Records with all that version 2 knows; what they do not say is what is usual."""
    for record in tables.get(_TABLE, {}).values():
        record.setdefault("other_of", None)
        if isinstance(record.get("target"), dict):
            record["target"] = {"alike": 1, "stretch": False, **record["target"]}
    return tables


def documents_with_notes(places: Places) -> list[str]:
    """The ids of all documents about which something has been said."""
    return sorted(path.stem for path in places.annotations.glob("*.json") if is_identifier(path.stem))


def creator_of(name: str | None) -> str:
    """Who signs: the name of the settings, else that of the account; never asked for."""
    if name:
        return name
    try:
        from getpass import getuser

        return getuser()
    except (OSError, KeyError, ImportError):
        return gettext("unknown")


def to_record(annotation: Annotation) -> dict[str, Any]:
    """An annotation as plain JSON."""
    return asdict(annotation)


def from_record(record: Mapping[str, Any]) -> Annotation | None:
    """The annotation of a record; None if it is not of a shape that this version knows."""
    try:
        target = record["target"]
        about, quote, position = target["ref"], target["quote"], target["position"]
        annotation = Annotation(
            id=record["id"],
            motivation=record["motivation"],
            target=AnnotationTarget(
                Ref(about["document"], about["kind"], about["id"]),
                target["eid"],
                target["line"],
                Quote(quote["exact"], quote["prefix"], quote["suffix"]),
                Position(position["start"], position["end"]),
                target["sha256"],
                target["alike"],
                target["stretch"],
            ),
            creator=record["creator"],
            created=record["created"],
            modified=record["modified"],
            body=record["body"],
            other_of=record["other_of"],
        )
    except (KeyError, TypeError):
        return None
    return annotation if _is_sound(annotation) else None


def _is_sound(annotation: Annotation) -> bool:
    """Whether every field is of its type: a file may have been edited by hand."""
    target = annotation.target
    ref, quote, position = target.ref, target.quote, target.position
    texts = (
        annotation.id, annotation.creator, annotation.created, annotation.modified, annotation.body, target.sha256,
        ref.document, ref.kind, ref.id, quote.exact, quote.prefix, quote.suffix,
    )  # fmt: skip
    maybe = (target.eid, annotation.other_of)
    numbers = (target.line, target.alike, position.start, position.end)
    return (
        annotation.motivation in MOTIVATIONS
        and set(map(type, texts)) == {str}
        and {str, type(None)}.issuperset(map(type, maybe))
        and set(map(type, numbers)) == {int}
    )
