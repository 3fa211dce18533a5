#!/usr/bin/env python3
# Kept as it was handed to us, letter for letter below these four lines, so that figures can be compared.
# ruff: noqa: B905, BLE001, C408, D205, D209, D400, D403, D415, E501, FURB167, PTH123, RET502, RET503, RUF005, RUF022, SIM105, SIM115, T201, UP007, UP035, UP045
# mypy: ignore-errors
# fmt: off
"""tui_probe - run, drive and time any terminal program from the outside.

A ``Probe`` starts a program in a real pty, is its terminal (answers the usual
queries, so nothing stalls waiting for an answer), keeps the screen in a pyte
buffer and stamps every chunk of output with the moment it was *read* from the
pty, so that the time the probe needs to interpret a frame is not counted.

    from tui_probe import Probe
    with Probe(["less", "file.txt"]) as p:
        print(p.wait_for("some text"))        # seconds, exec -> visible
        p.send("pgdn"); print(p.wait_change())  # seconds, key -> first visible change
        p.send("/", "đại hội", "enter"); p.wait_stable(150)
        print("\\n".join(p.screen()))
    print(p.exit_code, p.peak_rss_kib, p.cpu_seconds)

Needs: Linux, Python >= 3.9, pyte, wcwidth (both on PyPI).  No other import.

Semantics, in short
  * clock zero is the exec (posix_spawn) or the last ``send``/``click``/``resize``.
  * a *frame* is the screen after a chunk of output; while the program holds
    synchronized output (DEC mode 2026) no frame is taken until it ends, as a
    terminal that supports it would do.
  * frames are kept since clock zero, so ``wait_for`` cannot miss a text that
    came and went between two calls.
  * text is compared in NFC; wide characters take one place in the *text* and
    two in *cell* coordinates (``find`` gives cells); combining marks join the
    cell before them.
Limits: no scrollback, no sixel/kitty graphics, no bidi, ZWJ sequences are laid
out as their parts (one cell pair each), variation selectors change no width.
"""
from __future__ import annotations

import argparse
import base64
import collections
import errno
import fcntl
import json
import os
import re
import shlex
import shutil
import signal
import statistics
import struct
import sys
import termios
import threading
import time
import unicodedata
from typing import Iterable, NamedTuple, Optional, Pattern, Sequence, Union

import pyte
from pyte import charsets as _cs
from pyte import modes as _mo
from pyte.screens import wcwidth as _wcwidth

__all__ = ["Probe", "ProbeTimeout", "Frame"]

now = time.perf_counter


class ProbeTimeout(AssertionError):
    """What was waited for did not come; the message holds the last screen."""


class Frame(NamedTuple):
    t: float            # perf_counter of the read that completed it
    lines: tuple        # screen text, one str a row, right-stripped
    changed: bool       # text or style differs from the frame before
    cursor: tuple       # (x, y, hidden)
    nbytes: int         # bytes read since the frame before


# --------------------------------------------------------------------------
# screen
# --------------------------------------------------------------------------
class _Screen(pyte.Screen):
    """pyte.Screen with a draw() that keeps its place on odd input.

    pyte 0.8.2 drops the *rest of the run* after a zero-width character that
    is not in a combining class (ZWJ, VS16, ZWSP, Thai/Indic vowel signs), and
    leaves half a wide character behind when the other half is overwritten.
    """

    def __init__(self, columns: int, lines: int) -> None:
        self._cells: dict = {}
        super().__init__(columns, lines)

    def _blank(self, line, x):
        line[x] = line[x]._replace(data=" ")

    def draw(self, data: str) -> None:
        cset = self.g1_charset if self.charset else self.g0_charset
        if cset is not _cs.LAT1_MAP:
            data = data.translate(cset)
        cursor, columns = self.cursor, self.columns
        attrs = cursor.attrs
        cache = self._cells.get(attrs)
        if cache is None:
            if len(self._cells) > 4000:
                self._cells.clear()
            cache = self._cells[attrs] = {}
        wrap = _mo.DECAWM in self.mode
        insert = _mo.IRM in self.mode
        line = self.buffer[cursor.y]
        self.dirty.add(cursor.y)
        for ch in data:
            w = 1 if " " <= ch <= "~" else _wcwidth(ch)
            if w <= 0:
                if w == 0 and ch not in "\u200b\u2060\ufeff\u00ad":
                    self._combine(ch)
                continue
            if cursor.x + w > columns:
                if wrap:
                    self.carriage_return()
                    self.linefeed()
                    line = self.buffer[cursor.y]
                    self.dirty.add(cursor.y)
                else:
                    cursor.x = max(0, columns - w)
            if insert:
                self.insert_characters(w)
            x = cursor.x
            old = line.get(x)
            if old is not None and old.data == "" and x:
                self._blank(line, x - 1)
            nxt = line.get(x + w)
            if nxt is not None and nxt.data == "":
                self._blank(line, x + w)
            cell = cache.get(ch)
            if cell is None:
                cell = cache[ch] = attrs._replace(data=ch)
            line[x] = cell
            if w == 2 and x + 1 < columns:
                stub = cache.get("")
                if stub is None:
                    stub = cache[""] = attrs._replace(data="")
                line[x + 1] = stub
            cursor.x = x + w

    def _combine(self, ch: str) -> None:
        x, y = self.cursor.x, self.cursor.y
        if x == 0:
            if y == 0:
                return
            x, y = self.columns, y - 1
        line = self.buffer[y]
        x -= 1
        if line[x].data == "" and x:
            x -= 1
        last = line[x]
        line[x] = last._replace(data=unicodedata.normalize("NFC", last.data + ch))
        self.dirty.add(y)

    def scroll(self, n: int) -> None:
        """SU (n > 0) and SD (n < 0), which pyte lacks."""
        top, bottom = self.margins or pyte.screens.Margins(0, self.lines - 1)
        x, y = self.cursor.x, self.cursor.y
        for _ in range(min(abs(n), self.lines)):
            self.cursor.y = bottom if n > 0 else top
            (self.index if n > 0 else self.reverse_index)()
        self.cursor.x, self.cursor.y = x, y


# --------------------------------------------------------------------------
# keys
# --------------------------------------------------------------------------
_CURSOR = {"up": "A", "down": "B", "right": "C", "left": "D", "home": "H", "end": "F"}
_TILDE = {"insert": 2, "delete": 3, "pgup": 5, "pgdn": 6, "f5": 15, "f6": 17,
          "f7": 18, "f8": 19, "f9": 20, "f10": 21, "f11": 23, "f12": 24}
