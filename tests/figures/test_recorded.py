"""Editorial data on targets and programmes: used where their lines say what they claim, and nowhere else."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from nghiquyet.document import Document
from nghiquyet.document.editorial import (
    Editorial,
    EditorialBaseline,
    EditorialProgramme,
    EditorialTarget,
    Fact,
)
from nghiquyet.document.serial import from_json, to_json
from nghiquyet.library.editorial import BadEditorial, load_editorial
from nghiquyet.reading import read_document
from tests.figures.support import resolution
from tests.reading.support import DATA, TEXT

RECORDED = load_editorial(DATA / "binh-tan-2020.toml").editorial
BARE = replace(RECORDED, targets=(), baselines=(), programmes=())


def read_with(editorial: Editorial) -> Document:
    return read_document(TEXT.read_bytes(), name=TEXT.name, id="binh-tan-2020", editorial=editorial)


def claims(document: Document) -> list[tuple[int, str]]:
    return [(each.line, each.verbatim) for each in document.findings if each.rule == "editorial-claim"]


def baseline(**changes: Any) -> EditorialBaseline:
    right = EditorialBaseline("3", 957, "115.000", 114, "95.261", "comparable", None)
    return replace(right, **changes)


def test_all_that_is_recorded_of_the_resolution_holds() -> None:
    assert claims(resolution()) == []
    assert len(RECORDED.targets) == 32
    assert sum(len(target.baseline) for target in resolution().targets) == len(RECORDED.baselines)
    assert all(target.theme for target in resolution().targets)


def test_past_results_stand_beside_the_indicators_they_are_compared_with() -> None:
    targets = {target.number: target for target in resolution().targets}
    total, average = targets["3"].baseline
    assert (total.phrase, total.lines, total.relation) == (
        "Tổng vốn đầu tư toàn xã hội đạt 95.261 tỷ đồng",
        (114, 114),
        "comparable",
    )
    assert (total.indicator, average.indicator) == (0, 1)
    results = {result.id: result for result in resolution().results}
    assert results[average.result or ""].value == 19052
    assert targets["17"].baseline == ()


def test_figures_that_measure_other_things_are_not_called_comparable() -> None:
    results = {result.id: result for result in resolution().results}
    for target in resolution().targets:
        for each in target.baseline:
            indicator, result = target.indicators[each.indicator or 0], results[each.result or ""]
            if each.relation == "comparable":
                assert result.value is not None
                assert (indicator.unit == result.unit) or each.reason
            else:
                assert each.reason


@pytest.mark.parametrize(
    ("claim", "said"),
    [
        (baseline(result_line=116), (116, "95.261")),
        (baseline(result_says="95.262"), (114, "95.262")),
        (baseline(line=955), (955, "115.000")),
        (baseline(says="116.000"), (957, "116.000")),
        (baseline(target="2"), (957, "115.000")),
    ],
)
def test_a_wrong_baseline_changes_nothing_and_is_told(claim: EditorialBaseline, said: tuple[int, str]) -> None:
    document = read_with(replace(BARE, baselines=(claim, baseline())))
    assert claims(document) == [said]
    assert [len(target.baseline) for target in document.targets if target.baseline] == [1]


def test_a_wrong_theme_changes_nothing_and_is_told() -> None:
    document = read_with(
        replace(BARE, targets=(EditorialTarget("17", 1011, "Môi trường"), EditorialTarget("18", 1020, "Môi trường")))
    )
    assert claims(document) == [(1011, "(17) Môi trường")]
    assert [target.number for target in document.targets if target.theme] == ["18"]


def test_a_wrong_alias_changes_nothing_and_is_told() -> None:
    programmes = (
        EditorialProgramme("3", 1482, (Fact("đường Vành Đai Trong", 1190), Fact("đường Vành Đai 3", 1190))),
        EditorialProgramme("7", 1482, (Fact("đường Vành Đai Trong", 1190),)),
    )
    document = read_with(replace(BARE, programmes=programmes))
    assert claims(document) == [(1190, "đường Vành Đai 3"), (1482, "(7)")]
    assert [mention.line for mention in document.programmes[2].mentions] == [1190]


def test_what_was_read_can_be_stored() -> None:
    assert from_json(to_json(resolution())) == resolution()


WRITTEN = """
[document]
sha256 = "abc"

[[target]]
number = "3"
line = 957
theme = "Kinh tế"

[[baseline]]
target = "3"
line = 957
says = "115.000"
result_line = 114
result_says = "95.261"
relation = "comparable"

[[programme]]
number = "3"
line = 1482
aliases = [{ text = "đường Vành Đai Trong", line = 1190 }]
"""


def test_what_is_written_is_read(tmp_path: Path) -> None:
    path = tmp_path / "a.toml"
    path.write_text(WRITTEN, encoding="utf-8")
    said = load_editorial(path).editorial
    assert said.targets == (EditorialTarget("3", 957, "Kinh tế"),)
    assert said.baselines == (baseline(),)
    assert said.programmes == (EditorialProgramme("3", 1482, (Fact("đường Vành Đai Trong", 1190),)),)


@pytest.mark.parametrize(
    ("right", "wrong", "told"),
    [
        ('relation = "comparable"', 'relation = "comparible"', ["baseline[1].relation", "comparable"]),
        ("result_line = 114", "result_line = 0", ["baseline[1].result_line"]),
        ('theme = "Kinh tế"', 'thema = "Kinh tế"', ["target[1].theme"]),
        ("[[programme]]", "[[program]]", ["program", "programme"]),
        ('text = "đường Vành Đai Trong"', "text = 3", ["programme[1].aliases[1].text"]),
    ],
)
def test_a_mistake_is_told_with_its_key(tmp_path: Path, right: str, wrong: str, told: list[str]) -> None:
    path = tmp_path / "a.toml"
    path.write_text(WRITTEN.replace(right, wrong), encoding="utf-8")
    with pytest.raises(BadEditorial) as mistake:
        load_editorial(path)
    sentence = str(mistake.value)
    assert all(words in sentence for words in [*told, "a.toml"])
