"""How long reading a text takes, and how that grows with the text.

    python benchmarks/reading.py            the resolution, and texts of its kind of 1, 10 and 100 times its size
    python benchmarks/reading.py --small    once through, without the longest (CI)

Prints figures and passes no judgement. The texts are synthetic, with a valid numbering of their own: the resolution
itself, repeated, would be a document of a kind that does not exist.
"""

from __future__ import annotations

import argparse
import statistics
import sys
import time
import tracemalloc
from pathlib import Path
from typing import Final, NamedTuple

ROOT: Final = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT), str(ROOT / "src")]

from benchmarks.machine import noise  # noqa: E402  (found once the path is set)
from benchmarks.synthetic import text  # noqa: E402
from nghiquyet.checking import check  # noqa: E402
from nghiquyet.reading import read_document  # noqa: E402

SOURCE: Final = next((ROOT / "data").glob("*.txt"))
UNITS: Final = 273
"""Units of the resolution."""


class Reading(NamedTuple):
    """How one text was read."""

    kilobytes: float
    units: int
    read: float
    """Median ms."""
    spread: float
    """Median deviation from it, ms."""
    checked: float
    """Median ms of all rules of ``checking``."""
    memory: float
    """MiB that the reading took at most."""


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--small", action="store_true", help="once through, without the longest")
    small = parser.parse_args().small
    noise()
    print(f"{'':20} {'kB':>7} {'units':>7} {'read ms':>8} {'spread':>7} {'ms/kB':>6} {'growth':>7}", end=" ")
    print(f"{'check ms':>8} {'MiB':>6}")
    show("the resolution", measure(SOURCE.read_bytes(), 1 if small else 15), None)
    base = None
    for times, rounds in ((1, 15), (10, 7), (100, 3)):
        if small and times == 100:
            continue
        reading = measure(text(UNITS * times), 1 if small else rounds)
        show(f"synthetic, {times} x", reading, base)
        base = base or reading
    print("budget: the resolution 60 ms; growth (time over size, both against 1 x) 1 within 20 %\n")
    noise()


def measure(data: bytes, rounds: int) -> Reading:
    """Read a text a few times."""
    times, checks = [], []
    read_document(data, name="text.txt", id="text")  # warms the caches of patterns and syllables
    for _ in range(rounds):
        begin = time.perf_counter()
        document = read_document(data, name="text.txt", id="text")
        times.append(1000 * (time.perf_counter() - begin))
        begin = time.perf_counter()
        check(document)
        checks.append(1000 * (time.perf_counter() - begin))
    tracemalloc.start()
    units = len(read_document(data, name="text.txt", id="text").nodes)
    _now, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    middle = statistics.median(times)
    spread = statistics.median(abs(value - middle) for value in times)
    return Reading(len(data) / 1000, units, middle, spread, statistics.median(checks), peak / 2**20)


def show(name: str, reading: Reading, base: Reading | None) -> None:
    """A row of the table."""
    growth = reading.read / base.read / (reading.kilobytes / base.kilobytes) if base else 1.0
    print(
        f"{name:20} {reading.kilobytes:7.0f} {reading.units:7} {reading.read:8.1f} {reading.spread:7.1f} "
        f"{reading.read / reading.kilobytes:6.2f} {growth:7.2f} {reading.checked:8.1f} {reading.memory:6.1f}"
    )


if __name__ == "__main__":
    main()