_FN = {"f1": "P", "f2": "Q", "f3": "R", "f4": "S"}
_C0 = {"enter": 13, "tab": 9, "esc": 27, "backspace": 127, "space": 32}
_ALIAS = {"escape": "esc", "return": "enter", "pageup": "pgup", "pagedown": "pgdn",
          "ins": "insert", "del": "delete", "bs": "backspace", "spc": "space"}
_MODS = {"shift": 1, "alt": 2, "ctrl": 4, "meta": 2, "control": 4}
_US_SHIFT = dict(zip('~!@#$%^&*()_+{}|:"<>?', "`1234567890-=[]\\;',./"))


class _Key(NamedTuple):
    name: str
    mods: int


def parse_key(s: str) -> Optional[_Key]:
    """'ctrl+shift+left' -> _Key; None when s is not the name of a key."""
    parts = s.split("+")
    mods = 0
    while len(parts) > 1 and parts[0].lower() in _MODS:
        mods |= _MODS[parts.pop(0).lower()]
    name = "+".join(parts)
    low = _ALIAS.get(name.lower(), name.lower())
    if low in _CURSOR or low in _TILDE or low in _FN or low in _C0:
        return _Key(low, mods)
    if mods and len(name) == 1:
        return _Key(name, mods)
    return None


def encode_key(key: _Key, *, app_cursor: bool = False, kitty: int = 0) -> str:
    """The bytes (as str) that a terminal sends for a key.

    kitty: the kitty keyboard flags in force (1 disambiguate, 8 all keys as
    escape codes, 16 with their text); 0 is the classic encoding.
    """
    name, mods = key
    m = f";{mods + 1}" if mods else ""
    if name in _CURSOR:
        if mods:
            return f"\x1b[1{m}{_CURSOR[name]}"
        return ("\x1bO" if app_cursor and not kitty else "\x1b[") + _CURSOR[name]
    if name in _TILDE:
        return f"\x1b[{_TILDE[name]}{m}~"
    if name in _FN:
        if kitty:
            if name == "f3":
                return f"\x1b[13{m}~"
            return f"\x1b[1{m}{_FN[name]}" if mods else f"\x1b[{_FN[name]}"
        return f"\x1b[1{m}{_FN[name]}" if mods else f"\x1bO{_FN[name]}"
    if name in _C0:
        code = _C0[name]
        if kitty & 8 or (kitty & 1 and (name == "esc" or mods)):
            if name == "space" and not mods and kitty & 16:
                return "\x1b[32;;32u"
            return f"\x1b[{code}{m}u"
        if name == "tab" and mods & 1:
            return "\x1b[Z"
        out = "\0" if name == "space" and mods & 4 else chr(code)
        return ("\x1b" if mods & 2 else "") + out
    # a modified character
    if kitty & (1 | 8):
        base = name.lower()
        if name != base:
            mods |= 1
        return f"\x1b[{ord(base)};{mods + 1}u"
    out = name
    if mods & 4:
        c = name.lower()
        if "a" <= c <= "z":
            out = chr(ord(c) & 0x1F)
        else:
            out = {"@": "\0", " ": "\0", "2": "\0", "[": "\x1b", "\\": "\x1c",
                   "]": "\x1d", "^": "\x1e", "6": "\x1e", "/": "\x1f", "_": "\x1f",
                   "-": "\x1f", "?": "\x7f"}.get(c, name)
    elif mods & 1:
        out = name.upper()
    return ("\x1b" if mods & 2 else "") + out


def encode_text(text: str, kitty: int = 0) -> str:
    if not kitty & 8:
        return text.replace("\n", "\r")
    out = []
    for ch in text:
        if ch in "\r\n":
            out.append("\x1b[13u")
            continue
        if ch == "\t":
            out.append("\x1b[9u")
            continue
        base, mods = ch, ""
        if ch in _US_SHIFT:
            base, mods = _US_SHIFT[ch], "2"
        elif ch.isupper() and len(ch.lower()) == 1:
            base, mods = ch.lower(), "2"
        if kitty & 16:
            out.append(f"\x1b[{ord(base)};{mods};{ord(ch)}u")
        else:
            out.append(f"\x1b[{ord(base)};{mods}u" if mods else f"\x1b[{ord(base)}u")
    return "".join(out)


# --------------------------------------------------------------------------
# the probe
# --------------------------------------------------------------------------
_TEXT = re.compile(r"[^\x00-\x1f\x7f\x9b\x9d]+")
_CSI = re.compile(r"\x1b\[([<=>?!]?)([0-9:;]*)([ -/]*)([@-~])")
_CSI_PART = re.compile(r"\x1b\[[<=>?!]?[0-9:;]*[ -/]*\Z")
_STRING = re.compile(r"\x1b([\]PX^_])(.*?)(\x07|\x1b\\)", re.S)
_ESC = re.compile(r"\x1b([ -/]*)([0-~])")
_METHODS = {k: v for k, v in pyte.Stream.csi.items() if v not in (
    "report_device_attributes", "report_device_status", "set_mode", "reset_mode",
    "select_graphic_rendition")}

PatternLike = Union[str, Pattern]


