"""What the machine itself adds to every figure, and what is taken from it."""

from __future__ import annotations

import os
import statistics
import time


def noise() -> None:
    """Print how long the same piece of work takes, twenty times over: the spread is not the program's."""
    times = []
    for _ in range(20):
        begin = time.perf_counter()
        sum(number * number for number in range(200_000))
        times.append(1000 * (time.perf_counter() - begin))
    middle = statistics.median(times)
    spread = statistics.median(abs(value - middle) for value in times)
    load = f", load {os.getloadavg()[0]:.1f}" if hasattr(os, "getloadavg") else ""
    print(
        f"machine: {os.cpu_count()} cores{load}; the same work takes {middle:.1f} ms, "
        f"spread {spread:.1f}, at worst {max(times):.1f}\n"
    )


def as_installed() -> None:
    """Let the programs that are measured keep their compiled files, whatever the shell says.

    After an installation they are there; without them a start takes more than twice as long. The first round of a
    benchmark, which is not counted, writes those that are missing.
    """
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
