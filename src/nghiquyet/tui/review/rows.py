"""The rows of the queue and of the sections, each made when it is painted, and what is said where there are none."""

from __future__ import annotations

from typing import Final

from nghiquyet.document import Annotation, Document, Node
from nghiquyet.messages import N_, ngettext
from nghiquyet.messages import gettext as _
from nghiquyet.plain import visible
from nghiquyet.review import Review
from nghiquyet.review.queue import Kind, Queue, Risk
from nghiquyet.tui.reading.names import title
from nghiquyet.tui.review.names import place_name
from nghiquyet.tui.rows import Row
from nghiquyet.tui.signs import Signs, state_signs

TITLES: Final[dict[Kind, str]] = {
    "unreviewed": N_("Not yet reviewed"),
    "flagged": N_("Flagged"),
    "noted": N_("With notes or tags"),
    "finding": N_("With findings"),
    "orphaned": N_("Notes without a place"),
    "all": N_("All units"),
}

_NOTHING: Final[dict[Kind, str]] = {
    "unreviewed": N_("All units are reviewed."),
    "flagged": N_("Nothing is flagged; {flag} flags what is selected."),
    "noted": N_("There are no notes yet; {note} writes one about what is selected."),
    "finding": N_("No possible errors were found in this text."),
    "orphaned": N_("No note has lost its place."),
    "all": N_("The text has no units."),
}


def unit_row(document: Document, review: Review, node: Node, used: Signs, risk: Risk | None) -> Row:
    """A unit: its state, its name, its text; at the right edge its line, or what may be wrong in it."""
    right = str(node.segments[0].line) if risk is None and node.segments else risk_words(risk, used)
    return Row(
        (
            (f"{state_signs(review, node.eid, used):3} ", "strong"),
            (f"{place_name(document, node)}  ", "strong"),
            (visible(node.text), "plain"),
        ),
        right,
    )


def risk_words(risk: Risk | None, used: Signs) -> str:
    """Why a unit stands where it stands: ``5 số liệu · 2 tên``."""
    if risk is None:
        return ""
    counted = (
        (risk.figures, ngettext("{n} figure", "{n} figures", risk.figures)),
        (risk.names, ngettext("{n} name", "{n} names", risk.names)),
        (risk.repairs, ngettext("{n} repair", "{n} repairs", risk.repairs)),
        (risk.findings, ngettext("{n} finding", "{n} findings", risk.findings)),
    )
    return f" {used.middle} ".join(words.format(n=n) for n, words in counted if n)


def orphan_row(annotation: Annotation, used: Signs) -> Row:
    """A note whose place is not in this text: what it says, and the words it was about."""
    quote = f"  “{visible(annotation.target.quote.exact)}”"
    sign = used.flagged if annotation.motivation == "questioning" else used.noted
    return Row(
        ((f"{sign}   ", "strong"), (visible(annotation.body or _("(no text)")), "plain"), (quote, "muted")),
        visible(annotation.creator),
    )


def section_row(review: Review, section: tuple[int, Node] | None) -> Row:
    """A section, or the whole document, and how much of it is reviewed."""
    if section is None:
        progress, name, depth = review.progress(), _("Whole text"), 0
    else:
        depth, node = section
        progress, name = review.progress_under(node.eid), visible(title(node))
    return Row(((f"{'  ' * depth}{name}", "plain"),), f"{progress.done}/{progress.total}")


def nothing_words(kind: Kind, query: str, section: Node | None, keys: dict[str, str]) -> str:
    """What is said where nothing is listed, and why that is."""
    if query:
        sentence = _("Nothing in this list matches “{query}”.").format(query=query)
    else:
        sentence = _(_NOTHING[kind]).format(**keys)
    if section is not None and kind != "orphaned":
        sentence = _("In “{section}”: {sentence}").format(section=title(section), sentence=sentence)
    return visible(sentence)


def told_words(queue: Queue, kind: Kind, count: int, review: Review, section: Node | None, used: Signs) -> str:
    """How much is listed, of what, and how far one is there."""
    progress = review.progress() if section is None else review.progress_under(section.eid)
    listed = ngettext("{n} item", "{n} items", count).format(n=count)
    done = _("reviewed {done}/{all}").format(done=progress.done, all=progress.total)
    where = visible(title(section)) if section is not None else _("Whole text")
    return f" {used.middle} ".join((listed, where, done))
