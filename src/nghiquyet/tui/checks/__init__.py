"""View 5, checks: what is odd about the text, with both readings; what is known can be put aside."""

from nghiquyet.tui.checks.view import ChecksView

__all__ = ["ChecksView"]
