"""The command line: commands that print what the rooms below give, and the one door to the browser."""

from __future__ import annotations

import os
import sys

__all__ = ["completing", "main"]


def main() -> None:
    """The console scripts ``nghiquyet`` and ``nq``, and ``python -m nghiquyet``; leaves with the exit code."""
    if len(sys.argv) == 1 and not completing():
        # There is nothing to parse: the browser is on the screen sooner without click.
        from nghiquyet.cli.browser import start

        sys.exit(start())
    from nghiquyet.cli.program import run

    sys.exit(run())


def completing() -> bool:
    """Whether a shell asks for completions: it shows what is said, so nothing should be."""
    return any(name.endswith("_COMPLETE") for name in os.environ)
