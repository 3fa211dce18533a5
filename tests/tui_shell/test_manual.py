"""The manual speaks of keys that there are."""

from __future__ import annotations

import re
from pathlib import Path

from nghiquyet.commands import COMMANDS, Keymap

MANUAL = Path(__file__).parents[2] / "docs" / "huong-dan.md"
TWINS = re.compile(r"`(.)` \(((?:F\d+|Ctrl\+\S|Alt\+\w|Shift\+F\d)(?:, (?:F\d+|Ctrl\+\w|Alt\+\w))*)\)")


def test_every_key_of_the_manual_belongs_to_the_command_its_twin_belongs_to() -> None:
    shown = [set(Keymap().all_shown(command.id).split(" · ")) for command in COMMANDS]
    text = MANUAL.read_text("utf-8")
    found = TWINS.findall(text)
    assert len(found) > 12
    for key, twins in found:
        assert any({key, *twins.split(", ")} <= keys for keys in shown), (key, twins)
    known = {key for keys in shown for key in keys}
    for key in re.findall(r"\b(?:F\d+|(?:Ctrl|Alt)\+[A-Z←→])(?![\w+])", text):
        assert key in known or key in ("F1", "F12"), key
