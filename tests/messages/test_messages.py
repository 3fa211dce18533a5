"""The language of the interface."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

import nghiquyet
from nghiquyet import messages
from nghiquyet.messages import N_, gettext, language, ngettext, use_language
from scripts.catalogue import CATALOGUE, read, translations

PO = """
msgid ""
msgstr "Language: vi\\nContent-Type: text/plain; charset=utf-8\\nPlural-Forms: nplurals=1; plural=0;\\n"

msgid "Good day, {name}."
msgstr "Chào {name}."

msgid "{n} line"
msgid_plural "{n} lines"
msgstr[0] "{n} dòng"
"""


@pytest.fixture
def catalogue(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A small catalogue in the place of the real one."""
    source = tmp_path / "nghiquyet.po"
    source.write_text(PO, encoding="utf-8")
    compiled = tmp_path / "vi" / "LC_MESSAGES" / "nghiquyet.mo"
    compiled.parent.mkdir(parents=True)
    with source.open("rb") as po, compiled.open("wb") as mo:
        write_mo(mo, read_po(po))
    monkeypatch.setattr(messages, "LOCALES", tmp_path)
    use_language("vi")
    return compiled


@pytest.mark.usefixtures("catalogue")
def test_vietnamese_is_spoken_until_english_is_asked_for() -> None:
    assert language() == "vi"
    assert gettext("Good day, {name}.").format(name="Nam") == "Chào Nam."
    use_language("en")
    assert language() == "en"
    assert gettext("Good day, {name}.").format(name="Nam") == "Good day, Nam."
    use_language("vi")
    assert gettext("Good day, {name}.").format(name="Nam") == "Chào Nam."


@pytest.mark.usefixtures("catalogue")
@pytest.mark.parametrize(("n", "vietnamese", "english"), [(1, "1 dòng", "1 line"), (2, "2 dòng", "2 lines")])
def test_number_follows_the_language(n: int, vietnamese: str, english: str) -> None:
    assert ngettext("{n} line", "{n} lines", n).format(n=n) == vietnamese
    use_language("en")
    assert ngettext("{n} line", "{n} lines", n).format(n=n) == english


@pytest.mark.usefixtures("catalogue")
def test_what_the_catalogue_does_not_know_comes_back() -> None:
    assert gettext("Unheard of.") == "Unheard of."
    assert gettext("") == ""
    assert N_("Good day, {name}.") == "Good day, {name}."


@pytest.mark.parametrize("content", [None, b"not a catalogue"])
def test_without_a_catalogue_the_program_still_speaks(catalogue: Path, content: bytes | None) -> None:
    catalogue.unlink()
    if content is not None:
        catalogue.write_bytes(content)
    assert gettext("Good day, {name}.") == "Good day, {name}."
    assert ngettext("{n} line", "{n} lines", 2) == "{n} lines"


@pytest.mark.parametrize("lang", ["C", "en_US.UTF-8", "vi_VN.UTF-8"])
def test_neither_the_locale_nor_an_import_decides(lang: str) -> None:
    """The language is Vietnamese whatever LANG says, and no catalogue is read before a message is asked for."""
    program = (
        "from nghiquyet import messages\n"
        "assert messages._catalogue is None\n"
        "assert messages.language() == 'vi'\n"
        "print(messages.gettext('Help'))"
    )
    source = Path(nghiquyet.__file__).parent.parent
    locale = {"LANG": lang, "LANGUAGE": lang[:2], "LC_ALL": lang}
    done = subprocess.run(
        [sys.executable, "-c", program],
        env=os.environ | locale | {"PYTHONPATH": str(source), "PYTHONUTF8": "1"},
        capture_output=True,
        check=True,
    )
    assert done.stdout.decode().strip() == translations(read(CATALOGUE))["Help"]
