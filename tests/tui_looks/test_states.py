"""Pictures of states as text: what is said in passing, what went wrong, texts in which there is little, ASCII signs.

Look at the difference before you take a new one: ``pytest tests/tui_looks --snapshot-update``.
"""

from __future__ import annotations

from pathlib import Path

import pytest
from syrupy.assertion import SnapshotAssertion

from nghiquyet.library.documents import Library
from nghiquyet.library.places import Places
from nghiquyet.messages import Language, use_language
from nghiquyet.workspace import Workspace
from tests.tui_looks.conftest import Look, Then
from tests.tui_looks.scenes import LANGUAGES, LOOKS, Window, in_turn, name_of

SAID = {
    "how to quit": "ctrl+c",
    "done": "f",
    "undone": "f ctrl+z",
    "several at once": "ctrl+c ctrl+o ctrl+z",
    "said below a dialog": "f g",
}

ASCII = {
    "text": "o",
    "people": "2 c",
    "targets": "3 c",
    "review": "space f 4 m",
    "checks": "5 c",
    "search": "/ 'bch'",
    "help": "? end",
}

PLAIN = "Diêm dân Sa Huỳnh [red]thu\x1b[31m 800 tấn muối.\n"
"""A text of one paragraph, with letters that would be commands to a terminal."""

POOR = {
    "text": "",
    "outline": "o",
    "people": "2",
    "targets": "3",
    "programmes": "3 m",
    "review": "4",
    "checks": "5",
    "documents": "d",
    "nothing found": "/ 'xyzzy'",
}


@pytest.mark.parametrize(("name", "window"), in_turn(SAID), ids=name_of)
async def test_what_is_said(look: Look, name: str, window: Window, snapshot: SnapshotAssertion) -> None:
    assert await look(SAID[name], window) == snapshot


@pytest.mark.parametrize(("name", "window"), in_turn(ASCII), ids=name_of)
async def test_signs_in_ascii(look: Look, name: str, window: Window, snapshot: SnapshotAssertion) -> None:
    assert await look(ASCII[name], window, ascii=True) == snapshot


@pytest.mark.parametrize(("name", "window"), in_turn(POOR), ids=name_of)
async def test_a_text_in_which_there_is_little(
    look: Look, name: str, window: Window, places: Places, tmp_path: Path, snapshot: SnapshotAssertion
) -> None:
    file = tmp_path / "muoi.txt"
    file.write_text(PLAIN, encoding="utf-8")
    Library(places, lambda _notice: None, now=Then.now).import_file(file)
    assert await look(POOR[name], window, opened=Workspace.open("muoi", places=places)) == snapshot


@pytest.mark.parametrize("size", [(30, 8), (40, 10), (60, 16), (300, 100)], ids=name_of)
@pytest.mark.parametrize("way", ["", "g '17'"], ids=["window", "dialog"])
async def test_small_and_large(look: Look, size: tuple[int, int], way: str, snapshot: SnapshotAssertion) -> None:
    language = LANGUAGES[size[0] // 10 % 2]
    assert await look(way, Window(size, LOOKS[0], language)) == snapshot


@pytest.mark.parametrize("language", LANGUAGES)
async def test_stores_that_had_to_be_made_anew(
    look: Look, language: Language, places: Places, snapshot: SnapshotAssertion
) -> None:
    Workspace.open(places=places)
    damaged = {places.state_file: "/lan/state.json", places.document("binh-tan-2020"): "/lan/binh-tan-2020.json"}
    for file in damaged:
        file.write_text("{", encoding="utf-8")
    use_language(language)
    told = [notice.message for notice in Workspace.open(places=places).notices]
    for file, short in damaged.items():
        told = [message.replace(str(file), short) for message in told]
    assert await look("", Window((100, 30), LOOKS[0], language), notices=told) == snapshot
