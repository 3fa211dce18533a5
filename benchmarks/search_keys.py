"""How long it takes from a key in the search to its painted results, in a pseudo-terminal.

    python benchmarks/search_keys.py            the resolution, 3,000 and 40,000 units, a library of 30 documents
    python benchmarks/search_keys.py --small    the resolution and a small library, few keys (CI)

Prints figures and passes no judgement; the budget is 50 ms (p95). Linux and other systems with ptys.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT), str(ROOT / "src")]

from benchmarks.browser import COLUMNS, OURS, QUERIES, ROWS, figures  # noqa: E402  (found once the path is set)
from benchmarks.machine import as_installed, noise  # noqa: E402
from benchmarks.synthetic import text  # noqa: E402
from nghiquyet.library.documents import Library  # noqa: E402
from nghiquyet.library.places import Places  # noqa: E402
from tests.pty.tui_probe import Probe  # noqa: E402

UNITS: Final = 300
"""Units of a document of the library."""


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--small", action="store_true", help="the resolution and a small library, few keys")
    small = parser.parse_args().small
    queries = QUERIES[:2] if small else QUERIES
    as_installed()
    noise()
    print(f"{'key to painted results (ms: median / p95)':44} letter shown      results shown")
    with tempfile.TemporaryDirectory() as folder:
        os.environ["NGHIQUYET_HOME"] = str(Path(folder) / "one")
        measure("the resolution", [], queries)
        for size in () if small else (3_000, 40_000):
            path = Path(folder) / f"{size}.txt"
            path.write_bytes(text(size))
            library_at(Path(folder) / f"home{size}").import_file(path)
            os.environ["NGHIQUYET_HOME"] = str(Path(folder) / f"home{size}")
            measure(f"{size:,} units", ["open", str(size)], queries)
        documents = 3 if small else 30
        home = Path(folder) / "many"
        library = library_at(home)
        for seed in range(1, documents):
            path = Path(folder) / f"d{seed}.txt"
            path.write_bytes(text(UNITS, seed=seed))
            library.import_file(path)
        os.environ["NGHIQUYET_HOME"] = str(home)
        measure(f"all of {documents} documents", ["open", "binh-tan-2020"], queries, everywhere=True)
    noise()


def library_at(home: Path) -> Library:
    """A library of its own."""
    return Library(Places(home, home, home), print)


def measure(name: str, arguments: Sequence[str], queries: Sequence[str], *, everywhere: bool = False) -> None:
    """Type some queries key by key; print how long each key takes."""
    echo: list[float] = []
    results: list[float] = []
    with Probe([*OURS, *arguments], cols=COLUMNS, rows=ROWS) as probe:
        probe.wait_for(["Tìm"], 120)
        probe.wait_stable(500, 120)
        probe.send("f10" if everywhere else "/")
        probe.wait_for(["Enter:"], 120)
        probe.send("t")  # the first answer waits for the index
        probe.wait_for(["kết quả"], 120)
        probe.wait_stable(300)
        probe.send("ctrl+u")
        probe.wait_stable(200)
        for query in queries:
            for letter in query:
                probe.send(letter)
                echo.append(probe.wait_change())
                results.append(probe.wait_stable(120))
            probe.send("ctrl+u")
            probe.wait_stable(150)
        probe.close(quit_keys=["esc", "ctrl+q"])
    print(f"{name:44} {figures(echo)}   {figures(results)}", flush=True)


if __name__ == "__main__":
    main()
