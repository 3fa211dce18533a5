"""Signs take one cell in every terminal, and none of them is painted where only ASCII is wanted."""

from __future__ import annotations

import unicodedata
from dataclasses import fields

import pytest
from rich.cells import cell_len

from nghiquyet.tui.signs import ASCII, UNICODE
from tests.tui_shell.conftest import Browse
from tests.tui_shell.screens import text

SIGNS = [each.name for each in fields(UNICODE) if each.name != "ascii"]

PRINTED = frozenset("–…“”≥≤≈−§²³")
"""Punctuation and figures of the text and of sentences; fonts with Vietnamese letters have them (WGL4)."""


@pytest.mark.parametrize("name", SIGNS)
def test_a_sign_takes_one_cell_and_is_no_picture(name: str) -> None:
    sign = getattr(UNICODE, name)
    assert cell_len(sign) == 1
    assert unicodedata.east_asian_width(sign) in ("N", "A", "Na")
    assert unicodedata.category(sign)[0] in "PS", "no letter, and nothing that combines"
    assert ord(sign) < 0x10000, "not from the planes of pictures"


@pytest.mark.parametrize("name", SIGNS)
def test_every_sign_has_a_twin_in_ascii(name: str) -> None:
    twin = getattr(ASCII, name)
    assert twin.isascii()
    assert twin.isprintable()
    assert twin.strip()


@pytest.mark.parametrize(
    "keys", ["1", "12", "13", "14", "15", "1o", "1c", "1v", "1g", "1?", "1/", "1e", "1t", "1y", "1d"]
)
@pytest.mark.parametrize("size", [(80, 24), (140, 40)])
async def test_nothing_but_ascii_is_painted_besides_letters(browse: Browse, keys: str, size: tuple[int, int]) -> None:
    app = browse(at="CT17", ascii=True)
    async with app.run_test(size=size, notifications=True) as pilot:
        await pilot.press(*keys)
        await pilot.pause(0.1)
        shown = text(app)
        if keys[-1] == "?":
            await pilot.press("end")
            shown += text(app)
        others = {character for character in shown if not character.isascii() and not character.isalpha()}
        assert others - PRINTED == set()
