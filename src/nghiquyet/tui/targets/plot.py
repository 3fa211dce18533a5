"""A past result against a target, as bars of text: told apart by their signs, not by colour.

Kỳ trước 14,8%
███████████████████████
Chỉ tiêu 14 – 15%
██████████████████████░░
"""

from __future__ import annotations

from typing import Final

from nghiquyet.document.figures import Baseline, Indicator, Result
from nghiquyet.tui.signs import Signs

WIDTH: Final = 24
"""Cells of the longest bar."""
_BEYOND: Final = 1.25
"""How far the bar of a least figure goes on, in parts of the longest one."""


def bars(indicator: Indicator, baseline: Baseline, result: Result, signs: Signs) -> tuple[str, str] | None:
    """The bar of the past result and that of the target, on one scale from 0; None where they must not be compared.

    What a target leaves open is set in another sign: the far part of a range, all below ``< 5%``, what goes beyond
    ``≥ 95%``. Units that differ are compared only where an editor says why.
    """
    bound = indicator.low if indicator.low is not None else indicator.high
    if baseline.relation != "comparable" or bound is None or result.value is None:
        return None
    percents = {(indicator.unit or "").startswith("%"), (result.unit or "").startswith("%")}
    if len(percents) > 1 or (indicator.unit != result.unit and baseline.reason is None):
        return None
    if result.change not in (None, "increase"):
        return None
    past_high = result.high if result.high is not None else result.value
    most = max(bound, indicator.high or 0, past_high)
    if most <= 0 or min(bound, result.value) < 0:
        return None
    low, high = bound, indicator.high if indicator.high is not None else bound
    if indicator.comparator in ("at_most", "less_than"):
        low = 0
    elif indicator.comparator in ("at_least", "more_than") and indicator.high is None:
        most = high = most * _BEYOND
    return _bar(result.value, past_high, most, signs), _bar(low, high, most, signs)


def _bar(low: float, high: float, most: float, signs: Signs) -> str:
    """Up to ``low`` solid, from there to ``high`` light; at least one cell of what is more than nothing."""
    solid, end = (max(round(WIDTH * value / most), int(value > 0)) for value in (low, high))
    if high > low:
        end = max(end, solid + 1) if end < WIDTH else end
        solid = min(solid, end - 1)
    return signs.solid * solid + signs.light * (end - solid)
