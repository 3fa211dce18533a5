"""Who holds which role, in Popolo's terms, as the document has it: nothing inferred, nothing from outside."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from nghiquyet.messages import gettext


@dataclass(frozen=True, slots=True)
class Person:
    """One person as named in the text; two spellings are two persons (Popolo Person)."""

    id: str
    name: str
    """As printed, in NFC, without the prefix ``Đồng chí``."""
    family_name: str
    additional_name: str
    given_name: str
    sources: tuple[int, ...]
    """Source lines that name the person, in order."""
    maybe_same_as: tuple[Likeness, ...] = ()
    honorific_prefix: str | None = None
    """The form of address before the name where it stands first: ``Đồng chí``; None where there is none."""


@dataclass(frozen=True, slots=True)
class Reason:
    """A sentence for people: a message id with ``{name}`` fields, and what fills them."""

    template: str
    values: tuple[tuple[str, str], ...] = ()

    @property
    def message(self) -> str:
        """The sentence, in the language of the interface."""
        return gettext(self.template).format(**dict(self.values))


@dataclass(frozen=True, slots=True)
class Likeness:
    """Another person who may be the same one, with what speaks for and against it. They are never merged."""

    person_id: str
    reasons_for: tuple[Reason, ...]
    reasons_against: tuple[Reason, ...]


@dataclass(frozen=True, slots=True)
class Organization:
    """A body of the text (Popolo Organization)."""

    id: str
    name: str
    """As its heading has it, with its ``khóa``."""
    classification: str | None
    """What kind of body it is: its name without whose it is, e.g. ``Ban Thường vụ``."""
    parent_id: str | None
    other_names: tuple[str, ...] = ()
    """Other names of the same body, e.g. ``Quận ủy`` of the executive committee of a district."""
    ordinal: str | None = None
    """Which one it is, as printed: ``XII`` of ``khóa XII``; None where that is not said."""


@dataclass(frozen=True, slots=True)
class Post:
    """A post that a body has, whoever holds it (Popolo Post)."""

    id: str
    label: str
    role: str
    organization_id: str


@dataclass(frozen=True, slots=True)
class Membership:
    """A person in a body, in a post if the text names one (Popolo Membership)."""

    id: str
    person_id: str
    organization_id: str
    post_id: str | None
    role: str
    """In the words of the source."""
    start_date: str | None
    end_date: str | None
    position: int | None
    """Place in the printed list, from 1; None for somebody named in running text."""
    status: Literal["official", "alternate"] | None
    """Of delegates to a congress."""
    eid: str
    """The unit that says so."""
    source_line: int
    mentioned: bool = False
    """The text only says in passing that the person holds it; it does not put him there ("được nhắc")."""


@dataclass(frozen=True, slots=True)
class Roster:
    """A list of people, what its heading says of their number, and how many it lists."""

    eid: str
    organization_id: str
    stated: int | None
    listed: int