class Probe:
    """One program in one pty.  See the module's text for the semantics.

    cmd     list of arguments, or one string (split as a shell would)
    env     variables to set; None as a value unsets.  LANG, TERM, COLORTERM
            get sane defaults; LINES, COLUMNS and TMUX are dropped.
    kitty   True: be a terminal with the kitty keyboard protocol
    sync    True: say that synchronized output (mode 2026) is supported
    inband  True: support in-band resize reports (mode 2048)
    record  path of an asciicast v2 file to write
    """

    def __init__(self, cmd: Union[str, Sequence[str]], cols: int = 120, rows: int = 40,
                 env: Optional[dict] = None, cwd: Optional[str] = None, *,
                 kitty: bool = True, sync: bool = True, inband: bool = False,
                 fg: str = "d0d0d0", bg: str = "101010",
                 record: Optional[str] = None, answer: bool = True) -> None:
        argv = shlex.split(cmd) if isinstance(cmd, str) else [str(c) for c in cmd]
        if cwd:
            argv = ["env", f"--chdir={cwd}"] + argv
        exe = shutil.which(argv[0])
        if exe is None:
            raise FileNotFoundError(argv[0])
        full = dict(os.environ)
        for k in ("LINES", "COLUMNS", "TMUX", "STY", "NO_COLOR", "FORCE_COLOR", "TERM_PROGRAM"):
            full.pop(k, None)
        full.update(TERM="xterm-256color", COLORTERM="truecolor")
        if not any(full.get(k, "").upper().endswith(("UTF-8", "UTF8"))
                   for k in ("LC_ALL", "LC_CTYPE", "LANG")):
            full["LC_ALL"] = "C.UTF-8"
        for k, v in (env or {}).items():
            if v is None:
                full.pop(k, None)
            else:
                full[k] = str(v)
        self.argv, self.cols, self.rows = argv, cols, rows
        self._kitty_ok, self._sync_ok, self._inband_ok = kitty, sync, inband
        self._answer, self._fg, self._bg = answer, fg, bg
        self.queries: collections.Counter = collections.Counter()  # what the program asked
        self.unknown: collections.Counter = collections.Counter()  # what the probe ignored
        self.modes: set = set()                 # DEC private modes now on
        self.title = ""
        self.clipboard: Optional[str] = None    # last OSC 52
        self.bells = 0
        self.bytes_out = 0
        self.exit_code: Optional[int] = None
        self.rusage = None
        self.peak_rss_kib = 0                   # VmHWM, as last seen while it ran
        self.first_output: Optional[float] = None
        self._kitty_main: list = [0]
        self._kitty_alt: list = [0]
        self._alt: Optional[_Screen] = None
        self._main = _Screen(cols, rows)
        self._scr = self._main
        self._tail = ""
        self._lastch = " "
        self._in_sync = False
        self._rows: dict = {}
        self._text = [""] * rows
        self._pend_bytes = 0
        self._last_cursor = (0, 0, False)
        self._cond = threading.Condition()
        self._queue: collections.deque = collections.deque()
        self._eof = self._drained = False
        self._frames: list = []
        self._hwm_t = 0.0
        self.frame_count = 0
        self._closed = False

        self._master, slave = os.openpty()
        self._winsize(cols, rows)
        self._tty_before = termios.tcgetattr(slave)
        slave_name = os.ttyname(slave)
        self._slave_name = slave_name
        self._record = None
        if record:
            self._record = open(record, "w", encoding="utf-8")
            self._record.write(json.dumps({"version": 2, "width": cols, "height": rows}) + "\n")
        if sys.getswitchinterval() > 0.0005:
            sys.setswitchinterval(0.0005)       # keeps the read stamps honest
        self._slave_keep = slave                # kept open: termios state stays readable
        os.set_inheritable(slave, False)
        self._mark = self.t_start = now()
        # posix_spawn: vfork-like, safe with threads; setsid + open() makes the
        # pty the controlling terminal; ignored signals go back to default.
        self.pid = os.posix_spawn(
            exe, argv, full,
            file_actions=[(os.POSIX_SPAWN_OPEN, 0, slave_name, os.O_RDWR, 0),
                          (os.POSIX_SPAWN_DUP2, 0, 1), (os.POSIX_SPAWN_DUP2, 0, 2)],
            setsid=True,
            setsigdef=[signal.SIGPIPE, signal.SIGXFSZ, signal.SIGINT, signal.SIGHUP],
            setsigmask=[])
        self._reader = threading.Thread(target=self._read_loop, daemon=True)
        self._parser = threading.Thread(target=self._parse_loop, daemon=True)
        self._reader.start()
        self._parser.start()

    # -- plumbing -----------------------------------------------------------
    def __enter__(self):
        return self

    def __exit__(self, *exc):
        self.close()

    def _winsize(self, cols, rows):
        fcntl.ioctl(self._master, termios.TIOCSWINSZ,
                    struct.pack("HHHH", rows, cols, cols * 8, rows * 16))

    def _read_loop(self):
        while True:
            try:
                data = os.read(self._master, 65536)
            except OSError as exc:
                if exc.errno == errno.EINTR:
                    continue
                data = b""
            t = now()
            with self._cond:
                if not data:
                    self._eof = True
                    self._cond.notify_all()
                    return
                if self.first_output is None:
                    self.first_output = t - self.t_start
                self._queue.append((t, data))
                self._cond.notify_all()

    def _parse_loop(self):
        import codecs
        decode = codecs.getincrementaldecoder("utf-8")("replace").decode
        while True:
            with self._cond:
                while not self._queue:
                    if self._eof:
                        self._drained = True
                        self._cond.notify_all()
                        return
                    self._cond.wait()
                t, data = self._queue[0]
            text = decode(data)
            if self._record:
                self._record.write(json.dumps([round(t - self.t_start, 6), "o", text]) + "\n")
            with self._cond:
                self.bytes_out += len(data)
                self._pend_bytes += len(data)
                try:
                    self._feed(text, t)
                except Exception as exc:        # never let an odd sequence kill the probe
                    self.unknown[f"{type(exc).__name__}: {exc}"] += 1
                    self._tail = ""
                self._take_frame(t)
                self._queue.popleft()
                self._cond.notify_all()
            if t - self._hwm_t > 0.05:
                self._hwm_t = t
                self._sample_rss()

    def _sample_rss(self):
        try:
            with open(f"/proc/{self.pid}/status") as f:
                for line in f:
                    if line.startswith("VmHWM"):
                        self.peak_rss_kib = max(self.peak_rss_kib, int(line.split()[1]))
        except OSError:
            pass

    def _reply(self, s: str):
        if not self._answer:
            return
        try:
            os.write(self._master, s.encode())
        except OSError:
            pass

    def _take_frame(self, t):
        if self._in_sync:
            return
        scr = self._scr
        changed = False
        cols = scr.columns
        for y in scr.dirty:
            if y >= scr.lines:
                continue
            line = scr.buffer[y]
            row = tuple([line[x] for x in range(cols)])
            if row != self._rows.get(y):
                self._rows[y] = row
                self._text[y] = unicodedata.normalize(
                    "NFC", "".join([c.data for c in row]).rstrip())
                changed = True
        scr.dirty.clear()
        cur = (scr.cursor.x, scr.cursor.y, scr.cursor.hidden)
        if changed or cur != self._last_cursor:
            self._last_cursor = cur
            self.frame_count += 1
            self._frames.append(Frame(t, tuple(self._text), changed, cur, self._pend_bytes))
            self._pend_bytes = 0
            if len(self._frames) > 20000:
                del self._frames[:10000]

    # -- output interpretation ---------------------------------------------
    def _feed(self, text: str, t: float):
        data = self._tail + text
        self._tail = ""
        pos, n = 0, len(data)
        while pos < n:
            m = _TEXT.match(data, pos)
            if m:
                run = m.group()
                self._scr.draw(run)
                self._lastch = run[-1]
                pos = m.end()
                continue
            ch = data[pos]
            if ch == "\x9b":
                data = data[:pos] + "\x1b[" + data[pos + 1:]
                n += 1
                ch = "\x1b"
            elif ch == "\x9d":
                data = data[:pos] + "\x1b]" + data[pos + 1:]
                n += 1
                ch = "\x1b"
            if ch != "\x1b":
                self._control(ch)
                pos += 1
                continue
            if pos + 1 >= n:
                self._tail = data[pos:]
                return
            nxt = data[pos + 1]
            if nxt == "[":
                m = _CSI.match(data, pos)
                if m:
                    self._csi(*m.groups(), t=t)
                    pos = m.end()
                elif _CSI_PART.match(data, pos):
                    self._tail = data[pos:]
                    return
                else:
                    self.unknown["bad CSI"] += 1
                    pos += 2
            elif nxt in "]PX^_":
                m = _STRING.match(data, pos)
                if m:
                    self._string(m.group(1), m.group(2))
                    pos = m.end()
                elif n - pos < 4_000_000:
                    self._tail = data[pos:]
                    return
                else:
                    pos += 2
            else:
                m = _ESC.match(data, pos)
                if m:
                    self._escape(m.group(1), m.group(2))
                    pos = m.end()
                elif n - pos < 4:
                    self._tail = data[pos:]
                    return
                else:
                    pos += 1

    def _control(self, ch):
        s = self._scr
        if ch == "\r":
            s.carriage_return()
        elif ch in "\n\v\f":
            s.linefeed()
        elif ch == "\b":
            s.backspace()
        elif ch == "\t":
            s.tab()
        elif ch == "\a":
            self.bells += 1
        elif ch == "\x0e":
            s.shift_out()
        elif ch == "\x0f":
            s.shift_in()

    def _escape(self, inter, fin):
        s = self._scr
        if inter in ("(", ")"):
            s.define_charset(fin, mode=inter)
        elif inter == "#":
            if fin == "8":
                s.alignment_display()
        elif inter:
            pass
        elif fin in pyte.Stream.escape:
            if fin == "c":
                self._switch(False)
                self._scr.reset()
                self.modes.clear()
            else:
                getattr(s, pyte.Stream.escape[fin])()
        elif fin not in "=>\\":
            self.unknown[f"ESC {fin}"] += 1

    def _string(self, kind, body):
        if kind == "]":
            num, _, rest = body.partition(";")
            if num in ("0", "2"):
                self.title = rest
            elif num in ("10", "11", "12") and rest.startswith("?"):
                self.queries[f"OSC {num} colour"] += 1
                c = self._bg if num == "11" else self._fg
                rgb = "/".join(c[i:i + 2] * 2 for i in (0, 2, 4))
                self._reply(f"\x1b]{num};rgb:{rgb}\x1b\\")
            elif num == "4" and rest.endswith("?"):
                self.queries["OSC 4 colour"] += 1
                self._reply(f"\x1b]4;{rest.split(';')[0]};rgb:8080/8080/8080\x1b\\")
            elif num == "52":
                self.queries["OSC 52 clipboard"] += 1
                what = rest.partition(";")[2]
                if what == "?":
                    b = base64.b64encode((self.clipboard or "").encode()).decode()
                    self._reply(f"\x1b]52;c;{b}\x1b\\")
                else:
                    try:
                        self.clipboard = base64.b64decode(what).decode("utf-8", "replace")
                    except ValueError:
                        pass
        elif kind == "P":
            if body.startswith("+q"):
                self.queries["XTGETTCAP"] += 1
                self._reply(f"\x1bP0+r{body[2:]}\x1b\\")
            elif body.startswith("$q"):
                self.queries["DECRQSS"] += 1
                self._reply("\x1bP0$r\x1b\\")
        elif kind == "_" and body.startswith("G"):
            self.queries["kitty graphics"] += 1     # unsupported: silence, as real ones

    def _flags(self) -> list:
        return self._kitty_alt if self._alt is not None else self._kitty_main

    @property
    def kitty_flags(self) -> int:
        return self._flags()[-1] if self._kitty_ok else 0

    def _csi(self, prefix, params, inter, fin, t=0.0):
        s = self._scr
        if fin == "m" and not prefix and not inter:
            return self._sgr(params)
        if ":" in params:
            params = params.replace(":", ";")
        nums = [min(int(p), 9999) if p else 0 for p in params.split(";")] if params else []
        first = nums[0] if nums else 0
        if inter:
            if inter == "$" and fin == "p":
                self.queries[f"DECRQM {prefix}{first}"] += 1
                if prefix == "?":
                    known = {1, 7, 12, 25, 47, 1000, 1002, 1003, 1004, 1006, 1049, 2004}
                    if self._sync_ok:
                        known.add(2026)
                    if self._inband_ok:
                        known.add(2048)
                    v = (1 if first in self.modes else 2) if first in known else 0
                    self._reply(f"\x1b[?{first};{v}$y")
                else:
                    self._reply(f"\x1b[{first};0$y")
            elif inter == "!" and fin == "p":
                self.modes.discard(1)
            elif inter == " " and fin == "q":
                pass                                # cursor shape
            else:
                self.unknown[f"CSI {prefix}{params}{inter}{fin}"] += 1
            return
        if prefix == "!" and fin == "p":            # soft reset
            self.modes.discard(1)
            s.set_margins()
            return
        if prefix == "?":
            if fin in "hl":
                for mode in nums:
                    self._private(mode, fin == "h")
            elif fin == "u":
                self.queries["kitty keyboard"] += 1
                if self._kitty_ok:
                    self._reply(f"\x1b[?{self.kitty_flags}u")
            elif fin == "n":
                self.queries[f"DSR ?{first}"] += 1
                if first == 6:
                    self._reply(f"\x1b[?{s.cursor.y + 1};{min(s.cursor.x, s.columns - 1) + 1};1R")
                elif first == 996:
                    dark = sum(int(self._bg[i:i + 2], 16) for i in (0, 2, 4)) < 384
                    self._reply(f"\x1b[?997;{1 if dark else 2}n")
            elif fin in "JK":
                (s.erase_in_display if fin == "J" else s.erase_in_line)(first)
            elif fin not in "smr":
                self.unknown[f"CSI ?{params}{fin}"] += 1
            return
        if prefix == ">":
            if fin == "c":
                self.queries["DA2"] += 1
                self._reply("\x1b[>41;380;0c")
            elif fin == "q":
                self.queries["XTVERSION"] += 1
                self._reply("\x1bP>|tui_probe(1)\x1b\\")
            elif fin == "u":
                self.queries[f"kitty push {first}"] += 1
                if len(self._flags()) < 64:
                    self._flags().append(first)
            return
        if prefix == "<":
            if fin == "u":
                for _ in range(first or 1):
                    if len(self._flags()) > 1:
                        self._flags().pop()
            return
        if prefix == "=":
            if fin == "c":
                self.queries["DA3"] += 1
                self._reply("\x1bP!|00000000\x1b\\")
            elif fin == "u":
                how = nums[1] if len(nums) > 1 else 1
                f = self._flags()
                f[-1] = first if how == 1 else (f[-1] | first if how == 2 else f[-1] & ~first)
            return
        if fin == "c":
            self.queries["DA1"] += 1
            self._reply("\x1b[?62;22c")
        elif fin == "n":
            self.queries[f"DSR {first}"] += 1
            if first == 5:
                self._reply("\x1b[0n")
            elif first == 6:
                self._reply(f"\x1b[{s.cursor.y + 1};{min(s.cursor.x, s.columns - 1) + 1}R")
        elif fin == "t":
            if first in (14, 16, 18, 19, 21):
                self.queries[f"XTWINOPS {first}"] += 1
            if first == 14:
                self._reply(f"\x1b[4;{s.lines * 16};{s.columns * 8}t")
            elif first == 16:
                self._reply("\x1b[6;16;8t")
            elif first in (18, 19):
                self._reply(f"\x1b[{first - 10};{s.lines};{s.columns}t")
            elif first == 21:
                self._reply(f"\x1b]l{self.title}\x1b\\")
        elif fin in "hl":
            if nums:
                (s.set_mode if fin == "h" else s.reset_mode)(*nums)
        elif fin == "b":
            s.draw(self._lastch * min(first or 1, s.columns * s.lines))
        elif fin == "S":
            s.scroll(first or 1)
        elif fin == "T":
            s.scroll(-(first or 1))
        elif fin == "s" and not nums:
            s.save_cursor()
        elif fin == "u" and not nums:
            s.restore_cursor()
        elif fin == "Z":
            stops = [0] + [x for x in sorted(s.tabstops) if x < s.cursor.x]
            s.cursor.x = stops[-min(first or 1, len(stops))]
        elif fin in _METHODS:
            if fin == "J" and first == 3:           # scrollback only: nothing visible
                return
            getattr(s, _METHODS[fin])(*nums)
        else:
            self.unknown[f"CSI {params}{fin}"] += 1

    def _sgr(self, params):
        if ":" not in params and "58" not in params:
            nums = [int(p) if p else 0 for p in params.split(";")] if params else [0]
            self._scr.select_graphic_rendition(*nums)
            return
        out: list = []
        parts = params.split(";")
        i = 0
        while i < len(parts):
            p = parts[i]
            if ":" in p:
                sub = [int(x) if x else 0 for x in p.split(":")]
                if sub[0] in (38, 48) and len(sub) >= 3:
                    out += [sub[0], 5, sub[2]] if sub[1] == 5 else [sub[0], 2] + sub[-3:]
                elif sub[0] == 4:
                    out.append(4 if sub[1] else 24)
            elif p in ("38", "48"):
                k = 3 if parts[i + 1:i + 2] == ["5"] else 5
                out += [int(x) if x else 0 for x in parts[i:i + k]]
                i += k - 1
            elif p == "58":
                i += 2 if parts[i + 1:i + 2] == ["5"] else 4
            else:
                out.append(int(p) if p else 0)
            i += 1
        if out:
            self._scr.select_graphic_rendition(*out)

    def _switch(self, to_alt: bool):
        if to_alt and self._alt is None:
            self._alt = _Screen(self._main.columns, self._main.lines)
            self._alt.cursor.attrs = self._main.cursor.attrs
            self._alt.cursor.hidden = self._main.cursor.hidden
            self._kitty_alt = [0]
            self._scr = self._alt
        elif not to_alt and self._alt is not None:
            self._main.cursor.hidden = self._alt.cursor.hidden
            self._alt = None
            self._scr = self._main
        else:
            return
        self._scr.dirty.update(range(self._scr.lines))

    def _private(self, mode, on):
        (self.modes.add if on else self.modes.discard)(mode)
        if mode in (47, 1047, 1049):
            if on and mode == 1049:
                self._main.save_cursor()
            self._switch(on)
            if not on and mode == 1049:
                self._main.restore_cursor()
        elif mode == 2026:
            if self._sync_ok:
                self._in_sync = on
        elif mode == 2048:
            if on and self._inband_ok:
                self._inband_report()
        elif mode in (1, 12, 1000, 1002, 1003, 1004, 1005, 1006, 1015, 1016, 2004, 1007, 2031, 1034, 1036, 1039):
            pass
        elif mode == 3:
            pass                                    # 132 columns: refused, as xterm does
        else:
            (self._scr.set_mode if on else self._scr.reset_mode)(mode, private=True)
            if mode == 25:
                self._scr.cursor.hidden = not on

    def _inband_report(self):
        s = self._scr
        self._reply(f"\x1b[48;{s.lines};{s.columns};{s.lines * 16};{s.columns * 8}t")

    # -- what a test looks at ------------------------------------------------
    def screen(self) -> list:
        """The screen's rows as NFC text, right-stripped."""
        self._sync()
        with self._cond:
            return list(self._text)

    def text(self) -> str:
        return "\n".join(self.screen())

    def style_at(self, x: int, y: int):
        """pyte Char at a cell: .data .fg .bg .bold .italics .underscore .reverse"""
        self._sync()
        with self._cond:
            return self._scr.buffer[y][x]

    def find(self, text: str) -> Optional[tuple]:
        """(column, row) in cells of the first occurrence, or None."""
        text = unicodedata.normalize("NFC", text)
        self._sync()
        with self._cond:
            for y, line in enumerate(self._text):
                at = line.find(text)
                if at < 0:
                    continue
                seen = 0
                for x in range(self._scr.columns):
                    d = unicodedata.normalize("NFC", self._scr.buffer[y][x].data)
                    if seen >= at and d:
                        return x, y
                    seen += len(d)
        return None

    @property
    def cursor(self) -> tuple:
        self._sync()
        return self._last_cursor

    @property
    def running(self) -> bool:
        return self._reap(False) is None

    @property
    def cpu_seconds(self) -> Optional[float]:
        return None if self.rusage is None else self.rusage.ru_utime + self.rusage.ru_stime

    def leftovers(self) -> list:
        """What the program left behind: modes still on, hidden cursor, raw tty.

        Call after it has ended; [] means that the terminal was given back clean."""
        self._sync()
        bad = []
        names = {47: "alternate screen", 1047: "alternate screen", 1049: "alternate screen",
                 1000: "mouse", 1002: "mouse drag", 1003: "mouse motion", 1004: "focus reports",
                 1006: "SGR mouse", 1015: "urxvt mouse", 2004: "bracketed paste",
                 2026: "synchronized output", 2048: "in-band resize", 1: "application cursor keys"}
        bad += [f"{names[m]} (?{m})" for m in sorted(self.modes) if m in names]
        if self._scr.cursor.hidden:
            bad.append("cursor hidden")
        if _mo.DECAWM not in self._scr.mode:
            bad.append("line wrap off (?7)")
        if self._kitty_ok and self._kitty_main[-1]:
            bad.append(f"kitty flags {self._kitty_main[-1]}")
        try:
            after = termios.tcgetattr(self._slave_keep)
            if after[:4] != self._tty_before[:4]:
                bad.append("tty settings differ")
        except (termios.error, OSError, ValueError):
            pass
        return bad

    # -- waiting --------------------------------------------------------------
    def _sync(self, timeout=5.0):
        """Until everything read so far has been interpreted."""
        end = now() + timeout
        with self._cond:
            while self._queue and not self._drained and now() < end:
                self._cond.wait(0.1)

    def _matcher(self, what: PatternLike):
        if isinstance(what, (list, tuple)):     # all of them, in one frame
            ms = [self._matcher(w) for w in what]
            return lambda lines: all(m(lines) for m in ms)
        if isinstance(what, str):
            if what.startswith("re:"):
                what = re.compile(what[3:])
            else:
                lit = unicodedata.normalize("NFC", what)
                if "\n" not in lit:
                    return lambda lines: any(lit in ln for ln in lines)
                return lambda lines: lit in "\n".join(lines)
        return lambda lines: what.search("\n".join(lines)) is not None

    def _fail(self, msg):
        dump = "\n".join(f"{i:3}|{ln}" for i, ln in enumerate(self._text) if ln)
        st = "running" if self._reap(False) is None else f"ended with {self.exit_code}"
        raise ProbeTimeout(f"{msg} ({' '.join(self.argv)[:120]}; {st})\n{dump}")

    def wait_for(self, what: PatternLike, timeout: float = 15.0, *, gone: bool = False) -> float:
        """Seconds from clock zero until the text (or compiled regex, or 're:...',
        or a list: all of them at once) was on the screen (gone=True: was no
        longer).  0.0 if it already was."""
        match = self._matcher(what)
        end = now() + timeout
        i = 0
        with self._cond:
            if not self._frames and match(self._text) != gone:
                return 0.0
            while True:
                while i < len(self._frames):
                    f = self._frames[i]
                    i += 1
                    if match(f.lines) != gone:
                        return max(0.0, f.t - self._mark)
                left = end - now()
                if left <= 0 or (self._drained and i >= len(self._frames)):
                    break
                self._cond.wait(min(left, 0.5))
        self._fail(f"{'still there' if gone else 'not seen'} after {timeout} s: {what!r}")

    def wait_change(self, timeout: float = 5.0, *, cursor: bool = False) -> float:
        """Seconds from clock zero to the first visible change after it
        (text or style; cursor=True: a cursor move counts too)."""
        end = now() + timeout
        i = 0
        with self._cond:
            while True:
                while i < len(self._frames):
                    f = self._frames[i]
                    i += 1
                    if f.t >= self._mark and (f.changed or cursor):
                        return f.t - self._mark
                left = end - now()
                if left <= 0 or self._drained:
                    break
                self._cond.wait(min(left, 0.5))
        self._fail(f"no visible change within {timeout} s")

    def wait_stable(self, ms: float = 150, timeout: float = 15.0) -> float:
        """Until nothing visible has changed for ms; seconds from clock zero to
        the last visible change (0.0: nothing changed)."""
        end = now() + timeout
        quiet = ms / 1000
        with self._cond:
            while True:
                last = max([f.t for f in self._frames if f.changed], default=self._mark)
                idle = now() - max(last, self._mark)
                if not self._queue and not self._in_sync and (idle >= quiet or self._drained):
                    return max(0.0, last - self._mark)
                if now() > end:
                    break
                self._cond.wait(max(0.001, min(quiet - idle, 0.25)) if not self._queue else 0.05)
        self._fail(f"not stable for {ms} ms within {timeout} s")

    def frames(self) -> list:
        """The frames since clock zero."""
        self._sync()
        with self._cond:
            return list(self._frames)

    def wait_exit(self, timeout: float = 10.0) -> int:
        end = now() + timeout
        while now() < end:
            if self._reap(False) is not None:
                return self.exit_code
            time.sleep(0.002)
        self._fail(f"did not end within {timeout} s")

    # -- acting ---------------------------------------------------------------
    def _zero(self):
        with self._cond:
            self._frames = []
            self._mark = now()

    def mark(self) -> None:
        """Set clock zero to now without sending anything."""
        self._sync()
        self._zero()

    def _put(self, s: str):
        data = s.encode("utf-8")
        if self._record:
            self._record.write(json.dumps([round(now() - self.t_start, 6), "i", s]) + "\n")
        self._zero()
        while data:
            try:
                n = os.write(self._master, data)
            except OSError:
                return
            data = data[n:]

    def send(self, *keys: str) -> None:
        """Keys by name ('enter', 'ctrl+p', 'shift+tab', 'f1', 'alt+x', ...), all
        else as typed text.  All in one write; clock zero is that write."""
        out = []
        for k in keys:
            key = parse_key(k) if len(k) > 1 else None
            if key is not None:
                out.append(encode_key(key, app_cursor=1 in self.modes, kitty=self.kitty_flags))
            else:
                out.append(encode_text(k, self.kitty_flags))
        self._put("".join(out))

    def type(self, text: str, delay: float = 0.0) -> None:
        """Text, never read as key names; delay seconds between characters."""
        if not delay:
            return self._put(encode_text(text, self.kitty_flags))
        for ch in text:
            self._put(encode_text(ch, self.kitty_flags))
            time.sleep(delay)

    def send_raw(self, s: str) -> None:
        self._put(s)

    def paste(self, text: str) -> None:
        self._put(f"\x1b[200~{text}\x1b[201~" if 2004 in self.modes else text)

    def click(self, x: int, y: int, button: int = 0) -> None:
        """Press and release at a cell (0-based)."""
        if not self.modes & {1000, 1002, 1003}:
            raise RuntimeError("the program has not asked for the mouse")
        if 1006 not in self.modes:
            raise RuntimeError("only the SGR mouse encoding is spoken here")
        self._put(f"\x1b[<{button};{x + 1};{y + 1}M\x1b[<{button};{x + 1};{y + 1}m")

    def wheel(self, x: int, y: int, down: bool = True) -> None:
        self._put(f"\x1b[<{65 if down else 64};{x + 1};{y + 1}M")

    def resize(self, cols: int, rows: int) -> None:
        with self._cond:
            self.cols, self.rows = cols, rows
            for s in {id(self._main): self._main, id(self._scr): self._scr}.values():
                s.resize(rows, cols)
                s.dirty.update(range(rows))
            self._rows.clear()
            self._text = (self._text + [""] * rows)[:rows]
        self._zero()
        self._winsize(cols, rows)               # the kernel sends SIGWINCH
        if 2048 in self.modes and self._inband_ok:
            self._inband_report()

    def signal(self, sig: int) -> None:
        if self._reap(False) is None:
            os.kill(self.pid, sig)

    # -- ending ---------------------------------------------------------------
    def _reap(self, block: bool):
        if self.exit_code is not None:
            return self.exit_code
        self._sample_rss()
        try:
            pid, status, ru = os.wait4(self.pid, 0 if block else os.WNOHANG)
        except ChildProcessError:
            self.exit_code = -999
            return self.exit_code
        if pid:
            self.exit_code = os.waitstatus_to_exitcode(status)
            self.rusage = ru
        return self.exit_code

    @property
    def ru_maxrss_kib(self) -> Optional[int]:
        """wait4's figure.  It counts the probe's own size at the spawn too
        (Linux keeps it over exec), so trust it only above ~30 MB."""
        return None if self.rusage is None else self.rusage.ru_maxrss

    def close(self, quit_keys: Iterable[str] = (), grace: float = 1.0) -> Optional[int]:
        """End the program if it still runs (quit_keys, then SIGHUP, SIGTERM,
        SIGKILL, to its own process group alone); returns its exit code."""
        if self._closed:
            return self.exit_code
        self._closed = True
        keys = list(quit_keys)
        if keys and self._reap(False) is None:
            self.send(*keys)
            self._await(grace * 3)
        for sig in (signal.SIGHUP, signal.SIGTERM, signal.SIGKILL):
            if self._reap(False) is not None:
                break
            try:
                os.killpg(self.pid, sig)        # the child is its group's leader
            except (ProcessLookupError, PermissionError):
                pass
            self._await(grace)
        self._sync(1.0)
        try:
            os.close(self._slave_keep)
        except OSError:
            pass
        self._reader.join(0.5)                  # EIO once every slave end is shut
        try:
            if not self._reader.is_alive():
                os.close(self._master)
        except OSError:
            pass
        if self._record:
            self._record.close()
        return self.exit_code

    def _await(self, secs):
        end = now() + secs
        while now() < end and self._reap(False) is None:
            time.sleep(0.002)


