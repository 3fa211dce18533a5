"""The bodies and posts met so far, each once, with ids that are short, stable and made from their names.

"Ủy ban Kiểm tra Quận ủy khóa XII"   → Organization("ubkt", classification "Ủy ban Kiểm tra", ordinal "XII")
"Ủy ban kiểm tra Quận ủy khóa XII"   → the same one
"Quận ủy khóa XII"                   → the "Ban Chấp hành Đảng bộ Quận khóa XII": a district's committee has both names
"Phó Chủ nhiệm" in it                → Post("pcn-ubkt")
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace
from typing import NamedTuple

from nghiquyet.document.people import Organization, Post
from nghiquyet.reading.people.words import owner
from nghiquyet.vietnamese.folding import fold_case, fold_marks
from nghiquyet.vietnamese.names import initials

_ORDINAL = re.compile(r",?\s*khóa\s+(?:thứ\s+)?([ivxlc]+|\d{1,3})(?![^\W_])\.?")
_LEVELS = {
    "thành phố": "Thành ủy", "quận": "Quận ủy", "huyện": "Huyện ủy", "tỉnh": "Tỉnh ủy", "thị xã": "Thị ủy",
    "phường": "Đảng ủy", "xã": "Đảng ủy", "thị trấn": "Đảng ủy",
}  # fmt: skip
"""What the executive committee of a Party organisation is called for short (Party statutes, articles 18 and 19)."""
_STATUSES = ("chính thức", "dự khuyết")
_STANDING = ("ban thường vụ", "thường trực")
_PARTY = "đảng bộ"
_COMMITTEE = "ban chấp hành"


class _Name(NamedTuple):
    """The name of a body in its parts."""

    full: str
    base: str
    """Without ``khóa``."""
    core: str
    """What kind of body it is."""
    owner: str
    """Whose it is; empty where that is not said."""
    ordinal: str | None


def _parse(full: str) -> _Name:
    full = " ".join(full.split())
    key = fold_case(full)
    found = _ORDINAL.search(key)
    ordinal = full[found.start(1) : found.end(1)] if found else None
    base = (full[: found.start()] + full[found.end() :]).strip(" ,") if found else full
    whose = owner().search(fold_case(base))
    core = base[: whose.start()].rstrip(" ,") if whose else base
    return _Name(full, base, core, base[whose.start() :] if whose else "", ordinal)


class Register:
    """Bodies and posts of one document, by name."""

    def __init__(self) -> None:
        self._organizations: dict[str, Organization] = {}
        self._names: dict[str, _Name] = {}
        self._bearers: defaultdict[str, list[str]] = defaultdict(list)
        self._elected: set[str] = set()
        self._posts: dict[str, Post] = {}
        self._by_title: dict[tuple[str, str], str] = {}
        self._party: str | None = None

    @property
    def posts(self) -> tuple[Post, ...]:
        """All posts, in the order in which they were met."""
        return tuple(self._posts.values())

    def organizations(self) -> tuple[Organization, ...]:
        """All bodies in the order in which they were met, each with the one it belongs to."""
        return tuple(replace(each, parent_id=self._parent(each.id)) for each in self._organizations.values())

    def party(self, name: str) -> str:
        """The id of the organisation whose document it is."""
        self._party = self.body(name, elected=True)
        return self._party

    def body(self, full: str, *, elected: bool = False) -> str:
        """The id of the body of a name; ``elected``: it is one that the document itself lists."""
        name = _parse(full)
        known = self._find(name)
        if known is not None:
            return known
        own = initials(name.core)
        identifier = self._unique(
            own if elected or not name.owner else f"{own}-{initials(name.owner)}", self._organizations
        )
        if elected:
            self._elected.add(identifier)
        self._names[identifier] = name
        others = tuple(_short_names(name))
        for each in (name.base, *others):
            self._bearers[fold_case(each)].append(identifier)
        self._organizations[identifier] = Organization(
            id=identifier,
            name=name.full,
            classification=name.core,
            parent_id=None,
            other_names=others,
            ordinal=name.ordinal,
        )
        if elected and self._party is None and fold_case(name.core) == _COMMITTEE and _is_party(name.owner):
            self.party(name.owner)
        return identifier

    def find(self, full: str) -> str | None:
        """The id of the body of a name, if it was met."""
        return self._find(_parse(full))

    def post(self, title: str, organization: str, phrase: tuple[str, str] | None = None) -> str:
        """The id of a post in a body; ``phrase``: all of it, and the body's name in it, where printed."""
        key = (fold_case(title), organization)
        if key in self._by_title:
            return self._by_title[key]
        name = _parse(phrase[1]) if phrase else self._names[organization]
        status = next((status for status in _STATUSES if fold_case(title).endswith(status)), None)
        if status:
            short = f"{initials(title[: -len(status)])}-{fold_marks(status).replace(' ', '-')}"
        elif organization in self._elected:
            short = f"{initials(title)}-{initials(name.core)}"
        else:
            short = f"{initials(title)}-{organization}"
        identifier = self._unique(short, self._posts)
        label = (
            title
            if status or fold_case(title) == "đại biểu"
            else _parse(phrase[0]).base
            if phrase
            else f"{title} {name.base}"
        )
        self._posts[identifier] = Post(identifier, label, title, organization)
        self._by_title[key] = identifier
        return identifier

    def seat(self, title: str, organization: str) -> tuple[str, str | None]:
        """The body in which a title is held by somebody whom a list of ``organization`` names with it.

        A secretary is the committee's, also in a list of those who stand for it between its meetings; then the
        name of the committee is given too.
        """
        name = self._names[organization]
        if "bí thư" in fold_case(title) and name.owner and fold_case(name.core) in _STANDING:
            return self.body(name.owner + (f" khóa {name.ordinal}" if name.ordinal else ""), elected=True), name.owner
        return organization, None

    def _find(self, name: _Name) -> str | None:
        """The body of a name: one of the same ``khóa``; of a name without, whichever bears it."""
        for identifier in self._bearers[fold_case(name.base)]:
            other = self._names[identifier].ordinal
            if not (name.ordinal and other) or name.ordinal.upper() == other.upper():
                return identifier
        return None

    def _parent(self, identifier: str) -> str | None:
        """The body that a body's name says it belongs to; what the document itself lists is its organisation's."""
        name = self._names[identifier]
        whose = self._owner(name) if name.owner else None
        if whose is None and identifier in self._elected:
            whose = self._party
        return whose if whose != identifier else None

    def _owner(self, name: _Name) -> str | None:
        if self._party and _is_party(name.owner):
            party, whose = fold_case(self._names[self._party].base), fold_case(name.owner)
            if party.startswith(whose) or whose.startswith(party):
                return self._party
        return self._find(name._replace(full=name.owner, base=name.owner, core=name.owner, owner=""))

    @staticmethod
    def _unique(short: str, taken: dict[str, Organization] | dict[str, Post]) -> str:
        identifier, count = short, 1
        while identifier in taken:
            count += 1
            identifier = f"{short}-{count}"
        return identifier


def _is_party(text: str) -> bool:
    return fold_case(text).startswith(_PARTY)


def _short_names(name: _Name) -> Iterator[str]:
    """The other names of a Party organisation's executive committee: ``Quận ủy`` of that of a ``Đảng bộ Quận``."""
    if fold_case(name.core) != _COMMITTEE or not _is_party(name.owner):
        return
    whose = name.owner[len(_PARTY) :].strip()
    for level, short in _LEVELS.items():
        if fold_case(whose).startswith(level):
            yield short
            if whose[len(level) :].strip():
                yield f"{short} {whose[len(level) :].strip()}"
            return
