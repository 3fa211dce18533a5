"""The rows of the four lists: targets, programmes, results of the past term, cited documents."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Final, Literal, get_args

from nghiquyet.document import Document, Ref, Span
from nghiquyet.document.figures import Indicator, Programme, Reference, Result, Target
from nghiquyet.exporting.figures import deadline_words, figure_words, result_words
from nghiquyet.messages import N_
from nghiquyet.messages import gettext as _
from nghiquyet.vietnamese.collation import text_key

Mode = Literal["targets", "programmes", "results", "references"]
"""The four lists."""

MODES: Final[tuple[Mode, ...]] = get_args(Mode)

_Key = tuple[object, ...]


@dataclass(frozen=True, slots=True)
class Head:
    """A column."""

    name: str
    """Message id of its name."""
    least: int
    """Cells it has at least."""
    share: int = 0
    """Its share of the cells that are left; 0 for a column that takes no more than it needs."""


HEADS: Final[dict[Mode, tuple[Head, ...]]] = {
    "targets": (
        Head(N_("No."), 3), Head(N_("Text"), 18, 4), Head(N_("Figures"), 14, 3), Head(N_("Deadline"), 10),
        Head(N_("Theme"), 10), Head(N_("Past term"), 12, 2),
    ),
    "programmes": (Head(N_("No."), 3), Head(N_("Text"), 30, 3), Head(N_("Mentions"), 9), Head(N_("Lines"), 16, 1)),
    "results": (
        Head(N_("No."), 3), Head(N_("Text"), 26, 4), Head(N_("Figures"), 18, 2), Head(N_("Set against"), 12, 1),
        Head(N_("Line"), 5),
    ),
    "references": (
        Head(N_("No."), 3), Head(N_("Text"), 24, 4), Head(N_("Date of issue"), 10), Head(N_("Issuer"), 12, 1),
        Head(N_("Mentions"), 9),
    ),
}  # fmt: skip
"""The columns of each list. The second one is the text."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One row."""

    ref: Ref
    """What the card tells about."""
    eid: str
    """The unit that says it."""
    lines: Span
    """The source lines that say it."""
    cells: tuple[str, ...]
    """What the columns say; not yet safe to show."""
    keys: tuple[_Key, ...]
    """By what each column is sorted."""
    text: str
    """All words by which it is found."""
    quoted: str
    """What is copied of it."""


def entries(document: Document, mode: Mode) -> list[Entry]:
    """The rows of a list, in document order."""
    made: dict[Mode, Callable[[], Iterable[Entry]]] = {
        "targets": lambda: _targets(document),
        "programmes": lambda: (_programme(document, programme) for programme in document.programmes),
        "results": lambda: (_result(document, nth, each) for nth, each in enumerate(document.results, 1)),
        "references": lambda: (_reference(document, nth, each) for nth, each in enumerate(document.references, 1)),
    }
    return list(made[mode]())


def _lines(mentions: Iterable[int]) -> str:
    """Lines as a short list: ``222, 228``."""
    return ", ".join(str(line) for line in dict.fromkeys(mentions))


def _targets(document: Document) -> Iterator[Entry]:
    results = {result.id: result for result in document.results}
    for nth, target in enumerate(document.targets):
        past = [(each, results[each.result]) for each in target.baseline if each.result in results]
        near = "≈ " if past and all(each.relation == "related" for each, _result in past) else ""
        deadlines = list(dict.fromkeys(map(deadline_words, target.indicators))) or [_("not stated")]
        figures = "; ".join(figure_words(each) for each in target.indicators) or _("in words")
        past_words = near + "; ".join(result_words(result) for _baseline, result in past)
        stated = [each.deadline for each in target.indicators if each.deadline]
        yield Entry(
            Ref(document.id, "node", target.eid),
            target.eid,
            Span(*target.lines),
            (
                target.number,
                target.text,
                figures,
                "; ".join(deadlines),
                target.theme or _("not stated"),
                past_words or _("no figure of the past term"),
            ),
            (
                (nth,),
                text_key(target.text),
                _by_figure(target.indicators),
                (not stated, stated),
                (target.theme is None, text_key(target.theme or "")),
                (not past, *(_by_result(result) for _baseline, result in past[:1])),
            ),
            _words(target, [figures, *deadlines, past_words]),
            target.verbatim,
        )


def _words(target: Target, more: Iterable[str]) -> str:
    return " ".join((target.text, target.theme or "", *more))


def _by_figure(indicators: Iterable[Indicator]) -> _Key:
    """Those with figures first, unit by unit, the greatest first."""
    for each in indicators:
        value = each.high if each.high is not None else each.low
        if value is not None:
            return (False, each.unit or "", -value)
    return (True, "", 0)


def _by_result(result: Result) -> _Key:
    return (result.value is None, result.unit or "", -(result.value or 0))


def _programme(document: Document, programme: Programme) -> Entry:
    node = document.outline.node(programme.eid)
    lines = [mention.line for mention in programme.mentions]
    return Entry(
        Ref(document.id, "node", programme.eid),
        programme.eid,
        node.lines,
        (programme.number, programme.name, str(len(lines)), _lines(lines) or _("nowhere else")),
        ((node.lines.first,), text_key(programme.name), (-len(lines),), (not lines, lines)),
        " ".join((programme.name, node.text, *(mention.phrase for mention in programme.mentions))),
        node.verbatim,
    )


def _result(document: Document, nth: int, result: Result) -> Entry:
    against = result.against or ""
    figure = result_words(result)
    return Entry(
        Ref(document.id, "result", result.id),
        result.eid,
        Span(*result.lines),
        (str(nth), result.phrase, figure, against or _("not stated"), str(result.lines[0])),
        ((nth,), text_key(result.phrase), _by_result(result), (not against, text_key(against)), (result.lines[0],)),
        " ".join((result.phrase, figure, against, _sentence(document, result))),
        result.phrase,
    )


def _sentence(document: Document, result: Result) -> str:
    """The sentence in which a result stands: often only its beginning says what all its figures are of."""
    text, (start, end) = document.outline.node(result.eid).text, result.span
    stop = text.find(". ", end)
    return text[text.rfind(". ", 0, start) + 1 : stop if stop >= 0 else len(text)]


def _reference(document: Document, nth: int, reference: Reference) -> Entry:
    line = reference.mentions[0].line
    node = document.outline.at_line(line)
    date, issuer = reference.date or "", reference.issuer or ""
    return Entry(
        Ref(document.id, "reference", reference.id),
        node.eid if node else "",
        Span(line, line),
        (str(nth), reference.title, date or _("not stated"), issuer or _("not stated"), str(len(reference.mentions))),
        (
            (nth,),
            text_key(reference.title),
            (not date, date),
            (not issuer, text_key(issuer)),
            (-len(reference.mentions),),
        ),
        " ".join((reference.title, date, issuer, *(mention.phrase for mention in reference.mentions))),
        reference.title,
    )