# --------------------------------------------------------------------------
# command line
# --------------------------------------------------------------------------
def quantile(xs: Sequence[float], q: float) -> float:
    s = sorted(xs)
    k = (len(s) - 1) * q
    f = int(k)
    return s[f] + (s[min(f + 1, len(s) - 1)] - s[f]) * (k - f)


def summary(xs: Sequence[float]) -> dict:
    return {"n": len(xs), "min": min(xs), "median": statistics.median(xs),
            "p95": quantile(xs, 0.95), "max": max(xs),
            "mad": statistics.median([abs(x - statistics.median(xs)) for x in xs])}


def startup_once(cmd, marker, *, timeout=30.0, quit_keys=("ctrl+q", "ctrl+c", "q"), **kw) -> dict:
    p = Probe(cmd, **kw)
    try:
        t = p.wait_for(marker, timeout)
        p.wait_stable(120, 10)
        settled = max([f.t for f in p.frames() if f.changed], default=p.t_start) - p.t_start
        p._sample_rss()
    finally:
        p.close(quit_keys=quit_keys)
    return {"paint": t, "first_byte": p.first_output, "settled": settled,
            "rss_mib": p.peak_rss_kib / 1024, "cpu": p.cpu_seconds, "exit": p.exit_code,
            "bytes": p.bytes_out}


