"""``export roster`` and ``export roster-text``: who sits where, to print and pin up.

Ủy ban Kiểm tra Quận ủy khóa XII                                    nêu 3 · đếm 3 ✓
 1  Nguyễn Quốc Khánh      Chủ nhiệm                                          L1661
"""

from __future__ import annotations

import textwrap
from collections.abc import Iterator
from dataclasses import dataclass

from nghiquyet.document.model import Document
from nghiquyet.document.people import Membership
from nghiquyet.document.roll import Roll
from nghiquyet.exporting.markdown import escape
from nghiquyet.exporting.people import count_words, since_words
from nghiquyet.messages import gettext as _
from nghiquyet.plain import visible

_WIDTH = 80
_NAME = 24
_LINE = 6


@dataclass(frozen=True, slots=True)
class _Section:
    """One list of people, or those named in passing."""

    title: str
    count: str
    rows: tuple[Membership, ...]


def roster_markdown(document: Document) -> Iterator[str]:
    """The lines of the roster in Markdown: a table for each list, in document order."""
    roll = Roll(document)
    yield f"# {escape(_title(document))}"
    for section in _sections(roll):
        yield from ("", f"## {escape(section.title)}", "")
        if section.count:
            yield from (escape(section.count), "")
        if section.rows:
            headers = (_("No."), _("Name"), _("Post"), _("Term"), _("Line"))
            yield from (_row(headers), _row(("---:", "---", "---", "---", "---:"), raw=True))
        for number, membership in enumerate(section.rows, start=1):
            name = roll.person(membership.person_id).name
            since = since_words(roll, membership)
            yield _row((str(number), name, membership.role, since, f"L{membership.source_line}"))
    yield from ("", *(escape(line) for line in _foot(document)))


def roster_text(document: Document) -> Iterator[str]:
    """The lines of the roster as plain text, none wider than 80 columns."""
    roll = Roll(document)
    yield from _wrapped(_title(document))
    for section in _sections(roll):
        yield from ("", *_headed(section.title, section.count))
        for number, membership in enumerate(section.rows, start=1):
            yield from _printed(number, roll.person(membership.person_id).name, membership)
    yield ""
    for line in _foot(document):
        yield from _wrapped(line)


def _sections(roll: Roll) -> Iterator[_Section]:
    document = roll.document
    listed: dict[str, list[Membership]] = {roster.eid: [] for roster in document.rosters}
    named = []
    for membership in document.memberships:
        roster = roll.roster_of(membership)
        if roster is None or membership.mentioned:
            named.append(membership)
        else:
            listed[roster.eid].append(membership)
    for roster in document.rosters:
        heading = document.outline.node(roster.eid).text.rstrip(":")
        yield _Section(heading, count_words(roster), tuple(listed[roster.eid]))
    if named:
        yield _Section(_("Mentioned in the text, not in a list"), "", tuple(named))


def _title(document: Document) -> str:
    return document.title or document.source.name


def _foot(document: Document) -> Iterator[str]:
    source = document.source
    yield _("Source: {name}, sha256 {sha256}.").format(name=source.name, sha256=source.sha256)
    if document.extract:
        yield _("An extract; it does not replace the signed original.")


def _row(cells: tuple[str, ...], *, raw: bool = False) -> str:
    return f"| {' | '.join(cell if raw else escape(cell) for cell in cells)} |"


def _wrapped(text: str, indent: str = "") -> list[str]:
    return textwrap.wrap(visible(text), _WIDTH, subsequent_indent=indent) or [""]


def _headed(title: str, count: str) -> list[str]:
    """A heading with its count: on the same line if there is room for it, otherwise below."""
    lines = _wrapped(title)
    if count and len(lines[-1]) + 2 + len(count) <= _WIDTH:
        lines[-1] += count.rjust(_WIDTH - len(lines[-1]))
    elif count:
        lines.append(count.rjust(_WIDTH))
    return [*lines, "-" * _WIDTH]


def _printed(number: int, name: str, membership: Membership) -> Iterator[str]:
    """Number, name, post and source line; what is too long for its column goes on below."""
    post_width = _WIDTH - 4 - _NAME - 2 - _LINE - 1
    names = textwrap.wrap(visible(name), _NAME) or [""]
    posts = textwrap.wrap(visible(membership.role), post_width) or [""]
    for at in range(max(len(names), len(posts))):
        left = f"{number:>3} " if at == 0 else " " * 4
        first = names[at] if at < len(names) else ""
        second = posts[at] if at < len(posts) else ""
        line = f"L{membership.source_line}".rjust(_LINE) if at == 0 else ""
        yield f"{left}{first:<{_NAME}}  {second:<{post_width}} {line}".rstrip()
