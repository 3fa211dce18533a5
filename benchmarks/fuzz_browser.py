"""Hostile texts in the browser, and any keys, bursts, pastes, clicks and sizes of the window; faults are looked for.

One try is a session in a pseudo-terminal: a hostile text with hostile notes is opened, and keys are sent as fast as an
input method or an impatient person sends them. The browser must never end with an error, never stand still, never let
a character of the text act on the terminal, and give the terminal back as it was. Systems with pseudo-terminals only.

    python -m benchmarks.fuzz_browser 60          a minute; the seed of a session that fails is printed, and
    python -m benchmarks.fuzz_browser 0 1234      makes the session of one seed
"""

from __future__ import annotations

import json
import os
import re
import sys
import tempfile
from base64 import b64decode
from collections.abc import Iterator
from pathlib import Path
from random import Random
from typing import Any, Final

from benchmarks.fuzz import EVIL, GENRE, QUERIES, hostile_text, main
from nghiquyet.commands import COMMANDS
from nghiquyet.plain.signs import UNSEEN
from nghiquyet.tui.inputs.entered import PLACEHOLDERS
from tests.cli.calling import streamed
from tests.pty.tui_probe import Probe, ProbeTimeout
from tests.tui_inputs.bursts import BACKSPACE, WORDS, burst

SECONDS: Final = 15.0
"""How long anything may take until the screen is at rest, on a busy machine."""

SIZES: Final = ((100, 30), (80, 24), (140, 40))

KEYS: Final = tuple(
    key for command in COMMANDS if command.id != "quit" for key in command.keys if key != "/"
)  # fmt: skip
"""All keys; without the slash, with which a name of a file could begin that leads out of the folder at hand."""

TYPED: Final = (*QUERIES, "17", "ct 17", "L3", "tr 1", "p1.a", "xuat", "sao luu", "tieng", "theme", "nhap", "zzz", "1")

UNTYPED: Final = f"\x00{PLACEHOLDERS}"
"""What no key types, and what an input method types only to take it back."""

RED: Final = "\x1b[38;31m"
"""A colour that Textual never asks for."""

PAINTED: Final = re.compile(r"(?s)Văn kiện.*Tìm|Lỗi: ")
"""It takes keys from here on; or the text was refused."""

SEQUENCE: Final = re.compile(
    r"\x1b\[[<=>?!]?[0-9:;]*[ -/]*[@-~]"  # CSI
    r"|\x1b\](?P<osc>[^\x07\x1b]*)(?:\x07|\x1b\\)"
    r"|\x1b[PX^_][^\x1b]*\x1b\\"
    r"|\x1b[ -/]*[0-~]"
)
"""What a program may say to its terminal."""


class Watched(Probe):
    """A terminal that keeps all that is written to it."""

    def __init__(self, *args: Any, **how: Any) -> None:
        self.written: list[str] = []
        super().__init__(*args, **how)

    def _feed(self, text: str, t: float) -> None:
        self.written.append(text)
        super()._feed(text, t)


def of_seed(seed: int) -> Iterator[str]:
    """What is wrong with the session of a seed."""
    chance = Random(seed)
    with tempfile.TemporaryDirectory() as folder:
        os.environ["NGHIQUYET_HOME"] = str(Path(folder) / "home")
        opened = _prepared(chance, Path(folder))
        cols, rows = chance.choice(SIZES)
        words = [sys.executable, "-m", "nghiquyet", "open", *opened]
        environ = {"NGHIQUYET_ASCII": "1"} if chance.random() < 0.1 else {}
        with Watched(words, cols, rows, environ, folder, kitty=chance.random() < 0.5) as probe:
            try:
                probe.wait_for(PAINTED, SECONDS)
                _used(chance, probe)
                yield from _left(probe)
            except ProbeTimeout as timeout:
                yield f"{opened} {timeout}"
        yield from let_through("".join(probe.written))


def _prepared(chance: Random, folder: Path) -> list[str]:
    """Texts and notes; gives what is to be opened."""
    files = [folder / "văn bản.txt", folder / "b\x1b[31m[red].txt"]
    for file in files:
        text = hostile_text(chance).replace("\x00", "").replace("\x1b[31m", RED)
        file.write_bytes(text.encode("utf-8", "surrogatepass") + b"\n1. x\n")
    if chance.random() < 0.2:
        return [str(files[0])]  # it is only looked at
    for file in files:
        streamed("import", str(file))
    ids = [entry["id"] for entry in json.loads(streamed("library", "--json").out)]
    for line in range(chance.randint(0, 5)):
        note = chance.choice((RED, *EVIL, *GENRE)) + "x"
        streamed("note", "add", f"L{line + 1}", "--flag", f"--text={note}", f"--tag={note}", f"--doc={ids[-1]}")
    return [chance.choice((ids[0], ids[-1], ids[-1]))]


