"""One call opens everything, and costs only what is asked for."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from nghiquyet.library.documents import Library
from nghiquyet.library.notices import LibraryError, Notice
from nghiquyet.library.places import Places
from nghiquyet.library.state import DocumentState, State, save_state
from nghiquyet.workspace import Workspace
from tests.library.helpers import messages


def test_at_first_the_bundled_document_is_opened(places: Places) -> None:
    workspace = Workspace.open(places=places)
    assert (workspace.document.id, workspace.notices, workspace.state) == ("binh-tan-2020", (), State())
    assert workspace.library.ids() == ["binh-tan-2020"]


def test_then_the_one_opened_last(places: Places, library: Library, told: list[Notice], other_text: Path) -> None:
    entry = library.import_file(other_text).entry
    save_state(places, State().left(entry.id, DocumentState("preface", 3)), told.append)
    workspace = Workspace.open(places=places)
    assert workspace.document.id == entry.id
    assert workspace.state.documents[entry.id].line == 3
    assert Workspace.open("binh-tan-2020", places=places).document.id == "binh-tan-2020"
    assert Workspace.open(str(other_text), places=places).document.id == entry.id


@pytest.mark.parametrize("gone", ["removed", "../../etc/passwd"])
def test_if_that_is_gone_the_bundled_one_and_a_sentence(places: Places, told: list[Notice], gone: str) -> None:
    save_state(places, State(document=gone), told.append)
    workspace = Workspace.open(places=places)
    assert workspace.document.id == "binh-tan-2020"
    assert "The bundled document is shown instead." in messages(list(workspace.notices))


def test_an_unknown_document_is_an_error(places: Places) -> None:
    with pytest.raises(LibraryError, match="Nearest: binh-tan-2020"):
        Workspace.open("binh-tan", places=places)


def test_what_a_killed_program_left_is_cleared_at_the_next_start(places: Places) -> None:
    Workspace.open(places=places)
    strays = [folder / ".x.json.0123abcd.tmp" for folder in (places.library, places.sources, places.annotations)]
    for stray in strays:
        stray.parent.mkdir(exist_ok=True)
        stray.write_text("half")
    assert Workspace.open(places=places).notices == ()
    assert not any(stray.exists() for stray in strays)


def test_every_store_bad_at_once_is_told_and_the_program_goes_on(places: Places, told: list[Notice]) -> None:
    save_state(places, State(), told.append)
    Workspace.open(places=places)
    for path in (places.state_file, places.catalogue, places.document("binh-tan-2020")):
        path.write_text("{")
        path.with_name(f"{path.name}.bak").write_text("{")
    workspace = Workspace.open(places=places)
    assert workspace.document.id == "binh-tan-2020"
    opened = len(workspace.notices)
    assert opened >= 2
    assert len(workspace.library.entries()) == 1
    places.catalogue.write_text("{")
    workspace.library.entries()
    assert len(workspace.notices) == opened + 1


_IMPORTS = """
import sys
from pathlib import Path
import nghiquyet.workspace
from nghiquyet.library.places import Places
heavy = ("tinydb", "filelock", "platformdirs", "tomllib", "hashlib", "difflib", "textual", "rich", "click")
print(*(name for name in heavy if name in sys.modules))
home = Path(sys.argv[1])
nghiquyet.workspace.Workspace.open(places=Places(home, home, home))
print(*(name for name in heavy if name in sys.modules))
"""


def test_a_later_start_imports_tinydb_and_little_else(places: Places) -> None:
    Workspace.open(places=places)
    run = subprocess.run([sys.executable, "-c", _IMPORTS, str(places.data)], capture_output=True, text=True, check=True)
    before, after = run.stdout.splitlines()
    assert before == ""
    assert set(after.split()) - {"hashlib", "difflib"} == {"tinydb"}