def _env(pairs):
    return {k: v for k, _, v in (p.partition("=") for p in pairs)}


def _opts(a) -> dict:
    return dict(cols=a.cols, rows=a.rows, env=_env(a.env), kitty=not a.no_kitty, sync=not a.no_sync)


def cmd_startup(a):
    runs = []
    for i in range(a.warm + a.runs):
        r = startup_once(a.cmd, a.marker, timeout=a.timeout, quit_keys=a.quit.split(","), **_opts(a))
        if i >= a.warm:
            runs.append(r)
    s = summary([r["paint"] for r in runs])
    fb = statistics.median([r["first_byte"] for r in runs])
    st = statistics.median([r["settled"] for r in runs])
    rss = statistics.median([r["rss_mib"] for r in runs])
    if a.json:
        print(json.dumps({"paint": s, "runs": runs}))
        return
    print(f"first paint of {a.marker!r}: min {s['min']:.3f}  median {s['median']:.3f}  "
          f"max {s['max']:.3f} s  ({s['n']} runs; first byte {fb:.3f}, last change {st:.3f}, "
          f"peak RSS {rss:.1f} MiB, exit {runs[-1]['exit']})")


def cmd_compare(a):
    """Round robin over several commands, so that they share the machine's mood."""
    spec = json.load(open(a.spec))
    res: dict = {s["name"]: [] for s in spec}
    for i in range(a.warm + a.runs):
        for s in spec:
            kw = _opts(a)
            kw["env"].update(s.get("env", {}))
            kw.update(s.get("probe", {}))
            r = startup_once(s["cmd"], s["marker"], timeout=a.timeout,
                             quit_keys=s.get("quit", a.quit.split(",")), **kw)
            if i >= a.warm:
                res[s["name"]].append(r)
    base = a.base or spec[0]["name"]
    out = {}
    print(f"{'name':34} {'min':>8} {'median':>8} {'max':>8} {'ratio':>6} {'1st byte':>8} {'settled':>8} {'cpu s':>6} {'RSS MiB':>8} {'exit':>4}")
    for name, runs in res.items():
        x = summary([r["paint"] for r in runs])
        # ratio: median of the per-round ratios
        x["ratio"] = statistics.median([r["paint"] / b["paint"] for r, b in zip(runs, res[base])])
        for k in ("first_byte", "settled", "rss_mib", "cpu"):
            x[k] = statistics.median([r[k] for r in runs])
        out[name] = x
        print(f"{name:34} {x['min']*1e3:7.1f}m {x['median']*1e3:7.1f}m {x['max']*1e3:7.1f}m {x['ratio']:6.2f} "
              f"{x['first_byte']*1e3:7.1f}m {x['settled']*1e3:7.1f}m {x['cpu']:6.2f} {x['rss_mib']:8.1f} {runs[-1]['exit']:4}")
    if a.json:
        print(json.dumps(out))


