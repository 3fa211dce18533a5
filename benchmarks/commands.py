"""How long commands take as processes, first and later starts, beside the bare cost of the libraries they stand on.

    python benchmarks/commands.py            eleven rounds
    python benchmarks/commands.py --small    one round, to see that it still works (CI)

Every round runs all programs once, so that they share the machine's mood; ratios are taken within a round. Prints
figures and passes no judgement. Compiled ``.pyc`` files are there, as after an installation.
"""

from __future__ import annotations

import argparse
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Final, NamedTuple

ROOT: Final = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from benchmarks.machine import as_installed, noise  # noqa: E402  (found once the path is set)

BASE: Final = "python -c 'import click, tinydb, rapidfuzz.distance'"
OURS: Final = [sys.executable, "-m", "nghiquyet"]

PROGRAMS: Final[dict[str, list[str]]] = {
    "python -c pass": [sys.executable, "-c", "pass"],
    BASE: [sys.executable, "-c", "import click, tinydb, rapidfuzz.distance"],
    "nghiquyet --help": [*OURS, "--help"],
    "nghiquyet keys": [*OURS, "keys"],
    "nghiquyet toc, first start ever": [*OURS, "toc"],
    "nghiquyet toc": [*OURS, "toc"],
    "nghiquyet toc --json": [*OURS, "toc", "--json"],
    "nghiquyet show CT17": [*OURS, "show", "CT17"],
    "nghiquyet who bi thu": [*OURS, "who", "bi thu"],
    "nghiquyet find nuoc sach, its index made": [*OURS, "find", "nuoc sach"],
    "nghiquyet find nuoc sach": [*OURS, "find", "nuoc sach"],
    "nghiquyet check": [*OURS, "check"],
    "nghiquyet export json": [*OURS, "export", "json"],
    "nghiquyet export markdown": [*OURS, "export", "markdown"],
}
"""What is run in each round, in this order."""


class Run(NamedTuple):
    """One run: ms from exec to the end, MiB of memory at most (0 where the system does not say)."""

    time: float
    memory: float


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--small", action="store_true", help="one round")
    rounds = 1 if parser.parse_args().small else 11
    as_installed()
    noise()
    runs: dict[str, list[Run]] = {name: [] for name in PROGRAMS}
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder) / "home"
        for number in range(rounds + 1):
            for name, command in PROGRAMS.items():
                if "first" in name:
                    shutil.rmtree(home, ignore_errors=True)
                run = one_run(command, home)
                if number:  # the first round warms the caches
                    runs[name].append(run)
    print(f"{'ms from exec to the end':54} {'median':>7} {'least':>7} {'most':>7}  {'ratio':>5} {'MiB':>5}")
    for name, row in runs.items():
        times = [run.time for run in row]
        ratio = statistics.median(run.time / base.time for run, base in zip(row, runs[BASE], strict=True))
        memory = statistics.median(run.memory for run in row)
        print(
            f"{name:54} {statistics.median(times):7.0f} {min(times):7.0f} {max(times):7.0f}  {ratio:5.2f} {memory:5.0f}"
        )
    print("budget: a command 150 ms on a quiet machine, or 3 x the libraries\n")
    noise()


def one_run(command: list[str], home: Path) -> Run:
    """Run a program without a terminal, its output thrown away."""
    environ = {**os.environ, "NGHIQUYET_HOME": str(home), "PYTHONPATH": str(ROOT / "src")}
    begin = time.perf_counter()
    child = subprocess.Popen(
        command, env=environ, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    if not hasattr(os, "wait4"):
        child.wait()
        return Run(1000 * (time.perf_counter() - begin), 0)
    _pid, status, usage = os.wait4(child.pid, 0)
    ended = 1000 * (time.perf_counter() - begin)
    child.returncode = os.waitstatus_to_exitcode(status)
    unit = 2**20 if sys.platform == "darwin" else 2**10
    return Run(ended, usage.ru_maxrss / unit)


if __name__ == "__main__":
    main()
