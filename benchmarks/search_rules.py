"""What each rule of the search gives: the yardstick with one rule after the other taken away.

    python benchmarks/search_rules.py              the table of docs/search.md
    python benchmarks/search_rules.py --small      two rules only (CI)

Three sets are asked: the yardstick's 221 queries, a set that is made from the document, and the later one, of which the
classes that lose most are named. A rule is taken
away by putting something plainer in its place while the program runs; the program itself has no switches.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any, Final
from unittest.mock import patch

ROOT: Final = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT), str(ROOT / "src")]

from nghiquyet.cli.commands.find import hit_object  # noqa: E402  (found once the path is set)
from nghiquyet.document import Document  # noqa: E402
from nghiquyet.plain import json_line  # noqa: E402
from nghiquyet.search.direct import Direct  # noqa: E402
from nghiquyet.search.entries import Entry, entries_of  # noqa: E402
from nghiquyet.search.index import Index  # noqa: E402
from nghiquyet.search.vocabulary import EXACT, Vocabulary  # noqa: E402
from tests.search.perturbations import Perturber  # noqa: E402
from tests.search.support import abbreviations, resolution  # noqa: E402

BENCH: Final = ROOT / "tests" / "search" / "bench"
SEED: Final = 11
_LITTLE: Final = 0.015
"""So much less in a class is not worth naming."""


def nothing(*_arguments: object, **_more: object) -> tuple[()]:
    """What a reading gives that does not exist."""
    return ()


def no_fits(*_arguments: object) -> dict[int, object]:
    """What a lookup gives that finds nothing."""
    return {}


def always(value: object) -> Callable[..., object]:
    """A function that gives always the same."""
    return lambda *_arguments, **_more: value


def titles_of(document: Document) -> list[Entry]:
    """The entries of a document, each found by its title alone."""
    return [replace(entry, forms=entry.forms[:1]) for entry in entries_of(document)]


def same_word_only(vocabulary: Vocabulary, word: str) -> dict[int, object]:
    """A lookup without any fold."""
    number = vocabulary.number(word)
    return {} if number is None else {number: EXACT}


RULES: Final[dict[str, list[tuple[str, Any]]]] = {
    "nothing": [],
    "accents need not be typed": [("search.vocabulary.Vocabulary._whole", same_word_only)],
    "tones stand where the older rule has them": [("vietnamese.folding._reposition_all", lambda text: text)],
    "Telex and VNI": [("search.readings.Reader._keyed", nothing)],
    "abbreviations": [("search.readings.Reader._meanings", nothing), ("search.readings.Reader.pair", always(None))],
    "initials": [("search.readings.Reader._initials", nothing)],
    "figures are values, ranges are one": [("search.tokens._write_figures", nothing)],
    "addresses": [("search.index.direct", always(Direct(None, False, False)))],
    "beginnings of words": [("search.vocabulary.Vocabulary._beginning", no_fits)],
    "initials of titles": [("search.acronyms.Acronyms.spelled", nothing)],
    "mistakes": [("search.vocabulary.Vocabulary._near", no_fits), ("search.vocabulary.Vocabulary._slipped", no_fits)],
    "a slip in two letters": [("search.vocabulary.Vocabulary._slipped", no_fits)],
    "forms of address that are only said": [("search.query._SPOKEN", ())],
    "words of a question": [("search.index.as_questions", nothing)],
    "other names, units and headings above": [("search.index.entries_of", titles_of)],
    "a match must be likely": [
        ("search.ranking._may_be_name", always(True)),
        ("search.ranking._may_be_text", always(True)),
        ("search.ranking.LEAST", 0.01),
    ],
    "one short word with a mistake at most": [("search.ranking._firm", always(True))],
    "few words between those that were typed": [("search.ranking._near_enough", always(True))],
    "whole words before words begun": [("search.ranking._BEGUN", 1.0)],
    "words together and in order": [
        ("search.ranking._standing", always(1.0)),
        ("search.ranking._name_standing", always(1.0)),
    ],
    "people and targets before running text": [
        (
            "search.ranking._KIND",
            dict.fromkeys(
                ("person", "role", "target", "programme", "section", "reference", "note", "passage"),
                1.0,
            ),
        )
    ],
    "how much of a thing was named": [("search.ranking._COVERED", 0.0), ("search.ranking._NAME_COVERED", 0.0)],
    "near misses are not shown beside hits": [("search.index._worth_showing", lambda ranked, **_more: iter(ranked))],
}
"""For each rule, what stands in its place when it is taken away."""


def main() -> None:
    """Answer a batch without one rule, or print the table."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--small", action="store_true", help="two rules only")
    parser.add_argument("--without", choices=list(RULES), help="answer a batch on stdin without this rule")
    arguments = parser.parse_args()
    if arguments.without:
        answer(arguments.without)
        return
    with tempfile.TemporaryDirectory() as folder:
        second = Path(folder) / "second.jsonl"
        lines = (json.dumps(query, ensure_ascii=False) + "\n" for query in Perturber(resolution(), SEED).queries())
        second.write_text("".join(lines), encoding="utf-8")
        sets = (BENCH / "queries_dev.jsonl", second, BENCH / "queries_later.jsonl")
        whole = [scored("nothing", queries) for queries in sets]
        print("| without | yardstick | made | later | classes of the later one that lose most |\n|---|---|---|---|---|")
        for rule in list(RULES)[: 2 if arguments.small else None]:
            row(rule, [scored(rule, queries) for queries in sets], whole)


def answer(rule: str) -> None:
    """What ``find --batch`` does, without one rule."""
    for place, instead in RULES[rule]:
        patch(f"nghiquyet.{place}", instead).start()
    index = Index.build(resolution(), abbreviations())
    for line in sys.stdin:
        print(json_line([hit_object(hit) for hit in index.search(json.loads(line)["q"])]), flush=True)


def scored(rule: str, queries: Path) -> dict[str, dict[str, float]]:
    """What the yardstick says without a rule, for each class."""
    batch = f'"{sys.executable}" "{__file__}" --without "{rule}"'
    command = [sys.executable, str(BENCH / "score_queries"), "--json", "--queries", str(queries), "--batch", batch]
    done = subprocess.run(command, capture_output=True, encoding="utf-8", check=True)
    result: dict[str, dict[str, float]] = json.loads(done.stdout.splitlines()[0])
    return result


def row(rule: str, results: list[dict[str, dict[str, float]]], whole: list[dict[str, dict[str, float]]]) -> None:
    """A row of the table: top-1 over all in each set, and the classes that lose more than a few per cent."""
    lost = {
        name: (whole[-1][name][key], figures[key])
        for name, figures in results[-1].items()
        if name != "ALL"
        for key in ["top5" if name == "prefix" else "top1"]
        if whole[-1][name][key] - figures[key] > _LITTLE
    }
    worst = sorted(lost, key=lambda name: lost[name][1] - lost[name][0])[:4]
    classes = ", ".join(f"{name} {lost[name][1]:.2f}" for name in worst)
    figures = " | ".join(f"{result['ALL']['top1']:.3f}" for result in results)
    print(f"| {rule} | {figures} | {classes} |", flush=True)


if __name__ == "__main__":
    main()
