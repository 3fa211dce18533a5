"""Pack one file to carry to a machine without network: ``python scripts/bundle.py``, after ``make wheel``.

The zip holds the program and all that it needs as wheels, for the systems and versions of Python below, and an
``install.py`` that needs nothing but Python. Every wheel is checked against the hashes of requirements.lock.
"""

from __future__ import annotations

import re
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path

from nghiquyet import __version__

ROOT = Path(__file__).parent.parent
PYTHONS = ("3.11", "3.12", "3.13", "3.14")
SYSTEMS = (
    ("manylinux_2_28_x86_64", "manylinux_2_27_x86_64", "manylinux_2_17_x86_64", "manylinux2014_x86_64"),
    ("win_amd64",),
    ("macosx_11_0_arm64",),
)
"""Tags of wheels, one system a row."""

INSTALLER = Path(__file__).parent / "install.py"


def needed() -> str:
    """The lock without what only building needs, and without conditions: the bundle serves other systems too."""
    entries = re.split(r"\n(?=\S)", (ROOT / "requirements.lock").read_text("utf-8").strip())
    via = {entry: set(re.findall(r"^    #(?: via)? +(\S.*)$", entry, re.MULTILINE)) for entry in entries}
    asking, kept = {"nghiquyet (pyproject.toml)"}, set[str]()
    while news := {entry for entry in via.keys() - kept if via[entry] & asking}:
        kept |= news
        asking |= {entry.split("==")[0] for entry in news}
    return "\n".join(re.sub(r" ; .*? \\", r" \\", entry) for entry in entries if entry in kept)


def download(wheels: Path) -> None:
    """Put the wheels for every system and version of Python into a folder."""
    lock = wheels.parent / "needed.txt"
    lock.write_text(needed(), encoding="utf-8")
    pip = [sys.executable, "-m", "pip", "--disable-pip-version-check", "download", "--quiet", "--no-deps"]
    for tags in SYSTEMS:
        platforms = [f"--platform={tag}" for tag in tags]
        for python in PYTHONS:
            wanted = ["--only-binary=:all:", f"--python-version={python}", "--require-hashes", "-r", str(lock)]
            subprocess.run([*pip, f"--dest={wheels}", *platforms, *wanted], check=True)


def pack(wheels: Path, bundle: Path) -> None:
    """Write the zip: everything below one folder, uncompressed, since wheels are compressed already."""
    folder = bundle.stem
    with zipfile.ZipFile(bundle, "w") as archive:
        archive.write(INSTALLER, f"{folder}/install.py")
        archive.write(ROOT / "LICENSE", f"{folder}/LICENSE")
        for wheel in sorted(wheels.iterdir()):
            archive.write(wheel, f"{folder}/wheels/{wheel.name}")


if __name__ == "__main__":
    bundle = ROOT / "dist" / f"nghiquyet-{__version__}-bundle.zip"
    wheel = ROOT / "dist" / f"nghiquyet-{__version__}-py3-none-any.whl"
    with tempfile.TemporaryDirectory(prefix="nghiquyet-bundle-") as name:
        wheels = Path(name) / "wheels"
        wheels.mkdir()
        (wheels / wheel.name).write_bytes(wheel.read_bytes())
        download(wheels)
        pack(wheels, bundle)
    print(f"{bundle.relative_to(ROOT)}: {bundle.stat().st_size / 2**20:.0f} MiB")
