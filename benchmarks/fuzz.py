"""Hostile texts without end: read, checked, searched, exported, noted, laid out for the screen; faults are looked for.

A text is made of pieces that a terminal, a spreadsheet, Rich or a reader of numbers would trip over, between pieces of
the genre. No call may raise, none may take longer than its bound, and nothing that is shown or written may hold a
character that a terminal obeys. ``fuzz_calls.py`` does the same with the commands and their files, ``fuzz_browser.py``
with the browser and its keys.

    python -m benchmarks.fuzz 60          a minute; the seed of a text that fails is printed, and
    python -m benchmarks.fuzz 0 1234      tries the text of one seed
"""

from __future__ import annotations

import re
import sys
import time
import traceback
from collections.abc import Callable, Iterable, Iterator
from datetime import UTC, datetime
from random import Random
from typing import Final

from nghiquyet.checking import check
from nghiquyet.document import Document, Ref
from nghiquyet.document.annotations import Annotation
from nghiquyet.document.roll import Roll
from nghiquyet.exchange import sheet
from nghiquyet.exporting.citation import quotation, quote
from nghiquyet.exporting.jsondoc import document_json
from nghiquyet.exporting.markdown import document_markdown
from nghiquyet.exporting.popolo import popolo_json
from nghiquyet.exporting.roster import roster_markdown, roster_text
from nghiquyet.exporting.tables import csv_files
from nghiquyet.plain.signs import UNSEEN
from nghiquyet.reading import UnreadableText, read_document
from nghiquyet.review import Review, Reviewer, actions
from nghiquyet.review.jsonld import from_jsonld
from nghiquyet.search.index import Index
from nghiquyet.search.people import PeopleIndex
from nghiquyet.search.targets import with_words
from nghiquyet.tui.checks.entries import entries as findings
from nghiquyet.tui.checks.facts import finding_facts
from nghiquyet.tui.checks.rows import row as finding_row
from nghiquyet.tui.people.facts import PeopleFacts
from nghiquyet.tui.reading.card import block
from nghiquyet.tui.reading.facts import Fact, facts
from nghiquyet.tui.reading.flow import Flow
from nghiquyet.tui.signs import ASCII, UNICODE
from nghiquyet.tui.targets.entries import HEADS, MODES, Entries
from nghiquyet.tui.targets.facts import FigureFacts
from nghiquyet.tui.targets.rows import needs, row, widths

EVIL: Final = (
    "\x1b[31m", "\x1b]52;c;eA==\x07", "\x1b]0;x\x1b\\", "\x9b2J", "\x07", "\x08", "\x7f", "\r", "\x0b", "\x0c",
    "\x85", "\u202e", "\u2066", "\u2069", "\u200b", "\u200f", "\u2028", "\u2029", "\ufeff", "\ufe0f", "\U000e0041",
    "\u115f", "\u3164", "e\u0301\u0302\u0303\u0323" * 3, "a" + "\u0300" * 40, "\ufffd", "\ue000",
    "\U0001f468\u200d\U0001f469", "[red]", "[/]", "[link=x]", "[@click=app.bell]", "{", "}", "{line}", "%s",
    "%(x)s", "`x`", "\\", '"', "=1+1", "|", "*", "Ðảng", "cаo", "ﬁ", "ß", "İ", "ǰ", "ⅷ", "²", "٣", "１２", "\u00a0",
    "\u3000",
)  # fmt: skip
"""What something would obey, or count wrongly."""

GENRE: Final = (
    "PHẦN 1. ", "PHẦN THỨ HAI ", "Chương IV. ", "Điều 7. ", "A. ", "IV. ", "1. ", "1.1. ", "1.1.1.1.1.1. ", "(1). ",
    "(2) ", "a) ", "đ) ", "- ", "+ ", "* ", "Thứ nhất, ", "- Đồng chí Nguyễn Văn Hải - Bí thư\n",
    "Danh sách Ủy viên, gồm 03 đồng chí\n", "Các chỉ tiêu chủ yếu nhiệm kỳ 2020 - 2025\n",
    "tăng bình quân 14% đến 15%/năm", "32/22 tuyến đường", " tỷ lệ 1/2000 ", "2020 -2025", "ngày 31/2/2020",
    "từ ngày 22/8/2020 đến ngày 20/8/2020", "99999999999999999999999", "1.000.000.000.000", "0,0000001%", "1/0",
    "100%chất", "thách thức thách thức ", "kinh tế - xã hội ", "kinh tế xã hội ", "văn hoá hóa ", "những vấn ",
    "“Dân vận ", "” ", "(giai đoạn ", ") ", "Nghị quyết số 18-NQ/TW ngày 25/10/2017 ", "Chỉ thị 05 ",
    "bình quân 10 tỷ đồng/năm ", "chiếm tỷ trọng 60%; ", "đạt 161% so với chỉ tiêu ", "6 nội dung sau đây:\n",
    "xã hội; Kiện toàn ", "\n", "\n\n", " ", ", ", "; ", ". ", ": ", "…", "tế.Tập", "hiệnchương", "Danh sá h ",
    "QUỐC PHÕNG ", "\t", "12\n",
)  # fmt: skip
"""What the reader and the rules look for."""

