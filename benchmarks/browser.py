"""How the browser feels from outside: start, keys, views, quitting, memory, idling, in a pseudo-terminal.

    python benchmarks/browser.py            all of it, some minutes
    python benchmarks/browser.py --small    once through, to see that it still works (CI)
    python benchmarks/browser.py --peers    and the starts of frogmouth, toolong and posting, where they are installed

Prints figures and how noisy the machine was; it passes no judgement. The budgets stand beside them for the reader.
Starts are compared round by round, so that all programs share the machine's mood. Linux and other systems with ptys.
"""

from __future__ import annotations

import argparse
import contextlib
import os
import shutil
import statistics
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final, NamedTuple

ROOT: Final = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT), str(ROOT / "src")]

from benchmarks.machine import as_installed, noise  # noqa: E402  (found once the path is set)
from benchmarks.synthetic import text  # noqa: E402
from nghiquyet.library.documents import Library  # noqa: E402
from nghiquyet.library.places import Places  # noqa: E402
from tests.pty.tui_probe import Probe, ProbeTimeout, measure_latency, quantile  # noqa: E402

OURS: Final = [sys.executable, "-m", "nghiquyet"]
BARE: Final = [sys.executable, str(ROOT / "benchmarks" / "bare.py")]
SOURCE: Final = next((ROOT / "data").glob("*.txt"))

PAINTED: Final = ["▼", "Đại hội Đại biểu", "Tìm"]
"""Outline, text and footer are on the screen."""

COLUMNS, ROWS = 140, 40

QUERIES: Final = (
    "lee vawn thinhj", "nguyen", "moi truong", "khu pho van hoa", "bch", "nghĩa trang", "co so", "giao duc",
    "dang vien", "nước sạch", "115.000", "#an", "khong co trong van ban",
)  # fmt: skip
"""Typed key by key into the search."""

DOWN_AND_UP: Final = ("down",) * 10 + ("up",) * 10


class Peer(NamedTuple):
    """Another program, and what shows that it has started."""

    name: str
    command: list[str]
    marker: list[str]
    quit: str
    fresh: bool = False
    """Whether each start has an empty home of its own."""
    home: Path | None = None
    """Its home, where it is not that of the others."""


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--small", action="store_true", help="once through, on small documents")
    parser.add_argument("--peers", action="store_true", help="start frogmouth, toolong and posting as well")
    options = parser.parse_args()
    rounds, repeats, sizes = (1, 2, (300, 2_000)) if options.small else (9, 60, (300, 40_000))
    as_installed()
    os.environ["PYTHONPATH"] = str(ROOT / "src")
    noise()
    with tempfile.TemporaryDirectory() as folder:
        os.environ["NGHIQUYET_HOME"] = folder
        starts(rounds, Path(folder), 20 if options.small else 1_000, options.peers)
        for size in sizes:
            path = Path(folder) / f"{size}.txt"
            path.write_bytes(text(size))
            keys(path, size, repeats)
        searching(QUERIES[:2] if options.small else QUERIES)
        if not options.small:
            idling()
    noise()


