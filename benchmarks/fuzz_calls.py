"""Hostile files and words through the commands: imported, asked, noted, merged, exported; faults are looked for.

One try is a home of its own, into which a hostile text is imported and about which anything is asked, written and read
back, with files of notes that were damaged on the way. No call may raise, each ends with 0, 1 or 2 in time, what it
prints a terminal can be given, and what it prints for programs is JSON.

    python -m benchmarks.fuzz_calls 60          a minute; the seed of a try that fails is printed, and
    python -m benchmarks.fuzz_calls 0 1234      makes the try of one seed
"""

from __future__ import annotations

import contextlib
import json
import os
import sys
import tempfile
import time
import traceback
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from random import Random
from typing import Any, Final

from benchmarks.fuzz import EVIL, GENRE, MOST_SECONDS, QUERIES, hostile_text, main
from nghiquyet.plain.signs import UNSEEN
from tests.cli.calling import Called, streamed

CALLS: Final = (
    """
toc *|toc * --json|toc --depth 2 *|check *|check * --json|check * --strict|library|library --json|paths|keys
export json *|export markdown *|export popolo *|export roster *|export roster-text *|export csv * -o tables
export csv * -o tables --delimiter ;|export json * -o out.json|export json * -o long|toc long|note merge long
show % --doc *|show % --doc * --json|show % --doc * --verbatim|show ? --doc *
target --doc *|target ? --doc *|target --doc * --json|target ? --doc * --json|who ? --doc *|who ? --doc * --json
find ? --doc *|find ? --doc * --json|find ? --doc * --kind person|find ? --doc * --kind note --json|find ? -n 3
note add % --doc * --text ?|note add % --doc * --flag|note add % --doc * --tag ? --propose ?
note add % --doc * --text ? --tag ?|note list --doc *|note list --doc * --json|note export markdown --doc *
note export csv --doc *|note export csv --doc * --delimiter ;|note export text --doc *|note export jsonld --doc *
note export jsonld --doc * -o notes.json|note backup -o notes.json|note backup|note merge notes.json
note restore notes.json|note attach & % --doc *|note remove & --doc *|import text.txt|import text.txt --replace
import other.txt --replace|remove *
""".replace("\n", "|")
    .strip("|")
    .split("|")
)
"""Calls: ``*`` is a document, ``%`` a place in it, ``?`` any words, ``&`` a note; ``long`` no file is called."""

NOTES: Final = (*("note add % --doc text --text ? --tag ?",) * 4, "note export jsonld --doc text -o notes.json")
"""What is done first, so that there are notes."""

MOST: Final = 5 * MOST_SECONDS
"""Processor time that one call may take."""


def of_seed(seed: int) -> Iterator[str]:
    """What is wrong with the try of a seed."""
    chance = Random(seed)
    before = Path.cwd()
    with tempfile.TemporaryDirectory() as folder:
        os.environ["NGHIQUYET_HOME"] = str(Path(folder) / "home")
        os.chdir(folder)
        try:
            yield from _faults(chance)
        finally:
            os.chdir(before)


def _faults(chance: Random) -> Iterator[str]:
    """Import a text, then call anything about it."""
    texts = [hostile_text(chance) for _ in range(2)]
    for name, text in zip(("text.txt", "other.txt"), texts, strict=True):
        Path(name).write_bytes(text.encode("utf-8", "surrogatepass"))
    yield from faults("import", "text.txt")
    words = _Words(chance, texts[0])
    for call in (*NOTES, *(chance.choice(CALLS) for _ in range(chance.randint(5, 30)))):
        parts = call.split()
        yield from faults(*map(words.put, parts))
        if "notes.json" in parts and chance.random() < 0.7:
            _damage(chance, Path("notes.json"))
    for command in ("find", "who"):
        lines = [chance.choice((words.any(), json.dumps({"q": words.any()}), "{", "[]", '{"q": 1}')) for _ in range(5)]
        yield from faults(command, "--batch", stdin="\n".join(lines).encode("utf-8", "surrogatepass"))


