"""Copying out of a terminal: to the terminal itself (OSC 52), to a clipboard of this machine, or to a file.

OSC 52 reaches the clipboard of the machine one sits at, through SSH too, but no terminal says whether it took it:
Windows Terminal, kitty, foot, WezTerm and iTerm2 do, PuTTY and Apple's Terminal do not, tmux only with
``set-clipboard on``. So it is always sent, then a clipboard command is tried where there is a display for it, and if
none took the text it is left in a file as well. The person is told all of it.
"""

from __future__ import annotations

import asyncio
import os
import shutil
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from nghiquyet.messages import gettext as _
from nghiquyet.plain import visible

if TYPE_CHECKING:
    from textual.app import App

TIMEOUT: Final = 1.0
"""Seconds a clipboard command may take; one that cannot reach its display would hang."""


@dataclass(frozen=True, slots=True)
class Tool:
    """A program that takes text on its standard input and keeps it as the clipboard."""

    argv: tuple[str, ...]
    encoding: str = "utf-8"


@dataclass(frozen=True, slots=True)
class Copied:
    """What became of a copy."""

    text: str
    """The text as it was copied, unseen characters as signs."""
    tool: str | None
    """Name of the command that took it."""
    file: Path | None
    """The file it was left in."""

    def sentence(self, what: str) -> str:
        """What was copied, and how, for the person; ``what`` names it (the citation)."""
        ways = ["OSC 52", *([self.tool] if self.tool else [])]
        if self.file is not None:
            ways.append(_("also in {file}").format(file=visible(str(self.file))))
        return _("Copied: {what} ({how}).").format(what=visible(what), how="; ".join(ways))


async def copy(app: App[Any], text: str, file: Path) -> Copied:
    """Copy a text in every way there is; ``file`` takes it where no clipboard does. Want of a way is no error."""
    safe = visible(text, keep="\n")
    app.copy_to_clipboard(safe)
    for tool in tools(os.environ, sys.platform):
        if await _run(tool, safe):
            return Copied(safe, Path(tool.argv[0]).stem, None)
    return Copied(safe, None, _leave(safe, file))


def tools(environ: Mapping[str, str], platform: str) -> Iterator[Tool]:
    """The clipboard commands that are installed and have a display to talk to, the likeliest first.

    The clipboard of macOS or Windows is of use only to who sits at that machine, and so not over SSH; X and Wayland
    name the display that they reach.
    """
    candidates: list[Tool] = []
    if environ.get("WAYLAND_DISPLAY"):
        candidates.append(Tool(("wl-copy",)))
    if environ.get("DISPLAY"):
        candidates += [Tool(("xclip", "-selection", "clipboard")), Tool(("xsel", "--clipboard", "--input"))]
    if not environ.get("SSH_CONNECTION"):
        if platform == "darwin":
            candidates.append(Tool(("pbcopy",)))
        if platform == "win32" or environ.get("WSL_DISTRO_NAME"):
            candidates.append(Tool(("clip.exe",), "utf-16-le"))
    if environ.get("TMUX"):
        candidates.append(Tool(("tmux", "load-buffer", "-w", "-")))
    for tool in candidates:
        if path := shutil.which(tool.argv[0], path=environ.get("PATH", "")):
            yield Tool((path, *tool.argv[1:]), tool.encoding)


async def _run(tool: Tool, text: str) -> bool:
    """Whether a command took the text, in time."""
    nowhere = asyncio.subprocess.DEVNULL  # xclip and wl-copy stay in the background, and would keep a pipe open
    try:
        process = await asyncio.create_subprocess_exec(
            *tool.argv, stdin=asyncio.subprocess.PIPE, stdout=nowhere, stderr=nowhere
        )
    except OSError:
        return False
    try:
        await asyncio.wait_for(process.communicate(text.encode(tool.encoding)), TIMEOUT)
    except TimeoutError:
        process.kill()
        await process.wait()
    return process.returncode == 0


def _leave(text: str, path: Path) -> Path | None:
    """Leave the text in a file that only its owner can read; None if that cannot be done."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with open(path, "w", encoding="utf-8", opener=lambda name, flags: os.open(name, flags, 0o600)) as file:
            file.write(text)
    except OSError:
        return None
    return path
