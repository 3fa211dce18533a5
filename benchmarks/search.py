"""How long a keystroke in the search takes: in the resolution, and in libraries of 10, 100 and 1,000 documents.

    python benchmarks/search.py            all of it: reading 1,000 texts takes minutes
    python benchmarks/search.py --small    the resolution and 10 documents, few keystrokes (CI)

Keystrokes are the beginnings of the yardstick's queries, as they come up while one types. The same keystrokes over the
same lines are put to others in the same run: SQLite's FTS5, rapidfuzz's process.extract, and fzf and ripgrep where they
are installed (those two as processes, for that is how one would use them). None of the others knows Telex, initials or
abbreviations; they are measured for their time. Prints figures and passes no judgement.
"""

from __future__ import annotations

import argparse
import json
import mmap
import random
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT), str(ROOT / "src")]

from benchmarks.machine import noise  # noqa: E402  (found once the path is set)
from benchmarks.synthetic import text  # noqa: E402
from nghiquyet.library.abbreviations import load  # noqa: E402
from nghiquyet.library.places import Places  # noqa: E402
from nghiquyet.reading import read_document  # noqa: E402
from nghiquyet.search.index import Index  # noqa: E402
from nghiquyet.search.packing import pack, unpack  # noqa: E402
from nghiquyet.search.readings import Abbreviations  # noqa: E402
from nghiquyet.vietnamese.folding import fold_marks  # noqa: E402

SOURCE: Final = next((ROOT / "data").glob("*.txt"))
QUERIES: Final = ROOT / "tests" / "search" / "bench" / "queries_dev.jsonl"
UNITS: Final = 300
"""Units of a document of the library."""


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--small", action="store_true", help="the resolution and 10 documents, few keystrokes")
    small = parser.parse_args().small
    noise()
    table = abbreviations()
    keys = keystrokes(60 if small else 600)
    one = resolution(table, rounds=1 if small else 9)
    print(f"{'':22} {'rows':>8} {'p50 ms':>8} {'p95 ms':>8} {'worst':>8}")
    show("the resolution", len(one.rows), timed(keys, one.search))
    others(one, keys[: 20 if small else 200])
    with tempfile.TemporaryDirectory() as folder:
        for documents in (10,) if small else (10, 100, 1_000):
            library(documents, table, keys, Path(folder) / f"{documents}.index", small)
    print("budget: p95 16 ms in one document, 25 ms in 1,000; index of a document 30 ms\n")
    noise()


def abbreviations() -> Abbreviations:
    """The bundled table."""
    nowhere = Path("nowhere")
    return load(Places(nowhere, nowhere, nowhere), print)


def keystrokes(count: int) -> list[str]:
    """Beginnings of queries, the same ones in every run."""
    queries = [json.loads(line)["q"] for line in QUERIES.read_text("utf-8").splitlines()]
    beginnings = [query[:end] for query in queries for end in range(1, len(query) + 1)]
    return random.Random(1).sample(beginnings, count)


def resolution(table: Abbreviations, rounds: int) -> Index:
    """The index of the resolution; prints what it takes to build and to load."""
    document = read_document(SOURCE.read_bytes(), name=SOURCE.name, id="resolution")
    built = min(seconds(lambda: Index.build(document, table)) for _ in range(rounds))
    index = Index.build(document, table)
    packed = b"".join(pack([index]))
    loaded = min(seconds(lambda: unpack(packed, table)) for _ in range(rounds))
    print(f"index of the resolution: built in {1000 * built:.1f} ms, {len(packed) / 1e6:.2f} MB packed,", end=" ")
    print(f"loaded in {1000 * loaded:.1f} ms; {len(index.rows.words)} words\n")
    return index