def starts(rounds: int, folder: Path, documents: int, peers: bool) -> None:
    """Exec to painted, of all programs in turn; memory and quitting with it."""
    many = folder / "many"
    fill(many, documents)
    print("start: exec to outline, text and footer painted (ms)")
    programs = [
        Peer("bare Textual program", BARE, ["Outline", "Lines of a pane", "Find"], "ctrl+q"),
        Peer("nghiquyet", OURS, PAINTED, "ctrl+q"),
        Peer("nghiquyet, first start ever", OURS, PAINTED, "ctrl+q", fresh=True),
        Peer(f"nghiquyet, {documents:,} documents", OURS, PAINTED, "ctrl+q", home=many),
        *(others(folder) if peers else []),
    ]
    runs: dict[str, list[Start]] = {program.name: [] for program in programs}
    for number in range(rounds + 1):
        for program in programs:
            start = one_start(program)
            if number:  # the first round warms the caches
                runs[program.name].append(start)
    base = runs[programs[0].name]
    print(f"{'':28} {'median':>7} {'least':>7} {'most':>7}  {'ratio':>5}  {'quit':>5}  {'MiB':>5} {'ratio':>5}")
    for name, row in runs.items():
        paint = [start.paint for start in row]
        ratio = statistics.median(start.paint / bare.paint for start, bare in zip(row, base, strict=True))
        heavy = statistics.median(start.memory / bare.memory for start, bare in zip(row, base, strict=True))
        print(
            f"{name:28} {statistics.median(paint):7.0f} {min(paint):7.0f} {max(paint):7.0f}  {ratio:5.2f}  "
            f"{statistics.median(start.quit for start in row):5.0f}  "
            f"{statistics.median(start.memory for start in row):5.0f} {heavy:5.2f}"
        )
    print("budget: start 1.25 x and memory 1.3 x the bare program, quit 250 ms, first start 1.6 x the bare program\n")


class Start(NamedTuple):
    """One start: ms to painted, ms from the quit key to the end, MiB of memory at most."""

    paint: float
    quit: float
    memory: float


def one_start(program: Peer) -> Start:
    """Start a program, wait for its marks, let it settle, quit it."""
    with tempfile.TemporaryDirectory() as empty:
        home = Path(empty) if program.fresh else program.home
        return _start(program, {"NGHIQUYET_HOME": str(home)} if home else {})


def _start(program: Peer, env: dict[str, str]) -> Start:
    with Probe(program.command, cols=COLUMNS, rows=ROWS, env=env) as probe:
        paint = probe.wait_for(program.marker, 60)
        probe.wait_stable(150)
        probe.send(program.quit)
        begin = time.perf_counter()
        probe.wait_exit()
        return Start(1000 * paint, 1000 * (time.perf_counter() - begin), probe.peak_rss_kib / 1024)


def fill(home: Path, documents: int) -> None:
    """A library of the resolution and so many short texts."""
    library = Library(Places(home, home, home), print)
    for seed in range(documents):
        path = home.with_name(f"short-{seed}.txt")
        path.write_bytes(text(20, seed=seed))
        library.import_file(path)
    library.open_document(library.default_id())


def others(folder: Path) -> Iterator[Peer]:
    """The programs of this kind that are installed and start; each shows the same text, as far as it can."""
    document = folder / "text.md"  # frogmouth takes nothing else
    document.write_bytes(SOURCE.read_bytes())
    for program in (
        Peer("frogmouth", ["frogmouth", str(document)], ["Đại hội Đại biểu"], "ctrl+q"),
        Peer("toolong", ["tl", str(document)], ["Go to"], "ctrl+c"),
        Peer("posting", ["posting"], ["Send"], "ctrl+c"),
    ):
        if shutil.which(program.command[0]) is None:
            print(f"{program.name}: not installed")
            continue
        try:
            one_start(program)
        except ProbeTimeout:
            print(f"{program.name}: does not start here")
        else:
            yield program


