"""Make docs/keys.md, the table of keys in both languages, from the registry of commands.

``python scripts/keys.py`` writes it; with ``--check`` it writes nothing, and ends with 1 if the file is out of date.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from nghiquyet.commands import Keymap, grouped
from nghiquyet.messages import gettext, use_language

FILE: Final = Path(__file__).resolve().parents[1] / "docs" / "keys.md"

HEAD: Final = (
    "# Phím – Keys",
    "",
    "Bảng này do `make keys` lập từ chương trình. Đổi phím: bảng `[keys]` trong `config.toml`, theo `id`.",
    "",
    "This table is made by `make keys` from the program. To change keys: the table `[keys]` of `config.toml`, by `id`.",
)


def lines() -> Iterator[str]:
    """The lines of the file."""
    yield from HEAD
    keymap = Keymap()
    for title, commands in grouped():
        yield from ("", f"## {_both(title)}", "")
        yield from ("| phím – keys | việc – what it does | id |", "|---|---|---|")
        for command in commands:
            keys = keymap.all_shown(command.id).replace("|", "\\|") or "–"
            yield f"| {keys} | {_both(command.name)}: {_both(command.help)} | `{command.id}` |"


def _both(message: str) -> str:
    """A message in Vietnamese, then in English."""
    use_language("vi")
    vietnamese = gettext(message)
    return f"{vietnamese} – *{message}*".replace("|", "\\|")


def main() -> int:
    """Write the file, or see whether it is up to date."""
    use_language("en")
    text = "".join(f"{line}\n" for line in lines())
    if sys.argv[1:] == ["--check"]:
        fresh = FILE.is_file() and FILE.read_text(encoding="utf-8") == text
        print("" if fresh else f"{FILE.name} is out of date: make keys")
        return 0 if fresh else 1
    FILE.write_text(text, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