QUERIES: Final = (
    "bi thu", "17", "@nguyen", "#1", "§IV", '"thách thức"', "tang 14%", "\x1b[31m", "[red]", "P1.A", "L1", "khoas",
)  # fmt: skip

ALLOWED: Final = "\n\t"
MOST_SECONDS: Final = 4.0
"""Processor time that one text may take in any one step, far more than is needed."""


def hostile_text(chance: Random) -> str:
    """A text; now and then a very long line, a number of thousands of digits, a numbering of hundreds of levels."""
    pieces = [chance.choice(chance.choice((EVIL, GENRE, GENRE))) for _ in range(chance.randint(1, 120))]
    if chance.random() < 0.1:
        pieces.append("\x00")  # such a text is refused
    giants: tuple[Callable[[], str], ...] = (
        lambda: chance.choice(pieces) * chance.randint(50, 3000),
        lambda: "9" * chance.randint(20, 5000),
        lambda: ".".join(["1"] * chance.randint(2, 400)) + ". ",
        lambda: "".join(f"{'(' * n}a" for n in range(chance.randint(1, 60))),
        lambda: "\n".join(f"{n}. Mục {n}" for n in range(chance.randint(2, 300))),
    )
    if chance.random() < 0.3:
        pieces.insert(chance.randint(0, len(pieces)), chance.choice(giants)())
    return "".join(pieces)


def steps(document: Document) -> Iterator[tuple[str, Callable[[], Iterable[str]]]]:
    """All that is done with a document: a name, and a call that gives what is printed, written or painted."""
    yield "check", lambda: (f"{each.verbatim and ''}{each.rule}" for each in check(document))
    yield "json", lambda: document_json(document, check(document))
    yield "markdown", lambda: document_markdown(document)
    yield "popolo", lambda: popolo_json(document)
    yield "roster", lambda: roster_markdown(document)
    yield "roster-text", lambda: roster_text(document)
    yield "csv", lambda: (data.decode("utf-8-sig").replace("\r\n", "\n") for data in csv_files(document).values())
    yield "copies", lambda: _copied(document)
    yield "sheets", lambda: _sheets(document)
    yield "search", lambda: _found(document)
    yield "text", lambda: _flowed(document, verbatim=False)
    yield "verbatim", lambda: _flowed(document, verbatim=True)
    yield "cards", lambda: _cards(document)
    yield "rows", lambda: _rows(document)


def _found(document: Document) -> Iterator[str]:
    from nghiquyet.plain import json_line

    index, people = Index.build(document, {}), PeopleIndex(document, {})
    for query in QUERIES:
        yield from (json_line(hit.snippet) for hit in index.search(query))
        yield from (json_line(person.name) for person in people.ask(query).persons)
        yield from (json_line(target.eid) for target in with_words(query, document.targets))