def keys(path: Path, size: int, repeats: int) -> None:
    """Key to painted, and key to settled, at the given size."""
    print(f"keys on {size:,} units: key to first change, key to settled screen (ms: median / p95)")
    with Probe([*OURS, "open", str(path)], cols=COLUMNS, rows=ROWS) as probe:
        probe.wait_for(["PHẦN 1", "Tìm"], 120)
        probe.wait_stable(300)
        for name, before, pressed, budget in (
            ("cursor in the text", (), DOWN_AND_UP, 33),
            ("page down and up in the text", (), ("pgdn", "pgup"), 50),
            ("to the end and back", (), ("end", "home"), 50),
            ("cursor in the outline", ("shift+tab",), DOWN_AND_UP, 33),
            ("page down and up in the outline", (), ("pgdn", "pgup"), 50),
            ("views, there and back", ("tab",), ("f2", "shift+f2"), 80),
            ("a letter in the go-to dialog", ("f4",), ("1", "backspace"), 33),
        ):
            for key in before:
                probe.send(key)
                probe.wait_stable(150)
            first, last, _ = measure_latency(probe, pressed, repeat=-(-repeats // len(pressed)), settle_ms=80, warm=1)
            print(f"{name:34} {figures(first)}   {figures(last)}   budget {budget} (p95)")
        for key in ("esc", "5", "1"):  # the rules begin to run; over 40,000 units they take half a minute
            probe.send(key)
            probe.wait_stable(150)
        first, last, _ = measure_latency(probe, DOWN_AND_UP, repeat=-(-repeats // 20), settle_ms=80, warm=1)
        print(f"{'cursor in the text, the rules run':34} {figures(first)}   {figures(last)}   budget 33 (p95)")
        probe.close(quit_keys=["esc", "ctrl+q"])
    print()


def searching(queries: Sequence[str]) -> None:
    """Each key of some queries: to the letter in the input, and to the last of its results, on the real text."""
    echo: list[float] = []
    results: list[float] = []
    arrows: list[float] = []
    # At home in a folder of its own: where it goes must not be where the next one begins.
    with tempfile.TemporaryDirectory() as home, Probe(OURS, COLUMNS, ROWS, {"NGHIQUYET_HOME": home}) as probe:
        probe.wait_for(PAINTED)
        probe.wait_stable(300)
        probe.send("/")
        opened = probe.wait_change()
        probe.wait_stable(300)
        for query in queries:
            for letter in query:
                probe.send(letter)
                echo.append(probe.wait_change())
                results.append(probe.wait_stable(100))
            for key in ("down", "up"):
                probe.send(key)
                with contextlib.suppress(ProbeTimeout):  # nothing moves where only one thing was found
                    probe.wait_change(0.5)
                    arrows.append(probe.wait_stable(80))
            probe.send("ctrl+u")
            probe.wait_stable(150)
        probe.send(queries[2 % len(queries)], "enter")
        probe.wait_stable(200)
        walked, _, _ = measure_latency(probe, ("n",), repeat=len(queries), settle_ms=80, warm=1)
        probe.close(quit_keys=["esc", "ctrl+q"])
    print(f"searching the resolution: box open after {1000 * opened:.0f} ms; keys (ms: median / p95)")
    for name, row, budget in (
        ("key to letter in the input", echo, ""),
        ("key to painted results", results, "budget 50 (p95)"),
        ("arrow to painted card", arrows, "budget 50 (p95)"),
        ("next hit in the text", walked, "budget 50 (p95)"),
    ):
        print(f"{name:34} {figures(row)}   {budget}".rstrip())
    print()


def figures(seconds: Sequence[float]) -> str:
    """Median and p95 in milliseconds."""
    return f"{1000 * statistics.median(seconds):6.1f} / {1000 * quantile(seconds, 0.95):6.1f}"


def idling(seconds: float = 10.0) -> None:
    """What an open browser does that nobody touches: bytes written, share of a core."""
    with Probe(OURS, cols=COLUMNS, rows=ROWS) as probe:
        probe.wait_for(PAINTED)
        probe.wait_stable(500)
        written, used = probe.bytes_out, processor_seconds(probe.pid)
        time.sleep(seconds)
        share = 100 * (processor_seconds(probe.pid) - used) / seconds
        print(f"idle for {seconds:.0f} s: {probe.bytes_out - written} bytes written, {share:.2f} % of a core")
        print("budget: 0 bytes, 0.5 %\n")
        probe.close(quit_keys=["ctrl+q"])


def processor_seconds(pid: int) -> float:
    """Seconds of a core that a process has used (Linux)."""
    fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


if __name__ == "__main__":
    main()
