"""The manual and the completions say what the program does, and the shells understand them."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from nghiquyet.cli.program import COMMANDS
from nghiquyet.commands import COMMANDS as KEYS
from nghiquyet.messages import gettext, use_language
from scripts import share
from tests.cli.calling import child_environment

BASH = share.FOLDER / "bash-completion/completions/nghiquyet"


def test_all_of_share_is_as_it_would_be_made_now() -> None:
    assert share.outdated(share.made()) == [], "make share"


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_every_command_and_key_stands_in_the_manual(lang: str) -> None:
    page = share.made()[share.PAGES["vi" if lang == "vi" else "en"].format(name="nghiquyet")]
    use_language("vi" if lang == "vi" else "en")
    assert [name for name in COMMANDS if f".SS nghiquyet {name}\n" not in page] == []
    assert [key.id for key in KEYS if share.roff(gettext(key.help)) not in page] == []


def test_nothing_in_a_page_is_taken_for_a_macro() -> None:
    assert share.roff(".x") == "\\&.x"
    assert share.roff("a\\b --c") == "a\\eb \\-\\-c"
    pages = [text for name, text in share.made().items() if name.endswith("nghiquyet.1")]
    lines = [line for page in pages for line in page.splitlines() if line.startswith((".", "'"))]
    assert {line.split()[0] for line in lines} == {".TH", ".SH", ".SS", ".B", ".PP", ".TP"}


@pytest.mark.skipif(shutil.which("bash") is None, reason="there is no bash here")
def test_bash_completes_commands_and_labels(tmp_path: Path) -> None:
    program = tmp_path / "nghiquyet"
    program.write_text(
        f"#!{sys.executable}\nimport sys\nfrom nghiquyet.cli.program import run\nsys.exit(run(None, 'nghiquyet'))\n"
    )
    program.chmod(0o755)
    script = """
    source "$1"
    for words in "to" "show P2.II.3"; do
        COMP_WORDS=(nghiquyet $words) COMP_CWORD=$(( $(wc -w <<< "$words") )) COMPREPLY=()
        _nghiquyet_completion "$2"
        echo "${COMPREPLY[@]}"
    done
    """
    done = subprocess.run(
        ["bash", "--norc", "-c", script, "bash", str(BASH), str(program)],
        env=child_environment(), capture_output=True, text=True, timeout=60, check=False,
    )  # fmt: skip
    assert done.stderr == ""
    assert done.stdout == "toc\nP2.II.3\n"
