"""The command line: commands that print what the rooms below give, and the one door to the browser."""

from __future__ import annotations

import gc
import os
import sys

__all__ = ["completing", "main"]


def main() -> None:
    """The console scripts ``nghiquyet`` and ``nq``, and ``python -m nghiquyet``; leaves with the exit code."""
    # A command has ended, and the browser has been painted, before anything they made could be garbage worth a look.
    gc.set_threshold(100_000, 10, 100)
    if not _reads_utf8():
        # Words and names of files were decoded before any of our code ran: so it is run again.
        os.environ["PYTHONUTF8"] = "1"
        os.execv(sys.executable, sys.orig_argv)  # noqa: S606  # the very call that was made
    if len(sys.argv) == 1 and not completing():
        # There is nothing to parse: the browser is on the screen sooner without click.
        from nghiquyet.cli.browser import start

        sys.exit(start())
    from nghiquyet.cli.program import run

    sys.exit(run())


def _reads_utf8() -> bool:
    """Whether words and names of files are read as UTF-8, or nothing can be done about it."""
    return sys.getfilesystemencoding() == "utf-8" or sys.flags.ignore_environment != 0 or os.name == "nt"


def completing() -> bool:
    """Whether a shell asks for completions: it shows what is said, so nothing should be."""
    return any(name.endswith("_COMPLETE") for name in os.environ)
