"""Tasks, shortcomings and programmes of the matter of a target: as recorded, and nowhere else."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from nghiquyet.cli import output
from nghiquyet.document import Document
from nghiquyet.document.editorial import EditorialRelated
from nghiquyet.library.editorial import BadEditorial, load_editorial
from nghiquyet.reading import read_document
from tests.cli.calling import call
from tests.figures.support import resolution, section
from tests.reading.support import DATA, TEXT

RECORDED = load_editorial(DATA / "binh-tan-2020.toml").editorial
RIGHT = EditorialRelated("16", "task", 1223, "Duy trì cung cấp và đảm bảo 100% hộ dân sử dụng nước sạch", None)


def read_with(*related: EditorialRelated) -> Document:
    editorial = replace(RECORDED, targets=(), baselines=(), programmes=(), related=related)
    return read_document(TEXT.read_bytes(), name=TEXT.name, id="binh-tan-2020", editorial=editorial)


def test_every_link_of_the_resolution_holds_and_stands_where_it_says() -> None:
    document = resolution()
    assert sum(len(target.related) for target in document.targets) == len(RECORDED.related) > 60
    for target in document.targets:
        for each in target.related:
            own = document.outline.node(each.eid)
            assert each.phrase in own.verbatim
            assert own.lines.first <= each.lines[0] <= each.lines[1] <= own.lines.last
            part, _, rest = each.eid.partition("__")
            if each.kind == "task":
                assert part == "part_2"
                assert rest.startswith(("sec_II", "sec_IV"))
            elif each.kind == "shortcoming":
                assert part == "part_1"
                assert document.outline.ancestors(each.eid)[-1].text.startswith("Hạn chế")
            else:
                assert own.role == "programme"


def test_of_two_targets_the_text_says_nothing_more() -> None:
    assert [target.number for target in resolution().targets if not target.related] == ["5", "12"]


def test_clean_water_has_its_tasks_and_no_shortcoming() -> None:
    related = {(each.kind, each.lines) for each in resolution().targets[15].related}
    assert related == {("task", (1223, 1225)), ("task", (1225, 1227)), ("task", (1229, 1229))}


@pytest.mark.parametrize(
    "wrong",
    [
        replace(RIGHT, line=1225),
        replace(RIGHT, says="Duy trì cung cấp 100% nước sạch"),
        replace(RIGHT, target="33"),
        replace(RIGHT, kind="shortcoming"),
        replace(RIGHT, kind="programme"),
        replace(RIGHT, line=333, says="Việc xây dựng trường học chưa đáp ứng yêu cầu"),
        replace(RIGHT, line=1004, says="Tiếp tục duy trì hộ dân sử dụng nước sạch"),
        replace(RIGHT, line=0),
        replace(RIGHT, line=99999),
    ],
)
def test_a_wrong_link_changes_nothing_and_is_told_with_file_entry_and_line(wrong: EditorialRelated) -> None:
    document = read_with(RIGHT, wrong)
    assert [each.phrase for target in document.targets for each in target.related] == [RIGHT.says]
    (finding,) = (each for each in document.findings if each.rule == "editorial-claim")
    assert finding.line == wrong.line
    assert "binh-tan-2020.toml: related[2]" in finding.message
    assert str(wrong.line) in finding.message
    assert wrong.says in finding.message


def test_nothing_is_guessed_for_other_documents() -> None:
    document = section("Chỉ tiêu", "(1) Xây dựng 5 cầu.", "(2) Xây dựng 3 trường.")
    assert [target.related for target in document.targets] == [(), ()]


WRITTEN = """
[document]
sha256 = "abc"

[[related]]
target = "16"
kind = "task"
line = 1223
says = "Duy trì cung cấp và đảm bảo 100% hộ dân sử dụng nước sạch"
"""


def test_what_is_written_is_read(tmp_path: Path) -> None:
    path = tmp_path / "a.toml"
    path.write_text(WRITTEN, encoding="utf-8")
    assert load_editorial(path).editorial.related == (RIGHT,)


@pytest.mark.parametrize(
    ("right", "wrong", "told"),
    [
        ('kind = "task"', 'kind = "tasks"', "related[1].kind"),
        ("line = 1223", 'line = "1223"', "related[1].line"),
        ('target = "16"\n', "", "related[1].target"),
        ("says", "sais", "related[1].sais"),
    ],
)
def test_a_mistake_is_told_with_its_key(tmp_path: Path, right: str, wrong: str, told: str) -> None:
    path = tmp_path / "a.toml"
    path.write_text(WRITTEN.replace(right, wrong), encoding="utf-8")
    with pytest.raises(BadEditorial) as mistake:
        load_editorial(path)
    assert told in " ".join(str(each) for each in mistake.value.problems)


def test_the_command_tells_it_to_people_pipes_and_programs(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    related = json.loads(call(capsys, "target", "16", "--json").out)["related"]
    assert related[0] == {
        "kind": "task",
        "eid": "part_2__sec_II__para_2__p_4",
        "label": "P2.II.2",
        "phrase": RIGHT.says,
        "lines": [1223, 1225],
        "page": 17,
        "reason": None,
    }
    exported = json.loads(call(capsys, "export", "json").out)["targets"]
    assert exported[15]["related"] == related
    rows = [row for row in call(capsys, "target", "16").rows if row[0] == "→"]
    assert rows[0] == ["→", "Nhiệm vụ", RIGHT.says, "P2.II.2, đoạn 4, tr. 17, dòng 1223–1225"]
    monkeypatch.setattr(output, "for_people", lambda: True)
    monkeypatch.setenv("COLUMNS", "80")
    told = call(capsys, "target", "16").out
    assert "P2.II.2, đoạn 4, tr. 17, dòng 1223–1225" in told
    assert "no other place" in call(capsys, "target", "5", "--lang", "en").out
    assert "[Nhiệm vụ: P2.II.2, đoạn 4, tr. 17, dòng 1223–1225](#L1215)" in call(capsys, "export", "markdown").out
