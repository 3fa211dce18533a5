"""The real program in a pseudo-terminal, at home in a folder of the test's own."""

from __future__ import annotations

import re
import sys
from typing import Any

from tests.pty.tui_probe import Probe

COMMAND = [sys.executable, "-m", "nghiquyet"]


def shows(*texts: str) -> re.Pattern[str]:
    """A pattern for a screen on which all of these stand at once, in whatever order."""
    return re.compile(r"(?s)\A" + "".join(f"(?=.*{re.escape(text)})" for text in texts))


PAINTED = shows("đã rà soát", "Văn kiện", "Tìm")
"""Header, tabs and footer are on the screen; the text comes with them."""

OPENING = "Đại hội Đại biểu Đảng bộ Quận Bình Tân"
"""How the real text begins."""


def browser(
    *arguments: str, cols: int = 100, rows: int = 30, painted: re.Pattern[str] = PAINTED, **terminal: Any
) -> Probe:
    """The browser, painted and at rest."""
    probe = Probe([*COMMAND, *arguments], cols=cols, rows=rows, **terminal)
    probe.wait_for(painted, 30)
    probe.wait_stable(100)
    return probe
