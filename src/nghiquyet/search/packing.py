"""Indexes in one piece of bytes, for a library of many documents: built once, kept in a file, read where it lies.

``pack`` joins any number of indexes, packed ones too: a document that is added costs its own index, and a library its
sum. Within a kind the rows are put in order of length, so that what a query names most fully is compared first.

The bytes are a line of JSON (the vocabulary, and where each part begins), then the parts: numbers as they lie in
memory, little-endian, and one record for each entry, which is read when its hit is shown.
"""

from __future__ import annotations

import itertools
import json
import sys
from array import array
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Any, Final, Literal, overload

from nghiquyet.document.model import Document, Ref
from nghiquyet.search.entries import Entry, Form
from nghiquyet.search.index import Index, units_of
from nghiquyet.search.places import Places
from nghiquyet.search.postings import Postings, post
from nghiquyet.search.readings import Abbreviations
from nghiquyet.search.rows import Rows, WordNumbers

if TYPE_CHECKING:
    from mmap import mmap

FORMAT: Final = 4
"""Grows with every change of what is packed; bytes of another format are packed anew."""

_NUMBERS: Final = ("content", "starts", "entries", "posted", "posted_starts", "frequent", "records_starts")
_SMALL: Final = ("kinds", "forms", "form_kinds", "leads")
_HEAD: Final = 16
"""Bytes in which the length of the line of JSON is written."""


class BadPack(ValueError):
    """Bytes that are no pack, or of another format."""


def pack(indexes: Sequence[Index]) -> Iterator[bytes]:
    """Indexes joined into one, as bytes, piece by piece: ``file.writelines(pack(indexes))``."""
    rows = _joined(indexes)
    postings = post(rows)
    records = [_record(entry) for index in indexes for entry in _raw(index)]
    parts = {
        "content": _bytes(rows.content, "I"),
        "starts": _bytes(rows.starts, "I"),
        "entries": _bytes(rows.entries, "I"),
        "posted": _bytes(postings.ids, "I"),
        "posted_starts": _bytes(postings.starts, "I"),
        "frequent": _bytes(postings.frequent, "I"),
        "records_starts": _bytes(itertools.accumulate(map(len, records), initial=0), "I"),
        **{name: _bytes(getattr(rows, name), "H") for name in _SMALL},
        "maps": bytes(postings.maps),
        # Addresses belong to one document; without this they would cost the reading of all its records.
        "units": json.dumps(units_of(indexes[0].entries) if len(indexes) == 1 else {}).encode(),
    }
    places: dict[str, tuple[int, int]] = {}
    at = 0
    for name, part in parts.items():
        places[name] = (at, len(part))
        at += len(_filled(part))
    places["records"] = (at, sum(map(len, records)))
    head = json.dumps({"format": FORMAT, "size": postings.size, "parts": places, "words": rows.words}).encode()
    yield b"%*d\n" % (_HEAD - 1, len(_filled(head)))
    yield _filled(head)
    yield from map(_filled, parts.values())
    yield from records


def unpack(data: bytes | mmap | memoryview, abbreviations: Abbreviations, document: Document | None = None) -> Index:
    """The index in bytes, which are read where they lie (they may be a file mapped into memory); BadPack if none is.

    ``document``: the one that was packed, if it was one, for its addresses.
    """
    view = memoryview(data)
    try:
        begin = _HEAD + int(bytes(view[:_HEAD]))
        head = json.loads(bytes(view[_HEAD:begin]))
        if head["format"] != FORMAT:
            raise BadPack(head["format"])
        part = {name: view[begin + at : begin + at + length] for name, (at, length) in head["parts"].items()}
        numbers = {name: _numbers(part[name], "I") for name in _NUMBERS}
        small = {name: _numbers(part[name], "H") for name in _SMALL}
    except (ValueError, KeyError, TypeError) as error:
        raise BadPack(str(error)) from error
    rows = Rows(tuple(head["words"]), numbers["content"], numbers["starts"], entries=numbers["entries"], **small)
    frequent = {word: place for place, word in enumerate(numbers["frequent"])}
    postings = Postings(head["size"], numbers["posted"], numbers["posted_starts"], part["maps"], frequent)
    records = _Records(numbers["records_starts"], part["records"])
    return Index(rows, postings, records, abbreviations, document, lambda: _units(part["units"]))


