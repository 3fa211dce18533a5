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

_LISTED: frozenset[Kind] = frozenset(["indent", "point", "paragraph"])


def assign_roles(units: list[Unit], texts: Mapping[Unit, str]) -> None:
    """Give every unit its role, and lines of rosters their kind; ``texts`` are reading texts without markers."""
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
    """A heading with a list below it, most lines of which name a person, is a roster: those lines are its items.

    Below a heading that announces people it is enough that the first line names one.
    """
    listed = [child for child in unit.children if child.kind in _LISTED and not child.children]
    if unit.kind in ("preface", "conclusions") or not listed:
        return
    announced = announces_people(texts[unit])
    people = [child for child in listed if names_person(texts[child], bare=announced)]
    most = len(people) >= 0.6 * len(listed) or (announced and listed[0] in people)
    if not people or not most:
        return
    for child in people:
        child.kind = "item"
    container: Unit | None = unit
    while container is not None and container.kind == "group":
        container.role = "roster"
        container = container.parent
    if container is not None and container.block is not None:
        container.role = "roster"
