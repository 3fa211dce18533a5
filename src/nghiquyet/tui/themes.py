"""Our two themes. The only place where colours are written as figures; everything else says ``$name``.

Text and its ground keep a contrast of at least 4.5 : 1 (WCAG 2.2, AA), which a test computes from painted screens.
"""

from __future__ import annotations

from typing import Final

from textual.theme import Theme

DARK: Final = Theme(
    name="nghiquyet-dark",
    dark=True,
    primary="#d8b45a",
    secondary="#7fb2d0",
    accent="#e6c46c",
    success="#8fca8d",
    warning="#e8b45c",
    error="#ff9184",
    foreground="#e9e4d8",
    background="#15181d",
    surface="#1b1f26",
    panel="#252b34",
    variables={
        "text": "#f1ede3",
        "text-muted": "#aaa99f",
        "text-disabled": "#95968f",
        "block-cursor-background": "#d8b45a",
        "block-cursor-foreground": "#15181d",
        "block-cursor-blurred-background": "#3a3f48",
        "block-cursor-blurred-foreground": "#f1ede3",
        "input-selection-background": "#4a5564",
        "input-selection-foreground": "#ffffff",
        "screen-selection-background": "#4a5564",
        "screen-selection-foreground": "#ffffff",
        "input-cursor-background": "#e9e4d8",
        "input-cursor-foreground": "#15181d",
        "border": "#d8b45a",
        "border-blurred": "#4a515c",
        "scrollbar": "#5a626e",
        "scrollbar-hover": "#7a838f",
        "scrollbar-active": "#d8b45a",
        "scrollbar-background": "#1b1f26",
    },
)
"""Warm white on blue-black, gold for what one is on."""

LIGHT: Final = Theme(
    name="nghiquyet-light",
    dark=False,
    primary="#8f1d14",
    secondary="#1f5578",
    accent="#8f1d14",
    success="#2b6a2f",
    warning="#7d5200",
    error="#a81616",
    foreground="#221f1b",
    background="#fbf8f1",
    surface="#f4f0e6",
    panel="#e9e3d5",
    variables={
        "text": "#1a1714",
        "text-muted": "#5d5850",
        "text-disabled": "#67625a",
        "block-cursor-background": "#8f1d14",
        "block-cursor-foreground": "#fffaf0",
        "block-cursor-blurred-background": "#dcd2bd",
        "block-cursor-blurred-foreground": "#1a1714",
        "input-selection-background": "#c8d8e4",
        "input-selection-foreground": "#1a1714",
        "screen-selection-background": "#c8d8e4",
        "screen-selection-foreground": "#1a1714",
        "input-cursor-background": "#221f1b",
        "input-cursor-foreground": "#fbf8f1",
        "border": "#8f1d14",
        "border-blurred": "#b9b09d",
        "scrollbar": "#b3aa97",
        "scrollbar-hover": "#958c79",
        "scrollbar-active": "#8f1d14",
        "scrollbar-background": "#f4f0e6",
    },
)
"""Black on paper, the red of a letterhead for what one is on."""

OURS: Final = (DARK, LIGHT)
DEFAULT: Final = DARK.name
