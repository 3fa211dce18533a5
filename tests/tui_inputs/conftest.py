"""Windows has no pseudo-terminals that the bursts could be sent through."""

from __future__ import annotations

import sys

collect_ignore = ["test_bursts.py"] if sys.platform == "win32" else []