class _Records(Sequence[Entry]):
    """Entries in bytes, each read when it is asked for."""

    def __init__(self, starts: Sequence[int], records: memoryview) -> None:
        self._starts = starts
        self._records = records

    def __len__(self) -> int:
        return len(self._starts) - 1

    @overload
    def __getitem__(self, at: int) -> Entry: ...
    @overload
    def __getitem__(self, at: slice) -> Sequence[Entry]: ...
    def __getitem__(self, at: int | slice) -> Entry | Sequence[Entry]:
        if isinstance(at, slice):
            return [self[number] for number in range(*at.indices(len(self)))]
        if not 0 <= at < len(self):
            raise IndexError(at)
        return _entry(json.loads(self.raw(at)))

    def raw(self, at: int) -> bytes:
        """A record as it is kept."""
        return bytes(self._records[self._starts[at] : self._starts[at + 1]])


def _joined(indexes: Sequence[Index]) -> Rows:
    """The rows of all indexes under one vocabulary, by kind and length, those of one document in their order."""
    numbers = WordNumbers()
    renumbered = [[numbers[word] for word in index.rows.words] for index in indexes]
    offsets = list(itertools.accumulate((len(index.entries) for index in indexes), initial=0))
    order = sorted(
        (rows.kinds[row], rows.starts[row + 1] - rows.starts[row], at, row)
        for at, rows in enumerate(index.rows for index in indexes)
        for row in range(len(rows))
    )
    content, starts, entries = array("I"), array("I", [0]), array("I")
    small = {name: array("H") for name in _SMALL}
    for _, _, at, row in order:
        rows, words = indexes[at].rows, renumbered[at]
        content.extend([words[word] for word in rows.row(row)])
        starts.append(len(content))
        entries.append(offsets[at] + rows.entries[row])
        for name, values in small.items():
            values.append(getattr(rows, name)[row])
    return Rows(tuple(numbers), content, starts, entries=entries, **small)


def _raw(index: Index) -> Iterator[Entry | bytes]:
    """The entries of an index; of a packed one, their records as they are."""
    if isinstance(index.entries, _Records):
        yield from map(index.entries.raw, range(len(index.entries)))
    else:
        yield from index.entries


def _record(entry: Entry | bytes) -> bytes:
    if isinstance(entry, bytes):
        return entry
    forms = [[form.kind, form.text, form.lead, _packed_places(form)] for form in entry.forms]
    ref = (entry.ref.document, entry.ref.kind, entry.ref.id)
    fields = (entry.label, entry.eid, entry.number, entry.holders, entry.line, entry.note)
    title = None if entry.title == entry.forms[0].text else entry.title
    return json.dumps([entry.kind, ref, title, forms, *fields], ensure_ascii=False).encode()


def _packed_places(form: Form) -> list[Any] | None:
    if form.places is None:
        return None
    places = form.places
    return [places.eid, None if places.text == form.text else places.text, places.pieces, places.lines]


def _entry(record: list[Any]) -> Entry:
    kind, ref, title, packed, label, eid, number, holders, line, note = record
    forms = tuple(Form(form_kind, text, _places(text, places), lead) for form_kind, text, lead, places in packed)
    title = forms[0].text if title is None else title
    return Entry(kind, Ref(*ref), title, forms, label, eid, number, holders and tuple(holders), line, note)


def _places(form_text: str, packed: list[Any] | None) -> Places | None:
    if packed is None:
        return None
    eid, text, pieces, lines = packed
    shown = form_text if text is None else text
    return Places(eid, shown, tuple(map(tuple, pieces)), tuple(map(tuple, lines)))


def _units(part: memoryview) -> dict[str, int]:
    units: dict[str, int] = json.loads(bytes(part))
    return units


def _filled(part: bytes) -> bytes:
    """A part with its end where numbers may begin."""
    return part + b" " * (-len(part) % 4)


def _bytes(numbers: Iterable[int], code: Literal["I", "H"]) -> bytes:
    values = array(code, numbers)
    if sys.byteorder == "big":
        values.byteswap()
    return values.tobytes()


def _numbers(part: memoryview, code: Literal["I", "H"]) -> Sequence[int]:
    if sys.byteorder == "big":
        swapped = array(code, part.tobytes())
        swapped.byteswap()
        return swapped
    return part.cast(code)
