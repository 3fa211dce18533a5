"""The rows of the four lists: targets, programmes, results of the past term, cited documents."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Final, Literal, get_args, overload

from nghiquyet.document import Document, Ref, RefKind, Span
from nghiquyet.document.figures import Indicator, Programme, Reference, Result, Target
from nghiquyet.exporting.figures import deadline_words, figure_words, result_words
from nghiquyet.messages import N_
from nghiquyet.messages import gettext as _
from nghiquyet.vietnamese.collation import text_key

Mode = Literal["targets", "programmes", "results", "references"]
"""The four lists."""

MODES: Final[tuple[Mode, ...]] = get_args(Mode)

_KINDS: Final[dict[Mode, RefKind]] = {
    "targets": "node", "programmes": "node", "results": "result", "references": "reference",
}  # fmt: skip
"""What the rows of each list are about."""

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
        Head(N_("No."), 3), Head(N_("Text"), 26, 4), Head(N_("Figures"), 18, 2), Head(N_("Compared with"), 12, 1),
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
    """The words by which it is found."""
    quoted: str
    """What is copied of it."""
    around: str = ""
    """Words around it by which it is found as well, behind those that have the words themselves."""


class Entries(Sequence[Entry]):
    """The rows of a list, in document order, each made when it is first asked for: there may be many thousands."""

    def __init__(self, document: Document, mode: Mode) -> None:
        self._document = document
        self._mode = mode
        self._made: dict[int, Entry] = {}

    def __len__(self) -> int:
        return len(self.refs)

    @overload
    def __getitem__(self, index: int) -> Entry: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[Entry]: ...
    def __getitem__(self, index: int | slice) -> Entry | Sequence[Entry]:
        at = range(len(self))[index]
        return self._entry(at) if isinstance(at, int) else [self._entry(each) for each in at]

    @cached_property
    def refs(self) -> Sequence[Ref]:
        """What the rows are about."""
        document, kind = self._document, _KINDS[self._mode]
        ids: dict[Mode, Callable[[], Iterable[str]]] = {
            "targets": lambda: (each.eid for each in document.targets),
            "programmes": lambda: (each.eid for each in document.programmes),
            "results": lambda: (each.id for each in document.results),
            "references": lambda: (each.id for each in document.references),
        }
        return [Ref(document.id, kind, id) for id in ids[self._mode]()]

    def row_of(self, ref: Ref) -> int:
        """The row about a thing; -1 if there is none."""
        return self._rows.get(ref.id, -1) if (ref.document, ref.kind) == (self._document.id, _KINDS[self._mode]) else -1

    @cached_property
    def _rows(self) -> Mapping[str, int]:
        return {ref.id: at for at, ref in enumerate(self.refs)}

    @cached_property
    def _results(self) -> Mapping[str, Result]:
        return {result.id: result for result in self._document.results}

    def _entry(self, at: int) -> Entry:
        if at not in self._made:
            self._made[at] = self._make(at)
        return self._made[at]

    def _make(self, at: int) -> Entry:
        document = self._document
        match self._mode:
            case "targets":
                return _target(document, self._results, at + 1, document.targets[at])
            case "programmes":
                return _programme(document, document.programmes[at])
            case "results":
                return _result(document, at + 1, document.results[at])
            case "references":
                return _reference(document, at + 1, document.references[at])


def _lines(mentions: Iterable[int]) -> str:
    """Lines as a short list: ``222, 228``."""
    return ", ".join(str(line) for line in dict.fromkeys(mentions))


def _target(document: Document, results: Mapping[str, Result], nth: int, target: Target) -> Entry:
    past = [(each, result) for each in target.baseline if each.result and (result := results.get(each.result))]
    near = "≈ " if past and all(each.relation == "related" for each, _result in past) else ""
    deadlines = list(dict.fromkeys(map(deadline_words, target.indicators))) or [_("not stated")]
    figures = "; ".join(figure_words(each) for each in target.indicators) or _("in words")
    past_words = near + "; ".join(result_words(result) for _baseline, result in past)
    no_past = "" if past else _("no figure for the past term")
    stated = [each.deadline for each in target.indicators if each.deadline]
    return Entry(
        Ref(document.id, "node", target.eid),
        target.eid,
        Span(*target.lines),
        (
            target.number,
            target.text,
            figures,
            "; ".join(deadlines),
            target.theme or _("not stated"),
            past_words or no_past,
        ),
        (
            (nth,),
            text_key(target.text),
            _by_figure(target.indicators),
            (not stated, [text_key(each) for each in stated]),
            (target.theme is None, text_key(target.theme or "")),
            (not past, *(_by_result(result) for _baseline, result in past[:1])),
        ),
        _words(target, [figures, *deadlines, past_words]),
        target.verbatim,
        no_past,
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
        " ".join((result.phrase, figure, against)),
        result.phrase,
        _sentence(document, result),
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
