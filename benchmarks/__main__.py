"""All benchmarks, one after the other: ``python -m benchmarks [--small]``.

Each prints its figures and how noisy the machine was; none passes judgement. ``docs/benchmarks.md`` has a run.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

PROGRAMS = ("reading.py", "commands.py", "search.py", "search_keys.py", "notes.py", "turns.py", "browser.py")


def main() -> int:
    """Run them with the arguments given; the exit code of the first that fails, or 0."""
    for name in PROGRAMS:
        print(f"== {name}", flush=True)
        done = subprocess.run([sys.executable, str(Path(__file__).parent / name), *sys.argv[1:]], check=False)
        if done.returncode:
            return done.returncode
    return 0


if __name__ == "__main__":
    sys.exit(main())