def measure_latency(p: Probe, keys, repeat=20, marker=None, settle_ms=60, warm=2, gap=0.0):
    """Each of keys in turn, repeat rounds; first-change and last-change times."""
    first, last, seen = [], [], []
    for i in range(warm + repeat):
        for k in keys:
            p.mark()
            p.send(k)
            if marker:
                seen_t = p.wait_for(marker)
            f = p.wait_change()
            s = p.wait_stable(settle_ms)
            if i >= warm:
                first.append(f)
                last.append(s)
                if marker:
                    seen.append(seen_t)
            if gap:
                time.sleep(gap)
    return first, last, seen


def cmd_latency(a):
    keys = a.keys.split(",") if "," in a.keys else a.keys.split()
    with Probe(a.cmd, **_opts(a)) as p:
        if a.start_marker:
            p.wait_for(a.start_marker, a.timeout)
        p.wait_stable(300, a.timeout)
        if a.before:
            for k in a.before.split(","):
                p.send(k)
                p.wait_stable(150)
        first, last, seen = measure_latency(p, keys, a.repeat, a.marker, a.settle)
        p.close(quit_keys=a.quit.split(","))
    rows = [("key -> first visible change", first), ("key -> last visible change", last)]
    if seen:
        rows.insert(0, (f"key -> {a.marker!r}", seen))
    if a.json:
        print(json.dumps({n: summary(v) for n, v in rows}))
        return
    for n, v in rows:
        s = summary(v)
        print(f"{n:32} median {s['median']*1e3:7.2f}  p95 {s['p95']*1e3:7.2f}  max {s['max']*1e3:7.2f} ms  (n={s['n']})")


