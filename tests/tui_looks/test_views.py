"""Pictures of the five views as text, with all their lists, filters and drawers.

Look at the difference before you take a new one: ``pytest tests/tui_looks --snapshot-update``.
"""

from __future__ import annotations

import pytest
from syrupy.assertion import SnapshotAssertion

from tests.tui_looks.conftest import Look
from tests.tui_looks.scenes import Window, everywhere, in_turn, name_of

VIEWS = {
    "text": "",
    "outline": "o",
    "card": "c",
    "verbatim": "v",
    "people": "2 down down",
    "people by body": "2 m",
    "people by post": "2 m m",
    "card of a person": "2 i 'thinh' escape c",
    "targets": "3",
    "card of a target": "3 c",
    "programmes": "3 m",
    "results": "3 m m",
    "cited documents": "3 m m m c",
    "queue": "4",
    "queue by risk": "4 s",
    "queue with findings": "4 m m m",
    "findings": "5 down",
    "card of a finding": "5 down down c",
}

STATES = {
    "text at the beginning": "home",
    "text at the end": "end",
    "text of a roster": "g 'P3.5' enter",
    "outline where the numbering skips": "o g 'P2.IV' enter o",
    "outline put away": "g 'P1.B.II' enter o",
    "card of what was mended": "g 'L1466' enter c",
    "reviewed flagged noted": "space f e 'Hỏi lại.' ctrl+s up",
    "people a column further": "2 right right s",
    "people in a body": "2 right +",
    "people filtered": "2 i 'bi thu'",
    "nobody": "2 i 'xyzzy'",
    "targets by figures": "3 s",
    "targets filtered": "3 i 'nuoc'",
    "no target": "3 i 'xyzzy'",
    "sections of the queue": "4 o",
    "queue filtered": "4 i 'nghia trang'",
    "nothing in the queue": "4 i 'xyzzy'",
    "flagged": "f 4 m",
    "nothing flagged": "4 m",
    "with notes": "e 'Hỏi lại.' ctrl+s t 'so lieu' enter 4 m m",
    "no stray notes": "4 m m m m",
    "every unit": "space 4 m m m m m",
    "findings by class": "5 s",
    "findings filtered": "5 i 'dau cach'",
    "no finding": "5 i 'xyzzy'",
    "accepted as known": "5 space space m",
    "nothing accepted as known": "5 m",
}


@pytest.mark.parametrize(("name", "window"), everywhere(VIEWS), ids=name_of)
async def test_views(look: Look, name: str, window: Window, snapshot: SnapshotAssertion) -> None:
    assert await look(VIEWS[name], window) == snapshot


@pytest.mark.parametrize(("name", "window"), in_turn(STATES), ids=name_of)
async def test_their_states(look: Look, name: str, window: Window, snapshot: SnapshotAssertion) -> None:
    assert await look(STATES[name], window) == snapshot
