"""The command line: commands that print what the rooms below give, and the one door to the browser."""

from __future__ import annotations

__all__ = ["main"]


def main() -> None:
    """The console scripts ``nghiquyet`` and ``nq``, and ``python -m nghiquyet``."""
    import sys

    from nghiquyet.cli.program import run

    sys.exit(run())
