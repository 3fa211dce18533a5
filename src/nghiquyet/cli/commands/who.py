"""``nghiquyet who QUERY… | --batch``: people and the posts they hold, as the text has it and as of when it was made."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Any, Final

import click

from nghiquyet.cli import output
from nghiquyet.cli.base import argument, command, flag, json_flag
from nghiquyet.cli.parameters import doc_option, pass_session
from nghiquyet.cli.session import Session, tell
from nghiquyet.cli.wording import quoted
from nghiquyet.document.people import Membership, Person, Roster
from nghiquyet.document.roll import Roll
from nghiquyet.exporting.people import body_words, count_words, place_words, post_object, roster_object, since_words
from nghiquyet.exporting.popolo import popolo_membership, popolo_organization, popolo_person
from nghiquyet.library.abbreviations import load
from nghiquyet.messages import N_, ngettext
from nghiquyet.messages import gettext as _
from nghiquyet.search.people import Answer, Found, PeopleIndex, listed_name

_LONGEST_LINE: Final = 2_000


@command(
    "who",
    N_(
        "Show who holds which post: give a name, a post, a body or part of one, with or without accents (bi thu, "
        "pbt quan uy, ubkt, que son)."
    ),
)
@argument("query", nargs=-1, metavar="[QUERY]...", help=N_("A name, a post, a body or part of one."))
@flag("--batch", help=N_("Read names from stdin, one per line, and show the posts of each."))
@doc_option
@json_flag
@pass_session
def who_command(session: Session, query: tuple[str, ...], batch: bool, doc: str | None, as_json: bool) -> int:
    """Print the answer; gives the exit code: 0 if the text has one, 1 if not."""
    if bool(query) == batch:
        raise click.UsageError(_("Give a name, post or body, or use --batch with a list of names on stdin."))
    index = PeopleIndex(session.document(doc), load(session.places, tell))
    if batch:
        return _batch(index, as_json)
    answer = index.ask(" ".join(query)[:_LONGEST_LINE])
    if as_json:
        output.json_value(answer_object(index.roll, answer))
    elif answer.found:
        _print(index.roll, answer)
    if not answer.found:
        output.notice(nothing_words(index.roll, answer))
    return 0 if answer.found else 1


def answer_object(roll: Roll, answer: Answer) -> dict[str, Any]:
    """An answer for programs: what was found, and the Popolo records of those who hold it."""
    document = roll.document
    bodies = dict.fromkeys(each.organization_id for each in answer.memberships)
    posts = dict.fromkeys(each.post_id for each in answer.memberships if each.post_id)
    return {
        "query": answer.query,
        "found": bool(answer.found),
        "sure": answer.sure,
        "answers": [_found_object(roll, found) for found in answer.found],
        "without": [_found_object(roll, found) for found in answer.without],
        "persons": [popolo_person(document, person) for person in answer.persons],
        "organizations": [popolo_organization(roll.organization(each)) for each in bodies],
        "posts": [post_object(roll.post(each)) for each in posts],
        "memberships": [_membership_object(roll, each) for each in answer.memberships],
        "rosters": [roster_object(roster) for roster in roll.rosters_of(answer.memberships)],
        "read_as": dict(answer.read_as),
        "nearest": [_found_object(roll, found) for found in answer.nearest],
        "document": {"id": document.id, "held": {"start": document.held.start, "end": document.held.end}},
    }


def nothing_words(roll: Roll, answer: Answer) -> str:
    """That the text does not say, where was looked, and what is nearest."""
    document = roll.document
    labels = [document.outline.node(roster.eid).label for roster in document.rosters]
    places = _("the whole text")
    if any(labels):
        places = _("the whole text and the rosters {labels}").format(labels=", ".join(each for each in labels if each))
    sentence = _(
        "The text does not mention {query}. Searched: {places} ({persons} people, {posts} posts, {bodies} bodies)."
    )
    words = sentence.format(
        query=quoted(answer.query),
        places=places,
        persons=len(document.persons),
        posts=len(document.posts),
        bodies=len(document.organizations),
    )
    if not answer.nearest:
        return words
    nearest = "; ".join(_near_words(roll, found) for found in answer.nearest)
    return words + " " + _("Nearest: {nearest}.").format(nearest=nearest)


def _found_object(roll: Roll, found: Found) -> dict[str, Any]:
    subject = found.subject
    return {
        "kind": subject.kind,
        "id": subject.id,
        "name": subject.name,
        "match": found.match,
        "holders": [person.name for person in roll.people_of(_of(roll, found))],
    }


def _membership_object(roll: Roll, membership: Membership) -> dict[str, Any]:
    """A Popolo membership whose label says everything: who, what, in which body, of when."""
    label = " – ".join(each for each in _fields(roll, membership)[:4] if each)
    return {**popolo_membership(roll.document, membership), "label": label}


def _fields(roll: Roll, membership: Membership) -> tuple[str, str, str, str, str]:
    """Name, post, body, of which term and when, and where the text says so."""
    return (
        roll.person(membership.person_id).name,
        roll.post_or_role(membership),
        body_words(roll.organization(membership.organization_id)),
        since_words(roll, membership),
        place_words(roll.document, membership),
    )


def _of(roll: Roll, found: Found) -> tuple[Membership, ...]:
    """The memberships of what was found."""
    of = {"person": roll.of_person, "post": roll.of_post, "body": roll.of_body}
    return of[found.subject.kind](found.subject.id)


def _near_words(roll: Roll, found: Found) -> str:
    """Something near: a person with his posts, a post with its holders, a body."""
    held = _of(roll, found)
    if found.subject.kind == "person":
        beside = [roll.post_or_role(each) for each in held]
    else:
        beside = [person.name for person in roll.people_of(held)] if found.subject.kind == "post" else []
    lines = f" (L{held[0].source_line})" if held else ""
    return f"{found.subject.name}{' – ' if beside else ''}{', '.join(dict.fromkeys(beside))}{lines}"


def _print(roll: Roll, answer: Answer) -> None:
    """The answer for people: a record a row, and beside it what one should know about it."""
    if not output.for_people():
        output.records(_rows(roll, answer))
    elif all(found.subject.kind == "person" for found in answer.found):
        _print_persons(roll, answer)
    else:
        _print_bodies(roll, answer)
    for sentence in _remarks(roll, answer):
        output.notice(sentence)


def _print_persons(roll: Roll, answer: Answer) -> None:
    """For a terminal: each name, and under it post, body, term and place. A name is never shortened."""
    for person in answer.persons:
        output.bold(person.name)
        held = [_fields(roll, row)[1:] for row in answer.memberships if row.person_id == person.id]
        rows = [(post, " · ".join(each for each in beside if each)) for post, *beside in held]
        output.table(rows or [(_without_post(roll, person)[1], _without_post(roll, person)[-1])])


def _print_bodies(roll: Roll, answer: Answer) -> None:
    """For a terminal: each body and of when it is, and under it names, posts and places."""
    by_body: dict[tuple[str, str], list[Membership]] = {}
    for row in answer.memberships:
        by_body.setdefault((row.organization_id, since_words(roll, row)), []).append(row)
    for (body, since), held in by_body.items():
        output.bold(" · ".join(each for each in (body_words(roll.organization(body)), since) if each))
        fields = [_fields(roll, row) for row in held]
        output.table([(name, post, place) for name, post, _body, _since, place in fields], flexible=1)


def _rows(roll: Roll, answer: Answer) -> Iterator[tuple[str, ...]]:
    yield from (_fields(roll, membership) for membership in answer.memberships)
    holding = {membership.person_id for membership in answer.memberships}
    yield from (_without_post(roll, person) for person in answer.persons if person.id not in holding)


def _without_post(roll: Roll, person: Person) -> tuple[str, ...]:
    """Somebody whom the text names without a post."""
    line = person.sources[0]
    page = _("p. {page}").format(page=roll.document.page_of(line))
    return person.name, _("no post stated"), "", "", f"{page} · L{line}"


def _remarks(roll: Roll, answer: Answer) -> Iterator[str]:
    """Counts, readings of what was typed, doubts about identity."""
    if not answer.sure:
        sentence = _("There is no exact match for {query}; these are the nearest.")
        yield sentence.format(query=quoted(answer.query))
    for typed, read in answer.read_as:
        yield _("{typed} was read as {read}.").format(typed=quoted(typed), read=quoted(read))
    if any(found.subject.kind != "person" for found in answer.found) and not answer.without:
        for roster in _whole_rosters(roll, answer.memberships):
            node = roll.document.outline.node(roster.eid)
            place = " · ".join(part for part in (node.label, f"L{node.lines.first}") if part)
            yield f"{node.text.rstrip(':')}: {count_words(roster)} ({place})"
    if answer.without:
        names = ", ".join(found.subject.name for found in answer.without)
        count = len(answer.persons)
        yield ngettext("{n} person, not in {bodies}.", "{n} people, not in {bodies}.", count).format(
            n=count, bodies=names
        )
    for person in answer.persons:
        yield from _likenesses(roll, person)


def _whole_rosters(roll: Roll, memberships: Iterable[Membership]) -> list[Roster]:
    """The lists of which everybody is in the answer: of part of a list the number says nothing."""
    counted = Counter(roll.roster_of(membership) for membership in memberships)
    return [roster for roster, count in counted.items() if roster is not None and roster.listed <= count]


def _likenesses(roll: Roll, person: Person) -> Iterator[str]:
    """That somebody may be another one too, with what speaks for and against it."""
    for likeness in person.maybe_same_as:
        other = roll.person(likeness.person_id)
        lines = ", ".join(f"L{line}" for line in other.sources)
        sentence = _("{name} and {other} ({lines}) may be the same person; the text does not say.")
        words = [sentence.format(name=person.name, other=other.name, lines=lines)]
        for title, reasons in ((_("For:"), likeness.reasons_for), (_("Against:"), likeness.reasons_against)):
            if reasons:
                words.append(f"{title} {' '.join(reason.message for reason in reasons)}")
        yield " ".join(words)


def _batch(index: PeopleIndex, as_json: bool) -> int:
    """Answer each name of stdin; 1 if the text names none of them."""
    answers = [index.named(name) for name in _names(sys.stdin)]
    if as_json:
        for answer in answers:
            output.json_value(answer_object(index.roll, answer))
    else:
        for answer in answers:
            _print_one_of_a_list(index.roll, answer)
    missing = [answer.query for answer in answers if not answer.found]
    summary = ngettext("{n} name, {missing} not in the text", "{n} names, {missing} not in the text", len(answers))
    names = f": {', '.join(missing)}" if missing else "."
    output.notice(summary.format(n=len(answers), missing=len(missing)) + names)
    return 0 if len(missing) < len(answers) else 1


def _names(lines: Iterable[str]) -> Iterator[str]:
    """The names of a list: without numbers, bullets and forms of address."""
    for line in lines:
        name = listed_name(line[:_LONGEST_LINE])
        if name:
            yield name


def _print_one_of_a_list(roll: Roll, answer: Answer) -> None:
    """One name of a list, what it is and what it holds, or that the text does not name it."""
    if not output.for_people():
        output.records(_batch_rows(roll, answer))
    elif answer.found:
        _print_persons(roll, answer)
    else:
        (row,) = _batch_rows(roll, answer)
        output.bold(" – ".join(each for each in row if each))


def _batch_rows(roll: Roll, answer: Answer) -> Iterator[tuple[str, ...]]:
    if not answer.found:
        near = "; ".join(found.subject.name for found in answer.nearest if found.subject.kind == "person")
        note = _("Nearest: {nearest}.").format(nearest=near) if near else ""
        yield answer.query, _("not in the text"), note, "", "", ""
    for row in _rows(roll, answer):
        yield answer.query, *row