def _copied(document: Document) -> Iterator[str]:
    """What the clipboard is given: units, and any lines."""
    last = len(document.lines)
    for node in document.nodes[:60]:
        yield quotation(document, node)
    for first in range(1, last + 1, max(1, last // 20)):
        end = min(last, first + 3)
        yield quote(document, "\n".join(document.lines[first - 1 : end]), first, end)


def notes_about(document: Document) -> tuple[Annotation, ...]:
    """Everything one can say about some of the units, in hostile words, by somebody with a hostile name."""
    by = Reviewer("x\x1b[31m=1+1|", datetime(2026, 1, 1, tzinfo=UTC))
    review, made = Review(document), []
    for number, node in enumerate(document.nodes[:: max(1, len(document.nodes) // 8)]):
        ref, words = Ref(document.id, "node", node.eid), "".join(EVIL[number::7])
        target = actions.place_of(document, ref)
        assert target is not None
        made += [
            actions.mark(review, ref, by),
            actions.toggle_flag(review, ref, by),
            actions.write("commenting", words, by, target=target),
            actions.write("editing", f"{words}\n{node.verbatim}", by, target=target),
            actions.set_tags(review, ref, (words, "=1"), by),
        ]
    change = actions.together(made, "")
    return change.after if change else ()


def _sheets(document: Document) -> Iterator[str]:
    """The notes as files, and what is read back from the one that can be."""
    notes = notes_about(document)
    review = Review(document, notes)
    for format in ("markdown", "csv", "text", "jsonld"):
        yield sheet(review, format).decode("utf-8-sig").replace("\r\n", "\n")
    assert from_jsonld(sheet(review, "jsonld")) == ([*notes], 0), "notes that were written are not read"


def _flowed(document: Document, *, verbatim: bool) -> Iterator[str]:
    for width in (20, 78):
        flow = Flow(document, width, verbatim=verbatim)
        for index in range(len(flow)):
            laid = flow.block(index)
            yield laid.woven.text
            yield from (each.label for each in laid.rows)


def _cards(document: Document) -> Iterator[str]:
    told: list[Iterable[Fact]] = [facts(document, node, ASCII) for node in document.nodes[:40]]
    figures, people = FigureFacts(document, UNICODE), PeopleFacts(Roll(document), UNICODE)
    told += [figures.of(Ref(document.id, "node", target.eid)) for target in document.targets]
    told += [figures.of(Ref(document.id, "result", result.id)) for result in document.results]
    told += [figures.of(Ref(document.id, "reference", reference.id)) for reference in document.references]
    told += [people.person(person) for person in document.persons]
    told += [people.body(body) for body in document.organizations]
    told += [finding_facts(document, each, False, ASCII) for each in findings(document, check(document))[:60]]
    for card in told:
        for fact in card:
            yield block(fact, 40).woven.text


def _rows(document: Document) -> Iterator[str]:
    for each in findings(document, check(document)):
        painted = finding_row(each, 78, ASCII)
        yield "".join(text for text, _ in painted.parts) + painted.right
    for mode in MODES:
        rows = Entries(document, mode)
        for width in (30, 78):
            cells = widths(HEADS[mode], needs(HEADS[mode], rows), width)
            for entry in rows:
                yield "".join(text for text, _ in row(entry, cells, 0, UNICODE).parts)


def faults(text: str) -> Iterator[str]:
    """What is wrong: a call that raised, took too long, or let something through. Empty if all is well."""
    start = time.process_time()
    try:
        document = read_document(text.encode("utf-8", "surrogatepass"), name="x\x1b[31m.txt", id="x")
    except UnreadableText:
        return
    except Exception:  # noqa: BLE001 - whatever is raised is what is looked for
        yield f"reading: {traceback.format_exc(limit=-3)}"
        return
    if time.process_time() - start > MOST_SECONDS:
        yield f"reading took {time.process_time() - start:.1f} s"
    for name, call in steps(document):
        start = time.process_time()
        try:
            for shown in call():
                if let := {found[0] for found in UNSEEN.finditer(shown)} - set(ALLOWED if name in _FILES else ""):
                    yield f"{name}: {let!r} in {shown[:200]!r}"
                    break
        except Exception:  # noqa: BLE001 - whatever is raised is what is looked for
            yield f"{name}: {traceback.format_exc(limit=-3)}"
        if (taken := time.process_time() - start) > MOST_SECONDS:
            yield f"{name} took {taken:.1f} s"


_FILES: Final = frozenset({"json", "markdown", "popolo", "csv", "copies", "sheets"})
"""What may have line ends and tabs of its own."""


def of_seed(seed: int) -> Iterator[str]:
    """What is wrong with the text of a seed."""
    return faults(hostile_text(Random(seed)))


def main(faults_of: Callable[[int], Iterable[str]]) -> int:
    """Try one seed after the other, for as many seconds as the command line says; the exit code."""
    seconds, *seeds = map(float, re.findall(r"\d+", " ".join(sys.argv[1:])) or ["60"])
    end, failed, tried = time.monotonic() + seconds, 0, 0
    first = int(seeds[0] if seeds else time.time())
    while not tried or time.monotonic() < end:
        for fault in faults_of(first + tried):
            failed += 1
            print(f"seed {first + tried}: {fault}", flush=True)
        tried += 1
    print(f"{tried} tried, {failed} faults, first seed {first}")
    return min(1, failed)


if __name__ == "__main__":
    sys.exit(main(of_seed))
