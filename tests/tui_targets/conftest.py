"""The browser on the real text, as the tests of the window make it."""

from __future__ import annotations

import sys

from tests.tui_shell.conftest import _no_clipboard_commands, browse, workspace

__all__ = ["_no_clipboard_commands", "browse", "workspace"]

collect_ignore_glob = ["test_targets_bursts.py"] if sys.platform == "win32" else []
"""Windows has no pseudo-terminals that these tests could drive."""