def cmd_show(a):
    """Start, wait until quiet, send keys, print the screen."""
    with Probe(a.cmd, record=a.record, **_opts(a)) as p:
        if a.marker:
            p.wait_for(a.marker, a.timeout)
        p.wait_stable(a.settle, a.timeout)
        for k in filter(None, (a.keys or "").split(",")):
            p.send(k)
            p.wait_stable(a.settle, a.timeout)
        print("\n".join(p.screen()))
        p.close(quit_keys=a.quit.split(","))
    print(f"-- exit {p.exit_code}, peak RSS {p.peak_rss_kib/1024:.1f} MiB, {p.bytes_out} bytes, "
          f"queries {dict(p.queries)}, ignored {dict(p.unknown)}, left behind {p.leftovers()}", file=sys.stderr)


def main(argv=None):
    ap = argparse.ArgumentParser(prog="tui_probe.py", description=__doc__.split("\n")[0])
    sub = ap.add_subparsers(dest="what", required=True)

    def add(name, fn, cmd=True):
        s = sub.add_parser(name)
        s.set_defaults(fn=fn)
        s.add_argument("--cols", type=int, default=120)
        s.add_argument("--rows", type=int, default=40)
        s.add_argument("--env", action="append", default=[], metavar="K=V")
        s.add_argument("--timeout", type=float, default=30)
        s.add_argument("--quit", default="ctrl+q", help="keys, comma separated, sent to end it")
        s.add_argument("--no-kitty", action="store_true")
        s.add_argument("--no-sync", action="store_true")
        s.add_argument("--json", action="store_true")
        return s

    s = add("startup", cmd_startup)
    s.add_argument("--runs", type=int, default=7)
    s.add_argument("--warm", type=int, default=1)
    s.add_argument("--marker", required=True, action="append",
                   help="text, or re:REGEX; given more than once: all must show")
    s = add("compare", cmd_compare)
    s.add_argument("spec", help="JSON list of {name, cmd, marker[, env, quit, probe]}")
    s.add_argument("--runs", type=int, default=7)
    s.add_argument("--warm", type=int, default=1)
    s.add_argument("--base", help="name that ratios are taken against (first one)")
    s = add("latency", cmd_latency)
    s.add_argument("--keys", required=True, help="keys or texts, comma or space separated")
    s.add_argument("--marker", help="text or re:REGEX to wait for after each key")
    s.add_argument("--start-marker")
    s.add_argument("--before", help="keys to send first")
    s.add_argument("--repeat", type=int, default=20)
    s.add_argument("--settle", type=float, default=60)
    s = add("show", cmd_show)
    s.add_argument("--marker")
    s.add_argument("--keys")
    s.add_argument("--settle", type=float, default=250)
    s.add_argument("--record")

    argv = list(sys.argv[1:] if argv is None else argv)
    cmd = []
    if "--" in argv:
        i = argv.index("--")
        argv, cmd = argv[:i], argv[i + 1:]
    a = ap.parse_args(argv)
    a.cmd = cmd
    if a.what != "compare" and not cmd:
        ap.error("give the program after --")
    try:
        a.fn(a)
    except ProbeTimeout as exc:
        print(f"tui_probe: {exc}", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
