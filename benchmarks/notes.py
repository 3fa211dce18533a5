"""Notes: what they cost, what becomes of them in edited editions, and whether a kill at any moment loses one.

    python benchmarks/notes.py            200 kills of the command line, 50 of the browser, 500 editions
    python benchmarks/notes.py --small    a few of each, to see that it still works (CI)

Prints figures and passes no judgement, but for lost notes and notes in wrong places: those are counted, and there must
be none. Linux and other systems with ptys; the kills are SIGKILL at moments that chance chooses.
"""

from __future__ import annotations

import argparse
import os
import random
import re
import statistics
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from functools import reduce
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT), str(ROOT / "src")]

from benchmarks.commands import OURS, one_run  # noqa: E402  (found once the path is set)
from benchmarks.machine import as_installed, noise  # noqa: E402
from benchmarks.synthetic import text  # noqa: E402
from nghiquyet.document import Annotation, Document  # noqa: E402
from nghiquyet.document.annotations import locate  # noqa: E402
from nghiquyet.library.annotations import AnnotationStore  # noqa: E402
from nghiquyet.library.places import Places  # noqa: E402
from nghiquyet.reading import read_document  # noqa: E402
from nghiquyet.review import Review  # noqa: E402
from tests.pty.tui_probe import Probe, quantile  # noqa: E402
from tests.review import editions  # noqa: E402

DOCUMENT: Final = "binh-tan-2020"

WRITER: Final = """
import sys
from nghiquyet.cli.program import run
run(["note", "add", "CT1", "--text", "the first"], "nghiquyet")
print("ready", flush=True)
for number in range(1000):
    run(["note", "add", f"CT{number % 32 + 1}", "--text", f"note {number}"], "nghiquyet")
    sys.stdout.flush()
"""
"""Notes by the command line, one after the other, in one process: most of its time it is writing."""

MARKS: Final = re.compile(r"đã rà soát (\d+)/")


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--small", action="store_true", help="a few of each")
    small = parser.parse_args().small
    as_installed()
    noise()
    costs(2_000 if small else 40_000, rounds=3 if small else 11)
    other_editions(5 if small else 500)
    with tempfile.TemporaryDirectory() as folder:
        os.environ["NGHIQUYET_HOME"] = folder
        os.environ["PYTHONPATH"] = str(ROOT / "src")
        places = Places(Path(folder), Path(folder), Path(folder))
        processes(Path(folder), 2 if small else 11)
        kills("command line", 3 if small else 200, places, kill_command_line)
        kills("browser", 2 if small else 50, places, kill_browser)
    noise()


def costs(size: int, rounds: int) -> None:
    """What a review costs, of the resolution and of a long text, every unit of it marked."""
    print(f"{'every unit marked; ms, medians':40} {'units':>7} {'index':>7} {'again':>7} {'read':>7} {'save one':>9}")
    for name, document in (("the resolution", editions.original()), ("synthetic", _document(text(size)))):
        figures = _costs_of(document, rounds)
        print(f"{name:40} {len(document.nodes):7} " + " ".join(f"{each:7.1f}" for each in figures))
    print("budget: an index of 40,000 units 20 ms\n")


def _costs_of(document: Document, rounds: int) -> list[float]:
    """Of a document: an index of all marks, another one with the same anchors, reading the file, saving one change."""
    marks = _marks(document)
    review = Review(document, marks)
    with tempfile.TemporaryDirectory() as folder:
        store = AnnotationStore(Places(Path(folder), Path(folder), Path(folder)), "document", print)
        store.save(after=marks)
        changed = replace(marks[0], body="x")
        work: list[Callable[[], object]] = [
            lambda: Review(document, marks).progress(),
            lambda: review.with_annotations(marks).progress(),
            store.read,
            lambda: store.save(before=[marks[0]], after=[changed]),
        ]
        return [_median(each, rounds) for each in work]


def other_editions(count: int) -> None:
    """What becomes of a note on every unit of the resolution in editions that were edited at random."""
    from tests.review.test_editions import jumped

    notes = editions.on_every_unit(editions.original())
    outcomes: Counter[str] = Counter()
    wrong, times = 0, []
    for seed in range(count):
        edition = reduce(lambda lines, edit: edit(lines), _edits(random.Random(seed)), editions.source())
        document = editions.read(edition)
        begin = time.perf_counter()
        found = Review(document, notes).anchored
        times.append(1000 * (time.perf_counter() - begin))
        outcomes.update(each.outcome for each in found)
        wrong += len(jumped(edition, document, found))
    total = sum(outcomes.values())
    shares = ", ".join(f"{outcome} {100 * number / total:.1f} %" for outcome, number in outcomes.most_common())
    print(f"{count} edited editions, {total} notes: {shares}; in a wrong place {wrong} (must be 0)")
    print(
        f"finding all notes of one edition: median {statistics.median(times):.0f} ms, p95 {quantile(times, 0.95):.0f}\n"
    )


