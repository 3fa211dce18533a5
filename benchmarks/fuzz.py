"""Hostile texts without end: read, checked, searched, exported, laid out for the screen; faults are looked for.

A text is made of pieces that a terminal, a spreadsheet, Rich or a reader of numbers would trip over, between pieces of
the genre. No call may raise, none may take longer than its bound, and nothing that is shown or written may hold a
character that a terminal obeys.

    python benchmarks/fuzz.py 60          a minute; the seed of a text that fails is printed, and
    python benchmarks/fuzz.py 0 1234      tries the text of one seed
"""

from __future__ import annotations

import re
import sys
import time
import traceback
from collections.abc import Callable, Iterable, Iterator
from random import Random
from typing import Final

from nghiquyet.checking import check
from nghiquyet.document import Document, Ref
from nghiquyet.document.roll import Roll
from nghiquyet.exporting.jsondoc import document_json
from nghiquyet.exporting.markdown import document_markdown
from nghiquyet.exporting.popolo import popolo_json
from nghiquyet.exporting.tables import csv_files
from nghiquyet.plain.signs import UNSEEN
from nghiquyet.reading import UnreadableText, read_document
from nghiquyet.search.index import Index
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
    yield "csv", lambda: (data.decode("utf-8-sig").replace("\r\n", "\n") for data in csv_files(document).values())
    yield "search", lambda: _found(document)
    yield "text", lambda: _flowed(document, verbatim=False)
    yield "verbatim", lambda: _flowed(document, verbatim=True)
    yield "cards", lambda: _cards(document)
    yield "rows", lambda: _rows(document)


def _found(document: Document) -> Iterator[str]:
    from nghiquyet.plain import json_line

    index = Index.build(document, {})
    for query in QUERIES:
        for hit in index.search(query):
            yield json_line(hit.snippet)


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
        painted = finding_row(each, None, 78, ASCII)
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


_FILES: Final = frozenset({"json", "markdown", "popolo", "csv"})
"""What may have line ends and tabs of its own."""


def main(seconds: float, seed: int | None = None) -> int:
    """Try texts for so many seconds, or that of one seed; gives how many failed."""
    end, failed, tried = time.monotonic() + seconds, 0, 0
    first = int(time.time()) if seed is None else seed
    while not tried or time.monotonic() < end:
        for fault in faults(hostile_text(Random(first + tried))):
            failed += 1
            print(f"seed {first + tried}: {fault}", flush=True)
        tried += 1
    print(f"{tried} texts, {failed} faults, first seed {first}")
    return failed


if __name__ == "__main__":
    given = re.findall(r"\d+", " ".join(sys.argv[1:])) or ["60"]
    sys.exit(min(1, main(float(given[0]), int(given[1]) if len(given) > 1 else None)))
