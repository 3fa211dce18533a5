"""The program as a process: without a terminal, in any locale, with closed streams, and what it imports."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.calling import TEXT, child_environment, process, python

POSIX = pytest.mark.skipif(os.name == "nt", reason="Windows has neither these streams nor these signals")

LOADED = """
import sys
from nghiquyet.cli.program import run
run(sys.argv[1:], "nghiquyet")
heavy = {"textual", "rich", "tinydb", "rapidfuzz", "filelock"}
print(*sorted(heavy & {name.partition(".")[0] for name in sys.modules}))
"""


@pytest.mark.parametrize(
    "environ", [{"LANG": "C", "LC_ALL": "C"}, {"PYTHONIOENCODING": "ascii"}, {"LANG": "en_US.UTF-8"}]
)
def test_vietnamese_comes_out_in_any_locale(environ: dict[str, str]) -> None:
    called = process("show", "CT17", environ=environ)
    assert called.code == 0
    assert "Traceback" not in called.err
    assert "Kiểm tra 100% cơ sở" in called.out
    assert "[31m" not in called.out


def test_messages_come_out_in_any_locale() -> None:
    called = process("show", "Đỗ", environ={"LC_ALL": "C"})
    assert called.code == 2
    assert "“Đỗ”" in called.err


@pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="names of files are UTF-8 there whatever the locale")
@pytest.mark.parametrize("more", [{}, {"PYTHONIOENCODING": "ascii"}])
def test_words_and_names_are_read_as_utf8_whatever_python_is_told(more: dict[str, str], tmp_path: Path) -> None:
    environ = {"LC_ALL": "C", "PYTHONUTF8": "0", **more}
    path = tmp_path / "văn bản.txt"
    path.write_text("PHẦN 1. MỘT\n\n1. Hai\n\nBa bốn.\n", encoding="utf-8")
    assert process("show", "chỉ tiêu 17", environ=environ).out.startswith("CT17\t")
    assert process("toc", str(path), environ=environ).out.startswith("P1\tPHẦN 1. MỘT")
    assert json.loads(process("find", "--batch", environ=environ, stdin='{"q": "bí thư"}\n').out)
    missing = process("toc", str(tmp_path / "vắn bản.txt"), environ=environ)
    assert (missing.code, missing.err.count("\n")) == (2, 1)
    assert "văn bản.txt" in missing.err


def test_json_is_utf8_and_not_escaped() -> None:
    called = process("export", "json", environ={"LC_ALL": "C"})
    assert "Nguyễn Việt Quế Sơn" in called.out
    assert json.loads(called.out)["format"] == "nghiquyet-document/1"


@pytest.mark.parametrize("words", ["--help", "--version", "keys", "paths", "toc --help", "tco"])
def test_what_needs_no_document_loads_no_store(words: str) -> None:
    assert python(LOADED, *words.split()).out.splitlines()[-1] == ""


@pytest.mark.parametrize("words", ["toc", "show CT17", "check", "export json", "export markdown", "library"])
def test_commands_load_neither_textual_nor_rich_nor_rapidfuzz(words: str) -> None:
    python(LOADED, *words.split())  # the first start writes the store, and takes the lock for it
    assert python(LOADED, *words.split()).out.splitlines()[-1] == "tinydb"


@pytest.mark.parametrize("words", [[], ["open"], ["open", "--at", "CT17"]])
def test_the_browser_without_a_terminal_is_a_sentence(words: list[str]) -> None:
    called = process(*words)
    assert (called.code, called.out) == (2, "")
    assert len(called.err.splitlines()) == 1


def test_the_browser_by_itself_loads_no_click() -> None:
    code = "import sys; from nghiquyet.cli import main\ntry: main()\nexcept SystemExit: print('click' in sys.modules)"
    called = python(code)
    assert called.out == "False\n"
    assert "nghiquyet --help" in called.err


@POSIX
@pytest.mark.parametrize("closing", ["<&-", ">&-", "2>&-", "<&- >&- 2>&-"])
def test_closed_streams_are_no_reason_to_fall(closing: str) -> None:
    command = f'"{sys.executable}" -m nghiquyet toc {closing}'
    done = subprocess.run(
        ["/bin/sh", "-c", command], env=child_environment(), capture_output=True, timeout=60, check=False
    )
    assert done.returncode == 0
    assert b"Traceback" not in done.stderr


@POSIX
@pytest.mark.parametrize("words", ["toc", "export json", "export markdown", "check"])
def test_a_reader_that_goes_away_is_no_error(words: str) -> None:
    with subprocess.Popen(
        [sys.executable, "-m", "nghiquyet", *words.split()],
        env=child_environment(), stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
    ) as child:  # fmt: skip
        assert child.stdout is not None
        assert child.stderr is not None
        child.stdout.close()
        errors = child.stderr.read().decode()
        assert child.wait(60) == 0
    assert "Traceback" not in errors
    assert "Broken" not in errors


@POSIX
def test_an_interruption_is_quiet(tmp_path: Path) -> None:
    pipe = tmp_path / "interrupt.py"
    pipe.write_text(
        "import os, signal, sys\n"
        "from nghiquyet.cli import session\n"
        "from nghiquyet.cli.program import run\n"
        "session.Session.document = lambda *_: os.kill(os.getpid(), signal.SIGINT)\n"
        "sys.exit(run(['toc'], 'nghiquyet'))\n"
    )
    done = subprocess.run(
        [sys.executable, str(pipe)], env=child_environment(), capture_output=True, timeout=60, check=False
    )
    assert done.returncode == 128 + signal.SIGINT
    assert b"Traceback" not in done.stderr


class TestBadInput:
    """Exit 2, and one sentence that names the file."""

    @pytest.mark.parametrize(
        ("name", "content"),
        [
            ("empty.txt", b""),
            ("blank.txt", b" \n\n\t\n"),
            ("binary.txt", b"\x7fELF\x02\x01\x01\x00\x00\x00" * 100),
            ("tcvn3.txt", "Nghị quyết của Quận ủy".encode("cp1258", "replace") + b"\xff\xfe\x80"),
            ("utf16.txt", b"\xff\xfeN\x00g"[:-1] + b"\x00\xd8"),
        ],
    )
    @pytest.mark.parametrize("words", [["toc"], ["check"], ["export", "json"], ["import"]])
    def test_a_file_that_is_no_text(self, name: str, content: bytes, words: list[str], tmp_path: Path) -> None:
        path = tmp_path / name
        path.write_bytes(content)
        called = process(*words, str(path))
        assert (called.code, called.out) == (2, "")
        assert name in called.err
        assert len(called.err.splitlines()) == 1

    def test_a_missing_file_names_the_nearest(self, tmp_path: Path) -> None:
        (tmp_path / "nghi-quyet.txt").write_bytes(TEXT.read_bytes())
        called = process("toc", str(tmp_path / "nghiquyet.txt"))
        assert called.code == 2
        assert "nghi-quyet.txt" in called.err

    def test_a_folder(self, tmp_path: Path) -> None:
        called = process("toc", str(tmp_path))
        assert called.code == 2
        assert str(tmp_path) in called.err

    def test_a_hundred_megabytes_are_refused_before_they_are_read(self, tmp_path: Path) -> None:
        path = tmp_path / "huge.txt"
        with path.open("wb") as file:
            file.truncate(100 * 2**20)
        called = process("toc", str(path))
        assert called.code == 2
        assert "huge.txt" in called.err
        assert "100 MiB" in called.err

    @POSIX
    def test_a_pipe_without_a_writer_does_not_make_us_wait(self, tmp_path: Path) -> None:
        os.mkfifo(tmp_path / "pipe")
        assert process("toc", str(tmp_path / "pipe")).code == 2


class TestCompletion:
    @pytest.mark.parametrize("shell", ["zsh", "fish"])
    def test_the_script_knows_both_names_of_the_program(self, shell: str) -> None:
        called = process("completion", shell)
        assert called.code == 0
        assert "_NGHIQUYET_COMPLETE" in called.out
        assert "_NQ_COMPLETE" in called.out

    @pytest.mark.parametrize(
        ("line", "found"),
        [
            ("nghiquyet sh", ["show"]),
            ("nghiquyet export ", ["json", "markdown", "popolo", "roster", "roster-text", "csv"]),
            ("nghiquyet show p2.ii.", ["P2.II.1", "P2.II.2", "P2.II.3", "P2.II.4"]),
            ("nghiquyet check --str", ["--strict"]),
        ],
    )
    def test_commands_formats_labels_and_options_are_completed(self, line: str, found: list[str]) -> None:
        words = line.split(" ")
        environ = {
            "_NGHIQUYET_COMPLETE": "zsh_complete", "COMP_WORDS": line.rstrip(" "), "COMP_CWORD": str(len(words) - 1),
        }  # fmt: skip
        code = "import sys; from nghiquyet.cli.program import run; sys.exit(run([], 'nghiquyet'))"
        done = subprocess.run(
            [sys.executable, "-c", code], env=child_environment(environ), capture_output=True, timeout=60, check=False
        )
        assert done.stdout.decode().splitlines()[1::3] == found
        assert done.stderr == b""

    def test_a_broken_setting_does_not_disturb_the_shell(self, home: Path) -> None:
        home.mkdir()
        (home / "config.toml").write_text("them = 1\n")
        environ = {"_NGHIQUYET_COMPLETE": "zsh_complete", "COMP_WORDS": "nghiquyet t", "COMP_CWORD": "1"}
        code = "import sys; from nghiquyet.cli.program import run; sys.exit(run([], 'nghiquyet'))"
        done = subprocess.run(
            [sys.executable, "-c", code], env=child_environment(environ), capture_output=True, timeout=60, check=False
        )
        assert b"toc" in done.stdout
        assert done.stderr == b""
