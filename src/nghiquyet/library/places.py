"""Where things are: every folder and file that the program reads or writes, and no other.

With ``NGHIQUYET_HOME`` set, everything stands under that one folder; otherwise the platform says where settings, data
and state belong (``platformdirs``). Nothing here writes: folders are made when something is written into them.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from nghiquyet.messages import N_

HOME_VARIABLE: Final = "NGHIQUYET_HOME"
"""The environment variable that puts every file the program writes under one folder."""

_NAME: Final = "nghiquyet"
_NOWHERE: Final = Path("~") / _NAME
"""Not absolute, and so never written to."""


@dataclass(frozen=True, slots=True)
class Places:
    """The three folders of the program, and what stands in them.

    A folder that is not absolute means that the account has no home: nothing can be kept then (see ``files``).
    """

    config: Path
    """Settings, and editorial data that replaces a bundled file of the same name."""
    data: Path
    """The library and the annotations."""
    state: Path
    """What the browser remembers, drafts, logs."""

    @property
    def config_file(self) -> Path:
        """The settings, in TOML; written by people only."""
        return self.config / "config.toml"

    @property
    def library(self) -> Path:
        """The documents that were read, one file each, and their catalogue. Can be made again from the sources."""
        return self.data / "library"

    @property
    def catalogue(self) -> Path:
        """Which documents there are; can be made again from the documents."""
        return self.library / "catalogue.json"

    def document(self, identifier: str) -> Path:
        """The file of one document."""
        return self.library / f"{identifier}.json"

    @property
    def sources(self) -> Path:
        """The texts that were imported, byte for byte."""
        return self.library / "sources"

    def source(self, identifier: str, sha256: str) -> Path:
        """The file of one imported text. Another edition has another sha256, and so never overwrites it."""
        return self.sources / f"{identifier}-{sha256[:12]}.txt"

    @property
    def indexes(self) -> Path:
        """The indexes of the search; can be made again from the documents."""
        return self.library / "indexes"

    @property
    def annotations(self) -> Path:
        """Notes and review marks, one file for each document. Precious: never made again, never deleted."""
        return self.data / "annotations"

    def annotations_of(self, identifier: str) -> Path:
        """The annotations of one document."""
        return self.annotations / f"{identifier}.json"

    @property
    def state_file(self) -> Path:
        """Where one was, the theme, the width of panes."""
        return self.state / "state.json"

    @property
    def drafts(self) -> Path:
        """Notes that were being written when the terminal closed."""
        return self.state / "drafts"

    @property
    def copied(self) -> Path:
        """The text that was copied last, where no clipboard took it."""
        return self.state / "copied.txt"

    @property
    def logs(self) -> Path:
        """What a person may be asked to send along with a report."""
        return self.state / "logs"

    def rows(self) -> tuple[tuple[str, str, Path], ...]:
        """All of them for ``nghiquyet paths``: a key for programs, a message id for people, the path."""
        return (
            ("config", N_("settings"), self.config_file),
            ("library", N_("library"), self.library),
            ("catalogue", N_("catalogue of the library"), self.catalogue),
            ("sources", N_("imported texts"), self.sources),
            ("indexes", N_("search indexes"), self.indexes),
            ("annotations", N_("notes and review marks"), self.annotations),
            ("state", N_("what the browser remembers"), self.state_file),
            ("drafts", N_("drafts of notes"), self.drafts),
            ("copied", N_("last copied text"), self.copied),
            ("logs", N_("logs"), self.logs),
            ("data", N_("bundled texts and tables (read only)"), bundled_data()),
        )


def find_places(environ: Mapping[str, str] | None = None) -> Places:
    """The places of this account, or those under ``NGHIQUYET_HOME`` of ``environ`` (default: the process's own)."""
    home = (os.environ if environ is None else environ).get(HOME_VARIABLE, "")
    if home:
        root = Path(os.path.abspath(os.path.expanduser(home)))  # noqa: PTH100, PTH111 - Path.expanduser() raises without a home
        return Places(root, root, root)
    # Only now: it takes a tenth of the time of a whole command.
    import platformdirs

    try:
        return Places(
            config=platformdirs.user_config_path(_NAME, appauthor=False),
            data=platformdirs.user_data_path(_NAME, appauthor=False),
            state=platformdirs.user_state_path(_NAME, appauthor=False),
        )
    except RuntimeError:
        # An account without a home. Where platformdirs does not say so, what it gives is not absolute either.
        return Places(_NOWHERE, _NOWHERE, _NOWHERE)


def bundled_data() -> Path:
    """The folder of bundled texts and tables: inside an installed package, beside ``src`` in a checkout."""
    package = Path(__file__).parent.parent
    installed = package / "data"
    return installed if installed.is_dir() else package.parent.parent / "data"


def data_file(name: str, places: Places) -> Path:
    """The file of that name in the config folder if there is one, so that staff can edit; otherwise the bundled one."""
    edited = places.config / name
    return edited if places.config.is_absolute() and edited.is_file() else bundled_data() / name
