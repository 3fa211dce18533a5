"""Bring the Vietnamese catalogue up to the source: ``python scripts/catalogue.py [FRAGMENT.po …]``.

Message ids are taken from ``src/`` in the order in which they stand there. Translations are kept; those of the
fragments, files of ``msgid``/``msgstr`` pairs, are added and win. What has no translation yet, and what is translated
but said nowhere, is named on stderr: the latter leaves the catalogue.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po, write_po

ROOT = Path(__file__).parent.parent
CATALOGUE = ROOT / "src" / "nghiquyet" / "locales" / "vi" / "LC_MESSAGES" / "nghiquyet.po"
KEYWORDS = {"_": None, "gettext": None, "N_": None, "ngettext": (1, 2)}

HEADER = """\
# What the program says, in Vietnamese. Message ids are the English sentences of the source; `make messages` adds more.
msgid ""
msgstr ""
"Project-Id-Version: nghiquyet\\n"
"Language: vi\\n"
"Plural-Forms: nplurals=1; plural=0;\\n"
"MIME-Version: 1.0\\n"
"Content-Type: text/plain; charset=utf-8\\n"
"Content-Transfer-Encoding: 8bit\\n"

"""
"""Always the same: no dates, no names, so that only messages change."""

MessageId = str | tuple[str, ...]
"""One sentence, or its singular and plural."""


def extract(source: Path = ROOT / "src") -> dict[MessageId, list[str]]:
    """Every message id that is marked below ``source``, with the files that say it, relative to ``source``."""
    said: dict[MessageId, list[str]] = {}
    found = extract_from_dir(source, [("**.py", "python")], keywords=KEYWORDS)
    for file, _line, message, _comments, _context in sorted(found, key=lambda entry: entry[:2]):
        files = said.setdefault(_entry(message), [])
        if file not in files:
            files.append(file)
    said.pop("", None)
    return said


def read(path: Path) -> Catalog:
    """The catalogue, or fragment of one, in a file."""
    with path.open("rb") as file:
        return read_po(file, locale="vi")


def translations(catalog: Catalog) -> dict[MessageId, MessageId]:
    """What a catalogue translates, fuzzy guesses left out."""
    return {_entry(m.id): _entry(m.string) for m in catalog if m.id and not m.fuzzy and any(m.string or ())}


def _entry(words: str | Iterable[str] | None) -> MessageId:
    """A message or its translation, as something that can be looked up."""
    return words if isinstance(words, str) else tuple(words or ())


def update(fragments: list[Path]) -> list[str]:
    """Rewrite the catalogue; gives a sentence for each message that is not translated, or no longer said."""
    known = translations(read(CATALOGUE))
    for fragment in fragments:
        known |= translations(read(fragment))
    said = extract()
    catalog = Catalog(locale="vi")
    for message, files in said.items():
        catalog.add(message, known.get(message, ""), locations=[(file, 0) for file in files])
    with CATALOGUE.open("wb") as file:
        file.write(HEADER.encode())
        write_po(file, catalog, width=120, include_lineno=False, omit_header=True)
    return [f"not translated: {message}" for message in said if message not in known] + [
        f"said nowhere: {message}" for message in known if message not in said
    ]


if __name__ == "__main__":
    for remark in update([Path(name) for name in sys.argv[1:]]):
        print(remark, file=sys.stderr)
