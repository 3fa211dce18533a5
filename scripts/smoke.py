"""Install what was built, in a new environment, and use it from another folder, the browser included.

    python scripts/smoke.py           the wheel by itself, after ``make wheel``
    python scripts/smoke.py bundle    the file for a machine without network, after ``make bundle``: without network,
                                      where the system lets one do without (``unshare``, on Linux)

Ends with a sentence and exit 1 at the first thing that is wrong.
"""

from __future__ import annotations

import os
import select
import shutil
import subprocess
import sys
import tempfile
import time
import venv
import zipfile
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from nghiquyet import __version__

ROOT = Path(__file__).parent.parent
WHEEL = ROOT / "dist" / f"nghiquyet-{__version__}-py3-none-any.whl"
BUNDLE = ROOT / "dist" / f"nghiquyet-{__version__}-bundle.zip"


class Installed:
    """The program in an environment of its own, below ``folder``; all that it writes goes there too."""

    def __init__(self, folder: Path, *, alone: Sequence[str] = ()) -> None:
        """``alone``: a command before every command, such as one that takes the network away."""
        self.folder = folder
        self.home = folder / "home"
        self.elsewhere = folder / "elsewhere"
        self.elsewhere.mkdir()
        self.bin = folder / "venv" / ("Scripts" if os.name == "nt" else "bin")
        self.alone = alone

    def install_wheel(self) -> None:
        """The wheel, and what it needs from a package index."""
        venv.create(self.folder / "venv", with_pip=True)
        pip = [str(self.bin / "python"), "-m", "pip", "--disable-pip-version-check", "install", "--quiet"]
        subprocess.run([*pip, "--require-hashes", "-r", str(ROOT / "requirements.lock")], check=True)
        subprocess.run([*pip, "--no-deps", str(WHEEL)], check=True)

    def install_bundle(self) -> None:
        """As its reader does: unpack it, run what lies in it."""
        with zipfile.ZipFile(BUNDLE) as bundle:
            bundle.extractall(self.folder)
        installer = self.folder / BUNDLE.stem / "install.py"
        environment = {name: value for name, value in os.environ.items() if not name.startswith("PIP_")}
        command = [*self.alone, sys.executable, str(installer), str(self.folder / "venv")]
        subprocess.run(command, check=True, env=environment, stdout=subprocess.DEVNULL)

    def run(self, *command: str) -> str:
        """What a command prints; it must end with exit 0, and say nothing on stderr but what it did."""
        inherited = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
        done = subprocess.run(
            [*self.alone, self.bin / command[0], *command[1:]],
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
    expect("Thinh" in program.run("nghiquyet", "who", "bi thu"), "who does not know who is secretary")
    expect("CT16" in program.run("nghiquyet", "find", "nuoc sach"), "find does not find target 16")
    program.run("python", "-c", "import nghiquyet.tui.app")
    if os.name == "posix":
        browse(program)
    manual = program.bin.parent / "share" / "man" / "man1" / "nghiquyet.1"
    expect(manual.is_file(), f"there is no manual at {manual}")
    expect(program.home.is_dir(), "nothing was written to NGHIQUYET_HOME")
    expect(not any(program.elsewhere.iterdir()), "something was written to the current folder")


def browse(program: Installed) -> None:
    """Open the browser in a terminal, see it paint, and quit it."""
    import pty

    child, terminal = pty.fork()
    if child == 0:
        os.environ.update(NGHIQUYET_HOME=str(program.home), TERM="xterm-256color", COLUMNS="80", LINES="24")
        command = [*program.alone, str(program.bin / "nghiquyet")]
        os.execvp(command[0], command)  # noqa: S606  # no shell has a part in it
    seen = b""
    deadline = time.monotonic() + 60
    while "Tìm".encode() not in seen and time.monotonic() < deadline:
        if select.select([terminal], [], [], 1)[0]:
            seen += os.read(terminal, 65536)
    expect("Tìm".encode() in seen, "the browser does not paint its footer")
    os.write(terminal, b"\x11")
    with suppress(OSError):  # how a terminal ends on Linux
        while os.read(terminal, 65536):
            pass
    expect(os.waitpid(child, 0)[1] == 0, "the browser does not end with exit 0")


def without_network() -> list[str]:
    """The command that takes the network away, if there is one here."""
    command = ["unshare", "--user", "--map-root-user", "--net"]
    works = (
        shutil.which(command[0]) and not subprocess.run([*command, "true"], check=False, capture_output=True).returncode
    )
    return command if works else []


if __name__ == "__main__":
    bundle = sys.argv[1:] == ["bundle"]
    alone = without_network() if bundle else []
    with tempfile.TemporaryDirectory(prefix="nghiquyet-smoke-") as name:
        program = Installed(Path(name), alone=alone)
        (program.install_bundle if bundle else program.install_wheel)()
        use(program)
    print(f"smoke: {(BUNDLE if bundle else WHEEL).name} works{', without network' if alone else ''}")
