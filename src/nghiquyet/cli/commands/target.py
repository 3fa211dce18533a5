"""``nghiquyet target [N | QUERY…]``: the numbered targets, one or all, as figures."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from operator import itemgetter

from nghiquyet.cli import output
from nghiquyet.cli.base import argument, command, json_flag
from nghiquyet.cli.parameters import doc_option, pass_session
from nghiquyet.cli.session import Session
from nghiquyet.cli.wording import quoted
from nghiquyet.document import Document, Span
from nghiquyet.document.figures import Target
from nghiquyet.exporting.citation import citation
from nghiquyet.exporting.figures import (
    deadline_words,
    figure_words,
    no_related,
    past_words,
    related_kind,
    related_place,
    relation_name,
    target_object,
)
from nghiquyet.exporting.names import span_text
from nghiquyet.messages import N_
from nghiquyet.messages import gettext as _
from nghiquyet.search.targets import nearest, numbered, with_words


@command(
    "target",
    N_(
        "Print the targets of a document as figures: all of them, one by its number (17, ct 17), or those that "
        "contain all the words of a query, with or without accents. What the text does not state is shown as not "
        "stated."
    ),
)
@argument("query", nargs=-1, metavar="[N | QUERY...]", help=N_("The number of a target, or words in it."))
@doc_option
@json_flag
@pass_session
def target_command(session: Session, query: tuple[str, ...], doc: str | None, as_json: bool) -> int:
    """Print targets; gives the exit code."""
    document = session.document(doc)
    text = " ".join(query)
    number = numbered(text)
    if number is not None:
        found = [target for target in document.targets if target.number == number]
    else:
        found = with_words(text, document.targets) if query else list(document.targets)
    if as_json:
        objects = [target_object(document, target) for target in found]
        output.json_value(objects if number is None or len(objects) > 1 else next(iter(objects), None))
    elif number is not None:
        for target in found:
            _print_card(document, target)
    else:
        _print_list(document, found)
    if not found:
        output.notice(_nothing(document, text, number))
    return 0 if found else 1


def _print_list(document: Document, targets: Sequence[Target]) -> None:
    """A record for each target; on a terminal a row for each thing that one measures."""
    if not output.for_people():
        output.records(_record(document, target) for target in targets)
    elif targets:
        rows = [
            (
                target.number if index == 0 else None,
                indicator.phrase,
                figure_words(indicator),
                deadline_words(indicator),
            )
            for target in targets
            for index, indicator in enumerate(target.indicators)
        ]
        output.table(rows, (_("No."), _("Target"), _("Figures"), _("Deadline")), flexible=1, shorten=True)


def _print_card(document: Document, target: Target) -> None:
    """A target with its indicators, what the past term reached beside it, and where else the text speaks of it."""
    indicators = [(each.phrase, figure_words(each), deadline_words(each)) for each in target.indicators]
    if not output.for_people():
        output.records([_record(document, target)])
        output.records(("•", *row) for row in indicators)
        output.records(("←", *row) for row in _past(document, target))
        output.records(("→", *row) for row in _related(document, target))
        return
    node = document.outline.node(target.eid)
    output.dim(" · ".join(part for part in (citation(document, node), target.theme) if part))
    output.table([(target.number, target.text)])
    output.dim("", _("Figures"))
    output.table(indicators, (_("What is measured"), _("Figure"), _("Deadline")), flexible=0)
    output.dim("", _("Past term"))
    output.table([row[:3] for row in _past(document, target)] or [(next(past_words(document, target)),)], flexible=0)
    for _phrase, _relation, lines, reason in _past(document, target):
        if reason:
            output.dim(f"{lines}: {reason}")
    output.dim("", _("Also mentioned in"))
    related = groupby(_related(document, target), key=itemgetter(0))
    for kind, rows in related:
        output.bold(kind)
        output.table([row[1:] for row in rows], flexible=0)
    if not target.related:
        output.table([(no_related(),)], flexible=0)


def _record(document: Document, target: Target) -> tuple[str, ...]:
    """Number, text, figures, deadlines, theme, past term and source lines; several of one kind parted by dots."""
    deadlines = [deadline_words(each) for each in target.indicators]
    return (
        target.number,
        target.text,
        " · ".join(map(figure_words, target.indicators)),
        " · ".join(deadlines if len(set(deadlines)) > 1 else deadlines[:1]),
        target.theme or "",
        " · ".join(past_words(document, target)),
        span_text(Span(*target.lines)),
    )


def _past(document: Document, target: Target) -> Iterator[tuple[str, str, str, str]]:
    """What the past term reached, how far it can be compared, on which lines it stands, and an editor's reason."""
    for baseline in target.baseline:
        lines = span_text(Span(*baseline.lines))
        yield baseline.phrase, relation_name(baseline.relation), lines, baseline.reason or ""


def _related(document: Document, target: Target) -> Iterator[tuple[str, str, str]]:
    """Tasks, shortcomings and programmes of the same matter: what it is, its words, where it stands."""
    for each in target.related:
        phrase = f"{each.phrase} ({each.reason})" if each.reason else each.phrase
        yield related_kind(each.kind), phrase, related_place(document, each)


def _nothing(document: Document, text: str, number: str | None) -> str:
    """That there is no such target, and which there are."""
    targets = document.targets
    if not targets:
        return _("No targets were found in this document.")
    if number is not None:
        sentence = _("There is no target {number}; there are {count}, numbered {first} to {last}.")
        first, last = targets[0].number, targets[-1].number
        return sentence.format(number=number, count=len(targets), first=first, last=last)
    sentence = _("No target contains all the words of {query}.").format(query=quoted(text))
    near = "; ".join(
        f"({each.number}) {each.indicators[0].phrase}" for each in nearest(text, targets) if each.indicators
    )
    return sentence + " " + _("Nearest: {nearest}.").format(nearest=near) if near else sentence
