"""The yardstick: 221 queries of 17 classes with their right answers; others of the same classes, ours and made."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from benchmarks.synthetic import text
from nghiquyet.reading import read_document
from tests.cli.calling import child_environment
from tests.search.perturbations import Perturber
from tests.search.support import resolution

BENCH = Path(__file__).with_name("bench")
FIND = f'"{sys.executable}" -m nghiquyet find --batch'


def scored(queries: Path, find: str = FIND) -> dict[str, dict[str, float]]:
    """What the yardstick says of ``find --batch``: for each class ``n``, ``top1``, ``top5``, ``mrr``."""
    command = [sys.executable, str(BENCH / "score_queries"), "--json", "--queries", str(queries), "--batch", find]
    done = subprocess.run(
        command, env=child_environment(), capture_output=True, encoding="utf-8", check=False, timeout=300
    )
    assert done.returncode == 0, done.stderr
    result: dict[str, dict[str, float]] = json.loads(done.stdout.splitlines()[0])
    return result


def assert_reached(result: dict[str, dict[str, float]], tolerance: float) -> None:
    """In each class at most one miss, or ``tolerance``; while a word is being typed, among the first five."""
    for name, figures in result.items():
        right = figures["top5" if name == "prefix" else "top1"]
        misses = round(figures["n"] * (1 - right))
        assert misses <= max(1, tolerance * figures["n"]), f"{name}: {misses} of {figures['n']} missed"


def test_the_queries_of_the_yardstick() -> None:
    result = scored(BENCH / "queries_dev.jsonl")
    assert result["ALL"]["n"] == 221
    assert result["ALL"]["top1"] >= 0.97
    assert_reached(result, 0.07)


def test_queries_of_our_own() -> None:
    """Written by hand after the rules: phrases out of running text, posts, figures, and nonsense that resembles."""
    result = scored(BENCH / "queries_own.jsonl")
    assert result["ALL"]["n"] >= 350
    assert result["ALL"]["top1"] >= 0.97
    assert_reached(result, 0.07)


def test_later_queries() -> None:
    """Made after the rules, without regard to how they work: sixty and more of each class.

    Mistakes fall on any letter, keys of Telex and VNI anywhere in a word; 200 phrases of daily life find nothing.
    """
    result = scored(BENCH / "queries_later.jsonl")
    assert min(figures["n"] for figures in result.values()) >= 60
    assert result["ALL"]["top1"] >= 0.97
    assert_reached(result, 0.04)


@pytest.mark.parametrize("seed", [11, 12])
def test_other_queries_of_the_same_classes(seed: int, tmp_path: Path) -> None:
    queries = list(Perturber(resolution(), seed).queries())
    assert len(queries) > 1_500
    path = tmp_path / "queries.jsonl"
    path.write_text("".join(json.dumps(query, ensure_ascii=False) + "\n" for query in queries), encoding="utf-8")
    result = scored(path)
    assert result["ALL"]["top1"] >= 0.97
    # Two mistakes in the short words of a phrase are more than may be forgiven without finding nonsense.
    assert result["typo2"]["top1"] >= 0.85
    assert_reached({name: figures for name, figures in result.items() if name != "typo2"}, 0.07)


def test_another_document(tmp_path: Path) -> None:
    """Nothing depends on the resolution: a made-up text of the genre, whose few phrases come back in many things."""
    path = tmp_path / "other.txt"
    path.write_bytes(text(420, seed=3))
    document = read_document(path.read_bytes(), name=path.name, id="other")
    queries = [query for query in Perturber(document, 5).queries() if query["kind"] != "person"]
    asked = tmp_path / "queries.jsonl"
    asked.write_text("".join(json.dumps(query, ensure_ascii=False) + "\n" for query in queries), encoding="utf-8")
    result = scored(asked, f'{FIND} --doc "{path}"')
    assert result["ALL"]["top1"] >= 0.97
    assert min(figures["top1"] for figures in result.values()) >= 0.85
