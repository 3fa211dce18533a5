"""Sentences above the list: who is kept, by what, and what was made of the words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Final

from nghiquyet.document.roll import Roll
from nghiquyet.messages import N_, ngettext
from nghiquyet.messages import gettext as _
from nghiquyet.plain import visible
from nghiquyet.tui.people.columns import Column
from nghiquyet.tui.people.facts import people_words
from nghiquyet.tui.people.filtering import Kept, Wanted
from nghiquyet.tui.people.lines import Mode, Order
from nghiquyet.tui.signs import Signs

if TYPE_CHECKING:
    from nghiquyet.search.people import Answer, Found

_TITLES: Final[dict[Mode, str]] = {"persons": N_("People by bodies"), "bodies": N_("By body"), "posts": N_("By post")}


def title_words(mode: Mode, order: Order, column: Column | None, signs: Signs) -> str:
    """What is listed, and in which order."""
    orders = {
        "name": _("sorted by name"),
        "body": _("sorted as printed in {body}").format(body=column.short if column else ""),
        "count": _("sorted by number of posts"),
    }
    order_words = orders[order] if mode == "persons" else _("in printed order")
    return f"{_(_TITLES[mode])} {signs.middle} {order_words}"


def kept_words(roll: Roll, kept: Kept, wanted: Wanted, columns: Sequence[Column], signs: Signs) -> str:
    """How many people are kept, the conditions, and what the words were taken for."""
    count, all = len(kept.persons), len(roll.document.persons)
    words = [people_words(all)]
    if wanted != Wanted():
        words = [ngettext("{n} of {all} person", "{n} of {all} people", all).format(n=count, all=all)]
    words += _conditions(wanted, columns)
    if kept.answer is not None and kept.answer.found:
        words += _taken_for(kept.answer)
    return visible(f" {signs.middle} ".join(words))


def nobody_words(roll: Roll, kept: Kept, wanted: Wanted, columns: Sequence[Column]) -> str:
    """That nobody fits, and what is nearest."""
    words = [_("The text names nobody who matches.")]
    if wanted.query.strip():
        words = [_("The text names nobody who matches “{query}”.").format(query=wanted.query.strip())]
    if conditions := ", ".join(_conditions(wanted, columns)):
        words.append(_("Conditions: {conditions}.").format(conditions=conditions))
    if kept.answer is not None and kept.answer.nearest:
        nearest = "; ".join(_near(roll, found) for found in kept.answer.nearest)
        words.append(_("Nearest: {nearest}.").format(nearest=nearest))
    return visible("\n\n".join(words), keep="\n")


def _conditions(wanted: Wanted, columns: Sequence[Column]) -> Iterator[str]:
    for sentence, ids in ((_("in {bodies}"), wanted.within), (_("not in {bodies}"), wanted.without)):
        names = [column.label for column in columns if column.id in ids]
        if names:
            yield sentence.format(bodies=", ".join(names))


def _taken_for(answer: Answer) -> Iterator[str]:
    """The posts and bodies whose people are kept; that it is only near, if it is."""
    names = [found.subject.name for found in answer.found if found.subject.kind != "person"]
    if names:
        yield ", ".join(names)
    if answer.without:
        yield _("not in {bodies}").format(bodies=", ".join(found.subject.name for found in answer.without))
    if not answer.sure:
        yield _("no exact match")


def _near(roll: Roll, found: Found) -> str:
    """Something near, and who holds it."""
    subject = found.subject
    if subject.kind != "post":
        return subject.name
    holders = ", ".join(person.name for person in roll.people_of(roll.of_post(subject.id)))
    return f"{subject.name} ({holders})"