class _Words:
    """What stands for the signs in a call."""

    def __init__(self, chance: Random, text: str) -> None:
        self._chance = chance
        self._text = text
        nodes = json.loads(streamed("export", "json", "text").out or "{}").get("nodes", [])
        self._places = ["17", "L1", "L99999", "tr1", "P1", "preface", *3 * [str(node["eid"]) for node in nodes]]

    def put(self, part: str) -> str:
        """A part of a call."""
        match part:
            case "*":
                return self._chance.choice(("text",) * 8 + ("other.txt", "binh-tan-2020"))
            case "%":
                return self._chance.choice(self._places)
            case "?":
                return self.any()
            case "long":
                return "x" * 300
            case "&":
                notes = json.loads(streamed("note", "list", "--doc", "text", "--json").out or "[]")
                return self._chance.choice([*(str(note["id"]) for note in notes), "none"])
        return part

    def any(self) -> str:
        """Words of the text, words people type, words nobody types."""
        at = self._chance.randint(0, len(self._text))
        some = self._text[at : at + self._chance.randint(1, 60)]
        word = self._chance.choice((some, self._chance.choice(QUERIES), self._chance.choice((*EVIL, *GENRE))))
        return word.lstrip("-").replace("\x00", "") or "x"


def faults(*words: str, stdin: bytes = b"") -> Iterator[str]:
    """What is wrong with a call."""
    start = time.process_time()
    try:
        called = streamed(*words, stdin=stdin)
    except Exception:  # noqa: BLE001 - whatever is raised is what is looked for
        yield f"{words}: {traceback.format_exc(limit=-4)}"
        return
    yield from (f"{words}: {fault}" for fault in _wrong(called, words))
    if (taken := time.process_time() - start) > MOST:
        yield f"{words} took {taken:.1f} s"


def _wrong(called: Called, words: Sequence[str]) -> Iterator[str]:
    if called.code not in {0, 1, 2}:
        yield f"exit {called.code}"
    out = called.out.removeprefix("\ufeff").replace("\r\n", "\n") if "csv" in words else called.out
    for said in (out, called.err):
        if let := {found[0] for found in UNSEEN.finditer(said)} - {"\n", "\t"}:
            yield f"{let!r} in {said[:300]!r}"
    if "Traceback" in called.err:
        yield called.err
    if "--json" in words and called.code < 2:
        try:
            json.loads(called.out)
        except ValueError as error:
            yield f"{error} in {called.out[:300]!r}"


def _damage(chance: Random, path: Path) -> None:
    """Let a file of notes be what somebody's editor, or a bad line, may have made of it."""
    if not path.exists():
        return
    if chance.random() < 0.2:
        data = bytearray(path.read_bytes())
        for _ in range(chance.randint(1, 5)):
            data[chance.randrange(len(data))] = chance.randrange(256)
        path.write_bytes(data[: chance.choice((len(data), len(data) // 2))])
        return
    with contextlib.suppress(ValueError):  # a file that was damaged before
        value = json.loads(path.read_bytes())
        for _ in range(chance.randint(1, 4)):
            value = _changed(chance, value)
        path.write_text(json.dumps(value, ensure_ascii=chance.random() < 0.5), "utf-8", "surrogatepass")


def _changed(chance: Random, value: Any) -> Any:
    """The value with something else somewhere in it."""
    if isinstance(value, dict) and value and chance.random() < 0.95:
        key = chance.choice([*value])
        return value | {key: _changed(chance, value[key])}
    if isinstance(value, list) and value and chance.random() < 0.95:
        at = chance.randrange(len(value))
        return [*value[:at], _changed(chance, value[at]), *value[at + 1 :]]
    if isinstance(value, str) and chance.random() < 0.5:
        at = chance.randint(0, len(value))
        return value[:at] + chance.choice(EVIL) + value[at:]
    others: tuple[Callable[[], Any], ...] = (
        lambda: None, lambda: True, lambda: -1, lambda: 10**30, lambda: 1e400, lambda: "", list, dict,
        lambda: [value], lambda: {"id": value}, lambda: chance.choice(EVIL), lambda: "../x", lambda: "binh-tan-2020",
    )  # fmt: skip
    return chance.choice(others)()


if __name__ == "__main__":
    sys.exit(main(of_seed))
