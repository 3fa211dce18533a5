"""Copying: the terminal always, then a command that is there and has a display, then a file."""

from __future__ import annotations

import stat
import sys
from pathlib import Path

import pytest
from textual.app import App

from nghiquyet.messages import use_language
from nghiquyet.tui import clipboard
from nghiquyet.tui.clipboard import Copied, copy, tools

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="the fakes are shell scripts")

TEXT = "(17). Kiểm tra 100% cơ sở\nNQ ĐH Đảng bộ Q. Bình Tân lần XII, tr. 14, dòng 1010–1018"
VARIABLES = ("WAYLAND_DISPLAY", "DISPLAY", "SSH_CONNECTION", "WSL_DISTRO_NAME", "TMUX")


class Terminal(App[None]):
    """Writes down what it was asked to send by OSC 52."""

    sent: str | None = None

    def copy_to_clipboard(self, text: str) -> None:
        self.sent = text


@pytest.fixture(autouse=True)
def bin(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of commands that is all of PATH, and no display."""
    use_language("en")
    folder = tmp_path / "bin"
    folder.mkdir()
    monkeypatch.setenv("PATH", str(folder))
    for name in VARIABLES:
        monkeypatch.delenv(name, raising=False)
    return folder


def fake(folder: Path, name: str, script: str = '/bin/cat > "$0.got"; echo "$@" > "$0.args"') -> Path:
    """A command that keeps what it gets, or does what ``script`` says."""
    path = folder / name
    path.write_text(f"#!/bin/sh\n{script}\n")
    path.chmod(0o755)
    return path


async def test_without_a_display_the_text_is_sent_and_left_in_a_file(bin: Path, tmp_path: Path) -> None:
    fake(bin, "xclip")
    app, file = Terminal(), tmp_path / "state" / "new" / "copied.txt"
    copied = await copy(app, TEXT, file)
    assert app.sent == TEXT
    assert copied == Copied(TEXT, None, file)
    assert file.read_text("utf-8") == TEXT
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert copied.sentence("CT17") == f"Copied: CT17 (OSC 52; also in {file})."


async def test_a_command_with_a_display_takes_it(bin: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    fake(bin, "xclip")
    monkeypatch.setenv("DISPLAY", ":0")
    app = Terminal()
    copied = await copy(app, TEXT, tmp_path / "copied.txt")
    assert app.sent == TEXT
    assert (bin / "xclip.got").read_text("utf-8") == TEXT
    assert (bin / "xclip.args").read_text() == "-selection clipboard\n"
    assert copied.sentence("CT17") == "Copied: CT17 (OSC 52; xclip)."
    assert not (tmp_path / "copied.txt").exists()


async def test_commands_that_fail_or_hang_are_passed_over(
    bin: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    fake(bin, "wl-copy", "exit 1")
    fake(bin, "xclip", "exec /bin/sleep 60")
    (bin / "xsel").write_bytes(b"\x7fELF no program at all")
    (bin / "xsel").chmod(0o755)
    monkeypatch.setenv("DISPLAY", ":0")
    monkeypatch.setenv("WAYLAND_DISPLAY", "wayland-0")
    monkeypatch.setattr(clipboard, "TIMEOUT", 0.05)
    copied = await copy(Terminal(), TEXT, tmp_path / "copied.txt")
    assert copied.tool is None
    assert copied.file is not None


async def test_a_folder_that_cannot_be_written_is_no_disaster(tmp_path: Path) -> None:
    (tmp_path / "state").write_text("a file where the folder should be")
    copied = await copy(Terminal(), TEXT, tmp_path / "state" / "copied.txt")
    assert copied == Copied(TEXT, None, None)
    assert copied.sentence("CT17") == "Copied: CT17 (OSC 52)."


async def test_what_could_act_is_copied_as_signs(bin: Path, tmp_path: Path) -> None:
    app = Terminal()
    copied = await copy(app, "a\x1b]52;c;eA==\x07\u202eb\r\nc", tmp_path / "copied.txt")
    assert app.sent == copied.text == "a␛]52;c;eA==␇‹U+202E›b␍\nc"
    assert "\x1b" not in copied.sentence("\x1b[31m")


@pytest.mark.parametrize(
    ("environ", "platform", "found"),
    [
        ({}, "linux", []),
        ({"WAYLAND_DISPLAY": "w", "DISPLAY": ":0"}, "linux", ["wl-copy", "xclip", "xsel"]),
        ({"DISPLAY": "localhost:10.0", "SSH_CONNECTION": "x"}, "linux", ["xclip", "xsel"]),
        ({}, "darwin", ["pbcopy"]),
        ({"SSH_CONNECTION": "x"}, "darwin", []),
        ({"WSL_DISTRO_NAME": "Debian"}, "linux", ["clip.exe"]),
        ({}, "win32", ["clip.exe"]),
        ({"TMUX": "/tmp/tmux,1,0"}, "linux", ["tmux"]),
    ],
)
def test_which_commands_are_tried_where(bin: Path, environ: dict[str, str], platform: str, found: list[str]) -> None:
    for name in ("wl-copy", "xclip", "xsel", "pbcopy", "clip.exe", "tmux"):
        fake(bin, name)
    assert [Path(tool.argv[0]).name for tool in tools({"PATH": str(bin), **environ}, platform)] == found


async def test_windows_gets_its_own_encoding(bin: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    fake(bin, "clip.exe")
    monkeypatch.setenv("WSL_DISTRO_NAME", "Debian")
    copied = await copy(Terminal(), TEXT, tmp_path / "copied.txt")
    assert copied.tool == "clip"
    assert (bin / "clip.exe.got").read_bytes().decode("utf-16-le") == TEXT