def library(documents: int, table: Abbreviations, keys: list[str], path: Path, small: bool) -> None:
    """Read, index and pack so many documents, load the pack from its file, and search in it."""
    built, joined = build(documents, table, path)
    with path.open("rb") as file, mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as mapped:
        begin = time.perf_counter()
        index = unpack(mapped, table)
        loaded = time.perf_counter() - begin
        show(f"{documents:,} documents", len(index.rows), timed(keys, index.search))
        print(f"{'':4}indexes built in {built:.1f} s, joined in {joined:.1f} s;", end=" ")
        print(f"{path.stat().st_size / 1e6:.0f} MB, loaded in {1000 * loaded:.1f} ms; {len(index.entries):,} entries")
        if documents <= 100:
            others(index, keys[: 10 if small or documents > 10 else 50])
        del index


def build(documents: int, table: Abbreviations, path: Path) -> tuple[float, float]:
    """Write the index of so many documents; seconds for the index of each, and for joining them."""
    built = 0.0
    indexes = []
    for seed in range(documents):
        data = text(UNITS, seed=seed) if seed else SOURCE.read_bytes()
        document = read_document(data, name=f"{seed}.txt", id=f"d{seed}")
        begin = time.perf_counter()
        # As a library would have it: each document's own index is kept as bytes.
        indexes.append(unpack(b"".join(pack([Index.build(document, table)])), table))
        built += time.perf_counter() - begin
    begin = time.perf_counter()
    with path.open("wb") as file:
        file.writelines(pack(indexes))
    return built, time.perf_counter() - begin


def others(index: Index, keys: list[str]) -> None:
    """The same keystrokes over the same lines, put to others."""
    lines = [fold_marks(entry.title).replace("\n", " ") for entry in index.entries]
    folded = [fold_marks(key) for key in keys]
    show("  SQLite FTS5, prefix", len(lines), timed(folded, full_text_search(lines)))
    from rapidfuzz import process

    show("  process.extract WRatio", len(lines), timed(folded, lambda key: process.extract(key, lines, limit=20)))
    with tempfile.NamedTemporaryFile("w", encoding="utf-8", suffix=".txt") as file:
        file.write("\n".join(lines))
        file.flush()
        for name, *arguments in (("fzf", "--filter", "{}"), ("rg", "--fixed-strings", "--", "{}", file.name)):
            if program := shutil.which(name):
                show(f"  {name}, a process", len(lines), timed(folded, process_of(program, arguments, Path(file.name))))
            else:
                print(f"  {name} is not installed")


def full_text_search(lines: list[str]) -> Callable[[str], object]:
    """A search for all words of a query, each as a beginning, ranked."""
    database = sqlite3.connect(":memory:")
    database.execute("create virtual table lines using fts5(line, prefix='1 2 3')")
    database.executemany("insert into lines values (?)", ((line,) for line in lines))

    def search(key: str) -> object:
        words = ["".join(filter(str.isalnum, word)) for word in key.split()]
        query = " ".join(f'"{word}"*' for word in words if word)
        statement = "select line from lines where lines match ? order by rank limit 20"
        return database.execute(statement, [query]).fetchall() if query else []

    return search


def process_of(program: str, arguments: list[str], lines: Path) -> Callable[[str], object]:
    """A call of a program that searches the lines, as a process."""

    def search(key: str) -> object:
        command = [program, *(argument.replace("{}", key) for argument in arguments)]
        with lines.open("rb") as file:
            return subprocess.run(command, stdin=file, capture_output=True, check=False).stdout

    return search


def timed(keys: Iterable[str], search: Callable[[str], object]) -> list[float]:
    """Milliseconds of each keystroke, sorted."""
    search("nghia trnag")  # what is loaded at the first search is no part of the next
    return sorted(1000 * seconds(lambda key=key: search(key)) for key in keys)  # type: ignore[misc]  # bound at once


def seconds(work: Callable[[], object]) -> float:
    """How long some work takes."""
    begin = time.perf_counter()
    work()
    return time.perf_counter() - begin


def show(name: str, rows: int, times: list[float]) -> None:
    """A line of the table."""
    middle, most = times[len(times) // 2], times[int(0.95 * len(times))]
    print(f"{name:22} {rows:8,} {middle:8.2f} {most:8.2f} {times[-1]:8.2f}", flush=True)


if __name__ == "__main__":
    main()
