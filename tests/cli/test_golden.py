"""What every command prints about the real text, word for word, in both languages.

``NGHIQUYET_GOLDEN=write pytest tests/cli/test_golden.py`` writes the files anew: look at what has changed.
"""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from nghiquyet.cli import output
from nghiquyet.library.places import bundled_data
from tests.cli.calling import Called, call

GOLDEN = Path(__file__).with_name("golden")

COMMANDS = {
    "help": "--help",
    "version": "--version",
    "toc": "toc",
    "toc-depth": "toc --depth 2",
    "toc-json": "toc --depth 2 --json",
    "toc-help": "toc --help",
    "show-target": "show ct 17",
    "show-target-with-indents": "show CT1",
    "show-section": "show P3.3",
    "show-line": "show L672",
    "show-page": "show tr14",
    "show-verbatim": "show p2.i.2.17 --verbatim",
    "show-json": "show part_2__sec_I__para_2__point_17 --json",
    "show-help": "show --help",
    "check": "check",
    "check-rule": "check --rule numbering-gap",
    "check-json": "check --rule repeated-words --json",
    "check-help": "check --help",
    "export-markdown": "export markdown",
    "export-help": "export --help",
    "keys": "keys",
    "paths": "paths",
    "paths-json": "paths --json",
    "library": "library",
    "open-without-a-terminal": "open",
}
"""Name of the file → call."""

ON_A_TERMINAL = {
    "toc": "toc --depth 3",
    "show": "show CT1",
    "show-verbatim": "show CT17 --verbatim",
    "check": "check",
    "keys": "keys",
    "paths": "paths",
    "library": "library",
}
"""The same, laid out for people on 80 columns."""

MISTAKES = (
    "tco", "compare", "export csv", "export jsn", "toc --dpeth 2", "toc --depth", "toc --depth 0", "toc a b", "show",
    "show CT99", "show P2.III", "show L99999", "show tr25", "show part_2__sec_V", "show CT1 --json=x", "toc bin-tan",
    "toc none.txt", "check --rule numbering", "--lang fr", "keys extra", "remove binh-tan-2020", "import none.txt",
)  # fmt: skip
"""Calls that are wrong."""


def as_text(words: str, called: Called, home: Path) -> str:
    """A call and what came of it, without what differs from machine to machine."""
    text = f"$ nghiquyet {words}\n{called.out}"
    text += "".join(f"stderr: {line}\n" for line in called.err.splitlines())
    text += f"exit {called.code}\n"
    return text.replace(str(home), "HOME").replace(str(bundled_data()), "DATA").replace("\\", "/")


def compare(name: str, text: str) -> None:
    """A text against its golden file, or into it."""
    path = GOLDEN / f"{name}.txt"
    if os.environ.get("NGHIQUYET_GOLDEN") == "write":
        path.write_text(text, encoding="utf-8", newline="\n")
    assert text == path.read_text(encoding="utf-8")


@pytest.fixture(autouse=True)
def _narrow(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    monkeypatch.chdir(tmp_path)


@pytest.mark.parametrize("language", ["vi", "en"])
@pytest.mark.parametrize("name", COMMANDS)
def test_what_is_printed(name: str, language: str, capsys: pytest.CaptureFixture[str], home: Path) -> None:
    words = COMMANDS[name]
    called = call(capsys, *words.split(), "--lang", language)
    compare(f"{name}.{language}", as_text(words, called, home))


@pytest.mark.parametrize("language", ["vi", "en"])
@pytest.mark.parametrize("name", ON_A_TERMINAL)
def test_what_a_terminal_shows(
    name: str, language: str, capsys: pytest.CaptureFixture[str], home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(output, "for_people", lambda: True)
    words = ON_A_TERMINAL[name]
    called = call(capsys, *words.split(), "--lang", language)
    if "paths" not in words:
        assert max(map(len, called.out.splitlines())) <= 80 or "--verbatim" in words
        compare(f"terminal-{name}.{language}", as_text(words, called, home))
    assert called.code == 0


@pytest.mark.parametrize("language", ["vi", "en"])
def test_what_is_said_of_mistakes(language: str, capsys: pytest.CaptureFixture[str], home: Path) -> None:
    said = []
    for words in MISTAKES:
        called = call(capsys, "--lang", language, *words.split())
        assert (called.code, called.out) == (2, "")
        assert len(called.err.splitlines()) == 1, "one sentence"
        said.append(as_text(words, called, home))
    compare(f"mistakes.{language}", "\n".join(said))
