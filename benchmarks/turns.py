"""How long a key waits for its turn while a thread works: the rules, the index, the reader, the library.

    python benchmarks/turns.py            texts of 4,000 and 40,000 units, some minutes
    python benchmarks/turns.py --small    once through, to see that it still works (CI)

One thread of an interpreter runs at a time. What is printed is the processor time that the work takes while somebody
else wants to run, asked some hundred times a second: how busy the machine is makes no difference to it. A key asks a
few times until it is painted. Needs a system that tells the processor time of a thread (Linux).
"""

from __future__ import annotations

import argparse
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from threading import Event, Thread
from typing import Final

ROOT: Final = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT), str(ROOT / "src")]

from benchmarks.machine import noise  # noqa: E402  (found once the path is set)
from benchmarks.synthetic import text  # noqa: E402
from nghiquyet.checking import check  # noqa: E402
from nghiquyet.document import Document  # noqa: E402
from nghiquyet.library.documents import Library  # noqa: E402
from nghiquyet.library.places import Places  # noqa: E402
from nghiquyet.reading import read_document  # noqa: E402
from nghiquyet.search.index import Index  # noqa: E402
from nghiquyet.tui.system import aside, collect_rarely, take_short_turns  # noqa: E402

REST: Final = 0.001
"""Seconds between two questions."""


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--small", action="store_true", help="once through, on a small text")
    small = parser.parse_args().small
    noise()
    print(f"{'waiting for a turn, ms':44} {'median':>7} {'p95':>7} {'p99':>7} {'most':>7} {'work, s':>8}")
    usual = sys.getswitchinterval()
    for units in (300,) if small else (4_000, 40_000):
        sys.setswitchinterval(usual)
        measure(units)
    print("budget: the longest stall of the interface 33 ms\n")
    noise()


def measure(units: int) -> None:
    """Everything that the browser does in a thread, on a text of so many units."""
    source = text(units)
    document = read_document(source, name="x.txt", id="x")
    collect_rarely()
    show(f"the rules, {units:,} units, as Python has it", lambda: check(anew(document)))
    take_short_turns()
    show(f"the rules, {units:,} units", lambda: check(anew(document)))
    show(f"the index, {units:,} units", lambda: Index.build(document, {}))
    show(f"the reader, {units:,} units", lambda: read_document(source, name="x.txt", id="x"))
    with tempfile.TemporaryDirectory() as folder:
        library = Library(Places(Path(folder), Path(folder), Path(folder)), print)
        path = Path(folder) / "x.txt"
        path.write_bytes(source)
        library.import_file(path)
        show(f"the library, {units:,} units", lambda: library.open_document("x"))


def anew(document: Document) -> Document:
    """The same document as another one: what was found about it is not known yet."""
    return replace(document)


def show(name: str, work: Callable[[], object]) -> None:
    """Do the work in a thread, and ask for a turn again and again."""
    waits, seconds = waits_beside(work)
    waits.sort()
    figures = " ".join(f"{1000 * waits[int(share * (len(waits) - 1))]:7.1f}" for share in (0.5, 0.95, 0.99, 1))
    print(f"{name:44} {figures} {seconds:8.2f}")


def waits_beside(work: Callable[[], object]) -> tuple[list[float], float]:
    """What the work took each time somebody else wanted a turn, and what it took in all: seconds of processor time."""
    took: list[float] = []
    asked = Event()

    def run() -> None:
        begin = time.thread_time()
        with aside():
            result = work()
        del result
        took.append(time.thread_time() - begin)
        asked.wait()  # the clock of a thread ends with it

    waits: list[float] = []
    thread = Thread(target=run)
    thread.start()
    clock = time.pthread_getcpuclockid(thread.ident or 0)
    while not took:
        before = time.clock_gettime(clock)
        time.sleep(REST)
        waits.append(max(0.0, time.clock_gettime(clock) - before - REST))
    asked.set()
    thread.join()
    return waits, took[0]


if __name__ == "__main__":
    main()
