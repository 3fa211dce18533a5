"""Install the built wheel by itself, in a new environment, and use it from another folder.

``python scripts/smoke.py``, after ``make wheel``. Ends with a sentence and exit 1 at the first thing that is wrong.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import venv
from pathlib import Path

from nghiquyet import __version__

ROOT = Path(__file__).parent.parent
WHEEL = ROOT / "dist" / f"nghiquyet-{__version__}-py3-none-any.whl"


class Installed:
    """The program in an environment of its own, below ``folder``; all that it writes goes there too."""

    def __init__(self, folder: Path) -> None:
        self.home = folder / "home"
        self.elsewhere = folder / "elsewhere"
        self.elsewhere.mkdir()
        self.bin = folder / "venv" / ("Scripts" if os.name == "nt" else "bin")
        venv.create(folder / "venv", with_pip=True)
        self._pip("--require-hashes", "-r", str(ROOT / "requirements.lock"))
        self._pip("--no-deps", str(WHEEL))

    def _pip(self, *arguments: str) -> None:
        pip = [str(self.bin / "python"), "-m", "pip", "--disable-pip-version-check"]
        subprocess.run([*pip, "install", "--quiet", *arguments], check=True)

    def run(self, *command: str) -> str:
        """What a command prints; it must end with exit 0, and say nothing on stderr but what it did."""
        inherited = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
        done = subprocess.run(
            [self.bin / command[0], *command[1:]],
            cwd=self.elsewhere,
            env=inherited | {"NGHIQUYET_HOME": str(self.home), "LANG": "en_US.UTF-8", "PYTHONUTF8": "1"},
            check=False,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            encoding="utf-8",
        )
        expect(done.returncode == 0, f"{' '.join(command)} ended with exit {done.returncode}:\n{done.stderr}")
        return done.stdout


def expect(right: bool, otherwise: str) -> None:
    """Stop with a sentence unless all is right."""
    if not right:
        sys.exit(f"smoke: {otherwise}")


def use(program: Installed) -> None:
    """What a person would try first, and what the wheel could lack: the text, the catalogue, the style sheets."""
    for start in (("nghiquyet",), ("nq",), ("python", "-m", "nghiquyet")):
        expect(__version__ in program.run(*start, "--version"), f"{' '.join(start)} gives another version")
    expect("P2.II.3" in program.run("nghiquyet", "toc"), "toc lacks a section of the second part")
    expect(bool(program.run("nghiquyet", "check")), "check finds nothing in a text that has oddities")
    expect("Huỳnh" in program.run("nghiquyet", "export", "json"), "export json lacks the text")
    vietnamese, english = program.run("nghiquyet", "--help"), program.run("nghiquyet", "--lang", "en", "--help")
    expect(vietnamese != english, "--help is not in Vietnamese: is the catalogue in the wheel?")
    program.run("python", "-c", "import nghiquyet.tui.app")
    manual = program.bin.parent / "share" / "man" / "man1" / "nghiquyet.1"
    expect(manual.is_file(), f"there is no manual at {manual}")
    expect(program.home.is_dir(), "nothing was written to NGHIQUYET_HOME")
    expect(not any(program.elsewhere.iterdir()), "something was written to the current folder")


if __name__ == "__main__":
    with tempfile.TemporaryDirectory(prefix="nghiquyet-smoke-") as name:
        use(Installed(Path(name)))
    print(f"smoke: {WHEEL.name} works")
