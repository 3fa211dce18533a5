"""What is in the sdist and in the wheel that is built from it."""

from __future__ import annotations

import hashlib
import io
import subprocess
import sys
import tarfile
import zipfile
from email import message_from_bytes
from gettext import GNUTranslations
from pathlib import Path

import pytest

from nghiquyet import __version__
from scripts import catalogue, share

ROOT = Path(__file__).parents[2]


def build(source: Path, kind: str, into: Path) -> Path:
    """Build an sdist or a wheel, without network and without isolation."""
    command = [sys.executable, "-m", "hatchling", "build", "--target", kind, "--directory", str(into)]
    subprocess.run(command, cwd=source, check=True, capture_output=True)
    (built,) = into.iterdir()
    return built


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> zipfile.ZipFile:
    """The wheel, built as a package index would have it built: from the sdist, with nothing compiled before."""
    folder = tmp_path_factory.mktemp("packaging")
    with tarfile.open(build(ROOT, "sdist", folder / "sdist")) as sdist:
        sdist.extractall(folder / "unpacked", filter="data")
    (source,) = (folder / "unpacked").iterdir()
    for compiled in source.rglob("*.mo"):
        compiled.unlink()
    return zipfile.ZipFile(build(source, "wheel", folder / "wheel"))


def test_the_catalogue_is_compiled(wheel: zipfile.ZipFile) -> None:
    compiled = GNUTranslations(io.BytesIO(wheel.read("nghiquyet/locales/vi/LC_MESSAGES/nghiquyet.mo")))
    translations = catalogue.translations(catalogue.read(catalogue.CATALOGUE))
    assert translations
    assert all(compiled.gettext(message) == translations[message] for message in translations if type(message) is str)


def test_the_data_is_there_byte_for_byte(wheel: zipfile.ZipFile) -> None:
    data = sorted(path for path in (ROOT / "data").rglob("*") if path.is_file())
    assert data
    for path in data:
        assert wheel.read(f"nghiquyet/{path.relative_to(ROOT).as_posix()}") == path.read_bytes()
    text = wheel.read("nghiquyet/data/000_b2152cc8e89e83fc.txt")
    assert hashlib.sha256(text).hexdigest().startswith("ad617e86")


def test_all_of_the_package_is_there_and_nothing_else(wheel: zipfile.ZipFile) -> None:
    package = ROOT / "src" / "nghiquyet"
    made = {".pyc", ".po", ".mo"}
    files = {
        p.relative_to(package.parent).as_posix() for p in package.rglob("*") if p.is_file() and p.suffix not in made
    }
    assert {"nghiquyet/py.typed", "nghiquyet/__main__.py"} <= files
    metadata = (f"nghiquyet-{__version__}.dist-info/", f"nghiquyet-{__version__}.data/")
    beside = ("nghiquyet/data/", "nghiquyet/locales/", *metadata)
    assert {name for name in wheel.namelist() if not name.startswith(beside)} == files


def test_manual_and_completions_are_where_man_and_the_shells_look(wheel: zipfile.ZipFile) -> None:
    folder = f"nghiquyet-{__version__}.data/data/share/"
    shared = {name.removeprefix(folder) for name in wheel.namelist() if name.startswith(folder)}
    assert shared == share.made().keys()


def test_the_metadata_says_what_is_needed(wheel: zipfile.ZipFile) -> None:
    metadata = message_from_bytes(wheel.read(f"nghiquyet-{__version__}.dist-info/METADATA"))
    assert metadata["Version"] == __version__
    assert metadata["Requires-Python"] == ">=3.11"
    assert metadata["License-Expression"] == "MIT"
    needed = metadata.get_all("Requires-Dist") or []
    assert {"textual<9,>=8.2.8", "rapidfuzz>=3", "tinydb<5,>=4.8"} <= set(needed)


def test_both_console_scripts_start_the_same(wheel: zipfile.ZipFile) -> None:
    scripts = wheel.read(f"nghiquyet-{__version__}.dist-info/entry_points.txt").decode()
    assert scripts.split() == ["[console_scripts]", *"nghiquyet = nghiquyet.cli:main nq = nghiquyet.cli:main".split()]
