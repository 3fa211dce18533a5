"""What comes with the program: which documents, their texts, and the editorial data of any document."""

from __future__ import annotations

import re
import zlib
from pathlib import Path
from typing import TYPE_CHECKING, Final

from nghiquyet.library.notices import LibraryError, Notify, notice
from nghiquyet.library.places import Places, bundled_data, data_file
from nghiquyet.library.sources import SourceFile, read_file
from nghiquyet.messages import N_

if TYPE_CHECKING:
    from nghiquyet.document.editorial import Editorial
    from nghiquyet.library.editorial import EditorialFile

_DOCUMENT: Final = re.compile(rb"^\s*\[document\]", re.MULTILINE)


class WrongText(LibraryError):
    """A text is not the one it should be, by its sha256."""


class Bundle:
    """The folder of bundled data, and the files in the config folder that replace some of it."""

    def __init__(self, places: Places, notify: Notify) -> None:
        self._places = places
        self._notify = notify
        self._at_hand: dict[Path, EditorialFile] = {}
        """What was just read: who asks for a text asks for its editorial data next, which stand in the same file."""

    def ids(self) -> tuple[str, ...]:
        """The bundled documents, in order. Looks for ``[document]`` and parses nothing: every start does this."""
        return tuple(path.stem for path in sorted(bundled_data().glob("*.toml")) if _DOCUMENT.search(path.read_bytes()))

    def id_of(self, sha256: str) -> str | None:
        """The bundled document whose text has this digest, if there is one."""
        for identifier in self.ids():
            path = self._own(identifier)
            if sha256.encode() in path.read_bytes() and self._said(identifier).editorial.sha256 == sha256:
                return identifier
        return None

    def sha256(self, identifier: str) -> str:
        """The digest that the text of a bundled document must have."""
        return self._said(identifier).editorial.sha256

    def text(self, identifier: str) -> SourceFile:
        """The text of a bundled document; WrongText, with both digests, if it is another text."""
        said = self._said(identifier)
        if said.text is None:
            raise LibraryError(N_("{file}: {key} is missing."), file=self._own(identifier), key="document.file")
        path = bundled_data() / said.text
        source = read_file(path)
        if source.sha256 != said.editorial.sha256:
            sentence = N_(
                "{file} is not the text of “{id}”: its sha256 is {found}, not {expected}. Reinstall the program."
            )
            expected = said.editorial.sha256
            raise WrongText(sentence, file=path, id=identifier, found=source.sha256, expected=expected)
        self._at_hand[self._own(identifier)] = said
        return source

    def editorial_print(self, identifier: str) -> str | None:
        """Something that differs whenever the editorial data of a document do; None without any."""
        path = data_file(f"{identifier}.toml", self._places)
        try:
            data = path.read_bytes()
            # Enough to notice that a person has edited a file; hashlib would cost every start two milliseconds.
            return f"{len(data)}-{zlib.crc32(data):08x}"
        except OSError:
            return None

    def editorial(self, identifier: str, sha256: str) -> Editorial | None:
        """The editorial data of a text, from the config folder or bundled; whatever is wrong with them is told."""
        for path in dict.fromkeys((data_file(f"{identifier}.toml", self._places), self._own(identifier))):
            if path.is_file() and (said := self._load(path)):
                if said.editorial.sha256 == sha256:
                    return said.editorial
                sentence = N_(
                    "{file} is about a different text of “{id}” (sha256 {theirs}, not {ours}) and is not used."
                )
                theirs = said.editorial.sha256
                self._notify(notice(sentence, file=path, id=identifier, theirs=theirs, ours=sha256))
        return None

    def _said(self, identifier: str) -> EditorialFile:
        """What the bundled file of a document says."""
        from nghiquyet.library.editorial import load_editorial

        return load_editorial(self._own(identifier))

    def _load(self, path: Path) -> EditorialFile | None:
        """What a file says; None, with every mistake told, if it cannot be used."""
        if said := self._at_hand.pop(path, None):
            return said
        from nghiquyet.library.editorial import BadEditorial, load_editorial
        from nghiquyet.library.tables import BrokenTable

        try:
            return load_editorial(path)
        except BadEditorial as error:
            for problem in error.problems:
                self._notify(problem)
        except BrokenTable as error:
            self._notify(error.notice)
        return None

    def _own(self, identifier: str) -> Path:
        """The bundled file, whether or not another one replaces it."""
        return bundled_data() / f"{identifier}.toml"