def _used(chance: Random, probe: Probe) -> None:
    """A session of some dozens of steps; it may have ended before."""
    for step in range(chance.randint(10, 50)):
        if not probe.running:
            return
        _step(chance, probe)
        if chance.random() < 0.6:
            probe.wait_stable(chance.choice((10, 30, 60)), SECONDS)
        if step % 10 == 9:
            _still_there(probe)


def _step(chance: Random, probe: Probe) -> None:
    """Something that a person or their terminal does."""
    keys = [chance.choice(KEYS) for _ in range(chance.randint(1, 6))]
    evil = "".join(letter for letter in chance.choice((*EVIL, *GENRE)) if letter not in UNTYPED)
    match chance.randint(0, 9):
        case 0:
            probe.send(chance.choice(("f3", "f4", "i", "ctrl+p", "t", "e", "alt+a")), *_burst(chance), *keys[:1])
        case 1:
            probe.send(chance.choice(("f3", "g", "insert", "ctrl+p")), chance.choice(TYPED), "enter")
        case 2:
            probe.paste(f"{evil}{chance.choice(TYPED)}{evil}")
        case 3:
            probe.send(*keys)
            probe.resize(chance.randint(8, 180), chance.randint(3, 60))
            probe.send(*keys)
        case 4:
            if probe.modes & {1000, 1002, 1003} and 1006 in probe.modes:
                at = chance.randrange(probe.cols), chance.randrange(probe.rows)
                chance.choice((probe.click, probe.wheel))(*at)
        case 5:
            probe.send("e", evil, *_burst(chance), "ctrl+s", *keys)
        case 6:
            probe.send(*(["esc"] * chance.randint(1, 5)), *keys)
        case _:
            probe.send(*keys)


def _burst(chance: Random) -> list[str]:
    """Words as an input method sends them."""
    sent = " ".join(burst(WORDS[chance.choice([*WORDS])]) for _ in range(chance.randint(1, 3)))
    return ["backspace" if letter == BACKSPACE else letter for letter in sent]


def _still_there(probe: Probe) -> None:
    """ProbeTimeout unless it has ended, or paints a window of another size."""
    probe.wait_stable(30, SECONDS)
    probe.resize(101 if probe.cols == 100 else 100, 30)
    try:
        probe.wait_change(SECONDS)
    except ProbeTimeout:
        if probe.running:
            raise


def _left(probe: Probe) -> Iterator[str]:
    """Quit; what is wrong with how it has ended."""
    if probe.running:
        _still_there(probe)
        probe.send(*["esc"] * 8)
        probe.wait_stable(150, SECONDS)
        probe.send("ctrl+q")
    if (code := probe.wait_exit(SECONDS)) and not (code == 2 and "Lỗi: " in probe.text()):
        yield f"exit {code}: " + "\n".join(line for line in probe.screen() if line)
    if left := probe.leftovers():
        yield f"left behind: {left}"


def let_through(written: str) -> Iterator[str]:
    """What came to the terminal that is neither text nor a sequence of Textual's own.

    Before and after the browser has the screen the terminal itself shows what is typed.
    """
    written = written.partition("\x1b[?1049h")[2].rpartition("\x1b[?1049l")[0]
    for found in SEQUENCE.finditer(written):
        osc = found["osc"] or ""
        if osc.startswith("52;c;"):
            copied = b64decode(osc.removeprefix("52;c;")).decode()
            if acting := {*UNSEEN.findall(copied)} - {"\n"}:
                yield f"copied: {acting} in {copied[:200]!r}"
        if found[0] == RED or osc.startswith("0;x") or osc == "52;c;eA==":
            yield f"obeyed: {found[0]!r}"
    shown = SEQUENCE.sub("", written)
    for unseen in UNSEEN.finditer(shown):
        if unseen[0] not in "\r\n\b\t":
            yield f"let through: {unseen[0]!r} in {shown[max(0, unseen.start() - 80) : unseen.end() + 40]!r}"
            return


if __name__ == "__main__":
    sys.exit(main(of_seed))