def _edits(chance: random.Random) -> list[editions.Edit]:
    """One to four edits of the kinds that editors and programs make."""
    lines = len(editions.source())

    def at() -> int:
        return chance.randrange(lines)

    headings = ["1. Kết quả", "2. Hạn chế, yếu kém", "II. MỤC MỚI", "(17). Chỉ tiêu mới", "- Đồng chí Nguyễn Văn An"]
    letters = [("ế", "ê"), ("1", "2"), ("c", ""), ("n", "m"), ("i", "y")]
    numbers = [("(1", "(2"), ("1.", "2."), ("II", "I")]
    kinds: list[Callable[[], editions.Edit]] = [
        lambda: editions.inserted(at(), chance.choices(headings, k=chance.randint(1, 4))),
        lambda: editions.copied(at(), chance.randint(1, 60), at()),
        lambda: editions.removed(at(), chance.randint(1, 60)),
        lambda: editions.moved(at(), chance.randint(1, 500), at()),
        lambda: editions.rewritten(at(), editions.letters(*chance.choice(letters))),
        lambda: editions.everywhere(editions.letters(*chance.choice(numbers))),
        lambda: editions.rewrapped(chance.choice([50, 70, 100, 200])),
        lambda: editions.paged(chance.randint(20, 90)),
    ]
    return [chance.choice(kinds)() for _ in range(chance.randint(1, 4))]


def processes(home: Path, rounds: int) -> None:
    """Commands as processes."""
    base = [sys.executable, "-c", "import click, tinydb, rapidfuzz.distance"]
    ours = {
        "note add CT17 --text x": [*OURS, "note", "add", "CT17", "--text", "x"],
        "note list": [*OURS, "note", "list"],
        "note export csv": [*OURS, "note", "export", "csv"],
    }
    print(f"{'exec to the end, ms':40} {'median':>7} {'least':>7}  {'ratio':>5}")
    for words in ours.values():
        one_run(words, home)
    runs = [[one_run(command, home).time for command in (base, *ours.values())] for _ in range(rounds)]
    for index, name in enumerate(ours, 1):
        times = [run[index] for run in runs]
        ratio = statistics.median(run[index] / run[0] for run in runs)
        print(f"{name:40} {statistics.median(times):7.0f} {min(times):7.0f}  {ratio:5.2f}")
    print("budget: 150 ms on a quiet machine, or 3 x the libraries\n")


def kills(name: str, count: int, places: Places, kill: Callable[[random.Random, Places], int]) -> None:
    """Kill a writer so many times; ``kill`` gives how many notes were said to be saved and are not there."""
    chance = random.Random(7)
    lost = sum(kill(chance, places) for _ in range(count))
    kept = len(_on_disk(places))
    others = sorted(path.name for path in places.annotations.iterdir() if "-1" in path.name)
    print(f"{count} kills of the {name}: {kept} notes on the disk, lost {lost}, bad files {len(others)} (must be 0)")


def kill_command_line(chance: random.Random, places: Places) -> int:
    """Kill a process that writes note after note."""
    writer = subprocess.Popen([sys.executable, "-c", WRITER], stdout=subprocess.PIPE, text=True)
    assert writer.stdout is not None
    first = writer.stdout.readline()
    writer.stdout.readline()
    time.sleep(chance.uniform(0, 0.3))
    writer.kill()
    said = re.findall(r"đã lưu (\S{36})\n", first + writer.stdout.read())
    writer.wait()
    return len(set(said) - {each.id for each in _on_disk(places)})


def kill_browser(chance: random.Random, places: Places) -> int:
    """Kill a browser in which unit after unit is marked as reviewed; the header says how many are."""
    before = _marked(places)
    with Probe(OURS, cols=140, rows=40) as browser:
        browser.wait_for(re.compile(MARKS.pattern), 60)
        for _ in range(8):
            browser.send("space")
            time.sleep(chance.uniform(0, 0.05))
        browser.signal(9)
        browser.wait_exit()
        said = max(map(int, MARKS.findall(browser.text())), default=before)
    return max(0, said - _marked(places))


def _marked(places: Places) -> int:
    """Units of the resolution that are marked as reviewed on the disk."""
    marks = (each for each in _on_disk(places) if each.motivation == "assessing")
    return len({each.target.eid for each in marks})


def _on_disk(places: Places) -> tuple[Annotation, ...]:
    return AnnotationStore(places, DOCUMENT, lambda told: print("told:", told.message)).read()


def _document(source: bytes) -> Document:
    return read_document(source, name="synthetic.txt", id="document")


def _marks(document: Document) -> list[Annotation]:
    """A mark for every unit of a document."""
    nodes = [node for node in document.nodes if node.verbatim.strip()]
    target = locate(document, nodes[0])
    about = [
        replace(target, ref=replace(target.ref, id=node.eid), eid=node.eid, line=node.lines.first) for node in nodes
    ]
    quoted = [
        replace(each, quote=replace(each.quote, exact=" ".join(node.verbatim.split())))
        for each, node in zip(about, nodes, strict=True)
    ]
    return [editions.annotation(each, str(number), motivation="assessing") for number, each in enumerate(quoted)]


def _median(work: Callable[[], object], rounds: int) -> float:
    times = []
    for _ in range(rounds):
        begin = time.perf_counter()
        work()
        times.append(1000 * (time.perf_counter() - begin))
    return statistics.median(times)


if __name__ == "__main__":
    main()
