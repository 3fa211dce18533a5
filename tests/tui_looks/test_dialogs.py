"""Pictures of the dialogs as text, above the window that lies below them.

Look at the difference before you take a new one: ``pytest tests/tui_looks --snapshot-update``.
"""

from __future__ import annotations

import pytest
from syrupy.assertion import SnapshotAssertion

from tests.tui_looks.conftest import Look
from tests.tui_looks.scenes import Window, everywhere, in_turn, name_of

DIALOGS = {
    "go to": "g",
    "help": "?",
    "palette": "ctrl+p",
    "note": "e",
    "tags": "t",
    "documents": "d",
    "export": "ctrl+p 'export the' enter ctrl+u",
    "merge": "ctrl+p 'merge notes' enter",
    "search": "/",
    "hits": "/ 'nghia trang' down",
}

STATES = {
    "go to a place": "g 'ct 17'",
    "go to nowhere": "g 'ct 33'",
    "help for people": "2 ? end",
    "help for targets": "3 ? end",
    "help for review": "4 ? end",
    "help for checks": "5 ? end",
    "palette narrowed": "ctrl+p 'xem'",
    "no command": "ctrl+p 'xyzzy'",
    "note on a finding": "5 down e",
    "note being written": "e 'Cần hỏi lại.' tab '100%' f7",
    "note not saved": "e 'Cần hỏi lại.' escape",
    "note changed": "e 'Hỏi lại.' ctrl+s e",
    "tags in use": "t 'so lieu, hoi lai' enter t",
    "no document": "d 'xyzzy'",
    "export to a file of no known kind": "ctrl+p 'export the' enter ctrl+u 'notes.pdf' enter",
    "merge what is not there": "ctrl+p 'merge notes' enter 'x.jsonld' enter",
    "hits of a person in Telex": "/ 'lee vawn thinhj'",
    "hits of one kind": "/ '@chu nhiem'",
    "no hit for one word": "/ 'nghia trang mặt trời'",
    "no hit": "/ 'xyzzy'",
    "walking": "/ 'nước thải' enter",
    "searches before": "/ 'nước thải' enter / ctrl+u",
    "search in all documents": "/ alt+l 'nuoc sach'",
}


@pytest.mark.parametrize(("name", "window"), everywhere(DIALOGS), ids=name_of)
async def test_dialogs(look: Look, name: str, window: Window, snapshot: SnapshotAssertion) -> None:
    assert await look(DIALOGS[name], window) == snapshot


@pytest.mark.parametrize(("name", "window"), in_turn(STATES), ids=name_of)
async def test_their_states(look: Look, name: str, window: Window, snapshot: SnapshotAssertion) -> None:
    assert await look(STATES[name], window) == snapshot
