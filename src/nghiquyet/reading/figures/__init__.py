"""What a document says in figures: targets, results of the past term, programmes.

quantities  figures with their comparators and units (units), those that only name or date something left out
pieces      text → pieces that say one thing each, with their times (sentences, partings, times)
targets · results · programmes · recorded, related (what editors add)
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from nghiquyet.document import Finding, Node
from nghiquyet.document.editorial import Editorial
from nghiquyet.document.figures import Programme, Result, Target
from nghiquyet.document.outline import Outline
from nghiquyet.reading.figures.programmes import read_programmes
from nghiquyet.reading.figures.recorded import aliases, with_baselines, with_themes
from nghiquyet.reading.figures.related import with_related
from nghiquyet.reading.figures.results import read_results
from nghiquyet.reading.figures.targets import read_targets


class Figures(NamedTuple):
    """What was read, and the recorded claims that do not hold."""

    targets: tuple[Target, ...]
    results: tuple[Result, ...]
    programmes: tuple[Programme, ...]
    findings: list[Finding]


def read_figures(nodes: Sequence[Node], editorial: Editorial | None) -> Figures:
    """The targets, past results and programmes of a document, each in document order."""
    outline = Outline(nodes)
    recorded = editorial or Editorial("", "")
    results = read_results(outline)
    targets, wrong_themes = with_themes(read_targets(outline), recorded)
    targets, wrong_baselines = with_baselines(targets, results, recorded)
    targets, wrong_related = with_related(targets, outline, recorded)
    names, wrong_names = aliases(recorded, outline)
    programmes = read_programmes(outline, names)
    return Figures(targets, results, programmes, [*wrong_themes, *wrong_baselines, *wrong_related, *wrong_names])
