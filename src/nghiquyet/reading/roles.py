"""What units say in this genre of documents, from their headings and from how their items begin.

"2. Các chỉ tiêu phát triển chủ yếu …"  → targets; its points (1). … (32). → target
"1. Danh sách Ủy viên …, gồm 41 đồng chí" with "- Đồng chí …" below → roster; its lines → item
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from nghiquyet.document import Kind, Role
from nghiquyet.reading.people.headings import announces_people
from nghiquyet.reading.people.lines import names_person
from nghiquyet.reading.targeting import assign_targets
from nghiquyet.reading.tree import Unit, walk

_PATTERNS: tuple[tuple[Role, str], ...] = (
    ("causes", r"(?:một số |những |các )?nguyên nhân\b(?!.*\bbài học\b)"),
    ("lessons", r"(?:một số |những |các )?bài học\b"),
    ("shortcomings", r"(?:một số |những |các )?(?:hạn chế|yếu kém|khuyết điểm|tồn tại|khó khăn)\b"),
    ("results", r"(?:một số |những |các )?(?:kết quả(?: đạt được| chủ yếu| nổi bật)*|thành tựu\b.*|ưu điểm)\W*$"),
    ("targets", r"(?!.*\b(?:nhiệm vụ|giải pháp|kết quả|nguyên nhân|thực hiện)\b).*\bchỉ tiêu\b"),
    ("programmes", r"(?:các|những|\d+)\s+(?:công trình|chương trình|đề án|dự án)\b"),
    ("objectives", r"(?:các )?mục tiêu\b(?!,)"),
    ("tasks", r"(?:các |những |một số )?(?:nhiệm vụ|giải pháp)\b"),
)
_HEADINGS = tuple((role, re.compile(pattern, re.IGNORECASE)) for role, pattern in _PATTERNS)
"""The first pattern that fits the beginning of a heading has it; a cause of shortcomings is a cause."""

_OF_POINTS: dict[Role, Role] = {"programmes": "programme", "lessons": "lesson"}

_TITLE_LINES = 4
"""Most lines of a title at the end of a preface."""
_LISTED: frozenset[Kind] = frozenset(["indent", "point", "paragraph"])


def assign_roles(units: list[Unit], texts: Mapping[Unit, str]) -> None:
    """Give every unit its role, and lines of rosters their kind; ``texts`` are reading texts without markers."""
    _rosters_without_heading(units, texts)
    for unit in walk(units):
        _roster(unit, texts)
        if unit.role is not None or unit.kind in ("p", "item", "preface", "conclusions"):
            continue
        if unit.kind == "point":
            unit.role = _of_point(unit)
        elif unit.children:
            unit.role = _of_heading(texts[unit])
    assign_targets(units, texts)


def _of_point(unit: Unit) -> Role | None:
    """What the heading above makes of its points; a point that only groups other points is none of them."""
    if any(child.kind == "point" for child in unit.children):
        return None
    above = unit.parent
    while above is not None and above.role is None and above.kind in ("group", "point"):
        above = above.parent
    return _OF_POINTS.get(above.role) if above is not None and above.role is not None else None


def _of_heading(heading: str) -> Role | None:
    return next((role for role, pattern in _HEADINGS if pattern.match(heading)), None)


def _roster(unit: Unit, texts: Mapping[Unit, str]) -> None:
    """A heading with a list of people below it is a roster, and so is the heading above a group that is one."""
    if unit.kind in ("preface", "conclusions") or not unit.children:
        return
    if not _mark_people(unit.children, announces_people(texts[unit]), texts):
        return
    container: Unit | None = unit
    while container is not None and container.kind == "group":
        container.role = "roster"
        container = container.parent
    if container is not None and container.block is not None:
        container.role = "roster"


def _rosters_without_heading(units: list[Unit], texts: Mapping[Unit, str]) -> None:
    """Lists of people that stand below running text instead of a heading: their lines are items all the same."""
    run: list[Unit] = []
    above = ""
    for unit in [*units, None]:
        if unit is not None and unit.kind in _LISTED and not unit.children:
            run.append(unit)
            continue
        if run:
            _mark_people(run, announces_people(above), texts)
            run = []
        if unit is not None:
            # A title over several lines is several paragraphs of the preface.
            titles = unit.children[-_TITLE_LINES:] if unit.kind == "preface" else [unit]
            above = " ".join(texts[each] for each in titles)


def _mark_people(children: list[Unit], announced: bool, texts: Mapping[Unit, str]) -> bool:
    """Make lines of a list that name people its items, if most of them do; whether there are any.

    Below a heading that announces people it is enough that the first line names one.
    """
    listed = [child for child in children if child.kind in _LISTED and not child.children]
    people = [child for child in listed if names_person(texts[child], bare=announced)]
    most = len(people) >= 0.6 * len(listed) or (announced and bool(people) and listed[0] is people[0])
    if not people or not most:
        return False
    for child in people:
        child.kind = "item"
    return True
