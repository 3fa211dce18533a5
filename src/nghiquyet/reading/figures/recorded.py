"""What editors recorded about targets and programmes, put to use after a check that each line says what is claimed.

[[baseline]] target = "3", line = 957, says = "115.000", result_line = 114, result_says = "95.261"
→ beside the indicator of line 957 stands the result of line 114

A claim that does not hold changes nothing and becomes a finding.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from nghiquyet.document import Finding
from nghiquyet.document.editorial import Editorial, EditorialBaseline
from nghiquyet.document.figures import Baseline, Result, Target
from nghiquyet.document.outline import Outline
from nghiquyet.reading.editing import wrong_claim
from nghiquyet.vietnamese.folding import fold_case


def with_themes(targets: Iterable[Target], editorial: Editorial) -> tuple[tuple[Target, ...], list[Finding]]:
    """The targets with their recorded themes, and the claims that do not hold."""
    themes = {(each.number, each.line): each.theme for each in editorial.targets}
    themed = tuple(replace(each, theme=themes.get((each.number, each.lines[0]), each.theme)) for each in targets)
    known = {(target.number, target.lines[0]) for target in themed}
    return themed, [
        wrong_claim(editorial.entry("target", nth), each.line, f"({each.number}) {each.theme}")
        for nth, each in enumerate(editorial.targets, start=1)
        if (each.number, each.line) not in known
    ]


def with_baselines(
    targets: Iterable[Target], results: Sequence[Result], editorial: Editorial
) -> tuple[tuple[Target, ...], list[Finding]]:
    """The targets with the past results that stand beside them, and the claims that do not hold."""
    beside = list(targets)
    findings = []
    for nth, claim in enumerate(editorial.baselines, start=1):
        entry = editorial.entry("baseline", nth)
        result = next(
            (each for each in results if _says(each.lines, each.phrase, claim.result_line, claim.result_says)), None
        )
        place = next(((at, index) for at, target in enumerate(beside) for index in _meant(target, claim)), None)
        if result is None:
            findings.append(wrong_claim(entry, claim.result_line, claim.result_says))
        if place is None:
            findings.append(wrong_claim(entry, claim.line, claim.says))
        if result is None or place is None:
            continue
        at, index = place
        baseline = Baseline(result.eid, result.phrase, result.lines, claim.relation, result.id, index, claim.reason)
        beside[at] = replace(beside[at], baseline=(*beside[at].baseline, baseline))
    return tuple(beside), findings


def _meant(target: Target, claim: EditorialBaseline) -> list[int]:
    """Which indicators of a target a claim may mean; none if it means another target."""
    if target.number != claim.target:
        return []
    indicators = enumerate(target.indicators)
    return [index for index, each in indicators if _says(each.lines, each.phrase, claim.line, claim.says)]


def _says(lines: tuple[int, int], phrase: str, line: int, words: str) -> bool:
    return lines[0] <= line <= lines[1] and words in phrase


def aliases(editorial: Editorial, outline: Outline) -> tuple[Mapping[str, Sequence[str]], list[Finding]]:
    """The other names of the programmes, by their eIds, and the claims that do not hold."""
    programmes = {(node.num, node.lines.first): node.eid for node in outline.nodes if node.role == "programme"}
    names: dict[str, list[str]] = {}
    findings = []
    for nth, each in enumerate(editorial.programmes, start=1):
        entry = editorial.entry("programme", nth)
        eid = programmes.get((each.number, each.line))
        if eid is None:
            findings.append(wrong_claim(entry, each.line, f"({each.number})"))
            continue
        for alias in each.aliases:
            unit = outline.at_line(alias.line)
            if unit is not None and fold_case(alias.text) in fold_case(unit.text):
                names.setdefault(eid, []).append(alias.text)
            else:
                findings.append(wrong_claim(entry, alias.line, alias.text))
    return names, findings
