"""The browser on the real text, as the tests of the window make it."""

from __future__ import annotations

from tests.tui_shell.conftest import _no_clipboard_commands, browse, workspace

__all__ = ["_no_clipboard_commands", "browse", "workspace"]
