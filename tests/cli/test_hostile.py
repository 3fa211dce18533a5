"""Hostile texts, names, words and settings: never an exception, never a character that a terminal would obey."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from nghiquyet.cli import output
from nghiquyet.cli.program import COMMANDS
from nghiquyet.plain.signs import UNSEEN
from tests.cli.calling import streamed

EVIL = (
    "\x1b[31m", "\x1b]52;c;eA==\x07", "\x1b]0;x\x07", "\x9b2J", "\x00", "\x07", "\x08", "\x7f", "\r", "\n", "\t",
    "\x85",
    "\u202e", "\u2066", "\u200b", "\u200f", "\u2028", "\ufeff", "\ufe0f", "\udcff", "\ud83d", "\U000e0041",
    "[red]", "[/]", "[link=x]", "{", "}", "{file}", "%s", "%(x)s", "$(x)", "`x`", "\\", "'", '"', "=1+1", "@", "#", "§",
)  # fmt: skip
"""What a terminal, Rich, a template, a shell or a spreadsheet would obey."""

PLAIN = ("a", "ị", "e\u0301", "17", "ct", "P1", "part_1", "L3", "tr1", "bí thư", "PHẦN 1.", "1.", "-", "--", " ", "")

CALLS = """
toc ?|toc --depth ?|show ?|show 17 --doc ?|who ?|who x --doc ?|find ?|find x --kind ?|find x -n ?|find x --doc ?
target ?|target 17 --doc ?|check ?|check --rule ?|export ?|export json ?|export json -o ?|export csv -o ?
export csv -o ?/x|export csv -o d --delimiter ?|note add ? --text x|note add 17 --text ?|note add 17 --text x --tag ?
note list --doc ?
note export ?|note export text -o ?|note merge ?|import ?|import here.txt ?|remove ?|open ?|open --at ?|open --theme ?
keys ?|paths ?|library ?|completion ?|serve ?|serve --port ?|--lang ?|?|--?|toc --?|note ?
"""
"""Calls with a place for a word."""

words = st.lists(st.sampled_from((*EVIL, *PLAIN)) | st.characters(exclude_characters="/"), max_size=6).map("".join)
"""A word of a call; without slashes but for that of ``[/]``, so that nothing outside the folder at hand is written."""

options = st.sampled_from(
    "--json --batch --strict --verbatim --replace --rule --kind --depth -n -o --doc --at --lang --text --flag --help "
    "--delimiter --theme --nothing -x add list export merge json markdown csv popolo roster text jsonld en vi".split()
)

texts = st.lists(
    st.lists(st.sampled_from((*EVIL, *PLAIN, "PHẦN 2. ", "I. ", "(1). ", "+ ", "Danh sách ")), max_size=8).map("".join),
    min_size=1, max_size=12,
).map("\n".join)  # fmt: skip
"""A text in lines."""

MIXED = ("", "\x00", "\udcff", "\ud83d", *(f"a{''.join(EVIL[at::5])}b" for at in range(5)))
"""Words for every place."""

NOT_CALLED = {"serve"}
"""What runs until it is stopped."""

hostile = settings(max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture])


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of its own to be in: relative names lead nowhere else."""
    here = tmp_path / "here"
    here.mkdir()
    monkeypatch.chdir(here)
    return here


def encodable(word: str) -> bool:
    """Whether the system can have such a word at all."""
    try:
        return os.fsencode(word) is not None
    except UnicodeEncodeError:
        return False


def check(*call: str, stdin: bytes = b"") -> None:
    """A call ends as calls do, and what it prints is harmless."""
    called = streamed(*call, stdin=stdin)
    assert called.code in {0, 1, 2}, call
    for text in (called.out, called.err):
        assert not {match[0] for match in UNSEEN.finditer(text)} - {"\n", "\t"}, (call, text)
    assert "Traceback" not in called.err


def test_every_command_is_called() -> None:
    assert {call.split()[0] for call in CALLS.replace("|", "\n").split("\n") if call} >= COMMANDS.keys()


@pytest.mark.parametrize("word", MIXED, ids=ascii)
def test_every_place_of_a_word(word: str) -> None:
    for call in CALLS.replace("|", "\n").strip().split("\n"):
        check(*(part.replace("?", word) for part in call.split()))


@pytest.mark.parametrize("command", [name for name in COMMANDS if name not in NOT_CALLED])
@hostile
@given(st.lists(words | options, max_size=5))
def test_any_words(command: str, rest: list[str]) -> None:
    check(command, *rest)


@hostile
@given(st.lists(words, max_size=4))
@example(["--\x1b[31m"])
@example(["\udcff"])
def test_any_command(call: list[str]) -> None:
    if call[:1] != ["serve"]:
        check(*call)


@pytest.mark.parametrize("terminal", [False, True])
@hostile
@given(texts, words)
def test_any_text(terminal: bool, text: str, query: str) -> None:
    path = Path("văn bản.txt")
    path.write_bytes(text.encode("utf-8", "surrogatepass"))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(output, "for_people", lambda: terminal)
        for call in ("toc", "check", "export json", "export markdown", "export popolo", "export roster"):
            check(*call.split(), path.name)
        check("export", "csv", path.name, "-o", "bảng")
        for call in ("show L1", "show L1 --verbatim", "show L1 --json", "target", "note list", "note export markdown"):
            check(*call.split(), "--doc", path.name)
        for command in ("find", "who", "target", "show"):
            check(command, "--doc", path.name, "--", query)


@hostile
@given(st.lists(st.binary(max_size=20) | words.map(lambda word: json.dumps({"q": word}).encode()), max_size=5))
def test_any_batch(lines: list[bytes]) -> None:
    for command in ("find", "who"):
        check(command, "--batch", stdin=b"\n".join(lines))
        check(command, "--batch", "--json", stdin=b"\n".join(lines))


@hostile
@given(words, words)
def test_any_settings(home: Path, key: str, value: str) -> None:
    home.mkdir(exist_ok=True)
    escaped = [json.dumps(each.encode("utf-8", "replace").decode()) for each in (key, value)]
    for text in (
        "{} = {}".format(*escaped), f"lang = {escaped[1]}", "[keys]\n{} = {}".format(*escaped), f"theme = {escaped[1]}",
    ):  # fmt: skip
        (home / "config.toml").write_text(text, encoding="utf-8")
        check("keys")
        check("open")
    (home / "config.toml").write_bytes(f"{key} = {value}".encode("utf-8", "surrogatepass"))
    check("toc", "--depth", "1")


@hostile
@given(words.filter(lambda word: "\x00" not in word and encodable(word)))
def test_any_environment(value: str) -> None:
    with pytest.MonkeyPatch.context() as patch:
        for name in ("LANG", "THEME", "MOUSE", "ASCII", "CREATOR"):
            patch.setenv(f"NGHIQUYET_{name}", value)
        check("paths")
        check("note", "add", "17", "--text", value or "x")


@hostile
@given(words.filter(lambda word: word.strip(".") and not {"/", "\x00"} & {*word} and encodable(word)))
def test_any_name_of_a_file(name: str) -> None:
    Path(name).write_text("PHẦN 1. MỘT\n\n1. Hai\n\nBa bốn.\n", encoding="utf-8")
    for command in ("toc", "check", "import"):
        check(command, "--", name)
    check("library")
    check("toc", "--", f"{name}x")
    check("export", "markdown", "-o", f"{name}.md", "--", name)
