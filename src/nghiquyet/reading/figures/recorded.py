"""What editors recorded about targets and programmes, put to use after a check that each line says what is claimed.

[[baseline]] target = "3", line = 957, says = "115.000", result_line = 114, result_says = "95.261"
→ beside the indicator of line 957 stands the result of line 114

A claim that does not hold changes nothing and becomes a finding.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from nghiquyet.document import Finding
from nghiquyet.document.editorial import EditorialBaseline, EditorialProgramme, EditorialTarget
from nghiquyet.document.figures import Baseline, Result, Target
from nghiquyet.document.outline import Outline
from nghiquyet.reading.editing import wrong_claim
from nghiquyet.vietnamese.folding import fold_case


def with_themes(
    targets: Iterable[Target], recorded: Sequence[EditorialTarget]
) -> tuple[tuple[Target, ...], list[Finding]]:
    """The targets with their recorded themes, and the claims that do not hold."""
    themes = {(each.number, each.line): each.theme for each in recorded}
    themed = []
    for target in targets:
        theme = themes.pop((target.number, target.lines[0]), None)
        themed.append(replace(target, theme=theme) if theme else target)
    return tuple(themed), [wrong_claim(line, f"({number}) {theme}") for (number, line), theme in themes.items()]


def with_baselines(
    targets: Iterable[Target], results: Sequence[Result], recorded: Sequence[EditorialBaseline]
) -> tuple[tuple[Target, ...], list[Finding]]:
    """The targets with the past results that stand beside them, and the claims that do not hold."""
    beside = list(targets)
    findings = []
    for claim in recorded:
        result = next(
            (each for each in results if _says(each.lines, each.phrase, claim.result_line, claim.result_says)), None
        )
        place = next(((at, index) for at, target in enumerate(beside) for index in _meant(target, claim)), None)
        if result is None:
            findings.append(wrong_claim(claim.result_line, claim.result_says))
        if place is None:
            findings.append(wrong_claim(claim.line, claim.says))
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


def aliases(
    recorded: Sequence[EditorialProgramme], outline: Outline
) -> tuple[Mapping[str, Sequence[str]], list[Finding]]:
    """The other names of the programmes, by their eIds, and the claims that do not hold."""
    programmes = {(node.num, node.lines.first): node.eid for node in outline.nodes if node.role == "programme"}
    names: dict[str, list[str]] = {}
    findings = []
    for each in recorded:
        eid = programmes.get((each.number, each.line))
        if eid is None:
            findings.append(wrong_claim(each.line, f"({each.number})"))
            continue
        for alias in each.aliases:
            unit = outline.at_line(alias.line)
            if unit is not None and fold_case(alias.text) in fold_case(unit.text):
                names.setdefault(eid, []).append(alias.text)
            else:
                findings.append(wrong_claim(alias.line, alias.text))
    return names, findings
