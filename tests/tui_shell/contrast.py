"""Whether what is painted can be read: contrast as WCAG 2.2 defines it."""

from __future__ import annotations

from typing import Any, Final

from rich.color import Color as RichColor
from rich.segment import Segment
from textual.app import App
from textual.color import Color

from tests.tui_shell.screens import painted

LEAST: Final = 4.5
"""WCAG 2.2, success criterion 1.4.3 (AA), text of usual size."""


def luminance(color: Color) -> float:
    """Relative luminance as WCAG defines it."""
    channels = [part / 255 for part in color.rgb]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: Color, other: Color) -> float:
    """Contrast ratio as WCAG defines it, 1 to 21."""
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def of(color: RichColor) -> Color:
    """Textual's colour for one of Rich's."""
    return Color.from_rich_color(color)


def poor(segment: Segment) -> str | None:
    """What is wrong with the contrast of a piece of text, if anything."""
    style = segment.style
    if style is None or not any(char.isalnum() for char in segment.text):
        return None
    assert style.color, segment
    assert style.bgcolor, segment
    ratio = contrast(of(style.color), of(style.bgcolor))
    if style.dim:
        return f"{segment.text!r} is dim: contrast depends on the terminal"
    return f"{segment.text!r}: {ratio:.2f}, {of(style.color).hex} on {of(style.bgcolor).hex}" if ratio < LEAST else None


def unreadable(app: App[Any]) -> list[str]:
    """All that is painted with too little contrast."""
    return [wrong for line in painted(app) for segment in line if (wrong := poor(segment))]
