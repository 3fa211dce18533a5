"""What each rule is called for people: a few words, in the language of the interface."""

from __future__ import annotations

from typing import Final

from nghiquyet.messages import N_, gettext

_TITLES: Final[dict[str, str]] = {
    "annotation-orphaned": N_("a note that lost its place"),
    "bound-and-range": N_("a bound on a range"),
    "brackets": N_("a bracket or quotation mark without its partner"),
    "capital": N_("capital or small letter"),
    "citation": N_("one document cited in two ways"),
    "dash-space": N_("a dash with a blank on one side"),
    "date": N_("an impossible date"),
    "date-of-document": N_("the date of a cited document"),
    "decomposed": N_("letters and marks apart"),
    "doubled-sign": N_("two signs together"),
    "editorial": N_("lost letters, recorded by an editor"),
    "editorial-claim": N_("editorial data that do not fit the text"),
    "figure-form": N_("one figure in two forms"),
    "foreign-letter": N_("a letter outside Vietnamese"),
    "furniture": N_("page number, running head or rule"),
    "half-word": N_("half a word is missing"),
    "heading-style": N_("a heading in another style"),
    "joined-words": N_("words run together"),
    "line-ownership": N_("a line without a unit"),
    "list-capital": N_("a line of a list that begins small"),
    "list-end": N_("a line of a list without its sign"),
    "lists-disagree": N_("lists that should agree"),
    "lost-letter": N_("a lost letter"),
    "missing-word": N_("a missing word"),
    "name-case": N_("one name with other capitals"),
    "names-alike": N_("names that are nearly the same"),
    "note": N_("a remark of an editor"),
    "numbering-gap": N_("a gap in the numbering"),
    "numbering-order": N_("numbers out of order"),
    "numbering-repeat": N_("a number printed twice"),
    "past-congress": N_("a draft of a past congress"),
    "percent-of-target": N_("a percentage that fits no figure"),
    "post-unread": N_("a post that was not understood"),
    "quoted-title": N_("one title printed in two ways"),
    "range-form": N_("a range worded in two ways"),
    "ratio": N_("a ratio and its percentage"),
    "repeated-predicate": N_("a clause with its verb twice"),
    "repeated-run": N_("a phrase twice in one sentence"),
    "repeated-words": N_("words printed twice"),
    "roster-body": N_("a list of people without a body"),
    "roster-count": N_("stated against counted people"),
    "roster-line": N_("a line of a list that names nobody"),
    "roster-order": N_("a list out of its order"),
    "roster-repeat": N_("one name twice in a list"),
    "sentence-end": N_("a full stop is missing"),
    "share": N_("a share of a whole"),
    "shares-sum": N_("shares that do not add up"),
    "space-after-figure": N_("no space after a figure"),
    "space-after-sign": N_("no space after a sign"),
    "spaces": N_("too many spaces"),
    "spelling": N_("a misspelt word"),
    "stated-count": N_("stated against counted"),
    "stray-blank": N_("a space before a sign"),
    "superscript": N_("a raised figure on its own line"),
    "syllable": N_("an impossible syllable"),
    "text-kept": N_("text that was not kept"),
    "tone-placement": N_("the place of the tone mark"),
    "tone-variant": N_("a word with another tone"),
    "two-forms": N_("a compound in two forms"),
    "unit-on-one-side": N_("a unit on one side of a range"),
    "unplaced": N_("a number outside the numbering"),
    "unseen-sign": N_("a sign that cannot be seen"),
    "year-range": N_("a span of years"),
    "yearly-average": N_("a total and its yearly average"),
}


def rule_title(name: str) -> str:
    """What a rule finds, in a few words; the name of one that is not known."""
    return gettext(_TITLES[name]) if name in _TITLES else name
