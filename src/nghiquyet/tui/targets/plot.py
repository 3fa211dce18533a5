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


def bars(indicator: Indicator, baseline: Baseline, result: Result, signs: Signs) -> tuple[str, str] | None:
    """The bar of the past result and that of the target, on one scale from 0; None where they must not be compared.

    The far part of a range is set in another sign. Units that differ are compared only where an editor says why.
    """
    low = indicator.low if indicator.low is not None else indicator.high
    if baseline.relation != "comparable" or low is None or result.value is None:
        return None
    percents = {(indicator.unit or "").startswith("%"), (result.unit or "").startswith("%")}
    if len(percents) > 1 or (indicator.unit != result.unit and baseline.reason is None):
        return None
    if result.change not in (None, "increase"):
        return None
    high = indicator.high if indicator.high is not None else low
    past_high = result.high if result.high is not None else result.value
    most = max(high, past_high)
    if most <= 0 or min(low, result.value) < 0:
        return None
    return _bar(result.value, past_high, most, signs), _bar(low, high, most, signs)


def _bar(low: float, high: float, most: float, signs: Signs) -> str:
    """Up to ``low`` solid, from there to ``high`` light; at least one cell of what is more than nothing."""
    solid, end = (max(round(WIDTH * value / most), int(value > 0)) for value in (low, high))
    if high > low:
        end = max(end, solid + 1) if end < WIDTH else end
        solid = min(solid, end - 1)
    return signs.solid * solid + signs.light * (end - solid)
