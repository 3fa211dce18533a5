"""The table of keys says what the program does."""

from __future__ import annotations

from nghiquyet.messages import use_language
from scripts import keys


def test_the_table_of_keys_is_as_it_would_be_made_now() -> None:
    use_language("en")
    assert keys.FILE.read_text(encoding="utf-8") == "".join(f"{line}\n" for line in keys.lines()), "make keys"
